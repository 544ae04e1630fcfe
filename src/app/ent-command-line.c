/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `entente --validate`: the reader's problems as lines that editors and
 * build logs know how to jump to. `entente --export`: a story as a file.
 */

#include "config.h"

#include "ent-command-line.h"

#include <glib/gi18n.h>

#include "ent-briefing.h"
#include "ent-clearance.h"
#include "ent-document.h"
#include "ent-list.h"
#include "ent-pdf.h"
#include "ent-save.h"
#include "ent-scene.h"
#include "ent-weakness.h"

/* What stands for standard output. */
#define STANDARD_OUTPUT "-"

/* What every PDF begins with. */
#define PDF_START "%PDF-"

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

/* Adds a line for each problem; whether one of them is an error. */
static gboolean
append_problems (GListModel *problems,
                 const char *name,
                 GString    *output)
{
  guint n_problems = problems != NULL ? g_list_model_get_n_items (problems) : 0;
  gboolean has_error = FALSE;

  for (guint i = 0; i < n_problems; i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = ent_problem_to_string (problem, name);

      has_error = has_error || ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;
      g_string_append (output, line);
      g_string_append_c (output, '\n');
    }

  return has_error;
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
  gboolean has_error;

  g_return_val_if_fail (G_IS_FILE (file), ENT_VALIDATION_UNREADABLE);
  g_return_val_if_fail (name != NULL, ENT_VALIDATION_UNREADABLE);
  g_return_val_if_fail (output != NULL, ENT_VALIDATION_UNREADABLE);

  briefing = ent_briefing_new_from_file (file, NULL, &problems, &read_error);
  has_error = append_problems (problems, name, output);

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

/* Text of a document, or of whoever called, as a terminal may have it. */
static char *
clean (const char *text)
{
  return ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
}

static void
complain (const char *message)
{
  g_printerr ("entente: %s\n", message);
}

/* Reads what is to be exported; complains and returns NULL if that fails. */
static EntBriefing *
read_briefing (const char    *name,
               const char    *directory,
               EntValidation *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg_and_cwd (name, directory);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *shown = g_filename_display_name (name);
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, &problems, &error);

  /* Standard output may be the file that is asked for. */
  *status = append_problems (problems, shown, lines) ? ENT_VALIDATION_ERRORS : ENT_VALIDATION_CLEAN;
  g_printerr ("%s", lines->str);
  if (briefing == NULL && *status == ENT_VALIDATION_CLEAN)
    {
      complain (error->message);
      *status = ENT_VALIDATION_UNREADABLE;
    }

  return briefing;
}

static EntBriefing *
read_bundled (EntValidation *status)
{
  g_autoptr (EntDocument) document = ent_document_read_bundled ();
  EntBriefing *briefing = ent_document_get_briefing (document);

  if (briefing == NULL)
    {
      complain (ent_document_get_error (document)->message);
      *status = ENT_VALIDATION_UNREADABLE;
      return NULL;
    }

  return g_object_ref (briefing);
}

/* The ids of what can be asked for, in the order of the document. */
static char *
list_ids (GListModel *list)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  EntRecord *record;

  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    g_ptr_array_add (ids, (gpointer) ent_record_get_id (record));
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
complain_of_story (EntBriefing *briefing,
                   const char  *id)
{
  g_autofree char *shown = clean (id);
  g_autofree char *known = list_ids (ent_briefing_get_stories (briefing));
  g_autofree char *message = NULL;

  if (*known != '\0')
    /* Translators: %1$s is an id that was asked for, %2$s is a list of ids */
    message = g_strdup_printf (_("There is no story “%1$s”; there are: %2$s"), shown, known);
  else
    message = g_strdup_printf (_("There is no story “%s”, nor any other"), shown);
  complain (message);
}

/* The story that is asked for, or the first; NULL where there is none. */
static gboolean
find_story (EntBriefing  *briefing,
            const char   *id,
            EntStory    **story)
{
  if (id == NULL)
    *story = ent_list_peek (ent_briefing_get_stories (briefing), 0);
  else
    *story = ent_briefing_lookup (briefing, ENT_TYPE_STORY, id);
  if (*story != NULL || id == NULL)
    return TRUE;

  complain_of_story (briefing, id);
  return FALSE;
}

