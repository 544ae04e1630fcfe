/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers from one run to the next. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_ZOOM_MIN  0.5
#define ENT_ZOOM_MAX  3.0

#define ENT_TYPE_SETTINGS (ent_settings_get_type ())

G_DECLARE_FINAL_TYPE (EntSettings, ent_settings, ENT, SETTINGS, GObject)

EntSettings *ent_settings_new                  (void);

void         ent_settings_get_window           (EntSettings *self,
                                                int         *width,
                                                int         *height,
                                                gboolean    *maximized);
int          ent_settings_get_inspector_width  (EntSettings *self);
const char  *ent_settings_get_view             (EntSettings *self);
const char  *ent_settings_get_sort             (EntSettings *self);
double       ent_settings_get_zoom             (EntSettings *self);
void         ent_settings_set_zoom             (EntSettings *self,
                                                double       zoom);
const char  *ent_settings_get_colour_scheme    (EntSettings *self);

G_END_DECLS
