/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something is assumed in the window, seen in all of it, and taken back. */

#include "fixture.h"

#include <string.h>

#include "ent-scene-button.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_make_file (fixture);
  fixture_open (fixture);
  ent_window_open_bundled (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
choose (Fixture    *fixture,
        const char *swtch,
        const char *option)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "option", g_variant_new ("(ss)", swtch, option));
}

/* (nullable): a visible label in @widget that has @text somewhere in it */
static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static GtkWidget *
find_ancestor (GtkWidget  *widget,
               const char *text,
               GType       type)
{
  GtkWidget *label = find_text (widget, text);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, type);
}

/* (nullable): what is said of @id on the map */
static const char *
spoken (GtkWidget  *widget,
        const char *id)
{
  const char *said = NULL;

  if (ENT_IS_SCENE_BUTTON (widget))
    return g_strcmp0 (ent_scene_button_get_id (ENT_SCENE_BUTTON (widget)), id) == 0
             ? ent_scene_button_get_item (ENT_SCENE_BUTTON (widget))->spoken : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && said == NULL;
       child = gtk_widget_get_next_sibling (child))
    said = spoken (child, id);

  return said;
}

static gboolean
map_is (Fixture    *fixture,
        const char *level)
{
  const char *said = spoken (GTK_WIDGET (fixture->window->map_view), "tile:ind");

  return said != NULL && strstr (said, level) != NULL;
}

static gboolean
is_moved (Fixture *fixture)
{
  return map_is (fixture, "India: supports with reservations") &&
         find_text (GTK_WIDGET (fixture->window->inspector), "Supports with reservations") != NULL;
}

static gboolean
compares_moved (Fixture *fixture)
{
  return find_text (GTK_WIDGET (fixture->window->view_stack), "Points towards the level before") != NULL &&
         find_text (GTK_WIDGET (fixture->window->view_stack), "Takes part selectively → supports with reservations") != NULL;
}

static gboolean
is_as_now (Fixture *fixture)
{
  return map_is (fixture, "India: takes part selectively") &&
         find_text (GTK_WIDGET (fixture->window->inspector), "Takes part selectively") != NULL;
}

static gboolean
has_questions (Fixture *fixture)
{
  return find_text (GTK_WIDGET (fixture->window->view_stack), "It joins the AI statement or a joint centre") != NULL;
}

static gboolean
lists_effects (Fixture *fixture)
{
  return find_text (GTK_WIDGET (fixture->window->view_stack), "Position: up by 18 of 100") != NULL;
}

static gboolean
has_bar (Fixture *fixture)
{
  return fixture->window->what_if_bar != NULL && gtk_widget_get_mapped (fixture->window->what_if_bar);
}

static gboolean
has_no_bar (Fixture *fixture)
{
  return !has_bar (fixture);
}

/* A click on an answer in the view changes all that is seen; the way back changes all of it back. */
static void
test_flipped (Fixture       *fixture,
              gconstpointer  data)
{
  EntBriefing *original = ent_window_get_briefing (fixture->window);
  g_autoptr (EntStage) before = NULL;
  GtkWidget *check;

  fixture_act (fixture, "focus", "ind");
  before = g_object_ref (ent_window_get_stage (fixture->window));
  fixture_wait_for (fixture, is_as_now);
  /* Nothing is made of what nobody assumes. */
  g_assert_null (fixture->window->what_if_bar);
  g_assert_null (fixture->window->outlook);

  fixture_act (fixture, "view", "what-if");
  fixture_wait_for (fixture, has_questions);
  check = find_ancestor (GTK_WIDGET (fixture->window->view_stack), "It joins the AI statement or a joint centre",
                         GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_wait_for (fixture, lists_effects);
  fixture_wait_for (fixture, has_bar);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpstr (ent_stage_get_option (ent_window_get_stage (fixture->window), "switch-india"), ==, "joins");
  g_assert_nonnull (find_text (fixture->window->what_if_bar, "What if: It joins the AI statement or a joint centre"));
  g_assert_nonnull (find_text (fixture->window->what_if_bar, "Assumed, not forecast"));
  g_assert_nonnull (find_text (fixture->window->what_if_bar, "2 stances moved"));
  g_assert_nonnull (find_text (fixture->window->what_if_bar, "3 factors shifted"));
  g_assert_true (ent_window_get_briefing (fixture->window) != original);
  g_assert_true (ent_briefing_get_original (ent_window_get_briefing (fixture->window)) == original);

  fixture_act (fixture, "view", "map");
  fixture_wait_for (fixture, is_moved);
  /* What is assumed is not told as the desk's view, nor its reasons as those for another level. */
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->window->inspector), "Assumed: takes part selectively → supports with reservations"));
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->window->inspector), "supports with reservations (assumed)"));
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->window->inspector), "Points towards the level before"));
  g_assert_null (find_text (GTK_WIDGET (fixture->window->inspector), "this level"));

  fixture_act (fixture, "highlight", "chn");
  fixture_act (fixture, "view", "compare");
  fixture_wait_for (fixture, compares_moved);
  fixture_act (fixture, "history-back", NULL);
  fixture_act (fixture, "history-back", NULL);
  fixture_wait_for (fixture, is_moved);

  /* The same stage as before is the same briefing as before. */
  fixture_act (fixture, "what-if-clear", NULL);
  fixture_wait_for (fixture, has_no_bar);
  fixture_wait_for (fixture, is_as_now);
  g_assert_true (ent_window_get_briefing (fixture->window) == original);
  g_assert_true (ent_stage_equal (before, ent_window_get_stage (fixture->window)));
  g_assert_false (fixture_is_enabled (fixture, "what-if-clear"));

  /* And so is going back through history, there and back again. */
  fixture_act (fixture, "history-back", NULL);
  fixture_wait_for (fixture, has_bar);
  fixture_wait_for (fixture, is_moved);
  fixture_act (fixture, "history-back", NULL);
  fixture_act (fixture, "history-back", NULL);
  fixture_act (fixture, "history-back", NULL);
  fixture_wait_for (fixture, is_as_now);
  g_assert_true (ent_stage_equal (before, ent_window_get_stage (fixture->window)));
}

