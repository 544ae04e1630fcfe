/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content checks: estimates, scales, and the stances and factors on them. */

#include "ent-check-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* PHIA leaves these open on purpose; their edges are words' own. */
static const struct {
  double from, to;
  gboolean from_included;
} phia_gaps[] = {
  { 0.05, 0.10, FALSE },
  { 0.20, 0.25, FALSE },
  { 0.35, 0.40, FALSE },
  { 0.50, 0.55, TRUE }, /* a realistic possibility is less than 50 % */
  { 0.75, 0.80, FALSE },
  { 0.90, 0.95, FALSE },
};

/**
 * ent_check_range:
 * @self: the checks
 * @place: where the range stands
 * @range: an estimate
 */
void
ent_check_range (EntCheck       *self,
                 guint           place,
                 const EntRange *range)
{
  if (!(range->low <= range->best && range->best <= range->high))
    ent_check_error (self, place, _("low (%g), best (%g) and high (%g) are not in this order"),
                     range->low, range->best, range->high);
}

/**
 * ent_check_likelihood:
 * @self: the checks
 * @record: what has a member “likelihood”
 * @likelihood: (nullable): its value
 *
 * Warns where the yardstick has no word for the best estimate.
 */
void
ent_check_likelihood (EntCheck       *self,
                      gpointer        record,
                      const EntRange *likelihood)
{
  double best;

  if (likelihood == NULL)
    return;

  best = likelihood->best;
  if (best < 0.01 || best > 0.99)
    ent_check_warning (self, ent_check_place (self, record, "likelihood"),
                       _("a likelihood under 1 %% or over 99 %% takes no word"));
  else if (ent_briefing_get_yardstick (self->briefing) == ENT_YARDSTICK_PHIA)
    for (guint i = 0; i < G_N_ELEMENTS (phia_gaps); i++)
      if ((best > phia_gaps[i].from || (phia_gaps[i].from_included && best == phia_gaps[i].from))
          && best < phia_gaps[i].to)
        ent_check_warning (self, ent_check_place (self, record, "likelihood"),
                           /* Translators: PHIA is a yardstick for likelihoods with gaps between its words. */
                           _("%g %% lies in a gap of the PHIA yardstick and takes no word"), best * 100);
}

/* TRUE if the level has a band that can be compared. */
static gboolean
check_level_band (EntCheck *self,
                  EntLevel *level)
{
  double from = ent_level_get_from (level);
  double to = ent_level_get_to (level);

  if (g_strcmp0 (ent_level_get_id (level), ENT_LEVEL_NONE) == 0)
    ent_check_error (self, ent_check_place (self, level, "id"),
                     _("the id “%s” stands for no position found"), ENT_LEVEL_NONE);
  if (ent_check_is_flawed (level))
    return FALSE;

  if (ent_level_get_categorical (level))
    {
      if (!isnan (from) || !isnan (to))
        ent_check_error (self, ent_check_place (self, level, isnan (from) ? "to" : "from"),
                         _("a categorical level has no band"));
      return FALSE;
    }

  if (isnan (from) || isnan (to))
    ent_check_error (self, ent_check_place (self, level, NULL),
                     _("a level has “from” and “to”, or is categorical"));
  else if (from >= to)
    ent_check_error (self, ent_check_place (self, level, "to"), _("the band ends where it begins, or before"));
  else
    return TRUE;

  return FALSE;
}

static void
compare_levels (EntCheck *self,
                EntLevel *level,
                EntLevel *other)
{
  if (ent_level_get_glyph (level) == ent_level_get_glyph (other))
    ent_check_warning (self, ent_check_place (self, level, "glyph"),
                       _("the level “%s” has the same glyph"), ent_level_get_id (other));
  if (ent_level_get_slot (level) == ent_level_get_slot (other))
    ent_check_warning (self, ent_check_place (self, level, "slot"),
                       _("the level “%s” has the same slot"), ent_level_get_id (other));
}

