/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-outlook.h"
#include "ent-ring.h"
#include "ent-support.h"

/* Two sentences, on a card of the least width. */
#define SUMMARY_LINES 6
#define ELLIPSIS "…"
#define TITLE_SIZE 1.15 /* of the text */

/**
 * ent_card_get_padding:
 * @style: where cards are shown
 *
 * Returns: the space between a card's frame and what is in it
 */
double
ent_card_get_padding (const EntCardStyle *style)
{
  return ceil (style->metrics->text_body * 0.8);
}

/**
 * ent_card_is_compact:
 * @position: why a member has its level or none
 *
 * Returns: whether there is nothing more to say than that
 */
gboolean
ent_card_is_compact (const EntPosition *position)
{
  return position->stance == NULL;
}

/**
 * ent_card_mirror:
 * @style: where cards are shown
 * @x: left edge where text runs from left to right
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Returns: that rectangle in a scene that may run from right to left
 */
EntRect
ent_card_mirror (const EntCardStyle *style, double x, double y, double width, double height)
{
  return (EntRect) {
    style->metrics->rtl ? ent_scene_get_width (style->scene) - x - width : x,
    y,
    width,
    height,
  };
}

static PangoAlignment
align_start (const EntCardStyle *style)
{
  return style->metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoAlignment
align_end (const EntCardStyle *style)
{
  return style->metrics->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

static double
line_height (const EntCardStyle *style, double size, PangoWeight weight)
{
  return ceil (ent_scene_measure (style->scene, "X", size, weight, -1, NULL));
}

/* One line that ends in an ellipsis where it has to; without an item it is only measured. */
static double
add_line (const EntCardStyle *style,
          EntSceneItem       *item,
          const char         *text,
          double              size,
          PangoWeight         weight,
          EntColour           colour,
          const EntRect      *place)
{
  double height = line_height (style, size, weight);

  if (item != NULL)
    ent_scene_item_add_text (item, &(EntText) {
                                     .text = (char *) text,
                                     .box = ent_card_mirror (style, place->x, place->y, place->width, height),
                                     .size = size,
                                     .weight = weight,
                                     .align = align_start (style),
                                     .colour = colour,
                                     .ground = style->palette->ground,
                                     .ellipsize = TRUE,
                                   });

  return height;
}

/* Puts an ellipsis behind whole words, in place of the comma or the like that they end with. */
static char *
append_ellipsis (const char *text, gsize length)
{
  while (length > 0 && strchr (",;: ", text[length - 1]) != NULL)
    length--;

  return g_strdup_printf ("%.*s%s%s", (int) length, text, length > 0 && strchr (".!?", text[length - 1]) ? " " : "",
                          ELLIPSIS);
}

/* As many whole words of @text as are no higher than @height. */
static char *
cut_at_word (const EntCardStyle *style, const char *text, double size, double width, double height)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LIMIT);
  g_autoptr (GArray) ends = NULL;
  guint fits = 0, too_many;

  if (ent_scene_measure (style->scene, clean, size, PANGO_WEIGHT_NORMAL, width, NULL) <= height)
    return g_steal_pointer (&clean);

  ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      {
        gsize end = p - clean;

        g_array_append_val (ends, end);
      }

  too_many = ends->len;
  while (too_many - fits > 1)
    {
      guint middle = fits + (too_many - fits) / 2;
      g_autofree char *attempt = append_ellipsis (clean, g_array_index (ends, gsize, middle));

      if (ent_scene_measure (style->scene, attempt, size, PANGO_WEIGHT_NORMAL, width, NULL) <= height)
        fits = middle;
      else
        too_many = middle;
    }

  /* Writing without spaces, or one endless word: the layout cuts it. */
  if (fits == 0)
    return g_steal_pointer (&clean);

  return append_ellipsis (clean, g_array_index (ends, gsize, fits));
}

/**
 * ent_card_draw_swatch:
 * @style: where cards are shown
 * @item: (nullable): what to add it to
 * @position: a position
 * @x: left edge where text runs from left to right
 * @y: upper edge
 * @size: width and height
 *
 * Adds the square that stands for a level, with its glyph, or the hatched
 * one that stands for none.
 *
 * Returns: @size
 */
