/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be opened, and that nothing else can make the program wait. */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-briefing.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "document.json", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (g_remove (fixture->path) != 0)
    g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_unreadable (const char *path,
                   const char *piece)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GListModel *problems = (GListModel *) 1;

  g_assert_null (ent_briefing_new_from_file (file, NULL, &problems, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE);
  g_assert_null (problems);
  g_test_message ("%s", error->message);
  g_assert_nonnull (g_strstr_len (error->message, -1, piece));
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  assert_unreadable (fixture->path, "No such file");
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  assert_unreadable (fixture->folder, "it is a folder");
}

static void
test_fifo (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_unreadable (fixture->path, "it is not a regular file");
}

static void
test_device (void)
{
  assert_unreadable ("/dev/zero", "it is not a regular file");
}

static void
test_link_to_device (Fixture      *fixture,
                     gconstpointer data)
{
  g_assert_cmpint (symlink ("/dev/zero", fixture->path), ==, 0);
  assert_unreadable (fixture->path, "it is not a regular file");
}

/* A file with a hole takes no room. */
static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  g_assert_cmpint (truncate (fixture->path, 70 * 1024 * 1024), ==, 0);
  assert_unreadable (fixture->path, "larger than 64 MiB");
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_null (ent_briefing_new_from_file (file, NULL, &problems, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_SYNTAX);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
}

static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *minimal = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autofree char *target = g_canonicalize_filename (minimal, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;

  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ent_briefing_get_id (briefing), ==, "minimal");
}

static void
test_resource (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///test/minimal.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ent_briefing_get_id (briefing), ==, "minimal");
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autoptr (GFile) local = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_briefing_new_from_file (local, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
read_async (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *result = NULL;

  ent_briefing_new_from_file_async (file, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_async (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GAsyncResult) result = read_async (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file_finish (result, &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ent_briefing_get_id (briefing), ==, "river-league");
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
}

static void
test_async_problems (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "{\"format\": 1}", -1, NULL));
  result = read_async (fixture->path);
  g_assert_null (ent_briefing_new_from_file_finish (result, &problems, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_SCHEMA);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
}

static void
test_async_unreadable (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GAsyncResult) result = read_async (fixture->folder);
  GListModel *problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_briefing_new_from_file_finish (result, &problems, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE);
  g_assert_null (problems);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/load/missing", test_missing);
  ADD ("/load/folder", test_folder);
  ADD ("/load/fifo", test_fifo);
  g_test_add_func ("/load/device", test_device);
  ADD ("/load/link-to-device", test_link_to_device);
  ADD ("/load/too-large", test_too_large);
  ADD ("/load/empty", test_empty);
  ADD ("/load/link", test_link);
  g_test_add_func ("/load/resource", test_resource);
  g_test_add_func ("/load/cancelled", test_cancelled);
  g_test_add_func ("/load/async", test_async);
  ADD ("/load/async-problems", test_async_problems);
  ADD ("/load/async-unreadable", test_async_unreadable);

  return g_test_run ();
}
