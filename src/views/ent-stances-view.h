/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stances as cards, or two of them side by side. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_STANCES_VIEW (ent_stances_view_get_type ())

G_DECLARE_FINAL_TYPE (EntStancesView, ent_stances_view, ENT, STANCES_VIEW, EntStageView)

GtkWidget    *ent_stances_view_new            (void);

EntSceneView *ent_stances_view_get_scene_view (EntStancesView *self);

G_END_DECLS
