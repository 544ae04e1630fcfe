/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the room and the speaker see, how restricted that is, and what the
 * room may see of it.
 */

#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"

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

const EntClearance *
ent_presentation_get_clearance (EntPresentation *self,
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

  return self->highest <= self->room_level || ent_presentation_get_clearance (self, step)->rank <= self->room_level;
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

  clearance = ent_presentation_get_clearance (self, step);

  return clearance->marking != NULL ? ent_marking_get_label (clearance->marking) : NULL;
}

/* How restricted that is which @sight shows. */
void
ent_presentation_judge (EntPresentation *self,
                        const EntSight  *sight,
                        EntClearance    *clearance)
{
  if (sight->step > 0)
    *clearance = *ent_presentation_get_clearance (self, sight->step);
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
gboolean
ent_presentation_may_show (EntPresentation *self,
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

  return ent_presentation_may_show (self, &self->room, &clearance);
}

/* Nothing is shown to the room that @clearance is of: says why. */
void
ent_presentation_refuse (EntPresentation    *self,
                         guint               step,
                         const EntClearance *clearance)
{
  g_autofree char *label = ent_text_clean (clearance->marking != NULL ? ent_marking_get_label (clearance->marking) : "",
                                           ENT_PRESENTATION_NAME_CHARS);
  g_autofree char *said = NULL;

  if (step > 0)
    /* Translators: the number of a step, and the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("Step %u is not shown: it is marked “%s”, above what this room may see."), step, label);
  else if (clearance->owner == NULL)
    /* Translators: the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("This is not shown: the briefing is marked “%s”, above what this room may see."), label);
  else if (ENT_IS_SOURCE (clearance->owner))
    {
      g_autofree char *title = ent_text_clean (ent_source_get_title (ENT_SOURCE (clearance->owner)),
                                               ENT_PRESENTATION_NAME_CHARS);

      /* Translators: the title of a source, and the label of a marking, such as “Internal” */
      said = g_strdup_printf (_("This is not shown: the source “%s” is marked “%s”, above what this room may see."),
                              title, label);
    }
  else
    /* Translators: the label of a marking, such as “Internal” */
    said = g_strdup_printf (_("This is not shown: a line in it is marked “%s”, above what this room may see."), label);
  ent_presentation_say (self, said);
}

/**
 * ent_presentation_get_room_level:
 *
 * Returns: the highest rank that the room may see, or %ENT_CLEARANCE_ALL
 */
int
ent_presentation_get_room_level (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return self->room_level;
}

/**
 * ent_presentation_set_room_level:
 * @level: the highest rank that the room may see, or %ENT_CLEARANCE_ALL
 *
 * If the room sees something above @level, it sees black from now on.
 */
void
ent_presentation_set_room_level (EntPresentation *self,
                                 int              level)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  if (self->room_level == level)
    return;

  self->room_level = level;
  ent_presentation_notify (self, ENT_PRESENTATION_ROOM_LEVEL);

  if (self->blank == ENT_BLANK_NONE && !ent_presentation_room_may_see (self))
    {
      ent_presentation_set_blank (self, ENT_BLANK_BLACK);
      ent_presentation_say (self, _("The room sees black: what it saw is marked above what it may see."));
    }
}

gboolean
ent_presentation_is_same_sight (const EntSight *a,
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
  gboolean is_private = !ent_presentation_is_same_sight (&self->room, &self->speaker);

  if (self->is_private == is_private)
    return;

  self->is_private = is_private;
  ent_presentation_notify (self, ENT_PRESENTATION_PRIVATE);
}

/**
 * ent_presentation_get_room_stage:
 *
 * Returns: (transfer none): what the room sees, unless it is blank
 */
EntStage *
ent_presentation_get_room_stage (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->room.stage;
}

/**
 * ent_presentation_get_room_step:
 *
 * Returns: number of the step that the room sees; 0 if that is none
 */
guint
ent_presentation_get_room_step (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return self->room.step;
}

static const char *
get_title (EntPresentation *self,
           const EntSight  *sight)
{
  EntStep *step = ent_presentation_get_step_at (self, sight->step);

  return step != NULL ? ent_step_get_title (step) : NULL;
}

