/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The factors on the plot: their boxes, their marks, and lines to the marks that had to give way. */

#include "ent-matrix-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-declutter.h"
#include "ent-phrase.h"
#include "ent-ring.h"

/* The least width and height of what is acted on, in logical pixels. */
#define MIN_TARGET 24.0

/* How much fainter a box is while another one is in focus; still 3:1 on the ground. */
#define FAINT 0.62

static const EntColour *
colour_of (const EntMatrix *self, const EntPlotted *plotted)
{
  return plotted->risk ? &self->axes.palette->risk : &self->axes.palette->opportunity;
}

static gboolean
anything_selected (const EntMatrix *self)
{
  for (guint i = 0; i < self->plotted->len; i++)
    if (ent_matrix_get_plotted (self, i)->selected || ent_matrix_get_plotted (self, i)->related)
      return TRUE;

  return FALSE;
}

static void
draw_box (EntMatrix *self, const EntPlotted *plotted, gboolean faint)
{
  const EntRange *likelihood = ent_factor_get_likelihood (plotted->factor);
  const EntRange *impact = ent_impact_get_range (plotted->impact);
  g_autofree char *id = g_strconcat ("box:", ent_factor_get_id (plotted->factor), NULL);
  double stroke = MAX (plotted->selected ? 3 : 1.5, (plotted->selected ? 5 : 2.5) * self->axes.metrics->unit);
  double least = 2 * stroke;
  double x1 = ent_matrix_axes_get_x (&self->axes, impact->low);
  double x2 = ent_matrix_axes_get_x (&self->axes, impact->high);
  double top = ent_matrix_axes_get_y (&self->axes, likelihood->high);
  EntRect rect = { MIN (x1, x2), top, fabs (x2 - x1), ent_matrix_axes_get_y (&self->axes, likelihood->low) - top };
  EntColour line = *colour_of (self, plotted);
  EntColour fill = line;
  EntSceneItem *item;

  /* A range without width is still a box that can be seen. */
  if (rect.width < least)
    {
      rect.x -= (least - rect.width) / 2;
      rect.width = least;
    }
  if (rect.height < least)
    {
      rect.y -= (least - rect.height) / 2;
      rect.height = least;
    }

  line.alpha = faint ? FAINT : 1;
  fill.alpha = plotted->selected ? 0.12 : 0;

  item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_GROUND,
                        (EntRect) { rect.x - stroke / 2, rect.y - stroke / 2, rect.width + stroke,
                                    rect.height + stroke });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = rect,
                                    .radius = 8 * self->axes.metrics->unit,
                                    .fill = fill,
                                    .stroke = line,
                                    .stroke_width = stroke,
                                  });
}

/* A line from where a factor is to where its mark had to go. */
static void
draw_leader (EntMatrix *self, const EntPlotted *plotted, const EntMark *mark)
{
  double x = ent_matrix_axes_get_x (&self->axes, ent_impact_get_range (plotted->impact)->best);
  double y = ent_matrix_axes_get_y (&self->axes, ent_factor_get_likelihood (plotted->factor)->best);
  double stroke = MAX (1.5, 2.5 * self->axes.metrics->unit);
  double dot = 2 * stroke;
  g_autofree char *id = g_strconcat ("leader:", ent_factor_get_id (plotted->factor), NULL);
  EntRect bounds = { MIN (x, mark->x) - dot, MIN (y, mark->y) - dot, fabs (mark->x - x) + 2 * dot,
                     fabs (mark->y - y) + 2 * dot };
  EntSceneItem *item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_GROUND, bounds);

  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_LINE,
                                    .rect = { x, y, mark->x - x, mark->y - y },
                                    .stroke = *colour_of (self, plotted),
                                    .stroke_width = stroke,
                                  });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_ELLIPSE,
                                    .rect = { x - dot, y - dot, 2 * dot, 2 * dot },
                                    .fill = *colour_of (self, plotted),
                                  });
}

static char *
dup_spoken (const EntMatrix *self, const EntPlotted *plotted)
{
  g_autofree char *phrase = ent_phrase_factor (self->briefing, self->stage, plotted->factor);

  /* Translators: the number of a factor on the matrix, then sentences about it. */
  return g_strdup_printf (plotted->risk ? _("Risk %u, %s") : _("Opportunity %u, %s"), plotted->number, phrase);
}

static double
keyline_of (const EntMatrix *self)
{
  return MAX (1, 2 * self->axes.metrics->unit);
}

