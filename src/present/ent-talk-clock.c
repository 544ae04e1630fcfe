/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-talk-clock.h"

#include <math.h>

struct _EntTalkClock {
  GObject parent_instance;

  EntTimeFunc monotonic;
  EntTimeFunc wall;
  gpointer data;

  guint n_steps;
  guint *planned;    /* seconds, of step 1 first */
  gint64 *spent;     /* microseconds, likewise; without what runs now */
  gint64 elapsed;    /* microseconds, without what runs now */
  gint64 held_for;   /* microseconds, without what is held now */
  guint step;        /* 0: none */
  gboolean running;
  gboolean held;
  gint64 since;      /* when what runs, or is held, began; monotonic */
  gint64 end;        /* seconds of the wall clock; 0: nobody has said one */
};

enum {
  PROP_END = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntTalkClock, ent_talk_clock, G_TYPE_OBJECT)

static gint64
real_monotonic (gpointer data)
{
  return g_get_monotonic_time ();
}

static gint64
real_wall (gpointer data)
{
  return g_get_real_time ();
}

static double
to_seconds (gint64 microseconds)
{
  return (double) microseconds / G_USEC_PER_SEC;
}

/* Since the last change; a clock that is set back takes nothing away. */
static gint64
get_open (EntTalkClock *self)
{
  return self->running ? MAX (self->monotonic (self->data) - self->since, 0) : 0;
}

/* Books what has run, or was held, and begins anew. */
static void
settle (EntTalkClock *self)
{
  gint64 open = get_open (self);

  if (self->held)
    self->held_for += open;
  else
    {
      self->elapsed += open;
      if (self->step > 0)
        self->spent[self->step - 1] += open;
    }
  self->since = self->monotonic (self->data);
}

static double
get_planned_before (EntTalkClock *self,
                    guint         step)
{
  double sum = 0;

  for (guint i = 0; i + 1 < step && i < self->n_steps; i++)
    sum += self->planned[i];

  return sum;
}

/* The rest of this step and all that follow, as long as planned. */
static double
get_planned_rest (EntTalkClock *self)
{
  double rest = get_planned_before (self, self->n_steps + 1) - get_planned_before (self, self->step + 1);

  if (self->step > 0)
    rest += MAX (self->planned[self->step - 1] - ent_talk_clock_get_step_elapsed (self, self->step), 0);

  return rest;
}

static void
ent_talk_clock_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_END:
      g_value_set_int64 (value, ENT_TALK_CLOCK (object)->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_talk_clock_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_END:
      ent_talk_clock_set_end (ENT_TALK_CLOCK (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_talk_clock_finalize (GObject *object)
{
  EntTalkClock *self = ENT_TALK_CLOCK (object);

  g_free (self->planned);
  g_free (self->spent);

  G_OBJECT_CLASS (ent_talk_clock_parent_class)->finalize (object);
}

static void
ent_talk_clock_class_init (EntTalkClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_talk_clock_finalize;
  object_class->get_property = ent_talk_clock_get_property;
  object_class->set_property = ent_talk_clock_set_property;

  /**
   * EntTalkClock:end:
   *
   * When the talk has to end, in seconds since 1970, UTC; 0 if nobody has
   * said so.
   */
  properties[PROP_END] =
    g_param_spec_int64 ("end", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_talk_clock_init (EntTalkClock *self)
{
  self->monotonic = real_monotonic;
  self->wall = real_wall;
}

/**
 * ent_talk_clock_new:
 * @n_steps: number of steps
 * @planned: (nullable) (array length=n_steps): seconds for each step, 0 for
 *   one without a plan
 *
 * Returns: (transfer full): a clock that has not been started
 */
EntTalkClock *
ent_talk_clock_new (guint        n_steps,
                    const guint *planned)
{
  EntTalkClock *self = g_object_new (ENT_TYPE_TALK_CLOCK, NULL);

  self->n_steps = n_steps;
  self->planned = g_new0 (guint, MAX (n_steps, 1));
  self->spent = g_new0 (gint64, MAX (n_steps, 1));
  if (planned != NULL)
    ent_talk_clock_set_plan (self, planned);

  return self;
}

/**
 * ent_talk_clock_set_time_funcs:
 * @self: a clock that has not been started
 * @monotonic: (scope forever): microseconds of a clock that nobody sets
 * @wall: (scope forever): microseconds since 1970, UTC
 * @data: for both
 *
 * Takes the time from somewhere else, for tests.
 */
void
ent_talk_clock_set_time_funcs (EntTalkClock *self,
                               EntTimeFunc   monotonic,
                               EntTimeFunc   wall,
                               gpointer      data)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));
  g_return_if_fail (!self->running);

  self->monotonic = monotonic;
  self->wall = wall;
  self->data = data;
}

/**
 * ent_talk_clock_start:
 * @self: a clock
 *
 * Starts it, or lets it go on after ent_talk_clock_stop(); what has run is
 * kept.
 */
void
ent_talk_clock_start (EntTalkClock *self)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));

  if (self->running)
    return;

  self->running = TRUE;
  self->since = self->monotonic (self->data);
}

