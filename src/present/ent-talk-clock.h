/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The time of a talk: how long it has lasted, what is left, and how it stands
 * to the plan. A question from the floor holds it, and nothing sets it back.
 * It never ticks by itself: whoever shows it asks.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The longest that a step is taken to last, seconds: a day. */
#define ENT_TALK_CLOCK_MAX_STEP 86400

#define ENT_TYPE_TALK_CLOCK (ent_talk_clock_get_type ())

G_DECLARE_FINAL_TYPE (EntTalkClock, ent_talk_clock, ENT, TALK_CLOCK, GObject)

/* Microseconds; of the monotonic clock, or of the wall clock. */
typedef gint64 (*EntTimeFunc) (gpointer data);

EntTalkClock *ent_talk_clock_new              (guint         n_steps,
                                               const guint  *planned);
void          ent_talk_clock_set_time_funcs   (EntTalkClock *self,
                                               EntTimeFunc   monotonic,
                                               EntTimeFunc   wall,
                                               gpointer      data);

void          ent_talk_clock_start            (EntTalkClock *self);
void          ent_talk_clock_stop             (EntTalkClock *self);
gboolean      ent_talk_clock_is_running       (EntTalkClock *self);
void          ent_talk_clock_set_held         (EntTalkClock *self,
                                               gboolean      held);
gboolean      ent_talk_clock_get_held         (EntTalkClock *self);
void          ent_talk_clock_set_step         (EntTalkClock *self,
                                               guint         step);
guint         ent_talk_clock_get_step         (EntTalkClock *self);
guint         ent_talk_clock_get_n_steps      (EntTalkClock *self);

double        ent_talk_clock_get_elapsed      (EntTalkClock *self);
double        ent_talk_clock_get_step_elapsed (EntTalkClock *self,
                                               guint         step);
double        ent_talk_clock_get_held_seconds (EntTalkClock *self);
gboolean      ent_talk_clock_has_plan         (EntTalkClock *self);
guint         ent_talk_clock_get_planned      (EntTalkClock *self,
                                               guint         step);
double        ent_talk_clock_get_planned_total (EntTalkClock *self);
void          ent_talk_clock_set_plan         (EntTalkClock *self,
                                               const guint  *planned);
double        ent_talk_clock_get_pace         (EntTalkClock *self);
double        ent_talk_clock_get_remaining    (EntTalkClock *self);
void          ent_talk_clock_set_end          (EntTalkClock *self,
                                               gint64        unix_seconds);
gint64        ent_talk_clock_get_end          (EntTalkClock *self);
gint64        ent_talk_clock_get_now          (EntTalkClock *self);
gint64        ent_talk_clock_get_finish       (EntTalkClock *self);

void          ent_talk_clock_restore          (EntTalkClock *self,
                                               double        elapsed,
                                               const double *seconds);

G_END_DECLS
