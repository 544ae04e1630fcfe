/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content checks: switches, their options, and what these do. */

#include "ent-check-private.h"

#include <glib/gi18n.h>

void
ent_check_switch (EntCheck  *self,
                  EntSwitch *swtch)
{
  EntOption *option, *baseline = NULL;

  if (ent_check_is_flawed (swtch))
    return;

  for (guint i = 0; (option = ent_list_peek (ent_switch_get_options (swtch), i)) != NULL; i++)
    {
      EntChoice *choice;

      if (ent_option_get_baseline (option) && baseline != NULL)
        ent_check_error (self, ent_check_place (self, option, "baseline"),
                         _("the option “%s” is the baseline already"), ent_option_get_id (baseline));
      else if (ent_option_get_baseline (option))
        baseline = option;
      if (ent_option_get_baseline (option) && ent_list_peek (ent_option_get_effects (option), 0) != NULL)
        ent_check_error (self, ent_check_place (self, option, "effects"),
                         _("the baseline is what the rest of the document says, and has no effects"));

      for (guint j = 0; (choice = ent_list_peek (ent_option_get_requires (option), j)) != NULL; j++)
        if (g_strcmp0 (ent_choice_get_switch (choice), ent_switch_get_id (swtch)) == 0
            && g_strcmp0 (ent_choice_get_option (choice), ent_option_get_id (option)) != 0)
          ent_check_error (self, ent_check_place (self, choice, NULL),
                           _("an option cannot require another one of its own switch"));
    }

  if (baseline == NULL)
    ent_check_error (self, ent_check_place (self, swtch, "options"), _("none of the options is the baseline"));
}

static EntOption *
find_option (EntCheck  *self,
             EntChoice *choice)
{
  EntSwitch *swtch = ent_briefing_lookup (self->briefing, ENT_TYPE_SWITCH, ent_choice_get_switch (choice));

  return swtch != NULL ? ent_switch_find_option (swtch, ent_choice_get_option (choice)) : NULL;
}

/* What is chosen of a switch, or %NULL where that is left alone. */
typedef const char *(*ChosenFunc) (EntCheck *self, gpointer record, const char *switch_id);

/* Requirements and exclusions that are looked up for scenarios and stages:
 * nobody writes more by hand. */
#define MAX_CHOICES 5000000

static gboolean
is_chosen (EntCheck   *self,
           gpointer    record,
           ChosenFunc  get_chosen,
           EntChoice  *choice,
           EntOption  *option)
{
  const char *chosen = get_chosen (self, record, ent_choice_get_switch (choice));

  return chosen != NULL ? g_str_equal (chosen, ent_option_get_id (option)) : ent_option_get_baseline (option);
}

/* One list of an option, held against what else is chosen. */
static void
check_list_of_option (EntCheck   *self,
                      gpointer    record,
                      ChosenFunc  get_chosen,
                      EntOption  *option,
                      gboolean    required,
                      const char *swtch)
{
  GListModel *choices = required ? ent_option_get_requires (option) : ent_option_get_excludes (option);
  guint place = ent_check_place (self, record, "options");
  EntChoice *choice;

  for (guint i = 0; (choice = ent_list_peek (choices, i)) != NULL; i++)
    {
      EntOption *other = find_option (self, choice);

      if (self->n_choices++ == MAX_CHOICES)
        ent_check_error (self, place, _("too many options require or exclude others to look at them all"));
      if (self->n_choices > MAX_CHOICES)
        return;
      /* What is not there, or of the same switch, is reported where it is named. */
      if (other == NULL || g_strcmp0 (ent_choice_get_switch (choice), swtch) == 0
          || is_chosen (self, record, get_chosen, choice, other) == required)
        continue;

      if (required)
        ent_check_error (self, ent_report_find_member (self->report, place, swtch),
                         _("the option “%s” requires “%s” of “%s”, which is not chosen here"),
                         ent_option_get_id (option), ent_choice_get_option (choice), ent_choice_get_switch (choice));
      else
        ent_check_error (self, ent_report_find_member (self->report, place, swtch),
                         _("the option “%s” excludes “%s” of “%s”, which is chosen here"),
                         ent_option_get_id (option), ent_choice_get_option (choice), ent_choice_get_switch (choice));
    }
}

