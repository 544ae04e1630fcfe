/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntStanceCard shows a member's stance on the stage's question by whom the
 * stage says: the level, how sure that is, what points towards and away and
 * what would change our mind, and beside it what others hold. It never mixes
 * what a source says with what the desk judges.
 */

#include "ent-stance-card.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-compared.h"
#include "ent-dates.h"
#include "ent-links.h"
#include "ent-mark.h"
#include "ent-outlook.h"
#include "ent-phrase-change.h"
#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-words.h"

/* Of a member whose stance changes every week, the latest. */
#define MOST_DATES 12

/* Of what touches a member, the first in the order of the document. */
#define MOST_FACTORS 40

struct _EntStanceCard {
  EntRecordCard parent_instance;

  /* While it is being filled. */
  EntBriefing *briefing;
  EntStage *stage;
  EntMember *member;
  EntPosition position;
  const EntChange *change; /* (nullable): what a scenario makes of the stance */
};

G_DEFINE_FINAL_TYPE (EntStanceCard, ent_stance_card, ENT_TYPE_RECORD_CARD)

static void
ent_stance_card_class_init (EntStanceCardClass *klass)
{
}

static void
ent_stance_card_init (EntStanceCard *self)
{
}

static void
add_level (EntStanceCard *self,
           GtkWidget     *section,
           EntLevel      *level,
           const char    *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (row), ent_mark_new_level (level));
  gtk_box_append (GTK_BOX (section), row);
  gtk_widget_set_hexpand (ent_record_card_add_text (ENT_RECORD_CARD (self), row, text, "heading"), TRUE);
}

/* What a scenario assumes is not the view of anybody: it says so before whose view the rest is. */
static void
add_change (EntStanceCard *self,
            GtkWidget     *section)
{
  g_autofree char *what = NULL;
  g_autofree char *sentence = NULL;

  if (self->change == NULL)
    return;

  what = ent_phrase_change (self->briefing, self->change);
  /* Translators: from what to what a scenario moves a stance, as in "Assumed: takes part selectively → supports" */
  sentence = g_strdup_printf (_("Assumed: %s"), what);
  ent_record_card_add_text (ENT_RECORD_CARD (self), section, sentence, NULL);
}

/* Where the heading of the window is not the question, the stance says what it is on. */
static void
add_question (EntStanceCard *self,
              GtkWidget     *section)
{
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));

  if (question != NULL && ent_stage_get_view (self->stage) == ENT_VIEW_MATRIX)
    ent_record_card_add_text (ENT_RECORD_CARD (self), section, ent_question_get_text (question), "heading");
}

/* The status first, then other groups. */
static void
add_memberships (EntStanceCard *self,
                 GtkWidget     *section)
{
  GListModel *memberships = ent_member_get_memberships (self->member);
  EntMembership *status = ent_briefing_get_status_membership (self->briefing, self->member);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
      {
        g_autoptr (EntMembership) membership = g_list_model_get_item (memberships, i);
        g_autofree char *text = NULL;
        GtkWidget *label;

        if ((membership == status) != (pass == 0))
          continue;
        text = ent_words_membership (self->briefing, membership);
        label = ent_record_card_add_cited (ENT_RECORD_CARD (self), section, text, ent_membership_get_citations (membership));
        ent_style_set_tooltip (label, ent_membership_get_note (membership));
        gtk_widget_add_css_class (label, "dim");
      }
}

static void
add_gauge (EntStanceCard *self,
           GtkWidget     *section)
{
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));
  const EntRange *range = self->position.stance != NULL ? ent_stance_get_position (self->position.stance) : NULL;
  GtkWidget *ends, *low, *high;

  if (question == NULL || range == NULL)
    return;

  gtk_box_append (GTK_BOX (section), ent_mark_new_gauge (question, self->position.level, range));
  ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  low = ent_record_card_add_text (ENT_RECORD_CARD (self), ends, ent_question_get_low_label (question), "caption");
  high = ent_record_card_add_text (ENT_RECORD_CARD (self), ends, ent_question_get_high_label (question), "caption");
  if (high != NULL)
    {
      gtk_widget_set_hexpand (high, TRUE);
      gtk_label_set_xalign (GTK_LABEL (high), 1.0);
      gtk_label_set_justify (GTK_LABEL (high), GTK_JUSTIFY_RIGHT);
    }
  if (low != NULL)
    gtk_widget_set_hexpand (low, TRUE);
  gtk_box_append (GTK_BOX (section), ends);
}

