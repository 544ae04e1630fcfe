/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking points: the smallest sets of members whose move takes a share
 * across a threshold. Nothing is said about whether they would move.
 */

#pragma once

#include "ent-share-parts.h"

G_BEGIN_DECLS

/* More are not listed. */
#define ENT_BREAKING_MAX_SETS 200

/**
 * EntBreakingSet:
 * @members: (array length=size): indices among the parts, the largest share
 *   first; of equal ones in the order of the document
 * @share: what the share is once they have moved
 */
typedef struct {
  guint *members;
  double share;
} EntBreakingSet;

/**
 * EntBreaking:
 * @into: whether members move into the measure, because the share is below the
 *   threshold; otherwise out of it
 * @share: what the share is now
 * @threshold: what is to be reached, or to be fallen below
 * @size: how many members have to move at least; 0 if no number suffices
 * @n_sets: how many sets of that size are listed, at most %ENT_BREAKING_MAX_SETS
 * @sets: (array length=n_sets): those, beginning with the largest members
 * @is_cut: whether there are more
 * @n_movable: how many members could move
 * @limit: what the share is if all of these do that help
 * @n_without_stance: how many of those that are not in have no stance on the
 *   question, or one without a level, and are not moved
 * @n_without_figure: how many others on the side that would move have no figure
 */
typedef struct {
  gboolean into;
  double share, threshold;
  guint size;
  guint n_sets;
  EntBreakingSet *sets;
  gboolean is_cut;
  guint n_movable;
  double limit;
  guint n_without_stance, n_without_figure;
} EntBreaking;

EntBreaking *ent_breaking_new  (const EntShareParts *parts,
                                double               threshold);
void         ent_breaking_free (EntBreaking         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBreaking, ent_breaking_free)

G_END_DECLS