/**
 * ent_talk_clock_stop:
 * @self: a clock
 *
 * The talk is over. What was measured can still be read.
 */
void
ent_talk_clock_stop (EntTalkClock *self)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));

  settle (self);
  self->running = FALSE;
}

/**
 * ent_talk_clock_is_running:
 * @self: a clock
 *
 * Returns: whether the talk has begun and is not over; also while it is held
 */
gboolean
ent_talk_clock_is_running (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), FALSE);

  return self->running;
}

/**
 * ent_talk_clock_set_held:
 * @self: a clock
 * @held: whether a question from the floor is being answered
 *
 * What a question takes is counted apart; the talk goes on where it was.
 */
void
ent_talk_clock_set_held (EntTalkClock *self,
                         gboolean      held)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));

  held = held != FALSE;
  if (self->held == held)
    return;

  settle (self);
  self->held = held;
}

/**
 * ent_talk_clock_get_held:
 * @self: a clock
 *
 * Returns: whether it is held
 */
gboolean
ent_talk_clock_get_held (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), FALSE);

  return self->held;
}

/**
 * ent_talk_clock_set_step:
 * @self: a clock
 * @step: number of the step that the talk is at, from 1; 0 for none
 *
 * From now on the time is that step's. Coming back to a step adds to it.
 */
void
ent_talk_clock_set_step (EntTalkClock *self,
                         guint         step)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));
  g_return_if_fail (step <= self->n_steps);

  settle (self);
  self->step = step;
}

/**
 * ent_talk_clock_get_step:
 * @self: a clock
 *
 * Returns: the step that the talk is at, from 1; 0 for none
 */
guint
ent_talk_clock_get_step (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return self->step;
}

/**
 * ent_talk_clock_get_n_steps:
 * @self: a clock
 *
 * Returns: number of steps
 */
guint
ent_talk_clock_get_n_steps (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return self->n_steps;
}

/**
 * ent_talk_clock_get_elapsed:
 * @self: a clock
 *
 * Returns: seconds that the talk has lasted, without questions
 */
double
ent_talk_clock_get_elapsed (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return to_seconds (self->elapsed + (self->held ? 0 : get_open (self)));
}

/**
 * ent_talk_clock_get_step_elapsed:
 * @self: a clock
 * @step: number of a step, from 1
 *
 * Returns: seconds that were spent on it, all visits together
 */
double
ent_talk_clock_get_step_elapsed (EntTalkClock *self,
                                 guint         step)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);
  g_return_val_if_fail (step >= 1 && step <= self->n_steps, 0);

  return to_seconds (self->spent[step - 1] + (self->held || step != self->step ? 0 : get_open (self)));
}

/**
 * ent_talk_clock_get_held_seconds:
 * @self: a clock
 *
 * Returns: seconds that questions have taken
 */
double
ent_talk_clock_get_held_seconds (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return to_seconds (self->held_for + (self->held ? get_open (self) : 0));
}

/**
 * ent_talk_clock_set_plan:
 * @self: a clock
 * @planned: (array): seconds for each step, 0 for one without a plan
 *
 * Takes another plan; what was measured stays.
 */
void
ent_talk_clock_set_plan (EntTalkClock *self,
                         const guint  *planned)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));
  g_return_if_fail (planned != NULL);

  for (guint i = 0; i < self->n_steps; i++)
    self->planned[i] = planned[i];
}

/**
 * ent_talk_clock_has_plan:
 * @self: a clock
 *
 * Returns: whether any step has a planned time
 */
gboolean
ent_talk_clock_has_plan (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), FALSE);

  return ent_talk_clock_get_planned_total (self) > 0;
}

/**
 * ent_talk_clock_get_planned:
 * @self: a clock
 * @step: number of a step, from 1
 *
 * Returns: seconds planned for it; 0 if it has no plan
 */
