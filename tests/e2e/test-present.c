/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A talk from outside, on a desktop with two screens: started with F5 and from
 * the command line, told with a clicker, by keyboard and by a script, and with
 * a screen that goes away in the middle of it. What is asserted is what the
 * program says on the accessibility bus and on the session bus, how large its
 * windows are, and what it asks of the session manager.
 */

#include "compositor.h"
#include "e2e.h"

#include <string.h>

#define BUS_NAME "io.github.entente_app.Entente"
#define BUS_PATH "/io/github/entente_app/Entente/present"

#define AUDIENCE "Entente: audience"
#define CONSOLE "Entente: speaker"
#define QUESTION "What may this room see?"

#define N_STEPS 16
#define POLL_US 50000
#define STAYS_US (G_USEC_PER_SEC)

/* The one on which all cases run. */
static Compositor *desktop;

/* Lets what is under way happen. */
static void
keep_waiting (gint64      start,
              const char *what)
{
  if (g_get_monotonic_time () - start > E2E_LIMIT_US)
    g_error ("Not in time: %s", what);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (POLL_US);
}

/* Which windows there are can be seen without walking through them. */
static AtspiAccessible *
try_window (E2eProgram *program,
            const char *name)
{
  AtspiAccessible *application = program->application;
  int n;

  atspi_accessible_clear_cache (application);
  n = atspi_accessible_get_child_count (application, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (application, i, NULL);
      g_autofree char *its_name = window != NULL ? e2e_dup_name (window) : NULL;

      if (its_name != NULL && g_str_has_prefix (its_name, name))
        return g_steal_pointer (&window);
    }

  return NULL;
}

static AtspiAccessible *
find_window (E2eProgram *program,
             const char *name)
{
  gint64 start = g_get_monotonic_time ();
  AtspiAccessible *window;

  while ((window = try_window (program, name)) == NULL)
    keep_waiting (start, name);

  return window;
}

static void
assert_no_window (E2eProgram *program,
                  const char *name)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AtspiAccessible) window = NULL;

  while ((window = try_window (program, name)) != NULL)
    {
      g_clear_object (&window);
      keep_waiting (start, name);
    }
}

static void
get_size (E2eProgram *program,
          const char *name,
          int        *width,
          int        *height)
{
  g_autoptr (AtspiAccessible) window = find_window (program, name);
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (window);
  AtspiRect *rect = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;

  *width = rect != NULL ? rect->width : 0;
  *height = rect != NULL ? rect->height : 0;
  g_free (rect);
}

/* Once it is as large, it stays so: on the way to a screen it may have been. */
static void
assert_size (E2eProgram *program,
             const char *name,
             int         width,
             int         height)
{
  gint64 start = g_get_monotonic_time ();
  gint64 since = 0;
  int its_width, its_height;

  for (;;)
    {
      g_autofree char *what = NULL;

      get_size (program, name, &its_width, &its_height);
      if (its_width != width || its_height != height)
        since = 0;
      else if (since == 0)
        since = g_get_monotonic_time ();
      else if (g_get_monotonic_time () - since > STAYS_US)
        return;
      what = g_strdup_printf ("“%s” is to be %d × %d, is %d × %d", name, width, height, its_width, its_height);
      keep_waiting (start, what);
    }
}

/* As a label of the console, or as what a slide is called. */
static void
assert_says (E2eProgram *program,
             const char *window_name,
             AtspiRole   role,
             const char *text)
{
  g_autoptr (AtspiAccessible) window = find_window (program, window_name);
  g_autoptr (AtspiAccessible) found = e2e_try_find (window, role, text, E2E_LIMIT_US);

  if (found == NULL)
    g_error ("“%s” does not say “%s”", window_name, text);
}

static void
assert_slide (E2eProgram *program,
              const char *text)
{
  assert_says (program, AUDIENCE, ATSPI_ROLE_IMAGE, text);
}

static void
assert_console (E2eProgram *program,
                const char *text)
{
  assert_says (program, CONSOLE, ATSPI_ROLE_LABEL, text);
}

