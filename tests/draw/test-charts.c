/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of indicators and dates: ranking, scatter plot, timeline. */

#include <locale.h>
#include <math.h>

#include "ent-axis.h"
#include "ent-name-place.h"
#include "ent-cards-scene.h"
#include "ent-ranking-scene.h"
#include "ent-scatter-scene.h"
#include "ent-time-scale.h"
#include "ent-timeline-scene.h"
#include "scene-checks.h"

/* Members m0, m1, … with a figure of "a" and one of "b" each; NAN for none. */
static EntBriefing *
load_figures (const double *a, const double *b, guint n)
{
  GString *json = g_string_new ("{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"figures\",\"title\":\"Figures\","
                                "\"language\":\"en\",\"compiled\":\"2026\",\"information_cutoff\":\"2026\","
                                "\"yardstick\":\"icd203\",\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
                                "{\"id\":\"l\",\"name\":\"in\",\"definition\":\"In.\",\"categorical\":true,"
                                "\"glyph\":\"diamond\",\"slot\":1},{\"id\":\"o\",\"name\":\"out\",\"definition\":\"Out.\","
                                "\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],\"sources\":[{\"id\":\"s\",\"title\":\"Yearbook\",\"read\":\"full\","
                                "\"reliability\":\"A\",\"reliability_reason\":\"Official.\"}],\"indicators\":["
                                "{\"id\":\"a\",\"name\":\"First\",\"unit\":\"marks\",\"source\":\"s\",\"decimals\":1},"
                                "{\"id\":\"b\",\"name\":\"Second\",\"unit\":\"dams\",\"source\":\"s\"}],\"members\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;
  const char *comma = "";

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\":\"m%u\",\"kind\":\"state\",\"name\":\"Land %u\"}", i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"values\":[");
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 2; k++)
      {
        double figure = k == 0 ? a[i] : b[i];
        char number[G_ASCII_DTOSTR_BUF_SIZE];

        if (isnan (figure))
          continue;
        g_ascii_dtostr (number, sizeof number, figure);
        g_string_append_printf (json, "%s{\"indicator\":\"%s\",\"member\":\"m%u\",\"year\":2024,\"value\":%s}", comma,
                                k == 0 ? "a" : "b", i, number);
        comma = ",";
      }
  g_string_append (json, "]}");

  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

static EntScene *
lay_out (EntSceneFunc func, EntBriefing *briefing, EntStage *stage, double width, double height, gboolean slide, gboolean rtl, EntPaletteKind palette)
{
  g_autoptr (EntMetrics) metrics = slide ? ent_metrics_new_slide (width, height, rtl, "en", palette)
                                         : ent_metrics_new_desktop (15, 1, rtl, NULL, palette);
  EntScene *scene = func (briefing, stage, metrics, width, height);

  scene_assert_all (scene);
  scene_assert_apart (scene, "bar:", "bar:");
  scene_assert_apart (scene, "point:", "point:");
  scene_assert_apart (scene, "name:", "name:");
  scene_assert_apart (scene, "name:", "point:");
  scene_assert_apart (scene, "missing:", "missing:");
  scene_assert_apart (scene, "fact:", "fact:");
  scene_assert_apart (scene, "axis:tick-", "axis:tick-");
  scene_assert_apart (scene, "axis:tick-", "axis:break-");
  scene_assert_apart (scene, "axis:across-", "axis:across-");
  scene_assert_apart (scene, "axis:up-", "axis:up-");
  scene_assert_apart (scene, "foot:", "foot:");
  scene_assert_apart (scene, "foot:", "axis:");
  scene_assert_apart (scene, "foot:", "bar:");
  scene_assert_apart (scene, "foot:", "point:");
  scene_assert_apart (scene, "foot:", "missing:");
  scene_assert_apart (scene, "foot:", "fact:");
  scene_assert_apart (scene, "level:", "bar:");

  return scene;
}

static EntScene *
lay_out_plain (EntSceneFunc func, EntBriefing *briefing, EntStage *stage)
{
  return lay_out (func, briefing, stage, 1000, 700, FALSE, FALSE, ENT_PALETTE_LIGHT);
}

static const struct {
  const char *name;
  EntSceneFunc func;
} views[] = {
  { "ranking", ent_ranking_scene_new },
  { "scatter", ent_scatter_scene_new },
  { "timeline", ent_timeline_scene_new },
};

