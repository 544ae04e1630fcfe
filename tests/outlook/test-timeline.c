/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-timeline.h"

#include <locale.h>

static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

/* Each fact as "id date", a line each; with a sign before what is ahead. */
static char *
describe (GPtrArray *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);

      g_string_append_printf (text, "%s%s %s\n", fact->ahead ? "> " : "", fact->id, fact->date);
    }

  return g_string_free (text, FALSE);
}

static void
test_order (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  g_autoptr (GPtrArray) facts = ent_timeline_filter (ent_timeline_get (briefing), NULL);
  g_autofree char *text = describe (facts);

  g_assert_cmpstr (text, ==,
                   "aland:joined:membership:1 1980\n"
                   "aland:left:membership:1 1998\n"
                   "aland:joined:membership:0 1999-05-01\n"
                   "water-treaty:tied 2001-02-03\n"
                   "beland:joined:membership:0 2004\n"
                   "old-aland-dam:stance 2023\n"
                   "desk-aland-dam:item:towards:0 2024-05\n"
                   "desk-aland-dam:item:would-change:1 2025\n"
                   "desk-aland-dam:stance 2025-06\n"
                   "desk-aland-dam:sign:would-change:0 2025-06-10\n"
                   "river-league:cutoff 2025-06-15\n"
                   "> flood-damage:due 2026-12\n"
                   "> j1:due 2027-12-31\n"
                   "> water-treaty:untied 2031\n");
  g_assert_cmpuint (ent_timeline_get_n (ent_timeline_get (briefing)), ==, facts->len);
  g_assert_true (ent_timeline_peek (ent_timeline_get (briefing), 3) == g_ptr_array_index (facts, 3));
}

static void
test_filter (void)
{
  static const char * const beland[] = { "beland", NULL };
  g_autoptr (EntBriefing) briefing = load_full ();
  g_autoptr (GPtrArray) facts = ent_timeline_filter (ent_timeline_get (briefing), beland);
  g_autofree char *text = describe (facts);

  g_assert_cmpstr (text, ==,
                   "water-treaty:tied 2001-02-03\n"
                   "beland:joined:membership:0 2004\n"
                   "river-league:cutoff 2025-06-15\n"
                   "> water-treaty:untied 2031\n");
}

static void
test_owner (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  g_autoptr (GPtrArray) facts = ent_timeline_filter (ent_timeline_get (briefing), NULL);
  const EntFact *item = g_ptr_array_index (facts, 6);
  const EntFact *due = g_ptr_array_index (facts, 11);

  g_assert_cmpint (item->kind, ==, ENT_FACT_ITEM);
  g_assert_true (item->has_basis && item->basis == ENT_BASIS_REPORTED);
  g_assert_cmpstr (item->focus, ==, "aland");
  g_assert_cmpstr (item->members[0], ==, "aland");
  g_assert_cmpstr (ent_item_get_text (ENT_ITEM (item->part)), ==, "It paid in May.");

  g_assert_false (due->has_basis);
  g_assert_true (ENT_IS_FACTOR (due->owner));
  g_assert_cmpstr (due->focus, ==, "flood-damage");
}

static void
test_days (void)
{
  static const struct {
    const char *date;
    int length;
    const char *first; /* the day that it begins with */
  } rows[] = {
    { "2025", 365, "2025-01-01" },    { "2024", 366, "2024-01-01" },    { "2025-02", 28, "2025-02-01" },
    { "2024-02", 29, "2024-02-01" },  { "2025-12", 31, "2025-12-01" },  { "2025-06-15", 1, "2025-06-15" },
    { "9999", 365, "9999-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int from, to, first, next;

      ent_timeline_days (rows[i].date, &from, &to);
      ent_timeline_days (rows[i].first, &first, &next);
      g_assert_cmpint (to - from, ==, rows[i].length);
      g_assert_cmpint (from, ==, first);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/filter", test_filter);
  g_test_add_func ("/timeline/owner", test_owner);
  g_test_add_func ("/timeline/days", test_days);

  return g_test_run ();
}
