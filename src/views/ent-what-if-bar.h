/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says above a view that what it shows is assumed, and leads to what moved. */

#pragma once

#include <adwaita.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_WHAT_IF_BAR (ent_what_if_bar_get_type ())

G_DECLARE_FINAL_TYPE (EntWhatIfBar, ent_what_if_bar, ENT, WHAT_IF_BAR, AdwBin)

GtkWidget *ent_what_if_bar_new  (void);
void       ent_what_if_bar_show (EntWhatIfBar *self,
                                 EntBriefing  *briefing,
                                 EntStage     *stage);

G_END_DECLS
