/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is being shown, as ids. A stage is never changed: another one is made
 * from it.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

typedef struct _EntBriefing EntBriefing;

/* What is shown; an absent list filters nothing. */
#define ENT_TYPE_FILTER (ent_filter_get_type ())

G_DECLARE_FINAL_TYPE (EntFilter, ent_filter, ENT, FILTER, EntRecord)

const char * const *ent_filter_get_groups  (EntFilter *self);
const char * const *ent_filter_get_levels  (EntFilter *self);
const char * const *ent_filter_get_members (EntFilter *self);
gboolean            ent_filter_lets_through (EntFilter *self,
                                             const char * const *members);
EntFilter          *ent_filter_new         (const char * const *groups,
                                            const char * const *levels,
                                            const char * const *members);

/* Before the number of a page in a stage's part, and the highest number. */
#define ENT_STAGE_PAGE "page-"
#define ENT_STAGE_PAGE_MOST 9

/* What is being shown, as ids. */
#define ENT_TYPE_STAGE (ent_stage_get_type ())

G_DECLARE_FINAL_TYPE (EntStage, ent_stage, ENT, STAGE, EntRecord)

EntView             ent_stage_get_view        (EntStage *self);
const char         *ent_stage_get_question    (EntStage *self);
const char         *ent_stage_get_by          (EntStage *self);
const char         *ent_stage_get_date        (EntStage *self);
const char         *ent_stage_get_layout      (EntStage *self);
EntColourBy         ent_stage_get_colour      (EntStage *self);
EntSection          ent_stage_get_section     (EntStage *self);
const char         *ent_stage_get_indicator   (EntStage *self);
const char         *ent_stage_get_versus      (EntStage *self);
const char         *ent_stage_get_measure     (EntStage *self);
const char         *ent_stage_get_perspective (EntStage *self);
EntSort             ent_stage_get_sort        (EntStage *self);
const char         *ent_stage_get_focus       (EntStage *self);
const char         *ent_stage_get_part        (EntStage *self);
guint               ent_stage_get_page        (EntStage *self);
const char * const *ent_stage_get_highlight   (EntStage *self);
EntFilter          *ent_stage_get_filter      (EntStage *self);
const char         *ent_stage_get_scenario    (EntStage *self);
const char * const *ent_stage_get_switches    (EntStage *self);
const char         *ent_stage_get_option      (EntStage *self,
                                               const char *switch_id);
EntStage           *ent_stage_new_default     (EntBriefing *briefing);
EntStage           *ent_stage_with            (EntStage *self,
                                               const char *first_property,
                                               ...) G_GNUC_NULL_TERMINATED;
EntStage           *ent_stage_fit             (EntStage *self,
                                               EntBriefing *briefing);
gboolean            ent_stage_equal           (EntStage *a,
                                               EntStage *b);

G_END_DECLS
