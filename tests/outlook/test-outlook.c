/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a scenario makes of a briefing: some cases by hand, and what must hold
 * for any document, tried on made-up ones.
 */

#include "ent-outlook.h"

#include <math.h>

#define TINY 1e-9

#define CONFIDENCE "\"confidence\":\"low\",\"confidence_reason\":\"R.\""

static const char head[] =
  "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
  "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
  "\"impact_scale\":{\"bands\":[{\"id\":\"harm\",\"name\":\"harm\",\"from\":-1,\"to\":0,\"definition\":\"Worse.\"},"
  "{\"id\":\"gain\",\"name\":\"gain\",\"from\":0,\"to\":1,\"definition\":\"Better.\"}]},"
  "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
  "{\"id\":\"high\",\"name\":\"high\",\"definition\":\"H.\",\"from\":0.6,\"to\":1,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"low\",\"name\":\"low\",\"definition\":\"L.\",\"from\":0,\"to\":0.6,\"glyph\":\"cross\",\"slot\":2}]},"
  "{\"id\":\"r\",\"text\":\"R\",\"levels\":["
  "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Y.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"N.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
  "\"members\":[{\"id\":\"m\",\"kind\":\"state\",\"name\":\"M\"}],"
  "\"perspectives\":[{\"id\":\"p\",\"name\":\"P\"},{\"id\":\"o\",\"name\":\"O\"}],";

static const char plain[] =
  "\"stances\":[{\"id\":\"s\",\"member\":\"m\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\","
  "\"position\":{\"low\":0.3,\"best\":0.4,\"high\":0.5}," CONFIDENCE ",\"summary\":\"S.\"},"
  "{\"id\":\"old\",\"member\":\"m\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2020\","
  "\"position\":{\"low\":0.1,\"best\":0.2,\"high\":0.3}," CONFIDENCE ",\"summary\":\"S.\"},"
  "{\"id\":\"c\",\"member\":\"m\",\"question\":\"r\",\"by\":\"desk\",\"as_of\":\"2026\",\"level\":\"no\","
  CONFIDENCE ",\"summary\":\"S.\"}],"
  "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"event\":\"E.\",\"resolves\":\"R.\",\"by_date\":\"2030\","
  "\"likelihood\":{\"low\":0.2,\"best\":0.3,\"high\":0.4}," CONFIDENCE ",\"impacts\":["
  "{\"perspective\":\"p\",\"low\":-0.9,\"best\":-0.8,\"high\":-0.7,\"reason\":\"R.\"},"
  "{\"perspective\":\"o\",\"low\":0.1,\"best\":0.2,\"high\":0.3,\"reason\":\"R.\"}]}],";

static EntBriefing *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  g_assert_no_error (error);
  return briefing;
}

/* One switch with the options “now” and “then”, of which the second has @effects. */
static EntBriefing *
read_effects (const char *effects)
{
  g_autofree char *text = g_strdup_printf (
    "%s%s\"switches\":[{\"id\":\"w\",\"question\":\"W?\",\"kind\":\"event\",\"options\":["
    "{\"id\":\"now\",\"name\":\"Now\",\"baseline\":true},{\"id\":\"then\",\"name\":\"Then\",\"effects\":[%s]}]}]}",
    head, plain, effects);

  return read_text (text);
}

#define EFFECT(target, field, operation, value) \
  "{\"target\":\"" target "\",\"field\":\"" field "\",\"operation\":\"" operation "\",\"value\":" value ",\"reason\":\"R.\"}"

