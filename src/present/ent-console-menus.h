/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menus of the speaker's window offer; what it does is the actions' affair. */

#pragma once

#include <gio/gio.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

GMenuModel *ent_console_menu_views (EntPresentation *presentation);
GMenuModel *ent_console_menu_parts (GMenuModel      *windows);

G_END_DECLS
