/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a stage sets side by side: the members, or the factors, that are
 * selected on it, or the views of the one member that is. It finds what
 * belongs beside each other, and no differences.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_COMPARED_MOST 3

/**
 * EntCompared:
 * @type: %ENT_TYPE_MEMBER, %ENT_TYPE_FACTOR, or %G_TYPE_NONE where neither is
 *   selected
 * @records: (element-type EntRecord): the first %ENT_COMPARED_MOST that are
 *   selected, the one in focus before the others
 * @n_selected: how many are
 * @views: (element-type utf8): with one member alone, by whom it has a stance
 *   on the question: the desk's, the one that is shown, then others in the
 *   order of the document, up to %ENT_COMPARED_MOST
 * @n_views: by how many it has
 */
typedef struct {
  GType type;
  GPtrArray *records;
  guint n_selected;
  GPtrArray *views;
  guint n_views;
} EntCompared;

EntCompared *ent_compared_find (EntBriefing       *briefing,
                                EntStage          *stage);
gboolean     ent_compared_can  (const EntCompared *self);
void         ent_compared_free (EntCompared       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCompared, ent_compared_free)

G_END_DECLS
