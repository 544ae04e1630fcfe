/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-present-actions.h"

#include <glib/gi18n.h>

#include "ent-stage-text.h"

/* What an action without a state does. */
typedef void (*Act) (EntPresentation *presentation);

static void
ask_search (EntPresentation *presentation)
{
  ent_presentation_ask (presentation, "search");
}

static void
ask_swap (EntPresentation *presentation)
{
  ent_presentation_ask (presentation, "swap");
}

static void
ask_stop (EntPresentation *presentation)
{
  ent_presentation_ask (presentation, "stop");
}

static void
ask_present (EntPresentation *presentation)
{
  ent_presentation_ask (presentation, "present");
}

static void
push (EntPresentation *presentation)
{
  ent_presentation_push (presentation);
}

static void
enlarge_notes (EntPresentation *presentation)
{
  ent_presentation_step_notes_scale (presentation, 1);
}

static void
reduce_notes (EntPresentation *presentation)
{
  ent_presentation_step_notes_scale (presentation, -1);
}

static void
reset_notes (EntPresentation *presentation)
{
  ent_presentation_step_notes_scale (presentation, 0);
}

static const struct {
  const char *name;
  Act act;
} acts[] = {
  { "next", ent_presentation_next },
  { "previous", ent_presentation_previous },
  { "first", ent_presentation_first },
  { "last", ent_presentation_last },
  { "enter", ent_presentation_enter },
  { "escape", ent_presentation_escape },
  { "push", push },
  { "back", ent_presentation_back },
  { "search", ask_search },
  { "swap", ask_swap },
  { "stop", ask_stop },
  { "present", ask_present },
  { "notes-larger", enlarge_notes },
  { "notes-smaller", reduce_notes },
  { "notes-normal", reset_notes },
};

/* Actions whose state is a boolean property of the presentation. */
static const struct {
  const char *name;
  const char *property;
} switches[] = {
  { "freeze", "frozen" },
  { "spotlight", "spotlight" },
  { "magnify", "magnifier" },
  { "evidence", "evidence" },
  { "overview", "overview" },
  { "question", "question-held" },
};

static const struct {
  const char *name;
  EntBlank blank;
} blanks[] = {
  { "black", ENT_BLANK_BLACK },
  { "white", ENT_BLANK_WHITE },
};

static void
act_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, name))
      acts[i].act (data);
}

static void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ent_presentation_go_to (data, (guint) MAX (g_variant_get_int32 (parameter), 0));
}

static void
digit_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  int digit = g_variant_get_int32 (parameter);

  if (digit >= 0 && digit <= 9)
    ent_presentation_type_digit (data, (guint) digit);
}

static void
look_at_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  int step = g_variant_get_int32 (parameter);

  if (step >= 1 && (guint) step <= ent_presentation_get_n_steps (data))
    ent_presentation_look_at (data, (guint) step);
}

/* From a script: what is no stage is refused with a word. */
static void
stage_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntStage) stage = ent_stage_new_from_text (g_variant_get_string (parameter, NULL), &error);

  if (stage != NULL)
    ent_presentation_set_speaker_stage (data, stage);
  else
    {
      g_autofree char *said = NULL;

      /* Translators: %s says what is wrong with the text */
      said = g_strdup_printf (_("What was asked for is no stage: %s"), error->message);
      ent_presentation_say (data, said);
    }
}

static void
end_at_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  ent_presentation_end_at (data, g_variant_get_string (parameter, NULL));
}

static void
change_switch_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].name, name))
      g_object_set (data, switches[i].property, g_variant_get_boolean (value), NULL);
}

static void
change_blank_cb (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  gboolean on = g_variant_get_boolean (value);

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_equal (blanks[i].name, name))
      {
        /* Not to be white is not to see: black stays. */
        if (on || ent_presentation_get_blank (data) == blanks[i].blank)
          ent_presentation_set_blank (data, on ? blanks[i].blank : ENT_BLANK_NONE);
      }
}

static void
change_room_level_cb (GSimpleAction *action,
                      GVariant      *value,
                      gpointer       data)
{
  int level = g_variant_get_int32 (value);

  if (level >= 0)
    ent_presentation_set_room_level (data, level);
}

static void
set_state (GSimpleActionGroup *group,
           const char         *name,
           GVariant           *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), name);
  g_autoptr (GVariant) wanted = g_variant_ref_sink (state);
  g_autoptr (GVariant) present = g_action_get_state (action);

  if (!g_variant_equal (wanted, present))
    g_simple_action_set_state (G_SIMPLE_ACTION (action), wanted);
}

