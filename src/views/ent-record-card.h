/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a document as a card: sections, items, citations, sources. */

#pragma once

#include <adwaita.h>

#include "ent-briefing.h"

G_BEGIN_DECLS

#define ENT_TYPE_RECORD_CARD (ent_record_card_get_type ())

G_DECLARE_DERIVABLE_TYPE (EntRecordCard, ent_record_card, ENT, RECORD_CARD, AdwBin)

struct _EntRecordCardClass {
  AdwBinClass parent_class;
};

void         ent_record_card_clear        (EntRecordCard *self,
                                           EntBriefing   *briefing);
EntBriefing *ent_record_card_get_briefing (EntRecordCard *self);

GtkWidget   *ent_record_card_add_section  (EntRecordCard *self,
                                           const char    *title);
GtkWidget   *ent_record_card_add_text     (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text,
                                           const char    *css_class);
GtkWidget   *ent_record_card_add_cited    (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text,
                                           GListModel    *citations);
void         ent_record_card_add_items    (EntRecordCard *self,
                                           GtkWidget     *section,
                                           GListModel    *items);
void         ent_record_card_add_line     (EntRecordCard *self,
                                           EntRecord     *record,
                                           GtkWidget     *label);
gboolean     ent_record_card_show_line    (EntRecordCard *self,
                                           EntRecord     *record);
gboolean     ent_record_card_jump_back    (EntRecordCard *self);
void         ent_record_card_add_name     (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text);
void         ent_record_card_add_pair     (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *name,
                                           const char    *text);
void         ent_record_card_add_figure   (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *name,
                                           const char    *text,
                                           const char    *source_id);
GtkWidget   *ent_record_card_add_title    (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text);
GtkWidget   *ent_record_card_add_link     (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text,
                                           const char    *action,
                                           const char    *target);
GtkWidget   *ent_record_card_add_passage_link (EntRecordCard *self,
                                           GtkWidget     *section,
                                           const char    *text,
                                           const char    *source,
                                           const char    *passage);
void         ent_record_card_add_sources  (EntRecordCard *self);

G_END_DECLS
