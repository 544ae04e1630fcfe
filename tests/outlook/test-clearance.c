/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-clearance.h"

#include "ent-list.h"

#include <locale.h>

#define PUBLIC   0
#define INTERNAL 10

/* In the full briefing a gap, a sign of Aland's stance and a step are
 * internal, and the document is public. */
static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
test_rank (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  g_autoptr (GPtrArray) levels = ent_clearance_get_levels (briefing);

  g_assert_cmpint (ent_clearance_get_rank (briefing, NULL), ==, PUBLIC);
  g_assert_cmpint (ent_clearance_get_rank (briefing, "public"), ==, PUBLIC);
  g_assert_cmpint (ent_clearance_get_rank (briefing, "internal"), ==, INTERNAL);
  g_assert_cmpstr (ent_marking_get_label (ent_clearance_find_marking (briefing, "internal")), ==, "internal");
  g_assert_null (ent_clearance_find_marking (briefing, "secret"));
  g_assert_cmpuint (levels->len, ==, 2);
  g_assert_cmpint (ent_marking_get_rank (g_ptr_array_index (levels, 0)), ==, PUBLIC);
  g_assert_cmpint (ent_marking_get_rank (g_ptr_array_index (levels, 1)), ==, INTERNAL);
}

static const struct {
  const char *id;
  int rank;
} records[] = {
  { "desk-aland-dam", INTERNAL },
  { "old-aland-dam", PUBLIC },
  { "aland", INTERNAL },
  { "beland", PUBLIC },
  { "flood-damage", PUBLIC },
  { "water", PUBLIC },
  { "gazette", PUBLIC },
  { "j1", PUBLIC },
  { "c1", PUBLIC },
};

static void
test_record (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  EntClearance clearance;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, records[i].id);

      g_test_message ("%s", records[i].id);
      g_assert_nonnull (record);
      ent_clearance_of_record (briefing, record, &clearance);
      g_assert_cmpint (clearance.rank, ==, records[i].rank);
      g_assert_true (ent_clearance_allows (briefing, record, ENT_CLEARANCE_ALL));
      g_assert_true (ent_clearance_allows (briefing, record, INTERNAL));
      g_assert_cmpint (ent_clearance_allows (briefing, record, PUBLIC), ==, records[i].rank <= PUBLIC);
      g_assert_cmpint (clearance.owner != NULL, ==, records[i].rank > PUBLIC);
    }

  /* What is refused is named: the line, and in what it stands. */
  ent_clearance_of_record (briefing, ent_briefing_lookup (briefing, ENT_TYPE_RECORD, "aland"), &clearance);
  g_assert_cmpstr (ent_record_get_id (clearance.owner), ==, "desk-aland-dam");
  g_assert_cmpstr (ent_record_get_id (clearance.part), ==, "vote");
  g_assert_cmpstr (ent_marking_get_label (clearance.marking), ==, "internal");
  ent_clearance_of_record (briefing, clearance.part, &clearance);
  g_assert_cmpint (clearance.rank, ==, INTERNAL);
}

