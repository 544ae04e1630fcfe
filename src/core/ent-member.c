/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-member.h"

#include "ent-briefing-private.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Membership */

struct _EntMembership {
  EntRecord parent_instance;

  char *group;
  char *from;
  char *to;
  EntMembershipState state;
  GListModel *citations;
  char *note;
};

static const EntField membership_fields[] = {
  { "group", ENT_FIELD_ID, offsetof (EntMembership, group), .required = TRUE, .refers_to = ent_group_get_type },
  { "from", ENT_FIELD_DATE, offsetof (EntMembership, from) },
  { "to", ENT_FIELD_DATE, offsetof (EntMembership, to) },
  { "state", ENT_FIELD_ENUM, offsetof (EntMembership, state), .required = TRUE,
    .type = ent_membership_state_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntMembership, citations), .type = ent_citation_get_type },
  { "note", ENT_FIELD_TEXT, offsetof (EntMembership, note) },
};

G_DEFINE_FINAL_TYPE (EntMembership, ent_membership, ENT_TYPE_RECORD)

static void
ent_membership_class_init (EntMembershipClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), membership_fields, G_N_ELEMENTS (membership_fields));
}

static void
ent_membership_init (EntMembership *self)
{
}

/**
 * ent_membership_get_group:
 * @self: a membership
 *
 * Returns: (transfer none): the group
 */
const char *
ent_membership_get_group (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), NULL);

  return self->group;
}

/**
 * ent_membership_get_from:
 * @self: a membership
 *
 * Returns: (transfer none) (nullable): since when
 */
const char *
ent_membership_get_from (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), NULL);

  return self->from;
}

/**
 * ent_membership_get_to:
 * @self: a membership
 *
 * Returns: (transfer none) (nullable): until when
 */
const char *
ent_membership_get_to (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), NULL);

  return self->to;
}

/**
 * ent_membership_get_state:
 * @self: a membership
 *
 * Returns: state
 */
EntMembershipState
ent_membership_get_state (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), ENT_MEMBERSHIP_STATE_ACTIVE);

  return self->state;
}

/**
 * ent_membership_get_citations:
 * @self: a membership
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_membership_get_citations (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), NULL);

  return self->citations;
}

/**
 * ent_membership_get_note:
 * @self: a membership
 *
 * Returns: (transfer none) (nullable): A remark
 */
const char *
ent_membership_get_note (EntMembership *self)
{
  g_return_val_if_fail (ENT_IS_MEMBERSHIP (self), NULL);

  return self->note;
}

/* Group */

struct _EntGroup {
  EntRecord parent_instance;

  char *id;
  char *name;
  EntGroupKind kind;
  gboolean outside;
};

static const EntField group_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntGroup, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntGroup, name), .required = TRUE },
  { "kind", ENT_FIELD_ENUM, offsetof (EntGroup, kind), .required = TRUE, .type = ent_group_kind_get_type },
  { "outside", ENT_FIELD_BOOLEAN, offsetof (EntGroup, outside) },
};

G_DEFINE_FINAL_TYPE (EntGroup, ent_group, ENT_TYPE_RECORD)

static void
ent_group_class_init (EntGroupClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), group_fields, G_N_ELEMENTS (group_fields));
}

static void
ent_group_init (EntGroup *self)
{
}

/**
 * ent_group_get_id:
 * @self: a group
 *
 * Returns: (transfer none): id
 */
const char *
ent_group_get_id (EntGroup *self)
{
  g_return_val_if_fail (ENT_IS_GROUP (self), NULL);

  return self->id;
}

/**
 * ent_group_get_name:
 * @self: a group
 *
 * Returns: (transfer none): name
 */
const char *
ent_group_get_name (EntGroup *self)
{
  g_return_val_if_fail (ENT_IS_GROUP (self), NULL);

  return self->name;
}

/**
 * ent_group_get_kind:
 * @self: a group
 *
 * Returns: A status in the organisation that the briefing is about, or another organisation
 */
