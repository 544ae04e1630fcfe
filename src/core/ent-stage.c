/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-stage.h"

#include <gobject/gvaluecollector.h>

#include "ent-briefing.h"
#include "ent-record-private.h"

/* Filter */

struct _EntFilter {
  EntRecord parent_instance;

  char **groups;
  char **levels;
  char **members;

  GHashTable *set; /* of @members, made when it is first asked for */
};

static const EntField filter_fields[] = {
  { "groups", ENT_FIELD_IDS, offsetof (EntFilter, groups), .refers_to = ent_group_get_type },
  { "levels", ENT_FIELD_IDS, offsetof (EntFilter, levels) },
  { "members", ENT_FIELD_IDS, offsetof (EntFilter, members), .refers_to = ent_member_get_type },
};

G_DEFINE_FINAL_TYPE (EntFilter, ent_filter, ENT_TYPE_RECORD)

static void
ent_filter_finalize (GObject *object)
{
  EntFilter *self = ENT_FILTER (object);

  g_clear_pointer (&self->set, g_hash_table_unref);

  G_OBJECT_CLASS (ent_filter_parent_class)->finalize (object);
}

static void
ent_filter_class_init (EntFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_filter_finalize;
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), filter_fields, G_N_ELEMENTS (filter_fields));
}

static void
ent_filter_init (EntFilter *self)
{
}

/**
 * ent_filter_get_groups:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): groups hidden; ids
 */
const char * const *
ent_filter_get_groups (EntFilter *self)
{
  g_return_val_if_fail (ENT_IS_FILTER (self), NULL);

  return (const char * const *) self->groups;
}

/**
 * ent_filter_get_levels:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): levels hidden; 'none' stands for no position
 *   found; ids
 */
const char * const *
ent_filter_get_levels (EntFilter *self)
{
  g_return_val_if_fail (ENT_IS_FILTER (self), NULL);

  return (const char * const *) self->levels;
}

/**
 * ent_filter_get_members:
 * @self: a filter
 *
 * Returns: (transfer none) (array zero-terminated=1): members to whom factors are limited; ids
 */
const char * const *
ent_filter_get_members (EntFilter *self)
{
  g_return_val_if_fail (ENT_IS_FILTER (self), NULL);

  return (const char * const *) self->members;
}

static GHashTable *
get_set (EntFilter *self)
{
  if (g_once_init_enter (&self->set))
    {
      GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; self->members[i] != NULL; i++)
        g_hash_table_add (set, self->members[i]);
      g_once_init_leave (&self->set, set);
    }

  return self->set;
}

/**
 * ent_filter_lets_through:
 * @self: (nullable): a filter
 * @members: (array zero-terminated=1): ids of the members that something concerns
 *
 * May be asked of each factor, however many members the filter names: it
 * costs as much as @members is long.
 *
 * Returns: whether @self names one of @members, or is no filter by members
 */
gboolean
ent_filter_lets_through (EntFilter          *self,
                         const char * const *members)
{
  g_return_val_if_fail (self == NULL || ENT_IS_FILTER (self), TRUE);
  g_return_val_if_fail (members != NULL, TRUE);

  if (self == NULL || self->members[0] == NULL)
    return TRUE;
  for (guint i = 0; members[i] != NULL; i++)
    if (g_hash_table_contains (get_set (self), members[i]))
      return TRUE;

  return FALSE;
}

/**
 * ent_filter_new:
 * @groups: (nullable) (array zero-terminated=1): ids of the groups to hide
 * @levels: (nullable) (array zero-terminated=1): ids of the levels to hide,
 *   %ENT_LEVEL_NONE for those without a position
 * @members: (nullable) (array zero-terminated=1): ids of the members to whom
 *   factors are limited
 *
 * Returns: (transfer full): a filter
 */
EntFilter *
ent_filter_new (const char * const *groups,
                const char * const *levels,
                const char * const *members)
{
  EntFilter *self = ent_record_new (ENT_TYPE_FILTER);

  self->groups = ent_ids_copy (groups);
  self->levels = ent_ids_copy (levels);
  self->members = ent_ids_copy (members);

  return self;
}

/* Stage */

struct _EntStage {
  EntRecord parent_instance;

