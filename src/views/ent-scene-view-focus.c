/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keyboard on a scene. Items whose ids begin alike form an area: tiles,
 * levels of the legend, cards. Tab goes from area to area and on; arrows go
 * to the nearest item in that direction within the area, and never leave it;
 * Home and End go to its ends. An area is entered at what is selected, else
 * where the focus was last, else at its first item.
 */

#include "ent-scene-view-private.h"

#include <string.h>

static GtkWidgetClass *parent_class;

static char *
area_of (const char *id)
{
  const char *colon = strchr (id, ':');

  return colon != NULL ? g_strndup (id, colon - id) : g_strdup ("");
}

static gboolean
in_area (const EntSceneItem *item,
         const char         *area)
{
  g_autofree char *own = area_of (item->id);

  return item->role != ENT_SCENE_ROLE_GROUND && g_str_equal (own, area);
}

/* The areas in reading order. */
static GPtrArray *
list_areas (EntScene *scene)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; scene != NULL && i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      g_autofree char *area = area_of (item->id);

      if (item->role != ENT_SCENE_ROLE_GROUND && !g_ptr_array_find_with_equal_func (areas, area, g_str_equal, NULL))
        g_ptr_array_add (areas, g_steal_pointer (&area));
    }

  return areas;
}

static const char *
find_end (EntSceneView *self,
          const char   *area,
          gboolean      last)
{
  const char *found = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (self->scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (self->scene, i);

      if (!in_area (item, area))
        continue;
      found = item->id;
      if (!last)
        break;
    }

  return found;
}

static const char *
find_selected (EntSceneView *self,
               const char   *area)
{
  for (guint i = 0; i < ent_scene_get_n_items (self->scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (self->scene, i);

      if (item->selected && in_area (item, area))
        return item->id;
    }

  return NULL;
}

static gboolean
enter_area (EntSceneView *self,
            const char   *area)
{
  const char *last = g_hash_table_lookup (self->last, area);
  const char *target = find_selected (self, area);

  if (target == NULL && last != NULL && g_hash_table_contains (self->buttons, last))
    target = last;
  if (target == NULL)
    target = find_end (self, area, FALSE);

  return target != NULL && ent_scene_view_focus_item (self, target);
}

static gboolean
move_between_areas (EntSceneView *self,
                    const char   *from,
                    int           step)
{
  g_autoptr (GPtrArray) areas = list_areas (self->scene);
  int index = step > 0 ? -1 : (int) areas->len;
  guint found;

  if (from != NULL)
    {
      g_autofree char *area = area_of (from);

      if (g_ptr_array_find_with_equal_func (areas, area, g_str_equal, &found))
        index = found;
    }
  index += step;

  return index >= 0 && index < (int) areas->len && enter_area (self, g_ptr_array_index (areas, index));
}

static gboolean
ent_scene_view_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  GtkWidget *focus = ent_scene_view_get_focus_button (self);
  const char *from = focus != NULL ? ent_scene_button_get_id (ENT_SCENE_BUTTON (focus)) : NULL;
  const EntSceneItem *to;
  int dx = 0, dy = 0;

  if (self->scene == NULL)
    return FALSE;

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      return move_between_areas (self, from, 1);
    case GTK_DIR_TAB_BACKWARD:
      return move_between_areas (self, from, -1);
    case GTK_DIR_UP:
      dy = -1;
      break;
    case GTK_DIR_DOWN:
      dy = 1;
      break;
    case GTK_DIR_LEFT:
      dx = -1;
      break;
    case GTK_DIR_RIGHT:
      dx = 1;
      break;
    default:
      return FALSE;
    }

  if (from == NULL)
    return move_between_areas (self, NULL, dx + dy);

  to = ent_scene_nearest (self->scene, from, dx, dy);
  if (to == NULL)
    {
      gtk_widget_error_bell (widget);
      return TRUE;
    }

  return ent_scene_view_focus_item (self, to->id);
}

static gboolean
ent_scene_view_grab_focus (GtkWidget *widget)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  g_autoptr (GPtrArray) areas = list_areas (self->scene);

  /* What a view is about comes after its legend. */
  for (guint i = areas->len; i > 0; i--)
    if (find_selected (self, g_ptr_array_index (areas, i - 1)) != NULL)
      return enter_area (self, g_ptr_array_index (areas, i - 1));

  return areas->len > 0 && enter_area (self, g_ptr_array_index (areas, areas->len - 1));
}

static void
ent_scene_view_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);

  parent_class->set_focus_child (widget, child);

  if (child != NULL)
    {
      const char *id = ent_scene_button_get_id (ENT_SCENE_BUTTON (child));

      g_hash_table_insert (self->last, area_of (id), g_strdup (id));
    }
  /* The button with the focus is painted last. */
  gtk_widget_queue_draw (widget);
}

static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  GtkWidget *focus = ent_scene_view_get_focus_button (self);
  g_autofree char *area = NULL;

  if (focus == NULL)
    return FALSE;

  area = area_of (ent_scene_button_get_id (ENT_SCENE_BUTTON (focus)));

  return ent_scene_view_focus_item (self, find_end (self, area, g_variant_get_boolean (arguments)));
}

static gboolean
clear_selection_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);

  /* With nothing to clear, Escape belongs to whoever is further out. */
  if (self->stage == NULL ||
      (ent_stage_get_focus (self->stage) == NULL && ent_stage_get_highlight (self->stage)[0] == NULL))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.clear-selection", NULL);
}

void
ent_scene_view_class_init_focus (GtkWidgetClass *widget_class)
{
  parent_class = g_type_class_peek_parent (widget_class);

  widget_class->focus = ent_scene_view_focus;
  widget_class->grab_focus = ent_scene_view_grab_focus;
  widget_class->set_focus_child = ent_scene_view_set_focus_child;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, clear_selection_cb, NULL);
}

/* (transfer none) (nullable): the button that has the keyboard's focus. */
GtkWidget *
ent_scene_view_get_focus_button (EntSceneView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self) ? focus : NULL;
}

/* The item that had the focus is gone: its area keeps it. */
void
ent_scene_view_focus_instead (EntSceneView *self,
                              const char   *lost_id)
{
  g_autofree char *area = area_of (lost_id);

  if (self->scene != NULL && !enter_area (self, area))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * ent_scene_view_focus_item:
 * @self: a scene view
 * @id: id of an item that can be acted on
 *
 * Gives the keyboard's focus to an item. A scrolled window around the view
 * brings it into sight.
 *
 * Returns: whether there is such an item and it took the focus
 */
gboolean
ent_scene_view_focus_item (EntSceneView *self,
                           const char   *id)
{
  GtkWidget *button;

  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  button = g_hash_table_lookup (self->buttons, id);

  return button != NULL && gtk_widget_grab_focus (button);
}
