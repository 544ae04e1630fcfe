/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntApplication opens a window for each file it is given, and one with the
 * bundled briefing when it is given none. What the command line can answer by
 * itself it answers before anything looks for a display or for settings.
 */

#include "config.h"

#include "ent-application.h"

#include <glib/gi18n.h>

#include "ent-command-line.h"
#include "ent-list.h"
#include "ent-preferences.h"
#include "ent-talk-host.h"
#include "ent-window.h"

struct _EntApplication {
  AdwApplication parent_instance;

  EntSettings *settings;
  EntTalkHost *talks;

  gboolean names_given; /* or a talk, which reads what it is about by itself */
  gboolean quitting;
  GThread *reading; /* (nullable): reads the bundled briefing, while there is no window to show it */
};

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

static EntWindow *
create_window (EntApplication *self)
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
      window = GTK_WINDOW (create_window (self));
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
  EntWindow *window = create_window (self);

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

/* What another start of the program asks for has been checked by it. */
static void
present_document (EntApplication *self,
                  EntDocument    *document,
                  const char     *story_id,
                  guint           step,
                  int             level)
{
  EntBriefing *briefing = ent_document_get_briefing (document);
  EntStory *story = NULL;

  if (briefing == NULL)
    {
      EntWindow *window = create_window (self);

      ent_window_open_document (window, document);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (*story_id != '\0')
    story = ent_briefing_lookup (briefing, ENT_TYPE_STORY, story_id);
  if (story == NULL)
    story = ent_list_peek (ent_briefing_get_stories (briefing), 0);
  ent_talk_host_present (self->talks, document, story, step, level, NULL);
}

/* Today's stage comes first, so that the way back leads there. */
static void
show_scenario (EntApplication *self,
               EntDocument    *document,
               const char     *id)
{
  EntWindow *window = create_window (self);

  ent_window_open_document (window, document);
  if (ent_window_get_stage (window) != NULL)
    {
      g_autoptr (EntStage) stage = ent_stage_with (ent_window_get_stage (window), "scenario", id, NULL);

      ent_window_set_stage (window, stage);
    }
  gtk_window_present (GTK_WINDOW (window));
}

typedef struct {
  EntApplication *self;
  char *scenario; /* (nullable): to be shown in a window; otherwise it is a talk */
  char *story;
  guint step;
  int level;
} Wish;

static void
wish_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Wish *wish = user_data;
  g_autoptr (EntDocument) document = ent_document_read_finish (result, NULL);

  if (wish->scenario != NULL)
    show_scenario (wish->self, document, wish->scenario);
  else
    present_document (wish->self, document, wish->story, wish->step, wish->level);
  g_application_release (G_APPLICATION (wish->self));
  g_object_unref (wish->self);
  g_free (wish->scenario);
  g_free (wish->story);
  g_free (wish);
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  const char *uri, *story;
  guint step;
  int level;

  g_variant_get (parameter, "(&s&sui)", &uri, &story, &step, &level);
  if (*uri == '\0')
    {
      g_autoptr (EntDocument) document = ent_document_read_bundled ();

      present_document (user_data, document, story, step, level);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      Wish *wish = g_new0 (Wish, 1);

      wish->self = g_object_ref (user_data);
      wish->story = g_strdup (story);
      wish->step = step;
      wish->level = level;
      g_application_hold (user_data);
      ent_document_read_async (file, NULL, wish_read_cb, wish);
    }
}

static void
show_scenario_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  const char *uri, *scenario;

  g_variant_get (parameter, "(&s&s)", &uri, &scenario);
  if (*uri == '\0')
    {
      g_autoptr (EntDocument) document = ent_document_read_bundled ();

      show_scenario (user_data, document, scenario);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      Wish *wish = g_new0 (Wish, 1);

      wish->self = g_object_ref (user_data);
      wish->scenario = g_strdup (scenario);
      g_application_hold (user_data);
      ent_document_read_async (file, NULL, wish_read_cb, wish);
    }
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
      EntWindow *window = create_window (ENT_APPLICATION (application));

      ent_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* GApplication opens what is left of the command line by itself, unless the
 * names are asked for, which is the only way to have them without a display. */
static int
open_names (GApplication       *application,
            const char * const *names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (const char * const *name = names; *name != NULL; name++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (*name));

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("entente: %s\n", error->message);
      return 1;
    }
  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");

  return 0;
}

static EntDocument *
read_one (const char * const *names)
{
  g_autoptr (GFile) file = NULL;

  if (names == NULL)
    return ent_document_read_bundled ();

  file = g_file_new_for_commandline_arg (names[0]);
  return ent_document_read (file);
}

/* Reads it before there is a display, too. */
static int
open_scenario (EntApplication     *self,
               const char * const *names,
               const char         *scenario)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (names != NULL && names[0] != NULL && names[1] != NULL)
    {
      g_printerr ("entente: %s\n", _("--scenario takes one file at a time"));
      return ENT_VALIDATION_UNREADABLE;
    }

  document = read_one (names);
  if (!ent_check_shown_scenario (document, scenario, &status))
    return status;

  self->names_given = TRUE;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("entente: %s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    {
      g_autofree char *uri = names != NULL ? g_file_get_uri (ent_document_get_file (document)) : g_strdup ("");

      g_action_group_activate_action (G_ACTION_GROUP (application), "show-scenario",
                                      g_variant_new ("(ss)", uri, scenario));
    }
  else
    show_scenario (self, document, scenario);

  return 0;
}

