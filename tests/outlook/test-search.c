/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-search.h"

#include <locale.h>
#include <string.h>

#include "ent-country.h"
#include "ent-fold.h"

#define HEAD \
  "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"t\", \"title\": \"T\", \"language\": \"en\"," \
  " \"compiled\": \"2026\", \"information_cutoff\": \"2026\", \"yardstick\": \"icd203\""

#define QUESTION \
  "\"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": [" \
  "{\"id\": \"l\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0.5, \"to\": 1, \"glyph\": \"circle\", \"slot\": 1}," \
  "{\"id\": \"k\", \"name\": \"K\", \"definition\": \"D\", \"from\": 0, \"to\": 0.5, \"glyph\": \"cross\", \"slot\": 5}]}]"

static const char document[] = HEAD "," QUESTION ","
  " \"perspectives\": [{\"id\": \"p\", \"name\": \"P\"}],"
  " \"impact_scale\": {\"bands\": [{\"id\": \"b\", \"name\": \"B\", \"from\": -1, \"to\": 0, \"definition\": \"D\"},"
  "  {\"id\": \"a\", \"name\": \"A\", \"from\": 0, \"to\": 1, \"definition\": \"D\"}]},"
  " \"gaps\": [{\"text\": \"A gap about reefs\", \"basis\": \"judgement\"}],"
  " \"members\": ["
  "  {\"id\": \"outer\", \"kind\": \"state\", \"name\": \"Outer Karpathia\"},"
  "  {\"id\": \"kaz\", \"kind\": \"state\", \"code\": \"KAZ\", \"name\": \"Steppeland\", \"official\": \"Republic of Steppes\"},"
  "  {\"id\": \"kar\", \"kind\": \"state\", \"name\": \"Karpathia\"},"
  "  {\"id\": \"okar\", \"kind\": \"bloc\", \"name\": \"Bokar\"}],"
  " \"stances\": ["
  "  {\"id\": \"old\", \"member\": \"kar\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2020\", \"level\": \"l\","
  "   \"confidence\": \"low\", \"confidence_reason\": \"R\", \"summary\": \"An old summary\"},"
  "  {\"id\": \"new\", \"member\": \"kar\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2025\", \"level\": \"l\","
  "   \"confidence\": \"low\", \"confidence_reason\": \"R\", \"summary\": \"A new summary\","
  "   \"towards\": [{\"text\": \"Line of reefs\", \"basis\": \"judgement\"}]},"
  "  {\"id\": \"said\", \"member\": \"kar\", \"question\": \"q\", \"by\": \"s\", \"as_of\": \"2025\", \"level\": \"l\","
  "   \"confidence\": \"low\", \"confidence_reason\": \"R\", \"summary\": \"What they say\"}],"
  " \"judgements\": [{\"id\": \"j\", \"statement\": \"Judged reefs\", \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7},"
  "   \"by_date\": \"2030\", \"confidence\": \"low\", \"assumptions\": [{\"text\": \"Assumed reefs\", \"basis\": \"assumption\"}],"
  "   \"alternatives\": [{\"statement\": \"Other reefs\", \"why_less_likely\": \"W\"}]}],"
  " \"themes\": [{\"id\": \"t1\", \"kind\": \"motive\", \"title\": \"Theme of reefs\", \"about\": \"Karpathia\"},"
  "   {\"id\": \"t2\", \"kind\": \"constraint\", \"title\": \"Bound\", \"items\": [{\"text\": \"Theme’s line\", \"basis\": \"judgement\"}]}],"
  " \"factors\": [{\"id\": \"f\", \"title\": \"Factor of reefs\", \"event\": \"An event\", \"resolves\": \"R\", \"by_date\": \"2030\","
  "   \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7}, \"confidence\": \"low\", \"members\": [\"kar\"],"
  "   \"impacts\": [{\"perspective\": \"p\", \"low\": -0.8, \"best\": -0.5, \"high\": -0.3, \"reason\": \"R\"}]}],"
  " \"sources\": [{\"id\": \"s\", \"title\": \"Paper on reefs\", \"publisher\": \"Press\", \"read\": \"full\", \"reliability\": \"A\","
  "   \"reliability_reason\": \"R\", \"passages\": [{\"id\": \"p1\", \"kind\": \"claim\", \"text\": \"Reefs grow\"}]}],"
  " \"claims\": [{\"id\": \"c\", \"source\": \"s\", \"passage\": \"p1\", \"text\": \"Claimed reefs\", \"finding\": \"partly\","
  "   \"explanation\": \"They shrank\"}]}";

static EntBriefing *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  for (guint i = 0; briefing == NULL && i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = ent_problem_to_string (problem, "document");

      g_test_message ("%s", line);
    }
  g_assert_no_error (error);

  return briefing;
}

static EntSearchIndex *
index_text (const char *text)
{
  g_autoptr (EntBriefing) briefing = load_text (text);

  return ent_search_index_new (briefing, NULL);
}

/* An index of states with these names. */
static EntSearchIndex *
index_names (const char * const *names)
{
  g_autoptr (GString) text = g_string_new (HEAD "," QUESTION ", \"members\": [");

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"id\": \"m%u\", \"kind\": \"state\", \"name\": \"%s\"}", i > 0 ? "," : "", i, names[i]);
  g_string_append (text, "]}");

  return index_text (text->str);
}

