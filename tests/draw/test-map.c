/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-map-scene.h"

#include <math.h>
#include <string.h>

#include "scene-checks.h"

static EntScene *
lay_out_with (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  EntScene *scene = ent_map_scene_new (briefing, stage, metrics, width, height);

  scene_assert_all (scene);
  scene_assert_apart (scene, "tile:", "tile:");
  scene_assert_apart (scene, "tile:", "level:");
  scene_assert_apart (scene, "tile:", "group:");
  scene_assert_apart (scene, "tile:", "foot:");
  scene_assert_apart (scene, "level:", "legend:");
  scene_assert_apart (scene, "foot:", "foot:");
  if (height > 0)
    g_assert_cmpfloat (ent_scene_get_height (scene), >=, height);

  return scene;
}

static EntScene *
lay_out (EntBriefing *briefing, EntStage *stage, double width, double height, gboolean rtl, EntPaletteKind palette)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_desktop (14.67, 1, rtl, NULL, palette);

  return lay_out_with (briefing, stage, metrics, width, height);
}

static const EntText *
first_text (EntScene *scene, const char *id)
{
  const EntSceneItem *item = ent_scene_find (scene, id);

  g_assert_nonnull (item);
  g_assert_cmpuint (item->texts->len, >, 0);
  return &g_array_index (item->texts, EntText, 0);
}

/* Names stand in their boxes whole: as high as Pango makes them there. */
static void
assert_names_whole (EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      const EntText *text;
      double height, width;
      g_auto (GStrv) words = NULL;

      if (!g_str_has_prefix (item->id, "tile:"))
        continue;

      text = &g_array_index (item->texts, EntText, 0);
      g_assert_false (text->ellipsize);
      height = ent_scene_measure (scene, text->text, text->size, text->weight, text->box.width, NULL);
      g_assert_cmpfloat (height, <=, text->box.height + 0.51);

      words = g_strsplit (text->text, " ", -1);
      for (gsize w = 0; words[w] != NULL; w++)
        {
          ent_scene_measure (scene, words[w], text->size, text->weight, -1, &width);
          g_assert_cmpfloat (width, <=, text->box.width + 0.01);
        }
    }
}

static void
test_sizes (void)
{
  static const struct {
    double width, height;
  } sizes[] = { { 360, -1 }, { 500, 800 }, { 700, 300 }, { 1000, 700 }, { 1500, 900 }, { 1500, -1 }, { 3000, 1900 } };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  guint n_members = g_list_model_get_n_items (ent_briefing_get_members (briefing));

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        g_autoptr (EntScene) scene =
          lay_out (briefing, stage, sizes[i].width, sizes[i].height, rtl == 1, ENT_PALETTE_LIGHT);

        g_assert_cmpuint (scene_count (scene, "tile:"), ==, n_members);
        assert_names_whole (scene);
      }
}

/* Equal cells in the default layout, never flatter than 1.9 nor upright. */
static void
test_equal_cells (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  static const double heights[] = { 500, 700, 1400 };

  for (gsize h = 0; h < G_N_ELEMENTS (heights); h++)
    {
      g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, heights[h], FALSE, ENT_PALETTE_LIGHT);
      const EntRect *china = &ent_scene_find (scene, "tile:chn")->bounds;

      g_assert_cmpfloat (china->width / china->height, <=, 1.91);
      g_assert_cmpfloat (china->width / china->height, >=, 0.99);
      for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
        {
          const EntSceneItem *item = ent_scene_get_item (scene, i);

          if (!g_str_has_prefix (item->id, "tile:"))
            continue;
          g_assert_cmpfloat_with_epsilon (item->bounds.width, china->width, 1e-6);
          g_assert_cmpfloat_with_epsilon (item->bounds.height, china->height, 1e-6);
          g_assert_cmpfloat (first_text (scene, item->id)->size, ==, first_text (scene, "tile:chn")->size);
        }
    }
}

