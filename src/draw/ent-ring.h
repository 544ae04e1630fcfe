/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ring around what is selected: outside its bounds, behind a keyline, so that no fill hides it. */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

void ent_ring_add (EntSceneItem *item, const EntMetrics *metrics, EntShapeKind kind, const EntRect *rect, double radius,
                   gboolean focused);

G_END_DECLS
