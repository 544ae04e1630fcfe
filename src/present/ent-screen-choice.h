/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of some screens is the audience's. Nothing here knows a display. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was chosen where no screen was: two windows. */
#define ENT_SCREEN_CHOICE_WINDOWED "windowed"

char *ent_screen_choice_key  (const char * const *screens,
                              guint               n_screens);
char *ent_screen_choice_name (const char         *manufacturer,
                              const char         *model,
                              int                 width,
                              int                 height);
int   ent_screen_choice_pick (const char * const *screens,
                              guint               n_screens,
                              const char         *remembered,
                              int                 console);

G_END_DECLS
