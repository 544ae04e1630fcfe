/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open questions of a document, their answers, and what each would change. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_WHAT_IF_VIEW (ent_what_if_view_get_type ())

G_DECLARE_FINAL_TYPE (EntWhatIfView, ent_what_if_view, ENT, WHAT_IF_VIEW, EntStageView)

GtkWidget *ent_what_if_view_new (void);

G_END_DECLS