  EntView view;
  char *question;
  char *by;
  char *date;
  char *layout;
  EntColourBy colour;
  EntSection section;
  char *indicator;
  char *versus;
  char *measure;
  char *perspective;
  EntSort sort;
  char *focus;
  char *part;
  char **highlight;
  EntFilter *filter;
  char *scenario;
};

static const EntField stage_fields[] = {
  { "view", ENT_FIELD_ENUM, offsetof (EntStage, view), .required = TRUE, .type = ent_view_get_type,
    .preset = ENT_VIEW_MAP },
  { "question", ENT_FIELD_ID, offsetof (EntStage, question), .refers_to = ent_question_get_type },
  { "by", ENT_FIELD_ID, offsetof (EntStage, by) },
  { "date", ENT_FIELD_DATE, offsetof (EntStage, date) },
  { "layout", ENT_FIELD_ID, offsetof (EntStage, layout), .refers_to = ent_layout_get_type },
  { "colour", ENT_FIELD_ENUM, offsetof (EntStage, colour), .type = ent_colour_by_get_type },
  { "section", ENT_FIELD_ENUM, offsetof (EntStage, section), .type = ent_section_get_type },
  { "indicator", ENT_FIELD_ID, offsetof (EntStage, indicator), .refers_to = ent_indicator_get_type },
  { "versus", ENT_FIELD_ID, offsetof (EntStage, versus), .refers_to = ent_indicator_get_type },
  { "measure", ENT_FIELD_ID, offsetof (EntStage, measure), .refers_to = ent_measure_get_type },
  { "perspective", ENT_FIELD_ID, offsetof (EntStage, perspective), .refers_to = ent_perspective_get_type },
  { "sort", ENT_FIELD_ENUM, offsetof (EntStage, sort), .type = ent_sort_get_type },
  { "focus", ENT_FIELD_ID, offsetof (EntStage, focus), .refers_to = ent_record_get_type },
  { "part", ENT_FIELD_ID, offsetof (EntStage, part) },
  { "highlight", ENT_FIELD_IDS, offsetof (EntStage, highlight), .refers_to = ent_record_get_type },
  { "filter", ENT_FIELD_OBJECT, offsetof (EntStage, filter), .type = ent_filter_get_type },
  { "scenario", ENT_FIELD_ID, offsetof (EntStage, scenario), .refers_to = ent_scenario_get_type },
};

G_DEFINE_FINAL_TYPE (EntStage, ent_stage, ENT_TYPE_RECORD)

static void
ent_stage_class_init (EntStageClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), stage_fields, G_N_ELEMENTS (stage_fields));
}

static void
ent_stage_init (EntStage *self)
{
}

/**
 * ent_stage_get_view:
 * @self: a stage
 *
 * Returns: view
 */
EntView
ent_stage_get_view (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), ENT_VIEW_MAP);

  return self->view;
}

/**
 * ent_stage_get_question:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): question
 */
const char *
ent_stage_get_question (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->question;
}

/**
 * ent_stage_get_by:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): 'desk' or a source
 */
const char *
ent_stage_get_by (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->by;
}

/**
 * ent_stage_get_date:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): stances as of this date
 */
const char *
ent_stage_get_date (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->date;
}

/**
 * ent_stage_get_layout:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): layout
 */
const char *
ent_stage_get_layout (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->layout;
}

/**
 * ent_stage_get_colour:
 * @self: a stage
 *
 * Returns: what colours the tiles
 */
EntColourBy
ent_stage_get_colour (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), ENT_COLOUR_BY_STANCE);

  return self->colour;
}

/**
 * ent_stage_get_section:
 * @self: a stage
 *
 * Returns: which part of the themes is shown
 */
EntSection
ent_stage_get_section (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), ENT_SECTION_AGENDA);

  return self->section;
}

/**
 * ent_stage_get_indicator:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): indicator
 */
const char *
ent_stage_get_indicator (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->indicator;
}

/**
 * ent_stage_get_versus:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): indicator that another is set against
 */
const char *
ent_stage_get_versus (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->versus;
}

/**
 * ent_stage_get_measure:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): measure of the shares
 */
const char *
ent_stage_get_measure (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->measure;
}

/**
 * ent_stage_get_perspective:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): perspective of the matrix
 */
const char *
ent_stage_get_perspective (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->perspective;
}

