/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A member's position on a question as of a date, by the desk or by a source.
 * What a source says and what the desk judges are never one stance.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* A member's position on a question, as of a date, by the desk or by a source. */
#define ENT_TYPE_STANCE (ent_stance_get_type ())

G_DECLARE_FINAL_TYPE (EntStance, ent_stance, ENT, STANCE, EntRecord)

const char     *ent_stance_get_id                (EntStance *self);
const char     *ent_stance_get_member            (EntStance *self);
const char     *ent_stance_get_question          (EntStance *self);
const char     *ent_stance_get_by                (EntStance *self);
const char     *ent_stance_get_as_of             (EntStance *self);
const char     *ent_stance_get_level             (EntStance *self);
const EntRange *ent_stance_get_position          (EntStance *self);
EntConfidence   ent_stance_get_confidence        (EntStance *self);
const char     *ent_stance_get_confidence_reason (EntStance *self);
gboolean        ent_stance_get_group_only        (EntStance *self);
const char     *ent_stance_get_summary           (EntStance *self);
GListModel     *ent_stance_get_towards           (EntStance *self);
GListModel     *ent_stance_get_away              (EntStance *self);
GListModel     *ent_stance_get_would_change      (EntStance *self);
GListModel     *ent_stance_get_citations         (EntStance *self);
EntStance      *ent_stance_with_position         (EntStance *self,
                                                  const char *level,
                                                  const EntRange *position);

G_END_DECLS
