/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much stands behind a stance. It counts and weighs nothing: grades are the document's. */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

guint      ent_support_count_sources (EntBriefing *briefing, EntStance *stance);
EntSource *ent_support_find_origin   (EntBriefing *briefing, EntSource *source, GHashTable *origins);

G_END_DECLS
