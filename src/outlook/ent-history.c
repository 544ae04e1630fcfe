/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-history.h"

struct _EntHistory {
  GObject parent_instance;

  GPtrArray *stages;
  guint position; /* of the one that is shown; of no account while there is none */
};

G_DEFINE_FINAL_TYPE (EntHistory, ent_history, G_TYPE_OBJECT)

static void
ent_history_finalize (GObject *object)
{
  EntHistory *self = ENT_HISTORY (object);

  g_ptr_array_unref (self->stages);

  G_OBJECT_CLASS (ent_history_parent_class)->finalize (object);
}

static void
ent_history_class_init (EntHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_history_finalize;
}

static void
ent_history_init (EntHistory *self)
{
  self->stages = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ent_history_new:
 *
 * Returns: (transfer full): a history of nothing
 */
EntHistory *
ent_history_new (void)
{
  return g_object_new (ENT_TYPE_HISTORY, NULL);
}

/**
 * ent_history_add:
 * @self: a history
 * @stage: what is shown now
 *
 * Puts @stage behind the one that was shown, in place of all that followed.
 * What is shown already is not added again, so that what a step back brings
 * to the screen can be passed here like anything else.
 */
void
ent_history_add (EntHistory *self,
                 EntStage   *stage)
{
  EntStage *shown;

  g_return_if_fail (ENT_IS_HISTORY (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  shown = ent_history_peek (self, 0);
  if (shown != NULL)
    {
      if (ent_stage_equal (shown, stage))
        return;
      g_ptr_array_set_size (self->stages, self->position + 1);
    }

  g_ptr_array_add (self->stages, g_object_ref (stage));
  if (self->stages->len > ENT_HISTORY_MAX)
    g_ptr_array_remove_index (self->stages, 0);
  self->position = self->stages->len - 1;
}

/**
 * ent_history_peek:
 * @self: a history
 * @offset: 0 for what is shown, negative for what was before it, positive for
 *   what followed
 *
 * Returns: (transfer none) (nullable): the stage there; %NULL if there is none
 */
EntStage *
ent_history_peek (EntHistory *self,
                  int         offset)
{
  gint64 index;

  g_return_val_if_fail (ENT_IS_HISTORY (self), NULL);

  index = (gint64) self->position + offset;
  if (index < 0 || index >= self->stages->len)
    return NULL;

  return g_ptr_array_index (self->stages, index);
}

/**
 * ent_history_move:
 * @self: a history
 * @offset: as in ent_history_peek()
 *
 * Makes the stage at @offset the one that is shown.
 *
 * Returns: (transfer none) (nullable): that stage; %NULL if there is none,
 *   and then nothing has changed
 */
EntStage *
ent_history_move (EntHistory *self,
                  int         offset)
{
  EntStage *stage = ent_history_peek (self, offset);

  if (stage != NULL)
    self->position = (guint) ((gint64) self->position + offset);

  return stage;
}

/**
 * ent_history_clear:
 * @self: a history
 *
 * Forgets everything.
 */
void
ent_history_clear (EntHistory *self)
{
  g_return_if_fail (ENT_IS_HISTORY (self));

  g_ptr_array_set_size (self->stages, 0);
  self->position = 0;
}
