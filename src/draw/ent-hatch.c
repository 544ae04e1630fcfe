/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-hatch.h"

#include <math.h>

/* A quarter of a circle as so many lines: at the radius of a tile nobody sees a corner. */
#define N_ARC 5
#define N_OUTLINE (4 * (N_ARC + 1))
#define MOST_STRIPES 10000

typedef struct {
  double x, y;
} Point;

/* Clockwise, as y grows downward. */
static guint
outline (const EntRect *rect, double radius, Point *points)
{
  double r = CLAMP (radius, 0, MIN (rect->width, rect->height) / 2);
  Point centres[] = {
    { rect->x + rect->width - r, rect->y + r },
    { rect->x + rect->width - r, rect->y + rect->height - r },
    { rect->x + r, rect->y + rect->height - r },
    { rect->x + r, rect->y + r },
  };
  guint n_arc = r > 0 ? N_ARC : 0;
  guint n = 0;

  for (guint corner = 0; corner < G_N_ELEMENTS (centres); corner++)
    for (guint i = 0; i <= n_arc; i++)
      {
        double angle = ((int) corner - 1 + (n_arc > 0 ? (double) i / n_arc : 0)) * G_PI / 2;

        points[n++] = (Point) { centres[corner].x + r * cos (angle), centres[corner].y + r * sin (angle) };
      }

  return n;
}

/* How far a point lies behind the diagonal through the origin. */
static double
across (const Point *point)
{
  return point->x - point->y;
}

/* What of a convex polygon lies on one side of a diagonal (Sutherland and Hodgman). */
static guint
cut (const Point *in, guint n_in, double at, gboolean beyond, Point *out)
{
  guint n = 0;

  for (guint i = 0; i < n_in; i++)
    {
      const Point *from = &in[i];
      const Point *to = &in[(i + 1) % n_in];
      double a = beyond ? across (from) - at : at - across (from);
      double b = beyond ? across (to) - at : at - across (to);

      if (a >= 0)
        out[n++] = *from;
      if ((a > 0 && b < 0) || (a < 0 && b > 0))
        out[n++] = (Point) { from->x + (to->x - from->x) * a / (a - b), from->y + (to->y - from->y) * a / (a - b) };
    }

  return n;
}

/**
 * ent_hatch_trace:
 * @cr: what the path is added to
 * @rect: a box
 * @radius: of its corners
 * @line_width: width of a stripe, more than 0
 * @step: from the middle of one stripe to that of the next
 *
 * Adds the stripes as closed polygons that are to be filled. They fall to the
 * right; one passes half a step from the corner at the top and the left. Does
 * nothing where there would be more than anybody could tell apart.
 */
void
ent_hatch_trace (cairo_t *cr, const EntRect *rect, double radius, double line_width, double step)
{
  double distance = step * G_SQRT2;
  double half = line_width * (G_SQRT2 / 2);
  Point whole[N_OUTLINE];
  double origin;
  guint n_whole;

  if (line_width <= 0 || distance <= 0 || rect->width <= 0 || rect->height <= 0 ||
      (rect->width + rect->height) / distance > MOST_STRIPES)
    return;

  n_whole = outline (rect, radius, whole);
  origin = rect->x - rect->y;
  for (double x = distance / 2 - rect->height; x < rect->width; x += distance)
    {
      Point upper[N_OUTLINE + 2], stripe[N_OUTLINE + 4];
      guint n = cut (whole, n_whole, origin + x - half, TRUE, upper);

      n = cut (upper, n, origin + x + half, FALSE, stripe);
      if (n < 3)
        continue;
      cairo_move_to (cr, stripe[0].x, stripe[0].y);
      for (guint i = 1; i < n; i++)
        cairo_line_to (cr, stripe[i].x, stripe[i].y);
      cairo_close_path (cr);
    }
}
