/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the pictures of an indicator share: the members as tiles of a map that
 * is not drawn, so that legend, colours and filter are those of the map; a
 * figure's words; and what stands below every such picture.
 */

#pragma once

#include "ent-map-private.h"

G_BEGIN_DECLS

/* A name is read from the last row of a room, in units. */
#define ENT_CHART_ROOM_NAME 24.0

/* The forms of a member's name, from the longest to the shortest. */
typedef enum {
  ENT_CHART_NAME_FULL,
  ENT_CHART_NAME_SHORT,
  ENT_CHART_NAME_CODE,
  ENT_CHART_N_NAMES
} EntChartName;

/* What is written or measured below a picture, one paragraph after the other. */
typedef struct {
  EntMap *map;
  double y;
  double x, width;  /* laid out from left to right */
  gboolean heading; /* what stands above rather than below */
  gboolean measure; /* adds nothing to the scene */
} EntChartFoot;

void          ent_chart_begin          (EntMap *map, EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics,
                                        double width, double height);
gboolean      ent_chart_has_side       (const EntMap *map, double height);
double        ent_chart_add_legend     (EntMap *map, double most);
EntScene     *ent_chart_end            (EntMap *map, double height);
EntIndicator *ent_chart_find_indicator (EntBriefing *briefing, const char *id, EntIndicator *other);

char         *ent_chart_dup_name       (EntMember *member, EntChartName form);
EntChartName  ent_chart_find_form      (EntMap *map, GPtrArray *members, double size, double most, double *width);
char         *ent_chart_dup_heading    (EntMap *map, EntIndicator *indicator);
void          ent_chart_paint_swatch   (EntMap *map, EntSceneItem *item, const EntPosition *position, EntRect rect);

void          ent_chart_foot_add       (EntChartFoot *foot, const char *id, const char *words, EntColour colour);
void          ent_chart_foot_add_count (EntChartFoot *foot, const char *words);
void          ent_chart_foot_add_hidden (EntChartFoot *foot, guint n_hidden);
void          ent_chart_foot_add_total (EntChartFoot *foot, EntIndicator *indicator);
void          ent_chart_foot_add_source (EntChartFoot *foot, EntIndicator *indicator);
void          ent_chart_foot_add_date   (EntChartFoot *foot);

G_END_DECLS
