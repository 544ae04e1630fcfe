/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the document is, what it judges and what it does not know. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_OVERVIEW_CARD (ent_overview_card_get_type ())

G_DECLARE_FINAL_TYPE (EntOverviewCard, ent_overview_card, ENT, OVERVIEW_CARD, EntRecordCard)

GtkWidget *ent_overview_card_new  (void);

void       ent_overview_card_show (EntOverviewCard *self,
                                   EntBriefing     *briefing);

G_END_DECLS
