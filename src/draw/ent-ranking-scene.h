/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An indicator as bars, the largest first. Bars begin at zero and their
 * length is to scale, always: where one dwarfs the others, it does. It never
 * takes a missing figure for zero.
 */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_RANKING_LIMIT 400

EntScene     *ent_ranking_scene_new     (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                         double height);

EntIndicator *ent_ranking_get_indicator (EntBriefing *briefing, EntStage *stage);

G_END_DECLS
