/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-cards-scene.h"
#include "scene-checks.h"

#include <locale.h>

static EntScene *
lay_out (EntBriefing *briefing, EntStage *stage, double width, gboolean slide, gboolean rtl, EntPaletteKind palette)
{
  g_autoptr (EntMetrics) metrics = slide ? ent_metrics_new_slide (width, width * 9 / 16, rtl, "en", palette)
                                         : ent_metrics_new_desktop (15, 1, rtl, NULL, palette);
  EntScene *scene = ent_cards_scene_new (briefing, stage, metrics, width, -1);

  scene_assert_all (scene);
  scene_assert_apart (scene, "card:", "card:");
  scene_assert_apart (scene, "card:", "heading:");
  scene_assert_apart (scene, "foot:", "card:");

  return scene;
}

static EntStage *
stage_by (EntBriefing *briefing, EntSort sort)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  return ent_stage_with (stage, "view", ENT_VIEW_STANCES, "sort", sort, NULL);
}

static void
test_sizes (void)
{
  static const double widths[] = { 360, 500, 1000, 1500, 3000 };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  guint n_members = g_list_model_get_n_items (ent_briefing_get_members (briefing));

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (EntSort sort = ENT_SORT_LEVEL; sort <= ENT_SORT_CONFIDENCE; sort++)
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntStage) stage = stage_by (briefing, sort);
          g_autoptr (EntScene) scene = lay_out (briefing, stage, widths[w], FALSE, rtl == 1, ENT_PALETTE_LIGHT);

          g_assert_cmpuint (scene_count (scene, "card:"), ==, n_members);
        }
}

static void
test_palettes (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_LEVEL);

  for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
    {
      g_autoptr (EntScene) window = lay_out (briefing, stage, 1000, FALSE, FALSE, palette);
      g_autoptr (EntScene) slide = lay_out (briefing, stage, 1920, TRUE, FALSE, palette);
    }
}

static int
index_of (EntScene *scene, const char *id)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (strcmp (ent_scene_get_item (scene, i)->id, id) == 0)
      return (int) i;

  g_error ("%s is missing", id);
}

/* Highest level first, then those without one; in a section the order of the document. */
static void
test_by_level (void)
{
  static const SceneFixture fixture = { .n_members = 21 };
  static const char *const order[] = {
    "heading:level-l3", "card:m18", "heading:level-l2", "card:m6",         "card:m15", "heading:level-l1", "card:m0",
    "card:m1",          "card:m3",  "heading:unstated", "card:m4",         "card:m19", "heading:none",     "card:m2",
    "card:m5",          "card:m8",  "heading:outside",  "card:m20",
  };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) desk = stage_by (briefing, ENT_SORT_LEVEL);
  g_autoptr (EntStage) stage = ent_stage_with (desk, "by", "src", NULL);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);

  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (index_of (scene, order[i - 1]), <, index_of (scene, order[i]));
}

/* Who has a stance first, so that no card is as high as its neighbour for nothing. */
static void
test_by_name (void)
{
  static const SceneFixture fixture = { .n_members = 8 };
  static const char *const order[] = {
    "heading:name", "card:m0", "card:m1", "card:m3", "card:m7", "heading:none", "card:m2", "card:m5",
  };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_NAME);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);

  g_assert_cmpuint (scene_count (scene, "heading:"), ==, 2);
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (index_of (scene, order[i - 1]), <, index_of (scene, order[i]));
}

static void
test_by_confidence (void)
{
  static const SceneFixture fixture = { .n_members = 8 };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_CONFIDENCE);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);

  g_assert_cmpint (index_of (scene, "card:m7"), <, index_of (scene, "card:m0"));
  g_assert_cmpint (index_of (scene, "card:m6"), <, index_of (scene, "card:m2"));
}

