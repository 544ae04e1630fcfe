/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-scene.h"
#include "scene-checks.h"

#include <locale.h>

static EntScene *
lay_out (EntBriefing    *briefing,
         EntStage       *stage,
         double          width,
         double          height,
         gboolean        slide,
         gboolean        rtl,
         EntPaletteKind  palette)
{
  g_autoptr (EntMetrics) metrics = slide ? ent_metrics_new_slide (width, height, rtl, "en", palette)
                                         : ent_metrics_new_desktop (15, 1, rtl, NULL, palette);
  EntScene *scene = ent_matrix_scene_new (briefing, stage, metrics, width, height);

  scene_assert_all (scene);
  scene_assert_apart (scene, "factor:", "factor:");
  scene_assert_apart (scene, "axis:likelihood:", "axis:impact:");
  scene_assert_apart (scene, "axis:impact:", "axis:impact:");
  scene_assert_apart (scene, "axis:harm", "axis:gain");
  scene_assert_apart (scene, "foot:", "axis:");
  scene_assert_apart (scene, "foot:", "foot:");
  scene_assert_apart (scene, "foot:", "factor:");

  return scene;
}

static void
test_sizes (void)
{
  static const struct {
    double width, height;
    gboolean slide;
  } sizes[] = {
    { 360, 640, FALSE },  { 500, 800, FALSE }, { 1000, 650, FALSE }, { 1500, 900, FALSE }, { 3000, 1900, FALSE },
    { 1000, -1, FALSE },  { 360, 100, FALSE }, { 1920, 1080, TRUE }, { 1024, 768, TRUE },  { 1080, 1920, TRUE },
  };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntScene) scene =
            lay_out (briefing, stage, sizes[i].width, sizes[i].height, sizes[i].slide, rtl == 1, palette);

          g_assert_cmpuint (scene_count (scene, "factor:"), ==,
                            g_list_model_get_n_items (ent_briefing_get_factors (briefing)));
          g_assert_cmpuint (scene_count (scene, "axis:likelihood:"), >=, 7);
          if (sizes[i].height > 400)
            g_assert_cmpfloat (ent_scene_get_height (scene), ==, sizes[i].height);
        }
}

/* The middle of a box's edges says where low and high are. */
static void
test_true_to_scale (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  const EntRect *plot = &ent_scene_find (scene, "axis:plot")->bounds;
  GListModel *factors = ent_briefing_get_factors (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (factors); i++)
    {
      g_autoptr (EntFactor) factor = g_list_model_get_item (factors, i);
      g_autofree char *id = g_strconcat ("box:", ent_factor_get_id (factor), NULL);
      g_autoptr (EntImpact) impact = g_list_model_get_item (ent_factor_get_impacts (factor), 0);
      const EntRange *likelihood = ent_factor_get_likelihood (factor);
      const EntRange *range = ent_impact_get_range (impact);
      const EntRect *rect = &g_array_index (ent_scene_find (scene, id)->shapes, EntShape, 0).rect;

      g_assert_cmpfloat_with_epsilon (rect->x, plot->x + plot->width * (range->low + 1) / 2, 0.01);
      g_assert_cmpfloat_with_epsilon (rect->x + rect->width, plot->x + plot->width * (range->high + 1) / 2, 0.01);
      g_assert_cmpfloat_with_epsilon (rect->y, plot->y + plot->height * (1 - likelihood->high), 0.01);
      g_assert_cmpfloat_with_epsilon (rect->y + rect->height, plot->y + plot->height * (1 - likelihood->low), 0.01);
    }
}

static void
test_mirrored (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) ltr = lay_out (briefing, stage, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) rtl = lay_out (briefing, stage, 1000, 650, FALSE, TRUE, ENT_PALETTE_LIGHT);

  for (guint i = 0; i < ent_scene_get_n_items (ltr); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (ltr, i);
      const EntRect *mirrored;

      if (!g_str_has_prefix (item->id, "box:"))
        continue;

      mirrored = &ent_scene_find (rtl, item->id)->bounds;
      g_assert_cmpfloat_with_epsilon (mirrored->x, 1000 - item->bounds.x - item->bounds.width, 0.01);
      g_assert_cmpfloat_with_epsilon (mirrored->y, item->bounds.y, 0.01);
    }
}

