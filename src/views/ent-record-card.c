/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntRecordCard builds cards out of what a document says. Everything it shows
 * was written by somebody else: text goes through ent_text_clean() and is
 * never markup, except escaped where raised citation numbers stand in it.
 * It remembers what was cited, in order to list the sources at the end; a
 * number leads to its source there. Text with such numbers is in
 * ent-record-card-cited.c, the list itself in ent-record-card-sources.c.
 */

#include "ent-record-card-private.h"

#include "ent-scene.h"
#include "ent-style.h"

/* The narrowest column of text. Without one, GTK lays each text out once more
 * with a letter a line, only to learn how wide its widest letter is. */
#define LEAST_CHARS 8
#define NAME_LINES 4

G_DEFINE_TYPE_WITH_PRIVATE (EntRecordCard, ent_record_card, ADW_TYPE_BIN)

EntRecordCardPrivate *
ent_record_card_get_private (EntRecordCard *self)
{
  return ent_record_card_get_instance_private (self);
}

static void
ent_record_card_dispose (GObject *object)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (ENT_RECORD_CARD (object));

  g_clear_handle_id (&priv->flash_id, g_source_remove);
  g_clear_weak_pointer (&priv->flashing);
  g_clear_weak_pointer (&priv->jumped_from);
  g_hash_table_remove_all (priv->entries);
  g_hash_table_remove_all (priv->lines);
  g_ptr_array_set_size (priv->cited, 0);
  g_clear_object (&priv->briefing);

  G_OBJECT_CLASS (ent_record_card_parent_class)->dispose (object);
}

static void
ent_record_card_finalize (GObject *object)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (ENT_RECORD_CARD (object));

  g_hash_table_unref (priv->entries);
  g_hash_table_unref (priv->lines);
  g_ptr_array_unref (priv->cited);

  G_OBJECT_CLASS (ent_record_card_parent_class)->finalize (object);
}

static void
ent_record_card_class_init (EntRecordCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_record_card_dispose;
  object_class->finalize = ent_record_card_finalize;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordcard");

  /* Cards are read with the Tab key, too, and a whole text is not to light up
   * wherever the focus goes. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

static void
ent_record_card_init (EntRecordCard *self)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);

  priv->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  priv->lines = g_hash_table_new (NULL, NULL);
  priv->cited = g_ptr_array_new_with_free_func (g_object_unref);
  ent_record_card_clear (self, NULL);
}

/* Text that somebody can select and copy, as wide as there is room. */
GtkWidget *
ent_record_card_new_label (const char *text,
                           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_text (GTK_LABEL (label), text);
  ent_style_align_lines (GTK_LABEL (label));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * ent_record_card_clear:
 * @self: a card
 * @briefing: (nullable): the document that the next content comes from
 *
 * Removes all content.
 */
void
ent_record_card_clear (EntRecordCard *self,
                       EntBriefing   *briefing)
{
  EntRecordCardPrivate *priv;

  g_return_if_fail (ENT_IS_RECORD_CARD (self));
  g_return_if_fail (briefing == NULL || ENT_IS_BRIEFING (briefing));

  priv = ent_record_card_get_private (self);
  g_set_object (&priv->briefing, briefing);
  g_hash_table_remove_all (priv->entries);
  g_hash_table_remove_all (priv->lines);
  g_ptr_array_set_size (priv->cited, 0);
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), priv->box);
}

/**
 * ent_record_card_get_briefing:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the document that the content is from
 */
EntBriefing *
ent_record_card_get_briefing (EntRecordCard *self)
{
  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);

  return ent_record_card_get_private (self)->briefing;
}

/**
 * ent_record_card_add_section:
 * @self: a card
 * @title: (nullable): its heading, of the interface
 *
 * Returns: (transfer none): a box for the content of a new section
 */
GtkWidget *
ent_record_card_add_section (EntRecordCard *self,
                             const char    *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);

  gtk_widget_add_css_class (section, "card");
  gtk_widget_add_css_class (section, "section");
  if (title != NULL)
    {
      GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", title,
                                         "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
      gtk_widget_add_css_class (heading, "heading");
      gtk_box_append (GTK_BOX (section), heading);
    }
  gtk_box_append (GTK_BOX (ent_record_card_get_private (self)->box), section);

  return section;
}

/**
 * ent_record_card_add_text:
 * @self: a card
 * @section: a section of it
 * @text: (nullable): text; nothing is added for %NULL
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer none) (nullable): the label with the text
 */
GtkWidget *
ent_record_card_add_text (EntRecordCard *self,
                          GtkWidget     *section,
                          const char    *text,
                          const char    *css_class)
{
  g_autofree char *clean = NULL;
  GtkWidget *label;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);

  if (text == NULL)
    return NULL;

  clean = ent_text_clean (text, ENT_TEXT_LIMIT);
  label = ent_record_card_new_label (clean, css_class);
  gtk_box_append (GTK_BOX (section), label);

  return label;
}

/**
 * ent_record_card_add_name:
 * @self: a card
 * @section: a section of it
 * @text: (nullable): another name of what the card is about; nothing is added
 *   for %NULL
 *
 * Adds a name, which takes four lines at most.
 */
