/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-slide-layout.h"

#define ASPECT (16.0 / 9.0)

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 ? (int) (for_size / ASPECT) : 0;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int fitting = MIN (width, (int) (height * ASPECT));
  int least;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  fitting = MAX (fitting, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, fitting, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) {
                              .x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - fitting : 0,
                              .width = fitting,
                              .height = MAX ((int) (fitting / ASPECT), least),
                            },
                            -1);
}

/**
 * ent_slide_layout_new:
 *
 * Returns: (transfer full): a layout whose least size, which is also its usual
 *   width, is the size request of the widget
 */
GtkLayoutManager *
ent_slide_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
