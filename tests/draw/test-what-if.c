/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Map, matrix, list, card, slides and title say the same of a scenario: what the outlook says. */

#include "ent-cards-scene.h"
#include "ent-map-scene.h"
#include "ent-matrix-scene.h"
#include "ent-outlook.h"
#include "ent-phrase-change.h"
#include "ent-phrase.h"
#include "ent-slide.h"
#include "scene-checks.h"

static const char *const scenarios[] = { "scenario-india-joins", "scenario-closing", "scenario-opening" };

typedef struct {
  EntBriefing *briefing; /* the variant */
  EntOutlook *outlook;
  EntStage *stage;
  EntMetrics *metrics;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer scenario)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  fixture->stage = ent_stage_with (stage, "scenario", scenario, "layout", "equal-ten", "question", "engagement", NULL);
  fixture->briefing = ent_outlook_dup_briefing_for_stage (briefing, fixture->stage);
  fixture->outlook = ent_outlook_peek (fixture->briefing);
  fixture->metrics = ent_metrics_new_desktop (14.67, 1, FALSE, NULL, ENT_PALETTE_LIGHT);
  g_assert_nonnull (fixture->outlook);
}

static void
tear_down (Fixture *fixture, gconstpointer scenario)
{
  ent_metrics_free (fixture->metrics);
  g_object_unref (fixture->stage);
  g_object_unref (fixture->briefing);
}

static guint
count_items (EntScene *scene, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n += g_str_has_prefix (ent_scene_get_item (scene, i)->id, prefix);

  return n;
}

static void
assert_says (EntScene *scene, const char *prefix, const char *id, const char *words, gboolean says)
{
  g_autofree char *item_id = g_strconcat (prefix, id, NULL);
  const EntSceneItem *item = ent_scene_find (scene, item_id);

  g_assert_nonnull (item);
  if ((strstr (item->spoken, words) != NULL) != says)
    g_error ("%s: “%s” and “%s”", item_id, item->spoken, words);
}

/* Each member that the outlook moves on the question says so everywhere, and no other does. */
static void
test_members (Fixture *fixture, gconstpointer scenario)
{
  g_autoptr (EntScene) map = ent_map_scene_new (fixture->briefing, fixture->stage, fixture->metrics, 1000, 700);
  g_autoptr (EntScene) cards = ent_cards_scene_new (fixture->briefing, fixture->stage, fixture->metrics, 1000, -1);
  g_autoptr (GPtrArray) changes = ent_outlook_list_changes (fixture->outlook);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_elsewhere = 0, n_stances, n_factors, n_tiles = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      EntChange *change = g_ptr_array_index (changes, i);
      EntStance *stance;

      if (change->kind != ENT_CHANGE_STANCE || !ent_change_is_moved (change))
        continue;
      stance = ENT_STANCE (change->target);
      if (g_str_equal (ent_stance_get_question (stance), "engagement"))
        g_hash_table_insert (moved, (gpointer) ent_stance_get_member (stance), change);
      else
        n_elsewhere++;
    }
  ent_outlook_count (fixture->outlook, &n_stances, &n_factors);
  g_assert_cmpuint (g_hash_table_size (moved) + n_elsewhere, ==, n_stances);

  for (guint i = 0; i < ent_scene_get_n_items (map); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (map, i);
      const char *id = g_str_has_prefix (item->id, "tile:") ? item->id + strlen ("tile:") : NULL;
      const EntChange *change = id != NULL ? g_hash_table_lookup (moved, id) : NULL;
      g_autofree char *was = change != NULL ? ent_phrase_change_was (change) : NULL;
      g_autofree char *by = change != NULL ? ent_phrase_change_by (change) : NULL;

      if (id == NULL)
        continue;
      n_tiles++;
      assert_says (map, "tile:", id, was != NULL ? was : "; by ", was != NULL);
      assert_says (cards, "card:", id, was != NULL ? was : "; by ", was != NULL);
      if (by != NULL)
        {
          assert_says (map, "tile:", id, by, TRUE);
          assert_says (cards, "card:", id, by, TRUE);
        }
    }
  g_assert_cmpuint (n_tiles, ==, 10);
}