/* What is listed of a group, with a bar between. */
static char *
list_group (const EntSearchResults *results,
            EntSearchGroup          group)
{
  GString *list = g_string_new (NULL);
  guint n;
  const EntSearchResult *found = ent_search_results_get_group (results, group, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", found[i].text);

  return g_string_free (list, FALSE);
}

/* @text with brackets around what is marked. */
static char *
mark (const EntSearchResults *results,
      const char             *text)
{
  g_autoptr (GArray) ranges = ent_search_results_mark (results, text);
  GString *marked = g_string_new (text);

  for (guint i = ranges->len; i > 0; i--)
    {
      EntSearchRange range = g_array_index (ranges, EntSearchRange, i - 1);

      g_assert_cmpuint (range.start, <, range.end);
      g_assert_cmpuint (range.end, <=, strlen (text));
      g_string_insert (marked, range.end, "]");
      g_string_insert (marked, range.start, "[");
    }
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));

  return g_string_free (marked, FALSE);
}

static void
test_fold (void)
{
  static const struct {
    const char *text, *folded;
  } cases[] = {
    { "", "" },
    { "Kazakhstan", "kazakhstan" },
    { "TÜRKİYE", "turkiye" },
    { "Iğdır", "igdir" },
    { "Straße STRASSE ẞ", "strasse strasse ss" },
    { "e\314\201te\314\201", "ete" },
    { "Łódź, Tromsø", "lodz, tromso" },
    { "ΟΔΟΣ οδός", "οδοσ οδοσ" },
    { "Россия, Ёлка", "россия, елка" },
    { "भारत", "भारत" },
    { "क़लम", "कलम" },
    { "كتابي", "کتابی" },
    { "می\342\200\214خواهد", "میخواهد" },
    { "۱۴۰۴", "1404" },
    { "中国", "中国" },
    { "ﾊﾟﾋﾟ が", "パピ が" },
    { "ﬁnance", "finance" },
    { "the SCO’s “AI” – plan", "the sco's \"ai\" - plan" },
    { "a\302\240b\tc\nd", "a b c d" },
    { "a\342\200\256b\342\201\246c", "abc" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ent_fold (cases[i].text);
      g_autofree char *expected = g_utf8_normalize (cases[i].folded, -1, G_NORMALIZE_NFKD);

      g_assert_cmpstr (folded, ==, expected);
    }
}

static void
test_limit (void)
{
  g_autoptr (GString) folded = g_string_new ("x");

  ent_fold_append (folded, "ab中", 4, NULL);
  g_assert_cmpstr (folded->str, ==, "xab");
}

static void
test_rank (void)
{
  static const char * const names[] = { "Outer Karpathia", "Bokar", "Karpathia", "Kar-Bokar", "Karelia", NULL };
  static const struct {
    const char *query, *list;
  } cases[] = {
    { "kar", "Karpathia|Kar-Bokar|Karelia|Outer Karpathia|Bokar" },
    { "KARP", "Karpathia|Outer Karpathia" },
    { "karp out", "Outer Karpathia" },
    { "out karp", "Outer Karpathia" },
    { "bokar", "Bokar|Kar-Bokar" },
    { "kar kar kar", "Karpathia|Kar-Bokar|Karelia|Outer Karpathia|Bokar" },
    { "kar zzz", "" },
    { "", "" },
    { "  \t ", "" },
    { "\314\201", "" },
  };
  g_autoptr (EntSearchIndex) index = index_names (names);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 10, NULL, NULL);
      g_autofree char *list = list_group (results, ENT_SEARCH_MEMBERS);

      g_assert_cmpstr (list, ==, cases[i].list);
      g_assert_cmpint (*cases[i].list != '\0', ==, ent_search_results_get_first (results) != NULL);
    }
}

