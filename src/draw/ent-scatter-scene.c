/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-scatter-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-axis.h"
#include "ent-chart-private.h"
#include "ent-declutter.h"
#include "ent-name-place.h"
#include "ent-ring.h"

#define MIN_TARGET 24.0

/* In ems of the smallest text: the plot's least and usual height, and how wide a surface has to be, in ems of the
 * body, for what is missing to stand beside the plot. */
#define LEAST_PLOT 15.0
#define USUAL_PLOT 34.0
#define WIDE 52.0
#define BESIDE 12.0

/* How high what is missing may get below the plot of a slide, in ems of its names. */
#define ROOM_MISSING 6.5

/* Missing members that are listed, however much room there is. */
#define MOST_MISSING 60

typedef struct {
  const EntMapTile *tile;
  double across, up; /* the figures */
} Point;

typedef struct {
  EntMap map;
  EntIndicator *across;
  EntIndicator *up;
  EntAxis x, y;
  GArray *points;     /* of Point: what is drawn */
  GPtrArray *missing; /* of EntMapTile */
  guint n_complete;   /* shown members that have both figures */
  guint n_hidden;
  guint n_unnamed;

  EntRect plot;       /* laid out from left to right */
  double labels;      /* width of those of the upright axis */
  double line;        /* height of one of small text */
  double name_size;   /* em size of the names */
  double name_line;
  double mark;        /* size of one, with the gap that it keeps */
  gboolean beside;
} Scatter;

/**
 * ent_scatter_get_indicators:
 * @briefing: a briefing
 * @stage: what is asked for
 * @up: (out) (transfer none) (nullable): the indicator of the upright axis: the stage's, or the first
 * @across: (out) (transfer none) (nullable): that of the other axis: the stage's, or the first other one
 *
 * Returns: whether there are two
 */
gboolean
ent_scatter_get_indicators (EntBriefing *briefing, EntStage *stage, EntIndicator **up, EntIndicator **across)
{
  const char *versus = ent_stage_get_versus (stage);

  *across = versus != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, versus) : NULL;
  *up = ent_chart_find_indicator (briefing, ent_stage_get_indicator (stage), *across);
  if (*across == NULL)
    *across = ent_chart_find_indicator (briefing, NULL, *up);

  return *up != NULL && *across != NULL;
}

static void
collect (Scatter *self)
{
  EntMap *map = &self->map;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
      const char *id = ent_member_get_id (tile->member);
      Point point = { .tile = tile };

      if (tile->position.hidden)
        self->n_hidden++;
      else if (!ent_briefing_get_figure (map->briefing, ent_indicator_get_id (self->across), id, &point.across, NULL) ||
               !ent_briefing_get_figure (map->briefing, ent_indicator_get_id (self->up), id, &point.up, NULL))
        g_ptr_array_add (self->missing, tile);
      else if (++self->n_complete <= ENT_SCATTER_LIMIT)
        g_array_append_val (self->points, point);
    }
}

static void
prepare_axes (Scatter *self, double across_ticks, double up_ticks)
{
  g_autofree double *across = g_new (double, self->points->len + 1);
  g_autofree double *up = g_new (double, self->points->len + 1);

  for (guint i = 0; i < self->points->len; i++)
    {
      across[i] = g_array_index (self->points, Point, i).across;
      up[i] = g_array_index (self->points, Point, i).up;
    }
  ent_axis_init (&self->x, across, self->points->len, across_ticks);
  ent_axis_init (&self->y, up, self->points->len, up_ticks);
}

/* So that a mark at either end of an axis lies inside. */
static double
inset_of (const Scatter *self)
{
  return MAX (self->map.metrics->slide ? 0 : MIN_TARGET / 2 + 2, 0.9 * self->map.em);
}

static double
get_x (const Scatter *self, double figure)
{
  double inset = inset_of (self);

  return self->plot.x + inset + (self->plot.width - 2 * inset) * ent_axis_along (&self->x, figure);
}

