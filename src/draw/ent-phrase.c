/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-phrase.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase-change.h"
#include "ent-scene.h"
#include "ent-share.h"

static char *
clean (const char *text)
{
  return ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
}

static char *
join (char **parts)
{
  /* Translators: between the parts of a list, as in "supports, moderate confidence, full member" */
  return g_strjoinv (C_("list", ", "), parts);
}

/**
 * ent_phrase_inside:
 * @name: a name as the document has it, for instance of a level
 *
 * Returns: (transfer full): the same for the middle of a sentence: a first
 *   letter that only begins a line ("Supports") is lowered, that of a word in
 *   capitals ("GDP") is not
 */
char *
ent_phrase_inside (const char *name)
{
  g_autofree char *valid = clean (name);
  gunichar first = g_utf8_get_char (valid);
  char lowered[7] = "";
  const char *rest;

  if (!g_unichar_isupper (first))
    return g_steal_pointer (&valid);

  rest = g_utf8_next_char (valid);
  if (!g_unichar_islower (g_utf8_get_char (rest)))
    return g_steal_pointer (&valid);

  lowered[g_unichar_to_utf8 (g_unichar_tolower (first), lowered)] = '\0';
  return g_strconcat (lowered, rest, NULL);
}

/**
 * ent_phrase_begin:
 * @name: a name as the document has it, for instance of a measure
 *
 * Returns: (transfer full): the same for the beginning of a sentence
 */
char *
ent_phrase_begin (const char *name)
{
  g_autofree char *valid = clean (name);
  gunichar first = g_utf8_get_char (valid);
  char raised[7] = "";

  if (!g_unichar_islower (first))
    return g_steal_pointer (&valid);

  raised[g_unichar_to_utf8 (g_unichar_totitle (first), raised)] = '\0';
  return g_strconcat (raised, g_utf8_next_char (valid), NULL);
}

static char *
phrase_outside (EntBriefing *briefing, EntMember *member)
{
  EntGroup *status = ent_briefing_get_status (briefing, member);

  return status != NULL ? ent_phrase_inside (ent_group_get_name (status)) : g_strdup (_("not in the organisation"));
}

static char *
phrase_found (EntBriefing *briefing, EntMember *member, const EntPosition *position)
{
  switch (position->kind)
    {
    case ENT_POSITION_LEVEL:
      return ent_phrase_inside (ent_level_get_name (position->level));
    case ENT_POSITION_UNSTATED:
      return g_strdup (g_strcmp0 (ent_stance_get_by (position->stance), ENT_BY_DESK) == 0
                         ? _("no position stated")
                         : _("no position in the source"));
    case ENT_POSITION_OUTSIDE:
      return phrase_outside (briefing, member);
    case ENT_POSITION_NOT_FOUND:
    default:
      return g_strdup (_("no position found"));
    }
}

/**
 * ent_phrase_position:
 * @briefing: a briefing
 * @stage: question, by whom, as of when
 * @member: one of its members
 *
 * Returns: (transfer full): the name of its level, or why it has none, as it
 *   stands inside a sentence
 */
char *
ent_phrase_position (EntBriefing *briefing, EntStage *stage, EntMember *member)
{
  EntPosition position;

  ent_position_find (briefing, stage, member, &position);
  return phrase_found (briefing, member, &position);
}

/**
 * ent_phrase_no_position:
 * @n_not_found: how many have no stance that could be found
 * @n_unstated: how many have one that says no position
 *
 * Returns: (transfer none): what stands beside those without a level, as a
 *   heading
 */
const char *
ent_phrase_no_position (guint n_not_found, guint n_unstated)
{
  if (n_unstated == 0)
    return _("No position found");

  return n_not_found > 0 ? _("No position found or stated") : _("No position stated");
}

/**
 * ent_phrase_confidence:
 * @confidence: a confidence
 *
 * Returns: (transfer none): its words
 */
const char *
ent_phrase_confidence (EntConfidence confidence)
{
  switch (confidence)
    {
    case ENT_CONFIDENCE_HIGH:
      return _("high confidence");
    case ENT_CONFIDENCE_MODERATE:
      return _("moderate confidence");
    case ENT_CONFIDENCE_LOW:
    default:
      return _("low confidence");
    }
}

/**
 * ent_phrase_confidence_heading:
 * @confidence: a confidence
 *
 * Returns: (transfer none): its words where they stand by themselves
 */
const char *
ent_phrase_confidence_heading (EntConfidence confidence)
{
  switch (confidence)
    {
    case ENT_CONFIDENCE_HIGH:
      return _("High confidence");
    case ENT_CONFIDENCE_MODERATE:
      return _("Moderate confidence");
    case ENT_CONFIDENCE_LOW:
    default:
      return _("Low confidence");
    }
}

/**
 * ent_phrase_confidence_definition:
 * @confidence: a confidence
 *
 * Returns: (transfer none): what the word means, after ICD 203
 */