/* What is selected is emphasised and nothing moves for it. */
static void
test_selection (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFactor) factor = g_list_model_get_item (ent_briefing_get_factors (briefing), 1);
  g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", ent_factor_get_id (factor), NULL);
  g_autoptr (EntScene) before = lay_out (briefing, stage, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) after = lay_out (briefing, focused, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  g_autofree char *mark = g_strconcat ("factor:", ent_factor_get_id (factor), NULL);
  g_autofree char *box = g_strconcat ("box:", ent_factor_get_id (factor), NULL);

  scene_assert_same_ids (before, after, "factor:");
  g_assert_cmpuint (ent_scene_get_n_items (before), ==, ent_scene_get_n_items (after));
  g_assert_false (ent_scene_find (before, mark)->selected);
  g_assert_true (ent_scene_find (after, mark)->selected);
  g_assert_cmpfloat (g_array_index (ent_scene_find (after, box)->shapes, EntShape, 0).stroke_width, >,
                     g_array_index (ent_scene_find (before, box)->shapes, EntShape, 0).stroke_width);
}

static void
test_filter (void)
{
  static const SceneFixture fixture = { .n_members = 4, .n_factors = 8, .n_bands = 6 };
  static const char *const members[] = { "m1", NULL };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, NULL, members);
  g_autoptr (EntStage) filtered = ent_stage_with (stage, "filter", filter, NULL);
  g_autoptr (EntScene) scene = lay_out (briefing, filtered, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  const EntSceneItem *foot = ent_scene_find (scene, "foot:filter");

  g_assert_cmpuint (scene_count (scene, "factor:"), ==, 2);
  g_assert_cmpstr (foot->spoken, ==, "2 of 8 factors concern Thing 1.");
  /* Numbers are those of the document. */
  g_assert_cmpstr (g_array_index (ent_scene_find (scene, "factor:f5")->texts, EntText, 0).text, ==, "6");
}

static void
test_words_apart (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      g_auto (GStrv) sentences = NULL;

      if (!g_str_has_prefix (item->id, "factor:"))
        continue;

      /* Likelihood and confidence never share a sentence. */
      sentences = g_strsplit (item->spoken, ". ", -1);
      for (guint s = 0; sentences[s] != NULL; s++)
        g_assert_false (strstr (sentences[s], "confidence") != NULL && strstr (sentences[s], "%") != NULL);
      g_assert_nonnull (strstr (item->spoken, "confidence"));
    }
}

/* A name is put into a sentence as it stands: "China", "the members". */
static void
test_perspective (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  GListModel *perspectives = ent_briefing_get_perspectives (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (perspectives); i++)
    {
      g_autoptr (EntPerspective) perspective = g_list_model_get_item (perspectives, i);
      g_autoptr (EntStage) stage = ent_stage_with (first, "perspective", ent_perspective_get_id (perspective), NULL);
      g_autoptr (EntScene) scene = lay_out (briefing, stage, 1500, 900, FALSE, FALSE, ENT_PALETTE_LIGHT);
      const EntSceneItem *title = ent_scene_find (scene, "axis:harm");

      g_assert_true (g_str_has_suffix (g_array_index (title->texts, EntText, 0).text,
                                       ent_perspective_get_name (perspective)));
      for (guint j = 0; j < ent_scene_get_n_items (scene); j++)
        if (g_str_has_prefix (ent_scene_get_item (scene, j)->id, "factor:"))
          g_assert_nonnull (strstr (ent_scene_get_item (scene, j)->spoken, ent_perspective_get_name (perspective)));
    }
}

static void
test_definitions (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, 650, FALSE, FALSE, ENT_PALETTE_LIGHT);
  GListModel *bands = ent_impact_scale_get_bands (ent_briefing_get_impact_scale (briefing));

  for (guint i = 0; i < g_list_model_get_n_items (bands); i++)
    {
      g_autoptr (EntBand) band = g_list_model_get_item (bands, i);
      g_autofree char *id = g_strconcat ("axis:impact:", ent_band_get_id (band), NULL);
      const EntSceneItem *item = ent_scene_find (scene, id);

      g_assert_cmpint (item->role, ==, ENT_SCENE_ROLE_BUTTON);
      g_assert_cmpstr (item->tooltip, ==, ent_band_get_definition (band));
      g_assert_true (g_str_has_prefix (item->action, "win.show-definition("));
    }
}