static void
check_choices (EntCheck          *self,
               gpointer           record,
               const char *const *switches,
               ChosenFunc         get_chosen)
{
  for (guint i = 0; switches[i] != NULL; i++)
    {
      EntSwitch *swtch = ent_briefing_lookup (self->briefing, ENT_TYPE_SWITCH, switches[i]);
      const char *id = get_chosen (self, record, switches[i]);
      EntOption *option = swtch != NULL ? ent_switch_find_option (swtch, id) : NULL;

      if (option != NULL)
        {
          check_list_of_option (self, record, get_chosen, option, TRUE, switches[i]);
          check_list_of_option (self, record, get_chosen, option, FALSE, switches[i]);
        }
      else if (swtch != NULL)
        ent_check_error (self,
                         ent_report_find_member (self->report, ent_check_place (self, record, "options"), switches[i]),
                         _("the switch “%s” has no option “%s”"), switches[i], id);
    }
}

static const char *
get_choice_of_scenario (EntCheck   *self,
                        gpointer    scenario,
                        const char *switch_id)
{
  return ent_scenario_get_option (scenario, switch_id);
}

void
ent_check_scenario (EntCheck    *self,
                    EntScenario *scenario)
{
  check_choices (self, scenario, ent_scenario_get_switches (scenario), get_choice_of_scenario);
}

static const char *
get_choice_of_stage (EntCheck   *self,
                     gpointer    stage,
                     const char *switch_id)
{
  const char *own = ent_stage_get_option (stage, switch_id);
  EntScenario *scenario;

  if (own != NULL)
    return own;

  scenario = ent_briefing_lookup (self->briefing, ENT_TYPE_SCENARIO, ent_stage_get_scenario (stage));
  return scenario != NULL ? ent_scenario_get_option (scenario, switch_id) : NULL;
}

/**
 * ent_check_stage_options:
 * @self: the checks
 * @stage: the stage of a step
 *
 * Refuses options that are not there, and those that do not go with what else
 * the stage, or its scenario, chooses.
 */
void
ent_check_stage_options (EntCheck *self,
                         EntStage *stage)
{
  const char *const *switches = ent_stage_get_switches (stage);

  if (switches[0] != NULL)
    check_choices (self, stage, switches, get_choice_of_stage);
}

static gboolean
has_impact (EntCheck   *self,
            EntFactor  *factor,
            const char *perspective)
{
  GListModel *impacts = ent_factor_get_impacts (factor);
  gboolean is_new;
  EntImpact *impact;
  GHashTable *set;

  for (guint i = 0; i < ENT_CHECK_FEW; i++)
    if ((impact = ent_list_peek (impacts, i)) == NULL)
      return FALSE;
    else if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) == 0)
      return TRUE;

  set = ent_check_get_set (self, factor, &is_new);
  for (guint i = 0; is_new && (impact = ent_list_peek (impacts, i)) != NULL; i++)
    if (ent_impact_get_perspective (impact) != NULL)
      g_hash_table_add (set, (gpointer) ent_impact_get_perspective (impact));

  return g_hash_table_contains (set, perspective);
}

/* Only an impact is read from a perspective, and it always is. */
static void
check_perspective (EntCheck  *self,
                   EntEffect *effect,
                   gpointer   target)
{
  const char *perspective = ent_effect_get_perspective (effect);

  if (ent_effect_get_field (effect) != ENT_EFFECT_FIELD_IMPACT)
    {
      if (perspective != NULL)
        ent_check_error (self, ent_check_place (self, effect, "perspective"),
                         _("only an impact is read from a perspective"));
    }
  else if (perspective == NULL)
    ent_check_error (self, ent_check_place (self, effect, "field"),
                     _("it does not say from which perspective the impact is read"));
  else if (ENT_IS_FACTOR (target) && ent_briefing_lookup (self->briefing, ENT_TYPE_PERSPECTIVE, perspective) != NULL
           && !has_impact (self, target, perspective))
    ent_check_error (self, ent_check_place (self, effect, "perspective"),
                     _("the factor “%s” has no impact from the perspective “%s”"),
                     ent_factor_get_id (target), perspective);
}