static void
test_scripts (void)
{
  static const char * const names[] = { "Türkiye", "भारत गणराज्य", "جمهوری اسلامی ایران", "中华人民共和国", "Российская Федерация",
                                        "Straßburg", "대한민국", NULL };
  static const struct {
    const char *query, *marked;
  } cases[] = {
    { "turk", "[Türk]iye" },
    { "IYE", "Türk[iye]" },
    { "गण", "भारत [गण]राज्य" },
    { "ايران", "جمهوری اسلامی [ایران]" },
    { "人民", "中华[人民]共和国" },
    { "федер", "Российская [Федер]ация" },
    { "strass", "[Straß]burg" },
    { "stras", "[Straß]burg" },
    { "ssb", "Stra[ßb]urg" },
    { "한민", "대[한민]국" },
  };
  g_autoptr (EntSearchIndex) index = index_names (names);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 10, NULL, NULL);
      const EntSearchResult *first = ent_search_results_get_first (results);
      g_autofree char *marked = NULL;

      g_assert_nonnull (first);
      marked = mark (results, first->text);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_marks (void)
{
  static const struct {
    const char *query, *text, *marked;
  } cases[] = {
    { "a", "A banana, an apple", "[A] banana, [a]n [a]pple" },
    { "na", "banana", "ba[nana]" },
    { "ana nan", "banana", "b[anan]a" },
    { "e", "e\314\201te\314\201", "[e\314\201]te\314\201" },
    { "ete", "e\314\201te\314\201!", "[e\314\201te\314\201]!" },
    { "abc", "a\342\200\256bc d", "[a\342\200\256bc] d" },
    { "<b>", "<b>x</b>", "[<b>]x</b>" },
    { "x", "nothing", "nothing" },
  };
  static const char * const names[] = { "N", NULL };
  g_autoptr (EntSearchIndex) index = index_names (names);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 10, NULL, NULL);
      g_autofree char *marked = mark (results, cases[i].text);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_excerpt (void)
{
  static const struct {
    const char *query, *text, *excerpt;
    guint max_chars;
  } cases[] = {
    { "a", "a short text", "a short text", 20 },
    { "reef", "the reef is long gone", "the reef is…", 11 },
    { "reef", "a quiet place far away from everything, with a reef in it", "…with a reef in it", 48 },
    { "reef", "uninterruptedlettersthatnevereverendreefx", "…reverendreefx", 32 },
    { "中", "ééééééééééééééééé 中 é", "…中 é", 16 },
  };
  static const char * const names[] = { "N", NULL };
  g_autoptr (EntSearchIndex) index = index_names (names);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 10, NULL, NULL);
      g_autofree char *excerpt = ent_search_results_excerpt (results, cases[i].text, cases[i].max_chars);

      g_test_message ("%s", excerpt);
      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, cases[i].max_chars + 2);
      if (*cases[i].query != 'a')
        g_assert_nonnull (strstr (excerpt, cases[i].query));
      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

static void
test_groups (void)
{
  static const char * const lists[ENT_SEARCH_N_GROUPS] = {
    [ENT_SEARCH_MEMBERS] = "",
    [ENT_SEARCH_FACTORS] = "Factor of reefs",
    [ENT_SEARCH_THEMES] = "Theme of reefs",
    [ENT_SEARCH_JUDGEMENTS] = "Judged reefs",
    [ENT_SEARCH_LINES] = "Line of reefs|Assumed reefs|Other reefs|A gap about reefs",
    [ENT_SEARCH_CLAIMS] = "Claimed reefs",
    [ENT_SEARCH_PASSAGES] = "Reefs grow",
    [ENT_SEARCH_SOURCES] = "Paper on reefs",
  };
  g_autoptr (EntSearchIndex) index = index_text (document);
  g_autoptr (EntSearchResults) all = ent_search_query (index, "reef", 10, NULL, NULL);
  g_autoptr (EntSearchResults) few = ent_search_query (index, "reef", 2, NULL, NULL);
  g_autofree char *lines = list_group (few, ENT_SEARCH_LINES);

  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    {
      g_autofree char *list = list_group (all, group);

      g_assert_cmpstr (list, ==, lists[group]);
    }
  g_assert_cmpuint (ent_search_results_get_total (all), ==, 10);
  g_assert_cmpstr (lines, ==, "Line of reefs|Assumed reefs");
  g_assert_cmpuint (ent_search_results_get_n_found (few, ENT_SEARCH_LINES), ==, 4);
}