void
ent_check_question (EntCheck    *self,
                    EntQuestion *question)
{
  EntLevel *banded[9];
  guint n_banded = 0;
  EntLevel *level;

  /* The schema allows nine levels. */
  if (ent_check_is_flawed (question))
    return;

  for (guint i = 0; (level = ent_list_peek (ent_question_get_levels (question), i)) != NULL; i++)
    {
      EntLevel *other;

      for (guint j = 0; j < i && (other = ent_list_peek (ent_question_get_levels (question), j)) != NULL; j++)
        if (!ent_check_is_flawed (level) && !ent_check_is_flawed (other))
          compare_levels (self, level, other);

      if (!check_level_band (self, level))
        continue;
      for (guint j = 0; j < n_banded; j++)
        if (ent_level_get_from (level) < ent_level_get_to (banded[j])
            && ent_level_get_from (banded[j]) < ent_level_get_to (level))
          ent_check_error (self, ent_check_place (self, level, "from"),
                           _("the band overlaps that of “%s”"), ent_level_get_id (banded[j]));
      banded[n_banded++] = level;
    }
}

void
ent_check_impact_scale (EntCheck       *self,
                        EntImpactScale *scale)
{
  EntBand *band, *previous = NULL;

  for (guint i = 0; (band = ent_list_peek (ent_impact_scale_get_bands (scale), i)) != NULL; i++)
    {
      if (ent_check_is_flawed (band))
        return;

      if (ent_band_get_from (band) >= ent_band_get_to (band))
        ent_check_error (self, ent_check_place (self, band, "to"), _("the band ends where it begins, or before"));
      if (previous != NULL && ent_band_get_from (band) != ent_band_get_to (previous))
        ent_check_error (self, ent_check_place (self, band, "from"),
                         _("the band does not begin where “%s” ends, at %g"),
                         ent_band_get_id (previous), ent_band_get_to (previous));
      previous = band;
    }
}

static gboolean
is_sound_scale (EntQuestion *question)
{
  EntLevel *level;

  /* Too many levels are a flaw of the question, so that no more than a few are gone through. */
  if (ent_check_is_flawed (question))
    return FALSE;

  for (guint i = 0; (level = ent_list_peek (ent_question_get_levels (question), i)) != NULL; i++)
    if (ent_check_is_flawed (level))
      return FALSE;

  return TRUE;
}

static void
check_position (EntCheck    *self,
                EntStance   *stance,
                EntQuestion *question)
{
  const EntRange *position = ent_stance_get_position (stance);
  const char *id = ent_stance_get_level (stance);
  EntLevel *level, *at;

  ent_check_level (self, ent_check_place (self, stance, "level"), question, id);
  if (position == NULL)
    return;

  at = ent_question_level_at (question, position->best);
  level = id != NULL ? ent_question_find_level (question, id) : NULL;
  if (level == NULL)
    {
      if (id == NULL && at == NULL)
        ent_check_error (self, ent_check_place (self, stance, "position"),
                         _("no level of the question has a band that holds %g"), position->best);
    }
  else if (ent_level_get_categorical (level))
    ent_check_error (self, ent_check_place (self, stance, "position"),
                     _("the level “%s” is categorical and has no position"), id);
  else if (at != level)
    ent_check_error (self, ent_check_place (self, stance, "level"),
                     _("the level “%s” contradicts the position %g"), id, position->best);
}

/* Without a list a passage concerns everybody. */
static gboolean
concerns (EntCheck   *self,
          EntPassage *passage,
          const char *member)
{
  const char *const *members = ent_passage_get_members (passage);
  gboolean is_new;
  GHashTable *set;

  if (*members == NULL)
    return TRUE;

  for (guint i = 0; i < ENT_CHECK_FEW; i++)
    if (members[i] == NULL)
      return FALSE;
    else if (g_str_equal (members[i], member))
      return TRUE;

  set = ent_check_get_set (self, passage, &is_new);
  for (guint i = 0; is_new && members[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) members[i]);

  return g_hash_table_contains (set, member);
}

