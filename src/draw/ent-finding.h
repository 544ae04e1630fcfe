/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What has come of checking a claim: its name, its shape, and in words the
 * sums that were done. Each shape differs from the others in outline, so
 * that none needs a colour.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-scene.h"

G_BEGIN_DECLS

#define ENT_N_FINDINGS (ENT_FINDING_NOT_CHECKABLE + 1)

const char *ent_finding_name           (EntFinding      finding);
const char *ent_finding_definition     (EntFinding      finding);
void        ent_finding_draw           (EntFinding      finding,
                                        EntSceneItem   *item,
                                        EntRect         rect,
                                        EntColour       colour);

char       *ent_computation_phrase         (EntBriefing    *briefing,
                                            EntComputation *computation);
char       *ent_computation_phrase_whole   (EntBriefing    *briefing,
                                            EntComputation *computation);
char       *ent_computation_phrase_missing (EntBriefing    *briefing,
                                            EntComputation *computation);

G_END_DECLS
