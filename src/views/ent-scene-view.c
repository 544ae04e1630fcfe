/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSceneView lays a stage out at the size it is given, paints the ground
 * of the scene and has an EntSceneButton over it for each item that can be
 * acted on.
 *
 * It keeps no selection and knows no kind of picture: the stage says what is
 * selected, the function that lays out says what is where. When it is laid out
 * and how large is in ent-scene-view-layout.c, how the buttons come, move and
 * go in ent-scene-view-buttons.c, how the keyboard moves on them in
 * ent-scene-view-focus.c.
 */

#include "ent-scene-view-private.h"

#define SLICE 2048 /* no texture of the ground is higher than that */

G_DEFINE_FINAL_TYPE (EntSceneView, ent_scene_view, GTK_TYPE_WIDGET)

enum {
  PROP_BRIEFING = 1,
  PROP_STAGE,
  PROP_ZOOM,
  PROP_NATURAL_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
snapshot_ground (EntSceneView *self,
                 GtkSnapshot  *snapshot)
{
  if (self->ground == NULL)
    {
      double width = MAX (ent_scene_get_width (self->scene), self->width);
      double height = MAX (ent_scene_get_height (self->scene), self->height);
      GtkSnapshot *own = gtk_snapshot_new ();

      for (double y = 0.0; y < height; y += SLICE)
        {
          cairo_t *cr = gtk_snapshot_append_cairo (own, &GRAPHENE_RECT_INIT (0, y, width, MIN (SLICE, height - y)));

          ent_scene_paint_ground (self->scene, cr);
          cairo_destroy (cr);
        }
      self->ground = gtk_snapshot_free_to_node (own);
    }
  if (self->ground != NULL)
    gtk_snapshot_append_node (snapshot, self->ground);
}

static void
ent_scene_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  GtkWidget *focus = ent_scene_view_get_focus_button (self);

  if (self->scene == NULL)
    return;

  snapshot_ground (self, snapshot);

  /* Rings lie outside the buttons: selected ones, then the focus, come last. */
  for (int pass = 0; pass < 2; pass++)
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      if (child != focus && ent_scene_button_get_item (ENT_SCENE_BUTTON (child))->selected == (pass == 1))
        gtk_widget_snapshot_child (widget, child, snapshot);
  if (focus != NULL)
    gtk_widget_snapshot_child (widget, focus, snapshot);
}

static void
ent_scene_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntSceneView *self = ENT_SCENE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      g_value_set_object (value, self->briefing);
      break;
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_NATURAL_HEIGHT:
      g_value_set_boolean (value, self->natural_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_scene_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntSceneView *self = ENT_SCENE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      ent_scene_view_set_briefing (self, g_value_get_object (value));
      break;
    case PROP_STAGE:
      ent_scene_view_set_stage (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      ent_scene_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_NATURAL_HEIGHT:
      ent_scene_view_set_natural_height (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_scene_view_dispose (GObject *object)
{
  EntSceneView *self = ENT_SCENE_VIEW (object);
  GtkWidget *child;

  ent_scene_view_dispose_layout (self);
  g_clear_object (&self->move);
  g_hash_table_remove_all (self->buttons);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  g_clear_pointer (&self->scene, ent_scene_unref);
  g_clear_object (&self->stage);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_scene_view_parent_class)->dispose (object);
}

static void
ent_scene_view_finalize (GObject *object)
{
  EntSceneView *self = ENT_SCENE_VIEW (object);

  g_hash_table_unref (self->buttons);
  g_hash_table_unref (self->last);
  g_free (self->font_family);

  G_OBJECT_CLASS (ent_scene_view_parent_class)->finalize (object);
}

static void
ent_scene_view_class_init (EntSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ent_scene_view_get_property;
  object_class->set_property = ent_scene_view_set_property;
  object_class->dispose = ent_scene_view_dispose;
  object_class->finalize = ent_scene_view_finalize;

  widget_class->snapshot = ent_scene_view_snapshot;
  ent_scene_view_class_init_layout (widget_class);
  ent_scene_view_class_init_focus (widget_class);

  /**
   * EntSceneView:briefing:
   *
   * The document, or %NULL: then nothing is shown.
   */
  properties[PROP_BRIEFING] =
    g_param_spec_object ("briefing", NULL, NULL, ENT_TYPE_BRIEFING,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntSceneView:stage:
   *
   * What of it is shown, or %NULL: then nothing is shown.
   */
  properties[PROP_STAGE] =
    g_param_spec_object ("stage", NULL, NULL, ENT_TYPE_STAGE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntSceneView:zoom:
   *
   * Size of the content as a multiple of the desktop's.
   */
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0.25, 8.0, 1.0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntSceneView:natural-height:
   *
   * Whether it is as high as its content at its width, rather than laid out
   * into the height that there is.
   */
  properties[PROP_NATURAL_HEIGHT] =
    g_param_spec_boolean ("natural-height", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "sceneview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_scene_view_init (EntSceneView *self)
{
  self->zoom = 1.0;
  self->buttons = g_hash_table_new (g_str_hash, g_str_equal);
  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ent_scene_view_init_layout (self);
}

/**
 * ent_scene_view_new:
 * @func: (nullable): lays the scene out
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
ent_scene_view_new (EntSceneFunc func)
{
  EntSceneView *self = g_object_new (ENT_TYPE_SCENE_VIEW, NULL);

  self->func = func;

  return GTK_WIDGET (self);
}

/**
 * ent_scene_view_set_func:
 * @self: a scene view
 * @func: (nullable): lays the scene out
 */
void
ent_scene_view_set_func (EntSceneView *self,
                         EntSceneFunc  func)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));

  if (self->func == func)
    return;

  self->func = func;
  ent_scene_view_queue_layout (self, FALSE);
}

/**
 * ent_scene_view_set_maker:
 * @self: a scene view
 * @maker: (scope forever) (nullable): lays the scene out, instead of what
 *   ent_scene_view_set_func() says, for whatever room there is
 * @data: for @maker
 */
void
ent_scene_view_set_maker (EntSceneView *self,
                          EntSceneMaker maker,
                          gpointer      data)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));

  self->maker = maker;
  self->maker_data = data;
  ent_scene_view_queue_layout (self, FALSE);
}

