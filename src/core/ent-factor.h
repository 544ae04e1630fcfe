/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Risks and opportunities: an event with a date by which and a test of what
 * counts. Whether it is a risk depends on the perspective; likelihood and impact
 * are never multiplied here.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* An impact read from one perspective. */
#define ENT_TYPE_IMPACT (ent_impact_get_type ())

G_DECLARE_FINAL_TYPE (EntImpact, ent_impact, ENT, IMPACT, EntRecord)

const char     *ent_impact_get_perspective (EntImpact *self);
const EntRange *ent_impact_get_range       (EntImpact *self);
const char     *ent_impact_get_reason      (EntImpact *self);
EntImpact      *ent_impact_with_range      (EntImpact *self,
                                            const EntRange *range);

/* An event with a date by which and a test of what counts. */
#define ENT_TYPE_FACTOR (ent_factor_get_type ())

G_DECLARE_FINAL_TYPE (EntFactor, ent_factor, ENT, FACTOR, EntRecord)

const char         *ent_factor_get_id                (EntFactor *self);
const char         *ent_factor_get_title             (EntFactor *self);
const char         *ent_factor_get_event             (EntFactor *self);
const char         *ent_factor_get_resolves          (EntFactor *self);
const char         *ent_factor_get_by_date           (EntFactor *self);
const EntRange     *ent_factor_get_likelihood        (EntFactor *self);
EntConfidence       ent_factor_get_confidence        (EntFactor *self);
const char         *ent_factor_get_confidence_reason (EntFactor *self);
GListModel         *ent_factor_get_impacts           (EntFactor *self);
const char * const *ent_factor_get_members           (EntFactor *self);
GListModel         *ent_factor_get_items             (EntFactor *self);
GListModel         *ent_factor_get_citations         (EntFactor *self);
EntFactor          *ent_factor_with_estimates        (EntFactor *self,
                                                      const EntRange *likelihood,
                                                      GListModel *impacts);

/* In whose interest an impact is read. */
#define ENT_TYPE_PERSPECTIVE (ent_perspective_get_type ())

G_DECLARE_FINAL_TYPE (EntPerspective, ent_perspective, ENT, PERSPECTIVE, EntRecord)

const char         *ent_perspective_get_id      (EntPerspective *self);
const char         *ent_perspective_get_name    (EntPerspective *self);
const char * const *ent_perspective_get_members (EntPerspective *self);

/* A named part of the impact scale. */
#define ENT_TYPE_BAND (ent_band_get_type ())

G_DECLARE_FINAL_TYPE (EntBand, ent_band, ENT, BAND, EntRecord)

const char *ent_band_get_id         (EntBand *self);
const char *ent_band_get_name       (EntBand *self);
double      ent_band_get_from       (EntBand *self);
double      ent_band_get_to         (EntBand *self);
const char *ent_band_get_definition (EntBand *self);

/* How impact is measured. */
#define ENT_TYPE_IMPACT_SCALE (ent_impact_scale_get_type ())

G_DECLARE_FINAL_TYPE (EntImpactScale, ent_impact_scale, ENT, IMPACT_SCALE, EntRecord)

const char *ent_impact_scale_get_unit  (EntImpactScale *self);
GListModel *ent_impact_scale_get_bands (EntImpactScale *self);

G_END_DECLS