static void
test_fields (void)
{
  static const struct {
    const char *query, *id, *found;
    EntSearchField field;
  } cases[] = {
    { "steppel", "kaz", NULL, ENT_SEARCH_FIELD_TEXT },
    { "kaz", "kaz", "KAZ", ENT_SEARCH_FIELD_CODE },
    { "republic of steppes", "kaz", "Republic of Steppes", ENT_SEARCH_FIELD_OFFICIAL },
    { "steppeland kaz", "kaz", "KAZ", ENT_SEARCH_FIELD_CODE },
    { "event", "f", "An event", ENT_SEARCH_FIELD_EVENT },
    { "shrank", "c", "They shrank", ENT_SEARCH_FIELD_EXPLANATION },
    { "press", "s", "Press", ENT_SEARCH_FIELD_PUBLISHER },
    { "theme karpathia", "t1", "Karpathia", ENT_SEARCH_FIELD_ABOUT },
    { "kazakhstan", "kaz", "Kazakhstan", ENT_SEARCH_FIELD_COUNTRY },
  };
  g_autoptr (EntSearchIndex) index = index_text (document);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 10, NULL, NULL);
      const EntSearchResult *first = ent_search_results_get_first (results);

      if (cases[i].field == ENT_SEARCH_FIELD_COUNTRY && ent_country_find ("KAZ") == NULL)
        {
          g_assert_null (first);
          continue;
        }
      g_assert_nonnull (first);
      g_assert_cmpstr (ent_record_get_id (first->record), ==, cases[i].id);
      g_assert_cmpstr (first->found, ==, cases[i].found);
      g_assert_cmpint (first->field, ==, cases[i].field);
    }
}

static void
test_narrowing (void)
{
  static const char * const queries[] = { "r", "re", "ree", "reef of", "of", "reefs of l", "zzz", "re", "", "reef" };
  g_autoptr (EntSearchIndex) index = index_text (document);
  g_autoptr (EntSearchIndex) other = index_text (document);
  g_autoptr (EntSearchResults) previous = ent_search_query (other, "zzz", 10, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      EntSearchResults *typed = ent_search_query (index, queries[i], 10, previous, NULL);
      g_autoptr (EntSearchResults) pasted = ent_search_query (index, queries[i], 10, NULL, NULL);

      g_assert_cmpuint (ent_search_results_get_total (typed), ==, ent_search_results_get_total (pasted));
      for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
        {
          g_autofree char *a = list_group (typed, group);
          g_autofree char *b = list_group (pasted, group);

          g_assert_cmpstr (a, ==, b);
        }
      g_clear_pointer (&previous, ent_search_results_free);
      previous = typed;
    }
}