static void
check_level_effect (EntCheck  *self,
                    EntEffect *effect,
                    gpointer   target)
{
  EntQuestion *question = NULL;

  if (ENT_IS_STANCE (target))
    question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stance_get_question (target));

  if (ent_effect_get_operation (effect) != ENT_OPERATION_SET)
    ent_check_error (self, ent_check_place (self, effect, "operation"), _("a level can only be set"));
  if (ent_effect_get_level (effect) == NULL)
    ent_check_error (self, ent_check_place (self, effect, "value"), _("a level is set to the id of a level"));
  ent_check_level (self, ent_check_place (self, effect, "value"), question, ent_effect_get_level (effect));
}

static void
check_number_effect (EntCheck  *self,
                     EntEffect *effect,
                     gpointer   target)
{
  guint place = ent_check_place (self, effect, "value");
  const EntRange *range = ent_effect_get_range (effect);
  double low, high;

  if (ent_effect_get_level (effect) != NULL)
    {
      ent_check_error (self, place, _("this field takes a number or a range, and no level"));
      return;
    }

  if (ent_effect_get_operation (effect) != ENT_OPERATION_SET)
    {
      if (range != NULL)
        ent_check_error (self, place, _("to shift or to widen takes a number"));
      if (ENT_IS_STANCE (target) && !ent_check_is_flawed (target) && ent_stance_get_position (target) == NULL)
        ent_check_error (self, ent_check_place (self, effect, "operation"),
                         _("the stance “%s” has no position that could be shifted or widened"),
                         ent_stance_get_id (target));
      return;
    }

  if (range != NULL)
    {
      low = range->low;
      high = range->high;
    }
  else
    {
      ent_effect_get_number (effect, &low);
      high = low;
    }
  if (ent_effect_get_field (effect) != ENT_EFFECT_FIELD_IMPACT && (low < 0 || high > 1))
    ent_check_error (self, place, _("a position or likelihood is from 0 to 1"));
}

void
ent_check_effect (EntCheck  *self,
                  EntEffect *effect)
{
  EntEffectField field = ent_effect_get_field (effect);
  gboolean on_stance = field == ENT_EFFECT_FIELD_POSITION || field == ENT_EFFECT_FIELD_LEVEL;
  gpointer target = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, ent_effect_get_target (effect));

  if (ent_check_is_flawed (effect))
    return;

  if (!ENT_IS_STANCE (target) && !ENT_IS_FACTOR (target))
    ent_check_error (self, ent_check_place (self, effect, "target"),
                     _("there is no stance or factor with the id “%s”"), ent_effect_get_target (effect));
  else if (on_stance && !ENT_IS_STANCE (target))
    ent_check_error (self, ent_check_place (self, effect, "field"), _("a factor has a likelihood and impacts"));
  else if (!on_stance && !ENT_IS_FACTOR (target))
    ent_check_error (self, ent_check_place (self, effect, "field"), _("a stance has a position and a level"));

  check_perspective (self, effect, target);
  if (field == ENT_EFFECT_FIELD_LEVEL)
    check_level_effect (self, effect, target);
  else
    check_number_effect (self, effect, target);
}

/* A step of the walk along what options require. */
typedef struct {
  EntOption *option;
  guint next; /* the requirement to look at next */
} Frame;

typedef enum {
  UNSEEN,
  OPEN, /* on the way that is being walked */
  DONE,
} Mark;

