/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Adds shapes and texts to one item of a scene, so that a layout is written
 * once, from left to right: the pen turns it round where the content runs
 * from right to left.
 */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  EntSceneItem *item;
  double axis;      /* twice the x that is mirrored at; ignored unless mirrored */
  gboolean mirrored;
  EntColour ground; /* what the next text stands on */
} EntPen;

extern const EntColour ent_pen_none; /* no fill, no stroke */

EntRect ent_pen_turn      (const EntPen *pen, EntRect rect);
void    ent_pen_rect      (const EntPen *pen, EntRect rect, double radius, EntColour fill, EntColour stroke, double stroke_width, double dash);
void    ent_pen_ellipse   (const EntPen *pen, EntRect rect, EntColour fill, EntColour stroke, double stroke_width);
void    ent_pen_hatch     (const EntPen *pen, EntRect rect, double radius, EntColour fill, EntColour lines, double line_width, double step);
void    ent_pen_line      (const EntPen *pen, double x1, double y1, double x2, double y2, EntColour colour, double width);
void    ent_pen_glyph     (const EntPen *pen, EntRect rect, EntGlyph glyph, EntColour colour);
EntText ent_pen_text_init (const char *text, EntRect box, double size, EntColour colour);
void    ent_pen_text      (const EntPen *pen, const EntText *text);

G_END_DECLS
