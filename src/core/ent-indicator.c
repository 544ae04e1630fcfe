/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-indicator.h"

#include "ent-member.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Total */

struct _EntTotal {
  EntRecord parent_instance;

  char *name;
  double value;
  int year;
  char *source;
  char *note;
};

static const EntField total_fields[] = {
  { "name", ENT_FIELD_TEXT, offsetof (EntTotal, name), .required = TRUE },
  { "value", ENT_FIELD_NUMBER, offsetof (EntTotal, value), .required = TRUE, .min = 0, .max = G_MAXDOUBLE,
    .min_excluded = TRUE },
  { "year", ENT_FIELD_INTEGER, offsetof (EntTotal, year), .required = TRUE, .min = 0, .max = 9999 },
  { "source", ENT_FIELD_ID, offsetof (EntTotal, source), .refers_to = ent_source_get_type },
  { "note", ENT_FIELD_TEXT, offsetof (EntTotal, note) },
};

G_DEFINE_FINAL_TYPE (EntTotal, ent_total, ENT_TYPE_RECORD)

static void
ent_total_class_init (EntTotalClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), total_fields, G_N_ELEMENTS (total_fields));
}

static void
ent_total_init (EntTotal *self)
{
}

/**
 * ent_total_get_name:
 * @self: a total
 *
 * Returns: (transfer none): as in 'of the world'
 */
const char *
ent_total_get_name (EntTotal *self)
{
  g_return_val_if_fail (ENT_IS_TOTAL (self), NULL);

  return self->name;
}

/**
 * ent_total_get_value:
 * @self: a total
 *
 * Returns: the whole, in the unit of the indicator
 */
double
ent_total_get_value (EntTotal *self)
{
  g_return_val_if_fail (ENT_IS_TOTAL (self), 0.0);

  return self->value;
}

/**
 * ent_total_get_year:
 * @self: a total
 *
 * Returns: the year it holds for
 */
int
ent_total_get_year (EntTotal *self)
{
  g_return_val_if_fail (ENT_IS_TOTAL (self), 0);

  return self->year;
}

/**
 * ent_total_get_source:
 * @self: a total
 *
 * Returns: (transfer none) (nullable): its source
 */
const char *
ent_total_get_source (EntTotal *self)
{
  g_return_val_if_fail (ENT_IS_TOTAL (self), NULL);

  return self->source;
}

/**
 * ent_total_get_note:
 * @self: a total
 *
 * Returns: (transfer none) (nullable): A remark, for instance on mixed series
 */
const char *
ent_total_get_note (EntTotal *self)
{
  g_return_val_if_fail (ENT_IS_TOTAL (self), NULL);

  return self->note;
}

/* Indicator */

struct _EntIndicator {
  EntRecord parent_instance;

  char *id;
  char *name;
  char *unit;
  char *source;
  char *licence;
  char *note;
  int decimals;
  EntTotal *total;
};

static const EntField indicator_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntIndicator, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntIndicator, name), .required = TRUE },
  { "unit", ENT_FIELD_TEXT, offsetof (EntIndicator, unit), .required = TRUE },
  { "source", ENT_FIELD_ID, offsetof (EntIndicator, source), .required = TRUE, .refers_to = ent_source_get_type },
  { "licence", ENT_FIELD_TEXT, offsetof (EntIndicator, licence) },
  { "note", ENT_FIELD_TEXT, offsetof (EntIndicator, note) },
  { "decimals", ENT_FIELD_INTEGER, offsetof (EntIndicator, decimals), .min = 0, .max = 6 },
  { "total", ENT_FIELD_OBJECT, offsetof (EntIndicator, total), .type = ent_total_get_type },
};

G_DEFINE_FINAL_TYPE (EntIndicator, ent_indicator, ENT_TYPE_RECORD)

static void
ent_indicator_class_init (EntIndicatorClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), indicator_fields, G_N_ELEMENTS (indicator_fields));
}

static void
ent_indicator_init (EntIndicator *self)
{
}

