/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-briefing.h"
#include "ent-history.h"

#include <locale.h>

static EntStage *
first_stage (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return ent_stage_new_default (briefing);
}

/* A way through the program: each word shows a member, "<" and ">" go back
 * and forward, and the last word is what stands there then; "-" is nothing. */
static const struct {
  const char *name, *way;
} cases[] = {
  { "empty", "< -" },
  { "one", "a a" },
  { "one-back", "a < a" },
  { "back", "a b < a" },
  { "back-and-forward", "a b < > b" },
  { "twice", "a b c < < a" },
  { "past-the-start", "a b < < < a" },
  { "past-the-end", "a b > > b" },
  { "same-again", "a a b < a" },
  { "same-again-back", "a b b < a" },
  { "branch", "a b < c < a" },
  { "branch-forgets", "a b < c > c" },
  { "same-after-back-forgets-nothing", "a b < a > b" },
};

static void
test_way (gconstpointer data)
{
  const char *way = data;
  g_auto (GStrv) words = g_strsplit (way, " ", -1);
  g_autoptr (EntStage) first = first_stage ();
  g_autoptr (EntHistory) history = ent_history_new ();
  guint n = g_strv_length (words);
  EntStage *shown;

  for (guint i = 0; i + 1 < n; i++)
    if (g_str_equal (words[i], "<"))
      ent_history_move (history, -1);
    else if (g_str_equal (words[i], ">"))
      ent_history_move (history, 1);
    else
      {
        g_autoptr (EntStage) stage = ent_stage_with (first, "focus", words[i], NULL);

        ent_history_add (history, stage);
      }

  shown = ent_history_peek (history, 0);
  g_assert_cmpstr (shown != NULL ? ent_stage_get_focus (shown) : "-", ==, words[n - 1]);
}

static void
test_bounded (void)
{
  g_autoptr (EntStage) first = first_stage ();
  g_autoptr (EntHistory) history = ent_history_new ();
  int back = 0;

  for (int i = 0; i < ENT_HISTORY_MAX + 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);
      g_autoptr (EntStage) stage = ent_stage_with (first, "focus", id, NULL);

      ent_history_add (history, stage);
    }
  g_assert_cmpstr (ent_stage_get_focus (ent_history_peek (history, 0)), ==, "m249");
  while (ent_history_move (history, -1) != NULL)
    back++;
  g_assert_cmpint (back, ==, ENT_HISTORY_MAX - 1);
  g_assert_cmpstr (ent_stage_get_focus (ent_history_peek (history, 0)), ==, "m50");
  g_assert_null (ent_history_peek (history, G_MININT));
  g_assert_null (ent_history_peek (history, G_MAXINT));
}

static void
test_clear (void)
{
  g_autoptr (EntStage) stage = first_stage ();
  EntHistory *history = ent_history_new ();

  ent_history_add (history, stage);
  ent_history_clear (history);
  g_assert_null (ent_history_peek (history, 0));
  g_assert_finalize_object (history);
}

/* Each entry keeps its own place. */
static void
test_scroll (void)
{
  g_autoptr (EntStage) first = first_stage ();
  g_autoptr (EntStage) second = ent_stage_with (first, "focus", "b", NULL);
  g_autoptr (EntHistory) history = ent_history_new ();

  ent_history_set_scroll (history, 7.0);
  g_assert_cmpfloat (ent_history_get_scroll (history), ==, 0.0);
  ent_history_add (history, first);
  ent_history_set_scroll (history, 120.0);
  ent_history_add (history, second);
  g_assert_cmpfloat (ent_history_get_scroll (history), ==, 0.0);
  ent_history_set_scroll (history, 30.0);
  ent_history_move (history, -1);
  g_assert_cmpfloat (ent_history_get_scroll (history), ==, 120.0);
  ent_history_move (history, 1);
  g_assert_cmpfloat (ent_history_get_scroll (history), ==, 30.0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/history/way/", cases[i].name, NULL);

      g_test_add_data_func (path, cases[i].way, test_way);
    }
  g_test_add_func ("/history/bounded", test_bounded);
  g_test_add_func ("/history/clear", test_clear);

  g_test_add_func ("/history/scroll", test_scroll);

  return g_test_run ();
}
