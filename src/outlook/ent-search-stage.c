/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where somebody is who opens a result: one stage for each, so that the way
 * back is one step.
 */

#include "ent-search.h"

#include "ent-sections.h"

static EntStage *
with_focus (EntStage   *stage,
            EntView     view,
            const char *focus,
            const char *part)
{
  return ent_stage_with (stage, "view", view, "focus", focus, "part", part, "highlight", NULL, NULL);
}

static EntStage *
with_section (EntStage   *stage,
              EntSection  section,
              const char *focus)
{
  g_autoptr (EntStage) themes = with_focus (stage, ENT_VIEW_THEMES, focus, NULL);

  return ent_stage_with (themes, "section", section, NULL);
}

/* Whoever opens a factor wants to see it, whatever hid it. */
static EntStage *
open_factor (EntStage  *stage,
             EntFactor *factor)
{
  EntFilter *filter = ent_stage_get_filter (stage);
  g_autoptr (EntFilter) others = NULL;
  g_autoptr (EntStage) opened = with_focus (stage, ENT_VIEW_MATRIX, ent_factor_get_id (factor), NULL);

  if (ent_filter_lets_through (filter, ent_factor_get_members (factor)))
    return g_steal_pointer (&opened);

  others = ent_filter_new (ent_filter_get_groups (filter), ent_filter_get_levels (filter), NULL);
  return ent_stage_with (opened, "filter", others, NULL);
}

/* The date is left as it is where the stance is the one of that date. */
static EntStage *
open_stance (EntStage    *stage,
             EntBriefing *briefing,
             EntStance   *stance)
{
  EntView view = ent_stage_get_view (stage) == ENT_VIEW_MAP ? ENT_VIEW_MAP : ENT_VIEW_STANCES;
  const char *member = ent_stance_get_member (stance);
  const char *question = ent_stance_get_question (stance);
  const char *by = ent_stance_get_by (stance);
  const char *date = ent_stage_get_date (stage);
  g_autoptr (EntStage) opened = with_focus (stage, view, member, NULL);

  if (ent_briefing_find_stance (briefing, member, question, by, date) != stance)
    date = ent_briefing_find_stance (briefing, member, question, by, NULL) != stance ? ent_stance_get_as_of (stance) : NULL;

  return ent_stage_with (opened, "question", question, "by", by, "date", date, NULL);
}

static EntStage *
open_record (EntStage    *stage,
             EntBriefing *briefing,
             EntRecord   *record)
{
  const char *id = ent_record_get_id (record);
  EntSection section;

  if (ENT_IS_FACTOR (record))
    return open_factor (stage, ENT_FACTOR (record));
  if (ENT_IS_STANCE (record))
    return open_stance (stage, briefing, ENT_STANCE (record));
  if ((ENT_IS_THEME (record) || ENT_IS_JUDGEMENT (record)) && ent_section_find (record, &section))
    return with_section (stage, section, id);
  if (ENT_IS_BRIEFING (record))
    return with_section (stage, ENT_SECTION_GAPS, NULL);
  if (ENT_IS_CLAIM (record))
    return with_focus (stage, ENT_VIEW_CLAIMS, id, NULL);
  if (ENT_IS_SOURCE (record))
    return with_focus (stage, ENT_VIEW_SOURCES, id, NULL);

  return with_focus (stage, ent_stage_get_view (stage), id, NULL);
}

/**
 * ent_search_result_to_stage:
 * @result: a result
 * @briefing: the briefing that was searched
 * @stage: what of it is shown
 *
 * A member stays in the view that is shown, and so does a passage. All else
 * is shown in the view where it stands; a line in that of its owner, with the
 * question, the author and, if need be, the date of its stance.
 *
 * Returns: (transfer full): what is to be shown instead
 */
EntStage *
ent_search_result_to_stage (const EntSearchResult *result,
                            EntBriefing           *briefing,
                            EntStage              *stage)
{
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  if (result->group == ENT_SEARCH_PASSAGES)
    return with_focus (stage, ent_stage_get_view (stage), ent_record_get_id (result->owner),
                       ent_record_get_id (result->record));
  if (result->group == ENT_SEARCH_LINES)
    return open_record (stage, briefing, result->owner);

  return open_record (stage, briefing, result->record);
}
