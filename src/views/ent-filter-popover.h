/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the members can be hidden, as a list to tick off. */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_FILTER_POPOVER (ent_filter_popover_get_type ())

G_DECLARE_FINAL_TYPE (EntFilterPopover, ent_filter_popover, ENT, FILTER_POPOVER, GtkPopover)

GtkWidget *ent_filter_popover_new         (void);

void       ent_filter_popover_show        (EntFilterPopover *self,
                                           EntBriefing      *briefing,
                                           EntStage         *stage);
gboolean   ent_filter_popover_is_filtered (EntFilterPopover *self,
                                           guint            *n_shown,
                                           guint            *n_members);

G_END_DECLS
