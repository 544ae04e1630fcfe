/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-scene.h"

#include <math.h>

#include "ent-measure.h"

struct _EntScene {
  gatomicrefcount ref_count;
  EntMetrics *metrics;
  double width;
  double height;
  GPtrArray *items;    /* of EntSceneItem */
  GHashTable *by_id;   /* id of the item to the item */
};

G_DEFINE_BOXED_TYPE (EntScene, ent_scene, ent_scene_ref, ent_scene_unref)

static void
clear_text (gpointer data)
{
  g_free (((EntText *) data)->text);
  g_free (((EntText *) data)->raised);
}

static void
item_free (gpointer data)
{
  EntSceneItem *item = data;

  g_free (item->id);
  g_array_unref (item->shapes);
  g_array_unref (item->texts);
  g_free (item->spoken);
  g_free (item->tooltip);
  g_free (item->action);
  g_free (item->action_more);
  g_free (item->link);
  g_free (item);
}

/**
 * ent_scene_new:
 * @metrics: where it will be shown; copied
 * @width: width of the surface
 * @height: height of the surface
 *
 * Returns: (transfer full): an empty scene, for a layout to fill
 */
EntScene *
ent_scene_new (const EntMetrics *metrics, double width, double height)
{
  EntScene *self;

  g_return_val_if_fail (metrics != NULL, NULL);

  self = g_new0 (EntScene, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->metrics = ent_metrics_copy (metrics);
  self->width = width;
  self->height = height;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * ent_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
EntScene *
ent_scene_ref (EntScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * ent_scene_unref:
 * @self: (transfer full): a scene
 */
void
ent_scene_unref (EntScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  ent_metrics_free (self->metrics);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * ent_scene_get_width:
 * @self: a scene
 *
 * Returns: its width in units of the surface
 */
double
ent_scene_get_width (const EntScene *self)
{
  return self->width;
}

/**
 * ent_scene_get_height:
 * @self: a scene
 *
 * Returns: its height; more than was asked for where the content needs it
 */
double
ent_scene_get_height (const EntScene *self)
{
  return self->height;
}

/**
 * ent_scene_set_height:
 * @self: a scene that is being laid out
 * @height: its height
 */
void
ent_scene_set_height (EntScene *self, double height)
{
  self->height = height;
}

/**
 * ent_scene_get_metrics:
 * @self: a scene
 *
 * Returns: (transfer none): what it was laid out for
 */
const EntMetrics *
ent_scene_get_metrics (const EntScene *self)
{
  return self->metrics;
}

/**
 * ent_scene_get_n_items:
 * @self: a scene
 *
 * Returns: the number of its items
 */
guint
ent_scene_get_n_items (const EntScene *self)
{
  return self->items->len;
}

/**
 * ent_scene_get_item:
 * @self: a scene
 * @index: less than the number of items
 *
 * Returns: (transfer none): the item painted at that place in the order
 */
const EntSceneItem *
ent_scene_get_item (const EntScene *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * ent_scene_find:
 * @self: a scene
 * @id: (nullable): an item's id
 *
 * Returns: (transfer none) (nullable): the item, %NULL if there is none
 */
const EntSceneItem *
ent_scene_find (const EntScene *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/* How far @to begins behind the end of @from; negative where they overlap. */
static double
gap (double from, double from_length, double to, double to_length)
{
  return MAX (to - (from + from_length), from - (to + to_length));
}

typedef struct {
  gboolean beyond; /* wholly, not just by its centre */
  double distance;
  double offset;   /* of the centres, across the direction */
} Rank;

static gboolean
rank_item (const EntRect *from, const EntRect *to, int dx, int dy, Rank *out)
{
  gboolean across = dx != 0;
  double ahead_from = across ? from->x : from->y;
  double ahead_from_length = across ? from->width : from->height;
  double ahead_to = across ? to->x : to->y;
  double ahead_to_length = across ? to->width : to->height;
  double side_from = across ? from->y : from->x;
  double side_from_length = across ? from->height : from->width;
  double side_to = across ? to->y : to->x;
  double side_to_length = across ? to->height : to->width;
  int sign = across ? dx : dy;
  double centre = (ahead_to + ahead_to_length / 2 - ahead_from - ahead_from_length / 2) * (sign > 0 ? 1 : -1);
  double ahead = gap (ahead_from, ahead_from_length, ahead_to, ahead_to_length);
  double side = gap (side_from, side_from_length, side_to, side_to_length);

  if (centre <= 0.5)
    return FALSE;

  out->beyond = ahead > -0.5;
  /* What lies in the same row or column comes before what lies nearer but
   * aside. */
  out->distance = MAX (ahead, 0) + 3 * MAX (side + 0.5, 0);
  out->offset = fabs (side_to + side_to_length / 2 - side_from - side_from_length / 2);
  return TRUE;
}

static gboolean
same_kind (const char *a, const char *b)
{
  const char *colon = strchr (a, ':');
  gsize length = colon != NULL ? (gsize) (colon - a) + 1 : strlen (a);

  return strncmp (a, b, length) == 0;
}

/**
 * ent_scene_nearest:
 * @self: a scene
 * @from_id: the item that has the focus
 * @dx: -1 to the left, 1 to the right, or 0
 * @dy: -1 upward, 1 downward, or 0; ignored where @dx is not 0
 *
 * Looks among the items that can be acted on and whose id has the same word
 * before the colon. What overlaps the row (or column) of the item wins over
 * what is aside; then the nearer wins, then the one whose centre is nearer to
 * the axis, then the earlier one.
 *
 * Returns: (transfer none) (nullable): the nearest item in that direction,
 *   %NULL at the edge
 */
const EntSceneItem *
ent_scene_nearest (const EntScene *self, const char *from_id, int dx, int dy)
{
  const EntSceneItem *from = ent_scene_find (self, from_id);
  const EntSceneItem *best = NULL;
  Rank best_rank = { 0 };

  if (from == NULL || (dx == 0 && dy == 0))
    return NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const EntSceneItem *item = g_ptr_array_index (self->items, i);
      Rank rank;

      if (item == from || item->role == ENT_SCENE_ROLE_GROUND || !same_kind (from->id, item->id) ||
          !rank_item (&from->bounds, &item->bounds, dx, dy, &rank))
        continue;

      if (best == NULL || rank.beyond > best_rank.beyond ||
          (rank.beyond == best_rank.beyond &&
           (rank.distance < best_rank.distance - 0.01 ||
            (rank.distance < best_rank.distance + 0.01 && rank.offset < best_rank.offset - 0.01))))
        {
          best = item;
          best_rank = rank;
        }
    }

  return best;
}

/**
 * ent_scene_add:
 * @self: a scene that is being laid out
 * @id: its id, unique in the scene
 * @role: what it becomes
 * @bounds: its box
 *
 * The caller sets the strings of the item with newly allocated ones.
 *
 * Returns: (transfer none): the new item, painted after those that are there
 */
EntSceneItem *
ent_scene_add (EntScene *self, const char *id, EntSceneRole role, EntRect bounds)
{
  EntSceneItem *item = g_new0 (EntSceneItem, 1);

  item->id = g_strdup (id);
  item->role = role;
  item->bounds = bounds;
  item->shapes = g_array_new (FALSE, TRUE, sizeof (EntShape));
  item->texts = g_array_new (FALSE, TRUE, sizeof (EntText));
  g_array_set_clear_func (item->texts, clear_text);

  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_id, item->id, item);

  return item;
}

/**
 * ent_scene_item_add_shape:
 * @item: an item of a scene that is being laid out
 * @shape: copied
 */
void
ent_scene_item_add_shape (EntSceneItem *item, const EntShape *shape)
{
  g_array_append_vals (item->shapes, shape, 1);
}

/**
 * ent_scene_item_add_text:
 * @item: an item of a scene that is being laid out
 * @text: copied, its texts through ent_text_clean()
 */
void
ent_scene_item_add_text (EntSceneItem *item, const EntText *text)
{
  EntText copy = *text;

  copy.text = ent_text_clean (text->text, text->wrap ? ENT_TEXT_LIMIT : ENT_TEXT_LINE_LIMIT);
  if (text->raised != NULL)
    copy.raised = ent_text_clean (text->raised, ENT_TEXT_LINE_LIMIT);
  g_array_append_vals (item->texts, &copy, 1);
}

static EntRect
moved (const EntRect *rect, double dx, double dy, double scale)
{
  return (EntRect) { rect->x * scale + dx, rect->y * scale + dy, rect->width * scale, rect->height * scale };
}

/**
 * ent_scene_append:
 * @self: a scene that is being laid out
 * @other: a scene; copied
 * @dx: where its left edge comes to lie
 * @dy: where its upper edge comes to lie
 * @scale: how much larger it becomes, 1 for as large as it is
 *
 * Adds the items of @other behind those that are there. Ids that both have
 * are the caller's fault.
 */
void
ent_scene_append (EntScene *self, const EntScene *other, double dx, double dy, double scale)
{
  for (guint i = 0; i < other->items->len; i++)
    {
      const EntSceneItem *item = g_ptr_array_index (other->items, i);
      EntSceneItem *copy = ent_scene_add (self, item->id, item->role, moved (&item->bounds, dx, dy, scale));

      for (guint s = 0; s < item->shapes->len; s++)
        {
          EntShape shape = g_array_index (item->shapes, EntShape, s);

          shape.rect = moved (&shape.rect, dx, dy, scale);
          shape.radius *= scale;
          shape.stroke_width *= scale;
          shape.dash *= scale;
          ent_scene_item_add_shape (copy, &shape);
        }
      for (guint t = 0; t < item->texts->len; t++)
        {
          EntText text = g_array_index (item->texts, EntText, t);

          if (text.own_size == 0)
            {
              text.own_size = text.size;
              text.own_width = text.box.width;
            }
          text.box = moved (&text.box, dx, dy, scale);
          text.size *= scale;
          ent_scene_item_add_text (copy, &text);
        }

      copy->spoken = g_strdup (item->spoken);
      copy->tooltip = g_strdup (item->tooltip);
      copy->action = g_strdup (item->action);
      copy->action_more = g_strdup (item->action_more);
      copy->link = g_strdup (item->link);
      copy->pressed = item->pressed;
      copy->selected = item->selected;
    }
}

/**
 * ent_scene_measure:
 * @self: a scene that is being laid out
 * @text: plain text
 * @size: em size
 * @weight: weight
 * @width: where it wraps, negative for one line
 * @out_width: (out) (optional): the width that the text takes
 *
 * Returns: the height that the text takes
 */
double
ent_scene_measure (EntScene *self, const char *text, double size, PangoWeight weight, double width, double *out_width)
{
  g_autofree char *clean = ent_text_clean (text, width >= 0 ? ENT_TEXT_LIMIT : ENT_TEXT_LINE_LIMIT);

  return ent_measure (self->metrics, clean, size, weight, width, out_width);
}

/**
 * ent_scene_add_note:
 * @self: a scene that is being laid out
 * @id: the id of the item
 * @text: a paragraph in its box, whose height has been measured
 *
 * Adds what is said of the picture in words, and read aloud as it stands. It
 * begins where lines begin in the language, and stands on the ground.
 */
void
ent_scene_add_note (EntScene *self, const char *id, const EntText *text)
{
  EntSceneItem *item = ent_scene_add (self, id, ENT_SCENE_ROLE_GROUND, text->box);
  EntText note = *text;

  note.align = self->metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  note.ground = ent_palette_get (self->metrics->palette)->ground;
  note.wrap = TRUE;
  ent_scene_item_add_text (item, &note);
  item->spoken = g_strdup (text->text);
}