static const struct {
  const char *name;
  const char *effects;
  const char *target;
  EntChangeKind kind;
  EntRange after;
  const char *level;
  guint n_contributions;
} cases[] = {
  { "shift", EFFECT ("s", "position", "shift", "0.2"), "s", ENT_CHANGE_STANCE, { 0.5, 0.6, 0.7 }, "high", 1 },
  { "widen", EFFECT ("s", "position", "widen", "0.1"), "s", ENT_CHANGE_STANCE, { 0.2, 0.4, 0.6 }, "low", 1 },
  { "set-number", EFFECT ("s", "position", "set", "0.7"), "s", ENT_CHANGE_STANCE, { 0.7, 0.7, 0.7 }, "high", 1 },
  { "set-range", EFFECT ("f", "likelihood", "set", "{\"low\":0.5,\"best\":0.6,\"high\":0.9}"), "f",
    ENT_CHANGE_LIKELIHOOD, { 0.5, 0.6, 0.9 }, NULL, 1 },
  { "set-level-of-band", EFFECT ("s", "level", "set", "\"high\""), "s", ENT_CHANGE_STANCE, { 0.6, 0.8, 1 }, "high", 1 },
  { "order", EFFECT ("s", "position", "widen", "0.05") "," EFFECT ("s", "position", "shift", "0.1") ","
             EFFECT ("s", "position", "set", "0.7"), "s", ENT_CHANGE_STANCE, { 0.75, 0.8, 0.85 }, "high", 3 },
  { "clamp-above", EFFECT ("f", "likelihood", "shift", "0.65"), "f", ENT_CHANGE_LIKELIHOOD, { 0.85, 0.95, 1 }, NULL, 2 },
  { "clamp-below", EFFECT ("s", "position", "shift", "-0.35"), "s", ENT_CHANGE_STANCE, { 0, 0.05, 0.15 }, "low", 2 },
  { "narrow-too-far", EFFECT ("s", "position", "widen", "-0.3"), "s", ENT_CHANGE_STANCE, { 0.4, 0.4, 0.4 }, "low", 2 },
  { "impact", "{\"target\":\"f\",\"field\":\"impact\",\"perspective\":\"p\",\"operation\":\"shift\",\"value\":-0.15,"
              "\"reason\":\"R.\"}", "f", ENT_CHANGE_IMPACT, { -1, -0.95, -0.85 }, NULL, 2 },
};

static void
assert_range (const EntRange *range,
              const EntRange *expected)
{
  g_assert_cmpfloat_with_epsilon (range->low, expected->low, TINY);
  g_assert_cmpfloat_with_epsilon (range->best, expected->best, TINY);
  g_assert_cmpfloat_with_epsilon (range->high, expected->high, TINY);
}

static const EntRange *
find_impact (EntFactor  *factor,
             const char *perspective)
{
  EntImpact *impact;

  for (guint i = 0; (impact = ent_list_peek (ent_factor_get_impacts (factor), i)) != NULL; i++)
    if (g_str_equal (ent_impact_get_perspective (impact), perspective))
      return ent_impact_get_range (impact);

  return NULL;
}

/* What the briefing under the scenario says, by the way that everybody asks. */
static const EntRange *
look_up (EntBriefing     *briefing,
         const EntChange *change)
{
  gpointer record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, ent_record_get_id (change->target));

  switch (change->kind)
    {
    case ENT_CHANGE_STANCE:
      return ent_stance_get_position (record);
    case ENT_CHANGE_LIKELIHOOD:
      return ent_factor_get_likelihood (record);
    case ENT_CHANGE_IMPACT:
    default:
      return find_impact (record, change->perspective);
    }
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = read_effects (cases[index].effects);
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (baseline, "w", "then");
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  const EntChange *change = ent_outlook_find_change (outlook, cases[index].target, cases[index].kind,
                                                     cases[index].kind == ENT_CHANGE_IMPACT ? "p" : NULL);

  g_assert_nonnull (change);
  g_assert_true (ent_change_is_moved (change));
  assert_range (&change->after, &cases[index].after);
  g_assert_cmpuint (change->n_contributions, ==, cases[index].n_contributions);
  assert_range (look_up (shown, change), &cases[index].after);
  if (cases[index].level != NULL)
    {
      g_assert_cmpstr (ent_level_get_id (change->level_after), ==, cases[index].level);
      g_assert_cmpstr (ent_level_get_id (ent_briefing_get_stance_level (
                         shown, ent_briefing_find_stance (shown, "m", "q", ENT_BY_DESK, NULL))), ==, cases[index].level);
    }
}

static void
test_category (void)
{
  g_autoptr (EntBriefing) briefing = read_effects (EFFECT ("c", "level", "set", "\"yes\""));
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (baseline, "w", "then");
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  const EntChange *change = ent_outlook_find_change (outlook, "c", ENT_CHANGE_STANCE, NULL);
  EntStance *stance = ent_briefing_find_stance (shown, "m", "r", ENT_BY_DESK, NULL);
  guint n_stances, n_factors;

  g_assert_true (ent_change_is_relevelled (change));
  g_assert_false (change->has_after);
  g_assert_cmpstr (ent_level_get_id (change->level_before), ==, "no");
  g_assert_cmpstr (ent_level_get_id (change->level_after), ==, "yes");
  g_assert_cmpstr (ent_stance_get_level (stance), ==, "yes");
  g_assert_cmpstr (ent_stance_get_summary (stance), ==, "S.");

  ent_outlook_count (outlook, &n_stances, &n_factors);
  g_assert_cmpuint (n_stances, ==, 1);
  g_assert_cmpuint (n_factors, ==, 0);
}

