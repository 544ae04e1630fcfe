/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is on the screen when a document is replaced by another one, or the
 * window goes: nothing may point to what is no longer there. Best run with an
 * address sanitizer.
 */

#include "ent-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* A busy machine may take many seconds; nothing here waits longer. */
#define LIMIT_MS 30000

typedef struct {
  EntSettings *settings;
  EntWindow *window;
  char *directory;
  char *path;
  GFile *file;
  char *texts[2]; /* of documents that have nothing in common */
} Fixture;

typedef gboolean (*Condition) (Fixture *fixture);

static gboolean
flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (Fixture   *fixture,
          Condition  condition)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (LIMIT_MS, flag_cb, &late);

  while (!condition (fixture) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

static gboolean
is_gone (Fixture *fixture)
{
  return fixture->window == NULL;
}

static gboolean
is_read (Fixture *fixture)
{
  return fixture->window->reading == NULL;
}

/* Some frames. */
static void
settle (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_text (Fixture *fixture,
            guint    version)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, fixture->texts[version % G_N_ELEMENTS (fixture->texts)], -1, &error);
  g_assert_no_error (error);
}

/* As when the file has changed. */
static void
show_version (Fixture *fixture,
              guint    version)
{
  write_text (fixture, version);
  ent_window_read (fixture->window, fixture->file, TRUE);
  wait_for (fixture, is_read);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "briefing");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *other = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_getenv ("ENT_BRIEFING"), &fixture->texts[0], NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (other, &fixture->texts[1], NULL, &error);
  g_assert_no_error (error);
  fixture->directory = g_dir_make_tmp ("ent-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "x.entente.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);

  fixture->settings = ent_settings_new ();
  g_object_set (fixture->settings, "view", "map", "window-width", GPOINTER_TO_INT (data), "window-height", 700,
                "window-maximized", FALSE, NULL);
  fixture->window = ent_window_new (NULL, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
  write_text (fixture, 0);
  ent_window_open (fixture->window, fixture->file);
  wait_for (fixture, is_read);
  settle (50);
}

static void
close_window (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_for (fixture, is_gone);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  g_assert_finalize_object (fixture->settings);

  g_remove (fixture->path);
  g_rmdir (fixture->directory);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->directory);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->texts); i++)
    g_free (fixture->texts[i]);
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static gboolean
get_state (Fixture    *fixture,
           const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_variant_get_boolean (state);
}

static const char *const views[] = { "map",    "ranking", "scatter", "stances", "compare",  "matrix",
                                     "themes", "sources", "claims",  "timeline", "checks" };

/* In each view, with something selected that the other version has not. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      act (fixture, "view", views[i]);
      act (fixture, "focus", "ind");
      act (fixture, "highlight", "chn");
      act (fixture, "evidence", NULL);
      settle (20);
      show_version (fixture, 1);
      settle (20);
      act (fixture, "focus", "aland");
      act (fixture, "evidence", NULL);
      settle (20);
      show_version (fixture, 0);
      /* Before the views have had the time to follow. */
      show_version (fixture, 1);
      show_version (fixture, 0);
      settle (20);
    }
}

static void
type_words (Fixture    *fixture,
            const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->window->search_entry), words);
}

static void
test_replaced_while_searching (Fixture       *fixture,
                               gconstpointer  data)
{
  act (fixture, "search", NULL);
  type_words (fixture, "a");
  settle (20);
  for (guint i = 1; i < 6; i++)
    {
      show_version (fixture, i);
      g_assert_true (get_state (fixture, "search"));
      settle (i * 5);
    }
  type_words (fixture, "an");
  settle (100);
  g_assert_true (ent_search_page_open_first (fixture->window->search_page));
  g_assert_false (get_state (fixture, "search"));
}

/* Whatever is going on. */
static void
test_closed_while_busy (Fixture       *fixture,
                        gconstpointer  data)
{
  act (fixture, "view", "checks");
  settle (1);
  act (fixture, "search", NULL);
  type_words (fixture, "a");
  ent_window_read (fixture->window, fixture->file, TRUE);
  close_window (fixture);
  settle (100);
}

/* Alone with the last reference to what it shows. */
static void
test_closed_in_view (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      act (fixture, "view", views[i]);
      settle (30);
    }
  close_window (fixture);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_POPOVER (child) && gtk_widget_get_visible (child) ? child : find_popover (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_history_menu (Fixture *fixture)
{
  GListModel *controllers = gtk_widget_observe_controllers (fixture->window->history_back_button);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        g_signal_emit_by_name (controller, "pressed", 1.0, 1.0);
    }
  g_object_unref (controllers);
}

