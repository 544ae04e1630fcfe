/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlooks for whoever has a stage, or a briefing that may be a variant, and nothing else. */

#include "ent-outlook.h"

/**
 * ent_outlook_dup_briefing_for_stage:
 * @briefing: a briefing, or a variant of one
 * @stage: what is shown of it
 *
 * A stage that assumes nothing costs nothing. The variant is not kept: the
 * briefing cannot keep what keeps it. Whoever shows several stages of one
 * scenario hands in the variant of the last one, and has the same again
 * without anything being worked out.
 *
 * Returns: (transfer full): the briefing as it looks under what @stage
 *   assumes; the original where that is nothing but baselines
 */
EntBriefing *
ent_outlook_dup_briefing_for_stage (EntBriefing *briefing,
                                    EntStage    *stage)
{
  g_autoptr (EntOutlook) first = NULL;
  g_autoptr (EntOutlook) outlook = NULL;
  EntOutlook *known;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  if (ent_stage_get_scenario (stage) == NULL && ent_stage_get_switches (stage)[0] == NULL)
    return g_object_ref (ent_briefing_get_original (briefing));

  known = ent_outlook_peek (briefing);
  first = known != NULL ? g_object_ref (known) : ent_outlook_new (briefing);
  outlook = ent_outlook_with_stage (first, stage);

  return ent_outlook_dup_briefing (outlook);
}

/**
 * ent_outlook_find_move:
 * @briefing: a briefing that is shown
 * @record: (nullable): a stance or factor of it
 * @kind: what of it
 * @perspective: (nullable): whose impact
 *
 * Returns: (transfer none) (nullable): what a scenario makes of @record, which
 *   @briefing keeps; %NULL where that is nothing, or where there is none
 */
const EntChange *
ent_outlook_find_move (EntBriefing  *briefing,
                       EntRecord    *record,
                       EntChangeKind kind,
                       const char   *perspective)
{
  const EntChange *change;
  EntOutlook *outlook;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  outlook = ent_outlook_peek (briefing);
  if (outlook == NULL || record == NULL || ent_record_get_id (record) == NULL)
    return NULL;

  change = ent_outlook_find_change (outlook, ent_record_get_id (record), kind, perspective);

  return change != NULL && ent_change_is_moved (change) ? change : NULL;
}

/**
 * ent_outlook_list_assumptions:
 * @self: an outlook
 *
 * Returns: (transfer container) (element-type EntSwitch): the switches that
 *   have not their baseline, in the order of the document
 */
GPtrArray *
ent_outlook_list_assumptions (EntOutlook *self)
{
  GPtrArray *switches;
  GListModel *all;
  EntSwitch *swtch;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  switches = g_ptr_array_new ();
  all = ent_briefing_get_switches (ent_outlook_get_original (self));
  for (guint i = 0; (swtch = ent_list_peek (all, i)) != NULL; i++)
    if (ent_outlook_get_option (self, ent_switch_get_id (swtch)) != ent_switch_get_baseline (swtch))
      g_ptr_array_add (switches, swtch);

  return switches;
}
