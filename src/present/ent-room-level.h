/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The highest marking that a room may see of a document: asked once, and
 * remembered by label, so that a document whose ranks have changed since is
 * not shown to more than was meant.
 */

#pragma once

#include "ent-clearance.h"

G_BEGIN_DECLS

char     *ent_room_level_path         (void);
gboolean  ent_room_level_is_in_doubt  (EntBriefing *briefing);
gboolean  ent_room_level_recall       (const char  *path,
                                       EntBriefing *briefing,
                                       int         *level);
void      ent_room_level_remember     (const char  *path,
                                       EntBriefing *briefing,
                                       EntMarking  *marking);

G_END_DECLS