/* The parts of the bar lead to what they count. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  EntStage *stage;

  fixture_act (fixture, "what-if-clear", NULL);
  fixture_act (fixture, "moved-stances", NULL);
  fixture_act (fixture, "moved-factors", NULL);
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MAP);
  g_assert_null (ent_stage_get_focus (ent_window_get_stage (fixture->window)));

  fixture_act (fixture, "scenario", "nowhere");
  g_assert_null (ent_stage_get_scenario (ent_window_get_stage (fixture->window)));
  fixture_act (fixture, "scenario", "scenario-india-joins");
  fixture_act (fixture, "moved-factors", NULL);
  stage = ent_window_get_stage (fixture->window);
  g_assert_cmpint (ent_stage_get_view (stage), ==, ENT_VIEW_MATRIX);
  g_assert_cmpuint (g_strv_length ((char **) ent_stage_get_highlight (stage)), ==, 3);
  g_assert_cmpstr (ent_stage_get_scenario (stage), ==, "scenario-india-joins");

  fixture_act (fixture, "question", "signed");
  fixture_act (fixture, "moved-stances", NULL);
  stage = ent_window_get_stage (fixture->window);
  g_assert_cmpint (ent_stage_get_view (stage), ==, ENT_VIEW_MAP);
  g_assert_cmpstr (ent_stage_get_question (stage), ==, "signed");
  g_assert_cmpstr (ent_stage_get_focus (stage), ==, "ind");

  /* None moved on this one: the map is that of the first that did. */
  fixture_act (fixture, "question", "technology");
  fixture_act (fixture, "moved-stances", NULL);
  stage = ent_window_get_stage (fixture->window);
  g_assert_cmpstr (ent_stage_get_question (stage), ==, "engagement");
  g_assert_cmpuint (g_strv_length ((char **) ent_stage_get_highlight (stage)), ==, 2);
}

/* What goes wrong changes nothing. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntStage) before = g_object_ref (ent_window_get_stage (fixture->window));

  choose (fixture, "switch-nowhere", "joins");
  choose (fixture, "switch-india", "nowhere");
  g_assert_true (ent_window_get_stage (fixture->window) == before);
  g_assert_nonnull (fixture->window->toast);
}

static void
open_other (Fixture    *fixture,
            const char *option_name)
{
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GString) text = g_string_new (fixture->other);

  g_string_replace (text, "\"name\": \"a flood\"", option_name, 0);
  fixture_write (fixture, text->str);
  document = ent_document_read (fixture->file);
  g_assert_nonnull (ent_document_get_briefing (document));
  ent_window_open_document (fixture->window, document);
}

static const char *
chosen (Fixture    *fixture,
        const char *swtch)
{
  return ent_stage_get_option (ent_window_get_stage (fixture->window), swtch);
}

/* What an answer changes along is said, and taken back with it, wherever somebody has gone since. */
static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntStage) before = NULL;

  open_other (fixture, "\"name\": \"a flood\"");
  choose (fixture, "money", "money-no");
  g_assert_null (fixture->window->toast);
  before = g_object_ref (ent_window_get_stage (fixture->window));

  choose (fixture, "flood", "flood-yes");
  g_assert_cmpstr (chosen (fixture, "flood"), ==, "flood-yes");
  g_assert_null (chosen (fixture, "money"));
  g_assert_nonnull (fixture->window->toast);
  g_assert_cmpstr (adw_toast_get_title (fixture->window->toast), ==, "Changed along with it: “yes”");
  g_assert_cmpstr (adw_toast_get_action_name (fixture->window->toast), ==, "win.undo-option");
  fixture_act (fixture, "undo-option", NULL);
  g_assert_true (ent_stage_equal (before, ent_window_get_stage (fixture->window)));
  g_assert_true (fixture_is_enabled (fixture, "history-forward"));
  fixture_act (fixture, "undo-option", NULL);
  g_assert_true (ent_stage_equal (before, ent_window_get_stage (fixture->window)));

  choose (fixture, "flood", "flood-yes");
  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "undo-option", NULL);
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MATRIX);
  g_assert_cmpstr (chosen (fixture, "money"), ==, "money-no");
  g_assert_null (chosen (fixture, "flood"));
  g_object_set (fixture->settings, "view", "map", NULL);
}

