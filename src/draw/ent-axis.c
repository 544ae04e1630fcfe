/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-axis.h"

#include <math.h>

#include "ent-phrase.h"

/* Beyond these, figures are written with an exponent. */
#define MOST_DIGITS 1e12
#define LEAST_DIGITS 1e-4

/* The largest 1, 2 or 5 times a power of ten that is not above @figure, or the smallest that is not below. */
static double
round_log (double figure, gboolean up)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double power = pow (10, floor (log10 (figure)));
  double best = power;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      best = up ? steps[i] * power : best;
      if (up && best >= figure * (1 - 1e-9))
        return best;
      if (!up && steps[i] * power <= figure * (1 + 1e-9))
        best = steps[i] * power;
    }

  return best;
}

/**
 * ent_axis_step:
 * @span: what an axis spans, more than 0
 * @most_ticks: how many steps there is room for
 *
 * Returns: a step of 1, 2 or 5 times a power of ten that makes no more steps
 */
double
ent_axis_step (double span, double most_ticks)
{
  double rough = span / MAX (most_ticks, 1);
  double power = pow (10, floor (log10 (rough)));

  if (!isfinite (power) || power <= 0)
    return span;
  if (power >= rough)
    return power;
  if (2 * power >= rough)
    return 2 * power;
  return (5 * power >= rough ? 5 : 10) * power;
}

/**
 * ent_axis_init:
 * @self: (out caller-allocates): an axis
 * @figures: (array length=n_figures): finite figures
 * @n_figures: how many there are
 * @most_ticks: how many ticks there is room for
 *
 * Ends at round figures. A linear axis does not have to begin at zero: what a
 * plot shows is where figures are, not how long.
 */
void
ent_axis_init (EntAxis *self, const double *figures, guint n_figures, double most_ticks)
{
  double low = n_figures > 0 ? figures[0] : 0;
  double high = low;

  g_return_if_fail (self != NULL);

  for (guint i = 1; i < n_figures; i++)
    {
      low = MIN (low, figures[i]);
      high = MAX (high, figures[i]);
    }

  *self = (EntAxis) { .log = low > 0 && high / low > ENT_AXIS_LOG_SPAN };
  if (self->log)
    {
      self->from = round_log (low, FALSE);
      self->to = round_log (high, TRUE);
      /* At either end of what a number can be there is nothing rounder. */
      if (!(self->from > 0))
        self->from = low;
      if (!isfinite (self->to))
        self->to = high;
      return;
    }

  if (high <= low)
    {
      double around = low != 0 ? MAX (fabs (low) / 2, G_MINDOUBLE) : 1;

      low = MAX (low - around, -G_MAXDOUBLE);
      high = MIN (high + around, G_MAXDOUBLE);
    }
  self->from = low;
  self->to = high;
  if (!isfinite (high - low))
    return;

  self->step = ent_axis_step (high - low, most_ticks);
  self->from = floor (low / self->step + 1e-9) * self->step;
  self->to = ceil (high / self->step - 1e-9) * self->step;
  if (!isfinite (self->from))
    self->from = low;
  if (!isfinite (self->to))
    self->to = high;
}

/**
 * ent_axis_along:
 * @self: an axis
 * @figure: a figure, positive if the axis is logarithmic
 *
 * Returns: where the figure lies, from 0 to 1
 */
double
ent_axis_along (const EntAxis *self, double figure)
{
  double magnitude = MAX (fabs (self->from), fabs (self->to));
  double along;

  if (self->log)
    along = (log10 (figure) - log10 (self->from)) / (log10 (self->to) - log10 (self->from));
  else
    along = (figure / magnitude - self->from / magnitude) / (self->to / magnitude - self->from / magnitude);

  return CLAMP (along, 0, 1);
}

/**
 * ent_axis_ticks:
 * @self: an axis
 * @most_ticks: how many there is room for
 *
 * Returns: (transfer full) (element-type double): ascending round figures on
 *   the axis
 */
GArray *
ent_axis_ticks (const EntAxis *self, double most_ticks)
{
  static const double steps[] = { 1, 2, 5 };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  if (self->log)
    {
      int first = (int) floor (log10 (self->from) + 1e-9);
      int last = (int) ceil (log10 (self->to) - 1e-9);
      gboolean fine = 3.0 * (last - first) <= most_ticks;
      int every = MAX (1, (int) ceil ((last - first) / MAX (most_ticks, 1)));

      for (int power = first; power <= last; power += every)
        for (guint i = 0; i < (fine ? G_N_ELEMENTS (steps) : 1); i++)
          {
            double tick = steps[i] * pow (10, power);

            if (isfinite (tick) && tick >= self->from * (1 - 1e-9) && tick <= self->to * (1 + 1e-9))
              g_array_append_val (ticks, tick);
          }
    }
  else if (self->step > 0)
    {
      guint n = (guint) CLAMP (floor ((self->to - self->from) / self->step + 0.5), 0, 1000);

      for (guint i = 0; i <= n; i++)
        {
          double tick = (floor (self->from / self->step + 0.5) + i) * self->step;

          if (isfinite (tick))
            g_array_append_val (ticks, tick);
        }
    }

  if (ticks->len == 0)
    {
      g_array_append_val (ticks, self->from);
      g_array_append_val (ticks, self->to);
    }

  return ticks;
}

/**
 * ent_axis_label:
 * @self: an axis
 * @tick: one of its ticks
 *
 * Returns: (transfer full): what stands at the tick
 */
char *
ent_axis_label (const EntAxis *self, double tick)
{
  double unit = self->log ? tick : self->step;
  int decimals = 0;

  if (fabs (tick) >= MOST_DIGITS || (tick != 0 && fabs (tick) < LEAST_DIGITS))
    return g_strdup_printf ("%.3g", tick);

  while (decimals < 6 && fabs (unit - round (unit)) > 1e-6 * fabs (unit))
    {
      unit *= 10;
      decimals++;
    }

  return ent_phrase_number (tick, decimals);
}
