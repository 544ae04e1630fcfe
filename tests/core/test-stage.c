/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-document.h"

static void
test_default (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  g_assert_cmpint (ent_stage_get_view (stage), ==, ENT_VIEW_MAP);
  g_assert_cmpstr (ent_stage_get_question (stage), ==, "dam");
  g_assert_cmpstr (ent_stage_get_by (stage), ==, "desk");
  g_assert_cmpstr (ent_stage_get_layout (stage), ==, "grid");
  g_assert_cmpstr (ent_stage_get_perspective (stage), ==, "league");
  g_assert_cmpstr (ent_stage_get_measure (stage), ==, "in-favour");
  g_assert_cmpint (ent_stage_get_colour (stage), ==, ENT_COLOUR_BY_STANCE);
  g_assert_cmpint (ent_stage_get_sort (stage), ==, ENT_SORT_LEVEL);
  g_assert_null (ent_stage_get_focus (stage));
  g_assert_null (ent_stage_get_filter (stage));
  g_assert_null (*ent_stage_get_highlight (stage));
}

/* A briefing with next to nothing has a stage with next to nothing. */
static void
test_default_of_minimal (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("minimal.json");
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  g_assert_cmpstr (ent_stage_get_question (stage), ==, "membership");
  g_assert_null (ent_stage_get_layout (stage));
  g_assert_null (ent_stage_get_measure (stage));
}

static void
test_with (void)
{
  static const char *const highlight[] = { "aland", "beland", NULL };
  static const char *const levels[] = { "none", NULL };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, levels, NULL);
  g_autoptr (EntStage) changed = NULL;
  g_autoptr (EntStage) back = NULL;

  changed = ent_stage_with (stage, "view", ENT_VIEW_MATRIX, "focus", "aland", "highlight", highlight,
                            "filter", filter, "question", "charter", NULL);
  g_assert_cmpint (ent_stage_get_view (changed), ==, ENT_VIEW_MATRIX);
  g_assert_cmpstr (ent_stage_get_focus (changed), ==, "aland");
  g_assert_cmpstr (ent_stage_get_question (changed), ==, "charter");
  g_assert_cmpstrv (ent_stage_get_highlight (changed), highlight);
  g_assert_cmpstrv (ent_filter_get_levels (ent_stage_get_filter (changed)), levels);
  g_assert_null (*ent_filter_get_groups (ent_stage_get_filter (changed)));
  g_assert_cmpstr (ent_stage_get_layout (changed), ==, "grid");

  /* The first one is as it was. */
  g_assert_cmpint (ent_stage_get_view (stage), ==, ENT_VIEW_MAP);
  g_assert_null (ent_stage_get_focus (stage));
  g_assert_false (ent_stage_equal (stage, changed));

  back = ent_stage_with (changed, "view", ENT_VIEW_MAP, "focus", NULL, "highlight", NULL,
                         "filter", NULL, "question", "dam", NULL);
  g_assert_true (ent_stage_equal (stage, back));
}

static void
test_equal (void)
{
  static const char *const one[] = { "against", NULL };
  static const char *const other[] = { "for", NULL };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, one, NULL);
  g_autoptr (EntFilter) same_filter = ent_filter_new (NULL, one, NULL);
  g_autoptr (EntFilter) other_filter = ent_filter_new (NULL, other, NULL);
  g_autoptr (EntStage) a = ent_stage_with (stage, "filter", filter, NULL);
  g_autoptr (EntStage) b = ent_stage_with (stage, "filter", same_filter, NULL);
  g_autoptr (EntStage) c = ent_stage_with (stage, "filter", other_filter, NULL);

  g_assert_true (ent_stage_equal (a, b));
  g_assert_false (ent_stage_equal (a, c));
  g_assert_false (ent_stage_equal (a, stage));
}

/* Only what is called like a page is one. */
static void
test_page (void)
{
  static const struct {
    const char *part; /* (nullable) */
    guint page;
  } rows[] = { { NULL, 1 }, { "p1", 1 }, { "page-", 1 }, { "page-0", 1 }, { "page-1", 1 }, { "page-2", 2 },
               { "page-9", 9 }, { "page-10", 1 }, { "page-2a", 1 } };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_with (first, "part", rows[i].part, NULL);
      g_autoptr (EntStage) fitted = ent_stage_fit (stage, briefing);

      g_assert_cmpuint (ent_stage_get_page (stage), ==, rows[i].page);
      g_assert_cmpstr (ent_stage_get_part (fitted), ==, rows[i].page > 1 ? rows[i].part : NULL);
    }
}

