/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-recovery.h"

#include <glib/gstdio.h>
#include <math.h>

#include "ent-list.h"
#include "ent-present-store.h"

#define GROUP "talk"

/* However fast the steps follow, it is written once in this time. */
#define PAUSE_MS 500

/* The clock runs without a change; what is lost of it is no more than this. */
#define REFRESH_SECONDS 20

/* Whoever comes back later has not gone on talking. */
#define MAX_AWAY (10 * 60)

/* No talk has to end later, or has had to end longer ago. */
#define MAX_TO_END (24 * 60 * 60)

struct _EntRecovery {
  GObject parent_instance;

  char *path;
  EntPresentation *presentation;
  char *uri;
  guint pause;
  guint refresh;
  gboolean finished;
};

G_DEFINE_FINAL_TYPE (EntRecovery, ent_recovery, G_TYPE_OBJECT)

static gboolean
pause_cb (gpointer data)
{
  EntRecovery *self = data;

  self->pause = 0;
  ent_recovery_write (self);

  return G_SOURCE_REMOVE;
}

static gboolean
refresh_cb (gpointer data)
{
  ent_recovery_write (data);

  return G_SOURCE_CONTINUE;
}

static void
changed_cb (EntRecovery *self)
{
  if (self->pause == 0 && !self->finished)
    self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
ent_recovery_dispose (GObject *object)
{
  EntRecovery *self = ENT_RECOVERY (object);

  if (self->path != NULL)
    ent_recovery_finish (self);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_recovery_parent_class)->dispose (object);
}

static void
ent_recovery_finalize (GObject *object)
{
  EntRecovery *self = ENT_RECOVERY (object);

  g_free (self->path);
  g_free (self->uri);

  G_OBJECT_CLASS (ent_recovery_parent_class)->finalize (object);
}

static void
ent_recovery_class_init (EntRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_recovery_dispose;
  object_class->finalize = ent_recovery_finalize;
}

static void
ent_recovery_init (EntRecovery *self)
{
}

/**
 * ent_recovery_path:
 *
 * Returns: (transfer full): path of the file in the user's state
 */
char *
ent_recovery_path (void)
{
  return ent_present_store_path ("recovery.ini");
}

/**
 * ent_recovery_new:
 * @path: path of a file
 * @presentation: a talk that begins
 * @uri: (nullable): address of its document; %NULL for the bundled one
 *
 * Keeps where @presentation is until ent_recovery_finish(), or until it is
 * given up: what a crash leaves behind is what was written last.
 *
 * Returns: (transfer full): the keeper
 */