static void
draw_mark (EntMatrix *self, const EntPlotted *plotted, const EntMark *mark)
{
  const char *factor_id = ent_factor_get_id (plotted->factor);
  double size = self->mark_size;
  double keyline = keyline_of (self);
  EntRect disc = { mark->x - size / 2, mark->y - size / 2, size, size };
  EntRect bounds = { disc.x - keyline, disc.y - keyline, size + 2 * keyline, size + 2 * keyline };
  g_autofree char *id = g_strconcat ("factor:", factor_id, NULL);
  g_autofree char *number = g_strdup_printf ("%u", plotted->number);
  EntColour fill = *colour_of (self, plotted);
  double text_size = MAX (self->axes.metrics->text_body, 0.48 * size);
  double text_width, text_height;
  EntSceneItem *item;

  text_height = ent_scene_measure (self->axes.scene, number, text_size, PANGO_WEIGHT_BOLD, -1, &text_width);
  if (text_width > size - 4 * keyline || text_height > size)
    {
      text_size = self->axes.metrics->text_small;
      text_height = ent_scene_measure (self->axes.scene, number, text_size, PANGO_WEIGHT_BOLD, -1, &text_width);
    }

  item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_BUTTON, bounds);
  item->spoken = dup_spoken (self, plotted);
  item->tooltip = g_strdup (ent_factor_get_title (plotted->factor));
  item->action = ent_action_print ("win.focus", factor_id);
  item->action_more = ent_action_print ("win.highlight", factor_id);
  item->selected = plotted->selected;

  /* Risks round, opportunities square: never told by colour alone. */
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = plotted->risk ? ENT_SHAPE_ELLIPSE : ENT_SHAPE_RECT,
                                    .rect = disc,
                                    .radius = plotted->risk ? 0 : size / 6,
                                    .fill = fill,
                                    .stroke = self->axes.palette->keyline,
                                    .stroke_width = keyline,
                                  });
  ent_scene_item_add_text (item, &(EntText) {
                                   .text = number,
                                   .box = { disc.x, mark->y - text_height / 2, size, text_height },
                                   .size = text_size,
                                   .weight = PANGO_WEIGHT_BOLD,
                                   .align = PANGO_ALIGN_CENTER,
                                   .colour = ent_colour_text_on (fill),
                                   .ground = fill,
                                   .tabular = TRUE,
                                 });
  if (plotted->selected)
    ent_ring_add (item, self->axes.metrics, plotted->risk ? ENT_SHAPE_ELLIPSE : ENT_SHAPE_RECT, &bounds, size / 6,
                  g_strcmp0 (ent_stage_get_focus (self->stage), factor_id) == 0);
}

/* As large as is easily read, smaller where they get many; what even so has no place is left to the count. */
void
ent_matrix_fit_marks (EntMatrix *self)
{
  const EntMetrics *metrics = self->axes.metrics;
  double gap = 4 * keyline_of (self);
  double least = MAX (metrics->slide ? 0 : MIN_TARGET, 2.1 * metrics->text_small);
  double room = self->axes.plot.width * self->axes.plot.height;
  double em = metrics->text_body;
  double most = CLAMP (0.035 * sqrt (room), MAX (least, 1.9 * em), MAX (least, 2.8 * em));
  guint limit;

  self->mark_size = most;
  if (self->plotted->len > 0)
    self->mark_size = CLAMP (sqrt (0.3 * room / self->plotted->len) - gap, least, most);

  limit = MIN (ENT_MATRIX_FACTOR_LIMIT, ent_declutter_capacity (&self->axes.plot, self->mark_size + gap));
  if (self->plotted->len > limit)
    g_array_set_size (self->plotted, limit);
}

void
ent_matrix_draw_factors (EntMatrix *self)
{
  gboolean some_selected = anything_selected (self);
  g_autofree EntMark *marks = g_new0 (EntMark, self->plotted->len);

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const EntPlotted *plotted = ent_matrix_get_plotted (self, i);

      marks[i].x = ent_matrix_axes_get_x (&self->axes, ent_impact_get_range (plotted->impact)->best);
      marks[i].y = ent_matrix_axes_get_y (&self->axes, ent_factor_get_likelihood (plotted->factor)->best);
    }
  ent_declutter_marks (marks, self->plotted->len, self->mark_size + 4 * keyline_of (self), &self->axes.plot);

  for (guint i = 0; i < self->plotted->len; i++)
    ent_matrix_draw_ghost (self, ent_matrix_get_plotted (self, i));

  /* Whatever is selected lies over the other boxes; the marks keep their order. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->plotted->len; i++)
      {
        const EntPlotted *plotted = ent_matrix_get_plotted (self, i);

        if (plotted->selected == (pass == 1))
          draw_box (self, plotted, some_selected && !plotted->selected && !plotted->related);
      }

  for (guint i = 0; i < self->plotted->len; i++)
    if (marks[i].moved)
      draw_leader (self, ent_matrix_get_plotted (self, i), &marks[i]);
  ent_matrix_draw_moves (self, marks);
  for (guint i = 0; i < self->plotted->len; i++)
    draw_mark (self, ent_matrix_get_plotted (self, i), &marks[i]);
}
