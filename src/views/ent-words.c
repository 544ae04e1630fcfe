/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-words.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-yardstick.h"

/**
 * ent_words_capitalise:
 * @text: a phrase as it stands inside a sentence
 *
 * Returns: (transfer full): the same with a capital, as it stands alone
 */
char *
ent_words_capitalise (const char *text)
{
  const char *rest;
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  rest = *text != '\0' ? g_utf8_next_char (text) : text;
  first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

/**
 * ent_words_likelihood:
 * @briefing: whose yardstick holds
 * @likelihood: a likelihood from 0 to 1
 *
 * Returns: (transfer full): its word with its range, or the range alone
 *   where the yardstick has no word for the best estimate
 */
char *
ent_words_likelihood (EntBriefing    *briefing,
                      const EntRange *likelihood)
{
  const char *word;
  g_autofree char *range = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (likelihood != NULL, NULL);

  word = ent_yardstick_word (ent_briefing_get_yardstick (briefing), likelihood->best);
  range = ent_phrase_range (likelihood);
  if (word == NULL)
    return g_steal_pointer (&range);

  /* Translators: a likelihood word and its range, as in "likely (55–70 %)" */
  return g_strdup_printf (C_("likelihood", "%1$s (%2$s)"), word, range);
}

/**
 * ent_words_membership:
 * @briefing: a briefing
 * @membership: of one of its members
 *
 * Returns: (transfer full): the group, since or until when, and whether the
 *   membership is suspended, applied for or over
 */
char *
ent_words_membership (EntBriefing   *briefing,
                      EntMembership *membership)
{
  EntGroup *group;
  g_autofree char *name = NULL;
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (membership), NULL);

  group = ent_briefing_lookup (briefing, ENT_TYPE_GROUP, ent_membership_get_group (membership));
  name = ent_text_clean (group != NULL ? ent_group_get_name (group) : NULL, ENT_TEXT_LINE_LIMIT);
  from_text = ent_date_format (ent_membership_get_from (membership));
  to_text = ent_date_format (ent_membership_get_to (membership));

  switch (ent_membership_get_state (membership))
    {
    case ENT_MEMBERSHIP_STATE_SUSPENDED:
      /* Translators: %s is the name of a group */
      return g_strdup_printf (C_("membership", "%s, suspended"), name);
    case ENT_MEMBERSHIP_STATE_APPLICANT:
      return g_strdup_printf (C_("membership", "%s, applied for"), name);
    case ENT_MEMBERSHIP_STATE_FORMER:
      return to_text != NULL ? g_strdup_printf (C_("membership", "%1$s until %2$s"), name, to_text)
                             : g_strdup_printf (C_("membership", "%s, formerly"), name);
    case ENT_MEMBERSHIP_STATE_ACTIVE:
    default:
      break;
    }
  if (to_text != NULL)
    /* Translators: name of a group, then a date */
    return g_strdup_printf (C_("membership", "%1$s until %2$s"), name, to_text);
  if (from_text != NULL)
    /* Translators: name of a group, then a date */
    return g_strdup_printf (C_("membership", "%1$s since %2$s"), name, from_text);

  return g_steal_pointer (&name);
}

/* (transfer full) (nullable): the band that holds a value; a shared edge
 * belongs to the upper band, as it does in what is spoken. */
static EntBand *
find_band (EntImpactScale *scale,
           double          value)
{
  GListModel *bands = scale != NULL ? ent_impact_scale_get_bands (scale) : NULL;
  g_autoptr (EntBand) found = NULL;

  for (guint i = 0; bands != NULL && i < g_list_model_get_n_items (bands); i++)
    {
      g_autoptr (EntBand) band = g_list_model_get_item (bands, i);

      if (value >= ent_band_get_from (band) && value <= ent_band_get_to (band))
        g_set_object (&found, band);
    }

  return g_steal_pointer (&found);
}

/**
 * ent_words_impact:
 * @briefing: whose scale holds
 * @impact: an impact from -1 (harm) to +1 (gain)
 *
 * Returns: (transfer full): the name of the band of its best estimate, as it
 *   stands inside a sentence; harm, gain or none without a scale
 */
