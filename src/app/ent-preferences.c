/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntPreferences offers what has no place in a menu. A choice holds at once,
 * in every window; there is nothing to apply and nothing to cancel.
 */

#include "config.h"

#include "ent-preferences.h"

#include <math.h>

#define WIDTH 480 /* logical pixels, at the normal size of text */

struct _EntPreferences {
  AdwWindow parent_instance;

  GtkSpinButton *zoom_spin;
};

G_DEFINE_FINAL_TYPE (EntPreferences, ent_preferences, ADW_TYPE_WINDOW)

static gboolean
to_percent (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      user_data)
{
  g_value_set_double (to, round (g_value_get_double (from) * 100));

  return TRUE;
}

static gboolean
from_percent (GBinding     *binding,
              const GValue *from,
              GValue       *to,
              gpointer      user_data)
{
  g_value_set_double (to, g_value_get_double (from) / 100);

  return TRUE;
}

static void
ent_preferences_class_init (EntPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPreferences, zoom_spin);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ent_preferences_init (EntPreferences *self)
{
  int dpi = 0;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* As wide as the text is large: the height that the rows ask for is that of lines that do not wrap. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), dpi > 0 ? (int) (WIDTH * dpi / (96 * 1024.0)) : WIDTH, -1);
}

/**
 * ent_preferences_new:
 * @parent: the window to stand in front of; its application has the action
 *   `app.colour-scheme`
 * @settings: the user's choices
 *
 * Returns: (transfer none): a window in which they can be changed
 */
GtkWindow *
ent_preferences_new (GtkWindow   *parent,
                     EntSettings *settings)
{
  EntPreferences *self = g_object_new (ENT_TYPE_PREFERENCES, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  /* Only windows of the application find its actions by themselves. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "app", G_ACTION_GROUP (gtk_window_get_application (parent)));
  g_object_bind_property_full (settings, "zoom", gtk_spin_button_get_adjustment (self->zoom_spin), "value",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, to_percent, from_percent, NULL, NULL);

  return GTK_WINDOW (self);
}
