/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened when and what is due, drawn and as a list. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIMELINE_VIEW (ent_timeline_view_get_type ())

G_DECLARE_FINAL_TYPE (EntTimelineView, ent_timeline_view, ENT, TIMELINE_VIEW, EntStageView)

GtkWidget    *ent_timeline_view_new            (void);

EntSceneView *ent_timeline_view_get_scene_view (EntTimelineView *self);

G_END_DECLS