/* The rest is the document's; what is asked as of another day is untouched. */
static void
test_variant (void)
{
  g_autoptr (EntBriefing) briefing = read_effects (EFFECT ("s", "position", "shift", "0.2") "," EFFECT ("f", "likelihood",
                                                                                                        "shift", "0.1"));
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (baseline, "w", "then");
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  g_autoptr (EntBriefing) again = ent_outlook_dup_briefing (outlook);
  g_autoptr (EntOutlook) from_variant = ent_outlook_new (shown);

  g_assert_true (shown == again);
  g_assert_true (ent_outlook_peek (shown) == outlook);
  g_assert_null (ent_outlook_peek (briefing));
  g_assert_true (ent_briefing_get_original (shown) == briefing);
  g_assert_true (ent_outlook_get_original (from_variant) == briefing);
  g_assert_true (ent_outlook_is_baseline (from_variant));

  g_assert_true (ent_briefing_get_members (shown) == ent_briefing_get_members (briefing));
  g_assert_true (ent_briefing_get_bytes (shown) == ent_briefing_get_bytes (briefing));
  g_assert_true (ent_briefing_find_stance (shown, "m", "q", ENT_BY_DESK, "2021")
                 == ent_briefing_find_stance (briefing, "m", "q", ENT_BY_DESK, "2021"));
  g_assert_true (ent_briefing_find_stance (shown, "m", "q", ENT_BY_DESK, NULL)
                 == ent_list_peek (ent_briefing_get_stances (shown), 0));
  g_assert_true (ent_briefing_lookup (shown, ENT_TYPE_FACTOR, "f") == ent_list_peek (ent_briefing_get_factors (shown), 0));
  g_assert_true (find_impact (ent_list_peek (ent_briefing_get_factors (shown), 0), "o")
                 != NULL);
}

/* Made-up documents */

/* More than an outlook keeps together. */
#define N_THINGS 40
#define N_SWITCHES 7

static double
random_number (GRand *random)
{
  return g_rand_int_range (random, -40, 41) / 100.0;
}

static void
add_effect (GString *text,
            GRand   *random,
            gboolean first)
{
  int target = g_rand_int_range (random, 0, N_THINGS);
  gboolean widen = g_rand_boolean (random);

  g_string_append (text, first ? "" : ",");
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_string_append_printf (text, "{\"target\":\"s%d\",\"field\":\"position\"", target);
      break;
    case 1:
      g_string_append_printf (text, "{\"target\":\"f%d\",\"field\":\"likelihood\"", target);
      break;
    default:
      g_string_append_printf (text, "{\"target\":\"f%d\",\"field\":\"impact\",\"perspective\":\"p\"", target);
    }
  g_string_append_printf (text, ",\"operation\":\"%s\",\"value\":%.2f,\"reason\":\"R.\"}",
                          widen ? "widen" : "shift", random_number (random));
}