static void
test_every_layout (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  GListModel *layouts = ent_briefing_get_layouts (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (layouts); i++)
    {
      g_autoptr (EntLayout) layout = g_list_model_get_item (layouts, i);
      g_autoptr (EntStage) placed = ent_stage_with (stage, "layout", ent_layout_get_id (layout), NULL);
      g_autoptr (EntScene) scene = lay_out (briefing, placed, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
      guint n_tiles = g_strv_length ((char **) ent_layout_get_member_ids (layout));

      g_assert_cmpuint (scene_count (scene, "tile:"), ==, n_tiles);
      g_assert_true ((ent_scene_find (scene, "foot:count") != NULL) ==
                     (n_tiles < g_list_model_get_n_items (ent_briefing_get_members (briefing))));
      assert_names_whole (scene);
    }
}

static void
test_colours (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  GListModel *indicators = ent_briefing_get_indicators (briefing);

  for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
    {
      g_autoptr (EntStage) confidence = ent_stage_with (stage, "colour", ENT_COLOUR_BY_CONFIDENCE, NULL);
      g_autoptr (EntStage) article = ent_stage_with (stage, "by", "article", NULL);
      g_autoptr (EntScene) by_stance = lay_out (briefing, stage, 1000, 700, FALSE, palette);
      g_autoptr (EntScene) by_source = lay_out (briefing, article, 1000, 700, FALSE, palette);
      g_autoptr (EntScene) by_confidence = lay_out (briefing, confidence, 1000, 700, FALSE, palette);
      g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", palette);
      g_autoptr (EntScene) slide = lay_out_with (briefing, stage, metrics, 1920, 1080);

      g_assert_nonnull (ent_scene_find (by_confidence, "legend:moderate"));
      g_assert_null (ent_scene_find (by_stance, "legend:moderate"));

      for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
        {
          g_autoptr (EntIndicator) indicator = g_list_model_get_item (indicators, i);
          g_autoptr (EntStage) coloured = ent_stage_with (stage, "colour", ENT_COLOUR_BY_INDICATOR, "indicator",
                                                          ent_indicator_get_id (indicator), NULL);
          g_autoptr (EntScene) scene = lay_out (briefing, coloured, 1000, 700, FALSE, palette);

          g_assert_nonnull (ent_scene_find (scene, "legend:indicator"));
          g_assert_nonnull (ent_scene_find (scene, "legend:class-0"));
        }
    }
}

static EntColour
first_fill (EntScene *scene, const char *id)
{
  const EntSceneItem *item = ent_scene_find (scene, id);

  g_assert_nonnull (item);
  g_assert_cmpuint (item->shapes->len, >, 0);
  return g_array_index (item->shapes, EntShape, 0).fill;
}

/* A figure has one colour, whoever else is on the map. */
static void
test_classes_of_all (void)
{
  static const char *const members[] = { "irn", "tjk", "kaz", "chn", "pak" };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) all = ent_stage_with (stage, "colour", ENT_COLOUR_BY_INDICATOR, "indicator", "population",
                                             "layout", "equal-all", NULL);
  g_autoptr (EntStage) ten = ent_stage_with (all, "layout", "equal-ten", NULL);
  g_autoptr (EntScene) wide = lay_out (briefing, all, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) close = lay_out (briefing, ten, 1000, 700, FALSE, ENT_PALETTE_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *id = g_strconcat ("tile:", members[i], NULL);
      EntColour a = first_fill (wide, id), b = first_fill (close, id);

      g_assert_cmpfloat (ent_colour_luminance (a), ==, ent_colour_luminance (b));
    }
}

