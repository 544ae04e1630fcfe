/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dated facts of a briefing along a line of time. A fact lies where its
 * date is: a year is as long as a year. Nothing is joined by an arrow: what
 * came after something did not come of it.
 */

#pragma once

#include "ent-scene-func.h"

G_BEGIN_DECLS

#define ENT_TIMELINE_LIMIT 300

EntScene *ent_timeline_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                  double height);

G_END_DECLS
