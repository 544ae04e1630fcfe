/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members or factors to choose from, for a comparison. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARE_CHOOSER (ent_compare_chooser_get_type ())

G_DECLARE_FINAL_TYPE (EntCompareChooser, ent_compare_chooser, ENT, COMPARE_CHOOSER, EntStageView)

GtkWidget *ent_compare_chooser_new         (void);

void       ent_compare_chooser_set_factors (EntCompareChooser *self,
                                            gboolean           factors);

G_END_DECLS