static gboolean
has_shape (const EntSceneItem *item, EntShapeKind kind)
{
  for (guint i = 0; i < item->shapes->len; i++)
    if (g_array_index (item->shapes, EntShape, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* No colour speaks alone: a level has a glyph, no position is hatched, and
 * who is outside has neither. */
static void
test_marks (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);

  g_assert_true (has_shape (ent_scene_find (scene, "tile:ind"), ENT_SHAPE_GLYPH));
  g_assert_false (has_shape (ent_scene_find (scene, "tile:ind"), ENT_SHAPE_HATCH));
  g_assert_false (has_shape (ent_scene_find (scene, "tile:mng"), ENT_SHAPE_GLYPH));
  g_assert_true (has_shape (ent_scene_find (scene, "tile:mng"), ENT_SHAPE_HATCH));
  g_assert_false (has_shape (ent_scene_find (scene, "tile:usa"), ENT_SHAPE_GLYPH));
  g_assert_false (has_shape (ent_scene_find (scene, "tile:usa"), ENT_SHAPE_HATCH));
  g_assert_cmpstr (ent_scene_find (scene, "tile:usa")->spoken, ==, "United States: not in the SCO");
  g_assert_true (has_shape (ent_scene_find (scene, "level:none"), ENT_SHAPE_HATCH));
}

static void
test_filter (void)
{
  const char *levels[] = { "supports", "none", NULL };
  const char *groups[] = { "outside", NULL };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (groups, levels, NULL);
  g_autoptr (EntStage) filtered = ent_stage_with (stage, "filter", filter, NULL);
  g_autoptr (EntScene) before = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) after = lay_out (briefing, filtered, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  const EntSceneItem *russia = ent_scene_find (after, "tile:rus");

  g_assert_true (ent_scene_find (before, "level:supports")->pressed);
  g_assert_false (ent_scene_find (after, "level:supports")->pressed);
  g_assert_false (ent_scene_find (after, "level:none")->pressed);
  g_assert_false (ent_scene_find (after, "group:outside")->pressed);
  g_assert_true (ent_scene_find (after, "group:member")->pressed);
  g_assert_cmpstr (ent_scene_find (after, "level:supports")->action, ==, "win.toggle-level::supports");

  /* What is hidden stays where it was, can be reached, and says so. */
  g_assert_cmpint (russia->role, ==, ENT_SCENE_ROLE_BUTTON);
  g_assert_true (g_str_has_suffix (russia->spoken, "hidden by the filter"));
  g_assert_false (has_shape (russia, ENT_SHAPE_GLYPH));
  g_assert_true (has_shape (ent_scene_find (after, "tile:ind"), ENT_SHAPE_GLYPH));
}

static void
test_selection (void)
{
  const char *highlight[] = { "chn", "ind", NULL };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) one = ent_stage_with (stage, "focus", "ind", NULL);
  g_autoptr (EntStage) two = ent_stage_with (one, "highlight", highlight, NULL);
  g_autoptr (EntScene) none_scene = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) one_scene = lay_out (briefing, one, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) two_scene = lay_out (briefing, two, 1000, 700, FALSE, ENT_PALETTE_LIGHT);

  g_assert_false (ent_scene_find (none_scene, "tile:ind")->selected);
  g_assert_true (ent_scene_find (one_scene, "tile:ind")->selected);
  g_assert_false (ent_scene_find (one_scene, "tile:chn")->selected);
  g_assert_true (ent_scene_find (two_scene, "tile:chn")->selected);
  g_assert_cmpstr (ent_scene_find (one_scene, "tile:ind")->action, ==, "win.focus::ind");
  g_assert_cmpstr (ent_scene_find (one_scene, "tile:ind")->action_more, ==, "win.highlight::ind");

  /* Of one the measure is shown, of several what they have together: people
   * and GDP beside each other. */
  g_assert_true (g_str_has_prefix (first_text (one_scene, "foot:share")->text, "Supports or initiates: "));
  g_assert_true (g_str_has_prefix (first_text (two_scene, "foot:share")->text, "China, India: "));
  g_assert_nonnull (strstr (ent_scene_find (two_scene, "foot:share")->spoken, "gross domestic product 20.4"));
  g_assert_nonnull (ent_scene_find (two_scene, "foot:share-population"));
  g_assert_nonnull (ent_scene_find (two_scene, "foot:share-gdp"));
}

/* Selection rings touch no neighbour. */
static void
test_rings (void)
{
  static const double widths[] = { 360, 500, 1000, 3000 };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", "ind", NULL);

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (EntScene) scene = lay_out (briefing, focused, widths[w], -1, FALSE, ENT_PALETTE_LIGHT);
      const EntSceneItem *india = ent_scene_find (scene, "tile:ind");
      EntRect ink = india->bounds;

      for (guint i = 0; i < india->shapes->len; i++)
        {
          const EntShape *shape = &g_array_index (india->shapes, EntShape, i);

          if (shape->kind == ENT_SHAPE_RECT && shape->rect.width + shape->stroke_width > ink.width)
            ink = (EntRect) { shape->rect.x - shape->stroke_width / 2, shape->rect.y - shape->stroke_width / 2,
                              shape->rect.width + shape->stroke_width, shape->rect.height + shape->stroke_width };
        }
      g_assert_cmpfloat (ink.width, >, india->bounds.width + 2);

      for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
        {
          const EntSceneItem *item = ent_scene_get_item (scene, i);
          const EntRect *other = &item->bounds;

          if (item != india && g_str_has_prefix (item->id, "tile:"))
            g_assert_false (ink.x < other->x + other->width && other->x < ink.x + ink.width &&
                            ink.y < other->y + other->height && other->y < ink.y + ink.height);
        }
    }
}

