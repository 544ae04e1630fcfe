/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file together with what the reader made of it: a briefing, or an error,
 * and in both cases the problems. It is never read again: a file that has
 * changed is another document, so that the one that is shown stays whole
 * until there is something to put in its place.
 */

#include "config.h"

#include "ent-document.h"

#include "ent-links.h"

#define BUNDLED_PATH "/io/github/entente_app/Entente/briefings/sco-ai.json"

struct _EntDocument {
  GObject parent_instance;

  GFile *file;
  EntBriefing *briefing; /* NULL: error says why */
  GListModel *problems;
  GError *error;
};

G_DEFINE_TYPE (EntDocument, ent_document, G_TYPE_OBJECT)

static EntDocument *
document_new (GFile       *file,
              EntBriefing *briefing,
              GListModel  *problems,
              GError      *error)
{
  EntDocument *self = g_object_new (ENT_TYPE_DOCUMENT, NULL);

  self->file = g_object_ref (file);
  self->briefing = briefing;
  self->problems = problems != NULL ? problems : G_LIST_MODEL (g_list_store_new (ENT_TYPE_PROBLEM));
  self->error = error;

  return self;
}

/* What cites what takes a second to find out in a document of the largest size:
 * it is done before anybody has it, and not at the first click. */
static void
link_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  EntDocument *self = task_data;

  if (self->briefing != NULL)
    ent_links_get (self->briefing);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
briefing_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GFile *file = g_task_get_task_data (task);
  GListModel *problems = NULL;
  GError *error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file_finish (result, &problems, &error);

  if (g_task_return_error_if_cancelled (task))
    {
      g_clear_object (&briefing);
      g_clear_object (&problems);
      g_clear_error (&error);
      return;
    }

  g_task_set_task_data (task, document_new (file, briefing, problems, error), g_object_unref);
  g_task_run_in_thread (task, link_in_thread);
}

static void
ent_document_finalize (GObject *object)
{
  EntDocument *self = ENT_DOCUMENT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->briefing);
  g_clear_object (&self->problems);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (ent_document_parent_class)->finalize (object);
}

static void
ent_document_class_init (EntDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_document_finalize;
}

static void
ent_document_init (EntDocument *self)
{
}

/**
 * ent_document_read_bundled:
 *
 * Reads the briefing that ships with the program, at once and by the reader
 * that files go through. A resource has no size to ask for and no type to
 * guess, so that its bytes are taken as they are.
 *
 * Returns: (transfer full): the document, also if there is no briefing in it
 */
EntDocument *
ent_document_read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource://" BUNDLED_PATH);
  g_autoptr (GBytes) bytes = NULL;
  GListModel *problems = NULL;
  GError *error = NULL;
  EntBriefing *briefing = NULL;

  bytes = g_resources_lookup_data (BUNDLED_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  return document_new (file, briefing, problems, error);
}

/**
 * ent_document_read:
 * @file: what to read
 *
 * Reads at once, for whoever has nothing to show meanwhile.
 *
 * Returns: (transfer full): the document, also if there is no briefing in it
 */
EntDocument *
ent_document_read (GFile *file)
{
  GListModel *problems = NULL;
  GError *error = NULL;
  EntBriefing *briefing;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  briefing = ent_briefing_new_from_file (file, NULL, &problems, &error);

  return document_new (file, briefing, problems, error);
}

/**
 * ent_document_read_async:
 * @file: what to read
 * @cancellable: (nullable): to give up
 * @callback: told when it is read
 * @user_data: for @callback
 *
 * Reads without keeping the window waiting.
 */
void
ent_document_read_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_document_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  ent_briefing_new_from_file_async (file, cancellable, briefing_read_cb, g_steal_pointer (&task));
}

/**
 * ent_document_read_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED, and for nothing else
 *
 * Returns: (transfer full) (nullable): the document, also if there is no
 *   briefing in it; %NULL if reading was given up
 */
EntDocument *
ent_document_read_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_document_get_file:
 *
 * Returns: (transfer none): where it was read from
 */
GFile *
ent_document_get_file (EntDocument *self)
{
  g_return_val_if_fail (ENT_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * ent_document_get_briefing:
 *
 * Returns: (transfer none) (nullable): what was read, %NULL if it was refused
 */
EntBriefing *
ent_document_get_briefing (EntDocument *self)
{
  g_return_val_if_fail (ENT_IS_DOCUMENT (self), NULL);

  return self->briefing;
}

/**
 * ent_document_get_problems:
 *
 * Returns: (transfer none): a list of #EntProblem: the warnings of a briefing,
 *   or all that made the reader refuse it
 */
GListModel *
ent_document_get_problems (EntDocument *self)
{
  g_return_val_if_fail (ENT_IS_DOCUMENT (self), NULL);

  return self->problems;
}

/**
 * ent_document_get_error:
 *
 * Returns: (transfer none) (nullable): why there is no briefing, in
 *   %ENT_BRIEFING_ERROR or %G_IO_ERROR
 */
const GError *
ent_document_get_error (EntDocument *self)
{
  g_return_val_if_fail (ENT_IS_DOCUMENT (self), NULL);

  return self->error;
}

/**
 * ent_document_is_bundled:
 *
 * Returns: whether it ships with the program, and so has no place on disk
 */
gboolean
ent_document_is_bundled (EntDocument *self)
{
  g_return_val_if_fail (ENT_IS_DOCUMENT (self), FALSE);

  return g_file_has_uri_scheme (self->file, "resource");
}

/**
 * ent_document_dup_name:
 *
 * Returns: (transfer full): its file name, for people to read; it is text
 *   that anybody may have written
 */
char *
ent_document_dup_name (EntDocument *self)
{
  g_autofree char *basename = NULL;

  g_return_val_if_fail (ENT_IS_DOCUMENT (self), NULL);

  basename = g_file_get_basename (self->file);

  return basename != NULL ? g_filename_display_name (basename) : g_file_get_uri (self->file);
}
