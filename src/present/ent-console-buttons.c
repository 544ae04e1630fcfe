/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a toggle is on is its action's state, and what cannot be done is
 * insensitive: nothing is kept here. A click leaves the focus where it is, so
 * that the keys go on to step.
 */

#include "config.h"

#include "ent-console-buttons.h"

#include <glib/gi18n.h>

#include "ent-wrap-layout.h"

struct _EntConsoleButtons {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (EntConsoleButtons, ent_console_buttons, GTK_TYPE_WIDGET)

typedef struct {
  const char *action;
  const char *label;
  const char *key;       /* as it is written on the button */
  const char *shortcuts; /* as WAI-ARIA spells it */
  const char *tooltip;
  gboolean is_toggle;
} Button;

static const Button buttons[] = {
  { "present.previous", NC_("console", "Back"), NC_("key", "PgUp"), "PageUp", N_("Go to the step before"), FALSE },
  { "present.next", NC_("console", "Next"), NC_("key", "PgDn"), "PageDown", N_("Go to the next step"), FALSE },
  { "present.enter", NC_("console", "Show the Room"), NC_("key", "Enter"), "Enter", N_("The room sees what you see"), FALSE },
  { "present.freeze", NC_("console", "Freeze"), "F", "F", N_("The room goes on seeing what it sees"), TRUE },
  { "present.black", NC_("console", "Black"), "B", "B", N_("The room sees black"), TRUE },
  { "present.white", NC_("console", "White"), "W", "W", N_("The room sees white"), TRUE },
  { "present.spotlight", NC_("console", "Spotlight"), "L", "L", N_("The room sees where you point"), TRUE },
  { "present.magnify", NC_("console", "Magnifier"), "M", "M", N_("The room sees larger where you point"), TRUE },
  { "present.evidence", NC_("console", "Evidence"), "E", "E", N_("What stands behind this slide, for you alone"), TRUE },
  { "present.overview", NC_("console", "Steps"), "O", "O", N_("All steps, for you alone"), TRUE },
  { "present.swap", NC_("console", "Swap"), "X", "X", N_("The two windows change screens"), FALSE },
  { "present.question", NC_("console", "Question"), "Q", "Q", N_("The clock waits while a question is answered"), TRUE },
};

static GtkWidget *
create_button (const Button *button)
{
  GtkWidget *widget = button->is_toggle ? gtk_toggle_button_new () : gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *label = g_dpgettext2 (NULL, "console", button->label);
  GtkWidget *key = gtk_label_new (g_dpgettext2 (NULL, "key", button->key));

  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_widget_add_css_class (key, "key");
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (widget), box);
  gtk_widget_set_focus_on_click (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, _(button->tooltip));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), button->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, button->shortcuts, -1);

  return widget;
}

static void
ent_console_buttons_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ent_console_buttons_parent_class)->dispose (object);
}

static void
ent_console_buttons_class_init (EntConsoleButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_buttons_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consolebuttons");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
ent_console_buttons_init (EntConsoleButtons *self)
{
  ent_wrap_layout_set_line_spacing (ENT_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keys of the talk"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_set_parent (create_button (&buttons[i]), GTK_WIDGET (self));
}

/**
 * ent_console_buttons_new:
 *
 * Returns: (transfer floating): the buttons, for a window with the actions of
 *   a talk as "present"
 */
GtkWidget *
ent_console_buttons_new (void)
{
  return g_object_new (ENT_TYPE_CONSOLE_BUTTONS, NULL);
}
