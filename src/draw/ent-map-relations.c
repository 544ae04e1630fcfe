/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Relations of the selected member as lines from its tile to the others'. A
 * line stands for what a source reports to join two members. It follows no
 * border, and where a tile says something, it goes underneath: each tile
 * paints its own part of the lines that cross it, around its name and marks.
 */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define BOW 0.13      /* how far a line swings out, as a part of its length */
#define N_SAMPLES 48  /* of a curve */
#define MOST_SPOKEN 3 /* relations that a tile's sentence names */
#define N_PATTERN 6

/* What is drawn and left out in turn, in widths of a line; 0 for no more. The
 * kinds of a document have them in its order. */
static const double patterns[ENT_MAP_KIND_LIMIT][N_PATTERN] = {
  { 0 }, { 4, 2.5 }, { 1.2, 1.8 }, { 5, 2, 1.2, 2 }, { 9, 3 }, { 4, 1.8, 1.2, 1.8, 1.2, 1.8 },
};

typedef struct {
  double x, y;
} Point;

struct _EntMapLine {
  GPtrArray *relations; /* between two members, of one kind */
  const EntMapTile *ends[2];
  guint kind;
  guint nth; /* line between the two */
  Point points[N_SAMPLES + 1];
  double along[N_SAMPLES + 1]; /* length of the curve up to each point */
  EntRect bounds;
};

static void
line_free (gpointer data)
{
  EntMapLine *line = data;

  g_ptr_array_unref (line->relations);
  g_free (line);
}

static double
line_width (const EntMap *map)
{
  return MAX (map->em * 0.15, 1.5);
}

static double
casing_width (const EntMap *map)
{
  return line_width (map) + 2 * MAX (map->metrics->unit * 2, 1.5);
}

static double
marker_size (const EntMap *map)
{
  return line_width (map) * 4.2;
}

static const char *
get_other (const EntMap *map, EntRelation *relation)
{
  const char *a = ent_relation_get_a (relation);

  return g_str_equal (a, map->hub) ? ent_relation_get_b (relation) : a;
}

/* Kinds beyond the last pattern share it. */
static guint
find_kind (EntMap *map, GHashTable *indices, const char *id)
{
  gpointer index;
  EntMapKind kind = { .id = id };

  if (g_hash_table_lookup_extended (indices, id, NULL, &index))
    return GPOINTER_TO_UINT (index);

  if (map->kinds->len < ENT_MAP_KIND_LIMIT)
    g_array_append_val (map->kinds, kind);
  else
    g_array_index (map->kinds, EntMapKind, ENT_MAP_KIND_LIMIT - 1).id = NULL;
  g_hash_table_insert (indices, (gpointer) id, GUINT_TO_POINTER (map->kinds->len - 1));

  return map->kinds->len - 1;
}

static EntMapLine *
take_line (EntMap *map, GHashTable *lines, const char *other, guint kind)
{
  g_autofree char *key = g_strdup_printf ("%u %s", kind, other);
  EntMapLine *line = g_hash_table_lookup (lines, key);

  if (line != NULL || map->lines->len == ENT_MAP_LINE_LIMIT)
    return line;

  line = g_new0 (EntMapLine, 1);
  line->kind = kind;
  line->relations = g_ptr_array_new ();
  g_ptr_array_add (map->lines, line);
  g_hash_table_insert (lines, g_steal_pointer (&key), line);

  return line;
}

/**
 * ent_map_find_relations:
 * @map: a map whose tiles are known
 *
 * Finds the kinds of relations that the document has, and which relations the
 * stage asks for: those of the selected member, or the one that is selected.
 */
void
ent_map_find_relations (EntMap *map)
{
  GListModel *relations = ent_briefing_get_relations (map->briefing);
  const char *focus = ent_stage_get_focus (map->stage);
  EntRelation *focused = ent_briefing_lookup (map->briefing, ENT_TYPE_RELATION, focus);
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  EntRelation *relation;

  map->kinds = g_array_new (FALSE, TRUE, sizeof (EntMapKind));
  map->lines = g_ptr_array_new_with_free_func (line_free);
  if (focused != NULL)
    map->hub = ent_relation_get_a (focused);
  else if (ent_briefing_lookup (map->briefing, ENT_TYPE_MEMBER, focus) != NULL)
    map->hub = focus;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);

      if (!tile->position.hidden)
        g_hash_table_add (shown, (gpointer) ent_member_get_id (tile->member));
    }

  for (guint i = 0; (relation = ent_list_peek (relations, i)) != NULL; i++)
    {
      guint index = find_kind (map, indices, ent_relation_get_kind (relation));
      EntMapKind *kind = &g_array_index (map->kinds, EntMapKind, index);
      const char *other;
      EntMapLine *line = NULL;

      kind->n_all++;
      if (map->hub == NULL || (focused != NULL && relation != focused) ||
          (!g_str_equal (ent_relation_get_a (relation), map->hub) && !g_str_equal (ent_relation_get_b (relation), map->hub)))
        continue;

      kind->n++;
      map->n_relations++;
      other = get_other (map, relation);
      if (!g_str_equal (other, map->hub) && g_hash_table_contains (shown, map->hub) && g_hash_table_contains (shown, other))
        line = take_line (map, lines, other, index);
      if (line != NULL)
        g_ptr_array_add (line->relations, relation);
      else
        map->n_undrawn++;
    }
}

