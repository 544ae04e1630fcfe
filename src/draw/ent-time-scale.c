/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-time-scale.h"

/* A stretch is long if it takes more than this part of the line. */
#define LONG_PART (1.0 / 7)
#define LEAST_DAYS 60

typedef struct {
  int from, to;
  gboolean shortened;
} Gap;

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Gap *first = *(const Gap * const *) a;
  const Gap *second = *(const Gap * const *) b;
  int difference = (second->to - second->from) - (first->to - first->from);

  return difference != 0 ? difference : first->from - second->from;
}

/* The longest one first, as long as it is long beside what is left without those that are shortened already. */
static void
shorten (GArray *gaps, int n_days, guint most)
{
  g_autoptr (GPtrArray) longest = g_ptr_array_new ();
  double left = n_days;

  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (longest, &g_array_index (gaps, Gap, i));
  g_ptr_array_sort (longest, compare_lengths);

  for (guint i = 0; i < MIN (longest->len, most); i++)
    {
      Gap *gap = g_ptr_array_index (longest, i);
      int length = gap->to - gap->from;

      if (length < LEAST_DAYS || length < left * LONG_PART)
        return;
      gap->shortened = TRUE;
      left -= length;
    }
}

static void
add_span (GArray *scale, int from, int to, gboolean shortened)
{
  EntTimeSpan span = { .from = from, .to = to, .shortened = shortened };

  if (to > from)
    g_array_append_val (scale, span);
}

/**
 * ent_time_scale_new:
 * @days: (array length=n_days): on which days something is, ascending by the first of them
 * @n_days: how many there are, at least 1
 * @width: length of the line
 * @shortened: length of a stretch that is shortened
 *
 * A stretch without anything is shortened if it would take more than a
 * seventh of the line; the longest is looked at first, the next one beside
 * what is left. No more are than take half of the line.
 *
 * Returns: (transfer full) (element-type EntTimeSpan): the parts of the line
 */
GArray *
ent_time_scale_new (const EntDays *days, guint n_days, double width, double shortened)
{
  GArray *scale = g_array_new (FALSE, FALSE, sizeof (EntTimeSpan));
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  int first, last, at, left;
  guint n_shortened = 0;
  double x = 0;

  g_return_val_if_fail (days != NULL && n_days > 0, scale);

  first = days[0].from;
  last = days[0].to;
  for (guint i = 1; i < n_days; i++)
    {
      if (days[i].from > last)
        g_array_append_val (gaps, ((Gap) { last, days[i].from, FALSE }));
      last = MAX (last, days[i].to);
    }
  shorten (gaps, last - first, (guint) MAX (0, width / 2 / shortened));

  at = first;
  left = last - first;
  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index (gaps, Gap, i);

      if (!gap->shortened)
        continue;
      add_span (scale, at, gap->from, FALSE);
      add_span (scale, gap->from, gap->to, TRUE);
      at = gap->to;
      left -= gap->to - gap->from;
      n_shortened++;
    }
  add_span (scale, at, last, FALSE);

  for (guint i = 0; i < scale->len; i++)
    {
      EntTimeSpan *span = &g_array_index (scale, EntTimeSpan, i);

      span->at = x;
      span->length = span->shortened ? shortened : (width - n_shortened * shortened) * (span->to - span->from) / left;
      x += span->length;
    }

  return scale;
}

/**
 * ent_time_scale_place:
 * @scale: (element-type EntTimeSpan): a line
 * @day: a day, counted as in a GDate; with a fraction for part of it
 *
 * Returns: where it lies; at the end of the line for what lies beyond
 */
double
ent_time_scale_place (GArray *scale, double day)
{
  for (guint i = 0; i < scale->len; i++)
    {
      const EntTimeSpan *span = &g_array_index (scale, EntTimeSpan, i);

      if (day < span->to || i == scale->len - 1)
        return span->at + span->length * CLAMP ((day - span->from) / (span->to - span->from), 0, 1);
    }

  return 0;
}

/**
 * ent_time_scale_step:
 * @scale: (element-type EntTimeSpan): a line
 *
 * Returns: how long a day is where nothing is shortened
 */
double
ent_time_scale_step (GArray *scale)
{
  for (guint i = 0; i < scale->len; i++)
    {
      const EntTimeSpan *span = &g_array_index (scale, EntTimeSpan, i);

      if (!span->shortened)
        return span->length / (span->to - span->from);
    }

  return 0;
}
