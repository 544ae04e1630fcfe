/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files share that work out the numbers of a stage or of a record. */

#pragma once

#include "ent-tally.h"

G_BEGIN_DECLS

struct _EntTally {
  EntBriefing *briefing;
  guint64 n_visits;

  /* Each made when it is first asked for; a later one has all of an earlier one. */
  EntNumberSet *members;   /* who is in it, and when what happened */
  EntNumberSet *standings; /* and how many stand where, on all questions */
  GHashTable *stages;      /* question, by and date to the set of who stands where */
};

gboolean      ent_tally_visit             (EntTally       *self,
                                           guint64         n);

/* ent-tally-record.c */
void          ent_tally_add_count         (EntNumberSet   *set,
                                           guint           n);
void          ent_tally_add_length        (EntNumberSet   *set,
                                           GListModel     *list);
void          ent_tally_add_date          (EntNumberSet   *set,
                                           const char     *date);
void          ent_tally_add_figure        (EntNumberSet   *set,
                                           EntIndicator   *indicator,
                                           double          value);
void          ent_tally_add_range         (EntNumberSet   *set,
                                           const EntRange *range);
void          ent_tally_add_record        (EntTally       *self,
                                           EntNumberSet   *set,
                                           gpointer        record);

/* ent-tally-members.c */
void          ent_tally_add_members       (EntTally       *self,
                                           EntNumberSet   *set,
                                           GPtrArray      *members);
void          ent_tally_add_standings     (EntTally       *self,
                                           EntNumberSet   *set,
                                           EntStage       *stage);
EntNumberSet *ent_tally_dup_standings     (EntTally       *self,
                                           EntStage       *stage);
EntNumberSet *ent_tally_get_all_standings (EntTally       *self);

G_END_DECLS
