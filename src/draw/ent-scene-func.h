/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every view of a stage has in common, whoever shows it. */

#pragma once

#include "ent-briefing.h"
#include "ent-scene.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/**
 * EntSceneFunc:
 * @briefing: what it is about
 * @stage: what is shown of it
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Lays out a stage. A scene that does not fit is higher than @height: nothing
 * is shrunk below the smallest text of @metrics.
 *
 * Returns: (transfer full): the scene
 */
typedef EntScene *(*EntSceneFunc) (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                   double height);

G_END_DECLS
