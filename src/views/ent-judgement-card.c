/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntJudgementCard shows a key judgement with all that can be said against
 * it: assumptions, other readings, dissents. The likelihood word is derived
 * from the number, and never stands in one sentence with the confidence.
 */

#include "ent-judgement-card.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-phrase.h"
#include "ent-style.h"
#include "ent-target.h"
#include "ent-words.h"

#define MOST_READINGS 30 /* alternatives or dissents, of each */

struct _EntJudgementCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntJudgementCard, ent_judgement_card, ENT_TYPE_RECORD_CARD)

static void
ent_judgement_card_class_init (EntJudgementCardClass *klass)
{
}

static void
ent_judgement_card_init (EntJudgementCard *self)
{
}

static char *
describe_likelihood (EntBriefing  *briefing,
                     EntJudgement *judgement)
{
  g_autofree char *likelihood = ent_words_likelihood (briefing, ent_judgement_get_likelihood (judgement));
  g_autofree char *date = ent_date_format (ent_judgement_get_by_date (judgement));
  g_autofree char *by = NULL;

  /* Translators: a likelihood with its range, then a date: "likely (55–70 %) by 2030" */
  by = g_strdup_printf (C_("likelihood", "%1$s by %2$s"), likelihood, date);

  return ent_words_capitalise (by);
}

static GtkWidget *
add_estimate (EntRecordCard *card,
              GtkWidget     *section,
              EntJudgement  *judgement)
{
  EntConfidence confidence = ent_judgement_get_confidence (judgement);
  g_autofree char *likelihood = describe_likelihood (ent_record_card_get_briefing (card), judgement);
  g_autofree char *words = ent_words_capitalise (ent_phrase_confidence (confidence));

  ent_record_card_add_text (card, section, likelihood, "body-strong");

  return ent_record_card_add_text (card, section, words, "dim");
}

static char *
describe_alternative (EntAlternative *alternative)
{
  /* Translators: another reading, then why it is thought less likely */
  return g_strdup_printf (_("Alternative: %1$s Less likely: %2$s"), ent_alternative_get_statement (alternative),
                          ent_alternative_get_why_less_likely (alternative));
}

static char *
describe_dissent (EntDissent *dissent)
{
  /* Translators: who disagrees, then what they hold */
  return g_strdup_printf (_("Dissent, %1$s: %2$s"), ent_dissent_get_by (dissent), ent_dissent_get_statement (dissent));
}

static void
add_left (EntRecordCard *card,
          GtkWidget     *section,
          guint          n)
{
  g_autofree char *text = NULL;

  if (n <= MOST_READINGS)
    return;

  text = g_strdup_printf (ngettext ("%u further one is not shown here", "%u further ones are not shown here",
                                    n - MOST_READINGS),
                          n - MOST_READINGS);
  ent_record_card_add_text (card, section, text, "dim");
}

static void
add_readings (EntRecordCard *card,
              GtkWidget     *section,
              EntJudgement  *judgement)
{
  GListModel *alternatives = ent_judgement_get_alternatives (judgement);
  GListModel *dissents = ent_judgement_get_dissents (judgement);
  gpointer reading;

  for (guint i = 0; i < MOST_READINGS && (reading = ent_list_peek (alternatives, i)) != NULL; i++)
    {
      g_autofree char *text = describe_alternative (reading);

      ent_record_card_add_line (card, reading, ent_record_card_add_text (card, section, text, "dim"));
    }
  add_left (card, section, g_list_model_get_n_items (alternatives));
  for (guint i = 0; i < MOST_READINGS && (reading = ent_list_peek (dissents, i)) != NULL; i++)
    {
      g_autofree char *text = describe_dissent (reading);

      ent_record_card_add_line (card, reading, ent_record_card_add_text (card, section, text, "dim"));
    }
  add_left (card, section, g_list_model_get_n_items (dissents));
}

/**
 * ent_judgement_card_add_to:
 * @card: a card
 * @section: a section of it
 * @judgement: a judgement
 *
 * Adds @judgement in short to a card that is about more than it; why the
 * confidence is what it is shows when one points at it.
 */
