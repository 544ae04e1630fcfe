/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button for each thing that a key does in a talk, with the key on it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_BUTTONS (ent_console_buttons_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleButtons, ent_console_buttons, ENT, CONSOLE_BUTTONS, GtkWidget)

GtkWidget *ent_console_buttons_new (void);

G_END_DECLS
