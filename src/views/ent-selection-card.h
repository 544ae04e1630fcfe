/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several selected members: what they have between them. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_SELECTION_CARD (ent_selection_card_get_type ())

G_DECLARE_FINAL_TYPE (EntSelectionCard, ent_selection_card, ENT, SELECTION_CARD, EntRecordCard)

GtkWidget *ent_selection_card_new  (void);

void       ent_selection_card_show (EntSelectionCard *self,
                                    EntBriefing      *briefing,
                                    EntStage         *stage);

G_END_DECLS
