/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a briefing shows of itself where nobody has written a story for it:
 * every kind of thing that it has, once, in the order in which it is told. A
 * tour has no findings as titles and no notes; whoever has something to say
 * writes a story.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

GPtrArray *ent_tour_new (EntBriefing *briefing);

G_END_DECLS
