/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open question as a card: its answers to choose from, and what the chosen one would change. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_SWITCH_CARD (ent_switch_card_get_type ())

G_DECLARE_FINAL_TYPE (EntSwitchCard, ent_switch_card, ENT, SWITCH_CARD, EntRecordCard)

GtkWidget *ent_switch_card_new    (void);
void       ent_switch_card_show   (EntSwitchCard *self,
                                   EntBriefing   *briefing,
                                   EntSwitch     *swtch);
void       ent_switch_card_follow (EntSwitchCard *self,
                                   EntOption     *option);

GtkWidget *ent_choice_check_new   (GtkWidget     *group,
                                   const char    *name,
                                   const char    *note);

G_END_DECLS
