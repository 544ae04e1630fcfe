/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record touches and what touches it, as links on its card. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_CARD_LINKS_FEW  6  /* where cards stand beside each other */
#define ENT_CARD_LINKS_MANY 30 /* where one has the inspector to itself */

char *ent_card_links_describe_relation (EntBriefing *briefing,
                                        EntRelation *relation,
                                        const char  *id);
void ent_card_links_add_records  (EntRecordCard      *card,
                                  GtkWidget          *section,
                                  const char         *title,
                                  const char *const  *ids,
                                  guint               n_most,
                                  const char         *owner);
void ent_card_links_add_passages (EntRecordCard      *card,
                                  GtkWidget          *section,
                                  GPtrArray          *citations,
                                  guint               n_most,
                                  const char         *owner);
void ent_card_links_add_touching (EntRecordCard      *card,
                                  const char         *id);
void ent_card_links_add_place    (EntRecordCard      *card,
                                  EntRecord          *record);

G_END_DECLS
