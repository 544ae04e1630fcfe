/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-glyph.h"

#include <math.h>

typedef struct {
  double x, y; /* in a square from -1 to 1, y downward */
} Point;

static const Point diamond[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
static const Point triangle[] = { { 0, -0.9 }, { 1, 0.85 }, { -1, 0.85 } };
static const Point square[] = { { -0.85, -0.85 }, { 0.85, -0.85 }, { 0.85, 0.85 }, { -0.85, 0.85 } };
static const Point bar[] = { { -1, -0.28 }, { 1, -0.28 }, { 1, 0.28 }, { -1, 0.28 } };
static const Point plus[] = {
  { -0.26, -1 }, { 0.26, -1 }, { 0.26, -0.26 }, { 1, -0.26 }, { 1, 0.26 }, { 0.26, 0.26 },
  { 0.26, 1 }, { -0.26, 1 }, { -0.26, 0.26 }, { -1, 0.26 }, { -1, -0.26 }, { -0.26, -0.26 },
};
static const Point cross[] = {
  { -0.9, -0.53 }, { -0.53, -0.9 }, { 0, -0.37 }, { 0.53, -0.9 }, { 0.9, -0.53 }, { 0.37, 0 },
  { 0.9, 0.53 }, { 0.53, 0.9 }, { 0, 0.37 }, { -0.53, 0.9 }, { -0.9, 0.53 }, { -0.37, 0 },
};

/**
 * ent_glyph_is_open:
 * @glyph: a glyph
 *
 * Returns: whether only its outline is drawn
 */
gboolean
ent_glyph_is_open (EntGlyph glyph)
{
  return glyph == ENT_GLYPH_DIAMOND_OPEN || glyph == ENT_GLYPH_TRIANGLE_OPEN || glyph == ENT_GLYPH_CIRCLE_OPEN ||
         glyph == ENT_GLYPH_SQUARE_OPEN;
}

static void
trace (cairo_t *cr, const Point *points, gsize n_points, double cx, double cy, double radius)
{
  for (gsize i = 0; i < n_points; i++)
    cairo_line_to (cr, cx + points[i].x * radius, cy + points[i].y * radius);
  cairo_close_path (cr);
}

static void
trace_star (cairo_t *cr, double cx, double cy, double radius)
{
  for (int i = 0; i < 10; i++)
    {
      double r = i % 2 == 0 ? radius : radius * 0.42;
      double angle = -G_PI / 2 + i * G_PI / 5;

      cairo_line_to (cr, cx + r * cos (angle), cy + r * sin (angle));
    }
  cairo_close_path (cr);
}

/**
 * ent_glyph_paint:
 * @glyph: a glyph
 * @cr: where to paint
 * @x: left edge
 * @y: top edge
 * @width: width of the box; the glyph is centred in it and as large as its
 *   shorter side
 * @height: height of the box
 * @colour: its one colour
 *
 * An open glyph's line is a sixth of its size and lies within the box too.
 */
void
ent_glyph_paint (EntGlyph glyph, cairo_t *cr, double x, double y, double width, double height, EntColour colour)
{
  double radius = MIN (width, height) / 2;
  double cx = x + width / 2;
  double cy = y + height / 2;
  double line = radius / 3;

  if (radius <= 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
  if (ent_glyph_is_open (glyph))
    radius -= line / 2;

  switch (glyph)
    {
    case ENT_GLYPH_DIAMOND:
    case ENT_GLYPH_DIAMOND_OPEN:
      trace (cr, diamond, G_N_ELEMENTS (diamond), cx, cy, radius);
      break;
    case ENT_GLYPH_TRIANGLE:
    case ENT_GLYPH_TRIANGLE_OPEN:
      trace (cr, triangle, G_N_ELEMENTS (triangle), cx, cy, radius);
      break;
    case ENT_GLYPH_CIRCLE:
    case ENT_GLYPH_CIRCLE_OPEN:
      cairo_arc (cr, cx, cy, radius * 0.95, 0, 2 * G_PI);
      break;
    case ENT_GLYPH_SQUARE:
    case ENT_GLYPH_SQUARE_OPEN:
      trace (cr, square, G_N_ELEMENTS (square), cx, cy, radius);
      break;
    case ENT_GLYPH_CROSS:
      trace (cr, cross, G_N_ELEMENTS (cross), cx, cy, radius);
      break;
    case ENT_GLYPH_PLUS:
      trace (cr, plus, G_N_ELEMENTS (plus), cx, cy, radius);
      break;
    case ENT_GLYPH_BAR:
      trace (cr, bar, G_N_ELEMENTS (bar), cx, cy, radius);
      break;
    case ENT_GLYPH_STAR:
      trace_star (cr, cx, cy, radius);
      break;
    default:
      break;
    }

  if (ent_glyph_is_open (glyph))
    {
      cairo_set_line_width (cr, line);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
  cairo_restore (cr);
}
