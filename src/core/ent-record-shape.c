/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-record-private.h"

#include <string.h>

static guint
hash_name (const char *name)
{
  guint hash = 0;

  for (; *name != '\0'; name++)
    hash = hash * 33 + (guchar) *name;

  return hash;
}

static void
enter (EntRecordShape *self,
       guint           index)
{
  guint slot = hash_name (self->fields[index].name) & self->table_mask;

  while (self->table[slot] != 0)
    slot = (slot + 1) & self->table_mask;
  self->table[slot] = index + 1;
}

/**
 * ent_record_shape_new:
 * @fields: (array length=n_fields): the fields to add
 * @n_fields: how many
 * @parent: (nullable): shape of the class that is derived from
 *
 * The fields of @parent come first and keep their index.
 *
 * Returns: (transfer full): a shape, which lives as long as its class
 */
EntRecordShape *
ent_record_shape_new (const EntField       *fields,
                      guint                 n_fields,
                      const EntRecordShape *parent)
{
  EntRecordShape *self = g_new0 (EntRecordShape, 1);
  guint n_parent = parent != NULL ? parent->n_fields : 0;
  guint size = 4;

  self->n_fields = n_parent + n_fields;
  self->fields = g_new0 (EntField, self->n_fields);
  self->types = g_new0 (GType, self->n_fields);
  self->targets = g_new0 (GType, self->n_fields);
  self->empties = g_new0 (GListModel *, self->n_fields);
  if (parent != NULL)
    memcpy (self->fields, parent->fields, n_parent * sizeof *fields);
  memcpy (self->fields + n_parent, fields, n_fields * sizeof *fields);

  while (size < 2 * self->n_fields)
    size *= 2;
  self->table = g_new0 (guint8, size);
  self->table_mask = size - 1;

  for (guint i = 0; i < self->n_fields; i++)
    {
      enter (self, i);
      if (self->fields[i].type != NULL)
        self->types[i] = self->fields[i].type ();
      if (self->fields[i].refers_to != NULL)
        self->targets[i] = self->fields[i].refers_to ();
      if (self->fields[i].kind == ENT_FIELD_LIST)
        self->empties[i] = ent_list_new_take (self->types[i], NULL);
    }

  return self;
}

/**
 * ent_record_shape_find:
 * @self: a shape
 * @name: name of a JSON member
 *
 * Returns: the index of its field, or -1
 */
int
ent_record_shape_find (const EntRecordShape *self,
                       const char           *name)
{
  guint slot = hash_name (name) & self->table_mask;

  for (; self->table[slot] != 0; slot = (slot + 1) & self->table_mask)
    if (strcmp (self->fields[self->table[slot] - 1].name, name) == 0)
      return self->table[slot] - 1;

  return -1;
}

/* Levenshtein's distance in bytes; names longer than 63 are cut. */
static guint
edit_distance (const char *a,
               const char *b)
{
  guint row[64];
  gsize n_a = MIN (strlen (a), 63);
  gsize n_b = MIN (strlen (b), 63);

  for (gsize j = 0; j <= n_b; j++)
    row[j] = j;

  for (gsize i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= n_b; j++)
        {
          guint above = row[j];
          guint step = diagonal + (a[i - 1] != b[j - 1]);

          row[j] = MIN (step, MIN (above, row[j - 1]) + 1);
          diagonal = above;
        }
    }

  return row[n_b];
}

/**
 * ent_record_shape_nearest:
 * @self: a shape with at least one field
 * @name: a name that it has not
 *
 * Returns: (transfer none): the known name with the smallest edit distance,
 *   the first in the table where several are equally near
 */
const char *
ent_record_shape_nearest (const EntRecordShape *self,
                          const char           *name)
{
  const char *nearest = NULL;
  guint smallest = G_MAXUINT;

  for (guint i = 0; i < self->n_fields; i++)
    {
      guint distance = edit_distance (name, self->fields[i].name);

      if (distance < smallest)
        {
          smallest = distance;
          nearest = self->fields[i].name;
        }
    }

  return nearest;
}

/**
 * ent_record_shape_for_range:
 * @is_signed: whether the range is an impact's, from -1 to 1, rather than a
 *   fraction, from 0 to 1
 *
 * Returns: (transfer none): the shape of a range, for an #EntRange
 */
const EntRecordShape *
ent_record_shape_for_range (gboolean is_signed)
{
  static const EntField fraction_fields[] = {
    { "low", ENT_FIELD_NUMBER, offsetof (EntRange, low), .required = TRUE, .min = 0, .max = 1 },
    { "best", ENT_FIELD_NUMBER, offsetof (EntRange, best), .required = TRUE, .min = 0, .max = 1 },
    { "high", ENT_FIELD_NUMBER, offsetof (EntRange, high), .required = TRUE, .min = 0, .max = 1 },
  };
  static const EntField signed_fields[] = {
    { "low", ENT_FIELD_NUMBER, offsetof (EntRange, low), .required = TRUE, .min = -1, .max = 1 },
    { "best", ENT_FIELD_NUMBER, offsetof (EntRange, best), .required = TRUE, .min = -1, .max = 1 },
    { "high", ENT_FIELD_NUMBER, offsetof (EntRange, high), .required = TRUE, .min = -1, .max = 1 },
  };
  static EntRecordShape *shapes[2];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      shapes[0] = ent_record_shape_new (fraction_fields, G_N_ELEMENTS (fraction_fields), NULL);
      shapes[1] = ent_record_shape_new (signed_fields, G_N_ELEMENTS (signed_fields), NULL);
      g_once_init_leave (&made, 1);
    }

  return shapes[is_signed ? 1 : 0];
}
