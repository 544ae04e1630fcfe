/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Through the story and away from it: stepping moves both, the rest is
 * private until it is pushed, and nothing above its level reaches the room.
 */

#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

/* Longer than any story has steps. */
#define MAX_DIGITS 6

/* Digits that nobody goes on with are forgotten. */
#define TYPED_SECONDS 3

/* Begins an act: what was said about the last one no longer holds. */
void
ent_presentation_begin (EntPresentation *self)
{
  ent_presentation_say (self, NULL);
}

void
ent_presentation_forget_typed (EntPresentation *self)
{
  g_clear_handle_id (&self->typed_timeout, g_source_remove);
  if (self->typed == NULL)
    return;

  g_clear_pointer (&self->typed, g_free);
  ent_presentation_notify (self, ENT_PRESENTATION_TYPED);
}

/* Works out once what a step shows: the document never changes. */
static EntStepCache *
get_cache (EntPresentation *self,
           guint            step)
{
  EntStepCache *cache = &self->steps[step];
  EntStep *record = ent_presentation_get_step_at (self, step);

  if (cache->stage == NULL)
    cache->stage = record != NULL ? ent_stage_fit (ent_step_get_stage (record), self->briefing)
                                  : ent_stage_new_default (self->briefing);

  return cache;
}

static const EntClearance *
get_clearance (EntPresentation *self,
               guint            step)
{
  EntStepCache *cache = get_cache (self, step);
  EntStep *record = ent_presentation_get_step_at (self, step);

  if (!cache->is_judged)
    {
      if (record != NULL)
        ent_clearance_of_step (self->briefing, record, &cache->clearance);
      else
        ent_clearance_of_stage (self->briefing, cache->stage, FALSE, &cache->clearance);
      cache->is_judged = TRUE;
    }

  return &cache->clearance;
}

/* How restricted that is which @sight shows. */
void
ent_presentation_judge (EntPresentation *self,
                        const EntSight  *sight,
                        EntClearance    *clearance)
{
  if (sight->step > 0)
    *clearance = *get_clearance (self, sight->step);
  else
    *clearance = (EntClearance) { .rank = -1 };

  if (sight->step == 0 || sight->evidence)
    {
      EntClearance shown;

      ent_clearance_of_stage (self->briefing, sight->stage, sight->evidence, &shown);
      if (shown.rank > clearance->rank)
        *clearance = shown;
    }
}

/* Without looking any further where the document has nothing that is above. */
static gboolean
is_allowed (EntPresentation *self,
            const EntSight  *sight,
            EntClearance    *clearance)
{
  *clearance = (EntClearance) { 0 };
  if (self->highest <= self->room_level)
    return TRUE;

  ent_presentation_judge (self, sight, clearance);

  return clearance->rank <= self->room_level;
}

gboolean
ent_presentation_room_may_see (EntPresentation *self)
{
  EntClearance clearance;

  return is_allowed (self, &self->room, &clearance);
}

static gboolean
is_same_sight (const EntSight *a,
               const EntSight *b)
{
  return a->step == b->step && a->evidence == b->evidence && ent_stage_equal (a->stage, b->stage);
}

/*
 * Has one of the two see something. A step comes with the stage that the
 * story has for it; an equal stage is not announced again.
 */
void
ent_presentation_set_sight (EntPresentation *self,
                            EntSight        *sight,
                            guint            step,
                            EntStage        *stage,
                            gboolean         evidence)
{
  const gboolean is_room = sight == &self->room;
  const gboolean moved = sight->step != step;
  const gboolean changed = sight->stage == NULL || !ent_stage_equal (sight->stage, stage);
  const gboolean proved = sight->evidence != evidence;

  if (changed)
    g_set_object (&sight->stage, stage);
  sight->step = step;
  sight->evidence = evidence;
  if (is_room && step > 0)
    self->anchor = step;

  if (moved)
    ent_presentation_notify (self, is_room ? ENT_PRESENTATION_ROOM_STEP : ENT_PRESENTATION_SPEAKER_STEP);
  if (changed)
    ent_presentation_notify (self, is_room ? ENT_PRESENTATION_ROOM_STAGE : ENT_PRESENTATION_SPEAKER_STAGE);
  if (proved)
    ent_presentation_notify (self, is_room ? ENT_PRESENTATION_ROOM_EVIDENCE : ENT_PRESENTATION_EVIDENCE);
}