static void
presentation_notify_cb (EntPresentation    *presentation,
                        GParamSpec         *pspec,
                        GSimpleActionGroup *group)
{
  const char *property = g_param_spec_get_name (pspec);

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].property, property))
      {
        gboolean on;

        g_object_get (presentation, property, &on, NULL);
        set_state (group, switches[i].name, g_variant_new_boolean (on));
      }

  if (g_str_equal (property, "blank"))
    for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
      set_state (group, blanks[i].name,
                 g_variant_new_boolean (ent_presentation_get_blank (presentation) == blanks[i].blank));
  else if (g_str_equal (property, "room-level"))
    set_state (group, "room-level", g_variant_new_int32 (ent_presentation_get_room_level (presentation)));
  else if (g_str_equal (property, "step"))
    set_state (group, "step", g_variant_new_int32 ((int) ent_presentation_get_step (presentation)));
  else if (g_str_equal (property, "room-step"))
    set_state (group, "room-step", g_variant_new_int32 ((int) ent_presentation_get_room_step (presentation)));
  else if (g_str_equal (property, "private"))
    set_state (group, "private", g_variant_new_boolean (ent_presentation_is_private (presentation)));
  else if (g_str_equal (property, "typed"))
    set_state (group, "typing", g_variant_new_boolean (ent_presentation_get_typed (presentation) != NULL));
}

static GSimpleAction *
add (GSimpleActionGroup *group,
     EntPresentation    *presentation,
     const char         *name,
     const char         *parameter,
     GVariant           *state,
     GCallback           activated,
     GCallback           changed)
{
  g_autoptr (GSimpleAction) action = NULL;

  if (state != NULL)
    action = g_simple_action_new_stateful (name, parameter != NULL ? G_VARIANT_TYPE (parameter) : NULL, state);
  else
    action = g_simple_action_new (name, parameter != NULL ? G_VARIANT_TYPE (parameter) : NULL);
  if (activated != NULL)
    g_signal_connect_object (action, "activate", activated, presentation, 0);
  if (changed != NULL)
    g_signal_connect_object (action, "change-state", changed, presentation, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));

  return action;
}

/* A fact that a script can read and watch, and nobody can change here. */
static void
add_fact (GSimpleActionGroup *group,
          EntPresentation    *presentation,
          const char         *name,
          GVariant           *state)
{
  g_simple_action_set_enabled (add (group, presentation, name, NULL, state, NULL, NULL), FALSE);
}

/**
 * ent_present_actions_new:
 * @presentation: a presentation, which the actions do not keep alive
 *
 * Without a state: next, previous, first, last, enter, escape, push, back,
 * search, swap, stop, present, notes-larger, notes-smaller and notes-normal.
 * With a parameter: go-to (i, a step from 1), look-at (i), digit (i), stage
 * (s, a stage as JSON, for the console) and end-at (s, a time of day such as
 * "14:30"). With a boolean state that activating changes: freeze, black, white,
 * spotlight, magnify, evidence, overview and question. With a number: room-level (i). To read and watch only: step,
 * room-step (i), private (b), and typing (b, whether the number of a step is).
 *
 * Returns: (transfer full): the actions
 */
GActionGroup *
ent_present_actions_new (EntPresentation *presentation)
{
  GSimpleActionGroup *group;

  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    add (group, presentation, acts[i].name, NULL, NULL, G_CALLBACK (act_cb), NULL);
  add (group, presentation, "go-to", "i", NULL, G_CALLBACK (go_to_cb), NULL);
  add (group, presentation, "look-at", "i", NULL, G_CALLBACK (look_at_cb), NULL);
  add (group, presentation, "digit", "i", NULL, G_CALLBACK (digit_cb), NULL);
  add (group, presentation, "stage", "s", NULL, G_CALLBACK (stage_cb), NULL);
  add (group, presentation, "end-at", "s", NULL, G_CALLBACK (end_at_cb), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      gboolean on;

      g_object_get (presentation, switches[i].property, &on, NULL);
      add (group, presentation, switches[i].name, NULL, g_variant_new_boolean (on), NULL, G_CALLBACK (change_switch_cb));
    }
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    add (group, presentation, blanks[i].name, NULL,
         g_variant_new_boolean (ent_presentation_get_blank (presentation) == blanks[i].blank),
         NULL, G_CALLBACK (change_blank_cb));
  add (group, presentation, "room-level", "i",
       g_variant_new_int32 (ent_presentation_get_room_level (presentation)), NULL, G_CALLBACK (change_room_level_cb));

  add_fact (group, presentation, "step", g_variant_new_int32 ((int) ent_presentation_get_step (presentation)));
  add_fact (group, presentation, "room-step", g_variant_new_int32 ((int) ent_presentation_get_room_step (presentation)));
  add_fact (group, presentation, "private", g_variant_new_boolean (ent_presentation_is_private (presentation)));
  add_fact (group, presentation, "typing", g_variant_new_boolean (ent_presentation_get_typed (presentation) != NULL));

  g_signal_connect_object (presentation, "notify", G_CALLBACK (presentation_notify_cb), group, 0);

  return G_ACTION_GROUP (group);
}
