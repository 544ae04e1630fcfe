/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-phrase-change.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-yardstick.h"

#define MOST_OPTIONS 3 /* that are written out in one line */

static char *
quote (const char *name)
{
  g_autofree char *clean = ent_text_clean (name, ENT_TEXT_LINE_LIMIT);

  /* Translators: the name of an option of a scenario */
  return g_strdup_printf (C_("option", "“%s”"), clean);
}

/* Names in quotation marks, the first few of them. */
static char *
quote_options (GPtrArray *options)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;
  guint n_left = options->len > MOST_OPTIONS ? options->len - MOST_OPTIONS : 0;

  for (guint i = 0; i < options->len - n_left; i++)
    {
      g_autofree char *name = quote (ent_option_get_name (g_ptr_array_index (options, i)));

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  /* Translators: between the parts of a list, as in "supports, moderate confidence, full member" */
  joined = g_strjoinv (C_("list", ", "), names);
  if (n_left == 0)
    return g_steal_pointer (&joined);

  /* Translators: the first options of a scenario, then how many there are besides */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_left), joined, n_left);
}

static GPtrArray *
list_options (EntOutlook *outlook)
{
  g_autoptr (GPtrArray) switches = ent_outlook_list_assumptions (outlook);
  GPtrArray *options = g_ptr_array_new ();

  for (guint i = 0; i < switches->len; i++)
    g_ptr_array_add (options, ent_outlook_get_option (outlook, ent_switch_get_id (g_ptr_array_index (switches, i))));

  return options;
}

/* Its name, as long as nothing else is chosen besides. */
static EntScenario *
find_scenario (EntBriefing *briefing, EntStage *stage)
{
  if (ent_stage_get_scenario (stage) == NULL || ent_stage_get_switches (stage)[0] != NULL)
    return NULL;

  return ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, ent_stage_get_scenario (stage));
}

static char *
phrase_one (EntBriefing *briefing, EntSwitch *swtch, EntOption *option, gboolean brief)
{
  const EntRange *likelihood = ent_switch_get_kind (swtch) == ENT_SWITCH_KIND_EVENT ? ent_option_get_likelihood (option) : NULL;
  const char *word = likelihood != NULL ? ent_yardstick_word (ent_briefing_get_yardstick (briefing), likelihood->best) : NULL;
  g_autofree char *question = ent_text_clean (ent_switch_get_question (swtch), ENT_TEXT_LINE_LIMIT);
  g_autofree char *name = ent_text_clean (ent_option_get_name (option), ENT_TEXT_LINE_LIMIT);
  g_autofree char *range = NULL;

  if (brief)
    /* Translators: %s is the answer to an open question that is assumed */
    return g_strdup_printf (_("An assumption, not a forecast: “%s”"), name);
  if (word == NULL)
    /* Translators: an open question, then the answer that is assumed */
    return g_strdup_printf (_("An assumption, not a forecast: “%1$s” – %2$s"), question, name);

  range = ent_phrase_range (likelihood);
  /* Translators: a word for a likelihood, its range, an open question, then the answer that is assumed, as in
   * "An assumption, judged unlikely (12–35 %), not a forecast: “Does India join?” – It joins" */
  return g_strdup_printf (_("An assumption, judged %1$s (%2$s), not a forecast: “%3$s” – %4$s"), word, range, question, name);
}

/**
 * ent_phrase_assumption:
 * @briefing: a briefing that is shown
 * @stage: what is shown of it
 * @brief: whether there is little room: without the question and its
 *   likelihood, or without the names of several options
 *
 * Returns: (transfer full) (nullable): a sentence that says what is assumed,
 *   and that it is; with the word for its likelihood, if it is one event that
 *   has one; %NULL for a briefing as it was read
 */
char *
ent_phrase_assumption (EntBriefing *briefing, EntStage *stage, gboolean brief)
{
  EntOutlook *outlook = ent_outlook_peek (briefing);
  g_autoptr (GPtrArray) switches = NULL;
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *names = NULL;
  g_autofree char *scenario_name = NULL;
  EntScenario *scenario;

  if (outlook == NULL)
    return NULL;

  switches = ent_outlook_list_assumptions (outlook);
  options = list_options (outlook);
  if (switches->len == 1)
    return phrase_one (briefing, g_ptr_array_index (switches, 0), g_ptr_array_index (options, 0), brief);

  names = quote_options (options);
  scenario = find_scenario (briefing, stage);
  if (scenario == NULL && brief)
    return g_strdup_printf (ngettext ("%u assumption, not a forecast", "%u assumptions, not forecasts", options->len),
                            options->len);
  if (scenario == NULL)
    /* Translators: how many options are assumed, then their names */
    return g_strdup_printf (ngettext ("%1$u assumption, not a forecast: %2$s", "%1$u assumptions, not forecasts: %2$s",
                                      options->len),
                            options->len, names);

  scenario_name = ent_text_clean (ent_scenario_get_name (scenario), ENT_TEXT_LINE_LIMIT);
  if (brief)
    /* Translators: name of a scenario, then how many options are assumed in it */
    return g_strdup_printf (ngettext ("“%1$s”: %2$u assumption, not a forecast", "“%1$s”: %2$u assumptions, not forecasts",
                                      options->len),
                            scenario_name, options->len);

  /* Translators: name of a scenario, how many options are assumed in it, then their names */
  return g_strdup_printf (ngettext ("“%1$s”: %2$u assumption, not a forecast: %3$s",
                                    "“%1$s”: %2$u assumptions, not forecasts: %3$s", options->len),
                          scenario_name, options->len, names);
}

