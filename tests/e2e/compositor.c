/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "compositor.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "desktop-services.h"

/* Nothing is waited for any longer than this. */
#define LIMIT_US (30 * G_USEC_PER_SEC)
#define CALL_MS 10000

/* Between the events of a key, as a hand makes them. */
#define KEY_US 20000

#define BUTTON_LEFT 0x110

/* Into the upper left corner of both screens. */
#define CORNER_STEP 400.0
#define TO_CORNER 9

#define DISPLAY_NAME "entente-test"
#define SERVICES "/usr/share/dbus-1/services"

#define REMOTE "org.gnome.Mutter.RemoteDesktop"
#define REMOTE_PATH "/org/gnome/Mutter/RemoteDesktop"
#define DISPLAYS "org.gnome.Mutter.DisplayConfig"
#define DISPLAYS_PATH "/org/gnome/Mutter/DisplayConfig"

struct _Compositor {
  char *directory;
  char **environment; /* of what is started here */
  guint n_homes;
  GTestDBus *daemon;
  GDBusConnection *bus;
  DesktopServices *services;
  GSubprocess *mutter;
  char *remote; /* path of the session that has keyboard and pointer */
};

/**
 * compositor_is_installed:
 *
 * Returns: whether there can be one; if there can, whatever fails is a fault
 */
gboolean
compositor_is_installed (void)
{
  g_autofree char *mutter = g_find_program_in_path ("mutter");

  return mutter != NULL;
}

