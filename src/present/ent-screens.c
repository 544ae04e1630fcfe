/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-screens.h"

#include "ent-present-store.h"
#include "ent-screen-choice.h"

#define GROUP "screens"

struct _EntScreens {
  GObject parent_instance;

  GListModel *monitors;
  GPtrArray *known; /* of GdkMonitor: as they were before a change */
  char *path;
  char *remembered; /* for the screens that are there; NULL: nothing */
  GdkMonitor *home;
  GdkMonitor *audience;
  gboolean swapped;
};

enum {
  PROP_AUDIENCE = 1,
  PROP_SWAPPED,
  PROP_WINDOWED,
  N_PROPS
};

enum {
  SIGNAL_CAME,
  SIGNAL_WENT,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntScreens, ent_screens, G_TYPE_OBJECT)

/* What tells a screen from others. Two of one make differ by where they stand,
 * or, where they show the same, by their order. */
static char *
identify (GdkMonitor *monitor)
{
  const char *manufacturer = gdk_monitor_get_manufacturer (monitor);
  const char *model = gdk_monitor_get_model (monitor);
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);

  return g_strdup_printf ("%s|%s|%dx%d+%d+%d", manufacturer != NULL ? manufacturer : "", model != NULL ? model : "",
                          area.width, area.height, area.x, area.y);
}

static GPtrArray *
identify_all (EntScreens *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->known->len; i++)
    {
      g_autofree char *name = identify (g_ptr_array_index (self->known, i));
      guint n_same = 0;

      for (guint j = 0; j < i; j++)
        if (g_str_has_prefix (g_ptr_array_index (names, j), name))
          n_same++;
      g_ptr_array_add (names, n_same > 0 ? g_strdup_printf ("%s#%u", name, n_same + 1) : g_steal_pointer (&name));
    }

  return names;
}

static gboolean
is_windowed (EntScreens *self)
{
  return g_strcmp0 (self->remembered, ENT_SCREEN_CHOICE_WINDOWED) == 0;
}

/* Works out anew where the audience's window belongs. */
static void
pick (EntScreens *self)
{
  g_autoptr (GPtrArray) names = identify_all (self);
  int index = ent_screen_choice_pick ((const char * const *) names->pdata, names->len, self->remembered,
                                      ent_screens_find (self, self->home));
  GdkMonitor *audience = index >= 0 ? g_ptr_array_index (self->known, index) : NULL;

  if (g_set_object (&self->audience, audience))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
}

static void
set_swapped (EntScreens *self,
             gboolean    swapped)
{
  if (self->swapped == swapped)
    return;

  self->swapped = swapped;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SWAPPED]);
}

static void
set_remembered (EntScreens *self,
                const char *remembered)
{
  gboolean was_windowed = is_windowed (self);

  if (g_strcmp0 (self->remembered, remembered) != 0)
    {
      g_free (self->remembered);
      self->remembered = g_strdup (remembered);
    }
  if (was_windowed != is_windowed (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WINDOWED]);
}

static void
recall (EntScreens *self)
{
  g_autoptr (GPtrArray) names = identify_all (self);
  g_autofree char *key = ent_screen_choice_key ((const char * const *) names->pdata, names->len);
  g_autofree char *remembered = self->path != NULL ? ent_present_store_get (self->path, GROUP, key) : NULL;

  set_remembered (self, remembered);
}

static void
remember (EntScreens *self,
          const char *choice)
{
  g_autoptr (GPtrArray) names = identify_all (self);
  g_autofree char *key = ent_screen_choice_key ((const char * const *) names->pdata, names->len);

  set_remembered (self, choice);
  if (self->path != NULL)
    ent_present_store_set (self->path, GROUP, key, choice);
}

static gboolean
is_described (GdkMonitor *monitor)
{
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);

  return area.width > 0;
}

/* A compositor lists a screen before it says anything of it: until then it is
 * not counted, so that a choice made for these screens is found again. */
static void
take_monitors (EntScreens *self,
               GPtrArray  *before,
               GdkMonitor *described)
{
  guint n = g_list_model_get_n_items (self->monitors);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (before == NULL || monitor == described || is_described (monitor) || g_ptr_array_find (before, monitor, NULL))
        g_ptr_array_add (self->known, g_steal_pointer (&monitor));
    }
}

