/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-briefing.h"

#include "ent-briefing-private.h"

G_DEFINE_QUARK (ent-briefing-error-quark, ent_briefing_error)

static const EntField briefing_fields[] = {
  { "$schema", ENT_FIELD_UNKEPT },
  { "format", ENT_FIELD_HEAD, .required = TRUE },
  { "version", ENT_FIELD_HEAD, .required = TRUE },
  { "id", ENT_FIELD_ID, offsetof (EntBriefing, id), .required = TRUE },
  { "title", ENT_FIELD_TEXT, offsetof (EntBriefing, title), .required = TRUE },
  { "subtitle", ENT_FIELD_TEXT, offsetof (EntBriefing, subtitle) },
  { "language", ENT_FIELD_LANGUAGE, offsetof (EntBriefing, language), .required = TRUE },
  { "author", ENT_FIELD_TEXT, offsetof (EntBriefing, author) },
  { "organisation", ENT_FIELD_TEXT, offsetof (EntBriefing, organisation) },
  { "contact", ENT_FIELD_TEXT, offsetof (EntBriefing, contact) },
  { "edition", ENT_FIELD_TEXT, offsetof (EntBriefing, edition) },
  { "compiled", ENT_FIELD_DATE, offsetof (EntBriefing, compiled), .required = TRUE },
  { "information_cutoff", ENT_FIELD_DATE, offsetof (EntBriefing, information_cutoff), .required = TRUE },
  { "gaps", ENT_FIELD_LIST, offsetof (EntBriefing, gaps), .type = ent_item_get_type },
  { "markings", ENT_FIELD_LIST, offsetof (EntBriefing, markings), .type = ent_marking_get_type },
  { "marking", ENT_FIELD_TEXT, offsetof (EntBriefing, marking), .refers_to = ent_marking_get_type },
  { "yardstick", ENT_FIELD_ENUM, offsetof (EntBriefing, yardstick), .required = TRUE,
    .type = ent_yardstick_get_type },
  { "impact_scale", ENT_FIELD_OBJECT, offsetof (EntBriefing, impact_scale), .type = ent_impact_scale_get_type },
  { "questions", ENT_FIELD_LIST, offsetof (EntBriefing, questions), .required = TRUE,
    .type = ent_question_get_type, .min_items = 1 },
  { "groups", ENT_FIELD_LIST, offsetof (EntBriefing, groups), .type = ent_group_get_type },
  { "members", ENT_FIELD_LIST, offsetof (EntBriefing, members), .required = TRUE, .type = ent_member_get_type,
    .min_items = 1 },
  { "layouts", ENT_FIELD_LIST, offsetof (EntBriefing, layouts), .type = ent_layout_get_type },
  { "indicators", ENT_FIELD_LIST, offsetof (EntBriefing, indicators), .type = ent_indicator_get_type },
  { "values", ENT_FIELD_LIST, offsetof (EntBriefing, values), .type = ent_value_get_type },
  { "measures", ENT_FIELD_LIST, offsetof (EntBriefing, measures), .type = ent_measure_get_type },
  { "perspectives", ENT_FIELD_LIST, offsetof (EntBriefing, perspectives), .type = ent_perspective_get_type },
  { "stances", ENT_FIELD_LIST, offsetof (EntBriefing, stances), .type = ent_stance_get_type },
  { "judgements", ENT_FIELD_LIST, offsetof (EntBriefing, judgements), .type = ent_judgement_get_type },
  { "themes", ENT_FIELD_LIST, offsetof (EntBriefing, themes), .type = ent_theme_get_type },
  { "relations", ENT_FIELD_LIST, offsetof (EntBriefing, relations), .type = ent_relation_get_type },
  { "factors", ENT_FIELD_LIST, offsetof (EntBriefing, factors), .type = ent_factor_get_type },
  { "sources", ENT_FIELD_LIST, offsetof (EntBriefing, sources), .type = ent_source_get_type },
  { "claims", ENT_FIELD_LIST, offsetof (EntBriefing, claims), .type = ent_claim_get_type },
  { "switches", ENT_FIELD_LIST, offsetof (EntBriefing, switches), .type = ent_switch_get_type },
  { "scenarios", ENT_FIELD_LIST, offsetof (EntBriefing, scenarios), .type = ent_scenario_get_type },
  { "stories", ENT_FIELD_LIST, offsetof (EntBriefing, stories), .type = ent_story_get_type },
};

