/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Slides that were painted, kept until others need the room: the ones that
 * nobody has asked for longest go first. It never holds more than it may.
 */

#pragma once

#include "ent-picture.h"
#include "ent-slide.h"

G_BEGIN_DECLS

#define ENT_SLIDE_CACHE_MAX_BYTES ((gsize) 128 * 1024 * 1024)

/**
 * EntSlideRequest:
 * @briefing: what it is about
 * @stage: what is shown of it
 * @caption: what the step says
 * @language: (nullable): language of the content, BCP 47
 * @rtl: whether it is laid out from right to left
 * @palette: its colours
 * @width: width in logical pixels, at least 1
 * @height: height in logical pixels, at least 1
 * @scale: device pixels to a logical one
 *
 * All that a painted slide follows from.
 */
typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntSlideCaption caption;
  const char *language;
  gboolean rtl;
  EntPaletteKind palette;
  int width, height;
  int scale;
} EntSlideRequest;

/**
 * EntPaintedSlide:
 * @scene: what it shows
 * @picture: its pixels
 *
 * A slide that was painted.
 */
typedef struct {
  EntScene *scene;
  EntPicture *picture;
} EntPaintedSlide;

EntPaintedSlide *ent_painted_slide_new   (EntScene        *scene,
                                          int              scale);
EntPaintedSlide *ent_painted_slide_ref   (EntPaintedSlide *self);
void             ent_painted_slide_unref (EntPaintedSlide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPaintedSlide, ent_painted_slide_unref)

typedef struct _EntSlideCache EntSlideCache;

EntSlideCache   *ent_slide_cache_new         (gsize                  max_bytes);
EntSlideCache   *ent_slide_cache_get_default (void);
void             ent_slide_cache_free        (EntSlideCache         *self);

EntPaintedSlide *ent_slide_cache_paint       (EntSlideCache         *self,
                                              const EntSlideRequest *request);
gboolean         ent_slide_cache_contains    (EntSlideCache         *self,
                                              const EntSlideRequest *request);
void             ent_slide_cache_clear       (EntSlideCache         *self);
gsize            ent_slide_cache_get_bytes   (EntSlideCache         *self);
guint            ent_slide_cache_get_n_hits  (EntSlideCache         *self);
guint            ent_slide_cache_get_n_paints (EntSlideCache        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSlideCache, ent_slide_cache_free)

G_END_DECLS
