/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>

#ifdef __SANITIZE_ADDRESS__

#include <sanitizer/lsan_interface.h>

/* A program of this size interns more than 2048 strings. GLib then puts a
 * larger table in the place of the one that it made as it was loaded, and
 * leaves the old one to threads that may be reading it. What libraries make as
 * they are loaded is no business of the leak checker's; all else is. */
static void (*const before_libraries[]) (void) __attribute__ ((section (".preinit_array"), used)) = { __lsan_disable };

static void __attribute__ ((constructor))
after_libraries (void)
{
  __lsan_enable ();
}

#endif

/* A busy machine may take many seconds; nothing here waits longer. */
#define LIMIT_MS 30000

/* Before the window: the texts, and a path that one of them can be written to. */
void
fixture_make_file (Fixture *fixture)
{
  g_autofree char *other = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_getenv ("ENT_BRIEFING"), &fixture->text, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (other, &fixture->other, NULL, &error);
  g_assert_no_error (error);
  fixture->directory = g_dir_make_tmp ("ent-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "x.entente.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

void
fixture_write (Fixture    *fixture,
               const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

/* The window, which the caller shows. */
void
fixture_open (Fixture *fixture)
{
  fixture->settings = ent_settings_new ();
  fixture->window = ent_window_new (NULL, fixture->settings);
}

static gboolean
is_gone (Fixture *fixture)
{
  return fixture->window == NULL;
}

/* Nothing may hold the window any longer. */
void
fixture_close (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait_for (fixture, is_gone);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->window != NULL)
    fixture_close (fixture);
  g_assert_finalize_object (fixture->settings);

  if (fixture->file == NULL)
    return;
  g_remove (fixture->path);
  g_rmdir (fixture->directory);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->directory);
  g_free (fixture->text);
  g_free (fixture->other);
}

void
fixture_act (Fixture    *fixture,
             const char *action,
             const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

gboolean
fixture_is_enabled (Fixture    *fixture,
                    const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static gboolean
flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
fixture_wait_for (Fixture   *fixture,
                  Condition  condition)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (LIMIT_MS, flag_cb, &late);

  while (!condition (fixture) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

/* Some frames. */
void
fixture_let_pass (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Whatever is due now. */
void
fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
