/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase-change.h"
#include "ent-share.h"

#define MOST_NAMES 3 /* of a selection that are written out */

/**
 * ent_map_whose_clear:
 * @whose: whose share is shown
 *
 * Frees what it holds.
 */
void
ent_map_whose_clear (EntMapWhose *whose)
{
  g_free (whose->name);
  g_strfreev (whose->members);
  g_strfreev (whose->before);
}

static EntMeasure *
find_measure (const EntMap *map)
{
  EntMeasure *measure = ent_briefing_lookup (map->briefing, ENT_TYPE_MEASURE, ent_stage_get_measure (map->stage));
  GListModel *measures = ent_briefing_get_measures (map->briefing);

  if (map->question == NULL)
    return NULL;
  if (measure != NULL && g_str_equal (ent_measure_get_question (measure), ent_question_get_id (map->question)))
    return measure;

  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (EntMeasure) other = g_list_model_get_item (measures, i);

      if (g_str_equal (ent_measure_get_question (other), ent_question_get_id (map->question)))
        return other; /* the briefing holds it */
    }

  return NULL;
}

static char *
name_selection (const EntMap *map, char **members)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n = g_strv_length (members);

  if (n > MOST_NAMES)
    return g_strdup_printf (ngettext ("%u selected member", "%u selected members", n), n);

  for (guint i = 0; i < n; i++)
    {
      EntMember *member = ent_briefing_lookup (map->briefing, ENT_TYPE_MEMBER, members[i]);
      g_autofree char *name = ent_text_clean (ent_member_get_name (member), ENT_TEXT_LINE_LIMIT);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (C_("list", ", "), names);
}

/**
 * ent_map_find_whose:
 * @map: a map
 * @whose: (out caller-allocates): of the selection, if several are selected,
 *   otherwise of the measure
 *
 * Returns: whether there is anybody whose share can be shown
 */
gboolean
ent_map_find_whose (const EntMap *map, EntMapWhose *whose)
{
  EntMeasure *measure;

  whose->members = ent_share_selected (map->briefing, map->stage);
  if (g_strv_length (whose->members) >= 2)
    {
      whose->name = name_selection (map, whose->members);
      return TRUE;
    }

  g_clear_pointer (&whose->members, g_strfreev);
  measure = find_measure (map);
  if (measure == NULL)
    return FALSE;

  whose->members = ent_share_members_in_measure (map->briefing, map->stage, ent_measure_get_id (measure));
  if (map->outlook != NULL)
    whose->before = ent_share_members_in_measure (ent_briefing_get_original (map->briefing), map->stage,
                                                  ent_measure_get_id (measure));
  whose->name = g_strdup (ent_measure_get_name (measure));
  return TRUE;
}

/**
 * ent_map_write_percent:
 * @map: a map
 * @whose: whose share
 * @indicator: of what
 * @fraction: the share
 *
 * Returns: (transfer full): the percentage, with what it was where that is another
 */
char *
ent_map_write_percent (const EntMap *map, const EntMapWhose *whose, EntIndicator *indicator, double fraction)
{
  EntShare before;

  if (whose->before != NULL &&
      ent_share_compute (map->briefing, ent_indicator_get_id (indicator), (const char * const *) whose->before, NULL, &before) &&
      fabs (before.fraction - fraction) > 1e-9)
    return ent_phrase_percent_move (before.fraction, fraction, 1);

  return ent_phrase_percent (fraction, 1);
}

/* One segment for all the members that have the same level, or none. */
static double
sum_of_level (const EntMap *map, const EntMapWhose *whose, const char *indicator, EntLevel *level)
{
  double sum = 0;

  for (gsize i = 0; whose->members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (map->briefing, ENT_TYPE_MEMBER, whose->members[i]);
      EntPosition position;
      double fraction;

      ent_position_find (map->briefing, map->stage, member, &position);
      if (position.level == level && ent_share_of_member (map->briefing, indicator, whose->members[i], &fraction))
        sum += fraction;
    }

  return sum;
}

/* A keyline before each segment but the first, and after the last one a line
 * that stands out against both: none of them takes from a segment. */
