/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one member stands, and why. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_STANCE_CARD (ent_stance_card_get_type ())

G_DECLARE_FINAL_TYPE (EntStanceCard, ent_stance_card, ENT, STANCE_CARD, EntRecordCard)

GtkWidget *ent_stance_card_new  (void);

void       ent_stance_card_show (EntStanceCard *self,
                                 EntBriefing   *briefing,
                                 EntStage      *stage,
                                 EntMember     *member);

G_END_DECLS
