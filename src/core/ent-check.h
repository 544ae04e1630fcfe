/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The content checks: what goes across a document and a schema cannot say.
 * They report everything and change nothing; a member that the schema has
 * refused is passed over here.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-report.h"

G_BEGIN_DECLS

void ent_check_content (EntBriefing *briefing,
                        EntReport   *report);

G_END_DECLS
