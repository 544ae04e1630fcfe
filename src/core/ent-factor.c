/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-factor.h"

#include "ent-item.h"
#include "ent-member.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Impact */

struct _EntImpact {
  EntRecord parent_instance;

  char *perspective;
  EntRange range;
  char *reason;
};

static const EntField impact_fields[] = {
  { "perspective", ENT_FIELD_ID, offsetof (EntImpact, perspective), .required = TRUE,
    .refers_to = ent_perspective_get_type },
  { "low", ENT_FIELD_NUMBER, offsetof (EntImpact, range.low), .required = TRUE, .min = -1, .max = 1 },
  { "best", ENT_FIELD_NUMBER, offsetof (EntImpact, range.best), .required = TRUE, .min = -1, .max = 1 },
  { "high", ENT_FIELD_NUMBER, offsetof (EntImpact, range.high), .required = TRUE, .min = -1, .max = 1 },
  { "reason", ENT_FIELD_TEXT, offsetof (EntImpact, reason), .required = TRUE },
};

G_DEFINE_FINAL_TYPE (EntImpact, ent_impact, ENT_TYPE_RECORD)

static void
ent_impact_class_init (EntImpactClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), impact_fields, G_N_ELEMENTS (impact_fields));
}

static void
ent_impact_init (EntImpact *self)
{
}

/**
 * ent_impact_get_perspective:
 * @self: an impact
 *
 * Returns: (transfer none): the perspective
 */
const char *
ent_impact_get_perspective (EntImpact *self)
{
  g_return_val_if_fail (ENT_IS_IMPACT (self), NULL);

  return self->perspective;
}

/**
 * ent_impact_get_range:
 * @self: an impact
 *
 * Returns: (transfer none): low, best and high estimate, from -1 (worst harm)
 *   over 0 (none) to 1 (greatest gain)
 */
const EntRange *
ent_impact_get_range (EntImpact *self)
{
  g_return_val_if_fail (ENT_IS_IMPACT (self), NULL);

  return &self->range;
}

/**
 * ent_impact_get_reason:
 * @self: an impact
 *
 * Returns: (transfer none): why
 */
const char *
ent_impact_get_reason (EntImpact *self)
{
  g_return_val_if_fail (ENT_IS_IMPACT (self), NULL);

  return self->reason;
}

/**
 * ent_impact_with_range:
 * @self: an impact
 * @range: -1 to +1
 *
 * Returns: (transfer full): an impact that differs from @self only in this
 */
EntImpact *
ent_impact_with_range (EntImpact      *self,
                       const EntRange *range)
{
  EntImpact *moved;

  g_return_val_if_fail (ENT_IS_IMPACT (self), NULL);
  g_return_val_if_fail (range != NULL, NULL);

  moved = ent_record_copy (ENT_RECORD (self));
  moved->range = *range;

  return moved;
}

/* Factor */

struct _EntFactor {
  EntRecord parent_instance;

  char *id;
  char *title;
  char *event;
  char *resolves;
  char *by_date;
  EntRange *likelihood;
  EntConfidence confidence;
  char *confidence_reason;
  GListModel *impacts;
  char **members;
  GListModel *items;
  GListModel *citations;
};

static const EntField factor_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntFactor, id), .required = TRUE },
  { "title", ENT_FIELD_TEXT, offsetof (EntFactor, title), .required = TRUE },
  { "event", ENT_FIELD_TEXT, offsetof (EntFactor, event), .required = TRUE },
  { "resolves", ENT_FIELD_TEXT, offsetof (EntFactor, resolves), .required = TRUE },
  { "by_date", ENT_FIELD_DATE, offsetof (EntFactor, by_date), .required = TRUE },
  { "likelihood", ENT_FIELD_FRACTION_RANGE, offsetof (EntFactor, likelihood), .required = TRUE },
  { "confidence", ENT_FIELD_ENUM, offsetof (EntFactor, confidence), .required = TRUE,
    .type = ent_confidence_get_type },
  { "confidence_reason", ENT_FIELD_TEXT, offsetof (EntFactor, confidence_reason) },
  { "impacts", ENT_FIELD_LIST, offsetof (EntFactor, impacts), .required = TRUE, .type = ent_impact_get_type,
    .min_items = 1 },
  { "members", ENT_FIELD_IDS, offsetof (EntFactor, members), .refers_to = ent_member_get_type },
  { "items", ENT_FIELD_LIST, offsetof (EntFactor, items), .type = ent_item_get_type },
  { "citations", ENT_FIELD_LIST, offsetof (EntFactor, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntFactor, ent_factor, ENT_TYPE_RECORD)

static void
ent_factor_class_init (EntFactorClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), factor_fields, G_N_ELEMENTS (factor_fields));
}

