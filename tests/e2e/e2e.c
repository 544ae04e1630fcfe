/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "e2e.h"

#include <string.h>

#define POLL_US 100000
#define MAX_DEPTH 60

/* How long after a key the focus may come; a key that moves none, as from link
 * to link in a text, costs all of it. */
#define FOCUS_US (3 * G_USEC_PER_SEC / 2)

/* What is looked for, and what has been found. */
typedef struct {
  AtspiRole role;
  const char *name;
  AtspiAccessible *found;
} Wanted;

/**
 * e2e_init:
 *
 * Comes to the accessibility bus. Call it once, after g_test_init().
 */
void
e2e_init (void)
{
  /* The accessibility bus warns of applications that come and go; what this program does is asserted. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), !=, 2);
}

/* Lets the bus be heard. */
static void
pause_for (gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (MIN (microseconds, 5000));
    }
  while (g_get_monotonic_time () < end);
}

/**
 * e2e_dup_name:
 *
 * Returns: (transfer full) (nullable): what @accessible is called; %NULL once
 *   it is gone
 */
char *
e2e_dup_name (AtspiAccessible *accessible)
{
  return atspi_accessible_get_name (accessible, NULL);
}

static gboolean
matches (AtspiAccessible *accessible,
         AtspiRole        its_role,
         AtspiRole        role,
         const char      *name)
{
  g_autofree char *its_name = NULL;

  if (role != ATSPI_ROLE_INVALID && role != its_role)
    return FALSE;
  its_name = e2e_dup_name (accessible);

  return its_name != NULL && g_str_has_prefix (its_name, name);
}

static gboolean
walk (AtspiAccessible *root,
      E2eVisitFunc     visit,
      gpointer         user_data,
      guint            depth)
{
  int n = depth < MAX_DEPTH ? atspi_accessible_get_child_count (root, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      E2eVisit answer = child != NULL ? visit (child, atspi_accessible_get_role (child, NULL), user_data) : E2E_SKIP;

      if (answer == E2E_STOP || (answer == E2E_ON && walk (child, visit, user_data, depth + 1)))
        return TRUE;
    }

  return FALSE;
}

/**
 * e2e_walk:
 * @root: where to begin
 * @visit: (scope call): is asked about all below @root
 *
 * Returns: whether @visit stopped it
 */
gboolean
e2e_walk (AtspiAccessible *root,
          E2eVisitFunc     visit,
          gpointer         user_data)
{
  atspi_accessible_clear_cache (root);

  return walk (root, visit, user_data, 0);
}

static E2eVisit
find_cb (AtspiAccessible *accessible,
         AtspiRole        role,
         gpointer         user_data)
{
  Wanted *wanted = user_data;

  if (!matches (accessible, role, wanted->role, wanted->name))
    return E2E_ON;
  wanted->found = g_object_ref (accessible);

  return E2E_STOP;
}

/**
 * e2e_try_find:
 * @root: where to begin
 * @role: its role; %ATSPI_ROLE_INVALID for any
 * @name: what its name begins with
 * @limit: microseconds to wait for it; 0 looks once
 *
 * Returns: (transfer full) (nullable): the first such accessible below @root
 */
AtspiAccessible *
e2e_try_find (AtspiAccessible *root,
              AtspiRole        role,
              const char      *name,
              gint64           limit)
{
  Wanted wanted = { role, name, NULL };
  gint64 start = g_get_monotonic_time ();

  do
    {
      if (e2e_walk (root, find_cb, &wanted))
        return wanted.found;
      if (limit > 0)
        pause_for (POLL_US);
    }
  while (g_get_monotonic_time () - start < limit);

  return NULL;
}

/**
 * e2e_find:
 *
 * Returns: (transfer full): what e2e_try_find() finds in all of the program;
 *   without it the test fails
 */
AtspiAccessible *
e2e_find (E2eProgram *self,
          AtspiRole   role,
          const char *name)
{
  AtspiAccessible *found = e2e_try_find (self->application, role, name, E2E_LIMIT_US);

  if (found == NULL)
    g_error ("No accessible whose name begins with “%s”", name);

  return found;
}

/**
 * e2e_has_state:
 *
 * Returns: whether @accessible says so now
 */