static void
make_directory (const char *path)
{
  if (g_mkdir_with_parents (path, 0700) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
}

/* The directory and all in it; of a link, only the link. */
static void
remove_all (GFile *file)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child;

  children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL,
                                        NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    if (g_file_query_file_type (child, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
      remove_all (child);
    else
      g_file_delete (child, NULL, NULL);
  g_file_delete (file, NULL, NULL);
}

/* Of all services of the machine only the one for assistive technologies: a
 * portal, say, would answer for a desktop that is not there. */
static void
make_services (Compositor *self)
{
  g_autofree char *directory = g_build_filename (self->directory, "services", NULL);
  g_autofree char *from = g_build_filename (SERVICES, "org.a11y.Bus.service", NULL);
  g_autofree char *to = g_build_filename (directory, "org.a11y.Bus.service", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  make_directory (directory);
  g_file_get_contents (from, &contents, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, contents, -1, &error);
  g_assert_no_error (error);
  g_test_dbus_add_service_dir (self->daemon, directory);
}

/**
 * compositor_dup_environment:
 *
 * Returns: (transfer full): the environment for a program that is to show its
 *   windows here, and is to find nothing of those before
 */
char **
compositor_dup_environment (Compositor *self)
{
  static const char *const homes[] = { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" };
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_homes);
  char **environment = g_strdupv (self->environment);

  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autofree char *path = g_build_filename (self->directory, number, homes[i], NULL);

      make_directory (path);
      environment = g_environ_setenv (environment, homes[i], path, TRUE);
    }

  return environment;
}

/* Of what this process was given, without what leads to another session. */
static void
make_environment (Compositor *self)
{
  static const char *const others[] = { "DISPLAY", "AT_SPI_BUS_ADDRESS", "DBUS_STARTER_ADDRESS", "DBUS_STARTER_BUS_TYPE" };
  g_autofree char *runtime = g_build_filename (self->directory, "run", NULL);

  make_directory (runtime);
  self->environment = g_get_environ ();
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    self->environment = g_environ_unsetenv (self->environment, others[i]);
  self->environment = g_environ_setenv (self->environment, "XDG_RUNTIME_DIR", runtime, TRUE);
  self->environment = g_environ_setenv (self->environment, "WAYLAND_DISPLAY", DISPLAY_NAME, TRUE);
  self->environment = g_environ_setenv (self->environment, "GDK_BACKEND", "wayland", TRUE);
}

static GVariant *
call (Compositor *self,
      const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = g_dbus_connection_call_sync (self->bus, name, path, interface, method, parameters, NULL,
                                                  G_DBUS_CALL_FLAGS_NO_AUTO_START, CALL_MS, NULL, &error);

  if (answer == NULL)
    g_error ("%s: %s", method, error->message);

  return answer;
}

static gboolean
has_owner (Compositor *self,
           const char *name)
{
  g_autoptr (GVariant) answer = call (self, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                      "NameHasOwner", g_variant_new ("(s)", name));
  gboolean owned;

  g_variant_get (answer, "(b)", &owned);

  return owned;
}

static void
start_mutter (Compositor *self)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *log = g_build_filename (self->directory, "mutter.log", NULL);
  g_auto (GStrv) environment = compositor_dup_environment (self);
  g_autofree char *socket = g_build_filename (self->directory, "run", DISPLAY_NAME, NULL);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_subprocess_launcher_set_environ (launcher, environment);
  /* Its warnings are of a desktop that is not there; shown if it does not start. */
  g_subprocess_launcher_set_stdout_file_path (launcher, log);
  g_subprocess_launcher_set_stderr_file_path (launcher, log);
  /* Where it asks for the layouts of the keyboard. */
  g_subprocess_launcher_setenv (launcher, "DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (self->daemon), TRUE);
  self->mutter = g_subprocess_launcher_spawn (launcher, &error,
                                              "mutter", "--wayland", "--headless", "--no-x11",
                                              "--virtual-monitor", G_STRINGIFY (COMPOSITOR_FIRST_WIDTH) "x" G_STRINGIFY (COMPOSITOR_FIRST_HEIGHT),
                                              "--virtual-monitor", G_STRINGIFY (COMPOSITOR_SECOND_WIDTH) "x" G_STRINGIFY (COMPOSITOR_SECOND_HEIGHT),
                                              "--wayland-display=" DISPLAY_NAME, NULL);
  g_assert_no_error (error);

  while (!g_file_test (socket, G_FILE_TEST_EXISTS) || !has_owner (self, REMOTE) || !has_owner (self, DISPLAYS))
    {
      if (g_subprocess_get_identifier (self->mutter) == NULL || g_get_monotonic_time () - start > LIMIT_US)
        {
          g_autofree char *said = NULL;

          g_file_get_contents (log, &said, NULL, NULL);
          g_error ("mutter did not start: %s", said);
        }
      g_usleep (50000);
    }
}

static void
notify (Compositor *self,
        const char *method,
        GVariant   *parameters)
{
  g_variant_unref (call (self, REMOTE, self->remote, REMOTE ".Session", method, parameters));
}

static void
set_key (Compositor *self,
         guint       key,
         gboolean    pressed)
{
  notify (self, "NotifyKeyboardKeycode", g_variant_new ("(ub)", key, pressed));
  g_usleep (KEY_US);
}

/**
 * compositor_key:
 * @key: which one
 *
 * Presses and releases a key; the window that has the focus gets it.
 */
void
compositor_key (Compositor *self,
                guint       key)
{
  set_key (self, key, TRUE);
  set_key (self, key, FALSE);
}

/**
 * compositor_chord:
 * @modifier: a key that is held down
 * @key: the one that is pressed meanwhile
 */
void
compositor_chord (Compositor *self,
                  guint       modifier,
                  guint       key)
{
  set_key (self, modifier, TRUE);
  compositor_key (self, key);
  set_key (self, modifier, FALSE);
}

/**
 * compositor_point:
 * @x: from the left of the leftmost screen, pixels
 * @y: from the top
 *
 * Moves the pointer there.
 */
void
compositor_point (Compositor *self,
                  int         x,
                  int         y)
{
  /* There are only relative moves: into the corner first, in steps that cross
   * no screen at once, for one that leaves all screens stays on the one it began on. */
  for (int i = 0; i < TO_CORNER; i++)
    notify (self, "NotifyPointerMotionRelative", g_variant_new ("(dd)", -CORNER_STEP, 0.0));
  for (int i = 0; i < TO_CORNER; i++)
    notify (self, "NotifyPointerMotionRelative", g_variant_new ("(dd)", 0.0, -CORNER_STEP));
  notify (self, "NotifyPointerMotionRelative", g_variant_new ("(dd)", (double) x, 0.0));
  notify (self, "NotifyPointerMotionRelative", g_variant_new ("(dd)", 0.0, (double) y));
  g_usleep (KEY_US);
}

/**
 * compositor_click:
 *
 * Clicks where the pointer is.
 */
void
compositor_click (Compositor *self)
{
  notify (self, "NotifyPointerButton", g_variant_new ("(ib)", BUTTON_LEFT, TRUE));
  g_usleep (KEY_US);
  notify (self, "NotifyPointerButton", g_variant_new ("(ib)", BUTTON_LEFT, FALSE));
  g_usleep (KEY_US);
}

static void
plug_in_keyboard (Compositor *self)
{
  g_autoptr (GVariant) answer = call (self, REMOTE, REMOTE_PATH, REMOTE, "CreateSession", NULL);

  g_variant_get (answer, "(o)", &self->remote);
  g_variant_unref (call (self, REMOTE, self->remote, REMOTE ".Session", "Start", NULL));
  /* There is no keyboard before its first key, and without one no window has the focus. */
  compositor_key (self, COMPOSITOR_KEY_SHIFT);
}

/* What the bus starts writes to where the bus does, and here that is read as TAP. */
static void
start_daemon (GTestDBus *daemon)
{
  int out;

  fflush (stdout);
  out = dup (STDOUT_FILENO);
  g_assert_cmpint (out, >=, 0);
  g_assert_cmpint (dup2 (STDERR_FILENO, STDOUT_FILENO), >=, 0);
  g_test_dbus_up (daemon);
  g_assert_cmpint (dup2 (out, STDOUT_FILENO), >=, 0);
  close (out);
}

/**
 * compositor_new:
 *
 * Starts the desktop. What this process asks of a session bus is asked of the
 * desktop's from now on.
 *
 * Returns: (transfer full): a desktop with two screens and a keyboard that has
 *   the layouts of the United States, of Russia and of Iran
 */
Compositor *
compositor_new (void)
{
  Compositor *self = g_new0 (Compositor, 1);
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("entente-desktop-XXXXXX", &error);
  g_assert_no_error (error);
  self->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  make_services (self);
  start_daemon (self->daemon);
  make_environment (self);
  self->bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->daemon),
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);
  self->services = desktop_services_new (g_test_dbus_get_bus_address (self->daemon));
  start_mutter (self);
  plug_in_keyboard (self);

  return self;
}

