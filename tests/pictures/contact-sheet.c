/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeps small copies only: a set of pictures would not fit into memory. It
 * has a row for each name it is given, in the order in which they come.
 */

#include "contact-sheet.h"

/* Pixels */
#define CELL_WIDTH 384
#define CELL_HEIGHT 288
#define CAPTION 24
#define GAP 12

typedef struct {
  cairo_surface_t *picture;
  guint column;
  guint row;
} Cell;

struct _ContactSheet {
  guint n_columns;
  GPtrArray *rows; /* names */
  GArray *cells;
};

static void
cell_clear (Cell *cell)
{
  cairo_surface_destroy (cell->picture);
}

/**
 * contact_sheet_new:
 * @n_columns: how many pictures stand side by side
 *
 * Returns: (transfer full): a sheet without pictures
 */
ContactSheet *
contact_sheet_new (guint n_columns)
{
  ContactSheet *self = g_new0 (ContactSheet, 1);

  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, (GDestroyNotify) cell_clear);

  return self;
}

/**
 * contact_sheet_free:
 * @self: (nullable) (transfer full): a sheet
 */
void
contact_sheet_free (ContactSheet *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

/* As large as its cell allows, never larger than it is. */
static cairo_surface_t *
shrink (cairo_surface_t *picture)
{
  double width = cairo_image_surface_get_width (picture);
  double height = cairo_image_surface_get_height (picture);
  double scale = MIN (1.0, MIN (CELL_WIDTH / width, CELL_HEIGHT / height));
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (1, (int) (width * scale)),
                                                       MAX (1, (int) (height * scale)));
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);

  return small;
}

/**
 * contact_sheet_add:
 * @column: where it stands
 * @row: what the pictures beside it have in common with it
 * @picture: a picture
 */
void
contact_sheet_add (ContactSheet    *self,
                   guint            column,
                   const char      *row,
                   cairo_surface_t *picture)
{
  Cell cell = { shrink (picture), column, 0 };

  if (!g_ptr_array_find_with_equal_func (self->rows, row, g_str_equal, &cell.row))
    {
      cell.row = self->rows->len;
      g_ptr_array_add (self->rows, g_strdup (row));
    }
  g_array_append_val (self->cells, cell);
}

static void
paint (ContactSheet *self,
       cairo_t      *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 10");

  /* Neither of the palettes' grounds, so that every edge is seen. */
  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  cairo_paint (cr);

  pango_layout_set_font_description (layout, font);
  for (guint i = 0; i < self->rows->len; i++)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_move_to (cr, GAP, GAP + i * (CELL_HEIGHT + CAPTION));
      pango_layout_set_text (layout, g_ptr_array_index (self->rows, i), -1);
      pango_cairo_show_layout (cr, layout);
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      cairo_set_source_surface (cr, cell->picture, GAP + cell->column * (CELL_WIDTH + GAP),
                                GAP + CAPTION + cell->row * (CELL_HEIGHT + CAPTION));
      cairo_paint (cr);
    }
}

/**
 * contact_sheet_save:
 * @path: name of the file
 * @error: return location
 *
 * Returns: whether it was written; else @error is set
 */
gboolean
contact_sheet_save (ContactSheet  *self,
                    const char    *path,
                    GError       **error)
{
  cairo_surface_t *sheet =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, GAP + self->n_columns * (CELL_WIDTH + GAP),
                                2 * GAP + self->rows->len * (CELL_HEIGHT + CAPTION));
  cairo_t *cr = cairo_create (sheet);
  cairo_status_t status;

  paint (self, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (sheet, path);
  cairo_surface_destroy (sheet);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}
