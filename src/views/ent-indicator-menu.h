/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a briefing as a menu behind a button. */

#pragma once

#include "ent-briefing.h"
#include "ent-choice-button.h"

G_BEGIN_DECLS

void ent_indicator_menu_show (EntChoiceButton *button,
                              EntBriefing     *briefing,
                              const char      *action,
                              const char      *text);

G_END_DECLS
