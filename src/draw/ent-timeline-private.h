/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the picture of time (facts, lanes, marks, axis) share while it is laid out. */

#pragma once

#include "ent-pen.h"
#include "ent-time-scale.h"
#include "ent-timeline-scene.h"
#include "ent-timeline.h"

G_BEGIN_DECLS

#define ENT_TIME_PLOT_WORDS 17.0 /* how wide a fact's words are, in ems of the smallest text */

typedef struct {
  const EntFact *fact;
  GPtrArray *together; /* (nullable) (element-type EntFact): @fact and those that its mark stands for, too */
  EntRect box;      /* laid out from left to right */
  double from, to;  /* of its date */
  char *date;
  char *words;
  double words_height;
  gboolean cut;
  gboolean bare;    /* a mark without words */
  gboolean placed;
} EntTimeEntry;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntScene *scene;
  double width;
  double margin;
  double small;      /* em */
  double line;       /* height of a line of it */

  GArray *entries;   /* of EntTimeEntry */
  GArray *scale;     /* of EntTimeSpan */
  const EntFact *cutoff; /* (nullable) */
  guint n_facts;     /* that the filter lets through, without the cut-off */
  gboolean filtered;

  EntRect plot;      /* below the line of time */
} EntTimePlot;

EntPen   ent_time_plot_get_pen        (const EntTimePlot *self, EntSceneItem *item);
gboolean ent_time_plot_is_selected    (const EntTimePlot *self, const EntFact *fact);
double   ent_time_plot_get_x          (const EntTimePlot *self, double day);
double   ent_time_plot_get_glyph_size (const EntTimePlot *self);

void     ent_time_plot_collect        (EntTimePlot *self);
guint    ent_time_plot_get_rank       (const EntTimePlot *self, const EntFact *fact);
void     ent_time_plot_keep_telling   (EntTimePlot *self);

double   ent_time_plot_place_entries  (EntTimePlot *self, double y, double page_bottom);

double   ent_time_plot_add_legend     (EntTimePlot *self, double y);
void     ent_time_plot_draw_entry     (EntTimePlot *self, const EntTimeEntry *entry);

void     ent_time_plot_draw_ground    (EntTimePlot *self, double top);

G_END_DECLS
