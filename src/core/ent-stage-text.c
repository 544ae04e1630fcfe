/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-stage-text.h"

#include <string.h>

#include "ent-briefing.h"
#include "ent-list.h"
#include "ent-reader.h"

static void
set_error (GError    **error,
           int         code,
           EntProblem *problem)
{
  g_set_error (error, ENT_BRIEFING_ERROR, code, "%u:%u: %s", ent_problem_get_line (problem),
               ent_problem_get_column (problem), ent_problem_get_message (problem));
}

/**
 * ent_stage_new_from_text:
 * @text: a JSON object, as the stage of a step in a document
 * @error: return location for an error
 *
 * Whether its ids point to anything is not asked: see ent_stage_fit().
 *
 * Returns: (transfer full): a stage, or %NULL with @error in the domain
 *   %ENT_BRIEFING_ERROR, which says where in @text it is wrong
 */
EntStage *
ent_stage_new_from_text (const char *text,
                         GError    **error)
{
  g_autoptr (EntProblem) fault = NULL;
  g_autoptr (EntGuard) guard = NULL;
  g_autoptr (EntReport) report = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GListModel) problems = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  length = strnlen (text, ENT_STAGE_TEXT_MAX_BYTES + 1);
  if (length > ENT_STAGE_TEXT_MAX_BYTES)
    {
      g_set_error_literal (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE, "the text is too long for a stage");
      return NULL;
    }

  guard = ent_guard_new (text, length, &fault);
  if (guard == NULL)
    {
      set_error (error, ENT_BRIEFING_ERROR_SYNTAX, fault);
      return NULL;
    }

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, error))
    return NULL;

  report = ent_report_new (guard, text);
  stage = ent_reader_read_stage (json_parser_get_root (parser), guard, report);
  problems = ent_report_finish (report);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      EntProblem *problem = ent_list_peek (problems, i);

      if (ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR)
        {
          set_error (error, ENT_BRIEFING_ERROR_SCHEMA, problem);
          return NULL;
        }
    }

  return g_steal_pointer (&stage);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_enum (JsonBuilder *builder,
          const char  *name,
          GType        type,
          int          value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  add_text (builder, name, found != NULL ? found->value_nick : NULL);
}

static void
add_ids (JsonBuilder        *builder,
         const char         *name,
         const char * const *ids)
{
  if (ids == NULL || ids[0] == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; ids[i] != NULL; i++)
    json_builder_add_string_value (builder, ids[i]);
  json_builder_end_array (builder);
}

static void
add_choices (JsonBuilder *builder,
             EntStage    *stage)
{
  const char *const *switches = ent_stage_get_switches (stage);

  if (switches[0] == NULL)
    return;

  json_builder_set_member_name (builder, "options");
  json_builder_begin_object (builder);
  for (guint i = 0; switches[i] != NULL; i++)
    add_text (builder, switches[i], ent_stage_get_option (stage, switches[i]));
  json_builder_end_object (builder);
}

/**
 * ent_stage_to_text:
 * @self: a stage
 *
 * Returns: (transfer full): @self as JSON on one line, from which
 *   ent_stage_new_from_text() makes an equal one
 */
char *
ent_stage_to_text (EntStage *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  EntFilter *filter;

  g_return_val_if_fail (ENT_IS_STAGE (self), NULL);

  json_builder_begin_object (builder);
  add_enum (builder, "view", ENT_TYPE_VIEW, ent_stage_get_view (self));
  add_text (builder, "question", ent_stage_get_question (self));
  add_text (builder, "by", ent_stage_get_by (self));
  add_text (builder, "date", ent_stage_get_date (self));
  add_text (builder, "layout", ent_stage_get_layout (self));
  add_enum (builder, "colour", ENT_TYPE_COLOUR_BY, ent_stage_get_colour (self));
  add_enum (builder, "section", ENT_TYPE_SECTION, ent_stage_get_section (self));
  add_text (builder, "indicator", ent_stage_get_indicator (self));
  add_text (builder, "versus", ent_stage_get_versus (self));
  add_text (builder, "measure", ent_stage_get_measure (self));
  add_text (builder, "perspective", ent_stage_get_perspective (self));
  add_enum (builder, "sort", ENT_TYPE_SORT, ent_stage_get_sort (self));
  add_text (builder, "focus", ent_stage_get_focus (self));
  add_text (builder, "part", ent_stage_get_part (self));
  add_ids (builder, "highlight", ent_stage_get_highlight (self));
  filter = ent_stage_get_filter (self);
  if (filter != NULL)
    {
      json_builder_set_member_name (builder, "filter");
      json_builder_begin_object (builder);
      add_ids (builder, "groups", ent_filter_get_groups (filter));
      add_ids (builder, "levels", ent_filter_get_levels (filter));
      add_ids (builder, "members", ent_filter_get_members (filter));
      json_builder_end_object (builder);
    }
  add_text (builder, "scenario", ent_stage_get_scenario (self));
  add_choices (builder, self);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