static double
get_y (const Scatter *self, double figure)
{
  double inset = inset_of (self);

  return self->plot.y + inset + (self->plot.height - 2 * inset) * (1 - ent_axis_along (&self->y, figure));
}

static double
measure_at (const Scatter *self, const char *text, double size)
{
  double width;

  ent_scene_measure (self->map.scene, text, size, PANGO_WEIGHT_NORMAL, -1, &width);
  return ceil (width * 1.04) + 1;
}

static double
measure (const Scatter *self, const char *text)
{
  return measure_at (self, text, self->map.metrics->text_small);
}

static double
up_ticks (const Scatter *self)
{
  return MAX (2, self->plot.height / (3 * self->line));
}

static double
across_ticks (const Scatter *self)
{
  return MAX (2, self->plot.width / (5 * self->map.metrics->text_small));
}

static double
widest_label (const Scatter *self)
{
  g_autoptr (GArray) ticks = ent_axis_ticks (&self->y, up_ticks (self));
  double widest = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *label = ent_axis_label (&self->y, g_array_index (ticks, double, i));

      widest = MAX (widest, measure (self, label));
    }

  return widest;
}

static void
draw_label (Scatter *self, const char *axis, guint index, const char *label, EntRect rect, PangoAlignment align)
{
  EntMap *map = &self->map;
  g_autofree char *id = g_strdup_printf ("axis:%s-%u", axis, index);
  EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  EntPen pen = ent_map_pen (map, item, map->palette->ground);
  EntText text = ent_pen_text_init (label, rect, map->metrics->text_small, map->palette->text);

  item->bounds = ent_pen_turn (&pen, rect);
  text.align = align;
  text.tabular = TRUE;
  ent_pen_text (&pen, &text);
}

static void
draw_ticks (Scatter *self)
{
  EntMap *map = &self->map;
  EntSceneItem *item = ent_scene_add (map->scene, "axis:plot", ENT_SCENE_ROLE_GROUND, self->plot);
  EntPen pen = ent_map_pen (map, item, map->palette->ground);
  g_autoptr (GArray) xs = ent_axis_ticks (&self->x, across_ticks (self));
  g_autoptr (GArray) ys = ent_axis_ticks (&self->y, up_ticks (self));
  const EntRect *plot = &self->plot;
  double hair = MAX (1, map->metrics->unit);
  double gap = map->metrics->text_small * 0.4;
  double free_from = -G_MAXDOUBLE;

  item->bounds = ent_pen_turn (&pen, *plot);
  for (guint i = 0; i < xs->len; i++)
    {
      double tick = g_array_index (xs, double, i);
      double x = get_x (self, tick);
      g_autofree char *label = ent_axis_label (&self->x, tick);
      double width = measure (self, label);
      double left = CLAMP (x - width / 2, map->tiles_left, map->tiles_right - width);

      ent_pen_line (&pen, x, plot->y, x, plot->y + plot->height, map->palette->line_faint, hair);
      if (left < free_from)
        continue;
      draw_label (self, "across", i, label, (EntRect) { left, plot->y + plot->height + gap, width, self->line },
                  PANGO_ALIGN_CENTER);
      free_from = left + width + map->metrics->text_small;
    }
  free_from = G_MAXDOUBLE;
  for (guint i = 0; i < ys->len; i++)
    {
      double tick = g_array_index (ys, double, i);
      double y = get_y (self, tick);
      g_autofree char *label = ent_axis_label (&self->y, tick);

      ent_pen_line (&pen, plot->x, y, plot->x + plot->width, y, map->palette->line_faint, hair);
      if (y + self->line / 2 > free_from)
        continue;
      draw_label (self, "up", i, label,
                  (EntRect) { plot->x - gap - self->labels, y - self->line / 2, self->labels, self->line }, PANGO_ALIGN_RIGHT);
      free_from = y - self->line / 2;
    }
  ent_pen_line (&pen, plot->x, plot->y, plot->x, plot->y + plot->height, map->palette->line, hair);
  ent_pen_line (&pen, plot->x, plot->y + plot->height, plot->x + plot->width, plot->y + plot->height, map->palette->line, hair);
}

