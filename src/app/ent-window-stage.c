/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The actions that change what is shown. Each of them makes another stage
 * of the present one and hands it to the window; none touches a widget. The
 * state of an action always comes from the stage, never from the request, so
 * that a menu cannot say anything else than the views.
 */

#include "config.h"

#include "ent-window-private.h"

#include <string.h>

#include "ent-scatter-scene.h"

#include "ent-dates.h"
#include "ent-sections.h"

#define INDICATOR_PREFIX "indicator:"

/* What is chosen by an id, and which property of the stage holds it; no text is no id. */
static const struct {
  const char *action;
  const char *property;
} id_choices[] = {
  { "date", "date" },
  { "indicator", "indicator" },
  { "versus", "versus" },
  { "layout", "layout" },
  { "perspective", "perspective" },
  { "measure", "measure" },
};

static void
set_id_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  const char *id = g_variant_get_string (value, NULL);

  if (self->stage == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (id_choices); i++)
    if (g_str_equal (id_choices[i].action, name))
      {
        g_autoptr (EntStage) stage =
          ent_stage_with (self->stage, id_choices[i].property, *id != '\0' ? id : NULL, NULL);

        ent_window_set_stage (self, stage);
      }
}

/* (nullable): the date of the stage, unless nobody has a stance that old. */
static const char *
keep_date (EntWindow  *self,
           const char *question,
           const char *by)
{
  const char *date = ent_stage_get_date (self->stage);

  return date != NULL && ent_dates_reach (ent_window_get_briefing (self), question, by, date) ? date : NULL;
}

static void
set_by_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *by = g_variant_get_string (value, NULL);
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  stage = ent_stage_with (self->stage, "by", *by != '\0' ? by : NULL,
                          "date", keep_date (self, ent_stage_get_question (self->stage), by), NULL);
  ent_window_set_stage (self, stage);
}

/* At once, so that the way back is one step. */
static void
swap_axes_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntWindow *self = user_data;
  EntIndicator *up, *across;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL || !ent_scatter_get_indicators (ent_window_get_briefing (self), self->stage, &up, &across))
    return;

  stage = ent_stage_with (self->stage, "indicator", ent_indicator_get_id (across), "versus", ent_indicator_get_id (up), NULL);
  ent_window_set_stage (self, stage);
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

static void
set_view_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *nick = g_variant_get_string (value, NULL);
  g_autoptr (EntStage) stage = NULL;
  int view;

  if (self->stage == NULL || !nick_to_value (ENT_TYPE_VIEW, nick, &view))
    return;
  if (!ent_window_has_view (view))
    return;

  stage = ent_stage_with (self->stage, "view", view, NULL);
  ent_window_set_stage (self, stage);
  /* Narrow, it is in the place of what was asked for. */
  ent_window_show_inspector (self, FALSE);
  /* A new window has nothing selected that it could compare. */
  if (view != ENT_VIEW_COMPARE)
    g_object_set (self->settings, "view", nick, NULL);
}

/* A part of the themes is seen nowhere else. */
static void
set_section_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  EntWindow *self = user_data;
  g_autoptr (EntStage) stage = NULL;
  int section;

  if (self->stage == NULL || !nick_to_value (ENT_TYPE_SECTION, g_variant_get_string (value, NULL), &section))
    return;

  stage = ent_stage_with (self->stage, "view", ENT_VIEW_THEMES, "section", section, NULL);
  ent_window_set_stage (self, stage);
  ent_window_show_inspector (self, FALSE);
}

static void
set_sort_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *nick = g_variant_get_string (value, NULL);
  g_autoptr (EntStage) stage = NULL;
  int sort;

  if (self->stage == NULL || !nick_to_value (ENT_TYPE_SORT, nick, &sort))
    return;

  stage = ent_stage_with (self->stage, "sort", sort, NULL);
  ent_window_set_stage (self, stage);
  g_object_set (self->settings, "sort", nick, NULL);
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

static void
set_question_cb (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  EntWindow *self = user_data;
  EntBriefing *briefing = ent_window_get_briefing (self);
  const char *question = g_variant_get_string (value, NULL);
  const char *by;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL || ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, question) == NULL)
    return;

  /* A source that says nothing on this question would leave an empty map. */
  by = ent_stage_get_by (self->stage);
  if (!has_stance (briefing, question, by))
    by = ENT_BY_DESK;

  stage = ent_stage_with (self->stage, "question", question, "by", by, "date", keep_date (self, question, by), NULL);
  ent_window_set_stage (self, stage);
}

