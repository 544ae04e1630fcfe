/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widget of one item of a scene that can be acted on. */

#pragma once

#include <gtk/gtk.h>

#include "ent-scene.h"

G_BEGIN_DECLS

#define ENT_TYPE_SCENE_BUTTON (ent_scene_button_get_type ())

G_DECLARE_FINAL_TYPE (EntSceneButton, ent_scene_button, ENT, SCENE_BUTTON, GtkButton)

GtkWidget          *ent_scene_button_new         (EntScene           *scene,
                                                  const EntSceneItem *item);

const char         *ent_scene_button_get_id      (EntSceneButton     *self);
const EntSceneItem *ent_scene_button_get_item    (EntSceneButton     *self);
void                ent_scene_button_set_item    (EntSceneButton     *self,
                                                  EntScene           *scene,
                                                  const EntSceneItem *item);
void                ent_scene_button_get_area    (EntSceneButton     *self,
                                                  graphene_rect_t    *area);
gboolean            ent_scene_button_get_start   (EntSceneButton     *self,
                                                  graphene_point_t   *start);
void                ent_scene_button_set_start   (EntSceneButton     *self,
                                                  const graphene_point_t *start);

G_END_DECLS
