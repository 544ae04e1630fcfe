/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-tour.h"

#include "ent-sections.h"
#include "ent-timeline.h"

static gboolean
has_any (GListModel *list)
{
  return list != NULL && g_list_model_get_n_items (list) > 0;
}

static void
add_view (GPtrArray *tour,
          EntStage  *start,
          EntView    view)
{
  g_ptr_array_add (tour, ent_stage_with (start, "view", view, NULL));
}

/* The judgements have a view of their own. */
static void
add_sections (GPtrArray   *tour,
              EntStage    *start,
              EntBriefing *briefing)
{
  for (guint section = 0; section < ENT_N_SECTIONS; section++)
    if (section != ENT_SECTION_JUDGEMENTS && ent_section_count (briefing, section) > 0)
      g_ptr_array_add (tour, ent_stage_with (start, "view", ENT_VIEW_THEMES, "section", section, NULL));
}

/**
 * ent_tour_new:
 * @briefing: a briefing
 *
 * Title, key judgements, map, matrix, each part of the themes, claims, what
 * happened when, and sources; what the briefing does not have is left out.
 *
 * Returns: (transfer full) (element-type EntStage): the stages, at least two
 */
GPtrArray *
ent_tour_new (EntBriefing *briefing)
{
  GPtrArray *tour = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntStage) start = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), tour);

  start = ent_stage_new_default (briefing);
  add_view (tour, start, ENT_VIEW_TITLE);
  if (has_any (ent_briefing_get_judgements (briefing)))
    add_view (tour, start, ENT_VIEW_JUDGEMENT);
  add_view (tour, start, ENT_VIEW_MAP);
  if (has_any (ent_briefing_get_factors (briefing)))
    add_view (tour, start, ENT_VIEW_MATRIX);
  add_sections (tour, start, briefing);
  if (has_any (ent_briefing_get_claims (briefing)))
    add_view (tour, start, ENT_VIEW_CLAIMS);
  /* The cut-off is always on it. */
  if (ent_timeline_get_n (ent_timeline_get (briefing)) > 1)
    add_view (tour, start, ENT_VIEW_TIMELINE);
  if (has_any (ent_briefing_get_sources (briefing)))
    add_view (tour, start, ENT_VIEW_SOURCES);

  return tour;
}
