/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as the body of a slide: as much room for the tiles as there is, and
 * legend and shares where they cost the tiles least. It tries the ways of
 * arranging them and takes the one in which names and tiles get largest.
 */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>

#include "ent-share.h"

/* What a column of texts is as wide as, of the room and in ems of its text. */
#define COLUMN_LEAST 0.28
#define COLUMN_MOST  0.4
#define COLUMN_MOVES 0.37 /* at least, where it lists what moves */
#define BLOCK_WIDTH  13.5
#define ROWS_WIDTH   20.0 /* of a legend in rows between tiles */

#define MOST_BENEATH 0.5 /* of the height: legend and moves below the tiles */

#define MOST_BARS  4   /* of shares; more is not read in a room */
#define MOST_CELLS 600 /* of a layout that is searched for an empty place */

typedef enum {
  WAY_BESIDE,  /* a column at the trailing side */
  WAY_BENEATH, /* a column as wide as the room, below an upright map */
  WAY_ROWS,    /* legend and shares in rows below a wide map */
  WAY_WITHIN,  /* where the layout has no tiles */
  WAY_SPLIT,   /* the legend beside the tiles, the shares where the layout has none */
  N_WAYS
} Way;

/* One way of arranging them. */
typedef struct {
  Way way;
  double size;     /* em size of legend and shares */
  EntRect tiles;   /* the room for them, as it stands in the scene */
  EntRect legend;  /* laid out from left to right */
  EntRect moves;   /* of a scenario: below the legend */
  guint detail;    /* how much is told of them */
  EntRect shares;
  gboolean in_rows; /* the legend */
  gboolean fits;
  gboolean flowing;
  guint form;
  double text_size;
  double area;     /* of a tile */
} Arrangement;

static void
set_texts (EntMap *map, const EntRect *rect, gboolean listed, double size)
{
  map->text_left = rect->x;
  map->text_right = rect->x + rect->width;
  map->listed = listed;
  map->legend_size = size;
}

/**
 * ent_map_measure_legend:
 * @map: a map whose tiles are known
 * @width: how wide the legend may be
 * @listed: whether it has one entry in a row
 * @size: em size of its texts
 *
 * Lays out the legend for nobody to see. All of it grows with its text, so
 * that it is laid out at one size for all: to shape text at another one is
 * what costs most.
 *
 * Returns: how high it is
 */
double
ent_map_measure_legend (EntMap *map, double width, gboolean listed, double size)
{
  double left = map->text_left, right = map->text_right;
  gboolean was_listed = map->listed;
  double was_size = map->legend_size;
  g_autoptr (EntScene) scratch = ent_scene_new (map->metrics, map->width, 0);
  double scale = size / map->em;
  EntScene *scene = map->scene;
  double height;

  set_texts (map, &(EntRect) { 0, 0, width / scale, 0 }, listed, map->em);
  map->scene = scratch;
  height = ent_map_add_legend (map, 0);
  map->scene = scene;
  set_texts (map, &(EntRect) { left, 0, right - left, 0 }, was_listed, was_size);

  return height * scale + 1;
}