static char *
dup_title (Scatter *self, gboolean across)
{
  g_autofree char *heading = ent_chart_dup_heading (&self->map, across ? self->across : self->up);
  gboolean log = across ? self->x.log : self->y.log;

  if (across)
    /* Translators: title of the axis that runs across; an indicator with its unit and years */
    return g_strdup_printf (log ? _("Across: %s, logarithmic") : _("Across: %s"), heading);
  /* Translators: title of the axis that runs upward; an indicator with its unit and years */
  return g_strdup_printf (log ? _("Up: %s, logarithmic") : _("Up: %s"), heading);
}

static char *
dup_spoken (Scatter *self, EntMember *member)
{
  EntMap *map = &self->map;
  const char *id = ent_member_get_id (member);
  g_autofree char *name = ent_text_clean (ent_member_get_name (member), ENT_TEXT_LINE_LIMIT);
  g_autofree char *up_name = ent_phrase_inside (ent_indicator_get_name (self->up));
  g_autofree char *across_name = ent_phrase_inside (ent_indicator_get_name (self->across));
  g_autofree char *up = ent_phrase_figure (map->briefing, ent_indicator_get_id (self->up), id);
  g_autofree char *across = ent_phrase_figure (map->briefing, ent_indicator_get_id (self->across), id);
  g_autofree char *position = ent_phrase_position (map->briefing, map->stage, member);

  /* Translators: a member, two indicators with their figures, and where the member stands, as in
   * "India: population 1,463.9 million people (2025); internet users 56 % of people (2024); takes part selectively" */
  return g_strdup_printf (C_("scatter", "%1$s: %2$s %3$s; %4$s %5$s; %6$s"), name, up_name, up, across_name, across, position);
}

static void
draw_leader (Scatter *self, const char *kind, const char *member, double x1, double y1, double x2, double y2, gboolean dot)
{
  EntMap *map = &self->map;
  g_autofree char *id = g_strconcat (kind, member, NULL);
  double stroke = MAX (1, 1.5 * map->metrics->unit);
  double radius = 2 * stroke;
  EntRect bounds = { MIN (x1, x2) - radius, MIN (y1, y2) - radius, fabs (x2 - x1) + 2 * radius, fabs (y2 - y1) + 2 * radius };
  EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, bounds);
  EntPen pen = ent_map_pen (map, item, map->palette->ground);

  item->bounds = ent_pen_turn (&pen, bounds);
  ent_pen_line (&pen, x1, y1, x2, y2, map->palette->line, stroke);
  if (dot)
    ent_pen_ellipse (&pen, (EntRect) { x1 - radius, y1 - radius, 2 * radius, 2 * radius }, map->palette->text, ent_pen_none, 0);
}

static EntSceneItem *
add_button (Scatter *self, const char *kind, const EntMapTile *tile, EntRect rect)
{
  EntMap *map = &self->map;
  const char *member = ent_member_get_id (tile->member);
  g_autofree char *id = g_strconcat (kind, member, NULL);
  EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_BUTTON, rect);
  EntPen pen = ent_map_pen (map, item, map->palette->ground);

  item->bounds = ent_pen_turn (&pen, rect);
  item->spoken = dup_spoken (self, tile->member);
  item->action = ent_action_print ("win.focus", member);
  item->action_more = ent_action_print ("win.highlight", member);
  item->selected = tile->focused || tile->highlighted;

  return item;
}

/* The end of a line on the edge of a box that is nearest to a point. */
static void
to_edge (const EntRect *rect, double x, double y, double *edge_x, double *edge_y)
{
  *edge_x = CLAMP (x, rect->x, rect->x + rect->width);
  *edge_y = CLAMP (y, rect->y, rect->y + rect->height);
}

