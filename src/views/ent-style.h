/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the desktop wants things to look, in the words of the floors below. */

#pragma once

#include <gtk/gtk.h>

#include "ent-palette.h"

G_BEGIN_DECLS

EntPaletteKind ent_style_get_palette (void);
void           ent_style_set_tooltip (GtkWidget  *widget,
                                      const char *text);
void           ent_style_limit_lines (GtkLabel *label,
                                      int       n_lines);
void           ent_style_align_lines (GtkLabel *label);
void           ent_style_set_zoom    (GtkWidget *widget,
                                      double     zoom);

G_END_DECLS
