/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-switch.h"

#include "ent-factor.h"
#include "ent-record-private.h"
#include "ent-source.h"

/* Choice */

struct _EntChoice {
  EntRecord parent_instance;

  char *switch_id;
  char *option;
};

static const EntField choice_fields[] = {
  { "switch", ENT_FIELD_ID, offsetof (EntChoice, switch_id), .required = TRUE, .refers_to = ent_switch_get_type },
  { "option", ENT_FIELD_ID, offsetof (EntChoice, option), .required = TRUE },
};

G_DEFINE_FINAL_TYPE (EntChoice, ent_choice, ENT_TYPE_RECORD)

static void
ent_choice_class_init (EntChoiceClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), choice_fields, G_N_ELEMENTS (choice_fields));
}

static void
ent_choice_init (EntChoice *self)
{
}

/**
 * ent_choice_get_switch:
 * @self: a choice
 *
 * Returns: (transfer none): the switch
 */
const char *
ent_choice_get_switch (EntChoice *self)
{
  g_return_val_if_fail (ENT_IS_CHOICE (self), NULL);

  return self->switch_id;
}

/**
 * ent_choice_get_option:
 * @self: a choice
 *
 * Returns: (transfer none): one of its options
 */
const char *
ent_choice_get_option (EntChoice *self)
{
  g_return_val_if_fail (ENT_IS_CHOICE (self), NULL);

  return self->option;
}

/* Effect */

struct _EntEffect {
  EntRecord parent_instance;

  char *target;
  EntEffectField field;
  char *perspective;
  EntOperation operation;
  EntEffectValue value;
  char *reason;
  GListModel *citations;
};

static const EntField effect_fields[] = {
  { "target", ENT_FIELD_ID, offsetof (EntEffect, target), .required = TRUE },
  { "field", ENT_FIELD_ENUM, offsetof (EntEffect, field), .required = TRUE, .type = ent_effect_field_get_type },
  { "perspective", ENT_FIELD_ID, offsetof (EntEffect, perspective), .refers_to = ent_perspective_get_type },
  { "operation", ENT_FIELD_ENUM, offsetof (EntEffect, operation), .required = TRUE, .type = ent_operation_get_type },
  { "value", ENT_FIELD_EFFECT_VALUE, offsetof (EntEffect, value), .required = TRUE },
  { "reason", ENT_FIELD_TEXT, offsetof (EntEffect, reason), .required = TRUE },
  { "citations", ENT_FIELD_LIST, offsetof (EntEffect, citations), .type = ent_citation_get_type },
};

G_DEFINE_FINAL_TYPE (EntEffect, ent_effect, ENT_TYPE_RECORD)

static void
ent_effect_class_init (EntEffectClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), effect_fields, G_N_ELEMENTS (effect_fields));
}

static void
ent_effect_init (EntEffect *self)
{
}

/**
 * ent_effect_get_target:
 * @self: an effect
 *
 * Returns: (transfer none): A stance or factor
 */
const char *
ent_effect_get_target (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->target;
}

/**
 * ent_effect_get_field:
 * @self: an effect
 *
 * Returns: which of its values
 */
EntEffectField
ent_effect_get_field (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), ENT_EFFECT_FIELD_POSITION);

  return self->field;
}

/**
 * ent_effect_get_perspective:
 * @self: an effect
 *
 * Returns: (transfer none) (nullable): for an impact: whose
 */
const char *
ent_effect_get_perspective (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->perspective;
}

/**
 * ent_effect_get_operation:
 * @self: an effect
 *
 * Returns: applied in this order; then clamped to the range
 */
EntOperation
ent_effect_get_operation (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), ENT_OPERATION_SET);

  return self->operation;
}

/**
 * ent_effect_get_number:
 * @self: an effect
 * @number: (out) (optional): its value, -1 to 1
 *
 * Returns: %FALSE if its value is a range or the id of a level
 */
gboolean
ent_effect_get_number (EntEffect *self,
                       double    *number)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), FALSE);

  if (self->value.is_number && number != NULL)
    *number = self->value.number;

  return self->value.is_number;
}

/**
 * ent_effect_get_range:
 * @self: an effect
 *
 * Returns: (transfer none) (nullable): its value where that is a range
 */
const EntRange *
ent_effect_get_range (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->value.range;
}

/**
 * ent_effect_get_level:
 * @self: an effect
 *
 * Returns: (transfer none) (nullable): its value where that is the id of a level
 */
const char *
ent_effect_get_level (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->value.id;
}

/**
 * ent_effect_get_reason:
 * @self: an effect
 *
 * Returns: (transfer none): why
 */
