/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-declutter.h"
#include "ent-matrix-axes.h"
#include "ent-matrix-list.h"
#include "ent-matrix-order.h"
#include "ent-phrase.h"
#include "ent-ring.h"
#include "ent-yardstick.h"

/* The least width and height of what is acted on, in logical pixels. */
#define MIN_TARGET 24.0

/* The height of the plot where nobody says how high the scene shall be, and the least, in widths and texts. */
#define NATURAL_ASPECT 0.62
#define USUAL_PLOT 26.0
#define LEAST_PLOT 14.0

/* On a slide: the width of the list beside the plot, of the room, and what an upright one leaves to the plot. */
#define LIST_WIDTH 0.32
#define LIST_WIDTH_NARROW 0.36
#define NARROW 1.8 /* the ratio of the room's sides below which it is */
#define LEAST_SHARE 0.38

/* The most that one of the notes may take, of the room. */
#define MOST_NOTE 0.22

/* How much fainter a box is while another one is in focus; still 3:1 on the ground. */
#define FAINT 0.62

typedef struct {
  EntFactor *factor; /* (unowned) */
  EntImpact *impact; /* (owned): from the perspective of the scene */
  guint number;      /* from 1, in the order of the document: filters don't renumber */
  gboolean risk;
  gboolean selected;
  gboolean related; /* concerns a member that is selected */
} Plotted;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntMatrixAxes axes;
  GArray *plotted; /* of Plotted: the first of those that are assessed */
  guint n_factors;    /* in the document */
  guint n_concerned;  /* that the filter lets through */
  guint n_assessed;   /* of those, that have an impact from this perspective */
  double mark_size;
  double foot_x;     /* of the notes */
  double foot_width;
  double foot_most;  /* how high one may get, 0 for as high as it is */
} Matrix;