/* Ends an act in which one or both came to see something else. */
void
ent_presentation_settle (EntPresentation *self)
{
  gboolean is_private = !is_same_sight (&self->room, &self->speaker);

  if (self->is_private == is_private)
    return;

  self->is_private = is_private;
  ent_presentation_notify (self, ENT_PRESENTATION_PRIVATE);
}

static void
show_room (EntPresentation *self,
           guint            step)
{
  ent_presentation_set_sight (self, &self->room, step, get_cache (self, step)->stage, FALSE);
}

/* Where the speaker is in the story, and with that the clock. */
static void
set_position (EntPresentation *self,
              guint            step)
{
  if (self->step == step)
    return;

  self->step = step;
  ent_talk_clock_set_step (self->clock, step);
  ent_presentation_notify (self, ENT_PRESENTATION_STEP);
}

/* Moves both to @step, or the speaker alone while the room is frozen. */
static void
show_step (EntPresentation *self,
           guint            step,
           gboolean         with_room)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_position (self, step);
  ent_presentation_set_sight (self, &self->speaker, step, get_cache (self, step)->stage, FALSE);
  if (with_room)
    show_room (self, step);
  ent_presentation_set_overview (self, FALSE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/*
 * Begins at @step or, if the room may not see that, at the next that it may;
 * a story that it may not see at all begins with a black screen.
 */
void
ent_presentation_start_at (EntPresentation *self,
                           guint            step)
{
  guint first = self->n_steps > 0 ? CLAMP (step, 1, self->n_steps) : 0;
  guint start = first;

  for (guint i = 0; i < self->n_steps; i++)
    {
      guint candidate = (first - 1 + i) % self->n_steps + 1;

      if (ent_presentation_is_allowed (self, candidate))
        {
          start = candidate;
          break;
        }
    }

  show_step (self, start, TRUE);
  if (!ent_presentation_room_may_see (self))
    self->blank = ENT_BLANK_BLACK;
}

/**
 * ent_presentation_get_stage_at:
 * @step: number of a step, from 1; 0 where there is no story
 *
 * Returns: (transfer none) (nullable): what the step shows, without ids that
 *   the briefing does not have; %NULL if there is no such step
 */
EntStage *
ent_presentation_get_stage_at (EntPresentation *self,
                               guint            step)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  if (step > self->n_steps)
    return NULL;

  return get_cache (self, step)->stage;
}

/**
 * ent_presentation_is_allowed:
 * @step: number of a step, from 1
 *
 * Returns: whether the room may see that step
 */
gboolean
ent_presentation_is_allowed (EntPresentation *self,
                             guint            step)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  if (step == 0 || step > self->n_steps)
    return FALSE;

  return self->highest <= self->room_level || get_clearance (self, step)->rank <= self->room_level;
}

/**
 * ent_presentation_get_marking_at:
 * @step: number of a step, from 1
 *
 * Returns: (transfer none) (nullable): label of the highest marking of what
 *   that step shows, as it stands on its slide; %NULL if it has none
 */
const char *
ent_presentation_get_marking_at (EntPresentation *self,
                                 guint            step)
{
  const EntClearance *clearance;

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  if (step == 0 || step > self->n_steps)
    return NULL;

  clearance = get_clearance (self, step);

  return clearance->marking != NULL ? ent_marking_get_label (clearance->marking) : NULL;
}

