/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-map-private.h"

#include <math.h>

#include "ent-action.h"
#include "ent-label.h"

#define WIDEST_ASPECT 1.9
#define NATURAL_ASPECT 1.4
#define ALIKE 1.05 /* the ratio of two sizes of text that look the same */
#define ROOMY 1.7 /* the space around a name, where there is enough of it */
#define FLOW_LINES 3 /* of a name where tiles stand in rows */

/* A name in full, its short form, or a code: one form for all tiles. */
typedef enum { FORM_FULL, FORM_SHORT, FORM_CODE, N_FORMS } Form;

static double
glyph_size (double text_size)
{
  return text_size * 0.85;
}

/* The row at the foot of a tile: the glyph, and what stands beside it. */
static double
foot_row (const EntMap *map, double text_size)
{
  double figure = map->colour == ENT_COLOUR_BY_INDICATOR && !map->without_figures ? map->metrics->text_small * 1.4 : 0;

  return MAX (MAX (glyph_size (text_size), figure), ent_map_moved_height (map));
}

static double
height_around (const EntMap *map, double text_size)
{
  return 2 * map->pad + text_size * 0.15 + foot_row (map, text_size);
}

static char *
name_in_form (EntMember *member, Form form)
{
  const char *shorter = ent_member_get_short (member);

  switch (form)
    {
    case FORM_SHORT:
      return g_strdup (shorter != NULL ? shorter : ent_member_get_name (member));
    case FORM_CODE:
      return ent_member_get_code (member) != NULL ? g_strdup (ent_member_get_code (member))
                                                  : g_utf8_strup (ent_member_get_id (member), -1);
    case FORM_FULL:
    default:
      return g_strdup (ent_member_get_name (member));
    }
}

static void
free_label (gpointer label)
{
  ent_label_free (label);
}

static GPtrArray *
measure_names (const EntMap *map, Form form)
{
  GPtrArray *labels = g_ptr_array_new_full (map->tiles->len, free_label);

  for (guint i = 0; i < map->tiles->len; i++)
    {
      g_autofree char *name = name_in_form (g_array_index (map->tiles, EntMapTile, i).member, form);

      g_ptr_array_add (labels, ent_label_new (map->metrics, name, PANGO_WEIGHT_BOLD));
    }

  return labels;
}

static double
span (double cell, double gap, int n_cells)
{
  return cell * n_cells + gap * (n_cells - 1);
}

static gboolean
names_fit (const EntMap *map, GPtrArray *labels, double size)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const EntLabel *label = g_ptr_array_index (labels, i);
      const EntTile *cell = &g_array_index (map->tiles, EntMapTile, i).cell;
      double width = span (map->cell_width, map->gap, cell->width) - 2 * map->side_pad;
      double height = span (map->cell_height, map->gap, cell->height) - height_around (map, size);
      guint n_lines = ent_label_count_lines (label, size, width);

      if (n_lines == 0 || ent_label_get_height (label, size, n_lines) > height + 0.01)
        return FALSE;
    }

  return TRUE;
}

static void
take_labels (EntMap *map, GPtrArray *labels, double size)
{
  g_clear_pointer (&map->labels, g_ptr_array_unref);
  map->labels = labels;
  map->text_size = size;
}

/* A size that nobody could tell from one that other text has is that one. */
static double
join_size (const EntMap *map, double size)
{
  double others[] = { map->metrics->text_small, map->metrics->text_body };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (size > others[i] && size < others[i] * ALIKE)
      return others[i];

  return size;
}

/* The largest size at which all names fit, 0 if they do at none. */
static double
find_size (const EntMap *map, GPtrArray *labels, double smallest, double largest)
{
  double step = MAX (smallest / 24, 0.1);

  if (!names_fit (map, labels, smallest))
    return 0;
  for (double size = largest; size > smallest; size -= step)
    if (names_fit (map, labels, size))
      return MAX (join_size (map, size), smallest);

  return smallest;
}

/* The first form in which all names fit, at the largest size at which they do;
 * with some room around them where that does not make them small. */
