/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers that titles assert, and what bears them out. */

#include "ent-numbers.h"

#include <locale.h>
#include <string.h>

/* Each number as its kind (a letter of "npyd"), value, scale other than 1,
 * and "+" for a bound, "~" for what is not exact. */
static const struct {
  const char *title;
  const char *language;
  const char *numbers;
} titles[] = {
  { "", "en", "" },
  { "Nobody knows", "en", "" },
  { "Nine of ten members signed", "en", "n9 n10" },
  { "NINE of Ten", "en-GB", "n9 n10" },
  { "Nine of ten members signed", "de", "" },
  { "42 % of the people", "en", "p42" },
  { "42.0\302\240% and 23.6 per cent and 3 percent", "en", "p42 p23.6 p3" },
  { "3,456.6 of 8,231.6 million", "en", "n3456.6 n8231.6*1e+06" },
  { "3.456,6 von 8.231,6", "de", "n3456.6 n8231.6" },
  { "42,0 % населения", "ru", "p42" },
  { "3\302\240456,6", "ru", "n3456.6" },
  { "1,2 and 3, then 4.", "en", "n1 n2 n3 n4" },
  { "3.4 billion people", "en", "n3.4*1e+09" },
  { "Two million", "en", "n2*1e+06" },
  { "By 2030", "en", "y2030" },
  { "2,030 firms", "en", "n2030" },
  { "From 2025–2027", "en", "y2025 y2027" },
  { "On 2025-08-31 it began", "en", "y2025" },
  { "On 31 August 2025 and September 1", "en", "d31 y2025 d1" },
  { "31 firms in August", "en", "n31" },
  { "5G, G20, GPT-4, the 21st and post-2025", "en", "" },
  { "The “10 of 12” that it claims", "en", "" },
  { "An open “ quotation of 3", "en", "n3" },
  { "At least two, more than 40 %, up to 7, over five", "en", "n2+ p40+ n7+ n5+" },
  { "Nearly 40 %, close to 3 billion", "en", "p40~ n3*1e+09~" },
  { "One origin, three copies", "en", "n1 n3" },
  { "No one, one another, one of them, the one, each one", "en", "" },
  { "Two fifths and two-thirds, a one-sided view", "en", "" },
  { "Someone often phones", "en", "" },
  { "10个国家中有9个", "zh-Hans", "n10 n9" },
  { "۴۲٪ از مردم", "fa", "p42" },
  { "١٢٫٥٪", "ar", "p12.5" },
  { "٣٬٤٥٦", "ar", "n3456" },
  { "12345678901234567890", "en", "" },
  { "-", "en", "" },
  { "4", NULL, "n4" },
};

static char *
describe (GArray *numbers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const EntNumber *number = &g_array_index (numbers, EntNumber, i);

      g_string_append_printf (text, "%s%c%.10g", i > 0 ? " " : "", "npyd"[number->kind], number->value);
      if (number->scale != 1)
        g_string_append_printf (text, "*%g", number->scale);
      if (number->bound)
        g_string_append_c (text, '+');
      if (number->approximate)
        g_string_append_c (text, '~');
    }

  return g_string_free (text, FALSE);
}

static void
test_title (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) numbers = ent_numbers_in_title (titles[i].title, titles[i].language);
  g_autofree char *found = describe (numbers);

  g_test_message ("%s", titles[i].title);
  g_assert_cmpstr (found, ==, titles[i].numbers);
}

static void
test_span (void)
{
  const char *title = "Dann 42 % und é 7";
  g_autoptr (GArray) numbers = ent_numbers_in_title (title, "de");
  const EntNumber *first = &g_array_index (numbers, EntNumber, 0);
  const EntNumber *second = &g_array_index (numbers, EntNumber, 1);

  g_assert_cmpuint (numbers->len, ==, 2);
  g_assert_true (strncmp (title + first->start, "42 %", first->end - first->start) == 0);
  g_assert_cmpuint (first->end - first->start, ==, 4);
  g_assert_cmpstr (title + second->start, ==, "7");
}

/* The set has the counts 9 and 10, the share 41.99…, the figure 3,430.2 million, the year 2025. */
static const struct {
  const char *title;
  gboolean borne;
} claims[] = {
  { "nine", TRUE },
  { "ten", TRUE },
  { "eleven", FALSE },
  { "42 %", TRUE },
  { "42.0 %", TRUE },
  { "42.1 %", FALSE },
  { "41.9 %", FALSE },
  { "41.99 %", TRUE },
  { "42", FALSE },
  { "nearly 40 %", TRUE },
  { "40 %", FALSE },
  { "9 %", FALSE },
  { "3.4 billion", TRUE },
  { "3.5 billion", FALSE },
  { "3,430.2 million", TRUE },
  { "3,430 million", TRUE },
  { "2025", TRUE },
  { "2026", FALSE },
};

static void
test_bears (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntNumberSet) parent = ent_number_set_new (NULL);
  g_autoptr (EntNumberSet) set = ent_number_set_new (parent);
  g_autoptr (GArray) numbers = ent_numbers_in_title (claims[i].title, "en");

  ent_number_set_add (parent, ENT_NUMBER_PLAIN, 9);
  ent_number_set_add (parent, ENT_NUMBER_PERCENT, 41.992);
  ent_number_set_add_text (set, "It has ten members in 2025.", "en");
  ent_number_set_add_text (set, NULL, "en");
  ent_number_set_add (set, ENT_NUMBER_PLAIN, 3430.2e6);

  g_test_message ("%s", claims[i].title);
  g_assert_cmpuint (numbers->len, ==, 1);
  g_assert_cmpint (ent_number_set_bears (set, &g_array_index (numbers, EntNumber, 0)), ==, claims[i].borne);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/numbers/title/%02u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_title);
    }
  g_test_add_func ("/numbers/span", test_span);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autofree char *path = g_strdup_printf ("/numbers/bears/%02u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bears);
    }

  return g_test_run ();
}
