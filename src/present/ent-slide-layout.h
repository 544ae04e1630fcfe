/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lays out the only child of a widget as the slide that it is: 16:9, as large
 * as fits, at the start of the line and at the top. For a width it asks for
 * the height that goes with it, which a GtkAspectFrame does not.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkLayoutManager *ent_slide_layout_new (void);

G_END_DECLS
