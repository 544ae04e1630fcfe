/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Admiralty code: source and item are rated apart, and the last grade of
 * each says that nothing is known. Nobody knows the grades by heart, so they
 * can be opened wherever a grade stands, and are made only then.
 */

#include "ent-grades.h"

#include <glib/gi18n.h>

#include "ent-words.h"

#define LEAST_CHARS 8

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", LEAST_CHARS, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_content (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_top (box, 6);
  add_text (box, _("How far the source can be relied on"), "heading");
  for (int i = ENT_RELIABILITY_A; i <= ENT_RELIABILITY_F; i++)
    {
      g_autofree char *grade = ent_words_grade (i);

      add_text (box, grade, NULL);
    }
  add_text (box, _("How true what it says is thought to be"), "heading");
  for (int i = 1; i <= 6; i++)
    {
      /* Translators: the digit of an item's grade and what it says, as in "3: possibly true" */
      g_autofree char *grade = g_strdup_printf (_("%1$d: %2$s"), i, ent_words_credibility (i));

      add_text (box, grade, NULL);
    }
  add_text (box, _("F and 6 mean that it is not known, not that it is bad. The two are given apart: a good source can be "
                   "wrong, and a poor one right."), "dim");

  return box;
}

static void
expanded_cb (GtkExpander *expander)
{
  if (gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, new_content ());
}

/**
 * ent_grades_new:
 *
 * Returns: (transfer floating): something to open that says what A to F and
 *   1 to 6 mean
 */
GtkWidget *
ent_grades_new (void)
{
  GtkWidget *expander = gtk_expander_new (_("What the grades mean"));

  /* GTK 4.8 gives it the name of its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the grades mean"), -1);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), NULL);

  return expander;
}
