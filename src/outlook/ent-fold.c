/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-fold.h"

#include <string.h>

/* The longest decomposition of one character (UAX #15). */
#define MOST_PARTS 18

/* What compatibility decomposition leaves apart, and people type as one. */
static const struct {
  gunichar from;
  const char *to;
} equals[] = {
  { 0x00ab, "\"" },  { 0x00bb, "\"" }, /* guillemets */
  { 0x00e6, "ae" },                    /* æ */
  { 0x00f0, "d" },                     /* ð */
  { 0x00f8, "o" },                     /* ø */
  { 0x0111, "d" },                     /* đ */
  { 0x0131, "i" },                     /* dotless i: its capital is that of i, too */
  { 0x0142, "l" },                     /* ł */
  { 0x0153, "oe" },                    /* œ */
  { 0x02bc, "'" },                     /* the apostrophe that is a letter */
  { 0x0643, "\332\251" },              /* Arabic kaf is Persian kaf */
  { 0x0649, "\333\214" },              /* alef maksura and */
  { 0x064a, "\333\214" },              /* Arabic yeh are Persian yeh */
  { 0x2010, "-" },   { 0x2011, "-" },  { 0x2012, "-" },  { 0x2013, "-" },  { 0x2014, "-" },  { 0x2015, "-" },
  { 0x2018, "'" },   { 0x2019, "'" },  { 0x201a, "'" },
  { 0x201c, "\"" },  { 0x201d, "\"" }, { 0x201e, "\"" },
  { 0x2212, "-" },                     /* minus */
};

/* Accents, points and tone marks have a place of their own above, below or in
 * a letter. What has none (the vowel signs of Indic scripts), viramas (9) and
 * voicing marks (8) are letters to whoever reads them, as are the vowels of
 * Thai, Lao and Tibetan (84 to 132). */
static gboolean
is_accent (gunichar c)
{
  int place = g_unichar_combining_class (c);

  return place == 1 || place == 7 || (place >= 10 && place <= 36) || place >= 200;
}

static const char *
find_equal (gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS (equals);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (equals[middle].from == c)
        return equals[middle].to;
      if (equals[middle].from < c)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

static void
append_part (GString  *folded,
             gunichar  c)
{
  const char *equal;

  if (is_accent (c) || g_unichar_type (c) == G_UNICODE_FORMAT || g_unichar_type (c) == G_UNICODE_ENCLOSING_MARK)
    return;
  if (g_unichar_isdigit (c))
    {
      g_string_append_c (folded, '0' + (char) g_unichar_digit_value (c));
      return;
    }
  /* Controls, too, so that no text can end before its end. */
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      g_string_append_c (folded, ' ');
      return;
    }

  /* The one letter that becomes two when its case is folded, and the one that
   * has two forms in small. */
  if (c == 0x00df || c == 0x1e9e)
    {
      g_string_append (folded, "ss");
      return;
    }
  c = c == 0x03c2 ? 0x03c3 : g_unichar_tolower (c);
  equal = find_equal (c);
  if (equal != NULL)
    g_string_append (folded, equal);
  else
    g_string_append_unichar (folded, c);
}

static void
append_char (GString  *folded,
             gunichar  c)
{
  gunichar parts[MOST_PARTS];
  gsize n_parts;

  /* A letter that has no decomposition, or one that would be undone, is folded as it is. */
  n_parts = g_unichar_fully_decompose (c, TRUE, parts, MOST_PARTS);
  for (gsize i = 0; i < MIN (n_parts, MOST_PARTS); i++)
    append_part (folded, parts[i]);
}

/**
 * ent_fold_append:
 * @folded: what to append to
 * @text: text of any origin, valid UTF-8
 * @limit: how many bytes to append at most; a character that would not fit ends it
 * @spans: (nullable): an array of #EntFoldSpan, which gets one for each byte
 *
 * Appends @text after compatibility decomposition (NFKD, UAX #15), without
 * accents and characters that nobody sees, in small letters, with plain
 * quotation marks, hyphens, spaces and digits. No byte of it is a control
 * character.
 */
void
ent_fold_append (GString    *folded,
                 const char *text,
                 gsize       limit,
                 GArray     *spans)
{
  gsize first = folded->len;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gsize before = folded->len;

      if ((guchar) *p < 0x80)
        g_string_append_c (folded, *p < ' ' || *p == 0x7f ? ' ' : g_ascii_tolower (*p));
      else
        append_char (folded, g_utf8_get_char (p));

      if (folded->len - first > limit)
        {
          g_string_truncate (folded, before);
          break;
        }

      if (spans != NULL)
        {
          EntFoldSpan span = { (guint32) (p - text), (guint32) (next - text) };

          for (gsize i = before; i < folded->len; i++)
            g_array_append_val (spans, span);
          /* An accent belongs to the letter before it. */
          if (folded->len == before && g_unichar_ismark (g_utf8_get_char (p)))
            for (guint i = spans->len; i > 0; i--)
              {
                EntFoldSpan *last = &g_array_index (spans, EntFoldSpan, i - 1);

                if (last->start != g_array_index (spans, EntFoldSpan, spans->len - 1).start)
                  break;
                last->end = (guint32) (next - text);
              }
        }
      p = next;
    }
}

/**
 * ent_fold:
 * @text: text of any origin, valid UTF-8
 *
 * Returns: (transfer full): @text as ent_fold_append() makes it
 */
char *
ent_fold (const char *text)
{
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  ent_fold_append (folded, text, G_MAXSIZE, NULL);

  return g_string_free (folded, FALSE);
}

/**
 * ent_fold_starts_word:
 * @folded: folded text
 * @at: a character in it
 *
 * Returns: whether neither letter nor digit stands before @at
 */
gboolean
ent_fold_starts_word (const char *folded,
                      const char *at)
{
  gunichar before;

  if (at == folded)
    return TRUE;

  before = g_utf8_get_char (g_utf8_prev_char (at));
  return !g_unichar_isalnum (before) && !g_unichar_ismark (before);
}