/* A share: what and how much on one line, the bar below it. */
static double
add_share (EntMap *map, const EntMapWhose *whose, EntIndicator *indicator, double y, double size, gboolean measure_only)
{
  double frame = MAX (map->metrics->unit * 2, 1);
  double width = map->text_right - map->text_left;
  g_autofree char *id = g_strconcat ("foot:share-", ent_indicator_get_id (indicator), NULL);
  g_autofree char *name = ent_text_clean (ent_indicator_get_name (indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *percent = NULL;
  EntSceneItem *item;
  EntShare share;
  EntText text;
  EntPen pen;
  double line, bar, bottom, name_width, percent_width, name_height;

  if (!ent_share_compute (map->briefing, ent_indicator_get_id (indicator), (const char * const *) whose->members, NULL, &share))
    return y;

  percent = ent_map_write_percent (map, whose, indicator, share.fraction);
  line = ent_scene_measure (map->scene, percent, size, PANGO_WEIGHT_BOLD, -1, &percent_width);
  percent_width = MIN (percent_width * 1.03 + 1, width * 0.5);
  name_width = MAX (width - percent_width - size * 0.4, 1);
  name_height = MIN (ent_scene_measure (map->scene, name, size, PANGO_WEIGHT_NORMAL, name_width, NULL), 2.02 * line);
  bar = y + name_height + size * 0.2;
  /* Two numbers say more than two bars. */
  bottom = map->outlook != NULL ? y + name_height + size * 0.3 : bar + size * 1.5;
  if (measure_only)
    return bottom;

  item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND,
                        (EntRect) { map->text_left, y, width, map->outlook != NULL ? name_height : bar - y + size * 0.9 + frame });
  pen = ent_map_pen (map, item, map->palette->ground);
  item->bounds = ent_pen_turn (&pen, item->bounds);
  /* Translators: an indicator and a share of it, as it is read aloud */
  item->spoken = g_strdup_printf (C_("share", "%1$s: %2$s"), name, percent);

  text = ent_pen_text_init (name, (EntRect) { map->text_left, y, name_width, name_height }, size, map->palette->text);
  text.wrap = name_height > line * 1.01;
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);

  text = ent_pen_text_init (percent,
                            (EntRect) { map->text_left + width - percent_width, y + name_height - line, percent_width, line },
                            size, map->palette->text);
  text.weight = PANGO_WEIGHT_BOLD;
  text.tabular = TRUE;
  text.align = PANGO_ALIGN_RIGHT;
  ent_pen_text (&pen, &text);

  if (map->outlook == NULL)
    ent_map_paint_bar (map, &pen, whose, indicator,
                       (EntRect) { map->text_left + frame, bar, width - 2 * frame, size * 0.9 });

  return bottom;
}

/* What the one who is selected has of the whole, beside what all have. */
static char *
write_finding (const EntMap *map)
{
  const char *focus = ent_stage_get_focus (map->stage);
  EntMember *member = focus != NULL ? ent_briefing_lookup (map->briefing, ENT_TYPE_MEMBER, focus) : NULL;
  const char *members[] = { focus, NULL };

  return member != NULL ? ent_phrase_share (map->briefing, ent_member_get_name (member), members) : NULL;
}

/* The shares in a column, or in rows where they are not listed; nothing where
 * there are none. */
static double
add_shares (EntMap *map, double y, gboolean measure_only)
{
  g_auto (EntMapWhose) whose = { 0 };
  g_autofree char *sentence = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *finding = write_finding (map);
  double size = map->legend_size;

  if (map->without_shares)
    return y;
  if (map->question != NULL && ent_map_find_whose (map, &whose))
    sentence = ent_phrase_share (map->briefing, whose.name, (const char * const *) whose.members);
  if (sentence != NULL)
    {
      heading = ent_map_write_heading (map, &whose);
      y = ent_map_add_paragraph (map, "foot:share", heading != NULL ? heading : sentence, sentence, size, map->palette->text,
                                 y, measure_only);
      y += size * 0.35;
      if (!map->listed)
        y = ent_map_add_bars (map, &whose, y, measure_only);
      else
        {
          g_autoptr (GPtrArray) indicators = ent_share_indicators (map->briefing);

          for (guint i = 0; i < MIN (indicators->len, MOST_BARS); i++)
            y = add_share (map, &whose, g_ptr_array_index (indicators, i), y, size, measure_only);
        }
    }
  if (finding != NULL)
    y = ent_map_add_paragraph (map, "foot:finding", finding, NULL, size, map->palette->text, y, measure_only);

  return y;
}

/* As the legend; only bars in rows have the smallest text, whatever the others have. */
static double
measure_shares (EntMap *map, double width, gboolean listed, double size)
{
  double scale = listed ? size / map->em : 1;

  set_texts (map, &(EntRect) { 0, 0, width / scale, 0 }, listed, size / scale);

  return add_shares (map, 0, TRUE) * scale;
}

static double
grid_extent (double cell, double gap, int n_cells)
{
  return n_cells > 0 ? n_cells * (cell + gap) - gap : 0;
}

/* Plans the tiles for their room and notes what has come of it. */
static void
plan (EntMap *map, Arrangement *arrangement)
{
  map->tiles_left = arrangement->tiles.x;
  map->tiles_right = arrangement->tiles.x + arrangement->tiles.width;
  ent_map_plan_tiles (map, MAX (arrangement->tiles.height, 0));
  arrangement->fits = grid_extent (map->cell_height, map->gap, map->rows) <= arrangement->tiles.height + 0.5;
  arrangement->flowing = map->flowing;
  arrangement->form = map->form;
  arrangement->text_size = map->text_size;
  arrangement->area = map->cell_width * map->cell_height;
}

