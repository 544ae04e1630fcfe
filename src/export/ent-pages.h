/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What goes on paper, page by page: the steps of a story, or a tour of the
 * briefing where there is none. What is marked above the readers' level gets
 * no page and is named instead; nothing is left out in silence.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-clearance.h"

G_BEGIN_DECLS

/* Of one document: more than anybody leafs through. */
#define ENT_PAGES_MOST 1000

/**
 * EntPage:
 * @number: which step of the story it is, from 1
 * @stage: what it shows
 * @headline: (nullable): what the step says, as the story has it
 * @title: what it is called in a list, for people to read
 * @clearance: how restricted it is
 */
typedef struct {
  guint number;
  EntStage *stage;
  char *headline;
  char *title;
  EntClearance clearance;
} EntPage;

/**
 * EntPages:
 * @story: (nullable): whose steps they are; %NULL for a tour
 * @n_steps: how many steps the story has
 * @shown: (element-type EntPage): the pages
 * @withheld: (element-type EntPage): what is marked above the level
 * @n_beyond: how many steps there are after the last that was looked at
 */
typedef struct {
  EntStory *story;
  guint n_steps;
  GPtrArray *shown;
  GPtrArray *withheld;
  guint n_beyond;
} EntPages;

EntPages *ent_pages_new  (EntBriefing *briefing,
                          EntStory    *story,
                          int          level);
void      ent_pages_free (EntPages    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPages, ent_pages_free)

G_END_DECLS