static void
test_filter (void)
{
  static const SceneFixture fixture = { .n_members = 8 };
  static const char *const levels[] = { "l1", "none", NULL };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_LEVEL);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, levels, NULL);
  g_autoptr (EntStage) filtered = ent_stage_with (stage, "filter", filter, NULL);
  g_autoptr (EntScene) scene = lay_out (briefing, filtered, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);

  g_assert_null (ent_scene_find (scene, "card:m0"));
  g_assert_null (ent_scene_find (scene, "card:m2"));
  g_assert_nonnull (ent_scene_find (scene, "card:m6"));
  g_assert_nonnull (ent_scene_find (scene, "foot:hidden"));
}

static void
test_selection (void)
{
  static const SceneFixture fixture = { .n_members = 8 };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_LEVEL);
  g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", "m3", NULL);
  g_autoptr (EntScene) before = lay_out (briefing, stage, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) after = lay_out (briefing, focused, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);

  scene_assert_same_ids (before, after, "");
  g_assert_true (ent_scene_find (after, "card:m3")->selected);
  g_assert_cmpstr (ent_scene_find (after, "card:m3")->action, ==, "win.focus::m3");
  g_assert_cmpstr (ent_scene_find (after, "card:m3")->action_more, ==, "win.highlight::m3");
}

/* A summary ends with a whole word. */
static void
test_summary (void)
{
  static const SceneFixture fixture = { .n_members = 1 };
  g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixture);
  g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_LEVEL);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 160, FALSE, FALSE, ENT_PALETTE_LIGHT);
  const EntSceneItem *card = ent_scene_find (scene, "card:m0");
  const EntText *summary = NULL;
  g_autofree char *full = NULL;
  const char *end;

  for (guint i = 0; i < card->texts->len; i++)
    if (g_array_index (card->texts, EntText, i).wrap)
      summary = &g_array_index (card->texts, EntText, i);

  g_assert_nonnull (summary);
  g_assert_true (g_str_has_suffix (summary->text, "…"));

  full = g_strdup (strstr (card->spoken, "Thing summary"));
  g_assert_nonnull (full);
  end = full + strlen (summary->text) - strlen ("…");
  g_assert_cmpint (*end, ==, ' ');
  g_assert_cmpmem (full, end - full, summary->text, end - full);
}

static void
test_documents (void)
{
  g_autofree char *endless = g_strnfill (10000, 'W');
  const SceneFixture fixtures[] = {
    { .n_members = 1 },
    { .n_members = 12, .name = endless },
    { .n_members = 12, .name = "<b>&amp;\\u202e اسم" },
    { .n_members = 410 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixtures[i]);
      g_autoptr (EntStage) stage = stage_by (briefing, ENT_SORT_LEVEL);
      g_autoptr (EntScene) wide = lay_out (briefing, stage, 1000, FALSE, FALSE, ENT_PALETTE_LIGHT);
      g_autoptr (EntScene) narrow = lay_out (briefing, stage, 360, FALSE, TRUE, ENT_PALETTE_DARK);

      g_assert_cmpuint (scene_count (wide, "card:"), ==, MIN (fixtures[i].n_members, ENT_CARDS_LIMIT));
      g_assert_cmpint (ent_scene_find (narrow, "foot:count") != NULL, ==, fixtures[i].n_members > ENT_CARDS_LIMIT);
      g_assert_cmpint (ent_scene_find (narrow, "foot:search") != NULL, ==, fixtures[i].n_members > ENT_CARDS_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cards/sizes", test_sizes);
  g_test_add_func ("/cards/palettes", test_palettes);
  g_test_add_func ("/cards/by-level", test_by_level);
  g_test_add_func ("/cards/by-name", test_by_name);
  g_test_add_func ("/cards/by-confidence", test_by_confidence);
  g_test_add_func ("/cards/filter", test_filter);
  g_test_add_func ("/cards/selection", test_selection);
  g_test_add_func ("/cards/summary", test_summary);
  g_test_add_func ("/cards/documents", test_documents);

  return g_test_run ();
}
