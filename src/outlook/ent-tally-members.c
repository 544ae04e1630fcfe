/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in it and who stands where, counted and as shares of each indicator. */

#include "ent-tally-private.h"

#include "ent-position.h"
#include "ent-share.h"

/* What members have in common, where no record of the document says it. */
enum {
  TAG_INSIDE = 1,
  TAG_SHOWN,
  TAG_HIDDEN,
  TAG_PLACED,
  TAG_KIND,                                              /* and an EntMemberKind */
  TAG_CONFIDENCE = TAG_KIND + ENT_MEMBER_KIND_ORGANISATION + 1, /* and an EntConfidence */
  TAG_POSITION = TAG_CONFIDENCE + ENT_CONFIDENCE_HIGH + 1,      /* and an EntPositionKind */
};

/**
 * ent_tally_add_members:
 * @self: a tally
 * @set: what is added to
 * @members: (element-type utf8): ids of members; ends with %NULL
 *
 * How many they are, and what they have between them of each indicator.
 */
void
ent_tally_add_members (EntTally     *self,
                       EntNumberSet *set,
                       GPtrArray    *members)
{
  GListModel *indicators = ent_briefing_get_indicators (self->briefing);
  guint n_all = g_list_model_get_n_items (ent_briefing_get_members (self->briefing));
  guint n = members->len - 1;
  EntIndicator *indicator;

  ent_tally_add_count (set, n);
  if (n_all > 0)
    ent_number_set_add (set, ENT_NUMBER_PERCENT, 100.0 * n / n_all);

  for (guint i = 0; n > 0 && (indicator = ent_list_peek (indicators, i)) != NULL && ent_tally_visit (self, n); i++)
    {
      EntShare share;

      if (!ent_share_compute (self->briefing, ent_indicator_get_id (indicator), (const char * const *) members->pdata, NULL,
                              &share))
        continue;
      ent_number_set_add (set, ENT_NUMBER_PERCENT, share.fraction * 100);
      ent_tally_add_figure (set, indicator, share.part);
    }
}

/* Lists of member ids, by the record or the tag that they share. */
static GHashTable *
new_lists (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
sort_in (GHashTable *lists,
         gpointer    key,
         const char *member)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, key, list);
    }
  g_ptr_array_add (list, (gpointer) member);
}

static void
add_lists (EntTally     *self,
           EntNumberSet *set,
           GHashTable   *lists)
{
  GHashTableIter iter;
  gpointer list;

  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    {
      g_ptr_array_add (list, NULL);
      ent_tally_add_members (self, set, list);
    }
}

/* A member is in the organisation unless its status says otherwise. */
static void
sort_member (EntTally   *self,
             GHashTable *lists,
             EntMember  *member)
{
  const char *id = ent_member_get_id (member);
  EntGroup *status = ent_briefing_get_status (self->briefing, member);
  EntMembership *membership;

  sort_in (lists, GUINT_TO_POINTER (TAG_KIND + ent_member_get_kind (member)), id);
  if (!ent_member_is_outside (member, self->briefing))
    sort_in (lists, GUINT_TO_POINTER (TAG_INSIDE), id);
  if (status != NULL)
    sort_in (lists, status, id);

  for (guint i = 0; (membership = ent_list_peek (ent_member_get_memberships (member), i)) != NULL; i++)
    {
      EntGroup *group = ent_briefing_lookup (self->briefing, ENT_TYPE_GROUP, ent_membership_get_group (membership));

      if (group != NULL && ent_group_get_kind (group) == ENT_GROUP_KIND_ORGANISATION
          && ent_membership_get_state (membership) == ENT_MEMBERSHIP_STATE_ACTIVE)
        sort_in (lists, group, id);
    }
}

