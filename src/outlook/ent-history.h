/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The stages that were shown, in order, how far down each was read, and where
 * among them we are. Going back forgets nothing; showing something else from
 * there does.
 */

#pragma once

#include "ent-stage.h"

G_BEGIN_DECLS

/* As many stages are kept; the oldest are forgotten first. */
#define ENT_HISTORY_MAX 200

#define ENT_TYPE_HISTORY (ent_history_get_type ())

G_DECLARE_FINAL_TYPE (EntHistory, ent_history, ENT, HISTORY, GObject)

EntHistory *ent_history_new        (void);

void        ent_history_add        (EntHistory *self,
                                    EntStage   *stage);
EntStage   *ent_history_peek       (EntHistory *self,
                                    int         offset);
EntStage   *ent_history_move       (EntHistory *self,
                                    int         offset);
void        ent_history_set_scroll (EntHistory *self,
                                    double      scroll);
double      ent_history_get_scroll (EntHistory *self);
void        ent_history_clear      (EntHistory *self);

G_END_DECLS