/* All names are of one form: the longest of those that leave the fewest marks without one. */
static char **
place_names (Scatter *self, EntNamePlace *names)
{
  guint n = self->points->len;
  /* Wide enough for the ring around a selected mark. */
  double gap = 2 + 8 * self->map.metrics->unit;
  EntChartName best = ENT_CHART_NAME_FULL;

  self->n_unnamed = G_MAXUINT;
  for (guint form = ENT_CHART_NAME_FULL; form <= ENT_CHART_N_NAMES; form++)
    {
      gboolean last = form == ENT_CHART_N_NAMES;
      g_auto (GStrv) labels = g_new0 (char *, n + 1);
      guint n_unnamed;

      for (guint i = 0; i < n; i++)
        {
          labels[i] = ent_chart_dup_name (g_array_index (self->points, Point, i).tile->member, last ? best : form);
          names[i].width = measure_at (self, labels[i], self->name_size);
          names[i].height = self->name_line;
        }
      n_unnamed = ent_name_place (names, n, gap, &self->plot);
      if (last || n_unnamed == 0)
        {
          self->n_unnamed = n_unnamed;
          return g_steal_pointer (&labels);
        }
      if (n_unnamed < self->n_unnamed)
        {
          self->n_unnamed = n_unnamed;
          best = form;
        }
    }

  return g_new0 (char *, 1);
}

static void
draw_names (Scatter *self, EntNamePlace *names)
{
  EntMap *map = &self->map;
  g_auto (GStrv) labels = place_names (self, names);

  for (guint i = 0; i < self->points->len; i++)
    if (names[i].placed && names[i].leader)
      {
        double x = names[i].mark.x + names[i].mark.width / 2, y = names[i].mark.y + names[i].mark.height / 2;
        double to_x, to_y;

        to_edge (&names[i].place, x, y, &to_x, &to_y);
        draw_leader (self, "line:", ent_member_get_id (g_array_index (self->points, Point, i).tile->member), x, y, to_x, to_y, FALSE);
      }
  for (guint i = 0; i < self->points->len; i++)
    if (names[i].placed)
      {
        const EntMapTile *tile = g_array_index (self->points, Point, i).tile;
        g_autofree char *id = g_strconcat ("name:", ent_member_get_id (tile->member), NULL);
        EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, names[i].place);
        EntPen pen = ent_map_pen (map, item, map->palette->ground);
        EntText text = ent_pen_text_init (labels[i], names[i].place, self->name_size, map->palette->text);

        item->bounds = ent_pen_turn (&pen, names[i].place);
        /* Lines of the grid don't run through a name. */
        ent_pen_rect (&pen, names[i].place, 0, map->palette->ground, ent_pen_none, 0, 0);
        text.align = PANGO_ALIGN_CENTER;
        ent_pen_text (&pen, &text);
      }
}

static double
mark_gap (const Scatter *self)
{
  return MAX (2, 4 * self->map.metrics->unit);
}

/* As large as is easily seen, smaller where they get many; what even so has no place is left to the count. */
static void
fit_marks (Scatter *self)
{
  const EntMetrics *metrics = self->map.metrics;
  double gap = mark_gap (self);
  double least = MAX (metrics->slide ? 0 : MIN_TARGET, metrics->text_small * 1.1) + gap;
  double most = MAX (least, metrics->text_body * 1.5 + gap);
  double room = self->plot.width * self->plot.height;
  guint capacity;

  self->mark = CLAMP (sqrt (0.12 * room / MAX (self->points->len, 1)), least, most);
  capacity = ent_declutter_capacity (&self->plot, self->mark);
  if (self->points->len > capacity)
    g_array_set_size (self->points, capacity);
}

