/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What makes a card a target: a title that selects its record and says, as a
 * toggle does, whether it is selected. Which one is selected is the state of
 * win.select alone.
 */

#include "ent-target.h"

#include <glib/gi18n.h>

#include "ent-record-card-private.h"
#include "ent-scene.h"

static GQuark
id_quark (void)
{
  return g_quark_from_static_string ("ent-target-id");
}

/**
 * ent_target_add:
 * @card: a card
 * @section: a section of it
 * @record: what the card is about
 * @text: what it is called
 * @strong: whether to set that apart from other text
 *
 * Makes @card a target for the selection of @record.
 *
 * Returns: (transfer none): the button that is its title
 */
GtkWidget *
ent_target_add (EntRecordCard *card,
                GtkWidget     *section,
                EntRecord     *record,
                const char    *text,
                gboolean       strong)
{
  const char *id;
  g_autofree char *clean = NULL;
  GtkWidget *button, *label;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (card), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);
  g_return_val_if_fail (ENT_IS_RECORD (record), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  id = ent_record_get_id (record);
  clean = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
  button = gtk_toggle_button_new ();
  label = ent_record_card_new_label (clean, strong ? "body-strong" : NULL);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "textlink");
  gtk_widget_add_css_class (button, "target");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.select");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, clean, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, clean, -1);
  gtk_box_append (GTK_BOX (section), button);
  g_object_set_qdata_full (G_OBJECT (card), id_quark (), g_strdup (id), g_free);

  return button;
}

/**
 * ent_target_add_items:
 * @card: a card
 * @section: a section of it
 * @items: a model of EntItem
 * @n_most: how many of them to show
 * @owner: id of the record whose own card shows all of them
 *
 * Adds the first @n_most items, and a link to the others.
 */
void
ent_target_add_items (EntRecordCard *card,
                      GtkWidget     *section,
                      GListModel    *items,
                      guint          n_most,
                      const char    *owner)
{
  guint n;
  g_autoptr (GtkSliceListModel) first = NULL;
  g_autofree char *more = NULL;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  n = g_list_model_get_n_items (items);
  first = gtk_slice_list_model_new (g_object_ref (items), 0, n_most);
  ent_record_card_add_items (card, section, G_LIST_MODEL (first));
  if (n <= n_most)
    return;

  more = g_strdup_printf (ngettext ("%u more line", "%u more lines", n - n_most), n - n_most);
  ent_record_card_add_link (card, section, more, "win.focus", owner);
}

/**
 * ent_target_get_id:
 * @card: any widget
 *
 * Returns: (transfer none) (nullable): id of the record that it is the target
 *   for
 */
const char *
ent_target_get_id (GtkWidget *card)
{
  g_return_val_if_fail (GTK_IS_WIDGET (card), NULL);

  return g_object_get_qdata (G_OBJECT (card), id_quark ());
}

/**
 * ent_target_set_selected:
 * @card: a card that is a target
 * @selected: whether its record is selected
 *
 * Shows it; its title says so by itself.
 */
void
ent_target_set_selected (GtkWidget *card,
                         gboolean   selected)
{
  g_return_if_fail (GTK_IS_WIDGET (card));

  if (selected)
    gtk_widget_add_css_class (card, "selected");
  else
    gtk_widget_remove_css_class (card, "selected");
}
