/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-slide-view.h"

#include "ent-slide-change.h"
#include "ent-test.h"

#define WIDTH 320
#define HEIGHT 180
#define BYTES (WIDTH * HEIGHT * 4)

static EntSlideRequest
make_request (EntBriefing *briefing,
              EntStage    *stage,
              guint        step)
{
  return (EntSlideRequest) {
    .briefing = briefing,
    .stage = stage,
    .caption = { NULL, NULL, step, 14 },
    .language = "en",
    .palette = ENT_PALETTE_LIGHT,
    .width = WIDTH,
    .height = HEIGHT,
    .scale = 1,
  };
}

static void
ask (EntSlideCache   *cache,
     EntSlideRequest *request)
{
  g_autoptr (EntPaintedSlide) slide = ent_slide_cache_paint (cache, request);

  g_assert_nonnull (slide);
}

/* It holds what was asked for last, and never more than it may. */
static void
test_cache_bound (void)
{
  g_autoptr (EntSlideCache) cache = ent_slide_cache_new (3 * BYTES);
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  EntSlideRequest requests[5];

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    requests[i] = make_request (briefing, stage, i + 1);

  for (guint i = 0; i < 3; i++)
    ask (cache, &requests[i]);
  g_assert_cmpuint (ent_slide_cache_get_bytes (cache), ==, 3 * BYTES);
  g_assert_cmpuint (ent_slide_cache_get_n_hits (cache), ==, 0);

  ask (cache, &requests[0]);
  g_assert_cmpuint (ent_slide_cache_get_n_hits (cache), ==, 1);
  g_assert_cmpuint (ent_slide_cache_get_n_paints (cache), ==, 3);

  ask (cache, &requests[3]);
  g_assert_cmpuint (ent_slide_cache_get_bytes (cache), ==, 3 * BYTES);
  g_assert_true (ent_slide_cache_contains (cache, &requests[0]));
  g_assert_false (ent_slide_cache_contains (cache, &requests[1]));
  g_assert_true (ent_slide_cache_contains (cache, &requests[2]));

  /* What is too large to be kept throws nothing out. */
  requests[4].width = 2 * WIDTH;
  requests[4].height = 2 * HEIGHT;
  ask (cache, &requests[4]);
  g_assert_false (ent_slide_cache_contains (cache, &requests[4]));
  g_assert_cmpuint (ent_slide_cache_get_bytes (cache), ==, 3 * BYTES);

  ent_slide_cache_clear (cache);
  g_assert_cmpuint (ent_slide_cache_get_bytes (cache), ==, 0);
  g_assert_false (ent_slide_cache_contains (cache, &requests[0]));
}

/* Whatever a slide follows from makes it another one. */
static void
test_cache_key (void)
{
  g_autoptr (EntSlideCache) cache = ent_slide_cache_new (ENT_SLIDE_CACHE_MAX_BYTES);
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntBriefing) other_briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) other_stage = ent_stage_with (stage, "view", ENT_VIEW_MATRIX, NULL);
  EntSlideRequest request = make_request (briefing, stage, 1);
  EntSlideRequest others[10];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = request;
  others[n++].briefing = other_briefing;
  others[n++].stage = other_stage;
  others[n++].caption.title = "A title";
  others[n++].caption.marking = "A title";
  others[n++].caption.step = 2;
  others[n++].caption.n_steps = 2;
  others[n++].language = "fa";
  others[n++].rtl = TRUE;
  others[n++].palette = ENT_PALETTE_DARK;
  others[n++].scale = 2;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (others));

  ask (cache, &request);
  g_assert_true (ent_slide_cache_contains (cache, &request));
  for (guint i = 0; i < n; i++)
    g_assert_false (ent_slide_cache_contains (cache, &others[i]));
}

static EntScene *
make_scene (EntMetrics *metrics,
            double      x,
            EntColour   colour,
            const char *also)
{
  EntScene *scene = ent_scene_new (metrics, WIDTH, HEIGHT);
  EntRect rect = { x, 40, 40, 40 };
  EntShape shape = { .kind = ENT_SHAPE_RECT, .rect = rect, .fill = colour };

  ent_scene_item_add_shape (ent_scene_add (scene, "moves", ENT_SCENE_ROLE_GROUND, rect), &shape);
  if (also != NULL)
    ent_scene_add (scene, also, ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 100, 10, 10 });

  return scene;
}

static guint32
get_pixel (EntSlideChange *change,
           double          progress,
           int             x,
           int             y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  guint32 pixel;

  ent_slide_change_snapshot (change, snapshot, progress, TRUE);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                   y * cairo_image_surface_get_stride (surface)))[x];
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixel;
}

