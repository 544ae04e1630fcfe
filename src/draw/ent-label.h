/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How large a name can stand in a box. Words are measured once, at one size;
 * whether they fit at another follows by proportion, because nothing here is
 * hinted. A word is never broken.
 */

#pragma once

#include "ent-metrics.h"

G_BEGIN_DECLS

#define ENT_TYPE_LABEL (ent_label_get_type ())

typedef struct _EntLabel EntLabel;

GType       ent_label_get_type    (void) G_GNUC_CONST;

EntLabel   *ent_label_new         (const EntMetrics *metrics, const char *text, PangoWeight weight);
EntLabel   *ent_label_copy        (const EntLabel *self);
void        ent_label_free        (EntLabel *self);

const char *ent_label_get_text    (const EntLabel *self);
double      ent_label_get_widest  (const EntLabel *self, double size);
guint       ent_label_count_lines (const EntLabel *self, double size, double width);
double      ent_label_get_height  (const EntLabel *self, double size, guint n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLabel, ent_label_free)

G_END_DECLS
