/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The numbers that a title asserts, and whether a set of computed ones bears
 * them out. It reads digits of every script, and number words in English
 * alone; what a number is a number of, it does not understand.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENT_NUMBER_PLAIN,   /* a count or a figure */
  ENT_NUMBER_PERCENT, /* 42 for 42 % */
  ENT_NUMBER_YEAR,    /* four digits, 1000 to 2999 */
  ENT_NUMBER_DAY,     /* of a month, beside its name */
  ENT_N_NUMBER_KINDS,
} EntNumberKind;

/**
 * EntNumber:
 * @kind: what its surroundings make of it
 * @value: as it stands there: 3.4 for "3.4 billion"
 * @scale: what the word behind it multiplies it by, 1 for none
 * @decimals: how many decimals are stated
 * @bound: it only says how much at least or at most, as in "at least two"
 * @approximate: it says that it is not exact, as in "nearly 40 %"
 * @start: byte at which it begins
 * @end: byte behind it
 */
typedef struct {
  EntNumberKind kind;
  double value;
  double scale;
  int decimals;
  gboolean bound;
  gboolean approximate;
  gsize start;
  gsize end;
} EntNumber;

GArray *ent_numbers_in_title (const char *title,
                              const char *language);

typedef struct _EntNumberSet EntNumberSet;

EntNumberSet *ent_number_set_new      (EntNumberSet       *parent);
EntNumberSet *ent_number_set_ref      (EntNumberSet       *self);
void          ent_number_set_unref    (EntNumberSet       *self);
void          ent_number_set_add      (EntNumberSet       *self,
                                       EntNumberKind       kind,
                                       double              value);
void          ent_number_set_add_text (EntNumberSet       *self,
                                       const char         *text,
                                       const char         *language);
gboolean      ent_number_set_bears    (EntNumberSet       *self,
                                       const EntNumber    *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNumberSet, ent_number_set_unref)

G_END_DECLS