static void
set_colour_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *target = g_variant_get_string (value, NULL);
  g_autoptr (EntStage) stage = NULL;
  int colour;

  if (self->stage == NULL)
    return;

  if (g_str_has_prefix (target, INDICATOR_PREFIX))
    stage = ent_stage_with (self->stage, "colour", ENT_COLOUR_BY_INDICATOR,
                            "indicator", target + strlen (INDICATOR_PREFIX), NULL);
  else if (nick_to_value (ENT_TYPE_COLOUR_BY, target, &colour) && colour != ENT_COLOUR_BY_INDICATOR)
    stage = ent_stage_with (self->stage, "colour", colour, NULL);

  if (stage != NULL)
    ent_window_set_stage (self, stage);
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

static void
toggle_filter_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  gboolean level = g_str_equal (g_action_get_name (G_ACTION (action)), "toggle-level");
  EntFilter *filter;
  const char * const *groups, * const *levels, * const *members;
  g_autofree const char **toggled = NULL;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  filter = ent_stage_get_filter (self->stage);
  groups = ids_or_none (filter != NULL ? ent_filter_get_groups (filter) : NULL);
  levels = ids_or_none (filter != NULL ? ent_filter_get_levels (filter) : NULL);
  members = ids_or_none (filter != NULL ? ent_filter_get_members (filter) : NULL);

  toggled = toggle_id (level ? levels : groups, id);
  if (level)
    levels = toggled;
  else
    groups = toggled;

  stage = with_filter (self->stage, groups, levels, members);
  ent_window_set_stage (self, stage);
}

/* The map and the cards have everybody again; which factors are shown is another matter. */
static void
show_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  EntWindow *self = user_data;
  EntFilter *filter = self->stage != NULL ? ent_stage_get_filter (self->stage) : NULL;
  g_autoptr (EntStage) stage = NULL;

  if (filter == NULL)
    return;

  stage = with_filter (self->stage, ids_or_none (NULL), ids_or_none (NULL), ids_or_none (ent_filter_get_members (filter)));
  ent_window_set_stage (self, stage);
}

static void
set_filter_member_cb (GSimpleAction *action,
                      GVariant      *value,
                      gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *id = g_variant_get_string (value, NULL);
  const char *members[] = { *id != '\0' ? id : NULL, NULL };
  EntFilter *filter;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  filter = ent_stage_get_filter (self->stage);
  stage = with_filter (self->stage,
                       ids_or_none (filter != NULL ? ent_filter_get_groups (filter) : NULL),
                       ids_or_none (filter != NULL ? ent_filter_get_levels (filter) : NULL),
                       members);
  ent_window_set_stage (self, stage);
}

/* Transfer full: @id in focus, with what it takes to see it: a stance is seen
 * at its member, an indicator where members are ranked by it. */
static EntStage *
with_focus (EntWindow  *self,
            const char *id)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, id);
  EntSection section;
  EntStance *stance;
  const char *member, *question, *by, *date;

  /* Where it is seen, should the themes be shown now or later. */
  if (record != NULL && ent_section_find (record, &section))
    return ent_stage_with (self->stage, "focus", id, "part", NULL, "highlight", NULL, "section", section, NULL);
  if (ENT_IS_INDICATOR (record) && ent_window_has_view (ENT_VIEW_RANKING))
    return ent_stage_with (self->stage, "view", ENT_VIEW_RANKING, "indicator", id, NULL);
  if (!ENT_IS_STANCE (record))
    return ent_stage_with (self->stage, "focus", *id != '\0' ? id : NULL, "part", NULL, "highlight", NULL, NULL);

  stance = ENT_STANCE (record);
  member = ent_stance_get_member (stance);
  question = ent_stance_get_question (stance);
  by = ent_stance_get_by (stance);
  date = ent_stage_get_date (self->stage);
  /* An older one is seen as of its own date. */
  if (ent_briefing_find_stance (briefing, member, question, by, date) != stance)
    date = ent_briefing_find_stance (briefing, member, question, by, NULL) != stance ? ent_stance_get_as_of (stance) : NULL;

  return ent_stage_with (self->stage, "focus", member, "part", NULL, "highlight", NULL, "question", question, "by", by,
                         "date", date, NULL);
}

static void
focus_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  stage = with_focus (self, id);
  ent_window_set_stage (self, stage);
  if (ent_stage_get_focus (self->stage) != NULL)
    ent_window_show_inspector (self, TRUE);
}

/* A passage is found by its source and its own id. */
static void
passage_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  EntWindow *self = user_data;
  g_autoptr (EntStage) stage = NULL;
  const char *source, *passage;

  if (self->stage == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &source, &passage);
  stage = ent_stage_with (self->stage, "focus", source, "part", *passage != '\0' ? passage : NULL, "highlight", NULL, NULL);
  ent_window_set_stage (self, stage);
  if (ent_stage_get_focus (self->stage) != NULL)
    ent_window_show_inspector (self, TRUE);
}

/* The one thing selected stays what the inspector shows until it is taken
 * out itself; the next one then takes its place. */
