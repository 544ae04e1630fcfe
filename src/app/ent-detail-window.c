/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A definition or a source to be read, and closed again with Escape. All of
 * it is the document's text and can be selected; none of it is markup.
 */

#include "config.h"

#include "ent-detail-window.h"

#include <glib/gi18n.h>

#include "ent-scene.h"
#include "ent-words.h"

#define TITLE_MAX_CHARS 200
#define TEXT_MAX_CHARS 5000
/* More passages than anybody reads in a small window would only keep it from opening. */
#define MAX_PASSAGES 200

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

static void
take_label (GtkBox     *box,
            char       *text,
            const char *css_class)
{
  g_autofree char *owned = text;

  gtk_box_append (box, create_label (owned, css_class));
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

static void
append_origin (GtkBox    *box,
               EntSource *source)
{
  g_autofree char *date = ent_date_format (ent_source_get_date (source));
  const char *publisher = ent_source_get_publisher (source);

  /* Translators: the publisher of a source and its date */
  if (publisher != NULL && ent_source_get_date (source) != NULL)
    take_label (box, g_strdup_printf (_("%1$s, %2$s"), publisher, date), NULL);
  else if (publisher != NULL)
    gtk_box_append (box, create_label (publisher, NULL));
  else if (ent_source_get_date (source) != NULL)
    gtk_box_append (box, create_label (date, NULL));

  if (ent_source_get_address (source) != NULL)
    gtk_box_append (box, create_label (ent_source_get_address (source), NULL));
  if (ent_source_get_accessed (source) != NULL)
    {
      g_autofree char *accessed = ent_date_format (ent_source_get_accessed (source));

      /* Translators: %s is the date on which a source was read */
      take_label (box, g_strdup_printf (_("Read on %s"), accessed), NULL);
    }
  if (ent_source_get_read (source) == ENT_SOURCE_READ_EXCERPT)
    gtk_box_append (box, create_label (_("Only an excerpt was read."), NULL));
  if (ent_source_get_licence (source) != NULL)
    take_label (box, g_strdup_printf (_("Licence: %s"), ent_source_get_licence (source)), NULL);
}

static void
append_grade (GtkBox      *box,
              EntBriefing *briefing,
              EntSource   *source)
{
  EntReliability reliability = ent_source_get_reliability (source);
  EntSource *origin = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_source_get_origin (source));

  gtk_box_append (box, create_label (_("Grade"), "heading"));
  /* Translators: the letter of the Admiralty code for a source, and what it means */
  take_label (box, g_strdup_printf (_("%1$c: %2$s"), 'A' + (int) reliability, ent_words_reliability (reliability)), NULL);
  gtk_box_append (box, create_label (ent_source_get_reliability_reason (source), NULL));
  if (origin != NULL)
    take_label (box, g_strdup_printf (_("It repeats “%s”: the two count as one."), ent_source_get_title (origin)), NULL);
}

static void
append_passages (GtkBox    *box,
                 EntSource *source)
{
  GListModel *passages = ent_source_get_passages (source);
  guint n_passages = g_list_model_get_n_items (passages);

  if (n_passages == 0)
    return;

  gtk_box_append (box, create_label (_("Passages"), "heading"));
  for (guint i = 0; i < MIN (n_passages, MAX_PASSAGES); i++)
    {
      EntPassage *passage = ent_list_peek (passages, i);
      const char *section = ent_passage_get_section (passage);

      if (section != NULL)
        take_label (box, g_strdup_printf ("%s · %s", ent_passage_get_id (passage), section), "caption-heading");
      else
        gtk_box_append (box, create_label (ent_passage_get_id (passage), "caption-heading"));
      gtk_box_append (box, create_label (ent_passage_get_text (passage), NULL));
    }
  if (n_passages > MAX_PASSAGES)
    take_label (box,
                g_strdup_printf (ngettext ("The first %2$d of %1$u passage are shown.",
                                           "The first %2$d of %1$u passages are shown.", n_passages),
                                 n_passages, MAX_PASSAGES),
                NULL);
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

/**
 * ent_source_window_new:
 * @parent: the window to stand in front of
 * @briefing: the briefing that @source is of
 * @source: what to show
 *
 * Returns: (transfer none): a window with the source, its grade with the
 *   reason for it, and its passages
 */
GtkWindow *
ent_source_window_new (GtkWindow   *parent,
                       EntBriefing *briefing,
                       EntSource   *source)
{
  GtkBox *box;
  int number = ent_briefing_number_of_source (briefing, ent_source_get_id (source));
  /* Translators: %d is the number by which a source is cited */
  g_autofree char *title = g_strdup_printf (_("Source %d"), number);
  GtkWindow *window = create_window (parent, title, &box);

  gtk_box_append (box, create_label (ent_source_get_title (source), "title-3"));
  append_origin (box, source);
  append_grade (box, briefing, source);
  append_passages (box, source);

  return window;
}