const char *
ent_effect_get_reason (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->reason;
}

/**
 * ent_effect_get_citations:
 * @self: an effect
 *
 * Returns: (transfer none): where this can be looked up; a list of #EntCitation
 */
GListModel *
ent_effect_get_citations (EntEffect *self)
{
  g_return_val_if_fail (ENT_IS_EFFECT (self), NULL);

  return self->citations;
}

/* Option */

struct _EntOption {
  EntRecord parent_instance;

  char *id;
  char *name;
  gboolean baseline;
  EntRange *likelihood;
  GListModel *requires;
  GListModel *excludes;
  GListModel *effects;
};

static const EntField option_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntOption, id), .required = TRUE, .is_local = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntOption, name), .required = TRUE },
  { "baseline", ENT_FIELD_BOOLEAN, offsetof (EntOption, baseline) },
  { "likelihood", ENT_FIELD_FRACTION_RANGE, offsetof (EntOption, likelihood) },
  { "requires", ENT_FIELD_LIST, offsetof (EntOption, requires), .type = ent_choice_get_type },
  { "excludes", ENT_FIELD_LIST, offsetof (EntOption, excludes), .type = ent_choice_get_type },
  { "effects", ENT_FIELD_LIST, offsetof (EntOption, effects), .type = ent_effect_get_type },
};

G_DEFINE_FINAL_TYPE (EntOption, ent_option, ENT_TYPE_RECORD)

static void
ent_option_class_init (EntOptionClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), option_fields, G_N_ELEMENTS (option_fields));
}

static void
ent_option_init (EntOption *self)
{
}

/**
 * ent_option_get_id:
 * @self: an option
 *
 * Returns: (transfer none): id, unique in its switch
 */
const char *
ent_option_get_id (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->id;
}

/**
 * ent_option_get_name:
 * @self: an option
 *
 * Returns: (transfer none): name
 */
const char *
ent_option_get_name (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->name;
}

/**
 * ent_option_get_baseline:
 * @self: an option
 *
 * Returns: true for the one option that describes today
 */
gboolean
ent_option_get_baseline (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), FALSE);

  return self->baseline;
}

/**
 * ent_option_get_likelihood:
 * @self: an option
 *
 * Returns: (transfer none) (nullable): likelihood, where one is dared; 0 to 1
 */
const EntRange *
ent_option_get_likelihood (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->likelihood;
}

/**
 * ent_option_get_requires:
 * @self: an option
 *
 * Returns: (transfer none): what must hold as well; a list of #EntChoice
 */
GListModel *
ent_option_get_requires (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->requires;
}

/**
 * ent_option_get_excludes:
 * @self: an option
 *
 * Returns: (transfer none): what cannot hold as well; a list of #EntChoice
 */
GListModel *
ent_option_get_excludes (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->excludes;
}

/**
 * ent_option_get_effects:
 * @self: an option
 *
 * Returns: (transfer none): effects; a list of #EntEffect
 */
GListModel *
ent_option_get_effects (EntOption *self)
{
  g_return_val_if_fail (ENT_IS_OPTION (self), NULL);

  return self->effects;
}

/* Switch */

struct _EntSwitch {
  EntRecord parent_instance;

  char *id;
  char *question;
  EntSwitchKind kind;
  GListModel *options;
  GHashTable *options_by_id; /* borrows both */
};

static const EntField switch_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntSwitch, id), .required = TRUE },
  { "question", ENT_FIELD_TEXT, offsetof (EntSwitch, question), .required = TRUE },
  { "kind", ENT_FIELD_ENUM, offsetof (EntSwitch, kind), .required = TRUE, .type = ent_switch_kind_get_type },
  { "options", ENT_FIELD_LIST, offsetof (EntSwitch, options), .required = TRUE, .type = ent_option_get_type,
    .min_items = 2 },
};

G_DEFINE_FINAL_TYPE (EntSwitch, ent_switch, ENT_TYPE_RECORD)

static void
ent_switch_complete (EntRecord *record)
{
  EntSwitch *self = ENT_SWITCH (record);
  EntOption *option;

  self->options_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; (option = ent_list_peek (self->options, i)) != NULL; i++)
    if (option->id != NULL)
      g_hash_table_insert (self->options_by_id, option->id, option);
}

static void
ent_switch_finalize (GObject *object)
{
  g_clear_pointer (&ENT_SWITCH (object)->options_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (ent_switch_parent_class)->finalize (object);
}

static void
ent_switch_class_init (EntSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_switch_finalize;
  ENT_RECORD_CLASS (klass)->complete = ent_switch_complete;

  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), switch_fields, G_N_ELEMENTS (switch_fields));
}