/* Years and days that the document has; a title that names another is unfounded. */
static void
add_dates (EntTally     *self,
           EntNumberSet *set)
{
  gpointer record;
  GListModel *list;

  ent_tally_add_date (set, ent_briefing_get_compiled (self->briefing));
  ent_tally_add_date (set, ent_briefing_get_information_cutoff (self->briefing));
  list = ent_briefing_get_members (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    {
      EntMembership *membership;

      for (guint m = 0; (membership = ent_list_peek (ent_member_get_memberships (record), m)) != NULL; m++)
        {
          ent_tally_add_date (set, ent_membership_get_from (membership));
          ent_tally_add_date (set, ent_membership_get_to (membership));
        }
    }
  list = ent_briefing_get_indicators (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    if (ent_indicator_get_total (record) != NULL)
      ent_number_set_add (set, ENT_NUMBER_YEAR, ent_total_get_year (ent_indicator_get_total (record)));
  list = ent_briefing_get_factors (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    ent_tally_add_date (set, ent_factor_get_by_date (record));
  list = ent_briefing_get_judgements (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    ent_tally_add_date (set, ent_judgement_get_by_date (record));
  list = ent_briefing_get_sources (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    ent_tally_add_date (set, ent_source_get_date (record));
}

static EntNumberSet *
get_members (EntTally *self)
{
  GListModel *members = ent_briefing_get_members (self->briefing);
  g_autoptr (GHashTable) lists = NULL;
  EntMember *member;

  if (self->members != NULL)
    return self->members;

  self->members = ent_number_set_new (NULL);
  lists = new_lists ();
  ent_tally_add_length (self->members, members);
  ent_tally_add_length (self->members, ent_briefing_get_questions (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_indicators (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_perspectives (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_sources (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_claims (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_factors (self->briefing));
  ent_tally_add_length (self->members, ent_briefing_get_judgements (self->briefing));
  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    sort_member (self, lists, member);
  add_lists (self, self->members, lists);
  add_dates (self, self->members);

  return self->members;
}

/**
 * ent_tally_add_standings:
 * @self: a tally
 * @set: what is added to
 * @stage: a stage
 *
 * How many stand at each level of the stage's question, and in each measure.
 */
void
ent_tally_add_standings (EntTally     *self,
                         EntNumberSet *set,
                         EntStage     *stage)
{
  GListModel *members = ent_briefing_get_members (self->briefing);
  GListModel *measures = ent_briefing_get_measures (self->briefing);
  g_autoptr (GHashTable) lists = new_lists ();
  EntMember *member;
  EntMeasure *measure;

  if (!ent_tally_visit (self, g_list_model_get_n_items (members)))
    return;

  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    {
      const char *id = ent_member_get_id (member);
      EntPosition position;

      ent_position_find (self->briefing, stage, member, &position);
      sort_in (lists, GUINT_TO_POINTER (position.hidden ? TAG_HIDDEN : TAG_SHOWN), id);
      sort_in (lists, GUINT_TO_POINTER (TAG_POSITION + position.kind), id);
      if (position.kind != ENT_POSITION_LEVEL)
        continue;
      sort_in (lists, position.level, id);
      sort_in (lists, GUINT_TO_POINTER (TAG_CONFIDENCE + ent_stance_get_confidence (position.stance)), id);
      /* A scale is the organisation's. */
      if (!ent_member_is_outside (member, self->briefing))
        sort_in (lists, GUINT_TO_POINTER (TAG_PLACED), id);
    }

  for (guint i = 0; (measure = ent_list_peek (measures, i)) != NULL && ent_tally_visit (self, 1); i++)
    {
      const char * const *levels = ent_measure_get_levels (measure);
      EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_measure_get_question (measure));

      if (question == NULL || g_strcmp0 (ent_measure_get_question (measure), ent_stage_get_question (stage)) != 0)
        continue;
      for (guint l = 0; levels[l] != NULL; l++)
        {
          EntLevel *level = ent_question_find_level (question, levels[l]);
          GPtrArray *at_level = level != NULL ? g_hash_table_lookup (lists, level) : NULL;

          for (guint m = 0; at_level != NULL && m < at_level->len && ent_tally_visit (self, 1); m++)
            sort_in (lists, measure, g_ptr_array_index (at_level, m));
        }
    }
  add_lists (self, set, lists);
}

/**
 * ent_tally_dup_standings:
 * @self: a tally
 * @stage: a stage
 *
 * Returns: (transfer full): who is in it, and how many stand where on the
 *   question of @stage; made once for all stages without a filter that ask
 *   the same, for the filter is no part of the key
 */
EntNumberSet *
ent_tally_dup_standings (EntTally *self,
                         EntStage *stage)
{
  g_autofree char *key = NULL;
  EntNumberSet *set;
  const char *date = ent_stage_get_date (stage);

  if (ent_stage_get_filter (stage) != NULL)
    {
      set = ent_number_set_new (get_members (self));
      ent_tally_add_standings (self, set, stage);
      return set;
    }

  key = g_strjoin ("\n", ent_stage_get_question (stage), ent_stage_get_by (stage), date, NULL);
  set = g_hash_table_lookup (self->stages, key);
  if (set == NULL)
    {
      set = ent_number_set_new (get_members (self));
      ent_tally_add_standings (self, set, stage);
      g_hash_table_insert (self->stages, g_steal_pointer (&key), set);
    }

  return ent_number_set_ref (set);
}

/**
 * ent_tally_get_all_standings:
 * @self: a tally
 *
 * Returns: (transfer none): who is in it, and how many stand where on each
 *   question: by the desk, as of now
 */
EntNumberSet *
ent_tally_get_all_standings (EntTally *self)
{
  GListModel *questions = ent_briefing_get_questions (self->briefing);
  g_autoptr (EntStage) stage = NULL;
  EntQuestion *question;

  if (self->standings != NULL)
    return self->standings;

  self->standings = ent_number_set_new (get_members (self));
  stage = ent_stage_new_default (self->briefing);
  for (guint i = 0; (question = ent_list_peek (questions, i)) != NULL && ent_tally_visit (self, 1); i++)
    {
      g_autoptr (EntStage) asked = ent_stage_with (stage, "question", ent_question_get_id (question), "by", ENT_BY_DESK, NULL);

      ent_tally_add_length (self->standings, ent_question_get_levels (question));
      ent_tally_add_standings (self, self->standings, asked);
    }

  return self->standings;
}
