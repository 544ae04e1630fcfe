/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that can be done in a talk, as one group of actions. It is
 * inserted as "present" into both windows and, see ent_present_bus_new(),
 * exported on the bus, so that a key, a button and a script do the same. It holds no state: each action's
 * state is the presentation's.
 */

#pragma once

#include "ent-presentation.h"

G_BEGIN_DECLS

GActionGroup *ent_present_actions_new (EntPresentation *presentation);

G_END_DECLS
