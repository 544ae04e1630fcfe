/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What matters most: how far each question that is open, and each stance's
 * range, can move one chosen quantity by itself. It says nothing about how
 * likely that is, nor what two of them would do together.
 */

#pragma once

#include "ent-outlook.h"

G_BEGIN_DECLS

typedef enum {
  ENT_QUANTITY_SHARE,      /* of an indicator, under a measure */
  ENT_QUANTITY_COUNT,      /* of members in a measure */
  ENT_QUANTITY_LIKELIHOOD, /* of a factor, best estimate */
} EntQuantityKind;

/**
 * EntQuantity:
 * @kind: what is asked for
 * @measure: (nullable): id of the measure of a share or count
 * @indicator: (nullable): id of the indicator of a share
 * @of: (nullable): of a share the ids of the members that make up the whole;
 *   %NULL for the indicator's total
 * @factor: (nullable): id of the factor of a likelihood
 */
typedef struct {
  EntQuantityKind kind;
  const char *measure;
  const char *indicator;
  const char * const *of;
  const char *factor;
} EntQuantity;

/* Where in its range a stance's position is put. */
typedef enum {
  ENT_RANGE_END_LOW,
  ENT_RANGE_END_BEST,
  ENT_RANGE_END_HIGH,
} EntRangeEnd;

/**
 * EntSensitivityEntry:
 * @swtch: (nullable): the switch that is moved, or
 * @stance: (nullable): the stance whose range is gone through
 * @low: the least that comes of it, 0 to 1 or a number of members
 * @high: the most that comes of it
 * @span: @high less @low, greater than 0
 * @low_option: (nullable): of a switch, the option that gives @low
 * @high_option: (nullable): of a switch, the option that gives @high
 * @low_end: of a stance, where its position gives @low
 * @high_end: of a stance, where its position gives @high
 */
typedef struct {
  EntSwitch *swtch;
  EntStance *stance;
  double low, high, span;
  EntOption *low_option, *high_option;
  EntRangeEnd low_end, high_end;
} EntSensitivityEntry;

/**
 * EntSensitivity:
 * @briefing: as which it was asked
 * @now: the quantity as it is
 * @complete: whether all switches were tried; only of a document that no one
 *   would write they are not
 * @n_entries: how many things move the quantity
 * @entries: (array length=n_entries): those, the largest span first; of equal
 *   ones switches before stances, in the order of the document
 */
typedef struct {
  EntBriefing *briefing;
  double now;
  gboolean complete;
  guint n_entries;
  EntSensitivityEntry *entries;
} EntSensitivity;

EntSensitivity *ent_sensitivity_new  (EntBriefing       *briefing,
                                      EntStage          *stage,
                                      const EntQuantity *quantity);
void            ent_sensitivity_free (EntSensitivity    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSensitivity, ent_sensitivity_free)

G_END_DECLS
