/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-share.h"

/* Figures: a @figure (2024), b 50 (2024), c 25 (2023), d none; the world 1000. */
static EntBriefing *
load_with (const char *figure)
{
  static const char json[] =
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
    "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
    "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
    "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
    "\"members\":[{\"id\":\"a\",\"kind\":\"state\",\"name\":\"A\"},{\"id\":\"b\",\"kind\":\"state\",\"name\":\"B\"},"
    "{\"id\":\"c\",\"kind\":\"state\",\"name\":\"C\"},{\"id\":\"d\",\"kind\":\"state\",\"name\":\"D\"}],"
    "\"sources\":[{\"id\":\"s\",\"title\":\"S\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\"}],"
    "\"indicators\":[{\"id\":\"people\",\"name\":\"Population\",\"unit\":\"million\",\"source\":\"s\","
    "\"total\":{\"name\":\"of the world\",\"value\":1000,\"year\":2024}},"
    "{\"id\":\"servers\",\"name\":\"Servers\",\"unit\":\"per head\",\"source\":\"s\"}],"
    "\"values\":[{\"indicator\":\"people\",\"member\":\"a\",\"year\":2020,\"value\":90},"
    "{\"indicator\":\"people\",\"member\":\"a\",\"year\":2024,\"value\":FIGURE},"
    "{\"indicator\":\"people\",\"member\":\"b\",\"year\":2024,\"value\":50},"
    "{\"indicator\":\"people\",\"member\":\"c\",\"year\":2023,\"value\":25}],"
    "\"measures\":[{\"id\":\"in\",\"name\":\"in favour\",\"question\":\"q\",\"levels\":[\"yes\"]}],"
    "\"stances\":[{\"id\":\"s1\",\"member\":\"c\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\",\"level\":\"yes\","
    "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"},"
    "{\"id\":\"s2\",\"member\":\"a\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\",\"level\":\"yes\","
    "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"},"
    "{\"id\":\"s3\",\"member\":\"b\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\",\"level\":\"no\","
    "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"},"
    "{\"id\":\"s4\",\"member\":\"b\",\"question\":\"q\",\"by\":\"s\",\"as_of\":\"2026\",\"level\":\"yes\","
    "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"}]}";
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  g_string_replace (text, "FIGURE", figure, 0);
  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return briefing;
}

static EntBriefing *
load (void)
{
  return load_with ("100");
}

/* Nobody draws a bar that is infinitely long. */
static void
test_infinite (void)
{
  g_autoptr (EntBriefing) briefing = load_with ("1.7e308");
  const char *one[] = { "a", NULL };
  const char *members[] = { "a", "b", NULL };
  const char *of[] = { "c", NULL };
  EntShare share;

  g_assert_true (ent_share_compute (briefing, "people", one, members, &share));
  g_assert_cmpfloat (share.fraction, ==, 1);
  g_assert_true (ent_share_compute (briefing, "people", members, NULL, &share));
  g_assert_true (ent_share_compute (briefing, "people", one, of, &share));

  g_clear_object (&briefing);
  briefing = load_with ("1.7e308},{\"indicator\":\"people\",\"member\":\"d\",\"year\":2024,\"value\":1.7e308");
  members[1] = "d";
  g_assert_false (ent_share_compute (briefing, "people", members, NULL, &share));
  g_assert_false (ent_share_compute (briefing, "people", members, members, &share));
}

static void
test_of_total (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  const char *members[] = { "a", "b", "a", NULL };
  EntShare share;

  g_assert_true (ent_share_compute (briefing, "people", members, NULL, &share));
  g_assert_cmpfloat (share.part, ==, 150);
  g_assert_cmpfloat (share.whole, ==, 1000);
  g_assert_cmpfloat (share.fraction, ==, 0.15);
  g_assert_cmpint (share.n_members, ==, 2);
  g_assert_cmpint (share.n_missing, ==, 0);
  g_assert_cmpint (share.year, ==, 2024);
  g_assert_false (share.mixed_years);
}

