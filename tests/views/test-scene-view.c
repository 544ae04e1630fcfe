/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-scene-view.h"

#include "ent-scene-button.h"
#include "ent-test.h"

/* What the function below lays out; tests change it between two stages. */
static gboolean with_beta;
static int n_laid_out;
static double least_height;

static EntSceneItem *
add_item (EntScene     *scene,
          const char   *id,
          EntSceneRole  role,
          double        x,
          double        y,
          const char   *spoken)
{
  EntSceneItem *item = ent_scene_add (scene, id, role, (EntRect) { x, y, 90.5, 40.25 });

  item->spoken = g_strdup (spoken);

  return item;
}

/* A legend of one toggle above two by two tiles:
 *
 *   level:yes
 *   tile:a  tile:b
 *   tile:c  tile:d
 */
static EntScene *
lay_out (EntBriefing      *briefing,
         EntStage         *stage,
         const EntMetrics *metrics,
         double            width,
         double            height)
{
  EntScene *scene = ent_scene_new (metrics, width, height < 0.0 ? 30000.0 / width + 200.0 : MAX (height, least_height));
  EntSceneItem *item;
  EntFilter *filter = ent_stage_get_filter (stage);

  n_laid_out++;
  item = add_item (scene, "foot:note", ENT_SCENE_ROLE_GROUND, 0.0, 180.0, "A note.");
  item = add_item (scene, "level:yes", ENT_SCENE_ROLE_TOGGLE, 10.3, 10.0, "Supports, 1 member");
  item->action = g_strdup ("win.toggle-level('yes')");
  item->pressed = filter == NULL;
  item->tooltip = g_strdup ("Says so.");

  item = add_item (scene, "tile:a", ENT_SCENE_ROLE_BUTTON, 10.3, 60.0, "Aria: supports");
  item->action = g_strdup ("win.focus('a')");
  item->action_more = g_strdup ("win.highlight('a')");
  item->selected = g_strcmp0 (ent_stage_get_focus (stage), "a") == 0;
  item->tooltip = g_strdup (item->spoken);
  if (with_beta)
    {
      item = add_item (scene, "tile:b", ENT_SCENE_ROLE_BUTTON, 110.0, 60.0, "Beta: opposes");
      item->action = g_strdup ("win.focus('b')");
      item->selected = g_strcmp0 (ent_stage_get_focus (stage), "b") == 0;
    }
  add_item (scene, "tile:c", ENT_SCENE_ROLE_BUTTON, 10.3, 110.0, "Gamma");
  add_item (scene, "tile:d", ENT_SCENE_ROLE_BUTTON, 110.0, 110.0, "Delta");

  return scene;
}

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *window;
  GtkWidget *view;
  GString *log;
} Fixture;

static const char *const action_names[] = { "focus", "highlight", "toggle-level", "-clear-selection", NULL };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  with_beta = TRUE;
  n_laid_out = 0;
  least_height = 250.0;
  fixture->briefing = ent_test_briefing ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->log = g_string_new (NULL);
  fixture->view = ent_scene_view_new (lay_out);
  ent_scene_view_set_briefing (ENT_SCENE_VIEW (fixture->view), fixture->briefing);
  ent_scene_view_set_stage (ENT_SCENE_VIEW (fixture->view), fixture->stage);
  fixture->window = ent_test_window (fixture->view, 400, 300);
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

static GtkWidget *
find_button (Fixture    *fixture,
             const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (ent_scene_button_get_id (ENT_SCENE_BUTTON (child)), id))
      return child;

  return NULL;
}

static const char *
get_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return ENT_IS_SCENE_BUTTON (focus) ? ent_scene_button_get_id (ENT_SCENE_BUTTON (focus)) : NULL;
}

