/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-theme.h"

#include "ent-factor.h"
#include "ent-item.h"
#include "ent-member.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Theme */

struct _EntTheme {
  EntRecord parent_instance;

  char *id;
  EntThemeKind kind;
  char *title;
  char *about;
  GListModel *items;
  char **members;
  char **factors;
};

static const EntField theme_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntTheme, id), .required = TRUE },
  { "kind", ENT_FIELD_ENUM, offsetof (EntTheme, kind), .required = TRUE, .type = ent_theme_kind_get_type },
  { "title", ENT_FIELD_TEXT, offsetof (EntTheme, title), .required = TRUE },
  { "about", ENT_FIELD_TEXT, offsetof (EntTheme, about) },
  { "items", ENT_FIELD_LIST, offsetof (EntTheme, items), .type = ent_item_get_type },
  { "members", ENT_FIELD_IDS, offsetof (EntTheme, members), .refers_to = ent_member_get_type },
  { "factors", ENT_FIELD_IDS, offsetof (EntTheme, factors), .refers_to = ent_factor_get_type },
};

G_DEFINE_FINAL_TYPE (EntTheme, ent_theme, ENT_TYPE_RECORD)

static void
ent_theme_class_init (EntThemeClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), theme_fields, G_N_ELEMENTS (theme_fields));
}

static void
ent_theme_init (EntTheme *self)
{
}

/**
 * ent_theme_get_id:
 * @self: a theme
 *
 * Returns: (transfer none): id
 */
const char *
ent_theme_get_id (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return self->id;
}

/**
 * ent_theme_get_kind:
 * @self: a theme
 *
 * Returns: kind
 */
EntThemeKind
ent_theme_get_kind (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), ENT_THEME_KIND_AGENDA);

  return self->kind;
}

/**
 * ent_theme_get_title:
 * @self: a theme
 *
 * Returns: (transfer none): title
 */
const char *
ent_theme_get_title (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return self->title;
}

/**
 * ent_theme_get_about:
 * @self: a theme
 *
 * Returns: (transfer none) (nullable): whose, as in 'China'
 */
const char *
ent_theme_get_about (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return self->about;
}

/**
 * ent_theme_get_items:
 * @self: a theme
 *
 * Returns: (transfer none): lines; a list of #EntItem
 */
GListModel *
ent_theme_get_items (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return self->items;
}

/**
 * ent_theme_get_members:
 * @self: a theme
 *
 * Returns: (transfer none) (array zero-terminated=1): members it touches; ids
 */
const char * const *
ent_theme_get_members (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return (const char * const *) self->members;
}

/**
 * ent_theme_get_factors:
 * @self: a theme
 *
 * Returns: (transfer none) (array zero-terminated=1): factors it touches; ids
 */
const char * const *
ent_theme_get_factors (EntTheme *self)
{
  g_return_val_if_fail (ENT_IS_THEME (self), NULL);

  return (const char * const *) self->factors;
}

/* Relation */

struct _EntRelation {
  EntRecord parent_instance;

  char *id;
  char *a;
  char *b;
  char *kind;
  char *name;
  char *from;
  char *to;
  GListModel *citations;
};

static const EntField relation_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntRelation, id), .required = TRUE },
  { "a", ENT_FIELD_ID, offsetof (EntRelation, a), .required = TRUE, .refers_to = ent_member_get_type },
  { "b", ENT_FIELD_ID, offsetof (EntRelation, b), .required = TRUE, .refers_to = ent_member_get_type },
  { "kind", ENT_FIELD_ID, offsetof (EntRelation, kind), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntRelation, name), .required = TRUE },
  { "from", ENT_FIELD_DATE, offsetof (EntRelation, from) },
  { "to", ENT_FIELD_DATE, offsetof (EntRelation, to) },
  { "citations", ENT_FIELD_LIST, offsetof (EntRelation, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntRelation, ent_relation, ENT_TYPE_RECORD)

static void
ent_relation_class_init (EntRelationClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), relation_fields, G_N_ELEMENTS (relation_fields));
}

static void
ent_relation_init (EntRelation *self)
{
}

/**
 * ent_relation_get_id:
 * @self: a relation
 *
 * Returns: (transfer none): id
 */
const char *
ent_relation_get_id (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->id;
}

/**
 * ent_relation_get_a:
 * @self: a relation
 *
 * Returns: (transfer none): one member
 */
const char *
ent_relation_get_a (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->a;
}

/**
 * ent_relation_get_b:
 * @self: a relation
 *
 * Returns: (transfer none): the other
 */
const char *
ent_relation_get_b (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->b;
}

/**
 * ent_relation_get_kind:
 * @self: a relation
 *
 * Returns: (transfer none): A word for the kind, as in 'treaty'
 */
const char *
ent_relation_get_kind (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->kind;
}

/**
 * ent_relation_get_name:
 * @self: a relation
 *
 * Returns: (transfer none): name
 */
const char *
ent_relation_get_name (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->name;
}

/**
 * ent_relation_get_from:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): since when
 */
const char *
ent_relation_get_from (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->from;
}

/**
 * ent_relation_get_to:
 * @self: a relation
 *
 * Returns: (transfer none) (nullable): until when
 */
const char *
ent_relation_get_to (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->to;
}

/**
 * ent_relation_get_citations:
 * @self: a relation
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_relation_get_citations (EntRelation *self)
{
  g_return_val_if_fail (ENT_IS_RELATION (self), NULL);

  return self->citations;
}
