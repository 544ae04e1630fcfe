/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that a briefing says, folded into one piece of memory, so that a search
 * goes through it once for each key. It is made of an immutable briefing and
 * never changes, so any thread may make it and any may read it. What is asked
 * of it is ent-search.h's affair.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/* In the order in which results are listed. */
typedef enum {
  ENT_SEARCH_MEMBERS,
  ENT_SEARCH_FACTORS,
  ENT_SEARCH_THEMES,
  ENT_SEARCH_JUDGEMENTS,
  ENT_SEARCH_LINES,
  ENT_SEARCH_CLAIMS,
  ENT_SEARCH_PASSAGES,
  ENT_SEARCH_SOURCES,
} EntSearchGroup;

#define ENT_SEARCH_N_GROUPS (ENT_SEARCH_SOURCES + 1)

/* What a text is to the thing that it belongs to. */
typedef enum {
  ENT_SEARCH_FIELD_TEXT, /* by which it is listed: a name, a title, a statement */
  ENT_SEARCH_FIELD_SHORT,
  ENT_SEARCH_FIELD_CODE,
  ENT_SEARCH_FIELD_OFFICIAL,
  ENT_SEARCH_FIELD_COUNTRY, /* a name of ISO 3166-1 that the document does not use */
  ENT_SEARCH_FIELD_EVENT,
  ENT_SEARCH_FIELD_ABOUT,
  ENT_SEARCH_FIELD_EXPLANATION,
  ENT_SEARCH_FIELD_PUBLISHER,
} EntSearchField;

#define ENT_SEARCH_MAX_FIELDS 10

/* Of one text, folded: what stands further on is not found. */
#define ENT_SEARCH_MAX_TEXT_BYTES (64 * 1024)

typedef struct {
  EntSearchField field;
  const char *text; /* of the record, or never freed */
} EntSearchText;

/**
 * EntSearchEntry:
 * @offset: where its texts start in the folded buffer: a line feed between
 *   two of them and a zero byte after the last
 * @group: where it is listed
 * @record: (unowned): what it is: for %ENT_SEARCH_LINES an #EntItem, an
 *   #EntAlternative, an #EntDissent or, for its summary, an #EntStance
 * @owner: (unowned) (nullable): what a line or passage stands in; the
 *   briefing for its gaps
 */
typedef struct {
  guint32 offset;
  EntSearchGroup group;
  EntRecord *record;
  EntRecord *owner;
} EntSearchEntry;

typedef struct _EntSearchIndex EntSearchIndex;

EntSearchIndex *ent_search_index_new          (EntBriefing         *briefing,
                                               GCancellable        *cancellable);
void            ent_search_index_new_async    (EntBriefing         *briefing,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
EntSearchIndex *ent_search_index_new_finish   (GAsyncResult        *result,
                                               GError             **error);
EntSearchIndex *ent_search_index_ref          (EntSearchIndex      *self);
void            ent_search_index_unref        (EntSearchIndex      *self);

EntBriefing          *ent_search_index_get_briefing (const EntSearchIndex *self);
gboolean              ent_search_index_is_complete  (const EntSearchIndex *self);
guint                 ent_search_index_get_n_entries (const EntSearchIndex *self);
const EntSearchEntry *ent_search_index_get_entry    (const EntSearchIndex *self,
                                                     guint                 index);
const char           *ent_search_index_get_folded   (const EntSearchIndex *self,
                                                     const EntSearchEntry *entry);

guint                 ent_search_get_texts          (EntRecord     *record,
                                                     EntSearchText *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSearchIndex, ent_search_index_unref)

G_END_DECLS
