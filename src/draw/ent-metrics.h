/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a scene needs to know of where it will be shown. On a slide the unit
 * is min(width, height)/1000 and no text is smaller than 20 units; on the
 * desktop both follow from the widget's font, text scale and zoom.
 */

#pragma once

#include <pango/pango.h>

#include "ent-palette.h"

G_BEGIN_DECLS

/* What a window leaves free around a scene, in logical pixels: as much as
 * beside its own texts, which does not grow with them. */
#define ENT_METRICS_MARGIN 12.0

#define ENT_TYPE_METRICS (ent_metrics_get_type ())

typedef struct {
  double unit;       /* one unit in surface units */
  double text_title; /* em sizes in surface units */
  double text_body;
  double text_small; /* the smallest that is ever used */
  gboolean slide;    /* laid out for a room rather than a window */
  gboolean rtl;
  char *font;        /* family list */
  char *language;    /* BCP 47, of the content */
  EntPaletteKind palette;
} EntMetrics;

GType       ent_metrics_get_type    (void) G_GNUC_CONST;

gboolean    ent_language_is_rtl     (const char *language);

EntMetrics *ent_metrics_new_desktop (double font_px, double zoom, gboolean rtl, const char *font, EntPaletteKind palette);
EntMetrics *ent_metrics_new_slide   (double width, double height, gboolean rtl, const char *language, EntPaletteKind palette);
EntMetrics *ent_metrics_copy        (const EntMetrics *self);
void        ent_metrics_free        (EntMetrics *self);

PangoLayout *ent_metrics_create_layout (const EntMetrics *self, const char *text, double size,
                                        PangoWeight weight, PangoStyle style, gboolean tabular);
void         ent_metrics_add_raised    (const EntMetrics *self, PangoLayout *layout, const char *raised, double size);
double       ent_metrics_raised_size   (const EntMetrics *self, double size);
double       ent_metrics_rise          (double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntMetrics, ent_metrics_free)

G_END_DECLS
