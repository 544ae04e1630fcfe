/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-classes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Two significant digits are enough to read, and to tell classes apart. */
static double
round_down (double value)
{
  double step;

  if (value == 0)
    return 0;

  step = pow (10, floor (log10 (fabs (value))) - 1);
  return floor (value / step + 1e-9) * step;
}

/**
 * ent_classes_find:
 * @values: (array length=n_values): finite figures in any order
 * @n_values: how many there are
 * @max_classes: how many classes there may be, at least 1
 * @bounds: (out caller-allocates): room for @max_classes - 1 bounds
 *
 * Splits the figures into classes of about equal number (quantiles), because
 * figures of states differ by orders of magnitude. The bounds are rounded to
 * two significant digits; one that would leave a class empty is left out.
 *
 * Returns: the number of bounds, ascending; one less than there are classes
 */
guint
ent_classes_find (const double *values, gsize n_values, guint max_classes, double *bounds)
{
  g_autofree double *sorted = NULL;
  guint n_bounds = 0;
  gsize previous = 0; /* figures below the last bound */

  g_return_val_if_fail (max_classes >= 1, 0);

  if (n_values < 2)
    return 0;

  sorted = g_memdup2 (values, n_values * sizeof *values);
  qsort (sorted, n_values, sizeof *sorted, compare_doubles);

  for (guint i = 1; i < max_classes; i++)
    {
      gsize index = (gsize) ((double) i * n_values / max_classes + 0.5);
      double bound;
      gsize below = 0;

      if (index >= n_values)
        break;

      bound = round_down (sorted[index]);
      while (below < n_values && sorted[below] < bound)
        below++;

      if (below <= previous || below == n_values || (n_bounds > 0 && bound <= bounds[n_bounds - 1]))
        continue;
      bounds[n_bounds++] = bound;
      previous = below;
    }

  return n_bounds;
}

/**
 * ent_classes_of:
 * @value: a figure
 * @bounds: (array length=n_bounds): ascending bounds
 * @n_bounds: how many there are
 *
 * Returns: its class, from 0; a figure on a bound belongs to the upper one
 */
guint
ent_classes_of (double value, const double *bounds, guint n_bounds)
{
  guint klass = 0;

  while (klass < n_bounds && value >= bounds[klass])
    klass++;

  return klass;
}
