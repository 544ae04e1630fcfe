/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each action makes another stage of the present one and changes nothing
 * else. The state of an action always comes from the stage, never from the
 * request, so that a menu cannot say anything else than the views.
 */

#include "ent-stage-actions.h"

#include <string.h>

#include "ent-dates.h"
#include "ent-moved.h"
#include "ent-scatter-scene.h"
#include "ent-sections.h"
#include "ent-what-if.h"

#define INDICATOR_PREFIX "indicator:"

/* Makes another stage; NULL where there is nothing to change. */
typedef EntStage *(*Apply) (EntBriefing *briefing, EntStage *stage, const char *name, GVariant *parameter);

/* The properties of a stage that are chosen by an id are called as their actions are; no text is no id. */
static EntStage *
set_id (EntBriefing *briefing,
        EntStage    *stage,
        const char  *name,
        GVariant    *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  return ent_stage_with (stage, name, *id != '\0' ? id : NULL, NULL);
}

/* (nullable): the date of the stage, unless nobody has a stance that old. */
static const char *
keep_date (EntBriefing *briefing,
           EntStage    *stage,
           const char  *question,
           const char  *by)
{
  const char *date = ent_stage_get_date (stage);

  return date != NULL && ent_dates_reach (briefing, question, by, date) ? date : NULL;
}

static EntStage *
set_by (EntBriefing *briefing,
        EntStage    *stage,
        const char  *name,
        GVariant    *parameter)
{
  const char *by = g_variant_get_string (parameter, NULL);

  return ent_stage_with (stage, "by", *by != '\0' ? by : NULL,
                         "date", keep_date (briefing, stage, ent_stage_get_question (stage), by), NULL);
}

/* At once, so that the way back is one step. */
static EntStage *
swap_axes (EntBriefing *briefing,
           EntStage    *stage,
           const char  *name,
           GVariant    *parameter)
{
  EntIndicator *up, *across;

  if (!ent_scatter_get_indicators (briefing, stage, &up, &across))
    return NULL;

  return ent_stage_with (stage, "indicator", ent_indicator_get_id (across), "versus", ent_indicator_get_id (up), NULL);
}

static gboolean
nick_to_value (GType       type,
               const char *nick,
               int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value_by_nick (klass, nick);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

static const char *
value_to_nick (GType type,
               int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : "";
}

static EntStage *
set_view (EntBriefing *briefing,
          EntStage    *stage,
          const char  *name,
          GVariant    *parameter)
{
  int view;

  return nick_to_value (ENT_TYPE_VIEW, g_variant_get_string (parameter, NULL), &view)
         ? ent_stage_with (stage, "view", view, NULL) : NULL;
}

/* A part of the themes is seen nowhere else. */
static EntStage *
set_section (EntBriefing *briefing,
             EntStage    *stage,
             const char  *name,
             GVariant    *parameter)
{
  int section;

  return nick_to_value (ENT_TYPE_SECTION, g_variant_get_string (parameter, NULL), &section)
         ? ent_stage_with (stage, "view", ENT_VIEW_THEMES, "section", section, NULL) : NULL;
}

static EntStage *
set_sort (EntBriefing *briefing,
          EntStage    *stage,
          const char  *name,
          GVariant    *parameter)
{
  int sort;

  return nick_to_value (ENT_TYPE_SORT, g_variant_get_string (parameter, NULL), &sort)
         ? ent_stage_with (stage, "sort", sort, NULL) : NULL;
}

static gboolean
has_stance (EntBriefing *briefing,
            const char  *question,
            const char  *by)
{
  GListModel *stances = ent_briefing_get_stances (briefing);
  EntStance *stance;

  for (guint i = 0; (stance = ent_list_peek (stances, i)) != NULL; i++)
    if (g_strcmp0 (ent_stance_get_question (stance), question) == 0 &&
        g_strcmp0 (ent_stance_get_by (stance), by) == 0)
      return TRUE;

  return FALSE;
}

static EntStage *
set_question (EntBriefing *briefing,
              EntStage    *stage,
              const char  *name,
              GVariant    *parameter)
{
  const char *question = g_variant_get_string (parameter, NULL);
  const char *by = ent_stage_get_by (stage);

  if (ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, question) == NULL)
    return NULL;

  /* A source that says nothing on this question would leave an empty map. */
  if (!has_stance (briefing, question, by))
    by = ENT_BY_DESK;

  return ent_stage_with (stage, "question", question, "by", by,
                         "date", keep_date (briefing, stage, question, by), NULL);
}