static void
draw_points (Scatter *self)
{
  EntMap *map = &self->map;
  guint n = self->points->len;
  g_autofree EntMark *marks = g_new0 (EntMark, n + 1);
  g_autofree EntNamePlace *names = g_new0 (EntNamePlace, n + 1);
  double size = self->mark - mark_gap (self);

  for (guint i = 0; i < n; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      marks[i].x = get_x (self, point->across);
      marks[i].y = get_y (self, point->up);
    }
  ent_declutter_marks (marks, n, self->mark, &self->plot);

  for (guint i = 0; i < n; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      names[i].mark = (EntRect) { marks[i].x - size / 2, marks[i].y - size / 2, size, size };
      if (marks[i].moved)
        draw_leader (self, "leader:", ent_member_get_id (point->tile->member), get_x (self, point->across),
                     get_y (self, point->up), marks[i].x, marks[i].y, TRUE);
    }
  draw_names (self, names);

  for (guint i = 0; i < n; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);
      EntRect rect = names[i].mark;
      EntSceneItem *item = add_button (self, "point:", point->tile, rect);
      EntPen pen = ent_map_pen (map, item, map->palette->ground);

      ent_pen_rect (&pen, rect, size / 6, map->palette->ground, ent_pen_none, 0, 0);
      ent_chart_paint_swatch (map, item, &point->tile->position, (EntRect) { rect.x + 0.5, rect.y + 0.5, size - 1, size - 1 });
      if (item->selected)
        ent_ring_add (item, map->metrics, ENT_SHAPE_RECT, &item->bounds, size / 6, point->tile->focused);
    }
}

/* Who is on no place of the plot, as buttons one after the other, in as many rows as there is room for. */
static double
add_missing (Scatter *self, EntRect room, gboolean measure_only)
{
  EntMap *map = &self->map;
  double size = self->name_size;
  double swatch = ceil (size * 1.2);
  double row = ceil (MAX (map->metrics->slide ? 0 : MIN_TARGET, size * 1.7));
  EntChartFoot foot = { .map = map, .x = room.x, .y = room.y, .width = room.width, .measure = measure_only };
  g_autofree char *heading = NULL;
  double x = room.x, y;
  guint n = 0;

  if (self->missing->len == 0)
    return room.y;

  heading = g_strdup_printf (ngettext ("Not on the plot, for want of a figure: %u member",
                                       "Not on the plot, for want of a figure: %u members", self->missing->len),
                             self->missing->len);
  ent_chart_foot_add (&foot, "missing", heading, map->palette->text);
  y = foot.y + ceil (size * 0.3);

  for (; n < MIN (self->missing->len, MOST_MISSING); n++)
    {
      const EntMapTile *tile = g_ptr_array_index (self->missing, n);
      g_autofree char *name = ent_chart_dup_name (tile->member, ENT_CHART_NAME_FULL);
      double width = MIN (swatch + size * 0.5 + measure_at (self, name, size) + size * 0.6, room.width);
      EntRect rect;
      EntSceneItem *item;
      EntText text;
      EntPen pen;

      if (x > room.x && x + width > room.x + room.width)
        {
          x = room.x;
          y += row;
        }
      if (room.height >= 0 && y + 2 * row + self->name_line > room.y + room.height && n > 0)
        break;
      rect = (EntRect) { x, y, MAX (width, map->metrics->slide ? 0 : MIN_TARGET), row };
      x += rect.width + size * 0.6;
      if (measure_only)
        continue;

      item = add_button (self, "missing:", tile, rect);
      pen = ent_map_pen (map, item, map->palette->ground);
      rect = (EntRect) { rect.x + 0.5, rect.y + (row - swatch) / 2, swatch, swatch };
      ent_pen_hatch (&pen, rect, swatch / 6, map->palette->hatch_ground, map->palette->hatch, MAX (1.5, size / 12), size / 4);
      ent_pen_rect (&pen, (EntRect) { rect.x + 0.5, rect.y + 0.5, swatch - 1, swatch - 1 }, swatch / 6, ent_pen_none, map->palette->line, 1, 3);
      text = ent_pen_text_init (name, (EntRect) { rect.x + swatch + size * 0.5, rect.y + (swatch - self->name_line) / 2,
                                                  MAX (width - swatch - size * 0.6, 1), self->name_line }, size, map->palette->text);
      text.ellipsize = TRUE;
      ent_pen_text (&pen, &text);
      if (item->selected)
        ent_ring_add (item, map->metrics, ENT_SHAPE_RECT, &item->bounds, swatch / 6, tile->focused);
    }

  foot.y = y + row;
  if (n < self->missing->len)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", self->missing->len - n), self->missing->len - n);

      ent_chart_foot_add (&foot, "missing-more", more, map->palette->text);
    }

  return foot.y;
}

