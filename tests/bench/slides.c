/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What each step of a story costs as a slide, against poppler drawing the page
 * of the same step: slides BRIEFING PDF PAIRS WIDTH HEIGHT. Both draw into a
 * new image of the same size, turn by turn, each into one as programs make it:
 * Entente's memory is not cleared before, poppler's is one that cairo has made.
 * Before each turn what was laid out is forgotten. Poppler does it in two ways: "kept" with a document that has
 * drawn the page before and has its fonts and glyphs at hand, "anew" with one
 * that has just been opened, which is not counted. Entente's fonts stay open, as
 * they do for every program on a desktop; what finding them costs is in "the
 * very first". Milliseconds are the process's own time, which a busy machine
 * changes little. Checks nothing.
 */

#include <cairo.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <poppler.h>
#include <stdlib.h>

#include "bench.h"
#include "ent-list.h"
#include "ent-pages.h"
#include "ent-slide.h"
#include "ent-story.h"

#define MOST_PAIRS 1000

typedef struct {
  double lay_out, paint; /* ms */
  double kept, anew;
} Times;

static EntBriefing *briefing;
static EntPages *pages;
static GFile *pdf;
static PopplerDocument *document;
static int width, height;

static void
draw_slide (guint  index,
            Times *times)
{
  const EntPage *page = g_ptr_array_index (pages->shown, index);
  const char *language = pages->story != NULL ? ent_story_get_language (pages->story) : NULL;
  EntSlideCaption caption = {
    .title = page->headline,
    .marking = page->clearance.marking != NULL ? ent_marking_get_label (page->clearance.marking) : NULL,
    .step = page->number,
    .n_steps = pages->n_steps,
  };
  g_autoptr (EntMetrics) metrics = NULL;
  g_autoptr (EntScene) scene = NULL;
  cairo_surface_t *surface;
  guchar *pixels;
  int stride;
  cairo_t *cr;
  double start;

  if (language == NULL)
    language = ent_briefing_get_language (briefing);

  /* Forgets every layout, and no font. */
  pango_font_map_changed (pango_cairo_font_map_get_default ());

  start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID);
  metrics = ent_metrics_new_slide (width, height, ent_language_is_rtl (language), language, ENT_PALETTE_LIGHT);
  scene = ent_slide_new (briefing, page->stage, &caption, metrics, width, height);
  times->lay_out = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - start;

  start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID);
  stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  pixels = g_malloc_n ((gsize) height, (gsize) stride);
  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, width, height, stride);
  cr = cairo_create (surface);
  ent_scene_paint (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  times->paint = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - start;
  cairo_surface_destroy (surface);
  g_free (pixels);
}

static double
draw_page (PopplerDocument *from,
           guint            index)
{
  double start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID), page_width, page_height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  PopplerPage *page = poppler_document_get_page (from, (int) index);

  poppler_page_get_size (page, &page_width, &page_height);
  cairo_scale (cr, width / page_width, height / page_height);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - start;
  g_object_unref (page);
  cairo_surface_destroy (surface);

  return start;
}

static void
draw_pages (guint  index,
            Times *times)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *fresh = poppler_document_new_from_gfile (pdf, NULL, NULL, &error);

  if (fresh == NULL)
    g_error ("%s", error->message);
  times->anew = draw_page (fresh, index);
  g_object_unref (fresh);
  times->kept = draw_page (document, index);
}

enum { LAY_OUT, PAINT, SUM, KEPT, ANEW, RATIO_KEPT, RATIO_ANEW, N_COLUMNS };

static void
measure (guint    index,
         guint    n_pairs,
         GArray **totals)
{
  GArray *columns[N_COLUMNS];
  double medians[N_COLUMNS];
  Times times;
  double first;

  draw_slide (index, &times);
  first = times.lay_out + times.paint;
  draw_pages (index, &times);
  for (guint k = 0; k < N_COLUMNS; k++)
    columns[k] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < n_pairs; i++)
    {
      if (i % 2 == 0)
        draw_slide (index, &times);
      draw_pages (index, &times);
      if (i % 2 != 0)
        draw_slide (index, &times);

      double sum = times.lay_out + times.paint;
      const double values[N_COLUMNS] = { times.lay_out, times.paint, sum, times.kept, times.anew, sum / times.kept, sum / times.anew };

      for (guint k = 0; k < N_COLUMNS; k++)
        g_array_append_val (columns[k], values[k]);
    }

  for (guint k = 0; k < N_COLUMNS; k++)
    {
      medians[k] = bench_get_median (columns[k]);
      g_array_append_val (totals[k], medians[k]);
    }
  g_print ("%4u | %6.1f %6.1f %6.1f %6.1f | %6.1f %6.1f | %5.2f %5.2f | %6.1f\n", index + 1, medians[LAY_OUT], medians[PAINT],
           medians[SUM], g_array_index (columns[SUM], double, n_pairs - 1), medians[KEPT], medians[ANEW],
           medians[RATIO_KEPT], medians[RATIO_ANEW], first);
  for (guint k = 0; k < N_COLUMNS; k++)
    g_array_unref (columns[k]);
}

int
main (int   argc,
      char *argv[])
{
  GArray *totals[N_COLUMNS];
  g_autoptr (GError) error = NULL;
  guint n_pairs;

  setlocale (LC_ALL, "");
  if (argc != 6 || atoi (argv[4]) < 1 || atoi (argv[5]) < 1)
    {
      g_printerr ("Usage: slides BRIEFING PDF PAIRS WIDTH HEIGHT\n");
      return 2;
    }
  n_pairs = (guint) CLAMP (atoi (argv[3]), 1, MOST_PAIRS);
  width = atoi (argv[4]);
  height = atoi (argv[5]);

  pdf = g_file_new_for_commandline_arg (argv[2]);
  briefing = bench_load (argv[1]);
  document = poppler_document_new_from_gfile (pdf, NULL, NULL, &error);
  if (document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  pages = ent_pages_new (briefing, ent_list_peek (ent_briefing_get_stories (briefing), 0), ENT_CLEARANCE_ALL);
  if ((int) pages->shown->len != poppler_document_get_n_pages (document))
    {
      g_printerr ("The PDF is not of this briefing\n");
      return 2;
    }

  g_print ("%d × %d, milliseconds, medians of %u pairs\n", width, height, n_pairs);
  g_print ("%4s | %6s %6s %6s %6s | %6s %6s | %11s | %s\n", "step", "layout", "paint", "sum", "worst", "kept", "anew", "ratios",
           "the very first");
  for (guint k = 0; k < N_COLUMNS; k++)
    totals[k] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < pages->shown->len; i++)
    measure (i, n_pairs, totals);
  for (guint k = SUM; k < N_COLUMNS; k++)
    {
      static const char *const names[N_COLUMNS] = {
        [SUM] = "a slide, ms", [KEPT] = "poppler, document kept, ms", [ANEW] = "poppler, document anew, ms",
        [RATIO_KEPT] = "Entente to poppler, document kept (at most 0.50 is wanted)", [RATIO_ANEW] = "Entente to poppler, document anew",
      };
      double median = bench_get_median (totals[k]);

      g_print ("%s: median of the steps %.2f (%.2f to %.2f)\n", names[k], median, g_array_index (totals[k], double, 0),
               g_array_index (totals[k], double, totals[k]->len - 1));
    }

  for (guint k = 0; k < N_COLUMNS; k++)
    g_array_unref (totals[k]);
  ent_pages_free (pages);
  g_object_unref (document);
  g_object_unref (pdf);
  g_object_unref (briefing);

  return 0;
}
