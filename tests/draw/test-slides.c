/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of slide, at every shape, keeps the rules for the room. */

#include <math.h>
#include <pango/pangocairo.h>

#include "ent-action.h"
#include "ent-slide.h"
#include "scene-checks.h"

#define LEAST_TEXT 20.0
#define LEAST_READ 33.0
#define LEAST_TITLE 50.0
#define TEXT_CONTRAST 7.0
#define SHAPE_CONTRAST 3.0
#define MOST_EMPTY 0.35
#define MOST_EMPTY_WORDS 0.60
#define N_LONG 16 /* cells along the longer side */
#define N_SHORT 9
#define CELL 20   /* pixels of a cell */

typedef struct {
  const char *name;
  EntView view;
  EntSection section;
  const char *focus;     /* (nullable): in the bundled briefing */
  const char *highlight;
  gboolean graphic;      /* a scene of its own, whose own tests see to its labels */
  gboolean words;        /* a few words are all there is */
  const char *layout;    /* (nullable): the stage's default */
  const char *indicator; /* (nullable): what colours the tiles */
  const char *scenario;  /* (nullable) */
} Kind;

static const Kind kinds[] = {
  { "title", ENT_VIEW_TITLE, 0, NULL, NULL, FALSE, TRUE },
  { "question", ENT_VIEW_TITLE, 0, "switch-formal", NULL, FALSE, TRUE },
  { "judgements", ENT_VIEW_JUDGEMENT, 0, NULL, NULL, FALSE, FALSE },
  { "judgement", ENT_VIEW_JUDGEMENT, 0, "kj-binding", NULL, FALSE, FALSE },
  { "map", ENT_VIEW_MAP, 0, NULL, NULL, TRUE, FALSE },
  { "map of ten", ENT_VIEW_MAP, 0, NULL, NULL, TRUE, FALSE, "equal-ten", NULL },
  { "map, one selected", ENT_VIEW_MAP, 0, "ind", "rus", TRUE, FALSE, "equal-ten", NULL },
  { "map by output", ENT_VIEW_MAP, 0, NULL, NULL, TRUE, FALSE, "equal-all", "gdp" },
  { "stance", ENT_VIEW_STANCES, 0, "ind", NULL, FALSE, FALSE },
  { "no stance", ENT_VIEW_STANCES, 0, "usa", NULL, FALSE, TRUE },
  { "levels", ENT_VIEW_STANCES, 0, NULL, NULL, FALSE, FALSE },
  { "two stances", ENT_VIEW_COMPARE, 0, "ind", "rus", FALSE, FALSE },
  { "two views", ENT_VIEW_COMPARE, 0, "ind", NULL, FALSE, FALSE },
  { "two factors", ENT_VIEW_COMPARE, 0, "fragmentation", "trust", FALSE, FALSE },
  { "matrix", ENT_VIEW_MATRIX, 0, NULL, NULL, TRUE, FALSE },
  { "factor", ENT_VIEW_MATRIX, 0, "fragmentation", NULL, FALSE, FALSE },
  { "agenda", ENT_VIEW_THEMES, ENT_SECTION_AGENDA, NULL, NULL, FALSE, FALSE },
  { "motives", ENT_VIEW_THEMES, ENT_SECTION_MOTIVES, NULL, NULL, FALSE, FALSE },
  { "contrast", ENT_VIEW_THEMES, ENT_SECTION_MODELS, NULL, NULL, FALSE, FALSE },
  { "sides", ENT_VIEW_THEMES, ENT_SECTION_SIDES, NULL, NULL, FALSE, FALSE },
  { "implications", ENT_VIEW_THEMES, ENT_SECTION_IMPLICATIONS, NULL, NULL, FALSE, FALSE },
  { "questions", ENT_VIEW_THEMES, ENT_SECTION_QUESTIONS, NULL, NULL, FALSE, FALSE },
  { "context", ENT_VIEW_THEMES, ENT_SECTION_CONTEXT, NULL, NULL, FALSE, FALSE },
  { "relations", ENT_VIEW_THEMES, ENT_SECTION_RELATIONS, NULL, NULL, FALSE, FALSE },
  { "gaps", ENT_VIEW_THEMES, ENT_SECTION_GAPS, NULL, NULL, FALSE, FALSE },
  { "theme", ENT_VIEW_THEMES, ENT_SECTION_AGENDA, "agenda-development", NULL, FALSE, FALSE },
  { "claims", ENT_VIEW_CLAIMS, 0, NULL, NULL, FALSE, FALSE },
  { "claim", ENT_VIEW_CLAIMS, 0, "c03", NULL, FALSE, FALSE },
  { "sources", ENT_VIEW_SOURCES, 0, NULL, NULL, FALSE, FALSE },
  { "source", ENT_VIEW_SOURCES, 0, "article", NULL, FALSE, FALSE },
  { "timeline", ENT_VIEW_TIMELINE, 0, NULL, NULL, TRUE, FALSE },
  { "ranking", ENT_VIEW_RANKING, 0, NULL, NULL, TRUE, FALSE },
  { "scatter", ENT_VIEW_SCATTER, 0, NULL, NULL, TRUE, FALSE },
  { "checks", ENT_VIEW_CHECKS, 0, NULL, NULL, FALSE, TRUE },
  { "what-if", ENT_VIEW_WHAT_IF, 0, NULL, NULL, FALSE, FALSE },
  { "evidence-map", ENT_VIEW_MAP, 0, NULL, NULL, FALSE, FALSE },
  { "evidence-factor", ENT_VIEW_MATRIX, 0, "fragmentation", NULL, FALSE, TRUE },
};

