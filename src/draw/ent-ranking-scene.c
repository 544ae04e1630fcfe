/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-ranking-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-chart-private.h"
#include "ent-ring.h"
#include "ent-share.h"

#define MIN_TARGET 24.0

/* Of a text's size: how high a row is at least and at most, how wide a column is at least, and the gap between two. */
#define LEAST_ROW 1.75
#define MOST_ROW 2.6
#define LEAST_COLUMN 21.0
#define COLUMN_GAP 2.0
#define MOST_COLUMNS 4

typedef struct {
  EntMap map;
  GPtrArray *rows;  /* of EntMapTile: what is drawn, in order */
  guint n_shown;    /* that the filter lets through */
  guint n_hidden;
  guint n_missing;  /* of those that are shown */
  gboolean mixed;   /* figures are of several years */
  double low, high; /* of the scale: zero is one of them or between */
  double magnitude; /* what figures are divided by, so that none is too large to be subtracted */

  double size;      /* em of the rows */
  guint n_columns;
  guint n_lines;    /* rows of a column */
  double column;    /* width of one */
  double pitch;     /* from a row to the next */
  double swatch;
  EntChartName form;
  double name_width;
  double value_width;
} Ranking;

/**
 * ent_ranking_get_indicator:
 * @briefing: a briefing
 * @stage: what is asked for
 *
 * Returns: (transfer none) (nullable): the stage's indicator, or the first
 */
EntIndicator *
ent_ranking_get_indicator (EntBriefing *briefing, EntStage *stage)
{
  return ent_chart_find_indicator (briefing, ent_stage_get_indicator (stage), NULL);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const EntMapTile *first = *(const EntMapTile * const *) a;
  const EntMapTile *second = *(const EntMapTile * const *) b;

  if (first->has_figure != second->has_figure)
    return first->has_figure ? -1 : 1;
  if (first->has_figure && first->figure != second->figure)
    return first->figure > second->figure ? -1 : 1;

  /* Both are in one array, in the order of the document. */
  return first < second ? -1 : first > second ? 1 : 0;
}

static void
collect (Ranking *self)
{
  EntMap *map = &self->map;
  const char *id = ent_indicator_get_id (map->indicator);
  int year = 0;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);

      if (tile->position.hidden)
        {
          self->n_hidden++;
          continue;
        }

      self->n_shown++;
      g_ptr_array_add (self->rows, tile);
      tile->has_figure =
        ent_briefing_get_figure (map->briefing, id, ent_member_get_id (tile->member), &tile->figure, &tile->year);
      if (!tile->has_figure)
        {
          self->n_missing++;
          continue;
        }
      self->mixed = self->mixed || (year != 0 && tile->year != year);
      year = tile->year;
      self->low = MIN (self->low, tile->figure);
      self->high = MAX (self->high, tile->figure);
    }

  g_ptr_array_sort (self->rows, compare_rows);
  if (self->rows->len > ENT_RANKING_LIMIT)
    g_ptr_array_set_size (self->rows, ENT_RANKING_LIMIT);

  self->magnitude = MAX (self->high, -self->low);
  if (self->magnitude <= 0)
    self->magnitude = self->high = 1;
  self->low /= self->magnitude;
  self->high /= self->magnitude;
}

