/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which option of which switch: what a scenario and a stage keep. */

#include "ent-record-private.h"

static EntChoiceMap *
choice_map_new (guint size)
{
  EntChoiceMap *self = g_new0 (EntChoiceMap, 1);

  self->switches = g_new0 (char *, size + 1);
  self->options = g_new0 (char *, size + 1);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/* Takes both; a switch that is there already keeps its first option. */
static void
choice_map_take (EntChoiceMap *self,
                 GRefString   *swtch,
                 GRefString   *option)
{
  guint n = g_hash_table_size (self->index);

  if (g_hash_table_contains (self->index, swtch))
    {
      g_ref_string_release (swtch);
      g_ref_string_release (option);
      return;
    }

  self->switches[n] = swtch;
  self->options[n] = option;
  g_hash_table_insert (self->index, swtch, option);
}

/**
 * ent_choice_map_new_variant:
 * @choices: (nullable): a dictionary of type a{ss}, from switch to option
 *
 * Returns: (transfer full) (nullable): the same as a map, %NULL for none
 */
EntChoiceMap *
ent_choice_map_new_variant (GVariant *choices)
{
  EntChoiceMap *self;
  GVariantIter iter;
  const char *swtch, *option;

  if (choices == NULL || g_variant_n_children (choices) == 0)
    return NULL;

  self = choice_map_new (g_variant_n_children (choices));
  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "{&s&s}", &swtch, &option))
    choice_map_take (self, g_ref_string_new (swtch), g_ref_string_new (option));

  return self;
}

/**
 * ent_choice_map_copy:
 * @self: (nullable): choices
 *
 * Returns: (transfer full) (nullable): a copy
 */
EntChoiceMap *
ent_choice_map_copy (const EntChoiceMap *self)
{
  EntChoiceMap *copy;

  if (self == NULL)
    return NULL;

  copy = choice_map_new (g_hash_table_size (self->index));
  for (guint i = 0; self->switches[i] != NULL; i++)
    choice_map_take (copy, g_ref_string_acquire (self->switches[i]), g_ref_string_acquire (self->options[i]));

  return copy;
}

/**
 * ent_choice_map_equal:
 * @a: (nullable): choices
 * @b: (nullable): others
 *
 * Returns: %TRUE if both choose the same, in whatever order
 */
gboolean
ent_choice_map_equal (const EntChoiceMap *a,
                      const EntChoiceMap *b)
{
  guint n_a = a != NULL ? g_hash_table_size (a->index) : 0;
  guint n_b = b != NULL ? g_hash_table_size (b->index) : 0;

  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    if (g_strcmp0 (g_hash_table_lookup (b->index, a->switches[i]), a->options[i]) != 0)
      return FALSE;

  return TRUE;
}

void
ent_choice_map_free (EntChoiceMap *self)
{
  g_hash_table_unref (self->index);
  ent_ids_free (self->switches);
  ent_ids_free (self->options);
  g_free (self);
}
