/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What matters most: an example by hand, and made-up documents in which each
 * option is looked at the long way round.
 */

#include "ent-sensitivity.h"

#include "ent-share-parts.h"
#include "share-document.h"

#define TINY 1e-9

#define OPTION(id, effects) "{\"id\":\"" id "\",\"name\":\"N\",\"effects\":[" effects "]}"
#define BASELINE "{\"id\":\"now\",\"name\":\"N\",\"baseline\":true}"
#define SWITCH(id, options) \
  "{\"id\":\"" id "\",\"question\":\"W?\",\"kind\":\"event\",\"options\":[" BASELINE "," options "]}"
#define SHIFT(target, field, value) \
  "{\"target\":\"" target "\",\"field\":\"" field "\",\"operation\":\"shift\",\"value\":" value ",\"reason\":\"R.\"}"

static const ShareMember members[] = {
  { { 0.5, 0.7, 0.8 }, 100, FALSE }, /* in, may be out */
  { { 0.3, 0.5, 0.7 }, 50, FALSE },  /* out, may be in */
  { { 0.1, 0.2, 0.3 }, 200, FALSE }, /* out */
  { { 0.3, 0.5, 0.7 }, -1, FALSE },  /* out, may be in, without a figure */
  { { 0.3, 0.5, 0.7 }, 50, FALSE },  /* like the second */
  { { 0 }, 500, TRUE },
};

static EntBriefing *
load (void)
{
  return share_document_new (
    members, G_N_ELEMENTS (members),
    "\"switches\":["
    SWITCH ("small", OPTION ("up", SHIFT ("s1", "position", "0.2"))) ","
    SWITCH ("none", OPTION ("up", SHIFT ("s2", "position", "0.2"))) ","
    SWITCH ("both", OPTION ("up", SHIFT ("s1", "position", "0.2") "," SHIFT ("s2", "position", "0.5")) ","
                    OPTION ("down", SHIFT ("s0", "position", "-0.4") "," SHIFT ("f", "likelihood", "-0.1"))) ","
    SWITCH ("factor", OPTION ("up", SHIFT ("f", "likelihood", "0.4")))
    "]");
}