static void
test_sizes (gconstpointer data)
{
  static const struct {
    double width, height;
    gboolean slide;
  } sizes[] = {
    { 360, 640, FALSE },  { 500, 800, FALSE }, { 1000, 650, FALSE }, { 1500, 900, FALSE }, { 3000, 1900, FALSE },
    { 1000, -1, FALSE },  { 360, 100, FALSE }, { 1920, 1080, TRUE }, { 1024, 768, TRUE },  { 1080, 1920, TRUE },
  };
  EntSceneFunc func = views[GPOINTER_TO_UINT (data)].func;
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntScene) scene =
            lay_out (func, briefing, stage, sizes[i].width, sizes[i].height, sizes[i].slide, rtl == 1, palette);

          g_assert_cmpuint (scene_count (scene, "bar:") + scene_count (scene, "point:") + scene_count (scene, "fact:"), >, 0);
          /* Of a line of time one sees about half at once. */
          if (func == ent_timeline_scene_new && !sizes[i].slide)
            g_assert_cmpfloat (ent_scene_get_height (scene), <=, MAX (2.3 * sizes[i].height, 2000));
          /* A room has no scroll bar. */
          if (sizes[i].slide && sizes[i].width > sizes[i].height)
            g_assert_cmpfloat (ent_scene_get_height (scene), ==, sizes[i].height);
        }
}

/* Long names and many members, in every direction. */
static void
test_many (gconstpointer data)
{
  EntSceneFunc func = views[GPOINTER_TO_UINT (data)].func;
  g_autofree double *a = g_new (double, 1000);
  g_autofree double *b = g_new (double, 1000);
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntScene) scene = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      a[i] = i % 50 == 7 ? NAN : i % 30;
      b[i] = i % 7 + 1;
    }
  briefing = load_figures (a, b, 1000);
  stage = ent_stage_new_default (briefing);
  scene = lay_out (func, briefing, stage, 1000, 700, FALSE, TRUE, ENT_PALETTE_DARK);
  if (func == ent_ranking_scene_new)
    {
      g_assert_cmpuint (scene_count (scene, "bar:"), ==, ENT_RANKING_LIMIT);
      g_assert_cmpstr (ent_scene_find (scene, "foot:count")->spoken, ==, "The first 400 of 1000 members are shown, the largest figures first.");
      g_assert_nonnull (ent_scene_find (scene, "foot:search"));
      g_assert_cmpstr (ent_scene_find (scene, "foot:missing")->spoken, ==, "There is no figure for 20 members; that is not zero.");
    }
  if (func == ent_scatter_scene_new)
    {
      g_assert_cmpuint (scene_count (scene, "point:"), <=, ENT_SCATTER_LIMIT);
      g_assert_nonnull (ent_scene_find (scene, "foot:count"));
      g_assert_nonnull (ent_scene_find (scene, "missing"));
    }
}

static const EntShape *
find_bar (EntScene *scene, const char *id)
{
  const EntSceneItem *item = ent_scene_find (scene, id);

  g_assert_nonnull (item);
  return &g_array_index (item->shapes, EntShape, item->shapes->len - 1);
}

/* Bars are to scale from a zero that is between negative and positive ones; who has none is last. */
static void
test_ranking (void)
{
  static const double a[] = { 10, -5, NAN, 20, 10, 0 };
  static const double b[] = { 1, 1, 1, 1, 1, 1 };
  g_autoptr (EntBriefing) briefing = load_figures (a, b, G_N_ELEMENTS (a));
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out_plain (ent_ranking_scene_new, briefing, stage);
  static const char *const order[] = { "bar:m3", "bar:m0", "bar:m4", "bar:m5", "bar:m1", "bar:m2" };
  const EntRect *zero = &ent_scene_find (scene, "axis:zero-0")->bounds;
  double x = zero->x + zero->width / 2, unit;

  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpfloat (ent_scene_find (scene, order[i])->bounds.y, >, ent_scene_find (scene, order[i - 1])->bounds.y);

  unit = (find_bar (scene, "bar:m3")->rect.x + find_bar (scene, "bar:m3")->rect.width - x) / 20;
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "bar:m0")->rect.width, 10 * unit, 2);
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "bar:m1")->rect.width, 5 * unit, 2);
  g_assert_cmpfloat_with_epsilon (find_bar (scene, "bar:m1")->rect.x + find_bar (scene, "bar:m1")->rect.width, x, 2);

  g_assert_true (g_str_has_prefix (ent_scene_find (scene, "bar:m4")->spoken, "2. Land 4: 10.0 marks (2024)"));
  g_assert_true (g_str_has_prefix (ent_scene_find (scene, "bar:m5")->spoken, "4. Land 5: 0.0 marks (2024)"));
  g_assert_true (g_str_has_prefix (ent_scene_find (scene, "bar:m2")->spoken, "Land 2: no figure"));
}

