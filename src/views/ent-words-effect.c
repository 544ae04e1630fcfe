/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an option does to a stance or factor, in the document's own measure and before anything else is counted in. */

#include "ent-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase.h"
#include "ent-scene.h"

/* Hundredths of a scale, as plurals count them. */
static gulong
count_points (double number)
{
  return (gulong) lround (CLAMP (fabs (number) * 100.0, 0.0, 200.0));
}

static char *
format_points (double number)
{
  double points = fabs (number) * 100.0;

  return ent_phrase_number (points, fabs (points - round (points)) > 0.05 ? 1 : 0);
}

static char *
describe_likelihood (EntBriefing    *briefing,
                     EntOperation    operation,
                     double          number,
                     const EntRange *range)
{
  g_autofree char *points = format_points (number);
  g_autofree char *words = NULL;
  gulong n = count_points (number);

  if (operation == ENT_OPERATION_WIDEN)
    /* Translators: the range of a likelihood becomes wider at both of its ends */
    return g_strdup_printf (ngettext ("Likelihood: range wider by %s percentage point at each end",
                                      "Likelihood: range wider by %s percentage points at each end", n), points);
  if (operation == ENT_OPERATION_SHIFT && number < 0.0)
    return g_strdup_printf (ngettext ("Likelihood: down by %s percentage point", "Likelihood: down by %s percentage points",
                                      n), points);
  if (operation == ENT_OPERATION_SHIFT)
    return g_strdup_printf (ngettext ("Likelihood: up by %s percentage point", "Likelihood: up by %s percentage points", n),
                            points);

  words = ent_words_likelihood (briefing, range);

  /* Translators: %s is a likelihood in words and numbers */
  return g_strdup_printf (_("Likelihood: %s"), words);
}

static char *
describe_position (EntOperation    operation,
                   double          number,
                   const EntRange *range)
{
  g_autofree char *points = format_points (number);
  g_autofree char *low = NULL;
  g_autofree char *best = NULL;
  g_autofree char *high = NULL;

  if (operation == ENT_OPERATION_WIDEN)
    /* Translators: the range of a position on a scale of 100 becomes wider at both of its ends */
    return g_strdup_printf (_("Position: range wider by %s of 100 at each end"), points);
  if (operation == ENT_OPERATION_SHIFT && number < 0.0)
    return g_strdup_printf (_("Position: down by %s of 100"), points);
  if (operation == ENT_OPERATION_SHIFT)
    return g_strdup_printf (_("Position: up by %s of 100"), points);

  low = format_points (range->low);
  best = format_points (range->best);
  high = format_points (range->high);

  /* Translators: a position on a scale of 100, then its range */
  return g_strdup_printf (_("Position: %1$s of 100 (%2$s to %3$s)"), best, low, high);
}

static char *
describe_impact (EntBriefing    *briefing,
                 const char     *perspective_id,
                 EntOperation    operation,
                 double          number,
                 const EntRange *range)
{
  EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, perspective_id);
  g_autofree char *whose =
    ent_text_clean (perspective != NULL ? ent_perspective_get_name (perspective) : "", ENT_TEXT_LINE_LIMIT);
  g_autofree char *points = format_points (number);
  g_autofree char *words = NULL;

  if (operation == ENT_OPERATION_WIDEN)
    /* Translators: a perspective, as in "the members"; the range of an impact becomes wider at both of its ends */
    return g_strdup_printf (_("Impact for %1$s: range wider by %2$s of 100 at each end"), whose, points);
  if (operation == ENT_OPERATION_SHIFT && number < 0.0)
    /* Translators: a perspective, as in "the members", then how much */
    return g_strdup_printf (_("Impact for %1$s: %2$s of 100 towards harm"), whose, points);
  if (operation == ENT_OPERATION_SHIFT)
    /* Translators: a perspective, as in "the members", then how much */
    return g_strdup_printf (_("Impact for %1$s: %2$s of 100 towards gain"), whose, points);

  words = ent_words_impact (briefing, range);

  /* Translators: a perspective, as in "the members", then an impact in words */
  return g_strdup_printf (_("Impact for %1$s: %2$s"), whose, words);
}

/* The question is that of the stance. */
static char *
describe_level (EntBriefing *briefing,
                EntEffect   *effect)
{
  EntStance *stance = ent_briefing_lookup (briefing, ENT_TYPE_STANCE, ent_effect_get_target (effect));
  EntQuestion *question =
    stance != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stance_get_question (stance)) : NULL;
  EntLevel *level = question != NULL ? ent_question_find_level (question, ent_effect_get_level (effect)) : NULL;
  g_autofree char *name =
    ent_text_clean (level != NULL ? ent_level_get_name (level) : ent_effect_get_level (effect), ENT_TEXT_LINE_LIMIT);

  /* Translators: %s is the level of a stance */
  return g_strdup_printf (_("Level: %s"), name);
}

/**
 * ent_words_effect:
 * @briefing: a briefing
 * @effect: an effect of one of its options
 *
 * Returns: (transfer full): what it does: "Likelihood: up by 25 percentage
 *   points", "Level: both"
 */
char *
ent_words_effect (EntBriefing *briefing,
                  EntEffect   *effect)
{
  EntOperation operation;
  double number = 0.0;
  EntRange range;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_EFFECT (effect), NULL);

  if (ent_effect_get_level (effect) != NULL)
    return describe_level (briefing, effect);

  operation = ent_effect_get_operation (effect);
  ent_effect_get_number (effect, &number);
  range = ent_effect_get_range (effect) != NULL ? *ent_effect_get_range (effect) : (EntRange) { number, number, number };

  switch (ent_effect_get_field (effect))
    {
    case ENT_EFFECT_FIELD_LIKELIHOOD:
      return describe_likelihood (briefing, operation, number, &range);
    case ENT_EFFECT_FIELD_IMPACT:
      return describe_impact (briefing, ent_effect_get_perspective (effect), operation, number, &range);
    case ENT_EFFECT_FIELD_LEVEL:
    case ENT_EFFECT_FIELD_POSITION:
    default:
      return describe_position (operation, number, &range);
    }
}
