/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-dates.h"

static const struct {
  const char *id, *member, *question, *by, *as_of;
} stances[] = {
  { "s1", "a", "q", "desk", "2025-06" },
  { "s2", "a", "q", "desk", "2023" },
  { "s3", "b", "q", "desk", "2025-06" },
  { "s4", "b", "q", "desk", "2024-02-29" },
  { "s5", "b", "q", "desk", "2023-11" },
  { "s6", "b", "q", "s", "2022" },
  { "s7", "a", "other", "desk", "2021-01" },
};

static EntBriefing *
load (guint n_more)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
    "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\",\"questions\":["
    "{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
    "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]},"
    "{\"id\":\"other\",\"text\":\"O\",\"levels\":["
    "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
    "\"members\":[{\"id\":\"a\",\"kind\":\"state\",\"name\":\"A\"},{\"id\":\"b\",\"kind\":\"state\",\"name\":\"B\"}],"
    "\"sources\":[{\"id\":\"s\",\"title\":\"S\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\"}],"
    "\"stances\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    g_string_append_printf (text, "%s{\"id\":\"%s\",\"member\":\"%s\",\"question\":\"%s\",\"by\":\"%s\",\"as_of\":\"%s\","
                            "\"level\":\"yes\",\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"}",
                            i > 0 ? "," : "", stances[i].id, stances[i].member, stances[i].question, stances[i].by,
                            stances[i].as_of);
  for (guint i = 0; i < n_more; i++)
    g_string_append_printf (text, ",{\"id\":\"m%u\",\"member\":\"a\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"%04u-%02u\","
                            "\"level\":\"yes\",\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"}",
                            i, 1000 + i / 12, 1 + i % 12);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

/* What is as of 2025 comprises all of 2025. */
static void
test_compare (void)
{
  static const struct {
    const char *a, *b;
    int order;
  } cases[] = {
    { "2025", "2025", 0 },
    { "2025", "2025-12", 1 },
    { "2025", "2025-12-31", 1 },
    { "2025-03", "2025-03-31", 1 },
    { "2025", "2026-01", -1 },
    { "2024-12-31", "2025", -1 },
    { "2025-03-01", "2025-03-02", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int order = ent_dates_compare (cases[i].a, cases[i].b);
      int back = ent_dates_compare (cases[i].b, cases[i].a);

      g_assert_cmpint ((order > 0) - (order < 0), ==, cases[i].order);
      g_assert_cmpint ((back > 0) - (back < 0), ==, -cases[i].order);
    }
}

static void
test_find (void)
{
  static const struct {
    const char *question, *by, *dates;
  } cases[] = {
    { "q", "desk", "2025-06 2024-02-29 2023 2023-11" },
    { "q", "s", "2022" },
    { "other", "desk", "2021-01" },
    { "other", "s", "" },
    { NULL, "desk", "" },
    { "q", NULL, "" },
  };
  g_autoptr (EntBriefing) briefing = load (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) dates = ent_dates_find (briefing, cases[i].question, cases[i].by);
      g_autofree char *joined = NULL;

      g_ptr_array_add (dates, NULL);
      joined = g_strjoinv (" ", (char **) dates->pdata);
      g_assert_cmpstr (joined, ==, cases[i].dates);
    }
}

static void
test_of_member (void)
{
  g_autoptr (EntBriefing) briefing = load (0);
  g_autoptr (GPtrArray) found = ent_dates_of_member (briefing, "b", "q", "desk");
  g_autoptr (GPtrArray) none = ent_dates_of_member (briefing, "b", "other", "desk");

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (ent_stance_get_id (g_ptr_array_index (found, 0)), ==, "s3");
  g_assert_cmpstr (ent_stance_get_id (g_ptr_array_index (found, 1)), ==, "s4");
  g_assert_cmpstr (ent_stance_get_id (g_ptr_array_index (found, 2)), ==, "s5");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_reach (void)
{
  static const struct {
    const char *question, *by, *date;
    gboolean reached;
  } cases[] = {
    { "q", "desk", "2026", TRUE },
    { "q", "desk", "2023", TRUE },
    { "q", "desk", "2023-01", TRUE }, /* a stance of 2023 may be of January */
    { "q", "desk", "2022", FALSE },
    { "q", "s", "2022", TRUE },
    { "other", "s", "2026", FALSE },
  };
  g_autoptr (EntBriefing) briefing = load (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ent_dates_reach (briefing, cases[i].question, cases[i].by, cases[i].date), ==, cases[i].reached);
}

/* The first of the dates shows what is shown without one. */
static void
test_first_is_latest (void)
{
  g_autoptr (EntBriefing) briefing = load (0);
  g_autoptr (GPtrArray) dates = ent_dates_find (briefing, "q", "desk");
  static const char *const members[] = { "a", "b" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (ent_briefing_find_stance (briefing, members[i], "q", "desk", g_ptr_array_index (dates, 0)) ==
                   ent_briefing_find_stance (briefing, members[i], "q", "desk", NULL));
}

static void
test_many (void)
{
  g_autoptr (EntBriefing) briefing = load (9000);
  g_autoptr (GPtrArray) dates = ent_dates_find (briefing, "q", "desk");

  g_assert_cmpuint (dates->len, ==, 9004);
  g_assert_cmpstr (g_ptr_array_index (dates, 0), ==, "2025-06");
  g_assert_cmpstr (g_ptr_array_index (dates, 9003), ==, "1000-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/compare", test_compare);
  g_test_add_func ("/dates/find", test_find);
  g_test_add_func ("/dates/of-member", test_of_member);
  g_test_add_func ("/dates/reach", test_reach);
  g_test_add_func ("/dates/first-is-latest", test_first_is_latest);
  g_test_add_func ("/dates/many", test_many);

  return g_test_run ();
}