static double
add_segment (const EntMap *map, const EntPen *pen, const EntRect *bar, double from, double fraction, EntLevel *level)
{
  double keyline = MAX (map->metrics->unit * 2, 1);
  double to = MIN (from + fraction, 1);
  EntRect rect = { bar->x + from * bar->width, bar->y, (to - from) * bar->width, bar->height };

  if (rect.width <= 0)
    return to;

  if (level != NULL)
    ent_pen_rect (pen, rect, 0, ent_palette_slot (map->metrics->palette, ent_level_get_slot (level)), ent_pen_none, 0, 0);
  else
    ent_pen_hatch (pen, rect, 0, map->palette->hatch_ground, map->palette->line, map->em * 0.09, map->em * 0.4);
  if (from > 0)
    ent_pen_rect (pen, (EntRect) { rect.x - keyline / 2, rect.y, keyline, rect.height }, 0, map->palette->keyline,
                  ent_pen_none, 0, 0);

  return to;
}

/**
 * ent_map_paint_bar:
 * @map: a map
 * @pen: a pen
 * @whose: whose share
 * @indicator: of what
 * @bar: its box, laid out from left to right: as wide as the whole
 *
 * A segment for each level that one of them has, a keyline between any two.
 */
void
ent_map_paint_bar (const EntMap *map, const EntPen *pen, const EntMapWhose *whose, EntIndicator *indicator, EntRect bar)
{
  double frame = MAX (map->metrics->unit * 2, 1);
  GListModel *levels = ent_question_get_levels (map->question);
  double at = 0;

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (EntLevel) level = g_list_model_get_item (levels, i);

      at = add_segment (map, pen, &bar, at, sum_of_level (map, whose, ent_indicator_get_id (indicator), level), level);
    }
  at = add_segment (map, pen, &bar, at, sum_of_level (map, whose, ent_indicator_get_id (indicator), NULL), NULL);
  if (at > 0 && at < 1)
    ent_pen_rect (pen, (EntRect) { bar.x + at * bar.width, bar.y, frame, bar.height }, 0, map->palette->line, ent_pen_none,
                  0, 0);
  ent_pen_rect (pen, (EntRect) { bar.x - frame / 2, bar.y - frame / 2, bar.width + frame, bar.height + frame }, 0,
                ent_pen_none, map->palette->line, frame, 0);
}

static void
add_bar (const EntMap *map, const EntMapWhose *whose, EntIndicator *indicator, EntRect rect, double label_width, double percent_width)
{
  double size = map->metrics->text_small;
  g_autofree char *id = g_strconcat ("foot:share-", ent_indicator_get_id (indicator), NULL);
  g_autofree char *name = ent_text_clean (ent_indicator_get_name (indicator), ENT_TEXT_LINE_LIMIT);
  g_autofree char *percent = NULL;
  EntSceneItem *item;
  EntShare share;
  EntRect bar;
  EntText text;
  EntPen pen;
  double height;

  if (!ent_share_compute (map->briefing, ent_indicator_get_id (indicator), (const char * const *) whose->members, NULL, &share))
    return;

  item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  pen = ent_map_pen (map, item, map->palette->ground);
  item->bounds = ent_pen_turn (&pen, rect);
  percent = ent_map_write_percent (map, whose, indicator, share.fraction);
  if (whose->before != NULL)
    /* Translators: an indicator and a share of it, as it is read aloud */
    item->spoken = g_strdup_printf (C_("share", "%1$s: %2$s"), name, percent);

  height = ent_scene_measure (map->scene, name, size, PANGO_WEIGHT_NORMAL, -1, NULL);
  text = ent_pen_text_init (name, (EntRect) { rect.x, rect.y + (rect.height - height) / 2, label_width, height }, size,
                            map->palette->text);
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);

  text = ent_pen_text_init (percent,
                            (EntRect) { rect.x + rect.width - percent_width, text.box.y, percent_width, height }, size,
                            map->palette->text);
  text.weight = PANGO_WEIGHT_BOLD;
  text.tabular = TRUE;
  text.align = PANGO_ALIGN_RIGHT;
  ent_pen_text (&pen, &text);

  bar = (EntRect) { rect.x + label_width + size * 0.6, rect.y + (rect.height - size) / 2,
                    rect.width - label_width - percent_width - size * 1.2, size };
  ent_map_paint_bar (map, &pen, whose, indicator, bar);
}

/**
 * ent_map_add_bars:
 * @map: a map
 * @whose: whose shares
 * @y: top of the bars
 * @measure_only: whether to add nothing
 *
 * Bars stand beside each other while each has room.
 *
 * Returns: their bottom
 */