/**
 * ent_scene_view_make_anew:
 * @self: a scene view
 *
 * Lays the scene out again: what its maker knows has changed.
 */
void
ent_scene_view_make_anew (EntSceneView *self)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));

  ent_scene_view_queue_layout (self, TRUE);
}

/**
 * ent_scene_view_get_briefing:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): the document
 */
EntBriefing *
ent_scene_view_get_briefing (EntSceneView *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), NULL);

  return self->briefing;
}

/**
 * ent_scene_view_set_briefing:
 * @self: a scene view
 * @briefing: (nullable): the document
 */
void
ent_scene_view_set_briefing (EntSceneView *self,
                             EntBriefing  *briefing)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));
  g_return_if_fail (briefing == NULL || ENT_IS_BRIEFING (briefing));

  if (!g_set_object (&self->briefing, briefing))
    return;

  ent_scene_view_queue_layout (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRIEFING]);
}

/**
 * ent_scene_view_get_stage:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
EntStage *
ent_scene_view_get_stage (EntSceneView *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), NULL);

  return self->stage;
}

/**
 * ent_scene_view_set_stage:
 * @self: a scene view
 * @stage: (nullable): what is to be shown
 */
void
ent_scene_view_set_stage (EntSceneView *self,
                          EntStage     *stage)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));
  g_return_if_fail (stage == NULL || ENT_IS_STAGE (stage));

  if (!g_set_object (&self->stage, stage))
    return;

  ent_scene_view_queue_layout (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/**
 * ent_scene_view_get_zoom:
 * @self: a scene view
 *
 * Returns: size of the content as a multiple of the desktop's
 */
double
ent_scene_view_get_zoom (EntSceneView *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), 1.0);

  return self->zoom;
}

/**
 * ent_scene_view_set_zoom:
 * @self: a scene view
 * @zoom: size of the content as a multiple of the desktop's, from 0.25 to 8
 */
void
ent_scene_view_set_zoom (EntSceneView *self,
                         double        zoom)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));
  g_return_if_fail (zoom >= 0.25 && zoom <= 8.0);

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  ent_scene_view_queue_layout (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * ent_scene_view_set_only_text:
 * @self: a view
 * @only_text: whether zoom is for the text, and the picture stays as wide and
 *   as high as the room that there is
 *
 * A picture that says as much at any size gains nothing by being scrolled.
 */
void
ent_scene_view_set_only_text (EntSceneView *self,
                              gboolean      only_text)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));

  self->only_text = only_text;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ent_scene_view_get_natural_height:
 * @self: a scene view
 *
 * Returns: whether it is as high as its content
 */
gboolean
ent_scene_view_get_natural_height (EntSceneView *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), FALSE);

  return self->natural_height;
}

/**
 * ent_scene_view_set_natural_height:
 * @self: a scene view
 * @natural_height: whether it is to be as high as its content
 */
void
ent_scene_view_set_natural_height (EntSceneView *self,
                                   gboolean      natural_height)
{
  g_return_if_fail (ENT_IS_SCENE_VIEW (self));

  natural_height = !!natural_height;
  if (self->natural_height == natural_height)
    return;

  self->natural_height = natural_height;
  ent_scene_view_queue_layout (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NATURAL_HEIGHT]);
}

/**
 * ent_scene_view_get_scene:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): the scene of the last allocation
 */
EntScene *
ent_scene_view_get_scene (EntSceneView *self)
{
  g_return_val_if_fail (ENT_IS_SCENE_VIEW (self), NULL);

  return self->scene;
}