static EntStage *
set_colour (EntBriefing *briefing,
            EntStage    *stage,
            const char  *name,
            GVariant    *parameter)
{
  const char *target = g_variant_get_string (parameter, NULL);
  int colour;

  if (g_str_has_prefix (target, INDICATOR_PREFIX))
    return ent_stage_with (stage, "colour", ENT_COLOUR_BY_INDICATOR,
                           "indicator", target + strlen (INDICATOR_PREFIX), NULL);
  if (nick_to_value (ENT_TYPE_COLOUR_BY, target, &colour) && colour != ENT_COLOUR_BY_INDICATOR)
    return ent_stage_with (stage, "colour", colour, NULL);

  return NULL;
}

/* Transfer full; an empty filter is none. */
static EntStage *
with_filter (EntStage           *stage,
             const char * const *groups,
             const char * const *levels,
             const char * const *members)
{
  g_autoptr (EntFilter) filter = ent_filter_new (groups, levels, members);

  if (*groups == NULL && *levels == NULL && *members == NULL)
    g_clear_object (&filter);

  return ent_stage_with (stage, "filter", filter, NULL);
}

static const char * const *
ids_or_none (const char * const *ids)
{
  static const char * const none[] = { NULL };

  return ids != NULL ? ids : none;
}

/* Transfer container: @id is taken out of @ids, or put at their end. */
static const char **
toggle_id (const char * const *ids,
           const char         *id)
{
  g_autoptr (GPtrArray) toggled = g_ptr_array_new ();
  gboolean found = FALSE;

  for (const char * const *each = ids; *each != NULL; each++)
    if (g_str_equal (*each, id))
      found = TRUE;
    else
      g_ptr_array_add (toggled, (gpointer) *each);
  if (!found)
    g_ptr_array_add (toggled, (gpointer) id);
  g_ptr_array_add (toggled, NULL);

  return (const char **) g_ptr_array_steal (toggled, NULL);
}

static EntStage *
toggle_filter (EntBriefing *briefing,
               EntStage    *stage,
               const char  *name,
               GVariant    *parameter)
{
  gboolean level = g_str_equal (name, "toggle-level");
  EntFilter *filter = ent_stage_get_filter (stage);
  const char * const *groups = ids_or_none (filter != NULL ? ent_filter_get_groups (filter) : NULL);
  const char * const *levels = ids_or_none (filter != NULL ? ent_filter_get_levels (filter) : NULL);
  const char * const *members = ids_or_none (filter != NULL ? ent_filter_get_members (filter) : NULL);
  g_autofree const char **toggled = toggle_id (level ? levels : groups, g_variant_get_string (parameter, NULL));

  return with_filter (stage, level ? groups : (const char * const *) toggled,
                      level ? (const char * const *) toggled : levels, members);
}

/* The map and the cards have everybody again; which factors are shown is another matter. */
static EntStage *
show_all (EntBriefing *briefing,
          EntStage    *stage,
          const char  *name,
          GVariant    *parameter)
{
  EntFilter *filter = ent_stage_get_filter (stage);

  if (filter == NULL)
    return NULL;

  return with_filter (stage, ids_or_none (NULL), ids_or_none (NULL), ids_or_none (ent_filter_get_members (filter)));
}

static EntStage *
set_filter_member (EntBriefing *briefing,
                   EntStage    *stage,
                   const char  *name,
                   GVariant    *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  const char *members[] = { *id != '\0' ? id : NULL, NULL };
  EntFilter *filter = ent_stage_get_filter (stage);

  return with_filter (stage,
                      ids_or_none (filter != NULL ? ent_filter_get_groups (filter) : NULL),
                      ids_or_none (filter != NULL ? ent_filter_get_levels (filter) : NULL),
                      members);
}

/* @id in focus, with what it takes to see it: a stance is seen at its member,
 * an indicator where members are ranked by it. */
static EntStage *
focus (EntBriefing *briefing,
       EntStage    *stage,
       const char  *name,
       GVariant    *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, id);
  EntSection section;
  EntStance *stance;
  const char *member, *question, *by, *date;

  /* Where it is seen, should the themes be shown now or later. */
  if (record != NULL && ent_section_find (record, &section))
    return ent_stage_with (stage, "focus", id, "part", NULL, "highlight", NULL, "section", section, NULL);
  if (ENT_IS_INDICATOR (record))
    return ent_stage_with (stage, "view", ENT_VIEW_RANKING, "indicator", id, NULL);
  if (!ENT_IS_STANCE (record))
    return ent_stage_with (stage, "focus", *id != '\0' ? id : NULL, "part", NULL, "highlight", NULL, NULL);

  stance = ENT_STANCE (record);
  member = ent_stance_get_member (stance);
  question = ent_stance_get_question (stance);
  by = ent_stance_get_by (stance);
  date = ent_stage_get_date (stage);
  /* An older one is seen as of its own date. */
  if (ent_briefing_find_stance (briefing, member, question, by, date) != stance)
    date = ent_briefing_find_stance (briefing, member, question, by, NULL) != stance ? ent_stance_get_as_of (stance) : NULL;

  return ent_stage_with (stage, "focus", member, "part", NULL, "highlight", NULL, "question", question, "by", by,
                         "date", date, NULL);
}