/* What is moved, the least and the most, and what gives these: as in "both 0 0.35 down-up, s0 0.1 0.2 L-H". */
static char *
describe (const EntSensitivity *self)
{
  static const char ends[] = "LBH";
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_entries; i++)
    {
      const EntSensitivityEntry *entry = &self->entries[i];

      g_assert_true ((entry->swtch != NULL) != (entry->stance != NULL));
      g_assert_cmpfloat_with_epsilon (entry->high - entry->low, entry->span, TINY);
      if (i > 0)
        g_assert_cmpfloat (entry->span, <=, self->entries[i - 1].span);
      g_string_append_printf (text, "%s%s %g %g", i > 0 ? ", " : "",
                              ent_record_get_id (entry->swtch != NULL ? ENT_RECORD (entry->swtch) : ENT_RECORD (entry->stance)),
                              entry->low, entry->high);
      if (entry->swtch != NULL)
        g_string_append_printf (text, " %s-%s", ent_option_get_id (entry->low_option), ent_option_get_id (entry->high_option));
      else
        g_string_append_printf (text, " %c-%c", ends[entry->low_end], ends[entry->high_end]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct {
  const char *name;
  const char *chosen; /* (nullable): option of the switch "both" */
  EntQuantity quantity;
  double now;
  const char *expected;
} cases[] = {
  { "share", NULL, { .kind = ENT_QUANTITY_SHARE, .measure = "in", .indicator = "people" }, 0.1,
    "both 0 0.35 down-up, s0 0 0.1 L-H, small 0.1 0.15 now-up, s1 0.1 0.15 L-H, s4 0.1 0.15 L-H" },
  { "count", NULL, { .kind = ENT_QUANTITY_COUNT, .measure = "in" }, 1,
    "both 0 3 down-up, small 1 2 now-up, s0 0 1 L-H, s1 1 2 L-H, s3 1 2 L-H, s4 1 2 L-H" },
  /* Only the best estimate is torn, so that either end gives less. */
  { "middle", NULL, { .kind = ENT_QUANTITY_SHARE, .measure = "torn", .indicator = "people" }, 0.1,
    "none 0.1 0.3 now-up, s0 0.1 0.2 H-L, small 0.05 0.1 up-now, both 0.05 0.1 up-now, s1 0.05 0.1 L-B, s4 0.05 0.1 L-B" },
  { "likelihood", NULL, { .kind = ENT_QUANTITY_LIKELIHOOD, .factor = "f" }, 0.3,
    "factor 0.3 0.7 now-up, both 0.2 0.3 down-now" },
  /* What is chosen already is gone back from; what it moved is moved no further. */
  { "chosen", "up", { .kind = ENT_QUANTITY_SHARE, .measure = "in", .indicator = "people" }, 0.35,
    "both 0 0.35 down-up, s0 0.25 0.35 L-H, s1 0.3 0.35 L-H, s4 0.35 0.4 L-H" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (baseline, "both", cases[index].chosen);
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  g_autoptr (EntSensitivity) sensitivity = ent_sensitivity_new (shown, stage, &cases[index].quantity);
  g_autofree char *text = describe (sensitivity);

  g_assert_true (sensitivity->complete);
  g_assert_cmpfloat_with_epsilon (sensitivity->now, cases[index].now, TINY);
  g_assert_cmpstr (text, ==, cases[index].expected);
}

static void
test_unknown (void)
{
  static const EntQuantity quantities[] = {
    { .kind = ENT_QUANTITY_SHARE, .measure = "in" },
    { .kind = ENT_QUANTITY_SHARE, .measure = "in", .indicator = "unknown" },
    { .kind = ENT_QUANTITY_SHARE, .indicator = "people" },
    { .kind = ENT_QUANTITY_COUNT, .measure = "unknown" },
    { .kind = ENT_QUANTITY_LIKELIHOOD },
    { .kind = ENT_QUANTITY_LIKELIHOOD, .factor = "m0" },
  };
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    g_assert_null (ent_sensitivity_new (briefing, stage, &quantities[i]));
}

/* Made-up documents */

#define N_MEMBERS 25
#define N_SWITCHES 8
#define N_OPTIONS 3

static EntBriefing *
make_up (GRand *random)
{
  ShareMember made_up[N_MEMBERS];
  g_autoptr (GString) text = g_string_new ("\"switches\":[");

  for (guint i = 0; i < N_MEMBERS; i++)
    {
      double low = g_rand_double_range (random, 0, 0.5);

      made_up[i] = (ShareMember) { { low, low + 0.2, low + 0.4 }, g_rand_int_range (random, -5, 30), g_rand_int_range (random, 0, 6) == 0 };
    }
  for (int i = 0; i < N_SWITCHES; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"w%d\",\"question\":\"W?\",\"kind\":\"event\",\"options\":[" BASELINE,
                              i > 0 ? "," : "", i);
      for (int j = 0; j < N_OPTIONS; j++)
        {
          g_string_append_printf (text, ",{\"id\":\"o%d\",\"name\":\"O\",\"effects\":[" SHIFT ("f", "likelihood", "%.2f"), j,
                                  g_rand_int_range (random, -20, 21) / 100.0);
          for (int k = g_rand_int_range (random, 0, 8); k > 0; k--)
            {
              int target = g_rand_int_range (random, 0, N_MEMBERS);

              if (!made_up[target].is_silent)
                g_string_append_printf (text, ",{\"target\":\"s%d\",\"field\":\"position\",\"operation\":\"shift\",\"value\":%.2f,"
                                        "\"reason\":\"R.\"}", target, g_rand_int_range (random, -40, 41) / 100.0);
            }
          g_string_append (text, "]}");
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "]");

  return share_document_new (made_up, N_MEMBERS, text->str);
}

/* The quantity as everybody else works it out. */
static double
measure (EntBriefing       *briefing,
         EntStage          *stage,
         const EntQuantity *quantity)
{
  g_auto (GStrv) in = NULL;
  EntShare share;

  if (quantity->kind == ENT_QUANTITY_LIKELIHOOD)
    return ent_factor_get_likelihood (ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, quantity->factor))->best;

  in = ent_share_members_in_measure (briefing, stage, quantity->measure);
  if (quantity->kind == ENT_QUANTITY_COUNT)
    return g_strv_length (in);

  g_assert_true (ent_share_compute (briefing, quantity->indicator, (const char * const *) in, NULL, &share));
  return share.fraction;
}

static const EntSensitivityEntry *
find_entry (const EntSensitivity *self,
            gpointer              record)
{
  for (guint i = 0; i < self->n_entries; i++)
    if ((gpointer) self->entries[i].swtch == record || (gpointer) self->entries[i].stance == record)
      return &self->entries[i];

  return NULL;
}

static void
check_switch (const EntSensitivity *sensitivity,
              EntOutlook           *outlook,
              EntStage             *stage,
              const EntQuantity    *quantity,
              EntSwitch            *swtch)
{
  const EntSensitivityEntry *entry = find_entry (sensitivity, swtch);
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;
  EntOption *option;

  for (guint i = 0; (option = ent_list_peek (ent_switch_get_options (swtch), i)) != NULL; i++)
    {
      g_autoptr (EntOutlook) other = ent_outlook_with_option (outlook, ent_switch_get_id (swtch), ent_option_get_id (option));
      g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (other);
      double value = measure (shown, stage, quantity);

      low = MIN (low, value);
      high = MAX (high, value);
      if (entry != NULL && option == entry->low_option)
        g_assert_cmpfloat_with_epsilon (entry->low, value, TINY);
      if (entry != NULL && option == entry->high_option)
        g_assert_cmpfloat_with_epsilon (entry->high, value, TINY);
    }

  if (entry == NULL)
    {
      g_assert_cmpfloat_with_epsilon (low, high, TINY);
      return;
    }
  g_assert_cmpfloat_with_epsilon (entry->low, low, TINY);
  g_assert_cmpfloat_with_epsilon (entry->high, high, TINY);
}

static void
check_stance (const EntSensitivity *sensitivity,
              EntBriefing          *briefing,
              EntStage             *stage,
              const EntQuantity    *quantity,
              EntStance            *shown)
{
  EntStance *stance = ent_briefing_lookup (ent_briefing_get_original (briefing), ENT_TYPE_STANCE, ent_stance_get_id (shown));
  const EntSensitivityEntry *entry = find_entry (sensitivity, shown);
  const EntRange *position = ent_stance_get_position (shown);
  double at[] = { position->low, position->best, position->high };
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;
  double others = 0;

  /* That of the others is the same throughout: what differs is looked at in the document as it was read. */
  for (guint i = 0; i < 3; i++)
    {
      EntRange point = { at[i], at[i], at[i] };
      g_autoptr (GHashTable) replaced = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
      g_autoptr (EntBriefing) variant = NULL;
      double value;

      g_hash_table_insert (replaced, stance, ent_stance_with_position (stance, NULL, &point));
      variant = ent_briefing_new_variant (ent_briefing_get_original (briefing), replaced);
      value = measure (variant, stage, quantity);
      if (i == ENT_RANGE_END_BEST)
        others = sensitivity->now - value;
      low = MIN (low, value);
      high = MAX (high, value);
    }

  if (entry == NULL)
    {
      g_assert_cmpfloat_with_epsilon (low, high, TINY);
      return;
    }
  g_assert_cmpfloat_with_epsilon (entry->low, low + others, TINY);
  g_assert_cmpfloat_with_epsilon (entry->high, high + others, TINY);
}

static void
test_any (void)
{
  static const EntQuantity quantities[] = {
    { .kind = ENT_QUANTITY_SHARE, .measure = "in", .indicator = "people" },
    { .kind = ENT_QUANTITY_SHARE, .measure = "torn", .indicator = "people" },
    { .kind = ENT_QUANTITY_COUNT, .measure = "ends" },
    { .kind = ENT_QUANTITY_LIKELIHOOD, .factor = "f" },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_entries = 0;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (EntBriefing) briefing = make_up (random);
      g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
      g_autoptr (EntOutlook) outlook = ent_outlook_new (briefing);
      g_autoptr (EntBriefing) shown = NULL;

      /* From nothing chosen, and from something. */
      for (int j = 0; i % 2 == 1 && j < N_SWITCHES; j++)
        {
          g_autofree char *switch_id = g_strdup_printf ("w%d", j);
          g_autofree char *option_id = g_strdup_printf ("o%d", g_rand_int_range (random, 0, N_OPTIONS));
          g_autoptr (EntOutlook) other = ent_outlook_with_option (outlook, switch_id, option_id);

          g_set_object (&outlook, other);
        }
      shown = ent_outlook_dup_briefing (outlook);

      for (guint j = 0; j < G_N_ELEMENTS (quantities); j++)
        {
          g_autoptr (EntSensitivity) sensitivity = ent_sensitivity_new (shown, stage, &quantities[j]);
          gpointer record;

          g_assert_cmpfloat_with_epsilon (sensitivity->now, measure (shown, stage, &quantities[j]), TINY);
          n_entries += sensitivity->n_entries;
          for (guint k = 0; (record = ent_list_peek (ent_briefing_get_switches (shown), k)) != NULL; k++)
            check_switch (sensitivity, outlook, stage, &quantities[j], record);
          for (guint k = 0; (record = ent_list_peek (ent_briefing_get_stances (shown), k)) != NULL; k++)
            check_stance (sensitivity, shown, stage, &quantities[j], record);
        }
    }

  g_assert_cmpuint (n_entries, >, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sensitivity/case/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/sensitivity/unknown", test_unknown);
  g_test_add_func ("/sensitivity/any", test_any);

  return g_test_run ();
}
