/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-talk.h"

#include <glib/gi18n.h>

#include "ent-audience-window.h"
#include "ent-console-window.h"
#include "ent-placement.h"
#include "ent-present-actions.h"
#include "ent-present-bus.h"
#include "ent-slide-cache.h"

struct _EntTalk {
  GObject parent_instance;

  GtkApplication *application;
  EntPresentation *presentation;
  EntScreens *screens;
  GActionGroup *actions;
  GtkWindow *audience; /* (nullable): while it is running */
  GtkWindow *console;  /* (nullable) */
  EntPlacement *console_placement; /* (nullable): of the console */
  EntConsoleFunc console_func;
  gboolean console_follows; /* it has been asked on which screen it came */
  gboolean console_fills;   /* it came on the audience's screen, and can be moved in no other way */
  gboolean console_wanted; /* though there is one screen, and the audience has it */
  guint inhibit_cookie;
  guint export_id;
};

enum {
  SIGNAL_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntTalk, ent_talk, G_TYPE_OBJECT)

static void
set_state (EntTalk    *self,
           const char *name,
           GVariant   *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
  g_autoptr (GVariant) wanted = g_variant_ref_sink (state);
  g_autoptr (GVariant) present = g_action_get_state (action);

  if (!g_variant_equal (wanted, present))
    g_simple_action_set_state (G_SIMPLE_ACTION (action), wanted);
}

/* With one screen, and all of it the audience's, the console stays away. */
static gboolean
wants_console (EntTalk *self)
{
  return self->console_wanted || ent_screens_get_audience (self->screens) == NULL ||
         ent_screens_get_console (self->screens) != NULL;
}

static void place_console (EntTalk *self);

/*
 * Where it comes is the desktop's choice, and that is where the speaker is: the
 * audience's window goes elsewhere, unless its screen was chosen.
 */
static void
console_entered_cb (EntTalk    *self,
                    GdkMonitor *monitor,
                    GdkSurface *surface)
{
  g_signal_handlers_disconnect_by_func (surface, console_entered_cb, self);
  if (ent_screens_get_swapped (self->screens) || ent_screens_get_windowed (self->screens) || self->console == NULL)
    return;

  ent_screens_set_home (self->screens, monitor);
  self->console_fills = ent_screens_get_audience (self->screens) == monitor &&
                        ent_screens_get_console (self->screens) != NULL;
  if (self->console_fills)
    place_console (self);
}

static void
follow_console (EntTalk *self)
{
  if (self->console_follows)
    return;

  self->console_follows = TRUE;
  gtk_widget_realize (GTK_WIDGET (self->console));
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self->console)), "enter-monitor",
                           G_CALLBACK (console_entered_cb), self, G_CONNECT_SWAPPED);
}

static void
place_console (EntTalk *self)
{
  GdkMonitor *monitor = ent_screens_get_console (self->screens);

  if (self->console == NULL)
    return;
  if (!wants_console (self))
    {
      self->console_follows = FALSE;
      gtk_widget_set_visible (GTK_WIDGET (self->console), FALSE);
      return;
    }

  /* Only full screen windows can be told where they belong. */
  ent_placement_set_monitor (self->console_placement,
                             ent_screens_get_swapped (self->screens) || self->console_fills ? monitor : NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->console)))
    {
      follow_console (self);
      gtk_window_present (self->console);
    }
}

static void
console_changed_cb (EntTalk *self)
{
  if (self->console != NULL)
    set_state (self, "console", g_variant_new_boolean (gtk_widget_get_visible (GTK_WIDGET (self->console))));
}

static void
append_screen (EntTalk *self,
               GMenu   *menu,
               guint    index)
{
  g_autofree char *name = ent_screens_dup_name (self->screens, index);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *shown = g_strjoinv ("__", parts);
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  /* Translators: %s is the name of a screen */
  label = g_strdup_printf (_("Audience on “%s”"), shown);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "present.screen", "i", (int) index + 1);
  g_menu_append_item (menu, item);
}

