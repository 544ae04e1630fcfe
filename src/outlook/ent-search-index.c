/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-search-index.h"

#include <string.h>

#include "ent-country.h"
#include "ent-fold.h"

/* Bytes of folded text. Compatibility decomposition may make a text eleven
 * times longer, and a document has 64 MiB at most. */
#define MAX_BYTES (192 * 1024 * 1024)

/* How often somebody who has lost interest is noticed. */
#define CANCEL_INTERVAL 1024

struct _EntSearchIndex {
  EntBriefing *briefing;
  GString *folded;
  GArray *entries; /* of EntSearchEntry */
  gboolean complete;
};

typedef struct {
  EntSearchIndex *index;
  GCancellable *cancellable;
  gboolean stopped;
} Builder;

static void
ent_search_index_clear (gpointer data)
{
  EntSearchIndex *self = data;

  g_clear_object (&self->briefing);
  g_string_free (self->folded, TRUE);
  g_array_unref (self->entries);
}

static void
add_text (EntSearchText  *texts,
          guint          *n_texts,
          EntSearchField  field,
          const char     *text)
{
  if (text == NULL || *text == '\0' || *n_texts == ENT_SEARCH_MAX_FIELDS)
    return;
  for (guint i = 0; i < *n_texts; i++)
    if (g_str_equal (texts[i].text, text))
      return;

  texts[(*n_texts)++] = (EntSearchText) { field, text };
}

static void
add_country_name (EntSearchText *texts,
                  guint         *n_texts,
                  const char    *name)
{
  if (name == NULL)
    return;

  add_text (texts, n_texts, ENT_SEARCH_FIELD_COUNTRY, ent_country_translate (name));
  add_text (texts, n_texts, ENT_SEARCH_FIELD_COUNTRY, name);
}

static void
add_member_texts (EntSearchText *texts,
                  guint         *n_texts,
                  EntMember     *member)
{
  const EntCountry *country =
    ent_member_get_kind (member) == ENT_MEMBER_KIND_STATE ? ent_country_find (ent_member_get_code (member)) : NULL;

  add_text (texts, n_texts, ENT_SEARCH_FIELD_TEXT, ent_member_get_name (member));
  add_text (texts, n_texts, ENT_SEARCH_FIELD_SHORT, ent_member_get_short (member));
  add_text (texts, n_texts, ENT_SEARCH_FIELD_CODE, ent_member_get_code (member));
  add_text (texts, n_texts, ENT_SEARCH_FIELD_OFFICIAL, ent_member_get_official (member));
  if (country != NULL)
    {
      add_country_name (texts, n_texts, country->common);
      add_country_name (texts, n_texts, country->name);
      add_country_name (texts, n_texts, country->official);
    }
}

/**
 * ent_search_get_texts:
 * @record: what an entry is
 * @texts: (out caller-allocates) (array fixed-size=10): the texts by which it
 *   is found, none of them twice; the first is the one by which it is listed
 *
 * Returns: how many there are, at most %ENT_SEARCH_MAX_FIELDS
 */
guint
ent_search_get_texts (EntRecord     *record,
                      EntSearchText *texts)
{
  guint n_texts = 0;

  g_return_val_if_fail (ENT_IS_RECORD (record), 0);

  if (ENT_IS_ITEM (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_item_get_text (ENT_ITEM (record)));
  else if (ENT_IS_PASSAGE (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_passage_get_text (ENT_PASSAGE (record)));
  else if (ENT_IS_MEMBER (record))
    add_member_texts (texts, &n_texts, ENT_MEMBER (record));
  else if (ENT_IS_FACTOR (record))
    {
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_factor_get_title (ENT_FACTOR (record)));
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_EVENT, ent_factor_get_event (ENT_FACTOR (record)));
    }
  else if (ENT_IS_THEME (record))
    {
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_theme_get_title (ENT_THEME (record)));
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_ABOUT, ent_theme_get_about (ENT_THEME (record)));
    }
  else if (ENT_IS_STANCE (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_stance_get_summary (ENT_STANCE (record)));
  else if (ENT_IS_JUDGEMENT (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_judgement_get_statement (ENT_JUDGEMENT (record)));
  else if (ENT_IS_ALTERNATIVE (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_alternative_get_statement (ENT_ALTERNATIVE (record)));
  else if (ENT_IS_DISSENT (record))
    add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_dissent_get_statement (ENT_DISSENT (record)));
  else if (ENT_IS_CLAIM (record))
    {
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_claim_get_text (ENT_CLAIM (record)));
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_EXPLANATION, ent_claim_get_explanation (ENT_CLAIM (record)));
    }
  else if (ENT_IS_SOURCE (record))
    {
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_TEXT, ent_source_get_title (ENT_SOURCE (record)));
      add_text (texts, &n_texts, ENT_SEARCH_FIELD_PUBLISHER, ent_source_get_publisher (ENT_SOURCE (record)));
    }

  return n_texts;
}

