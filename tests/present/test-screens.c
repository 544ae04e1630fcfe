/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-screen-choice.h"

#include <locale.h>

static const char *const screens[] = { "laptop", "projector", "wall" };

/* Of the first so many screens, what was remembered and where the console is. */
static const struct {
  const char *name;
  guint n;
  const char *remembered;
  int console;
  int audience;
} cases[] = {
  { "none", 0, NULL, -1, -1 },
  { "one", 1, NULL, 0, 0 },
  { "two", 2, NULL, 0, 1 },
  { "two-console-on-projector", 2, NULL, 1, 0 },
  { "two-console-nowhere", 2, NULL, -1, 0 },
  { "remembered", 3, "wall", 0, 2 },
  { "remembered-under-the-console", 3, "laptop", 0, 0 },
  { "remembered-is-gone", 2, "wall", 0, 1 },
  { "remembered-nothing", 2, "", 0, 1 },
  { "windowed", 3, ENT_SCREEN_CHOICE_WINDOWED, 0, -1 },
};

static void
test_pick (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (ent_screen_choice_pick (screens, cases[i].n, cases[i].remembered, cases[i].console), ==,
                       cases[i].audience);
    }
}

/* The same set in any order, and no other set. */
static void
test_key (void)
{
  static const char *const turned[] = { "wall", "laptop", "projector" };
  g_autofree char *one = ent_screen_choice_key (screens, 3);
  g_autofree char *same = ent_screen_choice_key (turned, 3);
  g_autofree char *two = ent_screen_choice_key (screens, 2);
  g_autofree char *none = ent_screen_choice_key (NULL, 0);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, two);
  g_assert_cmpstr (none, ==, "");
}

static void
test_name (void)
{
  static const struct {
    const char *manufacturer, *model, *name;
  } names[] = {
    { "Dell", "U2720Q", "Dell U2720Q, 3840 × 2160" },
    { "Dell", "Dell U2720Q", "Dell U2720Q, 3840 × 2160" },
    { NULL, "Projector", "Projector, 3840 × 2160" },
    { "Epson", "", "Epson, 3840 × 2160" },
    { "unknown", "unknown", "Screen, 3840 × 2160" },
    { NULL, NULL, "Screen, 3840 × 2160" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = ent_screen_choice_name (names[i].manufacturer, names[i].model, 3840, 2160);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screens/pick", test_pick);
  g_test_add_func ("/screens/key", test_key);
  g_test_add_func ("/screens/name", test_name);

  return g_test_run ();
}