/* East stays on the right; legend, words and foot turn round. */
static void
test_right_to_left (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) ltr = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) rtl = lay_out (briefing, stage, 1000, 700, TRUE, ENT_PALETTE_LIGHT);
  static const char *const mirrored[] = { "level:initiates", "level:none", "group:member", "foot:share-population" };

  scene_assert_same_ids (ltr, rtl, "tile:");
  for (gsize i = 0; i < G_N_ELEMENTS (mirrored); i++)
    {
      const EntRect *a = &ent_scene_find (ltr, mirrored[i])->bounds;
      const EntRect *b = &ent_scene_find (rtl, mirrored[i])->bounds;

      g_assert_cmpfloat_with_epsilon (a->x, 1000 - b->x - b->width, 0.01);
      g_assert_cmpfloat_with_epsilon (a->y, b->y, 0.01);
    }
  g_assert_cmpint (first_text (ltr, "tile:ind")->align, ==, PANGO_ALIGN_LEFT);
  g_assert_cmpint (first_text (rtl, "tile:ind")->align, ==, PANGO_ALIGN_RIGHT);
}

static void
test_directions (void)
{
  static const struct {
    const char *from;
    int dx, dy;
    const char *to;
  } cases[] = {
    { "tile:kgz", 1, 0, "tile:chn" }, { "tile:kgz", 0, -1, "tile:kaz" }, { "tile:kgz", 0, 1, "tile:tjk" },
    { "tile:ind", -1, 0, "tile:pak" }, { "tile:khm", 1, 0, NULL },       { "tile:rus", 0, -1, NULL },
  };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) scene = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GQueue) queue = g_queue_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EntSceneItem *item = ent_scene_nearest (scene, cases[i].from, cases[i].dx, cases[i].dy);

      g_assert_cmpstr (item != NULL ? item->id : NULL, ==, cases[i].to);
    }

  /* With arrows alone one gets everywhere. */
  g_queue_push_tail (queue, (gpointer) "tile:ind");
  g_hash_table_add (reached, (gpointer) "tile:ind");
  while (!g_queue_is_empty (queue))
    {
      const char *id = g_queue_pop_head (queue);

      for (int i = 0; i < 4; i++)
        {
          const EntSceneItem *item = ent_scene_nearest (scene, id, i == 0 ? -1 : i == 1, i == 2 ? -1 : i == 3);

          if (item != NULL && g_hash_table_add (reached, item->id))
            g_queue_push_tail (queue, item->id);
        }
    }
  g_assert_cmpuint (g_hash_table_size (reached), ==, scene_count (scene, "tile:"));
}

/* A document of @n members in rows of @columns, 0 for no layout. */
static EntBriefing *
load_grid (guint n, guint columns, const char *name, const char *more)
{
  GString *json = g_string_new (
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\",\"compiled\":\"2026\","
    "\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\",\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
    "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
    "\"members\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\":\"m%u\",\"kind\":\"state\",\"name\":\"%s %u\"%s}", i > 0 ? "," : "", i, name, i,
                            more);
  g_string_append_c (json, ']');
  if (columns > 0)
    {
      g_string_append (json, ",\"layouts\":[{\"id\":\"l\",\"name\":\"L\",\"viewpoint\":\"V\",\"note\":\"N\",\"tiles\":{");
      for (guint i = 0; i < n; i++)
        g_string_append_printf (json, "%s\"m%u\":[%u,%u]", i > 0 ? "," : "", i, i % columns, i / columns);
      g_string_append (json, "}}]");
    }
  g_string_append_c (json, '}');

  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return briefing;
}

static void
test_limit (void)
{
  for (guint columns = 0; columns <= 25; columns += 25)
    {
      g_autoptr (EntBriefing) briefing = load_grid (450, columns, "Member", "");
      g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
      g_autoptr (EntScene) scene = lay_out (briefing, stage, 1400, 900, FALSE, ENT_PALETTE_LIGHT);

      g_assert_cmpuint (scene_count (scene, "tile:"), ==, ENT_MAP_TILE_LIMIT);
      g_assert_nonnull (ent_scene_find (scene, "tile:m399"));
      g_assert_null (ent_scene_find (scene, "tile:m400"));
      g_assert_cmpstr (first_text (scene, "foot:count")->text, ==,
                       "The first 400 of 450 members are shown, in the order of the document.");
      g_assert_nonnull (ent_scene_find (scene, "foot:search"));
    }
}