/**
 * ent_stage_get_sort:
 * @self: a stage
 *
 * Returns: order of the cards
 */
EntSort
ent_stage_get_sort (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), ENT_SORT_LEVEL);

  return self->sort;
}

/**
 * ent_stage_get_focus:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): the one thing selected
 */
const char *
ent_stage_get_focus (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->focus;
}

/**
 * ent_stage_get_part:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): a passage of the source that has the
 *   focus
 */
const char *
ent_stage_get_part (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->part;
}

/**
 * ent_stage_get_highlight:
 * @self: a stage
 *
 * Returns: (transfer none) (array zero-terminated=1): further things selected; ids
 */
const char * const *
ent_stage_get_highlight (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return (const char * const *) self->highlight;
}

/**
 * ent_stage_get_filter:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): what is hidden; nothing where it is absent
 */
EntFilter *
ent_stage_get_filter (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->filter;
}

/**
 * ent_stage_get_scenario:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): scenario
 */
const char *
ent_stage_get_scenario (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->scenario;
}

/**
 * ent_stage_new_default:
 * @briefing: a briefing
 *
 * The map of the first question as the desk sees it, in the first layout, with
 * the first perspective and the first measure of that question.
 *
 * Returns: (transfer full): what is shown when nothing else was asked for
 */
EntStage *
ent_stage_new_default (EntBriefing *briefing)
{
  g_autoptr (EntStage) nothing = ent_record_new (ENT_TYPE_STAGE);

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  return ent_stage_fit (nothing, briefing);
}

/**
 * ent_stage_with:
 * @self: a stage
 * @first_property: name of a property
 * @...: its value, then further names and values, then %NULL
 *
 * Values are passed as to g_object_new(): strings for ids, %NULL-terminated
 * arrays of strings for lists of ids. Everything is copied.
 *
 * Returns: (transfer full): a stage that differs from @self only in these
 */
EntStage *
ent_stage_with (EntStage   *self,
                const char *first_property,
                ...)
{
  EntStage *copy;
  va_list args;

  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  copy = ent_record_copy (ENT_RECORD (self));

  va_start (args, first_property);
  for (const char *property = first_property; property != NULL; property = va_arg (args, const char *))
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self), property);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *fault = NULL;

      if (pspec == NULL)
        {
          g_critical ("a stage has no property “%s”", property);
          break;
        }

      G_VALUE_COLLECT_INIT (&value, pspec->value_type, args, 0, &fault);
      if (fault != NULL)
        {
          g_critical ("property “%s” of a stage: %s", property, fault);
          break;
        }
      ent_record_set (ENT_RECORD (copy), property, &value);
    }
  va_end (args);

  return copy;
}

static void
keep_or_first (char       **id,
               EntBriefing *briefing,
               GType        type,
               GListModel  *all)
{
  EntRecord *first = ent_list_peek (all, 0);

  if (*id != NULL && ent_briefing_lookup (briefing, type, *id) != NULL)
    return;

  g_clear_pointer (id, g_ref_string_release);
  if (first != NULL)
    *id = g_ref_string_new (ent_record_get_id (first));
}

static void
drop_unknown (char       **id,
              EntBriefing *briefing,
              GType        type)
{
  if (*id != NULL && ent_briefing_lookup (briefing, type, *id) == NULL)
    g_clear_pointer (id, g_ref_string_release);
}

static void
fit_measure (EntStage    *self,
             EntBriefing *briefing)
{
  GListModel *measures = ent_briefing_get_measures (briefing);
  EntMeasure *measure = self->measure != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, self->measure) : NULL;

  if (measure != NULL && g_strcmp0 (ent_measure_get_question (measure), self->question) == 0)
    return;

  g_clear_pointer (&self->measure, g_ref_string_release);
  for (guint i = 0; (measure = ent_list_peek (measures, i)) != NULL; i++)
    if (g_strcmp0 (ent_measure_get_question (measure), self->question) == 0)
      {
        self->measure = g_ref_string_new (ent_measure_get_id (measure));
        return;
      }
}

static void
fit_part (EntStage    *self,
          EntBriefing *briefing)
{
  EntSource *source;

  if (self->part == NULL)
    return;

  source = self->focus != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, self->focus) : NULL;
  if (source == NULL || ent_source_find_passage (source, self->part) == NULL)
    g_clear_pointer (&self->part, g_ref_string_release);
}

