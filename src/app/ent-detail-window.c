/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A definition to be read, and closed again with Escape. All of it is the
 * document's text and can be selected; none of it is markup.
 */

#include "config.h"

#include "ent-detail-window.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

#define TITLE_MAX_CHARS 200
#define TEXT_MAX_CHARS 5000

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  g_autofree char *clean = ent_text_clean (text, TEXT_MAX_CHARS);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", clean,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

/* Transfer none: GTK holds windows. @box is where the content goes. */
static GtkWindow *
create_window (GtkWindow  *parent,
               const char *title,
               GtkBox    **box)
{
  g_autofree char *clean = ent_text_clean (title, TITLE_MAX_CHARS);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "title", clean,
                                    "transient-for", parent,
                                    "destroy-with-parent", TRUE,
                                    "default-width", 480,
                                    "width-request", 360,
                                    NULL);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", 540,
                                      "vexpand", TRUE,
                                      "focusable", TRUE,
                                      NULL);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_set_margin_top (inner, 12);
  gtk_widget_set_margin_bottom (inner, 24);
  gtk_widget_set_margin_start (inner, 18);
  gtk_widget_set_margin_end (inner, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), inner);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), scroller);
  adw_window_set_content (ADW_WINDOW (window), outer);
  /* The keys scroll, and no text looks selected. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, clean, -1);
  gtk_window_set_focus (GTK_WINDOW (window), scroller);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, shortcuts);

  *box = GTK_BOX (inner);

  return GTK_WINDOW (window);
}

/**
 * ent_definition_window_new:
 * @parent: the window to stand in front of
 * @title: what is defined
 * @text: the definition
 *
 * Returns: (transfer none): a window that says what @title means
 */
GtkWindow *
ent_definition_window_new (GtkWindow  *parent,
                           const char *title,
                           const char *text)
{
  GtkBox *box;
  GtkWindow *window = create_window (parent, _("Definition"), &box);

  gtk_box_append (box, create_label (title, "title-3"));
  gtk_box_append (box, create_label (text, NULL));

  return window;
}
