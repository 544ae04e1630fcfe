/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntAdaptiveBin compares the width it was given with a threshold and says
 * in its property `narrow` which arrangement fits; whoever rearranges binds
 * to that. Nothing else in the program asks for a width.
 *
 * Its minimum width does not grow with its child's, or a window could never
 * become small enough for the narrow arrangement; for the one frame between,
 * the child keeps its minimum and is cut off. It refuses to notify while
 * widths are being handed out: rearranging then would be a layout loop.
 */

#include "ent-adaptive-bin.h"

#define LEAST_WIDTH 360 /* logical pixels: the narrowest window there is */

struct _EntAdaptiveBin {
  GtkWidget parent_instance;

  GtkWidget *child;
  int threshold;
  int width; /* last allocated, -1 before */
  gboolean narrow;
  guint notify_id;
};

G_DEFINE_TYPE (EntAdaptiveBin, ent_adaptive_bin, GTK_TYPE_WIDGET)

enum {
  PROP_CHILD = 1,
  PROP_THRESHOLD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The desktop's text scale arrives as the resolution of the fonts. */
static double
get_text_scale (EntAdaptiveBin *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static gboolean
is_narrow (EntAdaptiveBin *self)
{
  if (self->width < 0)
    return self->narrow;

  return self->width < self->threshold * get_text_scale (self);
}

static gboolean
notify_narrow_cb (gpointer user_data)
{
  EntAdaptiveBin *self = user_data;
  gboolean narrow = is_narrow (self);

  self->notify_id = 0;
  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }

  return G_SOURCE_REMOVE;
}

static void
update_narrow (EntAdaptiveBin *self)
{
  /* Ahead of the next frame, whose layout then has the right arrangement. */
  if (is_narrow (self) != self->narrow && self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_narrow_cb, self, NULL);
}

static GtkSizeRequestMode
ent_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (widget);

  return self->child != NULL ? gtk_widget_get_request_mode (self->child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ent_adaptive_bin_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (widget);

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int child_minimum;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      for_size = MAX (for_size, child_minimum);
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
ent_adaptive_bin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (widget);

  self->width = width;
  update_narrow (self);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    {
      int child_width, child_height;
      GskTransform *transform = NULL;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
      child_width = MAX (child_width, width);
      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL, NULL);
      child_height = MAX (child_height, height);
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && child_width > width)
        transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (width - child_width, 0));
      gtk_widget_allocate (self->child, child_width, child_height, baseline, transform);
    }
}

static void
ent_adaptive_bin_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (ent_adaptive_bin_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI)
    update_narrow (ENT_ADAPTIVE_BIN (widget));
}

static void
ent_adaptive_bin_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_adaptive_bin_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      ent_adaptive_bin_set_child (self, g_value_get_object (value));
      break;
    case PROP_THRESHOLD:
      ent_adaptive_bin_set_threshold (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_adaptive_bin_dispose (GObject *object)
{
  EntAdaptiveBin *self = ENT_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (ent_adaptive_bin_parent_class)->dispose (object);
}

static void
ent_adaptive_bin_class_init (EntAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ent_adaptive_bin_get_property;
  object_class->set_property = ent_adaptive_bin_set_property;
  object_class->dispose = ent_adaptive_bin_dispose;

  widget_class->get_request_mode = ent_adaptive_bin_get_request_mode;
  widget_class->measure = ent_adaptive_bin_measure;
  widget_class->size_allocate = ent_adaptive_bin_size_allocate;
  widget_class->system_setting_changed = ent_adaptive_bin_system_setting_changed;

  /**
   * EntAdaptiveBin:child:
   *
   * What is arranged.
   */
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntAdaptiveBin:threshold:
   *
   * The least width of the wide arrangement, in logical pixels at the
   * desktop's normal text size; it grows with the text.
   */
  properties[PROP_THRESHOLD] =
    g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntAdaptiveBin:narrow:
   *
   * Whether the width is below the threshold.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_adaptive_bin_init (EntAdaptiveBin *self)
{
  self->threshold = 600;
  self->width = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ent_adaptive_bin_new:
 *
 * Returns: (transfer floating): an empty bin
 */
GtkWidget *
ent_adaptive_bin_new (void)
{
  return g_object_new (ENT_TYPE_ADAPTIVE_BIN, NULL);
}

/**
 * ent_adaptive_bin_get_child:
 * @self: a bin
 *
 * Returns: (transfer none) (nullable): what it arranges
 */
GtkWidget *
ent_adaptive_bin_get_child (EntAdaptiveBin *self)
{
  g_return_val_if_fail (ENT_IS_ADAPTIVE_BIN (self), NULL);

  return self->child;
}

/**
 * ent_adaptive_bin_set_child:
 * @self: a bin
 * @child: (nullable): what it is to arrange
 */
void
ent_adaptive_bin_set_child (EntAdaptiveBin *self,
                            GtkWidget      *child)
{
  g_return_if_fail (ENT_IS_ADAPTIVE_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (child != NULL)
    {
      self->child = child;
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * ent_adaptive_bin_get_threshold:
 * @self: a bin
 *
 * Returns: the threshold in logical pixels at the normal text size
 */
int
ent_adaptive_bin_get_threshold (EntAdaptiveBin *self)
{
  g_return_val_if_fail (ENT_IS_ADAPTIVE_BIN (self), 0);

  return self->threshold;
}

/**
 * ent_adaptive_bin_set_threshold:
 * @self: a bin
 * @threshold: the least width of the wide arrangement, in logical pixels at
 *   the normal text size
 */
void
ent_adaptive_bin_set_threshold (EntAdaptiveBin *self,
                                int             threshold)
{
  g_return_if_fail (ENT_IS_ADAPTIVE_BIN (self));
  g_return_if_fail (threshold >= 0);

  if (self->threshold == threshold)
    return;

  self->threshold = threshold;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THRESHOLD]);
  update_narrow (self);
}

/**
 * ent_adaptive_bin_get_narrow:
 * @self: a bin
 *
 * Returns: whether its width is below the threshold
 */
gboolean
ent_adaptive_bin_get_narrow (EntAdaptiveBin *self)
{
  g_return_val_if_fail (ENT_IS_ADAPTIVE_BIN (self), FALSE);

  return self->narrow;
}
