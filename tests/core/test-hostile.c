/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents that are made to be slow: a long list, and something that is to
 * be looked up in it as many times. None takes more than a moment; were one
 * of the checks to go through its list each time, this file alone would take
 * several minutes, and be ended.
 */

#include "ent-briefing.h"

#include <string.h>

#define LEVEL(id, from, to, look) \
  "{\"id\":\"" id "\",\"name\":\"n\",\"definition\":\"d\",\"from\":" from ",\"to\":" to ",\"glyph\":" look "}"

#define STANCE(id, as_of) \
  "{\"id\":\"" id "\",\"member\":\"m\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"" as_of "\",\"level\":\"a\"," \
  "\"confidence\":\"low\",\"confidence_reason\":\"r\",\"summary\":\"s\""

#define FACTOR \
  "\"factors\":[{\"id\":\"f\",\"title\":\"t\",\"event\":\"e\",\"resolves\":\"r\",\"by_date\":\"2030\",\"confidence\":\"low\"," \
  "\"likelihood\":{\"low\":0.1,\"best\":0.2,\"high\":0.3}"

#define OPTIONS_BEGIN "\"kind\":\"assumption\",\"question\":\"q\",\"options\":[{\"id\":\"a\",\"name\":\"n\",\"baseline\":true},{\"id\":\"b\",\"name\":\"n\""

static GString *
begin (const char *memberships)
{
  GString *text = g_string_new ("{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"d\",\"title\":\"t\",\"language\":\"en\","
                                "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
                                "\"questions\":[{\"id\":\"q\",\"text\":\"t\",\"levels\":[" LEVEL ("a", "0", "0.5", "\"cross\",\"slot\":1") ","
                                LEVEL ("b", "0.5", "1", "\"diamond\",\"slot\":2") "]}],");

  g_string_append_printf (text, "\"members\":[{\"id\":\"n\",\"kind\":\"state\",\"name\":\"N\"},"
                                "{\"id\":\"m\",\"kind\":\"state\",\"name\":\"M\",\"memberships\":[%s]}]", memberships);

  return text;
}

/* Repeats @format, which takes a number or none. */
static void
repeat (GString    *text,
        guint       n,
        const char *format)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
      g_string_append_printf (text, format, i, i);
#pragma GCC diagnostic pop
    }
}

static GString *
large_tiles (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"layouts\":[");
  repeat (text, 20000, "{\"id\":\"l%u\",\"name\":\"n\",\"viewpoint\":\"v\",\"note\":\"n\",\"tiles\":{\"m\":[0,0,999,999]}}");
  return g_string_append (text, "]}");
}

static GString *
members_of_a_passage (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"sources\":[{\"id\":\"s\",\"title\":\"t\",\"read\":\"full\",\"reliability\":\"A\","
                         "\"reliability_reason\":\"r\",\"passages\":[{\"id\":\"p\",\"kind\":\"claim\",\"text\":\"t\",\"members\":[");
  repeat (text, 200000, "\"n\"");
  g_string_append (text, ",\"m\"]}]}],\"stances\":[" STANCE ("t", "2026") ",\"citations\":[");
  repeat (text, 20000, "{\"source\":\"s\",\"passage\":\"p\",\"credibility\":1}");
  return g_string_append (text, "]}]}");
}

static GString *
impacts_of_a_factor (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"perspectives\":[");
  repeat (text, 40000, "{\"id\":\"p%u\",\"name\":\"n\"}");
  g_string_append (text, "]," FACTOR ",\"impacts\":[");
  repeat (text, 40000, "{\"perspective\":\"p%u\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}");
  g_string_append (text, "]}],\"switches\":[{\"id\":\"w\"," OPTIONS_BEGIN ",\"effects\":[");
  repeat (text, 40000, "{\"target\":\"f\",\"field\":\"impact\",\"perspective\":\"p%u\",\"operation\":\"shift\",\"value\":0,\"reason\":\"r\"}");
  return g_string_append (text, "]}]}]}");
}

