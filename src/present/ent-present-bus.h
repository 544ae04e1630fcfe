/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The actions of a talk as they are on the bus. Whoever is on it may do what
 * the speaker's keys do; it is never there that the room gets to see what is
 * marked higher.
 */

#pragma once

#include "ent-presentation.h"

G_BEGIN_DECLS

GActionGroup *ent_present_bus_new (GActionGroup    *actions,
                                   EntPresentation *presentation);

G_END_DECLS
