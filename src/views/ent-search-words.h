/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists of results say of each of them, besides the text that was found. */

#pragma once

#include "ent-search.h"

G_BEGIN_DECLS

char *ent_search_words_context (EntBriefing           *briefing,
                                const EntSearchResult *result);

G_END_DECLS