G_DEFINE_FINAL_TYPE (EntBriefing, ent_briefing, ENT_TYPE_RECORD)

static void
ent_briefing_complete (EntRecord *record)
{
  ent_briefing_index_records (ENT_BRIEFING (record));
}

static void
ent_briefing_finalize (GObject *object)
{
  ent_briefing_clear_index (ENT_BRIEFING (object));
  g_clear_pointer (&ENT_BRIEFING (object)->bytes, g_bytes_unref);
  g_clear_pointer (&ENT_BRIEFING (object)->replaced, g_hash_table_unref);
  g_clear_object (&ENT_BRIEFING (object)->original);

  G_OBJECT_CLASS (ent_briefing_parent_class)->finalize (object);
}

static void
ent_briefing_class_init (EntBriefingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_briefing_finalize;
  ENT_RECORD_CLASS (klass)->complete = ent_briefing_complete;

  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), briefing_fields, G_N_ELEMENTS (briefing_fields));
}

static void
ent_briefing_init (EntBriefing *self)
{
}

/**
 * ent_briefing_get_bytes:
 * @self: a briefing
 *
 * Returns: (transfer none): the text that it was read from, byte for byte
 */
GBytes *
ent_briefing_get_bytes (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->bytes;
}

/**
 * ent_briefing_get_id:
 * @self: a briefing
 *
 * Returns: (transfer none): id; a translation of the document has the same
 */
const char *
ent_briefing_get_id (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->id;
}

/**
 * ent_briefing_get_title:
 * @self: a briefing
 *
 * Returns: (transfer none): title
 */
const char *
ent_briefing_get_title (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->title;
}

/**
 * ent_briefing_get_subtitle:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): subtitle
 */
const char *
ent_briefing_get_subtitle (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->subtitle;
}

/**
 * ent_briefing_get_language:
 * @self: a briefing
 *
 * Returns: (transfer none): language of the document, a BCP 47 tag as in 'en' or 'zh-Hans'
 */
const char *
ent_briefing_get_language (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->language;
}

/**
 * ent_briefing_get_author:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): author
 */
const char *
ent_briefing_get_author (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->author;
}

/**
 * ent_briefing_get_organisation:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): organisation
 */
const char *
ent_briefing_get_organisation (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->organisation;
}

/**
 * ent_briefing_get_contact:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): contact
 */
const char *
ent_briefing_get_contact (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->contact;
}

/**
 * ent_briefing_get_edition:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): edition
 */
const char *
ent_briefing_get_edition (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->edition;
}

/**
 * ent_briefing_get_compiled:
 * @self: a briefing
 *
 * Returns: (transfer none): when it was put together
 */
const char *
ent_briefing_get_compiled (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->compiled;
}

/**
 * ent_briefing_get_information_cutoff:
 * @self: a briefing
 *
 * Returns: (transfer none): no information after this date went in
 */
const char *
ent_briefing_get_information_cutoff (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->information_cutoff;
}

/**
 * ent_briefing_get_gaps:
 * @self: a briefing
 *
 * Returns: (transfer none): what we do not know; a list of #EntItem
 */
GListModel *
ent_briefing_get_gaps (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->gaps;
}

/**
 * ent_briefing_get_markings:
 * @self: a briefing
 *
 * Returns: (transfer none): markings used here; a list of #EntMarking
 */
GListModel *
ent_briefing_get_markings (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->markings;
}

/**
 * ent_briefing_get_marking:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): label of the document's marking
 */
const char *
ent_briefing_get_marking (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->marking;
}

/**
 * ent_briefing_get_yardstick:
 * @self: a briefing
 *
 * Returns: which scale turns a likelihood into a word
 */
EntYardstick
ent_briefing_get_yardstick (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), ENT_YARDSTICK_ICD203);

  return self->yardstick;
}

