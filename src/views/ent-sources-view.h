/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the briefing rests on: its sources. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_SOURCES_VIEW (ent_sources_view_get_type ())

G_DECLARE_FINAL_TYPE (EntSourcesView, ent_sources_view, ENT, SOURCES_VIEW, EntStageView)

GtkWidget *ent_sources_view_new (void);

G_END_DECLS