/**
 * ent_phrase_moves:
 * @outlook: an outlook
 *
 * Returns: (transfer full): how much is different in it, on all questions:
 *   "2 stances move, 3 factors shift"
 */
char *
ent_phrase_moves (EntOutlook *outlook)
{
  g_autofree char *stances = NULL;
  g_autofree char *factors = NULL;
  guint n_stances, n_factors;

  ent_outlook_count (outlook, &n_stances, &n_factors);
  if (n_stances == 0 && n_factors == 0)
    return g_strdup (_("nothing moves"));

  stances = g_strdup_printf (ngettext ("%u stance moves", "%u stances move", n_stances), n_stances);
  factors = g_strdup_printf (ngettext ("%u factor shifts", "%u factors shift", n_factors), n_factors);
  if (n_factors == 0)
    return g_steal_pointer (&stances);
  if (n_stances == 0)
    return g_steal_pointer (&factors);

  /* Translators: how many stances move, then how many factors shift: two clauses */
  return g_strdup_printf (C_("what if", "%1$s, %2$s"), stances, factors);
}

/**
 * ent_phrase_scenario_title:
 * @briefing: a briefing that is shown
 * @stage: what is shown of it
 *
 * Returns: (transfer full) (nullable): what is assumed and how much follows,
 *   as a title; %NULL for a briefing as it was read
 */
char *
ent_phrase_scenario_title (EntBriefing *briefing, EntStage *stage)
{
  EntOutlook *outlook = ent_outlook_peek (briefing);
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *moves = NULL;
  g_autofree char *name = NULL;
  EntScenario *scenario;

  if (outlook == NULL)
    return NULL;

  moves = ent_phrase_moves (outlook);
  options = list_options (outlook);
  scenario = find_scenario (briefing, stage);
  if (scenario != NULL || options->len == 1)
    {
      name = ent_text_clean (scenario != NULL ? ent_scenario_get_name (scenario)
                                              : ent_option_get_name (g_ptr_array_index (options, 0)),
                             ENT_TEXT_LINE_LIMIT);
      /* Translators: title: what is assumed, then what follows, as in "If “It joins”: 2 stances move, 3 factors shift" */
      return g_strdup_printf (_("If “%1$s”: %2$s"), name, moves);
    }

  /* Translators: title: how many options are assumed, then what follows */
  return g_strdup_printf (ngettext ("With %1$u assumption: %2$s", "With %1$u assumptions: %2$s", options->len), options->len,
                          moves);
}

/**
 * ent_phrase_isolate:
 * @numbers: numbers with signs between them
 *
 * Returns: (transfer full): the same so that it runs from left to right among
 *   words that run from right to left: or what is first would be read last
 */
char *
ent_phrase_isolate (const char *numbers)
{
  return g_strconcat ("\342\201\246", numbers, "\342\201\251", NULL);
}

/**
 * ent_phrase_percent_move:
 * @before: from 0 to 1
 * @after: from 0 to 1
 * @decimals: digits after the point; one more where both would look the same
 *
 * Returns: (transfer full): from what to what, as in "45 → 35 %"
 */
char *
ent_phrase_percent_move (double before, double after, int decimals)
{
  g_autofree char *from = ent_phrase_number (before * 100, decimals);
  g_autofree char *to = ent_phrase_number (after * 100, decimals);
  g_autofree char *both = NULL;

  if (g_str_equal (from, to) && fabs (before - after) > 1e-9)
    {
      g_free (from);
      g_free (to);
      from = ent_phrase_number (before * 100, decimals + 1);
      to = ent_phrase_number (after * 100, decimals + 1);
    }

  /* Translators: a percentage before and after; the arrow points to what is read last. There is a no-break space
   * before the sign. */
  both = g_strdup_printf (C_("what if", "%1$s → %2$s %%"), from, to);

  return ent_phrase_isolate (both);
}

