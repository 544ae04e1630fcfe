/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weak points: for each kind a document that has it, and one that just does not. */

#include "ent-weakness.h"

#include <locale.h>
#include <string.h>

/* Nothing in it is weak. "m" and "n" are inside, "o" is not. */
static const char sound[] =
  "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"d\", \"title\": \"T\", \"language\": \"en\",\n"
  "\"compiled\": \"2026-02\", \"information_cutoff\": \"2026-01-15\", \"yardstick\": \"icd203\",\n"
  "\"impact_scale\": {\"bands\": [{\"id\": \"all\", \"name\": \"any\", \"from\": -1, \"to\": 1, \"definition\": \"D.\"}]},\n"
  "\"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": [\n"
  " {\"id\": \"up\", \"name\": \"Up\", \"definition\": \"U.\", \"categorical\": true, \"glyph\": \"diamond\", \"slot\": 1},\n"
  " {\"id\": \"low\", \"name\": \"Low\", \"definition\": \"L.\", \"categorical\": true, \"glyph\": \"cross\", \"slot\": 5}]}],\n"
  "\"measures\": [{\"id\": \"ms\", \"name\": \"up\", \"question\": \"q\", \"levels\": [\"up\"]}],\n"
  "\"groups\": [{\"id\": \"full\", \"name\": \"Full\", \"kind\": \"status\"},\n"
  " {\"id\": \"out\", \"name\": \"Out\", \"kind\": \"status\", \"outside\": true}],\n"
  "\"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\", \"memberships\": [{\"group\": \"full\", \"state\": \"active\"}]},\n"
  " {\"id\": \"n\", \"kind\": \"state\", \"name\": \"N\", \"memberships\": [{\"group\": \"full\", \"state\": \"active\"}]},\n"
  " {\"id\": \"o\", \"kind\": \"state\", \"name\": \"O\", \"memberships\": [{\"group\": \"out\", \"state\": \"active\"}]}],\n"
  "\"indicators\": [{\"id\": \"pop\", \"name\": \"People\", \"unit\": \"million people\", \"source\": \"a\", \"decimals\": 1,\n"
  " \"total\": {\"name\": \"of the world\", \"value\": 8000, \"year\": 2025}}],\n"
  "\"values\": [{\"indicator\": \"pop\", \"member\": \"m\", \"year\": 2025, \"value\": 1463.9},\n"
  " {\"indicator\": \"pop\", \"member\": \"n\", \"year\": 2025, \"value\": 536.2}],\n"
  "\"perspectives\": [{\"id\": \"p\", \"name\": \"P\"}],\n"
  "\"stances\": [{\"id\": \"st\", \"member\": \"m\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2025\", \"level\": \"up\",\n"
  "  \"confidence\": \"high\", \"confidence_reason\": \"R.\", \"summary\": \"S.\",\n"
  "  \"towards\": [{\"text\": \"L.\", \"basis\": \"reported\", \"citations\": [{\"source\": \"a\", \"passage\": \"p1\", \"credibility\": 2}]}],\n"
  "  \"would_change\": [{\"text\": \"W.\", \"basis\": \"judgement\", \"direction\": \"away\"}],\n"
  "  \"citations\": [{\"source\": \"b\", \"credibility\": 3}]},\n"
  " {\"id\": \"old\", \"member\": \"m\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2015\", \"level\": \"low\",\n"
  "  \"confidence\": \"high\", \"confidence_reason\": \"R.\", \"summary\": \"S.\", \"citations\": [{\"source\": \"bad\", \"credibility\": 6}]},\n"
  " {\"id\": \"theirs\", \"member\": \"n\", \"question\": \"q\", \"by\": \"a\", \"as_of\": \"2025\", \"level\": \"low\",\n"
  "  \"confidence\": \"high\", \"confidence_reason\": \"R.\", \"summary\": \"S.\"}],\n"
  "\"judgements\": [{\"id\": \"j\", \"statement\": \"At least seven of the two will sign.\",\n"
  "  \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.8}, \"by_date\": \"2027\", \"confidence\": \"moderate\",\n"
  "  \"citations\": [{\"source\": \"b\", \"credibility\": 3}]}],\n"
  "\"themes\": [{\"id\": \"th\", \"kind\": \"agenda\", \"title\": \"Three fields\", \"items\": [\n"
  "  {\"text\": \"Three fields are named.\", \"basis\": \"judgement\"}]}],\n"
  "\"factors\": [{\"id\": \"f\", \"title\": \"A treaty\", \"event\": \"A treaty is signed by 2030.\",\n"
  "  \"resolves\": \"The depositary lists five signatures.\", \"by_date\": \"2030\",\n"
  "  \"likelihood\": {\"low\": 0.2, \"best\": 0.3, \"high\": 0.45}, \"confidence\": \"low\",\n"
  "  \"impacts\": [{\"perspective\": \"p\", \"low\": -0.5, \"best\": -0.3, \"high\": 0, \"reason\": \"R.\"}],\n"
  "  \"citations\": [{\"source\": \"ancient\", \"credibility\": 3}, {\"source\": \"b\", \"credibility\": 3}]}],\n"
  "\"sources\": [\n"
  " {\"id\": \"a\", \"title\": \"A\", \"date\": \"2025-05\", \"read\": \"full\", \"reliability\": \"B\", \"reliability_reason\": \"R.\",\n"
  "  \"passages\": [{\"id\": \"p1\", \"kind\": \"claim\", \"text\": \"X.\", \"members\": [\"m\"]},\n"
  "   {\"id\": \"p2\", \"kind\": \"context\", \"text\": \"Y.\", \"members\": [\"m\"]}]},\n"
  " {\"id\": \"b\", \"title\": \"B\", \"date\": \"2024\", \"read\": \"full\", \"reliability\": \"C\", \"reliability_reason\": \"R.\",\n"
  "  \"passages\": [{\"id\": \"p1\", \"kind\": \"figure\", \"text\": \"Z.\"}, {\"id\": \"p2\", \"kind\": \"context\", \"text\": \"Y.\", \"members\": [\"n\"]}]},\n"
  " {\"id\": \"copy\", \"title\": \"C\", \"date\": \"2025\", \"read\": \"full\", \"origin\": \"a\", \"reliability\": \"C\", \"reliability_reason\": \"R.\"},\n"
  " {\"id\": \"bad\", \"title\": \"D\", \"date\": \"2025\", \"read\": \"full\", \"reliability\": \"D\", \"reliability_reason\": \"R.\"},\n"
  " {\"id\": \"ancient\", \"title\": \"E\", \"date\": \"2001\", \"read\": \"full\", \"reliability\": \"A\", \"reliability_reason\": \"R.\"},\n"
  " {\"id\": \"other\", \"title\": \"F\", \"date\": \"2025\", \"read\": \"full\", \"reliability\": \"B\", \"reliability_reason\": \"R.\",\n"
  "  \"passages\": [{\"id\": \"p1\", \"kind\": \"context\", \"text\": \"Z.\", \"members\": [\"n\"]}]}],\n"
  "\"claims\": [{\"id\": \"c\", \"source\": \"a\", \"passage\": \"p1\", \"text\": \"X.\", \"finding\": \"consistent\", \"explanation\": \"E.\",\n"
  "  \"computations\": [{\"indicator\": \"pop\", \"members\": [\"m\", \"n\"]}]}],\n"
  "\"switches\": [{\"id\": \"sw\", \"question\": \"S?\", \"kind\": \"event\", \"options\": [\n"
  "  {\"id\": \"yes\", \"name\": \"Yes\", \"baseline\": true, \"likelihood\": {\"low\": 0.8, \"best\": 0.9, \"high\": 0.95}},\n"
  "  {\"id\": \"no\", \"name\": \"No\"}]}],\n"
  "\"stories\": [{\"id\": \"story\", \"title\": \"Story\", \"steps\": [\n"
  "  {\"id\": \"one\", \"title\": \"One of two is up\", \"stage\": {\"view\": \"map\", \"question\": \"q\"}},\n"
  "  {\"id\": \"two\", \"title\": \"25 % of the world\", \"stage\": {\"view\": \"claims\", \"focus\": \"c\"}}]}]}\n";

/* Edits, each at the first occurrence, and the weak points that follow, as "word path". */
typedef struct {
  const char *name;
  const char *edits[8];
  const char *expected;
} Case;

static const Case cases[] = {
  { "nothing", { NULL }, "" },

  { "wide-range/factor", { "\"low\": 0.2, \"best\": 0.3, \"high\": 0.45", "\"low\": 0.2, \"best\": 0.3, \"high\": 0.46" },
    "wide-range $.factors[0].likelihood" },
  { "wide-range/judgement", { "\"low\": 0.55, \"best\": 0.6, \"high\": 0.8", "\"low\": 0.54, \"best\": 0.6, \"high\": 0.8" },
    "wide-range $.judgements[0].likelihood" },
  { "wide-range/option", { "\"high\": 0.95", "\"high\": 0.97" }, "wide-range $.switches[0].options[0].likelihood" },
  { "wide-range/phia", { "icd203", "phia", "0.2, \"best\": 0.3, \"high\": 0.45", "0.21, \"best\": 0.3, \"high\": 0.4",
                         "0.8, \"best\": 0.9, \"high\": 0.95", "0.8, \"best\": 0.9, \"high\": 0.96" },
    "wide-range $.switches[0].options[0].likelihood" },

  { "gap/factor", { "icd203", "phia", "0.2, \"best\": 0.3, \"high\": 0.45", "0.3, \"best\": 0.36, \"high\": 0.4" },
    "gap $.factors[0].likelihood" },
  { "gap/edge", { "icd203", "phia", "0.2, \"best\": 0.3, \"high\": 0.45", "0.3, \"best\": 0.35, \"high\": 0.4" }, "" },
  { "gap/not-icd203", { "0.2, \"best\": 0.3, \"high\": 0.45", "0.3, \"best\": 0.36, \"high\": 0.4" }, "" },

  { "one-source/same-twice", { "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                               "\"source\": \"a\", \"credibility\": 3}]},\n {\"id\": \"old\"" },
    "one-source $.stances[0].confidence" },
  { "one-source/moderate", { "\"confidence\": \"high\"", "\"confidence\": \"moderate\"",
                             "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                             "\"source\": \"a\", \"credibility\": 3}]},\n {\"id\": \"old\"" }, "" },
  { "one-source/none", { "\"by_date\": \"2027\", \"confidence\": \"moderate\",\n  \"citations\": [{\"source\": \"b\", \"credibility\": 3}]",
                         "\"by_date\": \"2027\", \"confidence\": \"high\"" },
    "one-source $.judgements[0].confidence" },
  { "one-source/factor", { "\"confidence\": \"low\"", "\"confidence\": \"high\"", "{\"source\": \"ancient\", \"credibility\": 3}, ", "" },
    "one-source $.factors[0].confidence" },

  { "one-origin", { "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                    "\"source\": \"copy\", \"credibility\": 3}]},\n {\"id\": \"old\"" },
    "one-origin $.stances[0].confidence" },
  { "one-origin/not", { "\"origin\": \"a\"", "\"origin\": \"b\"",
                        "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                        "\"source\": \"copy\", \"credibility\": 3}]},\n {\"id\": \"old\"" }, "" },

  { "poor-grades", { "\"passage\": \"p1\", \"credibility\": 2", "\"passage\": \"p1\", \"credibility\": 4",
                     "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                     "\"source\": \"bad\", \"credibility\": 1}]},\n {\"id\": \"old\"" },
    "poor-grades $.stances[0].confidence" },
  { "poor-grades/one-is-sound", { "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                                  "\"source\": \"bad\", \"credibility\": 1}]},\n {\"id\": \"old\"" }, "" },

  { "no-signs", { "  \"would_change\": [{\"text\": \"W.\", \"basis\": \"judgement\", \"direction\": \"away\"}],\n", "" },
    "no-signs $.stances[0]" },
  { "no-signs/latest", { "\"as_of\": \"2015\"", "\"as_of\": \"2026\"" },
    "no-signs $.stances[1], one-source $.stances[1].confidence, poor-grades $.stances[1].confidence" },

  { "old-evidence", { "\"source\": \"b\", \"credibility\": 3}]}],\n\"sources\"", "\"source\": \"ancient\", \"credibility\": 3}]}],\n\"sources\"" },
    "old-evidence $.factors[0]" },
  { "old-evidence/by-a-day", { "\"date\": \"2024\"", "\"date\": \"2021-01-14\"" },
    "old-evidence $.judgements[0], old-evidence $.factors[0]" },
  { "old-evidence/just-not", { "\"date\": \"2024\"", "\"date\": \"2021-01-15\"" }, "" },
  { "old-evidence/vague", { "\"date\": \"2024\"", "\"date\": \"2021\"" }, "" },
  { "old-evidence/undated", { "\"date\": \"2024\", ", "" }, "old-evidence $.factors[0]" },

  { "unchecked/claim", { "\"id\": \"p2\", \"kind\": \"context\", \"text\": \"Y.\", \"members\": [\"m\"]",
                         "\"id\": \"p2\", \"kind\": \"claim\", \"text\": \"Y.\", \"members\": [\"m\"]" },
    "unchecked $.sources[0].passages[1]" },
  { "unchecked/weighed", { "\"id\": \"p2\", \"kind\": \"context\", \"text\": \"Y.\", \"members\": [\"m\"]",
                           "\"id\": \"p2\", \"kind\": \"claim\", \"text\": \"Y.\", \"members\": [\"m\"]",
                           "\"explanation\": \"E.\"",
                           "\"explanation\": \"E.\", \"citations\": [{\"source\": \"a\", \"passage\": \"p2\", \"credibility\": 2}]" },
    "" },
  { "unchecked/figure", { "\"id\": \"c\", \"source\": \"a\", \"passage\": \"p1\"", "\"id\": \"c\", \"source\": \"b\", \"passage\": \"p2\"" },
    "unchecked $.sources[0].passages[0], unchecked $.sources[1].passages[0]" },
  { "unchecked/nothing-behind", { ",\n  \"computations\": [{\"indicator\": \"pop\", \"members\": [\"m\", \"n\"]}]", "",
                                  "25 %", "Much" },
    "unchecked $.claims[0].finding" },
  { "unchecked/not-found", { ",\n  \"computations\": [{\"indicator\": \"pop\", \"members\": [\"m\", \"n\"]}]", "",
                             "25 %", "Much", "consistent", "not-found" }, "" },

  { "no-figures/member", { ",\n {\"indicator\": \"pop\", \"member\": \"n\", \"year\": 2025, \"value\": 536.2}", "", "25 %", "Much" },
    "no-figures $.members[1]" },
  { "no-figures/none", { "\"values\": [{\"indicator\": \"pop\", \"member\": \"m\", \"year\": 2025, \"value\": 1463.9},\n"
                         " {\"indicator\": \"pop\", \"member\": \"n\", \"year\": 2025, \"value\": 536.2}],\n", "", "25 %", "Much" },
    "no-figures $.members" },

  { "no-test/event", { "The depositary lists five signatures.", "a  treaty is signed, by 2030!" }, "no-test $.factors[0].resolves" },
  { "no-test/title", { "The depositary lists five signatures.", "A treaty." }, "no-test $.factors[0].resolves" },
  { "no-test/more", { "The depositary lists five signatures.", "A treaty is signed by 2030 by five." }, "" },

  { "unconcerned", { "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                     "\"source\": \"other\", \"credibility\": 3}]},\n {\"id\": \"old\"" },
    "unconcerned $.stances[0].citations[0]" },
  { "unconcerned/everybody", { "\"text\": \"Z.\", \"members\": [\"n\"]", "\"text\": \"Z.\"",
                               "\"source\": \"b\", \"credibility\": 3}]},\n {\"id\": \"old\"",
                               "\"source\": \"other\", \"credibility\": 3}]},\n {\"id\": \"old\"" }, "" },

  { "title-number/judgement", { "of the two", "of the eleven" }, "title-number $.judgements[0].statement" },
  { "title-number/theme", { "\"Three fields\"", "\"Four fields\"" }, "title-number $.themes[0].title" },
  { "title-number/factor", { "\"A treaty\"", "\"A treaty of five by 2030\"" }, "" },
  { "title-number/factor-year", { "\"A treaty\"", "\"A treaty by 2033\"" }, "title-number $.factors[0].title" },
  { "title-number/step", { "One of two is up", "Four of seven are up" },
    "title-number $.stories[0].steps[0].title, title-number $.stories[0].steps[0].title" },
  { "title-number/share", { "25 %", "25.0 % or 26 %" }, "title-number $.stories[0].steps[1].title" },
  { "title-number/figure", { "25 %", "2.0 billion of 8 billion, 1,463.8 of 8,000.0 million" },
    "title-number $.stories[0].steps[1].title" },
  { "title-number/figure-in-focus",
    { "25 % of the world\", \"stage\": {\"view\": \"claims\", \"focus\": \"c\"}",
      "1.5 billion, 18.3 %\", \"stage\": {\"view\": \"ranking\", \"indicator\": \"pop\", \"focus\": \"m\"}" }, "" },
  { "title-number/figure-of-nobody",
    { "25 % of the world\", \"stage\": {\"view\": \"claims\", \"focus\": \"c\"}",
      "1.6 billion, 18.4 %\", \"stage\": {\"view\": \"ranking\", \"indicator\": \"pop\", \"focus\": \"m\"}" },
    "title-number $.stories[0].steps[1].title, title-number $.stories[0].steps[1].title" },
  { "title-number/language", { "\"title\": \"Story\"", "\"title\": \"Story\", \"language\": \"de\"", "25 %", "25,0 %",
                               "One of two", "Elf of 12" },
    "title-number $.stories[0].steps[0].title" },
};

static EntBriefing *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static char *
edit (const Case *expected)
{
  char *text = g_strdup (sound);

  for (guint i = 0; expected->edits[i] != NULL; i += 2)
    {
      char *at = strstr (text, expected->edits[i]);
      char *edited;

      if (at == NULL)
        g_error ("the document has no ‘%s’", expected->edits[i]);
      edited = g_strdup_printf ("%.*s%s%s", (int) (at - text), text, expected->edits[i + 1], at + strlen (expected->edits[i]));
      g_free (text);
      text = edited;
    }

  return text;
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *text = edit (expected);
  g_autoptr (EntBriefing) briefing = read_text (text);
  g_autoptr (GListModel) found = ent_weakness_find (briefing, ENT_WEAKNESS_MAX_AGE);
  g_autoptr (GString) words = g_string_new (NULL);
  EntWeakness *weakness;
  guint line = 0;

  for (guint i = 0; (weakness = ent_list_peek (found, i)) != NULL; i++)
    {
      g_test_message ("%s", ent_weakness_get_reason (weakness));
      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", ent_weakness_kind_get_word (ent_weakness_get_kind (weakness)),
                              ent_weakness_get_path (weakness));
      /* In the order of the document, and each says something. */
      g_assert_cmpuint (ent_weakness_get_line (weakness), >=, line);
      g_assert_cmpuint (ent_weakness_get_column (weakness), >, 0);
      line = ent_weakness_get_line (weakness);
      g_assert_true (g_str_has_suffix (ent_weakness_get_reason (weakness), "."));
      g_assert_true (ENT_IS_RECORD (ent_weakness_get_record (weakness)));
    }
  g_assert_cmpstr (words->str, ==, expected->expected);
}

