/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Moves marks apart that would cover each other. It knows no factor, no
 * selection and no scene: the same marks in the same order always come to
 * lie in the same places. It refuses to shrink or to leave out a mark.
 */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  double x, y; /* in: the centre wanted; out: the centre given */
  gboolean moved; /* out: a line should lead to where it belongs */
} EntMark;

guint ent_declutter_capacity (const EntRect *area, double size);
guint ent_declutter_marks    (EntMark *marks, guint n_marks, double size, const EntRect *area);
void  ent_declutter_labels   (double *centres, const double *heights, guint n_labels, double low, double high);

G_END_DECLS
