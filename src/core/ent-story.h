/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Steps for an audience: named stages with notes and a planned time.
 */

#pragma once

#include "ent-record.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* A named stage with speaker's notes and a planned time. */
#define ENT_TYPE_STEP (ent_step_get_type ())

G_DECLARE_FINAL_TYPE (EntStep, ent_step, ENT, STEP, EntRecord)

const char *ent_step_get_id      (EntStep *self);
const char *ent_step_get_title   (EntStep *self);
EntStage   *ent_step_get_stage   (EntStep *self);
const char *ent_step_get_notes   (EntStep *self);
int         ent_step_get_seconds (EntStep *self);
const char *ent_step_get_marking (EntStep *self);

/* Steps for an audience. */
#define ENT_TYPE_STORY (ent_story_get_type ())

G_DECLARE_FINAL_TYPE (EntStory, ent_story, ENT, STORY, EntRecord)

const char *ent_story_get_id       (EntStory *self);
const char *ent_story_get_title    (EntStory *self);
const char *ent_story_get_audience (EntStory *self);
const char *ent_story_get_language (EntStory *self);
GListModel *ent_story_get_steps    (EntStory *self);

G_END_DECLS