static void
add_switch (GString *text,
            GRand   *random,
            int      index)
{
  g_string_append_printf (text, "%s{\"id\":\"w%d\",\"question\":\"W?\",\"kind\":\"event\",\"options\":["
                          "{\"id\":\"now\",\"name\":\"N\",\"baseline\":true}", index > 0 ? "," : "", index);
  for (int option = 0; option < 3; option++)
    {
      int n = g_rand_int_range (random, 0, 9);

      g_string_append_printf (text, ",{\"id\":\"o%d\",\"name\":\"O\",\"effects\":[", option);
      /* Switches set different things, so that no two can contradict each other. */
      g_string_append_printf (text, "{\"target\":\"t%d\",\"field\":\"position\",\"operation\":\"set\",\"value\":%.2f,"
                              "\"reason\":\"R.\"}", index, g_rand_int_range (random, 0, 101) / 100.0);
      for (int i = 0; i < n; i++)
        add_effect (text, random, FALSE);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
}

static void
add_range (GString *text,
           GRand   *random,
           double   from)
{
  double low = from + g_rand_double_range (random, 0, 0.5);
  double best = low + g_rand_double_range (random, 0, 0.2);

  g_string_append_printf (text, "\"low\":%.3f,\"best\":%.3f,\"high\":%.3f", low, best, best + 0.1);
}

static EntBriefing *
make_up (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GString) text = g_string_new (head);

  g_string_append (text, "\"stances\":[");
  for (int i = 0; i < N_THINGS + N_SWITCHES; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"%c%d\",\"member\":\"m\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"%d\","
                              "\"position\":{", i > 0 ? "," : "", i < N_THINGS ? 's' : 't', i < N_THINGS ? i : i - N_THINGS,
                              1900 + i);
      add_range (text, random, 0);
      g_string_append (text, "}," CONFIDENCE ",\"summary\":\"S.\"}");
    }
  g_string_append (text, "],\"factors\":[");
  for (int i = 0; i < N_THINGS; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"f%d\",\"title\":\"F\",\"event\":\"E.\",\"resolves\":\"R.\",\"by_date\":\"2030\","
                              "\"likelihood\":{", i > 0 ? "," : "", i);
      add_range (text, random, 0);
      g_string_append (text, "}," CONFIDENCE ",\"impacts\":[{\"perspective\":\"p\",");
      add_range (text, random, -1);
      g_string_append (text, ",\"reason\":\"R.\"}]}");
    }
  g_string_append (text, "],\"switches\":[");
  for (int i = 0; i < N_SWITCHES; i++)
    add_switch (text, random, i);
  g_string_append (text, "]}");

  return read_text (text->str);
}

static EntOutlook *
flip (EntOutlook *outlook,
      int         swtch,
      int         option)
{
  g_autofree char *switch_id = g_strdup_printf ("w%d", swtch);
  g_autofree char *option_id = option < 0 ? g_strdup ("now") : g_strdup_printf ("o%d", option);
  EntOutlook *flipped = ent_outlook_with_option (outlook, switch_id, option_id);

  g_object_unref (outlook);
  return flipped;
}

static void
assert_same (EntOutlook *a,
             EntOutlook *b)
{
  g_autoptr (GPtrArray) left = ent_outlook_list_changes (a);
  g_autoptr (GPtrArray) right = ent_outlook_list_changes (b);

  g_assert_cmpuint (left->len, ==, right->len);
  for (guint i = 0; i < left->len; i++)
    {
      const EntChange *one = g_ptr_array_index (left, i), *other = g_ptr_array_index (right, i);

      g_assert_true (one->target == other->target);
      g_assert_cmpint (one->kind, ==, other->kind);
      /* To the last bit. */
      g_assert_true (ent_range_equal (&one->after, &other->after));
      g_assert_cmpuint (one->n_contributions, ==, other->n_contributions);
    }
}

static void
assert_adds_up (EntOutlook *outlook)
{
  g_autoptr (GPtrArray) changes = ent_outlook_list_changes (outlook);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);
      EntRange sum = change->before;
      double least = change->kind == ENT_CHANGE_IMPACT ? -1 : 0;

      for (guint j = 0; j < change->n_contributions; j++)
        {
          sum.low += change->contributions[j].delta.low;
          sum.best += change->contributions[j].delta.best;
          sum.high += change->contributions[j].delta.high;
        }
      assert_range (&change->after, &sum);
      g_assert_cmpfloat (change->after.low, >=, least);
      g_assert_cmpfloat (change->after.low, <=, change->after.best);
      g_assert_cmpfloat (change->after.best, <=, change->after.high);
      g_assert_cmpfloat (change->after.high, <=, 1);
    }
}

/* Nothing chosen is nothing changed; and what was chosen can be taken back. */
static void
test_nothing (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (EntBriefing) briefing = make_up (seed);
      g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
      g_autoptr (EntOutlook) outlook = g_object_ref (baseline);
      g_autoptr (GPtrArray) none = ent_outlook_list_changes (baseline);
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (EntBriefing) shown = NULL;

      g_assert_cmpuint (none->len, ==, 0);
      for (int i = 0; i < N_SWITCHES; i++)
        outlook = flip (outlook, i, i % 3);
      g_assert_false (ent_outlook_is_baseline (outlook));
      for (int i = N_SWITCHES - 1; i >= 0; i--)
        outlook = flip (outlook, i, -1);

      g_assert_true (ent_outlook_is_baseline (outlook));
      after = ent_outlook_list_changes (outlook);
      g_assert_cmpuint (after->len, ==, 0);
      shown = ent_outlook_dup_briefing (outlook);
      g_assert_true (shown == briefing);
    }
}

