/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-search.h"

#include <string.h>

#include "ent-fold.h"

/* Ranks: where in a text the worst placed of the words stands. */
enum {
  RANK_START, /* all at the start of a word, and one at the start of a text */
  RANK_WORD,  /* all at the start of a word */
  RANK_INSIDE,
  N_RANKS
};

#define NOT_FOUND N_RANKS

#define CANCEL_INTERVAL 1024

/* In one text: more than anybody looks at. */
#define MAX_MARKS 64

/* Which part of an excerpt stands before the first marked part at most. */
#define LEAD(max_chars) ((max_chars) / 4)

struct _EntSearchResults {
  EntSearchIndex *index;
  GPtrArray *words;                    /* folded, none of them twice */
  GArray *matches;                     /* of guint32: all entries that match, in order */
  guint n_found[ENT_SEARCH_N_GROUPS];
  GArray *groups[ENT_SEARCH_N_GROUPS]; /* of EntSearchResult */
};

static GPtrArray *
split_query (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  ent_fold_append (folded, valid, ENT_SEARCH_MAX_BYTES, NULL);
  for (const char *p = folded->str; *p != '\0' && words->len < ENT_SEARCH_MAX_WORDS;)
    {
      gsize length = strcspn (p, " ");
      g_autofree char *word = g_strndup (p, length);

      if (length > 0 && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&word));
      p += length;
      p += strspn (p, " ");
    }

  return words;
}

/* Whether whatever has all of @words has all of @fewer, too. */
static gboolean
narrows (GPtrArray *fewer,
         GPtrArray *words)
{
  for (guint i = 0; i < fewer->len; i++)
    {
      gboolean contained = FALSE;

      for (guint j = 0; j < words->len && !contained; j++)
        contained = strstr (g_ptr_array_index (words, j), g_ptr_array_index (fewer, i)) != NULL;
      if (!contained)
        return FALSE;
    }

  return fewer->len > 0;
}

static int
rank_hit (const char *folded,
          const char *hit)
{
  if (hit == folded || hit[-1] == '\n')
    return RANK_START;

  return ent_fold_starts_word (folded, hit) ? RANK_WORD : RANK_INSIDE;
}

static int
rank_word (const char *folded,
           const char *word)
{
  int best = NOT_FOUND;

  for (const char *hit = strstr (folded, word); hit != NULL && best != RANK_START; hit = strstr (hit + 1, word))
    best = MIN (best, rank_hit (folded, hit));

  return best;
}

static int
rank_entry (const char *folded,
            GPtrArray  *words)
{
  int best = NOT_FOUND;
  int worst = RANK_START;

  for (guint i = 0; i < words->len; i++)
    {
      int rank = rank_word (folded, g_ptr_array_index (words, i));

      if (rank == NOT_FOUND)
        return NOT_FOUND;
      best = MIN (best, rank);
      worst = MAX (worst, rank);
    }

  return worst == RANK_WORD ? best : worst;
}

/* The first word that the listed text has not says by what else it was found. */
static void
find_field (EntSearchResult     *result,
            const char          *folded,
            GPtrArray           *words,
            const EntSearchText *texts,
            guint                n_texts)
{
  const char *end = folded + strcspn (folded, "\n");

  for (guint i = 0; i < words->len; i++)
    {
      const char *hit = strstr (folded, g_ptr_array_index (words, i));
      guint n = 0;

      if (hit == NULL || hit < end)
        continue;
      for (const char *p = folded; p < hit; p++)
        n += *p == '\n';
      if (n < n_texts)
        {
          result->field = texts[n].field;
          result->found = texts[n].text;
        }
      return;
    }
}

static void
add_result (EntSearchResults *self,
            guint32           match)
{
  const EntSearchEntry *entry = ent_search_index_get_entry (self->index, match);
  EntSearchText texts[ENT_SEARCH_MAX_FIELDS];
  guint n_texts = ent_search_get_texts (entry->record, texts);
  EntSearchResult result = { entry->group, entry->record, entry->owner, texts[0].text, ENT_SEARCH_FIELD_TEXT, NULL };

  find_field (&result, ent_search_index_get_folded (self->index, entry), self->words, texts, n_texts);
  g_array_append_val (self->groups[entry->group], result);
}

