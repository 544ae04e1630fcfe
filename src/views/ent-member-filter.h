/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons that limit a list to what concerns a member, and take that away. */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

void ent_member_filter_show (GtkBox      *box,
                             EntBriefing *briefing,
                             EntStage    *stage,
                             GtkWidget   *list);

G_END_DECLS
