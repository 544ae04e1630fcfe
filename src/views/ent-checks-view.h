/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The weak points of the document, each with reason and place. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHECKS_VIEW (ent_checks_view_get_type ())

G_DECLARE_FINAL_TYPE (EntChecksView, ent_checks_view, ENT, CHECKS_VIEW, EntStageView)

GtkWidget *ent_checks_view_new (void);

G_END_DECLS