/* The stage that opening the first result leads to, and what it was before. */
static void
test_stages (void)
{
  static const struct {
    const char *query;
    EntView from, view;
    const char *focus, *part, *by, *date;
    int section;
  } cases[] = {
    { "Bokar", ENT_VIEW_MATRIX, ENT_VIEW_MATRIX, "okar", NULL, "desk", NULL, -1 },
    { "Factor of", ENT_VIEW_MAP, ENT_VIEW_MATRIX, "f", NULL, "desk", NULL, -1 },
    { "Theme of", ENT_VIEW_MAP, ENT_VIEW_THEMES, "t1", NULL, "desk", NULL, ENT_SECTION_MOTIVES },
    { "Theme's line", ENT_VIEW_MAP, ENT_VIEW_THEMES, "t2", NULL, "desk", NULL, ENT_SECTION_SIDES },
    { "Judged", ENT_VIEW_MAP, ENT_VIEW_THEMES, "j", NULL, "desk", NULL, ENT_SECTION_JUDGEMENTS },
    { "Other reefs", ENT_VIEW_MAP, ENT_VIEW_THEMES, "j", NULL, "desk", NULL, ENT_SECTION_JUDGEMENTS },
    { "A gap", ENT_VIEW_MAP, ENT_VIEW_THEMES, NULL, NULL, "desk", NULL, ENT_SECTION_GAPS },
    { "Line of", ENT_VIEW_MAP, ENT_VIEW_MAP, "kar", NULL, "desk", NULL, -1 },
    { "What they say", ENT_VIEW_MATRIX, ENT_VIEW_STANCES, "kar", NULL, "s", NULL, -1 },
    { "old summary", ENT_VIEW_MATRIX, ENT_VIEW_STANCES, "kar", NULL, "desk", "2020", -1 },
    { "Claimed", ENT_VIEW_MAP, ENT_VIEW_CLAIMS, "c", NULL, "desk", NULL, -1 },
    { "Reefs grow", ENT_VIEW_MATRIX, ENT_VIEW_MATRIX, "s", "p1", "desk", NULL, -1 },
    { "Paper", ENT_VIEW_MAP, ENT_VIEW_SOURCES, "s", NULL, "desk", NULL, -1 },
  };
  static const char *marked[] = { "kaz", NULL };
  g_autoptr (EntSearchIndex) index = index_text (document);
  EntBriefing *briefing = ent_search_index_get_briefing (index);
  g_autoptr (EntStage) start = ent_stage_new_default (briefing);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntStage) before = ent_stage_with (start, "view", cases[i].from, "highlight", marked, NULL);
      g_autoptr (EntSearchResults) results = ent_search_query (index, cases[i].query, 1, NULL, NULL);
      const EntSearchResult *first = ent_search_results_get_first (results);
      g_autoptr (EntStage) after = NULL;
      g_autoptr (EntStage) fitted = NULL;

      g_test_message ("%s", cases[i].query);
      g_assert_nonnull (first);
      after = ent_search_result_to_stage (first, briefing, before);
      fitted = ent_stage_fit (after, briefing);
      g_assert_cmpint (ent_stage_get_view (after), ==, cases[i].view);
      g_assert_cmpstr (ent_stage_get_focus (fitted), ==, cases[i].focus);
      g_assert_cmpstr (ent_stage_get_part (fitted), ==, cases[i].part);
      g_assert_cmpstr (ent_stage_get_by (fitted), ==, cases[i].by);
      g_assert_cmpstr (ent_stage_get_date (fitted), ==, cases[i].date);
      g_assert_null (ent_stage_get_highlight (after)[0]);
      if (cases[i].section >= 0)
        g_assert_cmpint (ent_stage_get_section (after), ==, cases[i].section);
    }
}

/* A factor that the filter hides is shown; one that it does not leaves it alone. */
static void
test_filter (void)
{
  static const char *others[] = { "kaz", NULL };
  static const char *concerned[] = { "kar", NULL };
  static const char *levels[] = { "none", NULL };
  g_autoptr (EntSearchIndex) index = index_text (document);
  EntBriefing *briefing = ent_search_index_get_briefing (index);
  g_autoptr (EntStage) start = ent_stage_new_default (briefing);
  g_autoptr (EntSearchResults) results = ent_search_query (index, "Factor", 1, NULL, NULL);
  g_autoptr (EntFilter) hides = ent_filter_new (NULL, levels, others);
  g_autoptr (EntFilter) shows = ent_filter_new (NULL, levels, concerned);
  g_autoptr (EntStage) hidden = ent_stage_with (start, "filter", hides, NULL);
  g_autoptr (EntStage) shown = ent_stage_with (start, "filter", shows, NULL);
  g_autoptr (EntStage) a = ent_search_result_to_stage (ent_search_results_get_first (results), briefing, hidden);
  g_autoptr (EntStage) b = ent_search_result_to_stage (ent_search_results_get_first (results), briefing, shown);

  g_assert_null (ent_filter_get_members (ent_stage_get_filter (a))[0]);
  g_assert_cmpstr (ent_filter_get_levels (ent_stage_get_filter (a))[0], ==, "none");
  g_assert_true (ent_stage_get_filter (b) == shows);
}

