/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a kind of record declares its members, for core alone. One table says
 * what the JSON Schema says of an object type: names, types, bounds. The
 * properties, the freeing and the reader's check all come from it.
 */

#pragma once

#include "ent-layout.h"
#include "ent-record.h"

G_BEGIN_DECLS

/* What a member of an object may be, and as what it is kept in the struct. */
typedef enum {
  ENT_FIELD_HEAD,           /* format and version, judged first; not kept */
  ENT_FIELD_UNKEPT,         /* a string for other programs; not kept */
  ENT_FIELD_TEXT,           /* a string that is not empty; GRefString */
  ENT_FIELD_ID,             /* GRefString */
  ENT_FIELD_DATE,           /* YYYY, YYYY-MM or YYYY-MM-DD; GRefString */
  ENT_FIELD_CODE,           /* three capitals; GRefString */
  ENT_FIELD_LANGUAGE,       /* BCP 47; GRefString */
  ENT_FIELD_ENUM,           /* a nick of type; int */
  ENT_FIELD_BOOLEAN,        /* gboolean */
  ENT_FIELD_INTEGER,        /* int */
  ENT_FIELD_NUMBER,         /* double */
  ENT_FIELD_FRACTION_RANGE, /* low, best and high in 0 to 1; EntRange, or NULL */
  ENT_FIELD_OBJECT,         /* a record of type, or NULL */
  ENT_FIELD_LIST,           /* a list of records of type; GListModel */
  ENT_FIELD_IDS,            /* a list of ids; NULL-terminated array of GRefString */
  ENT_FIELD_TILES,          /* member id to tile; EntTileMap, or NULL */
  ENT_FIELD_CHOICES,        /* switch id to option id; EntChoiceMap, or NULL */
  ENT_FIELD_EFFECT_VALUE,   /* a number, a range or an id; EntEffectValue */
} EntFieldKind;

/**
 * EntField:
 * @name: name of the JSON member
 * @kind: what it may be
 * @offset: where it is kept
 * @required: whether it has to be there
 * @type: of an enumeration or a record
 * @min: smallest number; bounds hold where they differ
 * @max: largest number
 * @min_excluded: whether @min itself is too small
 * @min_items: fewest elements of a list
 * @max_items: most elements of a list; 0 for any number
 * @refers_to: for an id or ids: the kind of record that is meant; of a map
 *   its names; for a text: that it is the label of a marking
 * @is_local: for the id of a record: it is unique among its siblings, rather
 *   than in the document
 * @preset: value of an enumeration or number that is absent
 */
typedef struct {
  const char *name;
  EntFieldKind kind;
  gsize offset;
  gboolean required;
  GType (*type) (void);
  double min, max;
  gboolean min_excluded;
  guint min_items, max_items;
  GType (*refers_to) (void);
  gboolean is_local;
  double preset;
} EntField;

/* The fields of a kind of object, with what is derived from them once. */
struct _EntRecordShape {
  EntField *fields;
  guint n_fields;
  GType *types;         /* of each field, resolved */
  GType *targets;       /* what it refers to, resolved */
  GListModel **empties; /* of each list field, shared, with nothing in it */
  guint8 *table;        /* hash table of field index + 1 */
  guint table_mask;
};

struct _EntRecord {
  GObject parent_instance;

  guint32 place;    /* index of its span in the text it was read from */
  guint flawed : 1; /* the schema refuses something in it */
};

/* Parallel arrays, in the order of the document. */
typedef struct {
  char **ids;
  EntTile *tiles;
  GHashTable *index; /* id to tile */
} EntTileMap;

typedef struct {
  char **switches;
  char **options;
  GHashTable *index; /* switch id to option id */
} EntChoiceMap;

/* Whichever is there; a flawed effect has none. */
typedef struct {
  gboolean is_number;
  double number;
  EntRange *range;
  char *id;
} EntEffectValue;

#define ENT_RECORD_FIELD(base, field) ((gpointer) ((char *) (base) + (field)->offset))

EntRecordShape       *ent_record_shape_new        (const EntField       *fields,
                                                   guint                 n_fields,
                                                   const EntRecordShape *parent);
int                   ent_record_shape_find       (const EntRecordShape *self,
                                                   const char           *name);
const char           *ent_record_shape_nearest    (const EntRecordShape *self,
                                                   const char           *name);
const EntRecordShape *ent_record_shape_for_range  (gboolean              is_signed);

void            ent_record_class_add_fields (EntRecordClass *klass,
                                             const EntField *fields,
                                             guint           n_fields);
gpointer        ent_record_new              (GType           type);
gpointer        ent_record_copy             (EntRecord      *self);
gboolean        ent_record_equal            (EntRecord      *a,
                                             EntRecord      *b);
gboolean        ent_record_set              (EntRecord      *self,
                                             const char     *property,
                                             const GValue   *value);

const EntRecordShape *ent_record_get_shape (EntRecord *self);

char          **ent_ids_copy                (const char * const *ids);
void            ent_ids_free                (char          **ids);
char          **ent_ids_empty               (void);
void            ent_tile_map_free           (EntTileMap     *self);
EntChoiceMap   *ent_choice_map_new_variant  (GVariant       *choices);
EntChoiceMap   *ent_choice_map_copy         (const EntChoiceMap *self);
gboolean        ent_choice_map_equal        (const EntChoiceMap *a,
                                             const EntChoiceMap *b);
void            ent_choice_map_free         (EntChoiceMap   *self);

static inline const EntRecordShape *
ent_record_class_get_shape (gpointer klass)
{
  return ((EntRecordClass *) klass)->shape;
}

G_END_DECLS
