/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What everything in a briefing has in common: it is read once and never
 * changed. Each kind of record declares its members in one table, and the
 * properties, the freeing and the reader's check against the schema all
 * follow from it. Records are made by the reader alone.
 */

#pragma once

#include <gio/gio.h>

#include "ent-enum-types.h"
#include "ent-enums.h"
#include "ent-list.h"
#include "ent-range.h"

G_BEGIN_DECLS

#define ENT_TYPE_RECORD            (ent_record_get_type ())
#define ENT_RECORD(obj)            (G_TYPE_CHECK_INSTANCE_CAST ((obj), ENT_TYPE_RECORD, EntRecord))
#define ENT_RECORD_CLASS(klass)    (G_TYPE_CHECK_CLASS_CAST ((klass), ENT_TYPE_RECORD, EntRecordClass))
#define ENT_IS_RECORD(obj)         (G_TYPE_CHECK_INSTANCE_TYPE ((obj), ENT_TYPE_RECORD))

typedef struct _EntRecord EntRecord;
typedef struct _EntRecordClass EntRecordClass;
typedef struct _EntRecordShape EntRecordShape;

struct _EntRecordClass {
  GObjectClass parent_class;

  /*< private >*/
  EntRecordShape *shape;
  void (*complete) (EntRecord *self);
};

GType       ent_record_get_type (void) G_GNUC_CONST;

const char *ent_record_get_id   (EntRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRecord, g_object_unref)

G_END_DECLS
