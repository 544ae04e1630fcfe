/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key judgement: how likely, how sure, and what else it could be. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_JUDGEMENT_CARD (ent_judgement_card_get_type ())

G_DECLARE_FINAL_TYPE (EntJudgementCard, ent_judgement_card, ENT, JUDGEMENT_CARD, EntRecordCard)

GtkWidget *ent_judgement_card_new      (void);
void       ent_judgement_card_show     (EntJudgementCard *self,
                                        EntBriefing      *briefing,
                                        EntJudgement     *judgement);
void       ent_judgement_card_show_few (EntJudgementCard *self,
                                        EntBriefing      *briefing,
                                        EntJudgement     *judgement);
void       ent_judgement_card_add_to   (EntRecordCard    *card,
                                        GtkWidget        *section,
                                        EntJudgement     *judgement);

G_END_DECLS
