/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a document comes into the window and out of it. What is shown stays
 * until its successor has been read and found good: a document that is
 * refused only fills the page of problems.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-compat.h"
#include "ent-scene.h"

#define SPINNER_MS 200
#define NAME_MAX_CHARS 60

typedef struct {
  EntWindow *window;
  gboolean again; /* it is what was shown already */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static char *
dup_clean_name (EntDocument *document)
{
  g_autofree char *name = ent_document_dup_name (document);

  return ent_text_clean (name, NAME_MAX_CHARS);
}

static void
set_spinning (EntWindow *self,
              gboolean   spinning)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), spinning);
  gtk_spinner_set_spinning (self->spinner, spinning);
}

static gboolean
spinner_due_cb (gpointer user_data)
{
  EntWindow *self = user_data;

  self->spinner_id = 0;
  set_spinning (self, TRUE);

  return G_SOURCE_REMOVE;
}

/**
 * ent_window_stop_reading:
 *
 * Gives up what is being read, if anything is.
 */
void
ent_window_stop_reading (EntWindow *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->spinner != NULL)
    set_spinning (self, FALSE);
}

/* What the user has asked for goes first: what is shown is read again after it,
 * if it is still shown then. */
static void
file_changed_cb (EntWindow *self)
{
  if (self->reading != NULL && !self->reading_again)
    self->changed_meanwhile = TRUE;
  else if (self->document != NULL)
    ent_window_read (self, ent_document_get_file (self->document), TRUE);
}

static void
watch_document (EntWindow *self)
{
  g_clear_object (&self->watch);
  if (ent_document_is_bundled (self->document))
    return;

  self->watch = ent_file_watch_new (ent_document_get_file (self->document));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
accept (EntWindow   *self,
        EntDocument *document,
        gboolean     again)
{
  guint n_problems = g_list_model_get_n_items (ent_document_get_problems (document));

  ent_window_end_alarm (self);
  ent_window_show_document (self, document, again);
  if (!again)
    watch_document (self);

  if (n_problems > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("Opened with %u warning", "Opened with %u warnings", n_problems), n_problems);

      ent_window_toast (self, text, _("_Show"), "win.show-problems");
    }
  else if (again)
    ent_window_toast (self, _("The file has changed and was read again"), NULL, NULL);
}

static void
refuse (EntWindow   *self,
        EntDocument *document,
        gboolean     again)
{
  g_set_object (&self->refused, document);

  /* Nobody asked for it at this moment: a change on disk takes no page away. */
  if (again && self->document != NULL)
    {
      ent_window_alarm (self, _("The file has changed and cannot be read"), _("_Show Problems"), "win.show-problems");
      ent_window_sync_actions (self);
      return;
    }

  ent_window_show_problems (self);
}

static void
document_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  EntWindow *self = reading->window;
  g_autoptr (EntDocument) document = ent_document_read_finish (result, NULL);

  /* Given up: somebody else is being read, or the window is closed. */
  if (document == NULL || ent_window_is_closed (self))
    return;

  ent_window_stop_reading (self);
  if (ent_document_get_briefing (document) != NULL)
    {
      accept (self, document, reading->again);
      return;
    }

  refuse (self, document, reading->again);
  if (self->changed_meanwhile)
    file_changed_cb (self);
}

/**
 * ent_window_read:
 * @file: what to read
 * @again: whether it is what is shown already, so that the stage is kept
 *
 * Reads without keeping anybody waiting, and gives up what was being read.
 */
void
ent_window_read (EntWindow *self,
                 GFile     *file,
                 gboolean   again)
{
  Reading *reading = g_new (Reading, 1);

  ent_window_stop_reading (self);
  self->reading = g_cancellable_new ();
  self->reading_again = again;
  self->changed_meanwhile = FALSE;
  self->spinner_id = g_timeout_add (SPINNER_MS, spinner_due_cb, self);

  reading->window = g_object_ref (self);
  reading->again = again;
  ent_document_read_async (file, self->reading, document_read_cb, reading);
}

/* Most windows never show one. */
static void
ensure_problems_page (EntWindow *self)
{
  if (self->problems_page != NULL)
    return;

  self->problems_page = g_object_new (ENT_TYPE_PROBLEMS_PAGE, NULL);
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->problems_page), "problems");
}

/**
 * ent_window_show_problems:
 *
 * Shows the problems of the document that was refused last, or else those of
 * the one that is shown.
 */
