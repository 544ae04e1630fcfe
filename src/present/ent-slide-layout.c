/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-slide-layout.h"

#include "ent-presentation.h"

struct _EntSlideLayout {
  GtkLayoutManager parent_instance;

  double aspect; /* width to height */
};

G_DEFINE_FINAL_TYPE (EntSlideLayout, ent_slide_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ent_slide_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_slide_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  const double aspect = ENT_SLIDE_LAYOUT (manager)->aspect;

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_VERTICAL && for_size > 0 ? (int) (for_size / aspect) : 0;
}

static void
ent_slide_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  const double aspect = ENT_SLIDE_LAYOUT (manager)->aspect;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int fitting = MIN (width, (int) (height * aspect));
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
                              .height = MAX ((int) (fitting / aspect), least),
                            },
                            -1);
}

static void
ent_slide_layout_class_init (EntSlideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = ent_slide_layout_get_request_mode;
  manager_class->measure = ent_slide_layout_measure;
  manager_class->allocate = ent_slide_layout_allocate;
}

static void
ent_slide_layout_init (EntSlideLayout *self)
{
  self->aspect = ENT_ASPECT_USUAL;
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
  return g_object_new (ENT_TYPE_SLIDE_LAYOUT, NULL);
}

/**
 * ent_slide_layout_set_aspect:
 * @aspect: width to height of the slide, more than 0; 16:9 to begin with
 */
void
ent_slide_layout_set_aspect (EntSlideLayout *self,
                             double          aspect)
{
  g_return_if_fail (ENT_IS_SLIDE_LAYOUT (self));
  g_return_if_fail (aspect > 0);

  if (self->aspect == aspect)
    return;

  self->aspect = aspect;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
