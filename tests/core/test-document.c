/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-document.h"

#include <string.h>

#define MARK "§"

char *
test_document_load (const char *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", fixture, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

EntBriefing *
test_document_read (const char *fixture)
{
  g_autofree char *text = test_document_load (fixture);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (briefing);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);

  return briefing;
}

static char *
edit (const char *text,
      const char *find,
      const char *replace)
{
  const char *at = strstr (text, find);

  if (at == NULL)
    g_error ("the fixture has no ‘%s’", find);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replace, at + strlen (find));
}

/* Takes the mark out, and counts where it stood without help from core. */
static void
take_mark (char  *text,
           guint *line,
           guint *column)
{
  char *mark = strstr (text, MARK);

  g_assert_nonnull (mark);
  *line = *column = 1;
  for (const char *at = text; at < mark; at = g_utf8_next_char (at))
    if (*at == '\n')
      {
        ++*line;
        *column = 1;
      }
    else
      ++*column;

  memmove (mark, mark + sizeof MARK - 1, strlen (mark) - (sizeof MARK - 1) + 1);
}

static void
list_problems (GListModel *problems)
{
  EntProblem *problem;

  for (guint i = 0; (problem = ent_list_peek (problems, i)) != NULL; i++)
    {
      g_autofree char *line = ent_problem_to_string (problem, NULL);

      g_test_message ("%s", line);
    }
}

static EntProblem *
find_problem (GListModel *problems,
              guint       line,
              guint       column,
              const char *message)
{
  EntProblem *problem;

  for (guint i = 0; (problem = ent_list_peek (problems, i)) != NULL; i++)
    {
      g_autofree char *text = ent_problem_to_string (problem, NULL);

      if (ent_problem_get_line (problem) == line && ent_problem_get_column (problem) == column
          && strstr (text, message) != NULL)
        return problem;
    }

  return NULL;
}

/* The problem that is expected stands at its place, and no others are there. */
void
test_document_assert_case (const char         *fixture,
                           EntProblemKind      kind,
                           const DocumentCase *expected)
{
  static const EntBriefingError codes[] = {
    ENT_BRIEFING_ERROR_SYNTAX, ENT_BRIEFING_ERROR_SCHEMA, ENT_BRIEFING_ERROR_CONTENT,
  };
  g_autofree char *original = test_document_load (fixture);
  g_autofree char *text = edit (original, expected->find, expected->replace);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  EntProblem *problem;
  guint line, column;

  take_mark (text, &line, &column);
  bytes = g_bytes_new (text, strlen (text));
  briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  g_test_message ("expected at %u:%u: %s", line, column, expected->message);
  list_problems (problems);
  problem = find_problem (problems, line, column, expected->message);
  g_assert_nonnull (problem);
  g_assert_cmpstr (ent_problem_get_path (problem), ==, expected->path);
  g_assert_cmpint (ent_problem_get_kind (problem), ==, kind);
  g_assert_cmpint (ent_problem_get_severity (problem), ==, expected->severity);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1 + expected->n_more);

  if (expected->severity == ENT_SEVERITY_ERROR)
    {
      g_assert_null (briefing);
      g_assert_error (error, ENT_BRIEFING_ERROR, (int) codes[kind]);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_true (ENT_IS_BRIEFING (briefing));
    }
}

void
test_document_add_cases (const char         *prefix,
                         const DocumentCase *cases,
                         guint               n_cases,
                         GTestDataFunc       run)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat (prefix, "/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], run);
    }
}
