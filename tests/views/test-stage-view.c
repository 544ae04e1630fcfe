/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-stage-view.h"

#include "ent-test.h"

/* A view that counts how often it is brought up to date. */
#define TEST_TYPE_VIEW (test_view_get_type ())
G_DECLARE_FINAL_TYPE (TestView, test_view, TEST, VIEW, EntStageView)

struct _TestView {
  EntStageView parent_instance;
  int n_updates;
};

G_DEFINE_FINAL_TYPE (TestView, test_view, ENT_TYPE_STAGE_VIEW)

static void
test_view_update (EntStageView *view)
{
  TEST_VIEW (view)->n_updates++;
}

static void
test_view_class_init (TestViewClass *klass)
{
  ENT_STAGE_VIEW_CLASS (klass)->update = test_view_update;
}

static void
test_view_init (TestView *self)
{
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
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStageView) view = g_object_ref_sink (g_object_new (TEST_TYPE_VIEW, NULL));
  int n_notified = 0;

  g_assert_null (ent_stage_view_get_briefing (view));
  g_assert_null (ent_stage_view_get_stage (view));
  g_assert_cmpfloat (ent_stage_view_get_zoom (view), ==, 1.0);

  g_signal_connect (view, "notify", G_CALLBACK (count_cb), &n_notified);
  g_object_set (view, "briefing", briefing, "stage", stage, "zoom", 1.5, NULL);
  g_assert_cmpint (n_notified, ==, 3);
  g_object_set (view, "briefing", briefing, "stage", stage, "zoom", 1.5, NULL);
  g_assert_cmpint (n_notified, ==, 3);
  g_assert_true (ent_stage_view_get_briefing (view) == briefing);
  g_assert_true (ent_stage_view_get_stage (view) == stage);
  g_assert_cmpfloat (ent_stage_view_get_zoom (view), ==, 1.5);
}

/* What is not on the screen is not updated; what is, once for many changes. */
static void
test_update (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  EntStageView *view = g_object_new (TEST_TYPE_VIEW, NULL);
  TestView *counter = TEST_VIEW (view);
  GtkWidget *window;

  g_object_set (view, "briefing", briefing, "stage", stage, NULL);
  g_assert_cmpint (counter->n_updates, ==, 0);
  window = ent_test_window (GTK_WIDGET (view), 400, 300);
  g_assert_cmpint (counter->n_updates, ==, 1);

  g_object_set (view, "stage", NULL, "zoom", 2.0, NULL);
  ent_stage_view_set_stage (view, stage);
  g_assert_cmpint (counter->n_updates, ==, 1);
  ent_test_settle ();
  g_assert_cmpint (counter->n_updates, ==, 2);

  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  ent_stage_view_set_stage (view, NULL);
  ent_test_settle ();
  g_assert_cmpint (counter->n_updates, ==, 2);
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  g_assert_cmpint (counter->n_updates, ==, 3);

  ent_stage_view_flush (view);
  g_assert_cmpint (counter->n_updates, ==, 3);
  ent_stage_view_queue_update (view);
  ent_stage_view_flush (view);
  g_assert_cmpint (counter->n_updates, ==, 4);

  /* With an update pending. */
  ent_stage_view_set_zoom (view, 1.0);
  ent_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/views/stage-view/properties", test_properties);
  g_test_add_func ("/views/stage-view/update", test_update);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
