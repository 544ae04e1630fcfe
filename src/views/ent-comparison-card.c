/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntComparisonCard puts two members side by side, a line for each thing that
 * both have. A line that differs is marked in words and by weight; one that
 * does not steps back. It counts nothing together: two lines that differ are
 * not twice the difference.
 */

#include "ent-comparison-card.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-words.h"

struct _EntComparisonCard {
  EntRecordCard parent_instance;

  /* While it is being filled. */
  GtkWidget *grid;
  int row;
};

G_DEFINE_FINAL_TYPE (EntComparisonCard, ent_comparison_card, ENT_TYPE_RECORD_CARD)

static void
ent_comparison_card_class_init (EntComparisonCardClass *klass)
{
}

static void
ent_comparison_card_init (EntComparisonCard *self)
{
}

static void
add_cell (EntComparisonCard *self,
          int                column,
          const char        *text,
          const char        *css_class)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = ent_record_card_add_text (ENT_RECORD_CARD (self), cell, text, css_class);

  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), cell, column, self->row, 1, 1);
}

static void
add_line (EntComparisonCard *self,
          const char        *name,
          const char        *first,
          const char        *second)
{
  gboolean differs = g_strcmp0 (first, second) != 0;
  const char *css_class = differs ? "body-strong" : "dim";
  g_autofree char *head = NULL;

  /* Translators: what is compared, as in "Confidence", where the two differ */
  head = differs ? g_strdup_printf (_("%s ≠"), name) : g_strdup (name);
  add_cell (self, 0, head, differs ? NULL : "dim");
  add_cell (self, 1, first, css_class);
  add_cell (self, 2, second, css_class);
  self->row++;
}

static char *
dup_status (EntBriefing *briefing,
            EntMember   *member)
{
  EntGroup *status = ent_briefing_get_status (briefing, member);

  return status != NULL ? ent_text_clean (ent_group_get_name (status), ENT_TEXT_LINE_LIMIT) : g_strdup (C_("value", "none"));
}

static char *
dup_confidence (EntBriefing *briefing,
                EntStage    *stage,
                EntMember   *member)
{
  EntPosition position;

  ent_position_find (briefing, stage, member, &position);
  if (position.stance == NULL)
    return g_strdup (C_("value", "none"));

  return g_strdup (ent_phrase_confidence (ent_stance_get_confidence (position.stance)));
}

static char *
dup_range (EntBriefing *briefing,
           EntStage    *stage,
           EntMember   *member)
{
  EntPosition position;
  const EntRange *range;
  g_autofree char *best = NULL;
  g_autofree char *span = NULL;

  ent_position_find (briefing, stage, member, &position);
  range = position.stance != NULL ? ent_stance_get_position (position.stance) : NULL;
  if (range == NULL)
    return g_strdup (C_("value", "none"));

  best = ent_phrase_percent (range->best, 0);
  span = ent_phrase_range (range);

  /* Translators: a best estimate and its range, both in per cent */
  return g_strdup_printf (C_("value", "%1$s (%2$s)"), best, span);
}

static void
add_questions (EntComparisonCard *self,
               EntBriefing       *briefing,
               EntStage          *stage,
               EntMember         *first,
               EntMember         *second)
{
  GListModel *questions = ent_briefing_get_questions (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (EntStage) other = ent_stage_with (stage, "question", ent_question_get_id (question), NULL);
      g_autofree char *a = ent_phrase_position (briefing, other, first);
      g_autofree char *b = ent_phrase_position (briefing, other, second);

      add_line (self, ent_question_get_text (question), a, b);
    }
}

static void
add_figures (EntComparisonCard *self,
             EntBriefing       *briefing,
             EntMember         *first,
             EntMember         *second)
{
  GListModel *indicators = ent_briefing_get_indicators (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntIndicator) indicator = g_list_model_get_item (indicators, i);
      const char *id = ent_indicator_get_id (indicator);
      g_autofree char *a = ent_phrase_figure (briefing, id, ent_member_get_id (first));
      g_autofree char *b = ent_phrase_figure (briefing, id, ent_member_get_id (second));

      add_line (self, ent_indicator_get_name (indicator), a, b);
    }
}

/**
 * ent_comparison_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_comparison_card_new (void)
{
  return g_object_new (ENT_TYPE_COMPARISON_CARD, NULL);
}

/**
 * ent_comparison_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): question, by whom and as of when
 * @first: (nullable): a member
 * @second: (nullable): another
 *
 * Compares two members; shows nothing if anything is missing.
 */
void
ent_comparison_card_show (EntComparisonCard *self,
                          EntBriefing       *briefing,
                          EntStage          *stage,
                          EntMember         *first,
                          EntMember         *second)
{
  GtkWidget *section;
  g_autofree char *first_status = NULL;
  g_autofree char *second_status = NULL;
  g_autofree char *first_confidence = NULL;
  g_autofree char *second_confidence = NULL;
  g_autofree char *first_range = NULL;
  g_autofree char *second_range = NULL;

  g_return_if_fail (ENT_IS_COMPARISON_CARD (self));

  ent_record_card_clear (ENT_RECORD_CARD (self), briefing);
  if (briefing == NULL || stage == NULL || first == NULL || second == NULL)
    return;

  section = ent_record_card_add_section (ENT_RECORD_CARD (self), _("Side by side"));
  self->grid = gtk_grid_new ();
  self->row = 0;
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_box_append (GTK_BOX (section), self->grid);

  add_cell (self, 1, ent_member_get_name (first), "heading");
  add_cell (self, 2, ent_member_get_name (second), "heading");
  self->row++;

  add_questions (self, briefing, stage, first, second);
  first_range = dup_range (briefing, stage, first);
  second_range = dup_range (briefing, stage, second);
  add_line (self, _("Place on the scale"), first_range, second_range);
  first_confidence = dup_confidence (briefing, stage, first);
  second_confidence = dup_confidence (briefing, stage, second);
  add_line (self, _("Confidence"), first_confidence, second_confidence);
  first_status = dup_status (briefing, first);
  second_status = dup_status (briefing, second);
  add_line (self, _("Status"), first_status, second_status);
  add_figures (self, briefing, first, second);
  self->grid = NULL;
}
