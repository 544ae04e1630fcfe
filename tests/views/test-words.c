/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-words.h"

#include "ent-test.h"

static void
test_capitalise (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } cases[] = { { "", "" }, { "likely", "Likely" }, { "élevé", "Élevé" }, { "GDP", "GDP" }, { "ßa", "SSa" }, { "印度", "印度" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_words_capitalise (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_likelihood (void)
{
  static const struct {
    EntRange range;
    const char *expected;
  } cases[] = {
    { { 0.55, 0.6, 0.7 }, "likely (55–70\302\240%)" },
    { { 0.55, 0.55, 0.55 }, "likely (55\302\240%)" },
    { { 0.0, 0.001, 0.02 }, "0–2\302\240%" },
  };
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_words_likelihood (briefing, &cases[i].range);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_impact (void)
{
  static const struct {
    EntRange range;
    const char *words;
    EntMatrixSide side;
  } cases[] = {
    { { -0.8, -0.5, -0.3 }, "severe", ENT_MATRIX_SIDE_HARM },
    { { -0.3, -0.1, 0.1 }, "none", ENT_MATRIX_SIDE_HARM },
    { { -0.3, 0.0, 0.1 }, "none", ENT_MATRIX_SIDE_HARM },
    { { -0.1, 0.0, 0.1 }, "none", ENT_MATRIX_SIDE_GAIN },
    /* a shared edge belongs to the upper band */
    { { 0.1, 0.2, 0.3 }, "major", ENT_MATRIX_SIDE_GAIN },
    { { 0.3, 1.0, 1.0 }, "major", ENT_MATRIX_SIDE_GAIN },
  };
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ent_words_impact (briefing, &cases[i].range);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpint (ent_words_side (&cases[i].range), ==, cases[i].side);
    }
  g_assert_cmpint (ent_words_side (NULL), ==, ENT_MATRIX_SIDE_NEITHER);
}

static void
test_find_impact (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  EntFactor *factor = ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, "f");
  g_autoptr (EntImpact) found = ent_words_find_impact (factor, "p");
  g_autoptr (EntImpact) missing = ent_words_find_impact (factor, "nobody");
  g_autoptr (EntImpact) none = ent_words_find_impact (factor, NULL);

  g_assert_cmpfloat (ent_impact_get_range (found)->best, ==, -0.5);
  g_assert_null (missing);
  g_assert_null (none);
}

static void
add_tests (void)
{
  g_test_add_func ("/views/words/capitalise", test_capitalise);
  g_test_add_func ("/views/words/likelihood", test_likelihood);
  g_test_add_func ("/views/words/impact", test_impact);
  g_test_add_func ("/views/words/find-impact", test_find_impact);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
