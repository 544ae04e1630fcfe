/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the axes share: the upright axis has a file of its own. */

#pragma once

#include "ent-matrix-axes.h"

G_BEGIN_DECLS

double ent_matrix_axes_get_line           (const EntMatrixAxes *self);
double ent_matrix_axes_measure     (const EntMatrixAxes *self, const char *text, double size, PangoWeight weight);
void   ent_matrix_axes_add_line           (EntSceneItem *item, double x, double y, double width, double height,
                                           EntColour colour, double stroke);

void   ent_matrix_axes_prepare_likelihood (EntMatrixAxes *self, double width);
void   ent_matrix_axes_draw_likelihood    (EntMatrixAxes *self);

G_END_DECLS
