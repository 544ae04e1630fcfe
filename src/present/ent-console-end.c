/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-end.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ent-talk-time.h"

/* Longer than any time of day, in characters. */
#define MAX_CHARS 12

/* Of all that is in it, in logical pixels. */
#define WIDTH 240

struct _EntConsoleEnd {
  GtkPopover parent_instance;

  EntPresentation *presentation;

  /* Owned by the widget tree. */
  GtkWidget *entry;
  GtkLabel *wrong;
};

G_DEFINE_FINAL_TYPE (EntConsoleEnd, ent_console_end, GTK_TYPE_POPOVER)

static void
set_wrong (EntConsoleEnd *self,
           const char    *text)
{
  gtk_label_set_label (self->wrong, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), text != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (text != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
edited_cb (EntConsoleEnd *self)
{
  set_wrong (self, NULL);
}

static void
set_end_cb (EntConsoleEnd *self)
{
  if (ent_presentation_end_at (self->presentation, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    {
      /* From now on the keys are the talk's again. Let go of ahead: GTK hands
       * the focus of what is hidden to what is around it. */
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  set_wrong (self, ent_presentation_get_message (self->presentation));
  gtk_widget_grab_focus (self->entry);
}

/* It begins with the end that was said last. */
static void
ent_console_end_show (GtkWidget *widget)
{
  EntConsoleEnd *self = ENT_CONSOLE_END (widget);
  gint64 end = ent_talk_clock_get_end (ent_presentation_get_clock (self->presentation));
  g_autofree char *text = end > 0 ? ent_talk_time_format_day (end) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  set_wrong (self, NULL);

  GTK_WIDGET_CLASS (ent_console_end_parent_class)->show (widget);

  gtk_widget_grab_focus (self->entry);
}

static void
ent_console_end_dispose (GObject *object)
{
  g_clear_object (&ENT_CONSOLE_END (object)->presentation);

  G_OBJECT_CLASS (ent_console_end_parent_class)->dispose (object);
}

static void
ent_console_end_class_init (EntConsoleEndClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_console_end_dispose;
  GTK_WIDGET_CLASS (klass)->show = ent_console_end_show;
}

static void
ent_console_end_init (EntConsoleEnd *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("The Talk Has to End"));
  GtkWidget *button = gtk_button_new_with_mnemonic (C_("the time of the end", "_Set"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), MAX_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  /* Translators: an example of a time of day as it is to be entered: hours from 0 to 23, then minutes */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("14:30"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), MAX_CHARS);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Time at which the talk has to end, in hours and minutes"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (set_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "suggested-action");

  self->wrong = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->wrong, TRUE);
  gtk_label_set_xalign (self->wrong, 0.0);
  gtk_widget_add_css_class (GTK_WIDGET (self->wrong), "error");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_halign (title, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->wrong));
  /* Before GTK 4.10 a popover asks how high its child is at a width that its
   * shadow is part of: lines that wrap would be cut off. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_size_request (clamp, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), clamp);
  gtk_popover_set_default_widget (GTK_POPOVER (self), button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The end of the talk"), -1);
}

/**
 * ent_console_end_new:
 * @presentation: the talk whose end it sets, see ent_presentation_end_at()
 *
 * Returns: (transfer floating): a popover that is not open
 */
GtkWidget *
ent_console_end_new (EntPresentation *presentation)
{
  EntConsoleEnd *self;

  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (ENT_TYPE_CONSOLE_END, NULL);
  self->presentation = g_object_ref (presentation);

  return GTK_WIDGET (self);
}
