/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a source says, checked. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_CLAIM_CARD (ent_claim_card_get_type ())

G_DECLARE_FINAL_TYPE (EntClaimCard, ent_claim_card, ENT, CLAIM_CARD, EntRecordCard)

GtkWidget *ent_claim_card_new  (void);

void       ent_claim_card_show (EntClaimCard *self,
                                EntBriefing  *briefing,
                                EntClaim     *claim,
                                gboolean      alone);

G_END_DECLS