static void
test_closed_with_menu (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *popover;

  act (fixture, "focus", "ind");
  act (fixture, "focus", "chn");
  open_history_menu (fixture);
  settle (50);
  popover = find_popover (fixture->window->history_back_button);
  g_assert_nonnull (popover);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  close_window (fixture);
  g_assert_null (popover);
}

/* However often it is asked for, there is one, with what is before now. */
static void
test_menu_again (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *button = fixture->window->history_back_button;
  GtkWidget *popover;

  act (fixture, "focus", "ind");
  open_history_menu (fixture);
  settle (50);
  popover = find_popover (button);
  g_assert_nonnull (popover);
  open_history_menu (fixture);
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle (500);
  g_assert_null (find_popover (button));
  g_assert_true (gtk_widget_get_has_tooltip (button));

  act (fixture, "focus", "chn");
  open_history_menu (fixture);
  settle (50);
  g_assert_true (find_popover (button) == popover);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover))), ==, 2);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label (child, part))
      return TRUE;

  return FALSE;
}

/* No letter of a name is a mnemonic. */
static void
test_menu_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (fixture->texts[0]);

  g_string_replace (text, "\"India\"", "\"In_di_a\"", 0);
  g_free (fixture->texts[0]);
  fixture->texts[0] = g_strdup (text->str);
  show_version (fixture, 0);
  act (fixture, "focus", "ind");
  act (fixture, "focus", "chn");
  open_history_menu (fixture);
  settle (50);
  g_assert_true (has_label (find_popover (fixture->window->history_back_button), "In_di_a"));
}

/* A popover that outlives its window has no surface, and a tooltip would look for it. */
static void
test_closed_with_choices (Fixture       *fixture,
                          gconstpointer  data)
{
  EntChoiceButton *buttons[] = { fixture->window->question_button, fixture->window->by_button, fixture->window->layout_button };
  GtkWidget *popovers[G_N_ELEMENTS (buttons)];

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (buttons[i]), TRUE);
      settle (30);
      popovers[i] = find_popover (GTK_WIDGET (buttons[i]));
      if (popovers[i] != NULL)
        g_object_add_weak_pointer (G_OBJECT (popovers[i]), (gpointer *) &popovers[i]);
    }
  g_assert_nonnull (popovers[G_N_ELEMENTS (buttons) - 1]);
  close_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    g_assert_null (popovers[i]);
}

/* Where there is room for one thing, what is left is over. */
static void
test_one_at_a_time (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *inspector = GTK_WIDGET (fixture->window->inspector);

  g_assert_true (ent_window_is_narrow (fixture->window));
  act (fixture, "focus", "ind");
  act (fixture, "evidence", NULL);
  g_assert_true (get_state (fixture, "evidence"));
  g_assert_true (gtk_widget_get_visible (inspector));
  act (fixture, "back", NULL);
  g_assert_false (gtk_widget_get_visible (inspector));
  g_assert_false (get_state (fixture, "evidence"));

  act (fixture, "search", NULL);
  g_assert_true (get_state (fixture, "search"));
  act (fixture, "evidence", NULL);
  g_assert_true (gtk_widget_get_visible (inspector));
  g_assert_true (get_state (fixture, "evidence"));
  g_assert_false (get_state (fixture, "search"));
  act (fixture, "search", NULL);
  g_assert_false (gtk_widget_get_visible (inspector));
  g_assert_false (get_state (fixture, "evidence"));
  g_assert_true (get_state (fixture, "search"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/window-life/wide/" path, Fixture, GINT_TO_POINTER (1100), set_up, func, tear_down); \
  g_test_add ("/window-life/narrow/" path, Fixture, GINT_TO_POINTER (360), set_up, func, tear_down)
  ADD ("replaced", test_replaced);
  ADD ("replaced-while-searching", test_replaced_while_searching);
  ADD ("closed-while-busy", test_closed_while_busy);
  ADD ("closed-in-view", test_closed_in_view);
  ADD ("closed-with-choices", test_closed_with_choices);
#undef ADD
  g_test_add ("/window-life/closed-with-menu", Fixture, GINT_TO_POINTER (1100), set_up, test_closed_with_menu, tear_down);
  g_test_add ("/window-life/menu-again", Fixture, GINT_TO_POINTER (1100), set_up, test_menu_again, tear_down);
  g_test_add ("/window-life/menu-text", Fixture, GINT_TO_POINTER (1100), set_up, test_menu_text, tear_down);

  g_test_add ("/window-life/one-at-a-time", Fixture, GINT_TO_POINTER (360), set_up, test_one_at_a_time, tear_down);

  return g_test_run ();
}
