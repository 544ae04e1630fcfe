/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-share-parts.h"

#include <math.h>

static void
part_init (EntSharePart  *self,
           EntShareParts *parts,
           EntStage      *stage,
           EntMember     *member,
           const char    *indicator,
           double         whole)
{
  double value;

  *self = (EntSharePart) { .member = member };
  self->in = ent_share_is_in_measure (parts->briefing, stage, parts->measure, member, &self->stance, &self->level);
  if (indicator == NULL)
    {
      self->has_figure = TRUE;
      self->fraction = 1;
    }
  else if (ent_briefing_get_figure (parts->briefing, indicator, ent_member_get_id (member), &value, NULL))
    {
      self->has_figure = TRUE;
      self->fraction = value / whole;
    }
}

/**
 * ent_share_parts_new:
 * @briefing: a briefing
 * @stage: by whom and as of when
 * @measure: (nullable): id of a measure
 * @indicator: (nullable): id of an indicator; %NULL to count members
 * @of: (nullable): ids of the members that make up the whole; %NULL for the
 *   indicator's total
 *
 * What the whole is, and which figure of a member counts, is as in
 * ent_share_compute(). Takes time in proportion to the members.
 *
 * Returns: (transfer full) (nullable): the parts; %NULL where there is no such
 *   measure, or nothing to take a share of, or figures too large to be added
 */
EntShareParts *
ent_share_parts_new (EntBriefing        *briefing,
                     EntStage           *stage,
                     const char         *measure,
                     const char         *indicator,
                     const char * const *of)
{
  static const char * const nobody[] = { NULL };
  g_autoptr (EntShareParts) self = NULL;
  GListModel *members;
  EntMeasure *record;
  EntShare share = { 0 };
  double sum = 0;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  record = ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, measure);
  if (record == NULL || (indicator != NULL && !ent_share_compute (briefing, indicator, nobody, of, &share)))
    return NULL;

  members = ent_briefing_get_members (briefing);
  self = g_new0 (EntShareParts, 1);
  self->briefing = g_object_ref (briefing);
  self->measure = record;
  self->question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_measure_get_question (record));
  self->n_parts = g_list_model_get_n_items (members);
  self->parts = g_new (EntSharePart, self->n_parts);
  for (guint i = 0; i < self->n_parts; i++)
    {
      EntSharePart *part = &self->parts[i];

      part_init (part, self, stage, ent_list_peek (members, i), indicator, share.whole);
      sum += fabs (part->fraction);
      if (part->in)
        self->share += part->fraction;
    }

  /* Whoever moves some of them stays within this. */
  return isfinite (sum) ? g_steal_pointer (&self) : NULL;
}

void
ent_share_parts_free (EntShareParts *self)
{
  g_object_unref (self->briefing);
  g_free (self->parts);
  g_free (self);
}
