/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talk.h"

#include "ent-list.h"

/* Of Beland, one line is not for every room. */
static const char text[] =
  "{'format': 'entente-briefing', 'version': 1, 'id': 'talk', 'title': 'A dam', 'language': 'en',"
  " 'compiled': '2025', 'information_cutoff': '2025', 'yardstick': 'icd203',"
  " 'markings': [{'label': 'Open', 'rank': 0}, {'label': 'Internal', 'rank': 10}], 'marking': 'Open',"
  " 'questions': [{'id': 'dam', 'text': 'Is it for the dam?', 'levels': ["
  "   {'id': 'yes', 'name': 'for', 'definition': 'It pays.', 'categorical': true, 'glyph': 'diamond', 'slot': 1},"
  "   {'id': 'no', 'name': 'against', 'definition': 'It refuses.', 'categorical': true, 'glyph': 'cross', 'slot': 2}]}],"
  " 'members': [{'id': 'aland', 'kind': 'state', 'name': 'Aland'}, {'id': 'beland', 'kind': 'state', 'name': 'Beland'}],"
  " 'stances': ["
  "   {'id': 'a', 'member': 'aland', 'question': 'dam', 'by': 'desk', 'as_of': '2025', 'level': 'yes',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.'},"
  "   {'id': 'b', 'member': 'beland', 'question': 'dam', 'by': 'desk', 'as_of': '2025', 'level': 'no',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.',"
  "    'towards': [{'text': 'It may yet pay.', 'basis': 'judgement', 'marking': 'Internal'}]}],"
  " 'stories': [{'id': 'long', 'title': 'Six steps', 'audience': 'Anybody', 'language': 'en', 'steps': ["
  "   {'id': 's1', 'title': 'Opening', 'stage': {'view': 'title'}, 'seconds': 60, 'notes': 'Good morning.'},"
  "   {'id': 's2', 'title': 'Who is for it', 'stage': {'view': 'map'}, 'seconds': 30},"
  "   {'id': 's3', 'title': 'Aland is for it', 'stage': {'view': 'stances', 'focus': 'aland'}, 'seconds': 90},"
  "   {'id': 's4', 'title': 'What we fear', 'stage': {'view': 'matrix'}, 'seconds': 30, 'marking': 'Internal'},"
  "   {'id': 's5', 'title': 'Questions', 'stage': {'view': 'themes', 'section': 'questions'}},"
  "   {'id': 's6', 'title': 'What to watch', 'stage': {'view': 'timeline'}, 'seconds': 90}]}]}";

/**
 * talk_briefing_new:
 *
 * Returns: (transfer full): the briefing
 */
EntBriefing *
talk_briefing_new (void)
{
  return talk_briefing_new_with (NULL, NULL);
}

/**
 * talk_briefing_new_with:
 * @old: (nullable): what is replaced in its text, wherever it stands
 * @new: (nullable): by what
 *
 * Returns: (transfer full): the briefing after somebody has edited it
 */
EntBriefing *
talk_briefing_new_with (const char *old,
                        const char *new)
{
  g_autoptr (GString) json = g_string_new (text);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  if (old != NULL)
    g_assert_cmpuint (g_string_replace (json, old, new, 0), >, 0);
  g_string_replace (json, "'", "\"", 0);
  bytes = g_bytes_new (json->str, json->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

/**
 * talk_story:
 * @briefing: the briefing
 *
 * Returns: (transfer none): its story
 */
EntStory *
talk_story (EntBriefing *briefing)
{
  return ent_list_peek (ent_briefing_get_stories (briefing), 0);
}

/**
 * talk_stage:
 * @briefing: the briefing
 * @view: a view
 * @focus: (nullable): an id
 *
 * Returns: (transfer full): a stage that is none of a step
 */
EntStage *
talk_stage (EntBriefing *briefing,
            EntView      view,
            const char  *focus)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  return ent_stage_with (stage, "view", view, "focus", focus, NULL);
}
