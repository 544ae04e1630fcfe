/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-slide-cache.h"

#include "ent-stage-text.h"

/* A painted slide as the cache and its users share it. */
typedef struct {
  EntPaintedSlide slide;
  int n_refs;
} Shared;

typedef struct {
  char *key;
  EntBriefing *briefing; /* kept, so that no other one comes to have its address */
  EntPaintedSlide *slide;
  gsize bytes;
} Entry;

struct _EntSlideCache {
  gsize max_bytes;
  gsize bytes;
  GHashTable *links; /* key → GList of the queue */
  GQueue entries;    /* of Entry; the latest first */
  guint n_hits, n_paints;
};

/**
 * ent_painted_slide_new:
 * @scene: what to paint
 * @scale: device pixels to a logical one
 *
 * Returns: (transfer full): the slide, painted at once
 */
EntPaintedSlide *
ent_painted_slide_new (EntScene *scene,
                       int       scale)
{
  Shared *self;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL, NULL);

  self = g_new0 (Shared, 1);
  self->n_refs = 1;
  self->slide.scene = ent_scene_ref (scene);
  self->slide.picture = ent_picture_new (ent_scene_get_width (scene), ent_scene_get_height (scene), scale, TRUE);
  cr = ent_picture_begin (self->slide.picture);
  ent_scene_paint (scene, cr);
  cairo_destroy (cr);

  return &self->slide;
}

/**
 * ent_painted_slide_ref:
 *
 * Returns: (transfer full): the slide
 */
EntPaintedSlide *
ent_painted_slide_ref (EntPaintedSlide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ((Shared *) self)->n_refs++;

  return self;
}

/**
 * ent_painted_slide_unref:
 * @self: (transfer full): a slide
 */
void
ent_painted_slide_unref (EntPaintedSlide *self)
{
  g_return_if_fail (self != NULL);

  if (--((Shared *) self)->n_refs > 0)
    return;

  ent_scene_unref (self->scene);
  ent_picture_unref (self->picture);
  g_free ((Shared *) self);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_object_unref (entry->briefing);
  ent_painted_slide_unref (entry->slide);
  g_free (entry);
}

/* Strings of the document come last, each with its length before it. */
static char *
make_key (const EntSlideRequest *request)
{
  const EntSlideCaption *caption = &request->caption;
  g_autofree char *stage = ent_stage_to_text (request->stage);
  const char *strings[] = { caption->title, caption->marking, request->language, stage };
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%p %dx%d@%d %d %d %u/%u %d", (gpointer) request->briefing, request->width, request->height,
                   request->scale, (int) request->palette, request->rtl != FALSE, caption->step, caption->n_steps,
                   caption->evidence != FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (strings[i] != NULL)
      g_string_append_printf (key, " %" G_GSIZE_FORMAT ":%s", strlen (strings[i]), strings[i]);
    else
      g_string_append (key, " -");

  return g_string_free (key, FALSE);
}

static void
drop (EntSlideCache *self,
      GList         *link)
{
  Entry *entry = link->data;

  g_hash_table_remove (self->links, entry->key);
  self->bytes -= entry->bytes;
  g_queue_delete_link (&self->entries, link);
  free_entry (entry);
}

static EntPaintedSlide *
paint (const EntSlideRequest *request)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (request->width, request->height, request->rtl,
                                                          request->language, request->palette);
  g_autoptr (EntScene) scene = ent_slide_new (request->briefing, request->stage, &request->caption, metrics,
                                              request->width, request->height);

  return ent_painted_slide_new (scene, request->scale);
}

/**
 * ent_slide_cache_new:
 * @max_bytes: how much memory the pixels may take that it keeps
 *
 * Returns: (transfer full): a cache without a slide
 */
EntSlideCache *
ent_slide_cache_new (gsize max_bytes)
{
  EntSlideCache *self = g_new0 (EntSlideCache, 1);

  self->max_bytes = max_bytes;
  self->links = g_hash_table_new (g_str_hash, g_str_equal);
  g_queue_init (&self->entries);

  return self;
}

/**
 * ent_slide_cache_get_default:
 *
 * Returns: (transfer none): the cache of the program, of at most
 *   %ENT_SLIDE_CACHE_MAX_BYTES
 */
EntSlideCache *
ent_slide_cache_get_default (void)
{
  static EntSlideCache *cache;

  if (cache == NULL)
    cache = ent_slide_cache_new (ENT_SLIDE_CACHE_MAX_BYTES);

  return cache;
}

/**
 * ent_slide_cache_free:
 * @self: (transfer full): a cache
 */
void
ent_slide_cache_free (EntSlideCache *self)
{
  g_return_if_fail (self != NULL);

  ent_slide_cache_clear (self);
  g_hash_table_unref (self->links);
  g_free (self);
}

/**
 * ent_slide_cache_paint:
 * @request: a slide
 *
 * Returns: (transfer full): the slide as it was painted before or, if it is
 *   not there any more, painted now and kept, unless it is larger than all
 *   that may be kept
 */
EntPaintedSlide *
ent_slide_cache_paint (EntSlideCache         *self,
                       const EntSlideRequest *request)
{
  g_autofree char *key = NULL;
  EntPaintedSlide *slide;
  GList *link;
  Entry *entry;
  gsize bytes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (request != NULL, NULL);

  key = make_key (request);
  link = g_hash_table_lookup (self->links, key);
  if (link != NULL)
    {
      self->n_hits++;
      g_queue_unlink (&self->entries, link);
      g_queue_push_head_link (&self->entries, link);

      return ent_painted_slide_ref (((Entry *) link->data)->slide);
    }

  self->n_paints++;
  slide = paint (request);
  bytes = ent_picture_get_bytes (slide->picture);
  if (bytes > self->max_bytes)
    return slide;

  while (self->bytes + bytes > self->max_bytes)
    drop (self, g_queue_peek_tail_link (&self->entries));

  entry = g_new0 (Entry, 1);
  entry->key = g_steal_pointer (&key);
  entry->briefing = g_object_ref (request->briefing);
  entry->slide = ent_painted_slide_ref (slide);
  entry->bytes = bytes;
  g_queue_push_head (&self->entries, entry);
  g_hash_table_insert (self->links, entry->key, g_queue_peek_head_link (&self->entries));
  self->bytes += bytes;

  return slide;
}

/**
 * ent_slide_cache_contains:
 * @request: a slide
 *
 * Returns: whether the slide is there, which does not count as asking for it
 */
gboolean
ent_slide_cache_contains (EntSlideCache         *self,
                          const EntSlideRequest *request)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (request != NULL, FALSE);

  key = make_key (request);

  return g_hash_table_contains (self->links, key);
}

/**
 * ent_slide_cache_clear:
 *
 * Forgets all slides. Those that somebody shows stay as long as they do.
 */
void
ent_slide_cache_clear (EntSlideCache *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->links);
  g_queue_clear_full (&self->entries, free_entry);
  self->bytes = 0;
}

/**
 * ent_slide_cache_get_bytes:
 *
 * Returns: the memory that the pixels take that it keeps
 */
gsize
ent_slide_cache_get_bytes (EntSlideCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bytes;
}

/**
 * ent_slide_cache_get_n_hits:
 *
 * Returns: how often a slide that was asked for was there
 */
guint
ent_slide_cache_get_n_hits (EntSlideCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_hits;
}

/**
 * ent_slide_cache_get_n_paints:
 *
 * Returns: how often one had to be painted
 */
guint
ent_slide_cache_get_n_paints (EntSlideCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_paints;
}
