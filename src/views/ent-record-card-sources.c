/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sources of a card: each with its number and grade, the passages that
 * were cited, and its address. Grades are spelled out, because nobody in a
 * room knows them by heart; reliability of the source and credibility of the
 * passage are never averaged.
 */

#include "ent-record-card-private.h"

#include <glib/gi18n.h>

#include "ent-compat.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-words.h"

/* Of a card that cites hundreds, the others have cards of their own. */
#define MOST_SOURCES  60
#define MOST_PASSAGES 120 /* in all */

#define FLASH_MS 2000 /* long enough to be found after the scrolling */

static int
compare_citations (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  EntCitation *first = *(EntCitation *const *) a;
  EntCitation *second = *(EntCitation *const *) b;
  int by_source = ent_briefing_number_of_source (user_data, ent_citation_get_source (first)) -
                  ent_briefing_number_of_source (user_data, ent_citation_get_source (second));

  return by_source != 0 ? by_source : g_strcmp0 (ent_citation_get_passage (first), ent_citation_get_passage (second));
}

/* Publisher and date, as far as they are known. */
static char *
dup_publication (EntSource *source)
{
  g_autofree char *publisher = ent_text_clean (ent_source_get_publisher (source), ENT_TEXT_LINE_LIMIT);
  g_autofree char *date = ent_source_get_date (source) != NULL ? ent_date_format (ent_source_get_date (source)) : NULL;

  if (*publisher == '\0')
    return g_steal_pointer (&date);
  if (date == NULL)
    return g_steal_pointer (&publisher);

  /* Translators: publisher of a source, then the date of publication */
  return g_strdup_printf (_("%1$s, %2$s"), publisher, date);
}

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LIMIT);

  gtk_box_append (GTK_BOX (box), ent_record_card_new_label (clean, css_class));
}

static void
add_address (GtkWidget *box,
             EntSource *source)
{
  const char *address = ent_source_get_address (source);
  g_autofree char *clean = NULL;
  GtkWidget *link, *label;

  if (address == NULL)
    return;

  clean = ent_text_clean (address, ENT_TEXT_LINE_LIMIT);
  if (!ent_is_web_address (address))
    {
      gtk_box_append (GTK_BOX (box), ent_record_card_new_label (clean, "caption"));
      return;
    }

  link = gtk_link_button_new (address);
  label = gtk_label_new (clean);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_add_css_class (link, "textlink");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, clean, -1);
  gtk_box_append (GTK_BOX (box), link);
}

/* "[D3] possibly true", then what the passage says. */
static void
add_citation (EntRecordCard *self,
              GtkWidget     *box,
              EntSource     *source,
              EntCitation   *citation)
{
  const char *id = ent_citation_get_passage (citation);
  EntPassage *passage = id != NULL ? ent_source_find_passage (source, id) : NULL;
  const char *words = ent_words_credibility (ent_citation_get_credibility (citation));
  g_autofree char *grade = g_strdup_printf ("[%c%d]", 'A' + (char) ent_source_get_reliability (source),
                                            ent_citation_get_credibility (citation));
  g_autofree char *reason = ent_text_clean (ent_source_get_reliability_reason (source), ENT_TEXT_LIMIT);
  g_autofree char *tooltip = NULL;
  g_autofree char *head = NULL;
  GtkWidget *widget;

  /* Translators: the code of a grade, as in [D3]; what its digit says; the passage, as in "r013" */
  head = passage != NULL ? g_strdup_printf (_("%1$s %2$s · passage %3$s"), grade, words, id)
                         : g_strdup_printf ("%s %s", grade, words);
  if (passage != NULL)
    {
      widget = ent_record_card_add_passage_link (self, box, head, ent_source_get_id (source), id);
      gtk_widget_add_css_class (widget, "caption");
    }
  else
    {
      widget = ent_record_card_new_label (head, "caption");
      gtk_widget_add_css_class (widget, "dim");
      gtk_box_append (GTK_BOX (box), widget);
    }
  /* Translators: the grade of a source and why it has it, then that of the passage */
  tooltip = g_strdup_printf (_("Source %1$s: %2$s. Information: %3$s."),
                             ent_words_reliability (ent_source_get_reliability (source)), reason, words);
  ent_style_set_tooltip (widget, tooltip);

  if (passage != NULL)
    add_label (box, ent_passage_get_text (passage), NULL);
  if (ent_citation_get_note (citation) != NULL)
    add_label (box, ent_citation_get_note (citation), "dim");
}

static GtkWidget *
new_entry (EntRecordCard *self,
           EntSource     *source)
{
  EntBriefing *briefing = ent_record_card_get_briefing (self);
  GtkWidget *entry = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                   GTK_ORIENTATION_VERTICAL, "spacing", 2, "focusable", TRUE, NULL);
  int number = ent_briefing_number_of_source (briefing, ent_source_get_id (source));
  g_autofree char *title = ent_text_clean (ent_source_get_title (source), ENT_TEXT_LINE_LIMIT);
  g_autofree char *publication = dup_publication (source);
  g_autofree char *head = NULL;
  g_autofree char *grade = ent_words_grade (ent_source_get_reliability (source));
  GtkWidget *label;

  /* Translators: number and title of a source */
  head = g_strdup_printf (C_("source", "%1$d. %2$s"), number, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
  gtk_widget_add_css_class (entry, "source");
  gtk_widget_add_css_class (ent_record_card_add_link (self, entry, head, "win.focus", ent_source_get_id (source)), "strong");
  if (publication != NULL)
    gtk_box_append (GTK_BOX (entry), ent_record_card_new_label (publication, "dim"));
  label = ent_record_card_new_label (grade, "dim");
  ent_style_set_tooltip (label, ent_source_get_reliability_reason (source));
  gtk_box_append (GTK_BOX (entry), label);
  add_address (entry, source);

  return entry;
}

