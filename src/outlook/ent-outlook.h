/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A briefing as it looks under a scenario: each stance and factor that some
 * chosen option touches, before and after, with what each option adds. It
 * says what follows from the document's effects and never what is likely.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* What of its target a change is about. */
typedef enum {
  ENT_CHANGE_STANCE,     /* level and position */
  ENT_CHANGE_LIKELIHOOD, /* of a factor */
  ENT_CHANGE_IMPACT,     /* of a factor, from one perspective */
} EntChangeKind;

/**
 * EntContribution:
 * @swtch: (nullable): the switch; %NULL where the result was kept within its bounds
 * @option: (nullable): the option that is chosen
 * @effect: (nullable): the effect, with its reason and sources
 * @delta: what it adds to low, best and high
 * @level: (nullable): the level that it sets
 */
typedef struct {
  EntSwitch *swtch;
  EntOption *option;
  EntEffect *effect;
  EntRange delta;
  EntLevel *level;
} EntContribution;

/**
 * EntChange:
 * @kind: what is changed
 * @target: the #EntStance or #EntFactor, as the document has it
 * @perspective: (nullable): whose impact
 * @has_before: whether the document gives numbers; of a stance it need not
 * @has_after: whether there are numbers under the scenario
 * @before: numbers of the document: 0 to 1, of an impact -1 to +1
 * @after: numbers under the scenario
 * @level_before: (nullable): of a stance
 * @level_after: (nullable): of a stance
 * @n_contributions: how many
 * @contributions: (array length=n_contributions): in the order in which they
 *   were applied; @before and all of them are @after
 */
typedef struct {
  EntChangeKind kind;
  EntRecord *target;
  const char *perspective;
  gboolean has_before, has_after;
  EntRange before, after;
  EntLevel *level_before, *level_after;
  guint n_contributions;
  EntContribution contributions[];
} EntChange;

gboolean ent_change_is_moved   (const EntChange *self);
gboolean ent_change_is_relevelled (const EntChange *self);

#define ENT_TYPE_OUTLOOK (ent_outlook_get_type ())

G_DECLARE_FINAL_TYPE (EntOutlook, ent_outlook, ENT, OUTLOOK, GObject)

EntOutlook      *ent_outlook_new           (EntBriefing *briefing);
EntOutlook      *ent_outlook_with_option   (EntOutlook  *self,
                                            const char  *switch_id,
                                            const char  *option_id);
EntOutlook      *ent_outlook_with_stage    (EntOutlook  *self,
                                            EntStage    *stage);
EntBriefing     *ent_outlook_get_original  (EntOutlook  *self);
EntBriefing     *ent_outlook_dup_briefing  (EntOutlook  *self);
EntOutlook      *ent_outlook_peek          (EntBriefing *briefing);
EntOption       *ent_outlook_get_option    (EntOutlook  *self,
                                            const char  *switch_id);
gboolean         ent_outlook_is_baseline   (EntOutlook  *self);
GPtrArray       *ent_outlook_list_changes  (EntOutlook  *self);
const EntChange *ent_outlook_find_change   (EntOutlook  *self,
                                            const char  *target,
                                            EntChangeKind kind,
                                            const char  *perspective);
void             ent_outlook_count         (EntOutlook  *self,
                                            guint       *n_stances,
                                            guint       *n_factors);
GPtrArray       *ent_outlook_list_assumptions (EntOutlook *self);

EntBriefing     *ent_outlook_dup_briefing_for_stage (EntBriefing *briefing,
                                                     EntStage    *stage);
const EntChange *ent_outlook_find_move     (EntBriefing  *briefing,
                                            EntRecord    *record,
                                            EntChangeKind kind,
                                            const char   *perspective);

G_END_DECLS
