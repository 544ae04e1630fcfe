/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells when a file on disk has changed and has come to rest. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_TYPE_FILE_WATCH (ent_file_watch_get_type ())

G_DECLARE_FINAL_TYPE (EntFileWatch, ent_file_watch, ENT, FILE_WATCH, GObject)

EntFileWatch *ent_file_watch_new (GFile *file);

G_END_DECLS
