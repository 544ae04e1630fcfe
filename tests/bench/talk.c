/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A talk in its window, as large as the screen:
 *
 *   talk frames BRIEFING ROUNDS   from a key until the X server has the frame
 *                                 that shows the step: median of each step, on
 *                                 the clock and in the program's own time.
 *                                 Nothing moves, and before each step what was
 *                                 painted and measured is forgotten
 *   talk hour BRIEFING STEPS      as many steps as fast as they can be shown,
 *                                 with both windows, and the memory that the
 *                                 program takes along the way
 *
 * Checks nothing.
 */

#include <adwaita.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"
#include "ent-audience-window.h"
#include "ent-clearance.h"
#include "ent-console-window.h"
#include "ent-list.h"
#include "ent-present-actions.h"

#define LIMIT_S 60.0   /* that a frame is waited for */
#define MOST 100000    /* of rounds or steps */
#define WARM_STEPS 100 /* by which memory has been filled with what is kept */

static EntPresentation *presentation;
static GActionGroup *actions;
static GtkWindow *window;
static EntSlideView *view;
static gboolean drawn;

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  drawn = TRUE;
}

static void
wait_for_frame (void)
{
  double start = bench_get_ms (CLOCK_MONOTONIC);

  while (!drawn && bench_get_ms (CLOCK_MONOTONIC) - start < LIMIT_S * 1e3)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
  if (!drawn)
    g_error ("No frame came within a minute");
}

/* Until all that is painted ahead is painted. */
static void
settle (void)
{
  double start = bench_get_ms (CLOCK_MONOTONIC), last = start;

  while (bench_get_ms (CLOCK_MONOTONIC) - last < 50 && bench_get_ms (CLOCK_MONOTONIC) - start < LIMIT_S * 1e3)
    if (g_main_context_iteration (NULL, FALSE))
      last = bench_get_ms (CLOCK_MONOTONIC);
    else
      g_usleep (500);
}

static void
step (void)
{
  gboolean is_last = ent_presentation_get_next_step (presentation) <= ent_presentation_get_step (presentation);

  drawn = FALSE;
  g_action_group_activate_action (actions, is_last ? "first" : "next", NULL);
}

static void
measure_frames (guint n_rounds)
{
  guint n_steps = ent_presentation_get_n_steps (presentation);
  g_autoptr (GPtrArray) walls = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) cpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  double slowest_wall = 0, slowest_cpu = 0;

  for (guint i = 0; i <= n_steps; i++)
    {
      g_ptr_array_add (walls, g_array_new (FALSE, FALSE, sizeof (double)));
      g_ptr_array_add (cpus, g_array_new (FALSE, FALSE, sizeof (double)));
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  settle ();

  /* The first round opens fonts and is not counted. */
  for (guint i = 0; i < (n_rounds + 1) * n_steps; i++)
    {
      double wall, cpu;

      ent_slide_cache_clear (ent_slide_cache_get_default ());
      pango_font_map_changed (pango_cairo_font_map_get_default ());
      wall = bench_get_ms (CLOCK_MONOTONIC);
      cpu = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID);
      step ();
      wait_for_frame ();
      gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
      wall = bench_get_ms (CLOCK_MONOTONIC) - wall;
      cpu = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - cpu;
      if (i >= n_steps)
        {
          g_array_append_val (g_ptr_array_index (walls, ent_presentation_get_room_step (presentation)), wall);
          g_array_append_val (g_ptr_array_index (cpus, ent_presentation_get_room_step (presentation)), cpu);
        }
      settle ();
    }

  g_print ("%d × %d, key to frame, milliseconds, medians of %u\nstep |  clock    own\n", gtk_widget_get_width (GTK_WIDGET (view)),
           gtk_widget_get_height (GTK_WIDGET (view)), n_rounds);
  for (guint i = 1; i <= n_steps; i++)
    {
      GArray *step_walls = g_ptr_array_index (walls, i);
      double wall, cpu;

      if (step_walls->len == 0)
        continue;
      wall = bench_get_median (step_walls);
      cpu = bench_get_median (g_ptr_array_index (cpus, i));
      slowest_wall = MAX (slowest_wall, wall);
      slowest_cpu = MAX (slowest_cpu, cpu);
      g_print ("%4u | %6.1f %6.1f\n", i, wall, cpu);
    }
  g_print ("slowest step: %.1f on the clock, %.1f own\n", slowest_wall, slowest_cpu);
}

static double
get_memory (void)
{
  g_autofree char *contents = NULL;
  long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL))
    sscanf (contents, "%*d %ld", &pages);
  return (double) pages * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

static void
measure_hour (guint n_steps)
{
  GtkWindow *console = ent_console_window_new (NULL, presentation);
  guint n_story = ent_presentation_get_n_steps (presentation);
  guint every = (WARM_STEPS + n_story - 1) / n_story * n_story;
  double early = 0, late = 0, start;

  gtk_widget_insert_action_group (GTK_WIDGET (console), "present", actions);
  gtk_window_present (console);
  settle ();
  start = bench_get_ms (CLOCK_MONOTONIC);
  for (guint i = 1; i <= n_steps || i % every != 1; i++)
    {
      step ();
      wait_for_frame ();
      /* At the same step of the story each time, with all painted that is kept: what a slide needs differs. */
      if (i % every != 0)
        continue;

      settle ();
      late = get_memory ();
      if (early <= 0)
        early = late;
      g_print ("%5u steps, %5.0f s: %.1f MiB\n", i, (bench_get_ms (CLOCK_MONOTONIC) - start) / 1e3, late);
    }
  g_print ("at the end %+.1f %% of what it was after the first %u\n", (late / early - 1) * 100, every);
  gtk_window_destroy (console);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (GListModel) monitors = NULL;
  g_autoptr (GdkMonitor) monitor = NULL;
  GdkRectangle screen;
  EntStory *story;
  guint n;

  if (argc != 4 || (!g_str_equal (argv[1], "frames") && !g_str_equal (argv[1], "hour")))
    {
      g_printerr ("Usage: talk frames|hour BRIEFING ROUNDS|STEPS\n");
      return 2;
    }
  n = (guint) CLAMP (atoi (argv[3]), 1, MOST);
  briefing = bench_load (argv[2]);

  setvbuf (stdout, NULL, _IOLBF, 0);
  adw_init ();
  monitors = g_object_ref (gdk_display_get_monitors (gdk_display_get_default ()));
  monitor = g_list_model_get_item (monitors, 0);
  gdk_monitor_get_geometry (monitor, &screen);

  story = ent_list_peek (ent_briefing_get_stories (briefing), 0);
  presentation = ent_presentation_new (briefing, story, 1, ENT_CLEARANCE_ALL);
  actions = ent_present_actions_new (presentation);
  window = ent_audience_window_new (NULL, presentation, actions);
  view = ent_audience_window_get_view (ENT_AUDIENCE_WINDOW (window));
  /* There is no window manager that would let it fill the screen. */
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, screen.width, screen.height);
  gtk_window_present (window);
  g_signal_connect (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window))), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
  settle ();

  if (g_str_equal (argv[1], "frames"))
    measure_frames (n);
  else
    measure_hour (n);

  gtk_window_destroy (window);
  g_object_unref (actions);
  g_object_unref (presentation);

  return 0;
}