double
ent_card_draw_swatch (const EntCardStyle *style,
                      EntSceneItem       *item,
                      const EntPosition  *position,
                      double              x,
                      double              y,
                      double              size)
{
  EntRect rect = ent_card_mirror (style, x, y, size, size);
  double inset = size * 0.24;
  EntColour fill;

  if (item == NULL)
    return size;

  if (position->level == NULL)
    {
      EntShape hatch = {
        .kind = ENT_SHAPE_HATCH,
        .rect = rect,
        .radius = size / 6,
        .fill = style->palette->hatch_ground,
        .stroke = style->palette->hatch,
        .stroke_width = MAX (1.5, size / 14),
        .dash = size / 4,
      };

      /* Who is not on the scale is left blank: hatching says that nothing was found. */
      if (position->kind != ENT_POSITION_OUTSIDE)
        ent_scene_item_add_shape (item, &hatch);
      hatch.kind = ENT_SHAPE_RECT;
      hatch.fill.alpha = 0;
      hatch.stroke = style->palette->line;
      hatch.stroke_width = 1;
      hatch.dash = 0;
      ent_scene_item_add_shape (item, &hatch);
      return size;
    }

  fill = ent_palette_slot (style->metrics->palette, ent_level_get_slot (position->level));
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = rect,
                                    .radius = size / 6,
                                    .fill = fill,
                                    .stroke = ent_palette_frame (style->metrics->palette, fill),
                                    .stroke_width = 1,
                                  });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_GLYPH,
                                    .rect = { rect.x + inset, rect.y + inset, size - 2 * inset, size - 2 * inset },
                                    .glyph = ent_level_get_glyph (position->level),
                                    .fill = ent_colour_text_on (fill),
                                  });
  return size;
}

/* The level as a pill in its colour, with glyph and name; without one, the hatched square and why. */
static double
add_level (const EntCardStyle *style, EntSceneItem *item, EntMember *member, const EntPosition *position, EntRect place)
{
  double size = style->metrics->text_body;
  double line = line_height (style, size, PANGO_WEIGHT_BOLD);
  double height = ceil (line * 1.4);
  double glyph = size;
  double padding = size * 0.5;
  g_autofree char *phrase = NULL;
  const char *name;
  double text_width;
  EntColour fill;
  EntRect pill;

  if (item == NULL)
    return height;

  if (position->level == NULL)
    {
      EntRect beside = { place.x + height + padding, place.y + (height - line) / 2,
                         MAX (1, place.width - height - padding), line };

      phrase = ent_phrase_position (style->briefing, style->stage, member);
      ent_card_draw_swatch (style, item, position, place.x, place.y, height);
      add_line (style, item, phrase, size, PANGO_WEIGHT_NORMAL, style->palette->text, &beside);
      return height;
    }

  name = ent_level_get_name (position->level);
  fill = ent_palette_slot (style->metrics->palette, ent_level_get_slot (position->level));
  ent_scene_measure (style->scene, name, size, PANGO_WEIGHT_BOLD, -1, &text_width);
  text_width = ceil (text_width) + 1;
  pill = (EntRect) { place.x, place.y, MIN (place.width, glyph + text_width + 3 * padding), height };
  text_width = MAX (1, pill.width - glyph - 3 * padding);

  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = ent_card_mirror (style, pill.x, pill.y, pill.width, pill.height),
                                    .radius = height / 5,
                                    .fill = fill,
                                    .stroke = ent_palette_frame (style->metrics->palette, fill),
                                    .stroke_width = 1,
                                  });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_GLYPH,
                                    .rect = ent_card_mirror (style, pill.x + padding, pill.y + (height - glyph) / 2,
                                                             glyph, glyph),
                                    .glyph = ent_level_get_glyph (position->level),
                                    .fill = ent_colour_text_on (fill),
                                  });
  ent_scene_item_add_text (item, &(EntText) {
                                   .text = (char *) name,
                                   .box = ent_card_mirror (style, pill.x + glyph + 2 * padding,
                                                           pill.y + (height - line) / 2, text_width, line),
                                   .size = size,
                                   .weight = PANGO_WEIGHT_BOLD,
                                   .align = align_start (style),
                                   .colour = ent_colour_text_on (fill),
                                   .ground = fill,
                                   .ellipsize = TRUE,
                                 });

  return height;
}

static void
add_gauge_end (const EntCardStyle *style, EntSceneItem *item, const char *label, EntRect place, PangoAlignment align)
{
  if (label == NULL)
    return;

  ent_scene_item_add_text (item, &(EntText) {
                                   .text = (char *) label,
                                   .box = ent_card_mirror (style, place.x, place.y, place.width, place.height),
                                   .size = style->metrics->text_small,
                                   .weight = PANGO_WEIGHT_NORMAL,
                                   .align = align,
                                   .colour = style->palette->text_dim,
                                   .ground = style->palette->ground,
                                   .ellipsize = TRUE,
                                 });
}

