/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long each step of a story took when it was rehearsed, kept per document
 * and story beside the document, which nobody changes here. What was measured
 * can be taken over as the plan of further talks.
 */

#pragma once

#include "ent-story.h"

#include "ent-talk-clock.h"

G_BEGIN_DECLS

/* As many rehearsals are kept; the oldest are forgotten first. */
#define ENT_REHEARSAL_MAX 10

/**
 * EntRehearsalRow:
 * @planned: seconds planned for the step: what was taken over, else what the
 *   document says; 0 if nothing does
 * @n: how often the step was rehearsed
 * @last: seconds that it took in the last rehearsal; negative if it was left
 *   out
 * @mean: seconds that it took on average; negative if @n is 0
 */
typedef struct {
  guint planned;
  guint n;
  double last;
  double mean;
} EntRehearsalRow;

#define ENT_TYPE_REHEARSAL (ent_rehearsal_get_type ())

G_DECLARE_FINAL_TYPE (EntRehearsal, ent_rehearsal, ENT, REHEARSAL, GObject)

EntRehearsal *ent_rehearsal_new       (const char   *path,
                                       EntStory     *story);
char         *ent_rehearsal_path      (const char   *briefing,
                                       const char   *story);

guint         ent_rehearsal_get_n     (EntRehearsal *self);
gint64        ent_rehearsal_get_date  (EntRehearsal *self,
                                       guint         index);
void          ent_rehearsal_get_row   (EntRehearsal *self,
                                       guint         step,
                                       EntRehearsalRow *row);
gboolean      ent_rehearsal_add       (EntRehearsal *self,
                                       EntTalkClock *clock,
                                       gint64        unix_seconds,
                                       GError      **error);
gboolean      ent_rehearsal_has_plan  (EntRehearsal *self);
guint        *ent_rehearsal_dup_plan  (EntRehearsal *self);
gboolean      ent_rehearsal_take_over (EntRehearsal *self,
                                       GError      **error);
gboolean      ent_rehearsal_drop_plan (EntRehearsal *self,
                                       GError      **error);

G_END_DECLS
