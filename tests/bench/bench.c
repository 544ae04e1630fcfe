/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench.h"

#include <stdlib.h>

/* Where there is no briefing there is nothing to be measured. */
EntBriefing *
bench_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  if (briefing == NULL)
    {
      g_printerr ("%s\n", error->message);
      exit (2);
    }

  return briefing;
}

double
bench_get_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int
bench_compare_doubles (gconstpointer a,
                       gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Sorts what is measured, of which there is something. */
double
bench_get_median (GArray *values)
{
  g_array_sort (values, bench_compare_doubles);
  return g_array_index (values, double, values->len / 2);
}
