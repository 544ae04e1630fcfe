/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Links between the records of a document: from a theme to the members,
 * factors and passages that it touches, and back. There can be any number of
 * them, so that each list is short and says how many are left; those are
 * found on the card of the record itself.
 */

#include "ent-card-links.h"

#include <glib/gi18n.h>

#include "ent-links.h"
#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-sections.h"
#include "ent-wrap-layout.h"

#define PASSAGE_CHARS 90 /* of a passage, enough to know it again */

static GtkWidget *
add_group (GtkWidget  *section,
           const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = ent_wrap_layout_new ();

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (section), label);
  ent_wrap_layout_set_line_spacing (ENT_WRAP_LAYOUT (layout), 0); /* links have air of their own */
  gtk_widget_set_layout_manager (group, layout);
  gtk_widget_add_css_class (group, "links");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (section), group);

  return group;
}

/* Names are short, and follow each other like words, each as wide as it is. */
static void
fit (GtkWidget *link)
{
  gtk_label_set_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link))), -1);
}

/* What is left out is on the card of @owner or, without one, nowhere here. */
static void
add_more (EntRecordCard *card,
          GtkWidget     *group,
          guint          n_left,
          const char    *owner)
{
  g_autofree char *text = NULL;

  if (n_left == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more", "%u more", n_left), n_left);
  if (owner != NULL)
    fit (ent_record_card_add_link (card, group, text, "win.focus", owner));
  else
    ent_record_card_add_text (card, group, text, "dim");
}

/**
 * ent_card_links_add_records:
 * @card: a card
 * @section: a section of it
 * @title: what the links have in common, of the interface
 * @ids: (nullable): ids of members, factors or other records
 * @n_most: how many of them to show
 * @owner: (nullable): id of the record whose card shows all of them
 *
 * Adds a link for each record; nothing if there is none.
 */
void
ent_card_links_add_records (EntRecordCard     *card,
                            GtkWidget         *section,
                            const char        *title,
                            const char *const *ids,
                            guint              n_most,
                            const char        *owner)
{
  EntBriefing *briefing;
  GtkWidget *group;
  guint n;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (title != NULL);

  if (ids == NULL || ids[0] == NULL)
    return;

  briefing = ent_record_card_get_briefing (card);
  group = add_group (section, title);
  n = g_strv_length ((char **) ids);
  /* One more is as short as to say that there is one more. */
  if (n == n_most + 1)
    n_most = n;
  for (guint i = 0; i < MIN (n, n_most); i++)
    {
      EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, ids[i]);
      g_autofree char *name = record != NULL ? ent_phrase_record (briefing, record) : NULL;

      if (name != NULL)
        fit (ent_record_card_add_link (card, group, name, "win.focus", ids[i]));
    }
  add_more (card, group, n - MIN (n, n_most), owner);
}

static char *
describe_passage (EntBriefing *briefing,
                  EntCitation *citation)
{
  const char *id = ent_citation_get_source (citation);
  EntSource *source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, id);
  EntPassage *passage = NULL;
  g_autofree char *text = NULL;

  if (source == NULL)
    return NULL;
  if (ent_citation_get_passage (citation) != NULL)
    passage = ent_source_find_passage (source, ent_citation_get_passage (citation));
  text = ent_text_clean (passage != NULL ? ent_passage_get_text (passage) : ent_source_get_title (source), PASSAGE_CHARS);
  if (passage == NULL)
    /* Translators: number of a source, then its title */
    return g_strdup_printf (C_("source", "%1$d. %2$s"), ent_briefing_number_of_source (briefing, id), text);

  /* Translators: number of a source, id of a passage in it, then what it says, as in "Source 1, passage r013: They signed." */
  return g_strdup_printf (C_("passage", "Source %1$d, passage %2$s: %3$s"), ent_briefing_number_of_source (briefing, id),
                          ent_passage_get_id (passage), text);
}

/**
 * ent_card_links_add_passages:
 * @card: a card
 * @section: a section of it
 * @citations: (element-type EntCitation): what is cited, as often as it is
 * @n_most: how many passages to show
 * @owner: (nullable): id of the record whose card shows all of them
 *
 * Adds a link for each passage, or source, that is cited; nothing if there is
 * none.
 */
