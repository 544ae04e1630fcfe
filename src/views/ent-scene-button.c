/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSceneButton is a button whose look is one item of a scene. Role, focus,
 * click, keys and label are those of GtkButton, so that a screen reader and
 * a keyboard find on the picture what they find everywhere. It refuses to
 * lay anything out: where it is, and what it says, the scene has decided.
 *
 * It has a CSS name of its own, so that a theme's frames and paddings do not
 * get between the item and its place; the focus ring and the hover feedback
 * are in the style sheet.
 */

#include "ent-scene-button.h"

#include <math.h>

#include "ent-style.h"

struct _EntSceneButton {
  GtkButton parent_instance;

  EntScene *scene;
  const EntSceneItem *item; /* in the scene */
  GskRenderNode *node;      /* the painted item, until it changes */
  graphene_point_t start;   /* from where it moves to its place */
  gboolean moves;
  gboolean more; /* the click that is under way is one with Ctrl held */
};

G_DEFINE_FINAL_TYPE (EntSceneButton, ent_scene_button, GTK_TYPE_BUTTON)

static void
activate_detailed_action (EntSceneButton *self,
                          const char     *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    {
      g_warning ("The item ‘%s’ has no valid action: %s", self->item->id, error->message);
      return;
    }
  gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}

static gboolean
activate_more (EntSceneButton *self)
{
  if (self->item->action_more == NULL)
    return FALSE;

  activate_detailed_action (self, self->item->action_more);

  return TRUE;
}

static gboolean
activate_more_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (widget);

  if (!activate_more (self))
    g_signal_emit_by_name (self, "clicked");

  return TRUE;
}

/* Whether the click that begins here adds to the selection; GtkButton's own
 * gesture, which sees the same events after this one, decides if it is one. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  EntSceneButton *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->more = (state & GDK_CONTROL_MASK) != 0;
}

/* Let go elsewhere, it was no click. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         user_data)
{
  EntSceneButton *self = user_data;

  self->more &= gtk_widget_contains (GTK_WIDGET (self), x, y);
}

static void
ent_scene_button_clicked (GtkButton *button)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (button);
  gboolean more = self->more;

  self->more = FALSE;
  if (more && activate_more (self))
    return;
  if (self->item->action != NULL)
    activate_detailed_action (self, self->item->action);
}

static void
ent_scene_button_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (widget);

  if (self->node == NULL)
    {
      GtkSnapshot *own = gtk_snapshot_new ();
      graphene_rect_t area, ink;
      cairo_t *cr;

      ent_scene_button_get_area (self, &area);
      /* The ring of a selected item lies outside its bounds. */
      graphene_rect_init (&ink, 0, 0, area.size.width, area.size.height);
      if (self->item->selected)
        {
          double margin = ceil (MAX (8.0, 12.0 * ent_scene_get_metrics (self->scene)->unit));

          graphene_rect_inset (&ink, -margin, -margin);
        }
      cr = gtk_snapshot_append_cairo (own, &ink);
      cairo_translate (cr, -area.origin.x, -area.origin.y);
      ent_scene_paint_item (self->scene, self->item, cr);
      cairo_destroy (cr);
      self->node = gtk_snapshot_free_to_node (own);
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

static void
ent_scene_button_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (widget);
  graphene_rect_t area;

  ent_scene_button_get_area (self, &area);
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? area.size.width : area.size.height;
}

static void
ent_scene_button_dispose (GObject *object)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);

  G_OBJECT_CLASS (ent_scene_button_parent_class)->dispose (object);
}

static void
ent_scene_button_finalize (GObject *object)
{
  EntSceneButton *self = ENT_SCENE_BUTTON (object);

  g_clear_pointer (&self->scene, ent_scene_unref);

  G_OBJECT_CLASS (ent_scene_button_parent_class)->finalize (object);
}

static void
ent_scene_button_class_init (EntSceneButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);
  const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };

  object_class->dispose = ent_scene_button_dispose;
  object_class->finalize = ent_scene_button_finalize;

  widget_class->snapshot = ent_scene_button_snapshot;
  widget_class->measure = ent_scene_button_measure;

  button_class->clicked = ent_scene_button_clicked;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], GDK_CONTROL_MASK, activate_more_cb, NULL);

  gtk_widget_class_set_css_name (widget_class, "scenebutton");
}

