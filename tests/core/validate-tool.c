/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Judges documents for the tests: prints each problem on a line, and then how
 * the document as a whole was judged. Answers for any number of files.
 */

#include <stdio.h>

#include "ent-briefing.h"

static const char *
judge (const char *path)
{
  static const char *const judgements[] = { "unreadable", "syntax", "schema", "content" };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, &problems, &error);
  EntProblem *problem;

  for (guint i = 0; problems != NULL && (problem = ent_list_peek (problems, i)) != NULL; i++)
    {
      g_autofree char *line = ent_problem_to_string (problem, path);

      puts (line);
    }

  return briefing != NULL ? "read" : judgements[error->code];
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    printf ("%s: %s\n", argv[i], judge (argv[i]));

  return 0;
}
