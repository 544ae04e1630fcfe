/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the table of a comparison is filled, row by row and cell by cell. */

#pragma once

#include "ent-comparison-card.h"

G_BEGIN_DECLS

/* What a person reads in one cell, or one after the other in a table, is bounded. */
#define ENT_COMPARISON_LINES 24
#define ENT_COMPARISON_ROWS  24

void       ent_comparison_add_column    (EntComparisonCard *self,
                                         const char        *name);
void       ent_comparison_begin_section (EntComparisonCard *self,
                                         const char        *title);
void       ent_comparison_begin_row     (EntComparisonCard *self,
                                         const char        *name);
GtkWidget *ent_comparison_add_cell      (EntComparisonCard *self,
                                         const char        *key);
void       ent_comparison_end_row       (EntComparisonCard *self);

GtkWidget *ent_comparison_add_text      (EntComparisonCard *self,
                                         const char        *text);
GtkWidget *ent_comparison_add_cited     (EntComparisonCard *self,
                                         const char        *text,
                                         GListModel        *citations);
GtkWidget *ent_comparison_add_marked    (EntComparisonCard *self,
                                         const char        *key,
                                         GtkWidget         *mark,
                                         const char        *text);
void       ent_comparison_add_items     (EntComparisonCard *self,
                                         GListModel        *items);
void       ent_comparison_add_more      (EntComparisonCard *self,
                                         GtkWidget         *cell,
                                         guint              n_left);

void       ent_comparison_fill_members  (EntComparisonCard *self,
                                         EntBriefing       *briefing,
                                         EntStage          *stage,
                                         const EntCompared *compared);
void       ent_comparison_fill_factors  (EntComparisonCard *self,
                                         EntBriefing       *briefing,
                                         EntStage          *stage,
                                         const EntCompared *compared);

G_END_DECLS
