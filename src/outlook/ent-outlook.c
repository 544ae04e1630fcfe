/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-outlook.h"

#include <string.h>

#include "ent-outlook-private.h"

G_DEFINE_FINAL_TYPE (EntOutlook, ent_outlook, G_TYPE_OBJECT)

static G_DEFINE_QUARK (ent-outlook-plan, plan)

static void
block_clear (gpointer data)
{
  EntOutlookBlock *self = data;

  for (guint i = 0; i < ENT_OUTLOOK_BLOCK_SIZE; i++)
    {
      g_clear_pointer (&self->changes[i], g_atomic_rc_box_release);
      g_clear_object (&self->moved[i]);
    }
}

static void
block_unref (EntOutlookBlock *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, block_clear);
}

static EntOutlookBlock *
block_copy (EntOutlookBlock *self)
{
  EntOutlookBlock *copy = g_atomic_rc_box_new0 (EntOutlookBlock);

  for (guint i = 0; self != NULL && i < ENT_OUTLOOK_BLOCK_SIZE; i++)
    {
      EntRecord *moved = g_atomic_pointer_get (&self->moved[i]);

      if (self->changes[i] != NULL)
        copy->changes[i] = g_atomic_rc_box_acquire (self->changes[i]);
      if (moved != NULL)
        copy->moved[i] = g_object_ref (moved);
    }

  return copy;
}

static void
ent_outlook_finalize (GObject *object)
{
  EntOutlook *self = ENT_OUTLOOK (object);

  for (guint i = 0; i < self->n_blocks; i++)
    block_unref (self->blocks[i]);
  g_free (self->blocks);
  g_free (self->chosen);
  g_clear_pointer (&self->plan, ent_outlook_plan_unref);
  g_weak_ref_clear (&self->briefing);

  G_OBJECT_CLASS (ent_outlook_parent_class)->finalize (object);
}

static void
ent_outlook_class_init (EntOutlookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_outlook_finalize;
}

static void
ent_outlook_init (EntOutlook *self)
{
  g_weak_ref_init (&self->briefing, NULL);
}

/* The plan keeps the briefing, so the briefing cannot keep the plan: it is
 * found again only while an outlook lives. */
static EntOutlookPlan *
get_plan (EntBriefing *briefing)
{
  GWeakRef *known = g_object_get_qdata (G_OBJECT (briefing), plan_quark ());
  g_autoptr (EntOutlook) outlook = known != NULL ? g_weak_ref_get (known) : NULL;

  return outlook != NULL ? ent_outlook_plan_ref (outlook->plan) : ent_outlook_plan_new (briefing);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (EntOutlook *self)
{
  EntBriefing *briefing = self->plan->briefing;
  GWeakRef *known = g_object_get_qdata (G_OBJECT (briefing), plan_quark ());

  if (known == NULL)
    {
      known = g_new0 (GWeakRef, 1);
      g_weak_ref_init (known, self);
      g_object_set_qdata_full (G_OBJECT (briefing), plan_quark (), known, weak_ref_free);
    }
  else
    g_weak_ref_set (known, self);
}

/**
 * ent_outlook_new:
 * @briefing: a briefing, or a variant of one
 *
 * Takes time in proportion to the effects of the document, unless another
 * outlook of it lives.
 *
 * Returns: (transfer full): the outlook in which each switch has its baseline
 */
EntOutlook *
ent_outlook_new (EntBriefing *briefing)
{
  EntOutlook *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  self = g_object_new (ENT_TYPE_OUTLOOK, NULL);
  self->plan = get_plan (ent_briefing_get_original (briefing));
  self->chosen = g_memdup2 (self->plan->baselines, self->plan->n_switches * sizeof (guint));
  self->n_blocks = (self->plan->n_slots + ENT_OUTLOOK_BLOCK_SIZE - 1) / ENT_OUTLOOK_BLOCK_SIZE;
  self->blocks = g_new0 (EntOutlookBlock *, self->n_blocks);
  remember (self);

  return self;
}

static EntOutlook *
copy_outlook (EntOutlook *self)
{
  EntOutlook *copy = g_object_new (ENT_TYPE_OUTLOOK, NULL);

  copy->plan = ent_outlook_plan_ref (self->plan);
  copy->chosen = g_memdup2 (self->chosen, self->plan->n_switches * sizeof (guint));
  copy->n_blocks = self->n_blocks;
  copy->blocks = g_new (EntOutlookBlock *, self->n_blocks);
  for (guint i = 0; i < self->n_blocks; i++)
    copy->blocks[i] = self->blocks[i] != NULL ? g_atomic_rc_box_acquire (self->blocks[i]) : NULL;

  return copy;
}

/* Slots that have to be worked out anew, each once. */
static void
add_touched (EntOutlook *self,
             GArray     *slots,
             guint8     *seen,
             guint       swtch,
             guint       option)
{
  GArray *touched = g_ptr_array_index (self->plan->touched[swtch], option);

  for (guint i = 0; i < touched->len; i++)
    {
      guint slot = g_array_index (touched, guint, i);

      if (seen[slot / 8] & 1 << slot % 8)
        continue;
      seen[slot / 8] |= 1 << slot % 8;
      g_array_append_val (slots, slot);
    }
}

/* The block of a slot, which is not shared with other outlooks afterwards. */
static EntOutlookBlock *
own_block (EntOutlook *self,
           guint8     *own,
           guint       slot)
{
  guint at = slot / ENT_OUTLOOK_BLOCK_SIZE;

  if (!own[at])
    {
      EntOutlookBlock *shared = self->blocks[at];

      self->blocks[at] = block_copy (shared);
      block_unref (shared);
      own[at] = TRUE;
    }

  return self->blocks[at];
}

/* @self is new: what it does not share may be changed. */
static void
choose (EntOutlook  *self,
        const guint *wanted)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *seen = g_malloc0 (self->plan->n_slots / 8 + 1);
  g_autofree guint8 *own = g_malloc0 (self->n_blocks + 1);

  for (guint i = 0; i < self->plan->n_switches; i++)
    if (wanted[i] != self->chosen[i])
      {
        add_touched (self, slots, seen, i, self->chosen[i]);
        add_touched (self, slots, seen, i, wanted[i]);
        self->chosen[i] = wanted[i];
      }

  for (guint i = 0; i < slots->len; i++)
    {
      guint slot = g_array_index (slots, guint, i);
      guint leader = self->plan->slots[slot].leader;
      EntChange **change = &own_block (self, own, slot)->changes[slot % ENT_OUTLOOK_BLOCK_SIZE];

      g_clear_object (&own_block (self, own, leader)->moved[leader % ENT_OUTLOOK_BLOCK_SIZE]);
      g_clear_pointer (change, g_atomic_rc_box_release);
      *change = ent_outlook_plan_evaluate (self->plan, slot, self->chosen);
    }
}