/* Where a member stands between the two ends of the scale, with the range. */
static double
add_gauge (const EntCardStyle *style, EntSceneItem *item, const EntPosition *position, EntRect place)
{
  const EntRange *range = ent_stance_get_position (position->stance);
  const EntChange *change = ent_outlook_find_move (style->briefing, ENT_RECORD (position->stance), ENT_CHANGE_STANCE, NULL);
  double bar = ceil (style->metrics->text_body * 0.9);
  double line = line_height (style, style->metrics->text_small, PANGO_WEIGHT_NORMAL);
  double track = MAX (2, bar / 5);
  double stroke = MAX (1.5, bar / 9);
  double from, to, best;
  EntColour fill = style->palette->hatch_ground;

  if (item == NULL)
    return bar + ceil (line * 1.15);

  if (position->level != NULL)
    fill = ent_palette_slot (style->metrics->palette, ent_level_get_slot (position->level));

  place.x += bar / 2;
  place.width = MAX (1, place.width - bar);
  from = place.x + place.width * range->low;
  to = place.x + place.width * range->high;
  best = place.x + place.width * range->best;

  /* A range without width is still a box that can be seen. */
  if (to - from < bar / 2)
    {
      from = best - bar / 4;
      to = best + bar / 4;
    }

  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = ent_card_mirror (style, place.x - bar / 2, place.y + (bar - track) / 2,
                                                             place.width + bar, track),
                                    .radius = track / 2,
                                    .fill = style->palette->line,
                                  });
  if (change != NULL && change->has_before)
    ent_card_add_ghost (style, item, &change->before, (EntRect) { place.x, place.y, place.width, bar });
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = ent_card_mirror (style, from, place.y + bar * 0.1, to - from, bar * 0.8),
                                    .radius = bar * 0.25,
                                    .fill = fill,
                                    .stroke = style->palette->text,
                                    .stroke_width = stroke,
                                  });
  /* The mark of the best estimate stands out of the box, so that it is seen on any fill. */
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = ent_card_mirror (style, best - stroke, place.y - bar * 0.1, 2 * stroke,
                                                             bar * 1.2),
                                    .fill = style->palette->text,
                                    .stroke = style->palette->keyline,
                                    .stroke_width = 1,
                                  });

  place.x -= bar / 2;
  place.width += bar;
  place.y += bar + ceil (line * 0.15);
  place.height = line;
  place.width /= 2;
  if (style->question != NULL)
    {
      add_gauge_end (style, item, ent_question_get_low_label (style->question), place, align_start (style));
      place.x += place.width;
      add_gauge_end (style, item, ent_question_get_high_label (style->question), place, align_end (style));
    }

  return bar + ceil (line * 1.15);
}

/* What a reader has to be told before believing a stance. */
static char *
dup_caution (const EntCardStyle *style, const EntPosition *position)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (position->stance == NULL)
    return NULL;

  if (ent_stance_get_group_only (position->stance))
    g_ptr_array_add (parts, (gpointer) _("named only as part of a group"));
  if (ent_support_count_sources (style->briefing, position->stance) == 1)
    g_ptr_array_add (parts, (gpointer) _("one source"));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static double
add_summary (const EntCardStyle *style, EntSceneItem *item, EntStance *stance, const EntRect *place)
{
  double size = style->metrics->text_body;
  double limit = SUMMARY_LINES * line_height (style, size, PANGO_WEIGHT_NORMAL);
  g_autofree char *summary = cut_at_word (style, ent_stance_get_summary (stance), size, place->width, limit);
  double height = ceil (ent_scene_measure (style->scene, summary, size, PANGO_WEIGHT_NORMAL, place->width, NULL));

  height = MIN (height, limit);
  if (item != NULL)
    ent_scene_item_add_text (item, &(EntText) {
                                     .text = summary,
                                     .box = ent_card_mirror (style, place->x, place->y, place->width, height),
                                     .size = size,
                                     .weight = PANGO_WEIGHT_NORMAL,
                                     .align = align_start (style),
                                     .colour = style->palette->text,
                                     .ground = style->palette->ground,
                                     .wrap = TRUE,
                                     .ellipsize = TRUE,
                                   });

  return height;
}