/* What both have is where it was, half way, and where it will be. */
static void
test_change (void)
{
  const EntColour black = { 0, 0, 0, 1 };
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (WIDTH, HEIGHT, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) from_scene = make_scene (metrics, 20, black, "goes");
  g_autoptr (EntScene) to_scene = make_scene (metrics, 220, black, "comes");
  g_autoptr (EntPaintedSlide) from = ent_painted_slide_new (from_scene, 1);
  g_autoptr (EntPaintedSlide) to = ent_painted_slide_new (to_scene, 1);
  g_autoptr (EntSlideChange) change = ent_slide_change_new (from, to, 1);
  g_autoptr (EntSlideChange) none = ent_slide_change_new (to, to, 1);

  g_assert_cmpuint (ent_slide_change_get_n_moved (change), ==, 1);
  g_assert_cmphex (get_pixel (change, 0, 40, 60), ==, 0xff000000);
  g_assert_cmphex (get_pixel (change, 0, 240, 60), !=, 0xff000000);
  g_assert_cmphex (get_pixel (change, 0.5, 140, 60), ==, 0xff000000);
  g_assert_cmphex (get_pixel (change, 0.5, 40, 60), !=, 0xff000000);
  g_assert_cmphex (get_pixel (change, 0.5, 240, 60), !=, 0xff000000);
  g_assert_cmphex (get_pixel (change, 1, 240, 60), ==, 0xff000000);
  g_assert_cmphex (get_pixel (change, 1, 40, 60), !=, 0xff000000);

  /* What stays is not seen through while it stays. */
  g_assert_cmpuint (ent_slide_change_get_n_moved (none), ==, 0);
  g_assert_cmphex (get_pixel (none, 0.5, 240, 60), ==, 0xff000000);
}

typedef struct {
  EntBriefing *briefing;
  EntSlideCache *cache;
  EntSlideView *view;
  GtkWidget *window;
  EntStage *stages[3];
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const EntView views[] = { ENT_VIEW_MAP, ENT_VIEW_MATRIX, ENT_VIEW_SOURCES };
  g_autoptr (EntStage) stage = NULL;

  self->briefing = ent_test_briefing ();
  stage = ent_stage_new_default (self->briefing);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    self->stages[i] = ent_stage_with (stage, "view", views[i], NULL);

  self->cache = ent_slide_cache_new (ENT_SLIDE_CACHE_MAX_BYTES);
  self->view = ENT_SLIDE_VIEW (ent_slide_view_new (self->briefing, NULL));
  g_object_ref_sink (self->view);
  ent_slide_view_set_cache (self->view, self->cache);
  ent_slide_view_set_animated (self->view, TRUE);
  self->window = ent_test_window (GTK_WIDGET (self->view), WIDTH, HEIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", data == NULL, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  ent_test_close (self->window);
  g_assert_finalize_object (self->view);
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    g_object_unref (self->stages[i]);
  ent_slide_cache_free (self->cache);
  g_assert_finalize_object (self->briefing);
}

static void
show (Fixture *self,
      guint    index)
{
  EntSlideCaption caption = { index == 1 ? "Risks are many" : NULL, NULL, index + 1, 3 };

  ent_slide_view_set_slide (self->view, self->stages[index], &caption);
}

static gboolean
is_moving (gpointer view)
{
  return ent_slide_view_is_moving (view);
}

static gboolean
is_at_rest (gpointer view)
{
  return !ent_slide_view_is_moving (view);
}

static void
test_movement_ends (Fixture       *self,
                    gconstpointer  data)
{
  gint64 begin;

  /* There is nothing from where the first one could move. */
  show (self, 0);
  ent_test_settle ();
  g_assert_false (ent_slide_view_is_moving (self->view));
  g_assert_nonnull (ent_slide_view_get_scene (self->view));

  show (self, 1);
  ent_test_wait (is_moving, self->view);
  begin = g_get_monotonic_time ();
  ent_test_wait (is_at_rest, self->view);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, ENT_SLIDE_MOVE_MS * 1000 / 2);
  g_assert_cmpfloat (ent_scene_get_width (ent_slide_view_get_scene (self->view)), ==, WIDTH);
}