static void
show_stage (Fixture  *fixture,
            EntStage *stage)
{
  ent_scene_view_set_stage (ENT_SCENE_VIEW (fixture->view), stage);
  ent_test_settle ();
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *tile = find_button (fixture, "tile:a");
  GtkWidget *level = find_button (fixture, "level:yes");
  const char *no_members[] = { NULL };
  g_autoptr (EntFilter) filter = ent_filter_new (no_members, no_members, no_members);
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "filter", filter, "focus", "a", NULL);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (tile, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, "Aria: supports");
  gtk_test_accessible_assert_state (tile, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_property (level, GTK_ACCESSIBLE_PROPERTY_LABEL, "Supports, 1 member");
  gtk_test_accessible_assert_property (level, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Says so.");
  gtk_test_accessible_assert_state (level, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  /* A description that only repeats the name is none. */
  g_assert_null (gtk_widget_get_tooltip_text (tile));

  /* What is painted only has no widget, but is not silent. */
  g_assert_null (find_button (fixture, "foot:note"));
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A note.");

  show_stage (fixture, stage);
  gtk_test_accessible_assert_state (tile, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (level, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *tile = find_button (fixture, "tile:a");
  graphene_rect_t bounds;

  /* On whole pixels around 10.3 to 100.8 by 60 to 100.25. */
  g_assert_true (gtk_widget_compute_bounds (tile, fixture->view, &bounds));
  g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (10, 60, 91, 41)));
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  g_signal_emit_by_name (find_button (fixture, "tile:a"), "clicked");
  g_signal_emit_by_name (find_button (fixture, "level:yes"), "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "focus(a);toggle-level(yes);");

  /* One that has no action is still a button. */
  g_signal_emit_by_name (find_button (fixture, "tile:c"), "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "focus(a);toggle-level(yes);");
}

static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct {
    GtkDirectionType direction;
    const char *id;
  } steps[] = {
    { GTK_DIR_RIGHT, "tile:b" }, { GTK_DIR_DOWN, "tile:d" }, { GTK_DIR_LEFT, "tile:c" }, { GTK_DIR_UP, "tile:a" },
    /* The edge holds: neither out of the view nor into the legend. */
    { GTK_DIR_UP, "tile:a" },    { GTK_DIR_LEFT, "tile:a" },
  };

  g_assert_true (ent_scene_view_focus_item (ENT_SCENE_VIEW (fixture->view), "tile:a"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (gtk_widget_child_focus (fixture->view, steps[i].direction));
      g_assert_cmpstr (get_focus (fixture), ==, steps[i].id);
    }
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", "b", NULL);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, "level:yes");
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, "tile:a");

  /* Where the focus was last in an area, it comes back to. */
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpstr (get_focus (fixture), ==, "level:yes");
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, "tile:c");

  /* What is selected goes first. */
  show_stage (fixture, stage);
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, "tile:b");

  /* After the last area the view is left. */
  g_assert_false (gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD));
}

static void
test_focus_survives (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (EntStage) selected = ent_stage_with (fixture->stage, "focus", "b", NULL);
  GtkWidget *button = find_button (fixture, "tile:b");

  g_assert_true (gtk_widget_grab_focus (button));
  show_stage (fixture, selected);
  g_assert_true (find_button (fixture, "tile:b") == button);
  g_assert_cmpstr (get_focus (fixture), ==, "tile:b");

  /* One that goes leaves the focus to its area. */
  with_beta = FALSE;
  show_stage (fixture, fixture->stage);
  g_assert_null (find_button (fixture, "tile:b"));
  g_assert_cmpstr (get_focus (fixture), ==, "tile:a");

  with_beta = TRUE;
  show_stage (fixture, selected);
  g_assert_nonnull (find_button (fixture, "tile:b"));
  g_assert_cmpstr (get_focus (fixture), ==, "tile:a");
}

/* The tree is in reading order whatever came and went. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntStage) other = ent_stage_with (fixture->stage, "focus", "a", NULL);
  g_autoptr (GString) order = g_string_new (NULL);

  with_beta = FALSE;
  show_stage (fixture, other);
  with_beta = TRUE;
  show_stage (fixture, fixture->stage);
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_string_append_printf (order, "%s ", ent_scene_button_get_id (ENT_SCENE_BUTTON (child)));
  g_assert_cmpstr (order->str, ==, "level:yes tile:a tile:b tile:c tile:d ");
}

static void
test_laid_out_once (Fixture       *fixture,
                    gconstpointer  data)
{
  EntScene *scene = ent_scene_view_get_scene (ENT_SCENE_VIEW (fixture->view));
  int before = n_laid_out;

  gtk_widget_queue_draw (fixture->view);
  gtk_widget_queue_allocate (fixture->view);
  ent_test_settle ();
  ent_scene_view_set_stage (ENT_SCENE_VIEW (fixture->view), fixture->stage);
  ent_test_settle ();
  g_assert_cmpint (before, ==, 1);
  g_assert_cmpint (n_laid_out, ==, before);
  g_assert_true (ent_scene_view_get_scene (ENT_SCENE_VIEW (fixture->view)) == scene);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(int *) user_data)++;
}

static void
test_properties (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (ent_scene_view_new (NULL));
  EntSceneView *view = ENT_SCENE_VIEW (widget);
  int n_notified = 0;

  g_signal_connect (view, "notify", G_CALLBACK (count_cb), &n_notified);
  ent_scene_view_set_zoom (view, 1.0);
  ent_scene_view_set_natural_height (view, FALSE);
  ent_scene_view_set_briefing (view, NULL);
  ent_scene_view_set_stage (view, NULL);
  g_assert_cmpint (n_notified, ==, 0);
  ent_scene_view_set_zoom (view, 2.0);
  ent_scene_view_set_natural_height (view, TRUE);
  g_assert_cmpint (n_notified, ==, 2);
  g_assert_cmpfloat (ent_scene_view_get_zoom (view), ==, 2.0);
}

static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  EntSceneView *view = ENT_SCENE_VIEW (fixture->view);
  int minimum, natural;

  gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 360);
  g_assert_cmpint (natural, >=, minimum);
  gtk_widget_measure (fixture->view, GTK_ORIENTATION_VERTICAL, 500, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  g_assert_cmpint (natural, >=, minimum);

  /* As high as the content, which is higher the narrower it is. */
  ent_scene_view_set_natural_height (view, TRUE);
  gtk_widget_measure (fixture->view, GTK_ORIENTATION_VERTICAL, 500, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 260);
  g_assert_cmpint (natural, ==, 260);
  gtk_widget_measure (fixture->view, GTK_ORIENTATION_VERTICAL, 400, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 275);
}

