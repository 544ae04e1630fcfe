/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small windows beside the main one: what a word means, what a source is worth. */

#pragma once

#include <adwaita.h>

#include "ent-briefing.h"

G_BEGIN_DECLS

GtkWindow *ent_definition_window_new (GtkWindow   *parent,
                                      const char  *title,
                                      const char  *text);
GtkWindow *ent_source_window_new     (GtkWindow   *parent,
                                      EntBriefing *briefing,
                                      EntSource   *source);

G_END_DECLS
