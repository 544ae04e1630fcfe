/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-rehearsal.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "ent-present-store.h"
#include "talk.h"

static gint64
get_time (gpointer data)
{
  return *(gint64 *) data;
}

static char *
make_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ent-rehearsal-XXXXXX", NULL);

  return g_build_filename (folder, "not-there-yet", "file.ini", NULL);
}

static void
clean_up (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *parent = g_path_get_dirname (folder);

  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (parent);
}

/* A rehearsal in which the steps took so many seconds; 0: left out. */
static void
rehearse (EntRehearsal *rehearsal,
          const int    *seconds,
          gint64        date)
{
  gint64 now = 1;
  g_autoptr (EntTalkClock) clock = ent_talk_clock_new (6, NULL);
  g_autoptr (GError) error = NULL;

  ent_talk_clock_set_time_funcs (clock, get_time, get_time, &now);
  ent_talk_clock_start (clock);
  for (guint i = 0; i < 6; i++)
    {
      ent_talk_clock_set_step (clock, i + 1);
      now += seconds[i] * G_USEC_PER_SEC;
    }
  ent_talk_clock_stop (clock);
  ent_rehearsal_add (rehearsal, clock, date, &error);
  g_assert_no_error (error);
}

static void
assert_row (EntRehearsal *rehearsal,
            guint         step,
            guint         planned,
            guint         n,
            double        last,
            double        mean)
{
  EntRehearsalRow row;

  ent_rehearsal_get_row (rehearsal, step, &row);
  g_assert_cmpuint (row.planned, ==, planned);
  g_assert_cmpuint (row.n, ==, n);
  g_assert_cmpfloat (row.last, ==, last);
  g_assert_cmpfloat_with_epsilon (row.mean, mean, 1e-9);
}

static void
test_round_trip (void)
{
  static const int first[] = { 70, 20, 100, 0, 10, 80 };
  static const int second[] = { 50, 40, 0, 0, 20, 100 };
  g_autofree char *path = make_path ();
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntRehearsal) rehearsal = ent_rehearsal_new (path, talk_story (briefing));
  g_autoptr (EntRehearsal) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree guint *plan = NULL;

  g_assert_cmpuint (ent_rehearsal_get_n (rehearsal), ==, 0);
  assert_row (rehearsal, 1, 60, 0, -1, -1);
  g_assert_false (ent_rehearsal_take_over (rehearsal, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  rehearse (rehearsal, first, 1000);
  rehearse (rehearsal, second, 2000);
  later = ent_rehearsal_new (path, talk_story (briefing));
  g_assert_cmpuint (ent_rehearsal_get_n (later), ==, 2);
  g_assert_cmpint (ent_rehearsal_get_date (later, 1), ==, 2000);
  assert_row (later, 1, 60, 2, 50, 60);
  assert_row (later, 3, 90, 1, -1, 100);
  assert_row (later, 4, 30, 0, -1, -1);

  g_assert_true (ent_rehearsal_take_over (later, &error));
  g_assert_no_error (error);
  g_clear_object (&later);
  later = ent_rehearsal_new (path, talk_story (briefing));
  g_assert_true (ent_rehearsal_has_plan (later));
  plan = ent_rehearsal_dup_plan (later);
  g_assert_cmpuint (plan[0], ==, 50);
  g_assert_cmpuint (plan[2], ==, 90);
  g_assert_cmpuint (plan[5], ==, 100);
  assert_row (later, 2, 40, 2, 40, 30);

  g_assert_true (ent_rehearsal_drop_plan (later, NULL));
  assert_row (later, 2, 30, 2, 40, 30);
  clean_up (path);
}

static void
test_bounded (void)
{
  static const int seconds[] = { 1, 1, 1, 1, 1, 1 };
  g_autofree char *path = make_path ();
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntRehearsal) rehearsal = ent_rehearsal_new (path, talk_story (briefing));

  for (int i = 0; i < ENT_REHEARSAL_MAX + 3; i++)
    rehearse (rehearsal, seconds, i);
  g_assert_cmpuint (ent_rehearsal_get_n (rehearsal), ==, ENT_REHEARSAL_MAX);
  g_assert_cmpint (ent_rehearsal_get_date (rehearsal, 0), ==, 3);
  clean_up (path);
}

