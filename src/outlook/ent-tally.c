/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-tally.h"

#include <string.h>

#include "ent-outlook.h"
#include "ent-position.h"
#include "ent-share.h"

/* Members, and whatever else a list has, that are looked at for all titles
 * together. A document may have thousands of members, questions and steps;
 * beyond this nothing is worked out any more, and nobody says that a title is
 * wrong. */
#define MAX_VISITS 1000000

/* Of a text, what takes as long as to look at a member. */
#define TEXT_BYTES_OF_A_VISIT 64

struct _EntTally {
  EntBriefing *briefing;
  guint64 n_visits;

  /* Each made when it is first asked for; a later one has all of an earlier one. */
  EntNumberSet *members;   /* who is in it, and when what happened */
  EntNumberSet *standings; /* and how many stand where, on all questions */
  GHashTable *stages;      /* question, by and date to the set of who stands where */
};

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
 * ent_tally_new:
 * @briefing: a briefing
 *
 * Returns: (transfer full): a tally for its stages and titles, which may be
 *   used in a thread of its own
 */
EntTally *
ent_tally_new (EntBriefing *briefing)
{
  EntTally *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  self = g_new0 (EntTally, 1);
  self->briefing = g_object_ref (briefing);
  self->stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ent_number_set_unref);

  return self;
}

/**
 * ent_tally_free:
 * @self: (nullable) (transfer full): a tally
 */
void
ent_tally_free (EntTally *self)
{
  if (self == NULL)
    return;

  ent_number_set_unref (self->members);
  ent_number_set_unref (self->standings);
  g_hash_table_unref (self->stages);
  g_object_unref (self->briefing);
  g_free (self);
}

static gboolean
visit (EntTally *self,
       guint64   n)
{
  self->n_visits += n;

  return self->n_visits <= MAX_VISITS;
}

static void
add_count (EntNumberSet *set,
           guint         n)
{
  ent_number_set_add (set, ENT_NUMBER_PLAIN, n);
}

static void
add_length (EntNumberSet *set,
            GListModel   *list)
{
  add_count (set, g_list_model_get_n_items (list));
}

static void
add_date (EntNumberSet *set,
          const char   *date)
{
  if (date == NULL)
    return;

  ent_number_set_add (set, ENT_NUMBER_YEAR, g_ascii_strtoll (date, NULL, 10));
  if (strlen (date) >= 10)
    ent_number_set_add (set, ENT_NUMBER_DAY, g_ascii_strtoll (date + 8, NULL, 10));
}

/* A text costs more the longer it is. */
static void
add_text (EntTally     *self,
          EntNumberSet *set,
          const char   *text)
{
  if (text != NULL && visit (self, 1 + strlen (text) / TEXT_BYTES_OF_A_VISIT))
    ent_number_set_add_text (set, text, ent_briefing_get_language (self->briefing));
}

/* "million people": a figure of 3,430.2 is one of 3.4 billion. */
static double
scale_of_unit (const char *unit)
{
  static const struct {
    const char *word;
    double scale;
  } scales[] = { { "thousand", 1e3 }, { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 } };

  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (unit, scales[i].word))
      return scales[i].scale;

  return 1;
}

static void
add_figure (EntNumberSet *set,
            EntIndicator *indicator,
            double        value)
{
  const char *unit = ent_indicator_get_unit (indicator);
  double scale = scale_of_unit (unit);

  ent_number_set_add (set, ENT_NUMBER_PLAIN, value);
  if (scale > 1)
    ent_number_set_add (set, ENT_NUMBER_PLAIN, value * scale);
  if (unit != NULL && *unit == '%')
    ent_number_set_add (set, ENT_NUMBER_PERCENT, value);
}

static void
add_range (EntNumberSet   *set,
           const EntRange *range)
{
  if (range == NULL)
    return;

  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->low * 100);
  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->best * 100);
  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->high * 100);
}

/* How many @members are, and what they have between them of each indicator;
 * @members ends with NULL. */
