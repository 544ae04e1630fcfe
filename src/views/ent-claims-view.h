/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of sources, checked. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_CLAIMS_VIEW (ent_claims_view_get_type ())

G_DECLARE_FINAL_TYPE (EntClaimsView, ent_claims_view, ENT, CLAIMS_VIEW, EntStageView)

GtkWidget *ent_claims_view_new (void);

G_END_DECLS
