/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-pen.h"

const EntColour ent_pen_none = { 0, 0, 0, 0 };

/**
 * ent_pen_turn:
 * @pen: a pen
 * @rect: a box, laid out from left to right
 *
 * Returns: the box where it stands in the scene
 */
EntRect
ent_pen_turn (const EntPen *pen, EntRect rect)
{
  if (pen->mirrored)
    rect.x = pen->axis - rect.x - rect.width;
  return rect;
}

static void
add (const EntPen *pen, EntShape shape)
{
  shape.rect = ent_pen_turn (pen, shape.rect);
  ent_scene_item_add_shape (pen->item, &shape);
}

/**
 * ent_pen_rect:
 * @pen: a pen
 * @rect: the box
 * @radius: of its corners
 * @fill: its fill
 * @stroke: its outline, centred on the edge
 * @stroke_width: width of the outline
 * @dash: length of the dashes, 0 for a solid line
 */
void
ent_pen_rect (const EntPen *pen, EntRect rect, double radius, EntColour fill, EntColour stroke, double stroke_width, double dash)
{
  add (pen, (EntShape) { .kind = ENT_SHAPE_RECT,
                         .rect = rect,
                         .radius = radius,
                         .fill = fill,
                         .stroke = stroke,
                         .stroke_width = stroke_width,
                         .dash = dash });
}

/**
 * ent_pen_ellipse:
 * @pen: a pen
 * @rect: the box
 * @fill: its fill
 * @stroke: its outline
 * @stroke_width: width of the outline
 */
void
ent_pen_ellipse (const EntPen *pen, EntRect rect, EntColour fill, EntColour stroke, double stroke_width)
{
  add (pen, (EntShape) { .kind = ENT_SHAPE_ELLIPSE, .rect = rect, .fill = fill, .stroke = stroke, .stroke_width = stroke_width });
}

/**
 * ent_pen_hatch:
 * @pen: a pen
 * @rect: the box
 * @radius: of its corners
 * @fill: behind the lines
 * @lines: colour of the lines
 * @line_width: their width
 * @step: from one to the next
 */
void
ent_pen_hatch (const EntPen *pen, EntRect rect, double radius, EntColour fill, EntColour lines, double line_width, double step)
{
  add (pen, (EntShape) { .kind = ENT_SHAPE_HATCH,
                         .rect = rect,
                         .radius = radius,
                         .fill = fill,
                         .stroke = lines,
                         .stroke_width = line_width,
                         .dash = step });
}

/**
 * ent_pen_line:
 * @pen: a pen
 * @x1: from here
 * @y1: from here
 * @x2: to there
 * @y2: to there
 * @colour: its colour
 * @width: its width
 */
void
ent_pen_line (const EntPen *pen, double x1, double y1, double x2, double y2, EntColour colour, double width)
{
  EntShape shape = { .kind = ENT_SHAPE_LINE, .stroke = colour, .stroke_width = width };

  if (pen->mirrored)
    {
      x1 = pen->axis - x1;
      x2 = pen->axis - x2;
    }
  shape.rect = (EntRect) { x1, y1, x2 - x1, y2 - y1 };
  ent_scene_item_add_shape (pen->item, &shape);
}

/**
 * ent_pen_glyph:
 * @pen: a pen
 * @rect: the box; the glyph itself is never mirrored
 * @glyph: the glyph
 * @colour: its colour
 */
void
ent_pen_glyph (const EntPen *pen, EntRect rect, EntGlyph glyph, EntColour colour)
{
  add (pen, (EntShape) { .kind = ENT_SHAPE_GLYPH, .rect = rect, .glyph = glyph, .fill = colour });
}

/**
 * ent_pen_text_init:
 * @text: plain text
 * @box: its box
 * @size: em size
 * @colour: its colour
 *
 * Returns: one line of ordinary weight at the leading edge, for the caller to
 *   alter; it borrows @text
 */
EntText
ent_pen_text_init (const char *text, EntRect box, double size, EntColour colour)
{
  return (EntText) {
    .text = (char *) text,
    .box = box,
    .size = size,
    .weight = PANGO_WEIGHT_NORMAL,
    .style = PANGO_STYLE_NORMAL,
    .align = PANGO_ALIGN_LEFT,
    .colour = colour,
  };
}

/**
 * ent_pen_text:
 * @pen: a pen
 * @text: laid out from left to right; its ground is set here
 */
void
ent_pen_text (const EntPen *pen, const EntText *text)
{
  EntText turned = *text;

  turned.box = ent_pen_turn (pen, text->box);
  turned.ground = pen->ground;
  if (pen->mirrored && text->align != PANGO_ALIGN_CENTER)
    turned.align = text->align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  ent_scene_item_add_text (pen->item, &turned);
}
