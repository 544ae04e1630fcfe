/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The slide that the speaker looks at, at the proportions of the room's, on
 * which everything that a slide offers can be clicked. It changes no state of
 * the talk but where the pointer is: the actions of the slide are for whoever
 * has them, as "win".
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-scene-view.h"

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_CONSOLE_LIVE (ent_console_live_get_type ())

G_DECLARE_FINAL_TYPE (EntConsoleLive, ent_console_live, ENT, CONSOLE_LIVE, GtkWidget)

void          ent_console_live_set_presentation (EntConsoleLive  *self,
                                                 EntPresentation *presentation);
EntSceneView *ent_console_live_get_view         (EntConsoleLive  *self);

G_END_DECLS
