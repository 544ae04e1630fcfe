/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntRelationCard shows a relation: its two members, of what kind it is, since
 * when, and who says so. It holds between the two and says nothing of where
 * either of them ends.
 */

#include "ent-relation-card.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-phrase.h"
#include "ent-target.h"
#include "ent-words.h"

struct _EntRelationCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntRelationCard, ent_relation_card, ENT_TYPE_RECORD_CARD)

static void
ent_relation_card_class_init (EntRelationCardClass *klass)
{
}

static void
ent_relation_card_init (EntRelationCard *self)
{
}

static void
add_content (EntRecordCard *card,
             GtkWidget     *section,
             EntRelation   *relation,
             guint          n_passages,
             const char    *owner)
{
  const char *members[] = { ent_relation_get_a (relation), ent_relation_get_b (relation), NULL };
  g_autofree char *kind = ent_phrase_relation_kind (ent_relation_get_kind (relation));
  g_autofree char *dates = ent_phrase_relation_dates (relation);
  g_autofree char *both = NULL;
  g_autofree char *capital = NULL;
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  EntCitation *citation;

  /* Translators: a kind of relations, then since when or until when it holds */
  both = dates != NULL ? g_strdup_printf (C_("relation", "%1$s, %2$s"), kind, dates) : g_strdup (kind);
  capital = ent_words_capitalise (both);
  ent_record_card_add_cited (card, section, capital, ent_relation_get_citations (relation));
  ent_card_links_add_records (card, section, _("Between"), members, 2, NULL);
  for (guint i = 0; (citation = ent_list_peek (ent_relation_get_citations (relation), i)) != NULL; i++)
    g_ptr_array_add (citations, citation);
  ent_card_links_add_passages (card, section, citations, n_passages, owner);
}

/**
 * ent_relation_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_relation_card_new (void)
{
  return g_object_new (ENT_TYPE_RELATION_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/**
 * ent_relation_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @relation: (nullable): one of its relations
 *
 * Shows all of @relation; nothing if anything is missing.
 */
void
ent_relation_card_show (EntRelationCard *self,
                        EntBriefing     *briefing,
                        EntRelation     *relation)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_RELATION_CARD (self));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || relation == NULL)
    return;

  section = ent_record_card_add_section (card, NULL);
  ent_record_card_add_title (card, section, ent_relation_get_name (relation));
  ent_record_card_add_text (card, section, _("A relation between two members, as cited; it says nothing about borders."),
                            "dim");
  add_content (card, section, relation, ENT_CARD_LINKS_MANY, NULL);
  ent_card_links_add_place (card, ENT_RECORD (relation));
  ent_record_card_add_sources (card);
}

/**
 * ent_relation_card_show_few:
 * @self: a card
 * @briefing: the document
 * @relation: one of its relations
 *
 * Shows @relation among others, as something to select.
 */
void
ent_relation_card_show_few (EntRelationCard *self,
                            EntBriefing     *briefing,
                            EntRelation     *relation)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;
  g_autofree char *spoken = NULL;

  g_return_if_fail (ENT_IS_RELATION_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_RELATION (relation));

  ent_record_card_clear (card, briefing);
  section = ent_record_card_add_section (card, NULL);
  spoken = ent_phrase_record (briefing, ENT_RECORD (relation));
  ent_target_add (card, section, ENT_RECORD (relation), spoken, TRUE);
  add_content (card, section, relation, 3, ent_relation_get_id (relation));
}
