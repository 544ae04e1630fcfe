/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where factors were before a scenario moved them: the former box, and an arrow from there. */

#include "ent-matrix-private.h"

#include <math.h>

#include "ent-outlook.h"

/* Of the mark's size: the least of an arrow that is seen between two marks, and the space beside one. */
#define LEAST_ARROW 0.35
#define BESIDE      0.16
#define HEAD        0.22

/**
 * ent_matrix_find_move:
 * @self: a matrix
 * @plotted: a factor that is plotted
 *
 * Notes where it was, if a scenario moved it on this plot.
 */
void
ent_matrix_find_move (EntMatrix *self, EntPlotted *plotted)
{
  const EntChange *likelihood = ent_outlook_find_move (self->briefing, ENT_RECORD (plotted->factor), ENT_CHANGE_LIKELIHOOD, NULL);
  const EntChange *impact = ent_outlook_find_move (self->briefing, ENT_RECORD (plotted->factor), ENT_CHANGE_IMPACT,
                                                   ent_impact_get_perspective (plotted->impact));

  plotted->moved = likelihood != NULL || impact != NULL;
  plotted->likelihood_was = likelihood != NULL ? likelihood->before : *ent_factor_get_likelihood (plotted->factor);
  plotted->impact_was = impact != NULL ? impact->before : *ent_impact_get_range (plotted->impact);
}

static EntColour
colour_of (const EntMatrix *self, const EntPlotted *plotted)
{
  return plotted->risk ? self->axes.palette->risk : self->axes.palette->opportunity;
}

static double
stroke_of (const EntMatrix *self)
{
  return MAX (1.5, 2.5 * self->axes.metrics->unit);
}

/**
 * ent_matrix_draw_ghost:
 * @self: a matrix with its axes
 * @plotted: a factor on it
 *
 * Draws the box that it had, in dashes and in its full colour, so that it is
 * seen from the last row; nothing for a factor that did not move.
 */
void
ent_matrix_draw_ghost (EntMatrix *self, const EntPlotted *plotted)
{
  g_autofree char *id = NULL;
  double stroke = stroke_of (self);
  double least = 2 * stroke;
  double x1, x2, top;
  EntSceneItem *item;
  EntRect rect;

  if (!plotted->moved)
    return;

  x1 = ent_matrix_axes_get_x (&self->axes, plotted->impact_was.low);
  x2 = ent_matrix_axes_get_x (&self->axes, plotted->impact_was.high);
  top = ent_matrix_axes_get_y (&self->axes, plotted->likelihood_was.high);
  rect = (EntRect) { MIN (x1, x2), top, MAX (fabs (x2 - x1), least),
                     MAX (ent_matrix_axes_get_y (&self->axes, plotted->likelihood_was.low) - top, least) };
  id = g_strconcat ("ghost:", ent_factor_get_id (plotted->factor), NULL);
  item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_GROUND,
                        (EntRect) { rect.x - stroke / 2, rect.y - stroke / 2, rect.width + stroke, rect.height + stroke });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = rect,
                                    .radius = 8 * self->axes.metrics->unit,
                                    .stroke = colour_of (self, plotted),
                                    .stroke_width = stroke,
                                    .dash = 3 * stroke,
                                  });
}

static gboolean
is_covered (const EntMatrix *self, const EntMark *marks, double x, double y1, double y2)
{
  double half = self->mark_size / 2;

  for (guint i = 0; i < self->plotted->len; i++)
    if (fabs (marks[i].x - x) < half && marks[i].y + half > MIN (y1, y2) && marks[i].y - half < MAX (y1, y2))
      return TRUE;

  return FALSE;
}

static void
add_line (EntSceneItem *item, double x1, double y1, double x2, double y2, EntColour colour, double width)
{
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_LINE,
                                    .rect = { x1, y1, x2 - x1, y2 - y1 },
                                    .stroke = colour,
                                    .stroke_width = width,
                                  });
}

/* A line with a head, on a broader one in the colour of the ground, so that it is seen across boxes. */
static void
add_arrow (EntMatrix *self, const EntPlotted *plotted, double x1, double y1, double x2, double y2)
{
  g_autofree char *id = g_strconcat ("arrow:", ent_factor_get_id (plotted->factor), NULL);
  double stroke = stroke_of (self) * 1.6;
  double length = hypot (x2 - x1, y2 - y1);
  double head = MIN (self->mark_size * HEAD, length);
  double ux = (x2 - x1) / length, uy = (y2 - y1) / length;
  double reach = head + stroke;
  EntSceneItem *item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_GROUND,
                                      (EntRect) { MIN (x1, x2) - reach, MIN (y1, y2) - reach, fabs (x2 - x1) + 2 * reach,
                                                  fabs (y2 - y1) + 2 * reach });

  for (guint pass = 0; pass < 2; pass++)
    {
      EntColour colour = pass == 0 ? self->axes.palette->keyline : colour_of (self, plotted);
      double width = pass == 0 ? stroke * 2 : stroke;

      add_line (item, x1, y1, x2, y2, colour, width);
      for (int side = -1; side <= 1; side += 2)
        add_line (item, x2, y2, x2 - head * (ux + side * uy * 0.7), y2 - head * (uy - side * ux * 0.7), colour, width);
    }
}

/**
 * ent_matrix_draw_moves:
 * @self: a matrix with its axes
 * @marks: where the marks of its factors are
 *
 * Draws an arrow from each former best estimate to the mark of the factor. One
 * that the mark would cover stands beside it, as long and in the same
 * direction. What did not move, or only in its range, has none.
 */
void
ent_matrix_draw_moves (EntMatrix *self, const EntMark *marks)
{
  double size = self->mark_size;

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const EntPlotted *plotted = ent_matrix_get_plotted (self, i);
      double x1 = ent_matrix_axes_get_x (&self->axes, plotted->impact_was.best);
      double y1 = ent_matrix_axes_get_y (&self->axes, plotted->likelihood_was.best);
      double x2 = ent_matrix_axes_get_x (&self->axes, ent_impact_get_range (plotted->impact)->best);
      double y2 = ent_matrix_axes_get_y (&self->axes, ent_factor_get_likelihood (plotted->factor)->best);
      double length = hypot (x2 - x1, y2 - y1);
      double beside = size * (0.5 + BESIDE);
      double dx, dy;

      if (!plotted->moved || length < 1)
        continue;
      if (!marks[i].moved && length > size * (0.5 + LEAST_ARROW))
        {
          double stop = (length - size / 2) / length;

          add_arrow (self, plotted, x1, y1, x1 + (x2 - x1) * stop, y1 + (y2 - y1) * stop);
          continue;
        }
      if (marks[i].moved && length > size * LEAST_ARROW && !is_covered (self, marks, x2, y1, y2))
        {
          add_arrow (self, plotted, x1, y1, x2, y2);
          continue;
        }

      /* To the side of the mark that is free and on the plot. */
      dx = marks[i].x - x2;
      dy = marks[i].y - y2;
      if (is_covered (self, marks, marks[i].x + beside, y1 + dy, y2 + dy) ||
          marks[i].x + beside + size * HEAD > self->axes.plot.x + self->axes.plot.width)
        beside = -beside;
      add_arrow (self, plotted, CLAMP (x1 + dx + beside, self->axes.plot.x, self->axes.plot.x + self->axes.plot.width), y1 + dy,
                 CLAMP (x2 + dx + beside, self->axes.plot.x, self->axes.plot.x + self->axes.plot.width), y2 + dy);
    }
}
