/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeps to it that a window fills the screen that it belongs on. A compositor
 * may lose what it is asked while another change of the same window is under
 * way, and tells nobody: what comes of a request is looked at, the next one is
 * made only then, and one that was lost is made again, a few times. Once the
 * window has stayed where it belongs it is the user's to move. It does not
 * choose the screen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_PLACEMENT (ent_placement_get_type ())

G_DECLARE_FINAL_TYPE (EntPlacement, ent_placement, ENT, PLACEMENT, GObject)

EntPlacement *ent_placement_new         (GtkWindow    *window);
void          ent_placement_set_monitor (EntPlacement *self,
                                         GdkMonitor   *monitor);

G_END_DECLS
