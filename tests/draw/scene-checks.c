/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene-checks.h"

/* Half a logical pixel: rounding of text extents. */
#define SLACK 0.51

/* Every third member has no stance, and every fifth one no level: that only a source can leave open. */
static void
append_stances (GString *json, const SceneFixture *fixture, const char *name, const char *by)
{
  gboolean desk = strcmp (by, "desk") == 0;
  gboolean any = !desk;

  for (guint i = 0; i < fixture->n_members; i++)
    {
      double low = 0.08 * (i % 10);

      if (i % 3 == 2 || (desk && i % 5 == 4))
        continue;

      g_string_append_printf (json,
                              "%s{\"id\":\"%s-m%u\",\"member\":\"m%u\",\"question\":\"q\",\"by\":\"%s\","
                              "\"as_of\":\"2026\",\"confidence\":\"%s\",\"confidence_reason\":\"%s reason.\","
                              "\"group_only\":%s,\"summary\":\"%s summary that goes on for a while, so that it has "
                              "to be cut at the end of a word once three lines of a card are full, which takes a "
                              "good many words and then still some more of them.\"",
                              any ? "," : "", by, i, i, by, i % 2 == 0 ? "low" : "moderate", name,
                              i % 4 == 0 ? "true" : "false", name);
      if (i % 5 != 4)
        g_string_append_printf (json, ",\"position\":{\"low\":%.2f,\"best\":%.2f,\"high\":%.2f}", low, low + 0.06,
                                low + 0.2);
      g_string_append_c (json, '}');
      any = TRUE;
    }
}

static void
append_members (GString *json, const SceneFixture *fixture, const char *name)
{
  g_string_append (json, "\"members\":[");
  for (guint i = 0; i < fixture->n_members; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"m%u\",\"kind\":\"state\",\"name\":\"%s %u\",\"memberships\":["
                            "{\"group\":\"%s\",\"state\":\"active\"}]}",
                            i > 0 ? "," : "", i, name, i, i % 7 == 6 ? "out" : "in");
  g_string_append (json, "],\"stances\":[");
  append_stances (json, fixture, name, "desk");
  append_stances (json, fixture, name, "src");
  g_string_append (json, "],");
}

static void
append_factors (GString *json, const SceneFixture *fixture, const char *name)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_string_append (json, "\"factors\":[");
  for (guint i = 0; i < fixture->n_factors; i++)
    {
      double likelihood = fixture->one_point ? 0.5 : g_rand_double_range (rand, 0, 0.8);
      double impact = fixture->one_point ? -0.5 : g_rand_double_range (rand, -1, 0.75);

      g_string_append_printf (json,
                              "%s{\"id\":\"f%u\",\"title\":\"%s %u\",\"event\":\"Event.\",\"resolves\":\"Test.\","
                              "\"by_date\":\"20%u\",\"likelihood\":{\"low\":%.3f,\"best\":%.3f,\"high\":%.3f},"
                              "\"confidence\":\"low\",\"impacts\":[{\"perspective\":\"p\",\"low\":%.3f,\"best\":%.3f,"
                              "\"high\":%.3f,\"reason\":\"Because.\"}],\"members\":[\"m%u\"]}",
                              i > 0 ? "," : "", i, name, i, 28 + i % 3, likelihood, likelihood + 0.1, likelihood + 0.2,
                              impact, impact + 0.1, impact + 0.25, i % fixture->n_members);
    }
  g_string_append (json, "]");
}

/**
 * scene_fixture_load:
 * @fixture: what the document shall hold; at least one member
 *
 * Returns: (transfer full): a document of that kind
 */