static void
add_members (EntTally     *self,
             EntNumberSet *set,
             GPtrArray    *members)
{
  GListModel *indicators = ent_briefing_get_indicators (self->briefing);
  guint n_all = g_list_model_get_n_items (ent_briefing_get_members (self->briefing));
  guint n = members->len - 1;
  EntIndicator *indicator;

  add_count (set, n);
  if (n_all > 0)
    ent_number_set_add (set, ENT_NUMBER_PERCENT, 100.0 * n / n_all);

  for (guint i = 0; n > 0 && (indicator = ent_list_peek (indicators, i)) != NULL && visit (self, n); i++)
    {
      EntShare share;

      if (!ent_share_compute (self->briefing, ent_indicator_get_id (indicator), (const char * const *) members->pdata, NULL,
                              &share))
        continue;
      ent_number_set_add (set, ENT_NUMBER_PERCENT, share.fraction * 100);
      add_figure (set, indicator, share.part);
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
      add_members (self, set, list);
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

  add_date (set, ent_briefing_get_compiled (self->briefing));
  add_date (set, ent_briefing_get_information_cutoff (self->briefing));
  list = ent_briefing_get_members (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    {
      EntMembership *membership;

      for (guint m = 0; (membership = ent_list_peek (ent_member_get_memberships (record), m)) != NULL; m++)
        {
          add_date (set, ent_membership_get_from (membership));
          add_date (set, ent_membership_get_to (membership));
        }
    }
  list = ent_briefing_get_indicators (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    if (ent_indicator_get_total (record) != NULL)
      ent_number_set_add (set, ENT_NUMBER_YEAR, ent_total_get_year (ent_indicator_get_total (record)));
  list = ent_briefing_get_factors (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    add_date (set, ent_factor_get_by_date (record));
  list = ent_briefing_get_judgements (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    add_date (set, ent_judgement_get_by_date (record));
  list = ent_briefing_get_sources (self->briefing);
  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    add_date (set, ent_source_get_date (record));
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
  add_length (self->members, members);
  add_length (self->members, ent_briefing_get_questions (self->briefing));
  add_length (self->members, ent_briefing_get_indicators (self->briefing));
  add_length (self->members, ent_briefing_get_perspectives (self->briefing));
  add_length (self->members, ent_briefing_get_sources (self->briefing));
  add_length (self->members, ent_briefing_get_claims (self->briefing));
  add_length (self->members, ent_briefing_get_factors (self->briefing));
  add_length (self->members, ent_briefing_get_judgements (self->briefing));
  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    sort_member (self, lists, member);
  add_lists (self, self->members, lists);
  add_dates (self, self->members);

  return self->members;
}

/* How many stand at each level of the stage's question, and in each measure. */
static void
add_standings (EntTally     *self,
               EntNumberSet *set,
               EntStage     *stage)
{
  GListModel *members = ent_briefing_get_members (self->briefing);
  GListModel *measures = ent_briefing_get_measures (self->briefing);
  g_autoptr (GHashTable) lists = new_lists ();
  EntMember *member;
  EntMeasure *measure;

  if (!visit (self, g_list_model_get_n_items (members)))
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

  for (guint i = 0; (measure = ent_list_peek (measures, i)) != NULL && visit (self, 1); i++)
    {
      const char * const *levels = ent_measure_get_levels (measure);
      EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_measure_get_question (measure));

      if (question == NULL || g_strcmp0 (ent_measure_get_question (measure), ent_stage_get_question (stage)) != 0)
        continue;
      for (guint l = 0; levels[l] != NULL; l++)
        {
          EntLevel *level = ent_question_find_level (question, levels[l]);
          GPtrArray *at_level = level != NULL ? g_hash_table_lookup (lists, level) : NULL;

          for (guint m = 0; at_level != NULL && m < at_level->len && visit (self, 1); m++)
            sort_in (lists, measure, g_ptr_array_index (at_level, m));
        }
    }
  add_lists (self, set, lists);
}

/* The filter is no part of the key: a stage with one is counted by itself. */
static EntNumberSet *
get_standings_of_stage (EntTally *self,
                        EntStage *stage)
{
  g_autofree char *key = NULL;
  EntNumberSet *set;
  const char *date = ent_stage_get_date (stage);

  if (ent_stage_get_filter (stage) != NULL)
    {
      set = ent_number_set_new (get_members (self));
      add_standings (self, set, stage);
      return set;
    }

  key = g_strjoin ("\n", ent_stage_get_question (stage), ent_stage_get_by (stage), date, NULL);
  set = g_hash_table_lookup (self->stages, key);
  if (set == NULL)
    {
      set = ent_number_set_new (get_members (self));
      add_standings (self, set, stage);
      g_hash_table_insert (self->stages, g_steal_pointer (&key), set);
    }

  return ent_number_set_ref (set);
}

/* By the desk, as of now, on each question. */
static EntNumberSet *
get_standings (EntTally *self)
{
  GListModel *questions = ent_briefing_get_questions (self->briefing);
  g_autoptr (EntStage) stage = NULL;
  EntQuestion *question;

  if (self->standings != NULL)
    return self->standings;

  self->standings = ent_number_set_new (get_members (self));
  stage = ent_stage_new_default (self->briefing);
  for (guint i = 0; (question = ent_list_peek (questions, i)) != NULL && visit (self, 1); i++)
    {
      g_autoptr (EntStage) asked = ent_stage_with (stage, "question", ent_question_get_id (question), "by", ENT_BY_DESK, NULL);

      add_length (self->standings, ent_question_get_levels (question));
      add_standings (self, self->standings, asked);
    }

  return self->standings;
}

static void
add_items (EntTally     *self,
           EntNumberSet *set,
           GListModel   *items)
{
  EntItem *item;

  add_length (set, items);
  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL && visit (self, 1); i++)
    {
      add_text (self, set, ent_item_get_text (item));
      add_date (set, ent_item_get_date (item));
    }
}

static void
add_ids (EntTally            *self,
         EntNumberSet        *set,
         const char * const *ids)
{
  guint n = g_strv_length ((char **) ids);

  visit (self, n);
  add_count (set, n);
}

static void
add_claim (EntTally     *self,
           EntNumberSet *set,
           EntClaim     *claim)
{
  EntComputation *computation;

  add_text (self, set, ent_claim_get_text (claim));
  add_text (self, set, ent_claim_get_explanation (claim));
  for (guint i = 0; (computation = ent_list_peek (ent_claim_get_computations (claim), i)) != NULL; i++)
    {
      const char * const *members = ent_computation_get_members (computation);
      const char * const *of = ent_computation_get_of (computation);
      EntIndicator *indicator = ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR,
                                                     ent_computation_get_indicator (computation));
      EntShare share;

      add_ids (self, set, members);
      add_ids (self, set, of);
      if (indicator == NULL || !visit (self, 1)
          || !ent_share_compute (self->briefing, ent_indicator_get_id (indicator), members, *of != NULL ? of : NULL, &share))
        continue;
      ent_number_set_add (set, ENT_NUMBER_PERCENT, share.fraction * 100);
      add_figure (set, indicator, share.part);
      add_figure (set, indicator, share.whole);
    }
}

/* What the record itself says in numbers, beside its title. */
static void
add_record (EntTally     *self,
            EntNumberSet *set,
            gpointer      record)
{
  if (ENT_IS_THEME (record))
    {
      add_items (self, set, ent_theme_get_items (record));
      add_ids (self, set, ent_theme_get_members (record));
      add_ids (self, set, ent_theme_get_factors (record));
    }
  else if (ENT_IS_FACTOR (record))
    {
      add_text (self, set, ent_factor_get_event (record));
      add_text (self, set, ent_factor_get_resolves (record));
      add_items (self, set, ent_factor_get_items (record));
      add_ids (self, set, ent_factor_get_members (record));
      add_range (set, ent_factor_get_likelihood (record));
    }
  else if (ENT_IS_JUDGEMENT (record))
    {
      add_items (self, set, ent_judgement_get_assumptions (record));
      add_range (set, ent_judgement_get_likelihood (record));
    }
  else if (ENT_IS_STANCE (record))
    {
      add_text (self, set, ent_stance_get_summary (record));
      add_items (self, set, ent_stance_get_towards (record));
      add_items (self, set, ent_stance_get_away (record));
      add_items (self, set, ent_stance_get_would_change (record));
    }
  else if (ENT_IS_CLAIM (record))
    add_claim (self, set, record);
  else if (ENT_IS_SOURCE (record))
    {
      add_length (set, ent_source_get_passages (record));
      add_date (set, ent_source_get_date (record));
    }
}

/* The figures of the indicators on the stage: of whom it points to, or of all. */
static void
add_figures (EntTally           *self,
             EntNumberSet       *set,
             EntStage           *stage,
             const char * const *selected)
{
  const char *ids[] = { ent_stage_get_indicator (stage), ent_stage_get_versus (stage) };
  GListModel *members = ent_briefing_get_members (self->briefing);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EntIndicator *indicator = ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR, ids[i]);
      guint n = *selected != NULL ? g_strv_length ((char **) selected) : g_list_model_get_n_items (members);

      if (indicator == NULL || !visit (self, n))
        continue;
      if (ent_indicator_get_total (indicator) != NULL)
        add_figure (set, indicator, ent_total_get_value (ent_indicator_get_total (indicator)));
      for (guint m = 0; m < n; m++)
        {
          const char *member = *selected != NULL ? selected[m] : ent_member_get_id (ent_list_peek (members, m));
          double value, fraction;
          int year;

          if (!ent_briefing_get_figure (self->briefing, ids[i], member, &value, &year))
            continue;
          add_figure (set, indicator, value);
          ent_number_set_add (set, ENT_NUMBER_YEAR, year);
          if (ent_share_of_member (self->briefing, ids[i], member, &fraction))
            ent_number_set_add (set, ENT_NUMBER_PERCENT, fraction * 100);
        }
    }
}

