/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the views of a window have in common. */

#pragma once

#include <adwaita.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

#define ENT_TYPE_STAGE_VIEW (ent_stage_view_get_type ())

G_DECLARE_DERIVABLE_TYPE (EntStageView, ent_stage_view, ENT, STAGE_VIEW, AdwBin)

/**
 * EntStageViewClass:
 * @build: (nullable): makes the widgets of the view, once: ahead of the first
 *   update, so that a view that nobody looks at costs nothing
 * @update: shows the present briefing, stage and zoom; either of the first
 *   two may be %NULL, and the stage may name what the briefing has not
 */
struct _EntStageViewClass {
  AdwBinClass parent_class;

  void (*build)  (EntStageView *self);
  void (*update) (EntStageView *self);

  /*< private >*/
  gpointer padding[3];
};

EntBriefing *ent_stage_view_get_briefing (EntStageView *self);
void         ent_stage_view_set_briefing (EntStageView *self,
                                          EntBriefing  *briefing);
EntStage    *ent_stage_view_get_stage    (EntStageView *self);
void         ent_stage_view_set_stage    (EntStageView *self,
                                          EntStage     *stage);
double       ent_stage_view_get_zoom     (EntStageView *self);
void         ent_stage_view_set_zoom     (EntStageView *self,
                                          double        zoom);

void         ent_stage_view_ensure_built (EntStageView *self);
void         ent_stage_view_queue_update (EntStageView *self);
void         ent_stage_view_flush        (EntStageView *self);

G_END_DECLS