static GString *
options_of_a_scenario (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"switches\":[");
  repeat (text, 16384, "{\"id\":\"w%u\"," OPTIONS_BEGIN "}]}");
  g_string_append (text, "],\"scenarios\":[");
  for (guint i = 0; i < 10; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"c%u\",\"name\":\"n\",\"options\":{", i > 0 ? "," : "", i);
      repeat (text, 16384, "\"w%u\":\"a\"");
      g_string_append (text, "}}");
    }
  return g_string_append (text, "]}");
}

static GString *
memberships_of_a_member (void)
{
  g_autoptr (GString) memberships = g_string_new (NULL);
  GString *text;

  repeat (memberships, 20000, "{\"group\":\"o\",\"state\":\"active\"}");
  text = begin (memberships->str);
  g_string_append (text, ",\"groups\":[{\"id\":\"o\",\"name\":\"n\",\"kind\":\"organisation\"}],\"questions_of_mine\":0,\"stances\":[");
  for (guint year = 1; year <= 2000; year++)
    for (guint month = 1; month <= 12; month++)
      g_string_append_printf (text, "%s" STANCE ("t%u-%u", "%04u-%02u") "}", year + month > 2 ? "," : "", year, month, year, month);
  return g_string_append (text, "]}");
}

static GString *
unknown_names (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"stances\":[");
  for (guint i = 0; i < 24; i++)
    {
      g_string_append_printf (text, "%s" STANCE ("t%u", "%04u") ",", i > 0 ? "," : "", i, 1000 + i);
      repeat (text, 16000, "\"confidence_reasons_of_summary_and_would_change_citations_%u\":1");
      g_string_append_c (text, '}');
    }
  return g_string_append (text, "]}");
}

static GString *
exclusions (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"perspectives\":[{\"id\":\"p\",\"name\":\"n\"}]," FACTOR
                         ",\"impacts\":[{\"perspective\":\"p\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}]}],\"switches\":[");
  for (guint i = 0; i < 800; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"switch-number-%u\"," OPTIONS_BEGIN ",\"excludes\":[", i > 0 ? "," : "", i);
      repeat (text, i, "{\"switch\":\"switch-number-%u\",\"option\":\"b\"}");
      g_string_append (text, "],\"effects\":[{\"target\":\"f\",\"field\":\"likelihood\",\"operation\":\"set\",\"value\":0.5,\"reason\":\"r\"}]}]}");
    }
  return g_string_append (text, "]}");
}

/* Refused, and the last of a million elements are to blame. */
static GString *
late_references (void)
{
  GString *text = begin ("");

  g_string_append (text, ",\"perspectives\":[{\"id\":\"p\",\"name\":\"n\"}]," FACTOR
                         ",\"impacts\":[{\"perspective\":\"p\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}],\"members\":[");
  repeat (text, 1000000, "\"m\"");
  g_string_append_c (text, ',');
  repeat (text, 1200, "\"x\"");
  return g_string_append (text, "]}]}");
}

static const struct {
  const char *name;
  GString *(*create) (void);
  const char *path; /* of the first problem, if there are any */
} cases[] = {
  { "large-tiles", large_tiles },
  { "members-of-a-passage", members_of_a_passage },
  { "impacts-of-a-factor", impacts_of_a_factor },
  { "options-of-a-scenario", options_of_a_scenario },
  { "memberships-of-a-member", memberships_of_a_member, "$.questions_of_mine" },
  { "unknown-names", unknown_names, "$.stances[0].confidence_reasons_of_summary_and_would_change_citations_0" },
  { "exclusions", exclusions },
  { "late-references", late_references, "$.factors[0].members[1000000]" },
};

static void
test_read (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (cases[index].create ());
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, &problems, NULL);
  EntProblem *first = ent_list_peek (problems, 0);

  if (cases[index].path == NULL)
    {
      g_assert_null (first);
      g_assert_nonnull (briefing);
      return;
    }

  g_assert_nonnull (first);
  g_assert_cmpstr (ent_problem_get_path (first), ==, cases[index].path);
  g_assert_true ((briefing == NULL) == (ent_problem_get_severity (first) == ENT_SEVERITY_ERROR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_read);
    }

  return g_test_run ();
}
