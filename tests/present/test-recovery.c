/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-recovery.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "talk.h"

static char *
make_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ent-recovery-XXXXXX", NULL);

  return g_build_filename (folder, "recovery.ini", NULL);
}

static void
clean_up (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Where the talk is can be read while it goes on, and no longer. */
static void
test_kept (void)
{
  g_autofree char *path = make_path ();
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_OPEN);
  EntRecovery *recovery = ent_recovery_new (path, presentation, "file:///tmp/talk.json");
  EntRecoveryPoint *point = ent_recovery_read (path, get_now ());
  gint64 end;

  g_assert_nonnull (point);
  g_assert_cmpstr (point->uri, ==, "file:///tmp/talk.json");
  g_assert_cmpstr (point->briefing, ==, "talk");
  g_assert_cmpstr (point->story, ==, "long");
  g_assert_cmpstr (point->step_id, ==, "s2");
  g_assert_cmpuint (point->step, ==, 2);
  g_assert_cmpstr (point->room_marking, ==, "Open");
  g_assert_cmpuint (ent_recovery_point_find (point, talk_story (briefing)), ==, 2);
  g_clear_pointer (&point, ent_recovery_point_free);

  /* Written by itself after a change, once for many. */
  ent_presentation_next (presentation);
  ent_presentation_next (presentation);
  end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  do
    {
      g_clear_pointer (&point, ent_recovery_point_free);
      g_main_context_iteration (NULL, TRUE);
      point = ent_recovery_read (path, get_now ());
      g_assert_nonnull (point);
    }
  while (point->step != 5 && g_get_monotonic_time () < end);
  g_assert_cmpuint (point->step, ==, 5);
  ent_recovery_point_free (point);

  ent_recovery_finish (recovery);
  g_assert_null (ent_recovery_read (path, get_now ()));
  ent_presentation_previous (presentation);
  ent_recovery_write (recovery);
  g_assert_null (ent_recovery_read (path, get_now ()));
  g_assert_finalize_object (recovery);
  clean_up (path);
}

/* What a file says, written 100 seconds ago, and what comes of it. */
static const struct {
  const char *name;
  const char *text;
  int age;
  gboolean is_read;
  double elapsed;
  guint step;
} cases[] = {
  { "running", "briefing=talk\nstory=long\nstep=3\nelapsed=50\n", 100, TRUE, 150, 3 },
  { "held", "briefing=talk\nstep=3\nelapsed=50\nheld=true\n", 100, TRUE, 50, 3 },
  { "long-ago", "briefing=talk\nstep=3\nelapsed=50\n", 3600, TRUE, 50, 3 },
  { "too-old", "briefing=talk\nstep=3\nelapsed=50\n", ENT_RECOVERY_MAX_AGE + 1, FALSE, 0, 0 },
  { "from-the-future", "briefing=talk\nstep=3\nelapsed=50\n", -100, FALSE, 0, 0 },
  { "no-document", "step=3\nelapsed=50\n", 100, FALSE, 0, 0 },
  { "moved-step", "briefing=talk\nstep=3\nstep-id=s6\nelapsed=0\n", 0, TRUE, 0, 6 },
  { "step-that-is-gone", "briefing=talk\nstep=3\nstep-id=gone\nelapsed=0\n", 0, TRUE, 0, 3 },
  { "step-too-far", "briefing=talk\nstep=99999999999999\nelapsed=0\n", 0, TRUE, 0, 6 },
  { "step-below", "briefing=talk\nstep=-3\nelapsed=0\n", 0, TRUE, 0, 1 },
  { "not-a-number", "briefing=talk\nstep=3\nelapsed=nan\n", 0, FALSE, 0, 0 },
  { "negative", "briefing=talk\nstep=3\nelapsed=-1\n", 0, FALSE, 0, 0 },
};

static void
test_read (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const gint64 now = 2000000000;
  g_autofree char *path = make_path ();
  g_autofree char *text = g_strdup_printf ("[talk]\nwritten=%" G_GINT64_FORMAT "\n%s", now - cases[i].age, cases[i].text);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntRecoveryPoint) point = NULL;
  int level = -1;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  point = ent_recovery_read (path, now);
  g_assert_cmpint (point != NULL, ==, cases[i].is_read);
  if (point != NULL)
    {
      g_assert_cmpfloat (point->elapsed, ==, cases[i].elapsed);
      g_assert_cmpuint (ent_recovery_point_find (point, talk_story (briefing)), ==, cases[i].step);
      /* What nobody has said is the least. */
      g_assert_false (ent_recovery_point_find_level (point, briefing, &level));
      g_assert_cmpint (level, ==, TALK_OPEN);
    }
  clean_up (path);
}

static EntRecoveryPoint *
read_text (const char *lines)
{
  g_autofree char *path = make_path ();
  g_autofree char *text = g_strdup_printf ("[talk]\nbriefing=talk\nstory=long\nstep=2\nwritten=%" G_GINT64_FORMAT "\n%s",
                                           get_now (), lines);
  EntRecoveryPoint *point;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  point = ent_recovery_read (path, get_now ());
  g_assert_nonnull (point);
  clean_up (path);

  return point;
}

