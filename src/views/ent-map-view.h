/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members on their layout, coloured by where they stand. */

#pragma once

#include "ent-scene-view.h"
#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_MAP_VIEW (ent_map_view_get_type ())

G_DECLARE_FINAL_TYPE (EntMapView, ent_map_view, ENT, MAP_VIEW, EntStageView)

GtkWidget    *ent_map_view_new            (void);

EntSceneView *ent_map_view_get_scene_view (EntMapView *self);

G_END_DECLS
