/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the records of a briefing stand in its text. */

#include "ent-locator.h"

#include <string.h>

#include "test-document.h"

/* What @path leads to begins with @text, which occurs once in the fixture. */
static const struct {
  const char *id; /* NULL: the briefing itself */
  const char *member;
  const char *text;
  const char *path;
} rows[] = {
  { "vote", "text", "\"A vote against the budget.\"", "$.stances[0].would_change[0].text" },
  { "vote", NULL, "{\n          \"id\": \"vote\"", "$.stances[0].would_change[0]" },
  { "old-aland-dam", "confidence_reason", "\"Little was known.\"", "$.stances[1].confidence_reason" },
  { "old-aland-dam", "away", "{\n      \"id\": \"old-aland-dam\"", "$.stances[1]" },
  { "hill-pact", "kind", "\"organisation\"}\n  ],\n  \"members\"", "$.groups[2].kind" },
  { "dam", "levels", "[\n        {\"id\": \"for\"", "$.questions[0].levels" },
  { NULL, "edition", "\"First edition\"", "$.edition" },
  { NULL, NULL, "{\n  \"$schema\"", "$" },
};

/* Counted without help from core. */
static void
find_text (const char *document,
           const char *text,
           guint      *line,
           guint      *column)
{
  const char *found = strstr (document, text);

  g_assert_nonnull (found);
  *line = *column = 1;
  for (const char *at = document; at < found; at = g_utf8_next_char (at))
    if (*at == '\n')
      {
        ++*line;
        *column = 1;
      }
    else
      ++*column;
}

static void
assert_row (EntLocator  *locator,
            EntBriefing *briefing,
            const char  *document,
            guint        i)
{
  EntRecord *record = ENT_RECORD (briefing);
  g_autofree char *path = NULL;
  guint place, line, column, expected_line, expected_column;

  g_test_message ("%s", rows[i].path);
  if (rows[i].id != NULL)
    record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, rows[i].id);
  place = ent_locator_get_place (locator, record, rows[i].member);
  path = ent_locator_describe (locator, place, &line, &column);
  find_text (document, rows[i].text, &expected_line, &expected_column);
  g_assert_cmpstr (path, ==, rows[i].path);
  g_assert_cmpuint (line, ==, expected_line);
  g_assert_cmpuint (column, ==, expected_column);
}

/* Forwards and backwards: what was asked before changes nothing. */
static void
test_places (void)
{
  g_autofree char *document = test_document_load ("full.json");
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntLocator) locator = ent_locator_new (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (locator, briefing, document, i);
  for (guint i = G_N_ELEMENTS (rows); i-- > 0;)
    assert_row (locator, briefing, document, i);
}

/* Places grow with the text. */
static void
test_order (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntLocator) locator = ent_locator_new (briefing);
  EntRecord *group = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, "full");
  EntRecord *stance = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, "old-aland-dam");

  g_assert_cmpuint (ent_locator_get_place (locator, ENT_RECORD (briefing), NULL), ==, 0);
  g_assert_cmpuint (ent_locator_get_place (locator, group, NULL), <, ent_locator_get_place (locator, group, "name"));
  g_assert_cmpuint (ent_locator_get_place (locator, group, "name"), <, ent_locator_get_place (locator, stance, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/locator/places", test_places);
  g_test_add_func ("/locator/order", test_order);

  return g_test_run ();
}
