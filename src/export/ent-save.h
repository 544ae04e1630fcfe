/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Puts a finished file where the user wants it, whole or not at all.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ent_save_file            (GFile   *file,
                                   GBytes  *bytes,
                                   GError **error);
gboolean ent_save_standard_output (GBytes  *bytes,
                                   GError **error);

G_END_DECLS
