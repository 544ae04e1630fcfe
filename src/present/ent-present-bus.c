/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-present-bus.h"

#include <glib/gi18n.h>

#define ROOM_LEVEL "room-level"

static void
change_room_level_cb (GSimpleAction *action,
                      GVariant      *value,
                      gpointer       data)
{
  EntPresentation *presentation = data;
  int level = g_variant_get_int32 (value);

  if (level >= 0 && level <= ent_presentation_get_room_level (presentation))
    ent_presentation_set_room_level (presentation, level);
  else
    ent_presentation_say (presentation, _("A program asked for another room level. Only here can the room be let see more."));
}

static void
update_room_level (EntPresentation *presentation,
                   GParamSpec      *pspec,
                   GSimpleAction   *action)
{
  g_simple_action_set_state (action, g_variant_new_int32 (ent_presentation_get_room_level (presentation)));
}

static GAction *
make_room_level (EntPresentation *presentation)
{
  int level = ent_presentation_get_room_level (presentation);
  GSimpleAction *action = g_simple_action_new_stateful (ROOM_LEVEL, G_VARIANT_TYPE_INT32, g_variant_new_int32 (level));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_room_level_cb), presentation, 0);
  g_signal_connect_object (presentation, "notify::room-level", G_CALLBACK (update_room_level), action, 0);

  return G_ACTION (action);
}

/**
 * ent_present_bus_new:
 * @actions: what can be done in a talk, see ent_present_actions_new(); a
 *   #GActionMap
 * @presentation: the talk, which the actions do not keep alive
 *
 * All of @actions as they are, but for room-level: it takes no level above the
 * one that the room has.
 *
 * Returns: (transfer full): the actions for the bus
 */
GActionGroup *
ent_present_bus_new (GActionGroup    *actions,
                     EntPresentation *presentation)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) room_level = NULL;
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (G_IS_ACTION_MAP (actions), NULL);
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  names = g_action_group_list_actions (actions);
  for (guint i = 0; names[i] != NULL; i++)
    g_action_map_add_action (G_ACTION_MAP (group), g_action_map_lookup_action (G_ACTION_MAP (actions), names[i]));
  /* In place of the one that raises it, too. */
  room_level = make_room_level (presentation);
  g_action_map_add_action (G_ACTION_MAP (group), room_level);

  return G_ACTION_GROUP (g_steal_pointer (&group));
}