static const EntMapTile *
get_row (const Ranking *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static char *
dup_value (const Ranking *self, const EntMapTile *tile)
{
  g_autofree char *number = ent_phrase_number (tile->figure, ent_indicator_get_decimals (self->map.indicator));

  if (!self->mixed)
    return g_steal_pointer (&number);
  /* Translators: a figure and its year, as in "1,463.9 (2025)" */
  return g_strdup_printf (C_("figure", "%1$s (%2$d)"), number, tile->year);
}

static char *
dup_spoken (const Ranking *self, guint index, guint rank)
{
  const EntMap *map = &self->map;
  const EntMapTile *tile = get_row (self, index);
  const char *indicator = ent_indicator_get_id (map->indicator);
  g_autofree char *name = ent_text_clean (ent_member_get_name (tile->member), ENT_TEXT_LINE_LIMIT);
  g_autofree char *figure = ent_phrase_figure (map->briefing, indicator, ent_member_get_id (tile->member));
  g_autofree char *position = ent_phrase_position (map->briefing, map->stage, tile->member);
  g_autofree char *share = NULL;
  EntTotal *total = ent_indicator_get_total (map->indicator);
  double fraction;

  if (!tile->has_figure)
    /* Translators: a member, "no figure", and where it stands, as in "Nepal: no figure; supports" */
    return g_strdup_printf (C_("ranking", "%1$s: %2$s; %3$s"), name, figure, position);

  if (total != NULL && ent_share_of_member (map->briefing, indicator, ent_member_get_id (tile->member), &fraction))
    {
      g_autofree char *percent = ent_phrase_percent (fraction, 1);
      g_autofree char *of = ent_text_clean (ent_total_get_name (total), ENT_TEXT_LINE_LIMIT);

      /* Translators: rank, member, figure, its share, of what, and where the member stands, as in
       * "2. China: 1,416.1 million people (2025), 17.2 % of the world; initiates" */
      return g_strdup_printf (C_("ranking", "%1$u. %2$s: %3$s, %4$s %5$s; %6$s"), rank, name, figure, percent, of, position);
    }

  /* Translators: rank, member, figure, and where the member stands */
  return g_strdup_printf (C_("ranking", "%1$u. %2$s: %3$s; %4$s"), rank, name, figure, position);
}

/* Figures of equal width are as wide as a zero, or a little wider. */
static double
measure_value (const Ranking *self, char *value)
{
  double width;

  for (char *p = value; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '0';
  ent_scene_measure (self->map.scene, value, self->size, PANGO_WEIGHT_NORMAL, -1, &width);

  return ceil (width * 1.03) + 1;
}

static double
text_gap (const Ranking *self)
{
  return ceil (self->size * 0.6);
}

/* Swatch, name and value; the rest of a column is the bar's. */
static void
plan_parts (Ranking *self)
{
  double most;

  self->swatch = ceil (self->size * 1.2);
  self->value_width = 0;
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->has_figure)
      {
        g_autofree char *value = dup_value (self, get_row (self, i));

        self->value_width = MAX (self->value_width, measure_value (self, value));
      }
  self->value_width = MIN (self->value_width, self->column * 0.45);

  most = MAX (self->column * 0.7 - self->value_width - self->swatch - 3 * text_gap (self), 3 * self->size);
  self->form = ent_chart_find_form (&self->map, self->rows, self->size, most, &self->name_width);
  self->name_width = MIN (self->name_width, most);
}

static double
least_pitch (const Ranking *self, double size)
{
  double target = self->map.metrics->slide ? 0 : MIN_TARGET;

  return ceil (MAX (target, size * LEAST_ROW - size * 0.3)) + ceil (size * 0.3);
}

/* Nobody scrolls a slide: what has no place on it is counted. */
static guint
keep_rows (Ranking *self, double room)
{
  guint n_lines = MAX ((guint) (room / least_pitch (self, self->size)), 1);

  if (self->rows->len > n_lines * self->n_columns)
    g_ptr_array_set_size (self->rows, (int) (n_lines * self->n_columns));

  return MAX (self->rows->len, 1);
}

/* One column, in which all bars can be compared; on a slide, where nobody scrolls, more where it does not fit, and smaller text. */
static void
plan_rows (Ranking *self, double room)
{
  const EntMetrics *metrics = self->map.metrics;
  double width = self->map.tiles_right - self->map.tiles_left;
  double sizes[] = { metrics->text_body, 28 * metrics->unit, ENT_CHART_ROOM_NAME * metrics->unit };
  guint n = MAX (self->rows->len, 1);

  self->n_columns = 1;
  self->size = metrics->text_body;
  for (guint s = 0; s < (metrics->slide ? G_N_ELEMENTS (sizes) : 1) && room >= 0; s++)
    for (guint c = 1; c <= (metrics->slide ? MOST_COLUMNS : 1); c++)
      {
        double column = (width - (c - 1) * COLUMN_GAP * sizes[s]) / c;

        if (c > 1 && column < LEAST_COLUMN * sizes[s])
          break;
        self->n_columns = c;
        self->size = sizes[s];
        if (((n + c - 1) / c) * least_pitch (self, sizes[s]) <= room)
          goto fits;
      }

fits:
  if (metrics->slide && room >= 0)
    n = keep_rows (self, room);
  self->n_lines = (n + self->n_columns - 1) / self->n_columns;
  self->column = (width - (self->n_columns - 1) * COLUMN_GAP * self->size) / self->n_columns;
  self->pitch = CLAMP (floor (room / self->n_lines), least_pitch (self, self->size),
                       MAX (least_pitch (self, self->size), ceil (MOST_ROW * self->size)));
  plan_parts (self);
}

static double
scale_to (const Ranking *self, const EntRect *area, double figure)
{
  double along = (figure / self->magnitude - self->low) / (self->high - self->low);

  return area->x + area->width * CLAMP (along, 0, 1);
}

/* A figure that is not zero is always seen. */
static void
draw_bar (Ranking *self, const EntPen *pen, const EntMapTile *tile, EntRect area)
{
  EntMap *map = &self->map;
  double frame = MAX (1, 2 * map->metrics->unit);
  double zero = scale_to (self, &area, 0);
  double end = scale_to (self, &area, tile->figure);
  EntRect bar = { MIN (zero, end), area.y, fabs (end - zero), area.height };
  EntColour fill = ent_pen_none;

  if (tile->figure == 0)
    return;
  if (bar.width < 2 * frame)
    {
      bar.width = 2 * frame;
      bar.x = tile->figure > 0 ? MIN (zero, area.x + area.width - bar.width) : MAX (zero - bar.width, area.x);
    }
  bar = (EntRect) { bar.x + frame / 2, bar.y + frame / 2, bar.width - frame, bar.height - frame };

  if (tile->position.level != NULL)
    fill = ent_palette_slot (map->metrics->palette, ent_level_get_slot (tile->position.level));
  else if (tile->position.kind != ENT_POSITION_OUTSIDE)
    ent_pen_hatch (pen, bar, 0, map->palette->hatch_ground, map->palette->hatch, map->em * 0.11, map->em * 0.45);
  ent_pen_rect (pen, bar, 0, fill, ent_palette_frame (map->metrics->palette, fill), frame, 0);
}

static EntRect
bar_area (const Ranking *self, const EntRect *row)
{
  double lead = self->swatch + self->name_width + self->value_width + 3 * text_gap (self);
  double height = floor (MIN (row->height * 0.72, self->size * 1.5));

  return (EntRect) { row->x + lead, row->y + (row->height - height) / 2, MAX (row->width - lead - text_gap (self) / 2, 1), height };
}

static void
draw_row (Ranking *self, guint index, guint rank, EntRect row)
{
  EntMap *map = &self->map;
  const EntMapTile *tile = get_row (self, index);
  const char *member = ent_member_get_id (tile->member);
  g_autofree char *id = g_strconcat ("bar:", member, NULL);
  g_autofree char *name = ent_chart_dup_name (tile->member, self->form);
  EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_BUTTON, row);
  EntPen pen = ent_map_pen (map, item, map->palette->ground);
  double x = row.x + text_gap (self) / 2;
  EntRect area = bar_area (self, &row);
  double height = ent_scene_measure (map->scene, name, self->size, PANGO_WEIGHT_NORMAL, -1, NULL);
  EntText text;

  item->bounds = ent_pen_turn (&pen, row);
  item->spoken = dup_spoken (self, index, rank);
  item->action = ent_action_print ("win.focus", member);
  item->action_more = ent_action_print ("win.highlight", member);
  item->selected = tile->focused || tile->highlighted;

  ent_chart_paint_swatch (map, item, &tile->position,
                          (EntRect) { x, row.y + (row.height - self->swatch) / 2, self->swatch, self->swatch });
  x += self->swatch + text_gap (self) * 0.75;

  text = ent_pen_text_init (name, (EntRect) { x, row.y + (row.height - height) / 2, self->name_width, height },
                            self->size, map->palette->text);
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);
  x += self->name_width + text_gap (self);

  if (tile->has_figure)
    {
      g_autofree char *value = dup_value (self, tile);

      text = ent_pen_text_init (value, (EntRect) { x, text.box.y, self->value_width, height }, self->size, map->palette->text);
      text.align = PANGO_ALIGN_RIGHT;
      text.tabular = TRUE;
      text.ellipsize = TRUE;
      ent_pen_text (&pen, &text);
      draw_bar (self, &pen, tile, area);
    }
  else
    {
      double frame = MAX (1, 2 * map->metrics->unit);
      EntRect hatched = { area.x, row.y + (row.height - self->swatch) / 2, MIN (2 * self->swatch, area.width), self->swatch };

      hatched = (EntRect) { hatched.x + frame / 2, hatched.y, hatched.width - frame, hatched.height };
      ent_pen_hatch (&pen, hatched, hatched.height / 6, map->palette->hatch_ground, map->palette->hatch, map->em * 0.11, map->em * 0.45);
      ent_pen_rect (&pen, hatched, hatched.height / 6, ent_pen_none, map->palette->line, frame, frame * 3);
      x = hatched.x + hatched.width + text_gap (self);
      text = ent_pen_text_init (_("no figure"), (EntRect) { x, text.box.y, MAX (row.x + row.width - x, 1), height }, self->size,
                                map->palette->text);
      text.ellipsize = TRUE;
      ent_pen_text (&pen, &text);
    }

  if (item->selected)
    ent_ring_add (item, map->metrics, ENT_SHAPE_RECT, &item->bounds, self->size * 0.3, tile->focused);
}

