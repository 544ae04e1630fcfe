/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-inspector.h"
#include "ent-map-view.h"
#include "ent-matrix-view.h"
#include "ent-stances-view.h"

#include "ent-scene-button.h"
#include "ent-test.h"

typedef GtkWidget *(*NewFunc) (void);

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *view;
  GtkWidget *window;
  GString *log;
} Fixture;

static const char *const action_names[] = { "focus", "highlight", "filter-member", "toggle-level", "toggle-group", "sort",
                                            "question", "by", "perspective", "show-definition", "-show-all",
                                            NULL };

static void
set_up (Fixture       *fixture,
        gconstpointer  new_func)
{
  fixture->briefing = ent_test_briefing ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->log = g_string_new (NULL);
  fixture->view = ((NewFunc) new_func) ();
  g_object_set (fixture->view, "briefing", fixture->briefing, "stage", fixture->stage, NULL);
  fixture->window = ent_test_window (fixture->view, 1000, 700);
  ent_test_record (fixture->window, action_names, fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_test_close (fixture->window);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
  g_string_free (fixture->log, TRUE);
}

static void
show_stage (Fixture  *fixture,
            EntStage *stage)
{
  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), stage);
  ent_test_settle ();
}

static GtkWidget *
find_button (GtkWidget  *scene_view,
             const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (scene_view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (ent_scene_button_get_id (ENT_SCENE_BUTTON (child)), id))
      return child;

  return NULL;
}

/* Every view lives without a document, in both orientations and zoomed. */
static void
test_empty (gconstpointer data)
{
  GtkWidget *view = ((NewFunc) data) ();
  GtkWidget *window;
  int minimum, natural;

  window = ent_test_window (view, 600, 400);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 360, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);
  ent_stage_view_set_zoom (ENT_STAGE_VIEW (view), 2.0);
  ent_test_settle ();
  ent_test_close (window);
}

static void
test_filled (gconstpointer data)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  GtkWidget *view = ((NewFunc) data) ();
  GtkWidget *window;
  int minimum, natural;

  g_object_set (view, "briefing", briefing, "stage", stage, NULL);
  window = ent_test_window (view, 600, 400);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 600, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);

  /* To another size of everything and back to nothing. */
  ent_stage_view_set_zoom (ENT_STAGE_VIEW (view), 2.0);
  ent_test_settle ();
  g_object_set (view, "briefing", NULL, NULL);
  ent_test_settle ();
  g_object_set (view, "stage", NULL, NULL);
  ent_test_settle ();

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  ent_test_close (window);
  g_assert_null (view);
}

static void
test_map (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *scene_view = GTK_WIDGET (ent_map_view_get_scene_view (ENT_MAP_VIEW (fixture->view)));
  GtkWidget *tile = find_button (scene_view, "tile:a");
  const char *name;

  gtk_test_accessible_assert_property (scene_view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map");
  g_assert_nonnull (tile);
  name = ent_scene_button_get_item (ENT_SCENE_BUTTON (tile))->spoken;
  g_assert_true (g_str_has_prefix (name, ENT_TEST_MARKUP_NAME));
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_signal_emit_by_name (tile, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "focus(a);");
  g_assert_true (gtk_widget_grab_focus (fixture->view));
}

static void
test_matrix_list (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkListBox *list = GTK_LIST_BOX (ent_test_find_type (fixture->view, GTK_TYPE_LIST_BOX));
  g_autoptr (EntStage) factor = ent_stage_with (fixture->stage, "focus", "g", NULL);
  g_autoptr (EntStage) member = ent_stage_with (fixture->stage, "focus", "a", NULL);
  GtkListBoxRow *risk = gtk_list_box_get_row_at_index (list, 0);
  GtkListBoxRow *chance = gtk_list_box_get_row_at_index (list, 1);

  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (list), "Risks"));
  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (list), "Opportunities"));
  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (risk), "A <risk>"));
  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (risk), "likely (55–"));
  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (risk), "severe"));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));

  g_signal_emit_by_name (list, "row-activated", risk);
  g_assert_cmpstr (fixture->log->str, ==, "focus(f);");

  /* The list follows the selection, and is not filled anew for it. */
  show_stage (fixture, factor);
  g_assert_true (gtk_list_box_get_selected_row (list) == chance);
  show_stage (fixture, member);
  g_assert_null (gtk_list_box_get_selected_row (list));
}

