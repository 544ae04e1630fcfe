/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-phrase-change.h"

/* Where the next entry goes; a new row begins when it does not fit. */
typedef struct {
  EntMap *map;
  double x, y;
  double row;    /* height of a row: a target can be hit at 24 pixels */
  double size;   /* em size of the names */
  double swatch; /* width of a swatch */
  double reserve; /* room that the next entry is to have to spare */
  int was;        /* the count of the next entry without the scenario */
} Cursor;

static void
begin_row (Cursor *cursor)
{
  if (cursor->x <= cursor->map->text_left)
    return;
  cursor->x = cursor->map->text_left;
  cursor->y += cursor->map->listed ? 0 : cursor->row;
}

static void
begin_row_of_list (Cursor *cursor)
{
  if (cursor->map->listed)
    cursor->x = cursor->map->text_left;
}

/* What an entry says, and where: laid out from left to right. */
typedef struct {
  const char *name;
  const char *number; /* (nullable) */
  double lead;        /* width of the swatch and of the gap behind it */
  double name_width, name_height;
  double number_width; /* with the gap before it */
  double line;         /* height of a line */
} Entry;

/* A name that is too long has two lines. In a list all numbers stand at the edge; otherwise entries follow each other. */
static Entry
plan_entry (Cursor *cursor, const char *name, const char *number, double lead)
{
  EntMap *map = cursor->map;
  double em = cursor->size;
  Entry entry = { .name = name, .number = number, .lead = lead };
  double most;

  entry.line = ent_scene_measure (map->scene, name, em, PANGO_WEIGHT_NORMAL, -1, &entry.name_width);
  entry.name_height = entry.line;
  if (number != NULL)
    {
      ent_scene_measure (map->scene, number, em, PANGO_WEIGHT_BOLD, -1, &entry.number_width);
      entry.number_width += em * 0.4;
    }
  most = MAX (map->text_right - map->text_left - lead - entry.number_width, 1);
  if (entry.name_width + 1 > most)
    entry.name_height = CLAMP (ent_scene_measure (map->scene, name, em, PANGO_WEIGHT_NORMAL, most, NULL), entry.line, 2.02 * entry.line);
  entry.name_width = map->listed ? most : MIN (entry.name_width + 1, most);

  return entry;
}

static void
paint_entry (Cursor *cursor, const Entry *entry, const EntPen *pen, double row, EntColour ink)
{
  double em = cursor->size;
  EntText text = ent_pen_text_init (entry->name,
                                    (EntRect) { cursor->x + entry->lead, cursor->y + (row - entry->name_height) / 2,
                                                entry->name_width, entry->name_height },
                                    em, ink);

  text.ellipsize = TRUE;
  text.wrap = entry->name_height > entry->line;
  ent_pen_text (pen, &text);
  if (entry->number == NULL)
    return;

  text = ent_pen_text_init (entry->number,
                            (EntRect) { cursor->x + entry->lead + entry->name_width + em * 0.35,
                                        cursor->y + (row - entry->line) / 2, entry->number_width - em * 0.35, entry->line },
                            em, ink);
  text.weight = PANGO_WEIGHT_BOLD;
  text.align = cursor->map->listed ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  ent_pen_text (pen, &text);
}

/* How many there are, and how many there were. */
static char *
write_count (const Cursor *cursor, int count)
{
  g_autofree char *now = ent_phrase_number (count, 0);
  g_autofree char *was = NULL;
  g_autofree char *both = NULL;

  if (cursor->map->outlook == NULL || cursor->was < 0 || cursor->was == count)
    return g_steal_pointer (&now);

  was = ent_phrase_number (cursor->was, 0);
  /* Translators: how many there were, then how many there are; the arrow points to what is read last */
  both = g_strdup_printf (C_("what if", "%1$s → %2$s"), was, now);

  return ent_phrase_isolate (both);
}

