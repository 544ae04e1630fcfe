/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two or three members or factors, or several views of one member. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARE_VIEW (ent_compare_view_get_type ())

G_DECLARE_FINAL_TYPE (EntCompareView, ent_compare_view, ENT, COMPARE_VIEW, EntStageView)

GtkWidget *ent_compare_view_new (void);

G_END_DECLS
