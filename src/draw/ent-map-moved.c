/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a tile has where a scenario moved its member: a second frame and a chip
 * with the level that it had, or an arrow where it moved within its level.
 */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>

/* Of the size of its text. */
#define CHIP_HEIGHT 1.45
#define CHIP_PAD    0.3
#define CHIP_GLYPH  0.9

static gboolean
is_relevelled (const EntMapTile *tile)
{
  return tile->move != NULL && !tile->position.hidden && ent_change_is_relevelled (tile->move);
}

/**
 * ent_map_find_move:
 * @map: a map
 * @tile: a tile whose position is known
 *
 * Notes what the scenario makes of it, if there is one and it does.
 */
void
ent_map_find_move (EntMap *map, EntMapTile *tile)
{
  tile->was = tile->position;
  tile->move = ent_outlook_find_move (map->briefing, (EntRecord *) tile->position.stance, ENT_CHANGE_STANCE, NULL);
  if (tile->move == NULL)
    return;

  ent_position_find (ent_briefing_get_original (map->briefing), map->stage, tile->member, &tile->was);
  map->any_moved = map->any_moved || !tile->position.hidden;
}

/**
 * ent_map_moved_height:
 * @map: a map
 *
 * Returns: what marks of moves take of the height of a tile; 0 without any
 */
double
ent_map_moved_height (const EntMap *map)
{
  return map->any_moved && !map->small_chips ? map->metrics->text_small * CHIP_HEIGHT : 0;
}

static const char *
get_word (void)
{
  /* Translators: on a chip with the sign of the level that a member had: as short as can be */
  return C_("chip", "was");
}

/**
 * ent_map_place_moved:
 * @map: a map
 * @tile: a tile
 * @row: the room at its foot before the sign of its level, from left to right
 * @room: what the chip may take of it
 * @brief: whether the chip stands by the sign of the level, without a word
 *
 * Returns: where the mark of its move stands; without a width there is none
 */
EntRect
ent_map_place_moved (const EntMap *map, const EntMapTile *tile, EntRect row, double room, gboolean brief)
{
  double size = map->small_chips ? MIN (row.height / CHIP_HEIGHT * 1.15, map->metrics->text_small) : map->metrics->text_small;
  double height = size * CHIP_HEIGHT;
  double bare = size * (CHIP_GLYPH + 2 * CHIP_PAD);
  double right = row.x + row.width;
  double width;

  if (tile->move == NULL || tile->position.hidden)
    return (EntRect) { 0 };
  if (!is_relevelled (tile))
    {
      width = row.height * 0.55;
      return width <= room ? (EntRect) { right - width, row.y, width, row.height } : (EntRect) { 0 };
    }

  row.y += row.height - height;
  ent_scene_measure (map->scene, get_word (), size, PANGO_WEIGHT_BOLD, -1, &width);
  if (!brief && !map->small_chips && bare + width + size * CHIP_PAD <= room)
    return (EntRect) { row.x, row.y, bare + width + size * CHIP_PAD, height };

  return bare <= room ? (EntRect) { brief ? right - bare : row.x, row.y, bare, height } : (EntRect) { 0 };
}

/**
 * ent_map_paint_arrow:
 * @pen: a pen
 * @rect: its box
 * @direction: 1 for up, -1 for down, 0 for both
 * @colour: its colour
 */
void
ent_map_paint_arrow (const EntPen *pen, EntRect rect, int direction, EntColour colour)
{
  double line = MAX (rect.height / 9, 1);
  double x = rect.x + rect.width / 2;
  double head = rect.width / 2 - line / 2;
  double top = rect.y + line, bottom = rect.y + rect.height - line;

  ent_pen_line (pen, x, top, x, bottom, colour, line);
  if (direction >= 0)
    for (int side = -1; side <= 1; side += 2)
      ent_pen_line (pen, x, top, x + side * head, top + head * 1.1, colour, line);
  if (direction <= 0)
    for (int side = -1; side <= 1; side += 2)
      ent_pen_line (pen, x, bottom, x + side * head, bottom - head * 1.1, colour, line);
}

