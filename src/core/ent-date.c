/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-date.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
two_digits (const char *text,
            int         min,
            int         max)
{
  int number;

  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;

  number = (text[0] - '0') * 10 + text[1] - '0';
  return min <= number && number <= max;
}

/* Zero for what is not said. */
static void
split (const char *date,
       int        *year,
       int        *month,
       int        *day)
{
  gsize length = strlen (date);

  *year = (int) g_ascii_strtoll (date, NULL, 10);
  *month = length >= 7 ? (int) g_ascii_strtoll (date + 5, NULL, 10) : 0;
  *day = length >= 10 ? (int) g_ascii_strtoll (date + 8, NULL, 10) : 0;
}

/**
 * ent_date_is_valid:
 * @date: any text
 *
 * Returns: %TRUE if @date is YYYY, YYYY-MM or YYYY-MM-DD with a month up to 12
 *   and a day up to 31, whether or not that month has such a day
 */
gboolean
ent_date_is_valid (const char *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  for (int i = 0; i < 4; i++)
    if (!g_ascii_isdigit (date[i]))
      return FALSE;
  if (date[4] == '\0')
    return TRUE;

  if (date[4] != '-' || !two_digits (date + 5, 1, 12))
    return FALSE;
  if (date[7] == '\0')
    return TRUE;

  return date[7] == '-' && two_digits (date + 8, 1, 31) && date[10] == '\0';
}

/**
 * ent_date_is_real:
 * @date: a valid date
 *
 * Returns: %FALSE for the 30th of February and for the year 0, which the
 *   calendar does not have
 */
gboolean
ent_date_is_real (const char *date)
{
  int year, month, day;

  g_return_val_if_fail (ent_date_is_valid (date), FALSE);

  split (date, &year, &month, &day);
  if (year == 0)
    return FALSE;

  return day == 0 || day <= g_date_get_days_in_month (month, year);
}

/**
 * ent_date_compare:
 * @a: a valid date
 * @b: another
 *
 * An order for sorting: by the first day that is meant, and of two with the
 * same first day the vaguer one first. Where the question is whether one
 * must be later than the other, see ent_date_is_after().
 *
 * Returns: less than, equal to or greater than 0
 */
int
ent_date_compare (const char *a,
                  const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  /* Fields of fixed width, the largest first. */
  return strcmp (a, b);
}

/**
 * ent_date_is_after:
 * @a: a valid date
 * @b: another
 *
 * Returns: %TRUE if the whole of @a is later than the whole of @b; March 2025
 *   is not after 2025
 */
gboolean
ent_date_is_after (const char *a,
                   const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strncmp (a, b, MIN (strlen (a), strlen (b))) > 0;
}

/**
 * ent_date_format:
 * @date: (nullable): a valid date
 *
 * Returns: (transfer full) (nullable): @date in the long form of the locale,
 *   as precise as it is; the text itself where the calendar does not know it
 */
char *
ent_date_format (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  if (date == NULL)
    return NULL;
  g_return_val_if_fail (ent_date_is_valid (date), g_strdup (date));

  split (date, &year, &month, &day);
  time = g_date_time_new_utc (year, MAX (month, 1), MAX (day, 1), 0, 0, 0);
  if (time == NULL || month == 0)
    return g_strdup (date);
  if (day == 0)
    /* Translators: a month and its year, as in "March 2025". */
    return g_date_time_format (time, _("%OB %Y"));

  /* Translators: a day, as in "8 March 2025". */
  return g_date_time_format (time, _("%-d %B %Y"));
}
