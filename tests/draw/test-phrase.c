/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-phrase.h"

#include <string.h>

#include "scene-checks.h"

typedef struct {
  const char *name;
  const char *inside;
  const char *begin;
} NameCase;

static const NameCase name_cases[] = {
  { "Supports", "supports", "Supports" },
  { "supports", "supports", "Supports" },
  { "GDP", "GDP", "GDP" },
  { "AI readiness", "AI readiness", "AI readiness" },
  { "A band", "A band", "A band" },
  { "\303\211vite", "\303\251vite", "\303\211vite" },
  { "\346\224\257\346\214\201", "\346\224\257\346\214\201", "\346\224\257\346\214\201" },
  { "", "", "" },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autofree char *inside = ent_phrase_inside (name_cases[i].name);
      g_autofree char *begin = ent_phrase_begin (name_cases[i].name);

      g_assert_cmpstr (inside, ==, name_cases[i].inside);
      g_assert_cmpstr (begin, ==, name_cases[i].begin);
    }
}

static void
test_numbers (void)
{
  static const EntRange range = { 0.55, 0.6, 0.75 }, point = { 0.3, 0.3, 0.302 };
  g_autofree char *number = ent_phrase_number (1463.866, 1);
  g_autofree char *zero = ent_phrase_number (-0.04, 1);
  g_autofree char *percent = ent_phrase_percent (0.41993, 1);
  g_autofree char *from_to = ent_phrase_range (&range);
  g_autofree char *one = ent_phrase_range (&point);

  g_assert_cmpstr (number, ==, "1463.9");
  g_assert_cmpstr (zero, ==, "0.0");
  g_assert_cmpstr (percent, ==, "42.0\302\240%");
  g_assert_cmpstr (from_to, ==, "55–75\302\240%");
  g_assert_cmpstr (one, ==, "30\302\240%");
}

static char *
speak (EntBriefing *briefing, EntStage *stage, const char *id)
{
  return ent_phrase_member (briefing, stage, ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, id));
}

static EntBriefing *
load_fixture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
test_members (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) gazette = ent_stage_with (stage, "by", "gazette", NULL);
  g_autofree char *aland = speak (briefing, stage, "aland");
  g_autofree char *beland = speak (briefing, stage, "beland");
  g_autofree char *celand = speak (briefing, stage, "celand");
  g_autofree char *source = speak (briefing, gazette, "beland");

  g_assert_cmpstr (aland, ==, "Aland: supports, moderate confidence, full member");
  g_assert_cmpstr (beland, ==, "Beland: no position found, full member");
  g_assert_cmpstr (celand, ==, "Union of Celand: not in the League");
  g_assert_nonnull (strstr (source, "low confidence, named only as part of a group, full member"));
}

static void
test_hidden (void)
{
  static const struct {
    const char *group, *level, *member;
    gboolean hidden;
  } cases[] = {
    { "guest", NULL, "celand", TRUE }, { "guest", NULL, "aland", FALSE }, { "full", NULL, "aland", TRUE },
    { NULL, "for", "aland", TRUE },    { NULL, "for", "beland", FALSE },  { NULL, "none", "beland", TRUE },
    { NULL, "none", "celand", FALSE }, /* Not in the organisation is not the same as not found. */
    { "hill-pact", NULL, "aland", FALSE }, /* It left. */
  };
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *groups[] = { cases[i].group, NULL };
      const char *levels[] = { cases[i].level, NULL };
      g_autoptr (EntFilter) filter = ent_filter_new (groups, levels, NULL);
      g_autoptr (EntStage) filtered = ent_stage_with (stage, "filter", filter, NULL);
      g_autofree char *spoken = speak (briefing, filtered, cases[i].member);

      g_test_message ("%s", spoken);
      g_assert_true (g_str_has_suffix (spoken, ", hidden by the filter") == cases[i].hidden);
    }
}

static void
test_figures (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) coloured = ent_stage_with (stage, "colour", ENT_COLOUR_BY_INDICATOR, "indicator", "people", NULL);
  g_autofree char *known = ent_phrase_figure (briefing, "people", "aland");
  g_autofree char *missing = ent_phrase_figure (briefing, "people", "celand");
  g_autofree char *spoken = speak (briefing, coloured, "aland");

  g_assert_cmpstr (known, ==, "20.5 million people (2024)");
  g_assert_cmpstr (missing, ==, "no figure");
  g_assert_cmpstr (spoken, ==,
                   "Aland: supports, moderate confidence, full member, population 20.5 million people (2024)");
}

static void
test_shares (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  const char *members[] = { "aland", "celand", NULL };
  g_autofree char *share = ent_phrase_share (briefing, "supports", members);

  /* 20.5 of 60.5. */
  g_assert_cmpstr (share, ==,
                   "Supports: population 33.9\302\240% of the river basin, no figure for 1 member");
}

