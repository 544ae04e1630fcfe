/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding something in the middle of a talk. What is looked at is the
 * speaker's alone; a second Enter shows it to the room, unless it is marked
 * above what the room may see.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_SEARCH (ent_console_search_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleSearch, ent_console_search, ENT, CONSOLE_SEARCH, GtkWidget)

void     ent_console_search_set_presentation (EntConsoleSearch *self,
                                              EntPresentation  *presentation);
void     ent_console_search_begin            (EntConsoleSearch *self);
gboolean ent_console_search_close            (EntConsoleSearch *self);

G_END_DECLS
