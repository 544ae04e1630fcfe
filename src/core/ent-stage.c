/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-stage.h"

#include <string.h>

#include <gobject/gvaluecollector.h>

#include "ent-briefing.h"
#include "ent-stage-private.h"

/* Filter */

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
  { "options", ENT_FIELD_CHOICES, offsetof (EntStage, options), .refers_to = ent_switch_get_type },
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
 *   focus, or a page, see ent_stage_get_page()
 */
const char *
ent_stage_get_part (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return self->part;
}

/**
 * ent_stage_get_page:
 * @self: a stage
 *
 * Returns: which page is shown of what does not fit a slide, from 1: the number
 *   in the part "page-2", up to %ENT_STAGE_PAGE_MOST
 */
guint
ent_stage_get_page (EntStage *self)
{
  const char *digit;

  g_return_val_if_fail (ENT_IS_STAGE (self), 1);

  if (self->part == NULL || !g_str_has_prefix (self->part, ENT_STAGE_PAGE))
    return 1;

  digit = self->part + strlen (ENT_STAGE_PAGE);
  return *digit >= '2' && *digit <= '0' + ENT_STAGE_PAGE_MOST && digit[1] == '\0' ? (guint) (*digit - '0') : 1;
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
 * ent_stage_get_switches:
 * @self: a stage
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the switches that
 *   it sets itself, beside or instead of what its scenario chooses
 */
const char * const *
ent_stage_get_switches (EntStage *self)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  return (const char * const *) (self->options != NULL ? self->options->switches : ent_ids_empty ());
}

/**
 * ent_stage_get_option:
 * @self: a stage
 * @switch_id: id of a switch
 *
 * Returns: (transfer none) (nullable): id of the option that the stage itself
 *   chooses, %NULL where it leaves that to its scenario
 */
const char *
ent_stage_get_option (EntStage   *self,
                      const char *switch_id)
{
  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);
  g_return_val_if_fail (switch_id != NULL, NULL);

  return self->options != NULL ? g_hash_table_lookup (self->options->index, switch_id) : NULL;
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