/* Figures as large as a number can be are neither lost nor painted out of the picture. */
static void
test_extremes (void)
{
  static const double a[] = { 1.7e308, -1.7e308, 5e-324, 1 };
  static const double b[] = { 1e-300, 1.7e308, 1, 1e100 };
  g_autoptr (EntBriefing) briefing = load_figures (a, b, G_N_ELEMENTS (a));
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) ranking = lay_out_plain (ent_ranking_scene_new, briefing, stage);
  g_autoptr (EntScene) scatter = lay_out_plain (ent_scatter_scene_new, briefing, stage);

  g_assert_cmpuint (scene_count (ranking, "bar:"), ==, 4);
  g_assert_cmpuint (scene_count (scatter, "point:"), ==, 4);
}

static void
test_filter (void)
{
  static const char *const none[] = { ENT_LEVEL_NONE, NULL };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, none, NULL);
  g_autoptr (EntStage) filtered = ent_stage_with (stage, "filter", filter, NULL);
  g_autoptr (EntScene) ranking = lay_out_plain (ent_ranking_scene_new, briefing, filtered);
  g_autoptr (EntScene) scatter = lay_out_plain (ent_scatter_scene_new, briefing, filtered);
  guint n = g_list_model_get_n_items (ent_briefing_get_members (briefing));
  guint n_shown = scene_count (ranking, "bar:");
  g_autofree char *hidden = g_strdup_printf ("The filter hides %u members.", n - n_shown);

  g_assert_cmpuint (n_shown, <, n);
  g_assert_cmpstr (ent_scene_find (ranking, "foot:hidden")->spoken, ==, hidden);
  g_assert_cmpuint (scene_count (scatter, "point:") + scene_count (scatter, "missing:"), ==, n_shown);
}

/* Nothing moves when something is selected. */
static void
test_selection (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", "ind", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntScene) before = lay_out_plain (views[i].func, briefing, stage);
      g_autoptr (EntScene) after = lay_out_plain (views[i].func, briefing, focused);
      const char *id = i == 0 ? "bar:ind" : "point:ind";

      scene_assert_same_ids (before, after, i == 0 ? "bar:" : "point:");
      scene_assert_same_ids (before, after, "name:");
      g_assert_false (ent_scene_find (before, id)->selected);
      g_assert_true (ent_scene_find (after, id)->selected);
      g_assert_cmpstr (ent_scene_find (after, id)->action, ==, "win.focus::ind");
    }
}

/* Marks are where the figures are: further right or up means more. */
static void
test_scatter (void)
{
  static const double a[] = { 1, 2, 3, NAN };
  static const double b[] = { 1, 10, 1000, 5 };
  g_autoptr (EntBriefing) briefing = load_figures (a, b, G_N_ELEMENTS (a));
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) swapped = ent_stage_with (stage, "indicator", "b", "versus", "a", NULL);
  g_autoptr (EntScene) ltr = lay_out_plain (ent_scatter_scene_new, briefing, stage);
  g_autoptr (EntScene) rtl = lay_out (ent_scatter_scene_new, briefing, stage, 1000, 700, FALSE, TRUE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) other = lay_out_plain (ent_scatter_scene_new, briefing, swapped);

  for (guint i = 1; i < 3; i++)
    {
      g_autofree char *low = g_strdup_printf ("point:m%u", i - 1);
      g_autofree char *high = g_strdup_printf ("point:m%u", i);

      g_assert_cmpfloat (ent_scene_find (ltr, high)->bounds.x, >, ent_scene_find (ltr, low)->bounds.x);
      g_assert_cmpfloat (ent_scene_find (rtl, high)->bounds.x, <, ent_scene_find (rtl, low)->bounds.x);
      g_assert_cmpfloat (ent_scene_find (ltr, high)->bounds.y, <, ent_scene_find (ltr, low)->bounds.y);
    }
  g_assert_nonnull (ent_scene_find (ltr, "missing:m3"));
  g_assert_cmpstr (ent_scene_find (ltr, "axis:title-across")->spoken, ==, "Across: Second, dams, 2024, logarithmic");
  g_assert_cmpstr (ent_scene_find (ltr, "axis:title-up")->spoken, ==, "Up: First, marks, 2024");
  g_assert_cmpstr (ent_scene_find (other, "axis:title-up")->spoken, ==, "Up: Second, dams, 2024, logarithmic");
  g_assert_nonnull (ent_scene_find (ltr, "foot:scale"));
}

