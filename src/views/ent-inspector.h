/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of that which is selected. */

#pragma once

#include "ent-stage-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_INSPECTOR (ent_inspector_get_type ())

G_DECLARE_FINAL_TYPE (EntInspector, ent_inspector, ENT, INSPECTOR, EntStageView)

GtkWidget *ent_inspector_new        (void);
void       ent_inspector_reveal     (EntInspector *self,
                                     EntRecord    *line);
gboolean   ent_inspector_jump_back  (EntInspector *self);
double     ent_inspector_get_scroll (EntInspector *self);
void       ent_inspector_scroll_to  (EntInspector *self,
                                     double        scroll);

G_END_DECLS