static void
add_head (EntStanceCard *self)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  EntStance *stance = self->position.stance;
  EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_stage_get_by (self->stage));
  GtkWidget *section = ent_record_card_add_section (card, NULL);
  g_autofree char *words = ent_phrase_position (self->briefing, self->stage, self->member);
  g_autofree char *level = ent_words_capitalise (words);
  g_autofree char *by = ent_phrase_by (self->briefing, ent_stage_get_by (self->stage));
  g_autofree char *as_of = NULL;
  g_autofree char *whose = NULL;
  g_autofree char *confidence = NULL;
  g_autofree char *date = NULL;
  GtkWidget *label;

  ent_record_card_add_title (card, section, ent_member_get_name (self->member));
  if (g_strcmp0 (ent_member_get_official (self->member), ent_member_get_name (self->member)) != 0)
    ent_record_card_add_name (card, section, ent_member_get_official (self->member));
  add_memberships (self, section);
  add_question (self, section);
  add_level (self, section, self->position.level, level);
  add_change (self, section);

  if (stance == NULL)
    {
      whose = ent_words_capitalise (by);
      ent_record_card_add_text (card, section, whose, "dim");
      return;
    }

  date = ent_date_format (ent_stance_get_as_of (stance));
  /* Translators: whose view it is ("the desk’s view"), then a date */
  as_of = g_strdup_printf (_("%1$s as of %2$s"), by, date);
  whose = ent_words_capitalise (as_of);
  ent_record_card_add_text (card, section, whose, "dim");
  if (source != NULL && ent_stance_get_group_only (stance))
    ent_record_card_add_text (card, section, _("The source speaks of it only as part of a group."), "dim");

  add_gauge (self, section);
  label = ent_record_card_add_cited (card, section, ent_stance_get_summary (stance), ent_stance_get_citations (stance));
  ent_record_card_add_line (card, ENT_RECORD (stance), label);

  confidence = ent_words_capitalise (ent_phrase_confidence (ent_stance_get_confidence (stance)));
  label = ent_record_card_add_text (card, section, confidence, "body-strong");
  ent_style_set_tooltip (label, ent_phrase_confidence_definition (ent_stance_get_confidence (stance)));
  ent_record_card_add_text (card, section, ent_stance_get_confidence_reason (stance), NULL);
}

static GtkWidget *
add_row (EntStanceCard *self,
         GtkWidget     *section,
         EntLevel      *level,
         const char    *text,
         const char    *action,
         const char    *target)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *link;

  gtk_box_append (GTK_BOX (row), ent_mark_new_level (level));
  link = ent_record_card_add_link (ENT_RECORD_CARD (self), row, text, action, target);
  gtk_widget_set_hexpand (link, TRUE);
  gtk_box_append (GTK_BOX (section), row);

  return link;
}

/* With others selected, it is they that would be compared. */
static void
add_comparison (EntStanceCard *self,
                GtkWidget     *section)
{
  g_autoptr (EntCompared) compared = ent_compared_find (self->briefing, self->stage);

  if (compared->views->len > 1 && g_ptr_array_index (compared->records, 0) == self->member &&
      ent_stage_get_view (self->stage) != ENT_VIEW_COMPARE)
    ent_record_card_add_link (ENT_RECORD_CARD (self), section, _("Compare the views side by side"), "win.view", "compare");
}

/* Who says nothing before the date that is shown does not say otherwise.
 * @whose: whose view it is that @stage shows, and that found @other */
static char *
describe_other (EntStanceCard     *self,
                EntStage          *stage,
                const char        *whose,
                const EntPosition *other)
{
  g_autofree char *words = NULL;
  const char *relation;

  if (other->stance == NULL && ent_stage_get_date (stage) != NULL)
    {
      g_autofree char *date = ent_date_format (ent_stage_get_date (stage));

      /* Translators: whose view, then a date, as in "The view of “Article”: nothing as of 31 December 2024" */
      return g_strdup_printf (C_("view", "%1$s: nothing as of %2$s"), whose, date);
    }

  words = ent_phrase_position (self->briefing, stage, self->member);
  relation = other->level == self->position.level ? C_("view", "the same") : C_("view", "differs");
  /* Translators: whose view, the position, whether it is the same as ours, as in
   * "The view of “Article”: supports (differs)" */
  return g_strdup_printf (_("%1$s: %2$s (%3$s)"), whose, words, relation);
}

