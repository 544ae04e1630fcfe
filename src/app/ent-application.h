/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its windows, its options and what they have in common. */

#pragma once

#include <adwaita.h>

#include "ent-settings.h"

G_BEGIN_DECLS

#define ENT_TYPE_APPLICATION (ent_application_get_type ())

G_DECLARE_FINAL_TYPE (EntApplication, ent_application, ENT, APPLICATION, AdwApplication)

EntApplication *ent_application_new          (void);

EntSettings    *ent_application_get_settings (EntApplication *self);

G_END_DECLS