static void
test_documents (void)
{
  g_autofree char *endless = g_strnfill (10000, 'W');
  const SceneFixture fixtures[] = {
    { .n_members = 1, .n_factors = 0 },
    { .n_members = 1, .n_factors = 1, .n_bands = 1 },
    { .n_members = 3, .n_factors = 12, .n_bands = 9, .yardstick = "phia" },
    { .n_members = 3, .n_factors = 12, .n_bands = 20 },
    { .n_members = 3, .n_factors = 30, .n_bands = 6, .one_point = TRUE },
    { .n_members = 3, .n_factors = 310, .n_bands = 6 },
    { .n_members = 3, .n_factors = 20000, .n_bands = 6 },
    { .n_members = 3, .n_factors = 8, .n_bands = 7, .name = endless },
    { .n_members = 3, .n_factors = 8, .n_bands = 7, .name = "<b>&amp;\\u202e اسم" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixtures[i]);
      g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntScene) wide = lay_out (briefing, stage, 1500, 900, FALSE, rtl == 1, ENT_PALETTE_LIGHT);
          g_autoptr (EntScene) narrow = lay_out (briefing, stage, 360, 640, FALSE, rtl == 1, ENT_PALETTE_DARK);
          g_autoptr (EntScene) slide = lay_out (briefing, stage, 1920, 1080, TRUE, rtl == 1, ENT_PALETTE_LIGHT);

          g_assert_cmpuint (scene_count (wide, "factor:"), ==, MIN (fixtures[i].n_factors, ENT_MATRIX_FACTOR_LIMIT));
          if (scene_count (narrow, "factor:") < fixtures[i].n_factors)
            {
              g_assert_nonnull (strstr (ent_scene_find (narrow, "foot:filter")->spoken, "The first "));
              g_assert_nonnull (strstr (ent_scene_find (narrow, "foot:filter")->spoken, "Search (Ctrl+F)"));
            }
          g_assert_cmpint (scene_count (slide, "factor:") > 0, ==, fixtures[i].n_factors > 0);
        }
    }
}

/* The body of a slide: every factor by its name, in text that is read from the last row. */
static void
test_rooms (void)
{
  static const char *const apart[] = { "factor:", "list", "foot:", "axis:likelihood:", "axis:impact:", NULL };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) scene = ent_matrix_scene_new (briefing, stage, metrics, 1766, 799);
  guint n_factors = g_list_model_get_n_items (ent_briefing_get_factors (briefing));

  scene_assert_rooms (ent_matrix_scene_new, briefing, stage, apart);
  g_assert_cmpuint (scene_count (scene, "list:"), ==, n_factors);
  g_assert_cmpfloat (scene_empty (scene), <=, 0.35);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      if (g_str_has_prefix (item->id, "list:"))
        g_assert_cmpfloat (g_array_index (item->texts, EntText, 1).size, >=, 24 * metrics->unit);
    }
}

/* What has no place in the list is counted. */
static void
test_list_many (void)
{
  const SceneFixture fixture = { .n_members = 3, .n_factors = 60, .n_bands = 6, .name = "A title of some words" };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) scene = ent_matrix_scene_new (briefing, stage, metrics, 1766, 799);
  g_autofree char *more = g_strdup_printf ("and %u more", 60 - scene_count (scene, "list:"));

  scene_assert_all (scene);
  g_assert_cmpuint (scene_count (scene, "list:"), >, 5);
  g_assert_cmpstr (ent_scene_find (scene, "list-more")->spoken, ==, more);
  g_assert_cmpfloat (ent_scene_get_height (scene), <=, 799);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix/sizes", test_sizes);
  g_test_add_func ("/matrix/true-to-scale", test_true_to_scale);
  g_test_add_func ("/matrix/mirrored", test_mirrored);
  g_test_add_func ("/matrix/selection", test_selection);
  g_test_add_func ("/matrix/filter", test_filter);
  g_test_add_func ("/matrix/words-apart", test_words_apart);
  g_test_add_func ("/matrix/perspective", test_perspective);
  g_test_add_func ("/matrix/definitions", test_definitions);
  g_test_add_func ("/matrix/documents", test_documents);

  g_test_add_func ("/matrix/slide/rooms", test_rooms);
  g_test_add_func ("/matrix/slide/many", test_list_many);

  return g_test_run ();
}