static void
add_foot (Scatter *self, EntChartFoot *foot)
{
  EntMap *map = &self->map;
  g_autofree char *count = NULL;
  g_autofree char *unnamed = NULL;

  if (self->points->len < self->n_complete)
    {
      g_autofree char *shown = ent_phrase_number (self->points->len, 0);
      g_autofree char *all = ent_phrase_number (self->n_complete, 0);

      /* Translators: two numbers; the order is that of the document */
      count = g_strdup_printf (_("The first %1$s of %2$s members are shown, in the order of the document."), shown, all);
      ent_chart_foot_add_count (foot, count);
    }
  if (self->n_unnamed > 0)
    {
      unnamed = g_strdup_printf (ngettext ("There is no room for the name of %u mark.",
                                           "There is no room for the names of %u marks.", self->n_unnamed), self->n_unnamed);
      ent_chart_foot_add (foot, "foot:unnamed", unnamed, map->palette->text);
    }
  ent_chart_foot_add_hidden (foot, self->n_hidden);
  if (self->x.log || self->y.log)
    ent_chart_foot_add (foot, "foot:scale",
                        _("An axis is logarithmic where all its figures are positive and the largest is more than a hundred times the smallest."),
                        map->palette->text_dim);
  ent_chart_foot_add_source (foot, self->up);
  if (self->across != self->up)
    ent_chart_foot_add_source (foot, self->across);
  ent_chart_foot_add_date (foot);
}

