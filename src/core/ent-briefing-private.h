/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that implement a briefing share. */

#pragma once

#include "ent-briefing.h"
#include "ent-record-private.h"

G_BEGIN_DECLS

struct _EntBriefing {
  EntRecord parent_instance;

  char *id;
  char *title;
  char *subtitle;
  char *language;
  char *author;
  char *organisation;
  char *contact;
  char *edition;
  char *compiled;
  char *information_cutoff;
  GListModel *gaps;
  GListModel *markings;
  char *marking;
  EntYardstick yardstick;
  EntImpactScale *impact_scale;
  GListModel *questions;
  GListModel *groups;
  GListModel *members;
  GListModel *layouts;
  GListModel *indicators;
  GListModel *values;
  GListModel *measures;
  GListModel *perspectives;
  GListModel *stances;
  GListModel *judgements;
  GListModel *themes;
  GListModel *relations;
  GListModel *factors;
  GListModel *sources;
  GListModel *claims;
  GListModel *switches;
  GListModel *scenarios;
  GListModel *stories;

  GBytes *bytes; /* what it was read from */

  /* Of a variant alone. */
  EntBriefing *original;
  GHashTable *replaced; /* record of the original to that of the variant */

  /* Borrowed from the lists above, made once they are complete. */
  GHashTable *records;        /* id to record: whatever stands at the top, and items */
  GHashTable *stances_by_key; /* key of member, question and by to GPtrArray, oldest first */
  GHashTable *figures;        /* key of indicator and member to the value of the latest year */
  GHashTable *numbers;        /* source id to its number, from 1 */
  GHashTable *statuses;       /* member to the membership by which it has a status */
  gboolean has_statuses;
};

void     ent_briefing_index_records (EntBriefing *self);
void     ent_briefing_clear_index   (EntBriefing *self);
gboolean ent_briefing_has_statuses  (EntBriefing *self);
gpointer ent_briefing_replacement   (EntBriefing *self,
                                     gpointer     record);

G_END_DECLS
