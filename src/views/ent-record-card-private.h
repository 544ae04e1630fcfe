/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of EntRecordCard share with those of the cards made from it. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

typedef struct {
  EntBriefing *briefing;
  GtkWidget *box;
  GPtrArray *cited;    /* of EntCitation, as they came */
  GHashTable *entries; /* source id to its entry, a widget in the box */
  GHashTable *lines;   /* item to its label; the briefing holds the items */
  GtkWidget *jumped_from; /* (nullable): weak: the text whose raised number was followed within the card */
  GtkWidget *flashing; /* (nullable): weak */
  guint flash_id;
} EntRecordCardPrivate;

EntRecordCardPrivate *ent_record_card_get_private (EntRecordCard *self);
GtkWidget            *ent_record_card_new_label   (const char    *text,
                                                   const char    *css_class);
void                  ent_record_card_cite        (EntRecordCard *self,
                                                   const char    *source_id);
void                  ent_record_card_list_source (EntRecordCard *self,
                                                   const char    *source_id,
                                                   GtkWidget     *entry);
void                  ent_record_card_reveal      (EntRecordCard *self,
                                                   GtkWidget     *entry);
gboolean              ent_record_card_show_source (EntRecordCard *self,
                                                   const char    *source_id);

G_END_DECLS
