/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What slides are put together from: texts, a level's chip, scales with a range on them. */

#include "ent-slide-private.h"

#include <math.h>

#include "ent-action.h"
#include "ent-measure.h"
#include "ent-phrase.h"
#include "ent-yardstick.h"

#define SMALL 22.0
#define BALANCE_STEPS 3 /* each may lay the text out once more */

/**
 * ent_slide_pen:
 * @self: a slide
 * @item: an item of it
 *
 * Returns: a pen that writes into @item on the slide's ground
 */
EntPen
ent_slide_pen (EntSlide *self, EntSceneItem *item)
{
  return (EntPen) {
    .item = item,
    .axis = self->width,
    .mirrored = self->metrics->rtl,
    .ground = self->palette->ground,
  };
}

/**
 * ent_slide_add_item:
 * @self: a slide
 * @id: the id of the item
 * @bounds: its box, laid out from left to right
 *
 * Returns: (transfer none): the new item, which cannot be acted on
 */
EntSceneItem *
ent_slide_add_item (EntSlide *self, const char *id, EntRect bounds)
{
  EntPen pen = ent_slide_pen (self, NULL);

  return ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, ent_pen_turn (&pen, bounds));
}

/**
 * ent_slide_act:
 * @item: an item that says what it is
 * @focus: (nullable): id of what it is about; %NULL leaves it as it is
 *
 * Makes it a button that has it opened.
 */
void
ent_slide_act (EntSceneItem *item, const char *focus)
{
  if (focus == NULL)
    return;

  item->role = ENT_SCENE_ROLE_BUTTON;
  item->action = ent_action_print ("win.focus", focus);
}

/**
 * ent_slide_act_page:
 * @self: a slide
 * @item: an item that says that there is more
 *
 * Has it open the page after this one.
 */
void
ent_slide_act_page (EntSlide *self, EntSceneItem *item)
{
  g_autofree char *part = g_strdup_printf (ENT_STAGE_PAGE "%u", self->page + 1);

  if (self->page >= ENT_STAGE_PAGE_MOST)
    return;

  item->role = ENT_SCENE_ROLE_BUTTON;
  item->action = ent_action_print ("win.page", part);
}

/**
 * ent_slide_measure:
 * @self: a slide
 * @text: plain text
 * @raised: (nullable): what is raised behind it
 * @size: em size
 * @weight: weight
 * @width: where it wraps, negative for one line
 * @out_width: (out) (optional): the width that the text takes
 *
 * Returns: the height that it takes
 */
double
ent_slide_measure (EntSlide   *self,
                   const char *text,
                   const char *raised,
                   double      size,
                   PangoWeight weight,
                   double      width,
                   double     *out_width)
{
  g_autofree char *clean = ent_text_clean (text, width >= 0 ? ENT_TEXT_LIMIT : ENT_TEXT_LINE_LIMIT);
  g_autofree char *clean_raised = raised != NULL ? ent_text_clean (raised, ENT_TEXT_LINE_LIMIT) : NULL;

  return ent_measure_raised (self->metrics, clean, clean_raised, size, weight, width, out_width);
}

/**
 * ent_slide_add_text:
 * @self: a slide
 * @pen: writes into the item
 * @text: plain text
 * @raised: (nullable): what is raised behind it
 * @box: where it stands, laid out from left to right; what is higher ends in an ellipsis
 * @size: em size
 * @weight: weight
 * @colour: colour
 *
 * Adds a paragraph.
 *
 * Returns: the height that it takes, @box.height at most
 */
double
ent_slide_add_text (EntSlide     *self,
                    const EntPen *pen,
                    const char   *text,
                    const char   *raised,
                    EntRect       box,
                    double        size,
                    PangoWeight   weight,
                    EntColour     colour)
{
  double needed = ent_slide_measure (self, text, raised, size, weight, box.width, NULL);
  EntText added;

  box.height = MIN (box.height, needed);
  added = ent_pen_text_init (text, box, size, colour);
  added.raised = (char *) raised;
  added.weight = weight;
  added.wrap = TRUE;
  added.ellipsize = needed > box.height + 0.5;
  ent_pen_text (pen, &added);

  return box.height;
}