static int
hundredths (double value)
{
  return (int) lround (value * 100);
}

static char *
name_level (EntLevel *level)
{
  return level != NULL ? ent_phrase_inside (ent_level_get_name (level)) : g_strdup (_("no position stated"));
}

static char *
phrase_stance (const EntChange *change)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!ent_change_is_relevelled (change))
    /* Translators: a place on a scale before and after; the arrow points to what is read last */
    return g_strdup_printf (_("place on the scale %1$d → %2$d of 100"), hundredths (change->before.best),
                            hundredths (change->after.best));

  from = name_level (change->level_before);
  to = name_level (change->level_after);
  /* Translators: levels before and after; the arrow points to what is read last */
  return g_strdup_printf (C_("what if", "%1$s → %2$s"), from, to);
}

/* Then only the range is another. */
static gboolean
is_same_estimate (const EntChange *change)
{
  return fabs (change->before.best - change->after.best) < 1e-9;
}

static gboolean
is_larger (const EntChange *change)
{
  return fabs (change->after.best) > fabs (change->before.best);
}

static char *
name_perspective (EntBriefing *briefing, const EntChange *change)
{
  EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, change->perspective);

  return ent_text_clean (perspective != NULL ? ent_perspective_get_name (perspective) : "", ENT_TEXT_LINE_LIMIT);
}

static char *
phrase_impact (EntBriefing *briefing, const EntChange *change)
{
  g_autofree char *whose = name_perspective (briefing, change);
  g_autofree char *from = ent_phrase_band (briefing, change->before.best);
  g_autofree char *to = ent_phrase_band (briefing, change->after.best);

  if (!g_str_equal (from, to))
    /* Translators: a perspective, then bands of the impact scale before and after; the arrow points to what is read last */
    return g_strdup_printf (_("impact for %1$s: %2$s → %3$s"), whose, from, to);
  if (is_same_estimate (change))
    /* Translators: a perspective; the best estimate stays where it is, and how sure it is changes */
    return g_strdup_printf (_("impact for %s: another range"), whose);

  return is_larger (change)
           /* Translators: a perspective, then a band of the impact scale in which the impact stays */
           ? g_strdup_printf (_("impact for %1$s: larger, still %2$s"), whose, to)
           /* Translators: a perspective, then a band of the impact scale in which the impact stays */
           : g_strdup_printf (_("impact for %1$s: smaller, still %2$s"), whose, to);
}

/**
 * ent_phrase_change:
 * @briefing: a briefing
 * @change: a change in an outlook of it
 *
 * Returns: (transfer full): from what to what, as in "takes part selectively
 *   → supports", "likelihood 45 → 35 %"
 */
char *
ent_phrase_change (EntBriefing *briefing, const EntChange *change)
{
  g_autofree char *percent = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (change->kind == ENT_CHANGE_STANCE)
    return phrase_stance (change);
  if (change->kind == ENT_CHANGE_IMPACT)
    return phrase_impact (briefing, change);

  if (is_same_estimate (change))
    {
      from = ent_phrase_range (&change->before);
      to = ent_phrase_range (&change->after);
      /* Translators: the range of a likelihood before and after; the arrow points to what is read last */
      return g_strdup_printf (_("likelihood %1$s → %2$s"), from, to);
    }

  percent = ent_phrase_percent_move (change->before.best, change->after.best, 0);
  /* Translators: %s is a percentage before and after, as in "45 → 35 %" */
  return g_strdup_printf (_("likelihood %s"), percent);
}

/**
 * ent_phrase_change_was:
 * @change: a change of a stance
 *
 * Returns: (transfer full): what it was, inside a sentence about what it is
 */
char *
ent_phrase_change_was (const EntChange *change)
{
  g_autofree char *level = NULL;

  if (!ent_change_is_relevelled (change))
    /* Translators: places on a scale, now and before; part of a list about a member */
    return g_strdup_printf (_("place on the scale %1$d of 100, was %2$d"), hundredths (change->after.best),
                            hundredths (change->before.best));

  level = name_level (change->level_before);
  /* Translators: %s is the level that a member had before; part of a list about it */
  return g_strdup_printf (_("was: %s"), level);
}

/**
 * ent_phrase_change_by:
 * @change: a change
 *
 * Returns: (transfer full) (nullable): the options that it comes from
 */
char *
ent_phrase_change_by (const EntChange *change)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; i < change->n_contributions; i++)
    if (change->contributions[i].option != NULL && !g_ptr_array_find (options, change->contributions[i].option, NULL))
      g_ptr_array_add (options, change->contributions[i].option);

  return options->len > 0 ? quote_options (options) : NULL;
}

