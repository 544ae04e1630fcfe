/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The briefing as it looks under a scenario: what moved stands in the place of
 * what was read. A briefing is made when somebody asks for it; an outlook that
 * is only counted makes none.
 */

#include "ent-outlook-private.h"

static G_DEFINE_QUARK (ent-outlook-of-briefing, outlook)

/* Outlooks that share a block share what they make of it, whoever does so first. */
static EntRecord *
get_moved (EntOutlook *self,
           guint       leader)
{
  g_autoptr (GPtrArray) changes = NULL;
  EntRecord **known, *moved;
  guint slot = leader;

  if (self->blocks[leader / ENT_OUTLOOK_BLOCK_SIZE] == NULL)
    return NULL;
  known = &self->blocks[leader / ENT_OUTLOOK_BLOCK_SIZE]->moved[leader % ENT_OUTLOOK_BLOCK_SIZE];
  moved = g_atomic_pointer_get (known);
  if (moved != NULL)
    return moved;

  changes = g_ptr_array_new ();
  do
    {
      EntOutlookBlock *block = self->blocks[slot / ENT_OUTLOOK_BLOCK_SIZE];
      EntChange *change = block != NULL ? block->changes[slot % ENT_OUTLOOK_BLOCK_SIZE] : NULL;

      if (change != NULL && ent_change_is_moved (change))
        g_ptr_array_add (changes, change);
      slot = self->plan->slots[slot].next;
    }
  while (slot != 0);
  if (changes->len == 0)
    return NULL;

  moved = ent_outlook_move_record (changes);
  if (!g_atomic_pointer_compare_and_exchange (known, NULL, moved))
    g_object_unref (moved);

  return g_atomic_pointer_get (known);
}

static EntBriefing *
make_variant (EntOutlook *self)
{
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; i < self->plan->n_slots; i++)
    {
      const EntOutlookSlot *slot = &self->plan->slots[i];
      EntRecord *moved = slot->leader == i ? get_moved (self, i) : NULL;

      if (moved != NULL)
        g_hash_table_insert (replaced, slot->target, g_object_ref (moved));
    }

  return ent_briefing_new_variant (self->plan->briefing, replaced);
}

/**
 * ent_outlook_dup_briefing:
 * @self: an outlook
 *
 * Whoever shows it need not know that it is an outlook; see
 * ent_outlook_peek() for whoever does.
 *
 * Returns: (transfer full): the briefing as it looks under the scenario, in
 *   which stances and factors that moved are others; the original, where
 *   each switch has its baseline
 */
EntBriefing *
ent_outlook_dup_briefing (EntOutlook *self)
{
  EntBriefing *briefing;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  if (ent_outlook_is_baseline (self))
    return g_object_ref (self->plan->briefing);

  briefing = g_weak_ref_get (&self->briefing);
  if (briefing != NULL)
    return briefing;

  briefing = make_variant (self);
  g_object_set_qdata_full (G_OBJECT (briefing), outlook_quark (), g_object_ref (self), g_object_unref);
  g_weak_ref_set (&self->briefing, briefing);

  return briefing;
}

/**
 * ent_outlook_peek:
 * @briefing: a briefing that is shown
 *
 * Returns: (transfer none) (nullable): the outlook that it looks so under;
 *   %NULL for a briefing as it was read
 */
EntOutlook *
ent_outlook_peek (EntBriefing *briefing)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  return g_object_get_qdata (G_OBJECT (briefing), outlook_quark ());
}
