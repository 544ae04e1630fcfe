/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-scene.h"

#define FIRST_STRONG_ISOLATE 0x2068
#define POP_ISOLATE 0x2069
#define REPLACEMENT 0xfffd
#define ELLIPSIS 0x2026

/* The bidirectional algorithm does not look deeper (UAX #9, BD2), and no name comes near. */
#define MAX_ISOLATES 125

static gboolean
opens_isolate (gunichar c)
{
  return c >= 0x2066 && c <= FIRST_STRONG_ISOLATE;
}

/* Embeddings and overrides: they can make a line read otherwise than it is
 * stored, and no name needs them. */
static gboolean
is_override (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

static gboolean
runs_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) ||
         (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

/* Whether it is short enough, and nothing in it is of any interest to
 * ent_text_clean(): letters up to the first script that runs from right to
 * left, and most of what is used between them. */
static gboolean
is_plain (const char *text, int max_chars)
{
  int n_chars = 0;

  for (const guchar *p = (const guchar *) text; *p != '\0' && n_chars <= max_chars; n_chars++)
    if (*p >= 0x20 && *p < 0x7f)
      p += 1;
    else if (((*p == 0xc2 && p[1] >= 0xa0) || (*p > 0xc2 && *p < 0xd6)) && (p[1] & 0xc0) == 0x80)
      p += 2;
    /* Dashes, quotation marks and the ellipsis, U+2010 to U+2027, and what comes after all formatting characters. */
    else if (*p == 0xe2 && ((p[1] == 0x80 && p[2] >= 0x90 && p[2] < 0xa8) || (p[1] > 0x81 && p[1] < 0xc0 && (p[2] & 0xc0) == 0x80)))
      p += 3;
    else
      return FALSE;

  return n_chars <= max_chars;
}

/**
 * ent_text_clean:
 * @text: (nullable): text from a document
 * @max_chars: how many characters may be laid out
 *
 * Makes text that anybody may have written safe to put beside other text:
 *
 * - what is longer than @max_chars ends in an ellipsis
 * - line breaks and tabs become spaces, other control characters, and the
 *   embeddings and overrides of the bidirectional algorithm (UAX #9), become
 *   U+FFFD, so that somebody sees that something was there
 * - isolates are balanced, no more than a hundred or so are kept, and text with letters that run from right to left
 *   or with any of the above is put between U+2068 and U+2069, so that it
 *   cannot turn the text around it
 *
 * Doing it twice changes nothing.
 *
 * Returns: (transfer full): the text, never %NULL
 */
char *
ent_text_clean (const char *text, int max_chars)
{
  g_autofree char *valid = NULL;
  GString *clean;
  gboolean isolate = FALSE;
  int depth = 0;
  int n_chars = 0;
  int isolates_left;

  if (text == NULL)
    return g_strdup ("");
  if (is_plain (text, max_chars))
    return g_strdup (text);

  clean = g_string_new (NULL);
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  /* One is kept for what is put around the text, so that twice changes nothing. */
  isolates_left = g_utf8_get_char (text) == FIRST_STRONG_ISOLATE ? MAX_ISOLATES : MAX_ISOLATES - 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (opens_isolate (c))
        {
          if (isolates_left-- > 0)
            {
              depth++;
              g_string_append_unichar (clean, c);
            }
          continue;
        }
      if (c == POP_ISOLATE)
        {
          if (depth > 0)
            g_string_append_unichar (clean, c);
          depth = MAX (depth - 1, 0);
          continue;
        }

      if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)
        c = ' ';
      else if (g_unichar_iscntrl (c) || is_override (c))
        {
          c = REPLACEMENT;
          isolate = TRUE;
        }
      isolate = isolate || runs_right_to_left (c);

      /* Whether this is the last one that may be shown, and others follow. */
      if (++n_chars == max_chars && *g_utf8_next_char (p) != '\0' &&
          g_utf8_get_char (g_utf8_next_char (p)) != POP_ISOLATE)
        {
          g_string_append_unichar (clean, ELLIPSIS);
          break;
        }
      g_string_append_unichar (clean, c);
    }

  for (; depth > 0; depth--)
    g_string_append_unichar (clean, POP_ISOLATE);
  if (isolate && g_utf8_get_char (clean->str) != FIRST_STRONG_ISOLATE)
    {
      g_string_prepend_unichar (clean, FIRST_STRONG_ISOLATE);
      g_string_append_unichar (clean, POP_ISOLATE);
    }

  return g_string_free (clean, FALSE);
}