/* NULL while there is no talk. */
static GVariant *
call_actions (const char *method,
              GVariant   *parameters)
{
  return g_dbus_connection_call_sync (compositor_get_bus (desktop), BUS_NAME, BUS_PATH, "org.gtk.Actions", method, parameters,
                                      NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, 10000, NULL, NULL);
}

static GVariant *
get_state (const char *action)
{
  g_autoptr (GVariant) answer = call_actions ("Describe", g_variant_new ("(s)", action));
  g_autoptr (GVariant) states = NULL;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "((bg@av))", NULL, NULL, &states);
  if (g_variant_n_children (states) == 0)
    return NULL;

  {
    g_autoptr (GVariant) boxed = g_variant_get_child_value (states, 0);

    return g_variant_get_variant (boxed);
  }
}

static void
assert_state (const char *action,
              const char *text)
{
  gint64 start = g_get_monotonic_time ();

  for (;;)
    {
      g_autoptr (GVariant) state = get_state (action);
      g_autofree char *printed = state != NULL ? g_variant_print (state, FALSE) : g_strdup ("nothing");
      g_autofree char *what = g_strdup_printf ("“%s” is to be %s, is %s", action, text, printed);

      if (g_str_equal (printed, text))
        return;
      keep_waiting (start, what);
    }
}

static void
assert_inhibited (guint flags)
{
  gint64 start = g_get_monotonic_time ();

  while (compositor_get_inhibited (desktop) != flags)
    keep_waiting (start, "what the session manager is asked");
}

static void
start_program (E2eProgram *program,
               const char *first,
               ...)
{
  g_auto (GStrv) environment = compositor_dup_environment (desktop);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;

  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  e2e_start_with (program, (const char * const *) arguments->pdata, environment);
}

static gboolean
is_active (E2eProgram *program,
           const char *name)
{
  g_autoptr (AtspiAccessible) window = try_window (program, name);

  return window != NULL && e2e_has_state (window, ATSPI_STATE_ACTIVE);
}

/* Switches windows as one does by hand: only if the right one does not come by
 * itself, and until it stays, for a key may come after its own effect was seen. */
static void
switch_to_console (E2eProgram *program,
                   gboolean    console)
{
  gint64 start = g_get_monotonic_time ();
  gint64 changed = start;

  for (gboolean was_active = FALSE;;)
    {
      gboolean active = is_active (program, CONSOLE) == console;
      gint64 now = g_get_monotonic_time ();

      if (active != was_active)
        changed = now;
      else if (now - changed > STAYS_US && active)
        return;
      else if (now - changed > STAYS_US)
        {
          compositor_chord (desktop, COMPOSITOR_KEY_ALT, COMPOSITOR_KEY_TAB);
          changed = now;
        }
      was_active = active;
      keep_waiting (start, console ? "the console in front" : "the audience's window in front");
    }
}

/* What the room may see is asked once; Enter is the answer that shows least. */
static void
answer_question (E2eProgram *program)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AtspiAccessible) question = find_window (program, QUESTION);

  for (guint i = 0;; i++)
    {
      g_autoptr (GVariant) step = get_state ("step");

      if (step != NULL)
        break;
      /* A first key may come before the window has the focus. */
      if (i % 20 == 10)
        compositor_key (desktop, COMPOSITOR_KEY_ENTER);
      keep_waiting (start, "the talk after the question");
    }
  assert_no_window (program, QUESTION);
  /* So that no key comes before a window has the focus. */
  switch_to_console (program, TRUE);
}

