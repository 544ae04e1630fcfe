/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for a dated fact, the same on the picture, in the list and read aloud. */

#pragma once

#include "ent-briefing.h"
#include "ent-timeline.h"

G_BEGIN_DECLS

char       *ent_phrase_fact        (EntBriefing *briefing, const EntFact *fact);
char       *ent_phrase_fact_date   (const EntFact *fact);
char       *ent_phrase_fact_about  (EntBriefing *briefing, const EntFact *fact);
char       *ent_phrase_fact_spoken (EntBriefing *briefing, const EntFact *fact);
char       *ent_phrase_memberships (EntBriefing *briefing, GPtrArray *facts);
const char *ent_phrase_fact_basis  (const EntFact *fact);

G_END_DECLS
