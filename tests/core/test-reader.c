/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the schema refuses, at each level of the format, and where it says so. */

#include "test-document.h"

#include <string.h>

static const DocumentCase cases[] = {
  /* The head: nothing else is said of a document of another kind. */
  { "head/other-format", "\"entente-briefing\"", "§\"vega\"",
    "$.format", "something else (expected “entente-briefing”, found \"vega\")" },
  { "head/format-type", "\"entente-briefing\"", "§1", "$.format", "something else" },
  { "head/no-format", "{\n  \"$schema\": \"../../data/entente-briefing.schema.json\",\n  \"format\": \"entente-briefing\",", "§{",
    "$", "the member “format” is missing" },
  { "head/unknown-version", "\"version\": 1", "\"version\": §2",
    "$.version", "unknown to this program (expected 1, found 2)" },
  { "head/version-text", "\"version\": 1", "\"version\": §\"1\"", "$.version", "unknown to this program" },
  { "head/version-true", "\"version\": 1", "\"version\": §true", "$.version", "unknown to this program" },
  { "head/no-version", "{\n  \"$schema\": \"../../data/entente-briefing.schema.json\",\n  \"format\": \"entente-briefing\",\n  \"version\": 1,",
    "§{\n  \"format\": \"entente-briefing\",", "$", "the member “version” is missing" },

  /* Missing: at the brace of the object that should have it. */
  { "missing/level", "{\"id\": \"for\", \"name\": \"supports\", ", "§{\"id\": \"for\", ",
    "$.questions[0].levels[0]", "the member “name” is missing" },
  { "missing/member", "{\n      \"id\": \"beland\", \"kind\": \"state\",", "§{\n      \"id\": \"beland\",",
    "$.members[1]", "the member “kind” is missing" },
  { "missing/membership", "{\"group\": \"guest\", \"state\": \"active\"}", "§{\"group\": \"guest\"}",
    "$.members[2].memberships[0]", "the member “state” is missing" },
  { "missing/citation", "{\"source\": \"gazette\", \"credibility\": 2}]", "§{\"source\": \"gazette\"}]",
    "$.stances[0].citations[0]", "the member “credibility” is missing" },
  { "missing/item", "{\"text\": \"Its parliament may change its mind.\", \"basis\": \"assumption\"}", "§{\"basis\": \"assumption\"}",
    "$.stances[0].away[0]", "the member “text” is missing" },
  { "missing/range", "{\"low\": 0.2, \"best\": 0.35, \"high\": 0.5}", "§{\"low\": 0.2, \"high\": 0.5}",
    "$.judgements[0].likelihood", "the member “best” is missing" },
  { "missing/effect-range", "{\"low\": 0.1, \"best\": 0.2, \"high\": 0.3},\n", "§{\"low\": 0.1, \"best\": 0.2},\n",
    "$.switches[0].options[1].effects[0].value", "the member “high” is missing" },
  { "missing/choice", "[{\"switch\": \"money\", \"option\": \"money-yes\"}]", "[§{\"switch\": \"money\"}]",
    "$.switches[0].options[1].requires[0]", "the member “option” is missing" },
  { "missing/view", "{\"view\": \"matrix\"}", "§{}", "$.stories[0].steps[1].stage", "the member “view” is missing" },
  { "missing/total", "{\"name\": \"of the river basin\", \"value\": 60.5,", "§{\"name\": \"of the river basin\",",
    "$.indicators[0].total", "the member “value” is missing" },

  /* Wrong type, at each level of the format */
  { "type/text", "\"title\": \"The River League and its joint dam\"", "\"title\": §7",
    "$.title", "wrong type (expected a string, found 7)" },
  { "type/schema", "\"$schema\": \"../../data/entente-briefing.schema.json\"", "\"$schema\": §[]",
    "$.$schema", "wrong type (expected a string, found an array)" },
  { "type/id", "\"id\": \"river-league\"", "\"id\": §null", "$.id", "wrong type (expected an id, in quotation marks, found null)" },
  { "type/date", "\"compiled\": \"2025-06-30\"", "\"compiled\": §20250630", "$.compiled", "wrong type (expected a string" },
  { "type/list", "\"scenarios\": [\n    {\"id\": \"wet\", \"name\": \"A wet year\", \"options\": {\"flood\": \"flood-yes\"}}\n  ]",
    "\"scenarios\": §{}", "$.scenarios", "wrong type (expected an array, found an object)", ERROR, 1 },
  { "type/object", "\"marking\": \"public\",\n  \"yardstick\": \"icd203\",\n  \"impact_scale\": {", "\"marking\": \"public\",\n  \"yardstick\": \"icd203\",\n  \"impact_scale\": §3, \"x\": {",
    "$.impact_scale", "wrong type (expected an object, found 3)", ERROR, 1 },
  { "type/item", "{\"id\": \"gap-budget\", \"text\": \"The budget of the League for 2026 is not public.\", \"basis\": \"judgement\", \"marking\": \"internal\"}",
    "§\"The budget\"", "$.gaps[0]", "wrong type (expected an object, found \"The budget\")" },
  { "type/enum", "\"yardstick\": \"icd203\"", "\"yardstick\": §7",
    "$.yardstick", "none of the words that can stand here (expected “icd203”, “phia”, found 7)" },
  { "type/integer", "\"rank\": 10", "\"rank\": §\"10\"", "$.markings[1].rank", "wrong type (expected a whole number, found \"10\")" },
  { "type/fraction", "\"rank\": 10", "\"rank\": §10.5", "$.markings[1].rank", "wrong type (expected a whole number, found 10.5)" },
  { "type/number", "\"from\": 0.6", "\"from\": §\"0.6\"", "$.questions[0].levels[0].from", "wrong type (expected a number" },
  { "type/boolean", "\"outside\": true", "\"outside\": §\"yes\"", "$.groups[1].outside", "wrong type (expected true or false" },
  { "type/range", "{\"low\": 0.6, \"best\": 0.8, \"high\": 0.9}", "§0.8",
    "$.stances[0].position", "wrong type (expected an object with low, best and high, found 0.8)" },
  { "type/range-part", "\"best\": 0.35", "\"best\": §\"a third\"", "$.judgements[0].likelihood.best", "wrong type (expected a number" },
  { "type/ids", "\"levels\": [\"for\"]", "\"levels\": §\"for\"", "$.measures[0].levels", "wrong type (expected an array of ids" },
  { "type/id-in-list", "[\"for\", \"undecided\"]", "[\"for\", §4]", "$.measures[1].levels[1]", "wrong type (expected an id" },
  { "type/tiles", "{\"aland\": [0, 0], \"beland\": [1, 0], \"celand\": [0, 1, 2, 1], \"bank\": [2, 0, 1, 2]}", "§[]",
    "$.layouts[0].tiles", "wrong type (expected an object, found an array)" },
  { "type/tile", "\"beland\": [1, 0]", "\"beland\": §\"1, 0\"", "$.layouts[0].tiles.beland", "not a tile" },
  { "type/tile-part", "\"beland\": [1, 0]", "\"beland\": [1, §null]", "$.layouts[0].tiles.beland[1]", "wrong type (expected a whole number" },
  { "type/options", "{\"flood\": \"flood-yes\"}", "§\"flood-yes\"", "$.scenarios[0].options", "wrong type (expected an object", ERROR, 0 },
  { "type/option", "{\"flood\": \"flood-yes\"}", "{\"flood\": §true}", "$.scenarios[0].options.flood", "wrong type (expected an id" },
  { "type/effect-value", "\"value\": 0.9", "\"value\": §[0.9]", "$.switches[0].options[1].effects[2].value",
    "wrong type (expected a number, a range or an id, found an array)" },
  { "type/stage", "{\"view\": \"matrix\"}", "§\"matrix\"", "$.stories[0].steps[1].stage", "wrong type (expected an object" },
  { "type/filter", "{\"groups\": [\"hill-pact\"], \"levels\": [\"against\", \"none\"], \"members\": [\"aland\"]}", "§[]",
    "$.stories[0].steps[0].stage.filter", "wrong type (expected an object" },
  { "type/sign-option", "\"option\": {\"switch\": \"flood\", \"option\": \"flood-yes\"}", "\"option\": §\"flood-yes\"",
    "$.stances[0].would_change[0].option", "wrong type (expected an object" },

  /* The right type, but not such a value */
  { "value/empty-text", "\"author\": \"A. Writer\"", "\"author\": §\"\"", "$.author", "the text is empty" },
  { "value/id", "\"id\": \"river-league\"", "\"id\": §\"river league\"", "$.id", "not an id (expected 1 to 128 letters" },
  { "value/empty-id", "\"id\": \"river-league\"", "\"id\": §\"\"", "$.id", "not an id" },
  { "value/id-in-list", "\"highlight\": [\"beland\", \"flood-damage\"]", "\"highlight\": [\"beland\", §\"-\"]",
    "$.stories[0].steps[0].stage.highlight[1]", "not an id" },
  { "value/date", "\"compiled\": \"2025-06-30\"", "\"compiled\": §\"30.6.2025\"",
    "$.compiled", "not a date (expected YYYY, YYYY-MM or YYYY-MM-DD, found \"30.6.2025\")" },
  { "value/month", "\"compiled\": \"2025-06-30\"", "\"compiled\": §\"2025-13\"", "$.compiled", "not a date" },
  { "value/code", "\"code\": \"AAL\"", "\"code\": §\"aal\"", "$.members[0].code", "not a country code (expected three capital letters" },
  { "value/language", "\"language\": \"en\"", "\"language\": §\"English\"", "$.language", "not a language" },
  { "value/enum", "\"confidence\": \"moderate\"", "\"confidence\": §\"medium\"", "$.stances[0].confidence",
    "(expected “low”, “moderate”, “high”, found \"medium\")" },
  { "value/glyph", "\"glyph\": \"bar\"", "\"glyph\": §\"heart\"", "$.questions[0].levels[3].glyph", "“triangle-open”" },
  { "value/credibility", "\"credibility\": 4", "\"credibility\": §7",
    "$.switches[0].options[1].effects[0].citations[0].credibility", "out of range (expected 1 to 6, found 7)" },
  { "value/fraction", "\"best\": 0.35", "\"best\": §35", "$.judgements[0].likelihood.best", "out of range (expected 0 to 1, found 35)" },
  { "value/impact", "\"low\": -0.8", "\"low\": §-8", "$.factors[0].impacts[0].low", "out of range (expected -1 to 1, found -8)" },
  { "value/total", "\"value\": 60.5", "\"value\": §0", "$.indicators[0].total.value", "out of range (expected more than 0, found 0)" },
  { "value/effect", "\"value\": 0.9", "\"value\": §1.5", "$.switches[0].options[1].effects[2].value", "out of range (expected -1 to 1" },
  { "value/slot", "\"slot\": 4", "\"slot\": §10", "$.questions[0].levels[3].slot", "out of range (expected 1 to 9" },
  { "value/tile-length", "\"beland\": [1, 0]", "\"beland\": §[1, 0, 1]", "$.layouts[0].tiles.beland", "not a tile (expected [column, row] or" },
  { "value/tile-span", "[2, 0, 1, 2]", "[2, 0, §0, 2]", "$.layouts[0].tiles.bank[2]", "out of range (expected 1 to 999, found 0)" },
  { "value/tile-cell", "\"beland\": [1, 0]", "\"beland\": [§-1, 0]", "$.layouts[0].tiles.beland[0]", "out of range (expected 0 to 999" },
  { "value/tile-name", "\"beland\": [1, 0]", "§\"be land\": [1, 0]", "$.layouts[0].tiles.be land", "name of this member is not an id (found be land)" },
  { "value/switch-name", "{\"flood\": \"flood-yes\"}", "{§\"\": \"flood-yes\"}", "$.scenarios[0].options.", "name of this member is not an id" },
  { "value/too-few", "[\"for\", \"undecided\"]", "§[]", "$.measures[1].levels", "wrong number of elements (expected at least 1, found 0)" },

  /* Unknown members are kept out and mentioned. */
  { "unknown/briefing", "\"contact\":", "§\"contakt\":", "$.contakt", "no member “contakt” here (expected perhaps “contact”)", WARNING },
  { "unknown/level", "\"slot\": 4", "\"slot\": 4, §\"colour\": {\"red\": [1, {}]}", "$.questions[0].levels[3].colour", "no member “colour” here", WARNING },
  { "unknown/range", "\"best\": 0.35", "§\"bset\": {}, \"best\": 0.35", "$.judgements[0].likelihood.bset", "perhaps “best”", WARNING },
  { "unknown/stage", "{\"view\": \"matrix\"}", "{\"view\": \"matrix\", §\"zoom\": 2}", "$.stories[0].steps[1].stage.zoom", "perhaps", WARNING },

  /* What stands before a fault moves its column by code points, not bytes. */
  { "place/code-points", "\"name\": \"Beland\"", "\"short\": \"Бéланд 🏞\", \"name\": §0", "$.members[1].name", "wrong type" },
};

