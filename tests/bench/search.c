/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a search takes for each key: search FILE. Each prefix of some
 * queries is searched for as if it had been pasted, and as if it had been
 * typed after the one before it. The best of several runs is given, and of
 * all keys the worst.
 */

#include "ent-search.h"

#include "bench.h"

#define RUNS 5
#define MAX_PER_GROUP 300

/* Milliseconds; the results are handed over for the next key. */
static double
time_query (EntSearchIndex    *index,
            const char        *text,
            EntSearchResults  *previous,
            EntSearchResults **results)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_clear_pointer (results, ent_search_results_free);
      *results = ent_search_query (index, text, MAX_PER_GROUP, previous, NULL);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }

  return best;
}

int
main (int   argc,
      char *argv[])
{
  static const char * const queries[] = {
    "shared chips", "member number 4999", "the toll reef grid", "e", "zzz", "reef harbour league toll data shared chips talks method",
  };
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntSearchIndex) index = NULL;
  double worst_cold = 0, worst_typed = 0;
  gint64 start;

  if (argc != 2)
    {
      g_printerr ("Usage: search FILE\n");
      return 2;
    }

  briefing = bench_load (argv[1]);
  start = g_get_monotonic_time ();
  index = ent_search_index_new (briefing, NULL);
  g_print ("%u things to be found, indexed in %.0f ms, in a thread\n", ent_search_index_get_n_entries (index),
           (double) (g_get_monotonic_time () - start) / 1000);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (EntSearchResults) typed = NULL;
      double cold_ms = 0, typed_ms = 0;

      for (const char *p = queries[i]; *p != '\0'; p++)
        {
          g_autofree char *prefix = g_strndup (queries[i], p - queries[i] + 1);
          g_autoptr (EntSearchResults) cold = NULL;
          EntSearchResults *next = NULL;

          cold_ms = MAX (cold_ms, time_query (index, prefix, NULL, &cold));
          typed_ms = MAX (typed_ms, time_query (index, prefix, typed, &next));
          g_assert (ent_search_results_get_total (cold) == ent_search_results_get_total (next));
          g_clear_pointer (&typed, ent_search_results_free);
          typed = next;
        }
      g_print ("%-60s %8u found, slowest key %5.1f ms pasted, %5.1f ms typed\n", queries[i],
               ent_search_results_get_total (typed), cold_ms, typed_ms);
      worst_cold = MAX (worst_cold, cold_ms);
      worst_typed = MAX (worst_typed, typed_ms);
    }
  g_print ("slowest key of all: %.1f ms pasted, %.1f ms typed\n", worst_cold, worst_typed);

  return 0;
}
