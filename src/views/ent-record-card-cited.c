/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a card says with raised numbers behind it: text, items and figures. A
 * number leads to its source in the list of the card, or to the card of the
 * source where the list is too long to have it. Each is noted as cited.
 */

#include "ent-record-card-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ent-scene.h"
#include "ent-style.h"

/* A document may list anything: what a person reads in one place is bounded. */
#define MOST_LINES 100
#define MOST_CITATIONS 64

/* A format. Larger than <sup>, which nobody can read or hit, and of the size of
 * captions: each further size of a font costs as much as a hundred labels. */
#define RAISED(text) "<span rise=\"3pt\" size=\"85%%\">" text "</span>"

static const char *
describe_basis (EntBasis basis)
{
  switch (basis)
    {
    case ENT_BASIS_JUDGEMENT:
      return _("our judgement");
    case ENT_BASIS_ASSUMPTION:
      return _("assumption");
    case ENT_BASIS_REPORTED:
    default:
      return NULL;
    }
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *uri,
                  gpointer    user_data)
{
  EntRecordCard *self = user_data;
  const char *id = strchr (uri, ':');

  if (!g_str_has_prefix (uri, "source:") || id == NULL)
    return FALSE;

  if (ent_record_card_show_source (self, id + 1))
    g_set_weak_pointer (&ent_record_card_get_private (self)->jumped_from, GTK_WIDGET (label));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.focus", "s", id + 1);

  return TRUE;
}

/* A raised number that links to the list of sources. */
static void
append_number (EntRecordCard *self,
               GString       *markup,
               EntSource     *source,
               gboolean       first)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);
  const char *id = ent_source_get_id (source);
  g_autofree char *title = ent_text_clean (ent_source_get_title (source), 200);
  g_autofree char *escaped_id = g_markup_escape_text (id, -1);
  /* GtkLabel takes what it finds in the attribute for markup once more. */
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *escaped_title = g_markup_escape_text (title_markup, -1);

  if (first)
    g_string_append (markup, "\302\240");
  else
    g_string_append_printf (markup, RAISED (", "));
  g_string_append_printf (markup, "<a href=\"source:%s\" title=\"%s\">", escaped_id, escaped_title);
  g_string_append_printf (markup, RAISED ("%d") "</a>", ent_briefing_number_of_source (priv->briefing, id));
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      briefing)
{
  return ent_briefing_number_of_source (briefing, ent_source_get_id (*(EntSource *const *) a)) -
         ent_briefing_number_of_source (briefing, ent_source_get_id (*(EntSource *const *) b));
}

/* Each source has its number once, however many of its passages are cited, in
 * the order of the numbers. */
static void
append_citations (EntRecordCard *self,
                  GString       *markup,
                  GListModel    *citations)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; citations != NULL && i < MIN (g_list_model_get_n_items (citations), MOST_CITATIONS); i++)
    {
      g_autoptr (EntCitation) citation = g_list_model_get_item (citations, i);
      EntSource *source = ent_briefing_lookup (priv->briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));

      g_ptr_array_add (priv->cited, g_object_ref (citation));
      if (source != NULL && !g_ptr_array_find (sources, source, NULL))
        g_ptr_array_add (sources, source);
    }

  g_ptr_array_sort_with_data (sources, compare_numbers, priv->briefing);
  for (guint i = 0; i < sources->len; i++)
    append_number (self, markup, g_ptr_array_index (sources, i), i == 0);
}

static GtkWidget *
new_cited_label (EntRecordCard *self,
                 const char    *text,
                 const char    *basis,
                 const char    *marking,
                 GListModel    *citations)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LIMIT);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkWidget *label = ent_record_card_new_label (NULL, NULL);

  if (marking != NULL)
    {
      g_autofree char *clean_marking = ent_text_clean (marking, 60);
      g_autofree char *escaped_marking = g_markup_escape_text (clean_marking, -1);

      g_string_append_printf (markup, "<b>[%s]</b> ", escaped_marking);
    }
  g_string_append (markup, escaped);
  if (basis != NULL)
    g_string_append_printf (markup, " <span rise=\"3pt\" size=\"85%%\" alpha=\"75%%\">%s</span>", basis);
  append_citations (self, markup, citations);
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  ent_style_align_lines (GTK_LABEL (label));
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self, 0);

  return label;
}

/**
 * ent_record_card_add_cited:
 * @self: a card
 * @section: a section of it
 * @text: (nullable): text; nothing is added for %NULL
 * @citations: (nullable): a model of EntCitation
 *
 * Adds text with the raised numbers of its sources.
 *
 * Returns: (transfer none) (nullable): the label with the text
 */
GtkWidget *
ent_record_card_add_cited (EntRecordCard *self,
                           GtkWidget     *section,
                           const char    *text,
                           GListModel    *citations)
{
  GtkWidget *label;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), NULL);
  g_return_val_if_fail (GTK_IS_BOX (section), NULL);

  if (text == NULL)
    return NULL;

  label = new_cited_label (self, text, NULL, NULL, citations);
  gtk_box_append (GTK_BOX (section), label);

  return label;
}