static void
test_case (gconstpointer data)
{
  test_document_assert_case ("full.json", ENT_PROBLEM_SCHEMA, data);
}

static GListModel *
read_problems (const char       *text,
               EntBriefingError  code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  GListModel *problems = NULL;

  briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);
  g_assert_null (briefing);
  g_assert_error (error, ENT_BRIEFING_ERROR, (int) code);

  return problems;
}

static void
assert_place (EntProblem *problem,
              guint       line,
              guint       column,
              const char *path)
{
  g_assert_cmpuint (ent_problem_get_line (problem), ==, line);
  g_assert_cmpuint (ent_problem_get_column (problem), ==, column);
  g_assert_cmpstr (ent_problem_get_path (problem), ==, path);
}

/* All problems are found in one pass and come in the order of the text. */
static void
test_all_at_once (void)
{
  const char *text = "{\"format\": \"entente-briefing\", \"version\": 1.0,\n"
                     " \"id\": \"§\",\n"
                     " \"members\": [{\"name\": \"\", \"titel\": 1}, 7],\n"
                     " \"questions\": []}";
  g_autoptr (GListModel) problems = read_problems (text, ENT_BRIEFING_ERROR_SCHEMA);
  guint i = 0;

  /* Five members of the document are missing. */
  for (; i < 5; i++)
    assert_place (ent_list_peek (problems, i), 1, 1, "$");
  assert_place (ent_list_peek (problems, i++), 2, 8, "$.id");
  assert_place (ent_list_peek (problems, i++), 3, 14, "$.members[0]");
  assert_place (ent_list_peek (problems, i++), 3, 14, "$.members[0]");
  assert_place (ent_list_peek (problems, i++), 3, 23, "$.members[0].name");
  assert_place (ent_list_peek (problems, i++), 3, 27, "$.members[0].titel");
  assert_place (ent_list_peek (problems, i++), 3, 40, "$.members[1]");
  assert_place (ent_list_peek (problems, i++), 4, 15, "$.questions");
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, i);
}

