/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of #EntPresentation share: its state, what both see, and its stepping. */

#pragma once

#include "ent-presentation.h"

G_BEGIN_DECLS

enum {
  ENT_PRESENTATION_PROP_0,
  ENT_PRESENTATION_BRIEFING,
  ENT_PRESENTATION_STORY,
  ENT_PRESENTATION_INITIAL_STEP,
  ENT_PRESENTATION_CLOCK,
  ENT_PRESENTATION_N_STEPS,
  ENT_PRESENTATION_ROOM_LEVEL,
  ENT_PRESENTATION_STEP,
  ENT_PRESENTATION_ROOM_STAGE,
  ENT_PRESENTATION_ROOM_STEP,
  ENT_PRESENTATION_ROOM_EVIDENCE,
  ENT_PRESENTATION_SPEAKER_STAGE,
  ENT_PRESENTATION_SPEAKER_STEP,
  ENT_PRESENTATION_PRIVATE,
  ENT_PRESENTATION_TYPED,
  ENT_PRESENTATION_FROZEN,
  ENT_PRESENTATION_BLANK,
  ENT_PRESENTATION_QUESTION_HELD,
  ENT_PRESENTATION_SPOTLIGHT,
  ENT_PRESENTATION_MAGNIFIER,
  ENT_PRESENTATION_POINT_X,
  ENT_PRESENTATION_POINT_Y,
  ENT_PRESENTATION_OVERVIEW,
  ENT_PRESENTATION_EVIDENCE,
  ENT_PRESENTATION_NOTES_SCALE,
  ENT_PRESENTATION_MESSAGE,
  ENT_PRESENTATION_ASPECT,
  ENT_PRESENTATION_N_PROPS,
};

/* One of the two that look: where in the story it is and what it sees. */
typedef struct {
  guint step; /* 0: away from the story */
  EntStage *stage;
  gboolean evidence;
} EntSight;

/* What is worked out of a step when it is first needed. */
typedef struct {
  EntStage *stage;
  EntClearance clearance;
  gboolean is_judged;
} EntStepCache;

struct _EntPresentation {
  GObject parent_instance;

  EntBriefing *briefing;
  EntStory *story; /* NULL: there is none, and step 0 is all there is */
  guint n_steps;
  guint initial_step;
  EntStepCache *steps; /* of n_steps + 1; the first is where there is no story */
  EntTalkClock *clock;
  int room_level;
  int highest; /* rank of any marking of the document */

  guint step;   /* where in the story the speaker is */
  guint anchor; /* the last step that the room has seen */
  guint left;   /* the step from which a jump led away; 0: none */
  EntSight room;
  EntSight speaker;
  gboolean is_private;

  char *typed;
  guint typed_timeout;

  gboolean frozen;
  EntBlank blank;
  gboolean spotlight;
  gboolean magnifier;
  double point_x, point_y;
  gboolean overview;
  double notes_scale;
  char *message;
  double aspect;
};

extern GParamSpec *ent_presentation_properties[ENT_PRESENTATION_N_PROPS];

static inline void
ent_presentation_notify (EntPresentation *self,
                         guint            property)
{
  g_object_notify_by_pspec (G_OBJECT (self), ent_presentation_properties[property]);
}

/* Of what both see. */
const EntClearance *ent_presentation_get_clearance (EntPresentation    *self,
                                                    guint               step);
void                ent_presentation_judge         (EntPresentation    *self,
                                                    const EntSight     *sight,
                                                    EntClearance       *clearance);
gboolean            ent_presentation_may_show      (EntPresentation    *self,
                                                    const EntSight     *sight,
                                                    EntClearance       *clearance);
gboolean            ent_presentation_room_may_see  (EntPresentation    *self);
void                ent_presentation_refuse        (EntPresentation    *self,
                                                    guint               step,
                                                    const EntClearance *clearance);
gboolean            ent_presentation_is_same_sight (const EntSight     *a,
                                                    const EntSight     *b);
void                ent_presentation_set_sight     (EntPresentation    *self,
                                                    EntSight           *sight,
                                                    guint               step,
                                                    EntStage           *stage,
                                                    gboolean            evidence);
void                ent_presentation_settle        (EntPresentation    *self);

gboolean            ent_presentation_is_away       (EntPresentation    *self);

/* Of stepping. */
void                ent_presentation_begin         (EntPresentation    *self);
void                ent_presentation_start_at      (EntPresentation    *self,
                                                    guint               step);
void                ent_presentation_set_position  (EntPresentation    *self,
                                                    guint               step);
void                ent_presentation_show_step     (EntPresentation    *self,
                                                    guint               step,
                                                    gboolean            with_room);
void                ent_presentation_forget_typed  (EntPresentation    *self);

G_END_DECLS
