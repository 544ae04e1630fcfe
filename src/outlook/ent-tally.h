/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be counted and computed for a stage, or for what has a title of its
 * own: the numbers that a title may say. Each is worked out from the data;
 * what a title says about them is not its affair.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-numbers.h"

G_BEGIN_DECLS

typedef struct _EntTally EntTally;

EntTally     *ent_tally_new        (EntBriefing *briefing);
void          ent_tally_free       (EntTally    *self);

EntNumberSet *ent_tally_for_stage  (EntTally    *self,
                                    EntStage    *stage);
EntNumberSet *ent_tally_for_record (EntTally    *self,
                                    EntRecord   *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTally, ent_tally_free)

G_END_DECLS