static void
test_other_document (gconstpointer data)
{
  const char *text = data;
  g_autoptr (GListModel) problems = read_problems (text, ENT_BRIEFING_ERROR_SCHEMA);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  assert_place (ent_list_peek (problems, 0), 1, 1, "$");
  g_assert_nonnull (strstr (ent_problem_get_message (ent_list_peek (problems, 0)), "not a briefing"));
}

static void
test_syntax (void)
{
  g_autoptr (GListModel) problems = read_problems ("{\n  \"a\": 1,\n}", ENT_BRIEFING_ERROR_SYNTAX);

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpint (ent_problem_get_kind (ent_list_peek (problems, 0)), ==, ENT_PROBLEM_SYNTAX);
  g_assert_cmpuint (ent_problem_get_line (ent_list_peek (problems, 0)), ==, 3);
}

/* The list ends somewhere, and says so. */
static void
test_limit (void)
{
  g_autofree char *minimal = test_document_load ("minimal.json");
  g_autoptr (GString) text = g_string_new (minimal);
  g_autoptr (GString) gaps = g_string_new ("\"gaps\": [0");
  g_autoptr (GListModel) problems = NULL;
  EntProblem *last;

  for (int i = 1; i < 1234; i++)
    g_string_append (gaps, ", 0");
  g_string_append (gaps, "], \"id\"");
  g_string_replace (text, "\"id\"", gaps->str, 1);

  problems = read_problems (text->str, ENT_BRIEFING_ERROR_SCHEMA);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1001);
  last = ent_list_peek (problems, 1000);
  g_assert_cmpuint (ent_problem_get_line (last), ==, 0);
  g_assert_cmpint (ent_problem_get_severity (last), ==, ENT_SEVERITY_ERROR);
  g_assert_nonnull (strstr (ent_problem_get_message (last), "234 more problems"));
}

