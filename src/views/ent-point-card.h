/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several models say on one point, side by side. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_POINT_CARD (ent_point_card_get_type ())

G_DECLARE_FINAL_TYPE (EntPointCard, ent_point_card, ENT, POINT_CARD, EntRecordCard)

/**
 * EntPoint:
 * @name: (nullable): what is compared; %NULL for what has no counterpart
 * @items: for each model a #GPtrArray of EntItem
 */
typedef struct {
  char *name;
  GPtrArray *items;
} EntPoint;

GPtrArray *ent_points_find     (GPtrArray    *themes);

GtkWidget *ent_point_card_new  (void);
void       ent_point_card_show (EntPointCard *self,
                                EntBriefing  *briefing,
                                GPtrArray    *themes,
                                EntPoint     *point);

G_END_DECLS