/**
 * ent_slide_fit_text:
 * @self: a slide
 * @text: plain text
 * @least: smallest size, in units
 * @most: largest size, in units
 * @weight: weight
 * @width: where it wraps
 * @height: how high it may be
 *
 * Returns: the largest em size at which it fits, in whole units; @least if none
 */
double
ent_slide_fit_text (EntSlide   *self,
                    const char *text,
                    double      least,
                    double      most,
                    PangoWeight weight,
                    double      width,
                    double      height)
{
  int fits = (int) least, too_large = (int) most + 1;

  while (too_large - fits > 1)
    {
      int middle = (fits + too_large) / 2;

      if (ent_slide_measure (self, text, NULL, middle * self->unit, weight, width, NULL) <= height)
        fits = middle;
      else
        too_large = middle;
    }

  return fits * self->unit;
}

/**
 * ent_slide_balance:
 * @self: a slide
 * @text: plain text
 * @size: em size
 * @width: where it may wrap
 * @height: height of its lines at @width
 *
 * Returns: about the least width at which bold text is no higher: no word is
 *   left alone on the last line
 */
double
ent_slide_balance (EntSlide *self, const char *text, double size, double width, double height)
{
  double natural;
  double line = ent_slide_measure (self, text, NULL, size, PANGO_WEIGHT_BOLD, -1, &natural);
  /* Where all lines were equally long they were as long as this. */
  double narrow = MIN (natural / MAX (round (height / line), 1), width), wide = width;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (narrow + wide) / 2;

      if (ent_slide_measure (self, text, NULL, size, PANGO_WEIGHT_BOLD, middle, NULL) <= height + 0.5)
        wide = middle;
      else
        narrow = middle;
    }

  return ceil (wide);
}

/**
 * ent_slide_add_chip:
 * @self: a slide
 * @pen: writes into the item
 * @level: (nullable): a level; %NULL draws nothing
 * @place: where it may stand; its height is the chip's
 * @size: em size of the level's name
 *
 * Adds a level in its colour, with glyph and name.
 *
 * Returns: the width that it takes
 */
double
ent_slide_add_chip (EntSlide *self, const EntPen *pen, EntLevel *level, EntRect place, double size)
{
  EntPen on = *pen;
  double padding = size * 0.5;
  double glyph = size;
  double line, width;
  EntColour fill;
  EntText text;

  if (level == NULL)
    return 0;

  line = ent_slide_measure (self, ent_level_get_name (level), NULL, size, PANGO_WEIGHT_BOLD, -1, &width);
  place.width = MIN (place.width, glyph + ceil (width) + 1 + 3 * padding);
  fill = ent_palette_slot (self->metrics->palette, ent_level_get_slot (level));
  ent_pen_rect (pen, (EntRect) { place.x + 1, place.y + 1, place.width - 2, place.height - 2 }, size / 3, fill,
                ent_palette_frame (self->metrics->palette, fill), 2, 0);
  ent_pen_glyph (pen, (EntRect) { place.x + padding, place.y + (place.height - glyph) / 2, glyph, glyph },
                 ent_level_get_glyph (level), ent_colour_text_on (fill));
  on.ground = fill;
  text = ent_pen_text_init (ent_level_get_name (level),
                            (EntRect) { place.x + glyph + 2 * padding, place.y + (place.height - line) / 2,
                                        MAX (1, place.width - glyph - 3 * padding), line },
                            size, ent_colour_text_on (fill));
  text.weight = PANGO_WEIGHT_BOLD;
  text.ellipsize = TRUE;
  ent_pen_text (&on, &text);

  return place.width;
}

