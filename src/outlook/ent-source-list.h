/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sources of a briefing as somebody who weighs them wants to go through
 * them: those that repeat one origin together, because they prove no more
 * than it does. It counts who cites them and weighs nothing.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

typedef enum {
  ENT_SOURCE_SORT_NUMBER,      /* as they are cited */
  ENT_SOURCE_SORT_RELIABILITY, /* A first; what cannot be judged last */
  ENT_SOURCE_SORT_DATE,        /* the newest first; without a date last */
  ENT_SOURCE_SORT_USES,        /* cited in the most places first */
} EntSourceSort;

/**
 * EntSourceGroup:
 * @origin: where it comes from: a source that repeats no other
 * @sources: (element-type EntSource): @origin, and after it what repeats it,
 *   directly or by way of another, in the order of the document
 * @n_uses: in how many places one of them is cited
 *
 * Sources that count as one.
 */
typedef struct {
  EntSource *origin;
  GPtrArray *sources;
  guint n_uses;
} EntSourceGroup;

GPtrArray *ent_source_list_new        (EntBriefing   *briefing,
                                       EntSourceSort  sort,
                                       const char    *text);
guint      ent_source_list_count_uses (EntBriefing   *briefing,
                                       EntSource     *source);

G_END_DECLS
