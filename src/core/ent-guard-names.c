/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that an object gives twice, compared as what their escapes stand for. */

#include "ent-guard-private.h"

#include <glib/gi18n.h>
#include <string.h>

const char *const ent_guard_given_twice = N_("a member name is given twice");

/* Decodes one character of a name whose escapes have been checked. */
static gunichar
next_character (const char **p)
{
  const char *at = *p;
  gunichar c;

  if (*at != '\\')
    {
      *p = g_utf8_next_char (at);
      return g_utf8_get_char (at);
    }

  *p = at + 2;
  switch (at[1])
    {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'u': break;
    default: return (guchar) at[1];
    }

  c = 0;
  for (guint i = 2; i < 6; i++)
    c = c * 16 + (guint) g_ascii_xdigit_value (at[i]);
  *p = at + 6;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      gunichar low = 0;

      for (guint i = 8; i < 12; i++)
        low = low * 16 + (guint) g_ascii_xdigit_value (at[i]);
      *p = at + 12;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  return c;
}

static int
compare_keys (const char *text,
              const EntGuardKey  *a,
              const EntGuardKey  *b)
{
  if (!a->escaped && !b->escaped)
    {
      guint32 a_length = a->end - a->start;
      guint32 b_length = b->end - b->start;
      int order = memcmp (text + a->start, text + b->start, MIN (a_length, b_length));

      return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
    }

  /* UTF-8 sorts as its characters do, so this order is the same. */
  const char *p = text + a->start, *a_end = text + a->end;
  const char *q = text + b->start, *b_end = text + b->end;

  while (p < a_end && q < b_end)
    {
      gunichar c = next_character (&p);
      gunichar d = next_character (&q);

      if (c != d)
        return c < d ? -1 : 1;
    }
  return (p < a_end) - (q < b_end);
}

static int
compare_keys_then_place (gconstpointer a,
                         gconstpointer b,
                         gpointer      text)
{
  const EntGuardKey *one = a, *other = b;
  int order = compare_keys (text, one, other);

  return order != 0 ? order : (one->start > other->start) - (one->start < other->start);
}

/*
 * Finds the first name of the innermost open object that repeats an earlier
 * one. A few names are compared one by one; many are sorted, so that an
 * object made to be slow costs n log n.
 */
gboolean
ent_guard_check_duplicates (EntGuard            *self,
                            const EntGuardFrame *frame)
{
  EntGuardKey *keys = &g_array_index (self->keys, EntGuardKey, frame->first_key);
  guint n = self->keys->len - frame->first_key;
  gsize second = G_MAXSIZE;

  if (n <= 16)
    {
      for (guint j = 1; j < n && second == G_MAXSIZE; j++)
        for (guint i = 0; i < j; i++)
          if (compare_keys (self->text, &keys[i], &keys[j]) == 0)
            {
              second = keys[j].start;
              break;
            }
    }
  else
    {
      g_qsort_with_data (keys, (gint) n, sizeof *keys, compare_keys_then_place, (gpointer) self->text);
      for (guint i = 1; i < n; i++)
        if (compare_keys (self->text, &keys[i - 1], &keys[i]) == 0)
          second = MIN (second, keys[i].start);
    }

  if (second == G_MAXSIZE)
    return TRUE;

  return ent_guard_fail_at (self, second - 1, ent_guard_given_twice, N_("each name once in an object"));
}
