/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dated facts of a briefing in the order of time: what has happened, what
 * holds from when to when, and what is due. A date stays as precise as it is:
 * a year is a year and not its first of January. Nothing without a date gets
 * one.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/**
 * EntFactKind:
 * @ENT_FACT_ITEM: an item says when what it reports or assumes took place
 * @ENT_FACT_SIGN: a sign was observed
 * @ENT_FACT_JOINED: a membership began
 * @ENT_FACT_LEFT: a membership ended
 * @ENT_FACT_TIED: a relation began
 * @ENT_FACT_UNTIED: a relation ended, or will
 * @ENT_FACT_STANCE: a stance of a member that has others of other dates
 * @ENT_FACT_DUE: by when a factor or judgement is settled
 * @ENT_FACT_CUTOFF: when information ended
 */
typedef enum {
  ENT_FACT_ITEM,
  ENT_FACT_SIGN,
  ENT_FACT_JOINED,
  ENT_FACT_LEFT,
  ENT_FACT_TIED,
  ENT_FACT_UNTIED,
  ENT_FACT_STANCE,
  ENT_FACT_DUE,
  ENT_FACT_CUTOFF,
} EntFactKind;

/**
 * EntFact:
 * @kind: what it is
 * @id: unique among the facts of the briefing, and the same as long as what it is about
 * @date: YYYY, YYYY-MM or YYYY-MM-DD
 * @from: first day of @date, counted as in a GDate
 * @to: the day after its last one
 * @ahead: whether all of @date lies after the information cut-off
 * @has_basis: whether @basis says anything: memberships, relations and dates by which have none of their own
 * @basis: whether it is reported, judged or assumed
 * @owner: what it belongs to: stance, theme, factor, judgement, member,
 *   relation, or the briefing for a gap and the cut-off
 * @part: (nullable): the item or membership of @owner, if it is one
 * @focus: (nullable): the id to open
 * @members: (array zero-terminated=1): the members that it is about; none: no member in particular
 *
 * One dated fact. All but @id belongs to the briefing.
 */
typedef struct {
  EntFactKind kind;
  char *id;
  const char *date;
  int from, to;
  gboolean ahead;
  gboolean has_basis;
  EntBasis basis;
  EntRecord *owner;
  EntRecord *part;
  const char *focus;
  const char * const *members;
} EntFact;

typedef struct _EntTimeline EntTimeline;

EntTimeline     *ent_timeline_get       (EntBriefing *briefing);
guint            ent_timeline_get_n     (EntTimeline *self);
const EntFact   *ent_timeline_peek      (EntTimeline *self, guint index);
GPtrArray       *ent_timeline_filter    (EntTimeline *self, const char * const *members);

void             ent_timeline_days      (const char *date, int *from, int *to);

G_END_DECLS
