/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-presentation-private.h"

#include <glib/gi18n.h>

#include "ent-list.h"
#include "ent-phrase.h"

enum {
  SIGNAL_ASKED,
  N_SIGNALS
};

GParamSpec *ent_presentation_properties[ENT_PRESENTATION_N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (EntBlank, ent_blank,
  G_DEFINE_ENUM_VALUE (ENT_BLANK_NONE, "none"),
  G_DEFINE_ENUM_VALUE (ENT_BLANK_BLACK, "black"),
  G_DEFINE_ENUM_VALUE (ENT_BLANK_WHITE, "white"))

G_DEFINE_FINAL_TYPE (EntPresentation, ent_presentation, G_TYPE_OBJECT)

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

static guint
count_steps (EntStory *story)
{
  return story != NULL ? g_list_model_get_n_items (ent_story_get_steps (story)) : 0;
}

static EntTalkClock *
make_clock (EntPresentation *self)
{
  g_autofree guint *planned = g_new0 (guint, MAX (self->n_steps, 1));

  for (guint i = 0; i < self->n_steps; i++)
    planned[i] = (guint) MAX (ent_step_get_seconds (ent_presentation_get_step_at (self, i + 1)), 0);

  return ent_talk_clock_new (self->n_steps, planned);
}

static int
find_highest (EntBriefing *briefing)
{
  GListModel *markings = ent_briefing_get_markings (briefing);
  int highest = ent_clearance_get_rank (briefing, NULL);
  EntMarking *marking;

  for (guint i = 0; (marking = ent_list_peek (markings, i)) != NULL; i++)
    highest = MAX (highest, ent_marking_get_rank (marking));

  return highest;
}

static void
ent_presentation_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntPresentation *self = ENT_PRESENTATION (object);

  switch (prop_id)
    {
    case ENT_PRESENTATION_BRIEFING:
      g_value_set_object (value, self->briefing);
      break;
    case ENT_PRESENTATION_STORY:
      g_value_set_object (value, self->story);
      break;
    case ENT_PRESENTATION_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case ENT_PRESENTATION_N_STEPS:
      g_value_set_uint (value, self->n_steps);
      break;
    case ENT_PRESENTATION_ROOM_LEVEL:
      g_value_set_int (value, self->room_level);
      break;
    case ENT_PRESENTATION_STEP:
      g_value_set_uint (value, self->step);
      break;
    case ENT_PRESENTATION_ROOM_STAGE:
      g_value_set_object (value, self->room.stage);
      break;
    case ENT_PRESENTATION_ROOM_STEP:
      g_value_set_uint (value, self->room.step);
      break;
    case ENT_PRESENTATION_ROOM_EVIDENCE:
      g_value_set_boolean (value, self->room.evidence);
      break;
    case ENT_PRESENTATION_SPEAKER_STAGE:
      g_value_set_object (value, self->speaker.stage);
      break;
    case ENT_PRESENTATION_SPEAKER_STEP:
      g_value_set_uint (value, self->speaker.step);
      break;
    case ENT_PRESENTATION_PRIVATE:
      g_value_set_boolean (value, self->is_private);
      break;
    case ENT_PRESENTATION_TYPED:
      g_value_set_string (value, self->typed);
      break;
    case ENT_PRESENTATION_FROZEN:
      g_value_set_boolean (value, self->frozen);
      break;
    case ENT_PRESENTATION_BLANK:
      g_value_set_enum (value, self->blank);
      break;
    case ENT_PRESENTATION_QUESTION_HELD:
      g_value_set_boolean (value, ent_talk_clock_get_held (self->clock));
      break;
    case ENT_PRESENTATION_SPOTLIGHT:
      g_value_set_boolean (value, self->spotlight);
      break;
    case ENT_PRESENTATION_MAGNIFIER:
      g_value_set_boolean (value, self->magnifier);
      break;
    case ENT_PRESENTATION_POINT_X:
      g_value_set_double (value, self->point_x);
      break;
    case ENT_PRESENTATION_POINT_Y:
      g_value_set_double (value, self->point_y);
      break;
    case ENT_PRESENTATION_OVERVIEW:
      g_value_set_boolean (value, self->overview);
      break;
    case ENT_PRESENTATION_EVIDENCE:
      g_value_set_boolean (value, self->speaker.evidence);
      break;
    case ENT_PRESENTATION_NOTES_SCALE:
      g_value_set_double (value, self->notes_scale);
      break;
    case ENT_PRESENTATION_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_presentation_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EntPresentation *self = ENT_PRESENTATION (object);

  switch (prop_id)
    {
    case ENT_PRESENTATION_BRIEFING:
      self->briefing = g_value_dup_object (value);
      break;
    case ENT_PRESENTATION_STORY:
      self->story = g_value_dup_object (value);
      break;
    case ENT_PRESENTATION_INITIAL_STEP:
      self->initial_step = g_value_get_uint (value);
      break;
    case ENT_PRESENTATION_ROOM_LEVEL:
      if (self->clock == NULL)
        self->room_level = g_value_get_int (value);
      else
        ent_presentation_set_room_level (self, g_value_get_int (value));
      break;
    case ENT_PRESENTATION_FROZEN:
      ent_presentation_set_frozen (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_BLANK:
      ent_presentation_set_blank (self, g_value_get_enum (value));
      break;
    case ENT_PRESENTATION_QUESTION_HELD:
      ent_presentation_set_question_held (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_SPOTLIGHT:
      ent_presentation_set_spotlight (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_MAGNIFIER:
      ent_presentation_set_magnifier (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_OVERVIEW:
      ent_presentation_set_overview (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_EVIDENCE:
      ent_presentation_set_evidence (self, g_value_get_boolean (value));
      break;
    case ENT_PRESENTATION_NOTES_SCALE:
      ent_presentation_set_notes_scale (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_presentation_constructed (GObject *object)
{
  EntPresentation *self = ENT_PRESENTATION (object);

  G_OBJECT_CLASS (ent_presentation_parent_class)->constructed (object);

  g_return_if_fail (self->briefing != NULL);

  self->n_steps = count_steps (self->story);
  self->steps = g_new0 (EntStepCache, (gsize) self->n_steps + 1);
  self->highest = find_highest (self->briefing);
  self->clock = make_clock (self);
  ent_presentation_start_at (self, self->initial_step);
}

static void
ent_presentation_dispose (GObject *object)
{
  EntPresentation *self = ENT_PRESENTATION (object);

  g_clear_handle_id (&self->typed_timeout, g_source_remove);

  G_OBJECT_CLASS (ent_presentation_parent_class)->dispose (object);
}

static void
ent_presentation_finalize (GObject *object)
{
  EntPresentation *self = ENT_PRESENTATION (object);

  for (guint i = 0; self->steps != NULL && i <= self->n_steps; i++)
    g_clear_object (&self->steps[i].stage);
  g_free (self->steps);
  g_clear_object (&self->room.stage);
  g_clear_object (&self->speaker.stage);
  g_clear_object (&self->clock);
  g_clear_object (&self->story);
  g_clear_object (&self->briefing);
  g_free (self->typed);
  g_free (self->message);

  G_OBJECT_CLASS (ent_presentation_parent_class)->finalize (object);
}

static void
ent_presentation_class_init (EntPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamSpec **properties = ent_presentation_properties;

  object_class->get_property = ent_presentation_get_property;
  object_class->set_property = ent_presentation_set_property;
  object_class->constructed = ent_presentation_constructed;
  object_class->dispose = ent_presentation_dispose;
  object_class->finalize = ent_presentation_finalize;

  properties[ENT_PRESENTATION_BRIEFING] = g_param_spec_object ("briefing", NULL, NULL, ENT_TYPE_BRIEFING, once);
  properties[ENT_PRESENTATION_STORY] = g_param_spec_object ("story", NULL, NULL, ENT_TYPE_STORY, once);
  properties[ENT_PRESENTATION_INITIAL_STEP] =
    g_param_spec_uint ("initial-step", NULL, NULL, 0, G_MAXUINT, 1,
                       G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[ENT_PRESENTATION_CLOCK] = g_param_spec_object ("clock", NULL, NULL, ENT_TYPE_TALK_CLOCK, read);
  properties[ENT_PRESENTATION_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[ENT_PRESENTATION_ROOM_LEVEL] =
    g_param_spec_int ("room-level", NULL, NULL, 0, G_MAXINT, ENT_CLEARANCE_ALL, write | G_PARAM_CONSTRUCT);
  properties[ENT_PRESENTATION_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[ENT_PRESENTATION_ROOM_STAGE] = g_param_spec_object ("room-stage", NULL, NULL, ENT_TYPE_STAGE, read);
  properties[ENT_PRESENTATION_ROOM_STEP] = g_param_spec_uint ("room-step", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[ENT_PRESENTATION_ROOM_EVIDENCE] = g_param_spec_boolean ("room-evidence", NULL, NULL, FALSE, read);
  properties[ENT_PRESENTATION_SPEAKER_STAGE] =
    g_param_spec_object ("speaker-stage", NULL, NULL, ENT_TYPE_STAGE, read);
  properties[ENT_PRESENTATION_SPEAKER_STEP] = g_param_spec_uint ("speaker-step", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[ENT_PRESENTATION_PRIVATE] = g_param_spec_boolean ("private", NULL, NULL, FALSE, read);
  properties[ENT_PRESENTATION_TYPED] = g_param_spec_string ("typed", NULL, NULL, NULL, read);
  properties[ENT_PRESENTATION_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_BLANK] =
    g_param_spec_enum ("blank", NULL, NULL, ENT_TYPE_BLANK, ENT_BLANK_NONE, write);
  properties[ENT_PRESENTATION_QUESTION_HELD] = g_param_spec_boolean ("question-held", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_SPOTLIGHT] = g_param_spec_boolean ("spotlight", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_MAGNIFIER] = g_param_spec_boolean ("magnifier", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_POINT_X] = g_param_spec_double ("point-x", NULL, NULL, 0, 1, 0.5, read);
  properties[ENT_PRESENTATION_POINT_Y] = g_param_spec_double ("point-y", NULL, NULL, 0, 1, 0.5, read);
  properties[ENT_PRESENTATION_OVERVIEW] = g_param_spec_boolean ("overview", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_EVIDENCE] = g_param_spec_boolean ("evidence", NULL, NULL, FALSE, write);
  properties[ENT_PRESENTATION_NOTES_SCALE] =
    g_param_spec_double ("notes-scale", NULL, NULL, ENT_NOTES_SCALE_MIN, ENT_NOTES_SCALE_MAX, 1.0, write);
  properties[ENT_PRESENTATION_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, ENT_PRESENTATION_N_PROPS, properties);

  /**
   * EntPresentation::asked:
   * @what: the detail: "search", "swap", "stop" or "present"
   *
   * Something was asked for that only whoever has the windows can do.
   */
  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ent_presentation_init (EntPresentation *self)
{
  self->point_x = self->point_y = 0.5;
  self->notes_scale = 1.0;
}

/**
 * ent_presentation_new:
 * @briefing: what is presented
 * @story: (nullable): a story of @briefing; without one the talk is all
 *   questions and starts at the briefing's first view
 * @step: number of the step to begin with, from 1
 * @room_level: the highest rank that the room may see, or %ENT_CLEARANCE_ALL
 *
 * The clock is not started: that is for whoever shows it to the room.
 *
 * Returns: (transfer full): a presentation
 */
EntPresentation *
ent_presentation_new (EntBriefing *briefing,
                      EntStory    *story,
                      guint        step,
                      int          room_level)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (story == NULL || ENT_IS_STORY (story), NULL);

  return g_object_new (ENT_TYPE_PRESENTATION,
                       "briefing", briefing,
                       "story", story,
                       "initial-step", step,
                       "room-level", room_level,
                       NULL);
}

/**
 * ent_presentation_get_briefing:
 *
 * Returns: (transfer none): what is presented
 */
EntBriefing *
ent_presentation_get_briefing (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->briefing;
}

/**
 * ent_presentation_get_story:
 *
 * Returns: (transfer none) (nullable): the story that is told
 */
EntStory *
ent_presentation_get_story (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->story;
}

/**
 * ent_presentation_get_language:
 *
 * Returns: (transfer none) (nullable): language of the slides, BCP 47: that of
 *   the story, else of the briefing
 */
const char *
ent_presentation_get_language (EntPresentation *self)
{
  const char *language;

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  language = self->story != NULL ? ent_story_get_language (self->story) : NULL;

  return language != NULL ? language : ent_briefing_get_language (self->briefing);
}

/**
 * ent_presentation_get_clock:
 *
 * Returns: (transfer none): the clock of the talk
 */
EntTalkClock *
ent_presentation_get_clock (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->clock;
}

/**
 * ent_presentation_get_n_steps:
 *
 * Returns: number of steps of the story; 0 without one
 */
guint
ent_presentation_get_n_steps (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), 0);

  return self->n_steps;
}

/**
 * ent_presentation_get_step_at:
 * @step: number of a step, from 1
 *
 * Returns: (transfer none) (nullable): that step; %NULL if there is none
 */
EntStep *
ent_presentation_get_step_at (EntPresentation *self,
                              guint            step)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->story != NULL && step > 0 ? ent_list_peek (ent_story_get_steps (self->story), step - 1) : NULL;
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

  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  if (self->blank == ENT_BLANK_BLACK)
    return g_strdup (_("The room sees black."));
  if (self->blank == ENT_BLANK_WHITE)
    return g_strdup (_("The room sees white."));
  if (self->room.step > 0)
    /* Translators: the number of a step, how many there are, the title of the step */
    return g_strdup_printf (_("The room sees step %u of %u, “%s”."), self->room.step, self->n_steps,
                            ent_presentation_get_room_title (self));

  named = ent_phrase_stage (self->briefing, self->room.stage);
  /* Translators: %s is the name of what is shown, such as “Map” or “India” */
  return g_strdup_printf (_("The room sees “%s”, which is no step of the story."), named);
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

/**
 * ent_presentation_get_message:
 *
 * Returns: (transfer none) (nullable): a sentence for the speaker about what
 *   was asked for last; %NULL if there is nothing to say
 */
const char *
ent_presentation_get_message (EntPresentation *self)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (self), NULL);

  return self->message;
}

/**
 * ent_presentation_say:
 * @message: (nullable): a sentence for the speaker, never for the room
 *
 * Saying the same twice notifies twice: it was asked for twice.
 */
void
ent_presentation_say (EntPresentation *self,
                      const char      *message)
{
  char *copy;

  g_return_if_fail (ENT_IS_PRESENTATION (self));

  if (message == NULL && self->message == NULL)
    return;

  copy = g_strdup (message);
  g_free (self->message);
  self->message = copy;
  ent_presentation_notify (self, ENT_PRESENTATION_MESSAGE);
}

/**
 * ent_presentation_ask:
 * @what: "search", "swap", "stop" or "present"
 *
 * Asks whoever has the windows, see #EntPresentation::asked.
 */
void
ent_presentation_ask (EntPresentation *self,
                      const char      *what)
{
  g_return_if_fail (ENT_IS_PRESENTATION (self));
  g_return_if_fail (what != NULL);

  ent_presentation_begin (self);
  g_signal_emit (self, signals[SIGNAL_ASKED], g_quark_from_string (what), what);
}
