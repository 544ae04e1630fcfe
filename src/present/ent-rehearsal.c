/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-rehearsal.h"

#include <math.h>

#include "ent-list.h"
#include "ent-present-store.h"

#define PLAN        "plan"
#define KEY_STEPS   "steps"
#define KEY_SECONDS "seconds"
#define KEY_DATE    "date"

/* The longest that the format lets a step be planned for. */
#define MAX_SECONDS 86400

/* Seconds by step; negative where it was left out. */
typedef struct {
  gint64 date; /* seconds since 1970, UTC */
  double *seconds;
} Times;

struct _EntRehearsal {
  GObject parent_instance;

  char *path;
  EntStory *story;
  guint n_steps;
  GHashTable *numbers; /* of step id: number from 1 */
  Times *plan;         /* NULL: none was taken over */
  GPtrArray *done;     /* of Times, the oldest first */
};

G_DEFINE_FINAL_TYPE (EntRehearsal, ent_rehearsal, G_TYPE_OBJECT)

static void
times_free (gpointer data)
{
  Times *times = data;

  g_free (times->seconds);
  g_free (times);
}

static Times *
times_new (EntRehearsal *self)
{
  Times *times = g_new0 (Times, 1);

  times->seconds = g_new (double, MAX (self->n_steps, 1));
  for (guint i = 0; i < self->n_steps; i++)
    times->seconds[i] = -1;

  return times;
}

static EntStep *
get_step (EntRehearsal *self,
          guint         index)
{
  return ent_list_peek (ent_story_get_steps (self->story), index);
}

/* By ids: a step that was moved takes its times along, and one that is gone
 * is left out. NULL if the group makes no sense. */
static Times *
read_times (EntRehearsal *self,
            GKeyFile     *file,
            const char   *group)
{
  g_auto (GStrv) steps = NULL;
  g_autofree double *seconds = NULL;
  gsize n_steps = 0, n_seconds = 0;
  Times *times;

  steps = g_key_file_get_string_list (file, group, KEY_STEPS, &n_steps, NULL);
  seconds = g_key_file_get_double_list (file, group, KEY_SECONDS, &n_seconds, NULL);
  if (steps == NULL || seconds == NULL || n_steps != n_seconds)
    return NULL;

  times = times_new (self);
  times->date = g_key_file_get_int64 (file, group, KEY_DATE, NULL);
  for (gsize i = 0; i < n_steps; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, steps[i]));

      if (number > 0 && isfinite (seconds[i]))
        times->seconds[number - 1] = CLAMP (seconds[i], 0, MAX_SECONDS);
    }

  return times;
}

static void
write_times (EntRehearsal *self,
             GKeyFile     *file,
             const char   *group,
             const Times  *times)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->n_steps; i++)
    if (times->seconds[i] >= 0)
      {
        /* Tenths of a second are more than a speaker has. */
        double rounded = round (times->seconds[i] * 10) / 10;

        g_ptr_array_add (steps, (gpointer) ent_step_get_id (get_step (self, i)));
        g_array_append_val (seconds, rounded);
      }
  g_key_file_set_int64 (file, group, KEY_DATE, times->date);
  g_key_file_set_string_list (file, group, KEY_STEPS, (const char * const *) steps->pdata, steps->len);
  g_key_file_set_double_list (file, group, KEY_SECONDS, (double *) (gpointer) seconds->data, seconds->len);
}

static char *
name_group (guint index)
{
  return g_strdup_printf ("rehearsal-%u", index + 1);
}

static gboolean
save (EntRehearsal *self,
      GError      **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (self->plan != NULL)
    write_times (self, file, PLAN, self->plan);
  for (guint i = 0; i < self->done->len; i++)
    {
      g_autofree char *group = name_group (i);

      write_times (self, file, group, g_ptr_array_index (self->done, i));
    }

  return ent_present_store_save (file, self->path, error);
}

static void
load (EntRehearsal *self)
{
  g_autoptr (GKeyFile) file = ent_present_store_load (self->path);

  self->plan = read_times (self, file, PLAN);
  for (guint i = 0; i < ENT_REHEARSAL_MAX; i++)
    {
      g_autofree char *group = name_group (i);
      Times *times = read_times (self, file, group);

      if (times != NULL)
        g_ptr_array_add (self->done, times);
    }
}

