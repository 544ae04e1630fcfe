/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A briefing in which some stances and factors are others. */

#include "ent-briefing-private.h"

static GListModel *
replace_in_list (GListModel *list,
                 GHashTable *replaced)
{
  guint n = g_list_model_get_n_items (list);
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      gpointer record = ent_list_peek (list, i);
      gpointer other = g_hash_table_lookup (replaced, record);

      g_ptr_array_add (items, g_object_ref (other != NULL ? other : record));
    }

  return ent_list_new_take (g_list_model_get_item_type (list), items);
}

static void
replace_list (GListModel **list,
              GHashTable  *replaced)
{
  GListModel *other = replace_in_list (*list, replaced);

  g_object_unref (*list);
  *list = other;
}

/**
 * ent_briefing_new_variant:
 * @original: a briefing as it was read
 * @replaced: (element-type EntRecord EntRecord): stances and factors of
 *   @original to those that stand in their place, each with the same id,
 *   member, question, by whom and date
 *
 * The variant shares everything else with the original, its text included.
 *
 * Returns: (transfer full): a briefing that keeps @original
 */
EntBriefing *
ent_briefing_new_variant (EntBriefing *original,
                          GHashTable  *replaced)
{
  EntBriefing *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (original), NULL);
  g_return_val_if_fail (original->original == NULL, NULL);
  g_return_val_if_fail (replaced != NULL, NULL);

  self = ent_record_copy (ENT_RECORD (original));
  self->original = g_object_ref (original);
  self->replaced = g_hash_table_ref (replaced);
  self->bytes = g_bytes_ref (original->bytes);
  replace_list (&self->stances, replaced);
  replace_list (&self->factors, replaced);

  self->records = g_hash_table_ref (original->records);
  self->stances_by_key = g_hash_table_ref (original->stances_by_key);
  self->figures = g_hash_table_ref (original->figures);
  self->numbers = g_hash_table_ref (original->numbers);
  self->statuses = g_hash_table_ref (original->statuses);
  self->has_statuses = original->has_statuses;

  return self;
}

/**
 * ent_briefing_get_original:
 * @self: a briefing
 *
 * Returns: (transfer none): the briefing as it was read: @self, unless it is
 *   a variant of another
 */
EntBriefing *
ent_briefing_get_original (EntBriefing *self)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  return self->original != NULL ? self->original : self;
}

/**
 * ent_briefing_replacement:
 * @self: a briefing
 * @record: (nullable): a record of the document as it was read
 *
 * Returns: (transfer none) (nullable): what stands in its place
 */
gpointer
ent_briefing_replacement (EntBriefing *self,
                          gpointer     record)
{
  gpointer other = self->replaced != NULL && record != NULL ? g_hash_table_lookup (self->replaced, record) : NULL;

  return other != NULL ? other : record;
}