static const struct {
  double width, height;
} sizes[] = { { 1920, 1080 }, { 1280, 800 }, { 1024, 768 }, { 1080, 1920 }, { 320, 180 }, { 3840, 2160 } };

static EntScene *
lay_out (EntBriefing *briefing, const Kind *kind, const char *focus, double width, double height, EntPaletteKind palette,
         gboolean rtl)
{
  const EntSlideCaption caption = { NULL, "MARKED", 3, 14, g_str_has_prefix (kind->name, "evidence") };
  const char *highlight[] = { kind->highlight, NULL };
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", kind->view, "section", kind->section, "focus", focus,
                                               "highlight", highlight[0] != NULL ? highlight : NULL, "scenario", kind->scenario,
                                               NULL);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (width, height, rtl, ent_briefing_get_language (briefing), palette);
  EntScene *slide;

  if (kind->layout != NULL)
    {
      g_autoptr (EntStage) before = stage;

      stage = ent_stage_with (before, "layout", kind->layout, NULL);
    }
  if (kind->indicator != NULL)
    {
      g_autoptr (EntStage) before = stage;

      stage = ent_stage_with (before, "colour", ENT_COLOUR_BY_INDICATOR, "indicator", kind->indicator, NULL);
    }
  slide = ent_slide_new (briefing, stage, &caption, metrics, width, height);

  g_assert_cmpfloat (ent_scene_get_width (slide), ==, width);
  g_assert_cmpfloat (ent_scene_get_height (slide), ==, height);
  return slide;
}

/* What is not read aloud: the frame, and the figures along a scale. */
static gboolean
is_small (const char *id)
{
  static const char *const ids[] = { "marking", "shown", "assumption", "subtitle", "foot", "step", "gauge", "yardstick" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      return TRUE;
  return FALSE;
}

/* What a text takes when it is painted is no more than its box. */
static void
assert_fits (EntScene *slide, const EntSceneItem *item, const EntText *text)
{
  const EntMetrics *metrics = ent_scene_get_metrics (slide);
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (text->ellipsize)
    return;

  layout = ent_metrics_create_layout (metrics, text->text, text->size, text->weight, text->style, text->tabular);
  if (text->raised != NULL)
    ent_metrics_add_raised (metrics, layout, text->raised, text->size);
  if (text->wrap)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, (int) ceil (text->box.width * PANGO_SCALE));
    }
  pango_layout_get_extents (layout, NULL, &logical);
  if ((double) logical.height / PANGO_SCALE > text->box.height * 1.02 + 1 ||
      (double) logical.width / PANGO_SCALE > text->box.width * 1.02 + 1)
    g_error ("%s: “%.40s” takes %.1f × %.1f of %.1f × %.1f", item->id, text->text, (double) logical.width / PANGO_SCALE,
             (double) logical.height / PANGO_SCALE, text->box.width, text->box.height);
}

