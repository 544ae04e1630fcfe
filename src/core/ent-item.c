/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-item.h"

#include "ent-marking.h"
#include "ent-record-private.h"
#include "ent-source.h"
#include "ent-switch.h"

/* Item */

struct _EntItem {
  EntRecord parent_instance;

  char *id;
  char *text;
  EntBasis basis;
  GListModel *citations;
  char *date;
  char *point;
  char *marking;
};

static const EntField item_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntItem, id) },
  { "text", ENT_FIELD_TEXT, offsetof (EntItem, text), .required = TRUE },
  { "basis", ENT_FIELD_ENUM, offsetof (EntItem, basis), .required = TRUE, .type = ent_basis_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntItem, citations), .type = ent_citation_get_type },
  { "date", ENT_FIELD_DATE, offsetof (EntItem, date) },
  { "point", ENT_FIELD_TEXT, offsetof (EntItem, point) },
  { "marking", ENT_FIELD_TEXT, offsetof (EntItem, marking), .refers_to = ent_marking_get_type },
};

G_DEFINE_TYPE (EntItem, ent_item, ENT_TYPE_RECORD)

static void
ent_item_class_init (EntItemClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), item_fields, G_N_ELEMENTS (item_fields));
}

static void
ent_item_init (EntItem *self)
{
}

/**
 * ent_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): so that it can be linked to
 */
const char *
ent_item_get_id (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->id;
}

/**
 * ent_item_get_text:
 * @self: an item
 *
 * Returns: (transfer none): one sentence
 */
const char *
ent_item_get_text (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->text;
}

/**
 * ent_item_get_basis:
 * @self: an item
 *
 * Returns: reported (and then cited), judged by the desk, or assumed
 */
EntBasis
ent_item_get_basis (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), ENT_BASIS_REPORTED);

  return self->basis;
}

/**
 * ent_item_get_citations:
 * @self: an item
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_item_get_citations (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->citations;
}

/**
 * ent_item_get_date:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): when what is reported took place
 */
const char *
ent_item_get_date (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->date;
}

/**
 * ent_item_get_point:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it is about, the same in the items
 *   of another theme that it is to be held against
 */
const char *
ent_item_get_point (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->point;
}

/**
 * ent_item_get_marking:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): label of the marking of this line, if it is above the
 *   document's
 */
const char *
ent_item_get_marking (EntItem *self)
{
  g_return_val_if_fail (ENT_IS_ITEM (self), NULL);

  return self->marking;
}

/* Sign */

struct _EntSign {
  EntItem parent_instance;

  EntDirection direction;
  EntSignStatus status;
  char *observed_on;
  EntChoice *option;
};

static const EntField sign_fields[] = {
  { "direction", ENT_FIELD_ENUM, offsetof (EntSign, direction), .required = TRUE, .type = ent_direction_get_type },
  { "status", ENT_FIELD_ENUM, offsetof (EntSign, status), .type = ent_sign_status_get_type },
  { "observed_on", ENT_FIELD_DATE, offsetof (EntSign, observed_on) },
  { "option", ENT_FIELD_OBJECT, offsetof (EntSign, option), .type = ent_choice_get_type },
};

G_DEFINE_FINAL_TYPE (EntSign, ent_sign, ENT_TYPE_ITEM)

static void
ent_sign_class_init (EntSignClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), sign_fields, G_N_ELEMENTS (sign_fields));
}

static void
ent_sign_init (EntSign *self)
{
}

/**
 * ent_sign_get_direction:
 * @self: a sign
 *
 * Returns: which way it would move the stance
 */
EntDirection
ent_sign_get_direction (EntSign *self)
{
  g_return_val_if_fail (ENT_IS_SIGN (self), ENT_DIRECTION_TOWARDS);

  return self->direction;
}

/**
 * ent_sign_get_status:
 * @self: a sign
 *
 * Returns: whether it has been observed; open if absent
 */
EntSignStatus
ent_sign_get_status (EntSign *self)
{
  g_return_val_if_fail (ENT_IS_SIGN (self), ENT_SIGN_STATUS_OPEN);

  return self->status;
}

/**
 * ent_sign_get_observed_on:
 * @self: a sign
 *
 * Returns: (transfer none) (nullable): when it was observed
 */
const char *
ent_sign_get_observed_on (EntSign *self)
{
  g_return_val_if_fail (ENT_IS_SIGN (self), NULL);

  return self->observed_on;
}

/**
 * ent_sign_get_option:
 * @self: a sign
 *
 * Returns: (transfer none) (nullable): the switch option that this sign announces
 */
EntChoice *
ent_sign_get_option (EntSign *self)
{
  g_return_val_if_fail (ENT_IS_SIGN (self), NULL);

  return self->option;
}
