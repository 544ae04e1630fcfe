/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The actions that change what is shown, whoever shows it: each makes another
 * stage of the present one. None touches a widget, and none keeps a stage.
 */

#pragma once

#include <gio/gio.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/**
 * EntStageActionFunc:
 * @action: what was activated or asked for another state
 * @parameter: (nullable): with what
 * @data: of ent_stage_actions_add()
 *
 * Is to take what ent_stage_actions_apply() makes of it.
 */
typedef void (*EntStageActionFunc) (GSimpleAction *action, GVariant *parameter, gpointer data);

void      ent_stage_actions_add   (GActionMap         *map,
                                   EntStageActionFunc  func,
                                   gpointer            data);
void      ent_stage_actions_sync  (GActionMap         *map,
                                   EntStage           *stage);
EntStage *ent_stage_actions_apply (EntBriefing        *briefing,
                                   EntStage           *stage,
                                   const char         *name,
                                   GVariant           *parameter);

G_END_DECLS