static void
draw_rows (Ranking *self, double y)
{
  EntMap *map = &self->map;
  double gap = ceil (self->size * 0.3);
  guint rank = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      guint first = c * self->n_lines;
      guint last = MIN (first + self->n_lines, self->rows->len);
      double x = map->tiles_left + c * (self->column + COLUMN_GAP * self->size);
      EntRect all = { x, y, self->column, self->n_lines * self->pitch };
      EntRect area = bar_area (self, &all);
      g_autofree char *id = g_strdup_printf ("axis:zero-%u", c);
      double hair = MAX (1, map->metrics->unit);
      double zero = scale_to (self, &area, 0);
      EntSceneItem *item;
      EntPen pen;

      if (first >= last || !get_row (self, first)->has_figure)
        zero = NAN;
      for (guint i = first; i < last; i++)
        {
          /* Whoever is level shares a rank, and the ranks behind are left out. */
          if (i == 0 || get_row (self, i - 1)->figure != get_row (self, i)->figure)
            rank = i + 1;
          draw_row (self, i, rank, (EntRect) { x, y + (i - first) * self->pitch, self->column, self->pitch - gap });
          if (get_row (self, i)->has_figure)
            all.height = (i - first + 1) * self->pitch - gap;
        }
      if (isnan (zero))
        continue;

      item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, (EntRect) { zero - hair, y, 2 * hair, all.height });
      pen = ent_map_pen (map, item, map->palette->ground);
      item->bounds = ent_pen_turn (&pen, item->bounds);
      ent_pen_line (&pen, zero, y, zero, y + all.height, map->palette->text, hair);
    }
}

