/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntMapView shows the map's scene in a window that may be smaller than the
 * scene can become. What is on the map, and what a click means, the scene
 * says.
 */

#include "ent-map-view.h"

#include <glib/gi18n.h>

#include "ent-map-scene.h"

struct _EntMapView {
  EntStageView parent_instance;

  GtkWidget *scene_view; /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (EntMapView, ent_map_view, ENT_TYPE_STAGE_VIEW)

static void
ent_map_view_update (EntStageView *view)
{
  EntSceneView *scene_view = ENT_SCENE_VIEW (ENT_MAP_VIEW (view)->scene_view);

  ent_scene_view_set_briefing (scene_view, ent_stage_view_get_briefing (view));
  ent_scene_view_set_stage (scene_view, ent_stage_view_get_stage (view));
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));
}

static gboolean
ent_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENT_MAP_VIEW (widget)->scene_view);
}

static void
ent_map_view_class_init (EntMapViewClass *klass)
{
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_map_view_update;
  GTK_WIDGET_CLASS (klass)->grab_focus = ent_map_view_grab_focus;
}

static void
ent_map_view_init (EntMapView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"), -1);
  self->scene_view = ent_scene_view_new (ent_map_scene_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scene_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->scene_view);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * ent_map_view_new:
 *
 * Returns: (transfer floating): an empty map
 */
GtkWidget *
ent_map_view_new (void)
{
  return g_object_new (ENT_TYPE_MAP_VIEW, NULL);
}

/**
 * ent_map_view_get_scene_view:
 * @self: a map
 *
 * Returns: (transfer none): the scene that it shows
 */
EntSceneView *
ent_map_view_get_scene_view (EntMapView *self)
{
  g_return_val_if_fail (ENT_IS_MAP_VIEW (self), NULL);

  return ENT_SCENE_VIEW (self->scene_view);
}
