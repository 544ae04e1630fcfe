/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files share that lay out headed columns: what is in a block, and
 * the plan by which the blocks of a slide are drawn. Nobody else looks into
 * either.
 */

#pragma once

#include "ent-slide-private.h"

G_BEGIN_DECLS

/* Of a block: what would not fit any slide is not even measured. */
#define ENT_SLIDE_PARAGRAPHS 24

#define ENT_SLIDE_LINE 1.37 /* height of a line, of its em size */
#define ENT_SLIDE_CHIP 1.7  /* height of a level's chip, of its em size */
#define ENT_SLIDE_ROW_GAP 0.8

typedef struct {
  char *text;
  char *raised;          /* (nullable) */
  GListModel *citations; /* (nullable): what it cites, the briefing's */
  PangoWeight weight;
  int finding;           /* whose shape stands before it; -1: none */
  guint rank;            /* its turn to be shown: 0 for the first, each once */
} EntSlideParagraph;

struct _EntSlideBlock {
  char *id;
  char *heading;   /* (nullable) */
  char *focus;     /* (nullable): what it opens */
  char *link;      /* (nullable): address of what it is about */
  EntLevel *level; /* (nullable): its chip stands under the heading, or in its place */
  gboolean even;   /* in what is left out of it */
  gboolean paired; /* with the one after or before it: they come and go together */
  GArray *paragraphs;
  guint n_left;    /* paragraphs that were not even kept */
  guint n_shown;   /* of those that were: those with a rank below it */
};

typedef struct {
  EntSlide *slide;
  GPtrArray *blocks;
  EntRect room;
  guint n_blocks;     /* that are shown */
  guint n_columns;
  guint n_lines;      /* of a paragraph, at most; 0 for all */
  double least, most; /* sizes, in units */
  double size;
  double gutter;
  double spread;      /* what is added between paragraphs and between rows */
} EntSlidePlan;

EntSlideBlock *ent_slide_plan_peek (const EntSlidePlan *plan, guint index);
double ent_slide_plan_row_gap (const EntSlidePlan *plan);
guint ent_slide_block_count_left (const EntSlideBlock *block);
gboolean ent_slide_block_shows (const EntSlideBlock *block, guint index);
gboolean ent_slide_block_has_more (const EntSlideBlock *block);
void ent_slide_block_drop_shown (EntSlideBlock *block);
double ent_slide_plan_column_width (const EntSlidePlan *plan);
double ent_slide_plan_indent (const EntSlidePlan *plan, const EntSlideParagraph *paragraph);
double ent_slide_plan_paragraph_height (const EntSlidePlan *plan, const EntSlideParagraph *paragraph);
double ent_slide_plan_title_height (const EntSlidePlan *plan, const EntSlideBlock *block);
double ent_slide_plan_heading_height (const EntSlidePlan *plan, const EntSlideBlock *block);
double ent_slide_plan_rule_height (const EntSlidePlan *plan, double heading);
double ent_slide_plan_row_heights (const EntSlidePlan *plan, guint first, double *out_heading);
double ent_slide_plan_gap_after (const EntSlidePlan *plan, const EntSlideParagraph *paragraph);
void ent_slide_plan_choose (EntSlidePlan *plan, guint n_columns);

G_END_DECLS
