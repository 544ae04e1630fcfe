/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind what is on the screen. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_EVIDENCE_CARD (ent_evidence_card_get_type ())

G_DECLARE_FINAL_TYPE (EntEvidenceCard, ent_evidence_card, ENT, EVIDENCE_CARD, EntRecordCard)

GtkWidget *ent_evidence_card_new  (void);
void       ent_evidence_card_show (EntEvidenceCard *self,
                                   EntBriefing     *briefing,
                                   EntStage        *stage);

G_END_DECLS
