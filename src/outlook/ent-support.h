/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much stands behind a stance. It counts and weighs nothing: grades are the document's. */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/**
 * EntSupport:
 * @n_citations: how many citations there are
 * @n_sources: how many sources they cite
 * @n_origins: the same, where those that repeat one origin count as one
 * @n_sound: how many citations are of a source of grade A to C and of
 *   credibility 1 to 3
 * @newest: (nullable): date of the newest source that has one
 *
 * What a stance, factor or judgement cites.
 */
typedef struct {
  guint n_citations;
  guint n_sources;
  guint n_origins;
  guint n_sound;
  const char *newest;
} EntSupport;

guint      ent_support_count_sources (EntBriefing *briefing, EntStance *stance);
void       ent_support_measure       (EntBriefing *briefing, EntRecord *record, GHashTable *origins, EntSupport *support);
EntSource *ent_support_find_origin   (EntBriefing *briefing, EntSource *source, GHashTable *origins);

G_END_DECLS
