/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Factors at their true places: likelihood upward, harm and gain outward
 * from none. It ranks nothing and shades nothing by a product: what cannot
 * be ordered is said to be so by the same computation that the picture shows.
 */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_MATRIX_FACTOR_LIMIT 300

EntScene *ent_matrix_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                double height);

G_END_DECLS