EntBriefing *
scene_fixture_load (const SceneFixture *fixture)
{
  const char *name = fixture->name != NULL ? fixture->name : "Thing";
  GString *json = g_string_new ("{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"fixture\",\"title\":\"Fixture\","
                                "\"language\":\"en\",\"compiled\":\"2026\",\"information_cutoff\":\"2026\",");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  g_string_append_printf (json, "\"yardstick\":\"%s\",",
                          fixture->yardstick != NULL ? fixture->yardstick : "icd203");
  g_string_append_printf (json,
                          "\"questions\":[{\"id\":\"q\",\"text\":\"Question\",\"low_label\":\"%s low\",\"high_label\":"
                          "\"%s high\",\"levels\":["
                          "{\"id\":\"l3\",\"name\":\"%s three\",\"definition\":\"Three.\",\"from\":0.66,\"to\":1,"
                          "\"glyph\":\"diamond\",\"slot\":1},"
                          "{\"id\":\"l2\",\"name\":\"%s two\",\"definition\":\"Two.\",\"from\":0.33,\"to\":0.66,"
                          "\"glyph\":\"triangle\",\"slot\":2},"
                          "{\"id\":\"l1\",\"name\":\"%s one\",\"definition\":\"One.\",\"from\":0,\"to\":0.33,"
                          "\"glyph\":\"cross\",\"slot\":4}]}],",
                          name, name, name, name, name);
  g_string_append_printf (json,
                          "\"groups\":[{\"id\":\"in\",\"name\":\"%s in\",\"kind\":\"status\"},"
                          "{\"id\":\"out\",\"name\":\"%s out\",\"kind\":\"status\",\"outside\":true}],"
                          "\"perspectives\":[{\"id\":\"p\",\"name\":\"the %s\"}],",
                          name, name, name);
  if (fixture->n_bands > 0)
    {
      g_string_append (json, "\"impact_scale\":{\"bands\":[");
      for (guint i = 0; i < fixture->n_bands; i++)
        g_string_append_printf (json,
                                "%s{\"id\":\"b%u\",\"name\":\"%s band %u\",\"definition\":\"What counts.\",\"from\":%.6f,"
                                "\"to\":%.6f}",
                                i > 0 ? "," : "", i, name, i, -1 + 2.0 * i / fixture->n_bands,
                                -1 + 2.0 * (i + 1) / fixture->n_bands);
      g_string_append (json, "]},");
    }
  g_string_append (json, "\"sources\":[{\"id\":\"src\",\"title\":\"Source\",\"read\":\"full\",\"reliability\":\"C\","
                         "\"reliability_reason\":\"Reason.\"}],");
  append_members (json, fixture, name);
  append_factors (json, fixture, name);
  g_string_append_c (json, '}');

  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (briefing);

  return briefing;
}

/**
 * scene_bundled_load:
 *
 * Returns: (transfer full): the briefing that comes with the program
 */
EntBriefing *
scene_bundled_load (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
assert_within (const char *id, const EntRect *inner, const EntRect *outer)
{
  if (inner->x < outer->x - SLACK || inner->y < outer->y - SLACK ||
      inner->x + inner->width > outer->x + outer->width + SLACK ||
      inner->y + inner->height > outer->y + outer->height + SLACK)
    g_error ("%s: %.1f,%.1f %.1f×%.1f is not within %.1f,%.1f %.1f×%.1f", id, inner->x, inner->y, inner->width,
             inner->height, outer->x, outer->y, outer->width, outer->height);
}

static EntRect
shape_bounds (const EntShape *shape)
{
  EntRect rect = shape->rect;

  if (rect.width < 0)
    {
      rect.x += rect.width;
      rect.width = -rect.width;
    }
  if (rect.height < 0)
    {
      rect.y += rect.height;
      rect.height = -rect.height;
    }

  if (shape->stroke.alpha > 0 && shape->kind != ENT_SHAPE_HATCH && shape->kind != ENT_SHAPE_LINE)
    rect = (EntRect) { rect.x - shape->stroke_width / 2, rect.y - shape->stroke_width / 2,
                       rect.width + shape->stroke_width, rect.height + shape->stroke_width };

  return rect;
}

/**
 * scene_assert_inside:
 * @scene: a scene
 *
 * Each item lies in the scene, and its shapes and texts in it; rings may
 * go beyond its bounds.
 */
void
scene_assert_inside (EntScene *scene)
{
  EntRect all = { 0, 0, ent_scene_get_width (scene), ent_scene_get_height (scene) };

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      assert_within (item->id, &item->bounds, &all);
      for (guint s = 0; s < item->shapes->len && !item->selected; s++)
        {
          EntRect rect = shape_bounds (&g_array_index (item->shapes, EntShape, s));

          assert_within (item->id, &rect, &item->bounds);
        }
      for (guint t = 0; t < item->texts->len; t++)
        assert_within (item->id, &g_array_index (item->texts, EntText, t).box, &item->bounds);
    }
}

