/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A stage as JSON, the same as in a step of a story: for the bus, the command
 * line and whoever keeps one. A text from outside is read like a document.
 */

#pragma once

#include "ent-stage.h"

G_BEGIN_DECLS

/* Of a text that is read: a stage is a few ids. */
#define ENT_STAGE_TEXT_MAX_BYTES (1024 * 1024)

EntStage *ent_stage_new_from_text (const char *text,
                                   GError    **error);
char     *ent_stage_to_text       (EntStage   *self);

G_END_DECLS
