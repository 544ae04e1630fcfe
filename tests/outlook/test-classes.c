/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-classes.h"

typedef struct {
  const char *name;
  double values[12];
  gsize n_values;
  guint max_classes;
  double bounds[6];
  guint n_bounds;
} Case;

static const Case cases[] = {
  { "none", { 0 }, 0, 6, { 0 }, 0 },
  { "one", { 5 }, 1, 6, { 0 }, 0 },
  { "all-equal", { 7, 7, 7, 7 }, 4, 6, { 0 }, 0 },
  { "one-class", { 1, 2, 3 }, 3, 1, { 0 }, 0 },
  { "halves", { 4, 1, 3, 2 }, 4, 2, { 3 }, 1 },
  { "thirds", { 1, 2, 3, 4, 5, 6 }, 6, 3, { 3, 5 }, 2 },
  { "orders-of-magnitude", { 0.527, 3.04, 17.8, 144, 255, 1463.9 }, 6, 3, { 17, 250 }, 2 },
  { "rounded-down", { 1.234, 5.678 }, 2, 2, { 5.6 }, 1 },
  { "more-classes-than-figures", { 1, 2 }, 2, 6, { 2 }, 1 },
  { "many-equal", { 1, 1, 1, 1, 1, 9 }, 6, 3, { 0 }, 0 },
  { "below-zero", { -30, -20, -10, 0 }, 4, 2, { -10 }, 1 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  double bounds[6];
  guint n_bounds = ent_classes_find (c->values, c->n_values, c->max_classes, bounds);
  guint counts[7] = { 0 };

  g_assert_cmpuint (n_bounds, ==, c->n_bounds);
  for (guint i = 0; i < n_bounds; i++)
    g_assert_cmpfloat_with_epsilon (bounds[i], c->bounds[i], 1e-9);

  for (gsize i = 0; i < c->n_values; i++)
    counts[ent_classes_of (c->values[i], bounds, n_bounds)]++;
  for (guint i = 0; c->n_values > 0 && i <= n_bounds; i++)
    g_assert_cmpuint (counts[i], >, 0);
}

static void
test_of (void)
{
  static const double bounds[] = { 10, 20 };

  g_assert_cmpuint (ent_classes_of (9.9, bounds, 2), ==, 0);
  g_assert_cmpuint (ent_classes_of (10, bounds, 2), ==, 1);
  g_assert_cmpuint (ent_classes_of (19, bounds, 2), ==, 1);
  g_assert_cmpuint (ent_classes_of (1000, bounds, 2), ==, 2);
  g_assert_cmpuint (ent_classes_of (5, NULL, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/classes/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/classes/of", test_of);

  return g_test_run ();
}
