/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-file-watch.h"

#include <glib/gstdio.h>

/* Long enough for the watch to come to rest on a busy machine. */
#define QUIET_MS 1500
#define LIMIT_MS 20000

typedef struct {
  char *directory;
  char *path;
  GFile *file;
  EntFileWatch *watch;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static gboolean
flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean done = FALSE;

  g_timeout_add (ms, flag_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_change (Fixture *fixture)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (LIMIT_MS, flag_cb, &late);

  while (fixture->n_changes == 0 && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
  wait_ms (QUIET_MS);
}

static void
write_file (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  /* In place, not by a file put over it. */
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("ent-watch-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "a.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_file (fixture->path, "1");
  fixture->watch = ent_file_watch_new (fixture->file);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (count_cb), fixture);
  wait_ms (QUIET_MS);
  fixture->n_changes = 0;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->watch);
  g_remove (fixture->path);
  g_rmdir (fixture->directory);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->directory);
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  for (int i = 0; i < 5; i++)
    {
      write_file (fixture->path, "2");
      wait_ms (20);
    }
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->directory, "a.json.new", NULL);

  write_file (other, "2");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  /* What stands there now is watched too. */
  fixture->n_changes = 0;
  write_file (fixture->path, "3");
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_taken_away (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  wait_ms (QUIET_MS);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  write_file (fixture->path, "2");
  wait_for_change (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/file-watch/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/file-watch/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/file-watch/taken-away", Fixture, NULL, set_up, test_taken_away, tear_down);

  return g_test_run ();
}