/* A mark of a cell that has a tile or a block of text. */
static void
mark_cells (const EntMap *map, gboolean *taken, int column, int row, int width, int height)
{
  for (int y = MAX (row, 0); y < MIN (row + height, map->rows); y++)
    for (int x = MAX (column, 0); x < MIN (column + width, map->columns); x++)
      taken[y * map->columns + x] = TRUE;
}

static gboolean
is_free (const EntMap *map, const gboolean *taken, int column, int row, int width)
{
  for (int x = column; x < column + width; x++)
    if (taken[row * map->columns + x])
      return FALSE;

  return TRUE;
}

/* A block does not stand against the tiles at its sides. */
static double
beside_place (const EntMap *map, int column, int n_columns)
{
  return 2 * map->gap * ((column > 0) + (column + n_columns < map->columns));
}

/* The largest empty place of the layout that a block fits into; it is taken then. */
static gboolean
take_place (const EntMap *map, gboolean *taken, double width, double height, EntRect *place)
{
  double left = (map->tiles_left + map->tiles_right - grid_extent (map->cell_width, map->gap, map->columns)) / 2;
  double best = 0;
  int found[4] = { 0 };

  for (int row = 0; row < map->rows; row++)
    for (int column = 0; column < map->columns; column++)
      for (int n_columns = 1; column + n_columns <= map->columns; n_columns++)
        {
          double room = grid_extent (map->cell_width, map->gap, n_columns) - beside_place (map, column, n_columns);
          int n_rows = 0;

          if (!is_free (map, taken, column, row, n_columns))
            break;
          if (room < width)
            continue;
          while (row + n_rows < map->rows && is_free (map, taken, column, row + n_rows, n_columns))
            n_rows++;
          if (grid_extent (map->cell_height, map->gap, n_rows) >= height && n_columns * n_rows > best)
            {
              best = n_columns * n_rows;
              found[0] = column;
              found[1] = row;
              found[2] = n_columns;
              found[3] = n_rows;
            }
        }
  if (best == 0)
    return FALSE;

  *place = (EntRect) { left + found[0] * (map->cell_width + map->gap), found[1] * (map->cell_height + map->gap),
                       grid_extent (map->cell_width, map->gap, found[2]),
                       grid_extent (map->cell_height, map->gap, found[3]) };
  /* Nor wider than it can be read. */
  if (found[0] > 0)
    place->x += 2 * map->gap;
  place->width = MIN (place->width - beside_place (map, found[0], found[2]), MAX (width, map->width * COLUMN_MOST));
  if (map->metrics->rtl)
    place->x = map->width - place->x - place->width;
  mark_cells (map, taken, found[0], found[1], found[2], found[3]);

  return TRUE;
}

/* Lines cross the places that have no tiles. */
static gboolean
has_places (const EntMap *map)
{
  return map->layout != NULL && map->lines->len == 0 && map->place_columns <= MOST_CELLS / MAX (map->place_rows, 1);
}

/* The cells of the layout that have tiles, once these are planned. */
static gboolean *
find_taken (const EntMap *map)
{
  gboolean *taken = g_new0 (gboolean, map->columns * map->rows);

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntTile *cell = &g_array_index (map->tiles, EntMapTile, i).cell;

      mark_cells (map, taken, cell->column, cell->row, cell->width, cell->height);
    }

  return taken;
}

/* What a scenario moves, below the legend: all that there is to tell, or what
 * fits the room where texts can get no smaller. Returns the height of both. */
static double
plan_moves (EntMap *map, Arrangement *self, double legend, double room)
{
  double gap = map->em * 0.6;

  if (map->outlook == NULL || map->without_moves)
    return legend;
  if (self->size > map->metrics->text_small)
    room = G_MAXDOUBLE;
  self->moves = self->legend;
  self->moves.y = self->legend.y + legend + gap;

  return legend + gap + ent_map_fit_moves (map, self->legend.width, self->size, room - legend - gap, &self->detail);
}

