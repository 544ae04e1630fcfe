/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the matrix can say about which factor matters more, and what it
 * can't. It compares ranges and never multiplies: a product of labels or of
 * ordinal numbers can rank worse than chance.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

typedef enum {
  ENT_MATRIX_SIDE_NEITHER, /* reaches over none, or is none */
  ENT_MATRIX_SIDE_HARM,
  ENT_MATRIX_SIDE_GAIN,
} EntMatrixSide;

/* What a factor covers on the matrix; low <= high in both. */
typedef struct {
  double likelihood_low, likelihood_high; /* 0 to 1 */
  double impact_low, impact_high;         /* -1 to +1 */
} EntMatrixBox;

typedef struct {
  guint upper; /* indices into the boxes */
  guint lower;
} EntMatrixRelation;

EntMatrixSide ent_matrix_box_get_side (const EntMatrixBox *self);
gboolean      ent_matrix_box_outranks (const EntMatrixBox *self, const EntMatrixBox *other);
gboolean      ent_matrix_box_init_factor (EntMatrixBox *self, EntFactor *factor, const char *perspective);

#define ENT_TYPE_MATRIX_ORDER (ent_matrix_order_get_type ())

typedef struct _EntMatrixOrder EntMatrixOrder;

GType                    ent_matrix_order_get_type      (void) G_GNUC_CONST;

EntMatrixOrder          *ent_matrix_order_new           (const EntMatrixBox *boxes, guint n_boxes);
EntMatrixOrder          *ent_matrix_order_copy          (const EntMatrixOrder *self);
void                     ent_matrix_order_free          (EntMatrixOrder *self);

guint                    ent_matrix_order_get_n_boxes   (const EntMatrixOrder *self);
EntMatrixSide            ent_matrix_order_get_side      (const EntMatrixOrder *self, guint index);
int                      ent_matrix_order_get_level     (const EntMatrixOrder *self, guint index);
const EntMatrixRelation *ent_matrix_order_get_relations (const EntMatrixOrder *self, guint *n_relations);

char                    *ent_matrix_order_describe_side (const EntMatrixOrder *self, EntMatrixSide side, const guint *numbers);
char                    *ent_matrix_order_describe      (const EntMatrixOrder *self, const guint *numbers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMatrixOrder, ent_matrix_order_free)

G_END_DECLS
