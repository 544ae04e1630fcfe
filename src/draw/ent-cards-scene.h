/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The members as cards with their stance on one question, grouped by level,
 * by confidence, or in one row of names. It shows what a stage says and
 * judges nothing: who has no stance has a card that says so.
 */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_CARDS_LIMIT 400

EntScene *ent_cards_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                               double height);

G_END_DECLS