static void
test_empty (gconstpointer data)
{
  static const double none[] = { NAN };
  static const SceneFixture fixture = { .n_members = 1 };
  g_autoptr (EntBriefing) without = scene_fixture_load (&fixture);
  g_autoptr (EntBriefing) missing = load_figures (none, none, 1);
  EntBriefing *briefings[] = { without, missing };

  for (guint i = 0; i < G_N_ELEMENTS (briefings); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_new_default (briefings[i]);
      g_autoptr (EntScene) scene = lay_out_plain (views[GPOINTER_TO_UINT (data)].func, briefings[i], stage);

      g_assert_cmpuint (ent_scene_get_n_items (scene), >, 0);
    }
}

static void
test_axis (void)
{
  static const struct {
    double low, high;
    gboolean log;
    double from, to;
  } rows[] = {
    { 0, 100, FALSE, 0, 100 },     { 1, 100, FALSE, 0, 100 },   { 1, 101, TRUE, 1, 200 }, { 0.3, 4000, TRUE, 0.2, 5000 },
    { -5, 1000, FALSE, -200, 1000 }, { 7, 7, FALSE, 2, 12 },    { 0, 0, FALSE, -1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const double figures[] = { rows[i].high, rows[i].low };
      g_autoptr (GArray) ticks = NULL;
      EntAxis axis;

      ent_axis_init (&axis, figures, 2, 6);
      g_assert_cmpint (axis.log, ==, rows[i].log);
      g_assert_cmpfloat_with_epsilon (axis.from, rows[i].from, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.to, rows[i].to, 1e-9);
      g_assert_cmpfloat (ent_axis_along (&axis, rows[i].low), >=, 0);
      g_assert_cmpfloat (ent_axis_along (&axis, rows[i].high), <=, 1);
      ticks = ent_axis_ticks (&axis, 6);
      g_assert_cmpuint (ticks->len, >=, 2);
      for (guint t = 1; t < ticks->len; t++)
        g_assert_cmpfloat (g_array_index (ticks, double, t), >, g_array_index (ticks, double, t - 1));
    }
}

/* At either end of what a number can be figures still have a place. */
static void
test_axis_ends (void)
{
  static const double rows[][2] = {
    { 5e-324, G_MAXDOUBLE }, { 5e-324, 5e-324 }, { 5e-324, 1e-323 }, { 5e-324, 1e-320 },
    { G_MAXDOUBLE, G_MAXDOUBLE }, { -G_MAXDOUBLE, -G_MAXDOUBLE }, { -G_MAXDOUBLE, G_MAXDOUBLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) ticks = NULL;
      EntAxis axis;

      ent_axis_init (&axis, rows[i], 2, 6);
      g_assert_true (isfinite (axis.from));
      g_assert_true (isfinite (axis.to));
      g_assert_cmpfloat (ent_axis_along (&axis, rows[i][0]), >=, 0);
      g_assert_cmpfloat (ent_axis_along (&axis, rows[i][1]), <=, 1);
      if (rows[i][0] < rows[i][1])
        g_assert_cmpfloat (ent_axis_along (&axis, rows[i][0]), <, ent_axis_along (&axis, rows[i][1]));
      ticks = ent_axis_ticks (&axis, 6);
      for (guint t = 0; t < ticks->len; t++)
        g_assert_true (isfinite (g_array_index (ticks, double, t)));
    }
}

static void
test_time_scale (void)
{
  /* A day, a long nothing, two days and the year around them. */
  static const EntDays days[] = { { 1000, 1001 }, { 9000, 9365 }, { 9100, 9101 }, { 9400, 9401 } };
  g_autoptr (GArray) scale = ent_time_scale_new (days, G_N_ELEMENTS (days), 500, 50);
  double day = ent_time_scale_step (scale);

  g_assert_cmpuint (scale->len, ==, 3);
  g_assert_true (g_array_index (scale, EntTimeSpan, 1).shortened);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_place (scale, 1000), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_place (scale, 9401), 500, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_place (scale, 9000) - ent_time_scale_place (scale, 1001), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_time_scale_place (scale, 9100) - ent_time_scale_place (scale, 9000), 100 * day, 1e-6);
  g_assert_cmpfloat_with_epsilon (day * 402, 450, 1e-6);
}

