/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an outlook is made of: for itself, and for whoever tries options without
 * making an outlook of each.
 */

#pragma once

#include "ent-outlook-plan.h"

G_BEGIN_DECLS

/* Changes are kept in blocks that outlooks share: an outlook that differs in
 * one switch from another copies only those blocks that the switch touches. */
#define ENT_OUTLOOK_BLOCK_SIZE 64

typedef struct {
  EntChange *changes[ENT_OUTLOOK_BLOCK_SIZE];
  EntRecord *moved[ENT_OUTLOOK_BLOCK_SIZE]; /* of a target's first slot: what stands in its place, once it is known */
} EntOutlookBlock;

struct _EntOutlook {
  GObject parent_instance;

  EntOutlookPlan *plan;
  guint *chosen; /* of each switch the index of its option */
  guint n_blocks;
  EntOutlookBlock **blocks; /* (nullable) each */
  GWeakRef briefing; /* the variant that was made last */
};

const EntOutlookPlan *ent_outlook_get_plan     (EntOutlook *self);
const guint          *ent_outlook_get_chosen   (EntOutlook *self);
EntRecord            *ent_outlook_move_record  (GPtrArray  *changes);

G_END_DECLS
