/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntFactorCard shows a risk or opportunity: the event, the test of what
 * counts, the likelihood in number and word, and the impact from each
 * perspective, because the same event can be one side's risk and another's
 * opportunity. Likelihood and impact are never multiplied, and likelihood
 * and confidence never stand in one sentence.
 */

#include "ent-factor-card.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-compared.h"
#include "ent-mark.h"
#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-words.h"

#define MOST_MEMBERS 60

struct _EntFactorCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntFactorCard, ent_factor_card, ENT_TYPE_RECORD_CARD)

static void
ent_factor_card_class_init (EntFactorCardClass *klass)
{
}

static void
ent_factor_card_init (EntFactorCard *self)
{
}

static guint
find_number (EntBriefing *briefing,
             EntFactor   *factor)
{
  GListModel *factors = ent_briefing_get_factors (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (factors); i++)
    {
      g_autoptr (EntFactor) any = g_list_model_get_item (factors, i);

      if (any == factor)
        return i + 1;
    }

  return 0;
}

static void
add_head (EntRecordCard *card,
          EntBriefing   *briefing,
          EntStage      *stage,
          EntFactor     *factor)
{
  GtkWidget *section = ent_record_card_add_section (card, NULL);
  g_autoptr (EntImpact) impact = ent_words_find_impact (factor, ent_stage_get_perspective (stage));
  EntMatrixSide side = ent_words_side (impact != NULL ? ent_impact_get_range (impact) : NULL);
  EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, ent_stage_get_perspective (stage));
  g_autofree char *likelihood = ent_words_likelihood (briefing, ent_factor_get_likelihood (factor));
  g_autofree char *likelihood_alone = ent_words_capitalise (likelihood);
  g_autofree char *by_date = ent_date_format (ent_factor_get_by_date (factor));
  g_autofree char *confidence = ent_words_capitalise (ent_phrase_confidence (ent_factor_get_confidence (factor)));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label;

  gtk_box_append (GTK_BOX (row), ent_mark_new_factor (find_number (briefing, factor), side));
  if (side != ENT_MATRIX_SIDE_NEITHER && perspective != NULL)
    {
      g_autofree char *whose = ent_text_clean (ent_perspective_get_name (perspective), ENT_TEXT_LINE_LIMIT);
      g_autofree char *kind = NULL;

      /* Translators: %s is a perspective, as in "the members" */
      kind = g_strdup_printf (side == ENT_MATRIX_SIDE_HARM ? _("Risk for %s") : _("Opportunity for %s"), whose);
      label = ent_record_card_add_text (card, row, kind, "heading");
      gtk_widget_set_hexpand (label, TRUE);
    }
  ent_record_card_add_title (card, section, ent_factor_get_title (factor));
  gtk_box_append (GTK_BOX (section), row);
  ent_record_card_add_cited (card, section, ent_factor_get_event (factor), ent_factor_get_citations (factor));
  ent_record_card_add_pair (card, section, _("What counts"), ent_factor_get_resolves (factor));
  ent_record_card_add_pair (card, section, _("By when"), by_date);
  ent_record_card_add_pair (card, section, _("Likelihood"), likelihood_alone);

  label = ent_record_card_add_text (card, section, confidence, "body-strong");
  ent_style_set_tooltip (label, ent_phrase_confidence_definition (ent_factor_get_confidence (factor)));
  ent_record_card_add_text (card, section, ent_factor_get_confidence_reason (factor), NULL);
}

static void
add_comparison (EntRecordCard *card,
                EntBriefing   *briefing,
                EntStage      *stage)
{
  g_autoptr (EntCompared) compared = ent_compared_find (briefing, stage);
  g_autofree char *text = NULL;

  if (compared->type != ENT_TYPE_FACTOR || !ent_compared_can (compared) || ent_stage_get_view (stage) == ENT_VIEW_COMPARE)
    return;

  text = g_strdup_printf (ngettext ("Compare %u selected one side by side", "Compare %u selected ones side by side",
                                    compared->records->len),
                          compared->records->len);
  ent_record_card_add_link (card, ent_record_card_add_section (card, NULL), text, "win.view", "compare");
}

static void
add_impacts (EntRecordCard *card,
             EntBriefing   *briefing,
             EntStage      *stage,
             EntFactor     *factor)
{
  GListModel *impacts = ent_factor_get_impacts (factor);
  GtkWidget *section = ent_record_card_add_section (card, _("Impact, by whose interest"));

  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);
      const char *id = ent_impact_get_perspective (impact);
      EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, id);
      g_autofree char *band = ent_words_impact (briefing, ent_impact_get_range (impact));
      g_autofree char *name = perspective != NULL ? ent_words_capitalise (ent_perspective_get_name (perspective)) : NULL;
      g_autofree char *text = NULL;
      GtkWidget *link;

      /* Translators: a perspective, then the impact read from it, as in "The members: severe harm" */
      text = g_strdup_printf (C_("impact", "%1$s: %2$s"), name != NULL ? name : id, band);
      link = ent_record_card_add_link (card, section, text, "win.perspective", id);
      if (g_strcmp0 (id, ent_stage_get_perspective (stage)) == 0)
        gtk_widget_add_css_class (link, "current");
      gtk_box_append (GTK_BOX (section),
                      ent_mark_new_impact (ent_briefing_get_impact_scale (briefing), ent_impact_get_range (impact)));
      ent_record_card_add_text (card, section, ent_impact_get_reason (impact), "dim");
    }
}

static void
add_members (EntRecordCard *card,
             EntBriefing   *briefing,
             EntFactor     *factor)
{
  const char *const *members = ent_factor_get_members (factor);
  GtkWidget *section, *flow;
  guint n = 0;

  if (members[0] == NULL)
    return;

  section = ent_record_card_add_section (card, _("Concerns"));
  flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 6);
  gtk_box_append (GTK_BOX (section), flow);
  for (guint i = 0; members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, members[i]);
      GtkWidget *box;

      if (member == NULL || n++ >= MOST_MEMBERS)
        continue;

      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      ent_record_card_add_link (card, box, ent_member_get_name (member), "win.focus", members[i]);
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), box, -1);
      /* The button in it takes the focus. */
      gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE);
    }
  if (n > MOST_MEMBERS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here",
                                                         n - MOST_MEMBERS),
                                               n - MOST_MEMBERS);

      ent_record_card_add_text (card, section, more, "dim");
    }
}

/**
 * ent_factor_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_factor_card_new (void)
{
  return g_object_new (ENT_TYPE_FACTOR_CARD, NULL);
}

/**
 * ent_factor_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): whose perspective comes first
 * @factor: (nullable): one of its factors
 *
 * Shows @factor; nothing if anything is missing.
 */
void
ent_factor_card_show (EntFactorCard *self,
                      EntBriefing   *briefing,
                      EntStage      *stage,
                      EntFactor     *factor)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);

  g_return_if_fail (ENT_IS_FACTOR_CARD (self));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || stage == NULL || factor == NULL)
    return;

  add_head (card, briefing, stage, factor);
  add_comparison (card, briefing, stage);
  add_impacts (card, briefing, stage, factor);
  add_members (card, briefing, factor);
  if (g_list_model_get_n_items (ent_factor_get_items (factor)) > 0)
    ent_record_card_add_items (card, ent_record_card_add_section (card, _("What the estimate rests on")),
                               ent_factor_get_items (factor));
  ent_card_links_add_touching (card, ent_factor_get_id (factor));
  ent_record_card_add_sources (card);
}
