/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind the stances: themes, judgements, relations and gaps. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_THEMES_VIEW (ent_themes_view_get_type ())

G_DECLARE_FINAL_TYPE (EntThemesView, ent_themes_view, ENT, THEMES_VIEW, EntStageView)

GtkWidget *ent_themes_view_new (void);

G_END_DECLS
