/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands behind what is selected or, with nothing selected, behind what
 * is on the screen: its lines by basis, the sources with their grades, and
 * who sees it otherwise. It weighs nothing: it counts and lists.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_N_BASES        3
#define ENT_N_CREDIBILITY  6

/**
 * EntEvidenceLine:
 * @owner: the stance, judgement, theme or factor that says it, or the briefing for a gap
 * @item: the line
 */
typedef struct {
  EntRecord *owner;
  EntItem *item;
} EntEvidenceLine;

/**
 * EntEvidenceSource:
 * @source: a source
 * @n_citations: how often it is cited here
 * @n_by_credibility: of these, how many with credibility 1, 2, … 6
 */
typedef struct {
  EntSource *source;
  guint n_citations;
  guint n_by_credibility[ENT_N_CREDIBILITY];
} EntEvidenceSource;

/**
 * EntEvidenceDissent:
 * @about: the judgement or stance that somebody sees otherwise
 * @dissent: (nullable): a dissent from a judgement
 * @stance: (nullable): the stance that another source or the desk sees instead
 */
typedef struct {
  EntRecord *about;
  EntDissent *dissent;
  EntStance *stance;
} EntEvidenceDissent;

/**
 * EntEvidence:
 * @records: (element-type EntRecord): what it is the evidence of
 * @lines: (element-type EntEvidenceLine): for each #EntBasis the lines that stand on it
 * @sources: (element-type EntEvidenceSource): in the order of their numbers
 * @n_origins: how many of them there are if those that repeat one count as one
 * @dissents: (element-type EntEvidenceDissent): who sees it otherwise
 * @oldest: (nullable): date of the oldest source that has one
 * @newest: (nullable): date of the newest
 *
 * All of it is the briefing's.
 */
typedef struct {
  GPtrArray *records;
  GArray *lines[ENT_N_BASES];
  GArray *sources;
  guint n_origins;
  GArray *dissents;
  const char *oldest;
  const char *newest;
} EntEvidence;

EntEvidence *ent_evidence_new  (EntBriefing *briefing, EntStage *stage);
void         ent_evidence_free (EntEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntEvidence, ent_evidence_free)

G_END_DECLS