/* The limit is the caller's. */
static void
test_max_age (void)
{
  g_autoptr (EntBriefing) briefing = read_text (sound);
  g_autoptr (GListModel) found = ent_weakness_find (briefing, 1);
  EntWeakness *weakness = ent_list_peek (found, 0);

  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);
  g_assert_cmpint (ent_weakness_get_kind (weakness), ==, ENT_WEAKNESS_OLD_EVIDENCE);
  g_assert_nonnull (strstr (ent_weakness_get_reason (weakness), "2024"));
  g_assert_nonnull (strstr (ent_weakness_get_reason (weakness), "1 year "));
}

static void
test_part (void)
{
  static const Case option = { NULL, { "\"high\": 0.95", "\"high\": 0.97" }, NULL };
  g_autofree char *text = edit (&option);
  g_autoptr (EntBriefing) briefing = read_text (text);
  g_autoptr (GListModel) found = ent_weakness_find (briefing, ENT_WEAKNESS_MAX_AGE);
  EntWeakness *weakness = ent_list_peek (found, 0);
  g_autofree char *line = ent_weakness_to_string (weakness, "x.json");
  g_autofree char *expected = NULL;

  g_assert_cmpstr (ent_record_get_id (ent_weakness_get_record (weakness)), ==, "sw");
  g_assert_cmpstr (ent_record_get_id (ent_weakness_get_part (weakness)), ==, "yes");
  expected = g_strdup_printf ("x.json:%u:%u: weakness[wide-range]: $.switches[0].options[0].likelihood: %s",
                              ent_weakness_get_line (weakness), ent_weakness_get_column (weakness),
                              ent_weakness_get_reason (weakness));
  g_assert_cmpstr (line, ==, expected);
}