static gboolean
choose_names (EntMap *map)
{
  const double close = map->pad;
  static const struct {
    double ends, sides;
  } rooms[] = { { ROOMY, ROOMY }, { 1, ROOMY }, { 1, 1 } };
  double smallest = map->metrics->text_small;
  double largest = MAX (map->metrics->slide ? map->metrics->text_title : map->metrics->text_title * 1.8, smallest);

  largest = CLAMP (map->cell_height * 0.24, smallest, largest);
  for (Form form = FORM_FULL; form < N_FORMS; form++)
    {
      g_autoptr (GPtrArray) labels = measure_names (map, form);
      double size = 0;

      for (guint i = 0; i < G_N_ELEMENTS (rooms) && size == 0; i++)
        {
          gboolean last = i == G_N_ELEMENTS (rooms) - 1;

          map->pad = close * rooms[i].ends;
          map->side_pad = close * rooms[i].sides;
          size = find_size (map, labels, last ? smallest : MIN (smallest * 1.15, largest), largest);
        }
      if (size > 0)
        {
          take_labels (map, g_steal_pointer (&labels), size);
          map->form = form;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
plan_grid (EntMap *map, double height)
{
  double width = map->tiles_right - map->tiles_left;
  double rough = width / MAX (map->columns, 1);
  /* Logical pixels in a window, where tiles are hit with a pointer; on a slide they are as large as it is. */
  double pixel = map->metrics->slide ? map->metrics->unit : 1;
  double lowest;

  map->flowing = FALSE;
  map->without_figures = FALSE;
  map->small_chips = FALSE;
  if (map->layout == NULL || map->columns < 1 || map->rows < 1 || rough < 24 * pixel)
    return FALSE;

  map->gap = CLAMP (rough * 0.055, 3 * pixel, map->em * 0.5);
  map->pad = CLAMP (rough * 0.045, 2 * pixel, map->em * 0.6);
  map->cell_width = (width - map->gap * (map->columns - 1)) / map->columns;
  if (!map->metrics->slide)
    map->cell_width = MIN (map->cell_width, map->em * 18);

  lowest = MAX (24 * pixel, height_around (map, map->metrics->text_small) + map->metrics->text_small * 1.4);
  if (height < 0)
    map->cell_height = map->cell_width / NATURAL_ASPECT;
  else
    map->cell_height = (height - map->gap * (map->rows - 1)) / map->rows;
  if (!map->metrics->slide)
    map->cell_height = MAX (map->cell_height, MIN (lowest, map->cell_width));
  map->cell_height = MIN (map->cell_height, map->cell_width);
  map->cell_width = MIN (map->cell_width, map->cell_height * WIDEST_ASPECT);

  if (choose_names (map))
    return TRUE;
  if (map->any_moved)
    {
      map->small_chips = TRUE;
      map->pad = CLAMP (rough * 0.045, 2 * pixel, map->em * 0.6);
      if (choose_names (map))
        return TRUE;
    }
  if (map->metrics->slide && map->colour == ENT_COLOUR_BY_INDICATOR)
    {
      /* Nobody scrolls a slide; the colours say the classes. */
      map->without_figures = TRUE;
      map->pad = CLAMP (rough * 0.045, 2 * pixel, map->em * 0.6);
      if (choose_names (map))
        return TRUE;
      map->without_figures = FALSE;
    }
  map->small_chips = FALSE;
  if (height < 0)
    return FALSE;

  /* Rather scroll than give up the layout. */
  map->cell_width = (width - map->gap * (map->columns - 1)) / map->columns;
  map->cell_height = map->cell_width;
  return choose_names (map);
}

/* Where no cell of the layout could hold even a code, or there is no layout. */
static void
plan_flow (EntMap *map)
{
  double width = map->tiles_right - map->tiles_left;
  double size = map->metrics->text_body;
  double widest_cell;
  guint most_lines = 1;

  map->flowing = TRUE;
  map->gap = map->em * 0.5;
  map->pad = map->side_pad = map->em * 0.5;
  widest_cell = MIN (width, map->em * 12);

  for (Form form = FORM_FULL; form <= N_FORMS; form++)
    {
      g_autoptr (GPtrArray) labels = measure_names (map, form < N_FORMS ? form : FORM_FULL);
      double cell = MIN (map->em * 7, width);

      map->cut = form == N_FORMS;
      for (guint i = 0; i < labels->len; i++)
        cell = MAX (cell, ent_label_get_widest (g_ptr_array_index (labels, i), size) + 2 * map->side_pad);
      if (cell > widest_cell && !map->cut)
        continue;

      cell = MIN (cell, widest_cell);
      map->columns = MAX (1, (int) ((width + map->gap) / (cell + map->gap)));
      map->cell_width = MIN ((width - map->gap * (map->columns - 1)) / map->columns, widest_cell);
      most_lines = 1;
      for (guint i = 0; i < labels->len; i++)
        {
          guint n_lines = ent_label_count_lines (g_ptr_array_index (labels, i), size, map->cell_width - 2 * map->side_pad);

          most_lines = MAX (most_lines, n_lines);
        }
      if (most_lines > FLOW_LINES && !map->cut)
        continue;

      take_labels (map, g_steal_pointer (&labels), size);
      map->form = form;
      break;
    }

  map->rows = ((int) map->tiles->len + map->columns - 1) / map->columns;
  map->cell_height = height_around (map, size) +
                     (map->labels->len > 0 ? ent_label_get_height (g_ptr_array_index (map->labels, 0), size,
                                                                   MIN (most_lines, FLOW_LINES))
                                           : 0);
  map->cell_height = MAX (map->cell_height, map->cell_width / WIDEST_ASPECT);

  for (guint i = 0; i < map->tiles->len; i++)
    g_array_index (map->tiles, EntMapTile, i).cell =
      (EntTile) { (int) i % map->columns, (int) i / map->columns, 1, 1 };
}

static int
compare_places (const void *a, const void *b)
{
  const EntMapTile *x = a;
  const EntMapTile *y = b;

  if (x->cell.row != y->cell.row)
    return x->cell.row < y->cell.row ? -1 : 1;
  return (x->cell.column > y->cell.column) - (x->cell.column < y->cell.column);
}

/**
 * ent_map_plan_tiles:
 * @map: a map whose tiles are known
 * @height: height there is for them, negative for as much as they want
 *
 * Decides on size and names of the tiles.
 *
 * Returns: the height that they need, never less than @height
 */
double
ent_map_plan_tiles (EntMap *map, double height)
{
  /* From here on tiles are walked through as they stand. */
  if (map->layout != NULL)
    {
      for (guint i = 0; i < map->tiles->len; i++)
        g_array_index (map->tiles, EntMapTile, i).cell = g_array_index (map->tiles, EntMapTile, i).place;
      map->columns = map->place_columns;
      map->rows = map->place_rows;
      g_array_sort (map->tiles, compare_places);
    }
  if (!plan_grid (map, height))
    plan_flow (map);

  return map->tiles->len > 0 ? MAX (span (map->cell_height, map->gap, map->rows), height) : MAX (height, 0);
}

/**
 * ent_map_paint_group:
 * @pen: a pen
 * @rect: a square box
 * @colour: its colour
 *
 * The mark of a stance that a source gives for a group as a whole.
 */
void
ent_map_paint_group (const EntPen *pen, EntRect rect, EntColour colour)
{
  double size = rect.height * 0.7;
  double line = rect.height / 9;

  for (int i = 0; i < 2; i++)
    ent_pen_ellipse (pen,
                     (EntRect) { rect.x + line / 2 + i * (rect.width - size - line), rect.y + (rect.height - size) / 2,
                                 size, size },
                     ent_pen_none, colour, line);
}

/**
 * ent_map_paint_dots:
 * @pen: a pen
 * @rect: a box, about three times as wide as it is high
 * @confidence: how many dots are filled: one, two or three
 * @colour: their colour
 */
void
ent_map_paint_dots (const EntPen *pen, EntRect rect, EntConfidence confidence, EntColour colour)
{
  double line = rect.height / 9;
  double size = MIN (rect.height * 0.6, rect.width / 3.4);

  for (int i = 0; i < 3; i++)
    ent_pen_ellipse (pen,
                     (EntRect) { rect.x + line / 2 + i * (rect.width - size - line) / 2,
                                 rect.y + (rect.height - size) / 2, size, size },
                     i <= (int) confidence ? colour : ent_pen_none, colour, line);
}

static gboolean
find_fill (const EntMap *map, const EntMapTile *tile, EntColour *fill)
{
  EntPaletteKind kind = map->metrics->palette;

  if (tile->position.hidden)
    return FALSE;

  switch (map->colour)
    {
    case ENT_COLOUR_BY_INDICATOR:
      if (tile->has_figure)
        *fill = ent_palette_class (kind, map->n_bounds > 0 ? (int) (tile->klass * (ENT_N_CLASSES - 1) / map->n_bounds)
                                                           : ENT_N_CLASSES / 2);
      return tile->has_figure;
    case ENT_COLOUR_BY_CONFIDENCE:
      if (tile->position.stance != NULL)
        *fill = ent_palette_confidence (kind, ent_stance_get_confidence (tile->position.stance));
      return tile->position.stance != NULL;
    case ENT_COLOUR_BY_STANCE:
    default:
      if (tile->position.level != NULL)
        *fill = ent_palette_slot (kind, ent_level_get_slot (tile->position.level));
      return tile->position.level != NULL;
    }
}

static gboolean
is_hatched (const EntMap *map, const EntMapTile *tile)
{
  if (tile->position.hidden)
    return FALSE;
  if (map->colour == ENT_COLOUR_BY_INDICATOR)
    return !tile->has_figure;
  return tile->position.kind == ENT_POSITION_NOT_FOUND || tile->position.kind == ENT_POSITION_UNSTATED;
}

/* What stands at the foot of a tile: the level's glyph at the trailing edge,
 * whatever it is coloured by; at the leading edge what explains the colour,
 * and where the member was. */
static void
find_marks (const EntMap *map, const EntMapTile *tile, gboolean figures, EntRect boxes[ENT_MAP_N_BOXES])
{
  double size = glyph_size (map->text_size);
  const EntRect *rect = &tile->rect;
  double room = rect->width - 2 * map->side_pad;
  EntRect mark = { rect->x + map->side_pad, rect->y + rect->height - map->pad - size, 0, size };
  EntRect row = { mark.x, mark.y, room - size * 1.2, size };
  EntStance *stance = tile->position.stance;
  gboolean brief = map->colour != ENT_COLOUR_BY_STANCE;

  boxes[ENT_MAP_BOX_GLYPH] = boxes[ENT_MAP_BOX_LEAD] = boxes[ENT_MAP_BOX_MOVED] = (EntRect) { 0 };
  if (tile->position.hidden)
    return;

  if (tile->position.level != NULL)
    boxes[ENT_MAP_BOX_GLYPH] = (EntRect) { rect->x + rect->width - map->side_pad - size, mark.y, size, size };
  boxes[ENT_MAP_BOX_MOVED] = ent_map_place_moved (map, tile, row, row.width, brief);
  /* In the place of what it stands before, or behind it. */
  if (boxes[ENT_MAP_BOX_MOVED].width > 0 && !brief && ent_change_is_relevelled (tile->move))
    {
      mark.x += boxes[ENT_MAP_BOX_MOVED].width + size * 0.3;
      room -= boxes[ENT_MAP_BOX_MOVED].width + size * 0.3;
    }
  else if (boxes[ENT_MAP_BOX_MOVED].width > 0)
    room -= boxes[ENT_MAP_BOX_MOVED].width + size * 0.3;

  if (map->colour == ENT_COLOUR_BY_INDICATOR)
    {
      if (tile->has_figure && figures)
        {
          g_autofree char *number = ent_phrase_number (tile->figure, ent_indicator_get_decimals (map->indicator));

          mark.height = ent_scene_measure (map->scene, number, map->metrics->text_small, PANGO_WEIGHT_NORMAL, -1, NULL);
          mark.y = rect->y + rect->height - map->pad - mark.height;
          mark.width = room - size * 1.2;
        }
    }
  else if (stance != NULL && map->colour == ENT_COLOUR_BY_CONFIDENCE)
    mark.width = room > size * 3.6 ? size * 2.2 : 0;
  else if (stance != NULL && ent_stance_get_group_only (stance))
    mark.width = room > size * 2.6 ? size * 1.3 : 0;

  if (mark.width > 0)
    boxes[ENT_MAP_BOX_LEAD] = mark;
}

static void
add_marks (const EntMap *map, const EntMapTile *tile, const EntPen *pen, EntColour ink, gboolean figures)
{
  EntRect boxes[ENT_MAP_N_BOXES];
  EntRect lead;

  find_marks (map, tile, figures, boxes);
  lead = boxes[ENT_MAP_BOX_LEAD];
  if (boxes[ENT_MAP_BOX_GLYPH].width > 0)
    ent_pen_glyph (pen, boxes[ENT_MAP_BOX_GLYPH], ent_level_get_glyph (tile->position.level), ink);
  if (boxes[ENT_MAP_BOX_MOVED].width > 0)
    ent_map_paint_moved (map, tile, pen, boxes[ENT_MAP_BOX_MOVED], ink);
  if (lead.width <= 0)
    return;

  if (map->colour == ENT_COLOUR_BY_INDICATOR)
    {
      g_autofree char *number = ent_phrase_number (tile->figure, ent_indicator_get_decimals (map->indicator));
      EntText text = ent_pen_text_init (number, lead, map->metrics->text_small, ink);

      text.tabular = TRUE;
      ent_pen_text (pen, &text);
    }
  else if (map->colour == ENT_COLOUR_BY_CONFIDENCE)
    ent_map_paint_dots (pen, lead, ent_stance_get_confidence (tile->position.stance), ink);
  else
    ent_map_paint_group (pen, lead, ink);
}

/* Where the name stands, laid out from left to right; as wide as it is. */
static EntRect
find_name (const EntMap *map, const EntMapTile *tile, const EntLabel *label)
{
  const EntRect *rect = &tile->rect;
  EntRect box = { rect->x + map->side_pad, rect->y + map->pad, rect->width - 2 * map->side_pad, 0 };
  double width;

  box.height = ent_scene_measure (map->scene, ent_label_get_text (label), map->text_size, PANGO_WEIGHT_BOLD, box.width,
                                  &width);
  box.height = MIN (box.height, rect->height - height_around (map, map->text_size) + map->text_size * 0.1);
  box.width = MIN (width, box.width);

  return box;
}

static EntPen
tile_pen (const EntMap *map, const EntMapTile *tile, EntSceneItem *item, EntColour ground)
{
  EntPen pen = ent_map_pen (map, item, ground);

  pen.axis = 2 * tile->rect.x + tile->rect.width;

  return pen;
}

/* For what has to keep clear of it. */
static void
find_boxes (const EntMap *map, EntMapTile *tile, const EntLabel *label, gboolean figures)
{
  EntPen pen = tile_pen (map, tile, NULL, map->palette->ground);

  find_marks (map, tile, figures, tile->boxes);
  tile->boxes[ENT_MAP_BOX_NAME] = find_name (map, tile, label);
  for (guint i = 0; i < ENT_MAP_N_BOXES; i++)
    tile->boxes[i] = ent_pen_turn (&pen, tile->boxes[i]);
  tile->foot = tile->rect.y + tile->rect.height - map->pad - glyph_size (map->text_size) / 2;
}

static void
add_selection (const EntMap *map, const EntMapTile *tile, const EntPen *pen, double radius, double outset)
{
  double room = map->gap * 0.9 - outset;
  double keyline = MIN (map->metrics->unit * 2 + 1, room * 0.4);
  double ring = MIN (tile->focused ? map->metrics->unit * 5 + 1 : map->metrics->unit * 2 + 1, room - keyline);
  EntRect rect = tile->rect;
  double inner = outset + keyline / 2;

  for (int i = 0; i < 2; i++)
    {
      EntRect outer = { rect.x - inner, rect.y - inner, rect.width + 2 * inner, rect.height + 2 * inner };

      ent_pen_rect (pen, outer, radius + inner, ent_pen_none,
                    i == 0 ? map->palette->keyline : map->palette->selection, i == 0 ? keyline : ring, 0);
      inner = outset + keyline + ring / 2;
    }
}

static void
add_tile (const EntMap *map, const EntMapTile *tile, const EntLabel *label, gboolean figures)
{
  const EntPalette *palette = map->palette;
  const EntRect *rect = &tile->rect;
  EntStance *stance = tile->position.stance;
  double frame = MAX (map->metrics->unit * 2, 1);
  double radius = CLAMP (map->cell_width * 0.08, 2, map->em * 0.5);
  gboolean hatched = is_hatched (map, tile);
  EntColour fill = ent_pen_none;
  gboolean filled = find_fill (map, tile, &fill);
  EntColour ground = filled ? fill : hatched ? palette->hatch_ground : palette->ground;
  EntColour ink = filled ? ent_colour_text_on (fill) : tile->position.hidden ? palette->text_dim : palette->text;
  g_autofree char *id = g_strconcat ("tile:", ent_member_get_id (tile->member), NULL);
  EntRect outline = { rect->x + frame / 2, rect->y + frame / 2, rect->width - frame, rect->height - frame };
  EntRect box = find_name (map, tile, label);
  g_autofree char *spoken = ent_phrase_member (map->briefing, map->stage, tile->member);
  double outset = ent_map_get_outset (map, tile);
  EntSceneItem *item;
  EntText text;
  EntPen pen, upright;

  item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_BUTTON,
                        (EntRect) { rect->x - outset, rect->y - outset, rect->width + 2 * outset, rect->height + 2 * outset });
  item->spoken = ent_map_phrase_lines (map, tile, spoken);
  item->tooltip = stance != NULL ? ent_text_clean (ent_stance_get_summary (stance), ENT_TEXT_LIMIT) : NULL;
  item->action = ent_action_print ("win.focus", ent_member_get_id (tile->member));
  item->action_more = ent_action_print ("win.highlight", ent_member_get_id (tile->member));
  item->selected = tile->focused || tile->highlighted;

  pen = tile_pen (map, tile, item, ground);

  if (hatched)
    ent_pen_hatch (&pen, outline, radius, palette->hatch_ground, palette->hatch, map->em * 0.11, map->em * 0.55);
  ent_pen_rect (&pen, outline, radius, fill,
                tile->position.hidden ? palette->line_faint : ent_palette_frame (map->metrics->palette, fill), frame, 0);
  if (filled && map->colour == ENT_COLOUR_BY_STANCE && stance != NULL &&
      ent_stance_get_confidence (stance) == ENT_CONFIDENCE_LOW)
    {
      double inset = frame + MAX (map->side_pad - map->em * 0.2, 0) * 0.15;

      ent_pen_rect (&pen,
                    (EntRect) { rect->x + inset, rect->y + inset, rect->width - 2 * inset, rect->height - 2 * inset },
                    MAX (radius - inset, 1), ent_pen_none, ink, frame, map->em * 0.3);
    }

  upright = pen;
  upright.mirrored = FALSE;
  ent_map_cross_tile (map, tile, &upright);

  if (hatched)
    ent_pen_rect (&pen, (EntRect) { box.x - 1, box.y, box.width + 3, box.height }, 2, palette->hatch_ground, ent_pen_none,
                  0, 0);
  box.width = rect->width - 2 * map->side_pad;

  text = ent_pen_text_init (ent_label_get_text (label), box, map->text_size, ink);
  text.weight = tile->position.hidden ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD;
  text.wrap = TRUE;
  text.ellipsize = map->cut;
  ent_pen_text (&pen, &text);

  if (!tile->position.hidden)
    add_marks (map, tile, &pen, ink, figures);
  ent_map_ring_moved (map, tile, &pen, radius);
  if (item->selected)
    add_selection (map, tile, &pen, radius, outset);
}

/* Either all tiles show their figure or none. */
static gboolean
figures_fit (const EntMap *map)
{
  double size = glyph_size (map->text_size);

  if (map->colour != ENT_COLOUR_BY_INDICATOR || map->without_figures)
    return FALSE;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
      g_autofree char *number = NULL;
      double width;

      if (!tile->has_figure)
        continue;
      number = ent_phrase_number (tile->figure, ent_indicator_get_decimals (map->indicator));
      ent_scene_measure (map->scene, number, map->metrics->text_small, PANGO_WEIGHT_NORMAL, -1, &width);
      if (width * 1.05 > tile->rect.width - 2 * map->pad - size * 1.2)
        return FALSE;
    }

  return TRUE;
}

/**
 * ent_map_add_tiles:
 * @map: a map whose tiles are planned
 * @y: top of the room for them
 * @height: its height
 *
 * A layout has its east on the right in every language; only tiles that
 * stand in rows follow the direction of the text.
 */
void
ent_map_add_tiles (EntMap *map, double y, double height)
{
  double grid_width = span (map->cell_width, map->gap, map->columns);
  double grid_height = span (map->cell_height, map->gap, map->rows);
  double left = (map->tiles_left + map->tiles_right - grid_width) / 2;
  double top = y + MAX (height - grid_height, 0) / 2;
  gboolean figures;

  if (map->flowing)
    top = y;
  for (guint i = 0; i < map->tiles->len; i++)
    {
      EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
      const EntTile *cell = &tile->cell;

      tile->rect = (EntRect) {
        left + cell->column * (map->cell_width + map->gap),
        top + cell->row * (map->cell_height + map->gap),
        span (map->cell_width, map->gap, cell->width),
        span (map->cell_height, map->gap, cell->height),
      };
      if (map->flowing && map->metrics->rtl)
        tile->rect.x = map->tiles_left + map->tiles_right - tile->rect.x - tile->rect.width;
    }

  figures = figures_fit (map);
  if (map->lines->len > 0)
    {
      for (guint i = 0; i < map->tiles->len; i++)
        find_boxes (map, &g_array_index (map->tiles, EntMapTile, i), g_ptr_array_index (map->labels, i), figures);
      ent_map_add_lines (map, (EntRect) { left, top, grid_width, grid_height });
    }
  for (guint i = 0; i < map->tiles->len; i++)
    add_tile (map, &g_array_index (map->tiles, EntMapTile, i), g_ptr_array_index (map->labels, i), figures);
}