static void
add_foot (Ranking *self, EntChartFoot *foot)
{
  EntMap *map = &self->map;
  g_autofree char *count = NULL;
  g_autofree char *missing = NULL;

  if (self->rows->len < self->n_shown)
    {
      g_autofree char *shown = ent_phrase_number (self->rows->len, 0);
      g_autofree char *all = ent_phrase_number (self->n_shown, 0);

      /* Translators: two numbers */
      count = g_strdup_printf (_("The first %1$s of %2$s members are shown, the largest figures first."), shown, all);
      ent_chart_foot_add_count (foot, count);
    }
  if (self->n_missing > 0)
    {
      missing = g_strdup_printf (ngettext ("There is no figure for %u member; that is not zero.",
                                           "There is no figure for %u members; that is not zero.", self->n_missing),
                                 self->n_missing);
      ent_chart_foot_add (foot, "foot:missing", missing, map->palette->text);
    }
  ent_chart_foot_add_hidden (foot, self->n_hidden);
  ent_chart_foot_add (foot, "foot:scale", _("Bars begin at zero and are to scale."), map->palette->text_dim);
  ent_chart_foot_add_total (foot, map->indicator);
  ent_chart_foot_add_source (foot, map->indicator);
  ent_chart_foot_add_date (foot);
}