/* What others hold on the same question: of each the latest. */
static void
add_others (EntStanceCard *self)
{
  const char *question = ent_stage_get_question (self->stage);
  EntRecord *const *touching;
  guint n_touching;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *section = NULL;

  g_hash_table_add (seen, (gpointer) ent_stage_get_by (self->stage));
  touching = ent_links_get_touching (ent_links_get (self->briefing), ent_member_get_id (self->member), &n_touching);
  for (guint i = 0; i < n_touching && ENT_IS_STANCE (touching[i]); i++)
    {
      EntStance *any = ENT_STANCE (touching[i]);
      const char *by = ent_stance_get_by (any);
      g_autoptr (EntStage) stage = NULL;
      g_autofree char *whose = NULL;
      g_autofree char *capital = NULL;
      g_autofree char *text = NULL;
      EntPosition other;

      if (g_strcmp0 (ent_stance_get_question (any), question) != 0 || !g_hash_table_add (seen, (gpointer) by))
        continue;

      stage = ent_stage_with (self->stage, "by", by, NULL);
      ent_position_find (self->briefing, stage, self->member, &other);
      whose = ent_phrase_by (self->briefing, by);
      capital = ent_words_capitalise (whose);
      text = describe_other (self, stage, capital, &other);
      if (section == NULL)
        section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("What others hold"));
      add_row (self, section, other.level, text, "win.by", by);
      if (other.stance != NULL && ent_stance_get_group_only (other.stance))
        ent_record_card_add_text (ENT_RECORD_CARD (self), section, _("The source speaks of it only as part of a group."),
                                  "dim");
    }
  if (section != NULL)
    add_comparison (self, section);
}

/* A row that leads to the date of @stance; the latest one, to the present. */
static void
add_date (EntStanceCard *self,
          GtkWidget     *section,
          EntStance     *stance,
          gboolean       latest)
{
  g_autofree char *date = ent_date_format (ent_stance_get_as_of (stance));
  g_autoptr (EntStage) stage = ent_stage_with (self->stage, "date", ent_stance_get_as_of (stance), NULL);
  g_autofree char *words = ent_phrase_position (self->briefing, stage, self->member);
  g_autofree char *text = NULL;
  GtkWidget *link;

  if (ent_outlook_find_move (self->briefing, ENT_RECORD (stance), ENT_CHANGE_STANCE, NULL) != NULL)
    /* Translators: a date, then the position that a scenario gives a member since then */
    text = g_strdup_printf (C_("date", "%1$s: %2$s (assumed)"), date, words);
  else if (stance == self->position.stance)
    /* Translators: a date, then the position that was held then; it is the one on this card */
    text = g_strdup_printf (C_("date", "%1$s: %2$s (shown here)"), date, words);
  else
    /* Translators: a date, then the position that was held then */
    text = g_strdup_printf (C_("date", "%1$s: %2$s"), date, words);
  link = add_row (self, section, ent_briefing_get_stance_level (self->briefing, stance), text, "win.date",
                  latest ? "" : ent_stance_get_as_of (stance));
  if (stance == self->position.stance)
    gtk_widget_add_css_class (link, "current");
}

/* What whoever's view it is has held over time, where that is more than once. */
static void
add_dates (EntStanceCard *self)
{
  const char *member = ent_member_get_id (self->member);
  const char *question = ent_stage_get_question (self->stage);
  const char *by = ent_stage_get_by (self->stage);
  g_autoptr (GPtrArray) stances = ent_dates_of_member (self->briefing, member, question, by);
  EntStance *latest = ent_briefing_find_stance (self->briefing, member, question, by, NULL);
  GtkWidget *section;
  guint n_left = 0;

  if (stances->len < 2)
    return;

  section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("Over time"));
  for (guint i = 0; i < stances->len; i++)
    {
      EntStance *stance = g_ptr_array_index (stances, i);

      if (i < MOST_DATES || stance == self->position.stance)
        {
          /* One that another of the same time takes the place of cannot be seen. */
          if (ent_briefing_find_stance (self->briefing, member, question, by, ent_stance_get_as_of (stance)) == stance)
            add_date (self, section, stance, stance == latest);
        }
      else
        n_left++;
    }
  if (n_left > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u other date is not shown here", "%u other dates are not shown here",
                                                         n_left),
                                               n_left);

      ent_record_card_add_text (ENT_RECORD_CARD (self), section, more, "dim");
    }
}

static void
add_items (EntStanceCard *self,
           const char    *title,
           GListModel    *items)
{
  if (g_list_model_get_n_items (items) > 0)
    ent_record_card_add_items (ENT_RECORD_CARD (self), ent_record_card_add_section (ENT_RECORD_CARD (self), title), items);
}

static void
add_other_questions (EntStanceCard *self)
{
  GListModel *questions = ent_briefing_get_questions (self->briefing);
  GtkWidget *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntQuestion) question = g_list_model_get_item (questions, i);
      const char *id = ent_question_get_id (question);
      g_autoptr (EntStage) stage = NULL;
      g_autofree char *words = NULL;
      g_autofree char *text = NULL;
      EntPosition other;

      if (g_strcmp0 (id, ent_stage_get_question (self->stage)) == 0)
        continue;
      stage = ent_stage_with (self->stage, "question", id, NULL);
      ent_position_find (self->briefing, stage, self->member, &other);
      if (other.stance == NULL)
        continue;

      words = ent_phrase_position (self->briefing, stage, self->member);
      /* Translators: a question, then the member's position on it */
      text = g_strdup_printf (C_("question", "%1$s: %2$s"), ent_question_get_text (question), words);
      if (section == NULL)
        section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("On the other questions"));
      add_row (self, section, other.level, text, "win.question", id);
    }
}

