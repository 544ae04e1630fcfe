/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-judgement.h"

#include "ent-item.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Alternative */

struct _EntAlternative {
  EntRecord parent_instance;

  char *statement;
  char *why_less_likely;
};

static const EntField alternative_fields[] = {
  { "statement", ENT_FIELD_TEXT, offsetof (EntAlternative, statement), .required = TRUE },
  { "why_less_likely", ENT_FIELD_TEXT, offsetof (EntAlternative, why_less_likely), .required = TRUE },
};

G_DEFINE_FINAL_TYPE (EntAlternative, ent_alternative, ENT_TYPE_RECORD)

static void
ent_alternative_class_init (EntAlternativeClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), alternative_fields, G_N_ELEMENTS (alternative_fields));
}

static void
ent_alternative_init (EntAlternative *self)
{
}

/**
 * ent_alternative_get_statement:
 * @self: an alternative
 *
 * Returns: (transfer none): the other reading
 */
const char *
ent_alternative_get_statement (EntAlternative *self)
{
  g_return_val_if_fail (ENT_IS_ALTERNATIVE (self), NULL);

  return self->statement;
}

/**
 * ent_alternative_get_why_less_likely:
 * @self: an alternative
 *
 * Returns: (transfer none): why we prefer ours
 */
const char *
ent_alternative_get_why_less_likely (EntAlternative *self)
{
  g_return_val_if_fail (ENT_IS_ALTERNATIVE (self), NULL);

  return self->why_less_likely;
}

/* Dissent */

struct _EntDissent {
  EntRecord parent_instance;

  char *by;
  char *statement;
};

static const EntField dissent_fields[] = {
  { "by", ENT_FIELD_TEXT, offsetof (EntDissent, by), .required = TRUE },
  { "statement", ENT_FIELD_TEXT, offsetof (EntDissent, statement), .required = TRUE },
};

G_DEFINE_FINAL_TYPE (EntDissent, ent_dissent, ENT_TYPE_RECORD)

static void
ent_dissent_class_init (EntDissentClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), dissent_fields, G_N_ELEMENTS (dissent_fields));
}

static void
ent_dissent_init (EntDissent *self)
{
}

/**
 * ent_dissent_get_by:
 * @self: a dissent
 *
 * Returns: (transfer none): who
 */
const char *
ent_dissent_get_by (EntDissent *self)
{
  g_return_val_if_fail (ENT_IS_DISSENT (self), NULL);

  return self->by;
}

/**
 * ent_dissent_get_statement:
 * @self: a dissent
 *
 * Returns: (transfer none): what they hold
 */
const char *
ent_dissent_get_statement (EntDissent *self)
{
  g_return_val_if_fail (ENT_IS_DISSENT (self), NULL);

  return self->statement;
}

/* Judgement */

struct _EntJudgement {
  EntRecord parent_instance;

  char *id;
  char *statement;
  EntRange *likelihood;
  char *by_date;
  EntConfidence confidence;
  char *confidence_reason;
  GListModel *assumptions;
  GListModel *alternatives;
  GListModel *dissents;
  GListModel *citations;
};

static const EntField judgement_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntJudgement, id), .required = TRUE },
  { "statement", ENT_FIELD_TEXT, offsetof (EntJudgement, statement), .required = TRUE },
  { "likelihood", ENT_FIELD_FRACTION_RANGE, offsetof (EntJudgement, likelihood), .required = TRUE },
  { "by_date", ENT_FIELD_DATE, offsetof (EntJudgement, by_date), .required = TRUE },
  { "confidence", ENT_FIELD_ENUM, offsetof (EntJudgement, confidence), .required = TRUE,
    .type = ent_confidence_get_type },
  { "confidence_reason", ENT_FIELD_TEXT, offsetof (EntJudgement, confidence_reason) },
  { "assumptions", ENT_FIELD_LIST, offsetof (EntJudgement, assumptions), .type = ent_item_get_type },
  { "alternatives", ENT_FIELD_LIST, offsetof (EntJudgement, alternatives), .type = ent_alternative_get_type },
  { "dissents", ENT_FIELD_LIST, offsetof (EntJudgement, dissents), .type = ent_dissent_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntJudgement, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntJudgement, ent_judgement, ENT_TYPE_RECORD)

static void
ent_judgement_class_init (EntJudgementClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), judgement_fields, G_N_ELEMENTS (judgement_fields));
}

static void
ent_judgement_init (EntJudgement *self)
{
}

/**
 * ent_judgement_get_id:
 * @self: a judgement
 *
 * Returns: (transfer none): id
 */
const char *
ent_judgement_get_id (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->id;
}

/**
 * ent_judgement_get_statement:
 * @self: a judgement
 *
 * Returns: (transfer none): A statement about the future that can turn out wrong, without a
 *   likelihood word: the program adds it
 */
const char *
ent_judgement_get_statement (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->statement;
}

/**
 * ent_judgement_get_likelihood:
 * @self: a judgement
 *
 * Returns: (transfer none): likelihood; 0 to 1
 */
const EntRange *
ent_judgement_get_likelihood (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->likelihood;
}

/**
 * ent_judgement_get_by_date:
 * @self: a judgement
 *
 * Returns: (transfer none): by when
 */
const char *
ent_judgement_get_by_date (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->by_date;
}

/**
 * ent_judgement_get_confidence:
 * @self: a judgement
 *
 * Returns: confidence in the assessment, apart from its likelihood
 */
EntConfidence
ent_judgement_get_confidence (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), ENT_CONFIDENCE_LOW);

  return self->confidence;
}

/**
 * ent_judgement_get_confidence_reason:
 * @self: a judgement
 *
 * Returns: (transfer none) (nullable): why that confidence
 */
const char *
ent_judgement_get_confidence_reason (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->confidence_reason;
}

/**
 * ent_judgement_get_assumptions:
 * @self: a judgement
 *
 * Returns: (transfer none): what it rests on; a list of #EntItem
 */
GListModel *
ent_judgement_get_assumptions (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->assumptions;
}

/**
 * ent_judgement_get_alternatives:
 * @self: a judgement
 *
 * Returns: (transfer none): other readings; a list of #EntAlternative
 */
GListModel *
ent_judgement_get_alternatives (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->alternatives;
}

/**
 * ent_judgement_get_dissents:
 * @self: a judgement
 *
 * Returns: (transfer none): who disagrees; a list of #EntDissent
 */
GListModel *
ent_judgement_get_dissents (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->dissents;
}

/**
 * ent_judgement_get_citations:
 * @self: a judgement
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_judgement_get_citations (EntJudgement *self)
{
  g_return_val_if_fail (ENT_IS_JUDGEMENT (self), NULL);

  return self->citations;
}
