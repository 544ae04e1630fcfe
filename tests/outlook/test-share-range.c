/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shares as ranges: chances by hand, distributions worked out in another way,
 * and a sample held against them.
 */

#include "ent-share-range.h"

#include "ent-outlook.h"
#include "share-document.h"

#define TINY 1e-9

static const struct {
  const char *name;
  EntRange position;
  double in, torn; /* chances that it is above 0.6, and from 0.4 to 0.6 */
} chances[] = {
  { "all-in", { 0.7, 0.8, 0.9 }, 1, 0 },
  { "all-out", { 0.1, 0.2, 0.3 }, 0, 0 },
  { "from-edge", { 0.6, 0.7, 0.9 }, 1, 0 },
  { "to-edge", { 0.4, 0.5, 0.6 }, 0, 1 },
  { "point-in", { 0.6, 0.6, 0.6 }, 1, 0 },
  { "point-out", { 0.59, 0.59, 0.59 }, 0, 1 },
  /* Symmetric about the edge. */
  { "half", { 0.5, 0.6, 0.7 }, 0.5, 0.5 },
  /* The best estimate is in, and the tail of 0.1 out of 0.2 * 0.4 is not. */
  { "tail-below", { 0.5, 0.7, 0.9 }, 1 - 0.1 * 0.1 / (0.4 * 0.2), 0.1 * 0.1 / (0.4 * 0.2) },
  { "tail-above", { 0.3, 0.5, 0.7 }, 0.1 * 0.1 / (0.4 * 0.2), 1 - 2 * 0.1 * 0.1 / (0.4 * 0.2) },
  { "best-is-low", { 0.4, 0.4, 0.8 }, 0.2 * 0.2 / (0.4 * 0.4), 1 - 0.2 * 0.2 / (0.4 * 0.4) },
  { "best-is-high", { 0.4, 0.8, 0.8 }, 1 - 0.2 * 0.2 / (0.4 * 0.4), 0.2 * 0.2 / (0.4 * 0.4) },
  { "anything", { 0, 0.5, 1 }, 0.32, 0.36 },
};

static void
test_chance (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  ShareMember member = { chances[index].position, 10, FALSE };
  g_autoptr (EntBriefing) briefing = share_document_new (&member, 1, NULL);
  EntQuestion *question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, "q");
  const char *in[] = { "high", NULL }, *torn[] = { "middle", NULL }, *all[] = { "low", "middle", "high", NULL };

  g_assert_cmpfloat_with_epsilon (ent_share_range_chance (question, in, &member.position), chances[index].in, TINY);
  g_assert_cmpfloat_with_epsilon (ent_share_range_chance (question, torn, &member.position), chances[index].torn, TINY);
  g_assert_cmpfloat (ent_share_range_chance (question, all, &member.position), ==, 1);
}

static gboolean
compute (EntBriefing   *briefing,
         const char    *measure,
         const char    *indicator,
         EntShareRange *range)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntShareParts) parts = ent_share_parts_new (briefing, stage, measure, indicator, NULL);

  g_assert_nonnull (parts);
  return ent_share_range_compute (parts, range);
}

/* Two that may be in, by half each; one certain; one of them without a figure. */
static void
test_by_hand (void)
{
  static const ShareMember members[] = {
    { { 0.7, 0.8, 0.9 }, 100, FALSE }, { { 0.5, 0.6, 0.7 }, 40, FALSE }, { { 0.5, 0.6, 0.7 }, 10, FALSE },
    { { 0.5, 0.6, 0.7 }, -1, FALSE },  { { 0.1, 0.2, 0.3 }, 300, FALSE }, { { 0 }, 500, TRUE },
  };
  g_autoptr (EntBriefing) briefing = share_document_new (members, G_N_ELEMENTS (members), NULL);
  EntShareRange range;

  g_assert_true (compute (briefing, "in", "people", &range));
  g_assert_true (range.exact);
  g_assert_cmpfloat_with_epsilon (range.low, 0.10, TINY);
  g_assert_cmpfloat_with_epsilon (range.median, 0.11, TINY);
  g_assert_cmpfloat_with_epsilon (range.high, 0.15, TINY);
  g_assert_cmpfloat_with_epsilon (range.mean, 0.125, TINY);
  g_assert_cmpfloat_with_epsilon (range.least, 0.10, TINY);
  g_assert_cmpfloat_with_epsilon (range.most, 0.15, TINY);
  g_assert_cmpuint (range.n_in, ==, 1);
  g_assert_cmpuint (range.n_undecided, ==, 3);
  g_assert_cmpuint (range.n_missing, ==, 1);
  g_assert_cmpuint (range.n_samples, ==, 0);
  g_assert_cmpfloat (range.standard_error, ==, 0);

  /* Counted, the one without a figure is like the others. */
  g_assert_true (compute (briefing, "in", NULL, &range));
  g_assert_cmpfloat (range.least, ==, 1);
  g_assert_cmpfloat (range.most, ==, 4);
  g_assert_cmpfloat_with_epsilon (range.mean, 2.5, TINY);
  g_assert_cmpuint (range.n_missing, ==, 0);
}

