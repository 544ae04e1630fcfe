/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Risks and opportunities as a plot and as a list beside it. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_MATRIX_VIEW (ent_matrix_view_get_type ())

G_DECLARE_FINAL_TYPE (EntMatrixView, ent_matrix_view, ENT, MATRIX_VIEW, EntStageView)

GtkWidget    *ent_matrix_view_new            (void);

EntSceneView *ent_matrix_view_get_scene_view (EntMatrixView *self);

G_END_DECLS