static void
test_matrix_filter (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *none[] = { NULL };
  const char *members[] = { "b", NULL };
  GtkListBox *list = GTK_LIST_BOX (ent_test_find_type (fixture->view, GTK_TYPE_LIST_BOX));
  g_autoptr (EntStage) member = ent_stage_with (fixture->stage, "focus", "a", NULL);
  g_autoptr (EntFilter) filter = ent_filter_new (none, none, members);
  g_autoptr (EntStage) filtered = ent_stage_with (member, "filter", filter, NULL);
  g_autoptr (EntStage) several = ent_stage_with (member, "highlight", members, NULL);
  GtkWidget *label, *button;

  show_stage (fixture, member);
  label = ent_test_find_text (fixture->view, "Show only what concerns " ENT_TEST_MARKUP_NAME);
  g_assert_nonnull (label);
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "filter-member(a);");

  /* Each of several members that are selected. */
  show_stage (fixture, several);
  g_assert_nonnull (ent_test_find_text (fixture->view, "Show only what concerns " ENT_TEST_MARKUP_NAME));
  g_assert_nonnull (ent_test_find_text (fixture->view, "Show only what concerns Beta"));

  show_stage (fixture, filtered);
  g_assert_null (ent_test_find_text (fixture->view, "Show only"));
  label = ent_test_find_text (fixture->view, "Only what concerns Beta");
  g_assert_nonnull (label);
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  g_assert_nonnull (ent_test_find_text (GTK_WIDGET (list), "A chance"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "filter-member(a);filter-member();");

  show_stage (fixture, fixture->stage);
  g_assert_null (ent_test_find_text (fixture->view, "nly what concerns"));
}

static gboolean
is_narrow (gpointer data)
{
  GtkWidget *stack = ent_test_find_type (data, GTK_TYPE_STACK);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "narrow") == 0;
}

static void
test_matrix_narrow (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  GtkWidget *view = ent_matrix_view_new ();
  GtkWidget *scene_view = GTK_WIDGET (ent_matrix_view_get_scene_view (ENT_MATRIX_VIEW (view)));
  GtkWidget *list = ent_test_find_type (view, GTK_TYPE_LIST_BOX);
  GtkWidget *window;
  graphene_rect_t plot_bounds, list_bounds;

  g_object_set (view, "briefing", briefing, "stage", stage, NULL);
  window = ent_test_window (view, 500, 700);
  ent_test_wait (is_narrow, view);
  ent_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (scene_view, view, &plot_bounds));
  g_assert_true (gtk_widget_compute_bounds (list, view, &list_bounds));
  g_assert_cmpfloat (list_bounds.origin.y, >=, plot_bounds.origin.y + plot_bounds.size.height);
  ent_test_close (window);
}

/* The check of the open popover whose name, as it is spoken, is @name. */
static GtkCheckButton *
find_check (GtkWidget  *widget,
            const char *name)
{
  GtkCheckButton *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget))
    {
      g_autofree char *differs = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      return differs == NULL ? GTK_CHECK_BUTTON (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, name);

  return found;
}

static EntStage *
stage_hiding (Fixture           *fixture,
              const char *const *groups,
              const char *const *levels)
{
  const char *none[] = { NULL };
  g_autoptr (EntFilter) filter = ent_filter_new (groups, levels, none);

  return ent_stage_with (fixture->stage, "filter", filter, NULL);
}