static void
ent_factor_init (EntFactor *self)
{
}

/**
 * ent_factor_get_id:
 * @self: a factor
 *
 * Returns: (transfer none): id
 */
const char *
ent_factor_get_id (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->id;
}

/**
 * ent_factor_get_title:
 * @self: a factor
 *
 * Returns: (transfer none): short title
 */
const char *
ent_factor_get_title (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->title;
}

/**
 * ent_factor_get_event:
 * @self: a factor
 *
 * Returns: (transfer none): the event
 */
const char *
ent_factor_get_event (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->event;
}

/**
 * ent_factor_get_resolves:
 * @self: a factor
 *
 * Returns: (transfer none): the test of what counts
 */
const char *
ent_factor_get_resolves (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->resolves;
}

/**
 * ent_factor_get_by_date:
 * @self: a factor
 *
 * Returns: (transfer none): by when
 */
const char *
ent_factor_get_by_date (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->by_date;
}

/**
 * ent_factor_get_likelihood:
 * @self: a factor
 *
 * Returns: (transfer none): likelihood by that date; 0 to 1
 */
const EntRange *
ent_factor_get_likelihood (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->likelihood;
}

/**
 * ent_factor_get_confidence:
 * @self: a factor
 *
 * Returns: confidence in the assessment, apart from its likelihood
 */
EntConfidence
ent_factor_get_confidence (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), ENT_CONFIDENCE_LOW);

  return self->confidence;
}

/**
 * ent_factor_get_confidence_reason:
 * @self: a factor
 *
 * Returns: (transfer none) (nullable): why that confidence
 */
const char *
ent_factor_get_confidence_reason (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->confidence_reason;
}

/**
 * ent_factor_get_impacts:
 * @self: a factor
 *
 * Returns: (transfer none): one for each perspective; a list of #EntImpact
 */
GListModel *
ent_factor_get_impacts (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->impacts;
}

/**
 * ent_factor_get_members:
 * @self: a factor
 *
 * Returns: (transfer none) (array zero-terminated=1): members it concerns; ids
 */
const char * const *
ent_factor_get_members (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return (const char * const *) self->members;
}

/**
 * ent_factor_get_items:
 * @self: a factor
 *
 * Returns: (transfer none): what the estimate rests on; a list of #EntItem
 */
GListModel *
ent_factor_get_items (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->items;
}

/**
 * ent_factor_get_citations:
 * @self: a factor
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_factor_get_citations (EntFactor *self)
{
  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  return self->citations;
}

/**
 * ent_factor_with_estimates:
 * @self: a factor
 * @likelihood: (nullable): 0 to 1; %NULL leaves it
 * @impacts: (nullable): a list of #EntImpact; %NULL leaves them
 *
 * Returns: (transfer full): a factor that differs from @self only in these
 */
EntFactor *
ent_factor_with_estimates (EntFactor      *self,
                           const EntRange *likelihood,
                           GListModel     *impacts)
{
  EntFactor *moved;

  g_return_val_if_fail (ENT_IS_FACTOR (self), NULL);

  moved = ent_record_copy (ENT_RECORD (self));
  if (likelihood != NULL)
    {
      g_clear_pointer (&moved->likelihood, ent_range_free);
      moved->likelihood = ent_range_copy (likelihood);
    }
  if (impacts != NULL)
    g_set_object (&moved->impacts, impacts);

  return moved;
}

/* Perspective */

struct _EntPerspective {
  EntRecord parent_instance;

  char *id;
  char *name;
  char **members;
};

static const EntField perspective_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntPerspective, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntPerspective, name), .required = TRUE },
  { "members", ENT_FIELD_IDS, offsetof (EntPerspective, members), .refers_to = ent_member_get_type },
};

G_DEFINE_FINAL_TYPE (EntPerspective, ent_perspective, ENT_TYPE_RECORD)

static void
ent_perspective_class_init (EntPerspectiveClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), perspective_fields, G_N_ELEMENTS (perspective_fields));
}

static void
ent_perspective_init (EntPerspective *self)
{
}

/**
 * ent_perspective_get_id:
 * @self: a perspective
 *
 * Returns: (transfer none): id
 */
const char *
ent_perspective_get_id (EntPerspective *self)
{
  g_return_val_if_fail (ENT_IS_PERSPECTIVE (self), NULL);

  return self->id;
}

