/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntApplication opens a window for each file it is given, and one with the
 * bundled briefing when it is given none. What the command line can answer by
 * itself it answers before anything looks for a display or for settings.
 */

#include "config.h"

#include "ent-application-private.h"

#include <glib/gi18n.h>

#include "ent-preferences.h"

G_DEFINE_FINAL_TYPE (EntApplication, ent_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save-copy", { "<Control>s", "<Control><Shift>s" } },
  { "win.reload", { "<Control>r" } },
  { "win.close", { "<Control>w" } },
  { "win.evidence", { "<Control>e" } },
  { "win.search", { "<Control>f" } },
  { "win.view::compare", { "<Control>d" } },
  { "win.fullscreen", { "F11" } },
  { "win.present", { "F5" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>slash" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.view::map", { "<Alt>1" } },
  { "win.view::stances", { "<Alt>2" } },
  { "win.view::matrix", { "<Alt>3" } },
  { "win.view::themes", { "<Alt>4" } },
  { "win.view::sources", { "<Alt>5" } },
  { "win.view::what-if", { "<Alt>6" } },
  { "win.nth-question(1)", { "<Control>1" } },
  { "win.nth-question(2)", { "<Control>2" } },
  { "win.nth-question(3)", { "<Control>3" } },
};

static EntSettings *
ensure_settings (EntApplication *self)
{
  if (self->settings == NULL)
    self->settings = ent_settings_new ();

  return self->settings;
}

static void
window_present_cb (EntApplication *self,
                   EntDocument    *document,
                   EntStory       *story,
                   guint           step,
                   GtkWindow      *window)
{
  ent_talk_host_present (self->talks, document, story, step, -1, window);
}

/**
 * ent_application_create_window:
 *
 * Returns: (transfer none): a window that shows nothing yet
 */
EntWindow *
ent_application_create_window (EntApplication *self)
{
  EntWindow *window = ent_window_new (GTK_APPLICATION (self), ensure_settings (self));

  g_signal_connect_object (window, "present", G_CALLBACK (window_present_cb), self, G_CONNECT_SWAPPED);

  return window;
}

/* Also as it has become since. */
static gboolean
shows (GtkWindow   *window,
       EntDocument *document)
{
  EntBriefing *briefing = ENT_IS_WINDOW (window) ? ent_window_get_briefing (ENT_WINDOW (window)) : NULL;

  return briefing != NULL &&
         g_str_equal (ent_briefing_get_id (briefing), ent_briefing_get_id (ent_document_get_briefing (document)));
}

static GtkWindow *
find_window (EntApplication *self,
             EntDocument    *document)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (shows (l->data, document))
      return l->data;

  return NULL;
}

/* Whoever began with the talk finds what it was about when it is over. */
static void
talk_ended_cb (EntApplication *self,
               EntDocument    *document,
               GtkWindow      *from,
               EntStage       *left)
{
  GtkWindow *window = from != NULL ? from : find_window (self, document);

  if (self->quitting)
    return;

  if (window == NULL)
    {
      window = GTK_WINDOW (ent_application_create_window (self));
      ent_window_open_document (ENT_WINDOW (window), document);
    }
  /* Presenting again goes on there. */
  if (left != NULL && shows (window, document))
    ent_window_set_stage (ENT_WINDOW (window), left);
  gtk_window_present (window);
}

static gpointer
read_bundled_in_thread (gpointer data)
{
  return ent_document_read_bundled ();
}

/* Reading needs no display, and is done before GTK has found one. */
static void
start_reading (EntApplication *self)
{
  gboolean service = (g_application_get_flags (G_APPLICATION (self)) & G_APPLICATION_IS_SERVICE) != 0;

  /* Without a thread it is read when there is a window. */
  if (!self->names_given && !service)
    self->reading = g_thread_try_new ("read-bundled", read_bundled_in_thread, NULL, NULL);
}

static EntDocument *
finish_reading (EntApplication *self)
{
  return g_thread_join (g_steal_pointer (&self->reading));
}