guint
ent_talk_clock_get_planned (EntTalkClock *self,
                            guint         step)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);
  g_return_val_if_fail (step >= 1 && step <= self->n_steps, 0);

  return self->planned[step - 1];
}

/**
 * ent_talk_clock_get_planned_total:
 * @self: a clock
 *
 * Returns: seconds planned for all steps together
 */
double
ent_talk_clock_get_planned_total (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return get_planned_before (self, self->n_steps + 1);
}

/**
 * ent_talk_clock_get_pace:
 * @self: a clock
 *
 * The plan says from when to when a step is spoken about. Within that time
 * the talk is as planned. Where an end was set, that counts instead: what is
 * still to be spoken about, as long as planned, against the time until then.
 *
 * Returns: seconds that the talk is behind the plan at its present step, or
 *   that it would last beyond its end; negative if it is ahead; 0 where there
 *   is no plan or no step
 */
double
ent_talk_clock_get_pace (EntTalkClock *self)
{
  double elapsed, from, to;

  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  if (self->step == 0 || !ent_talk_clock_has_plan (self))
    return 0;

  if (self->end != 0)
    return to_seconds (self->wall (self->data)) + get_planned_rest (self) - (double) self->end;

  elapsed = ent_talk_clock_get_elapsed (self);
  from = get_planned_before (self, self->step);
  to = from + self->planned[self->step - 1];

  return elapsed < from ? elapsed - from : elapsed > to ? elapsed - to : 0;
}

/**
 * ent_talk_clock_get_remaining:
 * @self: a clock
 *
 * Until the end that was set, on the wall's clock, which no question holds;
 * else of what is planned.
 *
 * Returns: seconds that are left; negative if it is over time; 0 where there
 *   is neither a plan nor an end
 */
double
ent_talk_clock_get_remaining (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  if (self->end != 0)
    return (double) self->end - to_seconds (self->wall (self->data));
  if (!ent_talk_clock_has_plan (self))
    return 0;

  return ent_talk_clock_get_planned_total (self) - ent_talk_clock_get_elapsed (self);
}

/**
 * ent_talk_clock_set_end:
 * @self: a clock
 * @unix_seconds: when the talk has to end, in seconds since 1970, UTC; 0 if
 *   nobody says so
 */
void
ent_talk_clock_set_end (EntTalkClock *self,
                        gint64        unix_seconds)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));

  unix_seconds = MAX (unix_seconds, 0);
  if (self->end == unix_seconds)
    return;

  self->end = unix_seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);
}

/**
 * ent_talk_clock_get_end:
 * @self: a clock
 *
 * Returns: when the talk has to end, in seconds since 1970, UTC; 0 if nobody
 *   has said so
 */
gint64
ent_talk_clock_get_end (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return self->end;
}

/**
 * ent_talk_clock_get_now:
 * @self: a clock
 *
 * Returns: what the wall's clock shows, in seconds since 1970, UTC
 */
gint64
ent_talk_clock_get_now (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  return self->wall (self->data) / G_USEC_PER_SEC;
}

/**
 * ent_talk_clock_get_finish:
 * @self: a clock
 *
 * What has not been spoken about is taken to last as long as planned: the
 * rest of this step and all that follow.
 *
 * Returns: when the talk will be finished, in seconds since 1970, UTC; 0
 *   where there is no plan
 */
gint64
ent_talk_clock_get_finish (EntTalkClock *self)
{
  g_return_val_if_fail (ENT_IS_TALK_CLOCK (self), 0);

  if (!ent_talk_clock_has_plan (self))
    return 0;

  return (gint64) floor (to_seconds (self->wall (self->data)) + get_planned_rest (self));
}

/**
 * ent_talk_clock_restore:
 * @self: a clock
 * @elapsed: seconds that the talk has lasted
 * @seconds: (nullable) (array): how many of them were spent on each step;
 *   %NULL if it is not known to which the time before belongs
 *
 * Goes on from there, as after the program has ended in the middle of a talk.
 */
void
ent_talk_clock_restore (EntTalkClock *self,
                        double        elapsed,
                        const double *seconds)
{
  g_return_if_fail (ENT_IS_TALK_CLOCK (self));

  settle (self);
  self->elapsed = (gint64) (CLAMP (elapsed, 0, 1e6) * G_USEC_PER_SEC);
  for (guint i = 0; i < self->n_steps; i++)
    self->spent[i] = seconds != NULL ? (gint64) (CLAMP (seconds[i], 0, ENT_TALK_CLOCK_MAX_STEP) * G_USEC_PER_SEC) : 0;
}
