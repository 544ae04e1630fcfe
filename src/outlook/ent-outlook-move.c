/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a stance or factor under a scenario. */

#include "ent-outlook-private.h"

#include <math.h>

/* Smaller differences are the noise of adding. */
#define SAME 1e-9

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
 * ent_outlook_move_record:
 * @changes: (element-type EntChange): changes of one stance or factor, at least one
 *
 * Returns: (transfer full): what stands in its place
 */
EntRecord *
ent_outlook_move_record (GPtrArray *changes)
{
  const EntChange *first = g_ptr_array_index (changes, 0);

  return ENT_IS_FACTOR (first->target) ? move_factor (ENT_FACTOR (first->target), changes)
                                       : move_stance (ENT_STANCE (first->target), first);
}

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) < SAME;
}

/**
 * ent_change_is_moved:
 * @self: a change
 *
 * Returns: %TRUE if something is different afterwards
 */
gboolean
ent_change_is_moved (const EntChange *self)
{
  if (self->has_before != self->has_after || self->level_before != self->level_after)
    return TRUE;

  return self->has_after
         && !(is_same (self->before.low, self->after.low) && is_same (self->before.best, self->after.best)
              && is_same (self->before.high, self->after.high));
}

/**
 * ent_change_is_relevelled:
 * @self: a change of a stance
 *
 * Returns: %TRUE if the stance has another level afterwards
 */
gboolean
ent_change_is_relevelled (const EntChange *self)
{
  return self->level_before != self->level_after;
}
