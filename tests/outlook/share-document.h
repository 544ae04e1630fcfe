/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up briefing with members, their positions and figures, for tests of shares. */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/**
 * ShareMember:
 * @position: on a scale of which "high" from 0.6 counts as "in"
 * @figure: of the indicator "people", of which 1000 is the whole; -1 for none
 * @is_silent: has no stance
 */
typedef struct {
  EntRange position;
  double figure;
  gboolean is_silent;
} ShareMember;

EntBriefing *share_document_new (const ShareMember *members,
                                 guint              n_members,
                                 const char        *more);

G_END_DECLS