static void
highlight_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  const char *focus;
  const char * const *highlight;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  focus = ent_stage_get_focus (self->stage);
  highlight = ids_or_none (ent_stage_get_highlight (self->stage));

  if (focus == NULL)
    stage = ent_stage_with (self->stage, "focus", id, NULL);
  else if (!g_str_equal (focus, id))
    {
      g_autofree const char **toggled = toggle_id (highlight, id);

      stage = ent_stage_with (self->stage, "highlight", toggled, NULL);
    }
  else if (*highlight != NULL)
    stage = ent_stage_with (self->stage, "focus", highlight[0], "highlight", highlight + 1, NULL);
  else
    stage = ent_stage_with (self->stage, "focus", NULL, NULL);

  ent_window_set_stage (self, stage);
}

static void
clear_selection_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntWindow *self = user_data;
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  stage = ent_stage_with (self->stage, "focus", NULL, "part", NULL, "highlight", NULL, NULL);
  ent_window_set_stage (self, stage);
}

static void
set_string_state (EntWindow  *self,
                  const char *name,
                  const char *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (value != NULL ? value : ""));
}

static void
set_enabled (EntWindow  *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * ent_window_sync_stage_actions:
 *
 * Makes the actions say what the stage says.
 */
void
ent_window_sync_stage_actions (EntWindow *self)
{
  EntStage *stage = self->stage;
  EntFilter *filter;
  const char *member = NULL;
  g_autofree char *colour = NULL;

  if (stage == NULL)
    return;

  set_string_state (self, "view", value_to_nick (ENT_TYPE_VIEW, ent_stage_get_view (stage)));
  set_string_state (self, "question", ent_stage_get_question (stage));
  set_string_state (self, "by", ent_stage_get_by (stage));
  set_string_state (self, "date", ent_stage_get_date (stage));
  set_string_state (self, "section", value_to_nick (ENT_TYPE_SECTION, ent_stage_get_section (stage)));
  set_string_state (self, "indicator", ent_stage_get_indicator (stage));
  set_string_state (self, "versus", ent_stage_get_versus (stage));
  set_string_state (self, "layout", ent_stage_get_layout (stage));
  set_string_state (self, "perspective", ent_stage_get_perspective (stage));
  set_string_state (self, "measure", ent_stage_get_measure (stage));
  set_string_state (self, "sort", value_to_nick (ENT_TYPE_SORT, ent_stage_get_sort (stage)));
  /* GTK tells each button of a stateful action whenever its state changes, and
   * there are thousands of links: they have an action without one. What shows
   * whether it is selected has this one, which does the same. */
  set_string_state (self, "select", ent_stage_get_focus (stage));

  if (ent_stage_get_colour (stage) == ENT_COLOUR_BY_INDICATOR)
    colour = g_strconcat (INDICATOR_PREFIX, ent_stage_get_indicator (stage), NULL);
  else
    colour = g_strdup (value_to_nick (ENT_TYPE_COLOUR_BY, ent_stage_get_colour (stage)));
  set_string_state (self, "colour", colour);

  filter = ent_stage_get_filter (stage);
  if (filter != NULL)
    member = ids_or_none (ent_filter_get_members (filter))[0];
  set_string_state (self, "filter-member", member);
  set_enabled (self, "show-all", filter != NULL && (*ids_or_none (ent_filter_get_groups (filter)) != NULL ||
                                                    *ids_or_none (ent_filter_get_levels (filter)) != NULL));

  set_enabled (self, "clear-selection",
               ent_stage_get_focus (stage) != NULL || *ids_or_none (ent_stage_get_highlight (stage)) != NULL);
}

/**
 * ent_window_add_stage_actions:
 *
 * Adds the actions that change what is shown.
 */
void
ent_window_add_stage_actions (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "view", NULL, "s", "'map'", set_view_cb },
    { "question", NULL, "s", "''", set_question_cb },
    { "by", NULL, "s", "''", set_by_cb },
    { "date", NULL, "s", "''", set_id_cb },
    { "section", NULL, "s", "'agenda'", set_section_cb },
    { "indicator", NULL, "s", "''", set_id_cb },
    { "versus", NULL, "s", "''", set_id_cb },
    { "swap-axes", swap_axes_cb },
    { "layout", NULL, "s", "''", set_id_cb },
    { "colour", NULL, "s", "''", set_colour_cb },
    { "perspective", NULL, "s", "''", set_id_cb },
    { "measure", NULL, "s", "''", set_id_cb },
    { "sort", NULL, "s", "'level'", set_sort_cb },
    { "filter-member", NULL, "s", "''", set_filter_member_cb },
    { "focus", focus_cb, "s" },
    { "select", focus_cb, "s", "''" },
    { "passage", passage_cb, "(ss)" },
    { "highlight", highlight_cb, "s" },
    { "toggle-level", toggle_filter_cb, "s" },
    { "toggle-group", toggle_filter_cb, "s" },
    { "show-all", show_all_cb },
    { "clear-selection", clear_selection_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
