/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-share.h"

#include <math.h>

typedef struct {
  double sum;
  int n_members;
  int n_missing;
  int first_year;
  int last_year;
} Sum;

static void
add_year (Sum *sum, int year)
{
  if (sum->last_year == 0)
    sum->first_year = sum->last_year = year;
  sum->first_year = MIN (sum->first_year, year);
  sum->last_year = MAX (sum->last_year, year);
}

/* Each member is counted once, however often it is named. */
static Sum
sum_up (EntBriefing *briefing, const char *indicator, const char * const *members)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Sum sum = { 0 };

  for (gsize i = 0; members != NULL && members[i] != NULL; i++)
    {
      double value;
      int year;

      if (!g_hash_table_add (seen, (gpointer) members[i]))
        continue;

      sum.n_members++;
      if (!ent_briefing_get_figure (briefing, indicator, members[i], &value, &year))
        {
          sum.n_missing++;
          continue;
        }
      sum.sum += value;
      add_year (&sum, year);
    }

  return sum;
}

/**
 * ent_share_compute:
 * @briefing: a briefing
 * @indicator: id of an indicator
 * @members: ids of the members in the numerator; each counts once
 * @of: (nullable): ids of the members in the denominator; %NULL for the
 *   indicator's total
 * @out: (out caller-allocates): the share
 *
 * The latest figure of each member is used. A member without one adds
 * nothing and is counted as missing, so that whoever shows the share can say
 * so.
 *
 * Returns: whether there is something to take a share of, and the share is a
 *   finite number
 */
gboolean
ent_share_compute (EntBriefing        *briefing,
                   const char         *indicator,
                   const char * const *members,
                   const char * const *of,
                   EntShare           *out)
{
  EntIndicator *record;
  EntTotal *total;
  Sum part;
  Sum whole = { 0 };

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  *out = (EntShare) { 0 };
  record = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, indicator);
  if (record == NULL)
    return FALSE;

  if (of != NULL)
    whole = sum_up (briefing, indicator, of);
  else if ((total = ent_indicator_get_total (record)) != NULL)
    {
      whole.sum = ent_total_get_value (total);
      add_year (&whole, ent_total_get_year (total));
    }
  if (!(whole.sum > 0))
    return FALSE;

  part = sum_up (briefing, indicator, members);
  /* Figures may be as large as a double can be, and their sum larger. */
  if (!isfinite (part.sum) || !isfinite (part.sum / whole.sum))
    return FALSE;
  out->part = part.sum;
  out->whole = whole.sum;
  out->fraction = part.sum / whole.sum;
  out->n_members = part.n_members;
  out->n_missing = part.n_missing;
  out->n_missing_of = whole.n_missing;
  out->year = part.last_year;
  out->mixed_years = part.last_year != 0 && (part.first_year != part.last_year || whole.first_year != whole.last_year ||
                                             part.last_year != whole.last_year);

  return TRUE;
}

/**
 * ent_share_of_member:
 * @briefing: a briefing
 * @indicator: id of an indicator with a total
 * @member: id of a member
 * @fraction: (out): its part of the total
 *
 * Returns: whether both are known
 */
gboolean
ent_share_of_member (EntBriefing *briefing, const char *indicator, const char *member, double *fraction)
{
  const char *members[] = { member, NULL };
  EntShare share;

  if (!ent_share_compute (briefing, indicator, members, NULL, &share) || share.n_missing > 0)
    return FALSE;

  *fraction = share.fraction;
  return TRUE;
}

/**
 * ent_share_is_in_measure:
 * @briefing: a briefing
 * @stage: by whom and as of when
 * @measure: one of its measures
 * @member: one of its members
 * @stance: (out) (nullable) (transfer none): the stance that says so
 * @level: (out) (nullable) (transfer none): its level
 *
 * Returns: %TRUE if the member's level on the measure's question counts as "in"
 */
gboolean
ent_share_is_in_measure (EntBriefing *briefing,
                         EntStage    *stage,
                         EntMeasure  *measure,
                         EntMember   *member,
                         EntStance  **stance,
                         EntLevel   **level)
{
  *stance = ent_briefing_find_stance (briefing, ent_member_get_id (member), ent_measure_get_question (measure),
                                      ent_stage_get_by (stage), ent_stage_get_date (stage));
  *level = *stance != NULL ? ent_briefing_get_stance_level (briefing, *stance) : NULL;

  return *level != NULL && g_strv_contains (ent_measure_get_levels (measure), ent_level_get_id (*level));
}

/**
 * ent_share_members_in_measure:
 * @briefing: a briefing
 * @stage: by whom and as of when
 * @measure: (nullable): id of a measure
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the members
 *   whose level on the measure's question counts as "in", in the order of the
 *   document; filters of the stage hide a member from the picture, not from
 *   the measure
 */
char **
ent_share_members_in_measure (EntBriefing *briefing, EntStage *stage, const char *measure)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  EntMeasure *record = ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, measure);
  GListModel *members = ent_briefing_get_members (briefing);
  EntMember *member;
  EntStance *stance;
  EntLevel *level;

  for (guint i = 0; record != NULL && (member = ent_list_peek (members, i)) != NULL; i++)
    if (ent_share_is_in_measure (briefing, stage, record, member, &stance, &level))
      g_strv_builder_add (builder, ent_member_get_id (member));

  return g_strv_builder_end (builder);
}

/**
 * ent_share_selected:
 * @briefing: a briefing
 * @stage: what is selected
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the selected
 *   members, the one in focus included, in the order of the document
 */
char **
ent_share_selected (EntBriefing *briefing, EntStage *stage)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char * const *highlight = ent_stage_get_highlight (stage);
  const char *focus = ent_stage_get_focus (stage);
  GListModel *members = ent_briefing_get_members (briefing);
  EntMember *member;

  if (focus == NULL && (highlight == NULL || highlight[0] == NULL))
    return g_strv_builder_end (builder);

  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    {
      const char *id = ent_member_get_id (member);

      if (g_strcmp0 (id, focus) == 0 || (highlight != NULL && g_strv_contains (highlight, id)))
        g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

/**
 * ent_share_indicators:
 * @briefing: a briefing
 *
 * Returns: (transfer full) (element-type EntIndicator): the indicators of
 *   which a share can be given, because the document says what 100 % is, in
 *   the order of the document
 */
GPtrArray *
ent_share_indicators (EntBriefing *briefing)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *indicators = ent_briefing_get_indicators (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntIndicator) indicator = g_list_model_get_item (indicators, i);

      if (ent_indicator_get_total (indicator) != NULL)
        g_ptr_array_add (found, g_steal_pointer (&indicator));
    }

  return found;
}
