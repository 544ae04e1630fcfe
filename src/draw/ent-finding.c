/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-finding.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-share.h"

/* Of very many members without a figure the first ones are named. */
#define MOST_NAMES 12

/**
 * ent_finding_name:
 * @finding: a finding
 *
 * Returns: (transfer none): what it is called, as it stands alone
 */
const char *
ent_finding_name (EntFinding finding)
{
  switch (finding)
    {
    case ENT_FINDING_CONSISTENT:
      return C_("finding", "Consistent");
    case ENT_FINDING_PARTLY:
      return C_("finding", "Partly consistent");
    case ENT_FINDING_OUTDATED:
      return C_("finding", "Out of date");
    case ENT_FINDING_CONTRADICTED:
      return C_("finding", "Contradicted");
    case ENT_FINDING_NOT_FOUND:
      return C_("finding", "Not found");
    case ENT_FINDING_NOT_CHECKABLE:
    default:
      return C_("finding", "Cannot be checked");
    }
}

/**
 * ent_finding_definition:
 * @finding: a finding
 *
 * Returns: (transfer none): a sentence that says what it means
 */
const char *
ent_finding_definition (EntFinding finding)
{
  switch (finding)
    {
    case ENT_FINDING_CONSISTENT:
      return _("What else is known agrees with the claim.");
    case ENT_FINDING_PARTLY:
      return _("Some of the claim agrees with what else is known, some does not.");
    case ENT_FINDING_OUTDATED:
      return _("The claim was true once, and no longer is.");
    case ENT_FINDING_CONTRADICTED:
      return _("What else is known speaks against the claim.");
    case ENT_FINDING_NOT_FOUND:
      return _("Nothing was found that the claim could rest on.");
    case ENT_FINDING_NOT_CHECKABLE:
    default:
      return _("Nobody outside can check the claim.");
    }
}

static void
add_line (EntSceneItem *item,
          EntRect       rect,
          EntColour     colour,
          double        x1,
          double        y1,
          double        x2,
          double        y2)
{
  EntShape line = { .kind = ENT_SHAPE_LINE, .stroke = colour, .stroke_width = rect.height * 0.16 };

  line.rect = (EntRect) { rect.x + x1 * rect.width, rect.y + y1 * rect.height, (x2 - x1) * rect.width,
                          (y2 - y1) * rect.height };
  ent_scene_item_add_shape (item, &line);
}

static void
add_ring (EntSceneItem *item,
          EntRect       rect,
          EntColour     colour,
          double        dash)
{
  double width = rect.height * 0.12;
  EntShape ring = { .kind = ENT_SHAPE_ELLIPSE, .stroke = colour, .stroke_width = width, .dash = dash };

  ring.rect = (EntRect) { rect.x + width / 2.0, rect.y + width / 2.0, rect.width - width, rect.height - width };
  ent_scene_item_add_shape (item, &ring);
}

/**
 * ent_finding_draw:
 * @finding: a finding
 * @item: what it is drawn into
 * @rect: where
 * @colour: its only colour
 *
 * Draws a tick, two waves, the hands of a clock, a cross, a broken ring, or a
 * bar in a ring.
 */
void
ent_finding_draw (EntFinding    finding,
                  EntSceneItem *item,
                  EntRect       rect,
                  EntColour     colour)
{
  EntShape cross = { .kind = ENT_SHAPE_GLYPH, .rect = rect, .glyph = ENT_GLYPH_CROSS, .fill = colour };

  g_return_if_fail (item != NULL);

  switch (finding)
    {
    case ENT_FINDING_CONSISTENT:
      add_line (item, rect, colour, 0.06, 0.52, 0.40, 0.86);
      add_line (item, rect, colour, 0.34, 0.86, 0.94, 0.18);
      break;
    case ENT_FINDING_PARTLY:
      for (int i = 0; i < 2; i++)
        {
          double y = 0.22 + 0.38 * i;

          add_line (item, rect, colour, 0.04, y + 0.18, 0.32, y);
          add_line (item, rect, colour, 0.28, y, 0.72, y + 0.18);
          add_line (item, rect, colour, 0.68, y + 0.18, 0.96, y);
        }
      break;
    case ENT_FINDING_OUTDATED:
      add_ring (item, rect, colour, 0.0);
      add_line (item, rect, colour, 0.5, 0.22, 0.5, 0.56);
      add_line (item, rect, colour, 0.46, 0.54, 0.74, 0.54);
      break;
    case ENT_FINDING_CONTRADICTED:
      ent_scene_item_add_shape (item, &cross);
      break;
    case ENT_FINDING_NOT_FOUND:
      add_ring (item, rect, colour, rect.height * 0.22);
      break;
    case ENT_FINDING_NOT_CHECKABLE:
    default:
      add_ring (item, rect, colour, 0.0);
      add_line (item, rect, colour, 0.26, 0.5, 0.74, 0.5);
    }
}

/* No list of members is the whole of the indicator. */
static const char * const *
get_of (EntComputation *computation)
{
  const char * const *of = ent_computation_get_of (computation);

  return of != NULL && of[0] != NULL ? of : NULL;
}

