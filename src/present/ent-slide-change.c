/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-slide-change.h"

#include <math.h>

/* What is larger, of the slide, is its ground, and not something that moves. */
#define MOST_OF_SLIDE 0.2

/* More than that nobody can follow, and they would take too long. */
#define MAX_MOVED 200

/* Selection rings leave the bounds of an item by so much, in units of a slide. */
#define RING 6.0

/* The same thing on both slides, each with its picture. */
typedef struct {
  const EntSceneItem *from, *to; /* owned by the scenes */
  EntRect from_area, to_area;
  EntPicture *from_picture, *to_picture;
} Moved;

struct _EntSlideChange {
  EntPaintedSlide *from, *to;
  int scale;
  GArray *moved;                   /* of Moved, in the order of the slide that comes */
  EntPicture *from_rest, *to_rest; /* the slides without what moves */
};

static void
clear_moved (gpointer data)
{
  Moved *moved = data;

  g_clear_pointer (&moved->from_picture, ent_picture_unref);
  g_clear_pointer (&moved->to_picture, ent_picture_unref);
}

/* With its ring, in whole logical pixels and within the slide. */
static EntRect
get_area (const EntScene     *scene,
          const EntSceneItem *item)
{
  double ring = item->selected ? RING * ent_scene_get_metrics (scene)->unit : 1.0;
  double left = MAX (floor (item->bounds.x - ring), 0);
  double top = MAX (floor (item->bounds.y - ring), 0);
  double right = MIN (ceil (item->bounds.x + item->bounds.width + ring), ent_scene_get_width (scene));
  double bottom = MIN (ceil (item->bounds.y + item->bounds.height + ring), ent_scene_get_height (scene));

  return (EntRect) { left, top, right - left, bottom - top };
}

static gboolean
is_elsewhere (const EntSceneItem *from,
              const EntSceneItem *to)
{
  return fabs (from->bounds.x - to->bounds.x) >= 1 || fabs (from->bounds.y - to->bounds.y) >= 1;
}

static gboolean
is_small (const EntScene *scene,
          EntRect         area)
{
  return area.width > 0 && area.height > 0 &&
         area.width * area.height <= MOST_OF_SLIDE * ent_scene_get_width (scene) * ent_scene_get_height (scene);
}

static void
find_moved (EntSlideChange *self)
{
  const EntScene *from = self->from->scene, *to = self->to->scene;
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ent_scene_get_n_items (from); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (from, i);

      g_hash_table_insert (there, item->id, (gpointer) item);
    }

  for (guint i = 0; i < ent_scene_get_n_items (to) && self->moved->len < MAX_MOVED; i++)
    {
      const EntSceneItem *item = ent_scene_get_item (to, i);
      const EntSceneItem *old = g_hash_table_lookup (there, item->id);
      Moved moved = { .from = old, .to = item };

      if (old == NULL || !is_elsewhere (old, item))
        continue;

      /* What has the name of another moves once. */
      g_hash_table_remove (there, item->id);
      moved.from_area = get_area (from, old);
      moved.to_area = get_area (to, item);
      if (is_small (from, moved.from_area) && is_small (to, moved.to_area))
        g_array_append_val (self->moved, moved);
    }
}

static EntPicture *
paint_item (EntScene           *scene,
            const EntSceneItem *item,
            EntRect             area,
            int                 scale)
{
  EntPicture *picture = ent_picture_new (area.width, area.height, scale, FALSE);
  cairo_t *cr = ent_picture_begin (picture);

  cairo_translate (cr, -area.x, -area.y);
  ent_scene_paint_item (scene, item, cr);
  cairo_destroy (cr);

  return picture;
}

static cairo_rectangle_int_t
to_integers (EntRect area)
{
  return (cairo_rectangle_int_t) { (int) floor (area.x), (int) floor (area.y), (int) ceil (area.width),
                                   (int) ceil (area.height) };
}

