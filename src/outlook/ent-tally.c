/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-tally-private.h"

#include "ent-outlook.h"
#include "ent-share.h"

/* Members, and whatever else a list has, that are looked at for all titles
 * together. A document may have thousands of members, questions and steps;
 * beyond this nothing is worked out any more, and nobody says that a title is
 * wrong. */
#define MAX_VISITS 1000000

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

/**
 * ent_tally_visit:
 * @self: a tally
 * @n: how many members, or parts of lists, are about to be looked at
 *
 * Returns: %FALSE when that is too much for all titles together: nothing is
 *   worked out any more
 */
gboolean
ent_tally_visit (EntTally *self,
                 guint64   n)
{
  self->n_visits += n;

  return self->n_visits <= MAX_VISITS;
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

      if (indicator == NULL || !ent_tally_visit (self, n))
        continue;
      if (ent_indicator_get_total (indicator) != NULL)
        ent_tally_add_figure (set, indicator, ent_total_get_value (ent_indicator_get_total (indicator)));
      for (guint m = 0; m < n; m++)
        {
          const char *member = *selected != NULL ? selected[m] : ent_member_get_id (ent_list_peek (members, m));
          double value, fraction;
          int year;

          if (!ent_briefing_get_figure (self->briefing, ids[i], member, &value, &year))
            continue;
          ent_tally_add_figure (set, indicator, value);
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

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL && ent_tally_visit (self, 1); i++)
    {
      const char * const *members = ent_factor_get_members (factor);
      EntImpact *impact;

      if ((focus != NULL || filtered) && ent_tally_visit (self, g_strv_length ((char **) members)))
        {
          n_concerning += focus != NULL && g_strv_contains (members, focus);
          n_filtered += filtered && ent_filter_lets_through (filter, members);
        }
      ent_tally_visit (self, g_list_model_get_n_items (ent_factor_get_impacts (factor)));
      for (guint p = 0; (impact = ent_list_peek (ent_factor_get_impacts (factor), p)) != NULL; p++)
        if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
          {
            n_harm += ent_impact_get_range (impact)->best < 0;
            n_gain += ent_impact_get_range (impact)->best > 0;
          }
    }
  ent_tally_add_count (set, n_harm);
  ent_tally_add_count (set, n_gain);
  ent_tally_add_count (set, n_concerning);
  ent_tally_add_count (set, n_filtered);
}

/* Claims by finding, sources by grade, and what was read in full. */
static void
add_evidence (EntTally     *self,
              EntNumberSet *set)
{
  GListModel *claims = ent_briefing_get_claims (self->briefing);
  GListModel *sources = ent_briefing_get_sources (self->briefing);
  guint n_found[ENT_FINDING_NOT_CHECKABLE + 1] = { 0 };
  guint n_graded[ENT_RELIABILITY_F + 1] = { 0 };
  guint n_full = 0, n_origins = 0, n_passages = 0;
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (claims, i)) != NULL && ent_tally_visit (self, 1); i++)
    n_found[ent_claim_get_finding (record)]++;
  for (guint i = 0; (record = ent_list_peek (sources, i)) != NULL && ent_tally_visit (self, 1); i++)
    {
      n_graded[ent_source_get_reliability (record)]++;
      n_full += ent_source_get_read (record) == ENT_SOURCE_READ_FULL;
      n_origins += ent_source_get_origin (record) == NULL;
      n_passages += g_list_model_get_n_items (ent_source_get_passages (record));
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_found); i++)
    ent_tally_add_count (set, n_found[i]);
  for (guint i = 0; i < G_N_ELEMENTS (n_graded); i++)
    ent_tally_add_count (set, n_graded[i]);
  ent_tally_add_count (set, n_full);
  ent_tally_add_count (set, n_origins);
  ent_tally_add_count (set, n_passages);
}

static void
add_themes (EntTally     *self,
            EntNumberSet *set)
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  guint n_themes[ENT_THEME_KIND_CONTEXT + 1] = { 0 };
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL && ent_tally_visit (self, 1); i++)
    n_themes[ent_theme_get_kind (theme)]++;
  for (guint i = 0; i < G_N_ELEMENTS (n_themes); i++)
    ent_tally_add_count (set, n_themes[i]);
  ent_tally_add_length (set, ent_briefing_get_relations (self->briefing));
  ent_tally_add_length (set, ent_briefing_get_gaps (self->briefing));
  ent_tally_add_length (set, ent_briefing_get_switches (self->briefing));
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
  if (!ent_tally_visit (self, g_list_model_get_n_items (ent_briefing_get_stances (self->briefing))
                      + g_list_model_get_n_items (ent_briefing_get_factors (self->briefing))))
    return;

  shown = ent_outlook_dup_briefing_for_stage (self->briefing, stage);
  outlook = ent_outlook_peek (shown);
  if (outlook == NULL)
    return;

  ent_outlook_count (outlook, &n_stances, &n_factors);
  ent_tally_add_count (set, n_stances);
  ent_tally_add_count (set, n_factors);
  changes = ent_outlook_list_changes (outlook);
  for (guint i = 0; i < changes->len && ent_tally_visit (self, 1); i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind != ENT_CHANGE_LIKELIHOOD)
        continue;
      ent_tally_add_range (set, &change->before);
      ent_tally_add_range (set, &change->after);
    }

  under = ent_tally_new (shown);
  under->n_visits = self->n_visits;
  ent_tally_add_standings (under, set, stage);
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
  if (!ent_tally_visit (self, 1 + g_list_model_get_n_items (ent_briefing_get_measures (self->briefing))))
    return NULL;

  /* What a stage leaves out is what the window shows by default. */
  fitted = ent_stage_fit (stage, self->briefing);
  standings = ent_tally_dup_standings (self, fitted);
  set = ent_number_set_new (standings);
  focus = ent_stage_get_focus (fitted);
  highlight = ent_stage_get_highlight (fitted);

  if (ent_tally_visit (self, g_list_model_get_n_items (ent_briefing_get_members (self->briefing))))
    {
      selected = ent_share_selected (self->briefing, fitted);
      members = g_ptr_array_new ();
      for (guint i = 0; selected[i] != NULL; i++)
        g_ptr_array_add (members, selected[i]);
      g_ptr_array_add (members, NULL);
      if (members->len > 1)
        ent_tally_add_members (self, set, members);
      add_figures (self, set, fitted, (const char * const *) selected);
    }
  ent_tally_add_date (set, ent_stage_get_date (fitted));
  add_factors (self, set, fitted, focus);
  add_outlook (self, set, fitted);
  add_evidence (self, set);
  add_themes (self, set);
  record = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, focus);
  if (record != NULL)
    ent_tally_add_record (self, set, record);
  for (guint i = 0; highlight != NULL && highlight[i] != NULL && ent_tally_visit (self, 1); i++)
    if ((record = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, highlight[i])) != NULL)
      ent_tally_add_record (self, set, record);

  return ent_tally_visit (self, 0) ? g_steal_pointer (&set) : NULL;
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

  if (!ent_tally_visit (self, 1))
    return NULL;

  set = ent_number_set_new (ent_tally_get_all_standings (self));
  ent_tally_add_record (self, set, record);

  return ent_tally_visit (self, 0) ? g_steal_pointer (&set) : NULL;
}
