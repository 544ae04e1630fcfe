/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A passage in a card, and what rests on it. */

#pragma once

#include "ent-links.h"
#include "ent-record-card.h"

G_BEGIN_DECLS

GtkWidget *ent_passage_entry_new      (EntRecordCard    *card,
                                       EntPassage       *passage);
void       ent_passage_entry_add_uses (EntRecordCard    *card,
                                       GtkWidget        *box,
                                       const EntMention *mentions,
                                       guint             n_mentions);

G_END_DECLS