static gboolean
arrange_within (EntMap *map, Arrangement *self)
{
  double width = MIN (BLOCK_WIDTH * self->size, map->width);
  double height, shares;
  g_autofree gboolean *taken = NULL;

  if (!has_places (map) || map->outlook != NULL)
    return FALSE;
  plan (map, self);
  if (self->flowing || !self->fits)
    return FALSE;

  height = ent_map_measure_legend (map, width, TRUE, self->size);
  shares = measure_shares (map, width, TRUE, self->size);

  taken = find_taken (map);

  /* One block, or each in a place of its own. */
  if (take_place (map, taken, width, height + self->size + shares, &self->legend))
    {
      self->shares = self->legend;
      self->shares.y = self->legend.y + self->legend.height - shares;
      return TRUE;
    }
  if (!take_place (map, taken, width, height, &self->legend))
    {
      self->in_rows = TRUE;
      height = ent_map_measure_legend (map, ROWS_WIDTH * self->size, FALSE, self->size);
      if (!take_place (map, taken, ROWS_WIDTH * self->size, height, &self->legend))
        return FALSE;
    }
  return shares == 0 || take_place (map, taken, width, shares, &self->shares);
}

static gboolean
arrange_split (EntMap *map, Arrangement *self, double height)
{
  double column = CLAMP (BLOCK_WIDTH * self->size, map->width * COLUMN_LEAST, map->width * COLUMN_MOST);
  double width = MIN (BLOCK_WIDTH * self->size, map->width);
  double gap = map->em;
  double legend, shares;
  g_autofree gboolean *taken = NULL;

  if (!has_places (map))
    return FALSE;
  self->tiles.width = map->width - column - gap;
  if (map->metrics->rtl)
    self->tiles.x = column + gap;
  plan (map, self);
  if (self->flowing || !self->fits)
    return FALSE;

  self->legend = (EntRect) { map->width - column, 0, column, 0 };
  legend = ent_map_measure_legend (map, column, TRUE, self->size);
  self->fits = plan_moves (map, self, legend, height) <= height;
  shares = measure_shares (map, width, TRUE, self->size);
  taken = find_taken (map);

  return shares > 0 && take_place (map, taken, width, shares, &self->shares);
}

static gboolean
arrange (EntMap *map, Arrangement *self, double height)
{
  double gap = map->em;
  double legend, shares;

  self->tiles = (EntRect) { 0, 0, map->width, height };
  switch (self->way)
    {
    case WAY_BESIDE:
      {
        double column = CLAMP (BLOCK_WIDTH * self->size, map->width * (map->outlook != NULL && !map->without_moves ? COLUMN_MOVES : COLUMN_LEAST),
                               map->width * COLUMN_MOST);

        self->tiles.width = map->width - column - gap;
        plan (map, self);
        /* What the tiles leave is the column's. */
        if (!self->flowing)
          column = MAX (column, MIN (map->width - grid_extent (map->cell_width, map->gap, map->columns) - gap,
                                     map->width * COLUMN_MOST));
        self->tiles.width = map->width - column - gap;
        if (map->metrics->rtl)
          self->tiles.x = column + gap;
        self->legend = self->shares = (EntRect) { map->width - column, 0, column, 0 };
        legend = ent_map_measure_legend (map, column, TRUE, self->size);
        shares = measure_shares (map, column, TRUE, self->size);
        /* Many classes have short names. */
        if (legend + gap + shares > height && self->size <= map->metrics->text_small)
          {
            self->in_rows = TRUE;
            legend = ent_map_measure_legend (map, column, FALSE, self->size);
          }
        legend = plan_moves (map, self, legend, height - gap - shares);
        self->shares.y = MAX (legend + gap, MIN (height, grid_extent (map->cell_height, map->gap, map->rows)) - shares);
        self->fits = self->fits && self->shares.y + shares <= height + 0.5;
        return TRUE;
      }
    case WAY_BENEATH:
    case WAY_ROWS:
      {
        gboolean listed = self->way == WAY_BENEATH;

        self->in_rows = !listed;
        if (listed && height < map->width)
          return FALSE;
        legend = ent_map_measure_legend (map, map->width, listed, self->size);
        shares = measure_shares (map, map->width, listed, self->size);
        self->legend = (EntRect) { 0, 0, map->width, 0 };
        legend = plan_moves (map, self, legend, height * MOST_BENEATH);
        self->tiles.height = height - legend - shares - 2 * gap;
        self->legend = self->shares = (EntRect) { 0, height - shares - gap - legend, map->width, 0 };
        self->shares.y = height - shares;
        plan (map, self);
        return TRUE;
      }
    case WAY_WITHIN:
      return arrange_within (map, self);
    case WAY_SPLIT:
      return arrange_split (map, self, height);
    case N_WAYS:
    default:
      return FALSE;
    }
}

