/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finds a place for the name of each mark of a plot, beside it or further
 * away on a line. A name that would cover a mark or another name gets no
 * place: whoever draws them has to say how many those are.
 */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  EntRect mark;    /* what is named */
  double width;    /* of the name */
  double height;
  EntRect place;   /* out: where it goes */
  gboolean placed; /* out */
  gboolean leader; /* out: a line should lead from mark to name */
} EntNamePlace;

guint ent_name_place (EntNamePlace *names, guint n_names, double gap, const EntRect *area);

G_END_DECLS
