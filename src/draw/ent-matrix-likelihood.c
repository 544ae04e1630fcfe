/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-axes-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-declutter.h"
#include "ent-yardstick.h"

/* More of the width than this isn't given to the words of the yardstick. */
#define MAX_LABELS 0.3

/* Around a range of numbers, which no direction of text may turn. */
#define LEFT_TO_RIGHT "\u2066"
#define POP "\u2069"

/* The side of the surface on which a line starts. */
static PangoAlignment
align_start (const EntMatrixAxes *self)
{
  return self->metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoAlignment
align_end (const EntMatrixAxes *self)
{
  return self->metrics->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/* "55–80 %" also where text runs from right to left. */
static char *
dup_range (const EntYardstickBand *band)
{
  g_autofree char *range = ent_yardstick_band_dup_range (band);

  return g_strconcat (LEFT_TO_RIGHT, range, POP, NULL);
}

/**
 * ent_matrix_axes_prepare_likelihood:
 * @self: axes
 * @width: the width of all of the axes
 *
 * Finds out whether there is room for words and how wide the labels are.
 */
void
ent_matrix_axes_prepare_likelihood (EntMatrixAxes *self, double width)
{
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (self->yardstick, &n_bands);
  double words = 0, ranges = 0;

  for (gsize i = 0; i < n_bands; i++)
    {
      g_autofree char *range = dup_range (&bands[i]);

      words = MAX (words, ent_matrix_axes_measure (self, ent_yardstick_band_get_word (&bands[i]),
                                                   self->metrics->text_small, PANGO_WEIGHT_NORMAL));
      ranges = MAX (ranges, ent_matrix_axes_measure (self, range, self->metrics->text_small, PANGO_WEIGHT_NORMAL));
    }

  self->narrow = words > width * MAX_LABELS;
  self->labels = self->narrow ? ranges : MAX (words, ranges);
  self->gutter = ceil (self->metrics->text_small * 0.9);
}

static void
draw_title (EntMatrixAxes *self)
{
  double x = self->metrics->rtl ? self->plot.x : self->plot.x - self->gutter - self->labels;
  EntRect box = { x, self->plot.y - self->above, self->plot.width + self->gutter + self->labels, self->when_height };
  EntSceneItem *item = ent_scene_add (self->scene, "axis:likelihood", ENT_SCENE_ROLE_GROUND, box);

  ent_scene_item_add_text (item, &(EntText) {
                                   .text = self->when,
                                   .box = box,
                                   .size = self->metrics->text_small,
                                   .weight = PANGO_WEIGHT_BOLD,
                                   .align = align_start (self),
                                   .colour = self->palette->text,
                                   .ground = self->palette->ground,
                                   .wrap = TRUE,
                                   .ellipsize = TRUE,
                                 });
}

/* One label of the upright axis, at a height that may not be its band's. */
static void
draw_label (EntMatrixAxes *self, guint index, const EntYardstickBand *band, double centre, double height)
{
  g_autofree char *id = g_strdup_printf ("axis:likelihood:%u", index);
  g_autofree char *range = dup_range (band);
  const char *word = ent_yardstick_band_get_word (band);
  double line = height;
  double x = self->metrics->rtl ? self->plot.x + self->plot.width + self->gutter
                                : self->plot.x - self->gutter - self->labels;
  double edge = self->metrics->rtl ? self->plot.x + self->plot.width : self->plot.x;
  double true_y = ent_matrix_axes_get_y (self, (band->from + band->to) / 2);
  gboolean two_lines = !self->narrow && height > 1.5 * ent_matrix_axes_get_line (self);
  EntRect bounds = { x, centre - height / 2, self->labels, height };
  EntSceneItem *item;
  EntText text = {
    .size = self->metrics->text_small,
    .weight = PANGO_WEIGHT_NORMAL,
    .align = align_end (self),
    .colour = self->palette->text,
    .ground = self->palette->ground,
    .ellipsize = TRUE,
  };

  /* The line from the band to its label, where the two don't stand at the same height. */
  if (fabs (true_y - centre) > ent_matrix_axes_get_line (self) / 4)
    {
      double from = edge + (self->metrics->rtl ? 0 : -0.75 * self->gutter);
      g_autofree char *leader_id = g_strdup_printf ("axis:likelihood:%u:line", index);
      EntSceneItem *leader =
        ent_scene_add (self->scene, leader_id, ENT_SCENE_ROLE_GROUND,
                       (EntRect) { from, MIN (true_y, centre) - 1, 0.75 * self->gutter, fabs (true_y - centre) + 2 });

      if (self->metrics->rtl)
        ent_matrix_axes_add_line (leader, edge, true_y, 0.75 * self->gutter, centre - true_y, self->palette->line, 1);
      else
        ent_matrix_axes_add_line (leader, from, centre, 0.75 * self->gutter, true_y - centre, self->palette->line, 1);
    }

  item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, bounds);
  /* Translators: a likelihood word, its range, and the name of the scale that says so. */
  item->tooltip = g_strdup_printf (_("%s: %s (%s)"), word, range, ent_yardstick_get_name (self->yardstick));

  if (two_lines)
    line = height / 2;
  text.box = (EntRect) { x, centre - height / 2, self->labels, line };
  text.text = self->narrow ? range : (char *) word;
  ent_scene_item_add_text (item, &text);

  if (two_lines)
    {
      text.text = range;
      text.box.y += line;
      text.colour = ent_matrix_axes_legible (self, self->palette->text_dim, self->palette->ground);
      ent_scene_item_add_text (item, &text);
    }
}

static void
draw_labels (EntMatrixAxes *self)
{
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (self->yardstick, &n_bands);
  g_autofree double *centres = g_new (double, n_bands);
  g_autofree double *heights = g_new (double, n_bands);
  double line = ceil (ent_matrix_axes_get_line (self));
  double low = self->plot.y - line / 2;
  double high = self->plot.y + self->plot.height + line / 2;
  double total = 0;

  /* From the top downward, as the surface counts. */
  for (gsize i = 0; i < n_bands; i++)
    {
      const EntYardstickBand *band = &bands[n_bands - 1 - i];
      double room = (band->to - band->from) * self->plot.height;

      heights[i] = !self->narrow && room >= 2 * line ? 2 * line : line;
      centres[i] = ent_matrix_axes_get_y (self, (band->from + band->to) / 2);
      total += heights[i];
    }

  for (gsize i = 0; i < n_bands && total > high - low; i++)
    if (heights[i] > line)
      {
        total -= heights[i] - line;
        heights[i] = line;
      }

  ent_declutter_labels (centres, heights, (guint) n_bands, low, high);
  for (gsize i = 0; i < n_bands; i++)
    draw_label (self, (guint) (n_bands - 1 - i), &bands[n_bands - 1 - i], centres[i], heights[i]);
}

/**
 * ent_matrix_axes_draw_likelihood:
 * @self: placed axes
 *
 * Adds title and labels of the upright axis to the scene.
 */
void
ent_matrix_axes_draw_likelihood (EntMatrixAxes *self)
{
  draw_title (self);
  draw_labels (self);
}