/* Risks and opportunities, from each perspective. */
static void
add_factors (EntTally     *self,
             EntNumberSet *set,
             EntStage     *stage,
             const char   *focus)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  const char *perspective = ent_stage_get_perspective (stage);
  EntFilter *filter = ent_stage_get_filter (stage);
  gboolean filtered = filter != NULL && ent_filter_get_members (filter)[0] != NULL;
  guint n_harm = 0, n_gain = 0, n_concerning = 0, n_filtered = 0;
  EntFactor *factor;

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL && visit (self, 1); i++)
    {
      const char * const *members = ent_factor_get_members (factor);
      EntImpact *impact;

      if ((focus != NULL || filtered) && visit (self, g_strv_length ((char **) members)))
        {
          n_concerning += focus != NULL && g_strv_contains (members, focus);
          n_filtered += filtered && ent_filter_lets_through (filter, members);
        }
      visit (self, g_list_model_get_n_items (ent_factor_get_impacts (factor)));
      for (guint p = 0; (impact = ent_list_peek (ent_factor_get_impacts (factor), p)) != NULL; p++)
        if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
          {
            n_harm += ent_impact_get_range (impact)->best < 0;
            n_gain += ent_impact_get_range (impact)->best > 0;
          }
    }
  add_count (set, n_harm);
  add_count (set, n_gain);
  add_count (set, n_concerning);
  add_count (set, n_filtered);
}