/* Certain whatever comes: no range, but still the share. */
static void
test_certain (void)
{
  static const ShareMember members[] = { { { 0.7, 0.8, 0.9 }, 100, FALSE }, { { 0.1, 0.2, 0.3 }, 300, FALSE } };
  g_autoptr (EntBriefing) briefing = share_document_new (members, G_N_ELEMENTS (members), NULL);
  EntShareRange range;

  g_assert_false (compute (briefing, "in", "people", &range));
  g_assert_cmpfloat (range.low, ==, 0.1);
  g_assert_cmpfloat (range.high, ==, 0.1);
  g_assert_true (range.exact);
}

/* A level that is a category is no matter of chance, though others are. */
static void
test_category (void)
{
  static const ShareMember members[] = { { { 0 }, 100, TRUE }, { { 0.3, 0.5, 0.7 }, 300, FALSE } };
  g_autoptr (EntBriefing) briefing = share_document_new (
    members, G_N_ELEMENTS (members),
    "\"switches\":[{\"id\":\"w\",\"question\":\"W?\",\"kind\":\"event\",\"options\":[{\"id\":\"now\",\"name\":\"N\","
    "\"baseline\":true},{\"id\":\"then\",\"name\":\"T\",\"effects\":[{\"target\":\"s1\",\"field\":\"level\","
    "\"operation\":\"set\",\"value\":\"apart\",\"reason\":\"R.\"}]}]}]");
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (baseline, "w", "then");
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  EntShareRange range;

  g_assert_true (compute (briefing, "ends", "people", &range));
  g_assert_cmpfloat (range.least, ==, 0);
  g_assert_false (compute (shown, "ends", "people", &range));
  g_assert_cmpfloat (range.least, ==, 0.3);
}

static ShareMember *
make_up (guint32 seed,
         guint   n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  ShareMember *members = g_new0 (ShareMember, n);

  for (guint i = 0; i < n; i++)
    {
      double low = g_rand_double_range (random, 0.3, 0.58), high = g_rand_double_range (random, 0.62, 0.9);

      members[i].position = (EntRange) { low, g_rand_double_range (random, low, high), high };
      members[i].figure = g_rand_int_range (random, 0, 30);
    }

  return members;
}

/* The chance of each share in thousandths, figures being whole numbers: by
 * adding one member after the other, as it is taught. */
static double *
convolve (EntBriefing       *briefing,
          const ShareMember *members,
          guint              n)
{
  EntQuestion *question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, "q");
  const char *in[] = { "high", NULL };
  double *chances_of = g_new0 (double, 1001);

  chances_of[0] = 1;
  for (guint i = 0; i < n; i++)
    {
      double chance = ent_share_range_chance (question, in, &members[i].position);
      int figure = (int) members[i].figure;

      for (int share = 1000; share >= 0; share--)
        chances_of[share] = chances_of[share] * (1 - chance) + (share >= figure ? chances_of[share - figure] * chance : 0);
    }

  return chances_of;
}

static double
percentile_of (const double *chances_of,
               double        level)
{
  double sum = 0;

  for (int share = 0; share <= 1000; share++)
    if ((sum += chances_of[share]) >= level - TINY)
      return share / 1000.0;

  return 1;
}

