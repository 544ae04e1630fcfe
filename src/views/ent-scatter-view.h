/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two indicators against each other, and a choice of which. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_SCATTER_VIEW (ent_scatter_view_get_type ())

G_DECLARE_FINAL_TYPE (EntScatterView, ent_scatter_view, ENT, SCATTER_VIEW, EntStageView)

GtkWidget    *ent_scatter_view_new            (void);

EntSceneView *ent_scatter_view_get_scene_view (EntScatterView *self);

G_END_DECLS