/* However many warnings come before it, an error is listed with its place. */
static void
test_error_behind_warnings (void)
{
  g_autofree char *minimal = test_document_load ("minimal.json");
  g_autoptr (GString) text = g_string_new (minimal);
  g_autoptr (GString) unknown = g_string_new (NULL);
  g_autoptr (GListModel) problems = NULL;
  EntProblem *error;

  for (int i = 0; i < 1234; i++)
    g_string_append_printf (unknown, "\"unknown%d\": 0, ", i);
  g_string_append (unknown, "\"gaps\": 0, \"id\"");
  g_string_replace (text, "\"id\"", unknown->str, 1);

  problems = read_problems (text->str, ENT_BRIEFING_ERROR_SCHEMA);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1002);
  error = ent_list_peek (problems, 1000);
  g_assert_cmpint (ent_problem_get_severity (error), ==, ENT_SEVERITY_ERROR);
  g_assert_cmpstr (ent_problem_get_path (error), ==, "$.gaps");
  g_assert_cmpuint (ent_problem_get_line (error), >, 0);
}

/* A name may be as long as a document; what is said of it is not. */
static void
test_long_name (void)
{
  g_autofree char *minimal = test_document_load ("minimal.json");
  g_autoptr (GString) text = g_string_new (minimal);
  g_autoptr (GString) unknown = g_string_new ("\"");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  const char *message;

  for (int i = 0; i < 100000; i++)
    g_string_append (unknown, "é");
  g_string_append (unknown, "\": 0, \"id\"");
  g_string_replace (text, "\"id\"", unknown->str, 1);

  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, &problems, NULL);
  g_assert_nonnull (briefing);
  message = ent_problem_get_message (ent_list_peek (problems, 0));
  g_assert_cmpuint (strlen (message), <, 1000);
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_assert_true (g_str_has_suffix (message, "…"));
}

