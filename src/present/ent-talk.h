/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A talk with its windows: the audience's and the console, each on its
 * screen. While it lasts the desktop does not go to sleep, and a script may
 * do what a key does. What is shown is the presentation's affair, and what
 * becomes of the program afterwards is its own.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"
#include "ent-screens.h"

G_BEGIN_DECLS

#define ENT_TYPE_TALK (ent_talk_get_type ())

G_DECLARE_FINAL_TYPE (EntTalk, ent_talk, ENT, TALK, GObject)

/* Makes the speaker's window, with the keys of a talk. */
typedef GtkWindow *(*EntConsoleFunc) (GtkApplication  *application,
                                      EntPresentation *presentation);

EntTalk         *ent_talk_new              (GtkApplication  *application,
                                            EntPresentation *presentation,
                                            EntConsoleFunc   console_func,
                                            const char      *screens_path);
void             ent_talk_start            (EntTalk         *self,
                                            GdkMonitor      *home);
void             ent_talk_end              (EntTalk         *self);
gboolean         ent_talk_is_running       (EntTalk         *self);

EntPresentation *ent_talk_get_presentation (EntTalk         *self);
GActionGroup    *ent_talk_get_actions      (EntTalk         *self);
EntScreens      *ent_talk_get_screens      (EntTalk         *self);
GtkWindow       *ent_talk_get_audience     (EntTalk         *self);
GtkWindow       *ent_talk_get_console      (EntTalk         *self);
char            *ent_talk_dup_bus_path     (EntTalk         *self);

G_END_DECLS