static void
add_entry (Builder        *builder,
           EntSearchGroup  group,
           gpointer        record,
           gpointer        owner)
{
  EntSearchIndex *index = builder->index;
  EntSearchEntry entry = { (guint32) index->folded->len, group, record, owner };
  EntSearchText texts[ENT_SEARCH_MAX_FIELDS];
  guint n_texts;

  if (index->entries->len % CANCEL_INTERVAL == 0 && g_cancellable_is_cancelled (builder->cancellable))
    builder->stopped = TRUE;
  if (index->folded->len > MAX_BYTES)
    index->complete = FALSE;
  if (builder->stopped || !index->complete)
    return;

  n_texts = ent_search_get_texts (record, texts);
  if (n_texts == 0)
    return;

  for (guint i = 0; i < n_texts; i++)
    {
      if (i > 0)
        g_string_append_c (index->folded, '\n');
      ent_fold_append (index->folded, texts[i].text, ENT_SEARCH_MAX_TEXT_BYTES, NULL);
    }
  g_string_append_c (index->folded, '\0');
  g_array_append_val (index->entries, entry);
}

static void
add_list (Builder        *builder,
          EntSearchGroup  group,
          GListModel     *records,
          gpointer        owner)
{
  gpointer record;

  for (guint i = 0; !builder->stopped && (record = ent_list_peek (records, i)) != NULL; i++)
    add_entry (builder, group, record, owner);
}

static void
add_stances (Builder    *builder,
             GListModel *stances)
{
  EntStance *stance;

  for (guint i = 0; !builder->stopped && (stance = ent_list_peek (stances, i)) != NULL; i++)
    {
      add_entry (builder, ENT_SEARCH_LINES, stance, stance);
      add_list (builder, ENT_SEARCH_LINES, ent_stance_get_towards (stance), stance);
      add_list (builder, ENT_SEARCH_LINES, ent_stance_get_away (stance), stance);
      add_list (builder, ENT_SEARCH_LINES, ent_stance_get_would_change (stance), stance);
    }
}

static void
add_judgements (Builder    *builder,
                GListModel *judgements)
{
  EntJudgement *judgement;

  for (guint i = 0; !builder->stopped && (judgement = ent_list_peek (judgements, i)) != NULL; i++)
    {
      add_entry (builder, ENT_SEARCH_JUDGEMENTS, judgement, NULL);
      add_list (builder, ENT_SEARCH_LINES, ent_judgement_get_assumptions (judgement), judgement);
      add_list (builder, ENT_SEARCH_LINES, ent_judgement_get_alternatives (judgement), judgement);
      add_list (builder, ENT_SEARCH_LINES, ent_judgement_get_dissents (judgement), judgement);
    }
}

static void
add_themes (Builder    *builder,
            GListModel *themes)
{
  EntTheme *theme;

  for (guint i = 0; !builder->stopped && (theme = ent_list_peek (themes, i)) != NULL; i++)
    {
      add_entry (builder, ENT_SEARCH_THEMES, theme, NULL);
      add_list (builder, ENT_SEARCH_LINES, ent_theme_get_items (theme), theme);
    }
}

static void
add_factors (Builder    *builder,
             GListModel *factors)
{
  EntFactor *factor;

  for (guint i = 0; !builder->stopped && (factor = ent_list_peek (factors, i)) != NULL; i++)
    {
      add_entry (builder, ENT_SEARCH_FACTORS, factor, NULL);
      add_list (builder, ENT_SEARCH_LINES, ent_factor_get_items (factor), factor);
    }
}

static void
add_sources (Builder    *builder,
             GListModel *sources)
{
  EntSource *source;

  for (guint i = 0; !builder->stopped && (source = ent_list_peek (sources, i)) != NULL; i++)
    {
      add_entry (builder, ENT_SEARCH_SOURCES, source, NULL);
      add_list (builder, ENT_SEARCH_PASSAGES, ent_source_get_passages (source), source);
    }
}

