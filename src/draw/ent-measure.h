/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much room text takes; what was measured lately is remembered. */

#pragma once

#include "ent-paragraph.h"

G_BEGIN_DECLS

double ent_measure (const EntMetrics *metrics,
                    const char       *text,
                    double            size,
                    PangoWeight       weight,
                    double            width,
                    double           *out_width);
double ent_measure_raised (const EntMetrics *metrics,
                           const char       *text,
                           const char       *raised,
                           double            size,
                           PangoWeight       weight,
                           double            width,
                           double           *out_width);

EntParagraph *ent_measure_peek_paragraph (const EntMetrics *metrics, const char *text, const char *raised,
                                          PangoWeight weight, PangoStyle style, gboolean tabular);
PangoLayout *ent_measure_peek_layout (const EntMetrics *metrics, const char *text, const char *raised, double size,
                                      PangoWeight weight, PangoStyle style, gboolean tabular, double width);

G_END_DECLS
