/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two models, point against point: a row for each point that both have
 * something to say on, so that nobody has to look for the other half.
 */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#define MOST_POINTS 12
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

static void
add_cell (EntSlide *self, GPtrArray *blocks, const Row *row, guint index, guint model, const char *about)
{
  g_autofree char *id = g_strdup_printf ("point:%u:%u", index, model);
  g_autofree char *side = ent_text_clean (about != NULL ? about : "", 60);
  /* Translators: what is compared, then whose model says what follows */
  g_autofree char *heading = *side != '\0' ? g_strdup_printf (C_("contrast", "%1$s · %2$s"), row->point, side)
                                           : g_strdup (row->point);
  EntSlideBlock *block = ent_slide_block_add (blocks, id, heading);

  ent_slide_block_set_paired (block);
  ent_slide_block_add_line (block, self->briefing, row->items[model]);
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
  EntTheme *models[MOST_MODELS];
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  g_autoptr (GArray) rows = NULL;

  if (!find_models (self, models))
    return FALSE;

  rows = find_rows (models);
  for (guint i = 0; i < rows->len; i++)
    for (guint m = 0; m < MOST_MODELS; m++)
      if (g_array_index (rows, Row, i).items[0] != NULL && g_array_index (rows, Row, i).items[1] != NULL)
        add_cell (self, blocks, &g_array_index (rows, Row, i), i, m, ent_theme_get_about (models[m]));
  if (blocks->len == 0)
    return FALSE;

  ent_slide_add_blocks (self, blocks, self->room, MOST_MODELS);
  return TRUE;
}
