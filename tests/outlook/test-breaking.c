/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking points: examples by hand, and made-up documents in which every set
 * of members is tried.
 */

#include "ent-breaking.h"

#include "share-document.h"

#define TINY 1e-9

#define IN { 0.7, 0.8, 0.9 }
#define OUT { 0.1, 0.2, 0.3 }

/* In: 100, 50 and 20. Out: 200, 80, 80, 30; and some that are not moved. */
static const ShareMember members[] = {
  { IN, 100, FALSE }, { IN, 50, FALSE }, { IN, 20, FALSE }, { OUT, 30, FALSE }, { OUT, 80, FALSE }, { OUT, 200, FALSE },
  { OUT, 80, FALSE }, { { 0 }, 400, TRUE }, { OUT, -1, FALSE }, { IN, -1, FALSE }, { IN, -1, FALSE },
};

static const struct {
  const char *name;
  const char *indicator;
  double threshold;
  gboolean into;
  guint size;
  const char *sets; /* of members, and what it takes the share to */
  double limit;
  guint n_movable;
  guint n_without_figure;
} cases[] = {
  { "one", "people", 0.3, TRUE, 1, "5:0.37", 0.56, 4, 1 },
  { "one-of-several", "people", 0.2, TRUE, 1, "5:0.37 4:0.25 6:0.25 3:0.2", 0.56, 4, 1 },
  { "two", "people", 0.45, TRUE, 2, "5,4:0.45 5,6:0.45", 0.56, 4, 1 },
  { "three", "people", 0.5, TRUE, 3, "5,4,6:0.53", 0.56, 4, 1 },
  { "three-of-several", "people", 0.48, TRUE, 3, "5,4,6:0.53 5,4,3:0.48 5,6,3:0.48", 0.56, 4, 1 },
  { "all", "people", 0.56, TRUE, 4, "5,4,6,3:0.56", 0.56, 4, 1 },
  { "too-far", "people", 0.57, TRUE, 0, "", 0.56, 4, 1 },
  { "out", "people", 0.15, FALSE, 1, "0:0.07 1:0.12", 0, 3, 2 },
  /* At the threshold it holds still, so any move out breaks it. */
  { "out-from-threshold", "people", 0.17, FALSE, 1, "0:0.07 1:0.12 2:0.15", 0, 3, 2 },
  { "out-to-threshold", "people", 0.07, FALSE, 2, "0,1:0.02 0,2:0.05", 0, 3, 2 },
  { "out-of-nothing", "people", 0, FALSE, 0, "", 0, 3, 2 },
  /* Counted, all weigh the same, and those without a figure count as well. */
  { "count", NULL, 6, TRUE, 1, "3:6 4:6 5:6 6:6 8:6", 10, 5, 0 },
  { "count-out", NULL, 2, FALSE, 4, "0,1,2,9:1 0,1,2,10:1 0,1,9,10:1 0,2,9,10:1 1,2,9,10:1", 0, 5, 0 },
};

static char *
describe (const EntBreaking *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_sets; i++)
    {
      for (guint j = 0; j < self->size; j++)
        g_string_append_printf (text, "%s%u", j > 0 ? "," : i > 0 ? " " : "", self->sets[i].members[j]);
      g_string_append_printf (text, ":%g", self->sets[i].share);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = share_document_new (members, G_N_ELEMENTS (members), NULL);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntShareParts) parts = ent_share_parts_new (briefing, stage, "in", cases[index].indicator, NULL);
  g_autoptr (EntBreaking) breaking = ent_breaking_new (parts, cases[index].threshold);
  g_autofree char *text = describe (breaking);

  g_assert_cmpint (breaking->into, ==, cases[index].into);
  g_assert_cmpuint (breaking->size, ==, cases[index].size);
  g_assert_cmpstr (text, ==, cases[index].sets);
  g_assert_false (breaking->is_cut);
  g_assert_cmpfloat_with_epsilon (breaking->limit, cases[index].limit, TINY);
  g_assert_cmpuint (breaking->n_movable, ==, cases[index].n_movable);
  g_assert_cmpuint (breaking->n_without_stance, ==, 1);
  g_assert_cmpuint (breaking->n_without_figure, ==, cases[index].n_without_figure);
}

#define N_MEMBERS 12

/* Bits of a number are members that move. */
static double
share_with (const EntShareParts *parts,
            guint                moved)
{
  double share = 0;

  for (guint i = 0; i < parts->n_parts; i++)
    if (parts->parts[i].in != ((moved >> i & 1) != 0))
      share += parts->parts[i].fraction;

  return share;
}