static gboolean
find_option (EntOutlook *self,
             const char *switch_id,
             const char *option_id,
             guint      *swtch,
             guint      *option)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->plan->switch_indices, switch_id));
  EntOption *found;

  if (known == 0)
    return FALSE;

  *swtch = known - 1;
  *option = self->plan->baselines[*swtch];
  if (option_id == NULL)
    return TRUE;

  for (guint i = 0; (found = ent_list_peek (ent_switch_get_options (self->plan->switches[*swtch]), i)) != NULL; i++)
    if (g_strcmp0 (ent_option_get_id (found), option_id) == 0)
      {
        *option = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ent_outlook_with_option:
 * @self: an outlook
 * @switch_id: id of a switch
 * @option_id: (nullable): id of one of its options; %NULL for its baseline
 *
 * Whether the option goes with the others is not asked. Takes time in
 * proportion to what the old and the new option touch.
 *
 * Returns: (transfer full): an outlook that differs from @self in this; @self
 *   where there is no such option
 */
EntOutlook *
ent_outlook_with_option (EntOutlook *self,
                         const char *switch_id,
                         const char *option_id)
{
  g_autofree guint *wanted = NULL;
  EntOutlook *other;
  guint swtch, option;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (switch_id != NULL, NULL);

  if (!find_option (self, switch_id, option_id, &swtch, &option) || self->chosen[swtch] == option)
    return g_object_ref (self);

  wanted = g_memdup2 (self->chosen, self->plan->n_switches * sizeof (guint));
  wanted[swtch] = option;
  other = copy_outlook (self);
  choose (other, wanted);

  return other;
}

/**
 * ent_outlook_with_stage:
 * @self: an outlook
 * @stage: a stage of its briefing
 *
 * What the stage chooses itself goes before what its scenario chooses.
 *
 * Returns: (transfer full): the outlook of that stage's choices; @self where
 *   they are the same
 */
EntOutlook *
ent_outlook_with_stage (EntOutlook *self,
                        EntStage   *stage)
{
  g_autofree guint *wanted = NULL;
  EntScenario *scenario;
  const char *const *switches;
  EntOutlook *other;
  guint swtch, option;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  wanted = g_memdup2 (self->plan->baselines, self->plan->n_switches * sizeof (guint));
  scenario = ent_briefing_lookup (self->plan->briefing, ENT_TYPE_SCENARIO, ent_stage_get_scenario (stage));
  switches = scenario != NULL ? ent_scenario_get_switches (scenario) : NULL;
  for (guint i = 0; switches != NULL && switches[i] != NULL; i++)
    if (find_option (self, switches[i], ent_scenario_get_option (scenario, switches[i]), &swtch, &option))
      wanted[swtch] = option;

  switches = ent_stage_get_switches (stage);
  for (guint i = 0; switches[i] != NULL; i++)
    if (find_option (self, switches[i], ent_stage_get_option (stage, switches[i]), &swtch, &option))
      wanted[swtch] = option;

  if (memcmp (wanted, self->chosen, self->plan->n_switches * sizeof (guint)) == 0)
    return g_object_ref (self);

  other = copy_outlook (self);
  choose (other, wanted);

  return other;
}

/**
 * ent_outlook_get_original:
 * @self: an outlook
 *
 * Returns: (transfer none): the briefing as it was read
 */
EntBriefing *
ent_outlook_get_original (EntOutlook *self)
{
  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  return self->plan->briefing;
}

/**
 * ent_outlook_get_plan:
 * @self: an outlook
 *
 * Returns: (transfer none): the effects of the document, by what they touch
 */
const EntOutlookPlan *
ent_outlook_get_plan (EntOutlook *self)
{
  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  return self->plan;
}

/**
 * ent_outlook_get_chosen:
 * @self: an outlook
 *
 * Returns: (transfer none): of each switch of the plan the index of its option
 */
const guint *
ent_outlook_get_chosen (EntOutlook *self)
{
  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  return self->chosen;
}

/**
 * ent_outlook_get_option:
 * @self: an outlook
 * @switch_id: id of a switch
 *
 * Returns: (transfer none) (nullable): the option that is chosen; %NULL if
 *   there is no such switch
 */
EntOption *
ent_outlook_get_option (EntOutlook *self,
                        const char *switch_id)
{
  guint swtch, option;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (switch_id != NULL, NULL);

  if (!find_option (self, switch_id, NULL, &swtch, &option))
    return NULL;

  return ent_list_peek (ent_switch_get_options (self->plan->switches[swtch]), self->chosen[swtch]);
}

/**
 * ent_outlook_is_baseline:
 * @self: an outlook
 *
 * Returns: %TRUE if each switch has its baseline
 */
gboolean
ent_outlook_is_baseline (EntOutlook *self)
{
  g_return_val_if_fail (ENT_IS_OUTLOOK (self), TRUE);

  return memcmp (self->chosen, self->plan->baselines, self->plan->n_switches * sizeof (guint)) == 0;
}

/**
 * ent_outlook_list_changes:
 * @self: an outlook
 *
 * Returns: (transfer container) (element-type EntChange): what chosen options
 *   touch, in the order in which the document's effects first name it; some
 *   of it may not have moved, where effects cancel each other
 */
GPtrArray *
ent_outlook_list_changes (EntOutlook *self)
{
  GPtrArray *changes;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);

  changes = g_ptr_array_new ();
  for (guint i = 0; i < self->n_blocks; i++)
    for (guint j = 0; self->blocks[i] != NULL && j < ENT_OUTLOOK_BLOCK_SIZE; j++)
      if (self->blocks[i]->changes[j] != NULL)
        g_ptr_array_add (changes, self->blocks[i]->changes[j]);

  return changes;
}