double
ent_map_add_bars (EntMap *map, const EntMapWhose *whose, double y, gboolean measure_only)
{
  g_autoptr (GPtrArray) indicators = ent_share_indicators (map->briefing);
  double size = map->metrics->text_small;
  double row = size * 1.7;
  double gap = map->em * 1.6;
  double width = map->text_right - map->text_left;
  double label_width = 0, percent_width, most;
  guint n_columns;
  double column;

  if (indicators->len == 0)
    return y;

  n_columns = CLAMP ((guint) ((width + gap) / (map->em * 20 + gap)), 1, indicators->len);
  n_columns = MIN (n_columns, 3);
  column = (width - gap * (n_columns - 1)) / n_columns;
  column = MIN (column, map->em * 40);
  most = column * 0.45;

  if (!measure_only)
    {
      g_autofree char *widest = whose->before != NULL ? ent_phrase_percent_move (1, 1, 1) : ent_phrase_percent (1, 1);

      ent_scene_measure (map->scene, widest, size, PANGO_WEIGHT_BOLD, -1, &percent_width);
      percent_width *= 1.05;
      for (guint i = 0; i < indicators->len; i++)
        {
          double name_width;

          ent_scene_measure (map->scene, ent_indicator_get_name (g_ptr_array_index (indicators, i)), size,
                             PANGO_WEIGHT_NORMAL, -1, &name_width);
          label_width = MAX (label_width, name_width + 1);
        }
      label_width = MIN (label_width, most);

      for (guint i = 0; i < indicators->len; i++)
        add_bar (map, whose, g_ptr_array_index (indicators, i),
                 (EntRect) { map->text_left + (i % n_columns) * (column + gap), y + (i / n_columns) * row, column, row },
                 label_width, percent_width);
    }

  return y + row * ((indicators->len + n_columns - 1) / n_columns);
}

/**
 * ent_map_add_paragraph:
 * @map: a map
 * @id: id of the item
 * @words: what it says
 * @spoken: (nullable): what is said instead
 * @size: em size
 * @colour: its colour
 * @y: its top
 * @measure_only: whether to add nothing
 *
 * Returns: its bottom
 */
double
ent_map_add_paragraph (EntMap *map, const char *id, const char *words, const char *spoken, double size, EntColour colour, double y, gboolean measure_only)
{
  double width = map->text_right - map->text_left;
  double height = ent_scene_measure (map->scene, words, size, PANGO_WEIGHT_NORMAL, width, NULL);

  if (!measure_only)
    {
      EntRect rect = { map->text_left, y, width, height };
      EntSceneItem *item = ent_scene_add (map->scene, id, ENT_SCENE_ROLE_GROUND, rect);
      EntPen pen = ent_map_pen (map, item, map->palette->ground);
      EntText text = ent_pen_text_init (words, rect, size, colour);

      item->bounds = ent_pen_turn (&pen, rect);
      text.wrap = TRUE;
      text.tabular = TRUE;
      ent_pen_text (&pen, &text);
      item->spoken = ent_text_clean (spoken != NULL ? spoken : words, ENT_TEXT_LIMIT);
    }

  return y + height;
}

/**
 * ent_map_write_heading:
 * @map: a map
 * @whose: whose shares
 *
 * Returns: (transfer full) (nullable): what the bars leave to be said: whose
 *   shares, and of what; %NULL where that is not the same for all of them, or
 *   where figures are missing: that takes the whole sentence
 */
char *
ent_map_write_heading (const EntMap *map, const EntMapWhose *whose)
{
  g_autoptr (GPtrArray) indicators = ent_share_indicators (map->briefing);
  g_autofree char *name = ent_phrase_begin (whose->name);
  g_autofree char *of = NULL;

  for (guint i = 0; i < indicators->len; i++)
    {
      EntIndicator *indicator = g_ptr_array_index (indicators, i);
      const char *total = ent_total_get_name (ent_indicator_get_total (indicator));
      EntShare share;

      if (!ent_share_compute (map->briefing, ent_indicator_get_id (indicator), (const char * const *) whose->members, NULL,
                              &share) ||
          share.n_missing > 0 || (i > 0 && g_strcmp0 (total, of) != 0))
        return NULL;
      if (i == 0)
        of = ent_text_clean (total, ENT_TEXT_LINE_LIMIT);
    }

  /* Translators: a measure or members, and what their share is of, as in "Supports or initiates: share of the world" */
  return of != NULL ? g_strdup_printf (C_("share", "%1$s: share %2$s"), name, of) : NULL;
}

