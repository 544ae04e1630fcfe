/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "desktop-services.h"

#define NAME "org.gnome.SessionManager"
#define PATH "/org/gnome/SessionManager"
#define CLIENT_PATH PATH "/Client1"

#define LOCALE "org.freedesktop.locale1"
#define LOCALE_PATH "/org/freedesktop/locale1"

typedef struct {
  char *sender;
  guint flags;
} Inhibitor;

struct _DesktopServices {
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  GDBusConnection *bus;

  GMutex mutex;
  GHashTable *inhibitors; /* of Inhibitor, by cookie */
  guint n_cookies;
};

static const char description[] =
  "<node>"
  "  <interface name='" NAME "'>"
  "    <method name='Setenv'><arg type='s'/><arg type='s'/></method>"
  "    <method name='RegisterClient'>"
  "      <arg type='s'/><arg type='s'/><arg type='o' direction='out'/>"
  "    </method>"
  "    <method name='UnregisterClient'><arg type='o'/></method>"
  "    <method name='Inhibit'>"
  "      <arg type='s'/><arg type='u'/><arg type='s'/><arg type='u'/><arg type='u' direction='out'/>"
  "    </method>"
  "    <method name='Uninhibit'><arg type='u'/></method>"
  "  </interface>"
  "  <interface name='" LOCALE "'>"
  "    <property name='X11Layout' type='s' access='read'/>"
  "    <property name='X11Model' type='s' access='read'/>"
  "    <property name='X11Variant' type='s' access='read'/>"
  "    <property name='X11Options' type='s' access='read'/>"
  "  </interface>"
  "</node>";

static void
inhibitor_free (gpointer data)
{
  Inhibitor *inhibitor = data;

  g_free (inhibitor->sender);
  g_free (inhibitor);
}

static guint
add_inhibitor (DesktopServices *self,
               const char      *sender,
               guint            flags)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Inhibitor *inhibitor = g_new0 (Inhibitor, 1);

  inhibitor->sender = g_strdup (sender);
  inhibitor->flags = flags;
  g_hash_table_insert (self->inhibitors, GUINT_TO_POINTER (++self->n_cookies), inhibitor);

  return self->n_cookies;
}

static gboolean
is_of_sender (gpointer cookie,
              gpointer inhibitor,
              gpointer sender)
{
  return g_str_equal (((Inhibitor *) inhibitor)->sender, sender);
}

/* A program that is gone inhibits nothing. */
static void
owner_changed_cb (GDBusConnection *bus,
                  const char      *sender,
                  const char      *path,
                  const char      *interface,
                  const char      *signal,
                  GVariant        *parameters,
                  gpointer         user_data)
{
  DesktopServices *self = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const char *name, *owner;

  g_variant_get (parameters, "(&s&s&s)", &name, NULL, &owner);
  if (*owner == '\0')
    g_hash_table_foreach_remove (self->inhibitors, is_of_sender, (gpointer) name);
}

static gboolean
remove_inhibitor (DesktopServices *self,
                  guint            cookie)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_remove (self->inhibitors, GUINT_TO_POINTER (cookie));
}

static void
method_call_cb (GDBusConnection       *bus,
                const char            *sender,
                const char            *path,
                const char            *interface,
                const char            *method,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  DesktopServices *self = user_data;
  GVariant *answer = NULL;
  guint number;

  if (g_str_equal (method, "Inhibit"))
    {
      g_variant_get (parameters, "(&su&su)", NULL, NULL, NULL, &number);
      answer = g_variant_new ("(u)", add_inhibitor (self, sender, number));
    }
  else if (g_str_equal (method, "Uninhibit"))
    {
      g_variant_get (parameters, "(u)", &number);
      if (!remove_inhibitor (self, number))
        {
          g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                                 "No inhibitor %u", number);
          return;
        }
    }
  else if (g_str_equal (method, "RegisterClient"))
    answer = g_variant_new ("(o)", CLIENT_PATH);

  g_dbus_method_invocation_return_value (invocation, answer);
}

/* Three layouts, and the key Scroll Lock for the next one. */
static GVariant *
get_locale_cb (GDBusConnection  *bus,
               const char       *sender,
               const char       *path,
               const char       *interface,
               const char       *property,
               GError          **error,
               gpointer          user_data)
{
  if (g_str_equal (property, "X11Layout"))
    return g_variant_new_string ("us,ru,ir");
  if (g_str_equal (property, "X11Variant"))
    return g_variant_new_string (",,");
  if (g_str_equal (property, "X11Options"))
    return g_variant_new_string ("grp:sclk_toggle");

  return g_variant_new_string ("");
}

static gpointer
serve_in_thread (gpointer data)
{
  DesktopServices *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static void
take_name (DesktopServices *self,
           const char      *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", name, G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/**
 * desktop_services_new:
 * @address: of a bus that has neither
 *
 * Returns: (transfer full): both, which answer from now on
 */
DesktopServices *
desktop_services_new (const char *address)
{
  static const GDBusInterfaceVTable table = { .method_call = method_call_cb };
  static const GDBusInterfaceVTable locale_table = { .get_property = get_locale_cb };
  DesktopServices *self = g_new0 (DesktopServices, 1);
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GError) error = NULL;

  g_mutex_init (&self->mutex);
  self->inhibitors = g_hash_table_new_full (NULL, NULL, NULL, inhibitor_free);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->bus = g_dbus_connection_new_for_address_sync (address,
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);
  node = g_dbus_node_info_new_for_xml (description, &error);
  g_assert_no_error (error);

  /* Calls come where it was registered. */
  g_main_context_push_thread_default (self->context);
  g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->bus, LOCALE_PATH, node->interfaces[1], &locale_table, self, NULL, &error);
  g_dbus_connection_signal_subscribe (self->bus, "org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged",
                                      "/org/freedesktop/DBus", NULL, G_DBUS_SIGNAL_FLAGS_NONE, owner_changed_cb, self, NULL);
  g_main_context_pop_thread_default (self->context);
  g_assert_no_error (error);

  self->thread = g_thread_new ("desktop-services", serve_in_thread, self);
  take_name (self, NAME);
  take_name (self, LOCALE);

  return self;
}

/**
 * desktop_services_free:
 *
 * Nobody answers any longer.
 */
void
desktop_services_free (DesktopServices *self)
{
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_clear_object (&self->bus);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->inhibitors);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * desktop_services_get_inhibited:
 *
 * Returns: the flags of all inhibitors that there are now
 */
guint
desktop_services_get_inhibited (DesktopServices *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GHashTableIter iter;
  gpointer inhibitor;
  guint all = 0;

  g_hash_table_iter_init (&iter, self->inhibitors);
  while (g_hash_table_iter_next (&iter, NULL, &inhibitor))
    all |= ((Inhibitor *) inhibitor)->flags;

  return all;
}