/**
 * ent_search_query:
 * @index: what to search
 * @text: what somebody has typed
 * @max_per_group: how many results of a group are wanted
 * @previous: (nullable): results of the same index; where they must contain
 *   the new ones nothing else is searched
 * @cancellable: (nullable): to give up
 *
 * Looks for everything that contains all words of @text, in any order. Those
 * in which a text starts with one of the words come first, then those in which
 * all words start a word, then the others; within these in the order of the
 * document. An empty query finds nothing.
 *
 * Returns: (transfer full) (nullable): the results, %NULL if it was cancelled
 */
EntSearchResults *
ent_search_query (EntSearchIndex         *index,
                  const char             *text,
                  guint                   max_per_group,
                  const EntSearchResults *previous,
                  GCancellable           *cancellable)
{
  g_autoptr (EntSearchResults) self = NULL;
  GArray *ranked[ENT_SEARCH_N_GROUPS][N_RANKS];
  GArray *candidates = NULL;
  gboolean stopped = FALSE;
  guint n;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EntSearchResults, 1);
  self->index = ent_search_index_ref (index);
  self->words = split_query (text);
  self->matches = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    {
      self->groups[group] = g_array_new (FALSE, FALSE, sizeof (EntSearchResult));
      for (guint rank = 0; rank < N_RANKS; rank++)
        ranked[group][rank] = g_array_new (FALSE, FALSE, sizeof (guint32));
    }

  if (previous != NULL && previous->index == index && narrows (previous->words, self->words))
    candidates = previous->matches;
  n = candidates != NULL ? candidates->len : ent_search_index_get_n_entries (index);
  if (self->words->len == 0)
    n = 0;

  for (guint i = 0; i < n && !stopped; i++)
    {
      guint32 match = candidates != NULL ? g_array_index (candidates, guint32, i) : i;
      const EntSearchEntry *entry = ent_search_index_get_entry (index, match);
      int rank = rank_entry (ent_search_index_get_folded (index, entry), self->words);

      if (i % CANCEL_INTERVAL == 0)
        stopped = g_cancellable_is_cancelled (cancellable);
      if (rank == NOT_FOUND)
        continue;

      g_array_append_val (self->matches, match);
      self->n_found[entry->group]++;
      if (ranked[entry->group][rank]->len < max_per_group)
        g_array_append_val (ranked[entry->group][rank], match);
    }

  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    for (guint rank = 0; rank < N_RANKS; rank++)
      {
        GArray *matches = ranked[group][rank];

        for (guint i = 0; i < matches->len && self->groups[group]->len < max_per_group && !stopped; i++)
          add_result (self, g_array_index (matches, guint32, i));
        g_array_unref (matches);
      }

  return stopped ? NULL : g_steal_pointer (&self);
}

/**
 * ent_search_results_free:
 * @self: (transfer full): results
 */
void
ent_search_results_free (EntSearchResults *self)
{
  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    g_array_unref (self->groups[group]);
  g_array_unref (self->matches);
  g_ptr_array_unref (self->words);
  ent_search_index_unref (self->index);
  g_free (self);
}

/**
 * ent_search_results_get_index:
 * @self: results
 *
 * Returns: (transfer none): what was searched
 */
EntSearchIndex *
ent_search_results_get_index (const EntSearchResults *self)
{
  return self->index;
}

/**
 * ent_search_results_is_asked:
 * @self: results
 *
 * Returns: whether there was a word to search for
 */
gboolean
ent_search_results_is_asked (const EntSearchResults *self)
{
  return self->words->len > 0;
}

/**
 * ent_search_results_get_total:
 * @self: results
 *
 * Returns: how many were found in all groups
 */
guint
ent_search_results_get_total (const EntSearchResults *self)
{
  return self->matches->len;
}

/**
 * ent_search_results_get_n_found:
 * @self: results
 * @group: a group
 *
 * Returns: how many were found in @group, of which not all need be there
 */
guint
ent_search_results_get_n_found (const EntSearchResults *self,
                                EntSearchGroup          group)
{
  g_return_val_if_fail (group < ENT_SEARCH_N_GROUPS, 0);

  return self->n_found[group];
}

/**
 * ent_search_results_get_group:
 * @self: results
 * @group: a group
 * @n_results: (out): how many there are, as many as were asked for at most
 *
 * Returns: (transfer none) (array length=n_results): the best of @group
 */
