/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-card.h"

/* Where the column of texts of a slide begins, of its width. */
#define SIDE 0.71

static gboolean
is_highlighted (EntStage *stage, const char *id)
{
  const char * const *highlight = ent_stage_get_highlight (stage);

  return highlight != NULL && g_strv_contains (highlight, id);
}

/**
 * ent_chart_begin:
 * @map: (out caller-allocates): what the picture is laid out in
 * @briefing: what it is about
 * @stage: question, by whom, filter and selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface, negative for the natural one
 *
 * Finds where all members stand, and where texts and the picture itself go: in
 * a wide room legend and notes stand in a column beside it. What the map says of a stance beyond its
 * level these pictures do not show, so no tile has one.
 */
void
ent_chart_begin (EntMap *map, EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  EntMember *member;

  *map = (EntMap) {
    .briefing = briefing,
    .stage = stage,
    .metrics = metrics,
    .palette = ent_palette_get (metrics->palette),
    .scene = ent_scene_new (metrics, width, MAX (height, 0)),
    .width = width,
    .margin = metrics->slide ? 0 : metrics->text_body * 0.8,
    .em = metrics->text_body,
    .question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage)),
    .colour = ENT_COLOUR_BY_STANCE,
    .tiles = g_array_new (FALSE, TRUE, sizeof (EntMapTile)),
    .kinds = g_array_new (FALSE, TRUE, sizeof (EntMapKind)),
  };

  map->text_left = map->tiles_left = map->margin;
  map->text_right = map->tiles_right = width - map->margin;
  map->legend_size = map->em;
  map->listed = ent_chart_has_side (map, height);
  if (map->listed)
    {
      map->text_left = floor (width * SIDE);
      map->tiles_right = map->text_left - map->em;
    }

  for (guint i = 0; (member = ent_list_peek (ent_briefing_get_members (briefing), i)) != NULL; i++)
    {
      const char *id = ent_member_get_id (member);
      EntMapTile tile = { .member = member };

      tile.focused = g_strcmp0 (ent_stage_get_focus (stage), id) == 0;
      tile.highlighted = is_highlighted (stage, id);
      ent_position_find (briefing, stage, member, &tile.position);
      tile.position.stance = NULL;
      g_array_append_val (map->tiles, tile);
    }
}

/**
 * ent_chart_has_side:
 * @map: a picture
 * @height: height of the surface, negative for the natural one
 *
 * Returns: whether legend and notes stand beside it
 */
gboolean
ent_chart_has_side (const EntMap *map, double height)
{
  return map->metrics->slide && height > 0 && map->width > height;
}

/**
 * ent_chart_add_legend:
 * @map: a picture
 * @most: how high the legend may be where it stands beside the picture
 *
 * Adds the map's legend: beside the picture as large as there is room for it.
 *
 * Returns: its bottom
 */
double
ent_chart_add_legend (EntMap *map, double most)
{
  double sizes[] = { map->em, map->em * 0.87, map->em * 0.76, map->metrics->text_small };

  if (!map->listed)
    return ent_map_add_legend (map, map->metrics->slide ? 0 : map->em * 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      map->legend_size = sizes[i];
      if (ent_map_measure_legend (map, map->text_right - map->text_left, TRUE, sizes[i]) <= most)
        break;
    }

  return ent_map_add_legend (map, 0);
}

/**
 * ent_chart_end:
 * @map: what was laid out
 * @height: how high it has become
 *
 * Returns: (transfer full): its scene
 */
EntScene *
ent_chart_end (EntMap *map, double height)
{
  ent_scene_set_height (map->scene, height);
  g_clear_pointer (&map->tiles, g_array_unref);
  g_clear_pointer (&map->kinds, g_array_unref);

  return g_steal_pointer (&map->scene);
}

/**
 * ent_chart_find_indicator:
 * @briefing: a briefing
 * @id: (nullable): the indicator that was asked for
 * @other: (nullable): one that it should not be by default
 *
 * Returns: (transfer none) (nullable): the indicator with that id, otherwise
 *   the first one that is not @other
 */
EntIndicator *
ent_chart_find_indicator (EntBriefing *briefing, const char *id, EntIndicator *other)
{
  EntIndicator *indicator = id != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, id) : NULL;

  for (guint i = 0; indicator == NULL; i++)
    {
      EntIndicator *each = ent_list_peek (ent_briefing_get_indicators (briefing), i);

      if (each == NULL)
        return NULL;
      if (each != other)
        indicator = each;
    }

  return indicator;
}

/**
 * ent_chart_dup_name:
 * @member: a member
 * @form: which of its names
 *
 * Returns: (transfer full): the name, or the next longer one where the
 *   document has none of that form
 */
