/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the room sees, and nothing else: no button, no pointer, nothing that
 * pops up. It does not know which screen it belongs on: it is told.
 */

#pragma once

#include "ent-presentation.h"
#include "ent-slide-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_AUDIENCE_WINDOW (ent_audience_window_get_type ())

G_DECLARE_FINAL_TYPE (EntAudienceWindow, ent_audience_window, ENT, AUDIENCE_WINDOW, GtkWindow)

GtkWindow    *ent_audience_window_new            (GtkApplication    *application,
                                                  EntPresentation   *presentation,
                                                  GActionGroup      *actions);
void          ent_audience_window_place          (EntAudienceWindow *self,
                                                  GdkMonitor        *monitor);
EntSlideView *ent_audience_window_get_view       (EntAudienceWindow *self);
gboolean      ent_audience_window_hides_pointer  (EntAudienceWindow *self);

G_END_DECLS
