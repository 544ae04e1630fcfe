/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An indicator as bars, and a choice of which. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_RANKING_VIEW (ent_ranking_view_get_type ())

G_DECLARE_FINAL_TYPE (EntRankingView, ent_ranking_view, ENT, RANKING_VIEW, EntStageView)

GtkWidget    *ent_ranking_view_new            (void);

EntSceneView *ent_ranking_view_get_scene_view (EntRankingView *self);

G_END_DECLS