/**
 * ent_computation_phrase:
 * @briefing: a briefing
 * @computation: a computation of one of its claims
 *
 * Returns: (transfer full): the sum, the whole and what comes out, as in
 *   "3,456.6 of 8,231.6 million people = 42.0 % of the world", or that the
 *   document has not the figures for it
 */
char *
ent_computation_phrase (EntBriefing    *briefing,
                        EntComputation *computation)
{
  EntIndicator *indicator;
  const char * const *of;
  EntTotal *total;
  EntShare share;
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_COMPUTATION (computation), NULL);

  of = get_of (computation);
  indicator = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, ent_computation_get_indicator (computation));
  if (indicator == NULL ||
      !ent_share_compute (briefing, ent_indicator_get_id (indicator), ent_computation_get_members (computation), of, &share))
    return g_strdup (_("The document has not the figures for it."));

  part = ent_phrase_number (share.part, ent_indicator_get_decimals (indicator));
  whole = ent_phrase_number (share.whole, ent_indicator_get_decimals (indicator));
  unit = ent_text_clean (ent_indicator_get_unit (indicator), ENT_TEXT_LINE_LIMIT);
  percent = ent_phrase_percent (share.fraction, 1);
  total = of == NULL ? ent_indicator_get_total (indicator) : NULL;
  if (total == NULL)
    /* Translators: a sum, what it is taken of, the unit of both, and the share: "30.5 of 50.8 million people = 60.0 %" */
    return g_strdup_printf (_("%1$s of %2$s %3$s = %4$s"), part, whole, unit, percent);

  what = ent_text_clean (ent_total_get_name (total), ENT_TEXT_LINE_LIMIT);
  /* Translators: a sum, what it is taken of, the unit of both, the share, and of what it is:
   * "3,456.6 of 8,231.6 million people = 42.0 % of the world" */
  return g_strdup_printf (_("%1$s of %2$s %3$s = %4$s %5$s"), part, whole, unit, percent, what);
}

/**
 * ent_computation_phrase_whole:
 * @briefing: a briefing
 * @computation: a computation of one of its claims
 *
 * Returns: (transfer full) (nullable): what 100 % is and for which year; %NULL
 *   where it is the sum of members
 */
char *
ent_computation_phrase_whole (EntBriefing    *briefing,
                              EntComputation *computation)
{
  EntIndicator *indicator;
  EntTotal *total;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_COMPUTATION (computation), NULL);

  indicator = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, ent_computation_get_indicator (computation));
  total = indicator != NULL && get_of (computation) == NULL ? ent_indicator_get_total (indicator) : NULL;
  if (total == NULL)
    return NULL;

  number = ent_phrase_number (ent_total_get_value (total), ent_indicator_get_decimals (indicator));
  unit = ent_text_clean (ent_indicator_get_unit (indicator), ENT_TEXT_LINE_LIMIT);

  /* Translators: a figure, its unit and its year, as in "1,463.9 million people (2025)" */
  return g_strdup_printf (C_("figure", "%1$s %2$s (%3$d)"), number, unit, ent_total_get_year (total));
}

/* Adds the ids in @members, each once, that have no figure. */
static void
collect_missing (EntBriefing         *briefing,
                 const char          *indicator,
                 const char * const  *members,
                 GHashTable          *seen,
                 GPtrArray           *missing)
{
  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    if (g_hash_table_add (seen, (gpointer) members[i]) &&
        !ent_briefing_get_figure (briefing, indicator, members[i], NULL, NULL))
      g_ptr_array_add (missing, (gpointer) members[i]);
}

/**
 * ent_computation_phrase_missing:
 * @briefing: a briefing
 * @computation: a computation of one of its claims
 *
 * Returns: (transfer full) (nullable): a sentence that names the members
 *   that have no figure and so add nothing; %NULL if all have one
 */
char *
ent_computation_phrase_missing (EntBriefing    *briefing,
                                EntComputation *computation)
{
  const char *indicator;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;
  guint n_named;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_COMPUTATION (computation), NULL);

  indicator = ent_computation_get_indicator (computation);
  collect_missing (briefing, indicator, ent_computation_get_members (computation), seen, missing);
  collect_missing (briefing, indicator, get_of (computation), seen, missing);
  if (missing->len == 0)
    return NULL;

  n_named = MIN (missing->len, MOST_NAMES);
  for (guint i = 0; i < n_named; i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, g_ptr_array_index (missing, i));
      g_autofree char *name = member != NULL ? ent_phrase_record (briefing, ENT_RECORD (member)) : NULL;

      g_strv_builder_add (builder, name != NULL ? name : g_ptr_array_index (missing, i));
    }
  names = g_strv_builder_end (builder);
  /* Translators: between the parts of a list, as in "supports, moderate confidence, full member" */
  joined = g_strjoinv (C_("list", ", "), names);
  if (n_named < missing->len)
    /* Translators: %1$u members have no figure; %2$s names the first of them */
    return g_strdup_printf (ngettext ("There is no figure for %1$u of them, which is left out: %2$s…",
                                      "There is no figure for %1$u of them, which are left out: %2$s…", missing->len),
                            missing->len, joined);

  /* Translators: %s names the members that have no figure */
  return g_strdup_printf (ngettext ("There is no figure for %s, which is left out.",
                                    "There is no figure for %s, which are left out.", missing->len),
                          joined);
}
