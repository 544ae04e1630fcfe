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

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GVariant **) data = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
}

static gboolean
is_set (gpointer pointer)
{
  return *(GVariant **) pointer != NULL;
}

/* A script steps. */
static void
test_bus (Fixture       *self,
          gconstpointer  data)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));
  g_autofree char *path = ent_talk_dup_bus_path (self->talk);
  g_autoptr (GDBusConnection) script = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder parameter, platform;

  if (bus == NULL)
    {
      g_test_skip ("no bus");
      return;
    }

  g_assert_true (g_str_has_suffix (path, "/present"));
  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  script = g_dbus_connection_new_for_address_sync (address,
                                                   G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                   G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                   NULL, NULL, &error);
  g_assert_no_error (error);

  g_variant_builder_init (&parameter, G_VARIANT_TYPE ("av"));
  g_variant_builder_init (&platform, G_VARIANT_TYPE ("a{sv}"));
  g_dbus_connection_call (script, g_dbus_connection_get_unique_name (bus), path, "org.gtk.Actions", "Activate",
                          g_variant_new ("(sava{sv})", "next", &parameter, &platform), NULL, G_DBUS_CALL_FLAGS_NONE,
                          -1, NULL, called_cb, &reply);
  ent_test_wait (is_set, &reply);
  g_assert_cmpuint (ent_presentation_get_room_step (self->presentation), ==, 3);
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
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
