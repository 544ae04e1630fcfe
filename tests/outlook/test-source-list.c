/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-source-list.h"

#include <locale.h>

/* Three that go back to one, by way of one another, and four that stand alone. */
static const char document[] =
  "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"test\", \"title\": \"Test\", \"language\": \"en\","
  " \"compiled\": \"2025\", \"information_cutoff\": \"2025\", \"yardstick\": \"icd203\","
  " \"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": ["
  " {\"id\": \"l\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0, \"to\": 0.5, \"glyph\": \"bar\", \"slot\": 1},"
  " {\"id\": \"k\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0.5, \"to\": 1, \"glyph\": \"bar\", \"slot\": 2}]}],"
  " \"members\": [{\"id\": \"a\", \"kind\": \"state\", \"name\": \"Aland\"}],"
  " \"gaps\": [{\"text\": \"Unknown.\", \"basis\": \"reported\", \"citations\": ["
  "   {\"source\": \"third\", \"credibility\": 3}, {\"source\": \"wire\", \"credibility\": 3}]},"
  "  {\"text\": \"More.\", \"basis\": \"reported\", \"citations\": ["
  "   {\"source\": \"late\", \"credibility\": 3}]}],"
  " \"sources\": ["
  "  {\"id\": \"second\", \"title\": \"Copied\", \"read\": \"full\", \"origin\": \"wire\", \"reliability\": \"A\", \"reliability_reason\": \"So.\"},"
  "  {\"id\": \"late\", \"title\": \"Late\", \"date\": \"2025-06\", \"read\": \"full\", \"reliability\": \"F\", \"reliability_reason\": \"So.\"},"
  "  {\"id\": \"wire\", \"title\": \"Wire\", \"publisher\": \"\303\211cho du soir\", \"date\": \"2024\", \"read\": \"full\","
  "   \"reliability\": \"C\", \"reliability_reason\": \"So.\"},"
  "  {\"id\": \"third\", \"title\": \"Copied again\", \"read\": \"full\", \"origin\": \"second\", \"reliability\": \"B\", \"reliability_reason\": \"So.\"},"
  "  {\"id\": \"early\", \"title\": \"Early\", \"date\": \"2020-01-31\", \"read\": \"full\", \"reliability\": \"B\", \"reliability_reason\": \"So.\"},"
  "  {\"id\": \"undated\", \"title\": \"Undated\", \"read\": \"full\", \"reliability\": \"B\", \"reliability_reason\": \"So.\"}]}";

typedef struct {
  const char *name;
  EntSourceSort sort;
  const char *text;
  const char *expected; /* groups, their sources joined by +, in how many places they are cited */
} Case;

static const Case cases[] = {
  { "number", ENT_SOURCE_SORT_NUMBER, NULL, "late:1 wire+second+third:2 early:0 undated:0" },
  { "reliability", ENT_SOURCE_SORT_RELIABILITY, "", "early:0 undated:0 wire+second+third:2 late:1" },
  { "date", ENT_SOURCE_SORT_DATE, "  ", "late:1 wire+second+third:2 early:0 undated:0" },
  { "uses", ENT_SOURCE_SORT_USES, NULL, "wire+second+third:2 late:1 early:0 undated:0" },
  { "title", ENT_SOURCE_SORT_NUMBER, " LATE ", "late:1" },
  { "publisher", ENT_SOURCE_SORT_NUMBER, "echo", "wire+second+third:2" },
  { "copy", ENT_SOURCE_SORT_NUMBER, "again", "wire+second+third:2" },
  { "several", ENT_SOURCE_SORT_USES, "at", "late:1 undated:0" },
  { "by-number", ENT_SOURCE_SORT_NUMBER, "6", "undated:0" },
  { "none", ENT_SOURCE_SORT_NUMBER, "nowhere", "" },
};

static EntBriefing *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return briefing;
}

static void
test_list (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (GPtrArray) list = ent_source_list_new (briefing, test->sort, test->text);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      EntSourceGroup *group = g_ptr_array_index (list, i);

      g_assert_true (g_ptr_array_index (group->sources, 0) == group->origin);
      for (guint s = 0; s < group->sources->len; s++)
        g_string_append_printf (said, "%s%s", s > 0 ? "+" : i > 0 ? " " : "",
                                ent_source_get_id (g_ptr_array_index (group->sources, s)));
      g_string_append_printf (said, ":%u", group->n_uses);
    }
  g_assert_cmpstr (said->str, ==, test->expected);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/outlook/source-list/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_list);
    }

  return g_test_run ();
}
