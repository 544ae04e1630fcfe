/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text as a search compares it, whatever its case, its accents and its
 * typography: "Ünlü’s" is "unlu's". Letters that are no accents stay, so that
 * vowel signs of Indic scripts and the voicing marks of Japanese tell words
 * apart. It knows no words and no language.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntFoldSpan:
 * @start: byte of the original text where the character starts
 * @end: byte after it and the accents on it
 *
 * Which part of the original text a byte of the folded one comes from.
 */
typedef struct {
  guint32 start;
  guint32 end;
} EntFoldSpan;

void     ent_fold_append       (GString    *folded,
                                const char *text,
                                gsize       limit,
                                GArray     *spans);
char    *ent_fold              (const char *text);
gboolean ent_fold_starts_word  (const char *folded,
                                const char *at);

G_END_DECLS
