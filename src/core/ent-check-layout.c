/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content checks: whether the tiles of a layout lie on one another. */

#include "ent-check-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define NOBODY G_MAXUINT

/* The left or right side of a tile. */
typedef struct {
  int column;
  gboolean begins;
  guint index;
} Side;

/* Where tiles touch, the one that ends makes room first. */
static int
compare_sides (const void *a,
               const void *b)
{
  const Side *first = a, *second = b;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  if (first->begins != second->begins)
    return first->begins ? 1 : -1;

  return (first->index > second->index) - (first->index < second->index);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return GPOINTER_TO_INT (a) - GPOINTER_TO_INT (b);
}

/* Whose rows a tile would share, of those that the line crosses. */
static guint
find_crossed (GTree         *crossed,
              const EntTile *tiles,
              const EntTile *tile)
{
  GTreeNode *below = g_tree_lower_bound (crossed, GINT_TO_POINTER (tile->row));
  GTreeNode *above = below != NULL ? g_tree_node_previous (below) : g_tree_node_last (crossed);

  if (below != NULL && GPOINTER_TO_INT (g_tree_node_key (below)) < tile->row + tile->height)
    return GPOINTER_TO_UINT (g_tree_node_value (below));
  if (above != NULL)
    {
      guint other = GPOINTER_TO_UINT (g_tree_node_value (above));

      if (tiles[other].row + tiles[other].height > tile->row)
        return other;
    }

  return NOBODY;
}

static void
refuse_overlap (EntCheck          *self,
                EntLayout         *layout,
                const char *const *ids,
                guint              one,
                guint              other)
{
  const char *later = ids[MAX (one, other)];

  ent_check_error (self, ent_report_find_member (self->report, ent_check_place (self, layout, "tiles"), later),
                   _("the tile overlaps that of “%s”"), ids[MIN (one, other)]);
}

/* A line goes from column to column. The tiles that it crosses share no row,
 * and are kept by their first one; a tile that would share one is given up.
 * So the cost depends on the number of tiles, not on how large they are. */
void
ent_check_layout (EntCheck  *self,
                  EntLayout *layout)
{
  const char *const *ids = ent_layout_get_member_ids (layout);
  guint n_tiles = g_strv_length ((char **) ids);
  g_autofree EntTile *tiles = g_new0 (EntTile, n_tiles);
  g_autofree Side *sides = g_new0 (Side, 2 * (gsize) n_tiles);
  g_autoptr (GTree) crossed = g_tree_new (compare_rows);

  if (n_tiles == 0)
    return;

  for (guint i = 0; i < n_tiles; i++)
    {
      ent_layout_get_tile (layout, ids[i], &tiles[i]);
      sides[2 * i] = (Side) { tiles[i].column, TRUE, i };
      sides[2 * i + 1] = (Side) { tiles[i].column + tiles[i].width, FALSE, i };
    }
  qsort (sides, 2 * (gsize) n_tiles, sizeof *sides, compare_sides);

  for (gsize i = 0; i < 2 * (gsize) n_tiles; i++)
    {
      guint index = sides[i].index;
      gpointer row = GINT_TO_POINTER (tiles[index].row);
      guint other;

      if (!sides[i].begins)
        {
          GTreeNode *node = g_tree_lookup_node (crossed, row);

          if (node != NULL && GPOINTER_TO_UINT (g_tree_node_value (node)) == index)
            g_tree_remove (crossed, row);
          continue;
        }

      other = find_crossed (crossed, tiles, &tiles[index]);
      if (other == NOBODY)
        g_tree_insert (crossed, row, GUINT_TO_POINTER (index));
      else
        refuse_overlap (self, layout, ids, index, other);
    }
}