/* A swatch, a name and a number; returns the pen with which to fill the swatch. */
static EntPen
add_entry (Cursor   *cursor,
           const char *id,
           EntSceneRole role,
           const char *name,
           int         count,
           gboolean    shown,
           double      swatch_width,
           EntRect    *swatch)
{
  EntMap *map = cursor->map;
  g_autofree char *number = count >= 0 ? write_count (cursor, count) : NULL;
  double em = cursor->size;
  double pad = MIN (em * 0.3, map->margin);
  double row = cursor->row;
  double width;
  EntSceneItem *item;
  Entry entry;
  EntPen pen;

  begin_row_of_list (cursor);
  entry = plan_entry (cursor, name, number, swatch_width > 0 ? swatch_width + em * 0.45 : 0);
  width = entry.lead + entry.name_width + entry.number_width;
  if (cursor->x + width + (map->listed ? 0 : cursor->reserve) > map->text_right + 0.5)
    begin_row (cursor);
  if (entry.name_height > entry.line)
    row = MAX (row, entry.name_height + em * 0.45);

  item = ent_scene_add (map->scene, id, role, (EntRect) { cursor->x - pad, cursor->y, width + 2 * pad, row });
  item->pressed = shown;
  pen = ent_map_pen (map, item, map->palette->ground);
  item->bounds = ent_pen_turn (&pen, item->bounds);

  *swatch = (EntRect) { cursor->x, cursor->y + (row - em * 1.25) / 2, swatch_width, em * 1.25 };
  paint_entry (cursor, &entry, &pen, row, shown ? map->palette->text : map->palette->text_dim);

  if (map->listed)
    cursor->y += row;
  else
    {
      /* One of two lines has its rows for itself. */
      cursor->x += width + em * 1.1;
      cursor->y += row - cursor->row;
    }
  return pen;
}

static double
frame_width (const EntMap *map)
{
  return MAX (map->metrics->unit * 2, 1);
}

static EntRect
inside (EntRect rect, double by)
{
  return (EntRect) { rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by };
}

static void
paint_swatch (const EntMap *map, const EntPen *pen, EntRect rect, EntColour fill, double dash)
{
  double frame = frame_width (map);

  ent_pen_rect (pen, inside (rect, frame / 2), rect.height * 0.2, fill,
                ent_palette_frame (map->metrics->palette, fill), frame, dash);
}

static void
paint_hatched (const EntMap *map, const EntPen *pen, EntRect rect)
{
  double frame = frame_width (map);

  ent_pen_hatch (pen, inside (rect, frame / 2), rect.height * 0.2, map->palette->hatch_ground, map->palette->hatch,
                 map->em * 0.11, map->em * 0.45);
  ent_pen_rect (pen, inside (rect, frame / 2), rect.height * 0.2, ent_pen_none, map->palette->line, frame, 0);
}

static EntRect
middle (EntRect rect, double width, double height)
{
  return (EntRect) { rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height };
}

static char *
phrase_count (const char *name, int count)
{
  /* Translators: an entry of the legend as it is read aloud */
  return g_strdup_printf (ngettext ("%1$s: %2$d member", "%1$s: %2$d members", count), name, count);
}

/* The same with what it was, where that is another number. */
static char *
phrase_move (const char *name, int was, int count)
{
  if (was == count)
    return phrase_count (name, count);

  /* Translators: an entry of the legend as it is read aloud, then how many it had without the scenario */
  return g_strdup_printf (ngettext ("%1$s: %2$d member, was %3$d", "%1$s: %2$d members, was %3$d", count), name, count, was);
}

static void
finish_toggle (const EntPen *pen, const char *name, int was, int count, const char *action, const char *target, const char *definition)
{
  pen->item->spoken = phrase_move (name, was, count);
  pen->item->action = ent_action_print (action, target);
  if (definition != NULL)
    pen->item->tooltip = ent_text_clean (definition, ENT_TEXT_LIMIT);
}

static const EntPosition *
get_position (const EntMap *map, guint index, gboolean was)
{
  const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, index);

  return was ? &tile->was : &tile->position;
}

static int
count_level (const EntMap *map, EntLevel *level, gboolean was)
{
  int n = 0;

  for (guint i = 0; i < map->tiles->len; i++)
    if (get_position (map, i, was)->level == level)
      n++;

  return n;
}

static int
count_kind (const EntMap *map, EntPositionKind kind, gboolean was)
{
  int n = 0;

  for (guint i = 0; i < map->tiles->len; i++)
    if (get_position (map, i, was)->kind == kind)
      n++;

  return n;
}

static gboolean
is_hidden (const EntMap *map, const char *id, gboolean group)
{
  EntFilter *filter = ent_stage_get_filter (map->stage);
  const char * const *hidden;

  if (filter == NULL)
    return FALSE;
  hidden = group ? ent_filter_get_groups (filter) : ent_filter_get_levels (filter);
  return hidden != NULL && g_strv_contains (hidden, id);
}

