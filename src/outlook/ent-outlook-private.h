/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an outlook was worked out from, for whoever tries options without making
 * an outlook of each.
 */

#pragma once

#include "ent-outlook-plan.h"

G_BEGIN_DECLS

const EntOutlookPlan *ent_outlook_get_plan     (EntOutlook *self);
const guint          *ent_outlook_get_chosen   (EntOutlook *self);
EntBriefing          *ent_outlook_make_variant (EntOutlook *self);

G_END_DECLS