static void
assert_readable (EntScene *slide, const Kind *kind)
{
  double unit = ent_scene_get_metrics (slide)->unit;

  for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (slide, i);
      double least = g_str_equal (item->id, "title") ? LEAST_TITLE
                     : kind->graphic || is_small (item->id) ? LEAST_TEXT
                                                            : LEAST_READ;

      for (guint t = 0; t < item->texts->len; t++)
        {
          const EntText *text = &g_array_index (item->texts, EntText, t);

          if (text->size < least * unit - 1e-6)
            g_error ("%s: %.1f units for “%.40s”", item->id, text->size / unit, text->text);
          if (ent_colour_contrast (text->colour, text->ground) < TEXT_CONTRAST)
            g_error ("%s: %.2f:1 for “%.40s”", item->id, ent_colour_contrast (text->colour, text->ground), text->text);
          if (!kind->graphic)
            assert_fits (slide, item, text);
        }
    }
}

static gboolean
same_colour (EntColour a, EntColour b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/* Its fill or its outline stands out from the slide; a glyph does from the
 * fill that it is on, and a keyline is there to keep others apart. */
static void
assert_visible (EntScene *slide)
{
  const EntPalette *palette = ent_palette_get (ent_scene_get_metrics (slide)->palette);

  for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (slide, i);
      EntColour under = palette->ground;

      for (guint s = 0; s < item->shapes->len; s++)
        {
          const EntShape *shape = &g_array_index (item->shapes, EntShape, s);
          double fill = shape->fill.alpha > 0 ? ent_colour_contrast (shape->fill, shape->kind == ENT_SHAPE_GLYPH ? under
                                                                                               : palette->ground)
                                                : 1;
          double stroke = shape->stroke.alpha > 0 ? ent_colour_contrast (shape->stroke, palette->ground) : 1;

          if (shape->kind == ENT_SHAPE_RECT && shape->fill.alpha > 0)
            under = shape->fill;
          if (shape->stroke.alpha > 0 && same_colour (shape->stroke, palette->keyline))
            continue;
          if (MAX (fill, stroke) < SHAPE_CONTRAST)
            g_error ("%s: shape %u has %.2f:1", item->id, s, MAX (fill, stroke));
        }
    }
}

static void
assert_framed (EntScene *slide)
{
  double height = ent_scene_get_height (slide);
  const EntSceneItem *marking = ent_scene_find (slide, "marking");
  const EntSceneItem *foot = ent_scene_find (slide, "foot");
  const EntSceneItem *step = ent_scene_find (slide, "step");

  g_assert_nonnull (ent_scene_find (slide, "title"));
  g_assert_nonnull (marking);
  g_assert_cmpstr (g_array_index (marking->texts, EntText, 0).text, ==, "MARKED");
  g_assert_cmpfloat (marking->bounds.y + marking->bounds.height, <, height * 0.1);
  g_assert_nonnull (foot);
  g_assert_nonnull (strstr (foot->spoken, "2026"));
  g_assert_cmpfloat (foot->bounds.y, >, height * 0.9);
  g_assert_cmpstr (step->spoken, ==, "Step 3 of 14");
}

static gboolean
overlap (const EntRect *a, const EntRect *b)
{
  return a->x + a->width > b->x + 1 && b->x + b->width > a->x + 1 && a->y + a->height > b->y + 1 &&
         b->y + b->height > a->y + 1;
}

static void
assert_apart (EntScene *slide)
{
  for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
    for (guint k = i + 1; k < ent_scene_get_n_items (slide); k++)
      {
        const EntSceneItem *a = ent_scene_get_item (slide, i);
        const EntSceneItem *b = ent_scene_get_item (slide, k);

        if (overlap (&a->bounds, &b->bounds))
          g_error ("%s and %s overlap", a->id, b->id);
      }
}

