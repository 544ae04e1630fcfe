/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The user's choices as properties, so that nobody else needs to know
 * whether there is a place to keep them. GSettings ends the program when a
 * schema is not installed: it is looked up first, and without it every choice
 * holds until the program ends.
 *
 * Nothing of a document belongs here: what is shown of it is the stage.
 */

#include "config.h"

#include "ent-settings.h"

struct _EntSettings {
  GObject parent_instance;

  GSettings *backend; /* NULL: there is no schema */

  int window_width;
  int window_height;
  gboolean window_maximized;
  int inspector_width;
  char *view;
  char *sort;
  double zoom;
  char *colour_scheme;
};

G_DEFINE_TYPE (EntSettings, ent_settings, G_TYPE_OBJECT)

enum {
  PROP_WINDOW_WIDTH = 1,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_INSPECTOR_WIDTH,
  PROP_VIEW,
  PROP_SORT,
  PROP_ZOOM,
  PROP_COLOUR_SCHEME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_int (EntSettings *self,
         int         *field,
         GParamSpec  *pspec,
         int          value)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_string (EntSettings *self,
            char       **field,
            GParamSpec  *pspec,
            const char  *value)
{
  if (value == NULL || g_strcmp0 (*field, value) == 0)
    return;

  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
ent_settings_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntSettings *self = ENT_SETTINGS (object);

  switch (prop_id)
    {
    case PROP_WINDOW_WIDTH:
      g_value_set_int (value, self->window_width);
      break;
    case PROP_WINDOW_HEIGHT:
      g_value_set_int (value, self->window_height);
      break;
    case PROP_WINDOW_MAXIMIZED:
      g_value_set_boolean (value, self->window_maximized);
      break;
    case PROP_INSPECTOR_WIDTH:
      g_value_set_int (value, self->inspector_width);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_COLOUR_SCHEME:
      g_value_set_string (value, self->colour_scheme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_settings_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EntSettings *self = ENT_SETTINGS (object);

  switch (prop_id)
    {
    case PROP_WINDOW_WIDTH:
      set_int (self, &self->window_width, pspec, g_value_get_int (value));
      break;
    case PROP_WINDOW_HEIGHT:
      set_int (self, &self->window_height, pspec, g_value_get_int (value));
      break;
    case PROP_WINDOW_MAXIMIZED:
      set_int (self, &self->window_maximized, pspec, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_WIDTH:
      set_int (self, &self->inspector_width, pspec, g_value_get_int (value));
      break;
    case PROP_VIEW:
      set_string (self, &self->view, pspec, g_value_get_string (value));
      break;
    case PROP_SORT:
      set_string (self, &self->sort, pspec, g_value_get_string (value));
      break;
    case PROP_ZOOM:
      ent_settings_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_COLOUR_SCHEME:
      set_string (self, &self->colour_scheme, pspec, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_settings_constructed (GObject *object)
{
  EntSettings *self = ENT_SETTINGS (object);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  G_OBJECT_CLASS (ent_settings_parent_class)->constructed (object);

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ENT_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return;

  self->backend = g_settings_new_full (schema, NULL, NULL);
  for (int i = 1; i < N_PROPS; i++)
    {
      const char *name = properties[i]->name;

      /* A schema of another version may lack a key, which would be fatal too. */
      if (g_settings_schema_has_key (schema, name))
        g_settings_bind (self->backend, name, self, name, G_SETTINGS_BIND_DEFAULT);
    }
}

static void
ent_settings_dispose (GObject *object)
{
  EntSettings *self = ENT_SETTINGS (object);

  g_clear_object (&self->backend);

  G_OBJECT_CLASS (ent_settings_parent_class)->dispose (object);
}

static void
ent_settings_finalize (GObject *object)
{
  EntSettings *self = ENT_SETTINGS (object);

  g_free (self->view);
  g_free (self->sort);
  g_free (self->colour_scheme);

  G_OBJECT_CLASS (ent_settings_parent_class)->finalize (object);
}

static void
ent_settings_class_init (EntSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ent_settings_constructed;
  object_class->dispose = ent_settings_dispose;
  object_class->finalize = ent_settings_finalize;
  object_class->get_property = ent_settings_get_property;
  object_class->set_property = ent_settings_set_property;

  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 1, 16384, 1280, flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 1, 16384, 800, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_INSPECTOR_WIDTH] = g_param_spec_int ("inspector-width", NULL, NULL, 0, 16384, 0, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "map", flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "level", flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, ENT_ZOOM_MIN, ENT_ZOOM_MAX, 1.0, flags);
  properties[PROP_COLOUR_SCHEME] = g_param_spec_string ("colour-scheme", NULL, NULL, "follow", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_settings_init (EntSettings *self)
{
  self->window_width = 1280;
  self->window_height = 800;
  self->view = g_strdup ("map");
  self->sort = g_strdup ("level");
  self->zoom = 1.0;
  self->colour_scheme = g_strdup ("follow");
}

/**
 * ent_settings_new:
 *
 * Returns: (transfer full): the user's choices, kept where there is a place
 *   to keep them
 */
EntSettings *
ent_settings_new (void)
{
  return g_object_new (ENT_TYPE_SETTINGS, NULL);
}

/**
 * ent_settings_get_window:
 * @width: (out): width of a new window, logical pixels
 * @height: (out): height of a new window, logical pixels
 * @maximized: (out): whether it is maximised
 */
void
ent_settings_get_window (EntSettings *self,
                         int         *width,
                         int         *height,
                         gboolean    *maximized)
{
  g_return_if_fail (ENT_IS_SETTINGS (self));

  *width = self->window_width;
  *height = self->window_height;
  *maximized = self->window_maximized;
}

/**
 * ent_settings_get_inspector_width:
 *
 * Returns: width of the inspector in logical pixels, 0 if nobody has chosen one
 */
int
ent_settings_get_inspector_width (EntSettings *self)
{
  g_return_val_if_fail (ENT_IS_SETTINGS (self), 0);

  return self->inspector_width;
}

/**
 * ent_settings_get_view:
 *
 * Returns: nick of the #EntView that a new window opens with
 */
const char *
ent_settings_get_view (EntSettings *self)
{
  g_return_val_if_fail (ENT_IS_SETTINGS (self), NULL);

  return self->view;
}

/**
 * ent_settings_get_sort:
 *
 * Returns: nick of the #EntSort of the stance cards
 */
const char *
ent_settings_get_sort (EntSettings *self)
{
  g_return_val_if_fail (ENT_IS_SETTINGS (self), NULL);

  return self->sort;
}

/**
 * ent_settings_get_zoom:
 *
 * Returns: size of the content, from %ENT_ZOOM_MIN to %ENT_ZOOM_MAX; 1 is the
 *   size of the desktop's text
 */
double
ent_settings_get_zoom (EntSettings *self)
{
  g_return_val_if_fail (ENT_IS_SETTINGS (self), 1.0);

  return self->zoom;
}

/**
 * ent_settings_set_zoom:
 * @zoom: size of the content; beyond the limits the limit is taken
 */
void
ent_settings_set_zoom (EntSettings *self,
                       double       zoom)
{
  g_return_if_fail (ENT_IS_SETTINGS (self));

  zoom = CLAMP (zoom, ENT_ZOOM_MIN, ENT_ZOOM_MAX);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * ent_settings_get_colour_scheme:
 *
 * Returns: "follow", "light" or "dark"
 */
const char *
ent_settings_get_colour_scheme (EntSettings *self)
{
  g_return_val_if_fail (ENT_IS_SETTINGS (self), NULL);

  return self->colour_scheme;
}
