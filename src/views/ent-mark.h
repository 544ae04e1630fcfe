/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small drawings between the text of cards and lists. */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"
#include "ent-matrix-order.h"

G_BEGIN_DECLS

#define ENT_TYPE_MARK (ent_mark_get_type ())

G_DECLARE_FINAL_TYPE (EntMark, ent_mark, ENT, MARK, GtkWidget)

GtkWidget *ent_mark_new_level  (EntLevel       *level);
GtkWidget *ent_mark_new_gauge  (EntQuestion    *question,
                                EntLevel       *level,
                                const EntRange *position);
GtkWidget *ent_mark_new_impact (EntImpactScale *scale,
                                const EntRange *impact);
GtkWidget *ent_mark_new_factor (guint           number,
                                EntMatrixSide   side);
GtkWidget *ent_mark_new_finding (EntFinding     finding);

G_END_DECLS
