/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a member stands on a stage, and why nothing can be said where nothing
 * can. An unknown position is never an opposing one.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* Why a member has the level that it has on a stage, or none. */
typedef enum {
  ENT_POSITION_LEVEL,     /* a stance with a level */
  ENT_POSITION_UNSTATED,  /* a source's stance that has none: no position in the source */
  ENT_POSITION_NOT_FOUND, /* nobody has found one */
  ENT_POSITION_OUTSIDE,   /* not in the organisation, so not on its scale */
} EntPositionKind;

typedef struct {
  EntPositionKind kind;
  EntStance *stance; /* (nullable) (transfer none) */
  EntLevel *level;   /* (nullable) (transfer none): with ENT_POSITION_LEVEL */
  gboolean hidden;   /* by the stage's filter */
} EntPosition;

void ent_position_find (EntBriefing *briefing, EntStage *stage, EntMember *member, EntPosition *out);

G_END_DECLS
