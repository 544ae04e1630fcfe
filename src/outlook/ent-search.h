/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding in a briefing what contains all words of a query, wherever in a
 * word they stand. Nothing here is about how results look.
 */

#pragma once

#include "ent-search-index.h"

G_BEGIN_DECLS

/* Of a query, what is more is not looked at: nobody types so much. */
#define ENT_SEARCH_MAX_WORDS 16
#define ENT_SEARCH_MAX_BYTES 1024

/**
 * EntSearchResult:
 * @record: (transfer none): what was found, see #EntSearchEntry
 * @owner: (transfer none) (nullable): what it stands in
 * @text: (transfer none): by what it is listed, as the document has it
 * @field: what @found is; %ENT_SEARCH_FIELD_TEXT where @text has all words
 * @found: (transfer none) (nullable): the text with a word that @text has not
 */
typedef struct {
  EntSearchGroup group;
  EntRecord *record;
  EntRecord *owner;
  const char *text;
  EntSearchField field;
  const char *found;
} EntSearchResult;

/* Bytes of a text, from @start to before @end. */
typedef struct {
  guint start;
  guint end;
} EntSearchRange;

typedef struct _EntSearchResults EntSearchResults;

EntSearchResults      *ent_search_query               (EntSearchIndex         *index,
                                                       const char             *text,
                                                       guint                   max_per_group,
                                                       const EntSearchResults *previous,
                                                       GCancellable           *cancellable);
void                   ent_search_results_free        (EntSearchResults       *self);
EntSearchIndex        *ent_search_results_get_index   (const EntSearchResults *self);
gboolean               ent_search_results_is_asked    (const EntSearchResults *self);
guint                  ent_search_results_get_total   (const EntSearchResults *self);
guint                  ent_search_results_get_n_found (const EntSearchResults *self,
                                                       EntSearchGroup          group);
const EntSearchResult *ent_search_results_get_group   (const EntSearchResults *self,
                                                       EntSearchGroup          group,
                                                       guint                  *n_results);
const EntSearchResult *ent_search_results_get_first   (const EntSearchResults *self);
GArray                *ent_search_results_mark        (const EntSearchResults *self,
                                                       const char             *text);
char                  *ent_search_results_excerpt     (const EntSearchResults *self,
                                                       const char             *text,
                                                       guint                   max_chars);

EntStage              *ent_search_result_to_stage     (const EntSearchResult  *result,
                                                       EntBriefing            *briefing,
                                                       EntStage               *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSearchResults, ent_search_results_free)

G_END_DECLS
