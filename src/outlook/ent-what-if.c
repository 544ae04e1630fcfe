/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-what-if.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (ent-what-if-error-quark, ent_what_if_error)

/* That one option requires or excludes another, of another switch. */
typedef struct {
  guint from, to; /* indices of switches */
  EntOption *from_option, *to_option;
  gboolean excludes;
} Rule;

/* What is chosen while options are made to go together. A switch goes back to
 * its baseline at most once, and its rules are looked at when it does: all of
 * it takes time in proportion to the switches and their rules. */
typedef struct {
  EntBriefing *briefing;
  guint n_switches;
  EntSwitch **switches;
  EntOption **baselines; /* of each switch */
  EntOption **before;
  EntOption **chosen;
  guint8 *pinned;        /* by what is asked for: does not give way */
  GHashTable *indices;   /* EntSwitch to index + 1 */
  GArray *rules;         /* of what is chosen, and of baselines */
  GArray **rules_of;     /* (nullable) of each switch: indices of rules from and to it */
  GArray *reset;         /* indices of switches that gave way */
} Choosing;

static void
choosing_init (Choosing    *self,
               EntBriefing *briefing,
               EntStage    *stage)
{
  GListModel *switches = ent_briefing_get_switches (briefing);
  EntScenario *scenario = ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, ent_stage_get_scenario (stage));

  *self = (Choosing) { .briefing = briefing, .n_switches = g_list_model_get_n_items (switches) };
  self->switches = g_new (EntSwitch *, self->n_switches);
  self->baselines = g_new (EntOption *, self->n_switches);
  self->chosen = g_new (EntOption *, self->n_switches);
  self->pinned = g_new0 (guint8, self->n_switches);
  self->indices = g_hash_table_new (NULL, NULL);
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  self->rules_of = g_new0 (GArray *, self->n_switches);
  self->reset = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_switches; i++)
    {
      EntSwitch *swtch = ent_list_peek (switches, i);
      const char *id = ent_stage_get_option (stage, ent_switch_get_id (swtch));

      if (id == NULL && scenario != NULL)
        id = ent_scenario_get_option (scenario, ent_switch_get_id (swtch));
      self->switches[i] = swtch;
      self->baselines[i] = ent_switch_get_baseline (swtch);
      self->chosen[i] = ent_switch_find_option (swtch, id);
      if (self->chosen[i] == NULL)
        self->chosen[i] = self->baselines[i];
      g_hash_table_insert (self->indices, swtch, GUINT_TO_POINTER (i + 1));
    }
  self->before = g_memdup2 (self->chosen, self->n_switches * sizeof (EntOption *));
}

static void
choosing_clear (Choosing *self)
{
  for (guint i = 0; i < self->n_switches; i++)
    g_clear_pointer (&self->rules_of[i], g_array_unref);
  g_free (self->rules_of);
  g_free (self->switches);
  g_free (self->baselines);
  g_free (self->before);
  g_free (self->chosen);
  g_free (self->pinned);
  g_hash_table_unref (self->indices);
  g_array_unref (self->rules);
  g_array_unref (self->reset);
}

/* What names an option of its own switch says nothing that is not so anyway. */
static gboolean
read_rule (Choosing  *self,
           EntChoice *choice,
           Rule      *rule)
{
  EntSwitch *swtch = ent_briefing_lookup (self->briefing, ENT_TYPE_SWITCH, ent_choice_get_switch (choice));

  if (swtch == NULL)
    return FALSE;

  rule->to = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, swtch)) - 1;
  rule->to_option = ent_switch_find_option (swtch, ent_choice_get_option (choice));

  return rule->to_option != NULL && rule->to != rule->from;
}

