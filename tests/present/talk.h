/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small briefing with a story of six steps, of which the fourth is not for every room. */

#pragma once

#include "ent-briefing.h"
#include "ent-story.h"

G_BEGIN_DECLS

#define TALK_OPEN     0
#define TALK_INTERNAL 10

EntBriefing *talk_briefing_new (void);
EntBriefing *talk_briefing_new_with (const char *old,
                                     const char *new);
EntStory    *talk_story        (EntBriefing *briefing);
EntStage    *talk_stage        (EntBriefing *briefing,
                                EntView      view,
                                const char  *focus);

G_END_DECLS