/* Everything that can be seen can be heard. */
static void
assert_spoken (EntScene *slide, const Kind *kind)
{
  for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (slide, i);

      if (!kind->graphic && item->texts->len > 0 && !g_str_equal (item->id, "yardstick") &&
          (item->spoken == NULL || *item->spoken == '\0'))
        g_error ("%s is silent", item->id);
    }
}

static void
assert_all (EntScene *slide, const Kind *kind)
{
  assert_readable (slide, kind);
  assert_framed (slide);
  assert_spoken (slide, kind);
  scene_assert_inside (slide);
  if (kind->graphic)
    return;
  assert_visible (slide);
  assert_apart (slide);
  if (ent_scene_get_metrics (slide)->unit > 0.7)
    scene_assert_operable (slide);
}

/* Slides of one shape have the same items in the same places at every size. */
static void
assert_same_shape (EntScene *slide, EntScene *other, double scale)
{
  g_assert_cmpuint (ent_scene_get_n_items (slide), ==, ent_scene_get_n_items (other));
  for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
    {
      const EntSceneItem *a = ent_scene_get_item (slide, i);
      const EntSceneItem *b = ent_scene_get_item (other, i);

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpfloat (fabs (a->bounds.y * scale - b->bounds.y), <, 0.5);
      g_assert_cmpfloat (fabs (a->bounds.height * scale - b->bounds.height), <, 0.5);
    }
}

static void
test_kind (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntScene) large = NULL;
  g_autoptr (EntScene) thumbnail = NULL;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint palette = 0; palette < ENT_N_PALETTES; palette++)
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntScene) slide = NULL;

          /* Colours do not move anything: each is looked at once. */
          if (palette != ENT_PALETTE_LIGHT && (s > 0 || rtl))
            continue;
          slide = lay_out (briefing, kind, kind->focus, sizes[s].width, sizes[s].height, palette, rtl);
          assert_all (slide, kind);
        }

  large = lay_out (briefing, kind, kind->focus, 3840, 2160, ENT_PALETTE_LIGHT, FALSE);
  thumbnail = lay_out (briefing, kind, kind->focus, 320, 180, ENT_PALETTE_LIGHT, FALSE);
  assert_same_shape (thumbnail, large, 12);
}

static const char *const scenarios[] = { "scenario-india-joins", "scenario-closing" };

/* With what is assumed said, and what it moves shown, there is no less room for anything. */
static void
test_what_if (gconstpointer data)
{
  Kind kind = *(const Kind *) data;

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      kind.scenario = scenarios[i];
      test_kind (&kind);
    }
}

static gboolean
has_ink (cairo_surface_t *surface, int x0, int y0)
{
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = y0; y < y0 + CELL; y++)
    for (int x = x0; x < x0 + CELL; x++)
      if ((*(const guint32 *) (pixels + y * stride + x * 4) & 0xffffff) < 0xe0e0e0)
        return TRUE;

  return FALSE;
}

static double
measure_empty (EntScene *slide)
{
  gboolean upright = ent_scene_get_height (slide) > ent_scene_get_width (slide);
  int columns = upright ? N_SHORT : N_LONG;
  int rows = upright ? N_LONG : N_SHORT;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * CELL, rows * CELL);
  cairo_t *cr = cairo_create (surface);
  int n_empty = 0;

  cairo_scale (cr, columns * CELL / ent_scene_get_width (slide), rows * CELL / ent_scene_get_height (slide));
  ent_scene_paint (slide, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      n_empty += !has_ink (surface, column * CELL, row * CELL);
  cairo_surface_destroy (surface);

  return (double) n_empty / (rows * columns);
}

static void
test_filled (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i <= G_N_ELEMENTS (scenarios); i++)
      {
        Kind kind = kinds[k];
        g_autoptr (EntScene) slide = NULL;
        double empty;

        kind.scenario = i > 0 ? scenarios[i - 1] : NULL;
        slide = lay_out (briefing, &kind, kind.focus, 1920, 1080, ENT_PALETTE_LIGHT, FALSE);
        empty = measure_empty (slide);
        g_test_message ("%s, %s: %.0f %% empty", kind.name, kind.scenario, empty * 100);
        if (empty > (kind.words ? MOST_EMPTY_WORDS : MOST_EMPTY))
          {
            g_test_message ("%s, %s: too little on it", kind.name, kind.scenario);
            g_test_fail ();
          }
      }
}