/* Reads it before there is a display: what there is not, is said here. */
static int
present_names (EntApplication     *self,
               const char * const *names,
               GVariantDict       *options)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  EntTalkOptions wished = { NULL };
  EntTalkChoice choice;
  int status;

  if (names != NULL && names[0] != NULL && names[1] != NULL)
    {
      g_printerr ("entente: %s\n", _("One briefing can be presented at a time"));
      return ENT_VALIDATION_UNREADABLE;
    }

  /* From now on Pango looks for the fonts, in a thread of its own. */
  pango_cairo_font_map_get_default ();
  document = read_one (names);
  g_variant_dict_lookup (options, "story", "&s", &wished.story);
  g_variant_dict_lookup (options, "step", "&s", &wished.step);
  g_variant_dict_lookup (options, "room-level", "&s", &wished.level);
  if (!ent_check_talk (document, &wished, &choice, &status))
    return status;

  self->names_given = TRUE;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("entente: %s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    {
      g_autofree char *uri = names != NULL ? g_file_get_uri (ent_document_get_file (document)) : g_strdup ("");

      g_action_group_activate_action (G_ACTION_GROUP (application), "present",
                                      g_variant_new ("(ssui)", uri, wished.story != NULL ? wished.story : "", choice.step,
                                                     choice.level));
    }
  else
    ent_talk_host_present (self->talks, document, choice.story, choice.step, choice.level, NULL);

  return 0;
}

/* What the command line answers without a window; -1 for the rest. */
static int
answer (GVariantDict       *options,
        const char * const *names)
{
  g_autofree char *directory = g_get_current_dir ();
  EntExportOptions export = { .names = names, .directory = directory };
  gboolean validate = g_variant_dict_contains (options, "validate");
  gboolean present = g_variant_dict_contains (options, "present");

  g_variant_dict_lookup (options, "export", "^&ay", &export.output);
  g_variant_dict_lookup (options, "story", "&s", &export.story);
  g_variant_dict_lookup (options, "room-level", "&s", &export.level);

  if (g_variant_dict_contains (options, "checks") && !validate)
    g_printerr ("entente: %s\n", _("--checks goes with --validate"));
  else if (export.output == NULL && export.story != NULL && !present)
    g_printerr ("entente: %s\n", _("--story goes with --export or --present"));
  else if (g_variant_dict_contains (options, "step") && !present)
    g_printerr ("entente: %s\n", _("--step goes with --present"));
  else if (export.output == NULL && export.level != NULL && !present)
    g_printerr ("entente: %s\n", _("--room-level goes with --export or --present"));
  else if (g_variant_dict_contains (options, "scenario") && (validate || present || export.output != NULL))
    g_printerr ("entente: %s\n", _("--scenario opens a window: the steps of a story say themselves what they assume"));
  else if (export.output != NULL && validate)
    g_printerr ("entente: %s\n", _("--export does not go with --validate"));
  else if (present && (validate || export.output != NULL))
    g_printerr ("entente: %s\n", _("--present goes neither with --validate nor with --export"));
  else if (validate)
    return ent_validate_names (names, directory, g_variant_dict_contains (options, "checks"));
  else if (export.output != NULL)
    return ent_export_pdf (&export);
  else
    return -1;

  return ENT_VALIDATION_UNREADABLE;
}

static int
ent_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  EntApplication *self = ENT_APPLICATION (application);
  g_autofree const char **names = NULL;
  const char *scenario;
  int status;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Entente %s\n", ENT_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  status = answer (options, names);
  if (status >= 0)
    return status;

  if (g_variant_dict_contains (options, "present"))
    return present_names (self, names, options);
  if (g_variant_dict_lookup (options, "scenario", "&s", &scenario))
    return open_scenario (self, names, scenario);

  self->names_given = names != NULL;
  if (names != NULL)
    return open_names (application, names);

  return -1;
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
  static const GOptionEntry options[] = {
    { "validate", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the problems of each FILE and exit"), NULL },
    { "checks", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --validate: print the weak points too"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a story of FILE as a PDF and exit; “-” is standard output"),
      N_("PDF") },
    { "present", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Present FILE, or the bundled briefing, to a room"), NULL },
    { "story", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export or --present: which story, instead of the first"),
      N_("ID") },
    { "step", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --present: number of the step to begin with"), N_("NUMBER") },
    { "room-level", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export or --present: the highest marking that may be shown"),
      N_("MARKING") },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open FILE, or the bundled briefing, as it looks under a scenario"),
      N_("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
    { NULL }
  };
  static const GActionEntry actions[] = {
    { "new-window", new_window_cb },
    { "preferences", preferences_cb },
    { "about", about_cb },
    { "quit", quit_cb },
    { "present", present_cb, "(ssui)" },
    { "show-scenario", show_scenario_cb, "(ss)" },
    { "colour-scheme", NULL, "s", "'follow'", set_colour_scheme_cb },
  };

  self->talks = ent_talk_host_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->talks, "ended", G_CALLBACK (talk_ended_cb), self, G_CONNECT_SWAPPED);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), _("Shows a briefing on an alliance."));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
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