/* @by is (nullable), here as below. */
static char *
say_likelihood (const EntChange *change, const char *by)
{
  g_autofree char *percent = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (is_same_estimate (change))
    {
      from = ent_phrase_range (&change->before);
      to = ent_phrase_range (&change->after);
      if (by == NULL)
        /* Translators: the range of a likelihood before and after; the arrow points to what is read last */
        return g_strdup_printf (_("Likelihood %1$s → %2$s."), from, to);

      /* Translators: the range of a likelihood before and after, then the options that the change comes from, as in
       * "Likelihood 20–40 % → 25–35 %, by “It joins”." The arrow points to what is read last. */
      return g_strdup_printf (_("Likelihood %1$s → %2$s, by %3$s."), from, to, by);
    }

  percent = ent_phrase_percent_move (change->before.best, change->after.best, 0);
  if (by == NULL)
    /* Translators: %s is a percentage before and after, as in "45 → 35 %" */
    return g_strdup_printf (_("Likelihood %s."), percent);

  /* Translators: a percentage before and after, then the options that the change comes from, as in
   * "Likelihood 45 → 35 %, by “It joins”." */
  return g_strdup_printf (_("Likelihood %1$s, by %2$s."), percent, by);
}

static char *
say_impact (EntBriefing *briefing, const EntChange *change, const char *by)
{
  g_autofree char *whose = name_perspective (briefing, change);
  g_autofree char *from = ent_phrase_band (briefing, change->before.best);
  g_autofree char *to = ent_phrase_band (briefing, change->after.best);

  if (!g_str_equal (from, to))
    {
      if (by == NULL)
        /* Translators: a perspective, then bands of the impact scale before and after; the arrow points to what is
         * read last */
        return g_strdup_printf (_("Impact for %1$s: %2$s → %3$s."), whose, from, to);

      /* Translators: a perspective, bands of the impact scale before and after, then the options that the change
       * comes from, as in "Impact for the members: moderate → large, by “It joins”." The arrow points to what is read
       * last. */
      return g_strdup_printf (_("Impact for %1$s: %2$s → %3$s, by %4$s."), whose, from, to, by);
    }

  if (is_same_estimate (change))
    {
      if (by == NULL)
        /* Translators: a perspective; the best estimate stays where it is, and how sure it is changes */
        return g_strdup_printf (_("Impact for %s: another range."), whose);

      /* Translators: a perspective, then the options that the change comes from; the best estimate stays where it is,
       * and how sure it is changes */
      return g_strdup_printf (_("Impact for %1$s: another range, by %2$s."), whose, by);
    }

  if (is_larger (change))
    {
      if (by == NULL)
        /* Translators: a perspective, then a band of the impact scale in which the impact stays */
        return g_strdup_printf (_("Impact for %1$s: larger, still %2$s."), whose, to);

      /* Translators: a perspective, a band of the impact scale in which the impact stays, then the options that the
       * change comes from */
      return g_strdup_printf (_("Impact for %1$s: larger, still %2$s, by %3$s."), whose, to, by);
    }

  if (by == NULL)
    /* Translators: a perspective, then a band of the impact scale in which the impact stays */
    return g_strdup_printf (_("Impact for %1$s: smaller, still %2$s."), whose, to);

  /* Translators: a perspective, a band of the impact scale in which the impact stays, then the options that the change
   * comes from */
  return g_strdup_printf (_("Impact for %1$s: smaller, still %2$s, by %3$s."), whose, to, by);
}

/**
 * ent_phrase_factor_moved:
 * @briefing: a briefing that is shown
 * @factor: one of its factors
 * @perspective: (nullable): whose impact is shown
 *
 * Returns: (transfer full) (nullable): sentences that say what a scenario
 *   changes of it and by which options; %NULL where it changes nothing
 */
char *
ent_phrase_factor_moved (EntBriefing *briefing, EntFactor *factor, EntPerspective *perspective)
{
  const EntChange *likelihood = ent_outlook_find_move (briefing, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD, NULL);
  const EntChange *impact = perspective != NULL ? ent_outlook_find_move (briefing, ENT_RECORD (factor), ENT_CHANGE_IMPACT,
                                                                         ent_perspective_get_id (perspective))
                                                : NULL;
  g_autofree char *likelihood_by = likelihood != NULL ? ent_phrase_change_by (likelihood) : NULL;
  g_autofree char *impact_by = impact != NULL ? ent_phrase_change_by (impact) : NULL;
  g_autofree char *first = likelihood != NULL ? say_likelihood (likelihood, likelihood_by) : NULL;
  g_autofree char *second = impact != NULL ? say_impact (briefing, impact, impact_by) : NULL;

  if (first == NULL)
    return g_steal_pointer (&second);
  if (second == NULL)
    return g_steal_pointer (&first);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), first, second);
}