/* Chooses an option and all that it requires, however far that leads. */
static gboolean
pin (Choosing   *self,
     guint       index,
     EntOption  *option,
     GError    **error)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  self->chosen[index] = option;
  self->pinned[index] = TRUE;
  g_array_append_val (queue, index);
  for (guint i = 0; i < queue->len; i++)
    {
      Rule rule = { .from = g_array_index (queue, guint, i) };
      GListModel *requires = ent_option_get_requires (self->chosen[rule.from]);
      EntChoice *choice;

      for (guint j = 0; (choice = ent_list_peek (requires, j)) != NULL; j++)
        {
          if (!read_rule (self, choice, &rule) || (self->pinned[rule.to] && self->chosen[rule.to] == rule.to_option))
            continue;
          if (self->pinned[rule.to])
            {
              g_set_error (error, ENT_WHAT_IF_ERROR, ENT_WHAT_IF_ERROR_CONFLICT,
                           /* Translators: names of three options; the last two are of one switch */
                           _("“%s” cannot be chosen: it would need both “%s” and “%s”, which answer the same question."),
                           ent_option_get_name (option), ent_option_get_name (self->chosen[rule.to]),
                           ent_option_get_name (rule.to_option));
              return FALSE;
            }
          self->chosen[rule.to] = rule.to_option;
          self->pinned[rule.to] = TRUE;
          g_array_append_val (queue, rule.to);
        }
    }

  return TRUE;
}

static void
add_rule_of (Choosing *self,
             guint     index,
             guint     rule)
{
  if (self->rules_of[index] == NULL)
    self->rules_of[index] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->rules_of[index], rule);
}

static void
add_rules (Choosing   *self,
           guint       index,
           EntOption  *option,
           GListModel *choices,
           gboolean    excludes)
{
  Rule rule = { .from = index, .from_option = option, .excludes = excludes };
  EntChoice *choice;

  for (guint i = 0; (choice = ent_list_peek (choices, i)) != NULL; i++)
    if (read_rule (self, choice, &rule))
      {
        add_rule_of (self, rule.from, self->rules->len);
        add_rule_of (self, rule.to, self->rules->len);
        g_array_append_val (self->rules, rule);
      }
}

/* Nothing else than what is chosen now and the baselines can come to hold. */
static void
collect_rules (Choosing *self)
{
  for (guint i = 0; i < self->n_switches; i++)
    {
      EntOption *options[] = { self->chosen[i], self->baselines[i] };

      for (guint j = 0; j < (options[0] == options[1] ? 1 : 2); j++)
        {
          add_rules (self, i, options[j], ent_option_get_requires (options[j]), FALSE);
          add_rules (self, i, options[j], ent_option_get_excludes (options[j]), TRUE);
        }
    }
}

static gboolean
is_broken (Choosing   *self,
           const Rule *rule)
{
  return self->chosen[rule->from] == rule->from_option
         && (self->chosen[rule->to] == rule->to_option) == rule->excludes;
}

static gboolean
give_way (Choosing *self,
          guint     index)
{
  if (self->pinned[index] || self->chosen[index] == self->baselines[index])
    return FALSE;

  self->chosen[index] = self->baselines[index];
  g_array_append_val (self->reset, index);
  return TRUE;
}

/* Where both sides could give way, the one that makes the rule does. */
static void
settle (Choosing   *self,
        const Rule *rule)
{
  if (is_broken (self, rule) && !give_way (self, rule->from))
    give_way (self, rule->to);
}

static void
settle_all (Choosing *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    settle (self, &g_array_index (self->rules, Rule, i));

  for (guint i = 0; i < self->reset->len; i++)
    {
      GArray *rules = self->rules_of[g_array_index (self->reset, guint, i)];

      for (guint j = 0; rules != NULL && j < rules->len; j++)
        settle (self, &g_array_index (self->rules, Rule, g_array_index (rules, guint, j)));
    }
}

/* Two baselines that do not go together were so before, and stay. */
static gboolean
check_rules (Choosing   *self,
             EntOption  *option,
             GError    **error)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rule *rule = &g_array_index (self->rules, Rule, i);

      if (!is_broken (self, rule) || !(self->pinned[rule->from] || self->pinned[rule->to]))
        continue;
      g_set_error (error, ENT_WHAT_IF_ERROR, ENT_WHAT_IF_ERROR_CONFLICT,
                   rule->excludes
                     /* Translators: names of three options, of which the first may be the second or third as well */
                     ? _("“%s” cannot be chosen, because “%s” excludes “%s” and both would have to hold.")
                     /* Translators: names of three options */
                     : _("“%s” cannot be chosen, because “%s” holds and requires “%s”."),
                   ent_option_get_name (option), ent_option_get_name (rule->from_option),
                   ent_option_get_name (rule->to_option));
      return FALSE;
    }

  return TRUE;
}

