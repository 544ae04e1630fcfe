/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An estimate with its uncertainty. Whoever reads one from a briefing that
 * passed the checks can rely on low <= best <= high; nothing is clamped here.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENT_TYPE_RANGE (ent_range_get_type ())

/**
 * EntRange:
 * @low: lowest plausible value
 * @best: best estimate
 * @high: highest plausible value
 *
 * Likelihoods and positions run from 0 to 1, impacts from -1 (worst harm)
 * over 0 (none) to +1 (greatest gain).
 */
typedef struct {
  double low, best, high;
} EntRange;

GType     ent_range_get_type (void) G_GNUC_CONST;

EntRange *ent_range_copy     (const EntRange *self);
void      ent_range_free     (EntRange       *self);
gboolean  ent_range_equal    (const EntRange *a,
                              const EntRange *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRange, ent_range_free)

G_END_DECLS
