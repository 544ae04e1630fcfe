/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The scale of figures along one side of a plot, linear or logarithmic by a
 * stated rule that nobody chooses: figures that are all positive and span
 * more than two powers of ten. It knows neither pixels nor directions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_AXIS_LOG_SPAN 100.0

typedef struct {
  double from, to; /* of the axis; a little beyond the figures */
  gboolean log;
  double step;     /* of a linear axis */
} EntAxis;

void    ent_axis_init  (EntAxis *self, const double *figures, guint n_figures, double most_ticks);
double  ent_axis_along (const EntAxis *self, double figure);
GArray *ent_axis_ticks (const EntAxis *self, double most_ticks);
char   *ent_axis_label (const EntAxis *self, double tick);
double  ent_axis_step  (double span, double most_ticks);

G_END_DECLS
