/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a talk is, kept while it goes on: if the program ends in the middle
 * of it, the next one can offer to go on there. A talk that ends as it should
 * leaves nothing behind.
 */

#pragma once

#include "ent-presentation.h"

G_BEGIN_DECLS

/* Steps whose times are kept: more than anybody speaks about. */
#define ENT_RECOVERY_MAX_TIMED 1000

/* What is older is no talk that still goes on, seconds. */
#define ENT_RECOVERY_MAX_AGE (6 * 60 * 60)

/**
 * EntRecoveryPoint:
 * @uri: (nullable): address of the document; %NULL for the bundled one
 * @briefing: id of the document
 * @story: (nullable): id of the story
 * @step: number of the step, from 1; 0 without a story
 * @step_id: (nullable): id of the step, for a story that has changed since
 * @room_marking: (nullable): label of the highest marking that the room may
 *   see, never a rank, which may since be another marking's
 * @elapsed: seconds that the talk had lasted, and if it was not held those
 *   since, as far as they are few
 * @held: whether a question was being answered
 * @end: when the talk has to end, in seconds since 1970, UTC; 0 if nobody
 *   said so
 * @timed: (nullable): ids of the steps on which time was spent
 * @seconds: (nullable): how much on each of @timed
 * @n_timed: how many they are
 * @written: when that was so, in seconds since 1970, UTC
 */
typedef struct {
  char *uri;
  char *briefing;
  char *story;
  guint step;
  char *step_id;
  char *room_marking;
  double elapsed;
  gboolean held;
  gint64 end;
  char **timed;
  double *seconds;
  gsize n_timed;
  gint64 written;
} EntRecoveryPoint;

EntRecoveryPoint *ent_recovery_read       (const char       *path,
                                           gint64            now);
void              ent_recovery_point_free (EntRecoveryPoint *self);
guint             ent_recovery_point_find (EntRecoveryPoint *self,
                                           EntStory         *story);
gboolean          ent_recovery_point_find_level (EntRecoveryPoint *self,
                                                 EntBriefing      *briefing,
                                                 int              *level);
void              ent_recovery_point_restore (EntRecoveryPoint *self,
                                              EntPresentation  *presentation);
void              ent_recovery_discard    (const char       *path);
char             *ent_recovery_path       (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRecoveryPoint, ent_recovery_point_free)

#define ENT_TYPE_RECOVERY (ent_recovery_get_type ())

G_DECLARE_FINAL_TYPE (EntRecovery, ent_recovery, ENT, RECOVERY, GObject)

EntRecovery *ent_recovery_new    (const char      *path,
                                  EntPresentation *presentation,
                                  const char      *uri);
void         ent_recovery_write  (EntRecovery     *self);
void         ent_recovery_finish (EntRecovery     *self);

G_END_DECLS