static void
ent_switch_init (EntSwitch *self)
{
}

/**
 * ent_switch_get_id:
 * @self: a switch
 *
 * Returns: (transfer none): id
 */
const char *
ent_switch_get_id (EntSwitch *self)
{
  g_return_val_if_fail (ENT_IS_SWITCH (self), NULL);

  return self->id;
}

/**
 * ent_switch_get_question:
 * @self: a switch
 *
 * Returns: (transfer none): the question
 */
const char *
ent_switch_get_question (EntSwitch *self)
{
  g_return_val_if_fail (ENT_IS_SWITCH (self), NULL);

  return self->question;
}

/**
 * ent_switch_get_kind:
 * @self: a switch
 *
 * Returns: kind
 */
EntSwitchKind
ent_switch_get_kind (EntSwitch *self)
{
  g_return_val_if_fail (ENT_IS_SWITCH (self), ENT_SWITCH_KIND_ASSUMPTION);

  return self->kind;
}

/**
 * ent_switch_get_options:
 * @self: a switch
 *
 * Returns: (transfer none): its options, exactly one of them the baseline; a list of #EntOption
 */
GListModel *
ent_switch_get_options (EntSwitch *self)
{
  g_return_val_if_fail (ENT_IS_SWITCH (self), NULL);

  return self->options;
}

/**
 * ent_switch_find_option:
 * @self: a switch
 * @id: (nullable): id of an option
 *
 * Returns: (transfer none) (nullable): the option, %NULL if the switch has none such
 */
EntOption *
ent_switch_find_option (EntSwitch  *self,
                        const char *id)
{
  g_return_val_if_fail (ENT_IS_SWITCH (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->options_by_id, id) : NULL;
}

/**
 * ent_switch_get_baseline:
 * @self: a switch
 *
 * Returns: (transfer none) (nullable): the option that describes today; each
 *   switch of a briefing has one
 */
EntOption *
ent_switch_get_baseline (EntSwitch *self)
{
  EntOption *option;

  g_return_val_if_fail (ENT_IS_SWITCH (self), NULL);

  for (guint i = 0; (option = ent_list_peek (self->options, i)) != NULL; i++)
    if (option->baseline)
      return option;

  return NULL;
}

/* Scenario */

struct _EntScenario {
  EntRecord parent_instance;

  char *id;
  char *name;
  EntChoiceMap *options;
};

static const EntField scenario_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntScenario, id), .required = TRUE },
  { "name", ENT_FIELD_TEXT, offsetof (EntScenario, name), .required = TRUE },
  { "options", ENT_FIELD_CHOICES, offsetof (EntScenario, options), .required = TRUE,
    .refers_to = ent_switch_get_type },
};

G_DEFINE_FINAL_TYPE (EntScenario, ent_scenario, ENT_TYPE_RECORD)

static void
ent_scenario_class_init (EntScenarioClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), scenario_fields, G_N_ELEMENTS (scenario_fields));
}

static void
ent_scenario_init (EntScenario *self)
{
}

/**
 * ent_scenario_get_id:
 * @self: a scenario
 *
 * Returns: (transfer none): id
 */
const char *
ent_scenario_get_id (EntScenario *self)
{
  g_return_val_if_fail (ENT_IS_SCENARIO (self), NULL);

  return self->id;
}

/**
 * ent_scenario_get_name:
 * @self: a scenario
 *
 * Returns: (transfer none): name
 */
const char *
ent_scenario_get_name (EntScenario *self)
{
  g_return_val_if_fail (ENT_IS_SCENARIO (self), NULL);

  return self->name;
}

/**
 * ent_scenario_get_switches:
 * @self: a scenario
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the switches that
 *   it sets, in the order of the document; the others stay at their baseline
 */
const char * const *
ent_scenario_get_switches (EntScenario *self)
{
  g_return_val_if_fail (ENT_IS_SCENARIO (self), NULL);

  return (const char * const *) (self->options != NULL ? self->options->switches : ent_ids_empty ());
}

/**
 * ent_scenario_get_option:
 * @self: a scenario
 * @switch_id: id of a switch
 *
 * Returns: (transfer none) (nullable): id of the option that it chooses, or
 *   %NULL where it leaves the switch at its baseline
 */
const char *
ent_scenario_get_option (EntScenario *self,
                         const char  *switch_id)
{
  g_return_val_if_fail (ENT_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (switch_id != NULL, NULL);

  return self->options != NULL ? g_hash_table_lookup (self->options->index, switch_id) : NULL;
}
