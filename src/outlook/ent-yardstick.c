/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-yardstick.h"

#include <glib/gi18n.h>
#include <math.h>

/* Fractions come out of decimal text and of sums: 0.1 + 0.45 has to be 0.55. */
#define EPSILON 1e-9

/* Nothing below or above is ever called almost certain or almost no chance. */
#define WORDLESS_BELOW 0.01
#define WORDLESS_ABOVE 0.99

/*
 * Intelligence Community Directive 203 (2015), D.6.e.(2)(a), the first of
 * its two sets of terms. The bands touch: an edge belongs to the upper one.
 */
static const EntYardstickBand icd203[] = {
  { 0.01, 0.05, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "almost no chance") },
  { 0.05, 0.20, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "very unlikely") },
  { 0.20, 0.45, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "unlikely") },
  { 0.45, 0.55, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "roughly even chance") },
  { 0.55, 0.80, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "likely") },
  { 0.80, 0.95, FALSE, TRUE, "ICD 203", NC_ ("ICD 203", "very likely") },
  { 0.95, 0.99, FALSE, FALSE, "ICD 203", NC_ ("ICD 203", "almost certain") },
};

/* Professional Head of Intelligence Assessment (United Kingdom): the gaps are meant. */
static const EntYardstickBand phia[] = {
  { 0.00, 0.05, TRUE, FALSE, "PHIA", NC_ ("PHIA", "remote chance") },
  { 0.10, 0.20, FALSE, FALSE, "PHIA", NC_ ("PHIA", "highly unlikely") },
  { 0.25, 0.35, FALSE, FALSE, "PHIA", NC_ ("PHIA", "unlikely") },
  { 0.40, 0.50, FALSE, TRUE, "PHIA", NC_ ("PHIA", "realistic possibility") },
  { 0.55, 0.75, FALSE, FALSE, "PHIA", NC_ ("PHIA", "likely or probable") },
  { 0.80, 0.90, FALSE, FALSE, "PHIA", NC_ ("PHIA", "highly likely") },
  { 0.95, 1.00, FALSE, TRUE, "PHIA", NC_ ("PHIA", "almost certain") },
};

static gboolean
band_contains (const EntYardstickBand *band, double fraction)
{
  double above = fraction - band->from;
  double below = band->to - fraction;

  return (band->from_open ? above > EPSILON : above >= -EPSILON) &&
         (band->to_open ? below > EPSILON : below >= -EPSILON);
}

/**
 * ent_yardstick_get_name:
 * @yardstick: a yardstick
 *
 * Returns: (transfer none): what the scale is called; never translated
 */
const char *
ent_yardstick_get_name (EntYardstick yardstick)
{
  return yardstick == ENT_YARDSTICK_PHIA ? "PHIA" : "ICD 203";
}

/**
 * ent_yardstick_get_bands:
 * @yardstick: a yardstick
 * @n_bands: (out): how many there are
 *
 * The bands from the least to the most likely. Those of ICD 203 touch, and
 * the edges marked open are those that belong to the next band; between
 * those of PHIA there are gaps.
 *
 * Returns: (array length=n_bands) (transfer none): the bands
 */
const EntYardstickBand *
ent_yardstick_get_bands (EntYardstick yardstick, gsize *n_bands)
{
  g_return_val_if_fail (n_bands != NULL, NULL);

  if (yardstick == ENT_YARDSTICK_PHIA)
    {
      *n_bands = G_N_ELEMENTS (phia);
      return phia;
    }

  *n_bands = G_N_ELEMENTS (icd203);
  return icd203;
}

/**
 * ent_yardstick_find_band:
 * @yardstick: a yardstick
 * @fraction: a likelihood, 0 to 1
 *
 * Finds the band that gives @fraction its word. Less than 1 % and more than
 * 99 % are in no band on either scale, nor is what falls into one of
 * PHIA's gaps.
 *
 * Returns: (transfer none) (nullable): the band
 */
const EntYardstickBand *
ent_yardstick_find_band (EntYardstick yardstick, double fraction)
{
  const EntYardstickBand *bands;
  gsize n_bands;

  if (!isfinite (fraction) || fraction < WORDLESS_BELOW - EPSILON || fraction > WORDLESS_ABOVE + EPSILON)
    return NULL;

  bands = ent_yardstick_get_bands (yardstick, &n_bands);
  for (gsize i = 0; i < n_bands; i++)
    if (band_contains (&bands[i], fraction))
      return &bands[i];

  return NULL;
}

/**
 * ent_yardstick_word:
 * @yardstick: a yardstick
 * @fraction: a likelihood, 0 to 1
 *
 * Returns: (transfer none) (nullable): the word for @fraction, translated,
 *   or %NULL where the scale has none, see ent_yardstick_find_band()
 */
const char *
ent_yardstick_word (EntYardstick yardstick, double fraction)
{
  const EntYardstickBand *band = ent_yardstick_find_band (yardstick, fraction);

  return band != NULL ? ent_yardstick_band_get_word (band) : NULL;
}

/**
 * ent_yardstick_band_get_word:
 * @band: a band
 *
 * Returns: (transfer none): the band's word, translated
 */
const char *
ent_yardstick_band_get_word (const EntYardstickBand *band)
{
  g_return_val_if_fail (band != NULL, NULL);

  return g_dpgettext2 (NULL, band->context, band->term);
}

/**
 * ent_yardstick_band_dup_range:
 * @band: a band
 *
 * The range as the standard prints it: "55–80 %", and "40–< 50 %" or
 * "> 0–5 %" where PHIA leaves the edge out. That ICD 203 gives a shared
 * edge to the upper band is not printed.
 *
 * Returns: (transfer full): the range, translated
 */
char *
ent_yardstick_band_dup_range (const EntYardstickBand *band)
{
  int from, to;
  gboolean touching;

  g_return_val_if_fail (band != NULL, NULL);

  from = (int) lround (band->from * 100);
  to = (int) lround (band->to * 100);
  touching = band >= icd203 && band < icd203 + G_N_ELEMENTS (icd203);

  if (band->from_open)
    /* Translators: a range of percentages whose lower edge is left out. */
    return g_strdup_printf (_("> %d–%d %%"), from, to);

  if (band->to_open && !touching)
    /* Translators: a range of percentages whose upper edge is left out. */
    return g_strdup_printf (_("%d–< %d %%"), from, to);

  /* Translators: a range of percentages. The space is one that does not break. */
  return g_strdup_printf (_("%d–%d %%"), from, to);
}