static void
add_factors (EntStanceCard *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  GtkWidget *section = NULL;
  EntRecord *const *touching;
  guint n_touching, n = 0;
  guint number = 0; /* of a factor in the document, which has them in the same order */

  touching = ent_links_get_touching (ent_links_get (self->briefing), ent_member_get_id (self->member), &n_touching);
  for (guint i = 0; i < n_touching; i++)
    {
      g_autoptr (EntImpact) impact = NULL;
      EntFactor *factor;
      GtkWidget *row, *link;

      if (!ENT_IS_FACTOR (touching[i]) || n++ >= MOST_FACTORS)
        continue;

      factor = ENT_FACTOR (touching[i]);
      while (ent_list_peek (factors, number++) != touching[i])
        ;
      impact = ent_words_find_impact (factor, ent_stage_get_perspective (self->stage));
      if (section == NULL)
        section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("Touched by"));
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      gtk_box_append (GTK_BOX (row), ent_mark_new_factor (number, ent_words_side (impact != NULL ? ent_impact_get_range (impact)
                                                                                               : NULL)));
      link = ent_record_card_add_link (ENT_RECORD_CARD (self), row, ent_factor_get_title (factor), "win.focus",
                                       ent_factor_get_id (factor));
      gtk_widget_set_hexpand (link, TRUE);
      gtk_box_append (GTK_BOX (section), row);
    }
  if (n > MOST_FACTORS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here",
                                                         n - MOST_FACTORS),
                                               n - MOST_FACTORS);

      ent_record_card_add_text (ENT_RECORD_CARD (self), section, more, "dim");
    }
}

static void
add_figures (EntStanceCard *self)
{
  GListModel *indicators = ent_briefing_get_indicators (self->briefing);
  const char *member = ent_member_get_id (self->member);
  GtkWidget *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntIndicator) indicator = g_list_model_get_item (indicators, i);
      EntValue *value = ent_briefing_find_value (self->briefing, ent_indicator_get_id (indicator), member);
      g_autofree char *figure = NULL;

      if (value == NULL)
        continue;

      figure = ent_phrase_figure (self->briefing, ent_indicator_get_id (indicator), member);
      if (section == NULL)
        section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("Figures"));
      ent_record_card_add_figure (ENT_RECORD_CARD (self), section, ent_indicator_get_name (indicator), figure,
                                  ent_value_get_source (value) != NULL ? ent_value_get_source (value)
                                                                       : ent_indicator_get_source (indicator));
    }
}

/**
 * ent_stance_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_stance_card_new (void)
{
  return g_object_new (ENT_TYPE_STANCE_CARD, NULL);
}

/**
 * ent_stance_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): question, by whom and as of when
 * @member: (nullable): one of its members
 *
 * Shows where @member stands; nothing if anything is missing.
 */
void
ent_stance_card_show (EntStanceCard *self,
                      EntBriefing   *briefing,
                      EntStage      *stage,
                      EntMember     *member)
{
  g_return_if_fail (ENT_IS_STANCE_CARD (self));

  ent_record_card_clear (ENT_RECORD_CARD (self), briefing);
  if (briefing == NULL || stage == NULL || member == NULL)
    return;

  self->briefing = briefing;
  self->stage = stage;
  self->member = member;
  ent_position_find (briefing, stage, member, &self->position);
  self->change = ent_outlook_find_move (briefing, ENT_RECORD (self->position.stance), ENT_CHANGE_STANCE, NULL);

  add_head (self);
  add_dates (self);
  add_others (self);
  if (self->position.stance != NULL)
    {
      /* What points to a level is told of the one that was given, not of one that is assumed. */
      gboolean moved = self->change != NULL;

      add_items (self, moved ? _("Points towards the level before") : _("Points towards this level"),
                 ent_stance_get_towards (self->position.stance));
      add_items (self, moved ? _("Points away from the level before") : _("Points away from this level"),
                 ent_stance_get_away (self->position.stance));
      if (!moved)
        add_items (self, _("Would change our mind"), ent_stance_get_would_change (self->position.stance));
    }
  add_other_questions (self);
  add_factors (self);
  ent_card_links_add_touching (ENT_RECORD_CARD (self), ent_member_get_id (member));
  add_figures (self);
  ent_record_card_add_sources (ENT_RECORD_CARD (self));

  self->briefing = NULL;
  self->stage = NULL;
  self->member = NULL;
  self->change = NULL;
}