static void
test_screens (gconstpointer data)
{
  gboolean first = GPOINTER_TO_INT (data);
  const int sizes[2][2] = {
    { COMPOSITOR_FIRST_WIDTH, COMPOSITOR_FIRST_HEIGHT },
    { COMPOSITOR_SECOND_WIDTH, COMPOSITOR_SECOND_HEIGHT },
  };
  const int *here = sizes[first ? 0 : 1];
  const int *there = sizes[first ? 1 : 0];
  E2eProgram program = { NULL };
  int width, height;

  /* A window opens where the pointer is. */
  compositor_point (desktop, first ? 100 : COMPOSITOR_FIRST_WIDTH + 100, 300);
  start_program (&program, NULL);
  e2e_wait_active (&program);
  assert_inhibited (0);
  compositor_key (desktop, COMPOSITOR_KEY_F5);
  answer_question (&program);

  /* The room's is as large as the screen where the speaker is not; the
   * speaker's is a window among others. */
  assert_size (&program, AUDIENCE, there[0], there[1]);
  assert_slide (&program, "Step 1 of 16");
  assert_console (&program, "The room sees what you see.");
  get_size (&program, CONSOLE, &width, &height);
  g_assert_cmpint (width, >, 0);
  if (first)
    g_assert_cmpint (width, <, here[0]);
  assert_inhibited (COMPOSITOR_SUSPEND | COMPOSITOR_IDLE);

  /* Both change places, each as large as the screen it comes to, and change
   * back; then the speaker's is a window among others again. */
  assert_state ("screen", first ? "2" : "1");
  compositor_key (desktop, COMPOSITOR_KEY_X);
  assert_state ("screen", first ? "1" : "2");
  assert_size (&program, AUDIENCE, here[0], here[1]);
  assert_size (&program, CONSOLE, there[0], there[1]);
  compositor_key (desktop, COMPOSITOR_KEY_X);
  assert_state ("screen", first ? "2" : "1");
  assert_size (&program, AUDIENCE, there[0], there[1]);
  assert_size (&program, CONSOLE, width, height);
  assert_state ("step", "1");

  compositor_key (desktop, COMPOSITOR_KEY_ESCAPE);
  assert_no_window (&program, AUDIENCE);
  assert_no_window (&program, CONSOLE);
  assert_inhibited (0);
  e2e_stop (&program);
}

static void
type_kaz (void)
{
  compositor_key (desktop, COMPOSITOR_KEY_K);
  compositor_key (desktop, COMPOSITOR_KEY_A);
  compositor_key (desktop, COMPOSITOR_KEY_Z);
}

static void
test_private (void)
{
  E2eProgram program = { NULL };

  start_program (&program, "--present", NULL);
  answer_question (&program);
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("step", "2");
  assert_state ("room-step", "2");
  assert_slide (&program, "Step 2 of 16");

  /* Frozen, a step is the speaker's alone. */
  compositor_key (desktop, COMPOSITOR_KEY_F);
  assert_state ("freeze", "true");
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("step", "3");
  assert_state ("room-step", "2");
  assert_state ("private", "true");
  assert_console (&program, "The room sees step 2, frozen.");
  assert_slide (&program, "Step 2 of 16");
  compositor_key (desktop, COMPOSITOR_KEY_F);
  assert_state ("freeze", "false");
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("room-step", "4");
  assert_state ("private", "false");
  assert_slide (&program, "Step 4 of 16");

  /* So is what is searched for, until it is shown. */
  compositor_key (desktop, COMPOSITOR_KEY_SLASH);
  assert_says (&program, CONSOLE, ATSPI_ROLE_ENTRY, "Search the briefing");
  e2e_assert_focus (&program, ATSPI_ROLE_ENTRY, "Search the briefing");
  type_kaz ();
  assert_says (&program, CONSOLE, ATSPI_ROLE_LIST_ITEM, "Kazakhstan");
  assert_state ("step", "4");
  compositor_key (desktop, COMPOSITOR_KEY_ENTER);
  assert_state ("private", "true");
  assert_state ("room-step", "4");
  assert_slide (&program, "Step 4 of 16");
  compositor_key (desktop, COMPOSITOR_KEY_ENTER);
  assert_state ("private", "false");
  assert_state ("room-step", "0");
  assert_slide (&program, "Kazakhstan");
  assert_state ("step", "4");

  /* And back, to where it was left. */
  compositor_key (desktop, COMPOSITOR_KEY_BACKSPACE);
  assert_state ("room-step", "4");
  assert_slide (&program, "Step 4 of 16");

  /* Question and answer take no time from the talk. */
  compositor_key (desktop, COMPOSITOR_KEY_Q);
  assert_state ("question", "true");
  assert_console (&program, "clock held: question");
  compositor_key (desktop, COMPOSITOR_KEY_Q);
  assert_state ("question", "false");

  compositor_key (desktop, COMPOSITOR_KEY_B);
  assert_state ("black", "true");
  assert_console (&program, "The room sees black.");
  compositor_key (desktop, COMPOSITOR_KEY_B);
  assert_state ("black", "false");
  assert_console (&program, "The room sees what you see.");
  e2e_stop (&program);
}

