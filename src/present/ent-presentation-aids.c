/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is about the talk and not about the content: a frozen or a blank
 * screen, a question, the pointers, the overview and the size of the notes.
 */

#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

#include "ent-talk-time.h"

static void
set_flag (EntPresentation *self,
          gboolean        *flag,
          guint            property,
          gboolean         value)
{
  value = value != FALSE;
  if (*flag == value)
    return;

  *flag = value;
  ent_presentation_notify (self, property);
}

/**
 * ent_presentation_get_frozen:
 *
 * Returns: whether stepping is kept from the room
 */
gboolean
ent_presentation_get_frozen (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->frozen;
}

/**
 * ent_presentation_set_frozen:
 * @frozen: whether stepping is kept from the room
 *
 * Thawing shows the room nothing: what the speaker has come to stays private
 * until it is pushed, or until the next step.
 */
void
ent_presentation_set_frozen (EntPresentation *self,
                             gboolean         frozen)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  set_flag (self, &self->frozen, ENT_PRESENTATION_FROZEN, frozen);
  if (!self->frozen && self->is_private)
    ent_presentation_say (self, _("The room still sees what it saw. Press Enter to show it what you see."));
}

/**
 * ent_presentation_get_blank:
 *
 * Returns: whether the room sees nothing, and in which colour
 */
EntBlank
ent_presentation_get_blank (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), ENT_BLANK_NONE);

  return self->blank;
}

/**
 * ent_presentation_set_blank:
 * @blank: what the room sees instead of its stage, if anything
 *
 * What the room may not see is not uncovered either.
 */
void
ent_presentation_set_blank (EntPresentation *self,
                            EntBlank         blank)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  if (self->blank == blank)
    return;
  if (blank == ENT_BLANK_NONE && !ent_presentation_room_may_see (self))
    {
      ent_presentation_say (self, _("The room goes on seeing nothing: what would be shown is marked above what it may see."));
      return;
    }

  self->blank = blank;
  ent_presentation_notify (self, ENT_PRESENTATION_BLANK);
}

/**
 * ent_presentation_get_question_held:
 *
 * Returns: whether the clock waits for a question to be answered
 */
gboolean
ent_presentation_get_question_held (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return ent_talk_clock_get_held (self->clock);
}

/**
 * ent_presentation_set_question_held:
 * @held: whether the clock waits for a question to be answered
 */
void
ent_presentation_set_question_held (EntPresentation *self,
                                    gboolean         held)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  if (ent_talk_clock_get_held (self->clock) == (held != FALSE))
    return;

  ent_talk_clock_set_held (self->clock, held);
  ent_presentation_notify (self, ENT_PRESENTATION_QUESTION_HELD);
}

static gboolean
is_same_day (gint64 a,
             gint64 b)
{
  g_autoptr (GDateTime) one = g_date_time_new_from_unix_local (a);
  g_autoptr (GDateTime) other = g_date_time_new_from_unix_local (b);

  return one != NULL && other != NULL && g_date_time_get_year (one) == g_date_time_get_year (other) &&
         g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

/**
 * ent_presentation_end_at:
 * @text: a time of day, see ent_talk_time_parse()
 *
 * Says when the talk has to end: the next time that it is that time of day.
 * What is no time of day is refused, and says what was expected.
 *
 * Returns: whether it is one
 */
gboolean
ent_presentation_end_at (EntPresentation *self,
                         const char      *text)
{
  g_autofree char *time = NULL;
  g_autofree char *said = NULL;
  gint64 now, end;

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  ent_presentation_begin (self);
  now = ent_talk_clock_get_now (self->clock);
  if (!ent_talk_time_parse (text, now, &end))
    {
      ent_presentation_say (self, _("The end of the talk is entered as hours from 0 to 23, a colon and minutes, such as 14:30."));
      return FALSE;
    }

  ent_talk_clock_set_end (self->clock, end);
  if (is_same_day (now, end))
    return TRUE;

  time = ent_talk_time_format_day (end);
  /* Translators: %s is a time of day, such as “14:30” */
  said = g_strdup_printf (_("Today that time has passed: the talk has to end at %s tomorrow."), time);
  ent_presentation_say (self, said);

  return TRUE;
}

/**
 * ent_presentation_get_spotlight:
 *
 * Returns: whether the room sees a spotlight
 */
gboolean
ent_presentation_get_spotlight (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->spotlight;
}

/**
 * ent_presentation_set_spotlight:
 * @spotlight: whether the room sees a spotlight, which puts the magnifier away
 */
void
ent_presentation_set_spotlight (EntPresentation *self,
                                gboolean         spotlight)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  set_flag (self, &self->spotlight, ENT_PRESENTATION_SPOTLIGHT, spotlight);
  if (spotlight)
    set_flag (self, &self->magnifier, ENT_PRESENTATION_MAGNIFIER, FALSE);
}

