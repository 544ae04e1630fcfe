/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-syntax.h"

#include <string.h>

/**
 * ent_syntax_is_id:
 * @text: any text
 *
 * Returns: %TRUE for 1 to 128 letters A-Z and a-z, digits, dots, hyphens and
 *   underscores, of which the first is a letter or digit
 */
gboolean
ent_syntax_is_id (const char *text)
{
  gsize n;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_ascii_isalnum (text[0]))
    return FALSE;
  for (n = 1; text[n] != '\0'; n++)
    if (!g_ascii_isalnum (text[n]) && text[n] != '.' && text[n] != '_' && text[n] != '-')
      return FALSE;

  return n <= ENT_SYNTAX_MAX_ID;
}

/**
 * ent_syntax_is_code:
 * @text: any text
 *
 * Returns: %TRUE for three capital letters, as in ISO 3166-1 alpha-3
 */
gboolean
ent_syntax_is_code (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strlen (text) == 3 && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/**
 * ent_syntax_is_language:
 * @text: any text
 *
 * Returns: %TRUE for a BCP 47 tag of a language with 2 or 3 letters and
 *   subtags of 2 to 8 letters and digits
 */
gboolean
ent_syntax_is_language (const char *text)
{
  gsize n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  while (g_ascii_isalpha (text[n]))
    n++;
  if (n < 2 || n > 3)
    return FALSE;

  for (text += n; *text != '\0'; text += n)
    {
      if (*text != '-' && *text != '_')
        return FALSE;
      text++;
      for (n = 0; g_ascii_isalnum (text[n]);)
        n++;
      if (n < 2 || n > 8)
        return FALSE;
    }

  return TRUE;
}
