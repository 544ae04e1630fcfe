/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text that is shaped once and then measured and painted at any size and any
 * width. Nothing in it is hinted, so that every length grows with the size.
 *
 * It breaks lines as Pango does, of text for which that is simple: that runs
 * from left to right throughout and has no hyphens to come and no word that is
 * wider than a line. Of all else it says so, and Pango has to do it.
 */

#pragma once

#include <pango/pangocairo.h>

#include "ent-metrics.h"

G_BEGIN_DECLS

typedef struct _EntParagraph EntParagraph;

/* How large a paragraph is. */
typedef struct {
  double size;   /* em size */
  double raised; /* em size of what is raised */
  double width;  /* where it wraps, negative for one line */
} EntParagraphSize;

EntParagraph *ent_paragraph_new       (const EntMetrics *metrics, const char *text, const char *raised,
                                       PangoWeight weight, PangoStyle style, gboolean tabular);
void          ent_paragraph_free      (EntParagraph *self);
gsize         ent_paragraph_get_bytes (const EntParagraph *self);
void          ent_paragraph_drop_layout (EntParagraph *self);
gboolean      ent_paragraph_ensure_layout (EntParagraph *self);
gboolean      ent_paragraph_measure   (const EntParagraph *self, const EntParagraphSize *size,
                                       double *out_width, double *out_height);
void          ent_paragraph_paint     (EntParagraph *self, cairo_t *cr, const EntParagraphSize *size,
                                       PangoAlignment align, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntParagraph, ent_paragraph_free)

G_END_DECLS
