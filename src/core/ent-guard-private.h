/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The guard while it reads, for its own files: ent-guard.c has the text and its
 * containers, ent-guard-scalar.c strings, numbers and words, ent-guard-names.c
 * the names that an object may give only once.
 */

#pragma once

#include "ent-guard.h"

G_BEGIN_DECLS

/* A member name, without its quotation marks. */
typedef struct {
  guint32 start;
  guint32 end;
  gboolean escaped;
} EntGuardKey;

/* An object or array that is not closed yet. */
typedef struct {
  guint span;      /* its own span */
  guint first_key; /* objects: where its names begin in self->keys */
  guint n_children;
  gboolean is_object;
} EntGuardFrame;

struct _EntGuard
{
  const char *text; /* borrowed until ent_guard_new() returns, then for locate() */
  gsize length;
  GArray *spans; /* of EntSpan */

  /* While reading. */
  gsize at;
  GArray *keys; /* of EntGuardKey, of all open objects */
  EntGuardFrame frames[ENT_GUARD_MAX_DEPTH];
  guint depth;
  guint32 pending_key; /* start of the name whose value comes next */

  /* The first fault; its words are marked for translation. */
  gsize fault_at;
  const char *fault;
  const char *expected;

  /* The last place that was asked for: places are mostly asked for in order. */
  gsize place_at;
  guint place_line;
  guint place_column;
};

/* The fault that says more than the byte at its place. */
extern const char *const ent_guard_given_twice;

gboolean ent_guard_fail_at          (EntGuard            *self,
                                     gsize                offset,
                                     const char          *fault,
                                     const char          *expected);
gboolean ent_guard_fail             (EntGuard            *self,
                                     const char          *fault,
                                     const char          *expected);
gboolean ent_guard_read_string      (EntGuard            *self,
                                     gboolean            *escaped);
gboolean ent_guard_read_number      (EntGuard            *self);
gboolean ent_guard_read_word        (EntGuard            *self,
                                     const char          *word);
gboolean ent_guard_check_duplicates (EntGuard            *self,
                                     const EntGuardFrame *frame);

static inline char
ent_guard_peek (const EntGuard *self)
{
  return self->at < self->length ? self->text[self->at] : '\0';
}

static inline gboolean
ent_guard_at_end (const EntGuard *self)
{
  return self->at >= self->length;
}

G_END_DECLS