/* A box from low to high with a mark at the best estimate, which stands out of it. */
static void
add_range (EntSlide *self, const EntPen *pen, const EntRange *range, EntRect bar, EntColour fill)
{
  double from = bar.x + bar.width * range->low;
  double to = bar.x + bar.width * range->high;
  double best = bar.x + bar.width * range->best;
  double stroke = 4 * self->unit;
  double least = 10 * self->unit;

  /* A range without width is still a box that can be seen. */
  if (to - from < least)
    {
      from = CLAMP (best - least / 2, bar.x, bar.x + bar.width - least);
      to = from + least;
    }
  best = CLAMP (best, bar.x + stroke, bar.x + bar.width - stroke);

  ent_pen_rect (pen, (EntRect) { from, bar.y, to - from, bar.height }, bar.height / 4, fill, self->palette->keyline,
                stroke * 2, 0);
  ent_pen_rect (pen, (EntRect) { from, bar.y, to - from, bar.height }, bar.height / 4, fill, self->palette->text, stroke, 0);
  ent_pen_rect (pen, (EntRect) { best - stroke, bar.y - bar.height * 0.25, 2 * stroke, bar.height * 1.5 }, 0,
                self->palette->text, self->palette->keyline, 2, 0);
}

/* Where it was, in dashes that stand out of the box, under it. */
static void
add_ghost (EntSlide *self, const EntPen *pen, const EntRange *was, EntRect bar)
{
  double stroke = 3 * self->unit;
  double out = bar.height * 0.22;
  double from, width, best;

  if (was == NULL)
    return;

  from = bar.x + bar.width * was->low;
  width = MAX (bar.width * (was->high - was->low), 10 * self->unit);
  best = CLAMP (bar.x + bar.width * was->best, bar.x + stroke, bar.x + bar.width - stroke);
  ent_pen_rect (pen, (EntRect) { from, bar.y - out, MIN (width, bar.x + bar.width - from), bar.height + 2 * out }, bar.height / 4,
                ent_pen_none, self->palette->text, stroke, 3 * stroke);
  ent_pen_rect (pen, (EntRect) { best - stroke / 2, bar.y - out, stroke, bar.height + 2 * out }, 0, self->palette->text,
                ent_pen_none, 0, 0);
}

static void
add_end (EntSlide *self, const EntPen *pen, const char *label, EntRect box, PangoAlignment align)
{
  EntText text = ent_pen_text_init (label, box, SMALL * self->unit, self->palette->text);

  if (label == NULL)
    return;

  text.align = align;
  text.ellipsize = TRUE;
  ent_pen_text (pen, &text);
}

/**
 * ent_slide_add_gauge:
 * @self: a slide
 * @id: the id of its item
 * @question: (nullable): whose ends and levels are drawn
 * @level: (nullable): the level that the range is of
 * @range: a position
 * @was: (nullable): the range that it had without a scenario
 * @place: where it stands; the scale is above its ends' names
 *
 * Adds where somebody stands between the two ends of a question's scale.
 */
