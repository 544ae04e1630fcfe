/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-talk.h"

#include "ent-console-window.h"
#include "ent-slide-cache.h"
#include "ent-test.h"
#include "talk.h"

typedef struct {
  GtkApplication *application;
  EntBriefing *briefing;
  EntPresentation *presentation;
  EntTalk *talk;
  guint n_ended;
} Fixture;

static GtkWindow *
make_console (GtkApplication  *application,
              EntPresentation *presentation)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_application (GTK_WINDOW (window), application);

  return GTK_WINDOW (window);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *id = g_strdup_printf ("org.example.Talk%u", g_random_int ());
  g_autoptr (GError) error = NULL;

  self->application = gtk_application_new (id, G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  self->briefing = talk_briefing_new ();
  self->presentation = ent_presentation_new (self->briefing, talk_story (self->briefing), 2, TALK_OPEN);
  self->talk = ent_talk_new (self->application, self->presentation, data != NULL ? ent_console_window_new : make_console,
                             NULL);
  g_signal_connect_swapped (self->talk, "ended", G_CALLBACK (count_cb), &self->n_ended);
  ent_talk_start (self->talk, NULL);
  ent_test_settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ent_talk_end (self->talk);
  ent_test_settle ();
  g_assert_finalize_object (self->talk);
  g_assert_finalize_object (self->presentation);
  g_assert_finalize_object (self->briefing);
  g_object_unref (self->application);
}

static gboolean
get_switch (Fixture    *self,
            const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (ent_talk_get_actions (self->talk), name);

  return g_variant_get_boolean (state);
}

static gboolean
has_ended (gpointer talk)
{
  return !ent_talk_is_running (talk);
}

static void
activate (Fixture    *self,
          const char *name)
{
  g_action_group_activate_action (ent_talk_get_actions (self->talk), name, NULL);
  ent_test_settle ();
}

/* One screen: the audience has it, and the console comes when it is wanted. */
static void
test_one_screen (Fixture       *self,
                 gconstpointer  data)
{
  GtkWindow *console = ent_talk_get_console (self->talk);

  g_assert_true (ent_talk_is_running (self->talk));
  g_assert_true (ent_talk_clock_is_running (ent_presentation_get_clock (self->presentation)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (ent_talk_get_audience (self->talk))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (console)));
  g_assert_false (get_switch (self, "console"));

  activate (self, "console");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (console)));
  g_assert_true (get_switch (self, "console"));

  /* Closed, it is away again, and the talk goes on. */
  gtk_window_close (console);
  ent_test_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (console)));
  g_assert_false (get_switch (self, "console"));
  g_assert_true (ent_talk_is_running (self->talk));

  /* There is nothing else to swap. */
  activate (self, "swap");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (console)));
  g_assert_cmpuint (ent_presentation_get_step (self->presentation), ==, 2);
}

/* With one screen the notes never come in front of what the room sees, unless
 * the speaker has brought them there. */
static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *console = GTK_WIDGET (ent_talk_get_console (self->talk));

  activate (self, "search");
  g_assert_false (gtk_widget_get_visible (console));
  g_assert_nonnull (ent_presentation_get_message (self->presentation));

  activate (self, "swap");
  g_assert_true (gtk_widget_get_visible (console));
  activate (self, "search");
  g_assert_null (ent_presentation_get_message (self->presentation));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (console)));
}

static void
test_two_windows (Fixture       *self,
                  gconstpointer  data)
{
  activate (self, "two-windows");
  g_assert_true (get_switch (self, "two-windows"));
  g_assert_true (ent_screens_get_windowed (ent_talk_get_screens (self->talk)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (ent_talk_get_console (self->talk))));
  g_assert_cmpstr (gtk_window_get_title (ent_talk_get_audience (self->talk)), ==, "Entente: audience");

  /* Now one of them closed is the end. */
  gtk_window_close (ent_talk_get_console (self->talk));
  ent_test_wait (has_ended, self->talk);
  g_assert_cmpuint (self->n_ended, ==, 1);
}

static void
test_screen (Fixture       *self,
             gconstpointer  data)
{
  GActionGroup *actions = ent_talk_get_actions (self->talk);
  g_autoptr (GVariant) state = NULL;

  g_action_group_activate_action (actions, "screen", g_variant_new_int32 (7));
  g_assert_cmpstr (ent_presentation_get_message (self->presentation), ==, "There is no such screen.");
  g_action_group_activate_action (actions, "screen", g_variant_new_int32 (-7));
  g_action_group_activate_action (actions, "screen", g_variant_new_int32 (1));
  state = g_action_group_get_action_state (actions, "screen");
  g_assert_cmpint (g_variant_get_int32 (state), ==, 1);
}