static EntStage *
make_stage (Choosing *self,
            EntStage *stage)
{
  g_autoptr (EntStage) chosen = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < self->n_switches; i++)
    g_variant_builder_add (&builder, "{ss}", ent_switch_get_id (self->switches[i]),
                           ent_option_get_id (self->chosen[i]));
  chosen = ent_stage_with (stage, "options", g_variant_builder_end (&builder), NULL);

  return ent_stage_fit (chosen, self->briefing);
}

static GPtrArray *
list_changed (Choosing *self,
              guint     except)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->n_switches; i++)
    if (i != except && self->chosen[i] != self->before[i])
      g_ptr_array_add (changed, g_object_ref (self->switches[i]));

  return changed;
}

/**
 * ent_what_if_choose:
 * @briefing: a briefing, or a variant of one
 * @stage: a stage of it
 * @switch_id: id of a switch
 * @option_id: (nullable): id of one of its options; %NULL for its baseline
 * @also: (out) (optional) (transfer full) (element-type EntSwitch): the other
 *   switches that changed along, in the order of the document
 * @error: return location for an error of %ENT_WHAT_IF_ERROR
 *
 * What the option requires is chosen along. Options of other switches that do
 * not go with all that go back to their baselines, and so does what required
 * those, until nothing is left that does not go together. What was chosen
 * along stays when the option is taken back: it is an answer of its own.
 *
 * Refused where what has to hold does not go together: two options of one
 * switch, or one that excludes what another requires, or that excludes the
 * baseline of a switch that has to be at it. The message is a sentence that
 * names the options.
 *
 * Returns: (transfer full) (nullable): a stage that fits @briefing; %NULL with
 *   @error set where it is refused
 */
EntStage *
ent_what_if_choose (EntBriefing  *briefing,
                    EntStage     *stage,
                    const char   *switch_id,
                    const char   *option_id,
                    GPtrArray   **also,
                    GError      **error)
{
  EntStage *result = NULL;
  EntSwitch *swtch;
  EntOption *option;
  Choosing choosing;
  guint index;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (switch_id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (also != NULL)
    *also = NULL;
  swtch = ent_briefing_lookup (briefing, ENT_TYPE_SWITCH, switch_id);
  if (swtch == NULL)
    {
      g_set_error (error, ENT_WHAT_IF_ERROR, ENT_WHAT_IF_ERROR_UNKNOWN,
                   _("There is no switch with the id “%s”."), switch_id);
      return NULL;
    }
  option = option_id != NULL ? ent_switch_find_option (swtch, option_id) : ent_switch_get_baseline (swtch);
  if (option == NULL)
    {
      g_set_error (error, ENT_WHAT_IF_ERROR, ENT_WHAT_IF_ERROR_UNKNOWN,
                   _("The switch “%s” has no option with the id “%s”."), switch_id, option_id);
      return NULL;
    }

  choosing_init (&choosing, briefing, stage);
  index = GPOINTER_TO_UINT (g_hash_table_lookup (choosing.indices, swtch)) - 1;
  if (pin (&choosing, index, option, error))
    {
      collect_rules (&choosing);
      settle_all (&choosing);
      if (check_rules (&choosing, option, error))
        result = make_stage (&choosing, stage);
    }
  if (result != NULL && also != NULL)
    *also = list_changed (&choosing, index);
  choosing_clear (&choosing);

  return result;
}

/**
 * ent_what_if_clear:
 * @stage: a stage
 *
 * Returns: (transfer full): the same with neither scenario nor options, which
 *   shows what the document says
 */
EntStage *
ent_what_if_clear (EntStage *stage)
{
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  return ent_stage_with (stage, "scenario", NULL, "options", NULL, NULL);
}

/**
 * ent_what_if_is_active:
 * @stage: a stage that fits its briefing, see ent_stage_fit()
 *
 * Returns: %TRUE if it names a scenario, or chooses an option itself
 */
gboolean
ent_what_if_is_active (EntStage *stage)
{
  g_return_val_if_fail (ENT_IS_STAGE (stage), FALSE);

  return ent_stage_get_scenario (stage) != NULL || ent_stage_get_switches (stage)[0] != NULL;
}