/**
 * ent_map_clear_relations:
 * @map: a map
 *
 * Lets go of what ent_map_find_relations() has found.
 */
void
ent_map_clear_relations (EntMap *map)
{
  g_clear_pointer (&map->kinds, g_array_unref);
  g_clear_pointer (&map->lines, g_ptr_array_unref);
}

static Point
point_at (const EntMapLine *line, double along)
{
  guint i = 1;
  double part;

  while (i < N_SAMPLES && line->along[i] < along)
    i++;
  part = (along - line->along[i - 1]) / MAX (line->along[i] - line->along[i - 1], 1e-6);
  part = CLAMP (part, 0, 1);

  return (Point) { line->points[i - 1].x + part * (line->points[i].x - line->points[i - 1].x),
                   line->points[i - 1].y + part * (line->points[i].y - line->points[i - 1].y) };
}

static double
get_length (const EntMapLine *line)
{
  return line->along[N_SAMPLES];
}

/* The part of the tile's lowest row where nothing stands, or else its middle:
 * there the lines of a selected tile begin, of which one sees what is outside. */
static Point
find_end (const EntMap *map, const EntMapTile *tile, gboolean *marked)
{
  const EntRect *rect = &tile->rect;
  double middle = rect->x + rect->width / 2;
  double from = rect->x + map->side_pad, to = rect->x + rect->width - map->side_pad;
  double size = marker_size (map);

  for (guint i = ENT_MAP_BOX_GLYPH; i < ENT_MAP_N_BOXES; i++)
    {
      const EntRect *box = &tile->boxes[i];

      if (box->width <= 0)
        continue;
      if (box->x + box->width / 2 < middle)
        from = MAX (from, box->x + box->width + line_width (map));
      else
        to = MIN (to, box->x - line_width (map));
    }
  *marked = !tile->focused && to - from >= size && tile->boxes[ENT_MAP_BOX_NAME].y + tile->boxes[ENT_MAP_BOX_NAME].height <=
                                   tile->foot - size / 2 + 1;
  if (!*marked)
    return (Point) { middle, rect->y + rect->height / 2 };

  return (Point) { CLAMP (middle, from + size / 2, to - size / 2), tile->foot };
}

/* Lines swing towards the middle of the map, so that two in one row of tiles
 * are apart, and never leave it. */