static void
open_bundled (EntApplication *self)
{
  EntWindow *window = ent_application_create_window (self);

  if (self->reading != NULL)
    {
      g_autoptr (EntDocument) document = finish_reading (self);

      ent_window_open_document (window, document);
    }
  else
    ent_window_open_bundled (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  open_bundled (user_data);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntApplication *self = user_data;
  g_autoptr (GList) windows = NULL;

  self->quitting = TRUE;
  ent_talk_host_end (self->talks);
  self->quitting = FALSE;
  windows = g_list_copy (gtk_application_get_windows (user_data));
  /* Closed rather than dropped, so that each can remember what it has to. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  EntApplication *self = user_data;

  /* Asked for over the bus, when the last window has just been closed. */
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    return;

  gtk_window_present (ent_preferences_new (gtk_application_get_active_window (GTK_APPLICATION (self)),
                                           ensure_settings (self)));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  /* GTK's own: libadwaita's about window is deprecated in current releases. */
  gtk_show_about_dialog (gtk_application_get_active_window (user_data),
                         "program-name", "Entente",
                         "logo-icon-name", ENT_APPLICATION_ID,
                         "version", ENT_VERSION,
                         "comments", _("Shows who stands where in an alliance, why, and how sure one can be"),
                         "copyright", _("© 2026 The Entente authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://github.com/entente-app/entente",
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         "modal", TRUE,
                         NULL);
}

static void
set_colour_scheme_cb (GSimpleAction *action,
                      GVariant      *value,
                      gpointer       user_data)
{
  static const char *const schemes[] = { "follow", "light", "dark", NULL };
  EntApplication *self = user_data;
  const char *scheme = g_variant_get_string (value, NULL);

  /* Anybody on the bus may ask for anything. */
  if (g_strv_contains (schemes, scheme))
    g_object_set (ensure_settings (self), "colour-scheme", scheme, NULL);
}

static void
colour_scheme_changed_cb (EntApplication *self)
{
  const char *scheme = ent_settings_get_colour_scheme (self->settings);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "colour-scheme");
  AdwColorScheme adw_scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    adw_scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    adw_scheme = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)), adw_scheme);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (scheme));
}

/* The arrow that points the way, which is another one where people read from
 * right to left. */
static void
add_history_keys (GtkApplication *application)
{
  static const char * const left[] = { "<Alt>Left", "<Alt>KP_Left", NULL };
  static const char * const right[] = { "<Alt>Right", "<Alt>KP_Right", NULL };
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  gtk_application_set_accels_for_action (application, "win.history-back", rtl ? right : left);
  gtk_application_set_accels_for_action (application, "win.history-forward", rtl ? left : right);
}

static void
ent_application_startup (GApplication *application)
{
  EntApplication *self = ENT_APPLICATION (application);

  start_reading (self);
  G_APPLICATION_CLASS (ent_application_parent_class)->startup (application);

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].keys);

  add_history_keys (GTK_APPLICATION (self));

  g_signal_connect_object (ensure_settings (self), "notify::colour-scheme", G_CALLBACK (colour_scheme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  colour_scheme_changed_cb (self);
}

static void
ent_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  /* Started once more from a launcher: what is there comes to the front. */
  if (window != NULL)
    gtk_window_present (window);
  else
    open_bundled (ENT_APPLICATION (application));
}

static void
ent_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      EntWindow *window = ent_application_create_window (ENT_APPLICATION (application));

      ent_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
ent_application_dispose (GObject *object)
{
  EntApplication *self = ENT_APPLICATION (object);

  /* Nobody asked for a window after all. */
  if (self->reading != NULL)
    g_object_unref (finish_reading (self));
  g_clear_object (&self->talks);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ent_application_parent_class)->dispose (object);
}

static void
ent_application_class_init (EntApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_application_dispose;

  application_class->startup = ent_application_startup;
  application_class->activate = ent_application_activate;
  application_class->open = ent_application_open;
  application_class->handle_local_options = ent_application_handle_local_options;
}

static void
ent_application_init (EntApplication *self)
{
  static const GActionEntry actions[] = {
    { "new-window", new_window_cb },
    { "preferences", preferences_cb },
    { "about", about_cb },
    { "quit", quit_cb },
    { "colour-scheme", NULL, "s", "'follow'", set_colour_scheme_cb },
  };

  self->talks = ent_talk_host_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->talks, "ended", G_CALLBACK (talk_ended_cb), self, G_CONNECT_SWAPPED);
  ent_application_add_options (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  ent_application_add_wishes (self);
}

/**
 * ent_application_new:
 *
 * Returns: (transfer full): the program
 */
EntApplication *
ent_application_new (void)
{
  return g_object_new (ENT_TYPE_APPLICATION,
                       "application-id", ENT_APPLICATION_ID,
                       "resource-base-path", "/io/github/entente_app/Entente",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * ent_application_get_settings:
 *
 * Returns: (transfer none): the user's choices, which all windows share
 */
EntSettings *
ent_application_get_settings (EntApplication *self)
{
  g_return_val_if_fail (ENT_IS_APPLICATION (self), NULL);

  return ensure_settings (self);
}
