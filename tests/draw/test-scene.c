/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-glyph.h"
#include "ent-label.h"
#include "ent-pen.h"
#include "ent-scene.h"

#include <string.h>

static EntScene *
new_scene (gboolean rtl)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_desktop (15, 1, rtl, NULL, ENT_PALETTE_LIGHT);

  return ent_scene_new (metrics, 400, 300);
}

static void
test_items (void)
{
  g_autoptr (EntScene) scene = new_scene (FALSE);
  EntSceneItem *item = ent_scene_add (scene, "tile:a", ENT_SCENE_ROLE_BUTTON, (EntRect) { 1, 2, 3, 4 });
  GValue value = G_VALUE_INIT;
  EntScene *other;

  g_assert_cmpuint (ent_scene_get_n_items (scene), ==, 1);
  g_assert_true (ent_scene_find (scene, "tile:a") == item);
  g_assert_true (ent_scene_get_item (scene, 0) == item);
  g_assert_null (ent_scene_find (scene, "tile:b"));
  g_assert_null (ent_scene_find (scene, NULL));
  g_assert_cmpfloat (ent_scene_get_width (scene), ==, 400);
  g_assert_cmpfloat (ent_scene_get_height (scene), ==, 300);

  /* Boxed: a copy is the same scene. */
  g_value_init (&value, ENT_TYPE_SCENE);
  g_value_set_boxed (&value, scene);
  other = g_value_dup_boxed (&value);
  g_assert_true (other == scene);
  ent_scene_unref (other);
  g_value_unset (&value);
}

typedef struct {
  const char *text;
  int most;
  const char *clean;
} CleanCase;

static const CleanCase clean_cases[] = {
  { "India", 400, "India" },
  { "", 400, "" },
  { NULL, 400, "" },
  { "<b>bold</b> &amp;", 400, "<b>bold</b> &amp;" },
  { "two\nlines\tand a tab\r", 400, "two lines and a tab " },
  { "bell\a", 400, "\342\201\250bell\357\277\275\342\201\251" },
  { "abc\342\200\256fed", 400, "\342\201\250abc\357\277\275fed\342\201\251" },
  { "\330\271\331\205\330\247\331\206", 400, "\342\201\250\330\271\331\205\330\247\331\206\342\201\251" },
  /* An isolate that is never closed is closed; one too many is dropped. */
  { "a\342\201\247b", 400, "a\342\201\247b\342\201\251" },
  { "a\342\201\251b", 400, "ab" },
  { "abcdef", 4, "abc\342\200\246" },
  { "abcd", 4, "abcd" },
  { "T\303\274rkiye", 3, "T\303\274\342\200\246" },
  { "not \377 UTF-8", 400, "not \357\277\275 UTF-8" },
};

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clean_cases); i++)
    {
      const CleanCase *c = &clean_cases[i];
      g_autofree char *once = ent_text_clean (c->text, c->most);
      g_autofree char *twice = ent_text_clean (once, c->most);

      g_assert_cmpstr (once, ==, c->clean);
      g_assert_cmpstr (twice, ==, once);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_clean_long (void)
{
  g_autofree char *text = g_strnfill (10000, 'w');
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);

  g_assert_cmpint (g_utf8_strlen (clean, -1), ==, ENT_TEXT_LINE_LIMIT);
}

/* Isolates are no characters that count, but there may be millions. */
static void
test_clean_isolates (void)
{
  static const char *const texts[] = { "\u2067", "\u2067\u2069", "\u2068א" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int n = 0; n < 5000; n++)
        g_string_append (text, texts[i]);
      once = ent_text_clean (text->str, 100);
      twice = ent_text_clean (once, 100);
      g_assert_cmpint (g_utf8_strlen (once, -1), <, 400);
      g_assert_cmpstr (twice, ==, once);
    }
}

/* The two rows of buttons, a wide one, one aside, and what does not count:
 *
 *   a  b  c
 *   d [e e]     f
 *   g  .  x(ground)
 */
typedef struct {
  const char *from;
  int dx, dy;
  const char *to;
} NearestCase;

static const NearestCase nearest_cases[] = {
  { "tile:a", 1, 0, "tile:b" },
  { "tile:b", 1, 0, "tile:c" },
  { "tile:c", -1, 0, "tile:b" },
  { "tile:a", -1, 0, NULL },
  { "tile:a", 0, -1, NULL },
  { "tile:a", 0, 1, "tile:d" },
  { "tile:b", 0, 1, "tile:e" },
  { "tile:c", 0, 1, "tile:e" },
  { "tile:e", 0, -1, "tile:b" },
  { "tile:e", 1, 0, "tile:f" },
  { "tile:f", -1, 0, "tile:e" },
  { "tile:f", 0, -1, "tile:c" },
  { "tile:e", 0, 1, "tile:g" },
  { "tile:g", 0, 1, NULL },
  { "tile:g", 1, 0, "tile:e" },
  { "tile:none", 1, 0, NULL },
  { "tile:a", 0, 0, NULL },
};

