/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program from outside, as a screen reader meets it: started as a user
 * would, walked and acted on over the accessibility bus, nothing linked.
 */

#include <atspi/atspi.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* at-spi2 2.46 declares no cleanup functions. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

/* A busy machine may take many seconds; nothing here waits longer. */
#define LIMIT_US (40 * G_USEC_PER_SEC)
#define POLL_US 100000
#define MAX_DEPTH 60

typedef struct {
  GSubprocess *process;
  AtspiAccessible *application;
} Fixture;

/* Which accessible is wanted: a role, and a name that begins so. */
typedef struct {
  AtspiRole role;
  const char *name;
} Wanted;

static gboolean
matches (AtspiAccessible *accessible,
         const Wanted    *wanted)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  if (name == NULL || !g_str_has_prefix (name, wanted->name))
    return FALSE;
  return wanted->role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (accessible, NULL) == wanted->role;
}

static AtspiAccessible *
search (AtspiAccessible *root,
        const Wanted    *wanted,
        guint            depth)
{
  int n;

  if (depth > 0 && matches (root, wanted))
    return g_object_ref (root);
  if (depth == MAX_DEPTH)
    return NULL;

  n = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, wanted, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Waits until it is there; NULL once the time is up. */
static AtspiAccessible *
try_find (Fixture    *fixture,
          AtspiRole   role,
          const char *name,
          gint64      limit)
{
  Wanted wanted = { role, name };
  gint64 start = g_get_monotonic_time ();

  do
    {
      AtspiAccessible *found;

      atspi_accessible_clear_cache (fixture->application);
      found = search (fixture->application, &wanted, 0);
      if (found != NULL)
        return found;
      g_usleep (POLL_US);
    }
  while (g_get_monotonic_time () - start < limit);
  return NULL;
}

static AtspiAccessible *
find (Fixture    *fixture,
      AtspiRole   role,
      const char *name)
{
  AtspiAccessible *found = try_find (fixture, role, name, LIMIT_US);

  if (found == NULL)
    g_error ("No accessible whose name begins with “%s”", name);
  return found;
}

static gboolean
has_state (AtspiAccessible *accessible,
           AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = NULL;

  atspi_accessible_clear_cache (accessible);
  states = atspi_accessible_get_state_set (accessible);
  return atspi_state_set_contains (states, state);
}

static void
act (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_cmpint (atspi_action_get_n_actions (action, NULL), >, 0);
  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
}

static void
press (Fixture    *fixture,
       AtspiRole   role,
       const char *name)
{
  g_autoptr (AtspiAccessible) accessible = find (fixture, role, name);

  act (accessible);
}

/* Waits until a page of the view switcher is the one that is shown. */
static void
assert_selected (Fixture    *fixture,
                 const char *name)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < LIMIT_US)
    {
      g_autoptr (AtspiAccessible) tab = find (fixture, ATSPI_ROLE_PAGE_TAB, name);

      if (has_state (tab, ATSPI_STATE_SELECTED))
        return;
      g_usleep (POLL_US);
    }
  g_error ("The page “%s” was not shown", name);
}

/* An item of the menu that is open; older toolkits give a radio item the plain role. */
static void
choose (Fixture    *fixture,
        const char *name)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_MENU_ITEM };
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < LIMIT_US)
    for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
      {
        g_autoptr (AtspiAccessible) item = try_find (fixture, roles[i], name, 0);

        if (item != NULL)
          {
            act (item);
            return;
          }
      }
  g_error ("No item of a menu whose name begins with “%s”", name);
}

static void
assert_shows (Fixture    *fixture,
              const char *text)
{
  g_autoptr (AtspiAccessible) accessible = find (fixture, ATSPI_ROLE_INVALID, text);

  g_assert_nonnull (accessible);
}

static AtspiAccessible *
find_application (guint pid)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < LIMIT_US)
    {
      g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
      int n;

      atspi_accessible_clear_cache (desktop);
      n = atspi_accessible_get_child_count (desktop, NULL);
      for (int i = 0; i < n; i++)
        {
          g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

          if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
            return g_steal_pointer (&child);
        }
      g_usleep (POLL_US);
    }
  g_error ("The program did not come to the accessibility bus");
  return NULL;
}

static void
start (Fixture    *fixture,
       const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  const char *program = g_getenv ("ENT_PROGRAM");

  g_assert_nonnull (program);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  fixture->process = g_subprocess_launcher_spawn (launcher, &error, program, file, NULL);
  g_assert_no_error (error);
  fixture->application = find_application ((guint) g_ascii_strtoull (g_subprocess_get_identifier (fixture->process), NULL, 10));
}

/* Ends the program the way a user does, and insists that it ends well. */
static void
stop (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_subprocess_send_signal (fixture->process, SIGTERM);
  while (g_subprocess_get_identifier (fixture->process) != NULL && g_get_monotonic_time () - begin < LIMIT_US)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_null (g_subprocess_get_identifier (fixture->process));
  if (g_subprocess_get_if_exited (fixture->process))
    g_assert_cmpint (g_subprocess_get_exit_status (fixture->process), ==, 0);
  else
    g_assert_cmpint (g_subprocess_get_term_sig (fixture->process), ==, SIGTERM);
  g_clear_object (&fixture->application);
  g_clear_object (&fixture->process);
}

static void
test_click_through (void)
{
  Fixture fixture = { NULL, NULL };
  g_autoptr (AtspiAccessible) india = NULL;
  g_autoptr (AtspiAccessible) again = NULL;

  start (&fixture, NULL);

  /* The map: India says what it is, and is chosen. */
  india = find (&fixture, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  act (india);

  /* Its card. */
  assert_shows (&fixture, "Points towards");
  assert_shows (&fixture, "Points away");
  assert_shows (&fixture, "Would change our mind");

  /* The matrix, a factor, and its card. */
  press (&fixture, ATSPI_ROLE_PAGE_TAB, "Matrix");
  assert_selected (&fixture, "Matrix");
  press (&fixture, ATSPI_ROLE_PUSH_BUTTON, "Risk 2");
  assert_shows (&fixture, "What counts");

  /* Whose risk it is can be switched. */
  press (&fixture, ATSPI_ROLE_PUSH_BUTTON, "Perspective: ");
  choose (&fixture, "China");
  assert_shows (&fixture, "Perspective: China");

  /* And back: the map is as it was. */
  press (&fixture, ATSPI_ROLE_PAGE_TAB, "Map");
  assert_selected (&fixture, "Map");
  again = find (&fixture, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  act (again);
  assert_shows (&fixture, "Would change our mind");

  stop (&fixture);
}

static void
test_bad_file (void)
{
  Fixture fixture = { NULL, NULL };
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("entente-XXXXXX.json", &name, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (name, "{\n  \"format\": 'x'\n}\n", -1, &error);
  g_assert_no_error (error);

  start (&fixture, name);
  assert_shows (&fixture, "Not a JSON value");
  stop (&fixture);
  g_remove (name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The accessibility bus warns of applications that come and go; what this program does is asserted. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), !=, 2);

  g_test_add_func ("/e2e/click-through", test_click_through);
  g_test_add_func ("/e2e/bad-file", test_bad_file);

  return g_test_run ();
}
