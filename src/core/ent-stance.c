/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-stance.h"

#include "ent-item.h"
#include "ent-member.h"
#include "ent-question.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Stance */

struct _EntStance {
  EntRecord parent_instance;

  char *id;
  char *member;
  char *question;
  char *by;
  char *as_of;
  char *level;
  EntRange *position;
  EntConfidence confidence;
  char *confidence_reason;
  gboolean group_only;
  char *summary;
  GListModel *towards;
  GListModel *away;
  GListModel *would_change;
  GListModel *citations;
};

static const EntField stance_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntStance, id), .required = TRUE },
  { "member", ENT_FIELD_ID, offsetof (EntStance, member), .required = TRUE, .refers_to = ent_member_get_type },
  { "question", ENT_FIELD_ID, offsetof (EntStance, question), .required = TRUE, .refers_to = ent_question_get_type },
  { "by", ENT_FIELD_ID, offsetof (EntStance, by), .required = TRUE },
  { "as_of", ENT_FIELD_DATE, offsetof (EntStance, as_of), .required = TRUE },
  { "level", ENT_FIELD_ID, offsetof (EntStance, level) },
  { "position", ENT_FIELD_FRACTION_RANGE, offsetof (EntStance, position) },
  { "confidence", ENT_FIELD_ENUM, offsetof (EntStance, confidence), .required = TRUE,
    .type = ent_confidence_get_type },
  { "confidence_reason", ENT_FIELD_TEXT, offsetof (EntStance, confidence_reason), .required = TRUE },
  { "group_only", ENT_FIELD_BOOLEAN, offsetof (EntStance, group_only) },
  { "summary", ENT_FIELD_TEXT, offsetof (EntStance, summary), .required = TRUE },
  { "towards", ENT_FIELD_LIST, offsetof (EntStance, towards), .type = ent_item_get_type },
  { "away", ENT_FIELD_LIST, offsetof (EntStance, away), .type = ent_item_get_type },
  { "would_change", ENT_FIELD_LIST, offsetof (EntStance, would_change), .type = ent_sign_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntStance, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntStance, ent_stance, ENT_TYPE_RECORD)

static void
ent_stance_class_init (EntStanceClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), stance_fields, G_N_ELEMENTS (stance_fields));
}

static void
ent_stance_init (EntStance *self)
{
}

/**
 * ent_stance_get_id:
 * @self: a stance
 *
 * Returns: (transfer none): id
 */
const char *
ent_stance_get_id (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->id;
}

/**
 * ent_stance_get_member:
 * @self: a stance
 *
 * Returns: (transfer none): the member
 */
const char *
ent_stance_get_member (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->member;
}

/**
 * ent_stance_get_question:
 * @self: a stance
 *
 * Returns: (transfer none): the question
 */
const char *
ent_stance_get_question (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->question;
}

/**
 * ent_stance_get_by:
 * @self: a stance
 *
 * Returns: (transfer none): 'desk', or the id of the source whose view this is
 */
const char *
ent_stance_get_by (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->by;
}

/**
 * ent_stance_get_as_of:
 * @self: a stance
 *
 * Returns: (transfer none): the state of knowledge
 */
const char *
ent_stance_get_as_of (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->as_of;
}

/**
 * ent_stance_get_level:
 * @self: a stance
 *
 * Returns: (transfer none) (nullable): A level of the question
 */
const char *
ent_stance_get_level (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->level;
}

/**
 * ent_stance_get_position:
 * @self: a stance
 *
 * Returns: (transfer none) (nullable): position on the question's scale; 0 to 1
 */
const EntRange *
ent_stance_get_position (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->position;
}

/**
 * ent_stance_get_confidence:
 * @self: a stance
 *
 * Returns: confidence in the assessment, apart from its likelihood
 */
EntConfidence
ent_stance_get_confidence (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), ENT_CONFIDENCE_LOW);

  return self->confidence;
}

/**
 * ent_stance_get_confidence_reason:
 * @self: a stance
 *
 * Returns: (transfer none): why that confidence
 */
const char *
ent_stance_get_confidence_reason (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->confidence_reason;
}

/**
 * ent_stance_get_group_only:
 * @self: a stance
 *
 * Returns: true where the source speaks of the member only as part of a group
 */
gboolean
ent_stance_get_group_only (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), FALSE);

  return self->group_only;
}

/**
 * ent_stance_get_summary:
 * @self: a stance
 *
 * Returns: (transfer none): one or two sentences
 */
const char *
ent_stance_get_summary (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->summary;
}

/**
 * ent_stance_get_towards:
 * @self: a stance
 *
 * Returns: (transfer none): what points towards it; a list of #EntItem
 */
GListModel *
ent_stance_get_towards (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->towards;
}

/**
 * ent_stance_get_away:
 * @self: a stance
 *
 * Returns: (transfer none): what points away; a list of #EntItem
 */
GListModel *
ent_stance_get_away (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->away;
}

/**
 * ent_stance_get_would_change:
 * @self: a stance
 *
 * Returns: (transfer none): what would change our mind; a list of #EntSign
 */
GListModel *
ent_stance_get_would_change (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->would_change;
}

/**
 * ent_stance_get_citations:
 * @self: a stance
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_stance_get_citations (EntStance *self)
{
  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  return self->citations;
}

/**
 * ent_stance_with_position:
 * @self: a stance
 * @level: (nullable): id of a level; %NULL where the position says it
 * @position: (nullable): position on the question's scale, 0 to 1
 *
 * Returns: (transfer full): a stance that differs from @self only in these
 */
EntStance *
ent_stance_with_position (EntStance      *self,
                          const char     *level,
                          const EntRange *position)
{
  EntStance *moved;

  g_return_val_if_fail (ENT_IS_STANCE (self), NULL);

  moved = ent_record_copy (ENT_RECORD (self));
  g_clear_pointer (&moved->level, g_ref_string_release);
  g_clear_pointer (&moved->position, ent_range_free);
  if (level != NULL)
    moved->level = g_ref_string_new (level);
  if (position != NULL)
    moved->position = ent_range_copy (position);

  return moved;
}
