/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cards of the same width and of whatever height in columns: each goes to the
 * end of the shortest one, so that they still read from the beginning of the
 * line to its end and then down. How wide a column is follows the text, so
 * that larger text has fewer of them; where few cards have much room, they
 * stand in the middle of it. It asks no card for its width: those of
 * hundreds of texts would take longer than all the rest.
 */

#include "ent-column-layout.h"

#define SPACING     12 /* logical pixels */
#define COLUMN_EMS  26 /* the narrowest that a line of text reads well in */
#define WIDEST_EMS  39 /* 75 characters: from the end of a longer line one does not find back */
#define MOST_COLUMNS 8
#define LEAST_WIDTH 240 /* logical pixels, for a window that is narrower still */

struct _EntColumnLayout {
  GtkLayoutManager parent_instance;

  double least; /* widths of a column, in ems */
  double most;
};

G_DEFINE_FINAL_TYPE (EntColumnLayout, ent_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static double
get_em (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96.0 / 72.0;
}

/* No more of them than cards: a few cards share the width, too. */
static int
count_columns (GtkWidget *widget,
               int        width,
               int        least)
{
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && most < MOST_COLUMNS;
       child = gtk_widget_get_next_sibling (child))
    most += gtk_widget_should_layout (child);

  return CLAMP ((width + SPACING) / (least + SPACING), 1, MAX (most, 1));
}

/* Returns the height of the highest column; allocates if @place. */
static int
arrange (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  EntColumnLayout *self = ENT_COLUMN_LAYOUT (gtk_widget_get_layout_manager (widget));
  double em = get_em (widget);
  int least = MAX (self->least * em, LEAST_WIDTH);
  int n_columns = count_columns (widget, width, least);
  int column_width = MIN ((width - (n_columns - 1) * SPACING) / n_columns, MAX ((int) MIN (self->most * em, width), least));
  int start = (width - n_columns * column_width - (n_columns - 1) * SPACING) / 2;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int ends[MOST_COLUMNS] = { 0 };
  int highest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int column = 0;
      int minimum, height, y;

      if (!gtk_widget_should_layout (child))
        continue;

      for (int i = 1; i < n_columns; i++)
        if (ends[i] < ends[column])
          column = i;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, &minimum, &height, NULL, NULL);
      y = ends[column] > 0 ? ends[column] + SPACING : 0;
      ends[column] = y + height;
      highest = MAX (highest, ends[column]);
      if (place)
        {
          int at = start + column * (column_width + SPACING);
          GtkAllocation allocation = { rtl ? width - at - column_width : at, y, column_width, height };

          /* GTK wants to be asked before it hands out a size. */
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
          gtk_widget_size_allocate (child, &allocation, -1);
        }
    }

  return highest;
}

static GtkSizeRequestMode
ent_column_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_column_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? LEAST_WIDTH
                          : arrange (widget, for_size < 0 ? LEAST_WIDTH : for_size, FALSE);
}

static void
ent_column_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  arrange (widget, width, TRUE);
}

static void
ent_column_layout_class_init (EntColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ent_column_layout_get_request_mode;
  layout_class->measure = ent_column_layout_measure;
  layout_class->allocate = ent_column_layout_allocate;
}

static void
ent_column_layout_init (EntColumnLayout *self)
{
  self->least = COLUMN_EMS;
  self->most = WIDEST_EMS;
}

/**
 * ent_column_layout_new:
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
ent_column_layout_new (void)
{
  return g_object_new (ENT_TYPE_COLUMN_LAYOUT, NULL);
}

/**
 * ent_column_layout_set_ems:
 * @self: a layout
 * @least: the narrowest that a column becomes while there are two, in widths
 *   of the letter m
 * @most: the widest that it becomes, in the same unit; %G_MAXINT for as wide
 *   as there is room
 */
void
ent_column_layout_set_ems (EntColumnLayout *self,
                           double           least,
                           double           most)
{
  g_return_if_fail (ENT_IS_COLUMN_LAYOUT (self));
  g_return_if_fail (least > 0 && most >= least);

  if (self->least == least && self->most == most)
    return;

  self->least = least;
  self->most = most;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
