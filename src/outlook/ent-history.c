/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-history.h"

typedef struct {
  EntStage *stage;
  double scroll;
} Entry;

struct _EntHistory {
  GObject parent_instance;

  GArray *entries;
  guint position; /* of the one that is shown; of no account while there is none */
};

G_DEFINE_FINAL_TYPE (EntHistory, ent_history, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->stage);
}

static Entry *
find_entry (EntHistory *self,
            int         offset)
{
  gint64 index = (gint64) self->position + offset;

  return index >= 0 && index < self->entries->len ? &g_array_index (self->entries, Entry, index) : NULL;
}

static void
ent_history_finalize (GObject *object)
{
  EntHistory *self = ENT_HISTORY (object);

  g_array_unref (self->entries);

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
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
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
  Entry entry = { stage, 0.0 };

  g_return_if_fail (ENT_IS_HISTORY (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  shown = ent_history_peek (self, 0);
  if (shown != NULL)
    {
      if (ent_stage_equal (shown, stage))
        return;
      g_array_set_size (self->entries, self->position + 1);
    }

  g_object_ref (stage);
  g_array_append_val (self->entries, entry);
  if (self->entries->len > ENT_HISTORY_MAX)
    g_array_remove_index (self->entries, 0);
  self->position = self->entries->len - 1;
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
  Entry *entry;

  g_return_val_if_fail (ENT_IS_HISTORY (self), NULL);

  entry = find_entry (self, offset);

  return entry != NULL ? entry->stage : NULL;
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
 * ent_history_set_scroll:
 * @self: a history
 * @scroll: how far down it is read, in logical pixels from 0
 *
 * Notes the place in what is shown, if anything is.
 */
void
ent_history_set_scroll (EntHistory *self,
                        double      scroll)
{
  Entry *entry;

  g_return_if_fail (ENT_IS_HISTORY (self));
  g_return_if_fail (scroll >= 0.0);

  entry = find_entry (self, 0);
  if (entry != NULL)
    entry->scroll = scroll;
}

/**
 * ent_history_get_scroll:
 * @self: a history
 *
 * Returns: the place that was noted in what is shown; 0 if none was
 */
double
ent_history_get_scroll (EntHistory *self)
{
  Entry *entry;

  g_return_val_if_fail (ENT_IS_HISTORY (self), 0.0);

  entry = find_entry (self, 0);

  return entry != NULL ? entry->scroll : 0.0;
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

  g_array_set_size (self->entries, 0);
  self->position = 0;
}