/* The slide as it was painted, and anew only where something is taken out of it. */
static EntPicture *
paint_rest (EntSlideChange  *self,
            EntPaintedSlide *slide)
{
  const gboolean is_from = slide == self->from;
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);
  g_autoptr (EntScene) ground = NULL;
  EntPicture *picture;
  cairo_region_t *region;
  cairo_t *cr;

  if (self->moved->len == 0)
    return ent_picture_ref (slide->picture);

  region = cairo_region_create ();
  for (guint i = 0; i < self->moved->len; i++)
    {
      Moved *moved = &g_array_index (self->moved, Moved, i);
      cairo_rectangle_int_t area = to_integers (is_from ? moved->from_area : moved->to_area);

      cairo_region_union_rectangle (region, &area);
      g_hash_table_add (out, (gpointer) (is_from ? moved->from : moved->to));
    }

  picture = ent_picture_copy (slide->picture);
  cr = ent_picture_begin (picture);
  gdk_cairo_region (cr, region);
  cairo_clip (cr);
  ground = ent_scene_new (ent_scene_get_metrics (slide->scene), ent_scene_get_width (slide->scene),
                          ent_scene_get_height (slide->scene));
  ent_scene_paint (ground, cr);
  for (guint i = 0; i < ent_scene_get_n_items (slide->scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (slide->scene, i);
      cairo_rectangle_int_t area = to_integers (get_area (slide->scene, item));

      if (!g_hash_table_contains (out, item) &&
          cairo_region_contains_rectangle (region, &area) != CAIRO_REGION_OVERLAP_OUT)
        ent_scene_paint_item (slide->scene, item, cr);
    }
  cairo_destroy (cr);
  cairo_region_destroy (region);

  return picture;
}

/**
 * ent_slide_change_new:
 * @from: the slide that goes
 * @to: the slide that comes, of the same size
 * @scale: device pixels to a logical one
 *
 * Returns: (transfer full): the way from one to the other
 */
EntSlideChange *
ent_slide_change_new (EntPaintedSlide *from,
                      EntPaintedSlide *to,
                      int              scale)
{
  EntSlideChange *self;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  self = g_new0 (EntSlideChange, 1);
  self->from = ent_painted_slide_ref (from);
  self->to = ent_painted_slide_ref (to);
  self->scale = scale;
  self->moved = g_array_new (FALSE, FALSE, sizeof (Moved));
  g_array_set_clear_func (self->moved, clear_moved);
  find_moved (self);
  self->from_rest = paint_rest (self, from);
  self->to_rest = paint_rest (self, to);
  for (guint i = 0; i < self->moved->len; i++)
    {
      Moved *moved = &g_array_index (self->moved, Moved, i);

      moved->from_picture = paint_item (from->scene, moved->from, moved->from_area, scale);
      moved->to_picture = paint_item (to->scene, moved->to, moved->to_area, scale);
    }

  return self;
}

/**
 * ent_slide_change_free:
 * @self: (transfer full): a change
 */
void
ent_slide_change_free (EntSlideChange *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->moved);
  ent_picture_unref (self->from_rest);
  ent_picture_unref (self->to_rest);
  ent_painted_slide_unref (self->from);
  ent_painted_slide_unref (self->to);
  g_free (self);
}

/**
 * ent_slide_change_get_n_moved:
 *
 * Returns: how many things move
 */
guint
ent_slide_change_get_n_moved (EntSlideChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->moved->len;
}

/* In device pixels, so that what moves is not blurred. */
static double
interpolate (EntSlideChange *self,
             double          from,
             double          to,
             double          progress)
{
  return round ((from + (to - from) * progress) * self->scale) / self->scale;
}

/**
 * ent_slide_change_snapshot:
 * @snapshot: a snapshot
 * @progress: 0 for the slide that goes, 1 for the one that comes
 * @by_cairo: see ent_picture_is_by_cairo()
 *
 * What is on both slides in the same place stays as it is.
 */
void
ent_slide_change_snapshot (EntSlideChange *self,
                           GtkSnapshot    *snapshot,
                           double          progress,
                           gboolean        by_cairo)
{
  g_return_if_fail (self != NULL);

  progress = CLAMP (progress, 0, 1);
  ent_picture_append (self->from_rest, snapshot, 0, 0, 1, by_cairo);
  ent_picture_append (self->to_rest, snapshot, 0, 0, progress, by_cairo);
  for (guint i = 0; i < self->moved->len; i++)
    {
      const Moved *moved = &g_array_index (self->moved, Moved, i);
      double x = interpolate (self, moved->from_area.x, moved->to_area.x, progress);
      double y = interpolate (self, moved->from_area.y, moved->to_area.y, progress);

      /* The new one comes over the old, which goes when that is there: one can never look through both. */
      ent_picture_append (moved->from_picture, snapshot, x, y, MIN (2 - 2 * progress, 1), by_cairo);
      ent_picture_append (moved->to_picture, snapshot, x, y, MIN (2 * progress, 1), by_cairo);
    }
}