EntRecovery *
ent_recovery_new (const char      *path,
                  EntPresentation *presentation,
                  const char      *uri)
{
  static const char *const watched[] = { "notify::step", "notify::question-held", "notify::room-level" };
  EntRecovery *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (ENT_TYPE_RECOVERY, NULL);
  self->path = g_strdup (path);
  self->presentation = g_object_ref (presentation);
  self->uri = g_strdup (uri);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (presentation, watched[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ent_presentation_get_clock (presentation), "notify::end", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->refresh = g_timeout_add_seconds (REFRESH_SECONDS, refresh_cb, self);
  ent_recovery_write (self);

  return self;
}

static void
write_times (GKeyFile        *file,
             EntPresentation *presentation)
{
  EntTalkClock *clock = ent_presentation_get_clock (presentation);
  guint n_steps = ent_presentation_get_n_steps (presentation);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint step = 1; step <= n_steps && ids->len < ENT_RECOVERY_MAX_TIMED; step++)
    {
      double seconds = ent_talk_clock_get_step_elapsed (clock, step);

      if (seconds <= 0)
        continue;
      g_ptr_array_add (ids, (gpointer) ent_step_get_id (ent_presentation_get_step_at (presentation, step)));
      g_array_append_val (times, seconds);
    }
  if (ids->len == 0)
    return;

  g_key_file_set_string_list (file, GROUP, "timed", (const char * const *) ids->pdata, ids->len);
  g_key_file_set_double_list (file, GROUP, "seconds", (double *) (gpointer) times->data, times->len);
}

/**
 * ent_recovery_write:
 *
 * Writes at once where the talk is; it is done by itself after each change.
 */
void
ent_recovery_write (EntRecovery *self)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GError) error = NULL;
  EntTalkClock *clock;
  EntMarking *marking;
  EntStory *story;
  EntStep *step;
  guint number;

  g_return_if_fail (ENT_IS_RECOVERY (self));

  if (self->finished)
    return;

  file = g_key_file_new ();
  clock = ent_presentation_get_clock (self->presentation);
  story = ent_presentation_get_story (self->presentation);
  number = ent_presentation_get_step (self->presentation);
  step = ent_presentation_get_step_at (self->presentation, number);
  marking = ent_clearance_find_level (ent_presentation_get_briefing (self->presentation),
                                      ent_presentation_get_room_level (self->presentation));

  if (self->uri != NULL)
    g_key_file_set_string (file, GROUP, "uri", self->uri);
  g_key_file_set_string (file, GROUP, "briefing",
                         ent_briefing_get_id (ent_presentation_get_briefing (self->presentation)));
  if (story != NULL)
    g_key_file_set_string (file, GROUP, "story", ent_story_get_id (story));
  if (step != NULL)
    g_key_file_set_string (file, GROUP, "step-id", ent_step_get_id (step));
  g_key_file_set_int64 (file, GROUP, "step", number);
  if (marking != NULL)
    g_key_file_set_string (file, GROUP, "room-marking", ent_marking_get_label (marking));
  g_key_file_set_double (file, GROUP, "elapsed", ent_talk_clock_get_elapsed (clock));
  g_key_file_set_boolean (file, GROUP, "held",
                          ent_talk_clock_get_held (clock) || !ent_talk_clock_is_running (clock));
  g_key_file_set_int64 (file, GROUP, "end", ent_talk_clock_get_end (clock));
  write_times (file, self->presentation);
  g_key_file_set_int64 (file, GROUP, "written", g_get_real_time () / G_USEC_PER_SEC);

  if (!ent_present_store_save (file, self->path, &error))
    g_message ("%s could not be written: %s", self->path, error->message);
}

/**
 * ent_recovery_finish:
 *
 * The talk has ended as it should: nothing is left to go on with.
 */
void
ent_recovery_finish (EntRecovery *self)
{
  g_return_if_fail (ENT_IS_RECOVERY (self));

  if (self->finished)
    return;

  self->finished = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->refresh, g_source_remove);
  ent_recovery_discard (self->path);
}

/**
 * ent_recovery_discard:
 * @path: path of a file
 *
 * Nobody wants to go on with what is there.
 */
void
ent_recovery_discard (const char *path)
{
  g_return_if_fail (path != NULL);

  g_unlink (path);
}

/* Times that make no sense are as good as none. */
static void
read_times (EntRecoveryPoint *point,
            GKeyFile         *file)
{
  g_auto (GStrv) ids = NULL;
  g_autofree double *seconds = NULL;
  gsize n_ids = 0, n_seconds = 0;

  ids = g_key_file_get_string_list (file, GROUP, "timed", &n_ids, NULL);
  seconds = g_key_file_get_double_list (file, GROUP, "seconds", &n_seconds, NULL);
  if (ids == NULL || seconds == NULL || n_ids != n_seconds || n_ids > ENT_RECOVERY_MAX_TIMED)
    return;
  for (gsize i = 0; i < n_seconds; i++)
    if (!isfinite (seconds[i]) || seconds[i] < 0)
      return;

  point->timed = g_steal_pointer (&ids);
  point->seconds = g_steal_pointer (&seconds);
  point->n_timed = n_ids;
}

/**
 * ent_recovery_read:
 * @path: path of a file
 * @now: seconds since 1970, UTC
 *
 * Returns: (transfer full) (nullable): where a talk was that did not end as
 *   it should; %NULL if there is none, if it is too old, or if the file makes
 *   no sense
 */
