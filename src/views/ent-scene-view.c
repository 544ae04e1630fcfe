/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSceneView lays a stage out at the size it is given, paints the ground
 * of the scene and has an EntSceneButton over it for each item that can be
 * acted on.
 *
 * It keeps no selection and knows no kind of picture: the stage says what is
 * selected, the function that lays out says what is where. How the buttons
 * come, move and go is in ent-scene-view-buttons.c, how the keyboard moves on
 * them in ent-scene-view-focus.c.
 */

#include "ent-scene-view-private.h"

#include "ent-style.h"

#include <adwaita.h>
#include <math.h>

#define LEAST_WIDTH 360  /* logical pixels: the narrowest window there is */
#define LEAST_HEIGHT 280
#define LEAST_MADE 90    /* what is made is laid out for any size */
#define USUAL_WIDTH 720
#define USUAL_HEIGHT 480
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

/* The font's size in logical pixels, which holds the desktop's text scale. */
static double
get_font (EntSceneView  *self,
          const char   **family)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    {
      double dpi = pango_cairo_context_get_resolution (context);

      size *= (dpi > 0.0 ? dpi : 96.0) / 72.0;
    }
  *family = pango_font_description_get_family (font);

  return size;
}

static EntScene *
lay_out (EntSceneView *self,
         double        width,
         double        height)
{
  g_autoptr (EntMetrics) metrics = NULL;

  if ((self->func == NULL && self->maker == NULL) || self->briefing == NULL || self->stage == NULL || width <= 0.0)
    return NULL;

  metrics = ent_metrics_new_desktop (self->font_size, self->zoom,
                                     gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                                     self->font_family, ent_style_get_palette ());

  if (self->maker != NULL)
    return self->maker (self->briefing, self->stage, metrics, width, height, self->maker_data);

  return self->func (self->briefing, self->stage, metrics, width, height);
}

static void
drop_measured (EntSceneView *self)
{
  g_clear_pointer (&self->measured, ent_scene_unref);
  self->measured_width = -1;
}

