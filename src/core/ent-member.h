/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is on the grid: a state, bloc or organisation, with its dated memberships
 * in groups. A member has no stance of its own: stances are by somebody.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

typedef struct _EntBriefing EntBriefing;

/* A dated membership in a group. */
#define ENT_TYPE_MEMBERSHIP (ent_membership_get_type ())

G_DECLARE_FINAL_TYPE (EntMembership, ent_membership, ENT, MEMBERSHIP, EntRecord)

const char        *ent_membership_get_group     (EntMembership *self);
const char        *ent_membership_get_from      (EntMembership *self);
const char        *ent_membership_get_to        (EntMembership *self);
EntMembershipState ent_membership_get_state     (EntMembership *self);
GListModel        *ent_membership_get_citations (EntMembership *self);
const char        *ent_membership_get_note      (EntMembership *self);

/* A status in the organisation, or another organisation. */
#define ENT_TYPE_GROUP (ent_group_get_type ())

G_DECLARE_FINAL_TYPE (EntGroup, ent_group, ENT, GROUP, EntRecord)

const char  *ent_group_get_id      (EntGroup *self);
const char  *ent_group_get_name    (EntGroup *self);
EntGroupKind ent_group_get_kind    (EntGroup *self);
gboolean     ent_group_get_outside (EntGroup *self);

/* A state, bloc or organisation on the grid. */
#define ENT_TYPE_MEMBER (ent_member_get_type ())

G_DECLARE_FINAL_TYPE (EntMember, ent_member, ENT, MEMBER, EntRecord)

const char   *ent_member_get_id          (EntMember *self);
EntMemberKind ent_member_get_kind        (EntMember *self);
const char   *ent_member_get_code        (EntMember *self);
const char   *ent_member_get_name        (EntMember *self);
const char   *ent_member_get_short       (EntMember *self);
const char   *ent_member_get_official    (EntMember *self);
GListModel   *ent_member_get_memberships (EntMember *self);
gboolean      ent_member_is_outside      (EntMember *self,
                                          EntBriefing *briefing);

G_END_DECLS
