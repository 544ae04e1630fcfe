/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding things in a briefing. */

#include <string.h>

#include "test-document.h"

static void
test_lookup (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntSource *gazette = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, "gazette");

  g_assert_cmpstr (ent_source_get_publisher (gazette), ==, "River Gazette");
  g_assert_true (ent_briefing_lookup (briefing, ENT_TYPE_RECORD, "gazette") == gazette);
  g_assert_null (ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "gazette"));
  g_assert_null (ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, "p1"));
  g_assert_null (ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, NULL));

  g_assert_cmpstr (ent_passage_get_section (ent_source_find_passage (gazette, "p1")), ==, "Front page");
  g_assert_null (ent_source_find_passage (gazette, "y1"));
  g_assert_null (ent_source_find_passage (gazette, NULL));
}

static void
test_find_stance (void)
{
  static const struct {
    const char *member, *question, *by, *date, *found;
  } rows[] = {
    { "aland", "dam", "desk", NULL, "desk-aland-dam" },
    { "aland", "dam", "desk", "2026", "desk-aland-dam" },
    { "aland", "dam", "desk", "2025-06-20", "desk-aland-dam" },
    { "aland", "dam", "desk", "2025", "desk-aland-dam" },
    { "aland", "dam", "desk", "2025-05", "old-aland-dam" },
    { "aland", "dam", "desk", "2023-01-01", "old-aland-dam" },
    { "aland", "dam", "desk", "2022", NULL },
    { "aland", "charter", "desk", NULL, NULL },
    { "aland", "dam", "gazette", NULL, NULL },
    { "beland", "dam", "gazette", NULL, "gazette-beland-dam" },
    { "beland", "dam", NULL, NULL, NULL },
  };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntStance *stance;

      stance = ent_briefing_find_stance (briefing, rows[i].member, rows[i].question, rows[i].by, rows[i].date);
      g_test_message ("%s as of %s", rows[i].member, rows[i].date);
      g_assert_cmpstr (stance != NULL ? ent_stance_get_id (stance) : NULL, ==, rows[i].found);
    }
}

static void
test_stance_level (void)
{
  static const struct {
    const char *stance, *level;
  } rows[] = {
    { "desk-aland-dam", "for" }, { "old-aland-dam", "undecided" }, { "gazette-beland-dam", NULL }, { "desk-bank-dam", "unaffected" },
  };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntStance *stance = ent_briefing_lookup (briefing, ENT_TYPE_STANCE, rows[i].stance);
      EntLevel *level = ent_briefing_get_stance_level (briefing, stance);

      g_assert_cmpstr (level != NULL ? ent_level_get_id (level) : NULL, ==, rows[i].level);
    }
}

static void
test_figure (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  double value;
  int year;

  g_assert_true (ent_briefing_get_figure (briefing, "people", "aland", &value, &year));
  g_assert_cmpfloat (value, ==, 20.5);
  g_assert_cmpint (year, ==, 2024);
  g_assert_false (ent_briefing_get_figure (briefing, "dams", "beland", NULL, NULL));
}

static void
test_status (void)
{
  static const struct {
    const char *member, *status;
    gboolean outside;
  } rows[] = {
    { "aland", "full", FALSE }, { "celand", "guest", TRUE }, { "bank", NULL, TRUE },
  };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (EntBriefing) minimal = test_document_read ("minimal.json");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, rows[i].member);
      EntGroup *status = ent_briefing_get_status (briefing, member);

      g_assert_cmpstr (status != NULL ? ent_group_get_id (status) : NULL, ==, rows[i].status);
      g_assert_cmpint (ent_member_is_outside (member, briefing), ==, rows[i].outside);
    }

  /* Without statuses there is no outside. */
  g_assert_false (ent_member_is_outside (ent_list_peek (ent_briefing_get_members (minimal), 0), minimal));
}

static void
test_number_of_source (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");

  g_assert_cmpint (ent_briefing_number_of_source (briefing, "gazette"), ==, 1);
  g_assert_cmpint (ent_briefing_number_of_source (briefing, "yearbook"), ==, 2);
  g_assert_cmpint (ent_briefing_number_of_source (briefing, "almanac"), ==, 0);
}

/* The text that was read is kept as it was. */
static void
test_bytes (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autofree char *text = test_document_load ("full.json");
  gsize length;
  const char *kept = g_bytes_get_data (ent_briefing_get_bytes (briefing), &length);

  g_assert_cmpmem (kept, length, text, strlen (text));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing/lookup", test_lookup);
  g_test_add_func ("/briefing/find-stance", test_find_stance);
  g_test_add_func ("/briefing/stance-level", test_stance_level);
  g_test_add_func ("/briefing/figure", test_figure);
  g_test_add_func ("/briefing/status", test_status);
  g_test_add_func ("/briefing/number-of-source", test_number_of_source);
  g_test_add_func ("/briefing/bytes", test_bytes);

  return g_test_run ();
}
