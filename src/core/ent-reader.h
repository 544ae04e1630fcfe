/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Turns a text into a briefing. The guard has let the text through; json-glib
 * builds the nodes; here they are walked once, in step with the guard's
 * spans, and held against the fields that each kind of record declares. What
 * is refused is exactly what the JSON Schema refuses. Nothing is repaired.
 * The nodes are used up on the way.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "ent-briefing.h"
#include "ent-report.h"

G_BEGIN_DECLS

EntBriefing *ent_reader_read       (JsonNode  *root,
                                    EntGuard  *guard,
                                    EntReport *report);
EntStage    *ent_reader_read_stage (JsonNode  *root,
                                    EntGuard  *guard,
                                    EntReport *report);

G_END_DECLS
