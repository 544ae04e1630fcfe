/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days along a line, to scale but for long stretches in which nothing is:
 * these are shortened to one length, and whoever draws the line has to say
 * where. It knows neither facts nor directions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  int from, to;       /* days, the last one not included */
  double at, length;  /* on the line */
  gboolean shortened;
} EntTimeSpan;

typedef struct {
  int from, to;
} EntDays;

GArray *ent_time_scale_new   (const EntDays *days, guint n_days, double width, double shortened);
double  ent_time_scale_place (GArray *scale, double day);
double  ent_time_scale_step  (GArray *scale);

G_END_DECLS
