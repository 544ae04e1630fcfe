/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words that screen, screen reader and copied text share, so that none of
 * them says it otherwise. Every string is newly allocated, in the language of
 * the interface, and fit to be put into a longer line.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-position.h"
#include "ent-stage.h"

G_BEGIN_DECLS

char       *ent_phrase_record      (EntBriefing *briefing, EntRecord *record);
const char *ent_phrase_record_kind (EntRecord *record);
char       *ent_phrase_source_numbers (EntBriefing *briefing, GListModel *citations);
char       *ent_phrase_stage       (EntBriefing *briefing, EntStage *stage);
char       *ent_phrase_relation    (EntRelation *relation);
char       *ent_phrase_relation_kind (const char *kind);
char       *ent_phrase_relation_dates (EntRelation *relation);
char       *ent_phrase_inside      (const char *name);
char       *ent_phrase_begin       (const char *name);
char       *ent_phrase_member      (EntBriefing *briefing, EntStage *stage, EntMember *member);
char       *ent_phrase_position    (EntBriefing *briefing, EntStage *stage, EntMember *member);
const char *ent_phrase_no_position (guint n_not_found, guint n_unstated);
char       *ent_phrase_by          (EntBriefing *briefing, const char *by);
char       *ent_phrase_as_of       (EntStage *stage);
const char *ent_phrase_confidence  (EntConfidence confidence);
const char *ent_phrase_confidence_heading (EntConfidence confidence);
const char *ent_phrase_confidence_definition (EntConfidence confidence);
char       *ent_phrase_factor      (EntBriefing *briefing, EntStage *stage, EntFactor *factor);
char       *ent_phrase_band        (EntBriefing *briefing, double impact);
char       *ent_phrase_impact      (EntBriefing *briefing, EntFactor *factor, EntPerspective *perspective);
const char *ent_phrase_reliability (EntReliability reliability);
char       *ent_phrase_range       (const EntRange *range);
char       *ent_phrase_number      (double value, int decimals);
char       *ent_phrase_percent     (double fraction, int decimals);
char       *ent_phrase_figure      (EntBriefing *briefing, const char *indicator, const char *member);
char       *ent_phrase_share       (EntBriefing *briefing, const char *who, const char * const *members);

G_END_DECLS