/* A passage is found by its source and its own id. */
static EntStage *
show_passage (EntBriefing *briefing,
              EntStage    *stage,
              const char  *name,
              GVariant    *parameter)
{
  const char *source, *passage;

  g_variant_get (parameter, "(&s&s)", &source, &passage);

  return ent_stage_with (stage, "focus", source, "part", *passage != '\0' ? passage : NULL, "highlight", NULL, NULL);
}

/* What did not fit the slide that is shown. */
static EntStage *
show_page (EntBriefing *briefing,
           EntStage    *stage,
           const char  *name,
           GVariant    *parameter)
{
  return ent_stage_with (stage, "part", g_variant_get_string (parameter, NULL), NULL);
}

/* The one thing selected stays what the inspector shows until it is taken
 * out itself; the next one then takes its place. */
static EntStage *
toggle_highlight (EntBriefing *briefing,
                  EntStage    *stage,
                  const char  *name,
                  GVariant    *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  const char *selected = ent_stage_get_focus (stage);
  const char * const *highlight = ids_or_none (ent_stage_get_highlight (stage));

  if (selected == NULL)
    return ent_stage_with (stage, "focus", id, NULL);
  if (!g_str_equal (selected, id))
    {
      g_autofree const char **toggled = toggle_id (highlight, id);

      return ent_stage_with (stage, "highlight", toggled, NULL);
    }
  if (*highlight != NULL)
    return ent_stage_with (stage, "focus", highlight[0], "highlight", highlight + 1, NULL);

  return ent_stage_with (stage, "focus", NULL, NULL);
}

static EntStage *
clear_selection (EntBriefing *briefing,
                 EntStage    *stage,
                 const char  *name,
                 GVariant    *parameter)
{
  return ent_stage_with (stage, "focus", NULL, "part", NULL, "highlight", NULL, NULL);
}

/* In place of all that is assumed; no text is what the document says. */
static EntStage *
set_scenario (EntBriefing *briefing,
              EntStage    *stage,
              const char  *name,
              GVariant    *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  if (*id != '\0' && ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, id) == NULL)
    return NULL;

  return ent_stage_with (stage, "scenario", *id != '\0' ? id : NULL, "options", NULL, NULL);
}

/* Of a switch and an option; no text for the latter is as now. */
static EntStage *
set_option (EntBriefing *briefing,
            EntStage    *stage,
            const char  *name,
            GVariant    *parameter)
{
  const char *swtch, *option;

  g_variant_get (parameter, "(&s&s)", &swtch, &option);

  return ent_what_if_choose (briefing, stage, swtch, *option != '\0' ? option : NULL, NULL, NULL);
}

static EntStage *
clear_what_if (EntBriefing *briefing,
               EntStage    *stage,
               const char  *name,
               GVariant    *parameter)
{
  return ent_what_if_clear (stage);
}

static EntStage *
show_moved (EntBriefing *briefing,
            EntStage    *stage,
            const char  *name,
            GVariant    *parameter)
{
  EntOutlook *outlook = ent_outlook_peek (briefing);

  if (outlook == NULL)
    return NULL;

  return g_str_equal (name, "moved-stances") ? ent_moved_stances_stage (outlook, stage)
                                             : ent_moved_factors_stage (outlook, stage);
}

static const struct {
  const char *name;
  const char *parameter; /* (nullable) */
  const char *state;     /* (nullable) */
  Apply apply;
} actions[] = {
  { "view", "s", "'map'", set_view },
  { "question", "s", "''", set_question },
  { "by", "s", "''", set_by },
  { "date", "s", "''", set_id },
  { "section", "s", "'agenda'", set_section },
  { "indicator", "s", "''", set_id },
  { "versus", "s", "''", set_id },
  { "swap-axes", NULL, NULL, swap_axes },
  { "layout", "s", "''", set_id },
  { "colour", "s", "''", set_colour },
  { "perspective", "s", "''", set_id },
  { "measure", "s", "''", set_id },
  { "sort", "s", "'level'", set_sort },
  { "filter-member", "s", "''", set_filter_member },
  { "focus", "s", NULL, focus },
  { "select", "s", "''", focus },
  { "passage", "(ss)", NULL, show_passage },
  { "page", "s", NULL, show_page },
  { "highlight", "s", NULL, toggle_highlight },
  { "toggle-level", "s", NULL, toggle_filter },
  { "toggle-group", "s", NULL, toggle_filter },
  { "show-all", NULL, NULL, show_all },
  { "clear-selection", NULL, NULL, clear_selection },
  { "scenario", "s", "''", set_scenario },
  { "option", "(ss)", NULL, set_option },
  { "what-if-clear", NULL, NULL, clear_what_if },
  { "moved-stances", NULL, NULL, show_moved },
  { "moved-factors", NULL, NULL, show_moved },
};

