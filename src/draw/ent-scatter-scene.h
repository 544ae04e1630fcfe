/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two indicators against each other, each member a mark with the colour and
 * glyph of where it stands. It draws no line through the marks and computes
 * no correlation: so few members prove none.
 */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_SCATTER_LIMIT 400

EntScene *ent_scatter_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                 double height);

gboolean  ent_scatter_get_indicators (EntBriefing *briefing, EntStage *stage, EntIndicator **up, EntIndicator **across);

G_END_DECLS
