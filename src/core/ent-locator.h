/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the records of a briefing stand in the text that it was read from: for
 * whoever has something to say of a document that was read. The text is gone
 * through once more for it, so that a briefing which nobody asks about does
 * not carry the places of all its values. It says where, and judges nothing.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

typedef struct _EntLocator EntLocator;

EntLocator *ent_locator_new       (EntBriefing *briefing);
void        ent_locator_free      (EntLocator  *self);

guint       ent_locator_get_place (EntLocator  *self,
                                   EntRecord   *record,
                                   const char  *member);
char       *ent_locator_describe  (EntLocator  *self,
                                   guint        place,
                                   guint       *line,
                                   guint       *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntLocator, ent_locator_free)

G_END_DECLS
