/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The briefing as it looks under a scenario. */

#include "ent-outlook-private.h"

/* Impacts of a factor, of which some are changed. */
static GListModel *
move_impacts (EntFactor *factor,
              GPtrArray *changes)
{
  g_autoptr (GHashTable) ranges = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *impacts = ent_factor_get_impacts (factor);
  GPtrArray *moved = g_ptr_array_new_with_free_func (g_object_unref);
  EntImpact *impact;

  for (guint i = 0; i < changes->len; i++)
    {
      EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind == ENT_CHANGE_IMPACT)
        g_hash_table_insert (ranges, (gpointer) change->perspective, &change->after);
    }
  for (guint i = 0; (impact = ent_list_peek (impacts, i)) != NULL; i++)
    {
      const EntRange *range = g_hash_table_lookup (ranges, ent_impact_get_perspective (impact));

      g_ptr_array_add (moved, range != NULL ? ent_impact_with_range (impact, range) : g_object_ref (impact));
    }

  return ent_list_new_take (ENT_TYPE_IMPACT, moved);
}

static EntRecord *
move_factor (EntFactor *factor,
             GPtrArray *changes)
{
  const EntRange *likelihood = NULL;
  g_autoptr (GListModel) impacts = NULL;
  gboolean has_impacts = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind == ENT_CHANGE_LIKELIHOOD)
        likelihood = &change->after;
      else
        has_impacts = TRUE;
    }
  if (has_impacts)
    impacts = move_impacts (factor, changes);

  return ENT_RECORD (ent_factor_with_estimates (factor, likelihood, impacts));
}

static EntRecord *
move_stance (EntStance       *stance,
             const EntChange *change)
{
  const char *level = !change->has_after && change->level_after != NULL ? ent_level_get_id (change->level_after) : NULL;

  return ENT_RECORD (ent_stance_with_position (stance, level, change->has_after ? &change->after : NULL));
}

/**
 * ent_outlook_make_variant:
 * @self: an outlook
 *
 * Returns: (transfer full): a briefing in which each stance and factor that
 *   moved is another
 */
EntBriefing *
ent_outlook_make_variant (EntOutlook *self)
{
  g_autoptr (GPtrArray) changes = ent_outlook_list_changes (self);
  g_autoptr (GHashTable) by_target = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  GHashTableIter iter;
  gpointer target, of_target;

  for (guint i = 0; i < changes->len; i++)
    {
      EntChange *change = g_ptr_array_index (changes, i);
      GPtrArray *known = g_hash_table_lookup (by_target, change->target);

      if (!ent_change_is_moved (change))
        continue;
      if (known == NULL)
        {
          known = g_ptr_array_new ();
          g_hash_table_insert (by_target, change->target, known);
        }
      g_ptr_array_add (known, change);
    }

  g_hash_table_iter_init (&iter, by_target);
  while (g_hash_table_iter_next (&iter, &target, &of_target))
    g_hash_table_insert (replaced, target,
                         ENT_IS_FACTOR (target) ? move_factor (target, of_target)
                                                : move_stance (target, g_ptr_array_index ((GPtrArray *) of_target, 0)));

  return ent_briefing_new_variant (ent_outlook_get_original (self), replaced);
}