static void
add_levels (Cursor *cursor)
{
  EntMap *map = cursor->map;
  GListModel *levels = ent_question_get_levels (map->question);
  gboolean coloured = map->colour == ENT_COLOUR_BY_STANCE;
  int n_not_found = count_kind (map, ENT_POSITION_NOT_FOUND, FALSE);
  int n_unstated = count_kind (map, ENT_POSITION_UNSTATED, FALSE);
  int n_were = count_kind (map, ENT_POSITION_NOT_FOUND, TRUE) + count_kind (map, ENT_POSITION_UNSTATED, TRUE);
  gboolean shown;
  const char *name;
  EntRect swatch;
  EntPen pen;

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (EntLevel) level = g_list_model_get_item (levels, i);
      g_autofree char *id = g_strconcat ("level:", ent_level_get_id (level), NULL);
      g_autofree char *clean = ent_text_clean (ent_level_get_name (level), ENT_TEXT_LINE_LIMIT);
      EntColour fill = ent_pen_none;
      EntColour ink = map->palette->text;
      int count = count_level (map, level, FALSE);
      int was = count_level (map, level, TRUE);

      shown = !is_hidden (map, ent_level_get_id (level), FALSE);
      /* What moves needs the room more than what nobody has. */
      if (map->metrics->slide && map->outlook != NULL && shown && count + was == 0)
        continue;
      if (coloured && shown)
        {
          fill = ent_palette_slot (map->metrics->palette, ent_level_get_slot (level));
          ink = ent_colour_text_on (fill);
        }
      cursor->was = was;
      pen = add_entry (cursor, id, ENT_SCENE_ROLE_TOGGLE, clean, count, shown, cursor->swatch, &swatch);
      paint_swatch (map, &pen, swatch, fill, shown ? 0 : map->em * 0.2);
      if (shown)
        ent_pen_glyph (&pen, middle (swatch, swatch.height * 0.66, swatch.height * 0.66), ent_level_get_glyph (level), ink);
      finish_toggle (&pen, clean, was, count, "win.toggle-level", ent_level_get_id (level), ent_level_get_definition (level));
    }

  shown = !is_hidden (map, ENT_LEVEL_NONE, FALSE);
  /* A slide has no room for what is not there. */
  if (map->metrics->slide && shown && n_not_found + n_unstated + n_were == 0)
    {
      cursor->was = -1;
      return;
    }
  name = ent_phrase_no_position ((guint) n_not_found, (guint) n_unstated);
  cursor->was = n_were;
  pen = add_entry (cursor, "level:" ENT_LEVEL_NONE, ENT_SCENE_ROLE_TOGGLE, name, n_not_found + n_unstated, shown,
                   cursor->swatch, &swatch);
  if (shown)
    paint_hatched (map, &pen, swatch);
  else
    paint_swatch (map, &pen, swatch, ent_pen_none, map->em * 0.2);
  cursor->was = -1;
  finish_toggle (&pen, name, n_were, n_not_found + n_unstated, "win.toggle-level", ENT_LEVEL_NONE,
                 _("Nothing was found that says where the member stands; that is not the same as being undecided."));
}

static int
count_group (const EntMap *map, EntGroup *group)
{
  int n = 0;

  for (guint i = 0; i < map->tiles->len; i++)
    if (ent_briefing_get_status (map->briefing, g_array_index (map->tiles, EntMapTile, i).member) == group)
      n++;

  return n;
}

/* A tick leans the same way in every language. */
static void
paint_tick (const EntMap *map, const EntPen *mirrored, EntRect rect)
{
  EntPen upright = *mirrored;
  const EntPen *pen = &upright;
  double line = rect.height * 0.13;

  rect = ent_pen_turn (mirrored, rect);
  upright.mirrored = FALSE;
  ent_pen_line (pen, rect.x + rect.width * 0.22, rect.y + rect.height * 0.52, rect.x + rect.width * 0.43,
                rect.y + rect.height * 0.73, map->palette->text, line);
  ent_pen_line (pen, rect.x + rect.width * 0.4, rect.y + rect.height * 0.73, rect.x + rect.width * 0.8,
                rect.y + rect.height * 0.28, map->palette->text, line);
}

