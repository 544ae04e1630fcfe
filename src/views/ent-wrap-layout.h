/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts widgets beside each other, and on further lines where there is no room. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_WRAP_LAYOUT (ent_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (EntWrapLayout, ent_wrap_layout, ENT, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *ent_wrap_layout_new              (void);
void              ent_wrap_layout_set_line_spacing (EntWrapLayout *self,
                                                    int            spacing);

G_END_DECLS
