/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-question.h"

#include <math.h>

#include "ent-record-private.h"

/* Level */

struct _EntLevel {
  EntRecord parent_instance;

  char *id;
  char *name;
  char *definition;
  double from;
  double to;
  gboolean categorical;
  EntGlyph glyph;
  int slot;
};

static const EntField level_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntLevel, id), .required = TRUE, .is_local = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntLevel, name), .required = TRUE },
  { "definition", ENT_FIELD_TEXT, offsetof (EntLevel, definition), .required = TRUE },
  { "from", ENT_FIELD_NUMBER, offsetof (EntLevel, from), .min = 0, .max = 1, .preset = NAN },
  { "to", ENT_FIELD_NUMBER, offsetof (EntLevel, to), .min = 0, .max = 1, .preset = NAN },
  { "categorical", ENT_FIELD_BOOLEAN, offsetof (EntLevel, categorical) },
  { "glyph", ENT_FIELD_ENUM, offsetof (EntLevel, glyph), .required = TRUE, .type = ent_glyph_get_type },
  { "slot", ENT_FIELD_INTEGER, offsetof (EntLevel, slot), .required = TRUE, .min = 1, .max = 9 },
};

G_DEFINE_FINAL_TYPE (EntLevel, ent_level, ENT_TYPE_RECORD)

static void
ent_level_class_init (EntLevelClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), level_fields, G_N_ELEMENTS (level_fields));
}

static void
ent_level_init (EntLevel *self)
{
}

/**
 * ent_level_get_id:
 * @self: a level
 *
 * Returns: (transfer none): id, unique in its question
 */
const char *
ent_level_get_id (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), NULL);

  return self->id;
}

/**
 * ent_level_get_name:
 * @self: a level
 *
 * Returns: (transfer none): as it is read aloud: 'supports with reservations'
 */
const char *
ent_level_get_name (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), NULL);

  return self->name;
}

/**
 * ent_level_get_definition:
 * @self: a level
 *
 * Returns: (transfer none): what counts as this level
 */
const char *
ent_level_get_definition (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), NULL);

  return self->definition;
}

/**
 * ent_level_get_from:
 * @self: a level
 *
 * Returns: lower edge of the band, 0 to 1; NaN where it has none
 */
double
ent_level_get_from (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), 0.0);

  return self->from;
}

/**
 * ent_level_get_to:
 * @self: a level
 *
 * Returns: upper edge of the band, 0 to 1; NaN where it has none
 */
double
ent_level_get_to (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), 0.0);

  return self->to;
}

/**
 * ent_level_get_categorical:
 * @self: a level
 *
 * Returns: true for a level without a number
 */
gboolean
ent_level_get_categorical (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), FALSE);

  return self->categorical;
}

/**
 * ent_level_get_glyph:
 * @self: a level
 *
 * Returns: the shape that stands for the level wherever colour does
 */
EntGlyph
ent_level_get_glyph (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), ENT_GLYPH_DIAMOND);

  return self->glyph;
}

/**
 * ent_level_get_slot:
 * @self: a level
 *
 * Returns: place in the palette, from 1
 */
int
ent_level_get_slot (EntLevel *self)
{
  g_return_val_if_fail (ENT_IS_LEVEL (self), 0);

  return self->slot;
}

/* Question */

struct _EntQuestion {
  EntRecord parent_instance;

  char *id;
  char *text;
  char *horizon;
  char *low_label;
  char *high_label;
  GListModel *levels;
};

static const EntField question_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntQuestion, id), .required = TRUE },
  { "text", ENT_FIELD_TEXT, offsetof (EntQuestion, text), .required = TRUE },
  { "horizon", ENT_FIELD_DATE, offsetof (EntQuestion, horizon) },
  { "low_label", ENT_FIELD_TEXT, offsetof (EntQuestion, low_label) },
  { "high_label", ENT_FIELD_TEXT, offsetof (EntQuestion, high_label) },
  { "levels", ENT_FIELD_LIST, offsetof (EntQuestion, levels), .required = TRUE, .type = ent_level_get_type,
    .min_items = 2, .max_items = 9 },
};

G_DEFINE_FINAL_TYPE (EntQuestion, ent_question, ENT_TYPE_RECORD)

static void
ent_question_class_init (EntQuestionClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), question_fields, G_N_ELEMENTS (question_fields));
}

