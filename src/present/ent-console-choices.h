/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the speaker has chosen of the console, as actions with a state: "clock"
 * (s: planned, remaining or finish), "show-clock", "show-room", "show-next",
 * "show-notes" and "show-buttons" (b). They are kept where there is a place to
 * keep them, and else hold until the program ends.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GActionGroup *ent_console_choices_new      (void);
gboolean      ent_console_choices_is_shown (GActionGroup *choices,
                                            const char   *name);

G_END_DECLS
