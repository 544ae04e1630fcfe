/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntClaimCard shows a claim: what the source says and where, what came of
 * checking it, and the figures that were added up for it. The sums are done
 * here, from the document's figures; a missing one is said to be missing and
 * never filled in. The single figures of a sum are made when they are opened.
 */

#include "ent-claim-card.h"

#include <glib/gi18n.h>

#include "ent-finding.h"
#include "ent-mark.h"
#include "ent-phrase.h"
#include "ent-record-card-private.h"
#include "ent-style.h"
#include "ent-words.h"

#define MOST_SUMS    50
#define MOST_FIGURES 300
#define MOST_SOURCES 40

struct _EntClaimCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntClaimCard, ent_claim_card, ENT_TYPE_RECORD_CARD)

static void
ent_claim_card_class_init (EntClaimCardClass *klass)
{
}

static void
ent_claim_card_init (EntClaimCard *self)
{
}

static void
add_finding (EntRecordCard *card,
             GtkWidget     *section,
             EntClaim      *claim)
{
  EntFinding finding = ent_claim_get_finding (claim);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = ent_mark_new_finding (finding);
  GtkWidget *label;

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), mark);
  label = ent_record_card_add_text (card, row, ent_finding_name (finding), "body-strong");
  gtk_widget_set_hexpand (label, TRUE);
  ent_style_set_tooltip (label, ent_finding_definition (finding));
  gtk_box_append (GTK_BOX (section), row);
}

/* Who says it, and where. */
static void
add_passage (EntRecordCard *card,
             GtkWidget     *section,
             EntClaim      *claim,
             gboolean       alone)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  const char *id = ent_claim_get_passage (claim);
  EntSource *source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_claim_get_source (claim));
  EntPassage *passage = source != NULL && id != NULL ? ent_source_find_passage (source, id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (source == NULL)
    return;

  title = ent_phrase_record (briefing, ENT_RECORD (source));
  if (passage != NULL)
    /* Translators: number and title of the source that says it, then the passage, as in "r013" */
    text = g_strdup_printf (_("Said by %1$d. %2$s · passage %3$s"),
                            ent_briefing_number_of_source (briefing, ent_source_get_id (source)), title, id);
  else
    /* Translators: number and title of the source that says it */
    text = g_strdup_printf (_("Said by %1$d. %2$s"), ent_briefing_number_of_source (briefing, ent_source_get_id (source)),
                            title);
  ent_record_card_add_passage_link (card, section, text, ent_source_get_id (source), passage != NULL ? id : NULL);
  if (alone && passage != NULL)
    ent_record_card_add_text (card, section, ent_passage_get_text (passage), "dim");
}

static void
add_figures (EntRecordCard      *card,
             GtkWidget          *box,
             EntIndicator       *indicator,
             const char *const  *members)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *id = ent_indicator_get_id (indicator);
  guint n = 0;

  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, members[i]);
      EntValue *value = ent_briefing_find_value (briefing, id, members[i]);
      g_autofree char *figure = NULL;
      const char *source;

      if (member == NULL || !g_hash_table_add (seen, (gpointer) members[i]) || n++ >= MOST_FIGURES)
        continue;

      figure = ent_phrase_figure (briefing, id, members[i]);
      source = value != NULL ? ent_value_get_source (value) : NULL;
      if (value != NULL && source == NULL)
        source = ent_indicator_get_source (indicator);
      ent_record_card_add_figure (card, box, ent_member_get_name (member), figure, source);
      if (value != NULL)
        ent_record_card_add_text (card, box, ent_value_get_note (value), "dim");
    }
  if (n > MOST_FIGURES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_FIGURES), n - MOST_FIGURES);

      ent_record_card_add_text (card, box, more, "dim");
    }
}

static EntIndicator *
get_indicator (EntRecordCard  *card,
               EntComputation *computation)
{
  return ent_briefing_lookup (ent_record_card_get_briefing (card), ENT_TYPE_INDICATOR,
                              ent_computation_get_indicator (computation));
}

static GtkWidget *
new_breakdown (EntRecordCard  *card,
               EntComputation *computation)
{
  EntIndicator *indicator = get_indicator (card, computation);
  g_autofree char *whole = ent_computation_phrase_whole (ent_record_card_get_briefing (card), computation);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 6);
  ent_record_card_add_text (card, box, _("Added up"), "caption-heading");
  add_figures (card, box, indicator, ent_computation_get_members (computation));
  ent_record_card_add_text (card, box, _("Out of"), "caption-heading");
  if (whole != NULL)
    {
      EntTotal *total = ent_indicator_get_total (indicator);
      const char *source = ent_total_get_source (total);

      ent_record_card_add_figure (card, box, ent_indicator_get_name (indicator), whole,
                                  source != NULL ? source : ent_indicator_get_source (indicator));
      ent_record_card_add_text (card, box, ent_total_get_note (total), "dim");
    }
  else
    add_figures (card, box, indicator, ent_computation_get_of (computation));
  ent_record_card_add_text (card, box, ent_indicator_get_note (indicator), "dim");

  return box;
}