/* The statuses that somebody on the map has. */
static void
add_groups (Cursor *cursor)
{
  EntMap *map = cursor->map;
  GListModel *groups = ent_briefing_get_groups (map->briefing);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (EntGroup) group = g_list_model_get_item (groups, i);
      g_autofree char *id = g_strconcat ("group:", ent_group_get_id (group), NULL);
      g_autofree char *clean = ent_text_clean (ent_group_get_name (group), ENT_TEXT_LINE_LIMIT);
      gboolean shown = !is_hidden (map, ent_group_get_id (group), TRUE);
      int count;
      EntRect swatch;
      EntPen pen;

      if (ent_group_get_kind (group) != ENT_GROUP_KIND_STATUS || (count = count_group (map, group)) == 0)
        continue;

      pen = add_entry (cursor, id, ENT_SCENE_ROLE_TOGGLE, clean, count, shown, cursor->size * 1.15, &swatch);
      swatch = middle (swatch, swatch.width, swatch.width);
      paint_swatch (map, &pen, swatch, ent_pen_none, 0);
      if (shown)
        paint_tick (map, &pen, swatch);
      finish_toggle (&pen, clean, count, count, "win.toggle-group", ent_group_get_id (group),
                     ent_group_get_outside (group)
                       ? _("A plain frame: not in the organisation, so without a level on its scale.")
                       : NULL);
    }
}

static void
add_confidences (Cursor *cursor)
{
  static const char *const ids[] = { "legend:low", "legend:moderate", "legend:high" };
  EntMap *map = cursor->map;

  for (int i = ENT_CONFIDENCE_HIGH; i >= ENT_CONFIDENCE_LOW; i--)
    {
      EntColour fill = ent_palette_confidence (map->metrics->palette, i);
      EntRect swatch;
      EntPen pen;
      int n = 0;

      for (guint j = 0; j < map->tiles->len; j++)
        {
          EntStance *stance = g_array_index (map->tiles, EntMapTile, j).position.stance;

          if (stance != NULL && (int) ent_stance_get_confidence (stance) == i)
            n++;
        }
      pen = add_entry (cursor, ids[i], ENT_SCENE_ROLE_GROUND, ent_phrase_confidence_heading (i), n, TRUE, cursor->swatch, &swatch);
      paint_swatch (map, &pen, swatch, fill, 0);
      ent_map_paint_dots (&pen, middle (swatch, swatch.width * 0.8, swatch.height * 0.66), i, ent_colour_text_on (fill));
      pen.item->spoken = phrase_count (ent_phrase_confidence_heading (i), n);
      pen.item->tooltip = g_strdup (ent_phrase_confidence_definition (i));
    }
}

/* Bounds are rounded: most need no decimals even where figures have some. */
static int
decimals_of_bounds (const EntMap *map)
{
  double scale = 1;
  int decimals = 0;

  for (guint i = 0; i < map->n_bounds; i++)
    while (decimals < 6 && fabs (map->bounds[i] * scale - round (map->bounds[i] * scale)) > 1e-6)
      {
        decimals++;
        scale *= 10;
      }

  return decimals;
}

static char *
phrase_class (const EntMap *map, guint klass)
{
  int decimals = decimals_of_bounds (map);
  g_autofree char *from = klass > 0 ? ent_phrase_number (map->bounds[klass - 1], decimals) : NULL;
  g_autofree char *to = klass < map->n_bounds ? ent_phrase_number (map->bounds[klass], decimals) : NULL;

  if (from == NULL && to == NULL)
    return g_strdup (_("all"));
  if (from == NULL)
    /* Translators: the lowest class of an indicator, as in "under 5" */
    return g_strdup_printf (_("under %s"), to);
  if (to == NULL)
    /* Translators: the highest class of an indicator, as in "from 500" */
    return g_strdup_printf (_("from %s"), from);
  /* Translators: a class of an indicator, the upper bound not included */
  return g_strdup_printf (_("%1$s to under %2$s"), from, to);
}

