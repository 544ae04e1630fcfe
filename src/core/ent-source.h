/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the briefing rests on: sources with a grade and numbered passages, and
 * citations that point to them. Reliability of a source and credibility of an
 * item are rated apart.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* A numbered passage of a source. */
#define ENT_TYPE_PASSAGE (ent_passage_get_type ())

G_DECLARE_FINAL_TYPE (EntPassage, ent_passage, ENT, PASSAGE, EntRecord)

const char         *ent_passage_get_id      (EntPassage *self);
const char         *ent_passage_get_section (EntPassage *self);
EntPassageKind      ent_passage_get_kind    (EntPassage *self);
const char         *ent_passage_get_text    (EntPassage *self);
const char * const *ent_passage_get_members (EntPassage *self);

/* A source. */
#define ENT_TYPE_SOURCE (ent_source_get_type ())

G_DECLARE_FINAL_TYPE (EntSource, ent_source, ENT, SOURCE, EntRecord)

const char    *ent_source_get_id                 (EntSource *self);
const char    *ent_source_get_title              (EntSource *self);
const char    *ent_source_get_publisher          (EntSource *self);
const char    *ent_source_get_date               (EntSource *self);
const char    *ent_source_get_address            (EntSource *self);
const char    *ent_source_get_accessed           (EntSource *self);
EntSourceRead  ent_source_get_read               (EntSource *self);
const char    *ent_source_get_origin             (EntSource *self);
EntReliability ent_source_get_reliability        (EntSource *self);
const char    *ent_source_get_reliability_reason (EntSource *self);
const char    *ent_source_get_licence            (EntSource *self);
const char    *ent_source_get_marking            (EntSource *self);
GListModel    *ent_source_get_passages           (EntSource *self);
EntPassage    *ent_source_find_passage           (EntSource *self,
                                                  const char *id);

/* A pointer to a source, and where possible to one of its numbered passages. */
#define ENT_TYPE_CITATION (ent_citation_get_type ())

G_DECLARE_FINAL_TYPE (EntCitation, ent_citation, ENT, CITATION, EntRecord)

const char *ent_citation_get_source      (EntCitation *self);
const char *ent_citation_get_passage     (EntCitation *self);
int         ent_citation_get_credibility (EntCitation *self);
const char *ent_citation_get_note        (EntCitation *self);

G_END_DECLS
