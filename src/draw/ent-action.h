/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions as items of a scene carry them: a name and its target in one string. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *ent_action_print (const char *name, const char *target);

G_END_DECLS
