/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether two scenes look the same in some place, so that what was painted
 * for the one can be shown again. It compares what is painted and nothing
 * else: not what is said, and not what an action does.
 */

#include "ent-scene.h"

static gboolean
same_rect (const EntRect *a, const EntRect *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

static gboolean
same_colour (const EntColour *a, const EntColour *b)
{
  return a->red == b->red && a->green == b->green && a->blue == b->blue && a->alpha == b->alpha;
}

static gboolean
same_shape (const EntShape *a, const EntShape *b)
{
  return a->kind == b->kind && same_rect (&a->rect, &b->rect) && a->radius == b->radius && a->glyph == b->glyph &&
         same_colour (&a->fill, &b->fill) && same_colour (&a->stroke, &b->stroke) && a->stroke_width == b->stroke_width &&
         a->dash == b->dash;
}

static gboolean
same_text (const EntText *a, const EntText *b)
{
  return a->size == b->size && a->weight == b->weight && a->style == b->style && a->align == b->align &&
         a->wrap == b->wrap && a->ellipsize == b->ellipsize && a->tabular == b->tabular && same_rect (&a->box, &b->box) &&
         same_colour (&a->colour, &b->colour) && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->raised, b->raised) == 0;
}

/* Everything else of it that is seen the items have as numbers and colours. */
static gboolean
same_metrics (const EntMetrics *a, const EntMetrics *b)
{
  return a->unit == b->unit && a->rtl == b->rtl && a->palette == b->palette && g_strcmp0 (a->font, b->font) == 0 &&
         g_strcmp0 (a->language, b->language) == 0;
}

static gboolean
same_item (const EntSceneItem *a, const EntSceneItem *b)
{
  if (a->selected != b->selected || a->shapes->len != b->shapes->len || a->texts->len != b->texts->len ||
      !same_rect (&a->bounds, &b->bounds))
    return FALSE;

  for (guint i = 0; i < a->shapes->len; i++)
    if (!same_shape (&g_array_index (a->shapes, EntShape, i), &g_array_index (b->shapes, EntShape, i)))
      return FALSE;
  for (guint i = 0; i < a->texts->len; i++)
    if (!same_text (&g_array_index (a->texts, EntText, i), &g_array_index (b->texts, EntText, i)))
      return FALSE;

  return TRUE;
}

/**
 * ent_scene_item_looks_same:
 * @a: a scene
 * @item_a: an item of @a
 * @b: another scene
 * @item_b: an item of @b
 *
 * Returns: whether both are painted in the same way and in the same place
 */
gboolean
ent_scene_item_looks_same (const EntScene     *a,
                           const EntSceneItem *item_a,
                           const EntScene     *b,
                           const EntSceneItem *item_b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  g_return_val_if_fail (item_a != NULL && item_b != NULL, FALSE);

  return same_metrics (ent_scene_get_metrics (a), ent_scene_get_metrics (b)) && same_item (item_a, item_b);
}

static const EntSceneItem *
next_ground (const EntScene *self, guint *index)
{
  while (*index < ent_scene_get_n_items (self))
    {
      const EntSceneItem *item = ent_scene_get_item (self, (*index)++);

      if (item->role == ENT_SCENE_ROLE_GROUND)
        return item;
    }

  return NULL;
}

/**
 * ent_scene_ground_looks_same:
 * @a: a scene
 * @b: another scene
 *
 * Returns: whether ent_scene_paint_ground() paints the same for both
 */
gboolean
ent_scene_ground_looks_same (const EntScene *a,
                             const EntScene *b)
{
  const EntSceneItem *item;
  guint i = 0, k = 0;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (ent_scene_get_width (a) != ent_scene_get_width (b) || ent_scene_get_height (a) != ent_scene_get_height (b) ||
      !same_metrics (ent_scene_get_metrics (a), ent_scene_get_metrics (b)))
    return FALSE;

  while ((item = next_ground (a, &i)) != NULL)
    {
      const EntSceneItem *other = next_ground (b, &k);

      if (other == NULL || !same_item (item, other))
        return FALSE;
    }

  return next_ground (b, &k) == NULL;
}