/* A year is as long as a year, later is further on, and what is ahead lies behind the line. */
static void
test_timeline (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntScene) ltr = NULL;
  g_autoptr (EntScene) rtl = NULL;

  g_assert_no_error (error);
  stage = ent_stage_new_default (briefing);
  ltr = lay_out_plain (ent_timeline_scene_new, briefing, stage);
  rtl = lay_out (ent_timeline_scene_new, briefing, stage, 1000, 700, FALSE, TRUE, ENT_PALETTE_LIGHT);

  g_assert_cmpuint (scene_count (ltr, "fact:"), ==, 13);
  g_assert_cmpstr (ent_scene_find (ltr, "fact:desk-aland-dam:item:towards:0")->spoken, ==,
                   "May 2024: It paid in May. Reported; Aland");
  g_assert_cmpstr (ent_scene_find (ltr, "fact:aland:left:membership:1")->spoken, ==, "1998: Aland: Hill Pact, until then");
  g_assert_cmpstr (ent_scene_find (ltr, "fact:flood-damage:due")->action, ==, "win.focus::flood-damage");
  g_assert_cmpfloat (ent_scene_find (ltr, "fact:aland:joined:membership:1")->bounds.x, <,
                     ent_scene_find (ltr, "fact:beland:joined:membership:0")->bounds.x);
  g_assert_cmpfloat (ent_scene_find (rtl, "fact:aland:joined:membership:1")->bounds.x, >,
                     ent_scene_find (rtl, "fact:beland:joined:membership:0")->bounds.x);
  g_assert_nonnull (ent_scene_find (ltr, "axis:cutoff")->spoken);
  g_assert_cmpuint (scene_count (ltr, "axis:break-"), >, 0);
  g_assert_nonnull (ent_scene_find (ltr, "foot:scale"));
}

/* Who joined one group on one day stands at one mark, but for what is selected. */
static void
test_together (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) focused = NULL;
  g_autoptr (EntScene) scene = NULL;
  g_autoptr (EntScene) apart = NULL;
  const EntSceneItem *item;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (json);
  g_assert_cmpuint (g_string_replace (text, "\"from\": \"2004\"", "\"from\": \"1999-05-01\"", 0), ==, 1);
  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  stage = ent_stage_new_default (briefing);
  focused = ent_stage_with (stage, "focus", "beland", NULL);

  scene = lay_out_plain (ent_timeline_scene_new, briefing, stage);
  g_assert_cmpuint (scene_count (scene, "fact:"), ==, 12);
  item = ent_scene_find (scene, "fact:aland:joined:membership:0");
  g_assert_cmpstr (item->spoken, ==, "1 May 1999: Full member, from then (2): Aland, Beland");
  g_assert_null (item->action);
  g_assert_null (ent_scene_find (scene, "foot:count"));

  apart = lay_out_plain (ent_timeline_scene_new, briefing, focused);
  g_assert_cmpuint (scene_count (apart, "fact:"), ==, 13);
  g_assert_cmpstr (ent_scene_find (apart, "fact:beland:joined:membership:0")->action, ==, "win.focus::beland");
}

/* A picture of the past says so; one of the present has nothing to say. */
static void
test_as_of (void)
{
  static const EntSceneFunc funcs[] = { ent_ranking_scene_new, ent_scatter_scene_new, ent_cards_scene_new };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) past = ent_stage_with (stage, "date", "2024-12-31", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autoptr (EntScene) present = lay_out_plain (funcs[i], briefing, stage);
      g_autoptr (EntScene) scene = lay_out_plain (funcs[i], briefing, past);

      g_assert_null (ent_scene_find (present, "foot:date"));
      g_assert_cmpstr (ent_scene_find (scene, "foot:date")->spoken, ==, "As of 31 December 2024, not the latest.");
    }
}