static void
bend (EntMapLine *line, const EntRect *grid, Point a, Point b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  Point control = { (a.x + b.x) / 2, (a.y + b.y) / 2 };
  double towards = (grid->x + grid->width / 2 - control.x) * -dy + (grid->y + grid->height / 2 - control.y) * dx;
  double bow = 2 * BOW * (1 + line->nth / 2) * ((towards < 0) != (line->nth % 2 == 1) ? -1 : 1);
  EntRect *bounds = &line->bounds;

  control.x = CLAMP (control.x - dy * bow, grid->x, grid->x + grid->width);
  control.y = CLAMP (control.y + dx * bow, grid->y, grid->y + grid->height);

  *bounds = (EntRect) { a.x, a.y, 0, 0 };
  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      double t = (double) i / N_SAMPLES;
      Point *point = &line->points[i];
      double right, bottom;

      point->x = (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * control.x + t * t * b.x;
      point->y = (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * control.y + t * t * b.y;
      if (i > 0)
        line->along[i] = line->along[i - 1] + hypot (point->x - point[-1].x, point->y - point[-1].y);
      right = MAX (bounds->x + bounds->width, point->x);
      bottom = MAX (bounds->y + bounds->height, point->y);
      bounds->x = MIN (bounds->x, point->x);
      bounds->y = MIN (bounds->y, point->y);
      bounds->width = right - bounds->x;
      bounds->height = bottom - bounds->y;
    }
}

/* A stretch of the curve, in pieces short enough to look bent. */
static void
add_stretch (const EntMap *map, const EntPen *pen, const EntMapLine *line, double from, double to, EntColour colour,
             double width)
{
  guint n_pieces = MAX (1, (guint) ceil ((to - from) / (map->em * 2)));
  Point a = point_at (line, from);

  for (guint i = 1; i <= n_pieces; i++)
    {
      Point b = point_at (line, from + (to - from) * i / n_pieces);

      ent_pen_line (pen, a.x, a.y, b.x, b.y, colour, width);
      a = b;
    }
}

/* The dashes begin where the line does, in whatever part they are drawn. */
static void
add_dashes (const EntMap *map, const EntPen *pen, const EntMapLine *line, double from, double to)
{
  const double *pattern = patterns[line->kind];
  double width = line_width (map);
  double at = 0;

  if (pattern[0] <= 0)
    {
      add_stretch (map, pen, line, from, to, map->palette->text, width);
      return;
    }

  for (guint i = 0; at < to; i = (i + 1) % N_PATTERN)
    {
      double next;

      if (pattern[i] <= 0)
        i = 0;
      next = at + pattern[i] * width;
      if (i % 2 == 0 && next > from)
        add_stretch (map, pen, line, MAX (at, from), MIN (next, to), map->palette->text, width);
      at = next;
    }
}

static void
add_part (const EntMap *map, const EntPen *pen, const EntMapLine *line, double from, double to)
{
  add_stretch (map, pen, line, from, to, map->palette->ground, casing_width (map));
  add_dashes (map, pen, line, from, to);
}

static gboolean
is_in (const EntRect *rect, Point point, double margin)
{
  return point.x >= rect->x - margin && point.x <= rect->x + rect->width + margin && point.y >= rect->y - margin &&
         point.y <= rect->y + rect->height + margin;
}

/* Within the tile, and clear of what it says. */
static gboolean
may_cross (const EntMap *map, const EntMapTile *tile, Point point)
{
  double margin = casing_width (map) / 2 + 1;

  if (!is_in (&tile->rect, point, 0))
    return FALSE;
  for (guint i = 0; i < ENT_MAP_N_BOXES; i++)
    if (tile->boxes[i].width > 0 && is_in (&tile->boxes[i], point, margin))
      return FALSE;

  return TRUE;
}

static double
find_edge (const EntMap *map, const EntMapTile *tile, const EntMapLine *line, double outside, double inside)
{
  for (guint i = 0; i < 6; i++)
    {
      double middle = (outside + inside) / 2;

      if (may_cross (map, tile, point_at (line, middle)))
        inside = middle;
      else
        outside = middle;
    }

  return inside;
}

static void
add_crossing (const EntMap *map, const EntMapTile *tile, const EntPen *pen, const EntMapLine *line)
{
  double step = map->em * 0.2;
  double length = get_length (line);
  double from = -1;

  for (double at = 0;; at = MIN (at + step, length))
    {
      gboolean crosses = may_cross (map, tile, point_at (line, at));

      if (crosses && from < 0)
        from = at > 0 ? find_edge (map, tile, line, at - step, at) : 0;
      if (from >= 0 && (!crosses || at >= length))
        {
          double to = crosses ? at : find_edge (map, tile, line, at, at - step);

          if (to > from)
            add_part (map, pen, line, from, to);
          from = -1;
        }
      if (at >= length)
        break;
    }
}

static gboolean
overlap (const EntRect *a, const EntRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * ent_map_cross_tile:
 * @map: a map whose lines are laid out
 * @tile: one of its tiles
 * @pen: a pen for its item, that does not mirror
 *
 * Paints what is to be seen of the lines on a tile, between its fill and what
 * it says.
 */
void
ent_map_cross_tile (const EntMap *map, const EntMapTile *tile, const EntPen *pen)
{
  double size = marker_size (map);

  for (guint i = 0; i < map->lines->len; i++)
    {
      const EntMapLine *line = g_ptr_array_index (map->lines, i);

      /* The lines of a member that is selected begin at its ring. */
      if (!tile->focused && overlap (&line->bounds, &tile->rect))
        add_crossing (map, tile, pen, line);
    }
  for (guint i = 0; i < map->lines->len; i++)
    {
      const EntMapLine *line = g_ptr_array_index (map->lines, i);
      gboolean marked = FALSE;
      Point end;

      if (tile->focused || (line->ends[0] != tile && line->ends[1] != tile))
        continue;
      end = find_end (map, tile, &marked);
      if (marked)
        {
          double keyline = (casing_width (map) - line_width (map)) / 2;

          ent_pen_ellipse (pen, (EntRect) { end.x - size / 2 + keyline / 2, end.y - size / 2 + keyline / 2, size - keyline, size - keyline },
                           map->palette->text, map->palette->ground, keyline);
        }
      break;
    }
}

/**
 * ent_map_add_lines:
 * @map: a map whose tiles have their places
 * @grid: where the tiles stand
 *
 * Lays the lines out and adds them as ground, where they are seen between the
 * tiles.
 */
void
ent_map_add_lines (EntMap *map, EntRect grid)
{
  g_autoptr (GHashTable) tiles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; map->lines->len > 0 && i < map->tiles->len; i++)
    {
      EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);

      g_hash_table_insert (tiles, (gpointer) ent_member_get_id (tile->member), tile);
    }

  for (guint i = 0; i < map->lines->len; i++)
    {
      EntMapLine *line = g_ptr_array_index (map->lines, i);
      EntRelation *relation = g_ptr_array_index (line->relations, 0);
      g_autofree char *id = g_strconcat ("relation:", ent_relation_get_id (relation), NULL);
      double margin = casing_width (map) / 2;
      EntSceneItem *item;
      EntPen pen;
      gboolean marked;
      gpointer n;

      line->ends[0] = g_hash_table_lookup (tiles, map->hub);
      line->ends[1] = g_hash_table_lookup (tiles, get_other (map, relation));
      n = g_hash_table_lookup (counts, line->ends[1]);
      line->nth = GPOINTER_TO_UINT (n);
      g_hash_table_insert (counts, (gpointer) line->ends[1], GUINT_TO_POINTER (line->nth + 1));

      bend (line, &grid, find_end (map, line->ends[0], &marked), find_end (map, line->ends[1], &marked));
      item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND,
                            (EntRect) { line->bounds.x - margin, line->bounds.y - margin,
                                        line->bounds.width + 2 * margin, line->bounds.height + 2 * margin });
      item->spoken = ent_phrase_record (map->briefing, ENT_RECORD (relation));
      pen = (EntPen) { .item = item };
      add_part (map, &pen, line, 0, get_length (line));
    }
}

