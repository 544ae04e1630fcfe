/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The speaker's window: what the speaker sees, what the room sees, what comes
 * next, what to say and what time it is. It follows a presentation and does
 * nothing that is not an action; ending the talk is not its affair.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_WINDOW (ent_console_window_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleWindow, ent_console_window, ENT, CONSOLE_WINDOW, GtkApplicationWindow)

GtkWindow       *ent_console_window_new              (GtkApplication   *application,
                                                      EntPresentation  *presentation);
GMenu           *ent_console_window_get_windows_menu (EntConsoleWindow *self);
EntPresentation *ent_console_window_get_presentation (EntConsoleWindow *self);

G_END_DECLS