/* What a file says that nobody of ours has written; how many rehearsals it is. */
static const struct {
  const char *name;
  const char *text;
  guint n;
} hostile[] = {
  { "empty", "", 0 },
  { "binary", "\x01\x02\xff\xfe", 0 },
  { "no-key-file", "{\"rehearsal\": 1}", 0 },
  { "lengths", "[rehearsal-1]\nsteps=s1;s2;\nseconds=1;\n", 0 },
  { "no-numbers", "[rehearsal-1]\nsteps=s1;\nseconds=many;\n", 0 },
  { "no-lists", "[rehearsal-1]\ndate=5\n", 0 },
  { "unknown-steps", "[rehearsal-1]\nsteps=other;\nseconds=5;\n", 1 },
  { "unknown-groups", "[rehearsal-1]\nsteps=s1;\nseconds=5;\n[rehearsal-999999]\nsteps=s1;\nseconds=5;\n", 1 },
  { "not-a-number", "[rehearsal-1]\nsteps=s1;\nseconds=nan;\n[plan]\nsteps=s1;\nseconds=inf;\n", 1 },
  { "negative", "[rehearsal-1]\nsteps=s1;\nseconds=-1e300;\n[plan]\nsteps=s1;\nseconds=-5;\n", 1 },
  { "huge", "[rehearsal-1]\nsteps=s1;\nseconds=1e300;\n[plan]\nsteps=s1;\nseconds=1e300;\n", 1 },
  { "twice", "[rehearsal-1]\nsteps=s1;s1;\nseconds=1;2;\n", 1 },
};

static void
test_hostile (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = make_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntRehearsal) rehearsal = NULL;
  g_autofree guint *plan = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (path, hostile[i].text, -1, NULL));
  rehearsal = ent_rehearsal_new (path, talk_story (briefing));
  g_assert_cmpuint (ent_rehearsal_get_n (rehearsal), ==, hostile[i].n);
  plan = ent_rehearsal_dup_plan (rehearsal);
  for (guint step = 1; step <= 6; step++)
    {
      EntRehearsalRow row;

      ent_rehearsal_get_row (rehearsal, step, &row);
      g_assert_cmpuint (row.planned, <=, 86400);
      g_assert_cmpfloat (row.last, <=, 86400);
      g_assert_true (row.last == -1 || row.last >= 0);
    }
  clean_up (path);
}

/* Neither too much to read, nor something that never ends. */
static void
test_no_file (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *much = g_strnfill (ENT_PRESENT_STORE_MAX_BYTES + 1, '#');
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GKeyFile) of_folder = NULL;
  g_auto (GStrv) groups = NULL;

  g_mkdir (folder, 0700);
  of_folder = ent_present_store_load (folder);
  g_assert_nonnull (of_folder);
  g_assert_true (g_file_set_contents (path, much, -1, NULL));
  file = ent_present_store_load (path);
  groups = g_key_file_get_groups (file, NULL);
  g_assert_cmpuint (g_strv_length (groups), ==, 0);
  clean_up (path);
}

/* Anything may be a key, and the oldest are forgotten. */
static void
test_store (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *kept = NULL;
  g_autofree char *forgotten = NULL;
  g_autofree char *again = NULL;

  g_assert_null (ent_present_store_get (path, "group", "key"));
  ent_present_store_set (path, "group", "a=[b]\n;\xc3\xa4", "one\ntwo");
  kept = ent_present_store_get (path, "group", "a=[b]\n;\xc3\xa4");
  g_assert_cmpstr (kept, ==, "one\ntwo");
  for (int i = 0; i < 250; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %d", i);

      ent_present_store_set (path, "group", key, "value");
    }
  forgotten = ent_present_store_get (path, "group", "a=[b]\n;\xc3\xa4");
  g_assert_null (forgotten);
  again = ent_present_store_get (path, "group", "key 249");
  g_assert_cmpstr (again, ==, "value");
  clean_up (path);
}

/* An id is never part of a path, and no two stories share a file. */
static void
test_path (void)
{
  g_autofree char *one = ent_rehearsal_path ("../../etc", "passwd");
  g_autofree char *two = ent_rehearsal_path ("a", "b-c");
  g_autofree char *three = ent_rehearsal_path ("a-b", "c");

  g_assert_null (strstr (one, "etc"));
  g_assert_cmpstr (two, !=, three);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rehearsal/round-trip", test_round_trip);
  g_test_add_func ("/rehearsal/bounded", test_bounded);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strconcat ("/rehearsal/hostile/", hostile[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_hostile);
    }
  g_test_add_func ("/rehearsal/no-file", test_no_file);
  g_test_add_func ("/rehearsal/store", test_store);
  g_test_add_func ("/rehearsal/path", test_path);

  return g_test_run ();
}
