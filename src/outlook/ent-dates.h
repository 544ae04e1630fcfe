/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Of which dates a briefing has stances: those at which something that is
 * shown may change. It fills in nothing between them.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

int        ent_dates_compare   (const char  *a,
                                const char  *b);
GPtrArray *ent_dates_find      (EntBriefing *briefing,
                                const char  *question,
                                const char  *by);
GPtrArray *ent_dates_of_member (EntBriefing *briefing,
                                const char  *member,
                                const char  *question,
                                const char  *by);
gboolean   ent_dates_reach     (EntBriefing *briefing,
                                const char  *question,
                                const char  *by,
                                const char  *date);

G_END_DECLS
