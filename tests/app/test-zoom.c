/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-zoom.h"

static const struct {
  const char *path;
  double zoom;
  int direction;
  double expected;
} cases[] = {
  { "/zoom/larger", 1.0, 1, 1.1 },
  { "/zoom/smaller", 1.0, -1, 0.9 },
  { "/zoom/largest", 3.0, 1, 3.0 },
  { "/zoom/smallest", 0.5, -1, 0.5 },
  { "/zoom/beyond", 7.0, 1, 3.0 },
  { "/zoom/below", 0.1, -1, 0.5 },
  { "/zoom/normal", 2.5, 0, 1.0 },
  { "/zoom/between-larger", 1.05, 1, 1.1 },
  { "/zoom/between-smaller", 1.05, -1, 1.0 },
  { "/zoom/inexact-larger", 1.1 - 1e-9, 1, 1.2 },
  { "/zoom/inexact-smaller", 1.1 + 1e-9, -1, 1.0 },
};

static void
test_step (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpfloat_with_epsilon (ent_zoom_step (cases[i].zoom, cases[i].direction), cases[i].expected, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_step);

  return g_test_run ();
}
