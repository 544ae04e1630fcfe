/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "ent-measure.h"
#include "ent-paragraph.h"

typedef struct {
  const char *text;
  const char *raised; /* (nullable) */
  gboolean simple;    /* it needs no help by Pango */
  gboolean mixed;     /* of fonts with lines of different heights */
} Text;

static const Text texts[] = {
  { "One line", NULL, TRUE },
  { "The ten agree that each of them decides alone what its machines may do, and none of them has said how.", NULL, TRUE },
  { "It ends with the numbers of its sources, which are smaller and stand higher than the rest of it.", "3 · 14 · 15", TRUE },
  { "Two  spaces,   three; a well-known word; 42.0 % of people and 23.6 % of output – “so far”…", NULL, TRUE },
  { "Αβγδ и ещё несколько слов по-русски, а потом 中文字 and → an arrow", "1", TRUE, TRUE },
  { "متن فارسی که از راست به چپ خوانده می‌شود و چند واژه دارد", NULL, FALSE },
  { "A name that is written \342\201\250علی\342\201\251 stands among others", "2", FALSE },
  { "A hy\302\255phen\302\255ated word may be bro\302\255ken", NULL, FALSE },
  { "", NULL, FALSE },
};

static void
measure_by_pango (const EntMetrics *metrics, const Text *text, double size, double width, double *out_width, double *out_height)
{
  g_autoptr (PangoLayout) layout =
    ent_metrics_create_layout (metrics, text->text, size, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE);
  PangoRectangle logical;

  if (text->raised != NULL)
    ent_metrics_add_raised (metrics, layout, text->raised, size);
  if (width >= 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
    }
  pango_layout_get_extents (layout, NULL, &logical);
  *out_width = (double) logical.width / PANGO_SCALE;
  *out_height = (double) logical.height / PANGO_SCALE;
}

/* At every size and width it takes what it takes when Pango lays it out. */
static void
test_measure (gconstpointer data)
{
  static const double sizes[] = { 11, 15, 22, 33.3, 50, 130 };
  const gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, rtl, rtl ? "fa" : "en", ENT_PALETTE_LIGHT);
  guint n_by_itself = 0;

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      const Text *text = &texts[t];
      g_autoptr (EntParagraph) paragraph =
        ent_paragraph_new (metrics, text->text, text->raised, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (double width = -1; width < 40; width += 0.7)
          {
            double wrap = width < 0 ? -1 : width * sizes[s];
            const EntParagraphSize size = { sizes[s], ent_metrics_raised_size (metrics, sizes[s]), wrap };
            double pango_width, pango_height, text_width, text_height;
            gboolean done = ent_paragraph_measure (paragraph, &size, &text_width, &text_height);

            if (width < 0)
              g_assert_cmpint (done, ==, text->simple);
            if (!text->simple)
              g_assert_false (done);
            if (!done)
              continue;

            n_by_itself++;
            measure_by_pango (metrics, text, sizes[s], wrap, &pango_width, &pango_height);
            g_assert_cmpfloat_with_epsilon (text_height, pango_height, (text->mixed ? 0.2 : 0.01) * sizes[s]);
            g_assert_cmpfloat_with_epsilon (text_width, pango_width, 0.04 * sizes[s]);
          }
    }

  g_assert_cmpuint (n_by_itself, >, 1000);
}

/* Whether it is broken here or by Pango makes no difference to who asks. */
static void
test_narrow (void)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      double pango_width, pango_height, width, height;

      measure_by_pango (metrics, &texts[t], 33, 60, &pango_width, &pango_height);
      height = ent_measure_raised (metrics, texts[t].text, texts[t].raised, 33, PANGO_WEIGHT_NORMAL, 60, &width);
      g_assert_cmpfloat_with_epsilon (height, pango_height, 0.5);
      g_assert_cmpfloat_with_epsilon (width, pango_width, 1.5);
    }
}

static double
ink (EntParagraph *paragraph, const EntParagraphSize *size, PangoAlignment align, double box, double *out_left, double *out_right)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  ent_paragraph_paint (paragraph, cr, size, align, box);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);
  *out_left = x;
  *out_right = x + width;

  return height;
}

/* What is painted is where it was measured to be, also after its glyphs were given up. */
static void
test_paint (void)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (EntParagraph) paragraph =
        ent_paragraph_new (metrics, texts[t].text, texts[t].raised, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE);
      const EntParagraphSize size = { 40, ent_metrics_raised_size (metrics, 40), 500 };
      double width, height, left, right, again_left, again_right, painted;

      if (!ent_paragraph_measure (paragraph, &size, &width, &height))
        continue;

      painted = ink (paragraph, &size, PANGO_ALIGN_LEFT, 500, &left, &right);
      g_assert_cmpfloat (painted, <=, height + 2);
      g_assert_cmpfloat (painted, >=, height - 40);
      g_assert_cmpfloat_with_epsilon (left, 0, 6);
      g_assert_cmpfloat_with_epsilon (right, width, 6);

      ent_paragraph_drop_layout (paragraph);
      g_assert_cmpfloat_with_epsilon (ink (paragraph, &size, PANGO_ALIGN_LEFT, 500, &again_left, &again_right), painted, 0.01);
      g_assert_cmpfloat_with_epsilon (again_right, right, 0.01);

      ink (paragraph, &size, PANGO_ALIGN_RIGHT, 500, &left, &right);
      g_assert_cmpfloat_with_epsilon (right, 500, 6);
      ink (paragraph, &size, PANGO_ALIGN_CENTER, 500, &left, &right);
      g_assert_cmpfloat_with_epsilon ((left + right) / 2, 250, 6);
    }
}

/* A line may end between the letters of what the font makes one glyph of. */
static void
test_ligature (void)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_slide (1920, 1080, FALSE, "en", ENT_PALETTE_LIGHT);
  g_autoptr (EntParagraph) paragraph =
    ent_paragraph_new (metrics, "f\342\200\213i", NULL, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE);
  EntParagraphSize size = { 40, ent_metrics_raised_size (metrics, 40), -1 };
  double width, one, two, left, right;

  g_assert_true (ent_paragraph_measure (paragraph, &size, &width, &one));
  size.width = width * 0.8;
  g_assert_true (ent_paragraph_measure (paragraph, &size, &width, &two));
  g_assert_cmpfloat (two, >, one * 1.5);
  g_assert_cmpfloat (ink (paragraph, &size, PANGO_ALIGN_LEFT, 40, &left, &right), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paragraph/measure/ltr", GINT_TO_POINTER (FALSE), test_measure);
  g_test_add_data_func ("/paragraph/measure/rtl", GINT_TO_POINTER (TRUE), test_measure);
  g_test_add_func ("/paragraph/narrow", test_narrow);
  g_test_add_func ("/paragraph/paint", test_paint);
  g_test_add_func ("/paragraph/ligature", test_ligature);

  return g_test_run ();
}