static void
ent_question_init (EntQuestion *self)
{
}

/**
 * ent_question_get_id:
 * @self: a question
 *
 * Returns: (transfer none): id
 */
const char *
ent_question_get_id (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * ent_question_get_text:
 * @self: a question
 *
 * Returns: (transfer none): the question, as a short title
 */
const char *
ent_question_get_text (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->text;
}

/**
 * ent_question_get_horizon:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): to when the answers look ahead
 */
const char *
ent_question_get_horizon (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->horizon;
}

/**
 * ent_question_get_low_label:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): what position 0 means
 */
const char *
ent_question_get_low_label (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->low_label;
}

/**
 * ent_question_get_high_label:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): what position 1 means
 */
const char *
ent_question_get_high_label (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->high_label;
}

/**
 * ent_question_get_levels:
 * @self: a question
 *
 * Returns: (transfer none): the scale, highest first; a list of #EntLevel
 */
GListModel *
ent_question_get_levels (EntQuestion *self)
{
  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  return self->levels;
}

/**
 * ent_question_find_level:
 * @self: a question
 * @id: (nullable): id of a level
 *
 * Returns: (transfer none) (nullable): the level, %NULL if the question has none such
 */
EntLevel *
ent_question_find_level (EntQuestion *self,
                         const char  *id)
{
  EntLevel *level;

  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  for (guint i = 0; (level = ent_list_peek (self->levels, i)) != NULL; i++)
    if (g_strcmp0 (level->id, id) == 0)
      return level;

  return NULL;
}

/**
 * ent_question_level_at:
 * @self: a question
 * @position: a position on its scale, 0 to 1
 *
 * A shared edge of two bands belongs to the upper one.
 *
 * Returns: (transfer none) (nullable): the level whose band holds @position
 */
EntLevel *
ent_question_level_at (EntQuestion *self,
                       double       position)
{
  EntLevel *found = NULL;
  EntLevel *level;

  g_return_val_if_fail (ENT_IS_QUESTION (self), NULL);

  for (guint i = 0; (level = ent_list_peek (self->levels, i)) != NULL; i++)
    if (!level->categorical && level->from <= position && position <= level->to)
      if (found == NULL || level->from > found->from)
        found = level;

  return found;
}

/* Measure */

struct _EntMeasure {
  EntRecord parent_instance;

  char *id;
  char *name;
  char *question;
  char **levels;
};

static const EntField measure_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntMeasure, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntMeasure, name), .required = TRUE },
  { "question", ENT_FIELD_ID, offsetof (EntMeasure, question), .required = TRUE, .refers_to = ent_question_get_type },
  { "levels", ENT_FIELD_IDS, offsetof (EntMeasure, levels), .required = TRUE, .min_items = 1 },
};

G_DEFINE_FINAL_TYPE (EntMeasure, ent_measure, ENT_TYPE_RECORD)

static void
ent_measure_class_init (EntMeasureClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), measure_fields, G_N_ELEMENTS (measure_fields));
}

static void
ent_measure_init (EntMeasure *self)
{
}

/**
 * ent_measure_get_id:
 * @self: a measure
 *
 * Returns: (transfer none): id
 */
const char *
ent_measure_get_id (EntMeasure *self)
{
  g_return_val_if_fail (ENT_IS_MEASURE (self), NULL);

  return self->id;
}

/**
 * ent_measure_get_name:
 * @self: a measure
 *
 * Returns: (transfer none): name, as in 'supports or initiates'
 */
const char *
ent_measure_get_name (EntMeasure *self)
{
  g_return_val_if_fail (ENT_IS_MEASURE (self), NULL);

  return self->name;
}

/**
 * ent_measure_get_question:
 * @self: a measure
 *
 * Returns: (transfer none): the question
 */
const char *
ent_measure_get_question (EntMeasure *self)
{
  g_return_val_if_fail (ENT_IS_MEASURE (self), NULL);

  return self->question;
}

/**
 * ent_measure_get_levels:
 * @self: a measure
 *
 * Returns: (transfer none) (array zero-terminated=1): levels of that question; ids
 */
const char * const *
ent_measure_get_levels (EntMeasure *self)
{
  g_return_val_if_fail (ENT_IS_MEASURE (self), NULL);

  return (const char * const *) self->levels;
}
