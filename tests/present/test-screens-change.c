/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Screens that come and go, and change places. */

#include "ent-screens.h"

#include <glib/gstdio.h>
#include <locale.h>

/* As a compositor tells of one: that it is there, and then what it is. */
static GdkMonitor *
list_monitor (GListStore *monitors)
{
  g_autoptr (GdkMonitor) monitor = g_object_new (GDK_TYPE_MONITOR, "display", gdk_display_get_default (), NULL);

  g_list_store_append (monitors, monitor);

  return monitor;
}

static void
describe_monitor (GdkMonitor *monitor)
{
  g_object_notify (G_OBJECT (monitor), "geometry");
}

static GdkMonitor *
add_monitor (GListStore *monitors)
{
  GdkMonitor *monitor = list_monitor (monitors);

  describe_monitor (monitor);

  return monitor;
}

static void
log_cb (GString *log)
{
  g_string_append_c (log, '.');
}

static void
came_cb (EntScreens *screens,
         GdkMonitor *monitor,
         GString    *log)
{
  g_string_append_printf (log, "+%d", ent_screens_find (screens, monitor));
}

static void
went_cb (EntScreens *screens,
         GdkMonitor *monitor,
         GString    *log)
{
  g_string_append_printf (log, "-%d", ent_screens_find (screens, monitor));
}

static void
test_change (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ent-screens-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "talks.ini", NULL);
  g_autoptr (GListStore) monitors = g_list_store_new (GDK_TYPE_MONITOR);
  g_autoptr (GString) log = g_string_new (NULL);
  GdkMonitor *laptop = add_monitor (monitors);
  EntScreens *screens = ent_screens_new_for_monitors (G_LIST_MODEL (monitors), path);
  GdkMonitor *projector;

  g_signal_connect (screens, "came", G_CALLBACK (came_cb), log);
  g_signal_connect (screens, "went", G_CALLBACK (went_cb), log);
  g_signal_connect_swapped (screens, "changed", G_CALLBACK (log_cb), log);
  ent_screens_set_home (screens, laptop);
  g_assert_true (ent_screens_get_audience (screens) == laptop);
  g_assert_null (ent_screens_get_console (screens));
  g_assert_false (ent_screens_swap (screens));

  /* A projector that is plugged in late is taken up. */
  projector = list_monitor (monitors);
  g_assert_cmpuint (ent_screens_get_n (screens), ==, 1);
  g_assert_true (ent_screens_get_audience (screens) == laptop);
  g_string_truncate (log, 0);
  describe_monitor (projector);
  g_assert_cmpstr (log->str, ==, "+1.");
  g_assert_cmpuint (ent_screens_get_n (screens), ==, 2);
  g_assert_true (ent_screens_get_audience (screens) == projector);
  g_assert_true (ent_screens_get_console (screens) == laptop);

  g_assert_true (ent_screens_swap (screens));
  g_assert_true (ent_screens_get_swapped (screens));
  g_assert_true (ent_screens_get_audience (screens) == laptop);
  g_assert_true (ent_screens_get_console (screens) == projector);
  g_assert_true (ent_screens_swap (screens));
  g_assert_false (ent_screens_get_swapped (screens));
  g_assert_true (ent_screens_get_audience (screens) == projector);
  g_assert_true (ent_screens_swap (screens));

  /* And given up when it goes; what was chosen for both comes back with it. */
  g_list_store_remove (monitors, 1);
  g_assert_false (ent_screens_get_swapped (screens));
  g_assert_true (ent_screens_get_audience (screens) == laptop);
  ent_screens_set_home (screens, laptop);
  projector = add_monitor (monitors);
  g_assert_true (ent_screens_get_audience (screens) == laptop);
  g_assert_true (ent_screens_get_console (screens) == projector);
  ent_screens_choose (screens, projector);
  g_assert_true (ent_screens_get_audience (screens) == projector);

  ent_screens_set_windowed (screens, TRUE);
  g_assert_null (ent_screens_get_audience (screens));
  g_assert_finalize_object (screens);
  screens = ent_screens_new_for_monitors (G_LIST_MODEL (monitors), path);
  g_assert_true (ent_screens_get_windowed (screens));
  ent_screens_set_windowed (screens, FALSE);
  ent_screens_set_home (screens, laptop);
  g_assert_true (ent_screens_get_audience (screens) == projector);
  g_list_store_remove_all (monitors);
  g_assert_null (ent_screens_get_audience (screens));
  g_assert_finalize_object (screens);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }

  g_test_add_func ("/screens-change", test_change);

  return g_test_run ();
}