static void
test_nearest (void)
{
  static const struct {
    const char *id;
    EntSceneRole role;
    EntRect bounds;
  } items[] = {
    { "tile:a", ENT_SCENE_ROLE_BUTTON, { 0, 0, 40, 30 } },   { "tile:b", ENT_SCENE_ROLE_BUTTON, { 50, 0, 40, 30 } },
    { "tile:c", ENT_SCENE_ROLE_BUTTON, { 100, 0, 40, 30 } }, { "tile:d", ENT_SCENE_ROLE_BUTTON, { 0, 40, 40, 30 } },
    { "tile:e", ENT_SCENE_ROLE_BUTTON, { 50, 40, 90, 30 } }, { "tile:f", ENT_SCENE_ROLE_BUTTON, { 250, 40, 40, 30 } },
    { "tile:g", ENT_SCENE_ROLE_BUTTON, { 0, 80, 40, 30 } },  { "tile:x", ENT_SCENE_ROLE_GROUND, { 100, 80, 40, 30 } },
    { "level:y", ENT_SCENE_ROLE_TOGGLE, { 50, 80, 40, 30 } },
  };
  g_autoptr (EntScene) scene = new_scene (FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    ent_scene_add (scene, items[i].id, items[i].role, items[i].bounds);

  for (gsize i = 0; i < G_N_ELEMENTS (nearest_cases); i++)
    {
      const NearestCase *c = &nearest_cases[i];
      const EntSceneItem *item = ent_scene_nearest (scene, c->from, c->dx, c->dy);

      g_test_message ("%s %d %d", c->from, c->dx, c->dy);
      g_assert_cmpstr (item != NULL ? item->id : NULL, ==, c->to);
    }
}

static void
test_measure (void)
{
  g_autoptr (EntScene) scene = new_scene (FALSE);
  double width, wrapped_width, height, wrapped;

  height = ent_scene_measure (scene, "Saudi Arabia", 20, PANGO_WEIGHT_NORMAL, -1, &width);
  wrapped = ent_scene_measure (scene, "Saudi Arabia", 20, PANGO_WEIGHT_NORMAL, width * 0.6, &wrapped_width);
  g_assert_cmpfloat (height, >=, 20);
  g_assert_cmpfloat_with_epsilon (wrapped, 2 * height, 0.5);
  g_assert_cmpfloat (wrapped_width, <=, width * 0.6 + 0.5);

  /* In proportion, whatever the size: a layout holds on screen and paper. */
  ent_scene_measure (scene, "Saudi Arabia", 40, PANGO_WEIGHT_NORMAL, -1, &wrapped_width);
  g_assert_cmpfloat_with_epsilon (wrapped_width, 2 * width, 0.2);
}

static void
test_label (void)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_desktop (15, 1, FALSE, NULL, ENT_PALETTE_LIGHT);
  g_autoptr (EntLabel) label = ent_label_new (metrics, "United Arab Emirates", PANGO_WEIGHT_BOLD);
  g_autoptr (EntLabel) copy = ent_label_copy (label);
  double widest = ent_label_get_widest (label, 20);

  g_assert_cmpuint (ent_label_count_lines (label, 20, 1000), ==, 1);
  g_assert_cmpuint (ent_label_count_lines (label, 20, widest), ==, 3);
  g_assert_cmpuint (ent_label_count_lines (label, 20, widest * 2), ==, 2);
  /* A word is not broken. */
  g_assert_cmpuint (ent_label_count_lines (label, 20, widest * 0.9), ==, 0);
  g_assert_cmpfloat_with_epsilon (ent_label_get_widest (copy, 40), 2 * widest, 1e-6);
  g_assert_cmpfloat_with_epsilon (ent_label_get_height (label, 20, 3), 3 * ent_label_get_height (label, 20, 1), 1e-6);
}

static void
test_mirror (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (EntScene) scene = new_scene (rtl == 1);
      EntSceneItem *item = ent_scene_add (scene, "x", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 400, 300 });
      EntPen pen = { .item = item, .axis = 400, .mirrored = rtl == 1 };
      EntText text = ent_pen_text_init ("x", (EntRect) { 10, 0, 100, 20 }, 15, (EntColour) { 0, 0, 0, 1 });
      const EntShape *line;
      const EntText *added;

      ent_pen_line (&pen, 10, 5, 30, 25, (EntColour) { 0, 0, 0, 1 }, 1);
      ent_pen_text (&pen, &text);
      line = &g_array_index (item->shapes, EntShape, 0);
      added = &g_array_index (item->texts, EntText, 0);

      g_assert_cmpfloat (line->rect.x, ==, rtl ? 390 : 10);
      g_assert_cmpfloat (line->rect.width, ==, rtl ? -20 : 20);
      g_assert_cmpfloat (added->box.x, ==, rtl ? 290 : 10);
      g_assert_cmpint (added->align, ==, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
}

