/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-audience-window.h"

#include "ent-clearance.h"
#include "ent-present-actions.h"
#include "ent-test.h"
#include "talk.h"

typedef struct {
  EntBriefing *briefing;
  EntPresentation *presentation;
  GActionGroup *actions;
  GtkWindow *window;
  EntSlideView *view;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->briefing = talk_briefing_new ();
  self->presentation = ent_presentation_new (self->briefing, talk_story (self->briefing), 1, TALK_OPEN);
  self->actions = ent_present_actions_new (self->presentation);
  self->window = ent_audience_window_new (NULL, self->presentation, self->actions);
  g_object_ref (self->window);
  self->view = ent_audience_window_get_view (ENT_AUDIENCE_WINDOW (self->window));
  gtk_window_present (self->window);
  ent_test_settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (self->window);
  ent_test_settle ();
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->actions);
  g_assert_finalize_object (self->presentation);
  ent_slide_cache_clear (ent_slide_cache_get_default ());
  g_assert_finalize_object (self->briefing);
}

static void
do_action (Fixture    *self,
           const char *name)
{
  g_action_group_activate_action (self->actions, name, NULL);
  ent_test_settle ();
}

#define assert_says(self, prefix) \
  G_STMT_START { \
    g_test_message ("%s", ent_slide_view_get_label ((self)->view)); \
    g_assert_true (g_str_has_prefix (ent_slide_view_get_label ((self)->view), prefix)); \
  } G_STMT_END

static void
test_steps (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (self->window), ==, "Entente: audience");
  assert_says (self, "Step 1 of 6: ");
  do_action (self, "next");
  assert_says (self, "Step 2 of 6: Who is for it");
  do_action (self, "next");
  assert_says (self, "Step 3 of 6: Aland is for it");
  /* The fourth is not for this room. */
  do_action (self, "next");
  assert_says (self, "Step 5 of 6: Questions");
  g_assert_cmpstr (gtk_window_get_title (self->window), ==, "Entente: audience");
}

/* The console shows slides of the same proportions. */
static void
test_aspect (Fixture       *self,
             gconstpointer  data)
{
  double aspect = (double) gtk_widget_get_width (GTK_WIDGET (self->view)) / gtk_widget_get_height (GTK_WIDGET (self->view));

  g_assert_cmpfloat (ent_presentation_get_aspect (self->presentation), ==, aspect);
  gtk_window_set_default_size (self->window, 800, 400);
  ent_test_settle ();
  aspect = (double) gtk_widget_get_width (GTK_WIDGET (self->view)) / gtk_widget_get_height (GTK_WIDGET (self->view));
  g_assert_cmpfloat (aspect, >, ENT_ASPECT_USUAL);
  g_assert_cmpfloat (ent_presentation_get_aspect (self->presentation), ==, aspect);
}

static void
test_frozen (Fixture       *self,
             gconstpointer  data)
{
  do_action (self, "freeze");
  do_action (self, "next");
  assert_says (self, "Step 1 of 6: ");
  do_action (self, "push");
  assert_says (self, "Step 2 of 6: ");
}

