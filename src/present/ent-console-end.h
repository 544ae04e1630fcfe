/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the speaker writes at which minute the talk has to end. Keys that are
 * pressed there are the entry's, and what is no time of day changes nothing.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_END (ent_console_end_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleEnd, ent_console_end, ENT, CONSOLE_END, GtkPopover)

GtkWidget *ent_console_end_new (EntPresentation *presentation);

G_END_DECLS
