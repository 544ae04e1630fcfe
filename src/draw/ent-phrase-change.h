/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words for what a scenario changes, the same on the map, the matrix, the
 * card, the title and read aloud. They say from what to what and by which
 * option, and that it is assumed.
 */

#pragma once

#include "ent-outlook.h"

G_BEGIN_DECLS

char *ent_phrase_assumption     (EntBriefing *briefing, EntStage *stage, gboolean brief);
char *ent_phrase_scenario_title (EntBriefing *briefing, EntStage *stage);
char *ent_phrase_moves          (EntOutlook *outlook);
char *ent_phrase_isolate        (const char *numbers);
char *ent_phrase_percent_move   (double before, double after, int decimals);
char *ent_phrase_change         (EntBriefing *briefing, const EntChange *change);
char *ent_phrase_change_was     (const EntChange *change);
char *ent_phrase_change_by      (const EntChange *change);
char *ent_phrase_factor_moved   (EntBriefing *briefing, EntFactor *factor, EntPerspective *perspective);

G_END_DECLS
