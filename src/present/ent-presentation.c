/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-presentation-private.h"

#include "ent-list.h"

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
    case ENT_PRESENTATION_ASPECT:
      g_value_set_double (value, self->aspect);
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
  properties[ENT_PRESENTATION_ASPECT] =
    g_param_spec_double ("aspect", NULL, NULL, ENT_ASPECT_MIN, ENT_ASPECT_MAX, ENT_ASPECT_USUAL, read);
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
  self->aspect = ENT_ASPECT_USUAL;
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

/* Begins an act: what was said about the last one no longer holds. */
void
ent_presentation_begin (EntPresentation *self)
{
  ent_presentation_say (self, NULL);
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
