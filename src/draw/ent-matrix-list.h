/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names behind the numbers of a matrix, for a room in which nobody can
 * point at a mark to read it. What has no place is counted.
 */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *title;
  guint number;
  gboolean risk;
  gboolean selected;
} EntMatrixEntry;

typedef struct {
  const EntMatrixEntry *entries;
  guint n_entries;
  guint n_all;   /* factors that there are, listed or not */
  double x;      /* laid out from left to right */
  double width;
  double axis;   /* width of the scene, in which it is mirrored */
  double size;   /* em size of the titles */
  guint n_fit;   /* set by ent_matrix_list_plan() */
  double height; /* likewise */
} EntMatrixList;

gboolean ent_matrix_list_plan (EntMatrixList *self, EntScene *scene, double most);
void     ent_matrix_list_add  (const EntMatrixList *self, EntScene *scene, double y);

G_END_DECLS
