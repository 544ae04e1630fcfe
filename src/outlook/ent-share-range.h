/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The share under a measure as a range that follows from the ranges of the
 * stances. It never makes one number of what is uncertain, and says how it was
 * worked out and what was left out.
 */

#pragma once

#include "ent-share-parts.h"

G_BEGIN_DECLS

/**
 * EntShareRange:
 * @low: 5th percentile of the share; a fraction of the whole, or a number of members
 * @median: 50th percentile
 * @high: 95th percentile: the share is from @low to @high in nine of ten cases
 * @mean: what is to be expected, always exact
 * @least: the smallest share that is possible at all
 * @most: the largest one
 * @n_in: how many members are in whatever comes
 * @n_undecided: how many may be in or out
 * @n_missing: how many of both have no figure, and add nothing
 * @exact: whether all cases were looked at; otherwise a sample of them
 * @n_samples: size of the sample, 0 where @exact
 * @standard_error: of @low and @high the larger one's, 0 where @exact
 */
typedef struct {
  double low, median, high;
  double mean;
  double least, most;
  guint n_in, n_undecided, n_missing;
  gboolean exact;
  guint n_samples;
  double standard_error;
} EntShareRange;

double   ent_share_range_chance  (EntQuestion         *question,
                                  const char * const  *levels,
                                  const EntRange      *position);
gboolean ent_share_range_compute (const EntShareParts *parts,
                                  EntShareRange       *out);

G_END_DECLS
