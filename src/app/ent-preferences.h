/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few things that are a matter of taste. */

#pragma once

#include <adwaita.h>

#include "ent-settings.h"

G_BEGIN_DECLS

#define ENT_TYPE_PREFERENCES (ent_preferences_get_type ())

G_DECLARE_FINAL_TYPE (EntPreferences, ent_preferences, ENT, PREFERENCES, AdwWindow)

GtkWindow *ent_preferences_new (GtkWindow   *parent,
                                EntSettings *settings);

G_END_DECLS