/* However one gets there: by any order, over detours, or at once. */
static void
test_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (EntBriefing) briefing = make_up (seed);
      g_autoptr (EntOutlook) forwards = ent_outlook_new (briefing);
      g_autoptr (EntOutlook) backwards = ent_outlook_new (briefing);
      g_autoptr (EntOutlook) wandering = ent_outlook_new (briefing);
      int wanted[N_SWITCHES];

      for (int i = 0; i < N_SWITCHES; i++)
        wanted[i] = g_rand_int_range (random, -1, 3);
      for (int i = 0; i < N_SWITCHES; i++)
        forwards = flip (forwards, i, wanted[i]);
      for (int i = N_SWITCHES - 1; i >= 0; i--)
        backwards = flip (backwards, i, wanted[i]);
      for (int i = 0; i < 40; i++)
        wandering = flip (wandering, g_rand_int_range (random, 0, N_SWITCHES), g_rand_int_range (random, -1, 3));
      for (int i = 0; i < N_SWITCHES; i++)
        wandering = flip (wandering, i, wanted[i]);

      assert_same (forwards, backwards);
      assert_same (forwards, wandering);
      assert_adds_up (forwards);
    }
}

/* An outlook does not change when another is made from it. */
static void
test_immutable (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (EntBriefing) briefing = make_up (seed);
      g_autoptr (EntOutlook) kept = flip (ent_outlook_new (briefing), 0, 0);
      g_autoptr (EntOutlook) fresh = flip (ent_outlook_new (briefing), 0, 0);
      g_autoptr (EntOutlook) moving = g_object_ref (kept);

      for (int i = 0; i < N_SWITCHES; i++)
        moving = flip (moving, i, 2);
      assert_same (kept, fresh);
    }
}

/* What is drawn, listed and counted under the scenario is what the changes say. */
static void
test_shown (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (EntBriefing) briefing = make_up (seed);
      g_autoptr (EntOutlook) outlook = ent_outlook_new (briefing);
      g_autoptr (EntBriefing) shown = NULL;
      g_autoptr (GPtrArray) changes = NULL;

      for (int i = 0; i < N_SWITCHES; i++)
        outlook = flip (outlook, i, (int) (seed + i) % 3);
      shown = ent_outlook_dup_briefing (outlook);
      changes = ent_outlook_list_changes (outlook);
      g_assert_cmpuint (changes->len, >, 0);
      for (guint i = 0; i < changes->len; i++)
        {
          const EntChange *change = g_ptr_array_index (changes, i);

          assert_range (look_up (shown, change), &change->after);
          assert_range (look_up (briefing, change), &change->before);
        }
    }
}

static void
assert_looks_same (EntBriefing *a,
                   EntBriefing *b)
{
  gpointer left, right;

  for (guint i = 0; (left = ent_list_peek (ent_briefing_get_stances (a), i)) != NULL; i++)
    {
      right = ent_list_peek (ent_briefing_get_stances (b), i);
      g_assert_true (ent_range_equal (ent_stance_get_position (left), ent_stance_get_position (right)));
    }
  for (guint i = 0; (left = ent_list_peek (ent_briefing_get_factors (a), i)) != NULL; i++)
    {
      right = ent_list_peek (ent_briefing_get_factors (b), i);
      g_assert_true (ent_range_equal (ent_factor_get_likelihood (left), ent_factor_get_likelihood (right)));
      g_assert_true (ent_range_equal (find_impact (left, "p"), find_impact (right, "p")));
    }
}

/* What is shown of one outlook is not shown of the next: made at every step,
 * or only in the end, the briefing is the same. */
static void
test_shown_on_the_way (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (EntBriefing) briefing = make_up (seed);
      g_autoptr (EntOutlook) outlook = ent_outlook_new (briefing);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

      for (int i = 0; i < 30; i++)
        {
          g_autoptr (EntOutlook) fresh = ent_outlook_new (briefing);
          g_autoptr (EntBriefing) shown = NULL, expected = NULL;

          outlook = flip (outlook, g_rand_int_range (random, 0, N_SWITCHES), g_rand_int_range (random, -1, 3));
          for (int j = 0; j < N_SWITCHES; j++)
            {
              g_autofree char *switch_id = g_strdup_printf ("w%d", j);
              const char *option = ent_option_get_id (ent_outlook_get_option (outlook, switch_id));

              fresh = flip (fresh, j, *option == 'o' ? option[1] - '0' : -1);
            }
          shown = ent_outlook_dup_briefing (outlook);
          expected = ent_outlook_dup_briefing (fresh);
          g_ptr_array_add (kept, g_object_ref (shown));
          assert_looks_same (shown, expected);
        }
    }
}

