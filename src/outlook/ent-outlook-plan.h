/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The effects of a document, ordered by what they touch, so that an outlook
 * need not look for them: for the outlook alone. A slot is one thing that
 * effects can change.
 */

#pragma once

#include "ent-outlook.h"

G_BEGIN_DECLS

typedef struct {
  EntSwitch *swtch;
  EntOption *option;
  EntEffect *effect;
  guint switch_index;
  guint option_index; /* in its switch */
} EntPlannedEffect;

typedef struct {
  EntChangeKind kind;
  EntRecord *target;
  const char *perspective; /* (nullable) */
  guint first, n_effects;  /* among the effects of the plan: set, shift, widen */
  guint leader;            /* the first slot of the same target */
  guint next;              /* the next one, 0 for none */
} EntOutlookSlot;

typedef struct {
  EntBriefing *briefing;
  EntOutlookSlot *slots;
  guint n_slots;
  EntPlannedEffect *effects;
  guint n_switches;
  EntSwitch **switches;
  guint *baselines;   /* of each switch the index of its baseline */
  GPtrArray **touched; /* of each switch, by option, GArray of guint: slots */
  GHashTable *switch_indices; /* id to index + 1 */
  GHashTable *slots_by_key;   /* see ent_outlook_plan_find() */
} EntOutlookPlan;

EntOutlookPlan *ent_outlook_plan_new      (EntBriefing          *briefing);
EntOutlookPlan *ent_outlook_plan_ref      (EntOutlookPlan       *self);
void            ent_outlook_plan_unref    (EntOutlookPlan       *self);
gboolean        ent_outlook_plan_find     (const EntOutlookPlan *self,
                                           EntChangeKind         kind,
                                           const char           *target,
                                           const char           *perspective,
                                           guint                *slot);
EntChange      *ent_outlook_plan_evaluate (const EntOutlookPlan *self,
                                           guint                 slot,
                                           const guint          *chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntOutlookPlan, ent_outlook_plan_unref)

G_END_DECLS