/**
 * compositor_free:
 *
 * Ends the desktop; programs on it have to have ended before.
 */
void
compositor_free (Compositor *self)
{
  g_autoptr (GFile) directory = g_file_new_for_path (self->directory);

  g_subprocess_send_signal (self->mutter, SIGTERM);
  g_subprocess_wait (self->mutter, NULL, NULL);
  g_clear_object (&self->mutter);
  g_clear_pointer (&self->services, desktop_services_free);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_test_dbus_stop (self->daemon);
  g_clear_object (&self->daemon);
  remove_all (directory);
  g_strfreev (self->environment);
  g_free (self->remote);
  g_free (self->directory);
  g_free (self);
}

/**
 * compositor_get_bus:
 *
 * Returns: (transfer none): the session bus of the desktop
 */
GDBusConnection *
compositor_get_bus (Compositor *self)
{
  return self->bus;
}

static gboolean
get_is_current (GVariant *properties)
{
  gboolean current = FALSE;

  g_variant_lookup (properties, "is-current", "b", &current);

  return current;
}

/* The first of its ways to show a picture, or the one that it is in. */
static void
choose_mode (GVariantIter *modes,
             const char  **mode,
             int          *width)
{
  const char *id;
  int w;
  GVariant *properties;

  *mode = NULL;
  while (g_variant_iter_loop (modes, "(&siiddad@a{sv})", &id, &w, NULL, NULL, NULL, NULL, &properties))
    if (*mode == NULL || get_is_current (properties))
      {
        *mode = id;
        *width = w;
      }
}

/**
 * compositor_set_screens:
 * @n: how many of the two are plugged in, at least one
 *
 * Takes screens away from the end, or plugs them in again; side by side, the
 * larger one first.
 */
void
compositor_set_screens (Compositor *self,
                        guint       n)
{
  g_autoptr (GVariant) state = call (self, DISPLAYS, DISPLAYS_PATH, DISPLAYS, "GetCurrentState", NULL);
  g_autoptr (GVariantIter) screens = NULL;
  g_auto (GVariantBuilder) logical = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(iiduba(ssa{sv}))"));
  GVariantIter *modes;
  const char *connector;
  guint serial;
  int x = 0;

  g_assert_cmpuint (n, >=, 1);
  g_variant_get (state, "(ua((ssss)a(siiddada{sv})a{sv})a(iiduba(ssss)a{sv})a{sv})", &serial, &screens, NULL, NULL);
  for (guint i = 0; i < n && g_variant_iter_next (screens, "((&s&s&s&s)a(siiddada{sv})a{sv})", &connector, NULL, NULL, NULL,
                                                  &modes, NULL); i++)
    {
      const char *mode;
      int width = 0;

      choose_mode (modes, &mode, &width);
      g_variant_iter_free (modes);
      g_assert_nonnull (mode);
      g_variant_builder_open (&logical, G_VARIANT_TYPE ("(iiduba(ssa{sv}))"));
      g_variant_builder_add (&logical, "i", x);
      g_variant_builder_add (&logical, "i", 0);
      g_variant_builder_add (&logical, "d", 1.0);
      g_variant_builder_add (&logical, "u", 0);
      g_variant_builder_add (&logical, "b", i == 0);
      g_variant_builder_add_parsed (&logical, "[(%s, %s, @a{sv} {})]", connector, mode);
      g_variant_builder_close (&logical);
      x += width;
    }
  g_variant_unref (call (self, DISPLAYS, DISPLAYS_PATH, DISPLAYS, "ApplyMonitorsConfig",
                         g_variant_new ("(uu@a(iiduba(ssa{sv}))a{sv})", serial, 1, g_variant_builder_end (&logical), NULL)));
}

/**
 * compositor_get_inhibited:
 *
 * Returns: what all programs together keep from happening now
 */
guint
compositor_get_inhibited (Compositor *self)
{
  return desktop_services_get_inhibited (self->services);
}