char *
ent_words_impact (EntBriefing    *briefing,
                  const EntRange *impact)
{
  g_autoptr (EntBand) band = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (impact != NULL, NULL);

  band = find_band (ent_briefing_get_impact_scale (briefing), impact->best);
  if (band != NULL)
    return ent_phrase_inside (ent_band_get_name (band));

  return g_strdup (impact->best < 0.0   ? C_("impact", "harm")
                   : impact->best > 0.0 ? C_("impact", "gain")
                                        : C_("impact", "none"));
}

/**
 * ent_words_find_impact:
 * @factor: a factor
 * @perspective: (nullable): id of a perspective
 *
 * Returns: (transfer full) (nullable): its impact from that perspective
 */
EntImpact *
ent_words_find_impact (EntFactor  *factor,
                       const char *perspective)
{
  GListModel *impacts;

  g_return_val_if_fail (ENT_IS_FACTOR (factor), NULL);

  impacts = ent_factor_get_impacts (factor);
  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);

      if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
        return g_steal_pointer (&impact);
    }

  return NULL;
}

/**
 * ent_words_side:
 * @impact: (nullable): an impact from -1 to +1
 *
 * Returns: the side on which the matrix has it: by its best estimate or,
 *   where that is none, by the middle of its range
 */
EntMatrixSide
ent_words_side (const EntRange *impact)
{
  if (impact == NULL)
    return ENT_MATRIX_SIDE_NEITHER;

  return impact->best < 0.0 || (impact->best == 0.0 && impact->low + impact->high < 0.0) ? ENT_MATRIX_SIDE_HARM
                                                                                         : ENT_MATRIX_SIDE_GAIN;
}

/**
 * ent_words_reliability:
 * @reliability: the letter of the Admiralty code for a source
 *
 * Returns: (transfer none): what the letter says, inside a sentence
 */
const char *
ent_words_reliability (EntReliability reliability)
{
  return ent_phrase_reliability (reliability);
}

/**
 * ent_words_credibility:
 * @credibility: the digit of the Admiralty code for an item, from 1 to 6
 *
 * Returns: (transfer none): what the digit says, inside a sentence
 */
const char *
ent_words_credibility (int credibility)
{
  static const char *const words[] = {
    /* Translators: the Admiralty code's grades of an item of information */
    NC_ ("credibility", "confirmed by other sources"),
    NC_ ("credibility", "probably true"),
    NC_ ("credibility", "possibly true"),
    NC_ ("credibility", "doubtful"),
    NC_ ("credibility", "improbable"),
    NC_ ("credibility", "truth cannot be judged"),
  };

  return g_dpgettext2 (NULL, "credibility", words[CLAMP (credibility, 1, 6) - 1]);
}

/**
 * ent_words_grade:
 * @reliability: the letter of the Admiralty code for a source
 *
 * Returns: (transfer full): the letter and what it says, as in "D: not usually reliable"
 */
char *
ent_words_grade (EntReliability reliability)
{
  /* Translators: the letter of a source's grade and what it says, as in "D: not usually reliable" */
  return g_strdup_printf (_("%1$c: %2$s"), 'A' + (char) reliability, ent_words_reliability (reliability));
}

/**
 * ent_words_passage_kind:
 * @kind: what kind of thing a passage says
 *
 * Returns: (transfer none): its name, inside a sentence
 */
const char *
ent_words_passage_kind (EntPassageKind kind)
{
  static const char *const words[] = {
    /* Translators: the kinds of passage of a source */
    NC_ ("passage", "claim"),
    NC_ ("passage", "figure"),
    NC_ ("passage", "context"),
    NC_ ("passage", "motive"),
    NC_ ("passage", "agenda"),
    NC_ ("passage", "stance"),
    NC_ ("passage", "advantage"),
    NC_ ("passage", "constraint"),
    NC_ ("passage", "model"),
    NC_ ("passage", "implication"),
    NC_ ("passage", "opportunity"),
    NC_ ("passage", "risk"),
    NC_ ("passage", "open question"),
  };

  return g_dpgettext2 (NULL, "passage", words[MIN (kind, G_N_ELEMENTS (words) - 1)]);
}
