/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The buttons of a scene. A button stays with the id of its item when a new
 * scene comes, so that the focus and a screen reader's place survive; one
 * that has another place then moves there, so that the eye can follow.
 */

#include "ent-scene-view-private.h"

#define MOVE_MS 200

static void
place_button (EntSceneView   *self,
              EntSceneButton *button,
              double          progress)
{
  graphene_rect_t area;
  graphene_point_t start;

  ent_scene_button_get_area (button, &area);
  if (progress < 1.0 && ent_scene_button_get_start (button, &start))
    graphene_point_interpolate (&start, &area.origin, progress, &start);
  else
    start = area.origin;

  gtk_widget_allocate (GTK_WIDGET (button), area.size.width, area.size.height, -1,
                       gsk_transform_translate (NULL, &start));
}

void
ent_scene_view_place_buttons (EntSceneView *self)
{
  double progress = self->move != NULL ? adw_animation_get_value (self->move) : 1.0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    place_button (self, ENT_SCENE_BUTTON (child), progress);
}

static void
moved_cb (double   value,
          gpointer user_data)
{
  gtk_widget_queue_allocate (GTK_WIDGET (user_data));
}

/* Lets the eye follow what moves: from where each button is seen now. */
static void
start_moving (EntSceneView *self)
{
  graphene_point_t start;
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    any |= ent_scene_button_get_start (ENT_SCENE_BUTTON (child), &start);

  if (!any)
    return;

  if (self->move == NULL)
    self->move = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 1.0, MOVE_MS,
                                          adw_callback_animation_target_new (moved_cb, self, NULL));
  else
    adw_animation_reset (self->move);
  adw_animation_play (self->move);
}

static void
stop_moving (EntSceneView *self)
{
  if (self->move != NULL)
    adw_animation_skip (self->move);
}

/* Remembers where each button is seen now, or, with animate off, forgets it. */
static void
mark_starts (EntSceneView *self,
             gboolean      animate)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_point_t seen;

      if (animate && gtk_widget_compute_point (child, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &seen))
        ent_scene_button_set_start (ENT_SCENE_BUTTON (child), &seen);
      else
        ent_scene_button_set_start (ENT_SCENE_BUTTON (child), NULL);
    }
}

/* Makes, keeps and drops buttons for the scene that has just been taken; the
 * one before is still alive. */
void
ent_scene_view_sync_buttons (EntSceneView *self,
                             gboolean      animate)
{
  GtkWidget *focus = ent_scene_view_get_focus_button (self);
  g_autofree char *lost = NULL;
  g_autoptr (GHashTable) left = g_steal_pointer (&self->buttons);
  GtkWidget *previous = NULL;
  GHashTableIter iter;
  gpointer button;

  mark_starts (self, animate);
  stop_moving (self);
  self->buttons = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->scene != NULL && i < ent_scene_get_n_items (self->scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (self->scene, i);
      EntSceneButton *child;

      if (item->role == ENT_SCENE_ROLE_GROUND)
        continue;

      child = g_hash_table_lookup (left, item->id);
      if (child != NULL)
        {
          /* The key belongs to the old item, which set_item() may free. */
          g_hash_table_remove (left, item->id);
          ent_scene_button_set_item (child, self->scene, item);
        }
      else
        {
          child = ENT_SCENE_BUTTON (ent_scene_button_new (self->scene, item));
          /* Where keys step, a click leaves them alone. */
          gtk_widget_set_focus_on_click (GTK_WIDGET (child), self->maker == NULL);
        }

      if (gtk_widget_get_parent (GTK_WIDGET (child)) == NULL ||
          gtk_widget_get_prev_sibling (GTK_WIDGET (child)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (child), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (child);
      g_hash_table_insert (self->buttons, item->id, child);
    }

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    {
      if (button == focus)
        lost = g_strdup (ent_scene_button_get_id (button));
      g_hash_table_iter_steal (&iter);
      gtk_widget_unparent (button);
    }
  if (lost != NULL)
    ent_scene_view_focus_instead (self, lost);
  if (animate)
    start_moving (self);
}