/* The same keys in both windows. */
static void
use_clicker (E2eProgram *program)
{
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("room-step", "2");
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("room-step", "3");
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_UP);
  assert_state ("room-step", "2");
  compositor_key (desktop, COMPOSITOR_KEY_B);
  assert_state ("black", "true");
  compositor_key (desktop, COMPOSITOR_KEY_PERIOD);
  assert_state ("black", "false");

  /* Some begin with it: it neither ends the talk nor begins another. */
  compositor_key (desktop, COMPOSITOR_KEY_F5);
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_UP);
  assert_state ("room-step", "1");
  assert_slide (program, "Step 1 of 16");
}

/* Under a keyboard that has other letters where these are. */
static void
use_letters (E2eProgram *program)
{
  for (guint i = 0; i < 2; i++)
    {
      switch_to_console (program, i == 0);
      compositor_key (desktop, COMPOSITOR_KEY_B);
      assert_state ("black", "true");
      compositor_key (desktop, COMPOSITOR_KEY_PERIOD);
      assert_state ("black", "false");
      compositor_key (desktop, COMPOSITOR_KEY_F);
      assert_state ("freeze", "true");
      compositor_key (desktop, COMPOSITOR_KEY_F);
      assert_state ("freeze", "false");
    }
}

static void
test_windows (void)
{
  E2eProgram program = { NULL };

  start_program (&program, "--present", NULL);
  answer_question (&program);

  switch_to_console (&program, TRUE);
  use_clicker (&program);
  switch_to_console (&program, FALSE);
  use_clicker (&program);

  /* The key of b writes и now, and that of the full stop ю. The full stop is
   * where others have the stroke: a search does not begin with it. */
  compositor_key (desktop, COMPOSITOR_KEY_LAYOUT);
  compositor_key (desktop, COMPOSITOR_KEY_SLASH);
  assert_state ("black", "true");
  compositor_key (desktop, COMPOSITOR_KEY_SLASH);
  assert_state ("black", "false");
  use_letters (&program);

  /* The key of b writes ذ now, and that of f writes ب. */
  compositor_key (desktop, COMPOSITOR_KEY_LAYOUT);
  use_letters (&program);
  compositor_key (desktop, COMPOSITOR_KEY_LAYOUT);

  /* A clicker's key for the end of it. */
  compositor_key (desktop, COMPOSITOR_KEY_ESCAPE);
  assert_no_window (&program, AUDIENCE);
  assert_inhibited (0);
  e2e_stop (&program);
}

static void
activate (const char *action,
          GVariant   *parameter)
{
  GVariant *parameters[] = { parameter != NULL ? g_variant_new_variant (parameter) : NULL };
  g_autoptr (GVariant) answer = NULL;

  answer = call_actions ("Activate", g_variant_new ("(s@ava{sv})", action,
                                                    g_variant_new_array (G_VARIANT_TYPE_VARIANT, parameters,
                                                                         parameter != NULL ? 1 : 0), NULL));
  g_assert_nonnull (answer);
}

