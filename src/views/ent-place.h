/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where somebody is in a list that scrolls: what is at its top and what has
 * the focus, by the ids of the rows, so that the place survives rows that are
 * made anew. A row is any widget that was given an id, however deep in the
 * list. It refuses to make rows: what is gone cannot be returned to.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"

G_BEGIN_DECLS

typedef struct _EntPlace EntPlace;

void      ent_place_set_id     (GtkWidget         *row,
                                const char        *id);

EntPlace *ent_place_new        (GtkScrolledWindow *scroller);
void      ent_place_free       (EntPlace          *self);
gboolean  ent_place_has_focus  (const EntPlace    *self);
void      ent_place_restore    (EntPlace          *self,
                                GtkScrolledWindow *scroller,
                                gboolean           focus);

void      ent_place_show       (GtkScrolledWindow *scroller,
                                GtkWidget         *row);

gboolean  ent_place_is_version (EntBriefing       *briefing,
                                EntBriefing       *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPlace, ent_place_free)

G_END_DECLS
