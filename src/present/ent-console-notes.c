/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A label for each paragraph: plain text that the document's author wrote.
 * The notes are those of the step that the speaker sees or, away from the
 * story, of the step that it is at.
 */

#include "config.h"

#include "ent-console-notes.h"

#include <glib/gi18n.h>

#include "ent-scene.h"
#include "ent-style.h"

#include "ent-talk-time.h"

/* More than anybody says at one step. */
#define MOST_PARAGRAPHS 100

struct _EntConsoleNotes {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  guint step; /* whose notes are shown; 0: none */

  /* Owned by the widget tree. */
  GtkWidget *lines;
  GtkLabel *heading;
  GtkWidget *scroller;
  GtkWidget *paragraphs;
};

G_DEFINE_FINAL_TYPE (EntConsoleNotes, ent_console_notes, GTK_TYPE_WIDGET)

static char *
describe_step (EntConsoleNotes *self,
               guint            step)
{
  guint seconds = ent_talk_clock_get_planned (ent_presentation_get_clock (self->presentation), step);
  guint n_steps = ent_presentation_get_n_steps (self->presentation);
  g_autofree char *time = ent_talk_time_format_span (seconds);

  if (seconds == 0)
    /* Translators: the number of a step, and how many there are */
    return g_strdup_printf (_("Notes for step %1$u of %2$u"), step, n_steps);

  /* Translators: the number of a step, how many there are, and a time, such as “1:30” */
  return g_strdup_printf (_("Notes for step %1$u of %2$u, %3$s planned"), step, n_steps, time);
}

static void
add_paragraph (EntConsoleNotes *self,
               const char      *text)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LIMIT);

  gtk_box_append (GTK_BOX (self->paragraphs),
                  g_object_new (GTK_TYPE_LABEL, "label", clean, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, NULL));
}

static void
fill (EntConsoleNotes *self)
{
  EntStep *record = ent_presentation_get_step_at (self->presentation, self->step);
  const char *notes = record != NULL ? ent_step_get_notes (record) : NULL;
  g_auto (GStrv) paragraphs = g_strsplit (notes != NULL ? notes : "", "\n", MOST_PARAGRAPHS);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->paragraphs)) != NULL)
    gtk_box_remove (GTK_BOX (self->paragraphs), child);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    if (*g_strstrip (*paragraph) != '\0')
      add_paragraph (self, *paragraph);
  if (gtk_widget_get_first_child (self->paragraphs) == NULL)
    add_paragraph (self, _("There are no notes for this."));

  gtk_widget_set_visible (GTK_WIDGET (self->heading), record != NULL);
  if (record != NULL)
    {
      g_autofree char *text = describe_step (self, self->step);

      gtk_label_set_label (self->heading, text);
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
update (EntConsoleNotes *self)
{
  guint step = ent_presentation_get_speaker_step (self->presentation);

  if (step == 0)
    step = ent_presentation_get_step (self->presentation);
  if (self->step == step && gtk_widget_get_first_child (self->paragraphs) != NULL)
    return;

  self->step = step;
  fill (self);
}

static void
update_scale (EntConsoleNotes *self)
{
  ent_style_set_zoom (self->paragraphs, ent_presentation_get_notes_scale (self->presentation));
}

static void
ent_console_notes_dispose (GObject *object)
{
  EntConsoleNotes *self = ENT_CONSOLE_NOTES (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_console_notes_parent_class)->dispose (object);
}

static void
ent_console_notes_class_init (EntConsoleNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_notes_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consolenotes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_console_notes_init (EntConsoleNotes *self)
{
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "part");
  gtk_box_append (GTK_BOX (self->lines), GTK_WIDGET (self->heading));

  self->paragraphs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->scroller, "notes");
  g_object_set (self->scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "min-content-height", 60, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->paragraphs);
  gtk_box_append (GTK_BOX (self->lines), self->scroller);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speaker’s notes"), -1);
}

/**
 * ent_console_notes_set_presentation:
 * @self: notes
 * @presentation: what they follow from now on; only once
 */
void
ent_console_notes_set_presentation (EntConsoleNotes *self,
                                    EntPresentation *presentation)
{
  g_return_if_fail (ENT_IS_CONSOLE_NOTES (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "notify::speaker-step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::notes-scale", G_CALLBACK (update_scale), self, G_CONNECT_SWAPPED);
  update (self);
  update_scale (self);
}
