/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open questions with their possible answers and what these do to stances and
 * factors. Effects are only told here, not applied.
 */

#pragma once

#include "ent-record.h"

G_BEGIN_DECLS

/* One option of one switch. */
#define ENT_TYPE_CHOICE (ent_choice_get_type ())

G_DECLARE_FINAL_TYPE (EntChoice, ent_choice, ENT, CHOICE, EntRecord)

const char *ent_choice_get_switch (EntChoice *self);
const char *ent_choice_get_option (EntChoice *self);

/* What an option does to a stance or factor. */
#define ENT_TYPE_EFFECT (ent_effect_get_type ())

G_DECLARE_FINAL_TYPE (EntEffect, ent_effect, ENT, EFFECT, EntRecord)

const char     *ent_effect_get_target      (EntEffect *self);
EntEffectField  ent_effect_get_field       (EntEffect *self);
const char     *ent_effect_get_perspective (EntEffect *self);
EntOperation    ent_effect_get_operation   (EntEffect *self);
gboolean        ent_effect_get_number      (EntEffect *self,
                                            double *number);
const EntRange *ent_effect_get_range       (EntEffect *self);
const char     *ent_effect_get_level       (EntEffect *self);
const char     *ent_effect_get_reason      (EntEffect *self);
GListModel     *ent_effect_get_citations   (EntEffect *self);

/* A possible answer. */
#define ENT_TYPE_OPTION (ent_option_get_type ())

G_DECLARE_FINAL_TYPE (EntOption, ent_option, ENT, OPTION, EntRecord)

const char     *ent_option_get_id         (EntOption *self);
const char     *ent_option_get_name       (EntOption *self);
gboolean        ent_option_get_baseline   (EntOption *self);
const EntRange *ent_option_get_likelihood (EntOption *self);
GListModel     *ent_option_get_requires   (EntOption *self);
GListModel     *ent_option_get_excludes   (EntOption *self);
GListModel     *ent_option_get_effects    (EntOption *self);

/* An open question with its possible answers. */
#define ENT_TYPE_SWITCH (ent_switch_get_type ())

G_DECLARE_FINAL_TYPE (EntSwitch, ent_switch, ENT, SWITCH, EntRecord)

const char   *ent_switch_get_id       (EntSwitch *self);
const char   *ent_switch_get_question (EntSwitch *self);
EntSwitchKind ent_switch_get_kind     (EntSwitch *self);
GListModel   *ent_switch_get_options  (EntSwitch *self);
EntOption    *ent_switch_find_option  (EntSwitch *self,
                                       const char *id);
EntOption    *ent_switch_get_baseline (EntSwitch *self);

/* One choice of options. */
#define ENT_TYPE_SCENARIO (ent_scenario_get_type ())

G_DECLARE_FINAL_TYPE (EntScenario, ent_scenario, ENT, SCENARIO, EntRecord)

const char         *ent_scenario_get_id       (EntScenario *self);
const char         *ent_scenario_get_name     (EntScenario *self);
const char * const *ent_scenario_get_switches (EntScenario *self);
const char         *ent_scenario_get_option   (EntScenario *self,
                                               const char *switch_id);

G_END_DECLS
