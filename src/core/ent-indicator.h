/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures given for members, each with unit, year and source. Nothing here
 * adds up or converts: a missing figure is missing.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* What 100 % is when a share of the indicator is given. */
#define ENT_TYPE_TOTAL (ent_total_get_type ())

G_DECLARE_FINAL_TYPE (EntTotal, ent_total, ENT, TOTAL, EntRecord)

const char *ent_total_get_name   (EntTotal *self);
double      ent_total_get_value  (EntTotal *self);
int         ent_total_get_year   (EntTotal *self);
const char *ent_total_get_source (EntTotal *self);
const char *ent_total_get_note   (EntTotal *self);

/* A figure that is given for members. */
#define ENT_TYPE_INDICATOR (ent_indicator_get_type ())

G_DECLARE_FINAL_TYPE (EntIndicator, ent_indicator, ENT, INDICATOR, EntRecord)

const char *ent_indicator_get_id       (EntIndicator *self);
const char *ent_indicator_get_name     (EntIndicator *self);
const char *ent_indicator_get_unit     (EntIndicator *self);
const char *ent_indicator_get_source   (EntIndicator *self);
const char *ent_indicator_get_licence  (EntIndicator *self);
const char *ent_indicator_get_note     (EntIndicator *self);
int         ent_indicator_get_decimals (EntIndicator *self);
EntTotal   *ent_indicator_get_total    (EntIndicator *self);

/* One figure. */
#define ENT_TYPE_VALUE (ent_value_get_type ())

G_DECLARE_FINAL_TYPE (EntValue, ent_value, ENT, VALUE, EntRecord)

const char *ent_value_get_indicator (EntValue *self);
const char *ent_value_get_member    (EntValue *self);
int         ent_value_get_year      (EntValue *self);
double      ent_value_get_value     (EntValue *self);
const char *ent_value_get_source    (EntValue *self);
const char *ent_value_get_note      (EntValue *self);

G_END_DECLS
