/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-sensitivity.h"

#include <math.h>

#include "ent-outlook-private.h"
#include "ent-share-parts.h"

/* What is beyond is the noise of adding, and must neither count as an effect
 * nor order two that are the same. */
#define PRECISION 1e12
/* Effects that are looked at; nobody writes more by hand. */
#define MAX_EFFECTS 50000000

/* A share is a sum over members, so what an option does to it is the sum of
 * what it does to the members that it touches: no more than those is looked at. */
typedef struct {
  EntOutlook *outlook;
  const EntOutlookPlan *plan;
  const EntQuantity *quantity;
  EntShareParts *parts; /* (nullable) */
  GHashTable *by_stance; /* (nullable): id of a stance to its part */
  double *fractions;    /* of each slot what it adds where it counts; NAN where it does not matter */
  guint *chosen;        /* of each switch, while options are tried */
  guint *seen;          /* of each slot the last round in which it was looked at */
  guint round;
  guint64 n_effects;
  GArray *entries;
} Trial;

static double
without_noise (double value)
{
  return round (value * PRECISION) / PRECISION;
}

static gboolean
counts (Trial    *self,
        EntLevel *level)
{
  return level != NULL && g_strv_contains (ent_measure_get_levels (self->parts->measure), ent_level_get_id (level));
}

/* Which slots matter: the likelihood itself, or the stances that are shown. */
static void
find_slots (Trial *self)
{
  self->fractions = g_new (double, self->plan->n_slots);
  for (guint i = 0; i < self->plan->n_slots; i++)
    {
      const EntOutlookSlot *slot = &self->plan->slots[i];
      const char *id = ent_record_get_id (slot->target);
      const EntSharePart *part = NULL;

      self->fractions[i] = NAN;
      if (self->parts == NULL)
        {
          if (slot->kind == ENT_CHANGE_LIKELIHOOD && g_strcmp0 (id, self->quantity->factor) == 0)
            self->fractions[i] = 1;
          continue;
        }
      if (slot->kind == ENT_CHANGE_STANCE)
        part = g_hash_table_lookup (self->by_stance, id);
      if (part != NULL && part->fraction != 0)
        self->fractions[i] = part->fraction;
    }
}

/* What a slot adds to the quantity with the options that are chosen. */
static double
evaluate_slot (Trial *self,
               guint  index)
{
  const EntOutlookSlot *slot = &self->plan->slots[index];
  EntChange *change = ent_outlook_plan_evaluate (self->plan, index, self->chosen);
  double value;

  self->n_effects += slot->n_effects;
  if (self->parts == NULL)
    value = change != NULL ? change->after.best : ent_factor_get_likelihood (ENT_FACTOR (slot->target))->best;
  else if (counts (self, change != NULL ? change->level_after
                                        : ent_briefing_get_stance_level (self->plan->briefing, ENT_STANCE (slot->target))))
    value = self->fractions[index];
  else
    value = 0;
  g_clear_pointer (&change, g_atomic_rc_box_release);

  return value;
}

/* What the option of a switch does, compared with its baseline. */
static double
try_option (Trial *self,
            guint  swtch,
            guint  option)
{
  GArray *touched = g_ptr_array_index (self->plan->touched[swtch], option);
  guint before = self->chosen[swtch];
  double delta = 0;

  self->round++;
  for (guint i = 0; i < touched->len; i++)
    {
      guint slot = g_array_index (touched, guint, i);

      if (isnan (self->fractions[slot]) || self->seen[slot] == self->round || self->n_effects > MAX_EFFECTS)
        continue;
      self->seen[slot] = self->round;
      self->chosen[swtch] = option;
      delta += evaluate_slot (self, slot);
      self->chosen[swtch] = self->plan->baselines[swtch];
      delta -= evaluate_slot (self, slot);
    }
  self->chosen[swtch] = before;

  return delta;
}

static void
add_entry (Trial               *self,
           EntSensitivityEntry *entry,
           double               now)
{
  entry->span = without_noise (entry->high - entry->low);
  if (!(entry->span > 0))
    return;

  entry->low = without_noise (now + entry->low);
  entry->high = without_noise (now + entry->high);
  g_array_append_val (self->entries, *entry);
}

static void
try_switch (Trial *self,
            guint  index,
            double now)
{
  EntSwitch *swtch = self->plan->switches[index];
  GListModel *options = ent_switch_get_options (swtch);
  guint current = self->chosen[index];
  double of_current = try_option (self, index, current);
  EntOption *option = ent_list_peek (options, current);
  EntSensitivityEntry entry = { .swtch = swtch, .low_option = option, .high_option = option };

  for (guint i = 0; (option = ent_list_peek (options, i)) != NULL; i++)
    {
      double delta = i != current ? without_noise (try_option (self, index, i) - of_current) : 0;

      if (delta < entry.low)
        {
          entry.low = delta;
          entry.low_option = option;
        }
      if (delta > entry.high)
        {
          entry.high = delta;
          entry.high_option = option;
        }
    }
  /* What was cut short says too little. */
  if (self->n_effects <= MAX_EFFECTS)
    add_entry (self, &entry, now);
}

