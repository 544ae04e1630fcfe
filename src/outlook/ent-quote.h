/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is selected, as plain text that can be pasted into a report: nothing
 * leaves without its marking, its sources and the date of our knowledge.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

char *ent_quote_selection (EntBriefing *briefing, EntStage *stage);

G_END_DECLS
