/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-map-private.h"

#include "ent-classes.h"

/**
 * ent_map_pen:
 * @map: a map
 * @item: an item of its scene
 * @ground: what its text stands on
 *
 * Returns: a pen that mirrors on the middle of the map where text runs from
 *   right to left
 */
EntPen
ent_map_pen (const EntMap *map, EntSceneItem *item, EntColour ground)
{
  return (EntPen) { .item = item, .axis = map->width, .mirrored = map->metrics->rtl, .ground = ground };
}

static gboolean
is_highlighted (EntStage *stage, const char *id)
{
  const char * const *highlight = ent_stage_get_highlight (stage);

  return highlight != NULL && g_strv_contains (highlight, id);
}

static void
add_member (EntMap *map, EntMember *member, const EntTile *cell)
{
  const char *id = ent_member_get_id (member);
  EntMapTile tile = { .member = member };

  if (map->tiles->len == ENT_MAP_TILE_LIMIT)
    {
      map->n_beyond++;
      return;
    }

  if (cell != NULL)
    tile.cell = *cell;
  tile.focused = g_strcmp0 (ent_stage_get_focus (map->stage), id) == 0;
  tile.highlighted = is_highlighted (map->stage, id);
  if (map->indicator != NULL)
    tile.has_figure =
      ent_briefing_get_figure (map->briefing, ent_indicator_get_id (map->indicator), id, &tile.figure, &tile.year);
  ent_position_find (map->briefing, map->stage, member, &tile.position);
  ent_map_find_move (map, &tile);
  g_array_append_val (map->tiles, tile);
}

static void
add_members (EntMap *map)
{
  GListModel *members = ent_briefing_get_members (map->briefing);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (EntMember) member = g_list_model_get_item (members, i);
      EntTile cell;

      if (map->layout == NULL)
        add_member (map, member, NULL);
      else if (ent_layout_get_tile (map->layout, ent_member_get_id (member), &cell))
        add_member (map, member, &cell);
      else
        map->n_absent++;
    }
}

/* Rows and columns at the edges that nobody stands in take no room. */
static void
trim_layout (EntMap *map)
{
  int column = G_MAXINT, row = G_MAXINT;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntTile *cell = &g_array_index (map->tiles, EntMapTile, i).cell;

      column = MIN (column, cell->column);
      row = MIN (row, cell->row);
      map->columns = MAX (map->columns, cell->column + cell->width);
      map->rows = MAX (map->rows, cell->row + cell->height);
    }
  for (guint i = 0; i < map->tiles->len; i++)
    {
      EntTile *cell = &g_array_index (map->tiles, EntMapTile, i).cell;

      cell->column -= column;
      cell->row -= row;
      g_array_index (map->tiles, EntMapTile, i).place = *cell;
    }
  map->place_columns = map->columns -= column;
  map->place_rows = map->rows -= row;
}

/* Of the figures of all members, on this layout or not: a member keeps its
 * colour from one layout to the next. */
static void
find_classes (EntMap *map)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (double));
  const char *indicator = ent_indicator_get_id (map->indicator);
  EntMember *member;
  double figure;

  for (guint i = 0; (member = ent_list_peek (ent_briefing_get_members (map->briefing), i)) != NULL; i++)
    if (ent_briefing_get_figure (map->briefing, indicator, ent_member_get_id (member), &figure, NULL))
      g_array_append_val (figures, figure);

  map->n_bounds = ent_classes_find ((const double *) figures->data, figures->len, ENT_N_CLASSES, map->bounds);
  for (guint i = 0; i < map->tiles->len; i++)
    {
      EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);

      if (tile->has_figure)
        tile->klass = ent_classes_of (tile->figure, map->bounds, map->n_bounds);
    }
}

/* Legend, tiles and foot one below the other. */
static void
lay_out (EntMap *map, double height)
{
  double top, foot, room;

  top = ent_map_add_legend (map, map->em * 0.5) + map->em * 0.6;
  /* The foot is a line longer where tiles have to stand in rows; what it
   * takes is known once that is. */
  foot = ent_map_add_foot (map, 0, TRUE) + map->em * 1.2;
  room = ent_map_plan_tiles (map, height < 0 ? -1 : MAX (height - top - foot, 0));
  if (map->flowing)
    {
      double grid = map->rows * (map->cell_height + map->gap) - map->gap;

      foot = ent_map_add_foot (map, 0, TRUE) + map->em * 1.2;
      room = MAX (grid, height < 0 ? 0 : height - top - foot);
    }

  ent_map_add_tiles (map, top, room);
  ent_map_add_foot (map, top + room + map->em * 0.6, FALSE);
  ent_scene_set_height (map->scene, MAX (height, top + room + foot));
}

/**
 * ent_map_scene_new:
 * @briefing: what it is about
 * @stage: question, by whom, layout, what colours the tiles, selection, filter
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * From top to bottom: a legend whose entries are toggles of the filter, the
 * tiles, the shares, and what has to be said of every map. What the filter
 * hides stays as an empty frame, so that the map keeps its shape. Lines join
 * the selected member to those that it has relations with.
 *
 * On a slide, for whose body the scene is laid out, the legend and the shares
 * stand beside the tiles, below them or where the layout is empty, wherever
 * names and tiles get largest; the frame of the slide says by whom and as of
 * when.
 *
 * Where @briefing looks so under a scenario, a tile whose level moved has a
 * second frame and a chip with the level that it had, one that moved within
 * its level an arrow towards the end of the scale that it moved to (or both
 * ways, where only its range did); counts and shares say what they were.
 *
 * Members without a place on the stage's layout are left out, and those
 * beyond %ENT_MAP_TILE_LIMIT; the foot says how many. Without a layout, or
 * where not even codes fit its cells, tiles stand in rows.
 *
 * Returns: (transfer full): the scene; higher than @height where that is too
 *   little
 */
EntScene *
ent_map_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (GArray) tiles = g_array_new (FALSE, TRUE, sizeof (EntMapTile));
  EntMap map = {
    .briefing = briefing,
    .outlook = ent_outlook_peek (briefing),
    .stage = stage,
    .metrics = metrics,
    .width = width,
    .tiles = tiles,
  };

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL, NULL);

  map.scene = ent_scene_new (metrics, width, MAX (height, 0));
  map.palette = ent_palette_get (metrics->palette);
  map.em = metrics->text_body;
  map.margin = metrics->slide ? 0 : ENT_METRICS_MARGIN;
  map.text_left = map.tiles_left = map.margin;
  map.text_right = map.tiles_right = width - map.margin;
  map.legend_size = map.em;
  map.question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage));
  map.layout = ent_briefing_lookup (briefing, ENT_TYPE_LAYOUT, ent_stage_get_layout (stage));
  map.colour = ent_stage_get_colour (stage);
  if (map.colour == ENT_COLOUR_BY_INDICATOR)
    {
      map.indicator = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, ent_stage_get_indicator (stage));
      if (map.indicator == NULL)
        map.colour = ENT_COLOUR_BY_STANCE;
    }

  add_members (&map);
  if (map.layout != NULL && map.tiles->len > 0)
    trim_layout (&map);
  if (map.indicator != NULL)
    find_classes (&map);
  ent_map_find_relations (&map);

  if (metrics->slide)
    ent_map_lay_out_slide (&map, height);
  else
    lay_out (&map, height);

  ent_map_clear_relations (&map);
  g_clear_pointer (&map.labels, g_ptr_array_unref);

  return map.scene;
}