void
ent_record_card_add_name (EntRecordCard *self,
                          GtkWidget     *section,
                          const char    *text)
{
  GtkWidget *label = ent_record_card_add_text (self, section, text, "dim");

  if (label != NULL)
    ent_style_limit_lines (GTK_LABEL (label), NAME_LINES);
}

/**
 * ent_record_card_add_line:
 * @self: a card
 * @record: what is a line on it and has no card: an alternative, a dissent, or
 *   a stance for its summary
 * @label: (nullable): the line, which can have the focus
 *
 * Has ent_record_card_show_line() find @label.
 */
void
ent_record_card_add_line (EntRecordCard *self,
                          EntRecord     *record,
                          GtkWidget     *label)
{
  g_return_if_fail (ENT_IS_RECORD_CARD (self));
  g_return_if_fail (ENT_IS_RECORD (record));

  if (label != NULL)
    g_hash_table_insert (ent_record_card_get_private (self)->lines, record, label);
}

/**
 * ent_record_card_show_line:
 * @self: a card
 * @record: an item of its document, or what ent_record_card_add_line() takes
 *
 * Gives the line the focus, which scrolls to it, and marks it for a moment.
 *
 * Returns: %FALSE if it is not on the card
 */
gboolean
ent_record_card_show_line (EntRecordCard *self,
                           EntRecord     *record)
{
  GtkWidget *line;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), FALSE);
  g_return_val_if_fail (ENT_IS_RECORD (record), FALSE);

  line = g_hash_table_lookup (ent_record_card_get_private (self)->lines, record);
  if (line != NULL)
    ent_record_card_reveal (self, line);

  return line != NULL;
}

/**
 * ent_record_card_add_pair:
 * @self: a card
 * @section: a section of it
 * @name: what it is, of the interface
 * @text: (nullable): its value; nothing is added for %NULL
 *
 * Adds a line of a name and a value.
 */
void
ent_record_card_add_pair (EntRecordCard *self,
                          GtkWidget     *section,
                          const char    *name,
                          const char    *text)
{
  g_autofree char *clean = NULL;
  GtkWidget *pair, *key, *value;

  g_return_if_fail (ENT_IS_RECORD_CARD (self));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (name != NULL);

  if (text == NULL)
    return;

  clean = ent_text_clean (text, ENT_TEXT_LIMIT);
  pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  key = ent_record_card_new_label (name, "caption");
  gtk_label_set_selectable (GTK_LABEL (key), FALSE);
  gtk_widget_add_css_class (key, "dim");
  ent_style_limit_lines (GTK_LABEL (key), NAME_LINES);
  value = ent_record_card_new_label (clean, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, key, NULL, -1);
  gtk_box_append (GTK_BOX (pair), key);
  gtk_box_append (GTK_BOX (pair), value);
  gtk_box_append (GTK_BOX (section), pair);
}

/**
 * ent_record_card_add_title:
 * @self: a card
 * @section: a section of it
 * @text: the name of what the card is about
 *
 * Returns: (transfer none): the title, which takes four lines at most
 */
GtkWidget *
ent_record_card_add_title (EntRecordCard *self,
                           GtkWidget     *section,
                           const char    *text)
{
  g_autofree char *clean = NULL;
  GtkWidget *title;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);

  clean = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
  title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", clean, "xalign", 0.0,
                        "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
  ent_style_limit_lines (GTK_LABEL (title), NAME_LINES);
  ent_style_align_lines (GTK_LABEL (title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_widget_add_css_class (title, "title-2");
  gtk_box_append (GTK_BOX (section), title);

  return title;
}

static GtkWidget *
add_button (GtkWidget  *section,
            const char *text,
            const char *action,
            GVariant   *target)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = ent_record_card_new_label (clean, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  ent_style_limit_lines (GTK_LABEL (label), NAME_LINES);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "textlink");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, clean, -1);
  gtk_box_append (GTK_BOX (section), button);

  return button;
}

/**
 * ent_record_card_add_link:
 * @self: a card
 * @section: a section of it, or another box in it
 * @text: what it says
 * @action: name of an action that takes a string
 * @target: its target
 *
 * Returns: (transfer none): a button that looks like text
 */
GtkWidget *
ent_record_card_add_link (EntRecordCard *self,
                          GtkWidget     *section,
                          const char    *text,
                          const char    *action,
                          const char    *target)
{
  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return add_button (section, text, action, g_variant_new_string (target));
}

/**
 * ent_record_card_add_passage_link:
 * @self: a card
 * @section: a section of it, or another box in it
 * @text: what it says
 * @source: id of a source
 * @passage: (nullable): id of one of its passages; %NULL for the source itself
 *
 * Returns: (transfer none): a button that looks like text and leads there
 */
GtkWidget *
ent_record_card_add_passage_link (EntRecordCard *self,
                                  GtkWidget     *section,
                                  const char    *text,
                                  const char    *source,
                                  const char    *passage)
{
  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);
  g_return_val_if_fail (text != NULL && source != NULL, NULL);

  return add_button (section, text, "win.passage", g_variant_new ("(ss)", source, passage != NULL ? passage : ""));
}