void
ent_slide_add_gauge (EntSlide       *self,
                     const char     *id,
                     EntQuestion    *question,
                     EntLevel       *level,
                     const EntRange *range,
                     const EntRange *was,
                     EntRect         place)
{
  EntSceneItem *item = ent_slide_add_item (self, id, place);
  EntPen pen = ent_slide_pen (self, item);
  double line = SMALL * 1.37 * self->unit;
  double inset = 14 * self->unit;
  EntRect bar = { place.x + inset, 0, place.width - 2 * inset, MAX (place.height - line, 1) / 2 };
  EntRect track = { bar.x, 0, bar.width, 12 * self->unit };
  EntColour fill = self->palette->hatch_ground;
  EntLevel *other;
  g_autofree char *low = NULL;

  bar.y = place.y + (place.height - line) * 0.2;
  track.y = bar.y + (bar.height - track.height) / 2;
  ent_pen_rect (&pen, track, 0, self->palette->line, ent_pen_none, 0, 0);
  for (guint i = 0; question != NULL && (other = ent_list_peek (ent_question_get_levels (question), i)) != NULL; i++)
    {
      double from = CLAMP (ent_level_get_from (other), 0, 1);
      double to = CLAMP (ent_level_get_to (other), from, 1);
      EntColour colour = ent_palette_slot (self->metrics->palette, ent_level_get_slot (other));

      if (!ent_level_get_categorical (other) && to > from)
        ent_pen_rect (&pen, (EntRect) { track.x + from * track.width, track.y, (to - from) * track.width, track.height }, 0,
                      colour, ent_palette_frame (self->metrics->palette, colour), 2, 0);
    }
  if (level != NULL)
    fill = ent_palette_slot (self->metrics->palette, ent_level_get_slot (level));
  add_ghost (self, &pen, was, bar);
  add_range (self, &pen, range, bar, fill);

  if (question != NULL)
    {
      add_end (self, &pen, ent_question_get_low_label (question),
               (EntRect) { place.x, place.y + place.height - line, place.width / 2, line }, PANGO_ALIGN_LEFT);
      add_end (self, &pen, ent_question_get_high_label (question),
               (EntRect) { place.x + place.width / 2, place.y + place.height - line, place.width / 2, line },
               PANGO_ALIGN_RIGHT);
    }
}

/**
 * ent_slide_add_yardstick:
 * @self: a slide
 * @id: the id of its item
 * @likelihood: from 0 to 1
 * @was: (nullable): the likelihood without a scenario
 * @place: where it stands; its bands' edges are named below
 *
 * Adds a likelihood on the briefing's yardstick, true to scale from 0 to 100 %.
 */
void
ent_slide_add_yardstick (EntSlide *self, const char *id, const EntRange *likelihood, const EntRange *was, EntRect place)
{
  EntSceneItem *item = ent_slide_add_item (self, id, place);
  EntPen pen = ent_slide_pen (self, item);
  double line = SMALL * 1.37 * self->unit;
  double inset = 24 * self->unit;
  EntRect bar = { place.x + inset, 0, place.width - 2 * inset, MAX (place.height - line, 1) / 2 };
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (ent_briefing_get_yardstick (self->briefing), &n_bands);
  double last = -G_MAXDOUBLE;

  bar.y = place.y + (place.height - line) * 0.2;
  ent_pen_rect (&pen, (EntRect) { bar.x, bar.y + bar.height / 2 - 2 * self->unit, bar.width, 4 * self->unit }, 0,
                self->palette->line, ent_pen_none, 0, 0);
  for (gsize i = 0; i <= n_bands; i++)
    {
      double edge = i < n_bands ? bands[i].from : bands[n_bands - 1].to;
      double x = bar.x + bar.width * edge;

      ent_pen_rect (&pen, (EntRect) { x - self->unit, bar.y, 2 * self->unit, bar.height }, 0, self->palette->line,
                    ent_pen_none, 0, 0);
    }
  add_ghost (self, &pen, was, bar);
  add_range (self, &pen, likelihood, bar, self->palette->hatch_ground);

  for (guint i = 0; i <= 4; i++)
    {
      g_autofree char *label = ent_phrase_percent (i * 0.25, 0);
      double width, x;

      ent_slide_measure (self, label, NULL, SMALL * self->unit, PANGO_WEIGHT_NORMAL, -1, &width);
      width = ceil (width) + 2;
      x = CLAMP (bar.x + bar.width * i * 0.25 - width / 2, place.x, place.x + place.width - width);
      if (x < last + 6 * self->unit)
        continue;
      add_end (self, &pen, label, (EntRect) { x, place.y + place.height - line, width, line }, PANGO_ALIGN_CENTER);
      last = x + width;
    }
}