static void
check_citations_of_member (EntCheck   *self,
                           GListModel *citations,
                           const char *member)
{
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));
      EntPassage *passage = source != NULL
                              ? ent_source_find_passage (source, ent_citation_get_passage (citation)) : NULL;

      if (passage != NULL && !concerns (self, passage, member))
        ent_check_error (self, ent_check_place (self, citation, "passage"),
                         _("the passage “%s” does not concern “%s”"), ent_passage_get_id (passage), member);
    }
}

static void
check_items_of_member (EntCheck   *self,
                       GListModel *items,
                       const char *member)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    check_citations_of_member (self, ent_item_get_citations (item), member);
}

static void
check_member_of_stance (EntCheck  *self,
                        EntStance *stance)
{
  const char *id = ent_stance_get_member (stance);
  EntMember *member = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, id);
  EntGroup *status;

  if (member == NULL)
    return;

  check_citations_of_member (self, ent_stance_get_citations (stance), id);
  check_items_of_member (self, ent_stance_get_towards (stance), id);
  check_items_of_member (self, ent_stance_get_away (stance), id);
  check_items_of_member (self, ent_stance_get_would_change (stance), id);

  status = ent_briefing_get_status (self->briefing, member);
  if (status != NULL && ent_group_get_outside (status)
      && (ent_stance_get_level (stance) != NULL || ent_stance_get_position (stance) != NULL))
    ent_check_warning (self, ent_check_place (self, stance, "member"),
                       _("“%s” is outside the organisation and has no level on its scale"), id);
}

void
ent_check_stance (EntCheck  *self,
                  EntStance *stance)
{
  const char *cutoff = ent_briefing_get_information_cutoff (self->briefing);
  const char *question_id = ent_stance_get_question (stance);
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, question_id);
  const char *by = ent_stance_get_by (stance);
  const char *as_of = ent_stance_get_as_of (stance);

  ent_check_by (self, stance, by);
  check_member_of_stance (self, stance);
  if (as_of != NULL && cutoff != NULL && ent_date_is_after (as_of, cutoff))
    ent_check_warning (self, ent_check_place (self, stance, "as_of"), _("this is after the information cut-off"));

  if (ent_check_is_flawed (stance))
    return;

  if (question != NULL && is_sound_scale (question))
    check_position (self, stance, question);
  if (g_str_equal (by, ENT_BY_DESK) && ent_stance_get_level (stance) == NULL && ent_stance_get_position (stance) == NULL)
    ent_check_error (self, ent_check_place (self, stance, NULL),
                     _("a stance by the desk needs a level or a position; where none was found, leave the stance out"));
  if (!ent_check_is_first (self, "stance", ent_stance_get_member (stance), question_id, by, as_of, NULL))
    ent_check_error (self, ent_check_place (self, stance, NULL),
                     _("there is another stance of the same member on the same question, by the same and of the same date"));
}

void
ent_check_factor (EntCheck  *self,
                  EntFactor *factor)
{
  const char *cutoff = ent_briefing_get_information_cutoff (self->briefing);
  const char *by_date = ent_factor_get_by_date (factor);
  EntImpact *impact;

  ent_check_likelihood (self, factor, ent_factor_get_likelihood (factor));
  if (by_date != NULL && cutoff != NULL && ent_date_is_after (cutoff, by_date))
    ent_check_warning (self, ent_check_place (self, factor, "by_date"),
                       _("this is before the information cut-off: it has resolved"));

  g_autoptr (GHashTable) perspectives = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; (impact = ent_list_peek (ent_factor_get_impacts (factor), i)) != NULL; i++)
    {
      const char *perspective = ent_impact_get_perspective (impact);

      if (perspective != NULL && !g_hash_table_add (perspectives, (gpointer) perspective))
        ent_check_error (self, ent_check_place (self, impact, "perspective"),
                         _("there is another impact from the perspective “%s”"), perspective);
    }
}