/* What the speaker alone looks at is not painted for the room. */
static void
test_private (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (EntStage) stage = talk_stage (self->briefing, ENT_VIEW_STANCES, "aland");
  EntStage *before = ent_slide_view_get_stage (self->view);

  ent_presentation_set_speaker_stage (self->presentation, stage);
  ent_test_settle ();
  g_assert_true (ent_slide_view_get_stage (self->view) == before);

  do_action (self, "push");
  g_assert_true (ent_stage_equal (ent_slide_view_get_stage (self->view), stage));
  g_assert_false (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step"));
  do_action (self, "back");
  assert_says (self, "Step 1 of 6: ");
}

/* What stands behind the step, once the speaker has shown it. */
static void
test_evidence (Fixture       *self,
               gconstpointer  data)
{
  /* One of the lines behind the second step is not for this room. */
  do_action (self, "next");
  do_action (self, "evidence");
  do_action (self, "push");
  assert_says (self, "Step 2 of 6: Who is for it");

  do_action (self, "next");
  do_action (self, "evidence");
  assert_says (self, "Step 3 of 6: Aland is for it");
  do_action (self, "push");
  assert_says (self, "Step 3 of 6: What stands behind it. Aland is for it");
  do_action (self, "next");
  assert_says (self, "Step 5 of 6: Questions");
}

/* The colour of the middle of the window, and of a point a tenth from its corner. */
static void
get_pixels (Fixture *self,
            guint32 *middle,
            guint32 *corner)
{
  GtkWidget *child = gtk_window_get_child (self->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (child);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (child), height = gtk_widget_get_height (child);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  const guint32 *pixels;
  int stride;

  ent_test_settle ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface) / 4;
  *middle = pixels[height / 2 * stride + width / 2];
  *corner = pixels[height / 100 * stride + width / 100];
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_blank (Fixture       *self,
            gconstpointer  data)
{
  guint32 middle, corner;

  do_action (self, "black");
  get_pixels (self, &middle, &corner);
  g_assert_cmphex (middle, ==, 0xff000000);
  g_assert_cmphex (corner, ==, 0xff000000);
  do_action (self, "white");
  get_pixels (self, &middle, &corner);
  g_assert_cmphex (middle, ==, 0xffffffff);
  g_assert_cmphex (corner, ==, 0xffffffff);

  /* Behind it the story goes on. */
  do_action (self, "next");
  assert_says (self, "Step 2 of 6: ");
  do_action (self, "white");
  g_assert_cmpint (ent_presentation_get_blank (self->presentation), ==, ENT_BLANK_NONE);
}

static guint
get_brightness (guint32 pixel)
{
  return (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff);
}

static void
test_spotlight (Fixture       *self,
                gconstpointer  data)
{
  guint32 middle, corner, dimmed_middle, dimmed_corner;

  get_pixels (self, &middle, &corner);
  do_action (self, "spotlight");
  get_pixels (self, &dimmed_middle, &dimmed_corner);
  g_assert_cmphex (dimmed_middle, ==, middle);
  g_assert_cmpuint (get_brightness (dimmed_corner), <, get_brightness (corner) / 2);

  /* It follows the point. */
  ent_presentation_point (self->presentation, 0, 0);
  ent_test_settle ();
  get_pixels (self, &dimmed_middle, &dimmed_corner);
  g_assert_cmphex (dimmed_corner, ==, corner);
  g_assert_cmphex (dimmed_middle, !=, middle);
}

/* The ground around the point is the same twice as large; the frame is not. */
static void
test_magnifier (Fixture       *self,
                gconstpointer  data)
{
  guint32 middle, corner, magnified_middle, magnified_corner;

  ent_presentation_point (self->presentation, 0, 0);
  get_pixels (self, &middle, &corner);
  do_action (self, "magnify");
  get_pixels (self, &magnified_middle, &magnified_corner);
  g_assert_cmphex (magnified_corner, ==, corner);
  g_assert_cmphex (magnified_middle, ==, middle);
  g_assert_true (ent_presentation_get_magnifier (self->presentation));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_close (Fixture       *self,
            gconstpointer  data)
{
  guint n = 0;

  g_signal_connect_swapped (self->presentation, "asked::stop", G_CALLBACK (count_cb), &n);
  gtk_window_close (self->window);
  ent_test_settle ();
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->window)));
}

static void
test_pointer (Fixture       *self,
              gconstpointer  data)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (self->window));

  g_assert_true (ent_audience_window_hides_pointer (ENT_AUDIENCE_WINDOW (self->window)));
  g_assert_nonnull (cursor);
  g_assert_cmpstr (gdk_cursor_get_name (cursor), ==, "none");
}

static void
add_tests (void)
{
#define ADD(name, func) g_test_add ("/audience/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("steps", test_steps);
  ADD ("aspect", test_aspect);
  ADD ("frozen", test_frozen);
  ADD ("private", test_private);
  ADD ("evidence", test_evidence);
  ADD ("blank", test_blank);
  ADD ("spotlight", test_spotlight);
  ADD ("magnifier", test_magnifier);
  ADD ("close", test_close);
  ADD ("pointer", test_pointer);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
