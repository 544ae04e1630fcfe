/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lays out the only child of a widget as the slide that it is, of the same
 * proportions as the room's, as large as fits, at the start of the line and at
 * the top. For a width it asks for the height that goes with it, which a
 * GtkAspectFrame does not.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SLIDE_LAYOUT (ent_slide_layout_get_type ())

G_DECLARE_FINAL_TYPE (EntSlideLayout, ent_slide_layout, ENT, SLIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *ent_slide_layout_new        (void);
void              ent_slide_layout_set_aspect (EntSlideLayout *self,
                                               double          aspect);

G_END_DECLS