static const SceneFixture fixtures[] = {
  { .n_members = 300, .n_factors = 60, .n_bands = 5, .name = NULL },
  { .n_members = 12, .n_factors = 8, .n_bands = 5, .name = "سازمان همکاری شانگهای" },
  { .n_members = 1, .n_factors = 0, .n_bands = 0, .name = "<b>&amp;" },
};

static void
check_fixture (const SceneFixture *fixture)
{
  g_autoptr (EntBriefing) briefing = scene_fixture_load (fixture);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const Kind *kind = &kinds[k];
      /* Their layouts are others. */
      Kind plain = *kind;
      const char *focus = kind->focus == NULL              ? NULL
                          : kind->view == ENT_VIEW_MATRIX  ? "f0"
                          : kind->view == ENT_VIEW_STANCES ? "m0"
                                                           : NULL;

      plain.layout = plain.indicator = NULL;
      kind = &plain;
      /* Without any it is the matrix. */
      if (focus != NULL && kind->view == ENT_VIEW_MATRIX && fixture->n_factors == 0)
        continue;

      for (guint s = 0; s < 4; s++)
        {
          g_autoptr (EntScene) slide = lay_out (briefing, kind, focus, sizes[s].width, sizes[s].height, ENT_PALETTE_LIGHT,
                                                s % 2 == 1);

          assert_readable (slide, kind);
          if (kind->graphic)
            continue;
          scene_assert_inside (slide);
          assert_apart (slide);
        }
    }
}

static void
test_fixtures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    check_fixture (&fixtures[i]);
}

/* What stands in the Persian document for something of the bundled one. */
static const struct {
  const char *bundled, *persian;
} persian_ids[] = {
  { "ind", "daryakenar" },          { "rus", "chamanestan" },
  { "usa", "rudabad" },             { "fragmentation", "dry-year" },
  { "trust", "flood-damage" },      { "kj-binding", "j-finished" },
  { "switch-formal", "flood" },     { "agenda-development", "agenda-water" },
  { "c03", "c1" },                  { "article", "rooznameh" },
  { "equal-ten", "grid" },          { "equal-all", "grid" },
  { "gdp", "output" },
};

static const char *
find_persian (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (persian_ids); i++)
    if (g_strcmp0 (persian_ids[i].bundled, id) == 0)
      return persian_ids[i].persian;

  g_assert_null (id);
  return NULL;
}

/* A document in a script that runs from right to left, on every kind of slide, at every size, in every palette. */
static void
test_persian (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "persian.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      Kind kind = kinds[k];

      kind.focus = find_persian (kind.focus);
      kind.highlight = find_persian (kind.highlight);
      kind.layout = find_persian (kind.layout);
      kind.indicator = find_persian (kind.indicator);
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint palette = 0; palette < ENT_N_PALETTES; palette++)
          {
            g_autoptr (EntScene) slide = NULL;

            if (palette != ENT_PALETTE_LIGHT && s > 0)
              continue;
            slide = lay_out (briefing, &kind, kind.focus, sizes[s].width, sizes[s].height, palette, TRUE);
            g_test_message ("%s, %.0f × %.0f", kind.name, sizes[s].width, sizes[s].height);
            assert_readable (slide, &kind);
            assert_spoken (slide, &kind);
            scene_assert_inside (slide);
            g_assert_cmpfloat (ent_scene_find (slide, "marking")->bounds.x, >, sizes[s].width * 0.3);
            if (kind.graphic)
              continue;
            assert_visible (slide);
            assert_apart (slide);
          }
    }
}

static void
test_endless_names (void)
{
  g_autofree char *endless = g_strnfill (10000, 'W');

  check_fixture (&(SceneFixture) { .n_members = 5, .n_factors = 3, .n_bands = 3, .name = endless });
}