/* Claims by finding, sources by grade, and what was read in full. */
static void
add_evidence (EntTally     *self,
              EntNumberSet *set)
{
  guint n_found[ENT_FINDING_NOT_CHECKABLE + 1] = { 0 };
  guint n_graded[ENT_RELIABILITY_F + 1] = { 0 };
  guint n_full = 0, n_origins = 0, n_passages = 0;
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (ent_briefing_get_claims (self->briefing), i)) != NULL && visit (self, 1); i++)
    n_found[ent_claim_get_finding (record)]++;
  for (guint i = 0; (record = ent_list_peek (ent_briefing_get_sources (self->briefing), i)) != NULL && visit (self, 1); i++)
    {
      n_graded[ent_source_get_reliability (record)]++;
      n_full += ent_source_get_read (record) == ENT_SOURCE_READ_FULL;
      n_origins += ent_source_get_origin (record) == NULL;
      n_passages += g_list_model_get_n_items (ent_source_get_passages (record));
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_found); i++)
    add_count (set, n_found[i]);
  for (guint i = 0; i < G_N_ELEMENTS (n_graded); i++)
    add_count (set, n_graded[i]);
  add_count (set, n_full);
  add_count (set, n_origins);
  add_count (set, n_passages);
}

static void
add_themes (EntTally     *self,
            EntNumberSet *set)
{
  guint n_themes[ENT_THEME_KIND_CONTEXT + 1] = { 0 };
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (ent_briefing_get_themes (self->briefing), i)) != NULL && visit (self, 1); i++)
    n_themes[ent_theme_get_kind (theme)]++;
  for (guint i = 0; i < G_N_ELEMENTS (n_themes); i++)
    add_count (set, n_themes[i]);
  add_length (set, ent_briefing_get_relations (self->briefing));
  add_length (set, ent_briefing_get_gaps (self->briefing));
  add_length (set, ent_briefing_get_switches (self->briefing));
}

/* What is so under the scenario of the stage, besides what is so without it:
 * a title may say both. */
