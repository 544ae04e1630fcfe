/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Key judgements. The likelihood is a number here; its word is derived
 * elsewhere, so that the two cannot disagree.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* Another reading. */
#define ENT_TYPE_ALTERNATIVE (ent_alternative_get_type ())

G_DECLARE_FINAL_TYPE (EntAlternative, ent_alternative, ENT, ALTERNATIVE, EntRecord)

const char *ent_alternative_get_statement       (EntAlternative *self);
const char *ent_alternative_get_why_less_likely (EntAlternative *self);

/* A different view within the desk or of a colleague. */
#define ENT_TYPE_DISSENT (ent_dissent_get_type ())

G_DECLARE_FINAL_TYPE (EntDissent, ent_dissent, ENT, DISSENT, EntRecord)

const char *ent_dissent_get_by        (EntDissent *self);
const char *ent_dissent_get_statement (EntDissent *self);

/* A key judgement. */
#define ENT_TYPE_JUDGEMENT (ent_judgement_get_type ())

G_DECLARE_FINAL_TYPE (EntJudgement, ent_judgement, ENT, JUDGEMENT, EntRecord)

const char     *ent_judgement_get_id                (EntJudgement *self);
const char     *ent_judgement_get_statement         (EntJudgement *self);
const EntRange *ent_judgement_get_likelihood        (EntJudgement *self);
const char     *ent_judgement_get_by_date           (EntJudgement *self);
EntConfidence   ent_judgement_get_confidence        (EntJudgement *self);
const char     *ent_judgement_get_confidence_reason (EntJudgement *self);
GListModel     *ent_judgement_get_assumptions       (EntJudgement *self);
GListModel     *ent_judgement_get_alternatives      (EntJudgement *self);
GListModel     *ent_judgement_get_dissents          (EntJudgement *self);
GListModel     *ent_judgement_get_citations         (EntJudgement *self);

G_END_DECLS
