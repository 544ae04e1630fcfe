/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long each step is planned to last and how long it took when the talk was
 * rehearsed, as a table and as bars. It can have the measured times taken over
 * as the plan, and changes nothing else.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"
#include "ent-rehearsal.h"

G_BEGIN_DECLS

#define ENT_TYPE_REHEARSAL_WINDOW (ent_rehearsal_window_get_type ())

G_DECLARE_FINAL_TYPE (EntRehearsalWindow, ent_rehearsal_window, ENT, REHEARSAL_WINDOW, GtkWindow)

GtkWindow *ent_rehearsal_window_new (GtkWindow       *parent,
                                     EntPresentation *presentation,
                                     EntRehearsal    *rehearsal);

G_END_DECLS
