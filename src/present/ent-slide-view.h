/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A slide on a screen, laid out for the size that the view is given. From one
 * slide to the next what both have moves. It has nothing to act on: a slide
 * is one picture, with a sentence for a screen reader.
 */

#pragma once

#include "ent-slide-cache.h"

G_BEGIN_DECLS

/* How long a step moves, milliseconds. */
#define ENT_SLIDE_MOVE_MS 200

#define ENT_TYPE_SLIDE_VIEW (ent_slide_view_get_type ())

G_DECLARE_FINAL_TYPE (EntSlideView, ent_slide_view, ENT, SLIDE_VIEW, GtkWidget)

GtkWidget  *ent_slide_view_new          (EntBriefing           *briefing,
                                         const char            *language);

void        ent_slide_view_set_slide    (EntSlideView          *self,
                                         EntStage              *stage,
                                         const EntSlideCaption *caption);
EntStage   *ent_slide_view_get_stage    (EntSlideView          *self);
void        ent_slide_view_add_ahead    (EntSlideView          *self,
                                         EntStage              *stage,
                                         const EntSlideCaption *caption);
void        ent_slide_view_set_palette  (EntSlideView          *self,
                                         int                    palette);
void        ent_slide_view_set_animated (EntSlideView          *self,
                                         gboolean               animated);
void        ent_slide_view_set_cache    (EntSlideView          *self,
                                         EntSlideCache         *cache);

gboolean    ent_slide_view_is_moving    (EntSlideView          *self);
EntScene   *ent_slide_view_get_scene    (EntSlideView          *self);
const char *ent_slide_view_get_label    (EntSlideView          *self);

G_END_DECLS