static char *
dup_foot (EntBriefing *briefing, double width, double height)
{
  const Kind stance = { "stance", ENT_VIEW_STANCES, 0, "ind", NULL, FALSE, FALSE, NULL, NULL };
  g_autoptr (EntScene) slide = lay_out (briefing, &stance, stance.focus, width, height, ENT_PALETTE_LIGHT, FALSE);

  return g_strdup (ent_scene_find (slide, "foot")->spoken);
}

static void
test_foot (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autofree char *wide = dup_foot (briefing, 1920, 1080);
  g_autofree char *narrow = dup_foot (briefing, 1080, 1920);

  /* Only what the slide shows is cited, by number and grade. */
  g_assert_true (g_str_has_prefix (wide, "Sources 1 [D] · 2 ["));
  g_assert_true (g_str_has_suffix (wide, " · cut-off 30 June 2026"));
  g_assert_null (strstr (wide, "more"));
  g_assert_nonnull (strstr (narrow, "more · cut-off 30 June 2026"));
}

static void
test_caption (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", ENT_VIEW_STANCES, "focus", "ind", NULL);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1280, 720, FALSE, "en", ENT_PALETTE_LIGHT);
  EntSlideCaption caption = { "India takes part selectively", NULL, 0, 0 };
  g_autoptr (EntScene) told = ent_slide_new (briefing, stage, &caption, metrics, 1280, 720);
  g_autoptr (EntScene) untold = ent_slide_new (briefing, stage, NULL, metrics, 1280, 720);

  g_assert_cmpstr (ent_scene_find (told, "title")->spoken, ==, caption.title);
  g_assert_true (g_str_has_prefix (ent_scene_find (untold, "title")->spoken, "India"));
  g_assert_cmpstr (ent_scene_find (told, "marking")->spoken, ==, ent_briefing_get_marking (briefing));
  g_assert_null (ent_scene_find (told, "step"));
  g_assert_nonnull (ent_scene_find (told, "tile:ind"));
  g_assert_cmpstr (ent_scene_find (told, "shown")->spoken, ==, "the desk’s view");
}

/* Of many organisations a member is in, the first are named and the others counted. */
static void
test_organisations (void)
{
  static const struct {
    guint n;
    const char *subtitle;
  } cases[] = {
    { 1, "In: Pact 0" },
    { 6, "In: Pact 0, Pact 1, Pact 2, Pact 3, Pact 4, Pact 5" },
    { 7, "In: Pact 0, Pact 1, Pact 2, Pact 3, Pact 4, Pact 5 and 1 more" },
    { 30, "In: Pact 0, Pact 1, Pact 2, Pact 3, Pact 4, Pact 5 and 24 more" },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (json);
      g_autoptr (GString) groups = g_string_new ("\"groups\": [");
      g_autoptr (GString) memberships = g_string_new ("\"name\": \"Aland\", \"memberships\": [");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (EntBriefing) briefing = NULL;
      g_autoptr (EntStage) first = NULL;
      g_autoptr (EntStage) stage = NULL;
      g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1280, 720, FALSE, "en", ENT_PALETTE_LIGHT);
      g_autoptr (EntScene) slide = NULL;

      for (guint n = 0; n < cases[i].n; n++)
        {
          g_string_append_printf (groups, "%s{\"id\": \"g%u\", \"name\": \"Pact %u\", \"kind\": \"organisation\"}",
                                  n > 0 ? ", " : "", n, n);
          g_string_append_printf (memberships, "%s{\"group\": \"g%u\", \"state\": \"active\"}", n > 0 ? ", " : "", n);
        }
      g_string_append (groups, "], \"members\": [");
      g_string_append (memberships, "]");
      g_assert_cmpuint (g_string_replace (text, "\"members\": [", groups->str, 0), ==, 1);
      g_assert_cmpuint (g_string_replace (text, "\"name\": \"Aland\"", memberships->str, 0), ==, 1);
      bytes = g_bytes_new (text->str, text->len);
      briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
      g_assert_no_error (error);
      first = ent_stage_new_default (briefing);
      stage = ent_stage_with (first, "view", ENT_VIEW_STANCES, "focus", "aland", NULL);
      slide = ent_slide_new (briefing, stage, NULL, metrics, 1280, 720);
      g_assert_cmpstr (ent_scene_find (slide, "subtitle")->spoken, ==, cases[i].subtitle);
    }
}