static void
add_outlook (EntTally     *self,
             EntNumberSet *set,
             EntStage     *stage)
{
  g_autoptr (EntBriefing) shown = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (EntTally) under = NULL;
  EntOutlook *outlook;
  guint n_stances, n_factors;

  if (ent_stage_get_scenario (stage) == NULL && ent_stage_get_switches (stage)[0] == NULL)
    return;
  if (!visit (self, g_list_model_get_n_items (ent_briefing_get_stances (self->briefing))
                      + g_list_model_get_n_items (ent_briefing_get_factors (self->briefing))))
    return;

  shown = ent_outlook_dup_briefing_for_stage (self->briefing, stage);
  outlook = ent_outlook_peek (shown);
  if (outlook == NULL)
    return;

  ent_outlook_count (outlook, &n_stances, &n_factors);
  add_count (set, n_stances);
  add_count (set, n_factors);
  changes = ent_outlook_list_changes (outlook);
  for (guint i = 0; i < changes->len && visit (self, 1); i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind != ENT_CHANGE_LIKELIHOOD)
        continue;
      add_range (set, &change->before);
      add_range (set, &change->after);
    }

  under = ent_tally_new (shown);
  under->n_visits = self->n_visits;
  add_standings (under, set, stage);
  add_factors (under, set, stage, ent_stage_get_focus (stage));
  self->n_visits = under->n_visits;
}

/**
 * ent_tally_for_stage:
 * @self: a tally
 * @stage: what is shown
 *
 * The numbers that can be said of @stage: how many members there are, in each
 * group, at each level, in each measure, shown and hidden, and what share of
 * each indicator they have; the figures of its indicators, of whom it points
 * to or of all; factors by side; claims by finding; sources by grade; years
 * and days of the document; and what the thing in focus says itself.
 *
 * Returns: (transfer full) (nullable): the set; %NULL when too much has been
 *   asked of @self, so that a number that is not in it may be right
 */
EntNumberSet *
ent_tally_for_stage (EntTally *self,
                     EntStage *stage)
{
  g_autoptr (EntNumberSet) standings = NULL;
  g_autoptr (EntNumberSet) set = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (EntStage) fitted = NULL;
  g_auto (GStrv) selected = NULL;
  const char * const *highlight;
  const char *focus;
  gpointer record;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  /* All measures may be gone through for one that belongs to the stage's question. */
  if (!visit (self, 1 + g_list_model_get_n_items (ent_briefing_get_measures (self->briefing))))
    return NULL;

  /* What a stage leaves out is what the window shows by default. */
  fitted = ent_stage_fit (stage, self->briefing);
  standings = get_standings_of_stage (self, fitted);
  set = ent_number_set_new (standings);
  focus = ent_stage_get_focus (fitted);
  highlight = ent_stage_get_highlight (fitted);

  if (visit (self, g_list_model_get_n_items (ent_briefing_get_members (self->briefing))))
    {
      selected = ent_share_selected (self->briefing, fitted);
      members = g_ptr_array_new ();
      for (guint i = 0; selected[i] != NULL; i++)
        g_ptr_array_add (members, selected[i]);
      g_ptr_array_add (members, NULL);
      if (members->len > 1)
        add_members (self, set, members);
      add_figures (self, set, fitted, (const char * const *) selected);
    }
  add_date (set, ent_stage_get_date (fitted));
  add_factors (self, set, fitted, focus);
  add_outlook (self, set, fitted);
  add_evidence (self, set);
  add_themes (self, set);
  record = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, focus);
  if (record != NULL)
    add_record (self, set, record);
  for (guint i = 0; highlight != NULL && highlight[i] != NULL && visit (self, 1); i++)
    if ((record = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, highlight[i])) != NULL)
      add_record (self, set, record);

  return visit (self, 0) ? g_steal_pointer (&set) : NULL;
}

/**
 * ent_tally_for_record:
 * @self: a tally
 * @record: a theme, factor or judgement
 *
 * The numbers that the title of @record may say: what it says itself in its
 * other texts, how much it lists, how many stand where on each question by
 * the desk, and the years and days of the document.
 *
 * Returns: (transfer full) (nullable): as for ent_tally_for_stage()
 */
EntNumberSet *
ent_tally_for_record (EntTally  *self,
                      EntRecord *record)
{
  g_autoptr (EntNumberSet) set = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ENT_IS_RECORD (record), NULL);

  if (!visit (self, 1))
    return NULL;

  set = ent_number_set_new (get_standings (self));
  add_record (self, set, record);

  return visit (self, 0) ? g_steal_pointer (&set) : NULL;
}