static void
queue_layout (EntSceneView *self,
              gboolean      animate)
{
  drop_measured (self);
  self->animate = animate && (self->animate || !self->stale);
  self->stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_font (EntSceneView *self)
{
  const char *family;
  double size = get_font (self, &family);

  if (size == self->font_size && g_strcmp0 (family, self->font_family) == 0)
    return;

  self->font_size = size;
  g_free (self->font_family);
  self->font_family = g_strdup (family);
  queue_layout (self, FALSE);
}

static void
style_changed_cb (EntSceneView *self)
{
  queue_layout (self, FALSE);
}

/* What is only painted is read out with the view. */
static void
describe (EntSceneView *self)
{
  g_autoptr (GString) description = g_string_new (NULL);
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  for (guint i = 0; self->scene != NULL && i < ent_scene_get_n_items (self->scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (self->scene, i);

      if (item->role == ENT_SCENE_ROLE_GROUND && item->spoken != NULL)
        g_string_append_printf (description, "%s%s", description->len > 0 ? "\n" : "", item->spoken);
    }
  if (description->len > 0)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
take_scene (EntSceneView *self,
            EntScene     *scene)
{
  gboolean same_size = self->scene != NULL && scene != NULL &&
                       ent_scene_get_width (self->scene) == ent_scene_get_width (scene);
  gboolean animate = self->animate && same_size && gtk_widget_get_mapped (GTK_WIDGET (self));
  g_autoptr (EntScene) old = g_steal_pointer (&self->scene);

  self->scene = scene;
  if (old == NULL || scene == NULL || !ent_scene_ground_looks_same (old, scene))
    g_clear_pointer (&self->ground, gsk_render_node_unref);
  ent_scene_view_sync_buttons (self, animate);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Zoomed in, a picture is larger than what one sees of it by just so much. */
static int
get_magnified (EntSceneView   *self,
               GtkOrientation  orientation)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  int seen;

  if (scroller == NULL || self->natural_height || self->only_text || self->zoom <= 1.0)
    return 0;

  seen = orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (scroller) : gtk_widget_get_height (scroller);

  return seen * self->zoom;
}

static gboolean
resize_cb (gpointer user_data)
{
  EntSceneView *self = user_data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Asks for another size while sizes are being handed out. */
static void
resize_later (EntSceneView *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
}

static void
seen_changed_cb (EntSceneView *self)
{
  if (self->zoom > 1.0 && !self->natural_height && !self->only_text)
    resize_later (self);
}

static void
ent_scene_view_root (GtkWidget *widget)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (ent_scene_view_parent_class)->root (widget);

  if (scroller == NULL)
    return;
  g_set_object (&self->hadjustment, gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_set_object (&self->vadjustment, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_object (self->hadjustment, "notify::page-size", G_CALLBACK (seen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vadjustment, "notify::page-size", G_CALLBACK (seen_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
forget_scroller (EntSceneView *self)
{
  if (self->hadjustment != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->hadjustment, seen_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->vadjustment, seen_changed_cb, self);
    }
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_handle_id (&self->resize_id, g_source_remove);
}

static void
ent_scene_view_unroot (GtkWidget *widget)
{
  forget_scroller (ENT_SCENE_VIEW (widget));

  GTK_WIDGET_CLASS (ent_scene_view_parent_class)->unroot (widget);
}

static GtkSizeRequestMode
ent_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_scene_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);
  int width;

  if (self->maker != NULL)
    {
      *minimum = LEAST_MADE;
      *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? USUAL_WIDTH : USUAL_HEIGHT;
      return;
    }

  *minimum = MAX (LEAST_WIDTH, get_magnified (self, GTK_ORIENTATION_HORIZONTAL));
  *natural = MAX (*minimum, USUAL_WIDTH);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  width = for_size < 0 ? *natural : MAX (for_size, *minimum);
  *minimum = self->natural_height ? 0 : MAX (LEAST_HEIGHT, get_magnified (self, GTK_ORIENTATION_VERTICAL));
  /* Most pictures fit where they are: only one that did not is measured. */
  if (self->natural_height || self->overflows)
    {
      if (self->measured_width != width)
        {
          drop_measured (self);
          self->measured = lay_out (self, width, self->natural_height ? -1.0 : LEAST_HEIGHT);
          self->measured_width = width;
        }
      if (self->measured != NULL)
        *minimum = MAX (*minimum, ceil (ent_scene_get_height (self->measured)));
    }
  *natural = self->natural_height ? *minimum : MAX (*minimum, USUAL_HEIGHT);
}

static void
ent_scene_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EntSceneView *self = ENT_SCENE_VIEW (widget);

  if (self->stale || width != self->width || (height != self->height && !self->natural_height))
    {
      EntScene *scene;

      /* What was laid out to be measured is as high as it has to be. */
      if (self->measured_width == width &&
          (self->natural_height || (self->measured != NULL && ceil (ent_scene_get_height (self->measured)) == height)))
        scene = self->measured != NULL ? ent_scene_ref (self->measured) : NULL;
      else
        scene = lay_out (self, width, self->natural_height ? -1.0 : height);

      self->animate &= width == self->width && (height == self->height || self->natural_height);
      take_scene (self, scene);
      self->stale = FALSE;
      self->animate = FALSE;
      if (!self->overflows && !self->natural_height && scene != NULL && ent_scene_get_height (scene) > height)
        {
          self->overflows = TRUE;
          resize_later (self);
        }
    }
  self->width = width;
  self->height = height;
  ent_scene_view_place_buttons (self);
}

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
ent_scene_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ent_scene_view_parent_class)->css_changed (widget, change);

  update_font (ENT_SCENE_VIEW (widget));
}

static void
ent_scene_view_direction_changed (GtkWidget        *widget,
                                  GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (ent_scene_view_parent_class)->direction_changed (widget, previous);

  queue_layout (ENT_SCENE_VIEW (widget), FALSE);
}

static void
ent_scene_view_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (ent_scene_view_parent_class)->system_setting_changed (widget, setting);

  update_font (ENT_SCENE_VIEW (widget));
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

  forget_scroller (self);
  g_clear_object (&self->move);
  g_hash_table_remove_all (self->buttons);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  drop_measured (self);
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

  widget_class->root = ent_scene_view_root;
  widget_class->unroot = ent_scene_view_unroot;
  widget_class->get_request_mode = ent_scene_view_get_request_mode;
  widget_class->measure = ent_scene_view_measure;
  widget_class->size_allocate = ent_scene_view_size_allocate;
  widget_class->snapshot = ent_scene_view_snapshot;
  widget_class->css_changed = ent_scene_view_css_changed;
  widget_class->direction_changed = ent_scene_view_direction_changed;
  widget_class->system_setting_changed = ent_scene_view_system_setting_changed;
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
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->zoom = 1.0;
  self->width = self->height = -1;
  self->measured_width = -1;
  self->stale = TRUE;
  self->buttons = g_hash_table_new (g_str_hash, g_str_equal);
  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  update_font (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
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
  queue_layout (self, FALSE);
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
  queue_layout (self, FALSE);
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

  queue_layout (self, TRUE);
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

  queue_layout (self, FALSE);
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

  queue_layout (self, TRUE);
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
  queue_layout (self, FALSE);
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
  queue_layout (self, FALSE);
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
