/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-adaptive-bin.h"

#include "ent-test.h"

static gboolean in_layout;

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  g_assert_false (in_layout);
  (*(int *) user_data)++;
}

static void
allocate (GtkWidget *widget,
          int        width)
{
  in_layout = TRUE;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, 100, -1, NULL);
  in_layout = FALSE;
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_narrow (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (ent_adaptive_bin_new ());
  EntAdaptiveBin *bin = ENT_ADAPTIVE_BIN (widget);
  int n_notified = 0;

  ent_adaptive_bin_set_threshold (bin, 500);
  g_signal_connect (bin, "notify::narrow", G_CALLBACK (count_cb), &n_notified);
  g_assert_false (ent_adaptive_bin_get_narrow (bin));

  allocate (widget, 800);
  g_assert_cmpint (n_notified, ==, 0);
  g_assert_false (ent_adaptive_bin_get_narrow (bin));

  allocate (widget, 499);
  g_assert_cmpint (n_notified, ==, 1);
  g_assert_true (ent_adaptive_bin_get_narrow (bin));

  allocate (widget, 400);
  g_assert_cmpint (n_notified, ==, 1);

  allocate (widget, 500);
  g_assert_cmpint (n_notified, ==, 2);
  g_assert_false (ent_adaptive_bin_get_narrow (bin));
}

static void
test_threshold (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (ent_adaptive_bin_new ());
  EntAdaptiveBin *bin = ENT_ADAPTIVE_BIN (widget);
  int n_notified = 0;
  int n_thresholds = 0;

  g_signal_connect (bin, "notify::narrow", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect (bin, "notify::threshold", G_CALLBACK (count_cb), &n_thresholds);
  allocate (widget, 800);

  ent_adaptive_bin_set_threshold (bin, 900);
  ent_adaptive_bin_set_threshold (bin, 900);
  g_assert_cmpint (n_thresholds, ==, 1);
  allocate (widget, 800);
  g_assert_cmpint (n_notified, ==, 1);
  g_assert_true (ent_adaptive_bin_get_narrow (bin));
}

/* Text twice as large needs twice the room for the same arrangement. */
static void
test_text_scale (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (ent_adaptive_bin_new ());
  EntAdaptiveBin *bin = ENT_ADAPTIVE_BIN (widget);
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  ent_adaptive_bin_set_threshold (bin, 500);
  allocate (widget, 800);
  g_assert_false (ent_adaptive_bin_get_narrow (bin));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_queue_resize (widget);
  allocate (widget, 800);
  g_assert_true (ent_adaptive_bin_get_narrow (bin));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_measure (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (ent_adaptive_bin_new ());
  GtkWidget *child = gtk_label_new ("child");
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 0);

  /* A child that is too wide does not keep the window from getting narrow. */
  gtk_widget_set_size_request (child, 900, 50);
  ent_adaptive_bin_set_child (ENT_ADAPTIVE_BIN (widget), child);
  g_assert_true (ent_adaptive_bin_get_child (ENT_ADAPTIVE_BIN (widget)) == child);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 360);
  g_assert_cmpint (natural, ==, 900);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 400, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
  allocate (widget, 400);
  g_assert_cmpint (gtk_widget_get_width (child), ==, 900);
}

static void
test_dispose (void)
{
  GtkWidget *widget = g_object_ref_sink (ent_adaptive_bin_new ());
  GtkWidget *child = gtk_label_new ("child");
  g_autoptr (GtkWidget) kept = g_object_ref_sink (gtk_label_new ("kept"));

  ent_adaptive_bin_set_child (ENT_ADAPTIVE_BIN (widget), kept);
  ent_adaptive_bin_set_child (ENT_ADAPTIVE_BIN (widget), child);
  g_assert_null (gtk_widget_get_parent (kept));
  ent_adaptive_bin_set_threshold (ENT_ADAPTIVE_BIN (widget), 500);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, 400, 100, -1, NULL);

  /* With a notification pending. */
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  g_assert_finalize_object (widget);
  g_assert_null (child);
}

static void
add_tests (void)
{
  g_test_add_func ("/views/adaptive-bin/narrow", test_narrow);
  g_test_add_func ("/views/adaptive-bin/threshold", test_threshold);
  g_test_add_func ("/views/adaptive-bin/text-scale", test_text_scale);
  g_test_add_func ("/views/adaptive-bin/measure", test_measure);
  g_test_add_func ("/views/adaptive-bin/dispose", test_dispose);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