/* On the console one can say where the windows belong. */
static void
update_menu (EntTalk *self)
{
  guint n = ent_screens_get_n (self->screens);
  GMenu *menu;

  if (!ENT_IS_CONSOLE_WINDOW (self->console))
    return;

  menu = ent_console_window_get_windows_menu (ENT_CONSOLE_WINDOW (self->console));
  g_menu_remove_all (menu);
  for (guint i = 0; n > 1 && i < n; i++)
    append_screen (self, menu, i);
  g_menu_append (menu, _("_Two Windows, as for a Video Call"), "present.two-windows");
}

static void
place (EntTalk *self)
{
  GdkMonitor *audience = ent_screens_get_audience (self->screens);
  int index = ent_screens_find (self->screens, audience);

  if (self->audience == NULL)
    return;

  ent_audience_window_place (ENT_AUDIENCE_WINDOW (self->audience), audience);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->audience)))
    gtk_window_present (self->audience);
  place_console (self);

  set_state (self, "two-windows", g_variant_new_boolean (ent_screens_get_windowed (self->screens)));
  console_changed_cb (self);
  update_menu (self);
  set_state (self, "screen", g_variant_new_int32 (index + 1));
}

static void
say_screen (EntTalk    *self,
            GdkMonitor *monitor,
            const char *format)
{
  int index = ent_screens_find (self->screens, monitor);
  g_autofree char *name = index >= 0 ? ent_screens_dup_name (self->screens, (guint) index) : NULL;
  g_autofree char *said = NULL;

  if (name == NULL)
    return;

  said = g_strdup_printf (format, name);
  ent_presentation_say (self->presentation, said);
}

static void
screen_came_cb (EntTalk    *self,
                GdkMonitor *monitor)
{
  if (monitor == ent_screens_get_audience (self->screens))
    /* Translators: %s is the name of a screen */
    say_screen (self, monitor, _("The screen “%s” was plugged in: the audience’s window is on it."));
  else
    /* Translators: %s is the name of a screen */
    say_screen (self, monitor, _("The screen “%s” was plugged in."));
}

static void
screen_went_cb (EntTalk *self)
{
  /* A compositor draws no frame of a window whose screen is gone, and without
   * one the window never learns that it is to be on another: it is mapped anew. */
  if (self->audience != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->audience), FALSE);
  self->console_fills = FALSE;
  ent_presentation_say (self->presentation, _("A screen was taken away. The talk goes on at the same step."));
}

static void
asked_swap_cb (EntTalk *self)
{
  if (self->audience == NULL || ent_screens_swap (self->screens) || self->console == NULL)
    return;

  /* There is nothing to swap but which of the two is in front. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self->console)))
    {
      self->console_wanted = TRUE;
      place_console (self);
    }
  else
    gtk_window_present (gtk_window_is_active (self->console) ? self->audience : self->console);
}

static void
asked_present_cb (EntTalk *self)
{
  if (self->audience == NULL)
    return;

  gtk_window_present (self->audience);
  if (self->console != NULL && gtk_widget_get_visible (GTK_WIDGET (self->console)))
    gtk_window_present (self->console);
}

static gboolean
end_cb (gpointer data)
{
  ent_talk_end (data);

  return G_SOURCE_REMOVE;
}

/* Later: it is a key or a button of a window that is to go who asks. */
static void
asked_stop_cb (EntTalk *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, end_cb, g_object_ref (self), g_object_unref);
}

static gboolean
console_close_cb (EntTalk *self)
{
  /* Where the audience has all of the screen it can be had back. */
  if (ent_screens_get_audience (self->screens) != NULL && ent_screens_get_console (self->screens) == NULL)
    {
      self->console_wanted = FALSE;
      gtk_widget_set_visible (GTK_WIDGET (self->console), FALSE);
    }
  else
    ent_presentation_ask (self->presentation, "stop");

  return GDK_EVENT_STOP;
}

static void
change_two_windows_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       data)
{
  EntTalk *self = data;

  ent_screens_set_windowed (self->screens, g_variant_get_boolean (value));
}

static void
change_console_cb (GSimpleAction *action,
                   GVariant      *value,
                   gpointer       data)
{
  EntTalk *self = data;

  if (self->console == NULL)
    return;

  self->console_wanted = g_variant_get_boolean (value);
  place_console (self);
  if (self->console_wanted)
    gtk_window_present (self->console);
  g_simple_action_set_state (action, g_variant_new_boolean (gtk_widget_get_visible (GTK_WIDGET (self->console))));
}