/* The ends of the range come before the middle where they give the same. */
static void
try_range (Trial              *self,
           const EntSharePart *part,
           double              now)
{
  static const EntRangeEnd lowest_first[] = { ENT_RANGE_END_LOW, ENT_RANGE_END_HIGH, ENT_RANGE_END_BEST };
  const EntRange *range = part->stance != NULL ? ent_stance_get_position (part->stance) : NULL;
  EntSensitivityEntry entry = { .stance = part->stance, .low = G_MAXDOUBLE, .high = -G_MAXDOUBLE };
  double deltas[3];

  if (range == NULL || self->parts->question == NULL || (part->level != NULL && ent_level_get_categorical (part->level)))
    return;

  for (guint i = 0; i < 3; i++)
    {
      double at = i == ENT_RANGE_END_LOW ? range->low : i == ENT_RANGE_END_BEST ? range->best : range->high;

      deltas[i] = (counts (self, ent_question_level_at (self->parts->question, at)) - part->in) * part->fraction;
    }
  for (guint i = 0; i < 3; i++)
    {
      EntRangeEnd end = lowest_first[i];

      if (deltas[end] < entry.low)
        {
          entry.low = deltas[end];
          entry.low_end = end;
        }
      end = end == ENT_RANGE_END_BEST ? end : ENT_RANGE_END_HIGH - end;
      if (deltas[end] > entry.high)
        {
          entry.high = deltas[end];
          entry.high_end = end;
        }
    }
  add_entry (self, &entry, now);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const EntSensitivityEntry *left = a, *right = b;

  return left->span > right->span ? -1 : left->span < right->span;
}

static gboolean
trial_init (Trial             *self,
            EntBriefing       *briefing,
            EntStage          *stage,
            const EntQuantity *quantity,
            double            *now)
{
  gboolean is_share = quantity->kind == ENT_QUANTITY_SHARE;
  EntOutlook *outlook;
  EntFactor *factor;

  *self = (Trial) { .quantity = quantity };
  if (quantity->kind == ENT_QUANTITY_LIKELIHOOD)
    {
      factor = ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, quantity->factor);
      if (factor == NULL || ent_factor_get_likelihood (factor) == NULL)
        return FALSE;
      *now = ent_factor_get_likelihood (factor)->best;
    }
  else
    {
      if (is_share && quantity->indicator == NULL)
        return FALSE;
      self->parts = ent_share_parts_new (briefing, stage, quantity->measure, is_share ? quantity->indicator : NULL,
                                         is_share ? quantity->of : NULL);
      if (self->parts == NULL)
        return FALSE;
      *now = self->parts->share;
      self->by_stance = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->parts->n_parts; i++)
        if (self->parts->parts[i].stance != NULL)
          g_hash_table_insert (self->by_stance, (gpointer) ent_stance_get_id (self->parts->parts[i].stance),
                               &self->parts->parts[i]);
    }

  outlook = ent_outlook_peek (briefing);
  self->outlook = outlook != NULL ? g_object_ref (outlook) : ent_outlook_new (briefing);
  self->plan = ent_outlook_get_plan (self->outlook);
  self->chosen = g_memdup2 (ent_outlook_get_chosen (self->outlook), self->plan->n_switches * sizeof (guint));
  self->seen = g_new0 (guint, self->plan->n_slots);
  self->entries = g_array_new (FALSE, FALSE, sizeof (EntSensitivityEntry));
  find_slots (self);

  return TRUE;
}

static void
trial_clear (Trial *self)
{
  g_clear_object (&self->outlook);
  g_clear_pointer (&self->parts, ent_share_parts_free);
  g_clear_pointer (&self->by_stance, g_hash_table_unref);
  g_free (self->fractions);
  g_free (self->chosen);
  g_free (self->seen);
}

/**
 * ent_sensitivity_new:
 * @briefing: a briefing, or the variant that shows an outlook
 * @stage: by whom and as of when stances are
 * @quantity: what is asked for
 *
 * One thing is moved at a time and the others are left as the outlook has
 * them: each switch to each of its options, whether or not these go with the
 * others; and each stance from the low to the high end of its range. This is
 * the one-way sensitivity analysis of which a tornado chart is made: see
 * Howard, Decision Analysis: Practice and Promise, Management Science 34, 1988.
 *
 * Takes time in proportion to the members and the effects of the document.
 *
 * Returns: (transfer full) (nullable): what moves the quantity, and how far;
 *   %NULL where there is no such quantity
 */
EntSensitivity *
ent_sensitivity_new (EntBriefing       *briefing,
                     EntStage          *stage,
                     const EntQuantity *quantity)
{
  EntSensitivity *self;
  Trial trial;
  double now = 0;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (quantity != NULL, NULL);

  if (!trial_init (&trial, briefing, stage, quantity, &now))
    return NULL;

  for (guint i = 0; i < trial.plan->n_switches && trial.n_effects <= MAX_EFFECTS; i++)
    try_switch (&trial, i, now);
  for (guint i = 0; trial.parts != NULL && i < trial.parts->n_parts; i++)
    try_range (&trial, &trial.parts->parts[i], now);
  /* It keeps the order of those that are equal. */
  g_array_sort (trial.entries, compare_entries);

  self = g_new0 (EntSensitivity, 1);
  self->briefing = g_object_ref (briefing);
  self->now = now;
  self->complete = trial.n_effects <= MAX_EFFECTS;
  self->n_entries = trial.entries->len;
  self->entries = (EntSensitivityEntry *) (gpointer) g_array_free (g_steal_pointer (&trial.entries), FALSE);
  trial_clear (&trial);

  return self;
}

void
ent_sensitivity_free (EntSensitivity *self)
{
  g_object_unref (self->briefing);
  g_free (self->entries);
  g_free (self);
}
