/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the window into a talk and back, as with the keys. */

#include "ent-application.h"

#include <glib/gstdio.h>

#include "ent-audience-window.h"
#include "ent-choice-window.h"
#include "ent-console-window.h"
#include "ent-recovery.h"
#include "ent-rehearsal.h"
#include "ent-window.h"

/* A busy machine may take many seconds; nothing here waits longer. */
#define LIMIT_US (60 * G_USEC_PER_SEC)

typedef struct {
  EntApplication *application;
  EntWindow *window;
} Fixture;

/* There can be one in a process. */
static EntApplication *application;

typedef gboolean (*Condition) (Fixture *fixture);

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        found = window;
    }

  return found;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Fixture   *fixture,
          Condition  condition)
{
  gint64 deadline = g_get_monotonic_time () + LIMIT_US;
  guint id = g_timeout_add (5, wake_cb, NULL);

  while (!condition (fixture))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (id);
}

static gboolean
is_asked (Fixture *fixture)
{
  return find_window (ENT_TYPE_CHOICE_WINDOW) != NULL;
}

static gboolean
is_asked_for_level (Fixture *fixture)
{
  GtkWindow *question = find_window (ENT_TYPE_CHOICE_WINDOW);

  return question != NULL && g_str_equal (gtk_window_get_title (question), "What may this room see?");
}

static gboolean
is_presented (Fixture *fixture)
{
  GtkWindow *audience = find_window (ENT_TYPE_AUDIENCE_WINDOW);

  return audience != NULL &&
         ent_slide_view_get_label (ent_audience_window_get_view (ENT_AUDIENCE_WINDOW (audience))) != NULL;
}

static gboolean
is_idle (Fixture *fixture)
{
  return find_window (ENT_TYPE_AUDIENCE_WINDOW) == NULL && find_window (ENT_TYPE_CHOICE_WINDOW) == NULL;
}

static gboolean
is_second_step_kept (Fixture *fixture)
{
  g_autofree char *path = ent_recovery_path ();
  g_autoptr (EntRecoveryPoint) point = ent_recovery_read (path, g_get_real_time () / G_USEC_PER_SEC);

  return point != NULL && point->step == 2;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *state = ent_recovery_path ();
  g_autofree char *directory = g_path_get_dirname (state);
  g_autofree char *remembered = g_build_filename (directory, "talks.ini", NULL);

  g_remove (state);
  g_remove (remembered);
  self->application = application;
  g_application_activate (G_APPLICATION (self->application));
  self->window = ENT_WINDOW (find_window (ENT_TYPE_WINDOW));
  g_assert_nonnull (ent_window_get_briefing (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (self->application)));
}

static void
present (Fixture *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "present", NULL);
}

static void
accept (Fixture *self)
{
  gtk_widget_activate (gtk_window_get_default_widget (find_window (ENT_TYPE_CHOICE_WINDOW)));
}

static void
act (Fixture    *self,
     const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (find_window (ENT_TYPE_AUDIENCE_WINDOW)), name, NULL);
}

static void
assert_label (const char *prefix)
{
  GtkWindow *audience = find_window (ENT_TYPE_AUDIENCE_WINDOW);
  const char *label = ent_slide_view_get_label (ent_audience_window_get_view (ENT_AUDIENCE_WINDOW (audience)));

  g_test_message ("%s", label);
  g_assert_true (g_str_has_prefix (label, prefix));
}

static void
test_key (Fixture       *self,
          gconstpointer  data)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.present");

  g_assert_cmpuint (g_strv_length (keys), ==, 1);
  g_assert_cmpstr (keys[0], ==, "F5");
}

/* What the room may see is asked once. */
static void
test_asked_once (Fixture       *self,
                 gconstpointer  data)
{
  present (self);
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 1 of 16: ");
  act (self, "present.escape");
  wait_for (self, is_idle);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->window)));

  present (self);
  g_assert_null (find_window (ENT_TYPE_CHOICE_WINDOW));
  wait_for (self, is_presented);

  /* Once more is the same talk. */
  present (self);
  act (self, "present.stop");
  wait_for (self, is_idle);
}

/* A talk that is left in the middle goes on there. */
static void
test_left (Fixture       *self,
           gconstpointer  data)
{
  present (self);
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  for (guint i = 0; i < 4; i++)
    act (self, "present.next");
  act (self, "present.escape");
  wait_for (self, is_idle);

  present (self);
  wait_for (self, is_presented);
  assert_label ("Step 5 of 16: ");
  act (self, "present.first");
  act (self, "present.stop");
  wait_for (self, is_idle);
}

static void
test_no_answer (Fixture       *self,
                gconstpointer  data)
{
  present (self);
  wait_for (self, is_asked);
  gtk_window_close (find_window (ENT_TYPE_CHOICE_WINDOW));
  wait_for (self, is_idle);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->window)));

  /* It has not been answered. */
  present (self);
  wait_for (self, is_asked);
}

