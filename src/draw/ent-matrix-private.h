/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the matrix (marks, notes) share while it is laid out. */

#pragma once

#include "ent-declutter.h"
#include "ent-matrix-axes.h"
#include "ent-matrix-scene.h"

G_BEGIN_DECLS

typedef struct {
  EntFactor *factor; /* (unowned) */
  EntImpact *impact; /* (owned): from the perspective of the scene */
  guint number;      /* from 1, in the order of the document: filters don't renumber */
  gboolean risk;
  gboolean selected;
  gboolean related; /* concerns a member that is selected */
  gboolean moved;   /* by a scenario, from: */
  EntRange likelihood_was, impact_was;
} EntPlotted;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntMatrixAxes axes;
  GArray *plotted; /* of EntPlotted: the first of those that are assessed */
  guint n_factors;    /* in the document */
  guint n_concerned;  /* that the filter lets through */
  guint n_assessed;   /* of those, that have an impact from this perspective */
  double mark_size;
  double foot_x;     /* of the notes */
  double foot_width;
  double foot_most;  /* how high one may get, 0 for as high as it is */
} EntMatrix;

/* What has to be said below the plot or beside it. */
typedef struct {
  char *order;
  char *filter;
  char *scale;
} EntMatrixNotes;

static inline const EntPlotted *
ent_matrix_get_plotted (const EntMatrix *self, guint index)
{
  return &g_array_index (self->plotted, EntPlotted, index);
}

void   ent_matrix_fit_marks        (EntMatrix *self);
void   ent_matrix_draw_factors     (EntMatrix *self);

void   ent_matrix_find_move        (EntMatrix *self, EntPlotted *plotted);
void   ent_matrix_draw_ghost       (EntMatrix *self, const EntPlotted *plotted);
void   ent_matrix_draw_moves       (EntMatrix *self, const EntMark *marks);

void   ent_matrix_notes_write      (const EntMatrix *self, EntMatrixNotes *notes);
double ent_matrix_notes_get_height (EntMatrix *self, const EntMatrixNotes *notes, double size);
double ent_matrix_notes_add        (EntMatrix *self, const EntMatrixNotes *notes, double size, double y);
void   ent_matrix_notes_clear      (EntMatrixNotes *notes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntMatrixNotes, ent_matrix_notes_clear)

G_END_DECLS
