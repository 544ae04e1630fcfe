/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The matrix's two axes: where a likelihood and an impact lie on the
 * surface, and everything that is drawn of that before there is a factor.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  EntScene *scene; /* (unowned) */
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntYardstick yardstick;
  EntImpactScale *scale;       /* (nullable) */
  EntPerspective *perspective; /* (nullable) */
  char *when;                  /* the title of the upright axis, with its date */

  /*< private >*/
  double labels;      /* width of the labels of the upright axis */
  double gutter;      /* between these and the plot */
  gboolean narrow;    /* no room for words: ranges alone */
  guint n_band_rows;  /* rows of the impact bands' names */
  double band_row;    /* height of one */
  gboolean stacked;   /* the titles of the two sides one above the other */
  double title_size;
  double when_height; /* heights of the titles, which may wrap */
  double harm_height;
  double gain_height;
  double above;       /* heights of what stands above and below the plot */
  double below;

  EntRect plot; /* 0 to 1 upward, -1 to +1 across; mirrored where text runs from right to left */
} EntMatrixAxes;

void   ent_matrix_axes_prepare (EntMatrixAxes *self, double x, double width);
void   ent_matrix_axes_place   (EntMatrixAxes *self, double y, double plot_height);
void   ent_matrix_axes_draw    (EntMatrixAxes *self);
void   ent_matrix_axes_clear   (EntMatrixAxes *self);

double ent_matrix_axes_get_x   (const EntMatrixAxes *self, double impact);
double ent_matrix_axes_get_y   (const EntMatrixAxes *self, double likelihood);

EntColour ent_matrix_axes_legible (const EntMatrixAxes *self, EntColour colour, EntColour ground);

G_END_DECLS
