/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-talk-time.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * ent_talk_time_format_span:
 * @seconds: a time; a part of a second is left out
 *
 * Returns: (transfer full): as "4:05", "1:04:05" or, with a real minus,
 *   "−0:30"
 */
char *
ent_talk_time_format_span (double seconds)
{
  gint64 whole = (gint64) CLAMP (floor (fabs (seconds)), 0, 1e9);
  const char *sign = seconds < 0 && whole > 0 ? "\xe2\x88\x92" : "";
  int hours = (int) (whole / 3600), minutes = (int) (whole / 60 % 60), rest = (int) (whole % 60);

  if (hours > 0)
    return g_strdup_printf ("%s%d:%02d:%02d", sign, hours, minutes, rest);

  return g_strdup_printf ("%s%d:%02d", sign, minutes, rest);
}

/**
 * ent_talk_time_format_day:
 * @unix_seconds: seconds since 1970, UTC
 *
 * Returns: (transfer full): the local time of day, such as "14:30"; "" for a
 *   time that no calendar has
 */
char *
ent_talk_time_format_day (gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (unix_seconds);

  /* Translators: hours and minutes of a day, see strftime(3) */
  return time != NULL ? g_date_time_format (time, C_("time of day", "%H:%M")) : g_strdup ("");
}

/* One or two digits of any script. */
static const char *
read_number (const char *text,
             guint       least_digits,
             guint      *number)
{
  guint n_digits = 0;

  *number = 0;
  while (n_digits < 2 && g_unichar_isdigit (g_utf8_get_char (text)))
    {
      *number = *number * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (text));
      text = g_utf8_next_char (text);
      n_digits++;
    }

  return n_digits >= least_digits ? text : NULL;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static gint64
get_time_of_day (GDateTime *day,
                 guint      hour,
                 guint      minute)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                                      g_date_time_get_day_of_month (day), (int) hour, (int) minute, 0);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

/**
 * ent_talk_time_parse:
 * @text: hours from 0 to 23 and minutes in two digits, as "14:30" or "9.05", in
 *   digits of any script
 * @now: what the clock shows, in seconds since 1970, UTC
 * @unix_seconds: (out): when the local time is that for the first time after
 *   @now, in seconds since 1970, UTC: today, or tomorrow if that has passed;
 *   left alone where there is none
 *
 * Returns: whether @text is a time of day, and nothing else
 */
gboolean
ent_talk_time_parse (const char *text,
                     gint64      now,
                     gint64     *unix_seconds)
{
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now);
  g_autoptr (GDateTime) tomorrow = NULL;
  guint hour, minute;
  gint64 time;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (unix_seconds != NULL, FALSE);

  text = read_number (skip_spaces (text), 1, &hour);
  if (text == NULL || (*text != ':' && *text != '.'))
    return FALSE;
  text = read_number (text + 1, 2, &minute);
  if (text == NULL || *skip_spaces (text) != '\0' || hour > 23 || minute > 59 || today == NULL)
    return FALSE;

  time = get_time_of_day (today, hour, minute);
  if (time <= now)
    {
      tomorrow = g_date_time_add_days (today, 1);
      time = tomorrow != NULL ? get_time_of_day (tomorrow, hour, minute) : 0;
    }
  if (time <= now)
    return FALSE;
  *unix_seconds = time;

  return TRUE;
}
