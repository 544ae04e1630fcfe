/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-outlook-plan.h"

#include <math.h>

/* Numbers are given to two or three places; what is beyond is the noise of
 * adding them, which must not carry a position over the edge of a level. */
#define PRECISION 1e12

typedef struct {
  EntChangeKind kind;
  const char *target;
  const char *perspective;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->target) * 31 + (key->perspective != NULL ? g_str_hash (key->perspective) : 0) + key->kind;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->kind == right->kind && g_str_equal (left->target, right->target)
         && g_strcmp0 (left->perspective, right->perspective) == 0;
}

/* How an effect is looked at while the plan is made. */
typedef struct {
  EntPlannedEffect effect;
  guint slot;
} Found;

static gboolean
find_kind (EntEffect     *effect,
           EntRecord     *target,
           EntChangeKind *kind)
{
  switch (ent_effect_get_field (effect))
    {
    case ENT_EFFECT_FIELD_POSITION:
    case ENT_EFFECT_FIELD_LEVEL:
      *kind = ENT_CHANGE_STANCE;
      return ENT_IS_STANCE (target);
    case ENT_EFFECT_FIELD_LIKELIHOOD:
      *kind = ENT_CHANGE_LIKELIHOOD;
      return ENT_IS_FACTOR (target);
    case ENT_EFFECT_FIELD_IMPACT:
      *kind = ENT_CHANGE_IMPACT;
      return ENT_IS_FACTOR (target) && ent_effect_get_perspective (effect) != NULL;
    default:
      return FALSE;
    }
}

static gboolean
find_slot (EntOutlookPlan *self,
           GArray         *slots,
           EntEffect      *effect,
           guint          *index)
{
  EntRecord *target = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, ent_effect_get_target (effect));
  EntOutlookSlot slot = { .target = target };
  Key key;
  gpointer known;

  if (target == NULL || !find_kind (effect, target, &slot.kind))
    return FALSE;
  if (slot.kind == ENT_CHANGE_IMPACT)
    slot.perspective = ent_effect_get_perspective (effect);

  key = (Key) { slot.kind, ent_effect_get_target (effect), slot.perspective };
  known = g_hash_table_lookup (self->slots_by_key, &key);
  if (known == NULL)
    {
      g_array_append_val (slots, slot);
      known = GUINT_TO_POINTER (slots->len);
      g_hash_table_insert (self->slots_by_key, g_memdup2 (&key, sizeof key), known);
    }

  *index = GPOINTER_TO_UINT (known) - 1;
  return TRUE;
}

static void
add_option (EntOutlookPlan *self,
            GArray         *slots,
            GArray         *found,
            guint           switch_index,
            guint           option_index)
{
  EntSwitch *swtch = self->switches[switch_index];
  EntOption *option = ent_list_peek (ent_switch_get_options (swtch), option_index);
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (guint));
  EntEffect *effect;

  g_ptr_array_add (self->touched[switch_index], touched);
  /* The baseline is what the document says already. */
  if (option_index == self->baselines[switch_index])
    return;

  for (guint i = 0; (effect = ent_list_peek (ent_option_get_effects (option), i)) != NULL; i++)
    {
      Found planned = { { swtch, option, effect, switch_index, option_index }, 0 };

      if (!find_slot (self, slots, effect, &planned.slot))
        continue;
      g_array_append_val (found, planned);
      g_array_append_val (touched, planned.slot);
    }
}

/* Of each slot first what sets, then what shifts, then what widens, and each of
 * these in the order of the document: a counting sort. */
static void
sort_effects (EntOutlookPlan *self,
              GArray         *found)
{
  guint n = 0;

  self->effects = g_new (EntPlannedEffect, found->len);
  for (guint i = 0; i < found->len; i++)
    self->slots[g_array_index (found, Found, i).slot].n_effects++;
  for (guint i = 0; i < self->n_slots; i++)
    {
      self->slots[i].first = n;
      n += self->slots[i].n_effects;
      self->slots[i].n_effects = 0;
    }

  for (EntOperation operation = ENT_OPERATION_SET; operation <= ENT_OPERATION_WIDEN; operation++)
    for (guint i = 0; i < found->len; i++)
      {
        const Found *planned = &g_array_index (found, Found, i);
        EntOutlookSlot *slot = &self->slots[planned->slot];

        if (ent_effect_get_operation (planned->effect.effect) == operation)
          self->effects[slot->first + slot->n_effects++] = planned->effect;
      }
}

/* Slots of one target follow each other from the first. */
static void
link_slots (EntOutlookPlan *self)
{
  g_autoptr (GHashTable) last_of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_slots; i++)
    {
      EntOutlookSlot *slot = &self->slots[i];
      guint last = GPOINTER_TO_UINT (g_hash_table_lookup (last_of, slot->target));

      slot->leader = last > 0 ? self->slots[last - 1].leader : i;
      if (last > 0)
        self->slots[last - 1].next = i;
      g_hash_table_insert (last_of, slot->target, GUINT_TO_POINTER (i + 1));
    }
}