/**
 * ent_briefing_get_impact_scale:
 * @self: a briefing
 *
 * Returns: (transfer none) (nullable): how impact is measured
 */
EntImpactScale *
ent_briefing_get_impact_scale (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->impact_scale;
}

/**
 * ent_briefing_get_questions:
 * @self: a briefing
 *
 * Returns: (transfer none): questions; a list of #EntQuestion
 */
GListModel *
ent_briefing_get_questions (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->questions;
}

/**
 * ent_briefing_get_groups:
 * @self: a briefing
 *
 * Returns: (transfer none): groups; a list of #EntGroup
 */
GListModel *
ent_briefing_get_groups (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->groups;
}

/**
 * ent_briefing_get_members:
 * @self: a briefing
 *
 * Returns: (transfer none): members; a list of #EntMember
 */
GListModel *
ent_briefing_get_members (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->members;
}

/**
 * ent_briefing_get_layouts:
 * @self: a briefing
 *
 * Returns: (transfer none): layouts; the first is the default; a list of #EntLayout
 */
GListModel *
ent_briefing_get_layouts (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->layouts;
}

/**
 * ent_briefing_get_indicators:
 * @self: a briefing
 *
 * Returns: (transfer none): indicators; a list of #EntIndicator
 */
GListModel *
ent_briefing_get_indicators (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->indicators;
}

/**
 * ent_briefing_get_values:
 * @self: a briefing
 *
 * Returns: (transfer none): figures; a list of #EntValue
 */
GListModel *
ent_briefing_get_values (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->values;
}

/**
 * ent_briefing_get_measures:
 * @self: a briefing
 *
 * Returns: (transfer none): measures; a list of #EntMeasure
 */
GListModel *
ent_briefing_get_measures (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->measures;
}

/**
 * ent_briefing_get_perspectives:
 * @self: a briefing
 *
 * Returns: (transfer none): perspectives; the first is the default; a list of #EntPerspective
 */
GListModel *
ent_briefing_get_perspectives (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->perspectives;
}

/**
 * ent_briefing_get_stances:
 * @self: a briefing
 *
 * Returns: (transfer none): stances; a list of #EntStance
 */
GListModel *
ent_briefing_get_stances (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->stances;
}

/**
 * ent_briefing_get_judgements:
 * @self: a briefing
 *
 * Returns: (transfer none): key judgements; a list of #EntJudgement
 */
GListModel *
ent_briefing_get_judgements (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->judgements;
}

/**
 * ent_briefing_get_themes:
 * @self: a briefing
 *
 * Returns: (transfer none): themes; a list of #EntTheme
 */
GListModel *
ent_briefing_get_themes (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->themes;
}

/**
 * ent_briefing_get_relations:
 * @self: a briefing
 *
 * Returns: (transfer none): relations; a list of #EntRelation
 */
GListModel *
ent_briefing_get_relations (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->relations;
}

/**
 * ent_briefing_get_factors:
 * @self: a briefing
 *
 * Returns: (transfer none): risks and opportunities; a list of #EntFactor
 */
GListModel *
ent_briefing_get_factors (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->factors;
}

/**
 * ent_briefing_get_sources:
 * @self: a briefing
 *
 * Returns: (transfer none): sources; a list of #EntSource
 */
GListModel *
ent_briefing_get_sources (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->sources;
}

/**
 * ent_briefing_get_claims:
 * @self: a briefing
 *
 * Returns: (transfer none): claims; a list of #EntClaim
 */
GListModel *
ent_briefing_get_claims (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->claims;
}

/**
 * ent_briefing_get_switches:
 * @self: a briefing
 *
 * Returns: (transfer none): switches; a list of #EntSwitch
 */
GListModel *
ent_briefing_get_switches (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->switches;
}

/**
 * ent_briefing_get_scenarios:
 * @self: a briefing
 *
 * Returns: (transfer none): scenarios; a list of #EntScenario
 */
GListModel *
ent_briefing_get_scenarios (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->scenarios;
}

/**
 * ent_briefing_get_stories:
 * @self: a briefing
 *
 * Returns: (transfer none): stories; a list of #EntStory
 */
GListModel *
ent_briefing_get_stories (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->stories;
}
