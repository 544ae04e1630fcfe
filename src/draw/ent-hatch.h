/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Diagonal stripes in a rounded rectangle, as one path: clipped here, because
 * to have cairo clip them at a curve costs more than to paint them.
 */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

void ent_hatch_trace (cairo_t *cr, const EntRect *rect, double radius, double line_width, double step);

G_END_DECLS
