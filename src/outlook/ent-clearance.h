/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may be shown to whom. Each thing is as restricted as the most
 * restricted part of it that would be seen, and never less than the document;
 * what is above a level is refused as a whole and named, and nothing is left
 * out in silence.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* A level that lets everything through: higher than any marking's rank. */
#define ENT_CLEARANCE_ALL G_MAXINT

/* Markings that one is asked to choose from; a ladder has a handful of rungs. */
#define ENT_CLEARANCE_MAX_LEVELS 30

/**
 * EntClearance:
 * @rank: the highest rank of what would be seen
 * @marking: (nullable) (unowned): the marking of that rank; %NULL if the
 *   document has no markings
 * @owner: (nullable) (unowned): the record in which it stands, %NULL if it is
 *   the document's own marking; the briefing for one of its gaps
 * @part: (nullable) (unowned): the line of @owner that carries it; %NULL if
 *   it is @owner itself
 */
typedef struct {
  int rank;
  EntMarking *marking;
  EntRecord *owner;
  EntRecord *part;
} EntClearance;

EntMarking *ent_clearance_find_marking (EntBriefing  *briefing,
                                        const char   *label);
int         ent_clearance_get_rank     (EntBriefing  *briefing,
                                        const char   *label);
GPtrArray  *ent_clearance_get_levels   (EntBriefing  *briefing);
EntMarking *ent_clearance_find_level   (EntBriefing  *briefing,
                                        int           level);

void        ent_clearance_of_record    (EntBriefing  *briefing,
                                        EntRecord    *record,
                                        EntClearance *clearance);
void        ent_clearance_of_stage     (EntBriefing  *briefing,
                                        EntStage     *stage,
                                        gboolean      with_evidence,
                                        EntClearance *clearance);
void        ent_clearance_of_step      (EntBriefing  *briefing,
                                        EntStep      *step,
                                        EntClearance *clearance);

gboolean    ent_clearance_allows       (EntBriefing  *briefing,
                                        EntRecord    *record,
                                        int           level);

G_END_DECLS