/* Has a source listed although no citation names it: that of a figure. */
void
ent_record_card_cite (EntRecordCard *self,
                      const char    *source_id)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);

  if (!g_hash_table_contains (priv->entries, source_id))
    g_hash_table_insert (priv->entries, g_strdup (source_id), NULL);
}

/**
 * ent_record_card_add_sources:
 * @self: a card
 *
 * Adds a section with the sources that were cited so far, if any, in the
 * order of their numbers; of many the first, and how many more there are.
 */
void
ent_record_card_add_sources (EntRecordCard *self)
{
  EntRecordCardPrivate *priv;
  GListModel *sources;
  GtkWidget *section = NULL;
  guint next = 0, n_sources = 0, n_passages = 0, n_left = 0;

  g_return_if_fail (ENT_IS_RECORD_CARD (self));

  priv = ent_record_card_get_private (self);
  if (priv->briefing == NULL)
    return;

  g_ptr_array_sort_with_data (priv->cited, compare_citations, priv->briefing);
  sources = ent_briefing_get_sources (priv->briefing);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntSource) source = g_list_model_get_item (sources, i);
      const char *id = ent_source_get_id (source);
      const char *last = NULL;
      GtkWidget *entry;
      guint first = next;

      while (next < priv->cited->len &&
             g_str_equal (ent_citation_get_source (g_ptr_array_index (priv->cited, next)), id))
        next++;
      if (first == next && !g_hash_table_contains (priv->entries, id))
        continue;
      if (n_sources == MOST_SOURCES || n_passages >= MOST_PASSAGES)
        {
          n_left++;
          continue;
        }

      n_sources++;
      if (section == NULL)
        section = ent_record_card_add_section (self, _("Sources"));
      entry = new_entry (self, source);
      for (guint j = first; j < next && n_passages < MOST_PASSAGES; j++)
        {
          EntCitation *citation = g_ptr_array_index (priv->cited, j);

          if (j > first && g_strcmp0 (ent_citation_get_passage (citation), last) == 0)
            continue;
          last = ent_citation_get_passage (citation);
          add_citation (self, entry, source, citation);
          n_passages++;
        }
      gtk_box_append (GTK_BOX (section), entry);
      g_hash_table_insert (priv->entries, g_strdup (id), entry);
    }
  if (n_left > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more source is not listed here.",
                                                         "%u more sources are not listed here.", n_left),
                                               n_left);

      ent_record_card_add_text (self, section, more, "dim");
    }
}

static gboolean
stop_flash_cb (gpointer user_data)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (user_data);

  priv->flash_id = 0;
  if (priv->flashing != NULL)
    gtk_widget_remove_css_class (priv->flashing, "found");
  g_clear_weak_pointer (&priv->flashing);

  return G_SOURCE_REMOVE;
}

/* Has the raised number of a source lead to @entry, unless it leads somewhere already. */
void
ent_record_card_list_source (EntRecordCard *self,
                             const char    *source_id,
                             GtkWidget     *entry)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);

  if (g_hash_table_lookup (priv->entries, source_id) == NULL)
    g_hash_table_insert (priv->entries, g_strdup (source_id), entry);
}

/**
 * ent_record_card_reveal:
 * @self: a card
 * @entry: a widget in it that can have the focus
 *
 * Gives @entry the focus, which scrolls to it, and marks it for a moment.
 */
void
ent_record_card_reveal (EntRecordCard *self,
                        GtkWidget     *entry)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);

  if (priv->flash_id != 0)
    {
      g_source_remove (priv->flash_id);
      stop_flash_cb (self);
    }
  g_set_weak_pointer (&priv->flashing, entry);
  gtk_widget_add_css_class (entry, "found");
  priv->flash_id = g_timeout_add (FLASH_MS, stop_flash_cb, self);
  gtk_widget_grab_focus (entry);
}

/* Whether the source is in the card's own list, and if so, shows it there. */
gboolean
ent_record_card_show_source (EntRecordCard *self,
                             const char    *source_id)
{
  EntRecordCardPrivate *priv = ent_record_card_get_private (self);
  GtkWidget *entry = g_hash_table_lookup (priv->entries, source_id);

  if (entry == NULL)
    return FALSE;

  ent_record_card_reveal (self, entry);

  return TRUE;
}

/**
 * ent_record_card_jump_back:
 * @self: a card
 *
 * Leads back to the text whose raised number was followed to the card's own
 * list of sources.
 *
 * Returns: whether one was
 */
gboolean
ent_record_card_jump_back (EntRecordCard *self)
{
  EntRecordCardPrivate *priv;
  GtkWidget *from;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (self), FALSE);

  priv = ent_record_card_get_private (self);
  from = priv->jumped_from;
  g_clear_weak_pointer (&priv->jumped_from);
  if (from == NULL || !gtk_widget_get_mapped (from))
    return FALSE;

  ent_record_card_reveal (self, from);

  return TRUE;
}
