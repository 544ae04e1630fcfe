/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two or three things in a table: where they differ and where not. */

#pragma once

#include "ent-compared.h"
#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARISON_CARD (ent_comparison_card_get_type ())

G_DECLARE_FINAL_TYPE (EntComparisonCard, ent_comparison_card, ENT, COMPARISON_CARD, EntRecordCard)

GtkWidget *ent_comparison_card_new  (void);

void       ent_comparison_card_show (EntComparisonCard *self,
                                     EntBriefing       *briefing,
                                     EntStage          *stage,
                                     const EntCompared *compared);
void       ent_comparison_card_set_narrow           (EntComparisonCard *self,
                                                     gboolean           narrow);
void       ent_comparison_card_set_only_differences (EntComparisonCard *self,
                                                     gboolean           only);
guint      ent_comparison_card_get_n_columns        (EntComparisonCard *self);
const char *ent_comparison_card_get_column          (EntComparisonCard *self,
                                                     guint              column);
guint      ent_comparison_card_get_n_different      (EntComparisonCard *self,
                                                     guint             *n_rows);

G_END_DECLS