static void
test_by (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autofree char *desk = ent_phrase_by (briefing, "desk");
  g_autofree char *none = ent_phrase_by (briefing, NULL);
  g_autofree char *source = ent_phrase_by (briefing, "gazette");

  g_assert_cmpstr (desk, ==, "the desk’s view");
  g_assert_cmpstr (none, ==, desk);
  g_assert_cmpstr (source, ==, "the view of “Two years of digging”");
}

static void
test_factor (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  EntFactor *factor = ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, "flood-damage");
  g_autofree char *spoken = ent_phrase_factor (briefing, stage, factor);
  g_auto (GStrv) sentences = g_strsplit (spoken, ". ", -1);

  g_assert_true (g_str_has_prefix (spoken, "Flood damage: unlikely (10–40\302\240%) by "));
  /* Likelihood and confidence are never in one sentence. */
  for (gsize i = 0; sentences[i] != NULL; i++)
    g_assert_false (strchr (sentences[i], '%') != NULL && strstr (sentences[i], "confidence") != NULL);
  g_assert_nonnull (strstr (spoken, "moderate confidence"));
}

/* Whatever can be selected has a name and a kind. */
static void
test_records (void)
{
  static const struct {
    const char *id, *kind, *name;
  } cases[] = {
    { "aland", "Member", "Aland" },
    { "flood-damage", "Risk or opportunity", "Flood damage" },
    { "gazette", "Source", "Two years of digging" },
    { "desk-aland-dam", "Stance", "Aland: Support for the joint dam, the desk’s view" },
  };
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autofree char *gaps = ent_phrase_record (briefing, ENT_RECORD (briefing));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, cases[i].id);
      g_autofree char *name = NULL;

      g_test_message ("%s", cases[i].id);
      g_assert_nonnull (record);
      name = ent_phrase_record (briefing, record);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (ent_phrase_record_kind (record), ==, cases[i].kind);
    }
  g_assert_cmpstr (gaps, ==, "What we do not know");
}

static void
test_stages (void)
{
  static const struct {
    EntView view;
    const char *focus, *title, *date;
  } cases[] = {
    { ENT_VIEW_MAP, NULL, "Map: Support for the joint dam" },
    { ENT_VIEW_MAP, NULL, "Map: Support for the joint dam, as of May 2025", "2025-05" },
    { ENT_VIEW_COMPARE, "aland", "Aland · Side by side" },
    { ENT_VIEW_STANCES, "aland", "Aland · Stances: Support for the joint dam" },
    { ENT_VIEW_MATRIX, NULL, "Matrix" },
    { ENT_VIEW_SOURCES, "gazette", "Two years of digging · Sources" },
  };
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntStage) stage = ent_stage_with (first, "view", cases[i].view, "focus", cases[i].focus,
                                                  "date", cases[i].date, NULL);
      g_autofree char *title = ent_phrase_stage (briefing, stage);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* What is not the latest is said with its date. */
static void
test_past (void)
{
  g_autoptr (EntBriefing) briefing = load_fixture ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) past = ent_stage_with (first, "date", "2025-06-15", NULL);
  g_autofree char *latest_words = speak (briefing, first, "aland");
  g_autofree char *past_words = speak (briefing, past, "aland");

  g_assert_null (strstr (latest_words, "as of"));
  g_assert_nonnull (strstr (past_words, ", as of 15 June 2025"));
}

/* What the issue of the project promises, word by word. */
static void
test_bundled (void)
{
  g_autoptr (EntBriefing) briefing = scene_bundled_load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autofree char *india = speak (briefing, stage, "ind");
  g_autofree char *usa = speak (briefing, stage, "usa");

  g_assert_true (g_str_has_prefix (india, "India: takes part selectively, moderate confidence, "));
  g_assert_cmpstr (usa, ==, "United States: not in the SCO");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phrase/names", test_names);
  g_test_add_func ("/phrase/numbers", test_numbers);
  g_test_add_func ("/phrase/members", test_members);
  g_test_add_func ("/phrase/hidden", test_hidden);
  g_test_add_func ("/phrase/past", test_past);
  g_test_add_func ("/phrase/figures", test_figures);
  g_test_add_func ("/phrase/shares", test_shares);
  g_test_add_func ("/phrase/by", test_by);
  g_test_add_func ("/phrase/factor", test_factor);
  g_test_add_func ("/phrase/records", test_records);
  g_test_add_func ("/phrase/stages", test_stages);
  g_test_add_func ("/phrase/bundled", test_bundled);

  return g_test_run ();
}
