/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that cards and lists share. */

#pragma once

#include "ent-briefing.h"
#include "ent-matrix-order.h"
#include "ent-stage.h"

G_BEGIN_DECLS

char         *ent_words_capitalise (const char     *text);
char         *ent_words_likelihood (EntBriefing    *briefing,
                                    const EntRange *likelihood);
char         *ent_words_impact     (EntBriefing    *briefing,
                                    const EntRange *impact);
EntImpact    *ent_words_find_impact (EntFactor      *factor,
                                     const char     *perspective);
EntMatrixSide ent_words_side       (const EntRange *impact);
char         *ent_words_effect     (EntBriefing    *briefing,
                                    EntEffect      *effect);
const char   *ent_words_reliability (EntReliability reliability);
const char   *ent_words_credibility (int            credibility);
char         *ent_words_membership (EntBriefing   *briefing,
                                    EntMembership *membership);
char         *ent_words_grade      (EntReliability  reliability);
const char   *ent_words_passage_kind (EntPassageKind kind);

G_END_DECLS
