/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-talk-clock.h"

#include <locale.h>

#include "ent-presentation.h"
#include "ent-talk-time.h"
#include "talk.h"

/* Both clocks, in microseconds. */
typedef struct {
  gint64 monotonic;
  gint64 wall;
} Time;

static const guint planned[] = { 60, 30, 0, 90 };

static gint64
get_monotonic (gpointer data)
{
  return ((Time *) data)->monotonic;
}

static gint64
get_wall (gpointer data)
{
  return ((Time *) data)->wall;
}

static void
pass (Time *now,
      int   seconds)
{
  now->monotonic += seconds * G_USEC_PER_SEC;
  now->wall += seconds * G_USEC_PER_SEC;
}

static EntTalkClock *
make (Time *now)
{
  EntTalkClock *clock = ent_talk_clock_new (G_N_ELEMENTS (planned), planned);

  *now = (Time) { 1000, 1000000 * (gint64) G_USEC_PER_SEC };
  ent_talk_clock_set_time_funcs (clock, get_monotonic, get_wall, now);

  return clock;
}

static void
test_new (void)
{
  Time now;
  g_autoptr (EntTalkClock) clock = make (&now);

  g_assert_false (ent_talk_clock_is_running (clock));
  pass (&now, 100);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 0);
  g_assert_cmpfloat (ent_talk_clock_get_planned_total (clock), ==, 180);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 180);
  g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, 0);
}

/* Nothing resets it: not a question, not a step back, not stopping. */
static void
test_held (void)
{
  Time now;
  g_autoptr (EntTalkClock) clock = make (&now);

  ent_talk_clock_start (clock);
  ent_talk_clock_set_step (clock, 1);
  pass (&now, 50);
  ent_talk_clock_set_held (clock, TRUE);
  pass (&now, 500);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 50);
  g_assert_cmpfloat (ent_talk_clock_get_held_seconds (clock), ==, 500);
  ent_talk_clock_set_step (clock, 2);
  ent_talk_clock_set_step (clock, 1);
  pass (&now, 100);
  ent_talk_clock_set_held (clock, TRUE);
  ent_talk_clock_start (clock);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 50);
  ent_talk_clock_set_held (clock, FALSE);
  pass (&now, 7);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 57);
  g_assert_cmpfloat (ent_talk_clock_get_held_seconds (clock), ==, 600);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 57);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 2), ==, 0);

  ent_talk_clock_stop (clock);
  pass (&now, 1000);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 57);
  ent_talk_clock_start (clock);
  pass (&now, 3);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 60);
}

static void
test_steps (void)
{
  Time now;
  g_autoptr (EntTalkClock) clock = make (&now);

  ent_talk_clock_start (clock);
  pass (&now, 5);
  ent_talk_clock_set_step (clock, 1);
  pass (&now, 20);
  ent_talk_clock_set_step (clock, 4);
  pass (&now, 30);
  ent_talk_clock_set_step (clock, 1);
  pass (&now, 10);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 30);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 4), ==, 30);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 65);

  /* A clock that goes back takes nothing away. */
  now.monotonic -= 1000 * (gint64) G_USEC_PER_SEC;
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 55);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 20);
}

/* The step, the seconds that have passed, how far it is behind, and in how
 * many seconds it will be finished. */
static const struct {
  guint step;
  int elapsed;
  double pace;
  int finish;
} paces[] = {
  { 1, 0, 0, 180 },
  { 1, 60, 0, 120 },
  { 1, 75, 15, 120 },
  { 2, 50, -10, 90 },
  { 2, 60, 0, 90 },
  { 2, 100, 10, 90 },
  { 3, 90, 0, 90 },
  { 3, 91, 1, 90 },
  { 3, 80, -10, 90 },
  { 4, 180, 0, 0 },
  { 4, 200, 20, 0 },
};

static void
test_pace (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      Time now;
      g_autoptr (EntTalkClock) clock = make (&now);

      ent_talk_clock_start (clock);
      ent_talk_clock_set_step (clock, paces[i].step);
      pass (&now, paces[i].elapsed);
      g_test_message ("step %u after %d s", paces[i].step, paces[i].elapsed);
      g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, paces[i].pace);
      g_assert_cmpint (ent_talk_clock_get_finish (clock) - now.wall / G_USEC_PER_SEC, ==, paces[i].finish);
      g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 180 - paces[i].elapsed);
    }
}

/* A hall that closes waits for no question. */
static void
test_end (void)
{
  Time now;
  g_autoptr (EntTalkClock) clock = make (&now);

  ent_talk_clock_set_end (clock, 1000000 + 100);
  ent_talk_clock_start (clock);
  pass (&now, 30);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 70);
  ent_talk_clock_set_held (clock, TRUE);
  pass (&now, 80);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, -10);
  /* All of the plan is still to come, and there is no time left for it. */
  g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, 0);
  ent_talk_clock_set_step (clock, 1);
  g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, 190);
  ent_talk_clock_set_end (clock, 1000000 + 110 + 400);
  g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, -220);
  ent_talk_clock_set_end (clock, -5);
  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 0);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 150);
}

static void
test_no_plan (void)
{
  g_autoptr (EntTalkClock) none = ent_talk_clock_new (0, NULL);
  g_autoptr (EntTalkClock) two = ent_talk_clock_new (2, NULL);

  ent_talk_clock_start (none);
  g_assert_false (ent_talk_clock_has_plan (none));
  g_assert_cmpint (ent_talk_clock_get_finish (none), ==, 0);
  ent_talk_clock_set_step (two, 2);
  g_assert_cmpfloat (ent_talk_clock_get_pace (two), ==, 0);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (two), ==, 0);
}