static void
paint_chip (const EntMap *map, const EntMapTile *tile, const EntPen *pen, EntRect rect)
{
  double size = rect.height / CHIP_HEIGHT;
  double frame = MAX (map->metrics->unit * 2, 1);
  double glyph = size * CHIP_GLYPH;
  EntRect sign = { rect.x + size * CHIP_PAD, rect.y + (rect.height - glyph) / 2, glyph, glyph };
  EntRect outline = { rect.x + frame / 2, rect.y + frame / 2, rect.width - frame, rect.height - frame };
  EntColour fill = tile->was.level != NULL ? ent_palette_slot (map->metrics->palette, ent_level_get_slot (tile->was.level))
                                           : map->palette->hatch_ground;
  EntColour ink = ent_colour_text_on (fill);
  EntPen on = *pen;
  EntText text;
  double line;

  /* Whatever it stands on, the chip has a line of its own colour round it and one of the other. */
  ent_pen_rect (pen, rect, rect.height * 0.22, fill, ent_colour_text_on (pen->ground), frame, 0);
  if (tile->was.level != NULL)
    ent_pen_glyph (pen, sign, ent_level_get_glyph (tile->was.level), ink);
  else
    ent_pen_hatch (pen, sign, 0, map->palette->hatch_ground, map->palette->line, map->em * 0.09, map->em * 0.3);
  if (outline.width < glyph + size * (2 * CHIP_PAD + 0.5))
    return;

  on.ground = fill;
  line = ent_scene_measure (map->scene, get_word (), size, PANGO_WEIGHT_BOLD, -1, NULL);
  text = ent_pen_text_init (get_word (),
                            (EntRect) { sign.x + glyph + size * CHIP_PAD, rect.y + (rect.height - line) / 2,
                                        rect.x + rect.width - sign.x - glyph - size * CHIP_PAD, line },
                            size, ink);
  text.weight = PANGO_WEIGHT_BOLD;
  ent_pen_text (&on, &text);
}

/**
 * ent_map_paint_moved:
 * @map: a map
 * @tile: a tile that moved
 * @pen: writes into its item, on what the tile is filled with
 * @rect: of ent_map_place_moved()
 * @ink: the colour of what is on the tile
 */
void
ent_map_paint_moved (const EntMap *map, const EntMapTile *tile, const EntPen *pen, EntRect rect, EntColour ink)
{
  double by = tile->move->after.best - tile->move->before.best;

  if (is_relevelled (tile))
    paint_chip (map, tile, pen, rect);
  else
    ent_map_paint_arrow (pen, rect, by > 1e-9 ? 1 : by < -1e-9 ? -1 : 0, ink);
}

/**
 * ent_map_get_outset:
 * @map: a map whose tiles are planned
 * @tile: a tile
 *
 * Returns: how far the frame of its move stands out of it, never as far as to
 *   that of the next tile
 */
double
ent_map_get_outset (const EntMap *map, const EntMapTile *tile)
{
  return is_relevelled (tile) ? MIN (map->gap * 0.48, map->metrics->unit * 7 + 2) : 0;
}

/**
 * ent_map_ring_moved:
 * @map: a map
 * @tile: a tile
 * @pen: writes into its item
 * @radius: of its corners
 *
 * Draws the frame of a tile whose level moved: in the colour of text, apart
 * from the tile by a keyline, so that it is seen without any colour.
 *
 * Returns: how far it stands out
 */
double
ent_map_ring_moved (const EntMap *map, const EntMapTile *tile, const EntPen *pen, double radius)
{
  double outset = ent_map_get_outset (map, tile);
  double ring = outset * 0.62;
  double middle = outset - ring / 2;

  if (outset <= 0)
    return 0;

  ent_pen_rect (pen,
                (EntRect) { tile->rect.x - middle, tile->rect.y - middle, tile->rect.width + 2 * middle,
                            tile->rect.height + 2 * middle },
                radius + middle, ent_pen_none, map->palette->text, ring, 0);

  return outset;
}
