/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The document as it was read: everything that is known, with its sources.
 * A briefing has passed the schema and the content checks, so that whoever
 * holds one need not ask again whether an id points somewhere. It is never
 * changed; an edited document is another briefing.
 */

#pragma once

#include "ent-claim.h"
#include "ent-factor.h"
#include "ent-indicator.h"
#include "ent-item.h"
#include "ent-judgement.h"
#include "ent-layout.h"
#include "ent-marking.h"
#include "ent-member.h"
#include "ent-question.h"
#include "ent-source.h"
#include "ent-stage.h"
#include "ent-stance.h"
#include "ent-story.h"
#include "ent-switch.h"
#include "ent-theme.h"

#include "ent-date.h"
#include "ent-problem.h"

G_BEGIN_DECLS

#define ENT_BRIEFING_FORMAT    "entente-briefing"
#define ENT_BRIEFING_VERSION   1
#define ENT_BRIEFING_MAX_BYTES (64 * 1024 * 1024)

/* Whose stance it is when it is nobody's but ours. */
#define ENT_BY_DESK "desk"
/* In a filter's levels: no position found. */
#define ENT_LEVEL_NONE "none"

/**
 * EntBriefingError:
 * @ENT_BRIEFING_ERROR_UNREADABLE: no regular file, too large, or not permitted
 * @ENT_BRIEFING_ERROR_SYNTAX: not RFC 8259
 * @ENT_BRIEFING_ERROR_SCHEMA: refused by the JSON Schema
 * @ENT_BRIEFING_ERROR_CONTENT: refused by the content checks
 */
typedef enum {
  ENT_BRIEFING_ERROR_UNREADABLE,
  ENT_BRIEFING_ERROR_SYNTAX,
  ENT_BRIEFING_ERROR_SCHEMA,
  ENT_BRIEFING_ERROR_CONTENT,
} EntBriefingError;

#define ENT_BRIEFING_ERROR (ent_briefing_error_quark ())

GQuark ent_briefing_error_quark (void);

#define ENT_TYPE_BRIEFING (ent_briefing_get_type ())

G_DECLARE_FINAL_TYPE (EntBriefing, ent_briefing, ENT, BRIEFING, EntRecord)

EntBriefing *ent_briefing_new_from_bytes       (GBytes              *bytes,
                                                GListModel         **problems,
                                                GError             **error);
EntBriefing *ent_briefing_new_from_file        (GFile               *file,
                                                GCancellable        *cancellable,
                                                GListModel         **problems,
                                                GError             **error);
void         ent_briefing_new_from_file_async  (GFile               *file,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
EntBriefing *ent_briefing_new_from_file_finish (GAsyncResult        *result,
                                                GListModel         **problems,
                                                GError             **error);

EntBriefing    *ent_briefing_new_variant            (EntBriefing *original,
                                                     GHashTable *replaced);
EntBriefing    *ent_briefing_get_original           (EntBriefing *self);
GBytes         *ent_briefing_get_bytes              (EntBriefing *self);
const char     *ent_briefing_get_id                 (EntBriefing *self);
const char     *ent_briefing_get_title              (EntBriefing *self);
const char     *ent_briefing_get_subtitle           (EntBriefing *self);
const char     *ent_briefing_get_language           (EntBriefing *self);
const char     *ent_briefing_get_author             (EntBriefing *self);
const char     *ent_briefing_get_organisation       (EntBriefing *self);
const char     *ent_briefing_get_contact            (EntBriefing *self);
const char     *ent_briefing_get_edition            (EntBriefing *self);
const char     *ent_briefing_get_compiled           (EntBriefing *self);
const char     *ent_briefing_get_information_cutoff (EntBriefing *self);
GListModel     *ent_briefing_get_gaps               (EntBriefing *self);
GListModel     *ent_briefing_get_markings           (EntBriefing *self);
const char     *ent_briefing_get_marking            (EntBriefing *self);
EntYardstick    ent_briefing_get_yardstick          (EntBriefing *self);
EntImpactScale *ent_briefing_get_impact_scale       (EntBriefing *self);
GListModel     *ent_briefing_get_questions          (EntBriefing *self);
GListModel     *ent_briefing_get_groups             (EntBriefing *self);
GListModel     *ent_briefing_get_members            (EntBriefing *self);
GListModel     *ent_briefing_get_layouts            (EntBriefing *self);
GListModel     *ent_briefing_get_indicators         (EntBriefing *self);
GListModel     *ent_briefing_get_values             (EntBriefing *self);
GListModel     *ent_briefing_get_measures           (EntBriefing *self);
GListModel     *ent_briefing_get_perspectives       (EntBriefing *self);
GListModel     *ent_briefing_get_stances            (EntBriefing *self);
GListModel     *ent_briefing_get_judgements         (EntBriefing *self);
GListModel     *ent_briefing_get_themes             (EntBriefing *self);
GListModel     *ent_briefing_get_relations          (EntBriefing *self);
GListModel     *ent_briefing_get_factors            (EntBriefing *self);
GListModel     *ent_briefing_get_sources            (EntBriefing *self);
GListModel     *ent_briefing_get_claims             (EntBriefing *self);
GListModel     *ent_briefing_get_switches           (EntBriefing *self);
GListModel     *ent_briefing_get_scenarios          (EntBriefing *self);
GListModel     *ent_briefing_get_stories            (EntBriefing *self);
gpointer        ent_briefing_lookup                 (EntBriefing *self,
                                                     GType type,
                                                     const char *id);
EntStance      *ent_briefing_find_stance            (EntBriefing *self,
                                                     const char *member,
                                                     const char *question,
                                                     const char *by,
                                                     const char *date);
EntLevel       *ent_briefing_get_stance_level       (EntBriefing *self,
                                                     EntStance *stance);
EntValue       *ent_briefing_find_value             (EntBriefing *self,
                                                     const char *indicator,
                                                     const char *member);
gboolean        ent_briefing_get_figure             (EntBriefing *self,
                                                     const char *indicator,
                                                     const char *member,
                                                     double *value,
                                                     int *year);
EntGroup       *ent_briefing_get_status             (EntBriefing *self,
                                                     EntMember *member);
EntMembership  *ent_briefing_get_status_membership  (EntBriefing *self,
                                                     EntMember *member);
int             ent_briefing_number_of_source       (EntBriefing *self,
                                                     const char *source_id);

G_END_DECLS
