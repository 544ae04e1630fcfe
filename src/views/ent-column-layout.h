/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards in as many columns as there is room for. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_COLUMN_LAYOUT (ent_column_layout_get_type ())

G_DECLARE_FINAL_TYPE (EntColumnLayout, ent_column_layout, ENT, COLUMN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *ent_column_layout_new     (void);

void              ent_column_layout_set_ems (EntColumnLayout *self,
                                             double           least,
                                             double           most);

G_END_DECLS