/* What does not fit is not cut off but scrolled; what is zoomed is magnified. */
static void
test_overflow (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  GtkWidget *view = ent_scene_view_new (lay_out);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;

  with_beta = TRUE;
  least_height = 900.0;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  ent_scene_view_set_briefing (ENT_SCENE_VIEW (view), briefing);
  ent_scene_view_set_stage (ENT_SCENE_VIEW (view), stage);
  window = ent_test_window (scroller, 400, 300);
  g_assert_cmpint (gtk_widget_get_width (view), ==, 400);
  g_assert_cmpint (gtk_widget_get_height (view), ==, 900);

  least_height = 250.0;
  ent_scene_view_set_briefing (ENT_SCENE_VIEW (view), NULL);
  ent_scene_view_set_briefing (ENT_SCENE_VIEW (view), briefing);
  ent_test_settle ();
  g_assert_cmpint (gtk_widget_get_height (view), ==, 300);

  ent_scene_view_set_zoom (ENT_SCENE_VIEW (view), 2.0);
  ent_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (view), ==, 800);
  g_assert_cmpint (gtk_widget_get_height (view), ==, 600);
  ent_test_close (window);
}

static void
test_empty (void)
{
  GtkWidget *view = ent_scene_view_new (lay_out);
  GtkWidget *window = ent_test_window (view, 400, 300);
  int minimum;

  g_assert_null (ent_scene_view_get_scene (ENT_SCENE_VIEW (view)));
  g_assert_null (gtk_widget_get_first_child (view));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_grab_focus (view));
  g_assert_false (ent_scene_view_focus_item (ENT_SCENE_VIEW (view), "tile:a"));
  ent_scene_view_set_natural_height (ENT_SCENE_VIEW (view), TRUE);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 400, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  ent_test_close (window);
}

static void
test_emptied (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (ent_scene_view_focus_item (ENT_SCENE_VIEW (fixture->view), "tile:a"));
  ent_scene_view_set_briefing (ENT_SCENE_VIEW (fixture->view), NULL);
  ent_test_settle ();
  g_assert_null (gtk_widget_get_first_child (fixture->view));
  g_assert_null (get_focus (fixture));
}

static void
test_dispose (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = fixture->view;
  GtkWidget *button = find_button (fixture, "tile:a");

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  ent_test_settle ();
  g_assert_null (view);
  g_assert_null (button);
}

static void
add_tests (void)
{
  g_test_add ("/views/scene-view/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/views/scene-view/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/views/scene-view/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/views/scene-view/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/views/scene-view/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/views/scene-view/focus-survives", Fixture, NULL, set_up, test_focus_survives, tear_down);
  g_test_add ("/views/scene-view/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/views/scene-view/laid-out-once", Fixture, NULL, set_up, test_laid_out_once, tear_down);
  g_test_add ("/views/scene-view/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/views/scene-view/emptied", Fixture, NULL, set_up, test_emptied, tear_down);
  g_test_add ("/views/scene-view/dispose", Fixture, NULL, set_up, test_dispose, tear_down);
  g_test_add_func ("/views/scene-view/properties", test_properties);
  g_test_add_func ("/views/scene-view/overflow", test_overflow);
  g_test_add_func ("/views/scene-view/empty", test_empty);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
