/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-layout.h"

#include "ent-member.h"
#include "ent-record-private.h"

/* Layout */

struct _EntLayout {
  EntRecord parent_instance;

  char *id;
  char *name;
  char *viewpoint;
  char *note;
  EntTileMap *tiles;
};

static const EntField layout_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntLayout, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntLayout, name), .required = TRUE },
  { "viewpoint", ENT_FIELD_TEXT, offsetof (EntLayout, viewpoint), .required = TRUE },
  { "note", ENT_FIELD_TEXT, offsetof (EntLayout, note), .required = TRUE },
  { "tiles", ENT_FIELD_TILES, offsetof (EntLayout, tiles), .required = TRUE, .refers_to = ent_member_get_type },
};

G_DEFINE_FINAL_TYPE (EntLayout, ent_layout, ENT_TYPE_RECORD)

static void
ent_layout_class_init (EntLayoutClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), layout_fields, G_N_ELEMENTS (layout_fields));
}

static void
ent_layout_init (EntLayout *self)
{
}

/**
 * ent_layout_get_id:
 * @self: a layout
 *
 * Returns: (transfer none): id
 */
const char *
ent_layout_get_id (EntLayout *self)
{
  g_return_val_if_fail (ENT_IS_LAYOUT (self), NULL);

  return self->id;
}

/**
 * ent_layout_get_name:
 * @self: a layout
 *
 * Returns: (transfer none): name
 */
const char *
ent_layout_get_name (EntLayout *self)
{
  g_return_val_if_fail (ENT_IS_LAYOUT (self), NULL);

  return self->name;
}

/**
 * ent_layout_get_viewpoint:
 * @self: a layout
 *
 * Returns: (transfer none): whose view the arrangement follows
 */
const char *
ent_layout_get_viewpoint (EntLayout *self)
{
  g_return_val_if_fail (ENT_IS_LAYOUT (self), NULL);

  return self->viewpoint;
}

/**
 * ent_layout_get_note:
 * @self: a layout
 *
 * Returns: (transfer none): what it does and does not say
 */
const char *
ent_layout_get_note (EntLayout *self)
{
  g_return_val_if_fail (ENT_IS_LAYOUT (self), NULL);

  return self->note;
}

/**
 * ent_layout_get_member_ids:
 * @self: a layout
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the members that
 *   have a tile, in the order of the document
 */
const char * const *
ent_layout_get_member_ids (EntLayout *self)
{
  g_return_val_if_fail (ENT_IS_LAYOUT (self), NULL);

  return (const char * const *) (self->tiles != NULL ? self->tiles->ids : ent_ids_empty ());
}

/**
 * ent_layout_get_tile:
 * @self: a layout
 * @member_id: id of a member
 * @tile: (out caller-allocates) (optional): its tile, in cells
 *
 * Returns: %FALSE if the member has no tile here
 */
gboolean
ent_layout_get_tile (EntLayout  *self,
                     const char *member_id,
                     EntTile    *tile)
{
  const EntTile *found;

  g_return_val_if_fail (ENT_IS_LAYOUT (self), FALSE);
  g_return_val_if_fail (member_id != NULL, FALSE);

  found = self->tiles != NULL ? g_hash_table_lookup (self->tiles->index, member_id) : NULL;
  if (found == NULL)
    return FALSE;

  if (tile != NULL)
    *tile = *found;
  return TRUE;
}

/**
 * ent_layout_get_size:
 * @self: a layout
 * @columns: (out) (optional): number of columns up to the easternmost tile
 * @rows: (out) (optional): number of rows down to the southernmost tile
 */
void
ent_layout_get_size (EntLayout *self,
                     int       *columns,
                     int       *rows)
{
  int n_columns = 0;
  int n_rows = 0;

  g_return_if_fail (ENT_IS_LAYOUT (self));

  for (guint i = 0; self->tiles != NULL && self->tiles->ids[i] != NULL; i++)
    {
      const EntTile *tile = &self->tiles->tiles[i];

      n_columns = MAX (n_columns, tile->column + tile->width);
      n_rows = MAX (n_rows, tile->row + tile->height);
    }

  if (columns != NULL)
    *columns = n_columns;
  if (rows != NULL)
    *rows = n_rows;
}

void
ent_tile_map_free (EntTileMap *self)
{
  g_hash_table_unref (self->index);
  ent_ids_free (self->ids);
  g_free (self->tiles);
  g_free (self);
}
