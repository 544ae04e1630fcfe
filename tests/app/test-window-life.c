/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is on the screen when a document is replaced by another one, or the
 * window goes: nothing may point to what is no longer there. Best run with an
 * address sanitizer.
 */

#include "fixture.h"

#include <string.h>

static gboolean
is_read (Fixture *fixture)
{
  return fixture->window->reading == NULL;
}

/* As when the file has changed. */
static void
show_version (Fixture *fixture,
              guint    version)
{
  fixture_write (fixture, version % 2 == 0 ? fixture->text : fixture->other);
  ent_window_read (fixture->window, fixture->file, TRUE);
  fixture_wait_for (fixture, is_read);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, "briefing");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_make_file (fixture);

  fixture->settings = ent_settings_new ();
  g_object_set (fixture->settings, "view", "map", "window-width", GPOINTER_TO_INT (data), "window-height", 700,
                "window-maximized", FALSE, NULL);
  fixture->window = ent_window_new (NULL, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_write (fixture, fixture->text);
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, is_read);
  fixture_let_pass (50);
}

static gboolean
get_state (Fixture    *fixture,
           const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_variant_get_boolean (state);
}

static const char *const views[] = { "map",    "ranking", "scatter", "stances", "compare",  "matrix",
                                     "themes", "sources", "claims",  "timeline", "checks", "what-if" };

/* In each view, with something selected that the other version has not. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      fixture_act (fixture, "view", views[i]);
      fixture_act (fixture, "focus", "ind");
      fixture_act (fixture, "highlight", "chn");
      fixture_act (fixture, "evidence", NULL);
      fixture_let_pass (20);
      show_version (fixture, 1);
      fixture_let_pass (20);
      fixture_act (fixture, "focus", "aland");
      fixture_act (fixture, "evidence", NULL);
      fixture_let_pass (20);
      show_version (fixture, 0);
      /* Before the views have had the time to follow. */
      show_version (fixture, 1);
      show_version (fixture, 0);
      fixture_let_pass (20);
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
  fixture_act (fixture, "search", NULL);
  type_words (fixture, "a");
  fixture_let_pass (20);
  for (guint i = 1; i < 6; i++)
    {
      show_version (fixture, i);
      g_assert_true (get_state (fixture, "search"));
      fixture_let_pass (i * 5);
    }
  type_words (fixture, "an");
  fixture_let_pass (100);
  g_assert_true (ent_search_page_open_first (fixture->window->search_page));
  g_assert_false (get_state (fixture, "search"));
}

/* Whatever is going on. */
static void
test_closed_while_busy (Fixture       *fixture,
                        gconstpointer  data)
{
  fixture_act (fixture, "view", "checks");
  fixture_let_pass (1);
  fixture_act (fixture, "search", NULL);
  type_words (fixture, "a");
  ent_window_read (fixture->window, fixture->file, TRUE);
  fixture_close (fixture);
  fixture_let_pass (100);
}

/* Alone with the last reference to what it shows. */
static void
test_closed_in_view (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      fixture_act (fixture, "view", views[i]);
      fixture_let_pass (30);
    }
  fixture_close (fixture);
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

  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "focus", "chn");
  open_history_menu (fixture);
  fixture_let_pass (50);
  popover = find_popover (fixture->window->history_back_button);
  g_assert_nonnull (popover);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  fixture_close (fixture);
  g_assert_null (popover);
}

/* However often it is asked for, there is one, with what is before now. */
static void
test_menu_again (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *button = fixture->window->history_back_button;
  GtkWidget *popover;

  fixture_act (fixture, "focus", "ind");
  open_history_menu (fixture);
  fixture_let_pass (50);
  popover = find_popover (button);
  g_assert_nonnull (popover);
  open_history_menu (fixture);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_let_pass (500);
  g_assert_null (find_popover (button));
  g_assert_true (gtk_widget_get_has_tooltip (button));

  fixture_act (fixture, "focus", "chn");
  open_history_menu (fixture);
  fixture_let_pass (50);
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
  g_autoptr (GString) text = g_string_new (fixture->text);

  g_string_replace (text, "\"India\"", "\"In_di_a\"", 0);
  g_free (fixture->text);
  fixture->text = g_strdup (text->str);
  show_version (fixture, 0);
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "focus", "chn");
  open_history_menu (fixture);
  fixture_let_pass (50);
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
      fixture_let_pass (30);
      popovers[i] = find_popover (GTK_WIDGET (buttons[i]));
      if (popovers[i] != NULL)
        g_object_add_weak_pointer (G_OBJECT (popovers[i]), (gpointer *) &popovers[i]);
    }
  g_assert_nonnull (popovers[G_N_ELEMENTS (buttons) - 1]);
  fixture_close (fixture);
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
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "evidence", NULL);
  g_assert_true (get_state (fixture, "evidence"));
  g_assert_true (gtk_widget_get_visible (inspector));
  fixture_act (fixture, "back", NULL);
  g_assert_false (gtk_widget_get_visible (inspector));
  g_assert_false (get_state (fixture, "evidence"));

  fixture_act (fixture, "search", NULL);
  g_assert_true (get_state (fixture, "search"));
  fixture_act (fixture, "evidence", NULL);
  g_assert_true (gtk_widget_get_visible (inspector));
  g_assert_true (get_state (fixture, "evidence"));
  g_assert_false (get_state (fixture, "search"));
  fixture_act (fixture, "search", NULL);
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
  g_test_add ("/window-life/wide/" path, Fixture, GINT_TO_POINTER (1100), set_up, func, fixture_tear_down); \
  g_test_add ("/window-life/narrow/" path, Fixture, GINT_TO_POINTER (360), set_up, func, fixture_tear_down)
  ADD ("replaced", test_replaced);
  ADD ("replaced-while-searching", test_replaced_while_searching);
  ADD ("closed-while-busy", test_closed_while_busy);
  ADD ("closed-in-view", test_closed_in_view);
  ADD ("closed-with-choices", test_closed_with_choices);
#undef ADD
  g_test_add ("/window-life/closed-with-menu", Fixture, GINT_TO_POINTER (1100), set_up, test_closed_with_menu, fixture_tear_down);
  g_test_add ("/window-life/menu-again", Fixture, GINT_TO_POINTER (1100), set_up, test_menu_again, fixture_tear_down);
  g_test_add ("/window-life/menu-text", Fixture, GINT_TO_POINTER (1100), set_up, test_menu_text, fixture_tear_down);

  g_test_add ("/window-life/one-at-a-time", Fixture, GINT_TO_POINTER (360), set_up, test_one_at_a_time, fixture_tear_down);

  return g_test_run ();
}
