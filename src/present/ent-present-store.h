/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where what is remembered of talks is kept: small key files of the user's
 * state. What is there may have been written by anybody: a file that is too
 * large or makes no sense is as good as none.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_PRESENT_STORE_MAX_BYTES (1024 * 1024)

char     *ent_present_store_path (const char *name);
GKeyFile *ent_present_store_load (const char *path);
gboolean  ent_present_store_save (GKeyFile   *file,
                                  const char *path,
                                  GError    **error);

char     *ent_present_store_get  (const char *path,
                                  const char *group,
                                  const char *key);
void      ent_present_store_set  (const char *path,
                                  const char *group,
                                  const char *key,
                                  const char *value);

G_END_DECLS