static void
test_step_ends_movement (Fixture       *self,
                         gconstpointer  data)
{
  show (self, 0);
  ent_test_settle ();
  show (self, 1);
  ent_test_wait (is_moving, self->view);

  show (self, 2);
  g_assert_false (ent_slide_view_is_moving (self->view));
  ent_test_wait (is_moving, self->view);
  g_assert_true (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step 3 of 3: "));
  ent_test_wait (is_at_rest, self->view);
  g_assert_true (ent_slide_view_get_stage (self->view) == self->stages[2]);
}

static void
test_no_movement (Fixture       *self,
                  gconstpointer  data)
{
  show (self, 0);
  ent_test_settle ();
  show (self, 1);
  ent_test_settle ();
  g_assert_false (ent_slide_view_is_moving (self->view));
  g_assert_true (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step 2 of 3: "));
}

/* Steps that come faster than frames are all taken, and the last is painted. */
static void
test_many_steps (Fixture       *self,
                 gconstpointer  data)
{
  guint n_paints;

  show (self, 0);
  ent_test_settle ();
  n_paints = ent_slide_cache_get_n_paints (self->cache);
  for (guint i = 0; i < 30; i++)
    {
      show (self, i % 2);
      g_assert_true (ent_slide_view_get_stage (self->view) == self->stages[i % 2]);
    }
  show (self, 2);
  ent_test_settle ();
  g_assert_cmpuint (ent_slide_cache_get_n_paints (self->cache), ==, n_paints + 1);
  g_assert_true (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step 3 of 3: "));
}

static gboolean
has_painted_three (gpointer cache)
{
  return ent_slide_cache_get_n_paints (cache) == 3;
}

static void
test_ahead (Fixture       *self,
            gconstpointer  data)
{
  EntSlideCaption second = { "Risks are many", NULL, 2, 3 };
  EntSlideCaption third = { NULL, NULL, 3, 3 };

  show (self, 0);
  ent_slide_view_add_ahead (self->view, self->stages[1], &second);
  ent_slide_view_add_ahead (self->view, self->stages[2], &third);
  ent_test_wait (has_painted_three, self->cache);

  show (self, 1);
  ent_test_settle ();
  show (self, 2);
  ent_test_settle ();
  g_assert_cmpuint (ent_slide_cache_get_n_paints (self->cache), ==, 3);
  g_assert_cmpuint (ent_slide_cache_get_n_hits (self->cache), ==, 2);
}

/* With a step what was to come next is of no interest any more. */
static void
test_ahead_is_dropped (Fixture       *self,
                       gconstpointer  data)
{
  EntSlideCaption third = { NULL, NULL, 3, 3 };

  show (self, 0);
  ent_slide_view_add_ahead (self->view, self->stages[2], &third);
  show (self, 1);
  ent_test_settle ();
  g_assert_cmpuint (ent_slide_cache_get_n_paints (self->cache), ==, 1);
}

static void
test_label (Fixture       *self,
            gconstpointer  data)
{
  show (self, 1);
  ent_test_settle ();
  gtk_test_accessible_assert_role (self->view, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step 2 of 3: Risks are many. "));
  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       ent_slide_view_get_label (self->view));

  show (self, 2);
  ent_test_settle ();
  g_assert_true (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step 3 of 3: "));
  gtk_test_accessible_assert_property (self->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       ent_slide_view_get_label (self->view));

  /* Outside of a story it is the title alone that comes first. */
  ent_slide_view_set_slide (self->view, self->stages[2], NULL);
  ent_test_settle ();
  g_assert_false (g_str_has_prefix (ent_slide_view_get_label (self->view), "Step"));
  g_assert_cmpstr (ent_slide_view_get_label (self->view), !=, "");
}

static void
test_size (Fixture       *self,
           gconstpointer  data)
{
  show (self, 0);
  ent_test_settle ();
  gtk_widget_set_size_request (GTK_WIDGET (self->view), 2 * WIDTH, 2 * HEIGHT);
  ent_test_settle ();
  g_assert_cmpfloat (ent_scene_get_width (ent_slide_view_get_scene (self->view)), >=, 2 * WIDTH);
  g_assert_false (ent_slide_view_is_moving (self->view));
}

static void
test_palette (Fixture       *self,
              gconstpointer  data)
{
  show (self, 0);
  ent_slide_view_set_palette (self->view, ENT_PALETTE_HIGH_CONTRAST);
  ent_test_settle ();
  g_assert_cmpint (ent_scene_get_metrics (ent_slide_view_get_scene (self->view))->palette, ==, ENT_PALETTE_HIGH_CONTRAST);
}

static void
add_tests (void)
{
  const gpointer still = GINT_TO_POINTER (TRUE);

  g_test_add_func ("/slide-view/cache/bound", test_cache_bound);
  g_test_add_func ("/slide-view/cache/key", test_cache_key);
  g_test_add_func ("/slide-view/change", test_change);
  g_test_add ("/slide-view/movement-ends", Fixture, NULL, set_up, test_movement_ends, tear_down);
  g_test_add ("/slide-view/step-ends-movement", Fixture, NULL, set_up, test_step_ends_movement, tear_down);
  g_test_add ("/slide-view/no-movement", Fixture, still, set_up, test_no_movement, tear_down);
  g_test_add ("/slide-view/many-steps", Fixture, still, set_up, test_many_steps, tear_down);
  g_test_add ("/slide-view/ahead", Fixture, still, set_up, test_ahead, tear_down);
  g_test_add ("/slide-view/ahead-is-dropped", Fixture, still, set_up, test_ahead_is_dropped, tear_down);
  g_test_add ("/slide-view/label", Fixture, still, set_up, test_label, tear_down);
  g_test_add ("/slide-view/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/slide-view/palette", Fixture, still, set_up, test_palette, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