static void
test_escape (Fixture       *self,
             gconstpointer  data)
{
  g_action_group_activate_action (ent_talk_get_actions (self->talk), "escape", NULL);
  ent_test_wait (has_ended, self->talk);
  g_assert_null (ent_talk_get_audience (self->talk));
  g_assert_null (ent_talk_get_console (self->talk));
  g_assert_false (ent_talk_clock_is_running (ent_presentation_get_clock (self->presentation)));
  g_assert_cmpuint (self->n_ended, ==, 1);
  g_assert_cmpuint (ent_slide_cache_get_bytes (ent_slide_cache_get_default ()), ==, 0);

  /* Once is enough. */
  ent_talk_end (self->talk);
  g_assert_cmpuint (self->n_ended, ==, 1);
}

typedef struct {
  GVariant *reply;
  GError *error;
} Answer;

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &answer->error);
}

static gboolean
has_answer (gpointer data)
{
  Answer *answer = data;

  return answer->reply != NULL || answer->error != NULL;
}

/* As another program of the same user. */
static GDBusConnection *
connect_script (void)
{
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;
  GDBusConnection *script;

  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  script = g_dbus_connection_new_for_address_sync (address,
                                                   G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                   G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                   NULL, NULL, &error);
  g_assert_no_error (error);

  return script;
}

/* Whether the talk is there to be asked; what it makes of it is another matter. */
static gboolean
call (Fixture         *self,
      GDBusConnection *script,
      const char      *method,
      const char      *parameters)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));
  g_autofree char *path = ent_talk_dup_bus_path (self->talk);
  g_autoptr (GVariant) sent = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL, NULL };
  gboolean done;

  sent = g_variant_parse (NULL, parameters, NULL, NULL, &error);
  g_assert_no_error (error);
  g_variant_ref_sink (sent);
  g_dbus_connection_call (script, g_dbus_connection_get_unique_name (bus), path, "org.gtk.Actions", method, sent, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &answer);
  ent_test_wait (has_answer, &answer);
  done = answer.reply != NULL;
  g_clear_pointer (&answer.reply, g_variant_unref);
  g_clear_error (&answer.error);

  return done;
}

/* A script steps, and the room sees no more for it. */
static void
test_bus (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *path = ent_talk_dup_bus_path (self->talk);
  g_autoptr (GDBusConnection) script = NULL;

  if (g_application_get_dbus_connection (G_APPLICATION (self->application)) == NULL)
    {
      g_test_skip ("no bus");
      return;
    }

  g_assert_true (g_str_has_suffix (path, "/present"));
  script = connect_script ();
  g_assert_true (call (self, script, "Activate", "('next', @av [], @a{sv} {})"));
  g_assert_cmpuint (ent_presentation_get_room_step (self->presentation), ==, 3);

  g_assert_true (call (self, script, "Activate", "('end-at', [<'23:59'>], @a{sv} {})"));
  g_assert_cmpint (ent_talk_clock_get_end (ent_presentation_get_clock (self->presentation)), >, 0);

  g_assert_true (call (self, script, "Activate", "('room-level', [<10>], @a{sv} {})"));
  g_assert_cmpint (ent_presentation_get_room_level (self->presentation), ==, TALK_OPEN);
  g_assert_nonnull (ent_presentation_get_message (self->presentation));
  g_assert_true (call (self, script, "SetState", "('room-level', <10>, @a{sv} {})"));
  g_assert_cmpint (ent_presentation_get_room_level (self->presentation), ==, TALK_OPEN);
  ent_presentation_set_room_level (self->presentation, TALK_INTERNAL);
  g_assert_true (call (self, script, "Activate", "('room-level', [<0>], @a{sv} {})"));
  g_assert_cmpint (ent_presentation_get_room_level (self->presentation), ==, TALK_OPEN);

  /* After it, there is nobody to ask. */
  ent_talk_end (self->talk);
  g_assert_false (call (self, script, "Activate", "('next', @av [], @a{sv} {})"));
  g_assert_cmpuint (ent_presentation_get_step (self->presentation), ==, 3);
}

