/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that find weak points share. */

#pragma once

#include "ent-locator.h"
#include "ent-tally.h"
#include "ent-weakness.h"

G_BEGIN_DECLS

typedef struct {
  EntBriefing *briefing;
  EntLocator *locator;
  GArray *findings;
  GHashTable *origins; /* of sources, see ent_support_find_origin() */
  int max_age;

  /* Where the last one was: there may be very many in one title. */
  EntRecord *last;
  const char *last_member;
  guint last_place;
} EntWeaknessSearch;

void ent_weakness_add (EntWeaknessSearch *self,
                       EntWeaknessKind    kind,
                       gpointer           record,
                       gpointer           part,
                       const char        *member,
                       const char        *format,
                       ...) G_GNUC_PRINTF (6, 7);

void ent_weakness_find_estimates (EntWeaknessSearch *self);
void ent_weakness_find_support   (EntWeaknessSearch *self);
void ent_weakness_find_gaps      (EntWeaknessSearch *self);
void ent_weakness_find_titles    (EntWeaknessSearch *self);

G_END_DECLS
