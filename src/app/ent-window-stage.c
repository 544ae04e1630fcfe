/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the window makes of the actions that change what is shown: another
 * stage, and what goes with it here, the inspector and what is remembered for
 * the next window.
 */

#include "config.h"

#include "ent-window-private.h"

#include "ent-stage-actions.h"

/* Whether the window shows what the action asks for. */
static gboolean
can_show (EntWindow *self,
          EntStage  *stage)
{
  EntView view = ent_stage_get_view (stage);

  /* Its tab is hidden. */
  if (view == ENT_VIEW_WHAT_IF && g_list_model_get_n_items (ent_briefing_get_switches (self->briefing)) == 0)
    return FALSE;

  return ent_window_has_view (view);
}

static void
stage_action_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  const gboolean views = g_str_equal (name, "view");
  g_autoptr (EntStage) stage = NULL;

  if (self->stage == NULL)
    return;

  /* The only one that says something about it. */
  if (g_str_equal (name, "option"))
    {
      ent_window_choose_option (self, parameter);
      return;
    }

  stage = ent_stage_actions_apply (ent_window_get_briefing (self), self->stage, name, parameter);
  if (stage == NULL || (views && !can_show (self, stage)))
    return;

  ent_window_set_stage (self, stage);

  /* Narrow, it is in the place of what was asked for. */
  if (views || g_str_equal (name, "section"))
    ent_window_show_inspector (self, FALSE);
  if ((g_str_equal (name, "focus") || g_str_equal (name, "select") || g_str_equal (name, "passage")) &&
      ent_stage_get_focus (self->stage) != NULL)
    ent_window_show_inspector (self, TRUE);
  /* A new window has nothing selected that it could compare. */
  if ((views && ent_stage_get_view (stage) != ENT_VIEW_COMPARE) || g_str_equal (name, "sort"))
    g_object_set (self->settings, name, g_variant_get_string (parameter, NULL), NULL);
}

/**
 * ent_window_sync_stage_actions:
 *
 * Makes the actions say what the stage says.
 */
void
ent_window_sync_stage_actions (EntWindow *self)
{
  if (self->stage != NULL)
    ent_stage_actions_sync (G_ACTION_MAP (self), self->stage);
}

/**
 * ent_window_add_stage_actions:
 *
 * Adds the actions that change what is shown.
 */
void
ent_window_add_stage_actions (EntWindow *self)
{
  ent_stage_actions_add (G_ACTION_MAP (self), stage_action_cb, self);
}