static void
lay_out (Scatter *self, double height)
{
  EntMap *map = &self->map;
  double small = map->metrics->text_small;
  double inner = map->tiles_right - map->tiles_left;
  gboolean side = ent_chart_has_side (map, height);
  EntChartFoot head = { .map = map, .x = map->tiles_left, .width = inner };
  EntChartFoot foot = { .map = map, .x = map->text_left, .width = map->text_right - map->text_left, .measure = TRUE };
  g_autofree char *up_title = NULL;
  g_autofree char *across_title = NULL;
  EntRect beside = { 0 }, below;
  double titles, room, legend, notes;

  self->line = ceil (ent_scene_measure (map->scene, "0", small, PANGO_WEIGHT_NORMAL, -1, NULL));
  self->name_size = map->metrics->slide ? ENT_CHART_ROOM_NAME * map->metrics->unit : small;
  self->name_line = ceil (ent_scene_measure (map->scene, "0", self->name_size, PANGO_WEIGHT_NORMAL, -1, NULL));
  self->beside = self->missing->len > 0 && !map->metrics->slide && inner > WIDE * map->em;
  /* At most a line or so more than when it is drawn: the names have no place yet. */
  self->n_unnamed = 1;
  if (side)
    add_foot (self, &foot);
  legend = ent_chart_add_legend (map, height - foot.y - (self->missing->len > 0 ? ROOM_MISSING * self->name_size : 0) - map->em);
  head.y = side ? 0 : legend + map->em * 0.4;

  self->plot = (EntRect) { map->tiles_left, head.y, inner - (self->beside ? (BESIDE + 1.5) * map->em : 0), USUAL_PLOT * small };
  prepare_axes (self, across_ticks (self), up_ticks (self));
  self->labels = widest_label (self);
  up_title = dup_title (self, FALSE);
  across_title = dup_title (self, TRUE);
  head.width = self->plot.width;
  ent_chart_foot_add (&head, "axis:title-up", up_title, map->palette->text);
  self->plot.y = head.y + ceil (small * 0.7);
  self->plot.x += self->labels + small * 0.4;
  self->plot.width = MAX (self->plot.width - self->labels - small * 1.4, 4 * small);

  titles = self->line + ceil (small * 0.8) + ceil (ent_scene_measure (map->scene, across_title, small, PANGO_WEIGHT_NORMAL, head.width, NULL));
  below = (EntRect) { map->margin, 0, inner, map->metrics->slide ? ROOM_MISSING * self->name_size : -1 };
  foot.y = 0;
  add_foot (self, &foot);
  notes = foot.y;
  foot.y += map->em * (map->metrics->slide ? 1 : 1.6) + (self->beside ? 0 : add_missing (self, below, TRUE));

  room = height < 0 ? MIN (self->plot.width * 0.7, USUAL_PLOT * small) : height - self->plot.y - titles - (side ? 0 : foot.y);
  self->plot.height = floor (MAX (room, LEAST_PLOT * small));
  prepare_axes (self, across_ticks (self), up_ticks (self));
  fit_marks (self);

  draw_ticks (self);
  draw_points (self);

  head.y = self->plot.y + self->plot.height + self->line + ceil (small * 0.6);
  ent_chart_foot_add (&head, "axis:title-across", across_title, map->palette->text);
  if (side)
    {
      /* The foot stands at the end of the column. */
      beside = (EntRect) { map->text_left, legend + map->em * 0.5, foot.width, height - notes - legend - map->em };
      legend = add_missing (self, beside, FALSE);
    }
  else if (self->beside)
    {
      beside = (EntRect) { map->width - map->margin - BESIDE * map->em, self->plot.y, BESIDE * map->em, self->plot.height };
      add_missing (self, beside, FALSE);
    }
  else
    {
      below.y = head.y + map->em * 0.5;
      head.y = add_missing (self, below, FALSE);
    }

  foot.measure = FALSE;
  foot.y = side ? MAX (height - notes, legend + map->em * 0.3) : head.y + map->em * 0.5;
  add_foot (self, &foot);
  map->rows = (int) (map->metrics->slide ? floor (MAX (foot.y, side ? head.y : 0)) : ceil (foot.y + map->em * 0.5));
}

/**
 * ent_scatter_scene_new:
 * @briefing: what it is about
 * @stage: which two indicators, see ent_scatter_get_indicators(), question, by
 *   whom, filter and selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Each member that has both figures and that the filter lets through is an
 * item "point:ID" at its place, or with a line that leads there, and its name
 * "name:ID" beside it or on a line. Who lacks a figure is an item
 * "missing:ID" beside the plot or below it. Names and marks keep their places
 * when the selection changes. At most %ENT_SCATTER_LIMIT are drawn, and the
 * foot says of how many.
 *
 * Returns: (transfer full): the scene; higher than @height where that is too
 *   little
 */
EntScene *
ent_scatter_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Point));
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  Scatter self = { .points = points, .missing = missing };

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  ent_chart_begin (&self.map, briefing, stage, metrics, width, height);
  if (!ent_scatter_get_indicators (briefing, stage, &self.up, &self.across))
    {
      EntChartFoot foot = { .map = &self.map, .x = self.map.margin, .y = self.map.margin, .width = width - 2 * self.map.margin };

      ent_chart_foot_add (&foot, "foot:empty", _("A scatter plot needs two indicators, and this briefing has fewer."), self.map.palette->text);
      return ent_chart_end (&self.map, MAX (height, foot.y + self.map.margin));
    }

  collect (&self);
  lay_out (&self, height);

  return ent_chart_end (&self.map, MAX (height, self.map.rows));
}
