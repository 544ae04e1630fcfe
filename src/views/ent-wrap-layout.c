/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines of widgets at their natural widths, like words in a paragraph. What
 * is wider than a line gets one of its own. Widgets that expand share what
 * is left of their line. GtkFlowBox, which is for lists, would give all of
 * them the same width and each a stop of its own for the focus.
 */

#include "ent-wrap-layout.h"

#define SPACING 6 /* logical pixels */

struct _EntWrapLayout {
  GtkLayoutManager parent_instance;

  int line_spacing; /* logical pixels */
};

G_DEFINE_FINAL_TYPE (EntWrapLayout, ent_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *first;
  GtkWidget *end; /* the first one of the next line, or NULL */
  int width;      /* natural, with the spaces between */
  int height;
  int n_expand;
} Line;

static GtkWidget *
next_in_layout (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
natural_width (GtkWidget *child,
               int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return available < 0 ? natural : MAX (minimum, MIN (natural, available));
}

static void
find_line (GtkWidget *first,
           int        available,
           Line      *line)
{
  *line = (Line) { .first = first };

  for (GtkWidget *child = first; child != NULL; child = next_in_layout (gtk_widget_get_next_sibling (child)))
    {
      int width = natural_width (child, available);
      int height;

      if (child != first && line->width + SPACING + width > available)
        {
          line->end = child;
          return;
        }

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line->width += width + (child != first ? SPACING : 0);
      line->height = MAX (line->height, height);
      line->n_expand += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
}

static GtkSizeRequestMode
ent_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  EntWrapLayout *self = ENT_WRAP_LAYOUT (manager);
  GtkWidget *child = next_in_layout (gtk_widget_get_first_child (widget));
  int least = 0, sum = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (; child != NULL; child = next_in_layout (gtk_widget_get_next_sibling (child)))
        {
          int child_least, child_natural;

          gtk_widget_measure (child, orientation, -1, &child_least, &child_natural, NULL, NULL);
          least = MAX (least, child_least);
          sum += child_natural + (sum > 0 ? SPACING : 0);
        }
      *minimum = least;
      *natural = sum;
      return;
    }

  while (child != NULL)
    {
      Line line;

      find_line (child, for_size < 0 ? G_MAXINT / 2 : for_size, &line);
      sum += line.height + (sum > 0 ? self->line_spacing : 0);
      child = line.end;
    }
  *minimum = *natural = sum;
}

static void
allocate_line (GtkWidget  *widget,
               const Line *line,
               int         width,
               int         y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = MAX (width - line->width, 0);
  int n_expand = line->n_expand;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = next_in_layout (gtk_widget_get_next_sibling (child)))
    {
      int child_width = natural_width (child, width);
      GtkAllocation allocation;

      if (n_expand > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          int share = left / n_expand;

          child_width += share;
          left -= share;
          n_expand--;
        }

      allocation = (GtkAllocation) { rtl ? width - x - child_width : x, y, child_width, line->height };
      gtk_widget_size_allocate (child, &allocation, -1);
      x += child_width + SPACING;
    }
}

static void
ent_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  EntWrapLayout *self = ENT_WRAP_LAYOUT (manager);
  GtkWidget *child = next_in_layout (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line;

      find_line (child, width, &line);
      allocate_line (widget, &line, width, y);
      y += line.height + self->line_spacing;
      child = line.end;
    }
}

static void
ent_wrap_layout_class_init (EntWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ent_wrap_layout_get_request_mode;
  layout_class->measure = ent_wrap_layout_measure;
  layout_class->allocate = ent_wrap_layout_allocate;
}

static void
ent_wrap_layout_init (EntWrapLayout *self)
{
  self->line_spacing = SPACING;
}

/**
 * ent_wrap_layout_new:
 *
 * Returns: (transfer full): a layout whose lines and widgets are 6 logical
 *   pixels apart
 */
GtkLayoutManager *
ent_wrap_layout_new (void)
{
  return g_object_new (ENT_TYPE_WRAP_LAYOUT, NULL);
}

/**
 * ent_wrap_layout_set_line_spacing:
 * @self: a layout
 * @spacing: how far its lines are apart, in logical pixels
 *
 * For what has enough air of its own.
 */
void
ent_wrap_layout_set_line_spacing (EntWrapLayout *self,
                                  int            spacing)
{
  g_return_if_fail (ENT_IS_WRAP_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  if (self->line_spacing == spacing)
    return;

  self->line_spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
