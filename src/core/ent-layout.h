/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where each member's tile stands. The arrangement is the document's, with a
 * named viewpoint; the program draws no border and invents no place.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/**
 * EntTile:
 * @column: first column, from 0, growing to the east
 * @row: first row, from 0, growing to the south
 * @width: columns that it spans, at least 1
 * @height: rows that it spans, at least 1
 *
 * Where a member stands, in cells.
 */
typedef struct {
  int column, row, width, height;
} EntTile;

/* A schematic arrangement of tiles. */
#define ENT_TYPE_LAYOUT (ent_layout_get_type ())

G_DECLARE_FINAL_TYPE (EntLayout, ent_layout, ENT, LAYOUT, EntRecord)

const char         *ent_layout_get_id         (EntLayout *self);
const char         *ent_layout_get_name       (EntLayout *self);
const char         *ent_layout_get_viewpoint  (EntLayout *self);
const char         *ent_layout_get_note       (EntLayout *self);
const char * const *ent_layout_get_member_ids (EntLayout *self);
gboolean            ent_layout_get_tile       (EntLayout *self,
                                               const char *member_id,
                                               EntTile *tile);
void                ent_layout_get_size       (EntLayout *self,
                                               int *columns,
                                               int *rows);

G_END_DECLS
