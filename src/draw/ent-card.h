/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One member's stance as a card: name, level, confidence, place on the
 * scale, summary, and what to be careful about.
 */

#pragma once

#include "ent-phrase.h"
#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntQuestion *question; /* (nullable) */
  EntScene *scene;
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntSort sort; /* what the heading above says already */
} EntCardStyle;

double   ent_card_get_padding (const EntCardStyle *style);
gboolean ent_card_is_compact  (const EntPosition *position);
double   ent_card_get_width   (const EntCardStyle *style, EntMember *member, const EntPosition *position);
double   ent_card_measure     (const EntCardStyle *style, EntMember *member, const EntPosition *position, double width);
void     ent_card_draw        (const EntCardStyle *style, EntMember *member, const EntPosition *position,
                               const EntRect *bounds);

double   ent_card_draw_swatch (const EntCardStyle *style, EntSceneItem *item, const EntPosition *position, double x,
                               double y, double size);
EntRect  ent_card_mirror      (const EntCardStyle *style, double x, double y, double width, double height);

/* What a scenario moves: ent-card-moves.c */
void     ent_card_add_ghost   (const EntCardStyle *style, EntSceneItem *item, const EntRange *was, EntRect bar);
double   ent_card_add_move    (const EntCardStyle *style, EntSceneItem *item, const EntPosition *position,
                               const EntRect *place);

G_END_DECLS