/* The shares are what a map with some members marked is shown for. */
static void
test_shares (void)
{
  static const char *const ten[] = { "chn", "rus", "ind", "pak", "kaz", "kgz", "tjk", "uzb", "irn", "blr", NULL };
  static const char *const texts[] = { "42.0\302\240%", "23.6\302\240%" };
  static const char *const items[] = { "foot:share-population", "foot:share-gdp" };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", ENT_VIEW_MAP, "layout", "equal-all", "colour",
                                               ENT_COLOUR_BY_INDICATOR, "indicator", "gdp", "highlight", ten, NULL);

  for (guint s = 0; s < 3; s++)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (sizes[s].width, sizes[s].height, rtl, "en", ENT_PALETTE_LIGHT);
        g_autoptr (EntScene) slide = ent_slide_new (briefing, stage, NULL, metrics, sizes[s].width, sizes[s].height);

        for (guint i = 0; i < G_N_ELEMENTS (items); i++)
          {
            const EntSceneItem *share = ent_scene_find (slide, items[i]);

            g_test_message ("%s at %.0f × %.0f", items[i], sizes[s].width, sizes[s].height);
            g_assert_nonnull (share);
            g_assert_nonnull (strstr (share->spoken, texts[i]));
            for (guint k = 0; k < ent_scene_get_n_items (slide); k++)
              {
                const EntSceneItem *other = ent_scene_get_item (slide, k);

                if (g_str_has_prefix (other->id, "tile:"))
                  g_assert_false (overlap (&share->bounds, &other->bounds));
              }
          }
      }
}

/* Each mark has its title in the list, and the slide says whole for whom it is. */
static void
test_matrix_whole (void)
{
  static const char *const perspectives[] = { "members", "west" };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  GListModel *factors = ent_briefing_get_factors (briefing);
  EntFactor *factor;

  for (guint p = 0; p < G_N_ELEMENTS (perspectives); p++)
    for (guint s = 0; s < 4; s++)
      {
        const EntSlideCaption caption = { "Two lines of a title, which is what the bundled ones have at this size", NULL, 3, 14 };
        g_autoptr (EntStage) stage = ent_stage_with (first, "view", ENT_VIEW_MATRIX, "perspective", perspectives[p], NULL);
        g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (sizes[s].width, sizes[s].height, FALSE, "en", ENT_PALETTE_LIGHT);
        g_autoptr (EntScene) slide = ent_slide_new (briefing, stage, &caption, metrics, sizes[s].width, sizes[s].height);
        const EntText *shown = &g_array_index (ent_scene_find (slide, "shown")->texts, EntText, 0);
        EntText whole = *shown;

        whole.ellipsize = FALSE;
        assert_fits (slide, ent_scene_find (slide, "shown"), &whole);
        g_assert_null (ent_scene_find (slide, "list-more"));
        for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL; i++)
          {
            g_autofree char *id = g_strconcat ("list:", ent_factor_get_id (factor), NULL);

            g_assert_nonnull (ent_scene_find (slide, id));
          }
      }
}

/* How often each text stands on the pages of a stage, which are walked by what acts on the slides. */
static GHashTable *
count_texts (EntBriefing *briefing, EntStage *stage, double width, double height, guint *n_pages)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (EntStage) page = g_object_ref (stage);
  g_autofree char *next = NULL;

  for (*n_pages = 0; page != NULL && *n_pages < ENT_STAGE_PAGE_MOST; ++*n_pages)
    {
      g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (width, height, FALSE, "en", ENT_PALETTE_LIGHT);
      g_autoptr (EntScene) slide = ent_slide_new (briefing, page, NULL, metrics, width, height);
      g_autofree char *part = g_strdup_printf ("page-%u", *n_pages + 2);
      g_autofree char *action = ent_action_print ("win.page", part);
      gboolean more = FALSE;

      scene_assert_inside (slide);
      scene_assert_operable (slide);
      assert_apart (slide);
      for (guint i = 0; i < ent_scene_get_n_items (slide); i++)
        {
          const EntSceneItem *item = ent_scene_get_item (slide, i);

          more |= g_strcmp0 (item->action, action) == 0;
          for (guint t = 0; t < item->texts->len; t++)
            {
              const char *text = g_array_index (item->texts, EntText, t).text;
              gpointer n = g_hash_table_lookup (counts, text);

              g_hash_table_insert (counts, g_strdup (text), GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
            }
        }
      g_object_unref (page);
      page = more ? ent_stage_with (stage, "part", part, NULL) : NULL;
    }

  g_assert_null (page);
  return g_steal_pointer (&counts);
}