/* Below a heading with the level's name, its glyph is enough. */
static gboolean
is_below_level (const EntCardStyle *style, const EntPosition *position)
{
  return style->sort == ENT_SORT_LEVEL && position->level != NULL;
}

/* The name, and the level as far as the heading does not say it. */
static double
add_title (const EntCardStyle *style, EntSceneItem *item, EntMember *member, const EntPosition *position, EntRect place)
{
  double size = style->metrics->text_body * TITLE_SIZE;
  double gap = ceil (style->metrics->text_body * 0.45);
  double line = line_height (style, size, PANGO_WEIGHT_BOLD);
  double top = place.y;

  if (is_below_level (style, position))
    {
      double indent = ent_card_draw_swatch (style, item, position, place.x, place.y, line) + gap;

      place.x += indent;
      place.width = MAX (1, place.width - indent);
      return add_line (style, item, ent_member_get_name (member), size, PANGO_WEIGHT_BOLD, style->palette->text, &place);
    }

  place.y += add_line (style, item, ent_member_get_name (member), size, PANGO_WEIGHT_BOLD, style->palette->text, &place) +
             gap;
  place.y += add_level (style, item, member, position, place);

  return place.y - top;
}

static double
lay_out_stance (const EntCardStyle *style,
                EntSceneItem       *item,
                EntMember          *member,
                const EntPosition  *position,
                EntRect             place)
{
  double gap = ceil (style->metrics->text_body * 0.45);
  g_autofree char *caution = dup_caution (style, position);
  g_autofree char *begun = caution != NULL ? ent_phrase_begin (caution) : NULL;
  double top = place.y;
  double moved;

  place.y += add_title (style, item, member, position, place) + gap;
  if (style->sort != ENT_SORT_CONFIDENCE)
    place.y += add_line (style, item, ent_phrase_confidence_heading (ent_stance_get_confidence (position->stance)),
                         style->metrics->text_body, PANGO_WEIGHT_NORMAL, style->palette->text_dim, &place) + gap;
  if (ent_stance_get_position (position->stance) != NULL)
    place.y += add_gauge (style, item, position, place) + gap;
  moved = ent_card_add_move (style, item, position, &place);
  if (moved > 0)
    place.y += moved + gap;
  place.y += add_summary (style, item, position->stance, &place);
  if (begun != NULL)
    place.y += gap + add_line (style, item, begun, style->metrics->text_small, PANGO_WEIGHT_SEMIBOLD,
                               style->palette->text_dim, &(EntRect) { place.x, place.y + gap, place.width, 0 });

  return place.y - top;
}

static double
compact_swatch (const EntCardStyle *style)
{
  return ceil (style->metrics->text_body * 1.6);
}

static double
compact_indent (const EntCardStyle *style)
{
  return compact_swatch (style) + ceil (style->metrics->text_body * 0.6);
}

/* (nullable): what the heading above does not say, which is why there is no level. */
static const char *
get_second_line (const EntCardStyle *style, EntMember *member, const EntPosition *position)
{
  EntGroup *status = ent_briefing_get_status (style->briefing, member);
  const char *official = ent_member_get_official (member);

  if (position->kind != ENT_POSITION_OUTSIDE)
    return status != NULL ? ent_group_get_name (status) : NULL;

  return g_strcmp0 (official, ent_member_get_name (member)) != 0 ? official : NULL;
}

static double
lay_out_compact (const EntCardStyle *style,
                 EntSceneItem       *item,
                 EntMember          *member,
                 const EntPosition  *position,
                 EntRect             place)
{
  double name = line_height (style, style->metrics->text_body, PANGO_WEIGHT_BOLD);
  double below = line_height (style, style->metrics->text_small, PANGO_WEIGHT_NORMAL);
  double swatch = compact_swatch (style);
  double indent = compact_indent (style);
  const char *second = get_second_line (style, member, position);
  EntRect beside = { place.x + indent, place.y + (second == NULL ? below / 2 : 0), MAX (1, place.width - indent), 0 };

  ent_card_draw_swatch (style, item, position, place.x, place.y + (name + below - swatch) / 2, swatch);
  add_line (style, item, ent_member_get_name (member), style->metrics->text_body, PANGO_WEIGHT_BOLD,
            style->palette->text, &beside);
  beside.y += name;
  if (second != NULL)
    add_line (style, item, second, style->metrics->text_small, PANGO_WEIGHT_NORMAL, style->palette->text_dim, &beside);

  return MAX (name + below, swatch);
}