/**
 * ent_indicator_get_id:
 * @self: an indicator
 *
 * Returns: (transfer none): id
 */
const char *
ent_indicator_get_id (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->id;
}

/**
 * ent_indicator_get_name:
 * @self: an indicator
 *
 * Returns: (transfer none): name, as in 'Population'
 */
const char *
ent_indicator_get_name (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->name;
}

/**
 * ent_indicator_get_unit:
 * @self: an indicator
 *
 * Returns: (transfer none): unit, as in 'million people'
 */
const char *
ent_indicator_get_unit (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->unit;
}

/**
 * ent_indicator_get_source:
 * @self: an indicator
 *
 * Returns: (transfer none): its source
 */
const char *
ent_indicator_get_source (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->source;
}

/**
 * ent_indicator_get_licence:
 * @self: an indicator
 *
 * Returns: (transfer none) (nullable): licence of the data
 */
const char *
ent_indicator_get_licence (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->licence;
}

/**
 * ent_indicator_get_note:
 * @self: an indicator
 *
 * Returns: (transfer none) (nullable): what to be careful about
 */
const char *
ent_indicator_get_note (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->note;
}

/**
 * ent_indicator_get_decimals:
 * @self: an indicator
 *
 * Returns: decimals shown; 0 if absent
 */
int
ent_indicator_get_decimals (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), 0);

  return self->decimals;
}

/**
 * ent_indicator_get_total:
 * @self: an indicator
 *
 * Returns: (transfer none) (nullable): what 100 % is when a share of the indicator is given
 */
EntTotal *
ent_indicator_get_total (EntIndicator *self)
{
  g_return_val_if_fail (ENT_IS_INDICATOR (self), NULL);

  return self->total;
}

/* Value */

struct _EntValue {
  EntRecord parent_instance;

  char *indicator;
  char *member;
  int year;
  double value;
  char *source;
  char *note;
};

static const EntField value_fields[] = {
  { "indicator", ENT_FIELD_ID, offsetof (EntValue, indicator), .required = TRUE,
    .refers_to = ent_indicator_get_type },
  { "member", ENT_FIELD_ID, offsetof (EntValue, member), .required = TRUE, .refers_to = ent_member_get_type },
  { "year", ENT_FIELD_INTEGER, offsetof (EntValue, year), .required = TRUE, .min = 0, .max = 9999 },
  { "value", ENT_FIELD_NUMBER, offsetof (EntValue, value), .required = TRUE },
  { "source", ENT_FIELD_ID, offsetof (EntValue, source), .refers_to = ent_source_get_type },
  { "note", ENT_FIELD_TEXT, offsetof (EntValue, note) },
};

G_DEFINE_FINAL_TYPE (EntValue, ent_value, ENT_TYPE_RECORD)

static void
ent_value_class_init (EntValueClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), value_fields, G_N_ELEMENTS (value_fields));
}

static void
ent_value_init (EntValue *self)
{
}

/**
 * ent_value_get_indicator:
 * @self: a value
 *
 * Returns: (transfer none): the indicator
 */
const char *
ent_value_get_indicator (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), NULL);

  return self->indicator;
}

/**
 * ent_value_get_member:
 * @self: a value
 *
 * Returns: (transfer none): the member
 */
const char *
ent_value_get_member (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), NULL);

  return self->member;
}

/**
 * ent_value_get_year:
 * @self: a value
 *
 * Returns: the year it holds for
 */
int
ent_value_get_year (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), 0);

  return self->year;
}

/**
 * ent_value_get_value:
 * @self: a value
 *
 * Returns: the figure, in the unit of the indicator
 */
double
ent_value_get_value (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), 0.0);

  return self->value;
}

/**
 * ent_value_get_source:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): where it differs from the indicator's
 */
const char *
ent_value_get_source (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), NULL);

  return self->source;
}

/**
 * ent_value_get_note:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): A remark
 */
const char *
ent_value_get_note (EntValue *self)
{
  g_return_val_if_fail (ENT_IS_VALUE (self), NULL);

  return self->note;
}
