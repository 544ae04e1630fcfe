/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the map (legend, tiles, foot) share while it is laid out. */

#pragma once

#include "ent-map-scene.h"
#include "ent-outlook.h"
#include "ent-pen.h"
#include "ent-phrase.h"

G_BEGIN_DECLS

/* Where a tile says something. */
typedef enum {
  ENT_MAP_BOX_NAME,
  ENT_MAP_BOX_GLYPH,
  ENT_MAP_BOX_LEAD, /* what explains the colour */
  ENT_MAP_BOX_MOVED, /* where it was, under a scenario */
  ENT_MAP_N_BOXES
} EntMapBox;

typedef struct {
  EntMember *member; /* (transfer none): the briefing owns it */
  EntTile place; /* on the layout */
  EntTile cell;  /* where it is put: the same, or in rows */
  EntRect rect;
  EntRect boxes[ENT_MAP_N_BOXES]; /* in the scene; without a width there is nothing */
  double foot;                    /* middle of the row of marks */
  EntPosition position;
  EntPosition was;       /* without the scenario: the same unless it moved */
  const EntChange *move; /* (nullable): what the scenario makes of it; the briefing holds it */
  gboolean focused;
  gboolean highlighted;
  gboolean has_figure; /* of the indicator on the stage */
  double figure;
  int year;
  guint klass;
} EntMapTile;

#define ENT_MAP_KIND_LIMIT 6  /* kinds of relations that have a line of their own */
#define ENT_MAP_LINE_LIMIT 60 /* lines that anybody could tell apart, and then some */

/* A kind of relations, and how many there are. */
typedef struct {
  const char *id; /* NULL: several kinds */
  guint n_all;    /* in the document */
  guint n;        /* of the selected member */
} EntMapKind;

typedef struct _EntMapLine EntMapLine;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntScene *scene;
  double width;
  double margin;
  double em; /* of the body text */

  /* Where texts stand, laid out from left to right, and where tiles do: east is on the right in every language. */
  double text_left, text_right;
  double tiles_left, tiles_right;
  gboolean listed;    /* the legend has one entry in a row */
  double legend_size; /* em size of its texts */
  gboolean without_shares; /* a slide without room for them */
  gboolean without_moves;  /* a slide on which only tiles and counts say what moves */

  EntOutlook *outlook;   /* (nullable): the briefing looks so under it */
  gboolean any_moved;    /* of the tiles */
  gboolean small_chips;  /* they have no room for a chip of its own size */

  EntQuestion *question; /* (nullable) */
  EntLayout *layout;     /* (nullable) */
  EntColourBy colour;
  EntIndicator *indicator; /* (nullable): set when tiles are coloured by it */
  double bounds[ENT_N_CLASSES - 1];
  guint n_bounds;

  GArray *tiles;  /* of EntMapTile, in the order of the document */
  guint n_beyond; /* members that the limit left out */
  guint n_absent; /* members that are not on the layout */

  /* Relations: of the selected member, or the one that is selected. */
  GArray *kinds;     /* of EntMapKind, in the order of the document */
  GPtrArray *lines;  /* of EntMapLine */
  const char *hub;   /* (nullable): the member that all of them begin at */
  guint n_relations;
  guint n_undrawn;   /* of them, for want of a tile */

  int columns;    /* of the layout, or where tiles are put in rows */
  int rows;
  int place_columns; /* of the layout */
  int place_rows;

  /* The plan of the tiles. */
  gboolean flowing;   /* the layout does not fit: tiles in rows, in its order */
  GPtrArray *labels;  /* of EntLabel: one for each tile, all of one form */
  guint form;         /* of the names: the longer the less */
  gboolean cut;       /* no form fits: names end in an ellipsis */
  gboolean without_figures; /* no tile of a slide has room for its figure */
  double text_size;   /* of the names */
  double cell_width;
  double cell_height;
  double gap;
  double pad;         /* from a tile's upper and lower edge to what stands in it */
  double side_pad;    /* from its sides */
} EntMap;

/* Whose share is shown. */
typedef struct {
  char *name;
  char **members;
  char **before; /* (nullable): who it was without the scenario, if it may have been others */
} EntMapWhose;

void     ent_map_whose_clear   (EntMapWhose *whose);
gboolean ent_map_find_whose    (const EntMap *map, EntMapWhose *whose);
char    *ent_map_write_percent (const EntMap *map, const EntMapWhose *whose, EntIndicator *indicator, double fraction);
char    *ent_map_write_heading (const EntMap *map, const EntMapWhose *whose);
void     ent_map_paint_bar     (const EntMap *map, const EntPen *pen, const EntMapWhose *whose, EntIndicator *indicator, EntRect bar);
double   ent_map_add_paragraph (EntMap *map, const char *id, const char *words, const char *spoken, double size,
                                EntColour colour, double y, gboolean measure_only);
double   ent_map_add_bars      (EntMap *map, const EntMapWhose *whose, double y, gboolean measure_only);
double   ent_map_measure_legend (EntMap *map, double width, gboolean listed, double size);
double   ent_map_add_notes     (EntMap *map, double y, gboolean measure_only);
void     ent_map_lay_out_slide (EntMap *map, double height);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntMapWhose, ent_map_whose_clear)

/* What a scenario moves: ent-map-moved.c, and in the column of a slide: ent-map-what-if.c */
void     ent_map_find_move     (EntMap *map, EntMapTile *tile);
double   ent_map_moved_height  (const EntMap *map);
EntRect  ent_map_place_moved   (const EntMap *map, const EntMapTile *tile, EntRect row, double room, gboolean brief);
void     ent_map_paint_moved   (const EntMap *map, const EntMapTile *tile, const EntPen *pen, EntRect rect, EntColour ink);
double   ent_map_ring_moved    (const EntMap *map, const EntMapTile *tile, const EntPen *pen, double radius);
double   ent_map_get_outset    (const EntMap *map, const EntMapTile *tile);
void     ent_map_paint_arrow   (const EntPen *pen, EntRect rect, int direction, EntColour colour);
double   ent_map_fit_moves     (EntMap *map, double width, double size, double room, guint *detail);
double   ent_map_add_moves     (EntMap *map, double y, guint detail, gboolean measure_only);

EntPen ent_map_pen         (const EntMap *map, EntSceneItem *item, EntColour ground);
double ent_map_add_legend  (EntMap *map, double y);
double ent_map_plan_tiles  (EntMap *map, double height);
void   ent_map_add_tiles   (EntMap *map, double y, double height);
double ent_map_add_foot    (EntMap *map, double y, gboolean measure_only);
void   ent_map_paint_group (const EntPen *pen, EntRect rect, EntColour colour);
void   ent_map_find_relations  (EntMap *map);
void   ent_map_clear_relations (EntMap *map);
void   ent_map_add_lines    (EntMap *map, EntRect grid);
void   ent_map_cross_tile   (const EntMap *map, const EntMapTile *tile, const EntPen *pen);
char  *ent_map_phrase_lines (const EntMap *map, const EntMapTile *tile, const char *sentence);
void   ent_map_paint_kind   (const EntMap *map, const EntPen *pen, EntRect rect, guint kind);
void   ent_map_paint_dots  (const EntPen *pen, EntRect rect, EntConfidence confidence, EntColour colour);

G_END_DECLS
