/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-save.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define OLD "what was there"

typedef struct {
  char *folder;
  char *path;
  GFile *file;
  GBytes *bytes; /* more than any buffer holds */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("ent-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out.pdf", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->bytes = g_bytes_new_take (g_strnfill (1 << 20, 'x'), 1 << 20);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->bytes);
}

static void
assert_content (const char *path,
                GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_save_file (fixture->file, fixture->bytes, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, fixture->bytes);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  g_assert_true (ent_save_file (fixture->file, fixture->bytes, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, fixture->bytes);
}

/* The link stays one, and what it points to is replaced. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, OLD, -1, NULL));
  g_assert_cmpint (symlink ("target.pdf", fixture->path), ==, 0);
  g_assert_true (ent_save_file (fixture->file, fixture->bytes, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, fixture->bytes);
  g_remove (target);
}

/* The space runs out in the middle: the old file stays as it was, through a
 * link as well, and nothing is left beside it. */
static void
test_no_space (Fixture       *fixture,
               gconstpointer  data)
{
  gboolean through_link = GPOINTER_TO_INT (data);
  g_autoptr (GBytes) old = g_bytes_new_static (OLD, strlen (OLD));
  g_autofree char *target = g_build_filename (fixture->folder, "target.pdf", NULL);
  g_autoptr (GError) error = NULL;
  struct rlimit limit, tight;

  g_assert_true (g_file_set_contents (through_link ? target : fixture->path, OLD, -1, NULL));
  if (through_link)
    g_assert_cmpint (symlink ("target.pdf", fixture->path), ==, 0);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  tight = (struct rlimit) { 4096, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  g_assert_false (ent_save_file (fixture->file, fixture->bytes, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_nonnull (error);
  assert_content (fixture->path, old);
  g_assert_cmpuint (count_files (fixture->folder), ==, through_link ? 2 : 1);
  g_remove (target);
}

static const struct {
  const char *path;
  const char *name;
  int code; /* -1: some error */
} refused[] = {
  { "/save/refused/full", "/dev/full", G_IO_ERROR_NO_SPACE },
  { "/save/refused/folder", "/", -1 },
  { "/save/refused/no-folder", "/nonexistent/out.pdf", G_IO_ERROR_NOT_FOUND },
  { "/save/refused/below-a-file", "/dev/null/out.pdf", -1 },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GFile) file = g_file_new_for_path (refused[i].name);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_save_file (file, bytes, &error));
  if (refused[i].code >= 0)
    g_assert_error (error, G_IO_ERROR, refused[i].code);
  else
    g_assert_nonnull (error);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write anywhere");
      return;
    }

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_false (ent_save_file (fixture->file, fixture->bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

/* A device is written to and stays what it is. */
static void
test_device (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_save_file (file, bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL), ==, G_FILE_TYPE_SPECIAL);
}

/* Calls with @fd for standard output, which is this test's own otherwise. */
static gboolean
save_to_descriptor (int      fd,
                    GBytes  *bytes,
                    GError **error)
{
  int own;
  gboolean saved;

  fflush (stdout);
  own = dup (STDOUT_FILENO);
  g_assert_cmpint (dup2 (fd, STDOUT_FILENO), ==, STDOUT_FILENO);
  saved = ent_save_standard_output (bytes, error);
  g_assert_cmpint (dup2 (own, STDOUT_FILENO), ==, STDOUT_FILENO);
  close (own);

  return saved;
}

static void
test_standard_output (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  int fd = g_open (fixture->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (save_to_descriptor (fd, fixture->bytes, &error));
  g_assert_no_error (error);
  close (fd);
  assert_content (fixture->path, fixture->bytes);
}

/* Whoever reads has gone: told, and not killed. */
static void
test_broken_pipe (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  struct sigaction now;
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_false (save_to_descriptor (ends[1], fixture->bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
  close (ends[1]);

  /* And the signal is again what it was. */
  g_assert_cmpint (sigaction (SIGPIPE, NULL, &now), ==, 0);
  g_assert_true (now.sa_handler == SIG_DFL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_DFL);
  g_test_add ("/save/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/save/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/save/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/save/no-space/file", Fixture, GINT_TO_POINTER (FALSE), set_up, test_no_space, tear_down);
  g_test_add ("/save/no-space/link", Fixture, GINT_TO_POINTER (TRUE), set_up, test_no_space, tear_down);
  g_test_add ("/save/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  g_test_add_func ("/save/device", test_device);
  g_test_add ("/save/standard-output/file", Fixture, NULL, set_up, test_standard_output, tear_down);
  g_test_add ("/save/standard-output/broken-pipe", Fixture, NULL, set_up, test_broken_pipe, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_test_add_data_func (refused[i].path, GUINT_TO_POINTER (i), test_refused);

  return g_test_run ();
}