const char *
ent_phrase_confidence_definition (EntConfidence confidence)
{
  switch (confidence)
    {
    case ENT_CONFIDENCE_HIGH:
      return _("High-quality information, or an issue that allows a solid judgement; still not certainty.");
    case ENT_CONFIDENCE_MODERATE:
      return _("Credibly sourced and plausible, but not well enough corroborated.");
    case ENT_CONFIDENCE_LOW:
    default:
      return _("Questionable, fragmented or poorly corroborated information, or serious concerns about the sources.");
    }
}

/**
 * ent_phrase_member:
 * @briefing: a briefing
 * @stage: question, by whom, as of when, what colours the tiles, what is hidden
 * @member: one of its members
 *
 * Returns: (transfer full): what is read aloud for the member, as in
 *   "India: takes part selectively, moderate confidence, full member"
 */
char *
ent_phrase_member (EntBriefing *briefing, EntStage *stage, EntMember *member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = clean (ent_member_get_name (member));
  EntGroup *status = ent_briefing_get_status (briefing, member);
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  const EntChange *change;
  EntPosition position;

  ent_position_find (briefing, stage, member, &position);
  words = phrase_found (briefing, member, &position);
  g_strv_builder_add (builder, words);
  change = ent_outlook_find_move (briefing, ENT_RECORD (position.stance), ENT_CHANGE_STANCE, NULL);
  if (change != NULL)
    {
      g_autofree char *was = ent_phrase_change_was (change);

      g_strv_builder_add (builder, was);
    }

  if (position.stance != NULL)
    {
      g_strv_builder_add (builder, ent_phrase_confidence (ent_stance_get_confidence (position.stance)));
      if (ent_stance_get_group_only (position.stance))
        g_strv_builder_add (builder, _("named only as part of a group"));
    }
  if (status != NULL && position.kind != ENT_POSITION_OUTSIDE)
    {
      g_autofree char *group = ent_phrase_inside (ent_group_get_name (status));

      g_strv_builder_add (builder, group);
    }
  if (ent_stage_get_colour (stage) == ENT_COLOUR_BY_INDICATOR)
    {
      EntIndicator *indicator =
        ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, ent_stage_get_indicator (stage));

      if (indicator != NULL)
        {
          g_autofree char *label = ent_phrase_inside (ent_indicator_get_name (indicator));
          g_autofree char *figure =
            ent_phrase_figure (briefing, ent_indicator_get_id (indicator), ent_member_get_id (member));
          /* Translators: an indicator and its figure, as in "population 1,463.9 million (2025)" */
          g_autofree char *both = g_strdup_printf (C_("figure", "%1$s %2$s"), label, figure);

          g_strv_builder_add (builder, both);
        }
    }
  if (ent_stage_get_date (stage) != NULL)
    {
      g_autofree char *date = ent_date_format (ent_stage_get_date (stage));
      /* Translators: %s is a date; what is shown is as of it and may have changed since */
      g_autofree char *as_of = g_strdup_printf (_("as of %s"), date);

      g_strv_builder_add (builder, as_of);
    }
  if (position.hidden)
    g_strv_builder_add (builder, _("hidden by the filter"));

  parts = g_strv_builder_end (builder);
  joined = join (parts);
  if (change != NULL)
    {
      g_autofree char *by = ent_phrase_change_by (change);

      /* Translators: a name, what is said of it, and the options of a scenario that it comes from, as in
       * "India: supports with reservations, was: takes part selectively; by “It joins”" */
      return by != NULL ? g_strdup_printf (C_("sentence", "%1$s: %2$s; by %3$s"), name, joined, by)
                        : g_strdup_printf (C_("sentence", "%1$s: %2$s"), name, joined);
    }

  /* Translators: a name and what is said of it, as in "India: takes part selectively, moderate confidence" */
  return g_strdup_printf (C_("sentence", "%1$s: %2$s"), name, joined);
}

/**
 * ent_phrase_by:
 * @briefing: a briefing
 * @by: (nullable): "desk" or the id of a source
 *
 * Returns: (transfer full): whose view is shown
 */
char *
ent_phrase_by (EntBriefing *briefing, const char *by)
{
  EntSource *source = NULL;
  g_autofree char *title = NULL;

  if (by != NULL && g_strcmp0 (by, ENT_BY_DESK) != 0)
    source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, by);
  if (source == NULL)
    return g_strdup (_("the desk’s view"));

  title = clean (ent_source_get_title (source));
  /* Translators: %s is the title of a source whose view is shown */
  return g_strdup_printf (_("the view of “%s”"), title);
}

/**
 * ent_phrase_reliability:
 * @reliability: the letter of the Admiralty code for a source
 *
 * Returns: (transfer none): what the letter says, inside a sentence
 */
const char *
ent_phrase_reliability (EntReliability reliability)
{
  static const char *const words[] = {
    /* Translators: the Admiralty code's grades of a source */
    NC_ ("reliability", "completely reliable"),
    NC_ ("reliability", "usually reliable"),
    NC_ ("reliability", "fairly reliable"),
    NC_ ("reliability", "not usually reliable"),
    NC_ ("reliability", "unreliable"),
    NC_ ("reliability", "reliability cannot be judged"),
  };

  return g_dpgettext2 (NULL, "reliability", words[MIN (reliability, G_N_ELEMENTS (words) - 1)]);
}