static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (10000, 'a');
  g_autofree char *bidi = g_strdup_printf ("%s\342\200\256evil\342\201\246", "x");
  const char *names[] = { long_name, bidi, "Plain", NULL };
  g_autoptr (EntSearchIndex) index = index_names (names);
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (EntSearchResults) results = NULL;
  g_autoptr (EntSearchResults) evil = ent_search_query (index, "xevil", 10, NULL, NULL);
  g_autoptr (EntSearchResults) invalid = ent_search_query (index, "pl\377", 10, NULL, NULL);
  g_autoptr (EntSearchResults) longer = ent_search_query (index, long_name, 10, NULL, NULL);
  g_autofree char *list = list_group (evil, ENT_SEARCH_MEMBERS);
  g_autofree char *excerpt = ent_search_results_excerpt (longer, long_name, 100);

  g_assert_cmpstr (list, ==, bidi);
  g_assert_cmpuint (ent_search_results_get_total (invalid), ==, 0);
  g_assert_cmpuint (ent_search_results_get_total (longer), ==, 1);
  g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, 102);

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (many, "word%d ", i);
  results = ent_search_query (index, many->str, 10, NULL, NULL);
  g_assert_cmpuint (ent_search_results_get_total (results), ==, 0);
  /* Words beyond the bound are not looked at. */
  g_string_assign (many, "plain ");
  for (int i = 0; i < 1000; i++)
    g_string_append (many, i < 100 ? "lain " : "zzz ");
  g_clear_pointer (&results, ent_search_results_free);
  results = ent_search_query (index, many->str, 10, NULL, NULL);
  g_assert_cmpuint (ent_search_results_get_total (results), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (EntBriefing) briefing = load_text (document);
  g_autoptr (EntSearchIndex) index = ent_search_index_new (briefing, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_search_index_new (briefing, cancellable));
  g_assert_null (ent_search_query (index, "reef", 10, NULL, cancellable));
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_thread (void)
{
  g_autoptr (EntBriefing) briefing = load_text (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (EntSearchIndex) index = NULL;
  g_autoptr (EntSearchIndex) none = NULL;
  g_autoptr (GError) error = NULL;

  ent_search_index_new_async (briefing, NULL, indexed_cb, &first);
  ent_search_index_new_async (briefing, cancellable, indexed_cb, &second);
  g_cancellable_cancel (cancellable);
  while (first == NULL || second == NULL)
    g_main_context_iteration (NULL, TRUE);

  index = ent_search_index_new_finish (first, &error);
  g_assert_no_error (error);
  g_assert_true (ent_search_index_get_briefing (index) == briefing);
  g_assert_true (ent_search_index_is_complete (index));
  none = ent_search_index_new_finish (second, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Without iso-codes there are the names of the document, and nothing breaks. */
static void
test_country (void)
{
  const EntCountry *country = ent_country_find ("IRN");

  g_assert_null (ent_country_find (NULL));
  g_assert_null (ent_country_find ("QQQ"));
  if (country == NULL)
    {
      g_test_skip ("iso-codes is not installed");
      return;
    }

  g_assert_cmpstr (country->common, ==, "Iran");
  g_assert_cmpstr (country->official, ==, "Islamic Republic of Iran");
  g_assert_cmpstr (ent_country_translate (country->common), ==, "Iran");
}

static void
test_no_countries (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (EntSearchIndex) index = NULL;
      g_autoptr (EntSearchResults) results = NULL;

      g_assert_null (ent_country_find ("KAZ"));
      index = index_text (document);
      results = ent_search_query (index, "kaz", 10, NULL, NULL);
      g_assert_cmpuint (ent_search_results_get_total (results), ==, 1);
      return;
    }

  g_setenv ("XDG_DATA_DIRS", "/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/fold/limit", test_limit);
  g_test_add_func ("/search/rank", test_rank);
  g_test_add_func ("/search/scripts", test_scripts);
  g_test_add_func ("/search/marks", test_marks);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/groups", test_groups);
  g_test_add_func ("/search/fields", test_fields);
  g_test_add_func ("/search/narrowing", test_narrowing);
  g_test_add_func ("/search/stages", test_stages);
  g_test_add_func ("/search/filter", test_filter);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/thread", test_thread);
  g_test_add_func ("/search/country", test_country);
  g_test_add_func ("/search/no-countries", test_no_countries);

  return g_test_run ();
}
