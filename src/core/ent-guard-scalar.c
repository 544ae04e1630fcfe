/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings, numbers and words, as RFC 8259 has them and within the ranges of the format. */

#include "ent-guard-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static gboolean
read_hex4 (EntGuard *self,
           guint    *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = ent_guard_at_end (self) ? -1 : g_ascii_xdigit_value (self->text[self->at]);

      if (digit < 0)
        return ent_guard_fail (self, N_("a \\u escape is not complete"), N_("four hexadecimal digits"));
      *unit = *unit * 16 + (guint) digit;
      self->at++;
    }
  return TRUE;
}

/* Stands behind "\u"; start is the backslash. */
static gboolean
read_unicode_escape (EntGuard *self,
                     gsize     start)
{
  guint unit, low;

  if (!read_hex4 (self, &unit))
    return FALSE;
  if (unit == 0)
    return ent_guard_fail_at (self, start, N_("the character U+0000 is not allowed in text"), NULL);
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return ent_guard_fail_at (self, start, N_("a low surrogate stands alone"), N_("a high surrogate before it"));
  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;

  if (self->length - self->at < 2 || self->text[self->at] != '\\' || self->text[self->at + 1] != 'u')
    return ent_guard_fail_at (self, start, N_("a high surrogate stands alone"), N_("\\u and a low surrogate behind it"));
  self->at += 2;
  if (!read_hex4 (self, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return ent_guard_fail_at (self, start, N_("a high surrogate stands alone"), N_("a low surrogate behind it"));
  return TRUE;
}

/* Stands on the opening quotation mark; leaves self->at behind the closing one. */
gboolean
ent_guard_read_string (EntGuard *self,
                       gboolean *escaped)
{
  *escaped = FALSE;
  self->at++;

  while (!ent_guard_at_end (self))
    {
      guchar c = (guchar) self->text[self->at];

      if (c == '"')
        {
          self->at++;
          return TRUE;
        }
      if (c < 0x20)
        return ent_guard_fail (self, N_("a control character stands in a string"), N_("an escape such as \\n"));
      if (c != '\\')
        {
          self->at++;
          continue;
        }

      gsize start = self->at++;

      *escaped = TRUE;
      if (ent_guard_at_end (self))
        break;
      c = (guchar) self->text[self->at];
      if (c == 'u')
        {
          self->at++;
          if (!read_unicode_escape (self, start))
            return FALSE;
        }
      else if (strchr ("\"\\/bfnrt", c) != NULL && c != '\0')
        self->at++;
      else
        return ent_guard_fail_at (self, start, N_("an unknown escape"), N_("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"));
    }

  return ent_guard_fail (self, N_("the text ends within a string"), "\"");
}

static gboolean
read_digits (EntGuard *self)
{
  gsize start = self->at;

  while (g_ascii_isdigit (ent_guard_peek (self)))
    self->at++;
  if (self->at == start)
    return ent_guard_fail (self, N_("a number is not complete"), N_("a digit"));
  return TRUE;
}

/* The value must fit a signed 64-bit integer where it is written as one, a finite double otherwise. */
static gboolean
check_number_range (EntGuard *self,
                    gsize     start,
                    gboolean  is_integer)
{
  gsize length = self->at - start;
  g_autofree char *number = NULL;
  gboolean is_zero = TRUE;
  double value;

  if (length <= 18)
    {
      if (is_integer || memchr (self->text + start, 'e', length) == NULL)
        if (is_integer || memchr (self->text + start, 'E', length) == NULL)
          return TRUE;
    }

  number = g_strndup (self->text + start, length);
  if (is_integer)
    {
      if (!g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL))
        return ent_guard_fail_at (self, start, N_("a number is out of range"), N_("an integer of 64 bits"));
      return TRUE;
    }

  value = g_ascii_strtod (number, NULL);
  for (const char *p = number; *p != '\0' && *p != 'e' && *p != 'E'; p++)
    if (*p >= '1' && *p <= '9')
      is_zero = FALSE;
  if (!isfinite (value) || (value == 0.0 && !is_zero))
    return ent_guard_fail_at (self, start, N_("a number is out of range"), N_("a number that fits a double"));
  return TRUE;
}

gboolean
ent_guard_read_number (EntGuard *self)
{
  gsize start = self->at;
  gboolean is_integer = TRUE;

  if (ent_guard_peek (self) == '-')
    self->at++;
  if (ent_guard_peek (self) == '0')
    {
      self->at++;
      if (g_ascii_isdigit (ent_guard_peek (self)))
        return ent_guard_fail_at (self, start, N_("a number has a leading zero"), N_("a number without it"));
    }
  else if (!read_digits (self))
    return FALSE;

  if (ent_guard_peek (self) == '.')
    {
      is_integer = FALSE;
      self->at++;
      if (!read_digits (self))
        return FALSE;
    }
  if (ent_guard_peek (self) == 'e' || ent_guard_peek (self) == 'E')
    {
      is_integer = FALSE;
      self->at++;
      if (ent_guard_peek (self) == '+' || ent_guard_peek (self) == '-')
        self->at++;
      if (!read_digits (self))
        return FALSE;
    }

  return check_number_range (self, start, is_integer);
}

gboolean
ent_guard_read_word (EntGuard   *self,
                     const char *word)
{
  gsize length = strlen (word);

  if (self->length - self->at < length || memcmp (self->text + self->at, word, length) != 0)
    return ent_guard_fail (self, N_("not a JSON value"), N_("true, false, null, a number, a string, { or ["));
  self->at += length;
  return TRUE;
}
