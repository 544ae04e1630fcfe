/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The named scales that turn a likelihood into a word. Numbers are stored
 * and words derived, so that the two can't disagree. Two vocabularies are
 * known and never mixed; who needs a word for an unnamed number gets none.
 */

#pragma once

#include "ent-enums.h"

G_BEGIN_DECLS

typedef struct {
  double from; /* fractions, 0 to 1 */
  double to;
  gboolean from_open; /* the edge itself has no place in the band */
  gboolean to_open;
  const char *context; /* for gettext */
  const char *term;    /* untranslated: see ent_yardstick_band_get_word() */
} EntYardstickBand;

const char             *ent_yardstick_get_name       (EntYardstick yardstick);
const EntYardstickBand *ent_yardstick_get_bands      (EntYardstick yardstick, gsize *n_bands);
const EntYardstickBand *ent_yardstick_find_band      (EntYardstick yardstick, double fraction);
const char             *ent_yardstick_word           (EntYardstick yardstick, double fraction);

const char             *ent_yardstick_band_get_word  (const EntYardstickBand *band);
char                   *ent_yardstick_band_dup_range (const EntYardstickBand *band);

G_END_DECLS
