/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-briefing.h"

#include <glib/gi18n.h>

#include "ent-briefing-private.h"
#include "ent-check.h"
#include "ent-guard.h"
#include "ent-reader.h"

#define CHUNK_SIZE (256 * 1024)

static void
take_problems (GListModel  *found,
               GListModel **problems)
{
  if (problems != NULL)
    *problems = found;
  else
    g_object_unref (found);
}

static EntProblem *
find_first_error (GListModel *problems)
{
  EntProblem *problem;

  for (guint i = 0; (problem = ent_list_peek (problems, i)) != NULL; i++)
    if (ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR)
      return problem;

  return NULL;
}

static guint
count_errors (GListModel *problems)
{
  EntProblem *problem;
  guint n = 0;

  for (guint i = 0; (problem = ent_list_peek (problems, i)) != NULL; i++)
    n += ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;

  return n;
}

static void
set_error (GError         **error,
           EntBriefingError code,
           GListModel      *problems)
{
  EntProblem *first = find_first_error (problems);
  guint n = count_errors (problems);

  if (n <= 1)
    /* Translators: line, column, what is wrong there. */
    g_set_error (error, ENT_BRIEFING_ERROR, code, _("line %u, column %u: %s"),
                 ent_problem_get_line (first), ent_problem_get_column (first), ent_problem_get_message (first));
  else
    g_set_error (error, ENT_BRIEFING_ERROR, code,
                 /* Translators: number of errors; line, column, what is wrong at the first. */
                 ngettext ("%u error; the first in line %u, column %u: %s",
                           "%u errors; the first in line %u, column %u: %s", n),
                 n, ent_problem_get_line (first), ent_problem_get_column (first), ent_problem_get_message (first));
}

static EntBriefing *
refuse_syntax (EntProblem  *problem,
               GListModel **problems,
               GError     **error)
{
  GListStore *list = g_list_store_new (ENT_TYPE_PROBLEM);

  g_list_store_append (list, problem);
  set_error (error, ENT_BRIEFING_ERROR_SYNTAX, G_LIST_MODEL (list));
  take_problems (G_LIST_MODEL (list), problems);

  return NULL;
}

/**
 * ent_briefing_new_from_bytes:
 * @bytes: the text of a document
 * @problems: (out) (optional) (transfer full): list of #EntProblem, in the
 *   order of the text; warnings are listed for a briefing that is read, too
 * @error: return location for an error
 *
 * Reads and checks a document. All its problems are found in one pass, except
 * that nothing is said after the first syntax error, nor of a document of
 * another format or version.
 *
 * Returns: (transfer full): the briefing, or %NULL with @error in the domain
 *   %ENT_BRIEFING_ERROR and at least one problem that is an error
 */
EntBriefing *
ent_briefing_new_from_bytes (GBytes      *bytes,
                             GListModel **problems,
                             GError     **error)
{
  g_autoptr (EntProblem) fault = NULL;
  g_autoptr (EntGuard) guard = NULL;
  g_autoptr (EntReport) report = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) json_error = NULL;
  g_autoptr (GListModel) found = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  guard = ent_guard_new (text, length, &fault);
  if (guard == NULL)
    return refuse_syntax (fault, problems, error);

  /* Sealing the nodes costs a pass of its own, and nobody else sees them. */
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &json_error))
    {
      fault = ent_problem_new (ENT_SEVERITY_ERROR, ENT_PROBLEM_SYNTAX, 0, 0, NULL, json_error->message, NULL, NULL);
      return refuse_syntax (fault, problems, error);
    }

  report = ent_report_new (guard, text);
  briefing = ent_reader_read (json_parser_get_root (parser), guard, report);
  if (briefing != NULL)
    {
      briefing->bytes = g_bytes_ref (bytes);
      ent_check_content (briefing, report);
    }
  found = ent_report_finish (report);

  if (ent_report_has_errors (report, ENT_PROBLEM_SCHEMA))
    set_error (error, ENT_BRIEFING_ERROR_SCHEMA, found);
  else if (ent_report_has_errors (report, ENT_PROBLEM_CONTENT))
    set_error (error, ENT_BRIEFING_ERROR_CONTENT, found);
  else
    {
      take_problems (g_steal_pointer (&found), problems);
      return g_steal_pointer (&briefing);
    }

  take_problems (g_steal_pointer (&found), problems);
  return NULL;
}

