/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What part of an indicator some members have between them. A share always
 * says of whom and of what, and how many figures were missing: it never
 * fills one in.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/**
 * EntShare:
 * @part: sum of the indicator over the members, in its unit
 * @whole: what 100 % is, in the same unit
 * @fraction: @part of @whole, from 0 to 1 where the document's figures agree
 * @n_members: how many members were asked for, each counted once
 * @n_missing: how many of them have no figure
 * @n_missing_of: how many of those that make the whole have no figure
 * @year: the latest year of the figures in @part, 0 for none
 * @mixed_years: whether those figures, or the whole, are of several years
 */
typedef struct {
  double part;
  double whole;
  double fraction;
  int n_members;
  int n_missing;
  int n_missing_of;
  int year;
  gboolean mixed_years;
} EntShare;

gboolean ent_share_compute (EntBriefing        *briefing,
                            const char         *indicator,
                            const char * const *members,
                            const char * const *of,
                            EntShare           *out);
gboolean ent_share_of_member (EntBriefing *briefing,
                              const char  *indicator,
                              const char  *member,
                              double      *fraction);

gboolean ent_share_is_in_measure (EntBriefing *briefing,
                                  EntStage    *stage,
                                  EntMeasure  *measure,
                                  EntMember   *member,
                                  EntStance  **stance,
                                  EntLevel   **level);
char   **ent_share_members_in_measure (EntBriefing *briefing,
                                       EntStage    *stage,
                                       const char  *measure);
char   **ent_share_selected           (EntBriefing *briefing,
                                       EntStage    *stage);
GPtrArray *ent_share_indicators       (EntBriefing *briefing);

G_END_DECLS
