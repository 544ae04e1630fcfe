/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The way back: from a source and its passages to all that cites them, and
 * from a member or factor to all that touches it. A briefing points one way
 * only; this is the other way, worked out once and kept with the briefing.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/**
 * EntMention:
 * @owner: what cites: a stance, judgement, theme, factor, claim, relation,
 *   member (for a membership), switch, indicator, or the briefing itself for
 *   one of its gaps
 * @item: (nullable): the line of @owner that cites, if it is one line
 * @citation: (nullable): the citation; none for the claim that a passage
 *   makes and for the figures of a source
 *
 * One place that points to a source or to one of its passages. All of it is
 * the briefing's.
 */
typedef struct {
  EntRecord *owner;
  EntItem *item;
  EntCitation *citation;
} EntMention;

typedef struct _EntLinks EntLinks;

EntLinks *ent_links_get (EntBriefing *briefing);

const EntMention   *ent_links_to_source     (EntLinks *self, EntSource *source, guint *n_mentions);
const EntMention   *ent_links_to_passage    (EntLinks *self, EntPassage *passage, guint *n_mentions);
EntSource          *ent_links_get_source    (EntLinks *self, EntPassage *passage);
EntPassage * const *ent_links_get_passages  (EntLinks *self, const char *member, guint *n_passages);
EntRecord * const  *ent_links_get_touching  (EntLinks *self, const char *id, guint *n_records);
EntSource * const  *ent_links_get_copies    (EntLinks *self, EntSource *origin, guint *n_sources);

G_END_DECLS
