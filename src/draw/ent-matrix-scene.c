/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-scene.h"

#include "ent-matrix-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-matrix-list.h"

/* The height of the plot where nobody says how high the scene shall be, and the least, in widths and texts. */
#define NATURAL_ASPECT 0.62
#define USUAL_PLOT 26.0
#define LEAST_PLOT 14.0

/* On a slide: the width of the list beside the plot, of the room, and what an upright one leaves to the plot. */
#define LIST_WIDTH 0.32
#define LIST_WIDTH_NARROW 0.36
#define LIST_WIDTH_MOST 0.40 /* beyond it, names of bands below the plot are cut */
#define LIST_WIDTH_STEP 0.03
#define NARROW 1.8 /* the ratio of the room's sides below which it is */
#define LEAST_SHARE 0.38

/* The most that one of the notes may take, of the room. */
#define MOST_NOTE 0.22

static void
clear_plotted (gpointer data)
{
  g_clear_object (&((EntPlotted *) data)->impact);
}

static EntImpact *
dup_impact (EntFactor *factor, EntPerspective *perspective)
{
  GListModel *impacts = ent_factor_get_impacts (factor);

  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);

      if (g_strcmp0 (ent_impact_get_perspective (impact), ent_perspective_get_id (perspective)) == 0)
        return g_steal_pointer (&impact);
    }

  return NULL;
}