/* What is of no action, or of another type than its own. */
static void
test_bus_garbage (Fixture       *self,
                  gconstpointer  data)
{
  static const struct {
    const char *method;
    const char *parameters;
  } rows[] = {
    { "Activate", "('nothing', @av [], @a{sv} {})" },
    { "Activate", "('', @av [], @a{sv} {})" },
    { "Activate", "('next', [<'twice'>], @a{sv} {})" },
    { "Activate", "('go-to', @av [], @a{sv} {})" },
    { "Activate", "('go-to', [<'five'>], @a{sv} {})" },
    { "Activate", "('go-to', [<5.0>], @a{sv} {})" },
    { "Activate", "('look-at', [<'five'>], @a{sv} {})" },
    { "Activate", "('stage', [<5>], @a{sv} {})" },
    { "Activate", "('end-at', [<1430>], @a{sv} {})" },
    { "Activate", "('room-level', [<'Internal'>], @a{sv} {})" },
    { "Activate", "('screen', [<'two'>], @a{sv} {})" },
    { "SetState", "('nothing', <true>, @a{sv} {})" },
    { "SetState", "('next', <true>, @a{sv} {})" },
    { "SetState", "('freeze', <'yes'>, @a{sv} {})" },
    { "SetState", "('black', <1>, @a{sv} {})" },
    { "SetState", "('step', <5>, @a{sv} {})" },
    { "SetState", "('room-step', <5>, @a{sv} {})" },
    { "SetState", "('room-level', <'Internal'>, @a{sv} {})" },
    { "Describe", "('nothing',)" },
  };
  g_autoptr (GDBusConnection) script = NULL;

  if (g_application_get_dbus_connection (G_APPLICATION (self->application)) == NULL)
    {
      g_test_skip ("no bus");
      return;
    }

  script = connect_script ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %s", rows[i].method, rows[i].parameters);
      call (self, script, rows[i].method, rows[i].parameters);
      g_assert_true (ent_talk_is_running (self->talk));
      g_assert_cmpuint (ent_presentation_get_step (self->presentation), ==, 2);
      g_assert_cmpuint (ent_presentation_get_room_step (self->presentation), ==, 2);
      g_assert_false (ent_presentation_is_private (self->presentation));
      g_assert_false (ent_presentation_get_frozen (self->presentation));
      g_assert_cmpint (ent_presentation_get_blank (self->presentation), ==, ENT_BLANK_NONE);
      g_assert_cmpint (ent_presentation_get_room_level (self->presentation), ==, TALK_OPEN);
      g_assert_cmpint (ent_talk_clock_get_end (ent_presentation_get_clock (self->presentation)), ==, 0);
    }
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  (*(guint *) data)++;

  return G_SOURCE_CONTINUE;
}

static gboolean
has_frames (gpointer data)
{
  return *(guint *) data >= 2;
}

/* Ended while a slide is still moving, or the overview has laid out some of its
 * steps, it ends at once, and nothing comes afterwards. */
static void
test_ended_amid (Fixture       *self,
                 gconstpointer  data)
{
  static const char *const acts[] = { "next", "overview", "evidence", "spotlight", "magnify", "black" };
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    for (guint frames = 0; frames < 2; frames++)
      {
        guint n_frames = 0;

        if (!ent_talk_is_running (self->talk))
          ent_talk_start (self->talk, NULL);
        activate (self, "console");
        ent_presentation_first (self->presentation);
        ent_test_settle ();
        gtk_widget_add_tick_callback (GTK_WIDGET (ent_talk_get_audience (self->talk)), count_frame_cb, &n_frames, NULL);
        g_action_group_activate_action (ent_talk_get_actions (self->talk), "next", NULL);
        g_action_group_activate_action (ent_talk_get_actions (self->talk), acts[i], NULL);
        if (frames > 0)
          ent_test_wait (has_frames, &n_frames);

        ent_talk_end (self->talk);
        g_assert_null (ent_talk_get_audience (self->talk));
        g_assert_null (ent_talk_get_console (self->talk));
        ent_test_settle ();
        g_assert_cmpuint (ent_slide_cache_get_bytes (ent_slide_cache_get_default ()), ==, 0);
        g_assert_cmpuint (self->n_ended, ==, 2 * i + frames + 1);
        ent_presentation_set_overview (self->presentation, FALSE);
        ent_presentation_set_blank (self->presentation, ENT_BLANK_NONE);
      }
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

/* What is asked for after it ends nothing, opens nothing, and stays where it is. */
static void
test_after (Fixture       *self,
            gconstpointer  data)
{
  GActionGroup *actions = ent_talk_get_actions (self->talk);
  g_auto (GStrv) names = g_action_group_list_actions (actions);

  ent_talk_end (self->talk);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const GVariantType *type = g_action_group_get_action_parameter_type (actions, names[i]);

      if (type == NULL)
        g_action_group_activate_action (actions, names[i], NULL);
      else if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
        g_action_group_activate_action (actions, names[i], g_variant_new_string ("{}"));
      else
        g_action_group_activate_action (actions, names[i], g_variant_new_int32 (1));
      ent_test_settle ();
      g_assert_false (ent_talk_is_running (self->talk));
      g_assert_null (ent_talk_get_audience (self->talk));
      g_assert_null (ent_talk_get_console (self->talk));
    }
  g_assert_cmpuint (self->n_ended, ==, 1);
}

static void
add_tests (void)
{
#define ADD(name, func) g_test_add ("/talk/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("one-screen", test_one_screen);
  ADD ("two-windows", test_two_windows);
  ADD ("screen", test_screen);
  g_test_add ("/talk/search", Fixture, "with a console", set_up, test_search, tear_down);
  ADD ("escape", test_escape);
  ADD ("bus", test_bus);
  ADD ("bus/garbage", test_bus_garbage);
  g_test_add ("/talk/ended-amid", Fixture, "with a console", set_up, test_ended_amid, tear_down);
  g_test_add ("/talk/after", Fixture, "with a console", set_up, test_after, tear_down);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
