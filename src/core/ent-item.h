/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One line of a stance, theme or factor: reported (and then cited), judged or
 * assumed. A sign is a line that would change our mind.
 */

#pragma once

#include "ent-record.h"
#include "ent-source.h"
#include "ent-switch.h"

G_BEGIN_DECLS

/* One line of a stance, theme or factor. */
#define ENT_TYPE_ITEM    (ent_item_get_type ())
#define ENT_ITEM(obj)    (G_TYPE_CHECK_INSTANCE_CAST ((obj), ENT_TYPE_ITEM, EntItem))
#define ENT_IS_ITEM(obj) (G_TYPE_CHECK_INSTANCE_TYPE ((obj), ENT_TYPE_ITEM))

typedef struct _EntItem EntItem;
typedef struct {
  EntRecordClass parent_class;
} EntItemClass;

GType ent_item_get_type (void) G_GNUC_CONST;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntItem, g_object_unref)

const char *ent_item_get_id        (EntItem *self);
const char *ent_item_get_text      (EntItem *self);
EntBasis    ent_item_get_basis     (EntItem *self);
GListModel *ent_item_get_citations (EntItem *self);
const char *ent_item_get_date      (EntItem *self);
const char *ent_item_get_point     (EntItem *self);
const char *ent_item_get_marking   (EntItem *self);

/* Something that would change our mind if it were seen. */
#define ENT_TYPE_SIGN (ent_sign_get_type ())

G_DECLARE_FINAL_TYPE (EntSign, ent_sign, ENT, SIGN, EntItem)

EntDirection  ent_sign_get_direction   (EntSign *self);
EntSignStatus ent_sign_get_status      (EntSign *self);
const char   *ent_sign_get_observed_on (EntSign *self);
EntChoice    *ent_sign_get_option      (EntSign *self);

G_END_DECLS
