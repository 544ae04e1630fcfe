/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a comparison of members, or of the views that somebody has of
 * one member. A column is a member by somebody's view, so that what a source
 * says never runs into what the desk judges.
 */

#include "ent-comparison-private.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-links.h"
#include "ent-mark.h"
#include "ent-outlook.h"
#include "ent-phrase-change.h"
#include "ent-phrase.h"
#include "ent-share.h"
#include "ent-words.h"

typedef struct {
  EntMember *member;
  EntStage *stage; /* by whom this column is */
  EntPosition position;
} Column;

typedef struct {
  EntComparisonCard *card;
  EntBriefing *briefing;
  EntStage *stage;
  Column columns[ENT_COMPARED_MOST];
  guint n_columns;
  gboolean views; /* of one member, not several members */
} Filler;

static void
add_position (Filler   *self,
              EntStage *stage,
              Column   *column)
{
  EntPosition position;
  g_autofree char *words = ent_phrase_position (self->briefing, stage, column->member);
  g_autofree char *alone = ent_words_capitalise (words);
  g_autofree char *key = NULL;

  ent_position_find (self->briefing, stage, column->member, &position);
  /* Levels are compared by id, whatever they are called. */
  key = position.level != NULL ? g_strconcat ("level ", ent_level_get_id (position.level), NULL) : g_strdup (words);
  ent_comparison_add_marked (self->card, key, ent_mark_new_level (position.level), alone);
}

static void
add_level_row (Filler     *self,
               const char *name)
{
  ent_comparison_begin_row (self->card, name);
  for (guint i = 0; i < self->n_columns; i++)
    add_position (self, self->columns[i].stage, &self->columns[i]);
  ent_comparison_end_row (self->card);
}

static const EntChange *
find_change (Filler *self,
             guint   index)
{
  return ent_outlook_find_move (self->briefing, ENT_RECORD (self->columns[index].position.stance), ENT_CHANGE_STANCE, NULL);
}

/* What a scenario moves, from what to what. Returns: whether it moves any of them. */
static gboolean
add_change_row (Filler *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    any |= find_change (self, i) != NULL;
  if (!any)
    return FALSE;

  ent_comparison_begin_row (self->card, C_("comparison", "Assumed, not forecast"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      const EntChange *change = find_change (self, i);
      g_autofree char *what = change != NULL ? ent_phrase_change (self->briefing, change) : NULL;
      g_autofree char *alone = what != NULL ? ent_words_capitalise (what) : NULL;

      ent_comparison_add_text (self->card, alone);
    }
  ent_comparison_end_row (self->card);

  return TRUE;
}

static void
add_range_row (Filler *self)
{
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));

  if (question == NULL)
    return;

  ent_comparison_begin_row (self->card, _("Place on the scale"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntStance *stance = self->columns[i].position.stance;
      const EntRange *range = stance != NULL ? ent_stance_get_position (stance) : NULL;
      g_autofree char *best = range != NULL ? ent_phrase_percent (range->best, 0) : NULL;
      g_autofree char *span = range != NULL ? ent_phrase_range (range) : NULL;
      g_autofree char *text = NULL;
      GtkWidget *cell;

      if (range != NULL)
        /* Translators: a best estimate and its range, both in per cent */
        text = g_strdup_printf (C_("value", "%1$s (%2$s)"), best, span);
      cell = ent_comparison_add_text (self->card, text);
      if (range != NULL)
        gtk_box_append (GTK_BOX (cell), ent_mark_new_gauge (question, self->columns[i].position.level, range));
    }
  ent_comparison_end_row (self->card);
}

typedef const char *(*TextFunc) (EntStance *stance);

static const char *
get_confidence (EntStance *stance)
{
  return ent_phrase_confidence_heading (ent_stance_get_confidence (stance));
}

static const char *
get_group_only (EntStance *stance)
{
  return ent_stance_get_group_only (stance) ? _("As part of a group") : _("By itself");
}

static void
add_text_row (Filler     *self,
              const char *name,
              TextFunc    get_text)
{
  ent_comparison_begin_row (self->card, name);
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntStance *stance = self->columns[i].position.stance;

      ent_comparison_add_text (self->card, stance != NULL ? get_text (stance) : NULL);
    }
  ent_comparison_end_row (self->card);
}

/* Of no interest where nobody is. */
static void
add_group_row (Filler *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    any |= self->columns[i].position.stance != NULL && ent_stance_get_group_only (self->columns[i].position.stance);
  if (any)
    add_text_row (self, _("How it is named"), get_group_only);
}

