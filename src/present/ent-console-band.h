/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Above the speaker's picture, never over it: what the room sees if that is
 * not what the speaker sees, in words and in colour, and how to change that.
 * It is as high when there is nothing to say as when there is.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

/**
 * EntConsoleState:
 * @ENT_CONSOLE_SHARED: the room sees what the speaker sees
 * @ENT_CONSOLE_PRIVATE: it sees something else
 * @ENT_CONSOLE_FROZEN: it does not follow the steps
 * @ENT_CONSOLE_BLACK: it sees black
 * @ENT_CONSOLE_WHITE: it sees white
 *
 * What there is to know first.
 */
typedef enum {
  ENT_CONSOLE_SHARED,
  ENT_CONSOLE_PRIVATE,
  ENT_CONSOLE_FROZEN,
  ENT_CONSOLE_BLACK,
  ENT_CONSOLE_WHITE,
} EntConsoleState;

#define ENT_TYPE_CONSOLE_BAND (ent_console_band_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleBand, ent_console_band, ENT, CONSOLE_BAND, GtkWidget)

EntConsoleState ent_console_state_get             (EntPresentation *presentation);
const char     *ent_console_state_get_css_class   (EntConsoleState  state);
void            ent_console_state_describe        (EntPresentation *presentation,
                                                   char           **head,
                                                   char           **rest);

void            ent_console_band_set_presentation (EntConsoleBand  *self,
                                                   EntPresentation *presentation);
char           *ent_console_band_get_words        (EntConsoleBand  *self);

G_END_DECLS
