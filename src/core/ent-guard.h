/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The guard reads a text before json-glib does and lets nothing through that
 * RFC 8259 does not allow. It remembers where each value stood, so that
 * whoever walks the nodes afterwards can give a line and a column for
 * anything that is wrong far down. It knows nothing of briefings.
 */

#pragma once

#include <glib.h>

#include "ent-problem.h"

G_BEGIN_DECLS

/* Limits that hold for every text, whatever it says it is. */
#define ENT_GUARD_MAX_BYTES   (64u * 1024 * 1024)
#define ENT_GUARD_MAX_DEPTH   64u
#define ENT_GUARD_MAX_VALUES  (4u * 1024 * 1024)
#define ENT_GUARD_MAX_MEMBERS 16384u

#define ENT_GUARD_NO_KEY G_MAXUINT32

/**
 * EntSpan:
 * @start: byte offset of the value's first byte
 * @end: byte offset behind its last byte
 * @key_start: byte offset of the quotation mark that opens its member name,
 *   or %ENT_GUARD_NO_KEY for array elements and the document itself
 * @size: number of values in it, itself included
 *
 * Where one value stands in the text. Spans are kept in the order of the
 * text: the first child of span i is i + 1, its next sibling i + size.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 key_start;
  guint32 size;
} EntSpan;

typedef struct _EntGuard EntGuard;

EntGuard      *ent_guard_new          (const char *text, gsize length, EntProblem **problem);
void           ent_guard_free         (EntGuard *self);
guint          ent_guard_get_n_values (const EntGuard *self);
const EntSpan *ent_guard_get_span     (const EntGuard *self, guint index);
void           ent_guard_locate       (EntGuard *self, gsize offset, guint *line, guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGuard, ent_guard_free)

G_END_DECLS
