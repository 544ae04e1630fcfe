/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A stage laid out for a room: its marking above, one sentence as the title,
 * what it shows, and at the foot sources and cut-off. A slide is always as
 * large as it was asked for. What does not fit is summarised by a number and
 * never made smaller than the back row can read.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-scene.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/**
 * EntSlideCaption:
 * @title: (nullable): what the step says; %NULL for the name of what is shown
 * @marking: (nullable): label of the step's marking; %NULL for the briefing's
 * @step: which step of a story it is, from 1; 0 for none
 * @n_steps: how many steps the story has
 * @evidence: whether it is what stands behind the stage that is shown, in the
 *   place of the stage
 *
 * What a slide says of itself that its stage does not know.
 */
typedef struct {
  const char *title;
  const char *marking;
  guint step, n_steps;
  gboolean evidence;
} EntSlideCaption;

EntScene *ent_slide_new (EntBriefing           *briefing,
                         EntStage              *stage,
                         const EntSlideCaption *caption,
                         const EntMetrics      *metrics,
                         double                 width,
                         double                 height);

G_END_DECLS