static void
test_unknown_property (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("minimal.json");
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) same = NULL;

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*no property*zoom*");
  same = ent_stage_with (stage, "zoom", 2, NULL);
  g_test_assert_expected_messages ();
  g_assert_true (ent_stage_equal (stage, same));
}

/* A passage is kept only together with its source. */
static void
test_fit_part (void)
{
  static const struct {
    const char *focus, *part, *kept;
  } cases[] = {
    { "gazette", "p1", "p1" },
    { "gazette", "y1", NULL },
    { "aland", "p1", NULL },
    { NULL, "p1", NULL },
  };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_with (first, "focus", cases[i].focus, "part", cases[i].part, NULL);
      g_autoptr (EntStage) fitted = ent_stage_fit (stage, briefing);

      g_assert_cmpstr (ent_stage_get_part (fitted), ==, cases[i].kept);
    }
}

/* A stage of another document keeps what this one has too. */
static void
test_fit (void)
{
  static const char *const highlight[] = { "aland", "oland", "flood-damage", NULL };
  static const char *const kept[] = { "aland", "flood-damage", NULL };
  static const char *const groups[] = { "guest", "crowd", NULL };
  static const char *const levels[] = { "signed", "against", "none", NULL };
  static const char *const kept_groups[] = { "guest", NULL };
  static const char *const kept_levels[] = { "against", "none", NULL };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntBriefing) minimal = test_document_read ("minimal.json");
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (groups, levels, NULL);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) fitted = NULL;
  g_autoptr (EntStage) again = NULL;
  g_autoptr (EntStage) elsewhere = NULL;

  stage = ent_stage_with (first, "view", ENT_VIEW_STANCES, "question", "bridge", "by", "almanac", "measure", "not-against",
                          "perspective", "union", "focus", "oland", "highlight", highlight, "filter", filter,
                          "colour", ENT_COLOUR_BY_INDICATOR, "indicator", "rain", "scenario", "dry", NULL);
  fitted = ent_stage_fit (stage, briefing);
  g_assert_cmpint (ent_stage_get_view (fitted), ==, ENT_VIEW_STANCES);
  g_assert_cmpstr (ent_stage_get_question (fitted), ==, "dam");
  g_assert_cmpstr (ent_stage_get_by (fitted), ==, "desk");
  g_assert_cmpstr (ent_stage_get_measure (fitted), ==, "not-against");
  g_assert_cmpstr (ent_stage_get_perspective (fitted), ==, "union");
  g_assert_null (ent_stage_get_focus (fitted));
  g_assert_cmpstrv (ent_stage_get_highlight (fitted), kept);
  g_assert_cmpstrv (ent_filter_get_groups (ent_stage_get_filter (fitted)), kept_groups);
  g_assert_cmpstrv (ent_filter_get_levels (ent_stage_get_filter (fitted)), kept_levels);
  g_assert_cmpint (ent_stage_get_colour (fitted), ==, ENT_COLOUR_BY_STANCE);
  g_assert_null (ent_stage_get_indicator (fitted));
  g_assert_null (ent_stage_get_scenario (fitted));

  again = ent_stage_fit (fitted, briefing);
  g_assert_true (ent_stage_equal (fitted, again));

  elsewhere = ent_stage_fit (stage, minimal);
  g_assert_cmpstr (ent_stage_get_question (elsewhere), ==, "membership");
  g_assert_null (ent_stage_get_measure (elsewhere));
  g_assert_cmpstr (*ent_stage_get_highlight (elsewhere), ==, "aland");
}

/* The measure goes with the question. */
static void
test_fit_measure (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) charter = ent_stage_with (first, "question", "charter", NULL);
  g_autoptr (EntStage) fitted = ent_stage_fit (charter, briefing);

  g_assert_cmpstr (ent_stage_get_question (fitted), ==, "charter");
  g_assert_null (ent_stage_get_measure (fitted));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage/default", test_default);
  g_test_add_func ("/stage/default-of-minimal", test_default_of_minimal);
  g_test_add_func ("/stage/with", test_with);
  g_test_add_func ("/stage/equal", test_equal);
  g_test_add_func ("/stage/page", test_page);
  g_test_add_func ("/stage/unknown-property", test_unknown_property);
  g_test_add_func ("/stage/fit", test_fit);
  g_test_add_func ("/stage/fit-part", test_fit_part);
  g_test_add_func ("/stage/fit-measure", test_fit_measure);

  return g_test_run ();
}