/* Whoever does not ask for the problems still learns of the first. */
static void
test_error_message (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("[]", 2);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_briefing_new_from_bytes (bytes, NULL, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_SCHEMA);
  g_assert_cmpstr (error->message, ==, "line 1, column 1: this is not a briefing");
}

/* What is no more than text is taken as text. */
static void
test_odd_text (void)
{
  g_autofree char *minimal = test_document_load ("minimal.json");
  g_autoptr (GString) text = g_string_new (minimal);
  g_autoptr (GString) name = g_string_new ("<b>Aland</b> & ");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;

  g_string_append (name, "\u202e");
  while (name->len < 10000)
    g_string_append_c (name, 'x');
  g_string_replace (text, "Aland", name->str, 1);

  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ent_member_get_name (ent_list_peek (ent_briefing_get_members (briefing), 0)), ==, name->str);
}

static void
test_problem_to_string (void)
{
  g_autoptr (EntProblem) problem = NULL;
  g_autofree char *with_file = NULL;
  g_autofree char *without_place = NULL;
  g_autoptr (EntProblem) bare = NULL;

  problem = ent_problem_new (ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, 3, 7, "$.a", "text", "this", "that");
  with_file = ent_problem_to_string (problem, "file.json");
  g_assert_cmpstr (with_file, ==, "file.json:3:7: error[schema]: $.a: text (expected this, found that)");

  bare = ent_problem_new (ENT_SEVERITY_WARNING, ENT_PROBLEM_CONTENT, 0, 0, NULL, "text", NULL, NULL);
  without_place = ent_problem_to_string (bare, NULL);
  g_assert_cmpstr (without_place, ==, "warning[content]: text");
}

/* It goes to a terminal, which is not to obey a document. */
static void
test_problem_to_one_line (void)
{
  g_autoptr (EntProblem) problem = ent_problem_new (ENT_SEVERITY_WARNING, ENT_PROBLEM_SCHEMA, 1, 1, "$.\u202ea",
                                                    "name “\n\033[2J\302\233”", NULL, "\r\177é");
  g_autofree char *line = ent_problem_to_string (problem, NULL);

  g_assert_cmpstr (line, ==, "1:1: warning[schema]: $.\\u202ea: name “\\u000a\\u001b[2J\\u009b” (found \\u000d\\u007fé)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_document_add_cases ("/reader", cases, G_N_ELEMENTS (cases), test_case);
  g_test_add_func ("/reader/all-at-once", test_all_at_once);
  g_test_add_data_func ("/reader/no-object/null", "null", test_other_document);
  g_test_add_data_func ("/reader/no-object/array", "[{}]", test_other_document);
  g_test_add_data_func ("/reader/no-object/text", "\"entente-briefing\"", test_other_document);
  g_test_add_data_func ("/reader/other-object", "{\"name\": \"package\"}", test_other_document);
  g_test_add_func ("/reader/syntax", test_syntax);
  g_test_add_func ("/reader/limit", test_limit);
  g_test_add_func ("/reader/error-behind-warnings", test_error_behind_warnings);
  g_test_add_func ("/reader/long-name", test_long_name);
  g_test_add_func ("/reader/error-message", test_error_message);
  g_test_add_func ("/reader/odd-text", test_odd_text);
  g_test_add_func ("/reader/problem-to-string", test_problem_to_string);
  g_test_add_func ("/reader/problem-to-one-line", test_problem_to_one_line);

  return g_test_run ();
}
