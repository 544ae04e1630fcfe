/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source and its passages, with all that rests on each. */

#pragma once

#include "ent-record-card.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_SOURCE_CARD (ent_source_card_get_type ())

G_DECLARE_FINAL_TYPE (EntSourceCard, ent_source_card, ENT, SOURCE_CARD, EntRecordCard)

GtkWidget *ent_source_card_new  (void);

void       ent_source_card_show (EntSourceCard *self,
                                 EntBriefing   *briefing,
                                 EntStage      *stage,
                                 EntSource     *source);

G_END_DECLS