/**
 * ent_presentation_get_magnifier:
 *
 * Returns: whether the room sees a magnifier
 */
gboolean
ent_presentation_get_magnifier (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->magnifier;
}

/**
 * ent_presentation_set_magnifier:
 * @magnifier: whether the room sees a magnifier, which puts the spotlight away
 */
void
ent_presentation_set_magnifier (EntPresentation *self,
                                gboolean         magnifier)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  set_flag (self, &self->magnifier, ENT_PRESENTATION_MAGNIFIER, magnifier);
  if (magnifier)
    set_flag (self, &self->spotlight, ENT_PRESENTATION_SPOTLIGHT, FALSE);
}

/**
 * ent_presentation_point:
 * @x: from 0 at the left edge of the slide to 1 at its right
 * @y: from 0 at the top to 1 at the bottom
 *
 * Where the spotlight or the magnifier is. Both coordinates are set before
 * either is notified.
 */
void
ent_presentation_point (EntPresentation *self,
                        double           x,
                        double           y)
{
  gboolean moved_x, moved_y;

  g_return_if_fail (ENT_IS_PRESENTATION (self));

  x = CLAMP (x, 0, 1);
  y = CLAMP (y, 0, 1);
  moved_x = self->point_x != x;
  moved_y = self->point_y != y;
  self->point_x = x;
  self->point_y = y;
  if (moved_x)
    ent_presentation_notify (self, ENT_PRESENTATION_POINT_X);
  if (moved_y)
    ent_presentation_notify (self, ENT_PRESENTATION_POINT_Y);
}

/**
 * ent_presentation_get_point:
 * @x: (out): from 0 at the left edge of the slide to 1 at its right
 * @y: (out): from 0 at the top to 1 at the bottom
 */
void
ent_presentation_get_point (EntPresentation *self,
                            double          *x,
                            double          *y)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  *x = self->point_x;
  *y = self->point_y;
}

/**
 * ent_presentation_get_overview:
 *
 * Returns: whether the console shows all steps
 */
gboolean
ent_presentation_get_overview (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->overview;
}

/**
 * ent_presentation_set_overview:
 * @overview: whether the console shows all steps; the room never does
 */
void
ent_presentation_set_overview (EntPresentation *self,
                               gboolean         overview)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  set_flag (self, &self->overview, ENT_PRESENTATION_OVERVIEW, overview);
}

/**
 * ent_presentation_get_aspect:
 *
 * Returns: width to height of what the room sees it on; 16:9 until whoever
 *   shows it says so
 */
double
ent_presentation_get_aspect (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), ENT_ASPECT_USUAL);

  return self->aspect;
}

/**
 * ent_presentation_set_aspect:
 * @aspect: width to height of the audience's window; beyond the limits the
 *   limit is taken
 */
void
ent_presentation_set_aspect (EntPresentation *self,
                             double           aspect)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  aspect = CLAMP (aspect, ENT_ASPECT_MIN, ENT_ASPECT_MAX);
  if (self->aspect == aspect)
    return;

  self->aspect = aspect;
  ent_presentation_notify (self, ENT_PRESENTATION_ASPECT);
}

/**
 * ent_presentation_get_notes_scale:
 *
 * Returns: size of the notes; 1 is the size of the desktop's text
 */
double
ent_presentation_get_notes_scale (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 1);

  return self->notes_scale;
}

/**
 * ent_presentation_set_notes_scale:
 * @scale: size of the notes; beyond the limits the limit is taken
 */
void
ent_presentation_set_notes_scale (EntPresentation *self,
                                  double           scale)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  scale = CLAMP (scale, ENT_NOTES_SCALE_MIN, ENT_NOTES_SCALE_MAX);
  if (self->notes_scale == scale)
    return;

  self->notes_scale = scale;
  ent_presentation_notify (self, ENT_PRESENTATION_NOTES_SCALE);
}

/**
 * ent_presentation_step_notes_scale:
 * @direction: > 0 for the next larger size of the notes, < 0 for the next
 *   smaller, 0 for that of the desktop's text
 */
void
ent_presentation_step_notes_scale (EntPresentation *self,
                                   int              direction)
{
  static const double steps[] = { ENT_NOTES_SCALE_MIN, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0, 2.4, 2.8, 3.4, ENT_NOTES_SCALE_MAX };
  double scale = 1.0;

  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  if (direction != 0)
    scale = direction > 0 ? ENT_NOTES_SCALE_MAX : ENT_NOTES_SCALE_MIN;
  for (guint i = 0; direction > 0 && i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > self->notes_scale + 1e-6)
      {
        scale = steps[i];
        break;
      }
  for (guint i = G_N_ELEMENTS (steps); direction < 0 && i > 0; i--)
    if (steps[i - 1] < self->notes_scale - 1e-6)
      {
        scale = steps[i - 1];
        break;
      }
  ent_presentation_set_notes_scale (self, scale);
}
