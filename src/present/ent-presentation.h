/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A talk in progress: which step it is at, what the room sees, what the
 * speaker sees, and what is about the talk and not about the content.
 *
 * One rule holds: stepping moves both, unless the room is frozen; everything
 * else is the speaker's own until it is pushed. What is marked above the
 * level of the room is never shown to it. It draws nothing, has no widget, and
 * never changes the briefing.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-clearance.h"
#include "ent-stage.h"
#include "ent-story.h"

#include "ent-talk-clock.h"

G_BEGIN_DECLS

/**
 * EntBlank:
 * @ENT_BLANK_NONE: the room sees its stage
 * @ENT_BLANK_BLACK: the room sees black
 * @ENT_BLANK_WHITE: the room sees white
 */
typedef enum {
  ENT_BLANK_NONE,
  ENT_BLANK_BLACK,
  ENT_BLANK_WHITE,
} EntBlank;

#define ENT_TYPE_BLANK (ent_blank_get_type ())

GType ent_blank_get_type (void) G_GNUC_CONST;

/* Of the speaker's notes; 1 is the size of the desktop's text. */
#define ENT_NOTES_SCALE_MIN 0.7
#define ENT_NOTES_SCALE_MAX 4.0

/* Width to height of what the room sees it on. */
#define ENT_ASPECT_MIN   0.25
#define ENT_ASPECT_MAX   4.0
#define ENT_ASPECT_USUAL (16.0 / 9.0)

/* Of a title or a label of the document in a sentence for the speaker: the
 * document may have any length. */
#define ENT_PRESENTATION_NAME_CHARS 120

#define ENT_TYPE_PRESENTATION (ent_presentation_get_type ())

G_DECLARE_FINAL_TYPE (EntPresentation, ent_presentation, ENT, PRESENTATION, GObject)

EntPresentation *ent_presentation_new (EntBriefing *briefing,
                                       EntStory    *story,
                                       guint        step,
                                       int          room_level);

/* What it is about. */
EntBriefing  *ent_presentation_get_briefing      (EntPresentation *self);
EntStory     *ent_presentation_get_story         (EntPresentation *self);
const char   *ent_presentation_get_language      (EntPresentation *self);
EntTalkClock *ent_presentation_get_clock         (EntPresentation *self);
guint         ent_presentation_get_n_steps       (EntPresentation *self);
EntStep      *ent_presentation_get_step_at       (EntPresentation *self,
                                                  guint            step);
EntStage     *ent_presentation_get_stage_at      (EntPresentation *self,
                                                  guint            step);
const char   *ent_presentation_get_marking_at    (EntPresentation *self,
                                                  guint            step);
gboolean      ent_presentation_is_allowed        (EntPresentation *self,
                                                  guint            step);
int           ent_presentation_get_room_level    (EntPresentation *self);
void          ent_presentation_set_room_level    (EntPresentation *self,
                                                  int              level);

/* What is shown, to the room and to the speaker. */
guint         ent_presentation_get_step          (EntPresentation *self);
guint         ent_presentation_get_next_step     (EntPresentation *self);
EntStage     *ent_presentation_get_room_stage    (EntPresentation *self);
guint         ent_presentation_get_room_step     (EntPresentation *self);
const char   *ent_presentation_get_room_title    (EntPresentation *self);
const char   *ent_presentation_get_room_marking  (EntPresentation *self);
gboolean      ent_presentation_get_room_evidence (EntPresentation *self);
EntStage     *ent_presentation_get_speaker_stage (EntPresentation *self);
guint         ent_presentation_get_speaker_step  (EntPresentation *self);
const char   *ent_presentation_get_speaker_title (EntPresentation *self);
const char   *ent_presentation_get_speaker_marking (EntPresentation *self);
gboolean      ent_presentation_is_private        (EntPresentation *self);
char         *ent_presentation_describe_room     (EntPresentation *self);

/* The story. */
void          ent_presentation_next              (EntPresentation *self);
void          ent_presentation_previous          (EntPresentation *self);
void          ent_presentation_first             (EntPresentation *self);
void          ent_presentation_last              (EntPresentation *self);
gboolean      ent_presentation_go_to             (EntPresentation *self,
                                                  guint            step);
void          ent_presentation_type_digit        (EntPresentation *self,
                                                  guint            digit);
const char   *ent_presentation_get_typed         (EntPresentation *self);
void          ent_presentation_enter             (EntPresentation *self);
void          ent_presentation_escape            (EntPresentation *self);

/* Away from the story. */
void          ent_presentation_set_speaker_stage (EntPresentation *self,
                                                  EntStage        *stage);
void          ent_presentation_look_at           (EntPresentation *self,
                                                  guint            step);
gboolean      ent_presentation_push              (EntPresentation *self);
void          ent_presentation_back              (EntPresentation *self);

/* About the talk. */
gboolean      ent_presentation_get_frozen        (EntPresentation *self);
void          ent_presentation_set_frozen        (EntPresentation *self,
                                                  gboolean         frozen);
EntBlank      ent_presentation_get_blank         (EntPresentation *self);
void          ent_presentation_set_blank         (EntPresentation *self,
                                                  EntBlank         blank);
gboolean      ent_presentation_get_question_held (EntPresentation *self);
void          ent_presentation_set_question_held (EntPresentation *self,
                                                  gboolean         held);
gboolean      ent_presentation_end_at            (EntPresentation *self,
                                                  const char      *text);
gboolean      ent_presentation_get_spotlight     (EntPresentation *self);
void          ent_presentation_set_spotlight     (EntPresentation *self,
                                                  gboolean         spotlight);
gboolean      ent_presentation_get_magnifier     (EntPresentation *self);
void          ent_presentation_set_magnifier     (EntPresentation *self,
                                                  gboolean         magnifier);
void          ent_presentation_point             (EntPresentation *self,
                                                  double           x,
                                                  double           y);
void          ent_presentation_get_point         (EntPresentation *self,
                                                  double          *x,
                                                  double          *y);
gboolean      ent_presentation_get_overview      (EntPresentation *self);
void          ent_presentation_set_overview      (EntPresentation *self,
                                                  gboolean         overview);
gboolean      ent_presentation_get_evidence      (EntPresentation *self);
void          ent_presentation_set_evidence      (EntPresentation *self,
                                                  gboolean         evidence);
double        ent_presentation_get_aspect        (EntPresentation *self);
void          ent_presentation_set_aspect        (EntPresentation *self,
                                                  double           aspect);
double        ent_presentation_get_notes_scale   (EntPresentation *self);
void          ent_presentation_set_notes_scale   (EntPresentation *self,
                                                  double           scale);
void          ent_presentation_step_notes_scale  (EntPresentation *self,
                                                  int              direction);

/* What has to be said or done by others. */
const char   *ent_presentation_get_message       (EntPresentation *self);
void          ent_presentation_say               (EntPresentation *self,
                                                  const char      *message);
void          ent_presentation_ask               (EntPresentation *self,
                                                  const char      *what);

G_END_DECLS
