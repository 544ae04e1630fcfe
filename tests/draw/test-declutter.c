/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-declutter.h"

#include <locale.h>
#include <math.h>

static const EntRect area = { 10, 20, 800, 500 };

static void
assert_apart (const EntMark *marks, guint n_marks, double size, const EntRect *within)
{
  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_cmpfloat (marks[i].x - size / 2, >=, within->x - 1e-6);
      g_assert_cmpfloat (marks[i].y - size / 2, >=, within->y - 1e-6);
      g_assert_cmpfloat (marks[i].x + size / 2, <=, within->x + within->width + 1e-6);
      g_assert_cmpfloat (marks[i].y + size / 2, <=, within->y + within->height + 1e-6);

      for (guint j = 0; j < i; j++)
        g_assert_true (fabs (marks[i].x - marks[j].x) >= size * (1 - 1e-5) ||
                       fabs (marks[i].y - marks[j].y) >= size * (1 - 1e-5));
    }
}

static void
test_apart (void)
{
  EntMark marks[] = { { 100, 100 }, { 200, 100 }, { 100, 200 } };

  g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &area), ==, 0);
  g_assert_cmpfloat (marks[0].x, ==, 100);
  g_assert_cmpfloat (marks[1].x, ==, 200);
  g_assert_cmpfloat (marks[2].y, ==, 200);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_false (marks[i].moved);
}

static void
test_coincident (void)
{
  EntMark marks[] = { { 300, 200 }, { 300, 200 }, { 300, 200 }, { 330, 200 } };

  g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &area), ==, 0);
  assert_apart (marks, G_N_ELEMENTS (marks), 24, &area);
  g_assert_false (marks[0].moved);
  g_assert_true (marks[1].moved);
  g_assert_true (marks[2].moved);
  /* who covered nobody is not driven away by those who move */
  g_assert_false (marks[3].moved);
  for (guint i = 1; i < 3; i++)
    g_assert_cmpfloat (hypot (marks[i].x - 300, marks[i].y - 200), <, 48);
}

static void
test_edge (void)
{
  EntMark marks[] = { { 10, 20 }, { 10, 20 }, { 810, 520 }, { 900, 600 }, { 400, 520 } };

  g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &area), ==, 0);
  assert_apart (marks, G_N_ELEMENTS (marks), 24, &area);
  g_assert_true (marks[4].moved);
}

static void
scatter (EntMark *marks, guint n_marks, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_marks; i++)
    marks[i] = (EntMark) { g_rand_double_range (rand, 10, 810), g_rand_double_range (rand, 20, 520), FALSE };
}

static void
test_many (void)
{
  for (guint32 seed = 0; seed < 10; seed++)
    {
      EntMark marks[300];
      EntMark again[300];

      scatter (marks, G_N_ELEMENTS (marks), seed);
      memcpy (again, marks, sizeof marks);

      g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &area), ==, 0);
      assert_apart (marks, G_N_ELEMENTS (marks), 24, &area);

      ent_declutter_marks (again, G_N_ELEMENTS (again), 24, &area);
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          g_assert_cmpfloat (marks[i].x, ==, again[i].x);
          g_assert_cmpfloat (marks[i].y, ==, again[i].y);
        }
    }
}

static void
test_all_on_one_point (void)
{
  EntMark marks[300];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    marks[i] = (EntMark) { 400, 250, FALSE };

  g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &area), ==, 0);
  assert_apart (marks, G_N_ELEMENTS (marks), 24, &area);
}

static void
test_full (void)
{
  guint n = ent_declutter_capacity (&area, 24);
  g_autofree EntMark *marks = g_new (EntMark, n);

  g_assert_cmpuint (n, ==, 33 * 20);
  scatter (marks, n, 1);
  g_assert_cmpuint (ent_declutter_marks (marks, n, 24, &area), ==, 0);
  assert_apart (marks, n, 24, &area);
}

static void
test_too_many (void)
{
  static const EntRect small = { 0, 0, 50, 50 };
  EntMark marks[40];

  scatter (marks, G_N_ELEMENTS (marks), 2);
  g_assert_cmpuint (ent_declutter_capacity (&small, 24), ==, 4);
  g_assert_cmpuint (ent_declutter_marks (marks, G_N_ELEMENTS (marks), 24, &small), >, 0);
}

static void
test_nothing (void)
{
  static const EntRect none = { 5, 5, 0, 0 };
  EntMark mark = { 5, 5, FALSE };

  g_assert_cmpuint (ent_declutter_marks (NULL, 0, 24, &area), ==, 0);
  g_assert_cmpuint (ent_declutter_marks (&mark, 1, 24, &none), ==, 0);
  g_assert_cmpuint (ent_declutter_capacity (&none, 24), ==, 0);
}

static void
test_labels (void)
{
  double centres[] = { 3, 10, 90, 97 };
  const double heights[] = { 16, 16, 16, 16 };

  ent_declutter_labels (centres, heights, 4, 0, 100);
  g_assert_cmpfloat_with_epsilon (centres[0], 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (centres[1], 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (centres[2], 76, 1e-9);
  g_assert_cmpfloat_with_epsilon (centres[3], 92, 1e-9);
}

static void
test_labels_stay (void)
{
  double centres[] = { 20, 50, 80 };
  const double heights[] = { 16, 30, 16 };

  ent_declutter_labels (centres, heights, 3, 0, 100);
  g_assert_cmpfloat (centres[0], ==, 20);
  g_assert_cmpfloat (centres[1], ==, 50);
  g_assert_cmpfloat (centres[2], ==, 80);
}

static void
test_labels_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      double centres[9], heights[9];
      double last = 0;

      for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
        {
          centres[i] = last = last + g_test_rand_double_range (0, 30);
          heights[i] = g_test_rand_double_range (2, 20);
        }

      ent_declutter_labels (centres, heights, G_N_ELEMENTS (centres), 0, 200);
      for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
        {
          g_assert_cmpfloat (centres[i] - heights[i] / 2, >=, -1e-6);
          g_assert_cmpfloat (centres[i] + heights[i] / 2, <=, 200 + 1e-6);
          if (i > 0)
            g_assert_cmpfloat (centres[i] - heights[i] / 2, >=, centres[i - 1] + heights[i - 1] / 2 - 1e-6);
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/declutter/apart", test_apart);
  g_test_add_func ("/declutter/coincident", test_coincident);
  g_test_add_func ("/declutter/edge", test_edge);
  g_test_add_func ("/declutter/many", test_many);
  g_test_add_func ("/declutter/all-on-one-point", test_all_on_one_point);
  g_test_add_func ("/declutter/full", test_full);
  g_test_add_func ("/declutter/too-many", test_too_many);
  g_test_add_func ("/declutter/nothing", test_nothing);
  g_test_add_func ("/declutter/labels", test_labels);
  g_test_add_func ("/declutter/labels-stay", test_labels_stay);
  g_test_add_func ("/declutter/labels-random", test_labels_random);

  return g_test_run ();
}