void
ent_card_links_add_passages (EntRecordCard *card,
                             GtkWidget     *section,
                             GPtrArray     *citations,
                             guint          n_most,
                             const char    *owner)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  GtkWidget *group;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (citations != NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      EntCitation *citation = g_ptr_array_index (citations, i);
      const char *passage = ent_citation_get_passage (citation);

      if (g_hash_table_add (seen, g_strconcat (ent_citation_get_source (citation), " ", passage, NULL)))
        g_ptr_array_add (passages, citation);
    }
  if (passages->len == 0)
    return;

  if (passages->len == n_most + 1)
    n_most++;
  group = add_group (section, _("Passages"));
  for (guint i = 0; i < MIN (passages->len, n_most); i++)
    {
      EntCitation *citation = g_ptr_array_index (passages, i);
      g_autofree char *text = describe_passage (ent_record_card_get_briefing (card), citation);

      if (text != NULL)
        ent_record_card_add_passage_link (card, group, text, ent_citation_get_source (citation),
                                          ent_citation_get_passage (citation));
    }
  add_more (card, group, passages->len - MIN (passages->len, n_most), owner);
}

/**
 * ent_card_links_describe_relation:
 * @briefing: a briefing
 * @relation: one of its relations
 * @id: id of one of the two members, which needs not be said again
 *
 * Returns: (transfer full): the other member, and what joins them
 */
char *
ent_card_links_describe_relation (EntBriefing *briefing,
                                  EntRelation *relation,
                                  const char  *id)
{
  EntMember *other;
  const char *a;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_RELATION (relation), NULL);

  a = ent_relation_get_a (relation);
  other = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, g_strcmp0 (a, id) == 0 ? ent_relation_get_b (relation) : a);
  name = other != NULL ? ent_phrase_record (briefing, ENT_RECORD (other)) : NULL;
  words = ent_phrase_relation (relation);

  if (name == NULL)
    return g_steal_pointer (&words);

  /* Translators: the other member of a relation, then its name, kind and dates */
  return g_strdup_printf (C_("relation", "%1$s: %2$s"), name, words);
}

/**
 * ent_card_links_add_touching:
 * @card: a card of a member or factor
 * @id: its id
 *
 * Adds a section with the themes and relations that name it; nothing if there
 * are none.
 */
void
ent_card_links_add_touching (EntRecordCard *card,
                             const char    *id)
{
  static const char *const titles[] = { N_("Themes"), N_("Relations") };
  EntBriefing *briefing;
  EntRecord *const *touching;
  GtkWidget *section = NULL;
  guint n;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (id != NULL);

  briefing = ent_record_card_get_briefing (card);
  touching = ent_links_get_touching (ent_links_get (briefing), id, &n);
  for (guint pass = 0; pass < G_N_ELEMENTS (titles); pass++)
    {
      GtkWidget *group = NULL;
      guint n_found = 0;

      for (guint i = 0; i < n; i++)
        {
          EntRecord *record = touching[i];
          gboolean relation = ENT_IS_RELATION (record);
          g_autofree char *text = NULL;

          if (!(relation && pass == 1) && !(ENT_IS_THEME (record) && pass == 0))
            continue;
          if (n_found++ >= ENT_CARD_LINKS_MANY)
            continue;

          if (section == NULL)
            section = ent_record_card_add_section (card, _("Themes and relations"));
          if (group == NULL)
            group = add_group (section, _(titles[pass]));
          text = relation ? ent_card_links_describe_relation (briefing, ENT_RELATION (record), id)
                          : ent_phrase_record (briefing, record);
          ent_record_card_add_link (card, group, text, "win.focus", ent_record_get_id (record));
        }
      if (group != NULL)
        add_more (card, group, n_found - MIN (n_found, ENT_CARD_LINKS_MANY), NULL);
    }
}

/**
 * ent_card_links_add_place:
 * @card: a card of a theme, judgement or relation
 * @record: what it is about
 *
 * Adds a link to the part of the themes where @record stands among its like.
 */
void
ent_card_links_add_place (EntRecordCard *card,
                          EntRecord     *record)
{
  EntSection place;
  g_autofree char *text = NULL;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (ENT_IS_RECORD (record));

  if (!ent_section_find (record, &place))
    return;

  /* Translators: %s is a part of the view Themes, as in "Motives" */
  text = g_strdup_printf (_("Seen in: %s"), ent_section_get_name (place));
  ent_record_card_add_link (card, ent_record_card_add_section (card, NULL), text, "win.view", "themes");
}