/* The talk begins with what the window shows, if that is a step. */
static void
test_step (Fixture       *self,
           gconstpointer  data)
{
  EntStory *story = ent_list_peek (ent_briefing_get_stories (ent_window_get_briefing (self->window)), 0);
  EntStep *step = ent_list_peek (ent_story_get_steps (story), 2);

  ent_window_set_stage (self->window, ent_step_get_stage (step));
  present (self);
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 3 of 16: ");
}

static void
test_story (Fixture       *self,
            gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "present-story", g_variant_new_string ("nothing"));
  g_assert_null (find_window (ENT_TYPE_CHOICE_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "present-story", g_variant_new_string ("minister"));
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 1 of 5: ");
}

/* Has a talk leave at its second step what a crash would leave behind. */
static void
interrupt (Fixture    *self,
           const char *marking)
{
  g_autofree char *path = ent_recovery_path ();
  g_autofree char *left = NULL;
  g_autoptr (GString) kept = NULL;
  g_autoptr (GError) error = NULL;

  present (self);
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  act (self, "present.next");
  wait_for (self, is_second_step_kept);
  g_file_get_contents (path, &left, NULL, &error);
  g_assert_no_error (error);
  act (self, "present.stop");
  wait_for (self, is_idle);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  kept = g_string_new (left);
  if (marking != NULL)
    {
      g_autofree char *line = g_strdup_printf ("room-marking=%s\n", marking);

      g_assert_cmpuint (g_string_replace (kept, "room-marking=SPECIMEN · UNCLASSIFIED\n", line, 0), ==, 1);
    }
  g_file_set_contents (path, kept->str, -1, &error);
  g_assert_no_error (error);
}

/* It is offered. */
static void
test_interrupted (Fixture       *self,
                  gconstpointer  data)
{
  EntStory *story = ent_list_peek (ent_briefing_get_stories (ent_window_get_briefing (self->window)), 0);

  interrupt (self, NULL);
  /* Whatever the window shows: that nobody has asked for. */
  ent_window_set_stage (self->window, ent_step_get_stage (ent_list_peek (ent_story_get_steps (story), 2)));
  present (self);
  wait_for (self, is_asked);
  g_assert_cmpstr (gtk_window_get_title (find_window (ENT_TYPE_CHOICE_WINDOW)), ==, "A talk was interrupted");
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 2 of 16: ");
}

/* Asked for from outside, with no window of its own; then there is one. */
static void
test_without_window (Fixture       *self,
                     gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "present",
                                  g_variant_new ("(ssui)", "", "minister", 4, 0));
  wait_for (self, is_presented);
  assert_label ("Step 4 of 5: ");
  act (self, "present.stop");
  wait_for (self, is_idle);
  self->window = ENT_WINDOW (find_window (ENT_TYPE_WINDOW));
  g_assert_nonnull (self->window);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->application))), ==, 1);

  /* Once there is one, it is enough. */
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "present",
                                  g_variant_new ("(ssui)", "", "", 0, 0));
  wait_for (self, is_presented);
  assert_label ("Step 1 of 16: ");
  act (self, "present.stop");
  wait_for (self, is_idle);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (self->application))), ==, 1);
}

static gboolean
has_console (Fixture *fixture)
{
  return find_window (ENT_TYPE_CONSOLE_WINDOW) != NULL;
}

/* With its console, which stays away where there is one screen. */
static EntTalkClock *
begin_minister (Fixture *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "present",
                                  g_variant_new ("(ssui)", "", "minister", 1, 0));
  wait_for (self, is_presented);
  if (!has_console (self))
    act (self, "present.two-windows");
  wait_for (self, has_console);

  return ent_presentation_get_clock (
    ent_console_window_get_presentation (ENT_CONSOLE_WINDOW (find_window (ENT_TYPE_CONSOLE_WINDOW))));
}

/* A level that is asked for now counts more than the one that the talk had. */
static void
test_interrupted_level (Fixture       *self,
                        gconstpointer  data)
{
  EntConsoleWindow *console;

  interrupt (self, "SPECIMEN · DESK ONLY");
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "present",
                                  g_variant_new ("(ssui)", "", "", 0, 0));
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 2 of 16: ");
  if (!has_console (self))
    act (self, "present.two-windows");
  wait_for (self, has_console);
  console = ENT_CONSOLE_WINDOW (find_window (ENT_TYPE_CONSOLE_WINDOW));
  g_assert_cmpint (ent_presentation_get_room_level (ent_console_window_get_presentation (console)), ==, 0);
}

/* What the document no longer calls by that name is asked for again. */
static void
test_interrupted_unknown (Fixture       *self,
                          gconstpointer  data)
{
  interrupt (self, "COSMIC");
  present (self);
  wait_for (self, is_asked);
  accept (self);
  wait_for (self, is_asked_for_level);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 2 of 16: ");
}