/* Depth first, with a stack of its own: a chain may be as long as the document. */
static void
walk_requirements (EntCheck   *self,
                   EntOption  *start,
                   GHashTable *marks)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Frame));
  Frame first = { start, 0 };

  if (g_hash_table_contains (marks, start))
    return;

  g_hash_table_insert (marks, start, GINT_TO_POINTER (OPEN));
  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Frame *frame = &g_array_index (stack, Frame, stack->len - 1);
      EntChoice *choice = ent_list_peek (ent_option_get_requires (frame->option), frame->next++);
      EntOption *required;
      Mark mark;

      if (choice == NULL)
        {
          g_hash_table_insert (marks, frame->option, GINT_TO_POINTER (DONE));
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      required = find_option (self, choice);
      if (required == NULL)
        continue;
      mark = GPOINTER_TO_INT (g_hash_table_lookup (marks, required));
      if (mark == OPEN)
        ent_check_error (self, ent_check_place (self, choice, NULL), _("what is required leads back to this option"));
      else if (mark == UNSEEN)
        {
          Frame next = { required, 0 };

          g_hash_table_insert (marks, required, GINT_TO_POINTER (OPEN));
          g_array_append_val (stack, next);
        }
    }
}

/* A source repeats another, which may repeat a third. */
static void
check_origins (EntCheck *self)
{
  GListModel *sources = ent_briefing_get_sources (self->briefing);
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);
  EntSource *source;

  for (guint i = 0; (source = ent_list_peek (sources, i)) != NULL; i++)
    {
      EntSource *at = source;

      /* Ends where an earlier walk, or this one, has been. */
      while (at != NULL && ent_source_get_origin (at) != NULL && !g_hash_table_contains (walks, at))
        {
          EntSource *origin = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_source_get_origin (at));

          g_hash_table_insert (walks, at, GUINT_TO_POINTER (i + 1));
          if (origin == at || (origin != NULL && g_hash_table_lookup (walks, origin) == GUINT_TO_POINTER (i + 1)))
            ent_check_error (self, ent_check_place (self, at, "origin"), _("the origins of this source lead back to it"));
          at = origin;
        }
    }
}

/**
 * ent_check_requirements:
 * @self: the checks
 *
 * Refuses circles in what options require and in what sources repeat.
 */
void
ent_check_requirements (EntCheck *self)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  EntSwitch *swtch;

  for (guint i = 0; (swtch = ent_list_peek (ent_briefing_get_switches (self->briefing), i)) != NULL; i++)
    {
      EntOption *option;

      for (guint j = 0; (option = ent_list_peek (ent_switch_get_options (swtch), j)) != NULL; j++)
        walk_requirements (self, option, marks);
    }

  check_origins (self);
}

/* An effect that sets something, in the order of the document. */
typedef struct {
  EntSwitch *swtch;
  EntOption *option;
  EntEffect *effect;
  guint first_of_switch; /* where the effects of its switch begin */
} Setter;

/* What an option rules out, to be looked up. */
typedef struct {
  GHashTable *excluded; /* of EntOption */
  GHashTable *required; /* id of a switch to that of the option that it has to have */
} Rules;

typedef struct {
  EntCheck *check;
  GHashTable *fields; /* what is set to GArray of Setter */
  GHashTable *rules;  /* option to Rules */
  guint n_compared;
} Conflicts;

/* Setters of one field are compared with each other, and only those that
 * exclude each other get that far: nobody writes more by hand. */
#define MAX_COMPARISONS 5000000

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  g_hash_table_unref (rules->excluded);
  g_hash_table_unref (rules->required);
  g_free (rules);
}

static const Rules *
get_rules (Conflicts *self,
           EntOption *option)
{
  Rules *rules = g_hash_table_lookup (self->rules, option);
  EntChoice *choice;

  if (rules != NULL)
    return rules;

  rules = g_new0 (Rules, 1);
  rules->excluded = g_hash_table_new (NULL, NULL);
  rules->required = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->rules, option, rules);

  for (guint i = 0; (choice = ent_list_peek (ent_option_get_excludes (option), i)) != NULL; i++)
    {
      EntOption *excluded = find_option (self->check, choice);

      if (excluded != NULL)
        g_hash_table_add (rules->excluded, excluded);
    }
  for (guint i = 0; (choice = ent_list_peek (ent_option_get_requires (option), i)) != NULL; i++)
    {
      const char *swtch = ent_choice_get_switch (choice);
      const char *required = ent_choice_get_option (choice);
      const char *known;

      if (swtch == NULL || required == NULL)
        continue;
      /* Two options of one switch cannot be had at once: that rules out all of them. */
      known = g_hash_table_lookup (rules->required, swtch);
      g_hash_table_insert (rules->required, (gpointer) swtch,
                           (gpointer) (known == NULL || g_str_equal (known, required) ? required : ""));
    }

  return rules;
}