void
ent_judgement_card_add_to (EntRecordCard *card,
                           GtkWidget     *section,
                           EntJudgement  *judgement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (GTK_IS_BOX (section));
  g_return_if_fail (ENT_IS_JUDGEMENT (judgement));

  gtk_widget_add_css_class (box, "judgement");
  gtk_box_append (GTK_BOX (section), box);
  ent_record_card_add_cited (card, box, ent_judgement_get_statement (judgement), ent_judgement_get_citations (judgement));
  ent_style_set_tooltip (add_estimate (card, box, judgement), ent_judgement_get_confidence_reason (judgement));
  ent_record_card_add_items (card, box, ent_judgement_get_assumptions (judgement));
  add_readings (card, box, judgement);
}

/* What has a heading of its own on the judgement's own card. */
static void
add_rest (EntRecordCard *card,
          GtkWidget     *section,
          EntJudgement  *judgement,
          gboolean       apart)
{
  GListModel *assumptions = ent_judgement_get_assumptions (judgement);

  if (g_list_model_get_n_items (assumptions) > 0)
    ent_record_card_add_items (card, apart ? ent_record_card_add_section (card, _("Assumptions")) : section, assumptions);
  if (g_list_model_get_n_items (ent_judgement_get_alternatives (judgement)) > 0 ||
      g_list_model_get_n_items (ent_judgement_get_dissents (judgement)) > 0)
    add_readings (card, apart ? ent_record_card_add_section (card, _("Other readings and dissents")) : section, judgement);
}

static void
add_passages (EntRecordCard *card,
              GtkWidget     *section,
              EntJudgement  *judgement,
              guint          n_most,
              const char    *owner)
{
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (ent_judgement_get_citations (judgement), i)) != NULL; i++)
    g_ptr_array_add (citations, citation);
  ent_card_links_add_passages (card, section, citations, n_most, owner);
}

/**
 * ent_judgement_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_judgement_card_new (void)
{
  return g_object_new (ENT_TYPE_JUDGEMENT_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/**
 * ent_judgement_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @judgement: (nullable): one of its judgements
 *
 * Shows all of @judgement; nothing if anything is missing.
 */
void
ent_judgement_card_show (EntJudgementCard *self,
                         EntBriefing      *briefing,
                         EntJudgement     *judgement)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_JUDGEMENT_CARD (self));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || judgement == NULL)
    return;

  section = ent_record_card_add_section (card, NULL);
  ent_record_card_add_text (card, section, _("Key judgement"), "dim");
  ent_record_card_add_cited (card, section, ent_judgement_get_statement (judgement), ent_judgement_get_citations (judgement));
  ent_style_set_tooltip (add_estimate (card, section, judgement),
                         ent_phrase_confidence_definition (ent_judgement_get_confidence (judgement)));
  ent_record_card_add_text (card, section, ent_judgement_get_confidence_reason (judgement), NULL);
  add_rest (card, section, judgement, TRUE);
  if (g_list_model_get_n_items (ent_judgement_get_citations (judgement)) > 0)
    add_passages (card, ent_record_card_add_section (card, _("Rests on")), judgement, ENT_CARD_LINKS_MANY, NULL);
  ent_card_links_add_place (card, ENT_RECORD (judgement));
  ent_record_card_add_sources (card);
}

/**
 * ent_judgement_card_show_few:
 * @self: a card
 * @briefing: the document
 * @judgement: one of its judgements
 *
 * Shows @judgement among others, as something to select.
 */
void
ent_judgement_card_show_few (EntJudgementCard *self,
                             EntBriefing      *briefing,
                             EntJudgement     *judgement)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section, *label;

  g_return_if_fail (ENT_IS_JUDGEMENT_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_JUDGEMENT (judgement));

  ent_record_card_clear (card, briefing);
  section = ent_record_card_add_section (card, NULL);
  ent_target_add (card, section, ENT_RECORD (judgement), ent_judgement_get_statement (judgement), TRUE);
  label = add_estimate (card, section, judgement);
  ent_style_set_tooltip (label, ent_phrase_confidence_definition (ent_judgement_get_confidence (judgement)));
  ent_record_card_add_text (card, section, ent_judgement_get_confidence_reason (judgement), NULL);
  if (g_list_model_get_n_items (ent_judgement_get_citations (judgement)) > 0)
    ent_record_card_add_cited (card, section, _("Cited for it:"), ent_judgement_get_citations (judgement));
  add_rest (card, section, judgement, FALSE);
  add_passages (card, section, judgement, 3, ent_judgement_get_id (judgement));
}
