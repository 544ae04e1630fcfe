/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Through the story: stepping moves both, the speaker alone while the room is
 * frozen, and passes over what is above the level of the room.
 */

#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

/* Longer than any story has steps. */
#define MAX_DIGITS 6

/* Digits that nobody goes on with are forgotten. */
#define TYPED_SECONDS 3

/**
 * ent_presentation_get_step:
 *
 * Returns: where in the story the speaker is, from 1, also while looking at
 *   something else; 0 without a story
 */
guint
ent_presentation_get_step (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return self->step;
}

/* Where the speaker is in the story, and with that the clock. */
void
ent_presentation_set_position (EntPresentation *self,
                               guint            step)
{
  if (self->step == step)
    return;

  self->step = step;
  ent_talk_clock_set_step (self->clock, step);
  ent_presentation_notify (self, ENT_PRESENTATION_STEP);
}

static void
show_room (EntPresentation *self,
           guint            step)
{
  ent_presentation_set_sight (self, &self->room, step, ent_presentation_get_stage_at (self, step), FALSE);
}

/* Moves both to @step, or the speaker alone while the room is frozen. */
void
ent_presentation_show_step (EntPresentation *self,
                            guint            step,
                            gboolean         with_room)
{
  g_object_freeze_notify (G_OBJECT (self));
  ent_presentation_set_position (self, step);
  ent_presentation_set_sight (self, &self->speaker, step, ent_presentation_get_stage_at (self, step), FALSE);
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

  ent_presentation_show_step (self, start, TRUE);
  if (!ent_presentation_room_may_see (self))
    self->blank = ENT_BLANK_BLACK;
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

  ent_presentation_show_step (self, to, !self->frozen);
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
  ent_presentation_show_step (self, step, !self->frozen);
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
      ent_presentation_refuse (self, step, ent_presentation_get_clearance (self, step));
      return FALSE;
    }

  jump (self, step);

  return TRUE;
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

static gboolean
typed_timeout_cb (gpointer data)
{
  EntPresentation *self = data;

  self->typed_timeout = 0;
  ent_presentation_forget_typed (self);

  return G_SOURCE_REMOVE;
}

/**
 * ent_presentation_get_typed:
 *
 * Returns: (transfer none) (nullable): the digits of a step's number that
 *   have been typed so far
 */
const char *
ent_presentation_get_typed (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->typed;
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

/* On the console and, if that is what the room sees, there. */
static void
close_evidence (EntPresentation *self)
{
  const gboolean is_shared = !self->is_private;

  g_object_freeze_notify (G_OBJECT (self));
  ent_presentation_set_sight (self, &self->speaker, self->speaker.step, self->speaker.stage, FALSE);
  if (is_shared)
    ent_presentation_set_sight (self, &self->room, self->room.step, self->room.stage, FALSE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ent_presentation_escape:
 *
 * Leaves the innermost thing that is open: the digits, the overview, the
 * evidence, also where the room sees it, the spotlight or magnifier, a blank
 * screen, and what is no step of the story or not what the room sees, from
 * which it goes back. With none of them it asks to stop; it asks also where
 * the room may not see what there is to go back to, so that it always ends.
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
  else if (self->speaker.evidence)
    close_evidence (self);
  else if (self->spotlight)
    ent_presentation_set_spotlight (self, FALSE);
  else if (self->magnifier)
    ent_presentation_set_magnifier (self, FALSE);
  else if (self->blank != ENT_BLANK_NONE && ent_presentation_room_may_see (self))
    ent_presentation_set_blank (self, ENT_BLANK_NONE);
  else if (ent_presentation_is_away (self))
    ent_presentation_back (self);
  else
    ent_presentation_ask (self, "stop");
}
