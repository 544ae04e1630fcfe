/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-save.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>

static gboolean
write_all (GOutputStream *stream,
           GBytes        *bytes,
           GError       **error)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return g_output_stream_write_all (stream, data, length, NULL, NULL, error);
}

/* What a symbolic link points to is replaced, and the link stays. */
static GFile *
follow_links (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  GFile *target = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return target;
}

/**
 * ent_save_file:
 * @file: where
 * @bytes: all of it
 * @error: return location for why it could not be written
 *
 * Replaces @file once all is written next to it; until then, and if anything
 * fails, what was there stays. Devices and pipes are written to as they are.
 *
 * Returns: whether @bytes are in @file
 */
gboolean
ent_save_file (GFile   *file,
               GBytes  *bytes,
               GError **error)
{
  g_autoptr (GFile) target = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  gboolean special;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  target = follow_links (file);
  special = g_file_query_file_type (target, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL;
  stream = special ? G_OUTPUT_STREAM (g_file_append_to (target, G_FILE_CREATE_NONE, NULL, error))
                   : G_OUTPUT_STREAM (g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error));
  if (stream == NULL)
    return FALSE;

  if (!write_all (stream, bytes, error))
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      /* Closed as if nothing was wrong, it would take the place of the old one. */
      g_cancellable_cancel (cancelled);
      g_output_stream_close (stream, cancelled, NULL);
      return FALSE;
    }

  return g_output_stream_close (stream, NULL, error);
}

/**
 * ent_save_standard_output:
 * @bytes: all of it
 * @error: return location for why it could not be written
 *
 * A reader that has gone away is an error like any other, and no signal.
 *
 * Returns: whether @bytes are written
 */
gboolean
ent_save_standard_output (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (GOutputStream) stream = NULL;
  struct sigaction ignore = { .sa_handler = SIG_IGN }, old;
  gboolean written;

  g_return_val_if_fail (bytes != NULL, FALSE);

  sigaction (SIGPIPE, &ignore, &old);
  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  written = write_all (stream, bytes, error);
  sigaction (SIGPIPE, &old, NULL);

  return written;
}
