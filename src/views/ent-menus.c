/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A menu for each thing that can be chosen, made from the briefing alone:
 * radio items whose target is an id, so that the action's state says which
 * one is on; and the line that a button says what is chosen in. No widget is
 * needed for any of it.
 */

#include "config.h"

#include "ent-menus.h"

#include <glib/gi18n.h>

#include "ent-dates.h"
#include "ent-scene.h"

static void
append_choice (GMenu      *menu,
               const char *action,
               const char *name,
               const char *target)
{
  g_autofree char *label = ent_menu_label (name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static char *
clean (const char *text)
{
  return ent_text_clean (text, ENT_MENU_MAX_CHARS);
}

/**
 * ent_menu_label:
 * @text: a name that anybody may have written
 *
 * Returns: (transfer full): the same as a menu shows it: of limited length, and
 *   with no letter taken for a mnemonic
 */
char *
ent_menu_label (const char *text)
{
  g_autofree char *shown = clean (text);
  g_auto (GStrv) parts = g_strsplit (shown, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * ent_menu_questions:
 *
 * Returns: (transfer full): the briefing's questions
 */
GMenu *
ent_menu_questions (EntBriefing *briefing)
{
  GMenu *menu = g_menu_new ();
  EntQuestion *question;

  for (guint i = 0; (question = ent_list_peek (ent_briefing_get_questions (briefing), i)) != NULL; i++)
    append_choice (menu, "win.question", ent_question_get_text (question), ent_question_get_id (question));

  return menu;
}

/**
 * ent_menu_bys:
 * @question: (nullable): id of a question
 *
 * Returns: (transfer full): the desk, and each source with a stance on @question
 */
GMenu *
ent_menu_bys (EntBriefing *briefing,
              const char  *question)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *desk = ent_choice_by (briefing, ENT_BY_DESK);
  EntStance *stance;
  EntSource *source;

  for (guint i = 0; (stance = ent_list_peek (ent_briefing_get_stances (briefing), i)) != NULL; i++)
    if (g_strcmp0 (ent_stance_get_question (stance), question) == 0)
      g_hash_table_add (seen, (gpointer) ent_stance_get_by (stance));

  append_choice (menu, "win.by", desk, ENT_BY_DESK);
  for (guint i = 0; (source = ent_list_peek (ent_briefing_get_sources (briefing), i)) != NULL; i++)
    if (g_hash_table_contains (seen, ent_source_get_id (source)))
      {
        g_autofree char *name = ent_choice_by (briefing, ent_source_get_id (source));

        append_choice (menu, "win.by", name, ent_source_get_id (source));
      }

  return menu;
}

/**
 * ent_menu_dates:
 * @question: (nullable): id of a question
 * @by: (nullable): %ENT_BY_DESK or id of a source
 *
 * Returns: (transfer full): the latest state, and the earlier dates of which
 *   there are stances on @question by @by, the latest first, as far as a menu
 *   can hold them
 */
GMenu *
ent_menu_dates (EntBriefing *briefing,
                const char  *question,
                const char  *by)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) dates = ent_dates_find (briefing, question, by);
  g_autofree char *more = NULL;

  append_choice (menu, "win.date", _("Latest"), "");
  for (guint i = 1; i < MIN (dates->len, ENT_MENU_MOST_DATES + 1); i++)
    {
      g_autofree char *date = ent_date_format (g_ptr_array_index (dates, i));
      /* Translators: %s is a date; what is shown is as of it */
      g_autofree char *text = g_strdup_printf (_("As of %s"), date);

      append_choice (menu, "win.date", text, g_ptr_array_index (dates, i));
    }
  if (dates->len > ENT_MENU_MOST_DATES + 1)
    {
      guint n_left = dates->len - ENT_MENU_MOST_DATES - 1;

      more = g_strdup_printf (ngettext ("%u earlier date…", "%u earlier dates…", n_left), n_left);
      g_menu_append (menu, more, NULL);
    }

  return menu;
}

/**
 * ent_menu_layouts:
 *
 * Returns: (transfer full): the briefing's layouts
 */
GMenu *
ent_menu_layouts (EntBriefing *briefing)
{
  GMenu *menu = g_menu_new ();
  EntLayout *layout;

  for (guint i = 0; (layout = ent_list_peek (ent_briefing_get_layouts (briefing), i)) != NULL; i++)
    append_choice (menu, "win.layout", ent_layout_get_name (layout), ent_layout_get_id (layout));

  return menu;
}

/**
 * ent_menu_colours:
 *
 * Returns: (transfer full): stance, confidence and each indicator
 */
GMenu *
ent_menu_colours (EntBriefing *briefing)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) indicators = g_menu_new ();
  EntIndicator *indicator;

  append_choice (menu, "win.colour", C_("colour of the map", "Stance"), "stance");
  append_choice (menu, "win.colour", C_("colour of the map", "Confidence"), "confidence");

  for (guint i = 0; (indicator = ent_list_peek (ent_briefing_get_indicators (briefing), i)) != NULL; i++)
    {
      g_autofree char *target = g_strconcat ("indicator:", ent_indicator_get_id (indicator), NULL);

      append_choice (indicators, "win.colour", ent_indicator_get_name (indicator), target);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (indicators)) > 0)
    g_menu_append_section (menu, _("Indicators"), G_MENU_MODEL (indicators));

  return menu;
}