void
ent_window_show_problems (EntWindow *self)
{
  EntDocument *document = self->refused != NULL ? self->refused : self->document;
  g_autofree char *name = NULL;

  if (document == NULL)
    return;

  if (self->document == NULL)
    {
      name = dup_clean_name (document);
      adw_window_title_set_title (self->window_title, name);
      gtk_window_set_title (GTK_WINDOW (self), name);
    }
  ensure_problems_page (self);
  ent_problems_page_show (self->problems_page, document, self->document != NULL);
  ent_window_show_page (self, "problems");
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) briefings = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (briefings, _("Briefings"));
  gtk_file_filter_add_mime_type (briefings, "application/x-entente-briefing+json");
  gtk_file_filter_add_mime_type (briefings, "application/json");
  gtk_file_filter_add_suffix (briefings, "json");
  g_list_store_append (filters, briefings);

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (EntWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ent_open_file_finish (result, &error);

  if (ent_window_is_closed (self))
    return;
  if (file != NULL)
    ent_window_open (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ent_window_toast (self, error->message, NULL, NULL);
}

/**
 * ent_window_ask_open:
 *
 * Lets the user choose a file and opens it in this window.
 */
void
ent_window_ask_open (EntWindow *self)
{
  g_autoptr (GListModel) filters = create_filters ();

  ent_open_file_async (GTK_WINDOW (self), _("Open a Briefing"), filters, NULL, file_chosen_cb, g_object_ref (self));
}

static void
copy_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (EntWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      g_autofree char *basename = g_file_get_basename (G_FILE (source));
      g_autofree char *name = g_filename_display_name (basename);
      g_autofree char *clean = ent_text_clean (name, NAME_MAX_CHARS);

      /* Translators: %s is the name of a file */
      text = g_strdup_printf (_("Saved as “%s”"), clean);
    }
  else
    {
      /* Translators: %s says why */
      text = g_strdup_printf (_("The copy could not be saved: %s"), error->message);
    }

  if (!ent_window_is_closed (self))
    ent_window_toast (self, text, NULL, NULL);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (EntWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ent_save_file_finish (result, &error);

  if (ent_window_is_closed (self))
    return;
  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ent_window_toast (self, error->message, NULL, NULL);
      return;
    }

  ent_window_save_copy (self, file);
}

/**
 * ent_window_save_copy:
 * @file: where to; what is there is replaced
 *
 * Writes the shown document byte for byte as it was read, and says how that
 * went.
 */
void
ent_window_save_copy (EntWindow *self,
                      GFile     *file)
{
  EntBriefing *briefing = ent_window_get_briefing (self);

  /* A document may have come in its place while the user chose one. */
  if (briefing != NULL)
    g_file_replace_contents_bytes_async (file, ent_briefing_get_bytes (briefing), NULL, FALSE, G_FILE_CREATE_NONE,
                                         NULL, copy_saved_cb, g_object_ref (self));
}

/**
 * ent_window_ask_save_copy:
 *
 * Lets the user choose a place and writes the shown document there, byte for
 * byte as it was read.
 */
void
ent_window_ask_save_copy (EntWindow *self)
{
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;

  if (ent_document_is_bundled (self->document))
    name = g_strdup_printf ("%s.entente.json", ent_briefing_get_id (ent_window_get_briefing (self)));
  else
    name = ent_document_dup_name (self->document);
  ent_save_file_async (GTK_WINDOW (self), _("Save a Copy"), name, NULL, NULL, place_chosen_cb, g_object_ref (self));
}

/**
 * ent_window_open:
 * @file: a briefing
 *
 * Opens @file in this window. If it cannot be read, what was shown stays and
 * can be returned to.
 */
void
ent_window_open (EntWindow *self,
                 GFile     *file)
{
  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  ent_window_read (self, file, FALSE);
}

/**
 * ent_window_open_bundled:
 *
 * Opens the briefing that ships with the program, at once, so that the first
 * frame has it.
 */
void
ent_window_open_bundled (EntWindow *self)
{
  g_autoptr (EntDocument) document = NULL;

  g_return_if_fail (ENT_IS_WINDOW (self));

  document = ent_document_read_bundled ();
  ent_window_open_document (self, document);
}

/**
 * ent_window_open_document:
 * @document: one that has been read already
 *
 * Shows @document or, if there is no briefing in it, its problems.
 */
void
ent_window_open_document (EntWindow   *self,
                          EntDocument *document)
{
  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (ENT_IS_DOCUMENT (document));

  ent_window_stop_reading (self);
  if (ent_document_get_briefing (document) != NULL)
    accept (self, document, FALSE);
  else
    refuse (self, document, FALSE);
}
