/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-story.h"

#include "ent-marking.h"
#include "ent-record-private.h"
#include "ent-stage.h"

/* Step */

struct _EntStep {
  EntRecord parent_instance;

  char *id;
  char *title;
  EntStage *stage;
  char *notes;
  int seconds;
  char *marking;
};

static const EntField step_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntStep, id), .required = TRUE, .is_local = TRUE },
  { "title", ENT_FIELD_TEXT, offsetof (EntStep, title), .required = TRUE },
  { "stage", ENT_FIELD_OBJECT, offsetof (EntStep, stage), .required = TRUE, .type = ent_stage_get_type },
  { "notes", ENT_FIELD_TEXT, offsetof (EntStep, notes) },
  { "seconds", ENT_FIELD_INTEGER, offsetof (EntStep, seconds), .min = 1, .max = 86400 },
  { "marking", ENT_FIELD_TEXT, offsetof (EntStep, marking), .refers_to = ent_marking_get_type },
};

G_DEFINE_FINAL_TYPE (EntStep, ent_step, ENT_TYPE_RECORD)

static void
ent_step_class_init (EntStepClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), step_fields, G_N_ELEMENTS (step_fields));
}

static void
ent_step_init (EntStep *self)
{
}

/**
 * ent_step_get_id:
 * @self: a step
 *
 * Returns: (transfer none): id, unique in its story
 */
const char *
ent_step_get_id (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), NULL);

  return self->id;
}

/**
 * ent_step_get_title:
 * @self: a step
 *
 * Returns: (transfer none): the finding, as a sentence
 */
const char *
ent_step_get_title (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), NULL);

  return self->title;
}

/**
 * ent_step_get_stage:
 * @self: a step
 *
 * Returns: (transfer none): what is being shown, as ids
 */
EntStage *
ent_step_get_stage (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), NULL);

  return self->stage;
}

/**
 * ent_step_get_notes:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): speaker's notes
 */
const char *
ent_step_get_notes (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), NULL);

  return self->notes;
}

/**
 * ent_step_get_seconds:
 * @self: a step
 *
 * Returns: planned time
 */
int
ent_step_get_seconds (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), 0);

  return self->seconds;
}

/**
 * ent_step_get_marking:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): label of the marking of this step
 */
const char *
ent_step_get_marking (EntStep *self)
{
  g_return_val_if_fail (ENT_IS_STEP (self), NULL);

  return self->marking;
}

/* Story */

struct _EntStory {
  EntRecord parent_instance;

  char *id;
  char *title;
  char *audience;
  char *language;
  GListModel *steps;
};

static const EntField story_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntStory, id), .required = TRUE },
  { "title", ENT_FIELD_TEXT, offsetof (EntStory, title), .required = TRUE },
  { "audience", ENT_FIELD_TEXT, offsetof (EntStory, audience) },
  { "language", ENT_FIELD_LANGUAGE, offsetof (EntStory, language) },
  { "steps", ENT_FIELD_LIST, offsetof (EntStory, steps), .required = TRUE, .type = ent_step_get_type,
    .min_items = 1 },
};

G_DEFINE_FINAL_TYPE (EntStory, ent_story, ENT_TYPE_RECORD)

static void
ent_story_class_init (EntStoryClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), story_fields, G_N_ELEMENTS (story_fields));
}

static void
ent_story_init (EntStory *self)
{
}

/**
 * ent_story_get_id:
 * @self: a story
 *
 * Returns: (transfer none): id
 */
const char *
ent_story_get_id (EntStory *self)
{
  g_return_val_if_fail (ENT_IS_STORY (self), NULL);

  return self->id;
}

/**
 * ent_story_get_title:
 * @self: a story
 *
 * Returns: (transfer none): title
 */
const char *
ent_story_get_title (EntStory *self)
{
  g_return_val_if_fail (ENT_IS_STORY (self), NULL);

  return self->title;
}

/**
 * ent_story_get_audience:
 * @self: a story
 *
 * Returns: (transfer none) (nullable): for whom
 */
const char *
ent_story_get_audience (EntStory *self)
{
  g_return_val_if_fail (ENT_IS_STORY (self), NULL);

  return self->audience;
}

/**
 * ent_story_get_language:
 * @self: a story
 *
 * Returns: (transfer none) (nullable): language of the story, a BCP 47 tag
 */
const char *
ent_story_get_language (EntStory *self)
{
  g_return_val_if_fail (ENT_IS_STORY (self), NULL);

  return self->language;
}

/**
 * ent_story_get_steps:
 * @self: a story
 *
 * Returns: (transfer none): steps; a list of #EntStep
 */
GListModel *
ent_story_get_steps (EntStory *self)
{
  g_return_val_if_fail (ENT_IS_STORY (self), NULL);

  return self->steps;
}
