/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether there is room for the wide arrangement of what it holds. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_ADAPTIVE_BIN (ent_adaptive_bin_get_type ())

G_DECLARE_FINAL_TYPE (EntAdaptiveBin, ent_adaptive_bin, ENT, ADAPTIVE_BIN, GtkWidget)

GtkWidget *ent_adaptive_bin_new           (void);

GtkWidget *ent_adaptive_bin_get_child     (EntAdaptiveBin *self);
void       ent_adaptive_bin_set_child     (EntAdaptiveBin *self,
                                           GtkWidget      *child);
int        ent_adaptive_bin_get_threshold (EntAdaptiveBin *self);
void       ent_adaptive_bin_set_threshold (EntAdaptiveBin *self,
                                           int             threshold);
gboolean   ent_adaptive_bin_get_narrow    (EntAdaptiveBin *self);

G_END_DECLS