static const struct {
  const char *name;
  EntView view;
  const char *focus;
  EntSection section;
  gboolean with_evidence;
  int rank;
} stages[] = {
  { "title", ENT_VIEW_TITLE, NULL, ENT_SECTION_AGENDA, FALSE, PUBLIC },
  /* Places alone, and what stands behind them. */
  { "map", ENT_VIEW_MAP, NULL, ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "map-focus", ENT_VIEW_MAP, "aland", ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "map-evidence", ENT_VIEW_MAP, NULL, ENT_SECTION_AGENDA, TRUE, INTERNAL },
  { "map-focus-evidence", ENT_VIEW_MAP, "beland", ENT_SECTION_AGENDA, TRUE, PUBLIC },
  { "stance", ENT_VIEW_STANCES, "aland", ENT_SECTION_AGENDA, FALSE, INTERNAL },
  { "stance-of-another", ENT_VIEW_STANCES, "beland", ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "matrix", ENT_VIEW_MATRIX, NULL, ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "factor", ENT_VIEW_MATRIX, "flood-damage", ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "themes", ENT_VIEW_THEMES, NULL, ENT_SECTION_MOTIVES, FALSE, PUBLIC },
  { "gaps", ENT_VIEW_THEMES, NULL, ENT_SECTION_GAPS, FALSE, INTERNAL },
  /* A selection that the view does not show leaves all that it has. */
  { "gaps-member", ENT_VIEW_THEMES, "beland", ENT_SECTION_GAPS, FALSE, INTERNAL },
  { "gaps-factor", ENT_VIEW_THEMES, "flood-damage", ENT_SECTION_GAPS, FALSE, PUBLIC },
  { "matrix-member", ENT_VIEW_MATRIX, "beland", ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "levels", ENT_VIEW_STANCES, "flood-damage", ENT_SECTION_AGENDA, FALSE, INTERNAL },
  /* The sign was observed on a day. */
  { "timeline", ENT_VIEW_TIMELINE, NULL, ENT_SECTION_AGENDA, FALSE, INTERNAL },
  { "sources", ENT_VIEW_SOURCES, NULL, ENT_SECTION_AGENDA, FALSE, PUBLIC },
  { "claims", ENT_VIEW_CLAIMS, NULL, ENT_SECTION_AGENDA, FALSE, PUBLIC },
};

static void
test_stage (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_with (first, "view", stages[i].view, "focus", stages[i].focus,
                                                   "section", stages[i].section, NULL);
      EntClearance clearance;

      g_test_message ("%s", stages[i].name);
      ent_clearance_of_stage (briefing, stage, stages[i].with_evidence, &clearance);
      g_assert_cmpint (clearance.rank, ==, stages[i].rank);
    }
}

static void
test_step (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  EntStory *story = ent_list_peek (ent_briefing_get_stories (briefing), 0);
  EntClearance clearance;

  ent_clearance_of_step (briefing, ent_list_peek (ent_story_get_steps (story), 0), &clearance);
  g_assert_cmpint (clearance.rank, ==, INTERNAL);
  g_assert_cmpstr (ent_record_get_id (clearance.owner), ==, "s1");
  ent_clearance_of_step (briefing, ent_list_peek (ent_story_get_steps (story), 1), &clearance);
  g_assert_cmpint (clearance.rank, ==, PUBLIC);
}

/* The cable is secret, and so is one line of the desk on Beland; nothing else is. */
static const char secrets[] =
  "{'format': 'entente-briefing', 'version': 1, 'id': 'secrets', 'title': 'A dam', 'language': 'en',"
  " 'compiled': '2025', 'information_cutoff': '2025', 'yardstick': 'icd203',"
  " 'markings': [{'label': 'Open', 'rank': 0}, {'label': 'Secret', 'rank': 10}], 'marking': 'Open',"
  " 'questions': [{'id': 'dam', 'text': 'Is it for the dam?', 'levels': ["
  "   {'id': 'yes', 'name': 'for', 'definition': 'It pays.', 'categorical': true, 'glyph': 'diamond', 'slot': 1},"
  "   {'id': 'no', 'name': 'against', 'definition': 'It refuses.', 'categorical': true, 'glyph': 'cross', 'slot': 2}]}],"
  " 'groups': [{'id': 'full', 'name': 'Full member', 'kind': 'status'}],"
  " 'members': [{'id': 'aland', 'kind': 'state', 'name': 'Aland'}, {'id': 'beland', 'kind': 'state', 'name': 'Beland',"
  "   'memberships': [{'group': 'full', 'from': '2004', 'state': 'active',"
  "     'citations': [{'source': 'cable', 'credibility': 2}]}]}],"
  " 'indicators': [{'id': 'water', 'name': 'Water', 'unit': 'litres', 'source': 'paper'},"
  "   {'id': 'wind', 'name': 'Wind', 'unit': 'metres', 'source': 'paper'}],"
  " 'values': [{'indicator': 'water', 'member': 'aland', 'year': 2024, 'value': 3, 'source': 'cable'},"
  "   {'indicator': 'wind', 'member': 'aland', 'year': 2024, 'value': 3}],"
  " 'stances': ["
  "   {'id': 'a', 'member': 'aland', 'question': 'dam', 'by': 'desk', 'as_of': '2025', 'level': 'yes',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.'},"
  "   {'id': 'ac', 'member': 'aland', 'question': 'dam', 'by': 'cable', 'as_of': '2025', 'level': 'no',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.'},"
  "   {'id': 'b', 'member': 'beland', 'question': 'dam', 'by': 'desk', 'as_of': '2025', 'level': 'no',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.',"
  "    'towards': [{'text': 'It may yet pay.', 'basis': 'judgement', 'marking': 'Secret',"
  "     'citations': [{'source': 'cable', 'credibility': 2}]}]},"
  "   {'id': 'bp', 'member': 'beland', 'question': 'dam', 'by': 'paper', 'as_of': '2025', 'level': 'yes',"
  "    'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.'}],"
  " 'sources': ["
  "   {'id': 'paper', 'title': 'A paper', 'read': 'full', 'reliability': 'C', 'reliability_reason': 'Close to the builders.'},"
  "   {'id': 'cable', 'title': 'A cable', 'read': 'full', 'reliability': 'A', 'reliability_reason': 'Official.',"
  "    'marking': 'Secret'}]}";