/* One form for all: in full, short, or as codes; then rows rather than cut names. */
static void
test_forms (void)
{
  static const char shorter[] = ",\"short\":\"Sh\",\"code\":\"ABC\"";
  static const char code[] = ",\"code\":\"ABC\"";
  static const struct {
    const char *name;
    const char *more;
    double width;
    const char *shown;
  } cases[] = {
    { "Name", shorter, 1000, "Name 3" },
    { "Averylongnameindeedthatnocellcanhold", shorter, 1000, "Sh" },
    { "Averylongnameindeedthatnocellcanhold", code, 1000, "ABC" },
    { "Averylongnameindeedthatnocellcanhold", "", 1000, "M3" },
    { "Name", code, 360, "Name 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntBriefing) briefing = load_grid (12, 6, cases[i].name, cases[i].more);
      g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
      g_autoptr (EntScene) scene = lay_out (briefing, stage, cases[i].width, 600, FALSE, ENT_PALETTE_LIGHT);

      g_assert_cmpstr (first_text (scene, "tile:m3")->text, ==, cases[i].shown);
      assert_names_whole (scene);
    }
}

static void
test_hostile (void)
{
  g_autofree char *filler = g_strnfill (9900, 'W');
  g_autofree char *long_word = g_strconcat ("A", filler, NULL);
  static const char *const names[] = {
    "<span size='99999'>big</span> &amp;", "abc\342\200\256fed", "\330\271\330\261\330\250",
    "\357\267\275\357\267\275\357\267\275\357\267\275", "a\314\201\314\201\314\201\314\201\314\201\314\201", "\\u0007bell",
  };

  for (gsize i = 0; i <= G_N_ELEMENTS (names); i++)
    for (int layout = 0; layout < 2; layout++)
      for (int narrow = 0; narrow < 2; narrow++)
        {
          const char *name = i < G_N_ELEMENTS (names) ? names[i] : long_word;
          g_autoptr (EntBriefing) briefing = load_grid (8, layout * 4, name, "");
          g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
          g_autoptr (EntScene) scene =
            lay_out (briefing, stage, narrow ? 360 : 1000, 700, narrow == 1, ENT_PALETTE_LIGHT);

          g_assert_cmpuint (scene_count (scene, "tile:"), ==, 8);
          g_assert_cmpuint (strlen (ent_scene_find (scene, "tile:m0")->spoken), <, 4000);
        }
}

static void
test_zoom (void)
{
  static const double zooms[] = { 0.7, 2, 4 };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (EntMetrics) metrics = ent_metrics_new_desktop (14.67, zooms[i], FALSE, NULL, ENT_PALETTE_LIGHT);
      g_autoptr (EntScene) scene = lay_out_with (briefing, stage, metrics, 1000, 700);

      assert_names_whole (scene);
    }
}

/* Nothing but members: no groups, layouts, measures or indicators. */
static void
test_bare (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntScene) scene = NULL;

  g_assert_no_error (error);
  stage = ent_stage_new_default (briefing);
  scene = lay_out (briefing, stage, 600, 400, FALSE, ENT_PALETTE_DARK);
  g_assert_cmpuint (scene_count (scene, "tile:"), ==, 1);
  g_assert_cmpuint (scene_count (scene, "group:"), ==, 0);
  g_assert_null (ent_scene_find (scene, "foot:share"));
  g_assert_nonnull (ent_scene_find (scene, "foot:note"));
}

/* The same stage gives the same scene, and the foot says what every map has to. */
static void
test_foot (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntScene) first = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) second = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1600, 900, FALSE, NULL, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) slide = ent_map_scene_new (briefing, stage, metrics, 1600, 900);
  const char *note = first_text (first, "foot:note")->text;

  scene_assert_same_ids (first, second, "");
  g_assert_nonnull (strstr (note, "iles are schematic: contact says nothing about borders"));
  g_assert_nonnull (strstr (note, "viewpoint of the layout: "));
  g_assert_null (strstr (note, "cut-off "));

  /* By whom and as of when the frame of the slide says. */
  note = first_text (slide, "foot:note")->text;
  g_assert_null (strstr (note, "the desk’s view"));
  g_assert_nonnull (strstr (note, "iles are schematic: contact says nothing about borders"));
  g_assert_null (strstr (note, "cut-off "));
}