/* GtkExpander has no height for a title of several lines. */
static void
toggled_cb (GtkToggleButton *button,
            EntComputation  *computation)
{
  EntRecordCard *card = ENT_RECORD_CARD (gtk_widget_get_ancestor (GTK_WIDGET (button), ENT_TYPE_RECORD_CARD));
  GtkWidget *box = gtk_widget_get_next_sibling (GTK_WIDGET (button));
  GtkWidget *arrow = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  gboolean open = gtk_toggle_button_get_active (button);

  if (card != NULL && gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), new_breakdown (card, computation));
  gtk_widget_set_visible (box, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (arrow), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
release_cb (gpointer  data,
            GClosure *closure)
{
  g_object_unref (data);
}

static void
add_computation (EntRecordCard  *card,
                 GtkWidget      *section,
                 EntComputation *computation)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  EntIndicator *indicator = get_indicator (card, computation);
  g_autofree char *text = ent_computation_phrase (briefing, computation);
  g_autofree char *missing = ent_computation_phrase_missing (briefing, computation);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button, *title, *label;

  gtk_box_append (GTK_BOX (section), box);
  ent_record_card_add_text (card, box, ent_computation_get_note (computation), "dim");
  if (indicator == NULL)
    {
      ent_record_card_add_text (card, box, text, NULL);
      return;
    }

  title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (title), gtk_image_new_from_icon_name ("pan-end-symbolic"));
  label = ent_record_card_new_label (text, "numeric");
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (title), label);
  button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), title);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "textlink");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), g_object_ref (computation), release_cb, 0);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL));
  ent_record_card_add_text (card, box, missing, "dim");
}

static void
add_computations (EntRecordCard *card,
                  GtkWidget     *section,
                  EntClaim      *claim)
{
  GListModel *computations = ent_claim_get_computations (claim);
  guint n = g_list_model_get_n_items (computations);

  for (guint i = 0; i < MIN (n, MOST_SUMS); i++)
    add_computation (card, section, ent_list_peek (computations, i));
  if (n > MOST_SUMS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_SUMS), n - MOST_SUMS);

      ent_record_card_add_text (card, section, more, "dim");
    }
}

/* Among other claims a line for each source will do; it leads to the passage. */
static void
add_short_sources (EntRecordCard *card,
                   GtkWidget     *section,
                   EntClaim      *claim)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  GListModel *citations = ent_claim_get_citations (claim);
  EntCitation *citation;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < MOST_SOURCES && (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      const char *id = ent_citation_get_source (citation);
      EntSource *source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, id);
      g_autofree char *title = source != NULL ? ent_phrase_record (briefing, ENT_RECORD (source)) : NULL;
      g_autofree char *grade = NULL;
      g_autofree char *text = NULL;
      const char *passage;
      GtkWidget *link;

      if (source == NULL)
        continue;

      passage = ent_citation_get_passage (citation);
      grade = g_strdup_printf ("[%c%d]", 'A' + (char) ent_source_get_reliability (source),
                               ent_citation_get_credibility (citation));
      if (passage != NULL)
        /* Translators: number and title of a source, the passage, as in "p3", the code of its grade, as in [D3], and
         * what the digit of it says */
        text = g_strdup_printf (_("%1$d. %2$s · passage %3$s %4$s %5$s"), ent_briefing_number_of_source (briefing, id), title,
                                passage, grade, ent_words_credibility (ent_citation_get_credibility (citation)));
      else
        /* Translators: number and title of a source, the code of its grade, as in [D3], and what the digit of it says */
        text = g_strdup_printf (_("%1$d. %2$s %3$s %4$s"), ent_briefing_number_of_source (briefing, id), title, grade,
                                ent_words_credibility (ent_citation_get_credibility (citation)));
      link = ent_record_card_add_passage_link (card, box, text, id, passage);
      gtk_widget_add_css_class (link, "caption");
      ent_record_card_list_source (card, id, link);
    }
  gtk_box_append (GTK_BOX (section), box);
}

/**
 * ent_claim_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_claim_card_new (void)
{
  return g_object_new (ENT_TYPE_CLAIM_CARD, NULL);
}

/**
 * ent_claim_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @claim: (nullable): a claim of it
 * @alone: whether the card is all there is to see of it; one of several is
 *   shorter, and leads to the claim
 *
 * Shows @claim; nothing if anything is missing.
 */
void
ent_claim_card_show (EntClaimCard *self,
                     EntBriefing  *briefing,
                     EntClaim     *claim,
                     gboolean      alone)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_CLAIM_CARD (self));
  g_return_if_fail (claim == NULL || ENT_IS_CLAIM (claim));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || claim == NULL)
    return;

  section = ent_record_card_add_section (card, NULL);
  if (alone)
    ent_record_card_add_title (card, section, ent_claim_get_text (claim));
  else
    gtk_widget_add_css_class (ent_record_card_add_link (card, section, ent_claim_get_text (claim), "win.focus",
                                                        ent_claim_get_id (claim)), "strong");
  add_passage (card, section, claim, alone);
  if (alone)
    section = ent_record_card_add_section (card, _("Our finding"));
  add_finding (card, section, claim);
  if (alone)
    ent_record_card_add_text (card, section, ent_finding_definition (ent_claim_get_finding (claim)), "dim");
  ent_record_card_add_cited (card, section, ent_claim_get_explanation (claim), ent_claim_get_citations (claim));
  if (alone && g_list_model_get_n_items (ent_claim_get_computations (claim)) > 0)
    section = ent_record_card_add_section (card, _("Computed from the document’s figures"));
  add_computations (card, section, claim);
  if (alone)
    ent_record_card_add_sources (card);
  else
    add_short_sources (card, section, claim);
}
