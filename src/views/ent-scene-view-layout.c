/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When a scene is laid out and how large: anew whenever the stage, the font,
 * the palette or the direction changes, for the size that is allocated; and
 * what size is asked for, which a scene that does not fit makes larger.
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

static GtkWidgetClass *parent_class;

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

void
ent_scene_view_queue_layout (EntSceneView *self,
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
  ent_scene_view_queue_layout (self, FALSE);
}

static void
style_changed_cb (EntSceneView *self)
{
  ent_scene_view_queue_layout (self, FALSE);
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

  parent_class->root (widget);

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

  parent_class->unroot (widget);
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
ent_scene_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  parent_class->css_changed (widget, change);

  update_font (ENT_SCENE_VIEW (widget));
}

static void
ent_scene_view_direction_changed (GtkWidget        *widget,
                                  GtkTextDirection  previous)
{
  parent_class->direction_changed (widget, previous);

  ent_scene_view_queue_layout (ENT_SCENE_VIEW (widget), FALSE);
}

static void
ent_scene_view_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  parent_class->system_setting_changed (widget, setting);

  update_font (ENT_SCENE_VIEW (widget));
}

void
ent_scene_view_class_init_layout (GtkWidgetClass *widget_class)
{
  parent_class = g_type_class_peek_parent (widget_class);

  widget_class->root = ent_scene_view_root;
  widget_class->unroot = ent_scene_view_unroot;
  widget_class->get_request_mode = ent_scene_view_get_request_mode;
  widget_class->measure = ent_scene_view_measure;
  widget_class->size_allocate = ent_scene_view_size_allocate;
  widget_class->css_changed = ent_scene_view_css_changed;
  widget_class->direction_changed = ent_scene_view_direction_changed;
  widget_class->system_setting_changed = ent_scene_view_system_setting_changed;
}

void
ent_scene_view_init_layout (EntSceneView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->width = self->height = -1;
  self->measured_width = -1;
  self->stale = TRUE;
  update_font (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

void
ent_scene_view_dispose_layout (EntSceneView *self)
{
  forget_scroller (self);
  drop_measured (self);
}