static const struct {
  const char *name;
  EntView view;
  const char *focus;
  const char *by;
  const char *indicator;
  int rank;
} beside[] = {
  { "map", ENT_VIEW_MAP, NULL, "paper", "wind", 0 },
  { "ranking", ENT_VIEW_RANKING, NULL, "paper", "wind", 0 },
  /* Its foot names the source of a line that it does not show. */
  { "map-foot", ENT_VIEW_MAP, NULL, "desk", "wind", 10 },
  /* One figure is the cable's. */
  { "ranking-of-another", ENT_VIEW_RANKING, NULL, "paper", "water", 10 },
  /* A membership that began on a day has its own citations. */
  { "timeline", ENT_VIEW_TIMELINE, NULL, "desk", "wind", 10 },
  /* Beside a stance stands who sees it otherwise. */
  { "stance", ENT_VIEW_STANCES, "aland", "desk", "wind", 10 },
  { "stance-of-paper", ENT_VIEW_STANCES, "beland", "paper", "wind", 0 },
  { "stance-with-line", ENT_VIEW_STANCES, "beland", "desk", "wind", 10 },
  /* And when compared, with all of the lines. */
  { "compare", ENT_VIEW_COMPARE, "beland", "paper", "wind", 10 },
};

/* What is not selected, and stands on the slide of what is. */
static void
test_beside (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (secrets), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  const char *const refusals[] = { "no", NULL };
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, refusals, NULL);
  g_autoptr (EntStage) first = NULL;
  g_autoptr (EntStage) filtered = NULL;
  EntClearance hidden;

  g_assert_no_error (error);
  first = ent_stage_new_default (briefing);
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_with (first, "view", beside[i].view, "focus", beside[i].focus,
                                                   "by", beside[i].by, "indicator", beside[i].indicator, NULL);
      EntClearance clearance;

      g_test_message ("%s", beside[i].name);
      ent_clearance_of_stage (briefing, stage, FALSE, &clearance);
      g_assert_cmpint (clearance.rank, ==, beside[i].rank);
    }

  /* What is selected is shown although it is hidden elsewhere. */
  filtered = ent_stage_with (first, "view", ENT_VIEW_STANCES, "focus", "beland", "filter", filter, NULL);
  ent_clearance_of_stage (briefing, filtered, FALSE, &hidden);
  g_assert_cmpint (hidden.rank, ==, 10);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clearance/rank", test_rank);
  g_test_add_func ("/clearance/record", test_record);
  g_test_add_func ("/clearance/stage", test_stage);
  g_test_add_func ("/clearance/step", test_step);
  g_test_add_func ("/clearance/beside", test_beside);

  return g_test_run ();
}
