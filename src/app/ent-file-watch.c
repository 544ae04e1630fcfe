/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Editors save in several steps, many of them by putting another file in the
 * old one's place. This waits until nothing has happened for a moment and
 * says "changed" once. It does not look into the file, and a file that is
 * only taken away is no change: what was read of it still holds.
 */

#include "config.h"

#include "ent-file-watch.h"

#define REST_MS 200

struct _EntFileWatch {
  GObject parent_instance;

  GFile *file;
  GFileMonitor *monitor; /* NULL: nothing can change there */
  guint rest_id;
};

G_DEFINE_TYPE (EntFileWatch, ent_file_watch, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
rested_cb (gpointer user_data)
{
  EntFileWatch *self = user_data;

  self->rest_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (GFileMonitor      *monitor,
                    GFile             *file,
                    GFile             *other_file,
                    GFileMonitorEvent  event,
                    EntFileWatch      *self)
{
  switch (event)
    {
    case G_FILE_MONITOR_EVENT_CHANGED:
    case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
    case G_FILE_MONITOR_EVENT_CREATED:
    case G_FILE_MONITOR_EVENT_MOVED_IN:
    case G_FILE_MONITOR_EVENT_RENAMED:
      break;
    case G_FILE_MONITOR_EVENT_DELETED:
    case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED:
    case G_FILE_MONITOR_EVENT_PRE_UNMOUNT:
    case G_FILE_MONITOR_EVENT_UNMOUNTED:
    case G_FILE_MONITOR_EVENT_MOVED:
    case G_FILE_MONITOR_EVENT_MOVED_OUT:
    default:
      return;
    }

  /* When our file is renamed, it is not our file any more. */
  if (event == G_FILE_MONITOR_EVENT_RENAMED && !g_file_equal (other_file, self->file))
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
ent_file_watch_dispose (GObject *object)
{
  EntFileWatch *self = ENT_FILE_WATCH (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (ent_file_watch_parent_class)->dispose (object);
}

static void
ent_file_watch_class_init (EntFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_file_watch_dispose;

  signals[CHANGED] = g_signal_new ("changed", ENT_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_file_watch_init (EntFileWatch *self)
{
}

/**
 * ent_file_watch_new:
 * @file: what to watch
 *
 * The signal `changed` is emitted 200 ms after the last change of a series.
 *
 * Returns: (transfer full): the watch; a silent one where files cannot be
 *   watched
 */
EntFileWatch *
ent_file_watch_new (GFile *file)
{
  EntFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENT_TYPE_FILE_WATCH, NULL);
  self->file = g_object_ref (file);

  if (!g_file_has_uri_scheme (file, "resource"))
    {
      g_autoptr (GError) error = NULL;

      self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, &error);
      if (self->monitor != NULL)
        g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self, 0);
      else
        g_debug ("Changes are not seen: %s", error->message);
    }

  return self;
}
