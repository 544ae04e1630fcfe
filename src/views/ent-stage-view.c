/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntStageView is a view that shows a stage of a briefing. It gathers what
 * changes between two frames and updates once, ahead of the next one; while
 * it is not on the screen it does not update at all. It holds no selection:
 * what the user does goes out as an action, and comes back as another stage.
 *
 * A view has no widgets before it is on the screen for the first time: there
 * are more views than anybody looks at in a day.
 */

#include "ent-stage-view.h"

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  double zoom;
  gboolean built;
  gboolean stale;
  guint update_id;
} EntStageViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntStageView, ent_stage_view, ADW_TYPE_BIN)

enum {
  PROP_BRIEFING = 1,
  PROP_STAGE,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static EntStageViewPrivate *
get_private (EntStageView *self)
{
  return ent_stage_view_get_instance_private (self);
}

static gboolean
update_cb (gpointer user_data)
{
  get_private (user_data)->update_id = 0;
  ent_stage_view_flush (user_data);

  return G_SOURCE_REMOVE;
}

static void
ent_stage_view_map (GtkWidget *widget)
{
  GtkWidget *child;

  ent_stage_view_ensure_built (ENT_STAGE_VIEW (widget));
  child = adw_bin_get_child (ADW_BIN (widget));
  /* A view may start hidden, so that GTK styles nothing in it until it is seen. */
  if (child != NULL)
    gtk_widget_set_visible (child, TRUE);
  ent_stage_view_flush (ENT_STAGE_VIEW (widget));

  GTK_WIDGET_CLASS (ent_stage_view_parent_class)->map (widget);
}

/* GtkWidget gives the focus to a container before its children, and again to
 * one whose first child it leaves backwards. A view takes it to where somebody
 * left off, so that Tab would skip what is before that, and Shift+Tab would
 * never get out. */
static gboolean
ent_stage_view_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
ent_stage_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntStageViewPrivate *priv = get_private (ENT_STAGE_VIEW (object));