/* Nothing that a tile says has a line through it. */
static void
assert_names_clear (EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      guint n_lines = 0;

      if (!g_str_has_prefix (item->id, "tile:"))
        continue;

      for (guint s = 0; s < item->shapes->len; s++)
        {
          const EntShape *line = &g_array_index (item->shapes, EntShape, s);

          if (line->kind != ENT_SHAPE_LINE)
            continue;

          n_lines++;
          for (guint t = 0; t < item->texts->len; t++)
            {
              const EntText *text = &g_array_index (item->texts, EntText, t);
              double margin = line->stroke_width / 2, width;
              EntRect ink = text->box;

              ent_scene_measure (scene, text->text, text->size, text->weight, text->wrap ? text->box.width : -1, &width);
              ink.width = MIN (ink.width, width);
              if (text->align == PANGO_ALIGN_RIGHT)
                ink.x += text->box.width - ink.width;
              for (int at = 0; at <= 16; at++)
                {
                  double x = line->rect.x + line->rect.width * at / 16, y = line->rect.y + line->rect.height * at / 16;

                  if (x > ink.x - margin && x < ink.x + ink.width + margin && y > ink.y - margin && y < ink.y + ink.height + margin)
                    g_error ("%s: a line crosses “%s”", item->id, text->text);
                }
            }
        }
      if (item->selected)
        g_assert_cmpuint (n_lines, ==, 0);
    }
}

/* How much of a line is drawn: all of it, or dashes. */
static double
drawn_part (EntScene *scene, const char *id)
{
  const EntSceneItem *item = ent_scene_find (scene, id);
  double wide = 0, narrow = 0, casing = 0;

  g_assert_nonnull (item);
  for (guint i = 0; i < item->shapes->len; i++)
    casing = MAX (casing, g_array_index (item->shapes, EntShape, i).stroke_width);
  for (guint i = 0; i < item->shapes->len; i++)
    {
      const EntShape *shape = &g_array_index (item->shapes, EntShape, i);
      double length = hypot (shape->rect.width, shape->rect.height);

      if (shape->stroke_width < casing)
        narrow += length;
      else
        wide += length;
    }

  return narrow / wide;
}

static void
assert_lines (EntScene *scene)
{
  scene_assert_apart (scene, "relation:", "level:");
  scene_assert_apart (scene, "relation:", "group:");
  scene_assert_apart (scene, "relation:", "legend:");
  scene_assert_apart (scene, "relation:", "foot:");
  assert_names_clear (scene);
}

static void
test_relations (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) china = ent_stage_with (stage, "focus", "chn", NULL);
  g_autoptr (EntStage) nepal = ent_stage_with (stage, "focus", "npl", NULL);
  g_autoptr (EntStage) ten = ent_stage_with (china, "layout", "equal-ten", NULL);
  g_autoptr (EntStage) relation = ent_stage_with (stage, "focus", "rel-chn-irn", NULL);
  g_autoptr (EntScene) none_scene = lay_out (briefing, stage, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) china_scene = lay_out (briefing, china, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) nepal_scene = lay_out (briefing, nepal, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) ten_scene = lay_out (briefing, ten, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) relation_scene = lay_out (briefing, relation, 1000, 700, FALSE, ENT_PALETTE_LIGHT);
  guint n = scene_count (china_scene, "relation:");

  /* The map stays where it was. */
  scene_assert_same_ids (none_scene, china_scene, "tile:");
  scene_assert_same_ids (none_scene, nepal_scene, "tile:");
  g_assert_cmpuint (scene_count (none_scene, "relation:"), ==, 0);
  g_assert_cmpuint (scene_count (nepal_scene, "relation:"), ==, 0);
  g_assert_cmpuint (n, >, 5);
  assert_lines (china_scene);

  g_assert_cmpstr (first_text (none_scene, "legend:relations")->text, ==, "Relations of the selected one:");
  g_assert_cmpstr (first_text (china_scene, "legend:relations")->text, ==, "Relations cited, not borders:");
  g_assert_cmpstr (first_text (china_scene, "legend:relation-0")->text, ==, "technology");
  g_assert_cmpstr (ent_scene_find (china_scene, "legend:relation-1")->spoken, ==, "treaty: 1 relation");

  /* One that a tile's sentence does not name nobody hears of. */
  g_assert_nonnull (strstr (ent_scene_find (china_scene, "tile:rus")->spoken, ". Joined to China: AI cooperation"));
  g_assert_nonnull (strstr (ent_scene_find (china_scene, "tile:chn")->spoken, ". Lines show "));
  g_assert_null (strstr (ent_scene_find (china_scene, "tile:npl")->spoken, "oined"));
  g_assert_null (strstr (ent_scene_find (none_scene, "tile:rus")->spoken, "oined"));

  /* Kinds differ by their dashes. */
  g_assert_cmpfloat (drawn_part (china_scene, "relation:rel-chn-rus"), >, 0.99);
  g_assert_cmpfloat (drawn_part (china_scene, "relation:rel-chn-irn"), <, 0.75);

  /* Who has no tile is counted. */
  g_assert_cmpuint (scene_count (ten_scene, "relation:"), <, n);
  g_assert_nonnull (strstr (first_text (ten_scene, "legend:relations")->text, " not drawn:"));

  /* The map stays where it is, whoever is selected. */
  g_assert_cmpfloat (ent_scene_find (none_scene, "tile:rus")->bounds.y, ==, ent_scene_find (china_scene, "tile:rus")->bounds.y);

  g_assert_cmpuint (scene_count (relation_scene, "relation:"), ==, 1);
  g_assert_nonnull (strstr (ent_scene_find (relation_scene, "tile:chn")->spoken, "Joined to Iran"));
  g_assert_nonnull (strstr (ent_scene_find (relation_scene, "tile:irn")->spoken, "Joined to China"));
}