static void
ent_scene_button_init (EntSceneButton *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  /* The scene says how large it is, not a layout manager. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * ent_scene_button_new:
 * @scene: a scene
 * @item: an item of @scene that can be acted on
 *
 * Returns: (transfer floating): a button or toggle button for @item
 */
GtkWidget *
ent_scene_button_new (EntScene           *scene,
                      const EntSceneItem *item)
{
  EntSceneButton *self;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (item != NULL && item->role != ENT_SCENE_ROLE_GROUND, NULL);

  self = g_object_new (ENT_TYPE_SCENE_BUTTON, NULL);
  ent_scene_button_set_item (self, scene, item);

  return GTK_WIDGET (self);
}

/**
 * ent_scene_button_get_id:
 * @self: a scene button
 *
 * Returns: (transfer none): the id of its item
 */
const char *
ent_scene_button_get_id (EntSceneButton *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_BUTTON (self), NULL);

  return self->item->id;
}

/**
 * ent_scene_button_get_item:
 * @self: a scene button
 *
 * Returns: (transfer none): its item, valid until the next one is set
 */
const EntSceneItem *
ent_scene_button_get_item (EntSceneButton *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_BUTTON (self), NULL);

  return self->item;
}

/**
 * ent_scene_button_set_item:
 * @self: a scene button
 * @scene: a scene
 * @item: an item of @scene that can be acted on
 *
 * Shows and says @item from now on.
 */
void
ent_scene_button_set_item (EntSceneButton     *self,
                           EntScene           *scene,
                           const EntSceneItem *item)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *tooltip = NULL;
  gboolean described, same_picture, same_words;

  g_return_if_fail (ENT_IS_SCENE_BUTTON (self));
  g_return_if_fail (scene != NULL);
  g_return_if_fail (item != NULL && item->role != ENT_SCENE_ROLE_GROUND);

  if (self->item == item)
    return;

  /* Of hundreds of buttons another selection changes a few. */
  same_picture = self->item != NULL && ent_scene_item_looks_same (self->scene, self->item, scene, item);
  same_words = self->item != NULL && g_strcmp0 (self->item->spoken, item->spoken) == 0 &&
               g_strcmp0 (self->item->tooltip, item->tooltip) == 0;
  ent_scene_ref (scene);
  g_clear_pointer (&self->scene, ent_scene_unref);
  self->scene = scene;
  self->item = item;
  if (!same_picture)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  if (!same_words)
    {
      described = item->tooltip != NULL && g_strcmp0 (item->tooltip, item->spoken) != 0;
      tooltip = described ? ent_text_clean (item->tooltip, ENT_TEXT_LIMIT) : NULL;
      if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
        ent_style_set_tooltip (GTK_WIDGET (self), tooltip);
      if (item->spoken != NULL)
        gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, item->spoken, -1);
      if (described)
        gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
      else
        gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }

  /* A button that has a pressed state is a toggle button, here as in ARIA:
   * GTK 4.8 has no role of its own for it. */
  if (item->role == ENT_SCENE_ROLE_TOGGLE)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_PRESSED,
                                 item->pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_PRESSED);

  if (item->role == ENT_SCENE_ROLE_BUTTON)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, item->selected, -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED);
}

/**
 * ent_scene_button_get_area:
 * @self: a scene button
 * @area: (out): the smallest rectangle of whole pixels around the item's
 *   bounds, in the scene's coordinates
 *
 * Where the button wants to be: on whole pixels, so that its text stays crisp.
 */
void
ent_scene_button_get_area (EntSceneButton  *self,
                           graphene_rect_t *area)
{
  const EntRect *bounds;

  g_return_if_fail (ENT_IS_SCENE_BUTTON (self));
  g_return_if_fail (area != NULL);

  bounds = &self->item->bounds;
  graphene_rect_init (area, bounds->x, bounds->y, bounds->width, bounds->height);
  graphene_rect_round_extents (area, area);
}

/**
 * ent_scene_button_get_start:
 * @self: a scene button
 * @start: (out): from where it comes, in the scene's coordinates
 *
 * Returns: whether it has to move from @start to its place
 */
gboolean
ent_scene_button_get_start (EntSceneButton   *self,
                            graphene_point_t *start)
{
  graphene_rect_t area;

  g_return_val_if_fail (ENT_IS_SCENE_BUTTON (self), FALSE);
  g_return_val_if_fail (start != NULL, FALSE);

  ent_scene_button_get_area (self, &area);
  *start = self->start;

  return self->moves && !graphene_point_near (&self->start, &area.origin, 1.0);
}

/**
 * ent_scene_button_set_start:
 * @self: a scene button
 * @start: (nullable): where it is seen now, in the scene's coordinates;
 *   %NULL if it is not to move
 */
void
ent_scene_button_set_start (EntSceneButton         *self,
                            const graphene_point_t *start)
{
  g_return_if_fail (ENT_IS_SCENE_BUTTON (self));

  self->moves = start != NULL;
  if (start != NULL)
    self->start = *start;
}