/* Every kind has a word of its own, a title and an explanation. */
static void
test_kinds (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < ENT_N_WEAKNESS_KINDS; kind++)
    {
      g_autofree char *explanation = ent_weakness_kind_dup_explanation (kind, ENT_WEAKNESS_MAX_AGE);

      g_assert_true (g_hash_table_add (words, (gpointer) ent_weakness_kind_get_word (kind)));
      g_assert_cmpstr (ent_weakness_kind_get_title (kind), !=, "");
      g_assert_true (g_str_has_suffix (explanation, "."));
    }
}

/* What is known of the bundled briefing; a new line here is a fault in the
 * briefing or a false alarm, and has to be looked at. */
static void
test_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  g_autoptr (GListModel) found = NULL;
  EntWeakness *weakness;

  g_assert_no_error (error);
  found = ent_weakness_find (briefing, ENT_WEAKNESS_MAX_AGE);
  for (guint i = 0; (weakness = ent_list_peek (found, i)) != NULL; i++)
    switch (ent_weakness_get_kind (weakness))
      {
      case ENT_WEAKNESS_WIDE_RANGE:
        break;
      default:
        g_error ("%s: %s", ent_weakness_get_path (weakness), ent_weakness_get_reason (weakness));
      }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/weakness/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/weakness/max-age", test_max_age);
  g_test_add_func ("/weakness/part", test_part);
  g_test_add_func ("/weakness/kinds", test_kinds);
  g_test_add_func ("/weakness/bundled", test_bundled);

  return g_test_run ();
}