/* The next step that the room may see in a direction; 0 if there is none. */
static guint
find_step (EntPresentation *self,
           int              direction)
{
  for (gint64 step = (gint64) self->step + direction; step >= 1 && step <= self->n_steps; step += direction)
    if (ent_presentation_is_allowed (self, (guint) step))
      return (guint) step;

  return 0;
}

/**
 * ent_presentation_get_next_step:
 *
 * Returns: number of the step that ent_presentation_next() goes to; 0 if
 *   there is none
 */
guint
ent_presentation_get_next_step (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return find_step (self, 1);
}

static void
say_no_story (EntPresentation *self)
{
  ent_presentation_say (self, _("This briefing has no story to step through."));
}

static void
say_passed_over (EntPresentation *self,
                 guint            n)
{
  g_autofree char *said = NULL;

  said = g_strdup_printf (ngettext ("%u step was passed over: it is marked above what this room may see.",
                                    "%u steps were passed over: they are marked above what this room may see.", n), n);
  ent_presentation_say (self, said);
}

static void
walk (EntPresentation *self,
      int              direction)
{
  guint from = self->step;
  guint to = find_step (self, direction);
  guint n_passed;

  ent_presentation_begin (self);
  ent_presentation_forget_typed (self);
  if (self->n_steps == 0)
    {
      say_no_story (self);
      return;
    }
  if (to == 0)
    {
      if (from == (direction > 0 ? self->n_steps : 1))
        ent_presentation_say (self, direction > 0 ? _("This is the last step.") : _("This is the first step."));
      else
        ent_presentation_say (self, direction > 0 ? _("All steps after this one are marked above what this room may see.")
                                                  : _("All steps before this one are marked above what this room may see."));
      return;
    }

  show_step (self, to, !self->frozen);
  n_passed = (to > from ? to - from : from - to) - 1;
  if (n_passed > 0)
    say_passed_over (self, n_passed);
}

/**
 * ent_presentation_next:
 *
 * Goes to the next step that the room may see, and says if one was passed
 * over. From whatever the speaker looks at, it is the step after the one that
 * the story is at.
 */
void
ent_presentation_next (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  walk (self, 1);
}

/**
 * ent_presentation_previous:
 *
 * Goes to the step before that the room may see.
 */
void
ent_presentation_previous (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  walk (self, -1);
}

/* To @step, which the room may see; remembers from where. */
static void
jump (EntPresentation *self,
      guint            step)
{
  if (self->step != step)
    self->left = self->step;
  show_step (self, step, !self->frozen);
}

/**
 * ent_presentation_first:
 *
 * Goes to the first step that the room may see.
 */
void
ent_presentation_first (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  ent_presentation_forget_typed (self);
  for (guint step = 1; step <= self->n_steps; step++)
    if (ent_presentation_is_allowed (self, step))
      {
        jump (self, step);
        return;
      }
  if (self->n_steps == 0)
    say_no_story (self);
  else
    ent_presentation_say (self, _("All steps are marked above what this room may see."));
}

/**
 * ent_presentation_last:
 *
 * Goes to the last step that the room may see.
 */
void
ent_presentation_last (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  ent_presentation_forget_typed (self);
  for (guint step = self->n_steps; step >= 1; step--)
    if (ent_presentation_is_allowed (self, step))
      {
        jump (self, step);
        return;
      }
  if (self->n_steps == 0)
    say_no_story (self);
  else
    ent_presentation_say (self, _("All steps are marked above what this room may see."));
}

