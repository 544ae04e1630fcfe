/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All steps of the story as small slides, for the speaker alone. Enter goes to
 * a step; a click only looks at it.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_OVERVIEW (ent_console_overview_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleOverview, ent_console_overview, ENT, CONSOLE_OVERVIEW, GtkWidget)

void ent_console_overview_set_presentation (EntConsoleOverview *self,
                                            EntPresentation    *presentation);
void ent_console_overview_open             (EntConsoleOverview *self);

G_END_DECLS
