/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-support.h"

static EntSource *
get_origin (EntBriefing *briefing, EntSource *source)
{
  return ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_source_get_origin (source));
}

/**
 * ent_support_find_origin:
 * @briefing: a briefing
 * @source: one of its sources
 * @origins: origins that were found already, by source; new ones are added.
 *   It holds no reference
 *
 * A source may repeat one that repeats another; the reader refuses those that
 * lead back to themselves.
 *
 * Returns: (transfer none): the source where the report comes from first,
 *   which is @source itself if it repeats none
 */
EntSource *
ent_support_find_origin (EntBriefing *briefing, EntSource *source, GHashTable *origins)
{
  EntSource *first = source;
  EntSource *known = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_SOURCE (source), NULL);

  while ((known = g_hash_table_lookup (origins, first)) == NULL && get_origin (briefing, first) != NULL)
    first = get_origin (briefing, first);
  if (known != NULL)
    first = known;

  for (EntSource *at = source; at != NULL && !g_hash_table_contains (origins, at); at = get_origin (briefing, at))
    g_hash_table_insert (origins, at, first);

  return first;
}

typedef struct {
  EntBriefing *briefing;
  EntSupport *support;
  GHashTable *sources; /* cited */
  GHashTable *origins; /* of those, and of what lies between, to where it comes from first */
  GHashTable *firsts;  /* where the cited ones come from first */
} Measuring;

static void
add_citations (Measuring *self, GListModel *citations)
{
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));
      const char *date;

      if (source == NULL)
        continue;

      self->support->n_citations++;
      if (ent_source_get_reliability (source) <= ENT_RELIABILITY_C && ent_citation_get_credibility (citation) <= 3)
        self->support->n_sound++;
      date = ent_source_get_date (source);
      if (date != NULL && (self->support->newest == NULL || ent_date_compare (date, self->support->newest) > 0))
        self->support->newest = date;
      if (g_hash_table_add (self->sources, source))
        g_hash_table_add (self->firsts, ent_support_find_origin (self->briefing, source, self->origins));
    }
}

static void
add_lines (Measuring *self, GListModel *lines)
{
  EntItem *line;

  for (guint i = 0; (line = ent_list_peek (lines, i)) != NULL; i++)
    add_citations (self, ent_item_get_citations (line));
}

/**
 * ent_support_measure:
 * @briefing: a briefing
 * @record: one of its stances, factors or judgements
 * @origins: as for ent_support_find_origin()
 * @support: (out caller-allocates): what @record cites
 *
 * Takes in the citations of @record, of what points towards or away from a
 * stance, of the items of a factor and of the assumptions of a judgement. What
 * would change a mind is no evidence yet.
 */
void
ent_support_measure (EntBriefing *briefing, EntRecord *record, GHashTable *origins, EntSupport *support)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);
  Measuring self = { briefing, support, sources, origins, firsts };

  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (support != NULL);

  *support = (EntSupport) { 0 };
  if (ENT_IS_STANCE (record))
    {
      add_citations (&self, ent_stance_get_citations (ENT_STANCE (record)));
      add_lines (&self, ent_stance_get_towards (ENT_STANCE (record)));
      add_lines (&self, ent_stance_get_away (ENT_STANCE (record)));
    }
  else if (ENT_IS_FACTOR (record))
    {
      add_citations (&self, ent_factor_get_citations (ENT_FACTOR (record)));
      add_lines (&self, ent_factor_get_items (ENT_FACTOR (record)));
    }
  else if (ENT_IS_JUDGEMENT (record))
    {
      add_citations (&self, ent_judgement_get_citations (ENT_JUDGEMENT (record)));
      add_lines (&self, ent_judgement_get_assumptions (ENT_JUDGEMENT (record)));
    }
  support->n_sources = g_hash_table_size (sources);
  support->n_origins = g_hash_table_size (firsts);
}

/**
 * ent_support_count_sources:
 * @briefing: a briefing
 * @stance: one of its stances
 *
 * Counts the sources cited for a stance and for what points towards or away
 * from it. Those that go back to one origin count as one.
 *
 * Returns: how many there are
 */
guint
ent_support_count_sources (EntBriefing *briefing, EntStance *stance)
{
  g_autoptr (GHashTable) origins = NULL;
  EntSupport support;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STANCE (stance), 0);

  origins = g_hash_table_new (NULL, NULL);
  ent_support_measure (briefing, ENT_RECORD (stance), origins, &support);

  return support.n_origins;
}