static void
test_restore (void)
{
  Time now;
  g_autoptr (EntTalkClock) clock = make (&now);

  ent_talk_clock_restore (clock, 300, NULL);
  ent_talk_clock_start (clock);
  ent_talk_clock_set_step (clock, 2);
  pass (&now, 5);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 305);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 2), ==, 5);
  ent_talk_clock_restore (clock, 300, (const double[]) { 200, 1e300, -1, 0 });
  pass (&now, 5);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 200);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 2), ==, ENT_TALK_CLOCK_MAX_STEP + 5);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 3), ==, 0);
  ent_talk_clock_restore (clock, -3, NULL);
  g_assert_cmpfloat (ent_talk_clock_get_elapsed (clock), ==, 0);
  g_assert_cmpfloat (ent_talk_clock_get_step_elapsed (clock, 1), ==, 0);
}

static void
test_format (void)
{
  static const struct {
    double seconds;
    const char *text;
  } cases[] = {
    { 0, "0:00" }, { 5.9, "0:05" }, { 65, "1:05" }, { 3599, "59:59" }, { 3600, "1:00:00" }, { 3845, "1:04:05" },
    { -30, "−0:30" }, { -0.4, "0:00" }, { 1e300, "277777:46:40" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ent_talk_time_format_span (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The clock shows 14:10 on a day of which the next is another year's. */
#define NOW (1767190200 + 20)

/* A text, and in how many minutes after 14:10 it is that time; -1 where it is refused. */
static const struct {
  const char *text;
  int minutes;
} ends[] = {
  { "14:30", 20 },
  { "14:31", 21 },
  { "14:11", 1 },
  { " 14:30 ", 20 },
  { "14.30", 20 },
  { "23:59", 589 },
  { "۱۴:۳۰", 20 },
  /* Tomorrow. */
  { "14:10", 1440 },
  { "0:00", 590 },
  { "9:05", 1135 },
  { "09:05", 1135 },

  { "", -1 },
  { " ", -1 },
  { ":", -1 },
  { "14", -1 },
  { "14:", -1 },
  { ":30", -1 },
  { "14:3", -1 },
  { "14:300", -1 },
  { "014:30", -1 },
  { "24:00", -1 },
  { "14:60", -1 },
  { "99:99", -1 },
  { "-1:30", -1 },
  { "+4:30", -1 },
  { "14:-3", -1 },
  { "14::30", -1 },
  { "14 30", -1 },
  { "14:30:00", -1 },
  { "14:30 pm", -1 },
  { "14:30\n15:00", -1 },
  { "half past two", -1 },
  { "<b>14:30</b>", -1 },
};

static void
test_parse (void)
{
  gint64 end = -1;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_test_message ("“%s”", ends[i].text);
      end = -1;
      g_assert_cmpint (ent_talk_time_parse (ends[i].text, NOW, &end), ==, ends[i].minutes >= 0);
      g_assert_cmpint (end, ==, ends[i].minutes >= 0 ? NOW - 20 + ends[i].minutes * 60 : -1);
    }

  /* Nor at a time that no calendar has. */
  g_assert_false (ent_talk_time_parse ("14:30", G_MAXINT64, &end));
  g_assert_cmpint (end, ==, -1);
}

/* Entered in the middle of a talk, pace and what is left follow; what is refused leaves them. */
static void
test_end_at (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_OPEN);
  EntTalkClock *clock = ent_presentation_get_clock (presentation);
  g_autofree char *long_text = g_strnfill (100000, '1');
  Time now = { 0, NOW * (gint64) G_USEC_PER_SEC };
  const double planned_total = ent_talk_clock_get_planned_total (clock);

  ent_talk_clock_set_time_funcs (clock, get_monotonic, get_wall, &now);
  ent_talk_clock_start (clock);
  g_assert_true (ent_presentation_end_at (presentation, "14:30"));
  g_assert_null (ent_presentation_get_message (presentation));
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 1180);
  g_assert_cmpfloat (ent_talk_clock_get_pace (clock), ==, planned_total - 1180);
  pass (&now, 1200);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, -20);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i].minutes < 0)
      {
        ent_presentation_say (presentation, NULL);
        g_assert_false (ent_presentation_end_at (presentation, ends[i].text));
        g_assert_nonnull (strstr (ent_presentation_get_message (presentation), "14:30"));
      }
  g_assert_false (ent_presentation_end_at (presentation, long_text));
  g_assert_cmpuint (strlen (ent_presentation_get_message (presentation)), <, 200);
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, -20);

  g_assert_true (ent_presentation_end_at (presentation, "14:30"));
  g_assert_cmpstr (ent_presentation_get_message (presentation), ==,
                   "Today that time has passed: the talk has to end at 14:30 tomorrow.");
  g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 86400 - 20);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talk-clock/new", test_new);
  g_test_add_func ("/talk-clock/held", test_held);
  g_test_add_func ("/talk-clock/steps", test_steps);
  g_test_add_func ("/talk-clock/pace", test_pace);
  g_test_add_func ("/talk-clock/end", test_end);
  g_test_add_func ("/talk-clock/no-plan", test_no_plan);
  g_test_add_func ("/talk-clock/restore", test_restore);
  g_test_add_func ("/talk-clock/format", test_format);
  g_test_add_func ("/talk-clock/parse", test_parse);
  g_test_add_func ("/talk-clock/end-at", test_end_at);

  return g_test_run ();
}