/* As it is called in a sentence on another one. */
static char *
name_member (const EntMap *map, const char *id)
{
  EntMember *member = ent_briefing_lookup (map->briefing, ENT_TYPE_MEMBER, id);

  return member != NULL ? ent_phrase_record (map->briefing, ENT_RECORD (member)) : g_strdup (id);
}

/**
 * ent_map_phrase_lines:
 * @map: a map whose lines are laid out
 * @tile: one of its tiles
 * @sentence: what the tile says
 *
 * Returns: (transfer full): @sentence, and what the lines to the tile stand for
 */
char *
ent_map_phrase_lines (const EntMap *map, const EntMapTile *tile, const char *sentence)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *hub = NULL;
  const char *other = NULL;
  guint n = 0;

  if (tile->focused && map->lines->len > 0)
    /* Translators: what a member's tile says, then how many relations the lines from it show */
    return g_strdup_printf (ngettext ("%1$s. A line shows %2$u relation.", "%1$s. Lines show %2$u relations.",
                                      map->n_relations - map->n_undrawn),
                            sentence, map->n_relations - map->n_undrawn);

  for (guint i = 0; i < map->lines->len; i++)
    {
      const EntMapLine *line = g_ptr_array_index (map->lines, i);

      if (line->ends[0] != tile && line->ends[1] != tile)
        continue;
      /* At either end of a relation that is selected itself. */
      other = line->ends[0] == tile ? ent_member_get_id (line->ends[1]->member) : map->hub;
      for (guint r = 0; r < line->relations->len; r++)
        if (n++ < MOST_SPOKEN)
          {
            g_autofree char *words = ent_phrase_relation (g_ptr_array_index (line->relations, r));

            g_strv_builder_add (builder, words);
          }
    }
  if (n == 0)
    return g_strdup (sentence);

  parts = g_strv_builder_end (builder);
  joined = g_strjoinv ("; ", parts);
  hub = name_member (map, other);
  if (n > MOST_SPOKEN)
    /* Translators: what a member's tile says, another member, what joins the two, how much more does */
    return g_strdup_printf (ngettext ("%1$s. Joined to %2$s: %3$s, and %4$u more", "%1$s. Joined to %2$s: %3$s, and %4$u more",
                                      n - MOST_SPOKEN),
                            sentence, hub, joined, n - MOST_SPOKEN);

  /* Translators: what a member's tile says, another member, then what joins the two */
  return g_strdup_printf (_("%1$s. Joined to %2$s: %3$s"), sentence, hub, joined);
}

/**
 * ent_map_paint_kind:
 * @map: a map
 * @pen: a pen
 * @rect: a box
 * @kind: number of a kind of relations
 *
 * The line of a kind, for the legend.
 */
void
ent_map_paint_kind (const EntMap *map, const EntPen *pen, EntRect rect, guint kind)
{
  EntMapLine line = { .kind = kind };

  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      line.points[i] = (Point) { rect.x + rect.width * i / N_SAMPLES, rect.y + rect.height / 2 };
      line.along[i] = rect.width * i / N_SAMPLES;
    }
  add_dashes (map, pen, &line, 0, rect.width);
}
