/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content checks: whether what is referred to is there. */

#include "ent-check-private.h"

#include <glib/gi18n.h>

static const struct {
  GType (*type) (void);
  const char *message;
} missing_records[] = {
  { ent_factor_get_type, N_("there is no factor with the id “%s”") },
  { ent_group_get_type, N_("there is no group with the id “%s”") },
  { ent_indicator_get_type, N_("there is no indicator with the id “%s”") },
  { ent_layout_get_type, N_("there is no layout with the id “%s”") },
  { ent_measure_get_type, N_("there is no measure with the id “%s”") },
  { ent_member_get_type, N_("there is no member with the id “%s”") },
  { ent_perspective_get_type, N_("there is no perspective with the id “%s”") },
  { ent_question_get_type, N_("there is no question with the id “%s”") },
  { ent_scenario_get_type, N_("there is no scenario with the id “%s”") },
  { ent_source_get_type, N_("there is no source with the id “%s”") },
  { ent_switch_get_type, N_("there is no switch with the id “%s”") },
  { ent_record_get_type, N_("there is nothing with the id “%s”") },
};

/**
 * ent_check_reference:
 * @self: the checks
 * @place: where the id stands
 * @type: the kind of record that it should be the id of
 * @id: an id that leads to none
 */
void
ent_check_reference (EntCheck   *self,
                     guint       place,
                     GType       type,
                     const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing_records); i++)
    if (missing_records[i].type () == type)
      {
        g_autofree char *message = g_strdup_printf (_(missing_records[i].message), id);

        ent_report_add (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_CONTENT, place, message, NULL, NULL);
        return;
      }

  g_assert_not_reached ();
}

/**
 * ent_check_label:
 * @self: the checks
 * @place: where the label stands
 * @label: what should be the label of a marking
 */
void
ent_check_label (EntCheck   *self,
                 guint       place,
                 const char *label)
{
  if (!g_hash_table_contains (self->labels, label))
    ent_check_error (self, place, _("the marking “%s” is not among the document's markings"), label);
}

/**
 * ent_check_by:
 * @self: the checks
 * @record: what has a member “by”
 * @by: (nullable): its value, which should be the desk or a source
 */
void
ent_check_by (EntCheck   *self,
              gpointer    record,
              const char *by)
{
  if (by == NULL || g_str_equal (by, ENT_BY_DESK))
    return;
  if (ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, by) == NULL)
    ent_check_reference (self, ent_check_place (self, record, "by"), ENT_TYPE_SOURCE, by);
}

/**
 * ent_check_level:
 * @self: the checks
 * @place: where the id stands
 * @question: (nullable): a question
 * @level: (nullable): what should be the id of one of its levels
 */
void
ent_check_level (EntCheck    *self,
                 guint        place,
                 EntQuestion *question,
                 const char  *level)
{
  if (question == NULL || level == NULL || ent_check_is_flawed (question))
    return;
  if (ent_question_find_level (question, level) == NULL)
    ent_check_error (self, place, _("the question “%s” has no level “%s”"), ent_question_get_id (question), level);
}

static void
check_passage (EntCheck   *self,
               gpointer    record,
               const char *source_id,
               const char *passage)
{
  EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, source_id);

  if (source == NULL || passage == NULL)
    return;
  if (ent_source_find_passage (source, passage) == NULL)
    ent_check_error (self, ent_check_place (self, record, "passage"),
                     _("the source “%s” has no passage “%s”"), source_id, passage);
}

void
ent_check_citation (EntCheck    *self,
                    EntCitation *citation)
{
  check_passage (self, citation, ent_citation_get_source (citation), ent_citation_get_passage (citation));
}

void
ent_check_claim (EntCheck *self,
                 EntClaim *claim)
{
  check_passage (self, claim, ent_claim_get_source (claim), ent_claim_get_passage (claim));
}