/* What it changes, and by which options, as the parts have it. */
static void
append_expected (GString *expected, EntBriefing *briefing, const EntChange *change)
{
  g_autofree char *what = change != NULL ? ent_phrase_change (briefing, change) : NULL;
  g_autofree char *begun = what != NULL ? ent_phrase_begin (what) : NULL;
  g_autofree char *by = change != NULL ? ent_phrase_change_by (change) : NULL;

  if (change == NULL)
    return;
  g_assert_nonnull (by);
  g_string_append_printf (expected, "%s%s, by %s.", expected->len > 0 ? " " : "", begun, by);
}

static void
test_sentences (Fixture *fixture, gconstpointer scenario)
{
  GListModel *factors = ent_briefing_get_factors (fixture->briefing);
  GListModel *perspectives = ent_briefing_get_perspectives (fixture->briefing);
  EntPerspective *perspective;
  EntFactor *factor;
  guint n = 0;

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL; i++)
    for (guint p = 0; (perspective = ent_list_peek (perspectives, p)) != NULL; p++)
      {
        EntRecord *record = ENT_RECORD (factor);
        g_autofree char *moved = ent_phrase_factor_moved (fixture->briefing, factor, perspective);
        g_autoptr (GString) expected = g_string_new (NULL);

        append_expected (expected, fixture->briefing,
                         ent_outlook_find_move (fixture->briefing, record, ENT_CHANGE_LIKELIHOOD, NULL));
        append_expected (expected, fixture->briefing,
                         ent_outlook_find_move (fixture->briefing, record, ENT_CHANGE_IMPACT, ent_perspective_get_id (perspective)));
        g_assert_cmpstr (moved, ==, expected->len > 0 ? expected->str : NULL);
        n += moved != NULL;
      }
  g_assert_cmpuint (n, >, 0);
}

/* Former boxes are those of the factors that moved on this plot. */
static void
test_factors (Fixture *fixture, gconstpointer scenario)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "view", ENT_VIEW_MATRIX, "perspective", "members", NULL);
  g_autoptr (EntScene) matrix = ent_matrix_scene_new (fixture->briefing, stage, fixture->metrics, 1000, 700);
  GListModel *factors = ent_briefing_get_factors (fixture->briefing);
  EntFactor *factor;
  guint n = 0;

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL; i++)
    {
      const EntChange *change = ent_outlook_find_move (fixture->briefing, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD, NULL);
      gboolean impact = ent_outlook_find_move (fixture->briefing, ENT_RECORD (factor), ENT_CHANGE_IMPACT, "members") != NULL;
      g_autofree char *what = change != NULL ? ent_phrase_change (fixture->briefing, change) : NULL;
      g_autofree char *ghost = g_strconcat ("ghost:", ent_factor_get_id (factor), NULL);

      g_assert_true ((ent_scene_find (matrix, ghost) != NULL) == (change != NULL || impact));
      n += change != NULL || impact;
      /* It begins a sentence there. */
      if (what != NULL)
        assert_says (matrix, "factor:", ent_factor_get_id (factor), what + 1, TRUE);
    }
  g_assert_cmpuint (count_items (matrix, "ghost:"), ==, n);
  g_assert_cmpuint (count_items (matrix, "arrow:"), <=, n);
}