static EntRehearsal *
load_minister (Fixture *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self->window);
  EntStory *story = ent_briefing_lookup (briefing, ENT_TYPE_STORY, "minister");
  g_autofree char *path = ent_rehearsal_path (ent_briefing_get_id (briefing), "minister");

  return ent_rehearsal_new (path, story);
}

/* A talk that lasted is kept with its times, which may become the next one's plan. */
static void
test_rehearsed (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (EntRehearsal) glance = NULL;
  g_autoptr (EntRehearsal) rehearsal = NULL;
  g_autofree guint *plan = NULL;
  EntTalkClock *clock;

  begin_minister (self);
  act (self, "present.stop");
  wait_for (self, is_idle);
  glance = load_minister (self);
  g_assert_cmpuint (ent_rehearsal_get_n (glance), ==, 0);

  clock = begin_minister (self);
  ent_talk_clock_restore (clock, 100, NULL);
  act (self, "present.next");
  act (self, "present.stop");
  wait_for (self, is_idle);
  rehearsal = load_minister (self);
  g_assert_cmpuint (ent_rehearsal_get_n (rehearsal), ==, 1);

  g_assert_true (ent_rehearsal_take_over (rehearsal, NULL));
  plan = ent_rehearsal_dup_plan (rehearsal);
  clock = begin_minister (self);
  for (guint step = 1; step <= ent_talk_clock_get_n_steps (clock); step++)
    g_assert_cmpuint (ent_talk_clock_get_planned (clock, step), ==, plan[step - 1]);
  g_assert_true (ent_rehearsal_drop_plan (rehearsal, NULL));
  act (self, "present.stop");
  wait_for (self, is_idle);
}

/* From another start of the program: three steps, of which the room may not see the first. */
static void
present_other (Fixture *self,
               int      level)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "present",
                                  g_variant_new ("(ssui)", uri, "talk", 1, level));
}

/* Kept, so that no other has its address. */
static GtkWindow *first_question;

static gboolean
is_other_question (Fixture *fixture)
{
  GtkWindow *question = find_window (ENT_TYPE_CHOICE_WINDOW);

  return question != NULL && question != first_question;
}

static guint
count_windows (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window));
    }

  return n;
}

/* What is asked about one briefing is never answered for another. */
static void
test_two_asked (Fixture       *self,
                gconstpointer  data)
{
  present (self);
  wait_for (self, is_asked);
  g_set_object (&first_question, find_window (ENT_TYPE_CHOICE_WINDOW));
  present (self);
  g_assert_true (find_window (ENT_TYPE_CHOICE_WINDOW) == first_question);
  g_assert_cmpuint (count_windows (ENT_TYPE_CHOICE_WINDOW), ==, 1);

  present_other (self, -1);
  wait_for (self, is_other_question);
  g_clear_object (&first_question);
  g_assert_cmpuint (count_windows (ENT_TYPE_CHOICE_WINDOW), ==, 1);
  accept (self);
  wait_for (self, is_presented);
  assert_label ("Step 2 of 3: ");
  g_assert_cmpuint (count_windows (ENT_TYPE_AUDIENCE_WINDOW), ==, 1);
  act (self, "present.stop");
  wait_for (self, is_idle);

  /* The first was not answered. */
  present (self);
  wait_for (self, is_asked);
}

static gboolean
is_said (Fixture *fixture)
{
  EntConsoleWindow *console = ENT_CONSOLE_WINDOW (find_window (ENT_TYPE_CONSOLE_WINDOW));
  const char *said = ent_presentation_get_message (ent_console_window_get_presentation (console));

  return said != NULL && strstr (said, "Another briefing") != NULL;
}

/* The talk that lasts goes on, and says why nothing else began. */
static void
test_two_talks (Fixture       *self,
                gconstpointer  data)
{
  begin_minister (self);
  present (self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (is_said (self));

  present_other (self, 0);
  wait_for (self, is_said);
  assert_label ("Step 1 of 5: ");
  g_assert_cmpuint (count_windows (ENT_TYPE_AUDIENCE_WINDOW), ==, 1);
  g_assert_null (find_window (ENT_TYPE_CHOICE_WINDOW));
  act (self, "present.stop");
  wait_for (self, is_idle);

  present_other (self, 0);
  wait_for (self, is_presented);
  assert_label ("Step 2 of 3: ");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("ent-present-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }

#define ADD(name, func) g_test_add ("/present/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("key", test_key);
  ADD ("asked-once", test_asked_once);
  ADD ("left", test_left);
  ADD ("no-answer", test_no_answer);
  ADD ("step", test_step);
  ADD ("story", test_story);
  ADD ("interrupted", test_interrupted);
  ADD ("interrupted-level", test_interrupted_level);
  ADD ("interrupted-unknown", test_interrupted_unknown);
  ADD ("rehearsed", test_rehearsed);
  ADD ("without-window", test_without_window);
  ADD ("two-asked", test_two_asked);
  ADD ("two-talks", test_two_talks);
#undef ADD

  application = ent_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  status = g_test_run ();
  g_object_unref (application);
  g_rmdir (state);

  return status;
}