static guint
find_baseline (EntSwitch *swtch)
{
  EntOption *option;

  for (guint i = 0; (option = ent_list_peek (ent_switch_get_options (swtch), i)) != NULL; i++)
    if (ent_option_get_baseline (option))
      return i;

  return 0;
}

/**
 * ent_outlook_plan_new:
 * @briefing: a briefing as it was read
 *
 * Takes time in proportion to the effects of the document.
 *
 * Returns: (transfer full): the plan, which keeps @briefing
 */
EntOutlookPlan *
ent_outlook_plan_new (EntBriefing *briefing)
{
  EntOutlookPlan *self = g_atomic_rc_box_new0 (EntOutlookPlan);
  GListModel *switches = ent_briefing_get_switches (briefing);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (EntOutlookSlot));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));

  self->briefing = g_object_ref (briefing);
  self->n_switches = g_list_model_get_n_items (switches);
  self->switches = g_new (EntSwitch *, self->n_switches);
  self->baselines = g_new (guint, self->n_switches);
  self->touched = g_new (GPtrArray *, self->n_switches);
  self->switch_indices = g_hash_table_new (g_str_hash, g_str_equal);
  self->slots_by_key = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);

  for (guint i = 0; i < self->n_switches; i++)
    {
      EntSwitch *swtch = ent_list_peek (switches, i);
      guint n_options = g_list_model_get_n_items (ent_switch_get_options (swtch));

      self->switches[i] = swtch;
      self->baselines[i] = find_baseline (swtch);
      self->touched[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_hash_table_insert (self->switch_indices, (gpointer) ent_switch_get_id (swtch), GUINT_TO_POINTER (i + 1));
      for (guint j = 0; j < n_options; j++)
        add_option (self, slots, found, i, j);
    }

  self->n_slots = slots->len;
  self->slots = g_memdup2 (slots->data, slots->len * sizeof (EntOutlookSlot));
  sort_effects (self, found);
  link_slots (self);

  return self;
}

EntOutlookPlan *
ent_outlook_plan_ref (EntOutlookPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
plan_clear (gpointer data)
{
  EntOutlookPlan *self = data;

  for (guint i = 0; i < self->n_switches; i++)
    g_ptr_array_unref (self->touched[i]);
  g_free (self->touched);
  g_free (self->switches);
  g_free (self->baselines);
  g_free (self->slots);
  g_free (self->effects);
  g_hash_table_unref (self->switch_indices);
  g_hash_table_unref (self->slots_by_key);
  g_object_unref (self->briefing);
}

void
ent_outlook_plan_unref (EntOutlookPlan *self)
{
  g_atomic_rc_box_release_full (self, plan_clear);
}

/**
 * ent_outlook_plan_find:
 * @self: a plan
 * @kind: what of the target
 * @target: id of a stance or factor
 * @perspective: (nullable): whose impact
 * @slot: (out): index of the slot
 *
 * Returns: %FALSE if no effect touches it
 */
gboolean
ent_outlook_plan_find (const EntOutlookPlan *self,
                       EntChangeKind         kind,
                       const char           *target,
                       const char           *perspective,
                       guint                *slot)
{
  Key key = { kind, target, kind == ENT_CHANGE_IMPACT ? perspective : NULL };
  gpointer known = g_hash_table_lookup (self->slots_by_key, &key);

  *slot = GPOINTER_TO_UINT (known) - 1;
  return known != NULL;
}

/* The state of a slot while effects are applied to it. */
typedef struct {
  gboolean has_range;
  EntRange range;
  EntLevel *level; /* (nullable): where there is no range */
  EntQuestion *question;
} State;

static const EntRange *
find_impact (EntFactor  *factor,
             const char *perspective)
{
  GListModel *impacts = ent_factor_get_impacts (factor);
  EntImpact *impact;

  for (guint i = 0; (impact = ent_list_peek (impacts, i)) != NULL; i++)
    if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
      return ent_impact_get_range (impact);

  return NULL;
}

static void
state_init (State                *self,
            EntBriefing          *briefing,
            const EntOutlookSlot *slot)
{
  const EntRange *range;

  *self = (State) { 0 };
  switch (slot->kind)
    {
    case ENT_CHANGE_STANCE:
      self->question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION,
                                            ent_stance_get_question (ENT_STANCE (slot->target)));
      range = ent_stance_get_position (ENT_STANCE (slot->target));
      if (range == NULL && self->question != NULL)
        self->level = ent_question_find_level (self->question, ent_stance_get_level (ENT_STANCE (slot->target)));
      break;
    case ENT_CHANGE_LIKELIHOOD:
      range = ent_factor_get_likelihood (ENT_FACTOR (slot->target));
      break;
    case ENT_CHANGE_IMPACT:
    default:
      range = find_impact (ENT_FACTOR (slot->target), slot->perspective);
    }

  self->has_range = range != NULL;
  if (range != NULL)
    self->range = *range;
}

