/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two models, point against point: a row for each point that both have
 * something to say on, so that nobody has to look for the other half.
 */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#define MOST_POINTS 12
#define POINT_WIDTH 260.0   /* units; of the column of their names */
#define POINT_LINES 4.2     /* em sizes that their names take at most: three lines */
#define LEAST_WIDTH 1500.0  /* units, of a room that has such a column */
#define MOST_MODELS 2
#define MOST_ITEMS 500 /* of a model, that are looked at */

typedef struct {
  const char *point;
  EntItem *items[MOST_MODELS]; /* the first that each says; NULL: nothing */
} Row;

static GArray *
find_rows (EntTheme *models[MOST_MODELS])
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  EntItem *item;

  for (guint m = 0; m < MOST_MODELS; m++)
    for (guint i = 0; i < MOST_ITEMS && (item = ent_list_peek (ent_theme_get_items (models[m]), i)) != NULL; i++)
      {
        Row *row = NULL;

        if (ent_item_get_point (item) == NULL)
          continue;
        for (guint r = 0; r < rows->len && row == NULL; r++)
          if (g_strcmp0 (g_array_index (rows, Row, r).point, ent_item_get_point (item)) == 0)
            row = &g_array_index (rows, Row, r);
        if (row == NULL && rows->len < MOST_POINTS)
          {
            Row first = { .point = ent_item_get_point (item) };

            g_array_append_val (rows, first);
            row = &g_array_index (rows, Row, rows->len - 1);
          }
        if (row != NULL && row->items[m] == NULL)
          row->items[m] = item;
      }

  return rows;
}

static gboolean
find_models (EntSlide *self, EntTheme *models[MOST_MODELS])
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  EntTheme *theme;
  guint n = 0;

  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL && n < MOST_MODELS; i++)
    if (ent_theme_get_kind (theme) == ENT_THEME_KIND_MODEL)
      models[n++] = theme;

  return n == MOST_MODELS;
}

/* With @pointed the point stands beside the row, and only the first row says whose model is where. */
static void
add_cell (EntSlide *self, GPtrArray *blocks, const Row *row, guint index, guint model, const char *about, gboolean pointed)
{
  g_autofree char *id = g_strdup_printf ("point:%u:%u", index, model);
  g_autofree char *side = ent_text_clean (about != NULL ? about : "", 60);
  g_autofree char *heading = NULL;
  EntSlideBlock *block;

  if (!pointed)
    /* Translators: what is compared, then whose model says what follows */
    heading = *side != '\0' ? g_strdup_printf (C_("contrast", "%1$s · %2$s"), row->point, side) : g_strdup (row->point);
  else if (blocks->len < MOST_MODELS)
    heading = g_steal_pointer (&side);

  block = ent_slide_block_add (blocks, id, heading);
  ent_slide_block_set_paired (block);
  ent_slide_block_add_line (block, self->briefing, row->items[model]);
}

/* The name of a point beside its row, if that is shown. */
static void
add_point (EntSlide *self, const Row *row, guint index, double width)
{
  g_autofree char *id = g_strdup_printf ("point:%u", index);
  g_autofree char *first = g_strdup_printf ("point:%u:0", index);
  const EntSceneItem *cell = ent_scene_find (self->scene, first);
  EntRect box = { self->room.x, 0, width, 0 };
  const EntText *text;
  EntSceneItem *item;
  EntPen pen;

  if (cell == NULL || cell->texts->len == 0)
    return;

  /* Beside the sentence, whatever heading is above that. */
  text = &g_array_index (cell->texts, EntText, cell->texts->len - 1);
  box.y = text->box.y;
  box.height = cell->bounds.y + cell->bounds.height - box.y;
  item = ent_slide_add_item (self, id, box);
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, row->point, NULL, box, ENT_SLIDE_LEAST * self->unit, PANGO_WEIGHT_BOLD, self->palette->text);
  item->spoken = ent_text_clean (row->point, ENT_TEXT_LINE_LIMIT);
}

/* Whether every point can be read beside its row. */
static gboolean
have_room (EntSlide *self, const GArray *rows, double width)
{
  for (guint i = 0; i < rows->len; i++)
    if (ent_slide_measure (self, g_array_index (rows, Row, i).point, NULL, ENT_SLIDE_LEAST * self->unit, PANGO_WEIGHT_BOLD,
                           width, NULL) > POINT_LINES * ENT_SLIDE_LEAST * self->unit)
      return FALSE;

  return self->room.width >= LEAST_WIDTH * self->unit;
}

/**
 * ent_slide_contrast_body:
 * @self: a slide
 *
 * Sets the first two models point against point.
 *
 * Returns: whether there are two that share a point; nothing is added otherwise
 */
gboolean
ent_slide_contrast_body (EntSlide *self)
{
  double width = POINT_WIDTH * self->unit, gutter = 40 * self->unit;
  EntTheme *models[MOST_MODELS];
  EntRect room = self->room;
  gboolean pointed;
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  g_autoptr (GArray) rows = NULL;

  if (!find_models (self, models))
    return FALSE;

  rows = find_rows (models);
  pointed = have_room (self, rows, width);
  for (guint i = 0; i < rows->len; i++)
    for (guint m = 0; m < MOST_MODELS; m++)
      if (g_array_index (rows, Row, i).items[0] != NULL && g_array_index (rows, Row, i).items[1] != NULL)
        add_cell (self, blocks, &g_array_index (rows, Row, i), i, m, ent_theme_get_about (models[m]), pointed);
  if (blocks->len == 0)
    return FALSE;

  if (pointed)
    {
      room.x += width + gutter;
      room.width -= width + gutter;
    }
  ent_slide_add_blocks (self, blocks, room, MOST_MODELS);
  for (guint i = 0; pointed && i < rows->len; i++)
    add_point (self, &g_array_index (rows, Row, i), i, width);
  return TRUE;
}
