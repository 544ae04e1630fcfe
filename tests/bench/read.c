/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long reading a briefing takes beside json-glib's parser alone on the
 * same bytes: read PAIRS FILE... The two take turns, so that a machine whose
 * speed drifts does not favour one; what counts is the ratio of each pair.
 * Each run has a process of its own, as a document that is opened has: what
 * the one before it left of the heap, in use or given back, is no part of it.
 */

#include "bench.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

static double
time_briefing (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  gint64 end = g_get_monotonic_time ();

  if (briefing == NULL)
    g_error ("%s", error->message);
  g_object_unref (briefing);
  return (double) (end - start) / 1000;
}

static double
time_parser (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    g_error ("%s", error->message);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static GBytes *
read_bytes (const char *file)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  if (!g_file_get_contents (file, &contents, &length, &error))
    g_error ("%s", error->message);
  return g_bytes_new_take (contents, length);
}

/* Milliseconds of one run of briefing or parser in a process of its own. */
static double
time_in_process (const char *program,
                 const char *what,
                 const char *file)
{
  const char *arguments[] = { program, what, file, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
  return g_ascii_strtod (output, NULL);
}

int
main (int   argc,
      char *argv[])
{
  int pairs;

  if (argc == 3 && (g_str_equal (argv[1], "briefing") || g_str_equal (argv[1], "parser")))
    {
      g_autoptr (GBytes) bytes = read_bytes (argv[2]);

      g_print ("%f\n", g_str_equal (argv[1], "parser") ? time_parser (bytes) : time_briefing (bytes));
      return 0;
    }

  pairs = argc > 2 ? atoi (argv[1]) : 0;
  if (pairs < 1)
    {
      g_printerr ("Usage: read PAIRS FILE... | read briefing|parser FILE\n");
      return 2;
    }

  g_print ("%-28s %9s %12s %12s %8s %8s %8s\n", "file", "MiB", "briefing ms", "parser ms", "ratio", "low", "high");
  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GBytes) bytes = read_bytes (argv[i]);
      g_autofree char *name = g_path_get_basename (argv[i]);

      for (int k = 0; k < pairs; k++)
        {
          double a, b, ratio;

          /* Whoever goes first changes from pair to pair. */
          if (k % 2 == 0)
            {
              a = time_in_process (argv[0], "briefing", argv[i]);
              b = time_in_process (argv[0], "parser", argv[i]);
            }
          else
            {
              b = time_in_process (argv[0], "parser", argv[i]);
              a = time_in_process (argv[0], "briefing", argv[i]);
            }
          ratio = a / b;
          g_array_append_val (ours, a);
          g_array_append_val (theirs, b);
          g_array_append_val (ratios, ratio);
        }

      double middle = bench_get_median (ratios);

      g_print ("%-28s %9.1f %12.1f %12.1f %8.3f %8.3f %8.3f\n", name, (double) g_bytes_get_size (bytes) / (1024 * 1024),
               bench_get_median (ours), bench_get_median (theirs), middle,
               g_array_index (ratios, double, 0), g_array_index (ratios, double, ratios->len - 1));
    }
  return 0;
}
