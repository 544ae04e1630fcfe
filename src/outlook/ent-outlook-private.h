/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an outlook is made of: for itself, and for whoever tries options without
 * making an outlook of each.
 */

#pragma once

#include "ent-outlook-plan.h"

G_BEGIN_DECLS

const EntOutlookPlan *ent_outlook_get_plan     (EntOutlook *self);
const guint          *ent_outlook_get_chosen   (EntOutlook *self);
EntRecord            *ent_outlook_move_record  (GPtrArray  *changes);

G_END_DECLS