static void
clear_plotted (gpointer data)
{
  g_clear_object (&((Plotted *) data)->impact);
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

static const char *const *
get_filter_members (EntStage *stage)
{
  EntFilter *filter = ent_stage_get_filter (stage);

  return filter != NULL && ent_filter_get_members (filter)[0] != NULL ? ent_filter_get_members (filter) : NULL;
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
collect_factors (Matrix *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  EntFilter *filter = ent_stage_get_filter (self->stage);
  const char *focus[] = { ent_stage_get_focus (self->stage), NULL };

  self->n_factors = g_list_model_get_n_items (factors);

  for (guint i = 0; i < self->n_factors; i++)
    {
      g_autoptr (EntFactor) factor = g_list_model_get_item (factors, i);
      Plotted plotted = { .factor = factor, .number = i + 1 };

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
      g_array_append_val (self->plotted, plotted);
    }
}

static const Plotted *
get_plotted (const Matrix *self, guint index)
{
  return &g_array_index (self->plotted, Plotted, index);
}

/* "Likelihood by 2030", or the span of the dates where they differ. */
static char *
dup_likelihood_title (const Matrix *self)
{
  const char *first = NULL, *last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const char *date = ent_factor_get_by_date (get_plotted (self, i)->factor);

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

static const EntColour *
colour_of (const Matrix *self, const Plotted *plotted)
{
  return plotted->risk ? &self->axes.palette->risk : &self->axes.palette->opportunity;
}

static gboolean
anything_selected (const Matrix *self)
{
  for (guint i = 0; i < self->plotted->len; i++)
    if (get_plotted (self, i)->selected || get_plotted (self, i)->related)
      return TRUE;

  return FALSE;
}

static void
draw_box (Matrix *self, const Plotted *plotted, gboolean faint)
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
draw_leader (Matrix *self, const Plotted *plotted, const EntMark *mark)
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
dup_spoken (const Matrix *self, const Plotted *plotted)
{
  g_autofree char *phrase = ent_phrase_factor (self->briefing, self->stage, plotted->factor);

  /* Translators: the number of a factor on the matrix, then sentences about it. */
  return g_strdup_printf (plotted->risk ? _("Risk %u, %s") : _("Opportunity %u, %s"), plotted->number, phrase);
}

static double
keyline_of (const Matrix *self)
{
  return MAX (1, 2 * self->axes.metrics->unit);
}

static void
draw_mark (Matrix *self, const Plotted *plotted, const EntMark *mark)
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
static void
fit_marks (Matrix *self)
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

static void
draw_factors (Matrix *self)
{
  gboolean some_selected = anything_selected (self);
  g_autofree EntMark *marks = g_new0 (EntMark, self->plotted->len);

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const Plotted *plotted = get_plotted (self, i);

      marks[i].x = ent_matrix_axes_get_x (&self->axes, ent_impact_get_range (plotted->impact)->best);
      marks[i].y = ent_matrix_axes_get_y (&self->axes, ent_factor_get_likelihood (plotted->factor)->best);
    }
  ent_declutter_marks (marks, self->plotted->len, self->mark_size + 4 * keyline_of (self), &self->axes.plot);

  /* Whatever is selected lies over the other boxes; the marks keep their order. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->plotted->len; i++)
      {
        const Plotted *plotted = get_plotted (self, i);

        if (plotted->selected == (pass == 1))
          draw_box (self, plotted, some_selected && !plotted->selected && !plotted->related);
      }

  for (guint i = 0; i < self->plotted->len; i++)
    if (marks[i].moved)
      draw_leader (self, get_plotted (self, i), &marks[i]);
  for (guint i = 0; i < self->plotted->len; i++)
    draw_mark (self, get_plotted (self, i), &marks[i]);
}

static char *
dup_filter_names (const Matrix *self, const char *const *members)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, members[i]);
      const char *full = member != NULL ? ent_member_get_name (member) : members[i];
      g_autofree char *name = ent_text_clean (full, ENT_TEXT_LINE_LIMIT);

      if (i > 0)
        /* Translators: stands between the names of members, as in "India or China". */
        g_string_append (names, members[i + 1] == NULL ? _(" or ") : _(", "));
      g_string_append (names, name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_order_note (const Matrix *self)
{
  g_autofree EntMatrixBox *boxes = g_new0 (EntMatrixBox, self->plotted->len);
  g_autofree guint *numbers = g_new0 (guint, self->plotted->len);
  g_autoptr (EntMatrixOrder) order = NULL;

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const Plotted *plotted = get_plotted (self, i);
      const EntRange *likelihood = ent_factor_get_likelihood (plotted->factor);
      const EntRange *impact = ent_impact_get_range (plotted->impact);

      boxes[i] = (EntMatrixBox) { likelihood->low, likelihood->high, impact->low, impact->high };
      numbers[i] = plotted->number;
    }

  order = ent_matrix_order_new (boxes, self->plotted->len);
  return ent_matrix_order_describe (order, numbers);
}

/* What is not on the picture, and why. */
static char *
dup_filter_note (const Matrix *self)
{
  const char *const *members = get_filter_members (self->stage);
  g_autoptr (GString) note = g_string_new (NULL);

  if (self->n_factors == 0)
    return g_strdup (_("This briefing has no risks and no opportunities."));
  if (self->axes.perspective == NULL)
    return g_strdup (_("This briefing has no perspective from which an impact is read."));

  if (members != NULL)
    {
      g_autofree char *names = dup_filter_names (self, members);

      /* Translators: how many factors concern the member, as in "3 of 8 factors concern India." */
      g_string_append_printf (note, ngettext ("%u of %u factors concerns %s.", "%u of %u factors concern %s.",
                                              self->n_concerned),
                              self->n_concerned, self->n_factors, names);
    }

  if (self->n_assessed < self->n_concerned)
    {
      guint n = self->n_concerned - self->n_assessed;

      g_string_append_printf (note, "%s", note->len > 0 ? " " : "");
      g_string_append_printf (note, ngettext ("%u factor has no impact assessed from this perspective.",
                                              "%u factors have no impact assessed from this perspective.", n), n);
    }

  if (self->plotted->len < self->n_assessed)
    {
      g_string_append_printf (note, "%s", note->len > 0 ? " " : "");
      /* Translators: how many of how many factors there is room for. */
      g_string_append_printf (note, _("The first %u of %u are drawn."), self->plotted->len, self->n_assessed);
      if (!self->axes.metrics->slide)
        g_string_append_printf (note, " %s", _("Search (Ctrl+F) finds each of the others by its name."));
    }

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

static double
foot_height (Matrix *self, const char *text, double size)
{
  double height;

  if (text == NULL)
    return 0;

  height = ceil (ent_scene_measure (self->axes.scene, text, size, PANGO_WEIGHT_NORMAL, self->foot_width, NULL));
  return self->foot_most > 0 ? MIN (height, self->foot_most) : height;
}

static double
add_foot (Matrix *self, const char *id, const char *text, double size, EntColour colour, double y)
{
  double height = foot_height (self, text, size);
  EntRect box = { self->foot_x, y, self->foot_width, height };
  EntSceneItem *item = ent_scene_add (self->axes.scene, id, ENT_SCENE_ROLE_GROUND, box);

  item->spoken = g_strdup (text);
  ent_scene_item_add_text (item, &(EntText) {
                                   .text = (char *) text,
                                   .box = box,
                                   .size = size,
                                   .weight = PANGO_WEIGHT_NORMAL,
                                   .align = self->axes.metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                                   .colour = ent_matrix_axes_legible (&self->axes, colour, self->axes.palette->ground),
                                   .ground = self->axes.palette->ground,
                                   .wrap = TRUE,
                                   .ellipsize = self->foot_most > 0,
                                   .tabular = TRUE,
                                 });

  return height;
}

/* What has to be said below the plot or beside it. */
typedef struct {
  char *order;
  char *filter;
  char *scale;
} Notes;

static void
clear_notes (Notes *notes)
{
  g_free (notes->order);
  g_free (notes->filter);
  g_free (notes->scale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notes, clear_notes)

static void
write_notes (const Matrix *self, Notes *notes)
{
  clear_notes (notes);
  notes->order = dup_order_note (self);
  notes->filter = dup_filter_note (self);
  /* Translators: how to read the risk matrix; %s is the name of the likelihood scale, as in "ICD 203". */
  notes->scale = g_strdup_printf (_("A box is the range, its mark the best estimate. Scale of likelihood: %s."),
                                  ent_yardstick_get_name (self->axes.yardstick));
}

static double
notes_height (Matrix *self, const Notes *notes, double size)
{
  return foot_height (self, notes->order, size) + foot_height (self, notes->filter, size) +
         foot_height (self, notes->scale, self->axes.metrics->text_small);
}

static double
add_notes (Matrix *self, const Notes *notes, double size, double y)
{
  if (notes->order != NULL)
    y += add_foot (self, "foot:order", notes->order, size, self->axes.palette->text, y);
  if (notes->filter != NULL)
    y += add_foot (self, "foot:filter", notes->filter, size, self->axes.palette->text, y);

  return y + add_foot (self, "foot:scale", notes->scale, self->axes.metrics->text_small, self->axes.palette->text_dim, y);
}

/* The plot, and the notes below it. Returns its height. */
static double
lay_out (Matrix *self, double width, double height)
{
  const EntMetrics *metrics = self->axes.metrics;
  double margin = ENT_METRICS_MARGIN;
  double gap = ceil (metrics->text_small * 0.6);
  g_auto (Notes) notes = { 0 };
  double plot_height;

  self->foot_x = margin;
  self->foot_width = width - 2 * margin;
  write_notes (self, &notes);

  ent_matrix_axes_prepare (&self->axes, margin, width - 2 * margin);
  plot_height = height - 2 * margin - self->axes.above - self->axes.below - gap - notes_height (self, &notes, metrics->text_body);
  if (height < 0)
    plot_height = MAX (self->axes.plot.width * NATURAL_ASPECT, MIN (self->axes.plot.width, USUAL_PLOT * metrics->text_small));
  plot_height = MAX (floor (plot_height), ceil (LEAST_PLOT * metrics->text_small));

  ent_matrix_axes_place (&self->axes, margin, plot_height);
  fit_marks (self);
  /* Some had no place: the notes speak of those that have. */
  if (self->plotted->len < self->n_assessed)
    write_notes (self, &notes);

  ent_matrix_axes_draw (&self->axes);
  draw_factors (self);

  return add_notes (self, &notes, metrics->text_body, self->axes.plot.y + plot_height + self->axes.below + gap) + margin;
}

static EntMatrixEntry *
list_entries (const Matrix *self)
{
  EntMatrixEntry *entries = g_new0 (EntMatrixEntry, self->plotted->len + 1);

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const Plotted *plotted = get_plotted (self, i);

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

/* The largest text at which all titles fit; at the smallest, as many as do. */
static void
plan_list (Matrix *self, EntMatrixList *list, const Notes *notes, double most)
{
  const EntMetrics *metrics = self->axes.metrics;
  double sizes[] = { metrics->text_body, 28 * metrics->unit, 24 * metrics->unit };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      list->size = sizes[i];
      if (ent_matrix_list_plan (list, self->axes.scene, most - notes_height (self, notes, list->size) - list->size))
        break;
    }
}

/* The body of a slide: the plot with a list at its side, or below it. */
static double
lay_out_slide (Matrix *self, double width, double height)
{
  const EntMetrics *metrics = self->axes.metrics;
  gboolean upright = height > width;
  double gap = metrics->text_body;
  double list_width = upright ? width : floor (width * (width < height * NARROW ? LIST_WIDTH_NARROW : LIST_WIDTH));
  double plot_width = upright ? width : width - list_width - gap;
  EntMatrixList list = { .x = width - list_width, .width = list_width, .axis = width };
  g_autofree EntMatrixEntry *entries = NULL;
  g_auto (Notes) notes = { 0 };
  double plot_height, y;

  if (height < 0)
    height = width * 0.46;
  self->foot_x = metrics->rtl ? 0 : width - list_width;
  self->foot_width = list_width;
  self->foot_most = MAX (floor (height * MOST_NOTE), 2 * metrics->text_body);
  write_notes (self, &notes);
  ent_matrix_axes_prepare (&self->axes, metrics->rtl ? width - plot_width : 0, plot_width);

  list.entries = entries = list_entries (self);
  list.n_entries = self->plotted->len;
  list.n_all = self->n_assessed;
  plan_list (self, &list, &notes, upright ? height * (1 - LEAST_SHARE) : height);

  plot_height = height - self->axes.above - self->axes.below;
  if (upright)
    plot_height -= gap + list.height + list.size + notes_height (self, &notes, list.size);
  plot_height = MAX (floor (plot_height), ceil (LEAST_PLOT * metrics->text_small));
  ent_matrix_axes_place (&self->axes, 0, plot_height);
  fit_marks (self);
  if (self->plotted->len < self->n_assessed)
    {
      write_notes (self, &notes);
      list.n_entries = self->plotted->len;
      plan_list (self, &list, &notes, upright ? height * (1 - LEAST_SHARE) : height);
    }

  ent_matrix_axes_draw (&self->axes);
  draw_factors (self);

  y = upright ? self->axes.plot.y + plot_height + self->axes.below + gap : 0;
  ent_matrix_list_add (&list, self->axes.scene, y);
  y += list.height + list.size;
  y = MAX (y, height - notes_height (self, &notes, list.size));
  y = add_notes (self, &notes, list.size, y);

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
 * when the selection does. Where text runs from right to left the whole
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
  Matrix self = { .briefing = briefing, .stage = stage };
  double bottom;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  scene = ent_scene_new (metrics, width, height);
  self.plotted = g_array_new (FALSE, FALSE, sizeof (Plotted));
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
