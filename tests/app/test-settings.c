/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run twice: with the schema, and where there is none. */

#include "ent-settings.h"

static gboolean with_schema;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_defaults (void)
{
  g_autoptr (EntSettings) settings = ent_settings_new ();
  int width, height;
  gboolean maximized;

  ent_settings_get_window (settings, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 1280);
  g_assert_cmpint (height, ==, 800);
  g_assert_false (maximized);
  g_assert_cmpint (ent_settings_get_inspector_width (settings), ==, 0);
  g_assert_cmpstr (ent_settings_get_view (settings), ==, "map");
  g_assert_cmpstr (ent_settings_get_sort (settings), ==, "level");
  g_assert_cmpstr (ent_settings_get_colour_scheme (settings), ==, "follow");
  g_assert_cmpfloat (ent_settings_get_zoom (settings), ==, 1.0);
}

static void
test_notify (void)
{
  g_autoptr (EntSettings) settings = ent_settings_new ();
  guint n_zoom = 0, n_view = 0;

  g_signal_connect_swapped (settings, "notify::zoom", G_CALLBACK (count_cb), &n_zoom);
  g_signal_connect_swapped (settings, "notify::view", G_CALLBACK (count_cb), &n_view);

  ent_settings_set_zoom (settings, 1.5);
  g_assert_cmpuint (n_zoom, ==, 1);
  ent_settings_set_zoom (settings, 1.5);
  g_assert_cmpuint (n_zoom, ==, 1);
  ent_settings_set_zoom (settings, 99);
  g_assert_cmpfloat (ent_settings_get_zoom (settings), ==, ENT_ZOOM_MAX);

  g_object_set (settings, "view", "matrix", NULL);
  g_object_set (settings, "view", "matrix", NULL);
  g_assert_cmpuint (n_view, ==, 1);

  ent_settings_set_zoom (settings, 1.0);
  g_object_set (settings, "view", "map", NULL);
}

static void
test_kept (void)
{
  EntSettings *settings = ent_settings_new ();
  g_autoptr (EntSettings) later = NULL;

  g_object_set (settings, "sort", "name", "inspector-width", 400, NULL);
  g_assert_finalize_object (settings);

  later = ent_settings_new ();
  g_assert_cmpstr (ent_settings_get_sort (later), ==, with_schema ? "name" : "level");
  g_assert_cmpint (ent_settings_get_inspector_width (later), ==, with_schema ? 400 : 0);
  g_object_set (later, "sort", "level", "inspector-width", 0, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  with_schema = g_getenv ("ENT_WITHOUT_SCHEMA") == NULL;

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/notify", test_notify);
  g_test_add_func ("/settings/kept", test_kept);

  return g_test_run ();
}
