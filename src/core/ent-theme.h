/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The themes behind the stances, and relations between two members.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* An agenda item, motive, model, advantage, constraint, implication or open question. */
#define ENT_TYPE_THEME (ent_theme_get_type ())

G_DECLARE_FINAL_TYPE (EntTheme, ent_theme, ENT, THEME, EntRecord)

const char         *ent_theme_get_id      (EntTheme *self);
EntThemeKind        ent_theme_get_kind    (EntTheme *self);
const char         *ent_theme_get_title   (EntTheme *self);
const char         *ent_theme_get_about   (EntTheme *self);
GListModel         *ent_theme_get_items   (EntTheme *self);
const char * const *ent_theme_get_members (EntTheme *self);
const char * const *ent_theme_get_factors (EntTheme *self);

/* A relation between two members. */
#define ENT_TYPE_RELATION (ent_relation_get_type ())

G_DECLARE_FINAL_TYPE (EntRelation, ent_relation, ENT, RELATION, EntRecord)

const char *ent_relation_get_id        (EntRelation *self);
const char *ent_relation_get_a         (EntRelation *self);
const char *ent_relation_get_b         (EntRelation *self);
const char *ent_relation_get_kind      (EntRelation *self);
const char *ent_relation_get_name      (EntRelation *self);
const char *ent_relation_get_from      (EntRelation *self);
const char *ent_relation_get_to        (EntRelation *self);
GListModel *ent_relation_get_citations (EntRelation *self);

G_END_DECLS