static void
ent_rehearsal_finalize (GObject *object)
{
  EntRehearsal *self = ENT_REHEARSAL (object);

  g_free (self->path);
  g_clear_object (&self->story);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->plan, times_free);
  g_clear_pointer (&self->done, g_ptr_array_unref);

  G_OBJECT_CLASS (ent_rehearsal_parent_class)->finalize (object);
}

static void
ent_rehearsal_class_init (EntRehearsalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_rehearsal_finalize;
}

static void
ent_rehearsal_init (EntRehearsal *self)
{
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->done = g_ptr_array_new_with_free_func (times_free);
}

/**
 * ent_rehearsal_path:
 * @briefing: id of a document
 * @story: id of a story of it
 *
 * Returns: (transfer full): path of the file for its rehearsals in the user's
 *   state; an id is never part of a path
 */
char *
ent_rehearsal_path (const char *briefing,
                    const char *story)
{
  g_autofree char *both = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (briefing != NULL, NULL);
  g_return_val_if_fail (story != NULL, NULL);

  both = g_strconcat (briefing, "\n", story, NULL);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  name = g_strconcat ("rehearsal-", sum, ".ini", NULL);

  return ent_present_store_path (name);
}

/**
 * ent_rehearsal_new:
 * @path: path of a file, see ent_rehearsal_path(); it need not be there
 * @story: a story
 *
 * Returns: (transfer full): what is known of @story's rehearsals
 */
EntRehearsal *
ent_rehearsal_new (const char *path,
                   EntStory   *story)
{
  EntRehearsal *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ENT_IS_STORY (story), NULL);

  self = g_object_new (ENT_TYPE_REHEARSAL, NULL);
  self->path = g_strdup (path);
  self->story = g_object_ref (story);
  self->n_steps = g_list_model_get_n_items (ent_story_get_steps (story));
  for (guint i = 0; i < self->n_steps; i++)
    g_hash_table_insert (self->numbers, (gpointer) ent_step_get_id (get_step (self, i)), GUINT_TO_POINTER (i + 1));
  load (self);

  return self;
}

/**
 * ent_rehearsal_get_n:
 *
 * Returns: how many rehearsals are known
 */
guint
ent_rehearsal_get_n (EntRehearsal *self)
{
  g_return_val_if_fail (ENT_IS_REHEARSAL (self), 0);

  return self->done->len;
}

/**
 * ent_rehearsal_get_date:
 * @index: index of a rehearsal, the oldest first
 *
 * Returns: when it was, in seconds since 1970, UTC
 */
gint64
ent_rehearsal_get_date (EntRehearsal *self,
                        guint         index)
{
  const Times *times;

  g_return_val_if_fail (ENT_IS_REHEARSAL (self), 0);
  g_return_val_if_fail (index < self->done->len, 0);

  times = g_ptr_array_index (self->done, index);

  return times->date;
}

static guint
get_planned (EntRehearsal *self,
             guint         index)
{
  if (self->plan != NULL && self->plan->seconds[index] >= 0)
    return (guint) round (self->plan->seconds[index]);

  return (guint) MAX (ent_step_get_seconds (get_step (self, index)), 0);
}

/**
 * ent_rehearsal_get_row:
 * @step: number of a step, from 1
 * @row: (out): what was planned for it and what it took
 */
void
ent_rehearsal_get_row (EntRehearsal    *self,
                       guint            step,
                       EntRehearsalRow *row)
{
  double sum = 0;

  g_return_if_fail (ENT_IS_REHEARSAL (self));
  g_return_if_fail (step >= 1 && step <= self->n_steps);

  *row = (EntRehearsalRow) { get_planned (self, step - 1), 0, -1, -1 };
  for (guint i = 0; i < self->done->len; i++)
    {
      const Times *times = g_ptr_array_index (self->done, i);

      row->last = times->seconds[step - 1];
      if (row->last < 0)
        continue;
      sum += row->last;
      row->n++;
    }
  if (row->n > 0)
    row->mean = sum / row->n;
}