/* The screens are others, or one is known better. */
static void
take_anew (EntScreens *self,
           GdkMonitor *described)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->known);

  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  take_monitors (self, before, described);

  if (self->home != NULL && ent_screens_find (self, self->home) < 0)
    {
      g_clear_object (&self->home);
      set_swapped (self, FALSE);
    }
  if (self->audience != NULL && ent_screens_find (self, self->audience) < 0)
    set_swapped (self, FALSE);
  recall (self);
  pick (self);

  for (guint i = 0; i < before->len; i++)
    if (ent_screens_find (self, g_ptr_array_index (before, i)) < 0)
      g_signal_emit (self, signals[SIGNAL_WENT], 0, g_ptr_array_index (before, i));
  for (guint i = 0; i < self->known->len; i++)
    if (!g_ptr_array_find (before, g_ptr_array_index (self->known, i), NULL))
      g_signal_emit (self, signals[SIGNAL_CAME], 0, g_ptr_array_index (self->known, i));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
described_cb (EntScreens *self,
              GParamSpec *pspec,
              GdkMonitor *monitor)
{
  take_anew (self, monitor);
}

static void
watch (EntScreens *self,
       guint       position,
       guint       n)
{
  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (described_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
monitors_changed_cb (EntScreens *self,
                     guint       position,
                     guint       n_removed,
                     guint       n_added)
{
  watch (self, position, n_added);
  take_anew (self, NULL);
}

static void
ent_screens_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  EntScreens *self = ENT_SCREENS (object);

  switch (prop_id)
    {
    case PROP_AUDIENCE:
      g_value_set_object (value, self->audience);
      break;
    case PROP_SWAPPED:
      g_value_set_boolean (value, self->swapped);
      break;
    case PROP_WINDOWED:
      g_value_set_boolean (value, is_windowed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_screens_dispose (GObject *object)
{
  EntScreens *self = ENT_SCREENS (object);

  g_clear_object (&self->monitors);
  g_clear_object (&self->home);
  g_clear_object (&self->audience);

  G_OBJECT_CLASS (ent_screens_parent_class)->dispose (object);
}

static void
ent_screens_finalize (GObject *object)
{
  EntScreens *self = ENT_SCREENS (object);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->remembered);

  G_OBJECT_CLASS (ent_screens_parent_class)->finalize (object);
}

static void
ent_screens_class_init (EntScreensClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ent_screens_get_property;
  object_class->dispose = ent_screens_dispose;
  object_class->finalize = ent_screens_finalize;

  properties[PROP_AUDIENCE] = g_param_spec_object ("audience", NULL, NULL, GDK_TYPE_MONITOR, flags);
  properties[PROP_SWAPPED] = g_param_spec_boolean ("swapped", NULL, NULL, FALSE, flags);
  properties[PROP_WINDOWED] = g_param_spec_boolean ("windowed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntScreens::came:
   * @monitor: a screen that was plugged in
   *
   * Where the audience belongs has already been worked out anew.
   */
  signals[SIGNAL_CAME] = g_signal_new ("came", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_MONITOR);
  /**
   * EntScreens::went:
   * @monitor: a screen that is gone
   */
  signals[SIGNAL_WENT] = g_signal_new ("went", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_MONITOR);
  /**
   * EntScreens::changed:
   *
   * The screens are others, or the choice among them is.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_screens_init (EntScreens *self)
{
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ent_screens_new:
 * @display: a display
 * @path: (nullable): path of the file in which choices are remembered
 *
 * Returns: (transfer full): the screens of @display
 */
EntScreens *
ent_screens_new (GdkDisplay *display,
                 const char *path)
{
  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  return ent_screens_new_for_monitors (gdk_display_get_monitors (display), path);
}

/**
 * ent_screens_new_for_monitors:
 * @monitors: a list of #GdkMonitor
 * @path: (nullable): path of the file in which choices are remembered
 *
 * Returns: (transfer full): the screens in @monitors
 */
EntScreens *
ent_screens_new_for_monitors (GListModel *monitors,
                              const char *path)
{
  EntScreens *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (monitors), NULL);

  self = g_object_new (ENT_TYPE_SCREENS, NULL);
  self->path = g_strdup (path);
  self->monitors = g_object_ref (monitors);
  take_monitors (self, NULL, NULL);
  watch (self, 0, g_list_model_get_n_items (self->monitors));
  recall (self);
  pick (self);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ent_screens_get_n:
 *
 * Returns: how many screens there are
 */
guint
ent_screens_get_n (EntScreens *self)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), 0);

  return self->known->len;
}

/**
 * ent_screens_get_monitor:
 * @index: index of a screen
 *
 * Returns: (transfer none) (nullable): that screen
 */
GdkMonitor *
ent_screens_get_monitor (EntScreens *self,
                         guint       index)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), NULL);

  return index < self->known->len ? g_ptr_array_index (self->known, index) : NULL;
}