/* The numbers of the title are those of the column and of the outlook. */
static void
test_slide (Fixture *fixture, gconstpointer scenario)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntBriefing) original = g_object_ref (ent_briefing_get_original (fixture->briefing));
  g_autoptr (EntScene) slide = ent_slide_new (original, fixture->stage, NULL, metrics, 1920, 1080);
  g_autoptr (EntScene) same = ent_slide_new (fixture->briefing, fixture->stage, NULL, metrics, 1920, 1080);
  g_autofree char *moves = ent_phrase_moves (fixture->outlook);
  g_autofree char *title = ent_phrase_scenario_title (fixture->briefing, fixture->stage);
  g_autofree char *assumption = ent_phrase_assumption (fixture->briefing, fixture->stage, FALSE);
  const EntSceneItem *stances = ent_scene_find (slide, "moved:stances");
  const EntSceneItem *factors = ent_scene_find (slide, "moved:factors");
  g_autofree char *heads = NULL;

  g_assert_cmpstr (ent_scene_find (slide, "title")->spoken, ==, title);
  g_assert_cmpstr (ent_scene_find (same, "title")->spoken, ==, title);
  g_assert_cmpstr (ent_scene_find (slide, "assumption")->spoken, ==, assumption);
  g_assert_nonnull (strstr (title, moves));
  g_assert_nonnull (stances);
  g_assert_nonnull (factors);
  heads = g_strdup_printf ("%s, %s", stances->spoken, factors->spoken);
  g_assert_cmpstr (heads, ==, moves);
  g_assert_nonnull (strstr (assumption, "not forecasts"));
}

/* Side by side, what is told of a level is told of the one before; and half a name is not told at all. */
static void
test_compared (Fixture *fixture, gconstpointer scenario)
{
  static const char *const highlight[] = { "chn", NULL };
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "view", ENT_VIEW_COMPARE, "focus", "ind",
                                               "highlight", highlight, NULL);
  static const double sizes[][2] = { { 1280, 800 }, { 1920, 1080 }, { 1080, 1920 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (sizes[i][0], sizes[i][1], FALSE, "en", ENT_PALETTE_LIGHT);
      g_autoptr (EntScene) slide = ent_slide_new (fixture->briefing, stage, NULL, metrics, sizes[i][0], sizes[i][1]);
      EntRecord *stance = ENT_RECORD (ent_briefing_find_stance (fixture->briefing, "ind", ent_stage_get_question (stage),
                                                                ENT_BY_DESK, NULL));
      const EntChange *change = ent_outlook_find_move (fixture->briefing, stance, ENT_CHANGE_STANCE, NULL);
      g_autofree char *what = change != NULL ? ent_phrase_change (fixture->briefing, change) : NULL;
      g_autofree char *begun = what != NULL ? ent_phrase_begin (what) : NULL;
      g_autofree char *all = ent_phrase_assumption (fixture->briefing, stage, FALSE);
      g_autofree char *brief = ent_phrase_assumption (fixture->briefing, stage, TRUE);
      const EntSceneItem *assumption = ent_scene_find (slide, "assumption");

      if (begun != NULL)
        assert_says (slide, "tile:", "ind", begun, TRUE);
      assert_says (slide, "tile:", "ind", "Points towards the level before", begun != NULL);
      assert_says (slide, "tile:", "ind", "Points towards this level", begun == NULL);
      assert_says (slide, "tile:", "chn", "Points towards this level", TRUE);
      /* Three names are more than two lines of an upright slide. */
      g_assert_cmpstr (assumption->spoken, ==, sizes[i][0] < sizes[i][1] ? brief : all);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *members = g_strdup_printf ("/what-if/members/%s", scenarios[i]);
      g_autofree char *factors = g_strdup_printf ("/what-if/factors/%s", scenarios[i]);
      g_autofree char *sentences = g_strdup_printf ("/what-if/sentences/%s", scenarios[i]);
      g_autofree char *slide = g_strdup_printf ("/what-if/slide/%s", scenarios[i]);
      g_autofree char *compared = g_strdup_printf ("/what-if/compared/%s", scenarios[i]);

      g_test_add (members, Fixture, scenarios[i], set_up, test_members, tear_down);
      g_test_add (factors, Fixture, scenarios[i], set_up, test_factors, tear_down);
      g_test_add (sentences, Fixture, scenarios[i], set_up, test_sentences, tear_down);
      g_test_add (slide, Fixture, scenarios[i], set_up, test_slide, tear_down);
      g_test_add (compared, Fixture, scenarios[i], set_up, test_compared, tear_down);
    }

  return g_test_run ();
}