void
ent_check_computation (EntCheck       *self,
                       EntComputation *computation)
{
  const char *id = ent_computation_get_indicator (computation);
  EntIndicator *indicator = ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR, id);

  if (indicator == NULL || ent_check_is_flawed (computation) || ent_check_is_flawed (indicator))
    return;
  if (*ent_computation_get_of (computation) == NULL && ent_indicator_get_total (indicator) == NULL)
    ent_check_error (self, ent_check_place (self, computation, "indicator"),
                     _("the indicator “%s” has no total, so that the share needs a member “of”"), id);
}

void
ent_check_choice (EntCheck  *self,
                  EntChoice *choice)
{
  EntSwitch *swtch = ent_briefing_lookup (self->briefing, ENT_TYPE_SWITCH, ent_choice_get_switch (choice));
  const char *option = ent_choice_get_option (choice);

  if (swtch != NULL && option != NULL && ent_switch_find_option (swtch, option) == NULL)
    ent_check_error (self, ent_check_place (self, choice, "option"),
                     _("the switch “%s” has no option “%s”"), ent_switch_get_id (swtch), option);
}

void
ent_check_measure (EntCheck   *self,
                   EntMeasure *measure)
{
  EntQuestion *question;
  const char *const *levels = ent_measure_get_levels (measure);

  question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_measure_get_question (measure));
  if (question == NULL || ent_check_is_flawed (question))
    return;

  for (guint i = 0; levels[i] != NULL; i++)
    if (ent_question_find_level (question, levels[i]) == NULL)
      ent_check_level (self, ent_check_element (self, measure, "levels", i), question, levels[i]);
}

static void
check_filter (EntCheck    *self,
              EntFilter   *filter,
              EntQuestion *question)
{
  const char *const *levels = ent_filter_get_levels (filter);

  for (guint i = 0; levels[i] != NULL; i++)
    if (!g_str_equal (levels[i], ENT_LEVEL_NONE))
      ent_check_level (self, ent_check_element (self, filter, "levels", i), question, levels[i]);
}

static void
check_part (EntCheck *self,
            EntStage *stage)
{
  const char *part = ent_stage_get_part (stage);
  const char *focus = ent_stage_get_focus (stage);
  EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, focus);

  if (part == NULL || ent_stage_get_page (stage) > 1)
    return;
  if (source == NULL)
    ent_check_error (self, ent_check_place (self, stage, "part"),
                     _("a passage can be shown only where the focus is on its source"));
  else if (ent_source_find_passage (source, part) == NULL)
    ent_check_error (self, ent_check_place (self, stage, "part"),
                     _("the source “%s” has no passage “%s”"), focus, part);
}

void
ent_check_stage (EntCheck *self,
                 EntStage *stage)
{
  const char *question_id = ent_stage_get_question (stage);
  EntQuestion *question = ent_list_peek (ent_briefing_get_questions (self->briefing), 0);
  EntMeasure *measure = ent_briefing_lookup (self->briefing, ENT_TYPE_MEASURE, ent_stage_get_measure (stage));

  if (question_id != NULL)
    question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, question_id);

  ent_check_by (self, stage, ent_stage_get_by (stage));
  check_part (self, stage);
  ent_check_stage_options (self, stage);
  if (ent_stage_get_filter (stage) != NULL)
    check_filter (self, ent_stage_get_filter (stage), question);
  if (measure != NULL && question != NULL
      && g_strcmp0 (ent_measure_get_question (measure), ent_question_get_id (question)) != 0)
    ent_check_error (self, ent_check_place (self, stage, "measure"),
                     _("the measure “%s” belongs to another question"), ent_measure_get_id (measure));
  if (ent_stage_get_colour (stage) == ENT_COLOUR_BY_INDICATOR && ent_stage_get_indicator (stage) == NULL)
    ent_check_error (self, ent_check_place (self, stage, "colour"), _("it does not say which indicator"));
}
