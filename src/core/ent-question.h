/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stances are about. Each question brings its own scale of levels; a
 * measure is a named set of them that counts as "in". Levels are compared by id,
 * never by name.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* A step of a question's scale: a band from-to of the position from 0 (low_label) to 1
 *   (high_label), or categorical. */
#define ENT_TYPE_LEVEL (ent_level_get_type ())

G_DECLARE_FINAL_TYPE (EntLevel, ent_level, ENT, LEVEL, EntRecord)

const char *ent_level_get_id          (EntLevel *self);
const char *ent_level_get_name        (EntLevel *self);
const char *ent_level_get_definition  (EntLevel *self);
double      ent_level_get_from        (EntLevel *self);
double      ent_level_get_to          (EntLevel *self);
gboolean    ent_level_get_categorical (EntLevel *self);
EntGlyph    ent_level_get_glyph       (EntLevel *self);
int         ent_level_get_slot        (EntLevel *self);

/* What stances are about, with its own scale of levels. */
#define ENT_TYPE_QUESTION (ent_question_get_type ())

G_DECLARE_FINAL_TYPE (EntQuestion, ent_question, ENT, QUESTION, EntRecord)

const char *ent_question_get_id         (EntQuestion *self);
const char *ent_question_get_text       (EntQuestion *self);
const char *ent_question_get_horizon    (EntQuestion *self);
const char *ent_question_get_low_label  (EntQuestion *self);
const char *ent_question_get_high_label (EntQuestion *self);
GListModel *ent_question_get_levels     (EntQuestion *self);
EntLevel   *ent_question_find_level     (EntQuestion *self,
                                         const char *id);
EntLevel   *ent_question_level_at       (EntQuestion *self,
                                         double position);

/* A named set of levels that count as 'in'. */
#define ENT_TYPE_MEASURE (ent_measure_get_type ())

G_DECLARE_FINAL_TYPE (EntMeasure, ent_measure, ENT, MEASURE, EntRecord)

const char         *ent_measure_get_id       (EntMeasure *self);
const char         *ent_measure_get_name     (EntMeasure *self);
const char         *ent_measure_get_question (EntMeasure *self);
const char * const *ent_measure_get_levels   (EntMeasure *self);

G_END_DECLS
