/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-marking.h"

#include "ent-record-private.h"

/* Marking */

struct _EntMarking {
  EntRecord parent_instance;

  char *label;
  int rank;
  char *caveat;
};

static const EntField marking_fields[] = {
  { "label", ENT_FIELD_TEXT, offsetof (EntMarking, label), .required = TRUE },
  { "rank", ENT_FIELD_INTEGER, offsetof (EntMarking, rank), .required = TRUE, .min = 0, .max = 1000 },
  { "caveat", ENT_FIELD_TEXT, offsetof (EntMarking, caveat) },
};

G_DEFINE_FINAL_TYPE (EntMarking, ent_marking, ENT_TYPE_RECORD)

static void
ent_marking_class_init (EntMarkingClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), marking_fields, G_N_ELEMENTS (marking_fields));
}

static void
ent_marking_init (EntMarking *self)
{
}

/**
 * ent_marking_get_label:
 * @self: a marking
 *
 * Returns: (transfer none): as printed; never translated
 */
const char *
ent_marking_get_label (EntMarking *self)
{
  g_return_val_if_fail (ENT_IS_MARKING (self), NULL);

  return self->label;
}

/**
 * ent_marking_get_rank:
 * @self: a marking
 *
 * Returns: higher is more restricted
 */
int
ent_marking_get_rank (EntMarking *self)
{
  g_return_val_if_fail (ENT_IS_MARKING (self), 0);

  return self->rank;
}

/**
 * ent_marking_get_caveat:
 * @self: a marking
 *
 * Returns: (transfer none) (nullable): what the marking means for handling
 */
const char *
ent_marking_get_caveat (EntMarking *self)
{
  g_return_val_if_fail (ENT_IS_MARKING (self), NULL);

  return self->caveat;
}
