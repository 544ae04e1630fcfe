/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Choosing options on a stage, so that what is chosen always goes together.
 * It never chooses what nobody asked for, unless an option requires it.
 */

#pragma once

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/**
 * EntWhatIfError:
 * @ENT_WHAT_IF_ERROR_UNKNOWN: no such switch, or it has no such option
 * @ENT_WHAT_IF_ERROR_CONFLICT: two options would both have to hold that do not
 *   go together
 */
typedef enum {
  ENT_WHAT_IF_ERROR_UNKNOWN,
  ENT_WHAT_IF_ERROR_CONFLICT,
} EntWhatIfError;

#define ENT_WHAT_IF_ERROR (ent_what_if_error_quark ())

GQuark    ent_what_if_error_quark (void);

EntStage *ent_what_if_choose      (EntBriefing  *briefing,
                                   EntStage     *stage,
                                   const char   *switch_id,
                                   const char   *option_id,
                                   GPtrArray   **also,
                                   GError      **error);
EntStage *ent_what_if_clear       (EntStage     *stage);
gboolean  ent_what_if_is_active   (EntStage     *stage);

G_END_DECLS