/* In every size, direction and palette, and whatever colours the tiles. */
static void
test_relations_everywhere (void)
{
  static const double widths[] = { 360, 500, 1000, 3000 };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint c = 0; c < 3; c++)
    {
      g_autoptr (EntStage) china = ent_stage_with (stage, "focus", "chn", "colour", (EntColourBy) c, "indicator", "population", NULL);

      for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
        for (int rtl = 0; rtl < 2; rtl++)
          {
            g_autoptr (EntScene) scene = lay_out (briefing, china, widths[w], w % 2 == 0 ? -1 : 800, rtl, (EntPaletteKind) w);

            assert_lines (scene);
          }
    }
  for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
    {
      const EntPalette *colours = ent_palette_get (palette);
      g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, NULL, palette);
      g_autoptr (EntStage) kazakhstan = ent_stage_with (stage, "focus", "kaz", NULL);
      g_autoptr (EntScene) slide = lay_out_with (briefing, kazakhstan, metrics, 1920, 1080);

      assert_lines (slide);
      g_assert_cmpfloat (ent_colour_contrast (colours->text, colours->ground), >=, 3);
    }
}

/* A member that everybody has relations with, of more kinds than there are lines. */
static void
test_relations_many (void)
{
  GString *relations = g_string_new (",\"relations\":[");
  g_autoptr (EntBriefing) grid = load_grid (120, 12, "Member", "");
  g_autoptr (GString) json = g_string_new_len (g_bytes_get_data (ent_briefing_get_bytes (grid), NULL),
                                               (gssize) g_bytes_get_size (ent_briefing_get_bytes (grid)) - 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) first = NULL;
  g_autoptr (EntScene) scene = NULL;

  for (guint i = 1; i < 120; i++)
    g_string_append_printf (relations, "%s{\"id\":\"r%u\",\"a\":\"m%u\",\"b\":\"m0\",\"kind\":\"kind-%u\",\"name\":\"N\"}",
                            i > 1 ? "," : "", i, i, i % 20);
  g_string_append_printf (json, "%s]}", relations->str);
  g_string_free (relations, TRUE);
  bytes = g_bytes_new (json->str, json->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  stage = ent_stage_new_default (briefing);
  first = ent_stage_with (stage, "focus", "m0", NULL);
  scene = lay_out (briefing, first, 1200, 900, FALSE, ENT_PALETTE_DARK);
  assert_lines (scene);
  g_assert_cmpuint (scene_count (scene, "relation:"), ==, 60);
  g_assert_cmpuint (scene_count (scene, "legend:relation-"), ==, 6);
  g_assert_cmpstr (first_text (scene, "legend:relation-5")->text, ==, "other kinds");
  g_assert_cmpstr (first_text (scene, "legend:relations")->text, ==, "Relations cited, 59 not drawn:");
}

static const char *const apart[] = { "tile:", "level:", "legend:", "foot:", NULL };

static EntScene *
lay_out_body (EntBriefing *briefing, EntStage *stage, double width, double height)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (width, height, FALSE, "en", ENT_PALETTE_LIGHT);

  return ent_map_scene_new (briefing, stage, metrics, width * 0.92, height * 0.74);
}

/* Every layout, colour and selection as the body of a slide, of every size. */
static void
test_rooms (void)
{
  static const char *const layouts[] = { "equal-all", "equal-ten", "spans-all", "spans-ten" };
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (EntStage) plain = ent_stage_with (stage, "layout", layouts[i], NULL);
      g_autoptr (EntStage) focus = ent_stage_with (plain, "focus", "ind", NULL);
      g_autoptr (EntStage) confidence = ent_stage_with (plain, "colour", ENT_COLOUR_BY_CONFIDENCE, NULL);
      g_autoptr (EntStage) figures =
        ent_stage_with (plain, "colour", ENT_COLOUR_BY_INDICATOR, "indicator", "gdp", NULL);
      EntStage *stages[] = { plain, focus, confidence, figures };

      for (guint s = 0; s < G_N_ELEMENTS (stages); s++)
        scene_assert_rooms (ent_map_scene_new, briefing, stages[s], apart);
    }
}