static double
lay_out (const EntCardStyle *style, EntSceneItem *item, EntMember *member, const EntPosition *position, EntRect place)
{
  return ent_card_is_compact (position) ? lay_out_compact (style, item, member, position, place)
                                        : lay_out_stance (style, item, member, position, place);
}

/**
 * ent_card_get_width:
 * @style: where cards are shown
 * @member: whose card
 * @position: its position
 *
 * Returns: how wide a card has to be for the whole name of the level, or of
 *   the member if it is compact
 */
double
ent_card_get_width (const EntCardStyle *style, EntMember *member, const EntPosition *position)
{
  double em = style->metrics->text_body;
  const char *text = ent_member_get_name (member);
  double beside = compact_indent (style);
  double width;

  if (!ent_card_is_compact (position) && is_below_level (style, position))
    {
      em *= TITLE_SIZE;
      beside = 2 * em;
    }
  else if (!ent_card_is_compact (position))
    {
      beside = 2.5 * em;
      text = position->level != NULL ? ent_level_get_name (position->level) : "";
    }

  ent_scene_measure (style->scene, text, em, PANGO_WEIGHT_BOLD, -1, &width);
  return ceil (width) + 1 + beside + 2 * ent_card_get_padding (style);
}

/**
 * ent_card_measure:
 * @style: where cards are shown
 * @member: whose card
 * @position: its position
 * @width: the card's width
 *
 * Returns: the card's height
 */
double
ent_card_measure (const EntCardStyle *style, EntMember *member, const EntPosition *position, double width)
{
  double padding = ent_card_get_padding (style);
  EntRect place = { 0, 0, MAX (1, width - 2 * padding), 0 };

  return ceil (lay_out (style, NULL, member, position, place) + 2 * padding);
}

static char *
dup_spoken (const EntCardStyle *style, EntMember *member, const EntPosition *position)
{
  g_autofree char *phrase = ent_phrase_member (style->briefing, style->stage, member);
  g_autofree char *caution = dup_caution (style, position);
  g_autofree char *summary = NULL;
  g_autofree char *first = NULL;

  if (position->stance == NULL)
    return g_steal_pointer (&phrase);

  summary = ent_text_clean (ent_stance_get_summary (position->stance), ENT_TEXT_LIMIT);
  first = caution != NULL ? g_strdup_printf (C_ ("list", "%s, %s"), phrase, caution) : g_strdup (phrase);

  /* Translators: a member and its stance, then the summary of it, which is a sentence. */
  return g_strdup_printf (_("%s. %s"), first, summary);
}

/**
 * ent_card_draw:
 * @style: where cards are shown
 * @member: whose card
 * @position: its position
 * @bounds: where it goes, in a scene that runs from left to right
 *
 * Adds the card as an item "card:MEMBER" that can be acted on.
 */
void
ent_card_draw (const EntCardStyle *style, EntMember *member, const EntPosition *position, const EntRect *bounds)
{
  const char *member_id = ent_member_get_id (member);
  g_autofree char *id = g_strconcat ("card:", member_id, NULL);
  double padding = ent_card_get_padding (style);
  EntRect rect = ent_card_mirror (style, bounds->x, bounds->y, bounds->width, bounds->height);
  EntSceneItem *item = ent_scene_add (style->scene, id, ENT_SCENE_ROLE_BUTTON, rect);

  item->spoken = dup_spoken (style, member, position);
  item->action = ent_action_print ("win.focus", member_id);
  item->action_more = ent_action_print ("win.highlight", member_id);
  item->selected = g_strcmp0 (ent_stage_get_focus (style->stage), member_id) == 0 ||
                   g_strv_contains (ent_stage_get_highlight (style->stage), member_id);

  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = { rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1 },
                                    .radius = ceil (style->metrics->text_body * 0.6),
                                    .fill = style->palette->ground,
                                    .stroke = style->palette->line,
                                    .stroke_width = 1,
                                  });
  lay_out (style, item, member, position,
           (EntRect) { bounds->x + padding, bounds->y + padding, MAX (1, bounds->width - 2 * padding), 0 });
  if (item->selected)
    ent_ring_add (item, style->metrics, ENT_SHAPE_RECT, &rect, ceil (style->metrics->text_body * 0.6),
                  g_strcmp0 (ent_stage_get_focus (style->stage), member_id) == 0);
}
