/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where what a scenario moved is seen: on the map, and in the matrix. */

#pragma once

#include "ent-outlook.h"

G_BEGIN_DECLS

EntStage *ent_moved_stances_stage (EntOutlook *self,
                                   EntStage   *stage);
EntStage *ent_moved_factors_stage (EntOutlook *self,
                                   EntStage   *stage);

G_END_DECLS