/* A marking is known by its label: ranks may be others when the talk goes on. */
static void
test_level (void)
{
  g_autofree char *path = make_path ();
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntBriefing) edited = talk_briefing_new_with ("'label': 'Internal', 'rank': 10",
                                                           "'label': 'Staff', 'rank': 10}, {'label': 'Internal', 'rank': 20");
  g_autoptr (EntBriefing) renamed = talk_briefing_new_with ("Internal", "Secret");
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, ENT_CLEARANCE_ALL);
  EntRecovery *recovery = ent_recovery_new (path, presentation, NULL);
  g_autoptr (EntRecoveryPoint) point = NULL;
  g_autoptr (EntRecoveryPoint) ranked = NULL;
  int level = -1;

  point = ent_recovery_read (path, get_now ());
  g_assert_cmpstr (point->room_marking, ==, "Internal");
  g_assert_true (ent_recovery_point_find_level (point, briefing, &level));
  g_assert_cmpint (level, ==, TALK_INTERNAL);
  g_assert_true (ent_recovery_point_find_level (point, edited, &level));
  g_assert_cmpint (level, ==, 20);
  g_assert_false (ent_recovery_point_find_level (point, renamed, &level));
  g_assert_cmpint (level, ==, TALK_OPEN);

  /* A rank says nothing. */
  ranked = read_text ("room-level=20\n");
  g_assert_false (ent_recovery_point_find_level (ranked, edited, &level));
  g_assert_cmpint (level, ==, TALK_OPEN);
  g_assert_finalize_object (recovery);
  clean_up (path);
}

/* What was spent on each step, and when the talk has to end, go on with it. */
static void
test_times (void)
{
  g_autofree char *path = make_path ();
  const gint64 end = get_now () + 600;
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 3, TALK_OPEN);
  g_autoptr (EntPresentation) resumed = ent_presentation_new (briefing, talk_story (briefing), 3, TALK_OPEN);
  EntTalkClock *clock = ent_presentation_get_clock (presentation);
  EntRecovery *recovery = ent_recovery_new (path, presentation, NULL);
  g_autoptr (EntRecoveryPoint) point = NULL;

  ent_talk_clock_restore (clock, 70, (const double[]) { 40, 0, 20, 0, 0, 10 });
  ent_talk_clock_set_end (clock, end);
  ent_recovery_write (recovery);
  point = ent_recovery_read (path, get_now ());
  g_assert_cmpuint (point->n_timed, ==, 3);
  g_assert_cmpint (point->end, ==, end);

  /* Half a minute was lost. */
  point->elapsed += 30;
  point->held = TRUE;
  ent_recovery_point_restore (point, resumed);
  clock = ent_presentation_get_clock (resumed);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 100);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 40);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 2), ==, 0);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 3), ==, 50);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 6), ==, 10);
  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, end);
  g_assert_true (ent_presentation_get_question_held (resumed));
  g_assert_finalize_object (recovery);
  clean_up (path);
}

/* Times that make no sense are none, and the talk goes on all the same. */
static void
test_bad_times (void)
{
  static const struct {
    const char *lines;
    double first, second; /* seconds of the first two steps */
  } rows[] = {
    { "elapsed=50\ntimed=s1;s2\nseconds=20;30\n", 20, 30 },
    { "elapsed=50\ntimed=s1;gone\nseconds=20;30\n", 20, 0 },
    { "elapsed=50\ntimed=s1;s1\nseconds=20;30\n", 30, 0 },
    { "elapsed=50\ntimed=s1\nseconds=1e300\n", ENT_TALK_CLOCK_MAX_STEP, 0 },
    { "elapsed=50\ntimed=s1;s2\nseconds=20\n", 0, 0 },
    { "elapsed=50\ntimed=s1;s2\nseconds=20;nan\n", 0, 0 },
    { "elapsed=50\ntimed=s1;s2\nseconds=20;-1\n", 0, 0 },
    { "elapsed=50\ntimed=s1;s2\nseconds=twenty;thirty\n", 0, 0 },
    { "elapsed=50\ntimed=s1\n", 0, 0 },
    { "elapsed=50\ntimed=;\nseconds=;\n", 0, 0 },
    { "elapsed=50\nend=9223372036854775807\n", 0, 0 },
    { "elapsed=50\nend=-9223372036854775808\n", 0, 0 },
  };
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_OPEN);
      g_autofree char *lines = g_strconcat ("held=true\n", rows[i].lines, NULL);
      g_autoptr (EntRecoveryPoint) point = read_text (lines);
      EntTalkClock *clock = ent_presentation_get_clock (presentation);

      g_test_message ("%s", rows[i].lines);
      ent_recovery_point_restore (point, presentation);
      g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 50);
      g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, rows[i].first);
      g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 2), ==, rows[i].second);
      g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery/kept", test_kept);
  g_test_add_func ("/recovery/level", test_level);
  g_test_add_func ("/recovery/times", test_times);
  g_test_add_func ("/recovery/bad-times", test_bad_times);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/recovery/read/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_read);
    }

  return g_test_run ();
}
