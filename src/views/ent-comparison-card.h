/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two members in a table: where they differ and where not. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARISON_CARD (ent_comparison_card_get_type ())

G_DECLARE_FINAL_TYPE (EntComparisonCard, ent_comparison_card, ENT, COMPARISON_CARD, EntRecordCard)

GtkWidget *ent_comparison_card_new  (void);

void       ent_comparison_card_show (EntComparisonCard *self,
                                     EntBriefing       *briefing,
                                     EntStage          *stage,
                                     EntMember         *first,
                                     EntMember         *second);

G_END_DECLS