static void
assert_once (GHashTable *counts, GListModel *items)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    {
      g_autofree char *text = ent_text_clean (ent_item_get_text (item), ENT_TEXT_LIMIT);

      g_test_message ("%s", text);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)), ==, 1);
    }
}

/* What does not fit a slide is on those that follow it, each once. */
static void
test_pages (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) india = ent_stage_with (first, "view", ENT_VIEW_STANCES, "focus", "ind", NULL);
  g_autoptr (EntStage) gaps = ent_stage_with (first, "view", ENT_VIEW_THEMES, "section", ENT_SECTION_GAPS, NULL);
  g_autoptr (EntStage) claims = ent_stage_with (first, "view", ENT_VIEW_CLAIMS, NULL);
  g_autoptr (EntStage) models = ent_stage_with (first, "view", ENT_VIEW_THEMES, "section", ENT_SECTION_MODELS, NULL);
  EntStance *stance = ent_briefing_find_stance (briefing, "ind", ent_stage_get_question (first), ent_stage_get_by (first), NULL);

  g_assert_nonnull (stance);
  for (guint s = 0; s < 4; s++)
    {
      g_autoptr (GHashTable) of_india = NULL;
      g_autoptr (GHashTable) of_gaps = NULL;
      g_autoptr (GHashTable) of_claims = NULL;
      g_autoptr (GHashTable) of_models = NULL;
      EntClaim *claim;
      guint n;

      of_india = count_texts (briefing, india, sizes[s].width, sizes[s].height, &n);
      assert_once (of_india, ent_stance_get_towards (stance));
      assert_once (of_india, ent_stance_get_away (stance));
      assert_once (of_india, ent_stance_get_would_change (stance));
      of_gaps = count_texts (briefing, gaps, sizes[s].width, sizes[s].height, &n);
      g_assert_cmpuint (n, >, 1);
      assert_once (of_gaps, ent_briefing_get_gaps (briefing));
      of_claims = count_texts (briefing, claims, sizes[s].width, sizes[s].height, &n);
      g_assert_cmpuint (n, >, 1);
      for (guint i = 0; (claim = ent_list_peek (ent_briefing_get_claims (briefing), i)) != NULL; i++)
        g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (of_claims, ent_claim_get_text (claim))), ==, 1);
      of_models = count_texts (briefing, models, sizes[s].width, sizes[s].height, &n);
      g_assert_cmpuint (n, >, 1);
      g_assert_cmpuint (n, <=, 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *name = g_strdup_printf ("/slides/kind/%s", kinds[k].name);

      g_autofree char *what_if = g_strdup_printf ("/slides/what-if/%s", kinds[k].name);

      g_test_add_data_func (name, &kinds[k], test_kind);
      g_test_add_data_func (what_if, &kinds[k], test_what_if);
    }
  g_test_add_func ("/slides/filled", test_filled);
  g_test_add_func ("/slides/fixtures", test_fixtures);
  g_test_add_func ("/slides/persian", test_persian);
  g_test_add_func ("/slides/endless-names", test_endless_names);
  g_test_add_func ("/slides/foot", test_foot);
  g_test_add_func ("/slides/caption", test_caption);
  g_test_add_func ("/slides/organisations", test_organisations);
  g_test_add_func ("/slides/pages", test_pages);
  g_test_add_func ("/slides/shares", test_shares);
  g_test_add_func ("/slides/matrix-whole", test_matrix_whole);

  return g_test_run ();
}
