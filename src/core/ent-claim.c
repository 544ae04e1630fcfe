/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-claim.h"

#include "ent-indicator.h"
#include "ent-member.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Computation */

struct _EntComputation {
  EntRecord parent_instance;

  char *indicator;
  char **members;
  char **of;
  char *note;
};

static const EntField computation_fields[] = {
  { "indicator", ENT_FIELD_ID, offsetof (EntComputation, indicator), .required = TRUE,
    .refers_to = ent_indicator_get_type },
  { "members", ENT_FIELD_IDS, offsetof (EntComputation, members), .required = TRUE, .min_items = 1,
    .refers_to = ent_member_get_type },
  { "of", ENT_FIELD_IDS, offsetof (EntComputation, of), .refers_to = ent_member_get_type },
  { "note", ENT_FIELD_TEXT, offsetof (EntComputation, note) },
};

G_DEFINE_FINAL_TYPE (EntComputation, ent_computation, ENT_TYPE_RECORD)

static void
ent_computation_class_init (EntComputationClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), computation_fields, G_N_ELEMENTS (computation_fields));
}

static void
ent_computation_init (EntComputation *self)
{
}

/**
 * ent_computation_get_indicator:
 * @self: a computation
 *
 * Returns: (transfer none): the indicator
 */
const char *
ent_computation_get_indicator (EntComputation *self)
{
  g_return_val_if_fail (ENT_IS_COMPUTATION (self), NULL);

  return self->indicator;
}

/**
 * ent_computation_get_members:
 * @self: a computation
 *
 * Returns: (transfer none) (array zero-terminated=1): the members in the numerator; ids
 */
const char * const *
ent_computation_get_members (EntComputation *self)
{
  g_return_val_if_fail (ENT_IS_COMPUTATION (self), NULL);

  return (const char * const *) self->members;
}

/**
 * ent_computation_get_of:
 * @self: a computation
 *
 * Returns: (transfer none) (array zero-terminated=1): the members in the denominator; the
 *   indicator's total if absent; ids
 */
const char * const *
ent_computation_get_of (EntComputation *self)
{
  g_return_val_if_fail (ENT_IS_COMPUTATION (self), NULL);

  return (const char * const *) self->of;
}

/**
 * ent_computation_get_note:
 * @self: a computation
 *
 * Returns: (transfer none) (nullable): A remark
 */
const char *
ent_computation_get_note (EntComputation *self)
{
  g_return_val_if_fail (ENT_IS_COMPUTATION (self), NULL);

  return self->note;
}

/* Claim */

struct _EntClaim {
  EntRecord parent_instance;

  char *id;
  char *source;
  char *passage;
  char *text;
  EntFinding finding;
  char *explanation;
  GListModel *computations;
  GListModel *citations;
};

static const EntField claim_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntClaim, id), .required = TRUE },
  { "source", ENT_FIELD_ID, offsetof (EntClaim, source), .required = TRUE, .refers_to = ent_source_get_type },
  { "passage", ENT_FIELD_ID, offsetof (EntClaim, passage) },
  { "text", ENT_FIELD_TEXT, offsetof (EntClaim, text), .required = TRUE },
  { "finding", ENT_FIELD_ENUM, offsetof (EntClaim, finding), .required = TRUE, .type = ent_finding_get_type },
  { "explanation", ENT_FIELD_TEXT, offsetof (EntClaim, explanation), .required = TRUE },
  { "computations", ENT_FIELD_LIST, offsetof (EntClaim, computations), .type = ent_computation_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntClaim, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntClaim, ent_claim, ENT_TYPE_RECORD)

static void
ent_claim_class_init (EntClaimClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), claim_fields, G_N_ELEMENTS (claim_fields));
}

static void
ent_claim_init (EntClaim *self)
{
}

/**
 * ent_claim_get_id:
 * @self: a claim
 *
 * Returns: (transfer none): id
 */
const char *
ent_claim_get_id (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->id;
}

/**
 * ent_claim_get_source:
 * @self: a claim
 *
 * Returns: (transfer none): whose claim
 */
const char *
ent_claim_get_source (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->source;
}

/**
 * ent_claim_get_passage:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): where
 */
const char *
ent_claim_get_passage (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->passage;
}

/**
 * ent_claim_get_text:
 * @self: a claim
 *
 * Returns: (transfer none): the claim, in our words
 */
const char *
ent_claim_get_text (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->text;
}

/**
 * ent_claim_get_finding:
 * @self: a claim
 *
 * Returns: our finding
 */
EntFinding
ent_claim_get_finding (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), ENT_FINDING_CONSISTENT);

  return self->finding;
}

/**
 * ent_claim_get_explanation:
 * @self: a claim
 *
 * Returns: (transfer none): why
 */
const char *
ent_claim_get_explanation (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->explanation;
}

/**
 * ent_claim_get_computations:
 * @self: a claim
 *
 * Returns: (transfer none): figures computed from this document; a list of #EntComputation
 */
GListModel *
ent_claim_get_computations (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->computations;
}

/**
 * ent_claim_get_citations:
 * @self: a claim
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_claim_get_citations (EntClaim *self)
{
  g_return_val_if_fail (ENT_IS_CLAIM (self), NULL);

  return self->citations;
}