static void
add_date_row (Filler *self)
{
  ent_comparison_begin_row (self->card, C_("comparison", "As of"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntStance *stance = self->columns[i].position.stance;
      g_autofree char *date = stance != NULL ? ent_date_format (ent_stance_get_as_of (stance)) : NULL;

      ent_comparison_add_text (self->card, date);
    }
  ent_comparison_end_row (self->card);
}

static void
add_by_row (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Whose view"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *by = ent_phrase_by (self->briefing, ent_stage_get_by (self->columns[i].stage));
      g_autofree char *alone = ent_words_capitalise (by);

      ent_comparison_add_text (self->card, alone);
    }
  ent_comparison_end_row (self->card);
}

static void
add_summary_row (Filler *self)
{
  ent_comparison_begin_row (self->card, _("In short"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntStance *stance = self->columns[i].position.stance;

      ent_comparison_add_cited (self->card, stance != NULL ? ent_stance_get_summary (stance) : NULL,
                                stance != NULL ? ent_stance_get_citations (stance) : NULL);
    }
  ent_comparison_end_row (self->card);
}

static void
add_items_row (Filler      *self,
               const char  *name,
               GListModel *(*get_items) (EntStance *stance))
{
  ent_comparison_begin_row (self->card, name);
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntStance *stance = self->columns[i].position.stance;

      ent_comparison_add_items (self->card, stance != NULL ? get_items (stance) : NULL);
    }
  ent_comparison_end_row (self->card);
}

static gboolean
has_view (Filler     *self,
          const char *by)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (ent_briefing_find_stance (self->briefing, ent_member_get_id (self->columns[i].member),
                                  ent_stage_get_question (self->stage), by, ent_stage_get_date (self->stage)) != NULL)
      return TRUE;

  return FALSE;
}

static void
add_view_row (Filler     *self,
              const char *by)
{
  g_autofree char *whose = ent_phrase_by (self->briefing, by);
  g_autofree char *name = ent_words_capitalise (whose);
  g_autoptr (EntStage) stage = ent_stage_with (self->stage, "by", by, NULL);

  ent_comparison_begin_row (self->card, name);
  for (guint i = 0; i < self->n_columns; i++)
    add_position (self, stage, &self->columns[i]);
  ent_comparison_end_row (self->card);
}

/* Beside whose view is shown, what others hold of the same members. */
static void
add_other_views (Filler *self)
{
  const char *shown = ent_stage_get_by (self->stage);
  EntSource *source;
  guint n = 0;

  ent_comparison_begin_section (self->card, _("What others hold"));
  if (g_strcmp0 (shown, ENT_BY_DESK) != 0 && has_view (self, ENT_BY_DESK))
    add_view_row (self, ENT_BY_DESK);
  for (guint i = 0; n < ENT_COMPARISON_ROWS && (source = ent_list_peek (ent_briefing_get_sources (self->briefing), i)) != NULL;
       i++)
    {
      const char *by = ent_source_get_id (source);

      if (g_strcmp0 (by, shown) != 0 && has_view (self, by))
        {
          add_view_row (self, by);
          n++;
        }
    }
}

static void
add_other_questions (Filler *self)
{
  EntQuestion *question;

  ent_comparison_begin_section (self->card, _("On the other questions"));
  for (guint q = 0; q < ENT_COMPARISON_ROWS &&
                    (question = ent_list_peek (ent_briefing_get_questions (self->briefing), q)) != NULL;
       q++)
    {
      if (g_strcmp0 (ent_question_get_id (question), ent_stage_get_question (self->stage)) == 0)
        continue;

      ent_comparison_begin_row (self->card, ent_question_get_text (question));
      for (guint i = 0; i < self->n_columns; i++)
        {
          g_autoptr (EntStage) stage =
            ent_stage_with (self->columns[i].stage, "question", ent_question_get_id (question), NULL);

          add_position (self, stage, &self->columns[i]);
        }
      ent_comparison_end_row (self->card);
    }
}

static void
add_membership (Filler        *self,
                GtkWidget     *cell,
                EntMembership *membership)
{
  g_autofree char *text = ent_words_membership (self->briefing, membership);

  ent_record_card_add_cited (ENT_RECORD_CARD (self->card), cell, text, ent_membership_get_citations (membership));
}

static void
add_status (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Status"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntMembership *status = ent_briefing_get_status_membership (self->briefing, self->columns[i].member);
      GtkWidget *cell = ent_comparison_add_cell (self->card, status != NULL ? ent_membership_get_group (status) : NULL);

      if (status != NULL)
        add_membership (self, cell, status);
    }
  ent_comparison_end_row (self->card);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The same whatever their order, and since when. */
