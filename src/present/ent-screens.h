/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which screen is the audience's: the one that was chosen for these screens
 * when they last were together, else one that is not the console's. It moves
 * no window: it says where one belongs and when that has changed.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_SCREENS (ent_screens_get_type ())

G_DECLARE_FINAL_TYPE (EntScreens, ent_screens, ENT, SCREENS, GObject)

EntScreens *ent_screens_new           (GdkDisplay *display,
                                       const char *path);
EntScreens *ent_screens_new_for_monitors (GListModel *monitors,
                                          const char *path);

guint       ent_screens_get_n         (EntScreens *self);
GdkMonitor *ent_screens_get_monitor   (EntScreens *self,
                                       guint       index);
char       *ent_screens_dup_name      (EntScreens *self,
                                       guint       index);
int         ent_screens_find          (EntScreens *self,
                                       GdkMonitor *monitor);

void        ent_screens_set_home      (EntScreens *self,
                                       GdkMonitor *monitor);
GdkMonitor *ent_screens_get_audience  (EntScreens *self);
GdkMonitor *ent_screens_get_console   (EntScreens *self);
gboolean    ent_screens_get_swapped   (EntScreens *self);
gboolean    ent_screens_get_windowed  (EntScreens *self);
void        ent_screens_choose        (EntScreens *self,
                                       GdkMonitor *audience);
gboolean    ent_screens_swap          (EntScreens *self);
void        ent_screens_set_windowed  (EntScreens *self,
                                       gboolean    windowed);

G_END_DECLS
