/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a thing may be handled. Labels are printed as they stand, never
 * translated.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* A handling marking. */
#define ENT_TYPE_MARKING (ent_marking_get_type ())

G_DECLARE_FINAL_TYPE (EntMarking, ent_marking, ENT, MARKING, EntRecord)

const char *ent_marking_get_label  (EntMarking *self);
int         ent_marking_get_rank   (EntMarking *self);
const char *ent_marking_get_caveat (EntMarking *self);

G_END_DECLS