static const char *
get_marking (EntPresentation *self,
             const EntSight  *sight)
{
  EntClearance clearance;

  ent_presentation_judge (self, sight, &clearance);

  return clearance.marking != NULL ? ent_marking_get_label (clearance.marking) : NULL;
}

/**
 * ent_presentation_get_room_title:
 *
 * Returns: (transfer none) (nullable): title of the step that the room sees;
 *   %NULL if it is none, and the stage names itself
 */
const char *
ent_presentation_get_room_title (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return get_title (self, &self->room);
}

/**
 * ent_presentation_get_room_marking:
 *
 * Returns: (transfer none) (nullable): label of the highest marking of what
 *   the room sees; never below that of the document
 */
const char *
ent_presentation_get_room_marking (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return get_marking (self, &self->room);
}

/**
 * ent_presentation_get_room_evidence:
 *
 * Returns: whether the room sees the evidence of its stage as well
 */
gboolean
ent_presentation_get_room_evidence (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->room.evidence;
}

/**
 * ent_presentation_get_speaker_stage:
 *
 * Returns: (transfer none): what the console shows
 */
EntStage *
ent_presentation_get_speaker_stage (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->speaker.stage;
}

/**
 * ent_presentation_get_speaker_step:
 *
 * Returns: number of the step that the console shows; 0 if that is none
 */
guint
ent_presentation_get_speaker_step (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return self->speaker.step;
}

/**
 * ent_presentation_get_speaker_title:
 *
 * Returns: (transfer none) (nullable): title of the step that the console
 *   shows; %NULL if it is none
 */
const char *
ent_presentation_get_speaker_title (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return get_title (self, &self->speaker);
}

/**
 * ent_presentation_get_speaker_marking:
 *
 * Returns: (transfer none) (nullable): label of the highest marking of what
 *   the console shows; never below that of the document
 */
const char *
ent_presentation_get_speaker_marking (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return get_marking (self, &self->speaker);
}

/**
 * ent_presentation_is_private:
 *
 * Returns: whether the speaker sees something that the room does not
 */
gboolean
ent_presentation_is_private (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->is_private;
}

/**
 * ent_presentation_describe_room:
 *
 * Returns: (transfer full): a sentence that says what the room sees
 */
char *
ent_presentation_describe_room (EntPresentation *self)
{
  g_autofree char *named = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  if (self->blank == ENT_BLANK_BLACK)
    return g_strdup (_("The room sees black."));
  if (self->blank == ENT_BLANK_WHITE)
    return g_strdup (_("The room sees white."));
  if (self->room.step > 0)
    {
      name = ent_text_clean (ent_presentation_get_room_title (self), ENT_PRESENTATION_NAME_CHARS);
      /* Translators: the number of a step, how many there are, the title of the step */
      return g_strdup_printf (_("The room sees step %u of %u, “%s”."), self->room.step, self->n_steps, name);
    }

  named = ent_phrase_stage (self->briefing, self->room.stage);
  name = ent_text_clean (named, ENT_PRESENTATION_NAME_CHARS);
  /* Translators: %s is the name of what is shown, such as “Map” or “India” */
  return g_strdup_printf (_("The room sees “%s”, which is no step of the story."), name);
}

/**
 * ent_presentation_get_evidence:
 *
 * Returns: whether the console shows the evidence of what it shows
 */
gboolean
ent_presentation_get_evidence (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), FALSE);

  return self->speaker.evidence;
}

/**
 * ent_presentation_set_evidence:
 * @evidence: whether the console shows the evidence of what it shows; the
 *   room sees it when it is pushed
 */
void
ent_presentation_set_evidence (EntPresentation *self,
                               gboolean         evidence)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));

  ent_presentation_begin (self);
  g_object_freeze_notify (G_OBJECT (self));
  ent_presentation_set_sight (self, &self->speaker, self->speaker.step, self->speaker.stage, evidence != FALSE);
  ent_presentation_settle (self);
  g_object_thaw_notify (G_OBJECT (self));
}