/**
 * ent_screens_dup_name:
 * @index: index of a screen
 *
 * Returns: (transfer full) (nullable): what to call it
 */
char *
ent_screens_dup_name (EntScreens *self,
                      guint       index)
{
  GdkMonitor *monitor = ent_screens_get_monitor (self, index);
  GdkRectangle area;

  if (monitor == NULL)
    return NULL;

  gdk_monitor_get_geometry (monitor, &area);

  return ent_screen_choice_name (gdk_monitor_get_manufacturer (monitor), gdk_monitor_get_model (monitor),
                                 area.width, area.height);
}

/**
 * ent_screens_find:
 * @monitor: (nullable): a screen
 *
 * Returns: its index; -1 if it is not there
 */
int
ent_screens_find (EntScreens *self,
                  GdkMonitor *monitor)
{
  guint index;

  g_return_val_if_fail (ENT_IS_SCREENS (self), -1);

  return monitor != NULL && g_ptr_array_find (self->known, monitor, &index) ? (int) index : -1;
}

/**
 * ent_screens_set_home:
 * @monitor: (nullable): the screen that the console is on
 */
void
ent_screens_set_home (EntScreens *self,
                      GdkMonitor *monitor)
{
  g_return_if_fail (ENT_IS_SCREENS (self));

  if (!g_set_object (&self->home, monitor))
    return;

  pick (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * ent_screens_get_audience:
 *
 * Returns: (transfer none) (nullable): the screen that the audience's window
 *   belongs on; %NULL if it is to be an ordinary window
 */
GdkMonitor *
ent_screens_get_audience (EntScreens *self)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), NULL);

  return self->audience;
}

/**
 * ent_screens_get_console:
 *
 * Returns: (transfer none) (nullable): the screen that the console belongs
 *   on: where it is, unless that is the audience's; %NULL if there is none
 */
GdkMonitor *
ent_screens_get_console (EntScreens *self)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), NULL);

  if (self->home != NULL && self->home != self->audience)
    return self->home;
  for (guint i = 0; i < self->known->len; i++)
    if (g_ptr_array_index (self->known, i) != self->audience)
      return g_ptr_array_index (self->known, i);

  return NULL;
}

/**
 * ent_screens_get_swapped:
 *
 * Returns: whether both windows were swapped, and so are both to be full
 *   screen
 */
gboolean
ent_screens_get_swapped (EntScreens *self)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), FALSE);

  return self->swapped;
}

/**
 * ent_screens_get_windowed:
 *
 * Returns: whether two ordinary windows were chosen, as for a video call
 */
gboolean
ent_screens_get_windowed (EntScreens *self)
{
  g_return_val_if_fail (ENT_IS_SCREENS (self), FALSE);

  return is_windowed (self);
}

/**
 * ent_screens_choose:
 * @audience: a screen
 *
 * Makes it the audience's, now and whenever these screens are together.
 */
void
ent_screens_choose (EntScreens *self,
                    GdkMonitor *audience)
{
  g_autoptr (GPtrArray) names = NULL;
  int index;

  g_return_if_fail (ENT_IS_SCREENS (self));

  index = ent_screens_find (self, audience);
  g_return_if_fail (index >= 0);

  names = identify_all (self);
  remember (self, g_ptr_array_index (names, index));
  pick (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * ent_screens_swap:
 *
 * Has audience and console change screens.
 *
 * Returns: whether there were two to change
 */
gboolean
ent_screens_swap (EntScreens *self)
{
  GdkMonitor *audience, *console;

  g_return_val_if_fail (ENT_IS_SCREENS (self), FALSE);

  audience = self->audience;
  console = ent_screens_get_console (self);
  if (audience == NULL || console == NULL)
    return FALSE;

  g_set_object (&self->home, audience);
  set_swapped (self, !self->swapped);
  ent_screens_choose (self, console);

  return TRUE;
}

/**
 * ent_screens_set_windowed:
 * @windowed: whether the audience's is to be an ordinary window
 *
 * Remembered like a screen that is chosen.
 */
void
ent_screens_set_windowed (EntScreens *self,
                          gboolean    windowed)
{
  g_return_if_fail (ENT_IS_SCREENS (self));

  if (is_windowed (self) == (windowed != FALSE))
    return;

  /* What was chosen before is not known any more: nothing is no screen's name. */
  remember (self, windowed ? ENT_SCREEN_CHOICE_WINDOWED : "");
  pick (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
