/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-date.h"

static void
test_valid (void)
{
  static const struct {
    const char *date;
    gboolean valid, real;
  } rows[] = {
    { "2025", TRUE, TRUE },        { "2025-01", TRUE, TRUE },     { "2025-12-31", TRUE, TRUE }, { "2024-02-29", TRUE, TRUE },
    { "2025-02-29", TRUE, FALSE }, { "1900-02-29", TRUE, FALSE }, { "2000-02-29", TRUE, TRUE }, { "2025-04-31", TRUE, FALSE },
    { "0000", TRUE, FALSE },       { "0001", TRUE, TRUE },        { "", FALSE, FALSE },         { "202", FALSE, FALSE },
    { "20255", FALSE, FALSE },     { "2025-", FALSE, FALSE },     { "2025-1", FALSE, FALSE },   { "2025-00", FALSE, FALSE },
    { "2025-13", FALSE, FALSE },   { "2025-01-", FALSE, FALSE },  { "2025-01-1", FALSE, FALSE }, { "2025-01-00", FALSE, FALSE },
    { "2025-01-32", FALSE, FALSE }, { "2025-01-011", FALSE, FALSE }, { "2025/01/01", FALSE, FALSE }, { "year", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s”", rows[i].date);
      g_assert_cmpint (ent_date_is_valid (rows[i].date), ==, rows[i].valid);
      if (rows[i].valid)
        g_assert_cmpint (ent_date_is_real (rows[i].date), ==, rows[i].real);
    }
}

static void
test_compare (void)
{
  static const char *const sorted[] = { "1999-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-03", "2026" };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = ent_date_compare (sorted[i], sorted[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static void
test_after (void)
{
  static const struct {
    const char *a, *b;
    gboolean after;
  } rows[] = {
    { "2026", "2025", TRUE },        { "2025", "2026", FALSE },          { "2025", "2025", FALSE },
    { "2025-03", "2025", FALSE },    { "2025", "2025-03", FALSE },       { "2025-04", "2025-03-31", TRUE },
    { "2025-03", "2025-03-31", FALSE }, { "2025-03-02", "2025-03-01", TRUE }, { "2026", "2025-12-31", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s after %s", rows[i].a, rows[i].b);
      g_assert_cmpint (ent_date_is_after (rows[i].a, rows[i].b), ==, rows[i].after);
    }
}

/* In the C locale, as long as the date is precise. */
static void
test_format (void)
{
  static const struct {
    const char *date, *text;
  } rows[] = {
    { "2025", "2025" }, { "2025-03", "March 2025" }, { "2025-03-08", "8 March 2025" }, { "2025-02-30", "2025-02-30" }, { "0000", "0000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ent_date_format (rows[i].date);

      g_assert_cmpstr (text, ==, rows[i].text);
    }

  g_assert_null (ent_date_format (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/after", test_after);
  g_test_add_func ("/date/format", test_format);

  return g_test_run ();
}