gboolean
e2e_has_state (AtspiAccessible *accessible,
               AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = NULL;

  atspi_accessible_clear_cache (accessible);
  states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

/**
 * e2e_act:
 *
 * Does what a screen reader does to press @accessible.
 */
void
e2e_act (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_cmpint (atspi_action_get_n_actions (action, NULL), >, 0);
  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
}

/**
 * e2e_press:
 *
 * Acts on what e2e_find() finds.
 */
void
e2e_press (E2eProgram *self,
           AtspiRole   role,
           const char *name)
{
  g_autoptr (AtspiAccessible) accessible = e2e_find (self, role, name);

  e2e_act (accessible);
}

/**
 * e2e_choose:
 *
 * Acts on an item of the menu that is open; older toolkits give a radio item
 * the plain role.
 */
void
e2e_choose (E2eProgram *self,
            const char *name)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_MENU_ITEM };
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
    for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
      {
        g_autoptr (AtspiAccessible) item = e2e_try_find (self->application, roles[i], name, 0);

        if (item != NULL)
          {
            e2e_act (item);
            return;
          }
      }
  g_error ("No item of a menu whose name begins with “%s”", name);
}

/**
 * e2e_assert_shows:
 *
 * Waits until there is one with that role and name.
 */
void
e2e_assert_shows (E2eProgram *self,
                  AtspiRole   role,
                  const char *name)
{
  g_autoptr (AtspiAccessible) accessible = e2e_find (self, role, name);

  g_assert_nonnull (accessible);
}

/**
 * e2e_assert_gone:
 *
 * Waits until there is none with that role and name.
 */
void
e2e_assert_gone (E2eProgram *self,
                 AtspiRole   role,
                 const char *name)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
    {
      g_autoptr (AtspiAccessible) found = e2e_try_find (self->application, role, name, 0);

      if (found == NULL)
        return;
      pause_for (POLL_US);
    }
  g_error ("“%s” is still there", name);
}

/**
 * e2e_assert_selected:
 *
 * Waits until a page of the view switcher is the one that is shown.
 */
void
e2e_assert_selected (E2eProgram *self,
                     const char *name)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
    {
      g_autoptr (AtspiAccessible) tab = e2e_find (self, ATSPI_ROLE_PAGE_TAB, name);

      if (e2e_has_state (tab, ATSPI_STATE_SELECTED))
        return;
      pause_for (POLL_US);
    }
  g_error ("The page “%s” was not shown", name);
}

static void
focus_cb (AtspiEvent *event,
          gpointer    user_data)
{
  E2eProgram *self = user_data;

  if (event->source != NULL && event->detail1 != 0)
    {
      g_set_object (&self->focus, event->source);
      self->n_focus++;
      g_hash_table_add (self->focused, g_strdup (ATSPI_OBJECT (event->source)->path));
    }
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static AtspiAccessible *
find_application (guint pid)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
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
      pause_for (POLL_US);
    }
  g_error ("The program did not come to the accessibility bus");

  return NULL;
}

/**
 * e2e_start:
 * @self: all zero
 * @file: (nullable): what to open
 *
 * Starts the program and waits until it is on the bus. End it with e2e_stop().
 */
void
e2e_start (E2eProgram *self,
           const char *file)
{
  const char *arguments[] = { file, NULL };

  e2e_start_with (self, arguments, NULL);
}

/**
 * e2e_start_with:
 * @self: all zero
 * @arguments: (array zero-terminated=1): what follows its name
 * @environment: (nullable) (array zero-terminated=1): %NULL for that of the test
 *
 * Starts the program as a command line does, and waits until it is on the bus.
 */
void
e2e_start_with (E2eProgram         *self,
                const char * const *arguments,
                char              **environment)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  g_autoptr (GError) error = NULL;
  const char *program = g_getenv ("ENT_PROGRAM");

  g_assert_nonnull (program);
  self->focused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->listener = atspi_event_listener_new (focus_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);

  g_strv_builder_add (command, program);
  g_strv_builder_addv (command, (const char **) arguments);
  strings = g_strv_builder_end (command);
  if (environment != NULL)
    g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  self->process = g_subprocess_launcher_spawnv (launcher, (const char * const *) strings, &error);
  g_assert_no_error (error);
  self->application = find_application ((guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10));
}

/**
 * e2e_stop:
 *
 * Ends the program the way a user does, and insists that it ends well.
 */
