/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-room-level.h"

#include "ent-present-store.h"

#define GROUP "room-levels"

/**
 * ent_room_level_path:
 *
 * Returns: (transfer full): path of the file in the user's state, which also
 *   has the screens that were chosen
 */
char *
ent_room_level_path (void)
{
  return ent_present_store_path ("talks.ini");
}

/**
 * ent_room_level_is_in_doubt:
 * @briefing: a briefing
 *
 * Returns: whether there is anything to ask: whether @briefing has a marking
 *   above its own
 */
gboolean
ent_room_level_is_in_doubt (EntBriefing *briefing)
{
  g_autoptr (GPtrArray) levels = ent_clearance_get_levels (briefing);

  return levels->len > 0 &&
         ent_marking_get_rank (g_ptr_array_index (levels, levels->len - 1)) > ent_clearance_get_rank (briefing, NULL);
}

/**
 * ent_room_level_recall:
 * @path: path of a file, see ent_room_level_path()
 * @briefing: a briefing
 * @level: (out): the highest rank that a room may see of it: what was
 *   remembered, else that of the document itself
 *
 * Returns: whether it was remembered; if not, and if it is in doubt, somebody
 *   has to be asked
 */
gboolean
ent_room_level_recall (const char  *path,
                       EntBriefing *briefing,
                       int         *level)
{
  g_autofree char *label = NULL;
  EntMarking *marking;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (level != NULL, FALSE);

  label = ent_present_store_get (path, GROUP, ent_briefing_get_id (briefing));
  marking = ent_clearance_find_marking (briefing, label);
  *level = ent_clearance_get_rank (briefing, marking != NULL ? label : NULL);

  return marking != NULL;
}

/**
 * ent_room_level_remember:
 * @path: path of a file, see ent_room_level_path()
 * @briefing: a briefing
 * @marking: a marking of it: the highest that a room may see
 */
void
ent_room_level_remember (const char  *path,
                         EntBriefing *briefing,
                         EntMarking  *marking)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_MARKING (marking));

  ent_present_store_set (path, GROUP, ent_briefing_get_id (briefing), ent_marking_get_label (marking));
}