/**
 * ent_menu_measures:
 * @question: (nullable): id of a question
 *
 * Returns: (transfer full): the measures of @question
 */
GMenu *
ent_menu_measures (EntBriefing *briefing,
                   const char  *question)
{
  GMenu *menu = g_menu_new ();
  EntMeasure *measure;

  for (guint i = 0; (measure = ent_list_peek (ent_briefing_get_measures (briefing), i)) != NULL; i++)
    if (g_strcmp0 (ent_measure_get_question (measure), question) == 0)
      append_choice (menu, "win.measure", ent_measure_get_name (measure), ent_measure_get_id (measure));

  return menu;
}

/**
 * ent_menu_perspectives:
 *
 * Returns: (transfer full): in whose interest an impact can be read
 */
GMenu *
ent_menu_perspectives (EntBriefing *briefing)
{
  GMenu *menu = g_menu_new ();
  EntPerspective *perspective;

  for (guint i = 0; (perspective = ent_list_peek (ent_briefing_get_perspectives (briefing), i)) != NULL; i++)
    append_choice (menu, "win.perspective", ent_perspective_get_name (perspective), ent_perspective_get_id (perspective));

  return menu;
}

/**
 * ent_menu_filters:
 *
 * Returns: (transfer full): everybody, and each member that a factor concerns, as far as a menu can hold them
 */
GMenu *
ent_menu_filters (EntBriefing *briefing)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) members = g_menu_new ();
  g_autoptr (GHashTable) concerned = g_hash_table_new (g_str_hash, g_str_equal);
  EntFactor *factor;
  EntMember *member;

  for (guint i = 0; (factor = ent_list_peek (ent_briefing_get_factors (briefing), i)) != NULL; i++)
    for (const char * const *id = ent_factor_get_members (factor); *id != NULL; id++)
      g_hash_table_add (concerned, (gpointer) *id);

  append_choice (menu, "win.filter-member", _("All members"), "");
  for (guint i = 0; (member = ent_list_peek (ent_briefing_get_members (briefing), i)) != NULL; i++)
    if (g_hash_table_contains (concerned, ent_member_get_id (member)) &&
        g_menu_model_get_n_items (G_MENU_MODEL (members)) < ENT_MENU_MOST)
      append_choice (members, "win.filter-member", ent_member_get_name (member), ent_member_get_id (member));
  if (g_menu_model_get_n_items (G_MENU_MODEL (members)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (members));

  return menu;
}

/**
 * ent_choice_question:
 *
 * Returns: (transfer full): the question of the stage
 */
char *
ent_choice_question (EntBriefing *briefing,
                     EntStage    *stage)
{
  EntQuestion *question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage));

  return ent_text_clean (question != NULL ? ent_question_get_text (question) : NULL, 2 * ENT_MENU_MAX_CHARS);
}

/**
 * ent_choice_by:
 * @by: (nullable): "desk" or the id of a source
 *
 * Returns: (transfer full): whose view it is, as a heading
 */
