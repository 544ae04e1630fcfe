/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices that a briefing offers, as menus. */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* As much of a name as a menu or a button shows before it ends in an ellipsis. */
#define ENT_MENU_MAX_CHARS 80
#define ENT_MENU_MOST 400 /* entries of a section */
#define ENT_MENU_MOST_DATES 50

char  *ent_menu_label         (const char  *text);

GMenu *ent_menu_questions     (EntBriefing *briefing);
GMenu *ent_menu_bys           (EntBriefing *briefing,
                               const char  *question);
GMenu *ent_menu_dates         (EntBriefing *briefing,
                               const char  *question,
                               const char  *by);
GMenu *ent_menu_layouts       (EntBriefing *briefing);
GMenu *ent_menu_colours       (EntBriefing *briefing);
GMenu *ent_menu_measures      (EntBriefing *briefing,
                               const char  *question);
GMenu *ent_menu_perspectives  (EntBriefing *briefing);
GMenu *ent_menu_filters       (EntBriefing *briefing);

char  *ent_choice_question    (EntBriefing *briefing,
                               EntStage    *stage);
char  *ent_choice_by          (EntBriefing *briefing,
                               const char  *by);
char  *ent_choice_date        (EntStage    *stage);
char  *ent_choice_layout      (EntBriefing *briefing,
                               EntStage    *stage);
char  *ent_choice_colour      (EntBriefing *briefing,
                               EntStage    *stage);
char  *ent_choice_measure     (EntBriefing *briefing,
                               EntStage    *stage);
char  *ent_choice_perspective (EntBriefing *briefing,
                               EntStage    *stage);
char  *ent_choice_filter      (EntBriefing *briefing,
                               EntStage    *stage);

G_END_DECLS