/* A step that is asked for by its number; complains of one that is none. */
static gboolean
find_step (EntStory   *story,
           const char *text,
           guint      *step)
{
  guint n_steps = story != NULL ? g_list_model_get_n_items (ent_story_get_steps (story)) : 0;
  g_autofree char *shown = clean (text);
  g_autofree char *message = NULL;
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 1, MAX (n_steps, 1), &number, NULL) && number <= n_steps)
    {
      *step = (guint) number;
      return TRUE;
    }

  if (n_steps == 0)
    message = g_strdup_printf (_("There is no step “%s”: the briefing has no story"), shown);
  else
    /* Translators: what was asked for, the id of a story, and the number of its last step */
    message = g_strdup_printf (_("There is no step “%1$s”; the story “%2$s” has the steps 1 to %3$u"), shown,
                               ent_story_get_id (story), n_steps);
  complain (message);

  return FALSE;
}

static void
complain_of_level (EntBriefing *briefing,
                   const char  *label)
{
  g_autoptr (GPtrArray) levels = ent_clearance_get_levels (briefing);
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *shown = clean (label);
  g_autofree char *message = NULL;

  for (guint i = 0; i < levels->len; i++)
    {
      g_autofree char *level = clean (ent_marking_get_label (g_ptr_array_index (levels, i)));

      g_string_append_printf (known, i > 0 ? ", “%s”" : "“%s”", level);
    }

  if (levels->len == 0)
    message = g_strdup_printf (_("There is no marking “%s”, nor any other"), shown);
  else
    /* Translators: %1$s is a handling marking that was asked for, %2$s is a list of markings in quotation marks */
    message = g_strdup_printf (_("“%1$s” is no level at which the briefing may be shown; there are: %2$s"), shown, known->str);
  complain (message);
}

/* The rank of what may be shown; complains of a level that is none, and of
 * one below the document's own. */
static gboolean
find_level (EntBriefing *briefing,
            const char  *label,
            int         *level)
{
  int lowest = ent_clearance_get_rank (briefing, NULL);
  EntMarking *marking = ent_clearance_find_marking (briefing, label);

  *level = label != NULL ? ent_clearance_get_rank (briefing, label) : lowest;
  if (label == NULL || (marking != NULL && ent_marking_get_rank (marking) >= lowest))
    return TRUE;

  complain_of_level (briefing, label);
  return FALSE;
}

/* Says on standard error why the document cannot be read. */
static int
complain_of_document (EntDocument *document)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *name = ent_document_dup_name (document);
  int status = ENT_VALIDATION_UNREADABLE;

  if (append_problems (ent_document_get_problems (document), name, lines))
    status = ENT_VALIDATION_ERRORS;
  else
    complain (ent_document_get_error (document)->message);
  g_printerr ("%s", lines->str);

  return status;
}

/**
 * ent_check_shown_scenario:
 * @document: what was read
 * @id: id of what should be a scenario of it
 * @status: (out): the exit status if it is none
 *
 * Says on standard error what is wrong, with the scenarios that there are.
 *
 * Returns: whether the document has the scenario
 */
gboolean
ent_check_shown_scenario (EntDocument *document,
                    const char  *id,
                    int         *status)
{
  EntBriefing *briefing = ent_document_get_briefing (document);
  g_autofree char *shown = clean (id);
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;

  *status = ENT_VALIDATION_UNREADABLE;
  if (briefing == NULL)
    {
      *status = complain_of_document (document);
      return FALSE;
    }
  if (ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, id) != NULL)
    return TRUE;

  known = list_ids (ent_briefing_get_scenarios (briefing));
  if (*known != '\0')
    /* Translators: %1$s is an id that was asked for, %2$s is a list of ids */
    message = g_strdup_printf (_("There is no scenario “%1$s”; there are: %2$s"), shown, known);
  else
    message = g_strdup_printf (_("There is no scenario “%s”, nor any other"), shown);
  complain (message);

  return FALSE;
}

/**
 * ent_check_talk:
 * @document: what was read
 * @options: what is to be presented of it
 * @choice: (out): the same, looked up
 * @status: (out): the exit status if there is nothing to present
 *
 * Looks up what is to be presented, and says on standard error what of it
 * there is not.
 *
 * Returns: whether it can be presented
 */