char *
ent_choice_by (EntBriefing *briefing,
               const char  *by)
{
  EntSource *source = NULL;
  g_autofree char *title = NULL;

  if (by != NULL && !g_str_equal (by, ENT_BY_DESK))
    source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, by);
  if (source == NULL)
    return g_strdup (_("Desk’s view"));

  title = clean (ent_source_get_title (source));
  /* Translators: whose view is shown; %s is the title of a source */
  return g_strdup_printf (_("View of “%s”"), title);
}

/**
 * ent_choice_date:
 *
 * Returns: (transfer full): as of when stances are shown
 */
char *
ent_choice_date (EntStage *stage)
{
  g_autofree char *date = ent_date_format (ent_stage_get_date (stage));

  if (date == NULL)
    return g_strdup (_("As of: latest"));

  /* Translators: %s is a date; what is shown is as of it */
  return g_strdup_printf (_("As of %s"), date);
}

/**
 * ent_choice_layout:
 *
 * Returns: (transfer full): how the members are laid out
 */
char *
ent_choice_layout (EntBriefing *briefing,
                   EntStage    *stage)
{
  EntLayout *layout = ent_briefing_lookup (briefing, ENT_TYPE_LAYOUT, ent_stage_get_layout (stage));
  g_autofree char *name = clean (layout != NULL ? ent_layout_get_name (layout) : NULL);

  /* Translators: %s is the name of a layout of the map */
  return g_strdup_printf (_("Layout: %s"), name);
}

/**
 * ent_choice_colour:
 *
 * Returns: (transfer full): what colours the members
 */
char *
ent_choice_colour (EntBriefing *briefing,
                   EntStage    *stage)
{
  g_autofree char *name = NULL;
  EntIndicator *indicator;

  switch (ent_stage_get_colour (stage))
    {
    case ENT_COLOUR_BY_CONFIDENCE:
      name = g_strdup (C_("colour of the map", "Confidence"));
      break;
    case ENT_COLOUR_BY_INDICATOR:
      indicator = ent_briefing_lookup (briefing, ENT_TYPE_INDICATOR, ent_stage_get_indicator (stage));
      name = clean (indicator != NULL ? ent_indicator_get_name (indicator) : NULL);
      break;
    case ENT_COLOUR_BY_STANCE:
    default:
      name = g_strdup (C_("colour of the map", "Stance"));
    }

  /* Translators: %s is what colours the map: stance, confidence or the name of an indicator */
  return g_strdup_printf (_("Colour: %s"), name);
}

/**
 * ent_choice_measure:
 *
 * Returns: (transfer full): which levels count as "in" when shares are given
 */
char *
ent_choice_measure (EntBriefing *briefing,
                    EntStage    *stage)
{
  EntMeasure *measure = ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, ent_stage_get_measure (stage));
  g_autofree char *name = clean (measure != NULL ? ent_measure_get_name (measure) : NULL);

  /* Translators: %s is the name of a measure, such as "supports or initiates" */
  return g_strdup_printf (_("Shares of: %s"), name);
}

/**
 * ent_choice_perspective:
 *
 * Returns: (transfer full): in whose interest an impact is read
 */
char *
ent_choice_perspective (EntBriefing *briefing,
                        EntStage    *stage)
{
  EntPerspective *perspective = ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, ent_stage_get_perspective (stage));
  g_autofree char *name = clean (perspective != NULL ? ent_perspective_get_name (perspective) : NULL);

  /* Translators: %s is the name of a perspective, such as "the members" */
  return g_strdup_printf (_("Perspective: %s"), name);
}

/**
 * ent_choice_filter:
 *
 * Returns: (transfer full): whose risks and opportunities are shown
 */
char *
ent_choice_filter (EntBriefing *briefing,
                   EntStage    *stage)
{
  EntFilter *filter = ent_stage_get_filter (stage);
  const char * const *ids = filter != NULL ? ent_filter_get_members (filter) : NULL;
  guint n_members = ids != NULL ? g_strv_length ((char **) ids) : 0;
  g_autofree char *name = NULL;
  EntMember *member;

  if (n_members == 0)
    return g_strdup (_("Concerns: all members"));
  if (n_members > 1)
    return g_strdup_printf (ngettext ("Concerns: %u member", "Concerns: %u members", n_members), n_members);

  member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, ids[0]);
  name = clean (member != NULL ? ent_member_get_name (member) : NULL);

  /* Translators: %s is the name of a member; only what concerns it is shown */
  return g_strdup_printf (_("Concerns: %s"), name);
}
