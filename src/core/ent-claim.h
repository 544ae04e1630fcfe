/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checkable statements of a source with our finding. A computation says which
 * share is to be computed from the document's figures; it holds no result.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* A share that the program computes: the sum of the indicator over the members, of the
 *   indicator's total or of the sum over other members. */
#define ENT_TYPE_COMPUTATION (ent_computation_get_type ())

G_DECLARE_FINAL_TYPE (EntComputation, ent_computation, ENT, COMPUTATION, EntRecord)

const char         *ent_computation_get_indicator (EntComputation *self);
const char * const *ent_computation_get_members   (EntComputation *self);
const char * const *ent_computation_get_of        (EntComputation *self);
const char         *ent_computation_get_note      (EntComputation *self);

/* A checkable statement of a source, with our finding. */
#define ENT_TYPE_CLAIM (ent_claim_get_type ())

G_DECLARE_FINAL_TYPE (EntClaim, ent_claim, ENT, CLAIM, EntRecord)

const char *ent_claim_get_id           (EntClaim *self);
const char *ent_claim_get_source       (EntClaim *self);
const char *ent_claim_get_passage      (EntClaim *self);
const char *ent_claim_get_text         (EntClaim *self);
EntFinding  ent_claim_get_finding      (EntClaim *self);
const char *ent_claim_get_explanation  (EntClaim *self);
GListModel *ent_claim_get_computations (EntClaim *self);
GListModel *ent_claim_get_citations    (EntClaim *self);

G_END_DECLS