static void
test_names (void)
{
  EntRect area = { 0, 0, 200, 100 };
  EntNamePlace names[] = {
    { .mark = { 90, 40, 20, 20 }, .width = 60, .height = 12 },
    { .mark = { 112, 40, 20, 20 }, .width = 60, .height = 12 },
    { .mark = { 150, 80, 20, 20 }, .width = 300, .height = 12 },
  };

  g_assert_cmpuint (ent_name_place (names, G_N_ELEMENTS (names), 4, &area), ==, 1);
  /* Its right side is taken: the first goes to the left. */
  g_assert_true (names[0].placed && !names[0].leader);
  g_assert_cmpfloat (names[0].place.x, ==, 26);
  g_assert_cmpfloat (names[1].place.x, ==, 136);
  g_assert_false (names[2].placed);
}

/* The body of a slide, of every size. */
static void
test_rooms (gconstpointer data)
{
  static const char *const apart[] = { "bar:", "point:", "name:", "missing", "fact:", "level:", "foot:", NULL };
  EntSceneFunc func = views[GPOINTER_TO_UINT (data)].func;
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) scene = func (briefing, stage, metrics, 1766, 799);

  scene_assert_rooms (func, briefing, stage, apart);
  g_assert_cmpfloat (scene_empty (scene), <=, 0.35);
  g_assert_null (ent_scene_find (scene, "foot:stage"));
}

/* On a slide nobody scrolls: what has no place is counted. */
static void
test_rooms_many (gconstpointer data)
{
  EntSceneFunc func = views[GPOINTER_TO_UINT (data)].func;
  g_autofree double *a = g_new (double, 400);
  g_autofree double *b = g_new (double, 400);
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) scene = NULL;

  for (guint i = 0; i < 400; i++)
    {
      a[i] = i % 50 == 7 ? NAN : i % 30;
      b[i] = i % 7 + 1;
    }
  briefing = load_figures (a, b, 400);
  stage = ent_stage_new_default (briefing);
  scene = func (briefing, stage, metrics, 1766, 799);
  scene_assert_all (scene);
  g_assert_cmpfloat (ent_scene_get_height (scene), <=, 800);
  g_assert_cmpuint (scene_count (scene, "bar:") + scene_count (scene, "point:"), <, 400);
  g_assert_nonnull (ent_scene_find (scene, func == ent_ranking_scene_new ? "foot:count" : "foot:unnamed"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *sizes = g_strdup_printf ("/charts/%s/sizes", views[i].name);
      g_autofree char *many = g_strdup_printf ("/charts/%s/many", views[i].name);
      g_autofree char *rooms = g_strdup_printf ("/charts/%s/slide/rooms", views[i].name);
      g_autofree char *rooms_many = g_strdup_printf ("/charts/%s/slide/many", views[i].name);
      g_autofree char *empty = g_strdup_printf ("/charts/%s/empty", views[i].name);

      g_test_add_data_func (sizes, GUINT_TO_POINTER (i), test_sizes);
      if (views[i].func != ent_timeline_scene_new)
        {
          g_test_add_data_func (many, GUINT_TO_POINTER (i), test_many);
          g_test_add_data_func (rooms, GUINT_TO_POINTER (i), test_rooms);
          g_test_add_data_func (rooms_many, GUINT_TO_POINTER (i), test_rooms_many);
        }
      g_test_add_data_func (empty, GUINT_TO_POINTER (i), test_empty);
    }
  g_test_add_func ("/charts/ranking/scale", test_ranking);
  g_test_add_func ("/charts/extremes", test_extremes);
  g_test_add_func ("/charts/filter", test_filter);
  g_test_add_func ("/charts/selection", test_selection);
  g_test_add_func ("/charts/scatter/places", test_scatter);
  g_test_add_func ("/charts/scatter/names", test_names);
  g_test_add_func ("/charts/axis", test_axis);
  g_test_add_func ("/charts/axis-ends", test_axis_ends);
  g_test_add_func ("/charts/time-scale", test_time_scale);
  g_test_add_func ("/charts/timeline/facts", test_timeline);
  g_test_add_func ("/charts/timeline/together", test_together);
  g_test_add_func ("/charts/as-of", test_as_of);

  return g_test_run ();
}
