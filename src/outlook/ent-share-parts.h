/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A share under a measure, member by member: what ent_share_compute() adds up,
 * for whoever asks what the share would be if some of them stood elsewhere.
 */

#pragma once

#include "ent-share.h"

G_BEGIN_DECLS

/**
 * EntSharePart:
 * @member: (transfer none): a member
 * @stance: (nullable) (transfer none): its stance on the measure's question
 * @level: (nullable) (transfer none): the level of that
 * @in: whether the level counts as "in"
 * @has_figure: whether the indicator has a figure for the member
 * @fraction: what the member adds to the share where it is in, 0 without a
 *   figure; where members are counted, 1
 */
typedef struct {
  EntMember *member;
  EntStance *stance;
  EntLevel *level;
  gboolean in;
  gboolean has_figure;
  double fraction;
} EntSharePart;

/**
 * EntShareParts:
 * @briefing: whose members they are
 * @measure: (transfer none): which levels count as "in"
 * @question: (nullable) (transfer none): the measure's question
 * @share: what those who are in have between them: a fraction of the whole, or
 *   their number
 * @n_parts: how many members the briefing has
 * @parts: (array length=n_parts): one of each member, in the order of the document
 */
typedef struct {
  EntBriefing *briefing;
  EntMeasure *measure;
  EntQuestion *question;
  double share;
  guint n_parts;
  EntSharePart *parts;
} EntShareParts;

EntShareParts *ent_share_parts_new  (EntBriefing        *briefing,
                                     EntStage           *stage,
                                     const char         *measure,
                                     const char         *indicator,
                                     const char * const *of);
void           ent_share_parts_free (EntShareParts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntShareParts, ent_share_parts_free)

G_END_DECLS