EntGroupKind
ent_group_get_kind (EntGroup *self)
{
  g_return_val_if_fail (ENT_IS_GROUP (self), ENT_GROUP_KIND_STATUS);

  return self->kind;
}

/**
 * ent_group_get_outside:
 * @self: a group
 *
 * Returns: true for the status of those who are not in the organisation: they have no level on its
 *   scale
 */
gboolean
ent_group_get_outside (EntGroup *self)
{
  g_return_val_if_fail (ENT_IS_GROUP (self), FALSE);

  return self->outside;
}

/* Member */

struct _EntMember {
  EntRecord parent_instance;

  char *id;
  EntMemberKind kind;
  char *code;
  char *name;
  char *short_name;
  char *official;
  GListModel *memberships;
};

static const EntField member_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntMember, id), .required = TRUE },
  { "kind", ENT_FIELD_ENUM, offsetof (EntMember, kind), .required = TRUE, .type = ent_member_kind_get_type },
  { "code", ENT_FIELD_CODE, offsetof (EntMember, code) },
  { "name", ENT_FIELD_TEXT, offsetof (EntMember, name), .required = TRUE },
  { "short", ENT_FIELD_TEXT, offsetof (EntMember, short_name) },
  { "official", ENT_FIELD_TEXT, offsetof (EntMember, official) },
  { "memberships", ENT_FIELD_LIST, offsetof (EntMember, memberships), .type = ent_membership_get_type },
};

G_DEFINE_FINAL_TYPE (EntMember, ent_member, ENT_TYPE_RECORD)

static void
ent_member_class_init (EntMemberClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), member_fields, G_N_ELEMENTS (member_fields));
}

static void
ent_member_init (EntMember *self)
{
}

/**
 * ent_member_get_id:
 * @self: a member
 *
 * Returns: (transfer none): id
 */
const char *
ent_member_get_id (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->id;
}

/**
 * ent_member_get_kind:
 * @self: a member
 *
 * Returns: what it is
 */
EntMemberKind
ent_member_get_kind (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), ENT_MEMBER_KIND_STATE);

  return self->kind;
}

/**
 * ent_member_get_code:
 * @self: a member
 *
 * Returns: (transfer none) (nullable): ISO 3166-1 alpha-3, for states
 */
const char *
ent_member_get_code (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->code;
}

/**
 * ent_member_get_name:
 * @self: a member
 *
 * Returns: (transfer none): full name as shown
 */
const char *
ent_member_get_name (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->name;
}

/**
 * ent_member_get_short:
 * @self: a member
 *
 * Returns: (transfer none) (nullable): short name for small tiles
 */
const char *
ent_member_get_short (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->short_name;
}

/**
 * ent_member_get_official:
 * @self: a member
 *
 * Returns: (transfer none) (nullable): official name
 */
const char *
ent_member_get_official (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->official;
}

/**
 * ent_member_get_memberships:
 * @self: a member
 *
 * Returns: (transfer none): groups, with dates; a list of #EntMembership
 */
GListModel *
ent_member_get_memberships (EntMember *self)
{
  g_return_val_if_fail (ENT_IS_MEMBER (self), NULL);

  return self->memberships;
}

/**
 * ent_member_is_outside:
 * @self: a member
 * @briefing: the briefing that it belongs to
 *
 * A briefing that declares no status at all draws no such line: in it nobody
 * is outside.
 *
 * Returns: %TRUE if the member has no current status in the organisation, or
 *   only the one of those who are not in it
 */
gboolean
ent_member_is_outside (EntMember   *self,
                       EntBriefing *briefing)
{
  EntGroup *status;

  g_return_val_if_fail (ENT_IS_MEMBER (self), FALSE);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), FALSE);

  status = ent_briefing_get_status (briefing, self);
  if (status != NULL)
    return ent_group_get_outside (status);

  return ent_briefing_has_statuses (briefing);
}