/**
 * ent_rehearsal_add:
 * @clock: the clock of a rehearsal, with as many steps as the story
 * @unix_seconds: when it was, in seconds since 1970, UTC
 * @error: return location for an error
 *
 * Adds what the clock has measured. A step on which no time was spent was
 * left out. It counts also if it could not be written.
 *
 * Returns: whether it was written, else %FALSE with @error in the domain
 *   %G_FILE_ERROR
 */
gboolean
ent_rehearsal_add (EntRehearsal *self,
                   EntTalkClock *clock,
                   gint64        unix_seconds,
                   GError      **error)
{
  Times *times;

  g_return_val_if_fail (ENT_IS_REHEARSAL (self), FALSE);
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (clock), FALSE);
  g_return_val_if_fail (ent_talk_clock_get_n_steps (clock) == self->n_steps, FALSE);

  times = times_new (self);
  times->date = unix_seconds;
  for (guint i = 0; i < self->n_steps; i++)
    {
      double seconds = ent_talk_clock_get_step_elapsed (clock, i + 1);

      if (seconds > 0)
        times->seconds[i] = MIN (seconds, MAX_SECONDS);
    }
  g_ptr_array_add (self->done, times);
  if (self->done->len > ENT_REHEARSAL_MAX)
    g_ptr_array_remove_index (self->done, 0);

  return save (self, error);
}

/**
 * ent_rehearsal_has_plan:
 *
 * Returns: whether times that were measured are the plan now
 */
gboolean
ent_rehearsal_has_plan (EntRehearsal *self)
{
  g_return_val_if_fail (ENT_IS_REHEARSAL (self), FALSE);

  return self->plan != NULL;
}

/**
 * ent_rehearsal_dup_plan:
 *
 * Returns: (transfer full) (array): seconds for each step, for
 *   ent_talk_clock_set_plan(); those of the document where nothing else was
 *   taken over
 */
guint *
ent_rehearsal_dup_plan (EntRehearsal *self)
{
  guint *plan;

  g_return_val_if_fail (ENT_IS_REHEARSAL (self), NULL);

  plan = g_new0 (guint, MAX (self->n_steps, 1));
  for (guint i = 0; i < self->n_steps; i++)
    plan[i] = get_planned (self, i);

  return plan;
}

/**
 * ent_rehearsal_take_over:
 * @error: return location for an error
 *
 * Makes what the last rehearsal took the plan. A step that was left out in
 * it keeps the plan that it had.
 *
 * Returns: whether it was written, else %FALSE with @error in the domain
 *   %G_FILE_ERROR, or with %G_FILE_ERROR_NOENT if nothing was rehearsed
 */
gboolean
ent_rehearsal_take_over (EntRehearsal *self,
                         GError      **error)
{
  const Times *last;
  Times *plan;

  g_return_val_if_fail (ENT_IS_REHEARSAL (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->done->len == 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "there is no rehearsal to take times from");
      return FALSE;
    }

  last = g_ptr_array_index (self->done, self->done->len - 1);
  plan = times_new (self);
  plan->date = last->date;
  for (guint i = 0; i < self->n_steps; i++)
    {
      if (last->seconds[i] >= 0)
        plan->seconds[i] = MAX (round (last->seconds[i]), 1);
      else if (self->plan != NULL)
        plan->seconds[i] = self->plan->seconds[i];
    }
  g_clear_pointer (&self->plan, times_free);
  self->plan = plan;

  return save (self, error);
}

/**
 * ent_rehearsal_drop_plan:
 * @error: return location for an error
 *
 * Goes back to the plan of the document.
 *
 * Returns: whether it was written, else %FALSE with @error in the domain
 *   %G_FILE_ERROR
 */
gboolean
ent_rehearsal_drop_plan (EntRehearsal *self,
                         GError      **error)
{
  g_return_val_if_fail (ENT_IS_REHEARSAL (self), FALSE);

  g_clear_pointer (&self->plan, times_free);

  return save (self, error);
}