/**
 * ent_ranking_scene_new:
 * @briefing: what it is about
 * @stage: which indicator (the first, if it names none), question, by whom,
 *   filter and selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Each member that the filter lets through is an item "bar:ID", in the order
 * of the latest figures, those without one behind; at most
 * %ENT_RANKING_LIMIT, and the foot says of how many. Bars are filled as the
 * map is; they lie in several columns of one scale where a slide would be
 * too low for one. Above them are the map's legend and what the figures are,
 * below them what is missing or hidden, the total and the source.
 *
 * Returns: (transfer full): the scene; higher than @height where that is too
 *   little
 */
EntScene *
ent_ranking_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *heading = NULL;
  Ranking self = { .rows = rows };
  EntChartFoot title, foot;
  double top, legend, foot_height;
  gboolean side;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  ent_chart_begin (&self.map, briefing, stage, metrics, width, height);
  self.map.indicator = ent_ranking_get_indicator (briefing, stage);
  title = (EntChartFoot) { .map = &self.map, .x = self.map.margin, .width = width - 2 * self.map.margin };

  if (self.map.indicator == NULL)
    {
      title.y = self.map.margin;
      ent_chart_foot_add (&title, "foot:empty", _("This briefing has no indicators."), self.map.palette->text);
      return ent_chart_end (&self.map, MAX (height, title.y + self.map.margin));
    }

  collect (&self);
  side = ent_chart_has_side (&self.map, height);
  foot = (EntChartFoot) {
    .map = &self.map, .x = self.map.text_left, .width = self.map.text_right - self.map.text_left, .measure = TRUE
  };
  add_foot (&self, &foot);
  foot_height = foot.y + self.map.em * (metrics->slide ? 0.4 : 1.2);

  title.x = self.map.tiles_left;
  title.width = self.map.tiles_right - self.map.tiles_left;
  legend = ent_chart_add_legend (&self.map, height - foot_height - self.map.em);
  title.y = side ? 0 : legend + self.map.em * 0.4;
  heading = ent_chart_dup_heading (&self.map, self.map.indicator);
  title.heading = TRUE;
  ent_chart_foot_add (&title, "axis:heading", heading, self.map.palette->text);
  top = ceil (title.y + self.map.em * 0.5);

  plan_rows (&self, height < 0 ? -1 : MAX (height - top - (side ? 0 : foot_height), 0));
  if (metrics->slide && self.rows->len < self.n_shown)
    {
      /* To say so takes a line. */
      foot.y = 0;
      add_foot (&self, &foot);
      foot_height = foot.y + self.map.em * 0.4;
      plan_rows (&self, height < 0 ? -1 : MAX (height - top - (side ? 0 : foot_height), 0));
    }
  draw_rows (&self, top);

  foot.measure = FALSE;
  foot.y = side ? legend + self.map.em * 0.4 : top + self.n_lines * self.pitch + self.map.em * 0.4;
  if (metrics->slide)
    foot.y = MAX (foot.y, height - foot_height + self.map.em * 0.4);
  add_foot (&self, &foot);

  return ent_chart_end (&self.map, MAX (height, metrics->slide ? foot.y : ceil (foot.y + self.map.em * 0.8)));
}