/* What is shown next begins with its first page. */
static EntStage *
drop_page (EntStage *stage, const char *name)
{
  g_autoptr (EntStage) owned = stage;

  if (owned == NULL || ent_stage_get_page (owned) == 1 || g_str_equal (name, "page") || g_str_equal (name, "passage"))
    return g_steal_pointer (&owned);

  return ent_stage_with (owned, "part", NULL, NULL);
}

/**
 * ent_stage_actions_apply:
 * @briefing: the document, as it is shown
 * @stage: what of it is shown
 * @name: name of an action
 * @parameter: (nullable): its parameter, of the action's type
 *
 * Returns: (transfer full) (nullable): what is to be shown instead; %NULL if
 *   the action does not exist, or asks for what the document does not have
 */
EntStage *
ent_stage_actions_apply (EntBriefing *briefing,
                         EntStage    *stage,
                         const char  *name,
                         GVariant    *parameter)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return drop_page (actions[i].apply (briefing, stage, name, parameter), name);

  return NULL;
}

static void
set_string_state (GActionMap *map,
                  const char *name,
                  const char *value)
{
  GAction *action = g_action_map_lookup_action (map, name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (value != NULL ? value : ""));
}

static void
set_enabled (GActionMap *map,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

/**
 * ent_stage_actions_sync:
 * @map: what has the actions
 * @stage: what is shown
 *
 * Makes the actions say what @stage says.
 */
void
ent_stage_actions_sync (GActionMap *map,
                        EntStage   *stage)
{
  EntFilter *filter;
  const char *member = NULL;
  g_autofree char *colour = NULL;

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (ENT_IS_STAGE (stage));

  set_string_state (map, "view", value_to_nick (ENT_TYPE_VIEW, ent_stage_get_view (stage)));
  set_string_state (map, "question", ent_stage_get_question (stage));
  set_string_state (map, "by", ent_stage_get_by (stage));
  set_string_state (map, "date", ent_stage_get_date (stage));
  set_string_state (map, "section", value_to_nick (ENT_TYPE_SECTION, ent_stage_get_section (stage)));
  set_string_state (map, "indicator", ent_stage_get_indicator (stage));
  set_string_state (map, "versus", ent_stage_get_versus (stage));
  set_string_state (map, "layout", ent_stage_get_layout (stage));
  set_string_state (map, "perspective", ent_stage_get_perspective (stage));
  set_string_state (map, "measure", ent_stage_get_measure (stage));
  set_string_state (map, "scenario", ent_stage_get_scenario (stage));
  set_string_state (map, "sort", value_to_nick (ENT_TYPE_SORT, ent_stage_get_sort (stage)));
  /* GTK tells each button of a stateful action whenever its state changes, and
   * there are thousands of links: they have an action without one. What shows
   * whether it is selected has this one, which does the same. */
  set_string_state (map, "select", ent_stage_get_focus (stage));

  if (ent_stage_get_colour (stage) == ENT_COLOUR_BY_INDICATOR)
    colour = g_strconcat (INDICATOR_PREFIX, ent_stage_get_indicator (stage), NULL);
  else
    colour = g_strdup (value_to_nick (ENT_TYPE_COLOUR_BY, ent_stage_get_colour (stage)));
  set_string_state (map, "colour", colour);

  filter = ent_stage_get_filter (stage);
  if (filter != NULL)
    member = ids_or_none (ent_filter_get_members (filter))[0];
  set_string_state (map, "filter-member", member);
  set_enabled (map, "show-all", filter != NULL && (*ids_or_none (ent_filter_get_groups (filter)) != NULL ||
                                                    *ids_or_none (ent_filter_get_levels (filter)) != NULL));

  set_enabled (map, "what-if-clear", ent_what_if_is_active (stage));
  set_enabled (map, "clear-selection",
               ent_stage_get_focus (stage) != NULL || *ids_or_none (ent_stage_get_highlight (stage)) != NULL);
}

/**
 * ent_stage_actions_add:
 * @map: what is to have the actions
 * @func: (scope forever): is told when one is activated
 * @data: for @func, alive as long as @map
 *
 * Adds the actions that change what is shown.
 */
void
ent_stage_actions_add (GActionMap         *map,
                       EntStageActionFunc  func,
                       gpointer            data)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (func != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const gboolean is_choice = actions[i].state != NULL && !g_str_equal (actions[i].name, "select");
      const GActionEntry entry = { actions[i].name, is_choice ? NULL : func, actions[i].parameter, actions[i].state,
                                   is_choice ? func : NULL };

      g_action_map_add_action_entries (map, &entry, 1, data);
    }
}