/**
 * ent_search_index_new:
 * @briefing: a briefing
 * @cancellable: (nullable): to give up
 *
 * Folds everything that can be found in @briefing, which takes about as long
 * as reading it. Of one text the first 64 KiB go in and of all 192 MiB, in the
 * order members, stances, judgements, themes, factors, claims, gaps, sources.
 *
 * Returns: (transfer full) (nullable): an index, %NULL if it was cancelled
 */
EntSearchIndex *
ent_search_index_new (EntBriefing  *briefing,
                      GCancellable *cancellable)
{
  g_autoptr (EntSearchIndex) self = NULL;
  Builder builder = { NULL, cancellable, FALSE };

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  self = g_atomic_rc_box_new0 (EntSearchIndex);
  self->briefing = g_object_ref (briefing);
  self->folded = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (EntSearchEntry));
  self->complete = TRUE;

  builder.index = self;
  add_list (&builder, ENT_SEARCH_MEMBERS, ent_briefing_get_members (briefing), NULL);
  add_stances (&builder, ent_briefing_get_stances (briefing));
  add_judgements (&builder, ent_briefing_get_judgements (briefing));
  add_themes (&builder, ent_briefing_get_themes (briefing));
  add_factors (&builder, ent_briefing_get_factors (briefing));
  add_list (&builder, ENT_SEARCH_CLAIMS, ent_briefing_get_claims (briefing), NULL);
  add_list (&builder, ENT_SEARCH_LINES, ent_briefing_get_gaps (briefing), briefing);
  add_sources (&builder, ent_briefing_get_sources (briefing));

  return builder.stopped ? NULL : g_steal_pointer (&self);
}

static void
build_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  EntSearchIndex *index = ent_search_index_new (task_data, cancellable);

  if (index != NULL)
    g_task_return_pointer (task, index, (GDestroyNotify) ent_search_index_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

/**
 * ent_search_index_new_async:
 * @briefing: a briefing
 * @cancellable: (nullable): to give up
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Does what ent_search_index_new() does in a thread of its own.
 */
void
ent_search_index_new_async (EntBriefing         *briefing,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (ENT_IS_BRIEFING (briefing));

  g_task_set_source_tag (task, ent_search_index_new_async);
  g_task_set_task_data (task, g_object_ref (briefing), g_object_unref);
  g_task_run_in_thread (task, build_thread);
}

/**
 * ent_search_index_new_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the index
 */
EntSearchIndex *
ent_search_index_new_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_search_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
EntSearchIndex *
ent_search_index_ref (EntSearchIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * ent_search_index_unref:
 * @self: (transfer full): an index
 */
void
ent_search_index_unref (EntSearchIndex *self)
{
  g_atomic_rc_box_release_full (self, ent_search_index_clear);
}

/**
 * ent_search_index_get_briefing:
 * @self: an index
 *
 * Returns: (transfer none): what was indexed
 */
EntBriefing *
ent_search_index_get_briefing (const EntSearchIndex *self)
{
  return self->briefing;
}

/**
 * ent_search_index_is_complete:
 * @self: an index
 *
 * Returns: %FALSE if the briefing says more than an index holds
 */
gboolean
ent_search_index_is_complete (const EntSearchIndex *self)
{
  return self->complete;
}

/**
 * ent_search_index_get_n_entries:
 * @self: an index
 *
 * Returns: how many things can be found
 */
guint
ent_search_index_get_n_entries (const EntSearchIndex *self)
{
  return self->entries->len;
}

/**
 * ent_search_index_get_entry:
 * @self: an index
 * @index: from 0; those of a group are in the order of the document
 *
 * Returns: (transfer none): one of them
 */
const EntSearchEntry *
ent_search_index_get_entry (const EntSearchIndex *self,
                            guint                 index)
{
  return &g_array_index (self->entries, EntSearchEntry, index);
}

/**
 * ent_search_index_get_folded:
 * @self: an index
 * @entry: one of its entries
 *
 * Returns: (transfer none): its folded texts, with a line feed between them
 */
const char *
ent_search_index_get_folded (const EntSearchIndex *self,
                             const EntSearchEntry *entry)
{
  return self->folded->str + entry->offset;
}