EntRecoveryPoint *
ent_recovery_read (const char *path,
                   gint64      now)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (EntRecoveryPoint) point = NULL;
  gint64 step, away;

  g_return_val_if_fail (path != NULL, NULL);

  file = ent_present_store_load (path);
  point = g_new0 (EntRecoveryPoint, 1);
  point->uri = g_key_file_get_string (file, GROUP, "uri", NULL);
  point->briefing = g_key_file_get_string (file, GROUP, "briefing", NULL);
  point->story = g_key_file_get_string (file, GROUP, "story", NULL);
  point->step_id = g_key_file_get_string (file, GROUP, "step-id", NULL);
  step = g_key_file_get_int64 (file, GROUP, "step", NULL);
  point->step = (guint) CLAMP (step, 0, G_MAXUINT);
  point->room_marking = g_key_file_get_string (file, GROUP, "room-marking", NULL);
  point->elapsed = g_key_file_get_double (file, GROUP, "elapsed", NULL);
  point->held = g_key_file_get_boolean (file, GROUP, "held", NULL);
  point->written = g_key_file_get_int64 (file, GROUP, "written", NULL);
  point->end = g_key_file_get_int64 (file, GROUP, "end", NULL);
  read_times (point, file);

  if (point->briefing == NULL || point->written <= 0 || point->written > now ||
      now - point->written > ENT_RECOVERY_MAX_AGE || !isfinite (point->elapsed) || point->elapsed < 0)
    return NULL;

  if (point->end < point->written - MAX_TO_END || point->end > point->written + MAX_TO_END)
    point->end = 0;
  away = now - point->written;
  if (!point->held && away <= MAX_AWAY)
    point->elapsed += (double) away;

  return g_steal_pointer (&point);
}

/**
 * ent_recovery_point_free:
 * @self: where a talk was
 */
void
ent_recovery_point_free (EntRecoveryPoint *self)
{
  g_free (self->uri);
  g_free (self->briefing);
  g_free (self->story);
  g_free (self->step_id);
  g_free (self->room_marking);
  g_strfreev (self->timed);
  g_free (self->seconds);
  g_free (self);
}

/**
 * ent_recovery_point_find:
 * @self: where a talk was
 * @story: its story, as it is now
 *
 * Returns: number of the step to go on with: the one with the same id, else
 *   with the same number, from 1
 */
guint
ent_recovery_point_find (EntRecoveryPoint *self,
                         EntStory         *story)
{
  GListModel *steps;
  guint n;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (ENT_IS_STORY (story), 1);

  steps = ent_story_get_steps (story);
  n = g_list_model_get_n_items (steps);
  for (guint i = 0; self->step_id != NULL && i < n; i++)
    if (g_strcmp0 (ent_step_get_id (ent_list_peek (steps, i)), self->step_id) == 0)
      return i + 1;

  return CLAMP (self->step, 1, MAX (n, 1));
}

/**
 * ent_recovery_point_find_level:
 * @self: where a talk was
 * @briefing: its document, as it is now
 * @level: (out): the highest rank that the room may see of it: that of the
 *   marking that it had, else that of the document itself
 *
 * Returns: whether @briefing still has that marking; if not, and if it is in
 *   doubt, somebody has to be asked
 */
gboolean
ent_recovery_point_find_level (EntRecoveryPoint *self,
                               EntBriefing      *briefing,
                               int              *level)
{
  EntMarking *marking;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (level != NULL, FALSE);

  marking = ent_clearance_find_marking (briefing, self->room_marking);
  *level = ent_clearance_get_rank (briefing, marking != NULL ? self->room_marking : NULL);

  return marking != NULL;
}

/**
 * ent_recovery_point_restore:
 * @self: where a talk was
 * @presentation: the talk that is to go on there, at its step already
 *
 * Gives it the times that there were, step by step, and a question that was
 * being answered. A step that is gone takes its time along; the time since
 * then is the present step's.
 */
void
ent_recovery_point_restore (EntRecoveryPoint *self,
                            EntPresentation  *presentation)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree double *seconds = NULL;
  EntTalkClock *clock;
  guint n_steps, step;
  double known = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));

  clock = ent_presentation_get_clock (presentation);
  n_steps = ent_presentation_get_n_steps (presentation);
  step = ent_presentation_get_step (presentation);
  seconds = g_new0 (double, MAX (n_steps, 1));
  for (guint i = 1; i <= n_steps; i++)
    g_hash_table_insert (numbers, (gpointer) ent_step_get_id (ent_presentation_get_step_at (presentation, i)),
                         GUINT_TO_POINTER (i));
  for (gsize i = 0; i < self->n_timed; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, self->timed[i]));

      known += self->seconds[i];
      if (number > 0)
        seconds[number - 1] = self->seconds[i];
    }
  if (self->n_timed > 0 && step > 0 && self->elapsed > known)
    seconds[step - 1] += self->elapsed - known;

  ent_talk_clock_restore (clock, self->elapsed, seconds);
  ent_talk_clock_set_end (clock, self->end);
  if (self->held)
    ent_presentation_set_question_held (presentation, TRUE);
}