static void
paint (EntScene *scene, gboolean ground, guchar *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, 400, 300, 1600);
  cairo_t *cr = cairo_create (surface);

  if (ground)
    ent_scene_paint_ground (scene, cr);
  else
    ent_scene_paint (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
box_of_ink (const guchar *pixels, int *left, int *right)
{
  *left = 400;
  *right = -1;
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 400; x++)
      if (((const guint32 *) pixels)[y * 400 + x] << 8 != 0xffffff00u)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
        }
}

static void
test_paint_twice (void)
{
  g_autoptr (EntScene) scene = new_scene (FALSE);
  EntSceneItem *item = ent_scene_add (scene, "x", ENT_SCENE_ROLE_BUTTON, (EntRect) { 0, 0, 400, 300 });
  EntColour black = { 0, 0, 0, 1 };
  EntPen pen = { .item = item };
  EntText text = ent_pen_text_init ("<i>&</i> plain", (EntRect) { 10, 200, 380, 30 }, 20, black);
  g_autofree guchar *first = g_malloc0 (480000);
  g_autofree guchar *second = g_malloc0 (480000);
  int left, right;

  ent_pen_rect (&pen, (EntRect) { 10, 10, 50, 30 }, 5, black, black, 2, 3);
  ent_pen_ellipse (&pen, (EntRect) { 70, 10, 50, 30 }, ent_pen_none, black, 2);
  ent_pen_hatch (&pen, (EntRect) { 130, 10, 50, 30 }, 5, ent_pen_none, black, 1, 6);
  ent_pen_line (&pen, 190, 10, 240, 40, black, 2);
  for (EntGlyph glyph = ENT_GLYPH_DIAMOND; glyph <= ENT_GLYPH_STAR; glyph++)
    ent_pen_glyph (&pen, (EntRect) { 10 + 30 * glyph, 100, 20, 20 }, glyph, black);
  ent_pen_text (&pen, &text);

  paint (scene, FALSE, first);
  paint (scene, FALSE, second);
  g_assert_cmpmem (first, 480000, second, 480000);

  /* A button is not part of the ground. */
  paint (scene, TRUE, first);
  box_of_ink (first, &left, &right);
  g_assert_cmpint (right, ==, -1);
}

/* A glyph and what has nothing to be drawn in stay in their box. */
static void
test_ink_inside (void)
{
  for (EntGlyph glyph = ENT_GLYPH_DIAMOND; glyph <= ENT_GLYPH_STAR; glyph++)
    {
      g_autoptr (EntScene) scene = new_scene (FALSE);
      EntPen pen = { .item = ent_scene_add (scene, "x", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 400, 300 }) };
      g_autofree guchar *pixels = g_malloc0 (480000);
      int left, right;

      ent_pen_glyph (&pen, (EntRect) { 100, 100, 60, 60 }, glyph, (EntColour) { 0, 0, 0, 1 });
      ent_pen_glyph (&pen, (EntRect) { 300, 100, 0, 0 }, glyph, (EntColour) { 0, 0, 0, 1 });
      ent_pen_hatch (&pen, (EntRect) { 300, 100, 0, 0 }, 4, ent_pen_none, (EntColour) { 0, 0, 0, 1 }, 1, 0);
      paint (scene, FALSE, pixels);
      box_of_ink (pixels, &left, &right);
      g_assert_cmpint (left, >=, 99);
      g_assert_cmpint (left, <, 110);
      g_assert_cmpint (right, <=, 160);
      g_assert_cmpint (right, >, 150);
    }
}

/* The side is the scene's, whatever direction the words have. */
static void
test_sides (void)
{
  static const char *const words[] = { "India", "\327\224\327\225\327\223\327\225" };
  static const PangoAlignment sides[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_RIGHT };

  for (int rtl = 0; rtl < 2; rtl++)
    for (gsize w = 0; w < G_N_ELEMENTS (words); w++)
      for (gsize s = 0; s < G_N_ELEMENTS (sides); s++)
        for (int wrap = 0; wrap < 2; wrap++)
          {
            g_autoptr (EntScene) scene = new_scene (rtl == 1);
            EntSceneItem *item = ent_scene_add (scene, "x", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 400, 300 });
            g_autofree guchar *pixels = g_malloc0 (480000);
            EntPen pen = { .item = item };
            EntText text = ent_pen_text_init (words[w], (EntRect) { 50, 50, 300, 30 }, 15, (EntColour) { 0, 0, 0, 1 });
            int left, right;

            text.align = sides[s];
            text.wrap = wrap == 1;
            ent_pen_text (&pen, &text);
            paint (scene, FALSE, pixels);
            box_of_ink (pixels, &left, &right);
            if (sides[s] == PANGO_ALIGN_LEFT)
              g_assert_cmpint (left, <, 60);
            else
              g_assert_cmpint (right, >, 340);
            g_assert_cmpint (right - left, <, 120);
          }
}

