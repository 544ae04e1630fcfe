/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes that stand for a level wherever its colour does: as paths, never as characters of a font. */

#pragma once

#include <cairo.h>

#include "ent-enums.h"
#include "ent-palette.h"

G_BEGIN_DECLS

gboolean ent_glyph_is_open (EntGlyph glyph);
void     ent_glyph_paint   (EntGlyph glyph, cairo_t *cr, double x, double y, double width, double height, EntColour colour);

G_END_DECLS