static void
change_screen_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  EntTalk *self = data;
  int number = g_variant_get_int32 (value);
  GdkMonitor *monitor = number >= 1 ? ent_screens_get_monitor (self->screens, (guint) number - 1) : NULL;

  if (monitor != NULL)
    ent_screens_choose (self->screens, monitor);
  else
    ent_presentation_say (self->presentation, _("There is no such screen."));
}

static void
add_actions (EntTalk *self)
{
  static const GActionEntry entries[] = {
    { "two-windows", NULL, NULL, "false", change_two_windows_cb },
    { "console", NULL, NULL, "false", change_console_cb },
    { "screen", NULL, "i", "0", change_screen_cb },
  };

  self->actions = ent_present_actions_new (self->presentation);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

static void
ent_talk_dispose (GObject *object)
{
  EntTalk *self = ENT_TALK (object);

  if (self->audience != NULL)
    ent_talk_end (self);
  /* Whoever keeps the actions is not to reach what is gone. */
  if (self->actions != NULL)
    for (guint i = 0; i < 3; i++)
      {
        static const char *const names[] = { "two-windows", "console", "screen" };

        g_action_map_remove_action (G_ACTION_MAP (self->actions), names[i]);
      }
  g_clear_object (&self->actions);
  g_clear_object (&self->screens);
  g_clear_object (&self->presentation);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (ent_talk_parent_class)->dispose (object);
}

static void
ent_talk_class_init (EntTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_talk_dispose;

  /**
   * EntTalk::ended:
   *
   * Its windows are gone, and the desktop may sleep again.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_talk_init (EntTalk *self)
{
}

/**
 * ent_talk_new:
 * @application: (nullable): whose windows there will be
 * @presentation: what is told
 * @console_func: (nullable): opens the console; %NULL for a talk without one
 * @screens_path: (nullable): file in which choices of screens are remembered
 *
 * Returns: (transfer full): a talk that has not started
 */
EntTalk *
ent_talk_new (GtkApplication  *application,
              EntPresentation *presentation,
              EntConsoleFunc   console_func,
              const char      *screens_path)
{
  EntTalk *self;

  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (ENT_TYPE_TALK, NULL);
  g_set_object (&self->application, application);
  self->presentation = g_object_ref (presentation);
  self->console_func = console_func;
  self->screens = ent_screens_new (gdk_display_get_default (), screens_path);
  add_actions (self);
  g_signal_connect_object (presentation, "asked::swap", G_CALLBACK (asked_swap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "asked::present", G_CALLBACK (asked_present_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "asked::stop", G_CALLBACK (asked_stop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screens, "came", G_CALLBACK (screen_came_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screens, "went", G_CALLBACK (screen_went_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screens, "changed", G_CALLBACK (place), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ent_talk_dup_bus_path:
 *
 * Returns: (transfer full) (nullable): path of the object on the session bus
 *   that has its actions; %NULL without a bus
 */
char *
ent_talk_dup_bus_path (EntTalk *self)
{
  const char *path;

  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  path = self->application != NULL ? g_application_get_dbus_object_path (G_APPLICATION (self->application)) : NULL;

  return path != NULL ? g_strconcat (path, "/present", NULL) : NULL;
}

/* Without a bus, keys and buttons are all there is. */
static void
export (EntTalk *self)
{
  GDBusConnection *bus =
    self->application != NULL ? g_application_get_dbus_connection (G_APPLICATION (self->application)) : NULL;
  g_autofree char *path = ent_talk_dup_bus_path (self);
  GActionGroup *actions;
  g_autoptr (GError) error = NULL;

  if (bus == NULL || path == NULL)
    return;

  actions = ent_present_bus_new (self->actions, self->presentation);
  self->export_id = g_dbus_connection_export_action_group (bus, path, actions, &error);
  g_object_unref (actions);
  if (self->export_id == 0)
    g_warning ("The talk is not on the bus: %s", error->message);
}

/* Wherever sleep cannot be inhibited, the talk goes on without. */
static void
inhibit (EntTalk *self)
{
  if (self->application != NULL)
    self->inhibit_cookie = gtk_application_inhibit (self->application, self->audience,
                                                    GTK_APPLICATION_INHIBIT_SUSPEND | GTK_APPLICATION_INHIBIT_IDLE,
                                                    /* Translators: why the computer does not go to sleep */
                                                    _("A briefing is being presented"));
}

static void
open_console (EntTalk *self)
{
  if (self->console_func == NULL)
    return;

  self->console = self->console_func (self->application, self->presentation);
  self->console_placement = ent_placement_new (self->console);
  /* It has its own, which do the same; these do more. */
  gtk_widget_insert_action_group (GTK_WIDGET (self->console), "present", self->actions);
  g_signal_connect_object (self->console, "close-request", G_CALLBACK (console_close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->console, "notify::visible", G_CALLBACK (console_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_talk_start:
 * @home: (nullable): the screen that the speaker is at; %NULL for the first,
 *   which most often is the computer's own
 *
 * Opens the windows, each where it belongs, and starts the clock.
 */
void
ent_talk_start (EntTalk    *self,
                GdkMonitor *home)
{
  g_return_if_fail (ENT_IS_TALK (self));
  g_return_if_fail (self->audience == NULL);

  ent_screens_set_home (self->screens, home != NULL ? home : ent_screens_get_monitor (self->screens, 0));
  self->audience = ent_audience_window_new (self->application, self->presentation, self->actions);
  open_console (self);
  place (self);
  export (self);
  inhibit (self);
  ent_talk_clock_start (ent_presentation_get_clock (self->presentation));
}

/**
 * ent_talk_end:
 *
 * Closes the windows, if they are open, and lets the desktop sleep again.
 */
void
ent_talk_end (EntTalk *self)
{
  g_autoptr (EntTalk) kept = NULL;

  g_return_if_fail (ENT_IS_TALK (self));

  if (self->audience == NULL)
    return;

  kept = g_object_ref (self);
  ent_talk_clock_stop (ent_presentation_get_clock (self->presentation));
  if (self->inhibit_cookie > 0)
    gtk_application_uninhibit (self->application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
  if (self->export_id > 0)
    g_dbus_connection_unexport_action_group (g_application_get_dbus_connection (G_APPLICATION (self->application)),
                                             self->export_id);
  self->export_id = 0;
  if (self->console != NULL)
    g_signal_handlers_disconnect_by_data (self->console, self);
  g_clear_object (&self->console_placement);
  g_clear_pointer (&self->console, gtk_window_destroy);
  g_clear_pointer (&self->audience, gtk_window_destroy);
  /* Of another document, or of another time: nobody will ask for them. */
  ent_slide_cache_clear (ent_slide_cache_get_default ());
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

/**
 * ent_talk_is_running:
 *
 * Returns: whether its windows are open
 */
gboolean
ent_talk_is_running (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), FALSE);

  return self->audience != NULL;
}

/**
 * ent_talk_get_presentation:
 *
 * Returns: (transfer none): what is told
 */
EntPresentation *
ent_talk_get_presentation (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  return self->presentation;
}

/**
 * ent_talk_get_actions:
 *
 * Beside those of ent_present_actions_new() there are two-windows (b, whether
 * both windows are ordinary ones), console (b, whether it is open) and screen
 * (i, the number of the audience's, from 1; 0 for none).
 *
 * Returns: (transfer none): what can be done in it
 */
GActionGroup *
ent_talk_get_actions (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  return self->actions;
}

/**
 * ent_talk_get_screens:
 *
 * Returns: (transfer none): where its windows belong
 */
EntScreens *
ent_talk_get_screens (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  return self->screens;
}

/**
 * ent_talk_get_audience:
 *
 * Returns: (transfer none) (nullable): what the room sees, while it is running
 */
GtkWindow *
ent_talk_get_audience (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  return self->audience;
}

/**
 * ent_talk_get_console:
 *
 * Returns: (transfer none) (nullable): the speaker's window, while it is running
 */
GtkWindow *
ent_talk_get_console (EntTalk *self)
{
  g_return_val_if_fail (ENT_IS_TALK (self), NULL);

  return self->console;
}
