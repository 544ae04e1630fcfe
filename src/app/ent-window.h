/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that shows one briefing. */

#pragma once

#include <adwaita.h>

#include "ent-document.h"
#include "ent-settings.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_WINDOW (ent_window_get_type ())

G_DECLARE_FINAL_TYPE (EntWindow, ent_window, ENT, WINDOW, AdwApplicationWindow)

EntWindow   *ent_window_new           (GtkApplication *application,
                                       EntSettings    *settings);

EntBriefing *ent_window_get_briefing  (EntWindow      *self);
EntStage    *ent_window_get_stage     (EntWindow      *self);
void         ent_window_set_stage     (EntWindow      *self,
                                       EntStage       *stage);

void         ent_window_open          (EntWindow      *self,
                                       GFile          *file);
void         ent_window_open_bundled  (EntWindow      *self);
void         ent_window_open_document (EntWindow      *self,
                                       EntDocument    *document);

G_END_DECLS