static char **
known_ids (char       **ids,
           EntBriefing *briefing,
           GType        type)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    if (ent_briefing_lookup (briefing, type, *id) != NULL)
      g_ptr_array_add (known, *id);
  g_ptr_array_add (known, NULL);

  return ent_ids_copy ((const char * const *) known->pdata);
}

static char **
known_levels (char       **ids,
              EntQuestion *question)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    if (g_str_equal (*id, ENT_LEVEL_NONE) || (question != NULL && ent_question_find_level (question, *id) != NULL))
      g_ptr_array_add (known, *id);
  g_ptr_array_add (known, NULL);

  return ent_ids_copy ((const char * const *) known->pdata);
}

static EntFilter *
fit_filter (EntFilter   *filter,
            EntBriefing *briefing,
            EntQuestion *question)
{
  EntFilter *fitted = ent_record_new (ENT_TYPE_FILTER);

  fitted->groups = known_ids (filter->groups, briefing, ENT_TYPE_GROUP);
  fitted->levels = known_levels (filter->levels, question);
  fitted->members = known_ids (filter->members, briefing, ENT_TYPE_MEMBER);
  if (*fitted->groups == NULL && *fitted->levels == NULL && *fitted->members == NULL)
    g_clear_object (&fitted);

  return fitted;
}

/**
 * ent_stage_fit:
 * @self: a stage, perhaps of another version of the document
 * @briefing: the briefing that is to be shown
 *
 * Drops what the briefing has not. Question, by whom, layout, measure and
 * perspective, without which nothing can be shown, fall back to those of
 * ent_stage_new_default().
 *
 * Returns: (transfer full): a stage of which each id points into @briefing
 */
EntStage *
ent_stage_fit (EntStage    *self,
               EntBriefing *briefing)
{
  EntStage *fitted;
  EntQuestion *question;
  char **highlight;

  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  fitted = ent_record_copy (ENT_RECORD (self));
  keep_or_first (&fitted->question, briefing, ENT_TYPE_QUESTION, ent_briefing_get_questions (briefing));
  keep_or_first (&fitted->layout, briefing, ENT_TYPE_LAYOUT, ent_briefing_get_layouts (briefing));
  keep_or_first (&fitted->perspective, briefing, ENT_TYPE_PERSPECTIVE, ent_briefing_get_perspectives (briefing));
  fit_measure (fitted, briefing);

  if (g_strcmp0 (fitted->by, ENT_BY_DESK) != 0)
    drop_unknown (&fitted->by, briefing, ENT_TYPE_SOURCE);
  if (fitted->by == NULL)
    fitted->by = g_ref_string_new (ENT_BY_DESK);

  drop_unknown (&fitted->indicator, briefing, ENT_TYPE_INDICATOR);
  if (fitted->colour == ENT_COLOUR_BY_INDICATOR && fitted->indicator == NULL)
    fitted->colour = ENT_COLOUR_BY_STANCE;
  drop_unknown (&fitted->versus, briefing, ENT_TYPE_INDICATOR);
  drop_unknown (&fitted->focus, briefing, ENT_TYPE_RECORD);
  fit_part (fitted, briefing);
  drop_unknown (&fitted->scenario, briefing, ENT_TYPE_SCENARIO);

  highlight = known_ids (fitted->highlight, briefing, ENT_TYPE_RECORD);
  ent_ids_free (fitted->highlight);
  fitted->highlight = highlight;

  question = fitted->question != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, fitted->question) : NULL;
  if (fitted->filter != NULL)
    {
      g_autoptr (EntFilter) filter = fitted->filter;

      fitted->filter = fit_filter (filter, briefing, question);
    }

  return fitted;
}

/**
 * ent_stage_equal:
 * @a: a stage
 * @b: another
 *
 * Returns: %TRUE if they show the same
 */
gboolean
ent_stage_equal (EntStage *a,
                 EntStage *b)
{
  g_return_val_if_fail (ENT_IS_STAGE (a), FALSE);
  g_return_val_if_fail (ENT_IS_STAGE (b), FALSE);

  return ent_record_equal (ENT_RECORD (a), ENT_RECORD (b));
}