/* A name as long as a page makes the bar neither wider than the window nor higher than its lines. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *letters = g_strnfill (10000, 'W');
  g_autofree char *name = g_strdup_printf ("\"name\": \"<b>%s\"", letters);
  int minimum, natural;

  open_other (fixture, name);
  choose (fixture, "flood", "flood-yes");
  fixture_wait_for (fixture, has_bar);
  g_assert_nonnull (find_text (fixture->window->what_if_bar, "What if: <b>WWW"));
  gtk_widget_measure (fixture->window->what_if_bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (fixture->window->what_if_bar, GTK_ORIENTATION_VERTICAL, 360, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, <, 200);
  fixture_act (fixture, "view", "what-if");
  fixture_let_pass (100);
  g_object_set (fixture->settings, "view", "map", NULL);
}

/* Wide, there is room for all that is in the header. */
static void
test_header (Fixture       *fixture,
             gconstpointer  data)
{
  int threshold = ent_adaptive_bin_get_threshold (fixture->window->adaptive);
  GtkWidget *header = gtk_widget_get_ancestor (GTK_WIDGET (fixture->window->title_stack), ADW_TYPE_HEADER_BAR);
  int minimum;

  g_assert_false (ent_window_is_narrow (fixture->window));
  gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%d of %d", minimum, threshold);
  g_assert_cmpint (minimum, <=, threshold);
}

/* The same document read anew, and another one that has no questions. */
static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntDocument) minimal = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwViewStackPage *page =
    adw_view_stack_get_page (fixture->window->view_stack,
                             adw_view_stack_get_child_by_name (fixture->window->view_stack, "what-if"));
  EntBriefing *shown;

  g_assert_true (adw_view_stack_page_get_visible (page));
  fixture_act (fixture, "focus", "ind");
  choose (fixture, "switch-india", "joins");
  fixture_wait_for (fixture, is_moved);

  fixture_write (fixture, fixture->text);
  {
    g_autoptr (EntDocument) again = ent_document_read (fixture->file);

    ent_window_show_document (fixture->window, again, TRUE);
    shown = ent_window_get_briefing (fixture->window);
    g_assert_true (ent_briefing_get_original (shown) == ent_document_get_briefing (again));
    g_assert_true (ent_briefing_get_original (shown) != shown);
  }
  fixture_wait_for (fixture, has_bar);
  fixture_wait_for (fixture, is_moved);

  fixture_act (fixture, "view", "what-if");
  minimal = ent_document_read (file);
  ent_window_open_document (fixture->window, minimal);
  fixture_wait_for (fixture, has_no_bar);
  g_assert_false (adw_view_stack_page_get_visible (page));
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MAP);
  fixture_act (fixture, "view", "what-if");
  g_assert_cmpint (ent_stage_get_view (ent_window_get_stage (fixture->window)), ==, ENT_VIEW_MAP);
  g_object_set (fixture->settings, "view", "map", NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/what-if/flipped", Fixture, NULL, set_up, test_flipped, fixture_tear_down);
  g_test_add ("/what-if/links", Fixture, NULL, set_up, test_links, fixture_tear_down);
  g_test_add ("/what-if/refused", Fixture, NULL, set_up, test_refused, fixture_tear_down);
  g_test_add ("/what-if/undone", Fixture, NULL, set_up, test_undone, fixture_tear_down);
  g_test_add ("/what-if/long", Fixture, NULL, set_up, test_long, fixture_tear_down);
  g_test_add ("/what-if/header", Fixture, NULL, set_up, test_header, fixture_tear_down);
  g_test_add ("/what-if/versions", Fixture, NULL, set_up, test_versions, fixture_tear_down);

  return g_test_run ();
}
