/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Back and forward as somebody meets them in the window. */

#include "fixture.h"

#include <string.h>

#include "ent-inspector.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_open (fixture);
  ent_window_open_bundled (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static const char *
focus (Fixture *fixture)
{
  return ent_stage_get_focus (ent_window_get_stage (fixture->window));
}

static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_false (fixture_is_enabled (fixture, "history-back"));
  g_assert_false (fixture_is_enabled (fixture, "history-forward"));

  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "focus", "trust");
  g_assert_true (fixture_is_enabled (fixture, "history-back"));
  g_assert_false (fixture_is_enabled (fixture, "history-forward"));

  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpstr (focus (fixture), ==, "ind");
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MATRIX);
  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MAP);
  fixture_act (fixture, "history-back", NULL);
  g_assert_null (focus (fixture));
  g_assert_false (fixture_is_enabled (fixture, "history-back"));

  fixture_act (fixture, "history-forward", NULL);
  g_assert_cmpstr (focus (fixture), ==, "ind");

  /* Somewhere else from here: what followed is forgotten. */
  fixture_act (fixture, "focus", "chn");
  g_assert_false (fixture_is_enabled (fixture, "history-forward"));
  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpstr (focus (fixture), ==, "ind");
}

static void
test_titles (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *back = fixture->window->history_back_button;
  GtkWidget *forward = fixture->window->history_forward_button;
  g_autofree char *first = NULL;

  fixture_act (fixture, "focus", "ind");
  first = g_strdup (gtk_widget_get_tooltip_text (back));
  g_assert_true (g_str_has_prefix (first, "Back to Map: "));
  g_assert_null (gtk_widget_get_tooltip_text (forward));

  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (back), ==, first);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (forward), ==, "Forward to India · Matrix");
}

static void
test_jump (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "focus", "chn");
  fixture_act (fixture, "focus", "rus");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "history-go", g_variant_new_int32 (-2));
  g_assert_cmpstr (focus (fixture), ==, "ind");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "history-go", g_variant_new_int32 (2));
  g_assert_cmpstr (focus (fixture), ==, "rus");

  /* There is nothing that far away. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "history-go", g_variant_new_int32 (-1000));
  g_assert_cmpstr (focus (fixture), ==, "rus");
}

/* Another document has a way of its own. */
static void
test_other_document (Fixture       *fixture,
                     gconstpointer  data)
{
  fixture_act (fixture, "focus", "ind");
  ent_window_open_bundled (fixture->window);
  g_assert_false (fixture_is_enabled (fixture, "history-back"));
}

/* (nullable): the first label with a raised number of a source */
static GtkWidget *
find_citing (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "source:") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_citing (child);

  return found;
}

static double
wait_for_scroll (EntInspector *inspector,
                 double        scroll)
{
  for (guint i = 0; i < 100 && ABS (ent_inspector_get_scroll (inspector) - scroll) > 0.5; i++)
    fixture_let_pass (50);

  /* And it stays. */
  fixture_let_pass (300);

  return ent_inspector_get_scroll (inspector);
}

/* A number that was followed leads back to its line, and a source to where its card was read. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  EntInspector *inspector = ENT_INSPECTOR (fixture->window->inspector);
  GtkWidget *citing;
  const char *uri;
  g_autofree char *link = NULL;
  gboolean handled = FALSE;

  fixture_act (fixture, "focus", "ind");
  fixture_let_pass (500);
  ent_inspector_scroll_to (inspector, 200.0);
  g_assert_cmpfloat_with_epsilon (wait_for_scroll (inspector, 200.0), 200.0, 0.5);

  citing = find_citing (GTK_WIDGET (inspector));
  g_assert_nonnull (citing);
  uri = strstr (gtk_label_get_label (GTK_LABEL (citing)), "source:");
  link = g_strndup (uri, strcspn (uri, "\"'"));
  g_signal_emit_by_name (citing, "activate-link", link, &handled);
  g_assert_true (handled);
  g_assert_cmpstr (focus (fixture), ==, "ind");
  g_assert_false (gtk_root_get_focus (GTK_ROOT (fixture->window)) == citing);
  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpstr (focus (fixture), ==, "ind");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == citing);

  ent_inspector_scroll_to (inspector, 300.0);
  g_assert_cmpfloat_with_epsilon (wait_for_scroll (inspector, 300.0), 300.0, 0.5);
  fixture_act (fixture, "focus", "chn");
  g_assert_cmpfloat_with_epsilon (wait_for_scroll (inspector, 0.0), 0.0, 0.5);
  fixture_act (fixture, "history-back", NULL);
  g_assert_cmpstr (focus (fixture), ==, "ind");
  g_assert_cmpfloat_with_epsilon (wait_for_scroll (inspector, 300.0), 300.0, 0.5);
  fixture_act (fixture, "history-forward", NULL);
  g_assert_cmpfloat_with_epsilon (wait_for_scroll (inspector, 0.0), 0.0, 0.5);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/window-history/there-and-back", Fixture, NULL, set_up, test_there_and_back, fixture_tear_down);
  g_test_add ("/window-history/titles", Fixture, NULL, set_up, test_titles, fixture_tear_down);
  g_test_add ("/window-history/jump", Fixture, NULL, set_up, test_jump, fixture_tear_down);
  g_test_add ("/window-history/other-document", Fixture, NULL, set_up, test_other_document, fixture_tear_down);

  g_test_add ("/window-history/place", Fixture, NULL, set_up, test_place, fixture_tear_down);

  return g_test_run ();
}