/**
 * ent_phrase_as_of:
 * @stage: what is shown
 *
 * Returns: (transfer full) (nullable): as of when it is, as a sentence; %NULL
 *   for the present
 */
char *
ent_phrase_as_of (EntStage *stage)
{
  g_autofree char *date = ent_date_format (ent_stage_get_date (stage));

  /* Translators: %s is a date; what is shown is as of it and may have changed since */
  return date != NULL ? g_strdup_printf (_("As of %s, not the latest."), date) : NULL;
}

/**
 * ent_phrase_number:
 * @value: a number
 * @decimals: digits after the point
 *
 * Returns: (transfer full): the number as the locale writes it
 */
char *
ent_phrase_number (double value, int decimals)
{
  double scale = pow (10, CLAMP (decimals, 0, 6));

  /* No "-0" for what rounds to nothing. */
  if (fabs (value) * scale < 0.5)
    value = 0;
  return g_strdup_printf ("%'.*f", CLAMP (decimals, 0, 6), value);
}

/**
 * ent_phrase_percent:
 * @fraction: 0 to 1
 * @decimals: digits after the point
 *
 * Returns: (transfer full): the percentage
 */
char *
ent_phrase_percent (double fraction, int decimals)
{
  g_autofree char *number = ent_phrase_number (fraction * 100, decimals);

  /* Translators: a percentage; there is a no-break space before the sign */
  return g_strdup_printf (C_("percentage", "%s %%"), number);
}

/**
 * ent_phrase_range:
 * @range: a likelihood from 0 to 1
 *
 * Returns: (transfer full): its percentages from low to high; one where they
 *   round to the same
 */
char *
ent_phrase_range (const EntRange *range)
{
  g_autofree char *low = ent_phrase_number (range->low * 100, 0);
  g_autofree char *high = ent_phrase_number (range->high * 100, 0);

  if (g_str_equal (low, high))
    return ent_phrase_percent (range->low, 0);

  /* Translators: from this to that percentage; there is a no-break space before the sign */
  return g_strdup_printf (C_("percentage", "%1$s–%2$s %%"), low, high);
}

/**
 * ent_phrase_figure:
 * @briefing: a briefing
 * @indicator: id of an indicator
 * @member: id of a member
 *
 * Returns: (transfer full): the latest figure with its unit and year, or that
 *   there is none
 */
char *
ent_phrase_figure (EntBriefing *briefing, const char *indicator, const char *member)
{
  EntIndicator *record = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, indicator);
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  double value;
  int year;

  if (record == NULL || !ent_briefing_get_figure (briefing, indicator, member, &value, &year))
    return g_strdup (_("no figure"));

  number = ent_phrase_number (value, ent_indicator_get_decimals (record));
  unit = clean (ent_indicator_get_unit (record));
  /* Translators: a figure, its unit and its year, as in "1,463.9 million people (2025)" */
  return g_strdup_printf (C_("figure", "%1$s %2$s (%3$d)"), number, unit, year);
}

/**
 * ent_phrase_share:
 * @briefing: a briefing
 * @who: the measure or selection whose share it is
 * @members: the ids of the members that are in
 *
 * Returns: (transfer full): one sentence with the share of every indicator
 *   that has a total, as in "Supports or initiates: population 41.9 % of the
 *   world, GDP 23.5 % of the world"; %NULL if there is none
 */
char *
ent_phrase_share (EntBriefing *briefing, const char *who, const char * const *members)
{
  g_autoptr (GPtrArray) indicators = ent_share_indicators (briefing);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *whose = ent_phrase_begin (who);

  for (guint i = 0; i < indicators->len; i++)
    {
      EntIndicator *indicator = g_ptr_array_index (indicators, i);
      g_autofree char *name = ent_phrase_inside (ent_indicator_get_name (indicator));
      g_autofree char *of = clean (ent_total_get_name (ent_indicator_get_total (indicator)));
      g_autofree char *percent = NULL;
      g_autofree char *part = NULL;
      EntShare share;

      if (!ent_share_compute (briefing, ent_indicator_get_id (indicator), members, NULL, &share))
        continue;

      percent = ent_phrase_percent (share.fraction, 1);
      /* Translators: an indicator, a percentage and what it is of, as in "population 41.9 % of the world" */
      part = g_strdup_printf (C_("share", "%1$s %2$s %3$s"), name, percent, of);
      g_strv_builder_add (builder, part);
      if (share.n_missing > 0)
        {
          g_autofree char *missing = g_strdup_printf (
            /* Translators: after a share, when the indicator is not known for some of the members */
            ngettext ("no figure for %d member", "no figure for %d members", share.n_missing), share.n_missing);

          g_strv_builder_add (builder, missing);
        }
    }

  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return NULL;

  joined = join (parts);
  return g_strdup_printf (C_("sentence", "%1$s: %2$s"), whose, joined);
}