/* In front of a sign: what has become of it, as a shape and in words. */
static GtkWidget *
new_sign_row (EntSign   *sign,
              GtkWidget *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *icon, *word;
  GtkWidget *image;

  switch (ent_sign_get_status (sign))
    {
    case ENT_SIGN_STATUS_SEEN:
      icon = "checkbox-checked-symbolic";
      word = C_("sign", "Seen");
      break;
    case ENT_SIGN_STATUS_GONE:
      icon = "window-close-symbolic";
      word = C_("sign", "No longer to be expected");
      break;
    case ENT_SIGN_STATUS_OPEN:
    default:
      icon = "checkbox-symbolic";
      word = C_("sign", "Not seen yet");
    }
  image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "icon-name", icon, NULL);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  ent_style_set_tooltip (image, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);

  return row;
}

static char *
describe_sign (EntSign *sign)
{
  const char *direction = ent_sign_get_direction (sign) == ENT_DIRECTION_TOWARDS
                            ? C_("sign", "would point towards this level")
                            : C_("sign", "would point away from this level");
  g_autofree char *date = NULL;

  if (ent_sign_get_observed_on (sign) == NULL)
    return g_strdup (direction);

  date = ent_date_format (ent_sign_get_observed_on (sign));

  /* Translators: which way a sign points, then the date when it was seen */
  return g_strdup_printf (C_("sign", "%1$s, %2$s"), direction, date);
}

/**
 * ent_record_card_add_items:
 * @self: a card
 * @section: a section of it
 * @items: a model of EntItem, which may be EntSign
 *
 * Adds each item with its basis, if it is not reported, and its citations.
 * Of very many the first hundred are shown, and how many there are besides.
 */
void
ent_record_card_add_items (EntRecordCard *self,
                           GtkWidget     *section,
                           GListModel    *items)
{
  guint n_items;

  g_return_if_fail (ENT_IS_RECORD_CARD (self));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (G_IS_LIST_MODEL (items));

  n_items = g_list_model_get_n_items (items);
  for (guint i = 0; i < MIN (n_items, MOST_LINES); i++)
    {
      g_autoptr (EntItem) item = g_list_model_get_item (items, i);
      g_autofree char *sign = ENT_IS_SIGN (item) ? describe_sign (ENT_SIGN (item)) : NULL;
      const char *basis = sign != NULL ? sign : describe_basis (ent_item_get_basis (item));
      GtkWidget *row = new_cited_label (self, ent_item_get_text (item), basis, ent_item_get_marking (item),
                                        ent_item_get_citations (item));

      g_hash_table_insert (ent_record_card_get_private (self)->lines, item, row);
      if (sign != NULL)
        row = new_sign_row (ENT_SIGN (item), row);
      gtk_box_append (GTK_BOX (section), row);
    }
  if (n_items > MOST_LINES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u further line is not shown here",
                                                         "%u further lines are not shown here",
                                                         n_items - MOST_LINES),
                                               n_items - MOST_LINES);

      gtk_box_append (GTK_BOX (section), ent_record_card_new_label (more, "dim-label"));
    }
}

/**
 * ent_record_card_add_figure:
 * @self: a card
 * @section: a section of it
 * @name: (nullable): what was counted; %NULL where that is said already
 * @text: the figure with its unit and year
 * @source_id: (nullable): id of its source, which is listed with the others
 *
 * Adds a line of a name, a figure and the raised number of its source.
 */
void
ent_record_card_add_figure (EntRecordCard *self,
                            GtkWidget     *section,
                            const char    *name,
                            const char    *text,
                            const char    *source_id)
{
  EntRecordCardPrivate *priv;
  EntSource *source;
  g_autofree char *both = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr (GString) markup = NULL;
  GtkWidget *label;

  g_return_if_fail (ENT_IS_RECORD_CARD (self));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (text != NULL);

  priv = ent_record_card_get_private (self);
  /* Translators: name of an indicator, then its figure */
  both = name != NULL ? g_strdup_printf (C_("figure", "%1$s: %2$s"), name, text) : g_strdup (text);
  clean = ent_text_clean (both, ENT_TEXT_LIMIT);
  escaped = g_markup_escape_text (clean, -1);
  markup = g_string_new (escaped);
  source = priv->briefing != NULL ? ent_briefing_lookup (priv->briefing, ENT_TYPE_SOURCE, source_id) : NULL;
  if (source != NULL)
    {
      append_number (self, markup, source, TRUE);
      ent_record_card_cite (self, source_id);
    }
  label = ent_record_card_new_label (NULL, "numeric");
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  ent_style_align_lines (GTK_LABEL (label));
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self, 0);
  gtk_box_append (GTK_BOX (section), label);
}
