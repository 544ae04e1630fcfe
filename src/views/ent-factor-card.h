/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One risk or opportunity: what would happen, how likely, to whose harm or gain. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_FACTOR_CARD (ent_factor_card_get_type ())

G_DECLARE_FINAL_TYPE (EntFactorCard, ent_factor_card, ENT, FACTOR_CARD, EntRecordCard)

GtkWidget *ent_factor_card_new  (void);

void       ent_factor_card_show (EntFactorCard *self,
                                 EntBriefing   *briefing,
                                 EntStage      *stage,
                                 EntFactor     *factor);

G_END_DECLS