char *
ent_chart_dup_name (EntMember *member, EntChartName form)
{
  const char *name = NULL;

  if (form == ENT_CHART_NAME_CODE)
    name = ent_member_get_code (member);
  if (name == NULL && form != ENT_CHART_NAME_FULL)
    name = ent_member_get_short (member);
  if (name == NULL)
    name = ent_member_get_name (member);

  return ent_text_clean (name, ENT_TEXT_LINE_LIMIT);
}

/**
 * ent_chart_find_form:
 * @map: the picture
 * @members: (element-type EntMapTile): whose names are to be written
 * @size: em size
 * @most: how wide a name may be
 * @width: (out): how wide the widest is
 *
 * All names are of one form: full if the widest fits, otherwise short,
 * otherwise codes.
 *
 * Returns: the form; where none fits, that whose widest is least, and @width is more than @most
 */
EntChartName
ent_chart_find_form (EntMap *map, GPtrArray *members, double size, double most, double *width)
{
  EntChartName best = ENT_CHART_NAME_FULL;

  *width = G_MAXDOUBLE;
  for (EntChartName form = ENT_CHART_NAME_FULL; form < ENT_CHART_N_NAMES; form++)
    {
      double widest = 0;

      for (guint i = 0; i < members->len; i++)
        {
          const EntMapTile *tile = g_ptr_array_index (members, i);
          g_autofree char *name = ent_chart_dup_name (tile->member, form);
          double name_width;

          ent_scene_measure (map->scene, name, size, PANGO_WEIGHT_NORMAL, -1, &name_width);
          widest = MAX (widest, ceil (name_width) + 1);
        }
      if (widest < *width)
        {
          best = form;
          *width = widest;
        }
      if (widest <= most)
        break;
    }

  return best;
}

/**
 * ent_chart_dup_heading:
 * @map: a picture whose tiles have their figures of @indicator
 * @indicator: an indicator
 *
 * Returns: (transfer full): what an axis shows, with its unit and the years
 *   of its figures
 */