/* Ten members: names that are read aloud, shares of both kinds, what the one that is selected has, and little left empty. */
static void
test_body (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) ten = ent_stage_with (stage, "layout", "equal-ten", NULL);
  g_autoptr (EntStage) india = ent_stage_with (ten, "focus", "ind", NULL);
  g_autoptr (EntScene) all = lay_out_body (briefing, stage, 1920, 1080);
  g_autoptr (EntScene) wide = lay_out_body (briefing, ten, 1920, 1080);
  g_autoptr (EntScene) upright = lay_out_body (briefing, ten, 1080, 1920);
  g_autoptr (EntScene) selected = lay_out_body (briefing, india, 1920, 1080);

  g_assert_cmpfloat (first_text (wide, "tile:kaz")->size, >=, 33 * 1.08);
  g_assert_cmpstr (first_text (wide, "tile:kaz")->text, ==, "Kazakhstan");
  g_assert_cmpfloat (first_text (upright, "tile:kaz")->size, >=, 33 * 1.08);
  g_assert_cmpstr (first_text (all, "tile:kaz")->text, ==, "Kazakhstan");
  g_assert_nonnull (ent_scene_find (wide, "foot:share-population"));
  g_assert_nonnull (ent_scene_find (wide, "foot:share-gdp"));
  g_assert_null (ent_scene_find (wide, "foot:finding"));
  g_assert_true (g_str_has_prefix (first_text (selected, "foot:finding")->text, "India: "));
  g_assert_true (ent_scene_find (selected, "tile:ind")->selected);
  g_assert_cmpfloat (scene_empty (wide), <=, 0.35);
  g_assert_cmpfloat (scene_empty (all), <=, 0.35);
  g_assert_cmpint (ent_scene_find (wide, "level:supports")->role, ==, ENT_SCENE_ROLE_TOGGLE);
}

/* Whatever a document says, a scene comes out of it. */
static void
test_body_hostile (void)
{
  g_autofree char *endless = g_strnfill (3000, 'W');
  const SceneFixture fixtures[] = {
    { .n_members = 1, .n_factors = 1 },
    { .n_members = 10, .n_factors = 1, .name = endless },
    { .n_members = 800, .n_factors = 1, .name = "Thing of a name with several words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (EntBriefing) briefing = scene_fixture_load (&fixtures[i]);
      g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
      g_autoptr (EntScene) wide = lay_out_body (briefing, stage, 1920, 1080);
      g_autoptr (EntScene) upright = lay_out_body (briefing, stage, 1080, 1920);

      scene_assert_all (wide);
      scene_assert_all (upright);
      scene_assert_apart (wide, "tile:", "level:");
      scene_assert_apart (upright, "tile:", "foot:");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/sizes", test_sizes);
  g_test_add_func ("/map/equal-cells", test_equal_cells);
  g_test_add_func ("/map/every-layout", test_every_layout);
  g_test_add_func ("/map/colours", test_colours);
  g_test_add_func ("/map/classes-of-all", test_classes_of_all);
  g_test_add_func ("/map/marks", test_marks);
  g_test_add_func ("/map/filter", test_filter);
  g_test_add_func ("/map/selection", test_selection);
  g_test_add_func ("/map/rings", test_rings);
  g_test_add_func ("/map/right-to-left", test_right_to_left);
  g_test_add_func ("/map/directions", test_directions);
  g_test_add_func ("/map/limit", test_limit);
  g_test_add_func ("/map/forms", test_forms);
  g_test_add_func ("/map/hostile", test_hostile);
  g_test_add_func ("/map/zoom", test_zoom);
  g_test_add_func ("/map/bare", test_bare);
  g_test_add_func ("/map/foot", test_foot);
  g_test_add_func ("/map/relations", test_relations);
  g_test_add_func ("/map/relations-everywhere", test_relations_everywhere);
  g_test_add_func ("/map/relations-many", test_relations_many);

  g_test_add_func ("/map/slide/rooms", test_rooms);
  g_test_add_func ("/map/slide/body", test_body);
  g_test_add_func ("/map/slide/hostile", test_body_hostile);

  return g_test_run ();
}
