/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stage of one document, shown with another version of it. */

#include "ent-stage-private.h"

#include "ent-briefing.h"

static void
keep_or_first (char       **id,
               EntBriefing *briefing,
               GType        type,
               GListModel  *all)
{
  EntRecord *first = ent_list_peek (all, 0);

  if (*id != NULL && ent_briefing_lookup (briefing, type, *id) != NULL)
    return;

  g_clear_pointer (id, g_ref_string_release);
  if (first != NULL)
    *id = g_ref_string_new (ent_record_get_id (first));
}

static void
drop_unknown (char       **id,
              EntBriefing *briefing,
              GType        type)
{
  if (*id != NULL && ent_briefing_lookup (briefing, type, *id) == NULL)
    g_clear_pointer (id, g_ref_string_release);
}

static void
fit_measure (EntStage    *self,
             EntBriefing *briefing)
{
  GListModel *measures = ent_briefing_get_measures (briefing);
  EntMeasure *measure = self->measure != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, self->measure) : NULL;

  if (measure != NULL && g_strcmp0 (ent_measure_get_question (measure), self->question) == 0)
    return;

  g_clear_pointer (&self->measure, g_ref_string_release);
  for (guint i = 0; (measure = ent_list_peek (measures, i)) != NULL; i++)
    if (g_strcmp0 (ent_measure_get_question (measure), self->question) == 0)
      {
        self->measure = g_ref_string_new (ent_measure_get_id (measure));
        return;
      }
}

static void
fit_part (EntStage    *self,
          EntBriefing *briefing)
{
  EntSource *source;

  if (self->part == NULL || ent_stage_get_page (self) > 1)
    return;

  source = self->focus != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, self->focus) : NULL;
  if (source == NULL || ent_source_find_passage (source, self->part) == NULL)
    g_clear_pointer (&self->part, g_ref_string_release);
}

static char **
known_ids (char       **ids,
           EntBriefing *briefing,
           GType        type)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    if (ent_briefing_lookup (briefing, type, *id) != NULL)
      g_ptr_array_add (known, *id);
  g_ptr_array_add (known, NULL);

  return ent_ids_copy ((const char * const *) known->pdata);
}

static char **
known_levels (char       **ids,
              EntQuestion *question)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    if (g_str_equal (*id, ENT_LEVEL_NONE) || (question != NULL && ent_question_find_level (question, *id) != NULL))
      g_ptr_array_add (known, *id);
  g_ptr_array_add (known, NULL);

  return ent_ids_copy ((const char * const *) known->pdata);
}

static EntFilter *
fit_filter (EntFilter   *filter,
            EntBriefing *briefing,
            EntQuestion *question)
{
  EntFilter *fitted = ent_record_new (ENT_TYPE_FILTER);

  fitted->groups = known_ids (filter->groups, briefing, ENT_TYPE_GROUP);
  fitted->levels = known_levels (filter->levels, question);
  fitted->members = known_ids (filter->members, briefing, ENT_TYPE_MEMBER);
  if (*fitted->groups == NULL && *fitted->levels == NULL && *fitted->members == NULL)
    g_clear_object (&fitted);

  return fitted;
}

/* Choices of options that are there, and that say something: not what the
 * scenario, or today, says already. */
static EntChoiceMap *
known_choices (EntStage    *self,
               EntBriefing *briefing)
{
  EntScenario *scenario = ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, self->scenario);
  g_autoptr (GVariant) choices = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; self->options != NULL && self->options->switches[i] != NULL; i++)
    {
      EntSwitch *swtch = ent_briefing_lookup (briefing, ENT_TYPE_SWITCH, self->options->switches[i]);
      EntOption *option = swtch != NULL ? ent_switch_find_option (swtch, self->options->options[i]) : NULL;
      const char *otherwise = scenario != NULL ? ent_scenario_get_option (scenario, self->options->switches[i]) : NULL;

      if (option == NULL || (otherwise == NULL && option == ent_switch_get_baseline (swtch))
          || g_strcmp0 (otherwise, ent_option_get_id (option)) == 0)
        continue;
      g_variant_builder_add (&builder, "{ss}", self->options->switches[i], self->options->options[i]);
    }
  choices = g_variant_ref_sink (g_variant_builder_end (&builder));

  return ent_choice_map_new_variant (choices);
}

/**
 * ent_stage_fit:
 * @self: a stage, perhaps of another version of the document
 * @briefing: the briefing that is to be shown
 *
 * Drops what the briefing has not. Question, by whom, layout, measure and
 * perspective, without which nothing can be shown, fall back to those of
 * ent_stage_new_default(). An option that a switch
 * has without being told is dropped too, so that stages that show the same are
 * equal.
 *
 * Returns: (transfer full): a stage of which each id points into @briefing
 */
EntStage *
ent_stage_fit (EntStage    *self,
               EntBriefing *briefing)
{
  EntStage *fitted;
  EntChoiceMap *options;
  EntQuestion *question;
  char **highlight;

  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  fitted = ent_record_copy (ENT_RECORD (self));
  keep_or_first (&fitted->question, briefing, ENT_TYPE_QUESTION, ent_briefing_get_questions (briefing));
  keep_or_first (&fitted->layout, briefing, ENT_TYPE_LAYOUT, ent_briefing_get_layouts (briefing));
  keep_or_first (&fitted->perspective, briefing, ENT_TYPE_PERSPECTIVE, ent_briefing_get_perspectives (briefing));
  fit_measure (fitted, briefing);

  if (g_strcmp0 (fitted->by, ENT_BY_DESK) != 0)
    drop_unknown (&fitted->by, briefing, ENT_TYPE_SOURCE);
  if (fitted->by == NULL)
    fitted->by = g_ref_string_new (ENT_BY_DESK);

  drop_unknown (&fitted->indicator, briefing, ENT_TYPE_INDICATOR);
  if (fitted->colour == ENT_COLOUR_BY_INDICATOR && fitted->indicator == NULL)
    fitted->colour = ENT_COLOUR_BY_STANCE;
  drop_unknown (&fitted->versus, briefing, ENT_TYPE_INDICATOR);
  drop_unknown (&fitted->focus, briefing, ENT_TYPE_RECORD);
  fit_part (fitted, briefing);
  drop_unknown (&fitted->scenario, briefing, ENT_TYPE_SCENARIO);
  options = known_choices (fitted, briefing);
  g_clear_pointer (&fitted->options, ent_choice_map_free);
  fitted->options = options;

  highlight = known_ids (fitted->highlight, briefing, ENT_TYPE_RECORD);
  ent_ids_free (fitted->highlight);
  fitted->highlight = highlight;

  question = fitted->question != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, fitted->question) : NULL;
  if (fitted->filter != NULL)
    {
      g_autoptr (EntFilter) filter = fitted->filter;

      fitted->filter = fit_filter (filter, briefing, question);
    }

  return fitted;
}