static gboolean
overlap (const EntRect *a, const EntRect *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK && a->y + a->height > b->y + SLACK &&
         b->y + b->height > a->y + SLACK;
}

/**
 * scene_assert_apart:
 * @scene: a scene
 * @prefix: how the ids of some items begin
 * @other_prefix: how those of others begin; may be the same
 *
 * None of the first overlaps one of the others.
 */
void
scene_assert_apart (EntScene *scene, const char *prefix, const char *other_prefix)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    for (guint j = 0; j < ent_scene_get_n_items (scene); j++)
      {
        const EntSceneItem *a = ent_scene_get_item (scene, i);
        const EntSceneItem *b = ent_scene_get_item (scene, j);

        if (i != j && g_str_has_prefix (a->id, prefix) && g_str_has_prefix (b->id, other_prefix) &&
            overlap (&a->bounds, &b->bounds))
          g_error ("%s and %s overlap", a->id, b->id);
      }
}

/**
 * scene_assert_operable:
 * @scene: a scene
 *
 * What can be acted on is at least 24 × 24, says what it is, and names an
 * action that GLib can read.
 */
void
scene_assert_operable (EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      const char *actions[] = { item->action, item->action_more };

      g_assert_true (ent_scene_find (scene, item->id) == item);
      if (item->role == ENT_SCENE_ROLE_GROUND)
        continue;

      g_assert_nonnull (item->action);
      g_assert_nonnull (item->spoken);
      g_assert_cmpstr (item->spoken, !=, item->tooltip);
      g_assert_cmpfloat (item->bounds.width, >=, 24);
      g_assert_cmpfloat (item->bounds.height, >=, 24);

      for (guint a = 0; a < G_N_ELEMENTS (actions); a++)
        {
          g_autofree char *name = NULL;
          g_autoptr (GVariant) target = NULL;
          g_autoptr (GError) error = NULL;

          if (actions[a] == NULL)
            continue;
          g_action_parse_detailed_name (actions[a], &name, &target, &error);
          g_assert_no_error (error);
          g_assert_true (g_str_has_prefix (name, "win."));
        }
    }
}

/**
 * scene_assert_legible:
 * @scene: a scene
 *
 * Contrast at least 7:1 in a room and 4.5:1 on the desktop; nothing smaller
 * than the smallest text.
 */
void
scene_assert_legible (EntScene *scene)
{
  const EntMetrics *metrics = ent_scene_get_metrics (scene);
  double needed = metrics->slide ? 7 : 4.5;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      for (guint t = 0; t < item->texts->len; t++)
        {
          const EntText *text = &g_array_index (item->texts, EntText, t);

          g_assert_cmpfloat (text->size, >=, metrics->text_small - 1e-6);
          if (ent_colour_contrast (text->colour, text->ground) < needed)
            g_error ("%s: %.2f:1 for “%.40s”", item->id, ent_colour_contrast (text->colour, text->ground), text->text);
        }
    }
}

/**
 * scene_assert_same_ids:
 * @scene: a scene
 * @other: another one
 * @prefix: how the ids of some items begin
 *
 * Both have the same of these items, in the same order and at the same
 * places.
 */
void
scene_assert_same_ids (EntScene *scene, EntScene *other, const char *prefix)
{
  guint j = 0;

  g_assert_cmpuint (scene_count (scene, prefix), ==, scene_count (other, prefix));

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *a = ent_scene_get_item (scene, i);
      const EntSceneItem *b;

      if (!g_str_has_prefix (a->id, prefix))
        continue;

      do
        b = ent_scene_get_item (other, j++);
      while (!g_str_has_prefix (b->id, prefix));

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpfloat (a->bounds.x, ==, b->bounds.x);
      g_assert_cmpfloat (a->bounds.y, ==, b->bounds.y);
    }
}

/**
 * scene_count:
 * @scene: a scene
 * @prefix: how the ids of some items begin
 *
 * Returns: how many there are
 */
guint
scene_count (EntScene *scene, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n += g_str_has_prefix (ent_scene_get_item (scene, i)->id, prefix);

  return n;
}

