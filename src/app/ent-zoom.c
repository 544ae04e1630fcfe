/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-zoom.h"

/* Near enough to be the same: a zoom comes from the user's settings as it was written. */
#define EPSILON 1e-6

static const double steps[] = { 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.5, 1.7, 2.0, 2.5, 3.0 };

/**
 * ent_zoom_step:
 * @zoom: size of the content; 1 is the size of the desktop's text
 * @direction: > 0 for the next larger size, < 0 for the next smaller, 0 for 1
 *
 * Returns: the next size in that direction, or @zoom's limit if there is none
 */
double
ent_zoom_step (double zoom,
               int    direction)
{
  const guint n = G_N_ELEMENTS (steps);

  if (direction == 0)
    return 1.0;

  if (direction > 0)
    {
      for (guint i = 0; i < n; i++)
        if (steps[i] > zoom + EPSILON)
          return steps[i];
      return steps[n - 1];
    }

  for (guint i = n; i > 0; i--)
    if (steps[i - 1] < zoom - EPSILON)
      return steps[i - 1];
  return steps[0];
}