static EntLevel *
state_get_level (const State *self)
{
  if (self->has_range && self->question != NULL)
    return ent_question_level_at (self->question, self->range.best);

  return self->level;
}

/* A level that has a band is a position too, where the stance has one: then
 * what shifts goes on from the middle of the band. */
static void
state_set_level (State    *self,
                 EntLevel *level)
{
  self->level = level;
  if (ent_level_get_categorical (level))
    self->has_range = FALSE;
  else if (self->has_range)
    self->range = (EntRange) { ent_level_get_from (level), (ent_level_get_from (level) + ent_level_get_to (level)) / 2,
                               ent_level_get_to (level) };
}

static void
state_set (State           *self,
           EntContribution *contribution)
{
  EntEffect *effect = contribution->effect;
  const EntRange *range = ent_effect_get_range (effect);
  EntLevel *level = NULL;
  double number;

  if (ent_effect_get_level (effect) != NULL && self->question != NULL)
    level = ent_question_find_level (self->question, ent_effect_get_level (effect));

  if (level != NULL)
    {
      contribution->level = level;
      state_set_level (self, level);
    }
  else if (range != NULL)
    {
      self->range = *range;
      self->has_range = TRUE;
    }
  else if (ent_effect_get_number (effect, &number))
    {
      self->range = (EntRange) { number, number, number };
      self->has_range = TRUE;
    }
}

static void
state_apply (State           *self,
             EntContribution *contribution)
{
  EntRange before = self->range;
  double number = 0;

  ent_effect_get_number (contribution->effect, &number);
  switch (ent_effect_get_operation (contribution->effect))
    {
    case ENT_OPERATION_SET:
      state_set (self, contribution);
      break;
    case ENT_OPERATION_SHIFT:
      self->range = (EntRange) { before.low + number, before.best + number, before.high + number };
      break;
    case ENT_OPERATION_WIDEN:
      self->range = (EntRange) { before.low - number, before.best, before.high + number };
      break;
    default:
      break;
    }

  contribution->delta = (EntRange) { self->range.low - before.low, self->range.best - before.best,
                                     self->range.high - before.high };
}

static double
keep_within (double value,
             double least,
             double most)
{
  return CLAMP (round (value * PRECISION) / PRECISION, least, most);
}

/* Bounds hold for each number, and low <= best <= high for all of them. */
static void
state_clamp (State *self,
             double least)
{
  double best = keep_within (self->range.best, least, 1);

  self->range.low = MIN (keep_within (self->range.low, least, 1), best);
  self->range.high = MAX (keep_within (self->range.high, least, 1), best);
  self->range.best = best;
}

/**
 * ent_outlook_plan_evaluate:
 * @self: a plan
 * @slot: index of a slot
 * @chosen: of each switch the index of the option that is chosen
 *
 * Effects are applied in the order set, shift, widen, and what results is kept
 * within its bounds; where that takes something away, it is a contribution of
 * its own. The slot is worked out from what the document says each time, so
 * that the order in which switches were flipped cannot matter.
 *
 * Returns: (transfer full) (nullable): the change, a g_atomic_rc_box; %NULL
 *   where no effect applies
 */
EntChange *
ent_outlook_plan_evaluate (const EntOutlookPlan *self,
                           guint                 slot,
                           const guint          *chosen)
{
  const EntOutlookSlot *at = &self->slots[slot];
  EntChange *change;
  State state;
  EntRange loose;
  guint n = 0;

  for (guint i = at->first; i < at->first + at->n_effects; i++)
    n += chosen[self->effects[i].switch_index] == self->effects[i].option_index;
  if (n == 0)
    return NULL;

  state_init (&state, self->briefing, at);
  change = g_atomic_rc_box_alloc0 (sizeof (EntChange) + (n + 1) * sizeof (EntContribution));
  change->kind = at->kind;
  change->target = at->target;
  change->perspective = at->perspective;
  change->has_before = state.has_range;
  change->before = state.range;
  change->level_before = state_get_level (&state);

  for (guint i = at->first; i < at->first + at->n_effects; i++)
    {
      const EntPlannedEffect *planned = &self->effects[i];
      EntContribution *contribution = &change->contributions[change->n_contributions];

      if (chosen[planned->switch_index] != planned->option_index)
        continue;
      contribution->swtch = planned->swtch;
      contribution->option = planned->option;
      contribution->effect = planned->effect;
      state_apply (&state, contribution);
      change->n_contributions++;
    }

  loose = state.range;
  state_clamp (&state, at->kind == ENT_CHANGE_IMPACT ? -1 : 0);
  change->has_after = state.has_range;
  change->after = state.range;
  change->level_after = state_get_level (&state);
  if (fabs (state.range.low - loose.low) + fabs (state.range.best - loose.best)
      + fabs (state.range.high - loose.high) > 10 / PRECISION)
    change->contributions[change->n_contributions++].delta
      = (EntRange) { state.range.low - loose.low, state.range.best - loose.best, state.range.high - loose.high };

  return change;
}