/* Nothing is shown to the room that @clearance is of: says why. */
static void
say_refused (EntPresentation    *self,
             guint               step,
             const EntClearance *clearance)
{
  const char *label = clearance->marking != NULL ? ent_marking_get_label (clearance->marking) : "";
  g_autofree char *said = NULL;

  if (step > 0)
    /* Translators: the number of a step, and the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("Step %u is not shown: it is marked “%s”, above what this room may see."), step, label);
  else if (clearance->owner == NULL)
    /* Translators: the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("This is not shown: the briefing is marked “%s”, above what this room may see."), label);
  else if (ENT_IS_SOURCE (clearance->owner))
    /* Translators: the title of a source, and the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("This is not shown: the source “%s” is marked “%s”, above what this room may see."),
                            ent_source_get_title (ENT_SOURCE (clearance->owner)), label);
  else
    /* Translators: the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("This is not shown: a line in it is marked “%s”, above what this room may see."), label);
  ent_presentation_say (self, said);
}

/**
 * ent_presentation_go_to:
 * @step: number of a step, from 1
 *
 * Goes to that step, unless there is none or the room may not see it.
 *
 * Returns: whether it went there
 */
gboolean
ent_presentation_go_to (EntPresentation *self,
                        guint            step)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  ent_presentation_begin (self);
  ent_presentation_forget_typed (self);
  if (self->n_steps == 0)
    {
      say_no_story (self);
      return FALSE;
    }
  if (step == 0 || step > self->n_steps)
    {
      g_autofree char *said = NULL;

      /* Translators: the number that was asked for, and the number of the last step */
      said = g_strdup_printf (_("There is no step %u: the last one is step %u."), step, self->n_steps);
      ent_presentation_say (self, said);
      return FALSE;
    }
  if (!ent_presentation_is_allowed (self, step))
    {
      say_refused (self, step, get_clearance (self, step));
      return FALSE;
    }

  jump (self, step);

  return TRUE;
}

static gboolean
typed_timeout_cb (gpointer data)
{
  EntPresentation *self = data;

  self->typed_timeout = 0;
  ent_presentation_forget_typed (self);

  return G_SOURCE_REMOVE;
}

/**
 * ent_presentation_type_digit:
 * @digit: 0 to 9
 *
 * One more digit of the number of a step, see ent_presentation_enter(). All
 * of them are forgotten if nothing follows for three seconds.
 */
void
ent_presentation_type_digit (EntPresentation *self,
                             guint            digit)
{
  char *typed;

  g_return_if_fail (ENT_IS_PRESENTATION (self));
  g_return_if_fail (digit <= 9);

  ent_presentation_begin (self);
  g_clear_handle_id (&self->typed_timeout, g_source_remove);
  self->typed_timeout = g_timeout_add_seconds (TYPED_SECONDS, typed_timeout_cb, self);
  if (self->typed != NULL && strlen (self->typed) >= MAX_DIGITS)
    return;

  typed = g_strdup_printf ("%s%u", self->typed != NULL ? self->typed : "", digit);
  g_free (self->typed);
  self->typed = typed;
  ent_presentation_notify (self, ENT_PRESENTATION_TYPED);
}

/**
 * ent_presentation_enter:
 *
 * Goes to the step whose number was typed; if none was, pushes.
 */
void
ent_presentation_enter (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  if (self->typed != NULL)
    ent_presentation_go_to (self, (guint) g_ascii_strtoull (self->typed, NULL, 10));
  else
    ent_presentation_push (self);
}

/**
 * ent_presentation_escape:
 *
 * Leaves the innermost thing that is open: the digits, the overview, the
 * evidence on the console, the spotlight or magnifier. With none of them it
 * asks to stop.
 */
void
ent_presentation_escape (EntPresentation *self)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  if (self->typed != NULL)
    ent_presentation_forget_typed (self);
  else if (self->overview)
    ent_presentation_set_overview (self, FALSE);
  else if (self->speaker.evidence && !self->room.evidence)
    ent_presentation_set_evidence (self, FALSE);
  else if (self->spotlight)
    ent_presentation_set_spotlight (self, FALSE);
  else if (self->magnifier)
    ent_presentation_set_magnifier (self, FALSE);
  else
    ent_presentation_ask (self, "stop");
}