static gboolean
can_all_move (const EntShareParts *parts,
              gboolean             into,
              guint                moved)
{
  for (guint i = 0; i < parts->n_parts; i++)
    if (moved >> i & 1
        && (parts->parts[i].in == into || parts->parts[i].stance == NULL || !(parts->parts[i].fraction > 0)))
      return FALSE;

  return TRUE;
}

static guint
count_bits (guint number)
{
  guint n = 0;

  for (; number > 0; number >>= 1)
    n += number & 1;

  return n;
}

static guint
set_as_bits (const EntBreaking *self,
             guint              index)
{
  guint bits = 0;

  for (guint i = 0; i < self->size; i++)
    bits |= 1u << self->sets[index].members[i];

  return bits;
}

static void
check_all (const EntShareParts *parts,
           double               threshold)
{
  g_autoptr (EntBreaking) breaking = ent_breaking_new (parts, threshold);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  gboolean into = parts->share < threshold - TINY;
  guint size = 0, n = 0;

  for (guint moved = 1; moved < 1u << parts->n_parts; moved++)
    {
      double share = share_with (parts, moved);
      guint bits = count_bits (moved);

      if (!can_all_move (parts, into, moved) || (share >= threshold - TINY) != into || (size > 0 && bits > size))
        continue;
      if (size == 0 || bits < size)
        {
          size = bits;
          n = 0;
        }
      n++;
    }

  g_assert_cmpint (breaking->into, ==, into);
  g_assert_cmpuint (breaking->size, ==, size);
  g_assert_cmpuint (breaking->n_sets, ==, MIN (n, ENT_BREAKING_MAX_SETS));
  g_assert_cmpint (breaking->is_cut, ==, n > ENT_BREAKING_MAX_SETS);
  for (guint i = 0; i < breaking->n_sets; i++)
    {
      guint bits = set_as_bits (breaking, i);

      g_assert_true (g_hash_table_add (found, GUINT_TO_POINTER (bits)));
      g_assert_true (can_all_move (parts, into, bits));
      g_assert_cmpfloat_with_epsilon (breaking->sets[i].share, share_with (parts, bits), TINY);
      g_assert_true ((breaking->sets[i].share >= threshold - TINY) == into);
    }
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int i = 0; i < 30; i++)
    {
      ShareMember made_up[N_MEMBERS];
      g_autoptr (EntBriefing) briefing = NULL;
      g_autoptr (EntStage) stage = NULL;
      const char *indicators[] = { "people", NULL };

      for (guint j = 0; j < N_MEMBERS; j++)
        {
          const EntRange in = IN, out = OUT;

          /* Few different figures, so that many sets are as good as each other. */
          made_up[j] = (ShareMember) { g_rand_boolean (random) ? in : out, 10 * g_rand_int_range (random, -1, 8),
                                       g_rand_int_range (random, 0, 6) == 0 };
        }
      briefing = share_document_new (made_up, N_MEMBERS, NULL);
      stage = ent_stage_new_default (briefing);
      for (guint j = 0; j < G_N_ELEMENTS (indicators); j++)
        {
          g_autoptr (EntShareParts) parts = ent_share_parts_new (briefing, stage, "in", indicators[j], NULL);

          for (int k = 0; k < 12; k++)
            check_all (parts, indicators[j] != NULL ? k * 0.03 : k);
        }
    }
}

/* So many sets that nobody could list them: some are, at once. */
static void
test_many (void)
{
  g_autofree ShareMember *made_up = g_new0 (ShareMember, 2000);
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntShareParts) parts = NULL;
  g_autoptr (EntBreaking) breaking = NULL;

  for (guint i = 0; i < 2000; i++)
    made_up[i] = (ShareMember) { OUT, 0.4, FALSE };
  briefing = share_document_new (made_up, 2000, NULL);
  stage = ent_stage_new_default (briefing);
  parts = ent_share_parts_new (briefing, stage, "in", "people", NULL);
  breaking = ent_breaking_new (parts, 0.4);

  g_assert_cmpuint (breaking->size, ==, 1000);
  g_assert_cmpuint (breaking->n_sets, ==, ENT_BREAKING_MAX_SETS);
  g_assert_true (breaking->is_cut);
  for (guint i = 0; i < breaking->n_sets; i++)
    g_assert_cmpfloat_with_epsilon (breaking->sets[i].share, 0.4, TINY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/breaking/case/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/breaking/any", test_any);
  g_test_add_func ("/breaking/many", test_many);

  return g_test_run ();
}
