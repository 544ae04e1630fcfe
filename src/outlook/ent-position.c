/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-position.h"

static gboolean
list_has (const char * const *list, const char *id)
{
  return list != NULL && id != NULL && g_strv_contains (list, id);
}

/* Whether a group that the member is in today is hidden. */
static gboolean
in_hidden_group (EntMember *member, EntFilter *filter)
{
  GListModel *memberships = ent_member_get_memberships (member);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (EntMembership) membership = g_list_model_get_item (memberships, i);

      if (ent_membership_get_state (membership) == ENT_MEMBERSHIP_STATE_ACTIVE &&
          ent_membership_get_to (membership) == NULL &&
          list_has (ent_filter_get_groups (filter), ent_membership_get_group (membership)))
        return TRUE;
    }

  return FALSE;
}

/**
 * ent_position_find:
 * @briefing: a briefing
 * @stage: question, by whom, as of when, and what is hidden
 * @member: one of its members
 * @out: (out caller-allocates): where the member stands
 *
 * A member that is not in the organisation and has no stance is outside; one
 * with a stance is shown with it.
 */
void
ent_position_find (EntBriefing *briefing, EntStage *stage, EntMember *member, EntPosition *out)
{
  EntFilter *filter = ent_stage_get_filter (stage);

  *out = (EntPosition) { .kind = ENT_POSITION_NOT_FOUND };
  out->stance = ent_briefing_find_stance (briefing, ent_member_get_id (member), ent_stage_get_question (stage),
                                          ent_stage_get_by (stage), ent_stage_get_date (stage));
  if (out->stance != NULL)
    {
      out->level = ent_briefing_get_stance_level (briefing, out->stance);
      out->kind = out->level != NULL ? ENT_POSITION_LEVEL : ENT_POSITION_UNSTATED;
    }
  else if (ent_member_is_outside (member, briefing))
    out->kind = ENT_POSITION_OUTSIDE;

  if (filter == NULL)
    return;
  if (in_hidden_group (member, filter))
    out->hidden = TRUE;
  else if (out->kind == ENT_POSITION_LEVEL)
    out->hidden = list_has (ent_filter_get_levels (filter), ent_level_get_id (out->level));
  else if (out->kind != ENT_POSITION_OUTSIDE)
    out->hidden = list_has (ent_filter_get_levels (filter), ENT_LEVEL_NONE);
}