/**
 * ent_presentation_set_speaker_stage:
 * @stage: what the speaker looks at: something that was clicked or found, a
 *   perspective, or anything else that is not the story
 *
 * The room does not see it until it is pushed. Ids that the briefing does not
 * have are left out.
 */
void
ent_presentation_set_speaker_stage (EntPresentation *self,
                                    EntStage        *stage)
{
  g_autoptr (EntStage) fitted = NULL;
  guint step = 0;

  g_return_if_fail (ENT_IS_PRESENTATION (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  ent_presentation_begin (self);
  fitted = ent_stage_fit (stage, self->briefing);
  /* Whoever clicks their way back to what the step shows is at the step. */
  if (self->step > 0 && ent_stage_equal (fitted, get_cache (self, self->step)->stage))
    step = self->step;
  else if (self->room.step > 0 && ent_stage_equal (fitted, self->room.stage))
    step = self->room.step;

  g_object_freeze_notify (G_OBJECT (self));
  ent_presentation_set_sight (self, &self->speaker, step, fitted, self->speaker.evidence);
  ent_presentation_set_overview (self, FALSE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_presentation_look_at:
 * @step: number of a step, from 1
 *
 * Has the speaker alone look at a step, whatever it is marked: the story
 * stays where it is.
 */
void
ent_presentation_look_at (EntPresentation *self,
                          guint            step)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));
  g_return_if_fail (step >= 1 && step <= self->n_steps);

  ent_presentation_begin (self);
  g_object_freeze_notify (G_OBJECT (self));
  ent_presentation_set_sight (self, &self->speaker, step, get_cache (self, step)->stage, FALSE);
  ent_presentation_set_overview (self, FALSE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_presentation_push:
 *
 * Shows the room what the speaker sees, once, also while it is frozen, and
 * uncovers it. What is marked above the level of the room is refused.
 *
 * Returns: whether the room sees it
 */
gboolean
ent_presentation_push (EntPresentation *self)
{
  EntClearance clearance;

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  ent_presentation_begin (self);
  if (!self->is_private && self->blank == ENT_BLANK_NONE)
    {
      ent_presentation_say (self, _("The room already sees what you see."));
      return TRUE;
    }
  if (!is_allowed (self, &self->speaker, &clearance))
    {
      say_refused (self, self->speaker.step, &clearance);
      return FALSE;
    }

  g_object_freeze_notify (G_OBJECT (self));
  /* A step that is pushed is where the story goes on. */
  if (self->speaker.step > 0)
    set_position (self, self->speaker.step);
  ent_presentation_set_sight (self, &self->room, self->speaker.step, self->speaker.stage, self->speaker.evidence);
  ent_presentation_set_overview (self, FALSE);
  ent_presentation_set_blank (self, ENT_BLANK_NONE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * ent_presentation_back:
 *
 * Brings both, the room also while it is frozen, back to the step that was
 * left: the last one that the room saw, or, if both see that, the one from
 * which a jump led there.
 */
void
ent_presentation_back (EntPresentation *self)
{
  const guint anchor = self->anchor;
  EntClearance clearance;
  EntSight home;
  guint step;

  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  ent_presentation_forget_typed (self);
  home = (EntSight) { anchor, get_cache (self, anchor)->stage, FALSE };
  step = anchor;
  if (is_same_sight (&self->room, &home) && is_same_sight (&self->speaker, &home))
    {
      if (self->left == 0)
        {
          ent_presentation_say (self, _("There is no other step to go back to."));
          return;
        }
      step = self->left;
      home = (EntSight) { step, get_cache (self, step)->stage, FALSE };
    }

  /* Without a story, what both began with is no step, and is judged like one. */
  if (!is_allowed (self, &home, &clearance))
    {
      say_refused (self, step, &clearance);
      return;
    }
  if (step == self->left)
    self->left = 0;
  show_step (self, step, TRUE);
}