const EntSearchResult *
ent_search_results_get_group (const EntSearchResults *self,
                              EntSearchGroup          group,
                              guint                  *n_results)
{
  g_return_val_if_fail (group < ENT_SEARCH_N_GROUPS, NULL);

  *n_results = self->groups[group]->len;
  return (const EntSearchResult *) self->groups[group]->data;
}

/**
 * ent_search_results_get_first:
 * @self: results
 *
 * Returns: (transfer none) (nullable): the first of the first group that has any
 */
const EntSearchResult *
ent_search_results_get_first (const EntSearchResults *self)
{
  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    if (self->groups[group]->len > 0)
      return &g_array_index (self->groups[group], EntSearchResult, 0);

  return NULL;
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const EntSearchRange *x = a, *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

static void
mark_word (GArray     *ranges,
           GArray     *spans,
           const char *folded,
           const char *word)
{
  gsize length = strlen (word);
  int best = rank_word (folded, word);

  for (const char *hit = strstr (folded, word); hit != NULL && ranges->len < MAX_MARKS; hit = strstr (hit + length, word))
    {
      EntSearchRange range;

      /* Where the word starts one, the letters inside of others are noise. */
      if (best < RANK_INSIDE && rank_hit (folded, hit) == RANK_INSIDE)
        continue;
      range.start = g_array_index (spans, EntFoldSpan, hit - folded).start;
      range.end = g_array_index (spans, EntFoldSpan, hit - folded + (gssize) length - 1).end;
      g_array_append_val (ranges, range);
    }
}

static void
merge_ranges (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      EntSearchRange range = g_array_index (ranges, EntSearchRange, i);
      EntSearchRange *last = n > 0 ? &g_array_index (ranges, EntSearchRange, n - 1) : NULL;

      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, EntSearchRange, n++) = range;
    }
  g_array_set_size (ranges, n);
}

/**
 * ent_search_results_mark:
 * @self: results
 * @text: valid UTF-8: a text of a result, or what was made of one to be shown
 *
 * Returns: (transfer full) (element-type EntSearchRange): which bytes of
 *   @text are what was searched for, in order and apart; a character is in it
 *   as a whole, with its accents
 */
GArray *
ent_search_results_mark (const EntSearchResults *self,
                         const char             *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (EntSearchRange));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (EntFoldSpan));
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, ranges);

  ent_fold_append (folded, text, ENT_SEARCH_MAX_TEXT_BYTES, spans);
  for (guint i = 0; i < self->words->len; i++)
    mark_word (ranges, spans, folded->str, g_ptr_array_index (self->words, i));
  merge_ranges (ranges);

  return ranges;
}

/* The start of the word that a byte of @text stands in, or of that character
 * where words are longer than any excerpt. */
static const char *
step_back (const char *text,
           const char *from,
           guint       n_chars)
{
  const char *start = from;

  for (guint i = 0; i < n_chars && start > text; i++)
    start = g_utf8_prev_char (start);
  if (start == text)
    return start;

  for (const char *p = start; p < from; p = g_utf8_next_char (p))
    if (*p == ' ')
      return p + 1;

  return start;
}

/**
 * ent_search_results_excerpt:
 * @self: results
 * @text: valid UTF-8: a text of a result
 * @max_chars: how long the excerpt may be, without an ellipsis at either end
 *
 * Returns: (transfer full): @text from a little before what was searched for,
 *   and from its start where that is near; an ellipsis stands for what is left
 *   out on either side
 */
char *
ent_search_results_excerpt (const EntSearchResults *self,
                            const char             *text,
                            guint                   max_chars)
{
  g_autoptr (GArray) ranges = ent_search_results_mark (self, text);
  const EntSearchRange *first = ranges->len > 0 ? &g_array_index (ranges, EntSearchRange, 0) : NULL;
  const char *start = text;
  const char *end;

  /* What stands within the excerpt anyhow needs no other start. */
  if (first != NULL && g_utf8_strlen (text, first->end) > (glong) max_chars)
    start = step_back (text, text + first->start, LEAD (max_chars));

  end = start;
  for (guint i = 0; i < max_chars && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return g_strdup_printf ("%s%.*s%s", start > text ? "…" : "", (int) (end - start), start, *end != '\0' ? "…" : "");
}