static void
add_part (GStrvBuilder *builder, const char *format, const char *argument)
{
  g_autofree char *clean = ent_phrase_inside (argument);
  g_autofree char *part = NULL;

  if (argument == NULL)
    return;

/* The formats are the constants below, each marked for translation there. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  part = g_strdup_printf (format, clean);
#pragma GCC diagnostic pop
  g_strv_builder_add (builder, part);
}

static char *
write_note (const EntMap *map)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *date = ent_date_format (ent_stage_get_date (map->stage));
  g_autofree char *note = NULL;
  g_auto (GStrv) parts = NULL;

  /* Also on a picture of the window, or it would be taken for the present; the frame of a slide says it. */
  if (date != NULL && !map->metrics->slide)
    /* Translators: %s is a date; what is shown is as of it and may have changed since */
    add_part (builder, _("as of %s, not the latest"), date);
  g_strv_builder_add (builder, _("tiles are schematic: contact says nothing about borders"));
  if (map->layout != NULL)
    /* Translators: %s says from where a layout looks, as in "a cartographer in Tashkent" */
    add_part (builder, _("viewpoint of the layout: %s"), ent_layout_get_viewpoint (map->layout));
  if (map->layout != NULL && map->flowing)
    g_strv_builder_add (builder, _("too narrow for the layout: tiles stand in rows"));
  parts = g_strv_builder_end (builder);
  note = g_strjoinv (" · ", parts);

  return ent_phrase_begin (note);
}

static char *
write_count (const EntMap *map)
{
  g_autofree char *shown = ent_phrase_number (map->tiles->len, 0);
  g_autofree char *all = ent_phrase_number (map->tiles->len + map->n_beyond + map->n_absent, 0);

  if (map->n_beyond > 0)
    /* Translators: two numbers; the order is that of the document */
    return g_strdup_printf (_("The first %1$s of %2$s members are shown, in the order of the document."), shown, all);
  if (map->n_absent > 0)
    /* Translators: two numbers */
    return g_strdup_printf (_("This layout has %1$s of the %2$s members."), shown, all);
  return NULL;
}

/**
 * ent_map_add_notes:
 * @map: a map whose tiles are planned
 * @y: top of the notes
 * @measure_only: whether to add nothing
 *
 * Who is left out, and what has to be said of every map.
 *
 * Returns: their bottom
 */
double
ent_map_add_notes (EntMap *map, double y, gboolean measure_only)
{
  g_autofree char *note = write_note (map);
  g_autofree char *count = write_count (map);

  if (count != NULL)
    y = ent_map_add_paragraph (map, "foot:count", count, NULL, map->metrics->text_small, map->palette->text, y, measure_only);
  if (map->n_beyond > 0 && !map->metrics->slide)
    y = ent_map_add_paragraph (map, "foot:search", _("Search (Ctrl+F) finds each of the others by its name."), NULL,
                               map->metrics->text_small, map->palette->text, y, measure_only);

  return ent_map_add_paragraph (map, "foot:note", note, NULL, map->metrics->text_small, map->palette->text_dim, y, measure_only);
}

/**
 * ent_map_add_foot:
 * @map: a map whose tiles are planned
 * @y: top of the foot
 * @measure_only: whether to add nothing
 *
 * The shares, with what they are shares of and what measure they use, and what
 * has to be said of every map.
 *
 * Returns: the bottom of the foot
 */
double
ent_map_add_foot (EntMap *map, double y, gboolean measure_only)
{
  g_auto (EntMapWhose) whose = { 0 };

  if (map->question != NULL && ent_map_find_whose (map, &whose))
    {
      g_autofree char *sentence =
        ent_phrase_share (map->briefing, whose.name, (const char * const *) whose.members);

      if (sentence != NULL)
        {
          g_autofree char *heading = ent_map_write_heading (map, &whose);

          y = ent_map_add_paragraph (map, "foot:share", heading != NULL ? heading : sentence, sentence, map->metrics->text_body, map->palette->text, y, measure_only);
          y = ent_map_add_bars (map, &whose, y + map->em * 0.2, measure_only);
          y += map->em * 0.35;
        }
    }

  return ent_map_add_notes (map, y, measure_only);
}