/**
 * ent_perspective_get_name:
 * @self: a perspective
 *
 * Returns: (transfer none): as in 'the members'
 */
const char *
ent_perspective_get_name (EntPerspective *self)
{
  g_return_val_if_fail (ENT_IS_PERSPECTIVE (self), NULL);

  return self->name;
}

/**
 * ent_perspective_get_members:
 * @self: a perspective
 *
 * Returns: (transfer none) (array zero-terminated=1): who that is; ids
 */
const char * const *
ent_perspective_get_members (EntPerspective *self)
{
  g_return_val_if_fail (ENT_IS_PERSPECTIVE (self), NULL);

  return (const char * const *) self->members;
}

/* Band */

struct _EntBand {
  EntRecord parent_instance;

  char *id;
  char *name;
  double from;
  double to;
  char *definition;
};

static const EntField band_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntBand, id), .required = TRUE, .is_local = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntBand, name), .required = TRUE },
  { "from", ENT_FIELD_NUMBER, offsetof (EntBand, from), .required = TRUE, .min = -1, .max = 1 },
  { "to", ENT_FIELD_NUMBER, offsetof (EntBand, to), .required = TRUE, .min = -1, .max = 1 },
  { "definition", ENT_FIELD_TEXT, offsetof (EntBand, definition), .required = TRUE },
};

G_DEFINE_FINAL_TYPE (EntBand, ent_band, ENT_TYPE_RECORD)

static void
ent_band_class_init (EntBandClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), band_fields, G_N_ELEMENTS (band_fields));
}

static void
ent_band_init (EntBand *self)
{
}

/**
 * ent_band_get_id:
 * @self: a band
 *
 * Returns: (transfer none): id, unique on the scale
 */
const char *
ent_band_get_id (EntBand *self)
{
  g_return_val_if_fail (ENT_IS_BAND (self), NULL);

  return self->id;
}

/**
 * ent_band_get_name:
 * @self: a band
 *
 * Returns: (transfer none): short name
 */
const char *
ent_band_get_name (EntBand *self)
{
  g_return_val_if_fail (ENT_IS_BAND (self), NULL);

  return self->name;
}

/**
 * ent_band_get_from:
 * @self: a band
 *
 * Returns: lower edge, −1 to 1
 */
double
ent_band_get_from (EntBand *self)
{
  g_return_val_if_fail (ENT_IS_BAND (self), 0.0);

  return self->from;
}

/**
 * ent_band_get_to:
 * @self: a band
 *
 * Returns: upper edge, −1 to 1
 */
double
ent_band_get_to (EntBand *self)
{
  g_return_val_if_fail (ENT_IS_BAND (self), 0.0);

  return self->to;
}

/**
 * ent_band_get_definition:
 * @self: a band
 *
 * Returns: (transfer none): what counts as an impact in this band
 */
const char *
ent_band_get_definition (EntBand *self)
{
  g_return_val_if_fail (ENT_IS_BAND (self), NULL);

  return self->definition;
}

/* Impact scale */

struct _EntImpactScale {
  EntRecord parent_instance;

  char *unit;
  GListModel *bands;
};

static const EntField impact_scale_fields[] = {
  { "unit", ENT_FIELD_TEXT, offsetof (EntImpactScale, unit) },
  { "bands", ENT_FIELD_LIST, offsetof (EntImpactScale, bands), .required = TRUE, .type = ent_band_get_type,
    .min_items = 1 },
};

G_DEFINE_FINAL_TYPE (EntImpactScale, ent_impact_scale, ENT_TYPE_RECORD)

static void
ent_impact_scale_class_init (EntImpactScaleClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), impact_scale_fields, G_N_ELEMENTS (impact_scale_fields));
}

static void
ent_impact_scale_init (EntImpactScale *self)
{
}

/**
 * ent_impact_scale_get_unit:
 * @self: an impact scale
 *
 * Returns: (transfer none) (nullable): only where the scale is a ratio scale: its unit. Without it
 *   no expected effect is ever computed
 */
const char *
ent_impact_scale_get_unit (EntImpactScale *self)
{
  g_return_val_if_fail (ENT_IS_IMPACT_SCALE (self), NULL);

  return self->unit;
}

/**
 * ent_impact_scale_get_bands:
 * @self: an impact scale
 *
 * Returns: (transfer none): from the worst harm to the greatest gain, without gaps; a list of
 *   #EntBand
 */
GListModel *
ent_impact_scale_get_bands (EntImpactScale *self)
{
  g_return_val_if_fail (ENT_IS_IMPACT_SCALE (self), NULL);

  return self->bands;
}
