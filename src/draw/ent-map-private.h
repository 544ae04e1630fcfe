/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the map (legend, tiles, foot) share while it is laid out. */

#pragma once

#include "ent-map-scene.h"
#include "ent-pen.h"
#include "ent-phrase.h"

G_BEGIN_DECLS

typedef struct {
  EntMember *member; /* (transfer none): the briefing owns it */
  EntTile cell;
  EntRect rect;
  EntPosition position;
  gboolean focused;
  gboolean highlighted;
  gboolean has_figure; /* of the indicator on the stage */
  double figure;
  int year;
  guint klass;
} EntMapTile;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntScene *scene;
  double width;
  double margin;
  double em; /* of the body text */

  EntQuestion *question; /* (nullable) */
  EntLayout *layout;     /* (nullable) */
  EntColourBy colour;
  EntIndicator *indicator; /* (nullable): set when tiles are coloured by it */
  double bounds[ENT_N_CLASSES - 1];
  guint n_bounds;

  GArray *tiles;  /* of EntMapTile, in the order of the document */
  guint n_beyond; /* members that the limit left out */
  guint n_absent; /* members that are not on the layout */
  int columns;    /* of the layout */
  int rows;

  /* The plan of the tiles. */
  gboolean flowing;   /* the layout does not fit: tiles in rows, in its order */
  GPtrArray *labels;  /* of EntLabel: one for each tile, all of one form */
  gboolean cut;       /* no form fits: names end in an ellipsis */
  double text_size;   /* of the names */
  double cell_width;
  double cell_height;
  double gap;
  double pad;         /* from a tile's upper and lower edge to what stands in it */
  double side_pad;    /* from its sides */
} EntMap;

EntPen ent_map_pen         (const EntMap *map, EntSceneItem *item, EntColour ground);
double ent_map_add_legend  (EntMap *map, double y);
double ent_map_plan_tiles  (EntMap *map, double height);
void   ent_map_add_tiles   (EntMap *map, double y, double height);
double ent_map_add_foot    (EntMap *map, double y, gboolean measure_only);
void   ent_map_paint_group (const EntPen *pen, EntRect rect, EntColour colour);
void   ent_map_paint_dots  (const EntPen *pen, EntRect rect, EntConfidence confidence, EntColour colour);

G_END_DECLS