/* Whether @a is better than @b: what fits, then names that are read from afar, whole and large, then large tiles. */
static gboolean
is_better (const EntMap *map, const Arrangement *a, const Arrangement *b)
{
  gboolean a_large = a->text_size >= map->metrics->text_body;
  gboolean b_large = b->text_size >= map->metrics->text_body;

  if (a->fits != b->fits)
    return a->fits;
  if (a->flowing != b->flowing)
    return b->flowing;
  if (a->form != b->form)
    return a->form < b->form;
  if (a_large != b_large)
    return a_large;
  if (a->size < b->size * 0.99 || b->size < a->size * 0.99)
    return a->size > b->size;
  return a->area > b->area * 1.02;
}

/* Smaller texts are for names that are not yet whole and large. */
static Arrangement
find_best (EntMap *map, double room)
{
  double sizes[] = { map->em, map->em * 0.87, map->em * 0.76, map->metrics->text_small };
  Arrangement best = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (any && best.fits && !best.flowing && best.form == 0 && best.text_size >= map->em)
        break;
      for (Way way = 0; way < N_WAYS; way++)
        {
          Arrangement each = { .way = way, .size = sizes[i] };

          if (!arrange (map, &each, room) || (any && !is_better (map, &each, &best)))
            continue;
          best = each;
          any = TRUE;
        }
    }

  return best;
}

/**
 * ent_map_lay_out_slide:
 * @map: a map whose tiles are known
 * @height: height of the slide's body; negative for the natural one
 *
 * Lays out the tiles, the legend and the shares in the room of a slide's body,
 * and the notes of the map at its foot. Nothing is shrunk below what is read
 * in a room: where that is too much, the scene is higher than @height.
 */
void
ent_map_lay_out_slide (EntMap *map, double height)
{
  double gap = map->em * 0.6;
  Arrangement best;
  double notes, room, legend, shares, bottom;

  if (height < 0)
    height = map->width * 0.5;
  set_texts (map, &(EntRect) { 0, 0, map->width, 0 }, TRUE, map->em);
  notes = ent_map_add_notes (map, 0, TRUE);
  room = height - notes - gap;

  best = find_best (map, room);
  if (!best.fits)
    {
      /* Rather the legend whole than shares with half of it. */
      map->without_shares = TRUE;
      best = find_best (map, room);
      if (!best.fits && map->outlook != NULL)
        {
          map->without_moves = TRUE;
          best = find_best (map, room);
        }
    }

  map->tiles_left = best.tiles.x;
  map->tiles_right = best.tiles.x + best.tiles.width;
  plan (map, &best);
  bottom = grid_extent (map->cell_height, map->gap, map->rows);
  set_texts (map, &best.legend, !best.in_rows, best.size);
  if (best.way == WAY_BENEATH || best.way == WAY_ROWS)
    best.legend.y = MAX (best.legend.y, bottom + map->em);
  best.shares.y = MAX (best.shares.y, 0);
  legend = ent_map_add_legend (map, best.legend.y);
  if (map->outlook != NULL && !map->without_moves)
    {
      set_texts (map, &best.moves, TRUE, best.size);
      legend = ent_map_add_moves (map, legend + gap, best.detail, FALSE);
    }
  if (best.way != WAY_WITHIN && best.way != WAY_SPLIT)
    best.shares.y = MAX (best.shares.y, legend + map->em * 0.5);
  bottom = MAX (bottom, legend);
  ent_map_add_tiles (map, 0, best.way == WAY_BENEATH || best.way == WAY_ROWS ? MIN (best.tiles.height, best.legend.y) : room);
  set_texts (map, &best.shares, best.way != WAY_ROWS, best.size);
  shares = add_shares (map, best.shares.y, FALSE);
  bottom = MAX (bottom, shares);

  set_texts (map, &(EntRect) { 0, 0, map->width, 0 }, TRUE, map->em);
  bottom = ent_map_add_notes (map, MAX (bottom + gap, height - notes), FALSE);
  ent_scene_set_height (map->scene, MAX (height, bottom));
}
