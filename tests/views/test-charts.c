/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of indicators and dates. */

#include "ent-ranking-view.h"
#include "ent-scatter-view.h"
#include "ent-timeline-view.h"

#include "ent-choice-button.h"
#include "ent-scene-button.h"
#include "ent-test.h"

static const char *const action_names[] = { "focus", "highlight", "filter-member", "toggle-level", "toggle-group", "indicator",
                                            "versus", "-swap-axes", NULL };

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *view;
  GtkWidget *window;
  GString *log;
} Fixture;

static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  new_func)
{
  fixture->briefing = load_full ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->log = g_string_new (NULL);
  fixture->view = ((GtkWidget *(*) (void)) new_func) ();
  g_object_set (fixture->view, "briefing", fixture->briefing, "stage", fixture->stage, NULL);
  fixture->window = ent_test_window (fixture->view, 1200, 700);
  ent_test_record (fixture->window, action_names, fixture->log);
  ent_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* Back to nothing, and to another size of everything. */
  ent_stage_view_set_zoom (ENT_STAGE_VIEW (fixture->view), 2.0);
  ent_test_settle ();
  g_object_set (fixture->view, "briefing", NULL, "stage", NULL, NULL);
  ent_test_settle ();
  ent_test_close (fixture->window);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
  g_string_free (fixture->log, TRUE);
}

static GtkWidget *
find_button (EntSceneView *scene_view,
             const char   *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (scene_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (ent_scene_button_get_id (ENT_SCENE_BUTTON (child)), id))
      return child;

  return NULL;
}

static void
press (EntSceneView *scene_view,
       const char   *id)
{
  GtkWidget *button = find_button (scene_view, id);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, ent_scene_button_get_item (ENT_SCENE_BUTTON (button))->spoken);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_ranking (Fixture       *fixture,
              gconstpointer  data)
{
  EntSceneView *scene_view = ent_ranking_view_get_scene_view (ENT_RANKING_VIEW (fixture->view));
  GtkWidget *choice = ent_test_find_type (fixture->view, ENT_TYPE_CHOICE_BUTTON);
  g_autoptr (EntStage) dams = ent_stage_with (fixture->stage, "indicator", "dams", NULL);

  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Rank by: Population");
  press (scene_view, "bar:beland");
  g_assert_cmpstr (fixture->log->str, ==, "focus(beland);");

  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), dams);
  ent_test_settle ();
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Rank by: Dams");
  g_assert_true (gtk_widget_grab_focus (fixture->view));
}

static void
test_scatter (Fixture       *fixture,
              gconstpointer  data)
{
  EntSceneView *scene_view = ent_scatter_view_get_scene_view (ENT_SCATTER_VIEW (fixture->view));
  GtkWidget *swap = ent_test_find_text (fixture->view, "Swap Axes");

  press (scene_view, "point:aland");
  press (scene_view, "missing:beland");
  g_assert_cmpstr (fixture->log->str, ==, "focus(aland);focus(beland);");
  gtk_test_accessible_assert_property (ent_test_find_type (fixture->view, ENT_TYPE_CHOICE_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Up: Population");
  g_assert_nonnull (swap);
  g_assert_true (gtk_widget_is_visible (swap));
}

static void
test_timeline (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const members[] = { "beland", NULL };
  EntSceneView *scene_view = ent_timeline_view_get_scene_view (ENT_TIMELINE_VIEW (fixture->view));
  GtkListBox *list = GTK_LIST_BOX (ent_test_find_type (fixture->view, GTK_TYPE_LIST_BOX));
  g_autoptr (EntStage) focused = ent_stage_with (fixture->stage, "focus", "beland", NULL);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, NULL, members);
  g_autoptr (EntStage) filtered = ent_stage_with (fixture->stage, "filter", filter, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 6);

  gtk_test_accessible_assert_property (GTK_WIDGET (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "May 2024: It paid in May. Reported; Aland");
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 13));
  g_assert_null (gtk_list_box_get_row_at_index (list, 14));
  press (scene_view, "fact:flood-damage:due");
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (fixture->log->str, ==, "focus(flood-damage);focus(aland);");

  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), focused);
  ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (fixture->view, "Show only what concerns Beland"));

  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), filtered);
  ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (fixture->view, "Only what concerns Beland"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 3));
  g_assert_null (gtk_list_box_get_row_at_index (list, 4));
}

static void
add_tests (void)
{
  g_test_add ("/charts/ranking", Fixture, (gconstpointer) ent_ranking_view_new, set_up, test_ranking, tear_down);
  g_test_add ("/charts/scatter", Fixture, (gconstpointer) ent_scatter_view_new, set_up, test_scatter, tear_down);
  g_test_add ("/charts/timeline", Fixture, (gconstpointer) ent_timeline_view_new, set_up, test_timeline, tear_down);
}

int
main (int argc, char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
