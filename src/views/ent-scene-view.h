/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene on the screen, with a widget for each thing that can be acted on. */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"
#include "ent-scene-func.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_SCENE_VIEW (ent_scene_view_get_type ())

G_DECLARE_FINAL_TYPE (EntSceneView, ent_scene_view, ENT, SCENE_VIEW, GtkWidget)

/**
 * EntSceneMaker:
 * @briefing: what it is about
 * @stage: what is shown of it
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface
 * @data: of ent_scene_view_set_maker()
 *
 * An #EntSceneFunc that knows more than the stage.
 *
 * Returns: (transfer full): the scene
 */
typedef EntScene *(*EntSceneMaker) (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width,
                                    double height, gpointer data);

GtkWidget   *ent_scene_view_new                (EntSceneFunc  func);

void         ent_scene_view_set_func           (EntSceneView *self,
                                                EntSceneFunc  func);
void         ent_scene_view_set_maker          (EntSceneView *self,
                                                EntSceneMaker maker,
                                                gpointer      data);
void         ent_scene_view_make_anew          (EntSceneView *self);
EntBriefing *ent_scene_view_get_briefing       (EntSceneView *self);
void         ent_scene_view_set_briefing       (EntSceneView *self,
                                                EntBriefing  *briefing);
EntStage    *ent_scene_view_get_stage          (EntSceneView *self);
void         ent_scene_view_set_stage          (EntSceneView *self,
                                                EntStage     *stage);
double       ent_scene_view_get_zoom           (EntSceneView *self);
void         ent_scene_view_set_zoom           (EntSceneView *self,
                                                double        zoom);
gboolean     ent_scene_view_get_natural_height (EntSceneView *self);
void         ent_scene_view_set_natural_height (EntSceneView *self,
                                                gboolean      natural_height);
void         ent_scene_view_set_only_text      (EntSceneView *self,
                                                gboolean      only_text);

EntScene    *ent_scene_view_get_scene          (EntSceneView *self);
gboolean     ent_scene_view_focus_item         (EntSceneView *self,
                                                const char   *id);

G_END_DECLS