static char *
dup_memberships_key (Filler    *self,
                     EntMember *member)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  EntMembership *status = ent_briefing_get_status_membership (self->briefing, member);
  EntMembership *membership;

  for (guint i = 0; (membership = ent_list_peek (ent_member_get_memberships (member), i)) != NULL; i++)
    if (membership != status)
      g_ptr_array_add (groups, g_strdup_printf ("%d %s", ent_membership_get_state (membership),
                                                ent_membership_get_group (membership)));
  if (groups->len == 0)
    return NULL;

  g_ptr_array_sort (groups, compare_texts);
  g_ptr_array_add (groups, NULL);

  return g_strjoinv ("\n", (char **) groups->pdata);
}

static void
add_memberships (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Other memberships"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      EntMember *member = self->columns[i].member;
      EntMembership *status = ent_briefing_get_status_membership (self->briefing, member);
      g_autofree char *key = dup_memberships_key (self, member);
      GtkWidget *cell = ent_comparison_add_cell (self->card, key);
      EntMembership *membership;
      guint n = 0;

      for (guint m = 0; (membership = ent_list_peek (ent_member_get_memberships (member), m)) != NULL; m++)
        if (membership != status && n++ < ENT_COMPARISON_LINES)
          add_membership (self, cell, membership);
      ent_comparison_add_more (self->card, cell, n - MIN (n, ENT_COMPARISON_LINES));
    }
  ent_comparison_end_row (self->card);
}

static void
add_figure (Filler       *self,
            EntIndicator *indicator,
            EntMember    *member)
{
  EntRecordCard *card = ENT_RECORD_CARD (self->card);
  const char *id = ent_indicator_get_id (indicator);
  EntValue *value = ent_briefing_find_value (self->briefing, id, ent_member_get_id (member));
  const char *source;
  g_autofree char *text = NULL;
  GtkWidget *cell;
  double fraction;

  if (value == NULL)
    {
      ent_comparison_add_cell (self->card, NULL);
      return;
    }

  text = ent_phrase_figure (self->briefing, id, ent_member_get_id (member));
  source = ent_value_get_source (value) != NULL ? ent_value_get_source (value) : ent_indicator_get_source (indicator);
  cell = ent_comparison_add_cell (self->card, text);
  ent_record_card_add_figure (card, cell, NULL, text, source);
  if (ent_indicator_get_total (indicator) != NULL &&
      ent_share_of_member (self->briefing, id, ent_member_get_id (member), &fraction))
    {
      g_autofree char *percent = ent_phrase_percent (fraction, 1);
      /* Translators: a percentage, then what it is of, as in "17.8 % of the world" */
      g_autofree char *share = g_strdup_printf (C_("share", "%1$s %2$s"), percent,
                                                ent_total_get_name (ent_indicator_get_total (indicator)));

      ent_record_card_add_text (card, cell, share, "dim");
    }
}

static void
add_figures (Filler *self)
{
  EntIndicator *indicator;

  ent_comparison_begin_section (self->card, _("Figures"));
  for (guint n = 0; n < ENT_COMPARISON_ROWS &&
                    (indicator = ent_list_peek (ent_briefing_get_indicators (self->briefing), n)) != NULL;
       n++)
    {
      ent_comparison_begin_row (self->card, ent_indicator_get_name (indicator));
      for (guint i = 0; i < self->n_columns; i++)
        add_figure (self, indicator, self->columns[i].member);
      ent_comparison_end_row (self->card);
    }
}

/* As text: a link would lead away from the comparison. */
static void
add_relations (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Relations"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *id = ent_member_get_id (self->columns[i].member);
      g_autoptr (GPtrArray) relations = g_ptr_array_new ();
      g_autoptr (GString) key = g_string_new (NULL);
      EntRecord *const *touching;
      GtkWidget *cell;
      guint n;

      touching = ent_links_get_touching (ent_links_get (self->briefing), id, &n);
      for (guint r = 0; r < n; r++)
        if (ENT_IS_RELATION (touching[r]))
          {
            g_ptr_array_add (relations, touching[r]);
            g_string_append_printf (key, "%s\n", ent_record_get_id (touching[r]));
          }

      cell = ent_comparison_add_cell (self->card, relations->len > 0 ? key->str : NULL);
      for (guint r = 0; r < MIN (relations->len, ENT_COMPARISON_LINES); r++)
        {
          EntRelation *relation = g_ptr_array_index (relations, r);
          g_autofree char *text = ent_card_links_describe_relation (self->briefing, relation, id);

          ent_record_card_add_cited (ENT_RECORD_CARD (self->card), cell, text, ent_relation_get_citations (relation));
        }
      ent_comparison_add_more (self->card, cell, relations->len - MIN (relations->len, ENT_COMPARISON_LINES));
    }
  ent_comparison_end_row (self->card);
}

