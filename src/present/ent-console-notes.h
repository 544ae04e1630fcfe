/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speaker wants to say at a step, in the size that the speaker reads. */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_NOTES (ent_console_notes_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleNotes, ent_console_notes, ENT, CONSOLE_NOTES, GtkWidget)

void ent_console_notes_set_presentation (EntConsoleNotes *self,
                                         EntPresentation *presentation);

G_END_DECLS
