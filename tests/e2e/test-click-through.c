/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program from outside, as a screen reader meets it: walked and acted on
 * over the accessibility bus.
 */

#include "e2e.h"

#include <glib/gstdio.h>

static void
test_click_through (void)
{
  E2eProgram program = { NULL };
  g_autoptr (AtspiAccessible) india = NULL;
  g_autoptr (AtspiAccessible) again = NULL;

  e2e_start (&program, NULL);

  /* The map: India says what it is, and is chosen. */
  india = e2e_find (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  e2e_act (india);

  /* Its card. */
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Points towards this level");
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Points away from this level");
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Would change our mind");

  /* The matrix, a factor, and its card. */
  e2e_press (&program, ATSPI_ROLE_PAGE_TAB, "Matrix");
  e2e_assert_selected (&program, "Matrix");
  e2e_press (&program, ATSPI_ROLE_PUSH_BUTTON, "Risk 2");
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "What counts");

  /* Whose risk it is can be switched. */
  e2e_press (&program, ATSPI_ROLE_PUSH_BUTTON, "Perspective: ");
  e2e_choose (&program, "China");
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Perspective: China");

  /* And back: the map is as it was. */
  e2e_press (&program, ATSPI_ROLE_PAGE_TAB, "Map");
  e2e_assert_selected (&program, "Map");
  again = e2e_find (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  e2e_act (again);
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Would change our mind");

  e2e_stop (&program);
}

static void
test_bad_file (void)
{
  E2eProgram program = { NULL };
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("entente-XXXXXX.json", &name, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (name, "{\n  \"format\": 'x'\n}\n", -1, &error);
  g_assert_no_error (error);

  e2e_start (&program, name);
  e2e_assert_shows (&program, ATSPI_ROLE_INVALID, "Not a JSON value");
  e2e_stop (&program);
  g_remove (name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  e2e_init ();

  g_test_add_func ("/e2e/click-through", test_click_through);
  g_test_add_func ("/e2e/bad-file", test_bad_file);

  return g_test_run ();
}
