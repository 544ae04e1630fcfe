/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a risk or an opportunity. */

#include "ent-phrase.h"

#include <glib/gi18n.h>

#include "ent-phrase-change.h"
#include "ent-scene.h"
#include "ent-yardstick.h"

static EntBand *
find_band (EntImpactScale *scale, double impact)
{
  GListModel *bands = ent_impact_scale_get_bands (scale);
  EntBand *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (bands); i++)
    {
      g_autoptr (EntBand) band = g_list_model_get_item (bands, i);

      /* The scale owns the band: it outlives this reference. */
      if (impact >= ent_band_get_from (band) && impact <= ent_band_get_to (band))
        found = band;
    }

  return found;
}

static EntImpact *
find_impact (EntFactor *factor, const char *perspective)
{
  GListModel *impacts = ent_factor_get_impacts (factor);

  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);

      if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
        return impact; /* owned by the factor */
    }

  return NULL;
}

/**
 * ent_phrase_band:
 * @briefing: a briefing
 * @impact: from -1 to +1
 *
 * Returns: (transfer full): the band of the impact scale that it lies in,
 *   inside a sentence
 */
char *
ent_phrase_band (EntBriefing *briefing, double impact)
{
  EntImpactScale *scale = ent_briefing_get_impact_scale (briefing);
  EntBand *band = scale != NULL ? find_band (scale, impact) : NULL;

  if (band != NULL)
    return ent_phrase_inside (ent_band_get_name (band));

  return g_strdup (impact < 0 ? _("harm") : impact > 0 ? _("gain") : _("none"));
}

/**
 * ent_phrase_impact:
 * @briefing: a briefing
 * @factor: one of its factors
 * @perspective: (nullable): in whose interest its impact is read
 *
 * Returns: (transfer full) (nullable): a sentence that says whether it is a
 *   risk or an opportunity and how large; %NULL without a perspective
 */
char *
ent_phrase_impact (EntBriefing *briefing, EntFactor *factor, EntPerspective *perspective)
{
  g_autofree char *whose = NULL;
  g_autofree char *band_name = NULL;
  EntImpact *impact;
  double best;

  if (perspective == NULL)
    return NULL;

  whose = ent_text_clean (ent_perspective_get_name (perspective), ENT_TEXT_LINE_LIMIT);
  impact = find_impact (factor, ent_perspective_get_id (perspective));
  if (impact == NULL)
    /* Translators: %s is a perspective, as in "the members" */
    return g_strdup_printf (_("No impact is given for %s."), whose);

  best = ent_impact_get_range (impact)->best;
  band_name = ent_phrase_band (briefing, best);
  if (best < 0)
    /* Translators: a perspective and a band of the impact scale, as in "A risk for the members: severe" */
    return g_strdup_printf (_("A risk for %1$s: %2$s."), whose, band_name);
  if (best > 0)
    /* Translators: a perspective and a band of the impact scale */
    return g_strdup_printf (_("An opportunity for %1$s: %2$s."), whose, band_name);
  /* Translators: %s is a perspective, as in "the members" */
  return g_strdup_printf (_("Neither harm nor gain for %s."), whose);
}

/**
 * ent_phrase_factor:
 * @briefing: a briefing
 * @stage: from whose perspective
 * @factor: one of its factors
 *
 * Likelihood and confidence stand in sentences of their own, as ICD 203 asks.
 *
 * Returns: (transfer full): what is read aloud for the factor
 */
char *
ent_phrase_factor (EntBriefing *briefing, EntStage *stage, EntFactor *factor)
{
  const EntRange *likelihood = ent_factor_get_likelihood (factor);
  EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, ent_stage_get_perspective (stage));
  g_autofree char *title = ent_text_clean (ent_factor_get_title (factor), ENT_TEXT_LINE_LIMIT);
  g_autofree char *date = ent_date_format (ent_factor_get_by_date (factor));
  g_autofree char *range = ent_phrase_range (likelihood);
  g_autofree char *impact = ent_phrase_impact (briefing, factor, perspective);
  g_autofree char *moved = ent_phrase_factor_moved (briefing, factor, perspective);
  g_autofree char *first = NULL;
  const char *word = ent_yardstick_word (ent_briefing_get_yardstick (briefing), likelihood->best);
  const char *confidence;
  char *sentences[5] = { NULL };
  guint n = 0;

  if (word != NULL)
    /* Translators: title, likelihood word, range in percent, date: "Two AI ecosystems: likely (55–75 %) by 2030." */
    first = g_strdup_printf (_("%1$s: %2$s (%3$s) by %4$s."), title, word, range, date);
  else
    /* Translators: title, range in percent, date: "Two AI ecosystems: 20–30 % by 2030." */
    first = g_strdup_printf (_("%1$s: %2$s by %3$s."), title, range, date);

  switch (ent_factor_get_confidence (factor))
    {
    case ENT_CONFIDENCE_HIGH:
      confidence = _("The assessment is made with high confidence.");
      break;
    case ENT_CONFIDENCE_MODERATE:
      confidence = _("The assessment is made with moderate confidence.");
      break;
    case ENT_CONFIDENCE_LOW:
    default:
      confidence = _("The assessment is made with low confidence.");
      break;
    }

  sentences[n++] = first;
  if (moved != NULL)
    sentences[n++] = moved;
  if (impact != NULL)
    sentences[n++] = impact;
  sentences[n++] = (char *) confidence;

  return g_strjoinv (" ", sentences);
}
