/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-ring.h"

/**
 * ent_ring_add:
 * @item: the item that is selected
 * @metrics: where it is shown
 * @kind: %ENT_SHAPE_RECT or %ENT_SHAPE_ELLIPSE
 * @rect: the outline that the ring goes around
 * @radius: radius of that outline's corners
 * @focused: whether it is the one thing in focus: its ring is the thicker one
 *
 * Adds a keyline and a ring in the colour of the selection.
 */
void
ent_ring_add (EntSceneItem     *item,
              const EntMetrics *metrics,
              EntShapeKind      kind,
              const EntRect    *rect,
              double            radius,
              gboolean          focused)
{
  const EntPalette *palette = ent_palette_get (metrics->palette);
  double keyline = 1 + 2 * metrics->unit;
  double ring = 1 + (focused ? 5 : 2) * metrics->unit;
  double outset = keyline / 2;

  for (guint i = 0; i < 2; i++)
    {
      ent_scene_item_add_shape (item, &(EntShape) {
                                        .kind = kind,
                                        .rect = { rect->x - outset, rect->y - outset, rect->width + 2 * outset,
                                                  rect->height + 2 * outset },
                                        .radius = kind == ENT_SHAPE_RECT ? radius + outset : 0,
                                        .stroke = i == 0 ? palette->keyline : palette->selection,
                                        .stroke_width = i == 0 ? keyline : ring,
                                      });
      outset = keyline + ring / 2;
    }
}
