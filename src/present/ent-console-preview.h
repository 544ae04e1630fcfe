/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A slide as a small picture: what the room sees, the next step, a step of the
 * overview. It is painted once for each size and each thing that is shown, and
 * nothing on it can be acted on.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-slide.h"

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_PREVIEW (ent_console_preview_get_type ())

G_DECLARE_FINAL_TYPE (EntConsolePreview, ent_console_preview, ENT, CONSOLE_PREVIEW, GtkWidget)

GtkWidget *ent_console_preview_new  (void);
void       ent_console_preview_show (EntConsolePreview     *self,
                                     EntPresentation       *presentation,
                                     EntStage              *stage,
                                     const EntSlideCaption *caption,
                                     EntBlank               blank);
void       ent_console_preview_show_room (EntConsolePreview *self,
                                          GtkLabel          *heading,
                                          EntPresentation   *presentation);
void       ent_console_preview_show_next (EntConsolePreview *self,
                                          GtkLabel          *heading,
                                          EntPresentation   *presentation);
EntStage  *ent_console_preview_get_stage (EntConsolePreview *self);
gboolean   ent_console_preview_get_evidence (EntConsolePreview *self);
EntBlank   ent_console_preview_get_blank (EntConsolePreview *self);

G_END_DECLS
