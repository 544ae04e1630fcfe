/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Away from the story and back: what the speaker looks at is private until it
 * is pushed, and nothing above its level reaches the room.
 */

#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

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
  if (self->step > 0 && ent_stage_equal (fitted, ent_presentation_get_stage_at (self, self->step)))
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
  ent_presentation_set_sight (self, &self->speaker, step, ent_presentation_get_stage_at (self, step), FALSE);
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
  if (!ent_presentation_may_show (self, &self->speaker, &clearance))
    {
      ent_presentation_refuse (self, self->speaker.step, &clearance);
      return FALSE;
    }

  g_object_freeze_notify (G_OBJECT (self));
  /* A step that is pushed is where the story goes on. */
  if (self->speaker.step > 0)
    ent_presentation_set_position (self, self->speaker.step);
  ent_presentation_set_sight (self, &self->room, self->speaker.step, self->speaker.stage, self->speaker.evidence);
  ent_presentation_set_overview (self, FALSE);
  ent_presentation_set_blank (self, ENT_BLANK_NONE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/* The last step that the room has seen. */
static EntSight
get_home (EntPresentation *self)
{
  return (EntSight) { self->anchor, ent_presentation_get_stage_at (self, self->anchor), FALSE };
}

static gboolean
is_home (EntPresentation *self,
         const EntSight  *home)
{
  return ent_presentation_is_same_sight (&self->room, home) && ent_presentation_is_same_sight (&self->speaker, home);
}

/* Whether one of the two sees something else than that, and both may go back to it. */
gboolean
ent_presentation_is_away (EntPresentation *self)
{
  const EntSight home = get_home (self);
  EntClearance clearance;

  return !is_home (self, &home) && ent_presentation_may_show (self, &home, &clearance);
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
  home = get_home (self);
  step = anchor;
  if (is_home (self, &home))
    {
      if (self->left == 0)
        {
          ent_presentation_say (self, _("There is no other step to go back to."));
          return;
        }
      step = self->left;
      home = (EntSight) { step, ent_presentation_get_stage_at (self, step), FALSE };
    }

  /* Without a story, what both began with is no step, and is judged like one. */
  if (!ent_presentation_may_show (self, &home, &clearance))
    {
      ent_presentation_refuse (self, step, &clearance);
      return;
    }
  if (step == self->left)
    self->left = 0;
  ent_presentation_show_step (self, step, TRUE);
}