static void
add_factor_line (Filler    *self,
                 GtkWidget *cell,
                 guint      index)
{
  EntFactor *factor = ent_list_peek (ent_briefing_get_factors (self->briefing), index);
  g_autoptr (EntImpact) impact = ent_words_find_impact (factor, ent_stage_get_perspective (self->stage));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = ent_mark_new_factor (index + 1, ent_words_side (impact != NULL ? ent_impact_get_range (impact) : NULL));
  GtkWidget *label;

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (cell), line);
  label = ent_record_card_add_text (ENT_RECORD_CARD (self->card), line, ent_factor_get_title (factor), NULL);
  gtk_widget_set_hexpand (label, TRUE);
}

static void
add_factors (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Risks and opportunities"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *id = ent_member_get_id (self->columns[i].member);
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GString) key = g_string_new (NULL);
      EntFactor *factor;
      GtkWidget *cell;

      for (guint f = 0; (factor = ent_list_peek (ent_briefing_get_factors (self->briefing), f)) != NULL; f++)
        if (g_strv_contains (ent_factor_get_members (factor), id))
          {
            g_array_append_val (found, f);
            g_string_append_printf (key, "%u ", f);
          }

      cell = ent_comparison_add_cell (self->card, found->len > 0 ? key->str : NULL);
      for (guint f = 0; f < MIN (found->len, ENT_COMPARISON_LINES); f++)
        add_factor_line (self, cell, g_array_index (found, guint, f));
      ent_comparison_add_more (self->card, cell, found->len - MIN (found->len, ENT_COMPARISON_LINES));
    }
  ent_comparison_end_row (self->card);
}

static void
add_columns (Filler            *self,
             const EntCompared *compared)
{
  self->views = compared->records->len == 1;
  self->n_columns = self->views ? compared->views->len : compared->records->len;
  for (guint i = 0; i < self->n_columns; i++)
    {
      Column *column = &self->columns[i];
      const char *by = self->views ? g_ptr_array_index (compared->views, i) : ent_stage_get_by (self->stage);
      g_autofree char *whose = ent_phrase_by (self->briefing, by);
      g_autofree char *name = ent_words_capitalise (whose);

      column->member = g_ptr_array_index (compared->records, self->views ? 0 : i);
      column->stage = ent_stage_with (self->stage, "by", by, NULL);
      ent_position_find (self->briefing, column->stage, column->member, &column->position);
      ent_comparison_add_column (self->card, self->views ? name : ent_member_get_name (column->member));
    }
}

void
ent_comparison_fill_members (EntComparisonCard *card,
                             EntBriefing       *briefing,
                             EntStage          *stage,
                             const EntCompared *compared)
{
  Filler self = { .card = card, .briefing = briefing, .stage = stage };
  EntQuestion *question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage));
  gboolean moved;

  add_columns (&self, compared);
  ent_comparison_begin_section (card, NULL);
  if (question != NULL)
    add_level_row (&self, ent_question_get_text (question));
  moved = add_change_row (&self);
  add_range_row (&self);
  add_text_row (&self, _("Confidence"), get_confidence);
  add_text_row (&self, _("Reason for the confidence"), ent_stance_get_confidence_reason);
  add_by_row (&self);
  add_date_row (&self);
  add_group_row (&self);

  ent_comparison_begin_section (card, _("Why"));
  add_summary_row (&self);
  /* What points to a level is told of the one that was given, not of one that is assumed. */
  add_items_row (&self, moved ? _("Points towards the level before") : _("Points towards this level"), ent_stance_get_towards);
  add_items_row (&self, moved ? _("Points away from the level before") : _("Points away from this level"), ent_stance_get_away);
  add_items_row (&self, _("Would change our mind"), ent_stance_get_would_change);

  if (!self.views)
    add_other_views (&self);
  add_other_questions (&self);
  if (!self.views)
    {
      ent_comparison_begin_section (card, _("Memberships and relations"));
      add_status (&self);
      add_memberships (&self);
      add_relations (&self);
      add_figures (&self);
      ent_comparison_begin_section (card, _("Touched by"));
      add_factors (&self);
    }
  for (guint i = 0; i < self.n_columns; i++)
    g_object_unref (self.columns[i].stage);
}
