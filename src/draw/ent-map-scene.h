/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members as tiles of a layout, coloured by stance, confidence or an indicator. */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_MAP_TILE_LIMIT 400

EntScene *ent_map_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                             double height);

G_END_DECLS
