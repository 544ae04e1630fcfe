/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of EntSceneView share. */

#pragma once

#include <adwaita.h>

#include "ent-scene-button.h"
#include "ent-scene-view.h"

G_BEGIN_DECLS

struct _EntSceneView {
  GtkWidget parent_instance;

  EntBriefing *briefing;
  EntStage *stage;
  double zoom;
  gboolean natural_height;
  gboolean only_text; /* is zoomed, rather than the picture */
  EntSceneFunc func;
  EntSceneMaker maker; /* (nullable): instead of it */
  gpointer maker_data;

  double font_size; /* logical pixels */
  char *font_family;

  EntScene *scene;
  int width, height;  /* last allocated, -1 before */
  gboolean stale;     /* the scene is to be laid out anew */
  gboolean animate;   /* what has moved in the next scene is to be seen moving */
  gboolean overflows; /* a scene did not fit: the height that is needed is measured */
  EntScene *measured; /* for the height that is needed at measured_width */
  int measured_width;
  GtkAdjustment *hadjustment; /* (nullable): of the scrolled window around it */
  GtkAdjustment *vadjustment;
  guint resize_id;

  GHashTable *buttons; /* item id, in the scene, to button, a child */
  GskRenderNode *ground;
  AdwAnimation *move;  /* (nullable) */

  GHashTable *last; /* area to the id that had the focus last in it */
};

void       ent_scene_view_class_init_layout (GtkWidgetClass *widget_class);
void       ent_scene_view_init_layout       (EntSceneView   *self);
void       ent_scene_view_dispose_layout    (EntSceneView   *self);
void       ent_scene_view_queue_layout      (EntSceneView   *self,
                                             gboolean        animate);
void       ent_scene_view_sync_buttons      (EntSceneView   *self,
                                             gboolean        animate);
void       ent_scene_view_place_buttons     (EntSceneView   *self);
void       ent_scene_view_class_init_focus  (GtkWidgetClass *widget_class);
GtkWidget *ent_scene_view_get_focus_button  (EntSceneView   *self);
void       ent_scene_view_focus_instead     (EntSceneView   *self,
                                             const char     *lost_id);

G_END_DECLS