static void
test_missing (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  const char *members[] = { "c", "d", NULL };
  EntShare share;

  g_assert_true (ent_share_compute (briefing, "people", members, NULL, &share));
  g_assert_cmpfloat (share.part, ==, 25);
  g_assert_cmpint (share.n_missing, ==, 1);
  g_assert_true (share.mixed_years);
}

static void
test_of_members (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  const char *members[] = { "a", NULL };
  const char *of[] = { "a", "b", "d", NULL };
  const char *nobody[] = { "d", NULL };
  EntShare share;

  g_assert_true (ent_share_compute (briefing, "people", members, of, &share));
  g_assert_cmpfloat_with_epsilon (share.fraction, 2.0 / 3, 1e-9);
  g_assert_cmpint (share.n_missing_of, ==, 1);
  g_assert_false (ent_share_compute (briefing, "people", members, nobody, &share));
  g_assert_cmpfloat (share.whole, ==, 0);
}

static void
test_without_total (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  const char *members[] = { "a", NULL };
  double fraction;
  EntShare share;

  g_assert_false (ent_share_compute (briefing, "servers", members, NULL, &share));
  g_assert_false (ent_share_compute (briefing, "unknown", members, NULL, &share));
  g_assert_true (ent_share_of_member (briefing, "people", "b", &fraction));
  g_assert_cmpfloat (fraction, ==, 0.05);
  g_assert_false (ent_share_of_member (briefing, "people", "d", &fraction));
}

static void
assert_list (char **list, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", list);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (list);
}

/* By the desk and by a source are two measures; order is the document's. */
static void
test_measure (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) desk = ent_stage_new_default (briefing);
  g_autoptr (EntStage) source = ent_stage_with (desk, "by", "s", NULL);

  assert_list (ent_share_members_in_measure (briefing, desk, "in"), "a c");
  assert_list (ent_share_members_in_measure (briefing, source, "in"), "b");
  assert_list (ent_share_members_in_measure (briefing, desk, "unknown"), "");
  assert_list (ent_share_members_in_measure (briefing, desk, NULL), "");
}

static void
test_selected (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  const char *highlight[] = { "c", "b", "unknown", NULL };
  g_autoptr (EntStage) selected = ent_stage_with (stage, "focus", "c", "highlight", highlight, NULL);
  g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", "d", NULL);

  assert_list (ent_share_selected (briefing, stage), "");
  assert_list (ent_share_selected (briefing, focused), "d");
  assert_list (ent_share_selected (briefing, selected), "b c");
}

static void
test_indicators (void)
{
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (GPtrArray) indicators = ent_share_indicators (briefing);

  g_assert_cmpuint (indicators->len, ==, 1);
  g_assert_cmpstr (ent_indicator_get_id (g_ptr_array_index (indicators, 0)), ==, "people");
}

/* The figures of the bundled briefing, against those worked out apart from it. */
static void
test_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  const char *ten[] = { "chn", "rus", "ind", "pak", "kaz", "kgz", "tjk", "uzb", "irn", "blr", NULL };
  const char *china[] = { "chn", NULL };
  EntShare share;

  g_assert_no_error (error);
  g_assert_true (ent_share_compute (briefing, "population", ten, NULL, &share));
  g_assert_cmpfloat_with_epsilon (share.fraction, 0.4199, 0.0005);
  g_assert_true (ent_share_compute (briefing, "population", china, ten, &share));
  g_assert_cmpfloat_with_epsilon (share.fraction, 0.410, 0.0005);
  g_assert_true (ent_share_compute (briefing, "gdp", china, ten, &share));
  g_assert_cmpfloat_with_epsilon (share.fraction, 0.715, 0.005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/of-total", test_of_total);
  g_test_add_func ("/share/infinite", test_infinite);
  g_test_add_func ("/share/missing", test_missing);
  g_test_add_func ("/share/of-members", test_of_members);
  g_test_add_func ("/share/without-total", test_without_total);
  g_test_add_func ("/share/measure", test_measure);
  g_test_add_func ("/share/selected", test_selected);
  g_test_add_func ("/share/indicators", test_indicators);
  g_test_add_func ("/share/bundled", test_bundled);

  return g_test_run ();
}