/**
 * ent_outlook_find_change:
 * @self: an outlook
 * @target: id of a stance or factor
 * @kind: what of it
 * @perspective: (nullable): whose impact
 *
 * Returns: (transfer none) (nullable): what became of it; %NULL where no
 *   chosen option touches it
 */
const EntChange *
ent_outlook_find_change (EntOutlook   *self,
                         const char   *target,
                         EntChangeKind kind,
                         const char   *perspective)
{
  guint slot;

  g_return_val_if_fail (ENT_IS_OUTLOOK (self), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  if (!ent_outlook_plan_find (self->plan, kind, target, perspective, &slot)
      || self->blocks[slot / ENT_OUTLOOK_BLOCK_SIZE] == NULL)
    return NULL;

  return self->blocks[slot / ENT_OUTLOOK_BLOCK_SIZE]->changes[slot % ENT_OUTLOOK_BLOCK_SIZE];
}

/**
 * ent_outlook_count:
 * @self: an outlook
 * @n_stances: (out): how many stances moved
 * @n_factors: (out): how many factors shifted, each counted once
 */
void
ent_outlook_count (EntOutlook *self,
                   guint      *n_stances,
                   guint      *n_factors)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GHashTable) factors = g_hash_table_new (NULL, NULL);

  g_return_if_fail (ENT_IS_OUTLOOK (self));

  changes = ent_outlook_list_changes (self);
  *n_stances = 0;
  for (guint i = 0; i < changes->len; i++)
    {
      EntChange *change = g_ptr_array_index (changes, i);

      if (!ent_change_is_moved (change))
        continue;
      if (change->kind == ENT_CHANGE_STANCE)
        *n_stances += 1;
      else
        g_hash_table_add (factors, change->target);
    }
  *n_factors = g_hash_table_size (factors);
}
