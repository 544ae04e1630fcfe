/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ways through a briefing by keyboard alone, with real keys: from a member
 * to what its stance rests on, to another member, and back; to what is
 * searched for; to the figures of a claim. After each step what is shown and
 * where the focus is are asked of the accessibility bus.
 */

#include "e2e.h"

/* Keys, as X names them. */
#define KEY_TAB    0xff09
#define KEY_RETURN 0xff0d
#define KEY_LEFT   0xff51
#define KEY_DOWN   0xff54

/* More than any way here is long. */
#define MOST_KEYS 200

static void
go_to_india (E2eProgram *program)
{
  e2e_wait_active (program);
  e2e_assert_shows (program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  e2e_go_to (program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PUSH_BUTTON, "Belarus: ", MOST_KEYS);
  e2e_go_to (program, E2E_PLAIN, KEY_DOWN, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively", 20);
}

static void
test_there_and_back (void)
{
  E2eProgram program = { NULL };

  e2e_start (&program, NULL);

  /* The map, and the card of India; the focus stays on the map. */
  go_to_india (&program);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "Would change our mind");
  e2e_assert_focus (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");

  /* What its lines rest on: a passage of the source with the number 24. */
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PUSH_BUTTON, "24. ", MOST_KEYS);
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PUSH_BUTTON, "[C2] probably true · passage p1", 10);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  e2e_assert_shows (&program, ATSPI_ROLE_LABEL, "Source 24");
  e2e_assert_focus (&program, ATSPI_ROLE_PANEL, "p1");

  /* Another member that the passage concerns. */
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PUSH_BUTTON, "Russia", 20);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  e2e_assert_gone (&program, ATSPI_ROLE_LABEL, "Source 24");
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "Russia");
  e2e_assert_focus (&program, ATSPI_ROLE_HEADING, "Russia");

  /* And all the way back. */
  e2e_key (E2E_ALT, KEY_LEFT);
  e2e_assert_shows (&program, ATSPI_ROLE_LABEL, "Source 24");
  e2e_assert_gone (&program, ATSPI_ROLE_HEADING, "Russia");
  e2e_assert_focus (&program, ATSPI_ROLE_PANEL, "p1");
  e2e_key (E2E_ALT, KEY_LEFT);
  e2e_assert_gone (&program, ATSPI_ROLE_LABEL, "Source 24");
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "India");
  e2e_assert_focus (&program, ATSPI_ROLE_HEADING, "India");
  e2e_key (E2E_ALT, KEY_LEFT);
  e2e_assert_gone (&program, ATSPI_ROLE_HEADING, "India");
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "AI cooperation within the SCO");
  e2e_assert_selected (&program, "Map");

  e2e_stop (&program);
}

static void
test_search (void)
{
  E2eProgram program = { NULL };

  e2e_start (&program, NULL);
  e2e_wait_active (&program);
  e2e_assert_shows (&program, ATSPI_ROLE_PUSH_BUTTON, "Kazakhstan: ");

  e2e_key (E2E_CONTROL, 'f');
  e2e_assert_shows (&program, ATSPI_ROLE_ENTRY, "Search the briefing");
  e2e_assert_focus (&program, ATSPI_ROLE_ENTRY, "Search the briefing");
  for (const char *letter = "kaz"; *letter != '\0'; letter++)
    e2e_key (E2E_PLAIN, *letter);
  e2e_assert_shows (&program, ATSPI_ROLE_LIST_ITEM, "Kazakhstan");
  e2e_key (E2E_PLAIN, KEY_RETURN);

  /* Its card has the focus, and the search has gone. */
  e2e_assert_focus (&program, ATSPI_ROLE_HEADING, "Kazakhstan");
  e2e_assert_gone (&program, ATSPI_ROLE_LIST_ITEM, "Kazakhstan");
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "Would change our mind");

  e2e_stop (&program);
}

static void
test_computation (void)
{
  E2eProgram program = { NULL };
  g_autoptr (AtspiAccessible) claims = NULL;
  g_autoptr (AtspiAccessible) figure = NULL;

  e2e_start (&program, NULL);
  e2e_wait_active (&program);
  e2e_assert_shows (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");

  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PAGE_TAB, "Sources", MOST_KEYS);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  e2e_assert_selected (&program, "Sources");
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_INVALID, "Claims", MOST_KEYS);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  claims = e2e_find (&program, ATSPI_ROLE_SCROLL_PANE, "Claims");

  /* The sum can be read before it is opened, and its figures after. */
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_INVALID, "3456.6 of 8231.6 million people = 42.0", MOST_KEYS);
  g_assert_null (e2e_try_find (claims, ATSPI_ROLE_LABEL, "Kazakhstan", 0));
  e2e_key (E2E_PLAIN, KEY_RETURN);
  figure = e2e_try_find (claims, ATSPI_ROLE_LABEL, "Kazakhstan", E2E_LIMIT_US);
  g_assert_nonnull (figure);
  e2e_assert_focus (&program, ATSPI_ROLE_INVALID, "3456.6 of 8231.6 million people = 42.0");

  e2e_stop (&program);
}

/* The paths of what can have the focus. */
static E2eVisit
list_cb (AtspiAccessible *accessible,
         AtspiRole        role,
         gpointer         user_data)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  if (states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE))
    g_hash_table_insert (user_data, g_strdup (ATSPI_OBJECT (accessible)->path), e2e_dup_name (accessible));

  return E2E_ON;
}

static guint
count_missed (GHashTable *wanted,
              GHashTable *focused,
              gboolean    tell)
{
  GHashTableIter iter;
  gpointer path, name;
  guint n = 0;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &path, &name))
    if (!g_hash_table_contains (focused, path))
      {
        n++;
        if (tell)
          g_test_message ("“%s” was not reached", name != NULL ? (const char *) name : "");
      }

  return n;
}

/* All of what scrolls is reached; in a text, the key stops at each of its links. */
static void
test_reach (gconstpointer data)
{
  const char *view = data;
  E2eProgram program = { NULL };
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (AtspiAccessible) pane = NULL;
  guint most;

  e2e_start (&program, NULL);
  e2e_wait_active (&program);
  e2e_assert_shows (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  e2e_go_to (&program, E2E_PLAIN, KEY_TAB, ATSPI_ROLE_PAGE_TAB, view, MOST_KEYS);
  e2e_key (E2E_PLAIN, KEY_RETURN);
  e2e_assert_selected (&program, view);
  pane = e2e_find (&program, ATSPI_ROLE_SCROLL_PANE, view);
  e2e_walk (pane, list_cb, wanted);
  g_assert_cmpuint (g_hash_table_size (wanted), >, 10);

  /* All of it the same way, wherever it begins. */
  most = 2 * (g_hash_table_size (wanted) + MOST_KEYS);
  for (guint i = 0; i < most && (i % 20 != 0 || count_missed (wanted, program.focused, FALSE) > 0); i++)
    e2e_key_moves_focus (&program, E2E_PLAIN, KEY_TAB, 100000);
  g_assert_cmpuint (count_missed (wanted, program.focused, TRUE), ==, 0);

  e2e_stop (&program);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  e2e_init ();

  g_test_add_func ("/e2e/keyboard/there-and-back", test_there_and_back);
  g_test_add_func ("/e2e/keyboard/search", test_search);
  g_test_add_func ("/e2e/keyboard/computation", test_computation);
  g_test_add_data_func ("/e2e/keyboard/reach/sources", "Sources", test_reach);
  g_test_add_data_func ("/e2e/keyboard/reach/themes", "Themes", test_reach);

  return g_test_run ();
}