static gboolean
rules_out (const Rules  *rules,
           const Setter *other)
{
  const char *swtch = ent_switch_get_id (other->swtch);
  const char *required = swtch != NULL ? g_hash_table_lookup (rules->required, swtch) : NULL;

  return g_hash_table_contains (rules->excluded, other->option)
         || (required != NULL && !g_str_equal (required, ent_option_get_id (other->option)));
}

/* Said on either side, or because one needs a third that rules the other out. */
static gboolean
exclude_each_other (Conflicts    *self,
                    const Setter *a,
                    const Setter *b)
{
  return rules_out (get_rules (self, a->option), b) || rules_out (get_rules (self, b->option), a);
}

/* Options of one switch exclude each other by nature. */
static void
compare_with_others (Conflicts    *self,
                     GArray       *setters,
                     const Setter *added)
{
  guint place = ent_check_place (self->check, added->effect, NULL);

  for (guint i = 0; i < added->first_of_switch; i++)
    {
      const Setter *other = &g_array_index (setters, Setter, i);

      if (self->n_compared++ == MAX_COMPARISONS)
        ent_check_error (self->check, place, _("too many options set the same field to compare them all"));
      if (self->n_compared > MAX_COMPARISONS)
        return;

      if (!exclude_each_other (self, other, added))
        {
          ent_check_error (self->check, place,
                           _("the option “%s” of “%s” sets the same field, and the two do not exclude each other"),
                           ent_option_get_id (other->option), ent_switch_get_id (other->swtch));
          return;
        }
    }
}

static void
add_setter (Conflicts    *self,
            const Setter *setter)
{
  const char *perspective = ent_effect_get_perspective (setter->effect);
  g_autofree char *key = NULL;
  Setter added = *setter;
  GArray *setters;

  key = g_strdup_printf ("%s\n%d\n%s", ent_effect_get_target (setter->effect), ent_effect_get_field (setter->effect),
                         perspective != NULL ? perspective : "");
  setters = g_hash_table_lookup (self->fields, key);
  if (setters == NULL)
    {
      setters = g_array_new (FALSE, FALSE, sizeof (Setter));
      g_hash_table_insert (self->fields, g_steal_pointer (&key), setters);
    }

  added.first_of_switch = setters->len;
  if (setters->len > 0)
    {
      const Setter *last = &g_array_index (setters, Setter, setters->len - 1);

      if (last->option == added.option)
        ent_check_error (self->check, ent_check_place (self->check, added.effect, NULL),
                         _("the option “%s” sets the same field twice"), ent_option_get_id (added.option));
      if (last->swtch == added.swtch)
        added.first_of_switch = last->first_of_switch;
    }

  compare_with_others (self, setters, &added);
  g_array_append_val (setters, added);
}

/**
 * ent_check_conflicts:
 * @self: the checks
 *
 * Refuses two effects that can hold at the same time and set one field.
 */
void
ent_check_conflicts (EntCheck *self)
{
  Conflicts conflicts = { .check = self };
  Setter setter = { 0 };

  conflicts.fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  conflicts.rules = g_hash_table_new_full (NULL, NULL, NULL, rules_free);
  for (guint i = 0; (setter.swtch = ent_list_peek (ent_briefing_get_switches (self->briefing), i)) != NULL; i++)
    for (guint j = 0; (setter.option = ent_list_peek (ent_switch_get_options (setter.swtch), j)) != NULL; j++)
      for (guint k = 0; (setter.effect = ent_list_peek (ent_option_get_effects (setter.option), k)) != NULL; k++)
        if (!ent_check_is_flawed (setter.effect) && ent_option_get_id (setter.option) != NULL
            && ent_effect_get_operation (setter.effect) == ENT_OPERATION_SET)
          add_setter (&conflicts, &setter);

  g_hash_table_unref (conflicts.fields);
  g_hash_table_unref (conflicts.rules);
}
