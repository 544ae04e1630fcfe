/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-finding.h"

#include <locale.h>

static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return briefing;
}

typedef struct {
  const char *name;
  guint index; /* of the claim's computations */
  const char *sum;
  const char *whole; /* (nullable) */
} Sum;

/* The latest figures are 20.5 and 10; the whole is the indicator's 60.5, or their sum. */
static const Sum sums[] = {
  { "of-total", 0, "30.5 of 60.5 million people = 50.4\302\240% of the river basin", "60.5 million people (2024)" },
  { "of-members", 1, "20.5 of 30.5 million people = 67.2\302\240%", NULL },
};

static void
test_sum (gconstpointer data)
{
  const Sum *test = data;
  g_autoptr (EntBriefing) briefing = load_full ();
  EntClaim *claim = ent_briefing_lookup (briefing, ENT_TYPE_CLAIM, "c1");
  EntComputation *computation = ent_list_peek (ent_claim_get_computations (claim), test->index);
  g_autofree char *sum = ent_computation_phrase (briefing, computation);
  g_autofree char *whole = ent_computation_phrase_whole (briefing, computation);
  g_autofree char *missing = ent_computation_phrase_missing (briefing, computation);

  g_assert_cmpstr (sum, ==, test->sum);
  g_assert_cmpstr (whole, ==, test->whole);
  g_assert_null (missing);
}

static EntComputation *
load_without_figures (EntBriefing **briefing)
{
  static const char document[] =
    "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"test\", \"title\": \"Test\", \"language\": \"en\","
    " \"compiled\": \"2025\", \"information_cutoff\": \"2025\", \"yardstick\": \"icd203\","
    " \"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": ["
    " {\"id\": \"l\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0, \"to\": 0.5, \"glyph\": \"bar\", \"slot\": 1},"
    " {\"id\": \"k\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0.5, \"to\": 1, \"glyph\": \"bar\", \"slot\": 2}]}],"
    " \"members\": [{\"id\": \"a\", \"kind\": \"state\", \"name\": \"Aland\"}, {\"id\": \"b\", \"kind\": \"state\", \"name\": \"Beland\"},"
    "  {\"id\": \"c\", \"kind\": \"state\", \"name\": \"Celand\"}],"
    " \"sources\": [{\"id\": \"s\", \"title\": \"S\", \"read\": \"full\", \"reliability\": \"A\", \"reliability_reason\": \"So.\"}],"
    " \"indicators\": [{\"id\": \"i\", \"name\": \"Ships\", \"unit\": \"ships\", \"source\": \"s\"}],"
    " \"values\": [{\"indicator\": \"i\", \"member\": \"a\", \"year\": 2024, \"value\": 3}],"
    " \"claims\": [{\"id\": \"k\", \"source\": \"s\", \"text\": \"T\", \"finding\": \"partly\", \"explanation\": \"E\", \"computations\": ["
    "   {\"indicator\": \"i\", \"members\": [\"a\", \"b\"], \"of\": [\"a\", \"b\", \"c\"]},"
    "   {\"indicator\": \"i\", \"members\": [\"a\"], \"of\": [\"b\"]}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GError) error = NULL;
  EntClaim *claim;

  *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  claim = ent_briefing_lookup (*briefing, ENT_TYPE_CLAIM, "k");

  return ent_list_peek (ent_claim_get_computations (claim), 0);
}

/* Whoever has no figure is left out, once, and named. */
static void
test_missing (void)
{
  g_autoptr (EntBriefing) briefing = NULL;
  EntComputation *computation = load_without_figures (&briefing);
  g_autofree char *sum = ent_computation_phrase (briefing, computation);
  g_autofree char *missing = ent_computation_phrase_missing (briefing, computation);

  g_assert_cmpstr (sum, ==, "3 of 3 ships = 100.0\302\240%");
  g_assert_cmpstr (missing, ==, "There is no figure for Beland, Celand, which are left out.");
}

/* Where the whole has no figure there is no share. */
static void
test_no_whole (void)
{
  g_autoptr (EntBriefing) briefing = NULL;
  EntClaim *claim;
  g_autofree char *sum = NULL;

  load_without_figures (&briefing);
  claim = ent_briefing_lookup (briefing, ENT_TYPE_CLAIM, "k");
  sum = ent_computation_phrase (briefing, ent_list_peek (ent_claim_get_computations (claim), 1));
  g_assert_cmpstr (sum, ==, "The document has not the figures for it.");
}

static void
take_shapes (EntFinding  finding,
             GArray     *shapes)
{
  g_autoptr (EntMetrics) metrics = ent_metrics_new_desktop (15.0, 1.0, FALSE, NULL, ENT_PALETTE_LIGHT);
  g_autoptr (EntScene) scene = ent_scene_new (metrics, 20.0, 20.0);
  EntSceneItem *item = ent_scene_add (scene, "finding", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, 20, 20 });

  ent_finding_draw (finding, item, (EntRect) { 2, 2, 16, 16 }, (EntColour) { 0, 0, 0, 1 });
  g_array_append_vals (shapes, item->shapes->data, item->shapes->len);
}

/* Words and outlines tell all of them apart, and nothing is drawn outside. */
static void
test_apart (void)
{
  for (int i = 0; i < ENT_N_FINDINGS; i++)
    {
      g_autoptr (GArray) shapes = g_array_new (FALSE, FALSE, sizeof (EntShape));

      take_shapes (i, shapes);
      g_assert_cmpuint (shapes->len, >, 0);
      for (guint s = 0; s < shapes->len; s++)
        {
          EntRect rect = g_array_index (shapes, EntShape, s).rect;

          g_assert_cmpfloat (MIN (rect.x, rect.x + rect.width), >=, 2.0);
          g_assert_cmpfloat (MAX (rect.x, rect.x + rect.width), <=, 18.0);
          g_assert_cmpfloat (MIN (rect.y, rect.y + rect.height), >=, 2.0);
          g_assert_cmpfloat (MAX (rect.y, rect.y + rect.height), <=, 18.0);
        }

      for (int j = 0; j < i; j++)
        {
          g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (EntShape));

          take_shapes (j, others);
          g_assert_cmpstr (ent_finding_name (i), !=, ent_finding_name (j));
          g_assert_cmpstr (ent_finding_definition (i), !=, ent_finding_definition (j));
          g_assert_true (shapes->len != others->len ||
                         g_array_index (shapes, EntShape, 0).kind != g_array_index (others, EntShape, 0).kind);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strconcat ("/draw/finding/", sums[i].name, NULL);

      g_test_add_data_func (path, &sums[i], test_sum);
    }
  g_test_add_func ("/draw/finding/missing", test_missing);
  g_test_add_func ("/draw/finding/no-whole", test_no_whole);
  g_test_add_func ("/draw/finding/apart", test_apart);

  return g_test_run ();
}
