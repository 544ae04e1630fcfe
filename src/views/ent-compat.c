/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * File dialogs, addresses and announcements, on the oldest and the newest GTK.
 *
 * The build allows no API newer than that of GTK 4.8, so that nothing else
 * can come to depend on a newer one by accident. This file is where newer
 * ones are meant: it lifts the limit for itself, which leaves the headers'
 * own default, the API of the installed GTK.
 */
#undef GDK_VERSION_MAX_ALLOWED

#include "ent-compat.h"

static void
return_file (GTask *task,
             GFile *file)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

#if GTK_CHECK_VERSION (4, 10, 0)

static void
return_result (GTask  *task,
               GFile  *file,
               GError *error)
{
  g_autoptr (GError) owned = error;

  /* Dismissing is no failure that anybody would want to read about. */
  if (file == NULL && owned != NULL && !g_error_matches (owned, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (owned, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&owned));
  else
    return_file (task, file);
}

static void
file_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  return_result (task, file, error);
}

static void
file_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  return_result (task, file, error);
}

static void
run_dialog (GTask      *task,
            gboolean    save,
            GtkWindow  *parent,
            const char *title,
            const char *name,
            GListModel *filters)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_modal (dialog, TRUE);
  gtk_file_dialog_set_filters (dialog, filters);
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);

  if (save)
    gtk_file_dialog_save (dialog, parent, g_task_get_cancellable (task), file_saved_cb, g_object_ref (task));
  else
    gtk_file_dialog_open (dialog, parent, g_task_get_cancellable (task), file_opened_cb, g_object_ref (task));
}

#else

typedef struct {
  GtkNativeDialog *dialog; /* kept alive while it is open */
  gulong cancelled_id;
} Chooser;

static void
chooser_free (gpointer data)
{
  Chooser *chooser = data;

  g_clear_object (&chooser->dialog);
  g_free (chooser);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  Chooser *chooser = g_task_get_task_data (task);

  g_cancellable_disconnect (g_task_get_cancellable (task), chooser->cancelled_id);
  gtk_native_dialog_hide (dialog);
  return_file (task, response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL);
}

static gboolean
dismiss_cb (gpointer user_data)
{
  GtkNativeDialog *dialog = user_data;

  if (gtk_native_dialog_get_visible (dialog))
    g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  /* The handler cannot be disconnected, nor GTK called, from in here. */
  g_idle_add_full (G_PRIORITY_DEFAULT, dismiss_cb, g_object_ref (user_data), g_object_unref);
}

static void
run_dialog (GTask      *task,
            gboolean    save,
            GtkWindow  *parent,
            const char *title,
            const char *name,
            GListModel *filters)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Chooser *chooser = g_new0 (Chooser, 1);
  GtkFileChooserNative *native;

  native = gtk_file_chooser_native_new (title, parent,
                                        save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        NULL, NULL);
  chooser->dialog = GTK_NATIVE_DIALOG (native);
  gtk_native_dialog_set_modal (chooser->dialog, TRUE);
  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
    }
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);

  g_task_set_task_data (task, chooser, chooser_free);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), g_object_ref (task));
  gtk_native_dialog_show (chooser->dialog);
  if (cancellable != NULL)
    chooser->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                                   g_object_ref (native), g_object_unref);
}

#endif

/**
 * ent_open_file_async:
 * @parent: (nullable): the window to ask in front of
 * @title: title of the dialog
 * @filters: (nullable): a model of GtkFileFilter
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has decided
 * @user_data: for @callback
 *
 * Asks for a file to open. In a sandbox the portal asks.
 */
void
ent_open_file_async (GtkWindow           *parent,
                     const char          *title,
                     GListModel          *filters,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, cancellable, callback, user_data);

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (filters == NULL || G_IS_LIST_MODEL (filters));

  g_task_set_source_tag (task, ent_open_file_async);
  run_dialog (task, FALSE, parent, title, NULL, filters);
}

/**
 * ent_open_file_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED if the user chose nothing
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GFile *
ent_open_file_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_open_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_save_file_async:
 * @parent: (nullable): the window to ask in front of
 * @title: title of the dialog
 * @name: (nullable): the suggested name, without a folder
 * @filters: (nullable): a model of GtkFileFilter
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has decided
 * @user_data: for @callback
 *
 * Asks where to save. Whether an existing file may be replaced was asked too.
 */
void
ent_save_file_async (GtkWindow           *parent,
                     const char          *title,
                     const char          *name,
                     GListModel          *filters,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, cancellable, callback, user_data);

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (filters == NULL || G_IS_LIST_MODEL (filters));

  g_task_set_source_tag (task, ent_save_file_async);
  run_dialog (task, TRUE, parent, title, name, filters);
}

/**
 * ent_save_file_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED if the user chose nothing
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GFile *
ent_save_file_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ent_save_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_announce:
 * @widget: the view that the message is about
 * @message: a sentence
 *
 * Lets a screen reader say @message, without moving the focus. Before GTK
 * 4.14, which has no announcements, the message becomes the description of
 * @widget: readers that follow descriptions speak the change, and the others
 * find it when they come to the view.
 */
void
ent_announce (GtkWidget  *widget,
              const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#else
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
#endif
}

/**
 * ent_is_web_address:
 * @address: (nullable): what a document gives as an address
 *
 * Returns: whether it is one that a browser opens: http or https with a host,
 *   and nothing that a document could run
 */
gboolean
ent_is_web_address (const char *address)
{
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_NONE, NULL) : NULL;

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0' &&
         (g_str_equal (g_uri_get_scheme (uri), "https") || g_str_equal (g_uri_get_scheme (uri), "http"));
}

/**
 * ent_open_address:
 * @parent: (nullable): the window that it is opened from
 * @address: an address
 *
 * Has the desktop open @address; in a sandbox the portal does. Anything but a
 * web address is ignored.
 */
void
ent_open_address (GtkWindow  *parent,
                  const char *address)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  if (!ent_is_web_address (address))
    return;

#if GTK_CHECK_VERSION (4, 10, 0)
  {
    g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (address);

    gtk_uri_launcher_launch (launcher, parent, NULL, NULL, NULL);
  }
#else
  gtk_show_uri (parent, address, GDK_CURRENT_TIME);
#endif
}