static GBytes *
refuse_file (GFile      *file,
             const char *reason,
             GError    **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  /* Translators: name of a file, and why it cannot be read. */
  g_set_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE, _("%s cannot be read: %s"), name, reason);
  return NULL;
}

/* Cancelling is the caller's own doing and keeps its code. */
static GBytes *
refuse_file_for (GFile   *file,
                 GError  *reason,
                 GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (reason));
      return NULL;
    }

  return refuse_file (file, reason->message, error);
}

/* A size that is told beforehand may be wrong by the time of reading. */
static GBytes *
load_limited (GFile        *file,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) reason = NULL;
  gsize n_read = 0;

  stream = g_file_read (file, cancellable, &reason);
  if (stream == NULL)
    return refuse_file_for (file, reason, error);

  do
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + CHUNK_SIZE);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + length, CHUNK_SIZE,
                                    &n_read, cancellable, &reason))
        return refuse_file_for (file, reason, error);
      g_byte_array_set_size (bytes, length + n_read);

      if (bytes->len > ENT_BRIEFING_MAX_BYTES)
        return refuse_file (file, _("it is larger than 64 MiB"), error);
    }
  while (n_read == CHUNK_SIZE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
load_file (GFile        *file,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) reason = NULL;

  /* Opening a FIFO would wait for a writer, so ask first. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  if (info == NULL)
    return refuse_file_for (file, reason, error);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse_file (file, _("it is a folder"), error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse_file (file, _("it is not a regular file"), error);
  if (g_file_info_get_size (info) > ENT_BRIEFING_MAX_BYTES)
    return refuse_file (file, _("it is larger than 64 MiB"), error);

  return load_limited (file, cancellable, error);
}

/**
 * ent_briefing_new_from_file:
 * @file: a regular file of at most 64 MiB, or a resource
 * @cancellable: (nullable): a cancellable
 * @problems: (out) (optional) (transfer full) (nullable): as for
 *   ent_briefing_new_from_bytes(); %NULL if the file could not be read
 * @error: return location for an error
 *
 * Symbolic links are followed; folders, devices and FIFOs are refused without
 * being opened. Blocks; see ent_briefing_new_from_file_async().
 *
 * Returns: (transfer full): the briefing, or %NULL with @error in the domain
 *   %ENT_BRIEFING_ERROR, or %G_IO_ERROR_CANCELLED
 */
EntBriefing *
ent_briefing_new_from_file (GFile        *file,
                            GCancellable *cancellable,
                            GListModel  **problems,
                            GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (problems != NULL)
    *problems = NULL;

  bytes = load_file (file, cancellable, error);
  return bytes != NULL ? ent_briefing_new_from_bytes (bytes, problems, error) : NULL;
}

/* What a thread found beside the briefing or the error. */
static const char problems_key[] = "ent-briefing-problems";

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GListModel *problems = NULL;
  GError *error = NULL;
  EntBriefing *briefing;

  briefing = ent_briefing_new_from_file (G_FILE (source_object), cancellable, &problems, &error);
  if (problems != NULL)
    g_object_set_data_full (G_OBJECT (task), problems_key, problems, g_object_unref);

  if (briefing != NULL)
    g_task_return_pointer (task, briefing, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_briefing_new_from_file_async:
 * @file: a regular file of at most 64 MiB, or a resource
 * @cancellable: (nullable): a cancellable
 * @callback: called in the caller's main context
 * @user_data: passed to @callback
 *
 * Reads and checks a document in a thread.
 */
void
ent_briefing_new_from_file_async (GFile              *file,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_briefing_new_from_file_async);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * ent_briefing_new_from_file_finish:
 * @result: what the callback was given
 * @problems: (out) (optional) (transfer full) (nullable): as for
 *   ent_briefing_new_from_file()
 * @error: return location for an error
 *
 * Returns: (transfer full): as ent_briefing_new_from_file()
 */
EntBriefing *
ent_briefing_new_from_file_finish (GAsyncResult *result,
                                   GListModel  **problems,
                                   GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_briefing_new_from_file_async), NULL);

  if (problems != NULL)
    *problems = g_object_steal_data (G_OBJECT (result), problems_key);

  return g_task_propagate_pointer (G_TASK (result), error);
}
