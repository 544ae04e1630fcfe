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

static void
collect_sources (EntBriefing *briefing, GListModel *citations, GHashTable *origins, GHashTable *sources)
{
  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (EntCitation) citation = g_list_model_get_item (citations, i);
      EntSource *source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));

      if (source != NULL)
        g_hash_table_add (sources, ent_support_find_origin (briefing, source, origins));
    }
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
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  GListModel *lists[2];

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STANCE (stance), 0);

  lists[0] = ent_stance_get_towards (stance);
  lists[1] = ent_stance_get_away (stance);

  collect_sources (briefing, ent_stance_get_citations (stance), origins, sources);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (EntItem) line = g_list_model_get_item (lists[l], i);

        collect_sources (briefing, ent_item_get_citations (line), origins, sources);
      }

  return g_hash_table_size (sources);
}