static void
test_stances_filter (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *none[] = { NULL };
  const char *yes[] = { "yes", NULL };
  const char *levels[] = { "yes", "no", NULL };
  const char *full[] = { "full", NULL };
  const char *outside[] = { "out", NULL };
  g_autoptr (EntStage) one_less = stage_hiding (fixture, none, yes);
  g_autoptr (EntStage) only_others = stage_hiding (fixture, full, none);
  g_autoptr (EntStage) nobody = stage_hiding (fixture, outside, levels);
  GtkWidget *cards = GTK_WIDGET (ent_stances_view_get_scene_view (ENT_STANCES_VIEW (fixture->view)));
  GtkStack *stack = GTK_STACK (gtk_widget_get_ancestor (cards, GTK_TYPE_STACK));
  GtkWidget *label = ent_test_find_text (fixture->view, "Filter");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *popover = ent_test_find_type (button, GTK_TYPE_POPOVER);
  GtkWidget *all = gtk_widget_get_last_child (gtk_widget_get_parent (button));
  GtkCheckButton *supports, *opposes, *unknown, *members;

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Filter");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Filter");
  g_assert_null (ent_test_find_type (popover, GTK_TYPE_CHECK_BUTTON));

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (all)), ==, "Show All");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ent_test_settle ();
  supports = find_check (popover, "Supports: 1 member");
  opposes = find_check (popover, "Opposes: 1 member");
  unknown = find_check (popover, "No position found: 0 members");
  members = find_check (popover, "Full member: 2 members");
  g_assert_true (supports != NULL && opposes != NULL && unknown != NULL && members != NULL);
  g_assert_true (gtk_check_button_get_active (supports) && gtk_check_button_get_active (members));
  g_assert_false (gtk_widget_get_visible (all));

  /* A check asks for what the legend asks for. */
  gtk_check_button_set_active (supports, FALSE);
  gtk_check_button_set_active (unknown, FALSE);
  gtk_check_button_set_active (members, FALSE);
  g_assert_cmpstr (fixture->log->str, ==, "toggle-level(yes);toggle-level(none);toggle-group(full);");
  g_string_truncate (fixture->log, 0);

  /* What is ticked is the stage's affair, and to follow it asks for nothing. */
  show_stage (fixture, one_less);
  g_assert_false (gtk_check_button_get_active (supports));
  g_assert_true (gtk_check_button_get_active (unknown) && gtk_check_button_get_active (members));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Filter: 2 of 3 shown");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Filter: 2 of 3 shown");
  g_assert_null (find_button (cards, "card:a"));
  g_assert_nonnull (find_button (cards, "card:b"));
  g_assert_true (gtk_widget_get_visible (all));
  show_stage (fixture, only_others);
  g_assert_true (gtk_check_button_get_active (supports));
  g_assert_false (gtk_check_button_get_active (members));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Filter: 1 of 3 shown");
  g_assert_cmpstr (fixture->log->str, ==, "");

  /* The same entries while the counts are the same: the focus stays where it is. */
  g_assert_true (find_check (popover, "Opposes: 1 member") == opposes);

  show_stage (fixture, nobody);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "hidden");
  g_assert_nonnull (ent_test_find_text (gtk_stack_get_visible_child (stack), "the filter hides them all"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  ent_test_settle ();
  g_signal_emit_by_name (ent_test_find_type (gtk_stack_get_visible_child (stack), GTK_TYPE_BUTTON), "clicked");
  g_signal_emit_by_name (all, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "show-all();show-all();");
  g_assert_true (gtk_widget_is_focus (button));

  show_stage (fixture, fixture->stage);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "cards");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Filter");
  g_assert_false (gtk_widget_get_visible (all));
}

static void
test_inspector (Fixture       *fixture,
                gconstpointer  data)
{
  const char *highlight[] = { "b", NULL };
  g_autoptr (EntStage) member = ent_stage_with (fixture->stage, "focus", "a", NULL);
  g_autoptr (EntStage) factor = ent_stage_with (fixture->stage, "focus", "f", NULL);
  g_autoptr (EntStage) two = ent_stage_with (fixture->stage, "focus", "a", "highlight", highlight, NULL);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (ent_test_find_type (fixture->view, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  g_assert_nonnull (ent_test_find_text (fixture->view, "A <i>test</i>"));

  show_stage (fixture, member);
  g_assert_null (ent_test_find_text (fixture->view, "A <i>test</i>"));
  g_assert_nonnull (ent_test_find_text (fixture->view, "Points towards this level"));
  gtk_adjustment_set_value (adjustment, 100.0);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 100.0);

  show_stage (fixture, factor);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0.0);
  g_assert_nonnull (ent_test_find_text (fixture->view, "What counts"));

  show_stage (fixture, two);
  g_assert_nonnull (ent_test_find_text (fixture->view, "2 members together"));
  g_assert_nonnull (ent_test_find_text (fixture->view, "Points towards this level"));
}

static void
add_tests (void)
{
  static const struct {
    const char *name;
    NewFunc new_func;
  } views[] = {
    { "map", ent_map_view_new },
    { "stances", ent_stances_view_new },
    { "matrix", ent_matrix_view_new },
    { "inspector", ent_inspector_new },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *empty = g_strdup_printf ("/views/views/empty/%s", views[i].name);
      g_autofree char *filled = g_strdup_printf ("/views/views/filled/%s", views[i].name);

      g_test_add_data_func (empty, views[i].new_func, test_empty);
      g_test_add_data_func (filled, views[i].new_func, test_filled);
    }
  g_test_add ("/views/views/map", Fixture, ent_map_view_new, set_up, test_map, tear_down);
  g_test_add ("/views/views/matrix/list", Fixture, ent_matrix_view_new, set_up, test_matrix_list, tear_down);
  g_test_add ("/views/views/matrix/filter", Fixture, ent_matrix_view_new, set_up, test_matrix_filter, tear_down);
  g_test_add_func ("/views/views/matrix/narrow", test_matrix_narrow);
  g_test_add ("/views/views/stances/filter", Fixture, ent_stances_view_new, set_up, test_stances_filter, tear_down);
  g_test_add ("/views/views/inspector", Fixture, ent_inspector_new, set_up, test_inspector, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
