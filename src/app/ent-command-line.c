/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `entente --validate`: the reader's problems as lines that editors and
 * build logs know how to jump to.
 */

#include "config.h"

#include "ent-command-line.h"

#include <glib/gi18n.h>

#include "ent-briefing.h"
#include "ent-weakness.h"

/* Weak points of a document that can be read, which are no faults. */
static void
append_weaknesses (EntBriefing *briefing,
                   const char  *name,
                   GString     *output)
{
  g_autoptr (GListModel) weaknesses = ent_weakness_find (briefing, ENT_WEAKNESS_MAX_AGE);
  EntWeakness *weakness;

  for (guint i = 0; (weakness = ent_list_peek (weaknesses, i)) != NULL; i++)
    {
      g_autofree char *line = ent_weakness_to_string (weakness, name);

      g_string_append (output, line);
      g_string_append_c (output, '\n');
    }
}

/**
 * ent_validate_file:
 * @file: what to read
 * @name: how the lines name it
 * @checks: whether to look for weak points as well
 * @output: where the lines go, one for each problem, warnings too, and then
 *   one for each weak point
 * @error: return location for why it could not be read
 *
 * Reads @file by the reader that the windows use, and shows nothing.
 *
 * Returns: what is to be said of @file; @error is set with
 *   %ENT_VALIDATION_UNREADABLE, and with no other
 */
EntValidation
ent_validate_file (GFile       *file,
                   const char  *name,
                   gboolean     checks,
                   GString     *output,
                   GError     **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  gboolean has_error = FALSE;
  guint n_problems;

  g_return_val_if_fail (G_IS_FILE (file), ENT_VALIDATION_UNREADABLE);
  g_return_val_if_fail (name != NULL, ENT_VALIDATION_UNREADABLE);
  g_return_val_if_fail (output != NULL, ENT_VALIDATION_UNREADABLE);

  briefing = ent_briefing_new_from_file (file, NULL, &problems, &read_error);

  n_problems = problems != NULL ? g_list_model_get_n_items (problems) : 0;
  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = ent_problem_to_string (problem, name);

      has_error = has_error || ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;
      g_string_append (output, line);
      g_string_append_c (output, '\n');
    }

  if (briefing == NULL && !has_error)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return ENT_VALIDATION_UNREADABLE;
    }

  if (checks && briefing != NULL)
    append_weaknesses (briefing, name, output);

  return has_error ? ENT_VALIDATION_ERRORS : ENT_VALIDATION_CLEAN;
}

/**
 * ent_validate_names:
 * @names: (array zero-terminated=1): files as the user wrote them
 * @directory: what relative names start from
 * @checks: whether to print weak points as well
 *
 * Validates each file and prints its problems to standard output; what could
 * not be read is told on standard error, so that the output stays one line a
 * problem.
 *
 * Returns: the exit status: that of the worst file, and 2 for none at all
 */
int
ent_validate_names (const char * const *names,
                    const char         *directory,
                    gboolean            checks)
{
  EntValidation worst = ENT_VALIDATION_CLEAN;

  if (names == NULL || *names == NULL)
    {
      g_printerr ("entente: %s\n", _("No file was named"));
      return ENT_VALIDATION_UNREADABLE;
    }

  for (const char * const *name = names; *name != NULL; name++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg_and_cwd (*name, directory);
      g_autoptr (GString) output = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_filename_display_name (*name);
      EntValidation status = ent_validate_file (file, shown, checks, output, &error);

      g_print ("%s", output->str);
      if (error != NULL)
        g_printerr ("entente: %s\n", error->message);
      worst = MAX (worst, status);
    }

  return worst;
}