void
e2e_stop (E2eProgram *self)
{
  gint64 begin = g_get_monotonic_time ();

  g_subprocess_send_signal (self->process, SIGTERM);
  while (g_subprocess_get_identifier (self->process) != NULL && g_get_monotonic_time () - begin < E2E_LIMIT_US)
    pause_for (10000);
  g_assert_null (g_subprocess_get_identifier (self->process));
  if (g_subprocess_get_if_exited (self->process))
    g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  else
    g_assert_cmpint (g_subprocess_get_term_sig (self->process), ==, SIGTERM);

  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->focused, g_hash_table_unref);
  g_clear_object (&self->application);
  g_clear_object (&self->process);
}

/**
 * e2e_wait_active:
 *
 * Waits until keys reach the program's window.
 */
void
e2e_wait_active (E2eProgram *self)
{
  g_autoptr (AtspiAccessible) frame = e2e_find (self, ATSPI_ROLE_FRAME, "");
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
    {
      if (e2e_has_state (frame, ATSPI_STATE_ACTIVE))
        return;
      pause_for (POLL_US);
    }
  g_error ("The window did not become active");
}

/**
 * e2e_key:
 * @modifier: what is held down meanwhile
 * @keysym: a key as X names it
 *
 * Presses and releases a key of the display's keyboard; whoever has the focus
 * there gets it.
 */
void
e2e_key (E2eModifier modifier,
         guint       keysym)
{
  /* Where these keys are on a keyboard of X. */
  static const long keycodes[] = { [E2E_SHIFT] = 50, [E2E_CONTROL] = 37, [E2E_ALT] = 64 };
  g_autoptr (GError) error = NULL;

  if (modifier != E2E_PLAIN)
    atspi_generate_keyboard_event (keycodes[modifier], NULL, ATSPI_KEY_PRESS, &error);
  g_assert_no_error (error);
  atspi_generate_keyboard_event (keysym, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
  if (modifier != E2E_PLAIN)
    atspi_generate_keyboard_event (keycodes[modifier], NULL, ATSPI_KEY_RELEASE, &error);
  g_assert_no_error (error);
}

/**
 * e2e_key_moves_focus:
 * @limit: microseconds that it may take
 *
 * Presses a key and waits for the focus to come to something.
 *
 * Returns: %FALSE if it does not in time; else @self has it as its focus
 */
gboolean
e2e_key_moves_focus (E2eProgram *self,
                     E2eModifier modifier,
                     guint       keysym,
                     gint64      limit)
{
  gint64 start = g_get_monotonic_time ();
  guint n;

  pause_for (0);
  n = self->n_focus;
  e2e_key (modifier, keysym);
  while (self->n_focus == n && g_get_monotonic_time () - start < limit)
    pause_for (2000);

  return self->n_focus != n;
}

/**
 * e2e_go_to:
 * @most: how often the key may be pressed
 *
 * Presses a key until what has that role and name has the focus.
 */
void
e2e_go_to (E2eProgram *self,
           E2eModifier modifier,
           guint       keysym,
           AtspiRole   role,
           const char *name,
           guint       most)
{
  for (guint i = 0; i < most; i++)
    {
      e2e_key_moves_focus (self, modifier, keysym, FOCUS_US);
      if (self->focus != NULL && matches (self->focus, atspi_accessible_get_role (self->focus, NULL), role, name))
        return;
    }
  g_error ("The focus did not come to “%s” within %u keys", name, most);
}

/**
 * e2e_assert_focus:
 *
 * Waits until what has that role and name has the focus.
 */
void
e2e_assert_focus (E2eProgram *self,
                  AtspiRole   role,
                  const char *name)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *last = NULL;

  while (g_get_monotonic_time () - start < E2E_LIMIT_US)
    {
      g_autoptr (AtspiAccessible) entry = NULL;

      if (self->focus != NULL && matches (self->focus, atspi_accessible_get_role (self->focus, NULL), role, name) &&
          e2e_has_state (self->focus, ATSPI_STATE_FOCUSED))
        return;
      /* What has the focus for the text in it does not tell. */
      if (role == ATSPI_ROLE_ENTRY)
        entry = e2e_try_find (self->application, role, name, 0);
      if (entry != NULL && e2e_has_state (entry, ATSPI_STATE_FOCUSED))
        return;
      pause_for (POLL_US);
    }
  last = self->focus != NULL ? e2e_dup_name (self->focus) : NULL;
  g_error ("The focus did not come to “%s”, but to “%s”", name, last != NULL ? last : "nothing");
}