static void
test_distribution (void)
{
  static const guint sizes[] = { 1, 2, 5, 11, 16, 17, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint32 seed = 1; seed <= 5; seed++)
      {
        g_autofree ShareMember *members = make_up (seed, sizes[i]);
        g_autoptr (EntBriefing) briefing = share_document_new (members, sizes[i], NULL);
        g_autofree double *chances_of = convolve (briefing, members, sizes[i]);
        EntShareRange range, again;
        double tolerance;

        g_assert_true (compute (briefing, "in", "people", &range));
        g_assert_true (compute (briefing, "in", "people", &again));
        g_assert_true (range.exact == (range.n_samples == 0));
        g_assert_cmpfloat (range.least, <=, range.low);
        g_assert_cmpfloat (range.low, <=, range.median);
        g_assert_cmpfloat (range.median, <=, range.high);
        g_assert_cmpfloat (range.high, <=, range.most + TINY);
        g_assert_cmpuint (range.n_undecided, ==, sizes[i]);
        if (sizes[i] <= 16)
          g_assert_true (range.exact);
        if (sizes[i] == 30)
          {
            g_assert_cmpuint (range.n_samples, ==, 20000);
            g_assert_cmpfloat (range.standard_error, >, 0);
          }

        /* Of a sample it is known how wrong it may be. */
        tolerance = range.exact ? TINY : 4 * range.standard_error + 0.001;
        g_assert_cmpfloat_with_epsilon (range.low, percentile_of (chances_of, 0.05), tolerance);
        g_assert_cmpfloat_with_epsilon (range.median, percentile_of (chances_of, 0.5), tolerance);
        g_assert_cmpfloat_with_epsilon (range.high, percentile_of (chances_of, 0.95), tolerance);
        g_assert_cmpfloat (range.low, ==, again.low);
        g_assert_cmpfloat (range.high, ==, again.high);
      }
}

/* What is shown as a range is a share of the same whole as what is shown now. */
static void
test_parts (void)
{
  g_autofree ShareMember *members = make_up (3, 40);
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntShareParts) of_world = NULL, of_some = NULL;
  const char *some[] = { "m0", "m1", "m2", "m3", "m5", NULL };
  g_auto (GStrv) in = NULL;
  EntShare share;

  members[4].figure = -1;
  briefing = share_document_new (members, 40, NULL);
  stage = ent_stage_new_default (briefing);
  in = ent_share_members_in_measure (briefing, stage, "in");
  of_world = ent_share_parts_new (briefing, stage, "in", "people", NULL);
  of_some = ent_share_parts_new (briefing, stage, "in", "people", some);

  g_assert_true (ent_share_compute (briefing, "people", (const char * const *) in, NULL, &share));
  g_assert_cmpfloat (share.fraction, >, 0);
  g_assert_cmpfloat_with_epsilon (of_world->share, share.fraction, TINY);
  g_assert_true (ent_share_compute (briefing, "people", (const char * const *) in, some, &share));
  g_assert_cmpfloat_with_epsilon (of_some->share, share.fraction, TINY);
  g_assert_false (of_world->parts[4].has_figure);

  g_assert_null (ent_share_parts_new (briefing, stage, "unknown", "people", NULL));
  g_assert_null (ent_share_parts_new (briefing, stage, "in", "unknown", NULL));
}

/* As many as a document may have are sampled within reason. */
static void
test_many (void)
{
  g_autofree ShareMember *members = make_up (1, 5000);
  g_autoptr (EntBriefing) briefing = share_document_new (members, 5000, NULL);
  EntShareRange range;

  g_assert_true (compute (briefing, "in", "people", &range));
  g_assert_false (range.exact);
  g_assert_cmpuint (range.n_samples, >=, 1000);
  g_assert_cmpuint (range.n_samples, <, 20000);
  g_assert_cmpfloat (range.low, <, range.mean);
  g_assert_cmpfloat (range.high, >, range.mean);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (chances); i++)
    {
      g_autofree char *path = g_strconcat ("/share-range/chance/", chances[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_chance);
    }
  g_test_add_func ("/share-range/by-hand", test_by_hand);
  g_test_add_func ("/share-range/certain", test_certain);
  g_test_add_func ("/share-range/category", test_category);
  g_test_add_func ("/share-range/distribution", test_distribution);
  g_test_add_func ("/share-range/parts", test_parts);
  g_test_add_func ("/share-range/many", test_many);

  return g_test_run ();
}
