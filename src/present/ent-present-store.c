/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-present-store.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Of one group: what is more is forgotten, the oldest first. */
#define MAX_KEYS 200

/**
 * ent_present_store_path:
 * @name: name of a file, such as "talks.ini"
 *
 * Returns: (transfer full): its path in the user's state; nothing is made there
 */
char *
ent_present_store_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), ENT_GETTEXT_DOMAIN, name, NULL);
}

/**
 * ent_present_store_load:
 * @path: path of a file
 *
 * Returns: (transfer full): what it holds; nothing if it is not there, too
 *   large, or no key file
 */
GKeyFile *
ent_present_store_load (const char *path)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;
  GStatBuf status;

  g_return_val_if_fail (path != NULL, file);

  /* A FIFO would never end. */
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > ENT_PRESENT_STORE_MAX_BYTES)
    return file;
  if (!g_file_get_contents (path, &text, &length, NULL) || length > ENT_PRESENT_STORE_MAX_BYTES)
    return file;
  if (!g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL))
    {
      g_key_file_unref (file);
      file = g_key_file_new ();
    }

  return file;
}

/**
 * ent_present_store_save:
 * @file: what is to be kept
 * @path: path of a file; its folder is made if there is none
 * @error: return location for an error
 *
 * Either all of it is written or none, and nobody else can read it.
 *
 * Returns: whether it was written, else %FALSE with @error in the domain
 *   %G_FILE_ERROR
 */
gboolean
ent_present_store_save (GKeyFile   *file,
                        const char *path,
                        GError    **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (file != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  text = g_key_file_to_data (file, &length, NULL);

  return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * ent_present_store_get:
 * @path: path of a file
 * @group: a group in it
 * @key: anything: it need not have the form of a key
 *
 * Returns: (transfer full) (nullable): what was last set
 */
char *
ent_present_store_get (const char *path,
                       const char *group,
                       const char *key)
{
  g_autoptr (GKeyFile) file = ent_present_store_load (path);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_key_file_get_string (file, group, name, NULL);
}

/**
 * ent_present_store_set:
 * @path: path of a file
 * @group: a group in it
 * @key: anything: it need not have the form of a key
 * @value: what to remember
 *
 * Remembers it; if it cannot be written it is forgotten, with a word in the
 * log. The longest known are forgotten where there are too many.
 */
void
ent_present_store_set (const char *path,
                       const char *group,
                       const char *key,
                       const char *value)
{
  g_autoptr (GKeyFile) file = ent_present_store_load (path);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  g_autofree char *present = g_key_file_get_string (file, group, name, NULL);
  g_auto (GStrv) keys = NULL;
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  if (g_strcmp0 (present, value) == 0)
    return;

  /* What is set again is the youngest. */
  g_key_file_remove_key (file, group, name, NULL);
  g_key_file_set_string (file, group, name, value);
  keys = g_key_file_get_keys (file, group, &n, NULL);
  for (gsize i = 0; i + MAX_KEYS < n; i++)
    g_key_file_remove_key (file, group, keys[i], NULL);

  if (!ent_present_store_save (file, path, &error))
    g_message ("%s could not be written: %s", path, error->message);
}
