/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-guard.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *text;
  gssize length;    /* -1: up to the NUL */
  guint line;       /* 0: the text is good */
  guint column;
  const char *path;
  const char *message; /* a piece of it */
} Case;

/* A place is where a person would put the finger: at the first byte that cannot stand there. */
static const Case cases[] = {
  { "good/object", "{\"a\": [1, -0.5e+3, true, false, null, \"x\"]}", -1, 0, 0, NULL, NULL },
  { "good/scalar", "  7 ", -1, 0, 0, NULL, NULL },
  { "good/escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"]", -1, 0, 0, NULL, NULL },
  { "good/limits", "[9223372036854775807, -9223372036854775808, 1.7976931348623157e308, 5e-324, 0e9999]", -1, 0, 0, NULL, NULL },
  { "good/same-name-elsewhere", "{\"a\": {\"a\": 1}, \"b\": {\"a\": 2}}", -1, 0, 0, NULL, NULL },
  { "good/empty-containers", "[{}, [], {\"\": 0}]", -1, 0, 0, NULL, NULL },
  { "empty", "", -1, 1, 1, "$", "empty" },
  { "blank", " \n\t ", -1, 2, 3, "$", "empty" },
  { "not-json", "Hello", -1, 1, 1, "$", "not a JSON value" },
  { "cut-off/object", "{\"a\": 1", -1, 1, 8, "$.a", "ends within an object" },
  { "cut-off/array", "[1,\n 2", -1, 2, 3, "$[1]", "ends within an array" },
  { "cut-off/string", "{\"a\": \"xy", -1, 1, 10, "$.a", "ends within a string" },
  { "cut-off/escape", "\"\\", -1, 1, 3, "$", "ends within a string" },
  { "cut-off/name", "{\"a\"", -1, 1, 5, "$", "no value" },
  { "cut-off/value", "{\"a\":", -1, 1, 6, "$.a", "ends where a value" },
  { "cut-off/comma", "[1,", -1, 1, 4, "$[1]", "ends where a value" },
  { "comment/block", "{ /* no */ }", -1, 1, 3, "$", "member name is missing" },
  { "comment/line", "[1, // no\n2]", -1, 1, 5, "$[1]", "not a JSON value" },
  { "single-quotes", "{'a': 1}", -1, 1, 2, "$", "member name is missing" },
  { "trailing-comma/object", "{\"a\": 1,}", -1, 1, 9, "$.a", "comma" },
  { "trailing-comma/array", "[1,]", -1, 1, 4, "$[0]", "comma" },
  { "missing-comma", "[1 2]", -1, 1, 4, "$[0]", "not separated" },
  { "missing-colon", "{\"a\" 1}", -1, 1, 6, "$", "no value" },
  { "wrong-bracket", "[1}", -1, 1, 3, "$[0]", "not separated" },
  { "behind-the-end", "{} {}", -1, 1, 4, "$", "behind the end" },
  { "number/leading-zero", "[007]", -1, 1, 2, "$[0]", "leading zero" },
  { "number/plus", "[+1]", -1, 1, 2, "$[0]", "not a JSON value" },
  { "number/point-first", "[.5]", -1, 1, 2, "$[0]", "not a JSON value" },
  { "number/point-last", "[5.]", -1, 1, 4, "$[0]", "not complete" },
  { "number/minus-alone", "[-]", -1, 1, 3, "$[0]", "not complete" },
  { "number/exponent", "[1e]", -1, 1, 4, "$[0]", "not complete" },
  { "number/hexadecimal", "[0x10]", -1, 1, 3, "$[0]", "not separated" },
  { "number/nan", "[NaN]", -1, 1, 2, "$[0]", "not a JSON value" },
  { "number/1e999", "{\"a\": 1e999}", -1, 1, 7, "$.a", "out of range" },
  { "number/1e-999", "[1e-999]", -1, 1, 2, "$[0]", "out of range" },
  { "number/65-bits", "[9223372036854775808]", -1, 1, 2, "$[0]", "out of range" },
  { "word/case", "[True]", -1, 1, 2, "$[0]", "not a JSON value" },
  { "word/run-on", "[trueish]", -1, 1, 6, "$[0]", "not separated" },
  { "string/control", "[\"a\tb\"]", -1, 1, 4, "$[0]", "control character" },
  { "string/newline", "[\"a\nb\"]", -1, 1, 4, "$[0]", "control character" },
  { "string/escape", "[\"\\x41\"]", -1, 1, 3, "$[0]", "unknown escape" },
  { "string/hex", "[\"\\u12g4\"]", -1, 1, 7, "$[0]", "\\u escape" },
  { "string/nul-escape", "[\"a\\u0000\"]", -1, 1, 4, "$[0]", "U+0000" },
  { "surrogate/lone-high", "[\"\\ud83d\"]", -1, 1, 3, "$[0]", "high surrogate" },
  { "surrogate/lone-low", "[\"\\ude00\"]", -1, 1, 3, "$[0]", "low surrogate" },
  { "surrogate/two-high", "[\"\\ud83d\\ud83d\"]", -1, 1, 3, "$[0]", "high surrogate" },
  { "encoding/bom", "\xef\xbb\xbf{}", -1, 1, 1, "$", "byte order mark" },
  { "encoding/utf-16-le", "\xff\xfe{\0}\0", 6, 1, 1, "$", "UTF-16" },
  { "encoding/utf-16-be-no-bom", "\0{\0}", 4, 1, 1, "$", "UTF-16" },
  { "encoding/latin-1", "[\"caf\xe9\"]", -1, 1, 6, "$[0]", "not UTF-8" },
  { "encoding/surrogate-in-utf-8", "[\"\xed\xa0\x80\"]", -1, 1, 3, "$[0]", "not UTF-8" },
  { "encoding/overlong", "[\"\xc0\xaf\"]", -1, 1, 3, "$[0]", "not UTF-8" },
  { "encoding/nul", "{\"a\":\0 1}", 9, 1, 6, "$.a", "NUL" },
  { "encoding/fault-before-it", "[1 2, \"\xff\"]", -1, 1, 4, "$[0]", "not separated" },
  { "duplicate/plain", "{\"a\": 1,\n \"b\": 2, \"a\": 3}", -1, 2, 10, "$.a", "given twice" },
  { "duplicate/escaped", "{\"a\": 1, \"\\u0061\": 3}", -1, 1, 10, NULL, "given twice" },
  { "duplicate/astral", "{\"\xf0\x9f\x98\x80\": 1, \"\\ud83d\\ude00\": 3}", -1, 1, 10, NULL, "given twice" },
  { "duplicate/deep", "{\"x\": [{\"k\": 1, \"k\": 2}]}", -1, 1, 17, "$.x[0].k", "given twice" },
  { "duplicate/before-another-fault", "{\"a\": 1, \"a\": 2, \"b\": }", -1, 1, 10, NULL, "given twice" },
  { "duplicate/first-of-two", "{\"a\":1,\"b\":1,\"b\":1,\"a\":1}", -1, 1, 14, NULL, "given twice" },
  { "column/code-points", "[\"\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80\", x]", -1, 1, 9, "$[1]", "not a JSON value" },
  { "line/crlf", "{\r\n\"a\": x}", -1, 2, 6, "$.a", "not a JSON value" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  gsize length = c->length < 0 ? strlen (c->text) : (gsize) c->length;
  g_autoptr (EntProblem) problem = NULL;
  /* An exact copy without a NUL behind it, so that reading on is caught. */
  g_autofree char *text = g_memdup2 (c->text, MAX (length, 1));
  g_autoptr (EntGuard) guard = ent_guard_new (text, length, &problem);

  if (c->line == 0)
    {
      g_assert_null (problem);
      g_assert_nonnull (guard);
      return;
    }

  g_assert_null (guard);
  g_assert_nonnull (problem);
  g_assert_cmpint (ent_problem_get_kind (problem), ==, ENT_PROBLEM_SYNTAX);
  g_assert_cmpint (ent_problem_get_severity (problem), ==, ENT_SEVERITY_ERROR);
  g_assert_nonnull (strstr (ent_problem_get_message (problem), c->message));
  g_assert_cmpuint (ent_problem_get_line (problem), ==, c->line);
  g_assert_cmpuint (ent_problem_get_column (problem), ==, c->column);
  if (c->path != NULL)
    g_assert_cmpstr (ent_problem_get_path (problem), ==, c->path);
}

static void
test_spans (void)
{
  const char *text = "{\"a\": [1, {\"b\": \"x\"}], \"c\": 2}";
  g_autoptr (EntGuard) guard = ent_guard_new (text, strlen (text), NULL);
  /* What each value reads, and how many values are in it. */
  const struct {
    const char *value;
    guint size;
    gboolean named;
  } expected[] = {
    { text, 6, FALSE },
    { "[1, {\"b\": \"x\"}]", 4, TRUE },
    { "1", 1, FALSE },
    { "{\"b\": \"x\"}", 2, FALSE },
    { "\"x\"", 1, TRUE },
    { "2", 1, TRUE },
  };

  g_assert_nonnull (guard);
  g_assert_cmpuint (ent_guard_get_n_values (guard), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const EntSpan *span = ent_guard_get_span (guard, i);
      g_autofree char *value = g_strndup (text + span->start, span->end - span->start);

      g_assert_cmpstr (value, ==, expected[i].value);
      g_assert_cmpuint (span->size, ==, expected[i].size);
      g_assert_cmpint (span->key_start != ENT_GUARD_NO_KEY, ==, expected[i].named);
      if (expected[i].named)
        g_assert_cmpint (text[span->key_start], ==, '"');
    }
}

/* Opens as many containers as asked, and closes them again if the text is to be good. */
static char *
nested (const char *open,
        const char *close,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append_c (text, '0');
  for (guint i = 0; close != NULL && i < n; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  const struct {
    const char *open, *close;
    guint n;
    gboolean good;
  } depths[] = {
    { "[", "]", ENT_GUARD_MAX_DEPTH, TRUE },
    { "[", "]", ENT_GUARD_MAX_DEPTH + 1, FALSE },
    { "{\"a\":", "}", ENT_GUARD_MAX_DEPTH, TRUE },
    { "{\"a\":", "}", ENT_GUARD_MAX_DEPTH + 1, FALSE },
    { "[", NULL, 100000, FALSE },
    { "{\"a\":", "}", 100000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *text = nested (depths[i].open, depths[i].close, depths[i].n);
      g_autoptr (EntProblem) problem = NULL;
      g_autoptr (EntGuard) guard = ent_guard_new (text, strlen (text), &problem);

      g_assert_cmpint (guard != NULL, ==, depths[i].good);
      if (!depths[i].good)
        {
          g_assert_nonnull (strstr (ent_problem_get_message (problem), "nested too deeply"));
          g_assert_cmpuint (ent_problem_get_line (problem), ==, 1);
          g_assert_cmpuint (ent_problem_get_column (problem), ==, strlen (depths[i].open) * ENT_GUARD_MAX_DEPTH + 1);
        }
    }
}

static void
test_size (void)
{
  gsize length = (gsize) ENT_GUARD_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (EntProblem) problem = NULL;
  g_autoptr (EntGuard) good = NULL;
  g_autoptr (EntGuard) bad = NULL;

  memset (text, ' ', length);
  text[length - 2] = '1';
  good = ent_guard_new (text, length - 1, &problem);
  g_assert_nonnull (good);

  bad = ent_guard_new (text, length, &problem);
  g_assert_null (bad);
  g_assert_nonnull (strstr (ent_problem_get_message (problem), "too large"));
}

static void
test_members (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GString) text = g_string_new ("{");
      g_autoptr (EntProblem) problem = NULL;
      g_autoptr (EntGuard) guard = NULL;

      for (guint i = 0; i < ENT_GUARD_MAX_MEMBERS + extra; i++)
        g_string_append_printf (text, "%s\"m%u\":0", i > 0 ? "," : "", i);
      g_string_append_c (text, '}');
      guard = ent_guard_new (text->str, text->len, &problem);
      g_assert_cmpint (guard != NULL, ==, extra == 0);
      if (extra > 0)
        g_assert_nonnull (strstr (ent_problem_get_message (problem), "too many members"));
    }
}

static void
test_duplicate_among_many (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (EntProblem) problem = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "\"m%u\":0,\n", i);
  g_string_append (text, "\"m500\":0,\n\"m3\":0}");

  g_assert_null (ent_guard_new (text->str, text->len, &problem));
  g_assert_cmpuint (ent_problem_get_line (problem), ==, 1001);
  g_assert_cmpuint (ent_problem_get_column (problem), ==, 1);
  g_assert_cmpstr (ent_problem_get_found (problem), ==, "“m500”");
}

static void
test_locate_backwards (void)
{
  const char *text = "[1,\n2,\n3]";
  g_autoptr (EntGuard) guard = ent_guard_new (text, strlen (text), NULL);
  guint line, column;

  ent_guard_locate (guard, 8, &line, &column);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 2);
  ent_guard_locate (guard, 1, &line, &column);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 2);
  ent_guard_locate (guard, 1000, &line, &column);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/guard/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/guard/spans", test_spans);
  g_test_add_func ("/core/guard/depth", test_depth);
  g_test_add_func ("/core/guard/size", test_size);
  g_test_add_func ("/core/guard/members", test_members);
  g_test_add_func ("/core/guard/duplicate-among-many", test_duplicate_among_many);
  g_test_add_func ("/core/guard/locate-backwards", test_locate_backwards);

  return g_test_run ();
}
