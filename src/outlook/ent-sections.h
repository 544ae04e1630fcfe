/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the themes: what they are called and what stands in them. */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

#define ENT_N_SECTIONS (ENT_SECTION_GAPS + 1)

const char *ent_section_get_name (EntSection   section);
gboolean    ent_section_find     (EntRecord   *record,
                                  EntSection  *section);
guint       ent_section_count    (EntBriefing *briefing,
                                  EntSection   section);
gboolean    ent_section_has_kind (EntSection   section,
                                  EntThemeKind kind);

G_END_DECLS