static void
test_hot_plug (void)
{
  E2eProgram program = { NULL };

  compositor_point (desktop, 100, 300);
  start_program (&program, NULL);
  e2e_wait_active (&program);
  compositor_key (desktop, COMPOSITOR_KEY_F5);
  answer_question (&program);
  assert_size (&program, AUDIENCE, COMPOSITOR_SECOND_WIDTH, COMPOSITOR_SECOND_HEIGHT);
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("room-step", "3");

  /* The room gets the screen that is left, and the console stays away. */
  compositor_set_screens (desktop, 1);
  assert_size (&program, AUDIENCE, COMPOSITOR_FIRST_WIDTH, COMPOSITOR_FIRST_HEIGHT);
  assert_state ("console", "false");
  assert_state ("room-step", "3");
  assert_slide (&program, "Step 3 of 16");
  activate ("next", NULL);
  assert_state ("room-step", "4");

  compositor_set_screens (desktop, 2);
  assert_size (&program, AUDIENCE, COMPOSITOR_SECOND_WIDTH, COMPOSITOR_SECOND_HEIGHT);
  assert_state ("console", "true");
  assert_state ("room-step", "4");
  assert_slide (&program, "Step 4 of 16");
  assert_console (&program, "The room sees what you see.");
  assert_inhibited (COMPOSITOR_SUSPEND | COMPOSITOR_IDLE);
  switch_to_console (&program, TRUE);
  compositor_key (desktop, COMPOSITOR_KEY_PAGE_DOWN);
  assert_state ("room-step", "5");
  assert_slide (&program, "Step 5 of 16");
  e2e_stop (&program);
}

static void
test_script (void)
{
  E2eProgram program = { NULL };

  start_program (&program, "--present", "--step", "5", NULL);
  answer_question (&program);
  assert_state ("room-step", "5");
  assert_slide (&program, "Step 5 of 16");

  activate ("next", NULL);
  assert_state ("room-step", "6");
  activate ("go-to", g_variant_new_int32 (9));
  assert_state ("room-step", "9");
  assert_slide (&program, "Step 9 of 16");
  activate ("freeze", NULL);
  assert_state ("freeze", "true");
  activate ("last", NULL);
  assert_state ("step", G_STRINGIFY (N_STEPS));
  assert_state ("room-step", "9");
  activate ("stop", NULL);
  assert_no_window (&program, AUDIENCE);
  e2e_stop (&program);
}

static void
test_story (void)
{
  E2eProgram program = { NULL };

  start_program (&program, "--present", "--story", "minister", NULL);
  answer_question (&program);
  assert_slide (&program, "Step 1 of 5");
  activate ("last", NULL);
  assert_slide (&program, "Step 5 of 5");
  e2e_stop (&program);
}

/* It says what there is, and opens no window. */
static void
assert_refused (const char *option,
                const char *value,
                const char *said)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_auto (GStrv) environment = compositor_dup_environment (desktop);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_environ (launcher, environment);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("ENT_PROGRAM"), "--present", option, value, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
  if (strstr (errors, said) == NULL)
    g_error ("“%s” does not say “%s”", errors, said);
}

static void
test_refused (void)
{
  assert_refused ("--story", "nobody", "minister");
  assert_refused ("--step", "99", "1 to 16");
  assert_refused ("--step", "five", "1 to 16");
  assert_refused ("--room-level", "TOP", "SPECIMEN");
}

static void
skip (void)
{
  g_test_skip ("mutter is not installed");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!compositor_is_installed ())
    {
      g_test_add_func ("/e2e/present", skip);
      return g_test_run ();
    }

  desktop = compositor_new ();
  e2e_init ();

  g_test_add_data_func ("/e2e/present/screen-first", GINT_TO_POINTER (TRUE), test_screens);
  g_test_add_data_func ("/e2e/present/screen-second", GINT_TO_POINTER (FALSE), test_screens);
  g_test_add_func ("/e2e/present/private", test_private);
  g_test_add_func ("/e2e/present/windows", test_windows);
  g_test_add_func ("/e2e/present/hot-plug", test_hot_plug);
  g_test_add_func ("/e2e/present/script", test_script);
  g_test_add_func ("/e2e/present/story", test_story);
  g_test_add_func ("/e2e/present/refused", test_refused);

  status = g_test_run ();
  compositor_free (desktop);

  return status;
}