gboolean
ent_check_talk (EntDocument          *document,
                const EntTalkOptions *options,
                EntTalkChoice        *choice,
                int                  *status)
{
  EntBriefing *briefing = ent_document_get_briefing (document);

  *choice = (EntTalkChoice) { .level = -1 };
  *status = ENT_VALIDATION_UNREADABLE;
  if (briefing == NULL)
    {
      *status = complain_of_document (document);
      return FALSE;
    }

  return find_story (briefing, options->story, &choice->story) &&
         (options->step == NULL || find_step (choice->story, options->step, &choice->step)) &&
         (options->level == NULL || find_level (briefing, options->level, &choice->level));
}

static void
tell_withheld (EntPages *pages)
{
  for (guint i = 0; i < pages->withheld->len; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->withheld, i);
      g_autofree char *marking = clean (ent_marking_get_label (page->clearance.marking));
      g_autofree char *message = NULL;

      /* Translators: %1$u is the number of a step, %2$s is its title, %3$s is a handling marking */
      message = g_strdup_printf (_("Step %1$u, “%2$s”, is marked “%3$s” and was left out"), page->number, page->title,
                                 marking);
      complain (message);
    }

  if (pages->n_beyond > 0)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (ngettext ("%1$u more step was left out: at most %2$d become pages",
                                           "%1$u more steps were left out: at most %2$d become pages", pages->n_beyond),
                                 pages->n_beyond, ENT_PAGES_MOST);
      complain (message);
    }
}

/* A briefing that is named where the PDF should be named stays what it is. */
static gboolean
may_replace (GFile   *file,
             GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  char start[sizeof PDF_START] = "";
  gsize n_read = 0;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return TRUE;

  stream = g_file_read (file, NULL, error);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), start, strlen (PDF_START), &n_read, NULL, error))
    return FALSE;
  if (n_read == 0 || g_str_equal (start, PDF_START))
    return TRUE;

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” is no PDF, and was left as it is"), shown);
  return FALSE;
}

static gboolean
save (GBytes      *bytes,
      const char  *output,
      const char  *directory,
      GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (output, STANDARD_OUTPUT))
    return ent_save_standard_output (bytes, error);

  file = g_file_new_for_commandline_arg_and_cwd (output, directory);
  return may_replace (file, error) && ent_save_file (file, bytes, error);
}

/**
 * ent_export_pdf:
 * @options: what is asked for
 *
 * Writes a story as a PDF: the one that is named, else the first of the
 * briefing, else a tour of what it has. Standard output gets the PDF and
 * nothing else; what is to be said goes to standard error: the problems of the
 * document as with ent_validate_file(), and each step that is marked above
 * the level and so is left out. Without a level it is the document's own.
 *
 * Returns: the exit status: 1 if the document has errors, 2 if there is no
 *   PDF for another reason
 */
int
ent_export_pdf (const EntExportOptions *options)
{
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntValidation status = ENT_VALIDATION_CLEAN;
  EntStory *story;
  int level;

  g_return_val_if_fail (options != NULL && options->output != NULL, ENT_VALIDATION_UNREADABLE);

  if (options->names != NULL && options->names[0] != NULL && options->names[1] != NULL)
    {
      complain (_("--export takes one file at a time"));
      return ENT_VALIDATION_UNREADABLE;
    }

  if (options->names != NULL && options->names[0] != NULL)
    briefing = read_briefing (options->names[0], options->directory, &status);
  else
    briefing = read_bundled (&status);
  if (briefing == NULL)
    return status;

  if (!find_story (briefing, options->story, &story) || !find_level (briefing, options->level, &level))
    return ENT_VALIDATION_UNREADABLE;

  pages = ent_pages_new (briefing, story, level);
  tell_withheld (pages);
  bytes = ent_pdf_new (briefing, pages, &error);
  if (bytes == NULL || !save (bytes, options->output, options->directory, &error))
    {
      complain (error->message);
      return ENT_VALIDATION_UNREADABLE;
    }

  return ENT_VALIDATION_CLEAN;
}
