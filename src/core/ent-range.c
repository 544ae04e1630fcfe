/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-range.h"

G_DEFINE_BOXED_TYPE (EntRange, ent_range, ent_range_copy, ent_range_free)

/**
 * ent_range_copy:
 * @self: a range
 *
 * Returns: (transfer full): a copy
 */
EntRange *
ent_range_copy (const EntRange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * ent_range_free:
 * @self: (nullable) (transfer full): a range
 */
void
ent_range_free (EntRange *self)
{
  g_free (self);
}

/**
 * ent_range_equal:
 * @a: (nullable): a range
 * @b: (nullable): another
 *
 * Returns: %TRUE if all three numbers are the same, or both are %NULL
 */
gboolean
ent_range_equal (const EntRange *a,
                 const EntRange *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->low == b->low && a->best == b->best && a->high == b->high;
}