static gboolean
concerns_any (EntFactor *factor, const char *const *members)
{
  for (guint i = 0; members[i] != NULL; i++)
    if (g_strv_contains (ent_factor_get_members (factor), members[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_selected (EntStage *stage, const char *id)
{
  return g_strcmp0 (ent_stage_get_focus (stage), id) == 0 || g_strv_contains (ent_stage_get_highlight (stage), id);
}

/* A factor whose range reaches over none is marked by its best estimate, and by its middle if that is none. */
static gboolean
is_risk (const EntRange *impact)
{
  return impact->best < 0 || (impact->best == 0 && impact->low + impact->high < 0);
}

static EntPerspective *
get_perspective (EntBriefing *briefing, EntStage *stage)
{
  GListModel *perspectives = ent_briefing_get_perspectives (briefing);
  EntPerspective *perspective = NULL;

  if (ent_stage_get_perspective (stage) != NULL)
    perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, ent_stage_get_perspective (stage));
  if (perspective == NULL && g_list_model_get_n_items (perspectives) > 0)
    {
      g_autoptr (EntPerspective) first = g_list_model_get_item (perspectives, 0);

      /* The briefing holds it as long as the scene is being laid out. */
      perspective = first;
    }

  return perspective;
}

static void
collect_factors (EntMatrix *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  EntFilter *filter = ent_stage_get_filter (self->stage);
  const char *focus[] = { ent_stage_get_focus (self->stage), NULL };

  self->n_factors = g_list_model_get_n_items (factors);

  for (guint i = 0; i < self->n_factors; i++)
    {
      g_autoptr (EntFactor) factor = g_list_model_get_item (factors, i);
      EntPlotted plotted = { .factor = factor, .number = i + 1 };

      if (!ent_filter_lets_through (filter, ent_factor_get_members (factor)))
        continue;
      self->n_concerned++;

      if (self->axes.perspective != NULL)
        plotted.impact = dup_impact (factor, self->axes.perspective);
      if (plotted.impact == NULL)
        continue;
      self->n_assessed++;

      plotted.risk = is_risk (ent_impact_get_range (plotted.impact));
      /* The order note compares each with each other one. */
      if (self->plotted->len == ENT_MATRIX_FACTOR_LIMIT)
        {
          clear_plotted (&plotted);
          continue;
        }

      plotted.selected = is_selected (self->stage, ent_factor_get_id (factor));
      plotted.related = concerns_any (factor, focus) || concerns_any (factor, ent_stage_get_highlight (self->stage));
      ent_matrix_find_move (self, &plotted);
      g_array_append_val (self->plotted, plotted);
    }
}

/* "Likelihood by 2030", or the span of the dates where they differ. */
static char *
dup_likelihood_title (const EntMatrix *self)
{
  const char *first = NULL, *last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const char *date = ent_factor_get_by_date (ent_matrix_get_plotted (self, i)->factor);

      if (first == NULL || ent_date_compare (date, first) < 0)
        first = date;
      if (last == NULL || ent_date_compare (date, last) > 0)
        last = date;
    }

  if (first == NULL)
    return g_strdup (_("Likelihood"));

  from = ent_date_format (first);
  to = ent_date_format (last);
  if (g_strcmp0 (first, last) == 0)
    /* Translators: title of an axis; %s is a date. */
    return g_strdup_printf (_("Likelihood by %s"), from);

  /* Translators: title of an axis; the first and last of the dates that the factors have. */
  return g_strdup_printf (_("Likelihood by each factor’s date, %s to %s"), from, to);
}

/* The plot, and the notes below it. Returns its height. */
static double
lay_out (EntMatrix *self, double width, double height)
{
  const EntMetrics *metrics = self->axes.metrics;
  double margin = ENT_METRICS_MARGIN;
  double gap = ceil (metrics->text_small * 0.6);
  g_auto (EntMatrixNotes) notes = { 0 };
  double plot_height;

  self->foot_x = margin;
  self->foot_width = width - 2 * margin;
  ent_matrix_notes_write (self, &notes);

  ent_matrix_axes_prepare (&self->axes, margin, width - 2 * margin);
  plot_height = height - 2 * margin - self->axes.above - self->axes.below - gap -
                ent_matrix_notes_get_height (self, &notes, metrics->text_body);
  if (height < 0)
    plot_height = MAX (self->axes.plot.width * NATURAL_ASPECT, MIN (self->axes.plot.width, USUAL_PLOT * metrics->text_small));
  plot_height = MAX (floor (plot_height), ceil (LEAST_PLOT * metrics->text_small));

  ent_matrix_axes_place (&self->axes, margin, plot_height);
  ent_matrix_fit_marks (self);
  /* Some had no place: the notes speak of those that have. */
  if (self->plotted->len < self->n_assessed)
    ent_matrix_notes_write (self, &notes);

  ent_matrix_axes_draw (&self->axes);
  ent_matrix_draw_factors (self);

  return ent_matrix_notes_add (self, &notes, metrics->text_body,
                               self->axes.plot.y + plot_height + self->axes.below + gap) + margin;
}

static EntMatrixEntry *
list_entries (const EntMatrix *self)
{
  EntMatrixEntry *entries = g_new0 (EntMatrixEntry, self->plotted->len + 1);

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const EntPlotted *plotted = ent_matrix_get_plotted (self, i);

      entries[i] = (EntMatrixEntry) {
        .id = ent_factor_get_id (plotted->factor),
        .title = ent_factor_get_title (plotted->factor),
        .number = plotted->number,
        .risk = plotted->risk,
        .selected = plotted->selected,
      };
    }

  return entries;
}

/* Returns whether all titles have a place at @size. */
static gboolean
plan_list_at (EntMatrix *self, EntMatrixList *list, const EntMatrixNotes *notes, double most, double size)
{
  list->size = size;

  return ent_matrix_list_plan (list, self->axes.scene, most - ent_matrix_notes_get_height (self, notes, size) - size);
}

/* The largest text at which all titles fit; at the smallest, as many as do. Returns whether all have a place. */
static gboolean
plan_list (EntMatrix *self, EntMatrixList *list, const EntMatrixNotes *notes, double most)
{
  const EntMetrics *metrics = self->axes.metrics;
  double sizes[] = { metrics->text_body, 28 * metrics->unit, 24 * metrics->unit };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (plan_list_at (self, list, notes, most, sizes[i]))
      return TRUE;

  return FALSE;
}

static void
set_list_width (EntMatrix *self, EntMatrixList *list, double list_width)
{
  list->x = list->axis - list_width;
  list->width = list_width;
  self->foot_x = self->axes.metrics->rtl ? 0 : list->x;
  self->foot_width = list_width;
}

/* A list at the side of the plot is as wide as it has to be for all titles, or has the smallest text. Where even
 * that is not enough it is no wider than usual. */
static void
plan_side_list (EntMatrix *self, EntMatrixList *list, const EntMatrixNotes *notes, double height)
{
  double usual = list->axis < height * NARROW ? LIST_WIDTH_NARROW : LIST_WIDTH;
  double share;

  for (share = usual; share <= LIST_WIDTH_MOST; share += LIST_WIDTH_STEP)
    {
      set_list_width (self, list, floor (list->axis * share));
      if (plan_list (self, list, notes, height))
        return;
    }
  for (share = usual; share <= LIST_WIDTH_MOST; share += LIST_WIDTH_STEP)
    {
      set_list_width (self, list, floor (list->axis * share));
      if (plan_list_at (self, list, notes, height, self->axes.metrics->text_small))
        return;
    }

  set_list_width (self, list, floor (list->axis * usual));
  plan_list (self, list, notes, height);
}

/* The body of a slide: the plot with a list at its side, or below it. */
static double
lay_out_slide (EntMatrix *self, double width, double height)
{
  const EntMetrics *metrics = self->axes.metrics;
  gboolean upright = height > width;
  double gap = metrics->text_body;
  EntMatrixList list = { .axis = width };
  g_autofree EntMatrixEntry *entries = NULL;
  g_auto (EntMatrixNotes) notes = { 0 };
  double plot_width, plot_height, y;

  if (height < 0)
    height = width * 0.46;
  self->foot_most = MAX (floor (height * MOST_NOTE), 2 * metrics->text_body);
  ent_matrix_notes_write (self, &notes);

  list.entries = entries = list_entries (self);
  list.n_entries = self->plotted->len;
  list.n_all = self->n_assessed;
  set_list_width (self, &list, width);
  if (upright)
    plan_list (self, &list, &notes, height * (1 - LEAST_SHARE));
  else
    plan_side_list (self, &list, &notes, height);
  plot_width = upright ? width : width - list.width - gap;
  ent_matrix_axes_prepare (&self->axes, metrics->rtl ? width - plot_width : 0, plot_width);

  plot_height = height - self->axes.above - self->axes.below;
  if (upright)
    plot_height -= gap + list.height + list.size + ent_matrix_notes_get_height (self, &notes, list.size);
  plot_height = MAX (floor (plot_height), ceil (LEAST_PLOT * metrics->text_small));
  ent_matrix_axes_place (&self->axes, 0, plot_height);
  ent_matrix_fit_marks (self);
  if (self->plotted->len < self->n_assessed)
    {
      ent_matrix_notes_write (self, &notes);
      list.n_entries = self->plotted->len;
      plan_list (self, &list, &notes, upright ? height * (1 - LEAST_SHARE) : height);
    }

  ent_matrix_axes_draw (&self->axes);
  ent_matrix_draw_factors (self);

  y = upright ? self->axes.plot.y + plot_height + self->axes.below + gap : 0;
  ent_matrix_list_add (&list, self->axes.scene, y);
  y += list.height + list.size;
  y = MAX (y, height - ent_matrix_notes_get_height (self, &notes, list.size));
  y = ent_matrix_notes_add (self, &notes, list.size, y);

  y = MAX (y, self->axes.plot.y + plot_height + self->axes.below);
  return y <= height + 0.5 ? floor (height) : y;
}

/**
 * ent_matrix_scene_new:
 * @briefing: what it is about
 * @stage: what is shown: perspective, filter by members, selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Lays out the factors that have an impact from the stage's perspective and
 * concern one of the members in its filter: a box from low to high over
 * both axes, a mark at the best estimate, and below them what the boxes
 * allow to be ordered. Each mark is an item "factor:ID" that can be acted
 * on, each box "box:ID", each name of a band of impact "axis:impact:ID",
 * whose action shows its definition. Numbers are those of the document and
 * places depend on nothing but the factors shown, so that nothing moves
 * when the selection does. Where @briefing looks so under a scenario, a
 * factor that it moves has its former box as an item "ghost:ID", dashed, and
 * an arrow "arrow:ID" from there to its mark. Where text runs from right to left the whole
 * picture is mirrored. On a slide, for whose body the scene is laid out, the
 * titles stand in a list beside the plot, or below it where the room is
 * upright, as items "list:ID", with the notes at their end. At most %ENT_MATRIX_FACTOR_LIMIT factors are drawn.
 *
 * Returns: (transfer full): the scene
 */
EntScene *
ent_matrix_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (EntScene) scene = NULL;
  EntMatrix self = { .briefing = briefing, .stage = stage };
  double bottom;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  scene = ent_scene_new (metrics, width, height);
  self.plotted = g_array_new (FALSE, FALSE, sizeof (EntPlotted));
  g_array_set_clear_func (self.plotted, clear_plotted);
  self.axes.scene = scene;
  self.axes.metrics = metrics;
  self.axes.palette = ent_palette_get (metrics->palette);
  self.axes.yardstick = ent_briefing_get_yardstick (briefing);
  self.axes.scale = ent_briefing_get_impact_scale (briefing);
  self.axes.perspective = get_perspective (briefing, stage);

  collect_factors (&self);
  self.axes.when = dup_likelihood_title (&self);
  bottom = metrics->slide ? lay_out_slide (&self, width, height) : lay_out (&self, width, height);
  ent_scene_set_height (scene, MAX (height, ceil (bottom)));

  g_array_unref (self.plotted);
  ent_matrix_axes_clear (&self.axes);

  return g_steal_pointer (&scene);
}