  switch (prop_id)
    {
    case PROP_BRIEFING:
      g_value_set_object (value, priv->briefing);
      break;
    case PROP_STAGE:
      g_value_set_object (value, priv->stage);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, priv->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_stage_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntStageView *self = ENT_STAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      ent_stage_view_set_briefing (self, g_value_get_object (value));
      break;
    case PROP_STAGE:
      ent_stage_view_set_stage (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      ent_stage_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_stage_view_dispose (GObject *object)
{
  EntStageViewPrivate *priv = get_private (ENT_STAGE_VIEW (object));

  g_clear_handle_id (&priv->update_id, g_source_remove);
  g_clear_object (&priv->stage);
  g_clear_object (&priv->briefing);

  G_OBJECT_CLASS (ent_stage_view_parent_class)->dispose (object);
}

static void
ent_stage_view_class_init (EntStageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ent_stage_view_get_property;
  object_class->set_property = ent_stage_view_set_property;
  object_class->dispose = ent_stage_view_dispose;

  widget_class->map = ent_stage_view_map;
  widget_class->focus = ent_stage_view_focus;

  /**
   * EntStageView:briefing:
   *
   * The document, or %NULL.
   */
  properties[PROP_BRIEFING] =
    g_param_spec_object ("briefing", NULL, NULL, ENT_TYPE_BRIEFING,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntStageView:stage:
   *
   * What of it is shown, or %NULL.
   */
  properties[PROP_STAGE] =
    g_param_spec_object ("stage", NULL, NULL, ENT_TYPE_STAGE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntStageView:zoom:
   *
   * Size of the content as a multiple of the desktop's.
   */
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0.25, 8.0, 1.0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_stage_view_init (EntStageView *self)
{
  EntStageViewPrivate *priv = get_private (self);

  priv->zoom = 1.0;
  priv->stale = TRUE;
}

/**
 * ent_stage_view_get_briefing:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the document
 */
EntBriefing *
ent_stage_view_get_briefing (EntStageView *self)
{
  g_return_val_if_fail (ENT_IS_STAGE_VIEW (self), NULL);

  return get_private (self)->briefing;
}

/**
 * ent_stage_view_set_briefing:
 * @self: a view
 * @briefing: (nullable): the document
 */
void
ent_stage_view_set_briefing (EntStageView *self,
                             EntBriefing  *briefing)
{
  g_return_if_fail (ENT_IS_STAGE_VIEW (self));
  g_return_if_fail (briefing == NULL || ENT_IS_BRIEFING (briefing));

  if (!g_set_object (&get_private (self)->briefing, briefing))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRIEFING]);
  ent_stage_view_queue_update (self);
}

/**
 * ent_stage_view_get_stage:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
EntStage *
ent_stage_view_get_stage (EntStageView *self)
{
  g_return_val_if_fail (ENT_IS_STAGE_VIEW (self), NULL);

  return get_private (self)->stage;
}

/**
 * ent_stage_view_set_stage:
 * @self: a view
 * @stage: (nullable): what is to be shown
 */
void
ent_stage_view_set_stage (EntStageView *self,
                          EntStage     *stage)
{
  g_return_if_fail (ENT_IS_STAGE_VIEW (self));
  g_return_if_fail (stage == NULL || ENT_IS_STAGE (stage));

  if (!g_set_object (&get_private (self)->stage, stage))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
  ent_stage_view_queue_update (self);
}

/**
 * ent_stage_view_get_zoom:
 * @self: a view
 *
 * Returns: size of the content as a multiple of the desktop's
 */
double
ent_stage_view_get_zoom (EntStageView *self)
{
  g_return_val_if_fail (ENT_IS_STAGE_VIEW (self), 1.0);

  return get_private (self)->zoom;
}

/**
 * ent_stage_view_set_zoom:
 * @self: a view
 * @zoom: size of the content as a multiple of the desktop's, from 0.25 to 8
 */
void
ent_stage_view_set_zoom (EntStageView *self,
                         double        zoom)
{
  g_return_if_fail (ENT_IS_STAGE_VIEW (self));
  g_return_if_fail (zoom >= 0.25 && zoom <= 8.0);

  if (get_private (self)->zoom == zoom)
    return;

  get_private (self)->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  ent_stage_view_queue_update (self);
}

/**
 * ent_stage_view_ensure_built:
 * @self: a view
 *
 * Makes the widgets of the view, unless they are there.
 */
void
ent_stage_view_ensure_built (EntStageView *self)
{
  EntStageViewPrivate *priv;

  g_return_if_fail (ENT_IS_STAGE_VIEW (self));

  priv = get_private (self);
  if (priv->built)
    return;

  priv->built = TRUE;
  if (ENT_STAGE_VIEW_GET_CLASS (self)->build != NULL)
    ENT_STAGE_VIEW_GET_CLASS (self)->build (self);
}

/**
 * ent_stage_view_queue_update:
 * @self: a view
 *
 * Has the view updated ahead of the next frame or, while it is not on the
 * screen, when it comes there.
 */
void
ent_stage_view_queue_update (EntStageView *self)
{
  EntStageViewPrivate *priv;

  g_return_if_fail (ENT_IS_STAGE_VIEW (self));

  priv = get_private (self);
  priv->stale = TRUE;
  if (priv->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/**
 * ent_stage_view_flush:
 * @self: a view
 *
 * Brings what is shown up to date at once, if it is not.
 */
void
ent_stage_view_flush (EntStageView *self)
{
  EntStageViewPrivate *priv;

  g_return_if_fail (ENT_IS_STAGE_VIEW (self));

  priv = get_private (self);
  g_clear_handle_id (&priv->update_id, g_source_remove);
  if (!priv->stale)
    return;

  ent_stage_view_ensure_built (self);
  priv->stale = FALSE;
  if (ENT_STAGE_VIEW_GET_CLASS (self)->update != NULL)
    ENT_STAGE_VIEW_GET_CLASS (self)->update (self);
}
