/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide in words, for whoever hears it. */

#pragma once

#include "ent-scene.h"

G_BEGIN_DECLS

char *ent_slide_label_dup      (const EntScene *scene,
                                guint           step,
                                guint           n_steps);
char *ent_slide_label_dup_body (const EntScene *scene);

G_END_DECLS