/* What is appended larger is the same, larger: its lines break where they did. */
static void
test_appended (void)
{
  static const double scales[] = { 0.5, 1, 1.0833 };
  int widths[G_N_ELEMENTS (scales)];

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (EntScene) scene = new_scene (FALSE);
      g_autoptr (EntScene) part = new_scene (FALSE);
      EntSceneItem *item = ent_scene_add (part, "x", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 400, 300 });
      EntText text = ent_pen_text_init ("Words that go on for several lines of this box", (EntRect) { 0, 0, 120, 100 }, 15,
                                        (EntColour) { 0, 0, 0, 1 });
      g_autofree guchar *pixels = g_malloc0 (480000);
      EntPen pen = { .item = item };
      int left, right;

      text.wrap = TRUE;
      ent_pen_text (&pen, &text);
      ent_scene_append (scene, part, 20, 10, scales[i]);
      paint (scene, FALSE, pixels);
      box_of_ink (pixels, &left, &right);
      g_assert_cmpint (left, >=, 19);
      g_assert_cmpint (left, <, 24);
      g_assert_cmpint (right, <=, 20 + (int) (121 * scales[i]));
      widths[i] = right - left;
    }
  g_assert_cmpint (ABS (widths[0] * 2 - widths[1]), <=, 4);
  g_assert_cmpint (ABS (widths[2] - (int) (widths[1] * 1.0833)), <=, 3);
}

/* Stripes end where the rounded box does. */
static void
test_hatch (void)
{
  g_autoptr (EntScene) scene = new_scene (FALSE);
  EntSceneItem *item = ent_scene_add (scene, "x", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 400, 300 });
  g_autofree guchar *pixels = g_malloc0 (480000);
  EntPen pen = { .item = item };
  guint n_dark = 0;

  ent_pen_hatch (&pen, (EntRect) { 100, 100, 100, 100 }, 50, ent_pen_none, (EntColour) { 0, 0, 0, 1 }, 4, 8);
  paint (scene, FALSE, pixels);
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 400; x++)
      {
        double dx = x + 0.5 - 150, dy = y + 0.5 - 150;
        gboolean dark = pixels[(y * 400 + x) * 4] < 128;

        if (dx * dx + dy * dy > 51.5 * 51.5)
          g_assert_false (dark);
        n_dark += dark;
      }
  /* Half of a circle. */
  g_assert_cmpuint (n_dark, >, 3300);
  g_assert_cmpuint (n_dark, <, 4500);
}

static void
test_metrics (void)
{
  g_autoptr (EntMetrics) desktop = ent_metrics_new_desktop (15, 2, TRUE, "", ENT_PALETTE_DARK);
  g_autoptr (EntMetrics) slide = ent_metrics_new_slide (1920, 1080, FALSE, "fa", ENT_PALETTE_LIGHT);
  g_autoptr (EntMetrics) copy = ent_metrics_copy (slide);

  g_assert_cmpfloat (desktop->text_body, ==, 30);
  g_assert_false (desktop->slide);
  g_assert_true (desktop->rtl);
  g_assert_cmpfloat_with_epsilon (slide->unit, 1.08, 1e-9);
  g_assert_cmpfloat (slide->text_small, >=, 20 * slide->unit);
  g_assert_cmpfloat (slide->text_body, >=, 33 * slide->unit);
  g_assert_cmpfloat (slide->text_title, >=, 50 * slide->unit);
  g_assert_cmpstr (copy->language, ==, "fa");
  g_assert_cmpstr (copy->font, ==, desktop->font);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/items", test_items);
  g_test_add_func ("/scene/metrics", test_metrics);
  g_test_add_func ("/scene/clean", test_clean);
  g_test_add_func ("/scene/clean-long", test_clean_long);
  g_test_add_func ("/scene/clean-isolates", test_clean_isolates);
  g_test_add_func ("/scene/nearest", test_nearest);
  g_test_add_func ("/scene/measure", test_measure);
  g_test_add_func ("/scene/label", test_label);
  g_test_add_func ("/scene/mirror", test_mirror);
  g_test_add_func ("/scene/paint-twice", test_paint_twice);
  g_test_add_func ("/scene/ink-inside", test_ink_inside);
  g_test_add_func ("/scene/sides", test_sides);

  g_test_add_func ("/scene/appended", test_appended);
  g_test_add_func ("/scene/hatch", test_hatch);

  return g_test_run ();
}