static void
add_classes (Cursor *cursor)
{
  EntMap *map = cursor->map;
  g_autofree char *name = ent_text_clean (ent_indicator_get_name (map->indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *unit = ent_text_clean (ent_indicator_get_unit (map->indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *years = NULL;
  g_autofree char *heading = NULL;
  int counts[ENT_N_CLASSES] = { 0 };
  int n_missing = 0, first = 0, last = 0;
  EntRect swatch;
  EntPen pen;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);

      if (!tile->has_figure)
        {
          n_missing++;
          continue;
        }
      counts[MIN (tile->klass, ENT_N_CLASSES - 1)]++;
      first = first == 0 ? tile->year : MIN (first, tile->year);
      last = MAX (last, tile->year);
    }

  if (first == last)
    years = g_strdup_printf ("%d", last);
  else
    years = g_strdup_printf ("%d–%d", first, last);
  /* Translators: an indicator, its unit and the years of its figures, as in "Population, million people, 2025:" */
  heading = last != 0 ? g_strdup_printf (_("%1$s, %2$s, %3$s:"), name, unit, years)
                      : g_strdup_printf (_("%1$s, %2$s:"), name, unit);
  add_entry (cursor, "legend:indicator", ENT_SCENE_ROLE_GROUND, heading, -1, TRUE, 0, &swatch);

  for (guint i = 0; i <= map->n_bounds; i++)
    {
      g_autofree char *id = g_strdup_printf ("legend:class-%u", i);
      g_autofree char *bounds = phrase_class (map, i);
      int slot = map->n_bounds > 0 ? (int) (i * (ENT_N_CLASSES - 1) / map->n_bounds) : ENT_N_CLASSES / 2;

      pen = add_entry (cursor, id, ENT_SCENE_ROLE_GROUND, bounds, counts[i], TRUE, cursor->swatch, &swatch);
      paint_swatch (map, &pen, swatch, ent_palette_class (map->metrics->palette, slot), 0);
      pen.item->spoken = phrase_count (bounds, counts[i]);
    }
  if (n_missing > 0)
    {
      pen = add_entry (cursor, "legend:missing", ENT_SCENE_ROLE_GROUND, _("No figure"), n_missing, TRUE, cursor->swatch, &swatch);
      paint_hatched (map, &pen, swatch);
      pen.item->spoken = phrase_count (_("No figure"), n_missing);
    }
}

/* What marks on the tiles mean, if there are any. */
static void
add_keys (Cursor *cursor)
{
  EntMap *map = cursor->map;
  gboolean low = FALSE, group = FALSE, within = FALSE;
  EntRect swatch;
  EntPen pen;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
      const EntPosition *position = &tile->position;

      if (position->stance == NULL || position->hidden)
        continue;
      within = within || (tile->move != NULL && !ent_change_is_relevelled (tile->move));
      low = low || (position->level != NULL && ent_stance_get_confidence (position->stance) == ENT_CONFIDENCE_LOW);
      group = group || ent_stance_get_group_only (position->stance);
    }

  if (low)
    {
      pen = add_entry (cursor, "legend:key-low", ENT_SCENE_ROLE_GROUND, ent_phrase_confidence_heading (ENT_CONFIDENCE_LOW), -1, TRUE, cursor->swatch, &swatch);
      ent_pen_rect (&pen, inside (swatch, swatch.height * 0.12), swatch.height * 0.15, ent_pen_none, map->palette->text,
                    frame_width (map), map->em * 0.3);
      pen.item->tooltip = g_strdup (ent_phrase_confidence_definition (ENT_CONFIDENCE_LOW));
    }
  if (group)
    {
      pen = add_entry (cursor, "legend:key-group", ENT_SCENE_ROLE_GROUND, _("Named only as part of a group"), -1, TRUE,
                       cursor->swatch, &swatch);
      ent_map_paint_group (&pen, middle (swatch, swatch.height * 1.1, swatch.height * 0.8), map->palette->text);
    }
  if (within)
    {
      EntRect arrow;

      pen = add_entry (cursor, "legend:key-within", ENT_SCENE_ROLE_GROUND, _("Moved within its level"), -1, TRUE, cursor->swatch,
                       &swatch);
      arrow = middle (swatch, swatch.height * 0.5, swatch.height * 0.8);
      ent_map_paint_arrow (&pen, (EntRect) { arrow.x - swatch.height * 0.35, arrow.y, arrow.width, arrow.height }, 1,
                           map->palette->text);
      ent_map_paint_arrow (&pen, (EntRect) { arrow.x + swatch.height * 0.35, arrow.y, arrow.width, arrow.height }, -1,
                           map->palette->text);
    }
}

/* What a line is, in the room that the longest of the sentences takes: the map
 * is not to move when a member is selected. */
static void
add_lines_heading (Cursor *cursor, gboolean selected)
{
  EntMap *map = cursor->map;
  /* Translators: before the kinds of lines that join members on the map: relations that sources report, which are not borders */
  const char *drawn = _("Relations cited, not borders:");
  /* Translators: before the kinds of lines that would join members on the map */
  const char *offered = _("Relations of the selected one:");
  /* Translators: before the kinds of lines on the map; the number is of relations without a line */
  g_autofree char *undrawn = g_strdup_printf (_("Relations cited, %u not drawn:"), map->n_undrawn);
  const char *heading = !selected ? offered : map->n_undrawn > 0 ? undrawn : drawn;
  double width, longest = 0;
  EntRect swatch;
  EntPen pen;

  for (guint i = 0; i < 3; i++)
    {
      ent_scene_measure (map->scene, i == 0 ? drawn : i == 1 ? offered : undrawn, cursor->size, PANGO_WEIGHT_NORMAL, -1, &width);
      longest = MAX (longest, width);
    }
  ent_scene_measure (map->scene, heading, cursor->size, PANGO_WEIGHT_NORMAL, -1, &width);
  pen = add_entry (cursor, "legend:relations", ENT_SCENE_ROLE_GROUND, heading, -1, TRUE, 0, &swatch);
  pen.item->tooltip = g_strdup (selected && map->n_undrawn > 0
                                  ? _("A line joins two members by a relation that a source reports. It says nothing about "
                                      "where either of them ends. Without a line are relations whose other member has no "
                                      "tile on this layout, or is hidden by the filter.")
                                  : _("A line joins two members by a relation that a source reports. It says nothing about "
                                      "where either of them ends."));
  cursor->x += longest - width;
}

/* As much room as the number of all takes, whoever is selected. */
static void
add_kind (Cursor *cursor, guint index, const char *name, guint n, guint n_all)
{
  EntMap *map = cursor->map;
  g_autofree char *id = g_strdup_printf ("legend:relation-%u", index);
  g_autofree char *number = ent_phrase_number (n, 0);
  g_autofree char *number_of_all = ent_phrase_number (n_all, 0);
  double width, most;
  EntRect swatch;
  EntPen pen;

  ent_scene_measure (map->scene, number, cursor->size, PANGO_WEIGHT_BOLD, -1, &width);
  ent_scene_measure (map->scene, number_of_all, cursor->size, PANGO_WEIGHT_BOLD, -1, &most);
  cursor->reserve = MAX (most - width, 0);
  pen = add_entry (cursor, id, ENT_SCENE_ROLE_GROUND, name, (int) n, n > 0, cursor->swatch * 1.3, &swatch);
  cursor->x += cursor->reserve;
  cursor->reserve = 0;
  ent_map_paint_kind (map, &pen, swatch, index);
  /* Translators: a kind of relations and how many there are, as it is read aloud */
  pen.item->spoken = g_strdup_printf (ngettext ("%1$s: %2$d relation", "%1$s: %2$d relations", n), name, (int) n);
}

/* The kinds of relations in the document, with how many the selected member
 * has; a slide has no room for what nobody selected. */
static void
add_relations (Cursor *cursor)
{
  EntMap *map = cursor->map;
  gboolean selected = map->n_relations > 0;

  if (map->kinds->len == 0 || (map->metrics->slide && !selected))
    return;

  begin_row (cursor);
  add_lines_heading (cursor, selected);
  for (guint i = 0; i < map->kinds->len; i++)
    {
      const EntMapKind *kind = &g_array_index (map->kinds, EntMapKind, i);
      g_autofree char *name = NULL;

      if (map->metrics->slide && kind->n == 0)
        continue;
      name = kind->id != NULL ? ent_phrase_relation_kind (kind->id) : g_strdup (_("other kinds"));

      add_kind (cursor, i, name, map->hub != NULL ? kind->n : kind->n_all, kind->n_all);
    }
}

/**
 * ent_map_add_legend:
 * @map: a map whose tiles are known
 * @y: top of the legend
 *
 * Returns: its bottom
 */
double
ent_map_add_legend (EntMap *map, double y)
{
  Cursor cursor = {
    .map = map,
    .x = map->text_left,
    .y = y,
    .row = MAX (map->legend_size * (map->listed ? 1.6 : 1.75), map->metrics->slide ? 0 : 24),
    .size = map->legend_size,
    .swatch = map->legend_size * 1.7,
    .was = -1,
  };

  if (map->question != NULL)
    add_levels (&cursor);
  if (map->colour == ENT_COLOUR_BY_STANCE)
    add_keys (&cursor);
  if (map->colour != ENT_COLOUR_BY_STANCE)
    begin_row (&cursor);
  if (map->colour == ENT_COLOUR_BY_CONFIDENCE)
    add_confidences (&cursor);
  else if (map->colour == ENT_COLOUR_BY_INDICATOR)
    add_classes (&cursor);
  /* Nobody picks a group on a slide. Their boxes to tick tell them from what is before them in their row. */
  if (!map->metrics->slide)
    add_groups (&cursor);
  add_relations (&cursor);
  begin_row (&cursor);

  return cursor.y;
}