char *
ent_chart_dup_heading (EntMap *map, EntIndicator *indicator)
{
  g_autofree char *name = ent_text_clean (ent_indicator_get_name (indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *unit = ent_text_clean (ent_indicator_get_unit (indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *years = NULL;
  int first = 0, last = 0;

  for (guint i = 0; i < map->tiles->len; i++)
    {
      const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
      int year;

      if (tile->position.hidden ||
          !ent_briefing_get_figure (map->briefing, ent_indicator_get_id (indicator), ent_member_get_id (tile->member), NULL, &year))
        continue;
      first = first == 0 ? year : MIN (first, year);
      last = MAX (last, year);
    }

  if (last == 0)
    /* Translators: an indicator and its unit, as in "Population, million people" */
    return g_strdup_printf (C_("indicator", "%1$s, %2$s"), name, unit);

  years = first == last ? g_strdup_printf ("%d", last) : g_strdup_printf ("%d–%d", first, last);
  /* Translators: an indicator, its unit and the years of its figures, as in "Population, million people, 2025" */
  return g_strdup_printf (C_("indicator", "%1$s, %2$s, %3$s"), name, unit, years);
}

/**
 * ent_chart_paint_swatch:
 * @map: a picture
 * @item: what to add it to
 * @position: where a member stands
 * @rect: a square, laid out from left to right
 *
 * Adds what stands for a position: its colour with its glyph, or hatching.
 */
void
ent_chart_paint_swatch (EntMap *map, EntSceneItem *item, const EntPosition *position, EntRect rect)
{
  EntCardStyle style = { .scene = map->scene, .metrics = map->metrics, .palette = map->palette };

  ent_card_draw_swatch (&style, item, position, rect.x, rect.y, rect.width);
}

/**
 * ent_chart_foot_add:
 * @foot: what stands below a picture
 * @id: id of the item
 * @words: (nullable): a paragraph; none adds nothing
 * @colour: its colour
 */
void
ent_chart_foot_add (EntChartFoot *foot, const char *id, const char *words, EntColour colour)
{
  EntMap *map = foot->map;
  double size = foot->heading ? map->metrics->text_body : map->metrics->text_small;
  PangoWeight weight = foot->heading ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  double height;

  if (words == NULL || *words == '\0')
    return;

  height = ceil (ent_scene_measure (map->scene, words, size, weight, foot->width, NULL));
  if (!foot->measure)
    {
      EntRect rect = { foot->x, foot->y, foot->width, height };
      EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, rect);
      EntPen pen = ent_map_pen (map, item, map->palette->ground);
      EntText text = ent_pen_text_init (words, rect, size, colour);

      item->bounds = ent_pen_turn (&pen, rect);
      item->spoken = ent_text_clean (words, ENT_TEXT_LIMIT);
      text.weight = weight;
      text.wrap = TRUE;
      ent_pen_text (&pen, &text);
    }
  foot->y += height;
}

/**
 * ent_chart_foot_add_count:
 * @foot: what stands below a picture
 * @words: how many of how many members are shown
 *
 * Says so, and how to get to the others; nobody can on a slide.
 */
void
ent_chart_foot_add_count (EntChartFoot *foot, const char *words)
{
  EntMap *map = foot->map;

  ent_chart_foot_add (foot, "foot:count", words, map->palette->text);
  if (!map->metrics->slide)
    ent_chart_foot_add (foot, "foot:search", _("Search (Ctrl+F) finds each of the others by its name."), map->palette->text);
}

/**
 * ent_chart_foot_add_hidden:
 * @foot: what stands below a picture
 * @n_hidden: how many members the filter hides
 */
void
ent_chart_foot_add_hidden (EntChartFoot *foot, guint n_hidden)
{
  g_autofree char *words = NULL;

  if (n_hidden == 0)
    return;

  words = g_strdup_printf (ngettext ("The filter hides %u member.", "The filter hides %u members.", n_hidden), n_hidden);
  ent_chart_foot_add (foot, "foot:hidden", words, foot->map->palette->text);
}

static char *
dup_title (EntMap *map, const char *source_id)
{
  EntSource *source = source_id != NULL ? ent_briefing_lookup (map->briefing, ENT_TYPE_SOURCE, source_id) : NULL;

  return source != NULL ? ent_text_clean (ent_source_get_title (source), ENT_TEXT_LINE_LIMIT) : NULL;
}

static char *
dup_total (EntMap *map, EntIndicator *indicator)
{
  EntTotal *total = ent_indicator_get_total (indicator);
  g_autofree char *whole = NULL;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *title = NULL;

  if (total == NULL)
    return NULL;

  whole = ent_text_clean (ent_total_get_name (total), ENT_TEXT_LINE_LIMIT);
  number = ent_phrase_number (ent_total_get_value (total), ent_indicator_get_decimals (indicator));
  unit = ent_text_clean (ent_indicator_get_unit (indicator), ENT_TEXT_LINE_LIMIT);
  if (g_strcmp0 (ent_total_get_source (total), ent_indicator_get_source (indicator)) != 0)
    title = dup_title (map, ent_total_get_source (total));
  if (title != NULL)
    /* Translators: what 100 % is, its figure, unit, year and source, as in "100 % of the world: 8,231.6 million people (2025), after “Title”." */
    return g_strdup_printf (_("100 %% %1$s: %2$s %3$s (%4$d), after “%5$s”."), whole, number, unit,
                            ent_total_get_year (total), title);

  /* Translators: what 100 % is, its figure, unit and year, as in "100 % of the world: 8,231.6 million people (2025)." */
  return g_strdup_printf (_("100 %% %1$s: %2$s %3$s (%4$d)."), whole, number, unit, ent_total_get_year (total));
}

/**
 * ent_chart_foot_add_total:
 * @foot: what stands below a picture
 * @indicator: an indicator that the picture shows
 *
 * What 100 % is, if the document says so.
 */
void
ent_chart_foot_add_total (EntChartFoot *foot, EntIndicator *indicator)
{
  g_autofree char *total = dup_total (foot->map, indicator);

  ent_chart_foot_add (foot, "foot:total", total, foot->map->palette->text);
}

/**
 * ent_chart_foot_add_source:
 * @foot: what stands below a picture
 * @indicator: an indicator that the picture shows
 *
 * The source, and on the desktop what the document notes.
 */
void
ent_chart_foot_add_source (EntChartFoot *foot, EntIndicator *indicator)
{
  EntMap *map = foot->map;
  const char *id = ent_indicator_get_id (indicator);
  g_autofree char *source_id = g_strconcat ("foot:source-", id, NULL);
  g_autofree char *note_id = g_strconcat ("foot:note-", id, NULL);
  g_autofree char *name = ent_text_clean (ent_indicator_get_name (indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *title = dup_title (map, ent_indicator_get_source (indicator));
  g_autofree char *note = NULL;
  g_autofree char *words = NULL;

  if (title != NULL)
    {
      /* Translators: an indicator and the title of its source, as in "Source of Population: “World Population Prospects”" */
      words = g_strdup_printf (_("Source of %1$s: “%2$s”."), name, title);
      ent_chart_foot_add (foot, source_id, words, map->palette->text_dim);
    }
  if (map->metrics->slide || ent_indicator_get_note (indicator) == NULL)
    return;

  note = ent_text_clean (ent_indicator_get_note (indicator), ENT_TEXT_LIMIT);
  ent_chart_foot_add (foot, note_id, note, map->palette->text_dim);
}

/**
 * ent_chart_foot_add_date:
 * @foot: what stands below a picture
 *
 * As of when the colours are, if that is not the latest: also on a picture of
 * the window, or it would be taken for the present. The frame of a slide says
 * so itself.
 */
void
ent_chart_foot_add_date (EntChartFoot *foot)
{
  EntMap *map = foot->map;
  g_autofree char *date = ent_phrase_as_of (map->stage);

  if (!map->metrics->slide)
    ent_chart_foot_add (foot, "foot:date", date, map->palette->text);
}
