/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The row above all else: how long the talk has lasted, what is left of it,
 * how it stands to the plan, what the room may see, what time it is. It asks
 * the clock and never sets it.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_CLOCK (ent_console_clock_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleClock, ent_console_clock, ENT, CONSOLE_CLOCK, GtkWidget)

char *ent_console_clock_describe_pace   (EntTalkClock    *clock);
char *ent_console_clock_describe_target (EntTalkClock    *clock,
                                         const char      *choice);

void  ent_console_clock_set_presentation (EntConsoleClock *self,
                                          EntPresentation *presentation,
                                          GActionGroup    *choices);

G_END_DECLS
