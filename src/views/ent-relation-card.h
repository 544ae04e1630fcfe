/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A relation between two members, as it is cited. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_RELATION_CARD (ent_relation_card_get_type ())

G_DECLARE_FINAL_TYPE (EntRelationCard, ent_relation_card, ENT, RELATION_CARD, EntRecordCard)

GtkWidget *ent_relation_card_new      (void);
void       ent_relation_card_show     (EntRelationCard *self,
                                       EntBriefing     *briefing,
                                       EntRelation     *relation);
void       ent_relation_card_show_few (EntRelationCard *self,
                                       EntBriefing     *briefing,
                                       EntRelation     *relation);

G_END_DECLS