/**
 * scene_paint:
 * @scene: a scene
 *
 * Paints it, to find out whether cairo takes offence.
 */
void
scene_paint (EntScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cr = cairo_create (surface);

  ent_scene_paint (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * scene_assert_all:
 * @scene: a scene
 *
 * What holds for every scene.
 */
void
scene_assert_all (EntScene *scene)
{
  scene_assert_inside (scene);
  scene_assert_operable (scene);
  scene_assert_legible (scene);
  scene_paint (scene);
}

/* A text that is neither cut nor too long stands in its box whole. */
static void
assert_texts_whole (EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      for (guint t = 0; t < item->texts->len; t++)
        {
          const EntText *text = &g_array_index (item->texts, EntText, t);
          double width, height;

          if (text->ellipsize)
            continue;
          height = ent_scene_measure (scene, text->text, text->size, text->weight, text->wrap ? text->box.width : -1, &width);
          if (width > text->box.width + SLACK || height > text->box.height + SLACK)
            g_error ("%s: “%.40s” takes %.1f × %.1f of %.1f × %.1f", item->id, text->text, width, height, text->box.width,
                     text->box.height);
        }
    }
}

/**
 * scene_assert_rooms:
 * @func: lays out the body of a slide
 * @briefing: what it is about
 * @stage: what is shown
 * @apart: prefixes of ids, up to %NULL; no two items with one of them overlap
 *
 * Lays it out for slides of all the sizes and looks that a room has: it fills
 * its room and no more, says nothing too small or too faint, and cuts nothing
 * that it does not mark as cut.
 */
void
scene_assert_rooms (EntSceneFunc func, EntBriefing *briefing, EntStage *stage, const char * const *apart)
{
  static const struct {
    double width, height;
  } slides[] = { { 1920, 1080 }, { 1280, 800 }, { 1024, 768 }, { 1080, 1920 }, { 3840, 2160 }, { 320, 180 } };

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    for (EntPaletteKind palette = 0; palette < ENT_N_PALETTES; palette++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (EntMetrics) metrics =
            ent_metrics_new_slide (slides[i].width, slides[i].height, rtl, "en", palette);
          double width = slides[i].width * 0.92, height = slides[i].height * 0.74;
          g_autoptr (EntScene) scene = func (briefing, stage, metrics, width, height);

          scene_assert_inside (scene);
          scene_assert_legible (scene);
          assert_texts_whole (scene);
          if (slides[i].width >= 1000)
            scene_assert_operable (scene);
          g_assert_cmpfloat (metrics->text_small, >=, 20 * metrics->unit);
          g_assert_cmpfloat (ent_scene_get_width (scene), <=, width + SLACK);
          g_assert_cmpfloat (ent_scene_get_height (scene), <=, height + 1);
          for (guint a = 0; apart[a] != NULL; a++)
            for (guint b = a; apart[b] != NULL; b++)
              scene_assert_apart (scene, apart[a], apart[b]);
        }
}

static gboolean
has_ink (const guint32 *pixels, int stride, int x, int y, int width, int height)
{
  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      if (pixels[row * stride + column] != pixels[0])
        return TRUE;

  return FALSE;
}

/**
 * scene_empty:
 * @scene: a scene
 *
 * Returns: the part of cells without ink, of those that a slide of 16 × 9
 *   cells has where the scene is its body
 */
double
scene_empty (EntScene *scene)
{
  int width = (int) ent_scene_get_width (scene);
  int height = (int) ent_scene_get_height (scene);
  /* A pixel at each side is ground, so that it is known. */
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + 2, height + 2);
  cairo_t *cr = cairo_create (surface);
  const EntColour *ground = &ent_palette_get (ent_scene_get_metrics (scene)->palette)->ground;
  int rows = MAX ((int) (9 * 0.74), 1), columns = (int) (16 * 0.92);
  int n_empty = 0;

  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  cairo_translate (cr, 1, 1);
  ent_scene_paint (scene, cr);
  cairo_surface_flush (surface);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      n_empty += !has_ink ((const guint32 *) cairo_image_surface_get_data (surface),
                           cairo_image_surface_get_stride (surface) / 4, 1 + column * width / columns,
                           1 + row * height / rows, width / columns, height / rows);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return (double) n_empty / (rows * columns);
}
