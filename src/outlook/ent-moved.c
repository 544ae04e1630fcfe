/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-moved.h"

/* More are not picked out: everything would be. */
#define MOST_SELECTED 400

/* The first has the focus, as if somebody had selected one after another. */
static EntStage *
select_all (EntStage  *stage,
            EntView    view,
            GPtrArray *ids)
{
  g_ptr_array_set_size (ids, MIN (ids->len, MOST_SELECTED));
  g_ptr_array_add (ids, NULL);

  return ent_stage_with (stage,
                         "view", view,
                         "focus", ids->pdata[0],
                         "part", NULL,
                         "highlight", ids->pdata + 1,
                         "filter", NULL,
                         NULL);
}

static gboolean
is_of (EntStance  *stance,
       const char *question,
       const char *by)
{
  return g_strcmp0 (ent_stance_get_question (stance), question) == 0 && g_strcmp0 (ent_stance_get_by (stance), by) == 0;
}

/**
 * ent_moved_stances_stage:
 * @self: an outlook
 * @stage: what is shown of its briefing
 *
 * The question and by whom stay if a stance on it moved, and are those of the
 * first one that did otherwise.
 *
 * Returns: (transfer full) (nullable): a map on which the members are selected
 *   whose stances moved; %NULL where none did
 */
EntStage *
ent_moved_stances_stage (EntOutlook *self,
                         EntStage   *stage)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) stances = g_ptr_array_new ();
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EntStage) asked = NULL;
  const char *question, *by;
  gboolean here = FALSE;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  changes = ent_outlook_list_changes (self);
  question = ent_stage_get_question (stage);
  by = ent_stage_get_by (stage);
  for (guint i = 0; i < changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind != ENT_CHANGE_STANCE || !ent_change_is_moved (change))
        continue;
      g_ptr_array_add (stances, change->target);
      here = here || is_of (ENT_STANCE (change->target), question, by);
    }
  if (stances->len == 0)
    return NULL;

  if (!here)
    {
      question = ent_stance_get_question (g_ptr_array_index (stances, 0));
      by = ent_stance_get_by (g_ptr_array_index (stances, 0));
    }
  for (guint i = 0; i < stances->len; i++)
    {
      EntStance *stance = g_ptr_array_index (stances, i);

      if (is_of (stance, question, by) && g_hash_table_add (seen, (gpointer) ent_stance_get_member (stance)))
        g_ptr_array_add (members, (gpointer) ent_stance_get_member (stance));
    }

  asked = ent_stage_with (stage, "question", question, "by", by, "date", NULL, "colour", ENT_COLOUR_BY_STANCE, NULL);

  return select_all (asked, ENT_VIEW_MAP, members);
}

/**
 * ent_moved_factors_stage:
 * @self: an outlook
 * @stage: what is shown of its briefing
 *
 * Returns: (transfer full) (nullable): a matrix in which the factors are
 *   selected that shifted; %NULL where none did
 */
EntStage *
ent_moved_factors_stage (EntOutlook *self,
                         EntStage   *stage)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) factors = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  changes = ent_outlook_list_changes (self);
  for (guint i = 0; i < changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      if (change->kind != ENT_CHANGE_STANCE && ent_change_is_moved (change) && g_hash_table_add (seen, change->target))
        g_ptr_array_add (factors, (gpointer) ent_record_get_id (change->target));
    }

  return factors->len > 0 ? select_all (stage, ENT_VIEW_MATRIX, factors) : NULL;
}