static void
test_stage (void)
{
  g_autofree char *text = g_strdup_printf (
    "%s%s\"switches\":[{\"id\":\"w\",\"question\":\"W?\",\"kind\":\"event\",\"options\":["
    "{\"id\":\"now\",\"name\":\"Now\",\"baseline\":true},{\"id\":\"then\",\"name\":\"Then\",\"effects\":[" EFFECT (
      "s", "position", "shift", "0.2") "]}]},{\"id\":\"v\",\"question\":\"V?\",\"kind\":\"assumption\",\"options\":["
    "{\"id\":\"now\",\"name\":\"Now\",\"baseline\":true},{\"id\":\"then\",\"name\":\"Then\",\"effects\":[" EFFECT (
      "f", "likelihood", "shift", "0.1") "]}]}],\"scenarios\":[{\"id\":\"z\",\"name\":\"Z\",\"options\":{\"w\":\"then\"}}]}",
    head, plain);
  g_autoptr (EntBriefing) briefing = read_text (text);
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntStage) plain_stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (plain_stage, "scenario", "z", NULL);
  g_autoptr (EntStage) own = ent_stage_with (stage, "options", g_variant_new_parsed ("{'w': 'now', 'v': 'then'}"), NULL);
  g_autoptr (EntStage) idle = ent_stage_with (stage, "options", g_variant_new_parsed ("{'w': 'then', 'v': 'now', 'u': 'x'}"),
                                              NULL);
  g_autoptr (EntStage) fitted = ent_stage_fit (idle, briefing);
  g_autoptr (EntOutlook) by_scenario = ent_outlook_with_stage (baseline, stage);
  g_autoptr (EntOutlook) by_both = ent_outlook_with_stage (by_scenario, own);

  g_assert_cmpstr (ent_option_get_id (ent_outlook_get_option (by_scenario, "w")), ==, "then");
  g_assert_cmpstr (ent_option_get_id (ent_outlook_get_option (by_scenario, "v")), ==, "now");
  g_assert_cmpstr (ent_option_get_id (ent_outlook_get_option (by_both, "w")), ==, "now");
  g_assert_cmpstr (ent_option_get_id (ent_outlook_get_option (by_both, "v")), ==, "then");
  g_assert_null (ent_outlook_get_option (by_both, "u"));

  {
    g_autoptr (EntBriefing) variant = ent_outlook_dup_briefing_for_stage (briefing, stage);
    g_autoptr (EntBriefing) again = ent_outlook_dup_briefing_for_stage (variant, stage);
    g_autoptr (EntBriefing) other = ent_outlook_dup_briefing_for_stage (variant, own);
    g_autoptr (EntBriefing) original = ent_outlook_dup_briefing_for_stage (variant, plain_stage);
    g_autoptr (GPtrArray) assumed = ent_outlook_list_assumptions (ent_outlook_peek (variant));

    g_assert_true (variant != briefing && variant == again);
    g_assert_true (other != variant && ent_briefing_get_original (other) == briefing);
    g_assert_true (original == briefing);
    g_assert_cmpuint (assumed->len, ==, 1);
    g_assert_cmpstr (ent_switch_get_id (g_ptr_array_index (assumed, 0)), ==, "w");
    g_assert_null (ent_outlook_find_move (briefing, NULL, ENT_CHANGE_STANCE, NULL));
  }

  /* What is so without being told is not kept, so that equal stages are equal. */
  g_assert_true (ent_stage_equal (fitted, stage));
  g_assert_false (ent_stage_equal (own, stage));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/outlook/effect/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/outlook/category", test_category);
  g_test_add_func ("/outlook/variant", test_variant);
  g_test_add_func ("/outlook/nothing", test_nothing);
  g_test_add_func ("/outlook/order", test_order);
  g_test_add_func ("/outlook/immutable", test_immutable);
  g_test_add_func ("/outlook/shown", test_shown);
  g_test_add_func ("/outlook/shown-on-the-way", test_shown_on_the_way);
  g_test_add_func ("/outlook/stage", test_stage);

  return g_test_run ();
}
