/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-order.h"

#include <locale.h>

typedef struct {
  const char *name;
  EntMatrixBox a, b;
  gboolean outranks;
} PairCase;

static const PairCase pairs[] = {
  { "above-and-further-out", { .6, .8, -.9, -.7 }, { .2, .4, -.5, -.3 }, TRUE },
  { "above-but-further-in", { .6, .8, -.5, -.3 }, { .2, .4, -.9, -.7 }, FALSE },
  { "further-out-but-below", { .2, .4, -.9, -.7 }, { .6, .8, -.5, -.3 }, FALSE },
  { "likelihoods-overlap", { .3, .8, -.9, -.7 }, { .2, .4, -.5, -.3 }, FALSE },
  { "impacts-overlap", { .6, .8, -.9, -.4 }, { .2, .4, -.5, -.3 }, FALSE },
  { "edges-touch", { .4, .8, -.9, -.5 }, { .2, .4, -.5, -.3 }, TRUE },
  { "gain", { .6, .8, .7, .9 }, { .2, .4, .3, .5 }, TRUE },
  { "gain-further-in", { .6, .8, .3, .5 }, { .2, .4, .7, .9 }, FALSE },
  { "other-sides", { .6, .8, -.9, -.7 }, { .2, .4, .3, .5 }, FALSE },
  { "astride", { .6, .8, -.2, .2 }, { .2, .4, .3, .5 }, FALSE },
  { "over-astride", { .6, .8, .7, .9 }, { .2, .4, -.2, .2 }, FALSE },
  { "touches-none", { .6, .8, -.5, -.3 }, { .2, .4, -.3, 0 }, TRUE },
  { "same-point", { .5, .5, -.5, -.5 }, { .5, .5, -.5, -.5 }, FALSE },
  { "same-box", { .4, .5, -.6, -.5 }, { .4, .5, -.6, -.5 }, FALSE },
  { "level-points", { .5, .5, -.6, -.6 }, { .5, .5, -.5, -.5 }, TRUE },
  { "nothing-but-none", { .6, .6, 0, 0 }, { .5, .5, 0, 0 }, FALSE },
};

static void
test_pair (gconstpointer data)
{
  const PairCase *pair = data;

  g_assert_cmpint (ent_matrix_box_outranks (&pair->a, &pair->b), ==, pair->outranks);
  if (pair->outranks)
    g_assert_false (ent_matrix_box_outranks (&pair->b, &pair->a));
}

/* Multiples of a tenth, so that edges often touch and boxes are often equal. */
static EntMatrixBox
random_box (void)
{
  int likelihood = g_test_rand_int_range (0, 11);
  int impact = g_test_rand_int_range (-10, 11);

  return (EntMatrixBox) {
    likelihood / 10.0,
    MIN (10, likelihood + g_test_rand_int_range (0, 3)) / 10.0,
    impact / 10.0,
    MIN (10, impact + g_test_rand_int_range (0, 4)) / 10.0,
  };
}

static void
test_partial_order (void)
{
  EntMatrixBox boxes[60];
  guint n_related = 0;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = random_box ();

  for (guint a = 0; a < G_N_ELEMENTS (boxes); a++)
    {
      g_assert_false (ent_matrix_box_outranks (&boxes[a], &boxes[a]));

      for (guint b = 0; b < G_N_ELEMENTS (boxes); b++)
        {
          if (!ent_matrix_box_outranks (&boxes[a], &boxes[b]))
            continue;

          n_related++;
          g_assert_false (ent_matrix_box_outranks (&boxes[b], &boxes[a]));
          for (guint c = 0; c < G_N_ELEMENTS (boxes); c++)
            if (ent_matrix_box_outranks (&boxes[b], &boxes[c]))
              g_assert_true (ent_matrix_box_outranks (&boxes[a], &boxes[c]));
        }
    }

  g_assert_cmpuint (n_related, >, 0);
}

static void
test_levels (void)
{
  EntMatrixBox boxes[60];
  g_autoptr (EntMatrixOrder) order = NULL;
  g_autoptr (EntMatrixOrder) copy = NULL;
  const EntMatrixRelation *relations;
  guint n_relations, n_copied;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = random_box ();
  order = ent_matrix_order_new (boxes, G_N_ELEMENTS (boxes));

  relations = ent_matrix_order_get_relations (order, &n_relations);
  for (guint i = 0; i < n_relations; i++)
    {
      g_assert_true (ent_matrix_box_outranks (&boxes[relations[i].upper], &boxes[relations[i].lower]));
      g_assert_cmpint (ent_matrix_order_get_level (order, relations[i].upper), <,
                       ent_matrix_order_get_level (order, relations[i].lower));
    }

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    g_assert_cmpint (ent_matrix_order_get_level (order, i) == -1, ==,
                     ent_matrix_order_get_side (order, i) == ENT_MATRIX_SIDE_NEITHER);

  copy = ent_matrix_order_copy (order);
  ent_matrix_order_get_relations (copy, &n_copied);
  g_assert_cmpuint (n_copied, ==, n_relations);
}

typedef struct {
  const char *name;
  guint n_boxes;
  EntMatrixBox boxes[4];
  const char *text;
} TextCase;

static const TextCase texts[] = {
  { "nothing", 0, { { 0 } }, NULL },
  { "one", 1, { { .6, .8, -.9, -.7 } }, NULL },
  { "one-each", 2, { { .6, .8, -.9, -.7 }, { .2, .4, .3, .5 } }, NULL },
  { "none", 2, { { .6, .8, -.9, -.7 }, { .5, .9, -.9, -.7 } }, "Neither of the two risks outranks the other." },
  { "gains", 2, { { .6, .8, .7, .9 }, { .5, .9, .7, .9 } }, "Neither of the two opportunities outranks the other." },
  {
    "none-of-three",
    3,
    { { .6, .8, -.9, -.7 }, { .5, .9, -.9, -.7 }, { .55, .9, -.95, -.7 } },
    "None of the 3 risks outranks another.",
  },
  { "all", 2, { { .2, .4, -.5, -.3 }, { .6, .8, -.9, -.7 } }, "Risks: 2 outranks 1." },
  {
    "some",
    3,
    { { .6, .8, -.9, -.7 }, { .5, .9, -.9, -.7 }, { .2, .4, -.5, -.3 } },
    "Risks: 1 outranks 3; 2 outranks 3; the rest cannot be ordered.",
  },
  {
    "what-follows-is-not-said",
    3,
    { { .7, .8, -.9, -.7 }, { .4, .5, -.6, -.5 }, { .1, .2, -.4, -.3 } },
    "Risks: 1 outranks 2; 2 outranks 3.",
  },
  {
    "list",
    4,
    { { .8, .9, -.9, -.8 }, { .1, .4, -.5, -.3 }, { .2, .4, -.6, -.3 }, { .2, .3, -.5, -.3 } },
    "Risks: 1 outranks 2, 3 and 4; the rest cannot be ordered.",
  },
  { "astride", 2, { { .6, .8, -.2, .2 }, { .2, .4, .3, .5 } }, "The range of 1 lies on or across “none”, so it cannot be ordered." },
  {
    "two-astride",
    4,
    { { .6, .8, -.2, .2 }, { .2, .4, -.5, -.3 }, { .1, .3, -.1, .3 }, { .3, .5, -.6, -.4 } },
    "Of the risks 2 and 4, neither outranks the other. "
    "The ranges of 1 and 3 lie on or across “none”, so they cannot be ordered.",
  },
};

static void
test_text (gconstpointer data)
{
  const TextCase *expected = data;
  g_autoptr (EntMatrixOrder) order = ent_matrix_order_new (expected->boxes, expected->n_boxes);
  g_autofree char *text = ent_matrix_order_describe (order, NULL);

  g_assert_cmpstr (text, ==, expected->text);
}

static void
test_numbers (void)
{
  static const EntMatrixBox boxes[] = { { .2, .4, -.5, -.3 }, { .6, .8, -.9, -.7 } };
  static const guint numbers[] = { 4, 7 };
  g_autoptr (EntMatrixOrder) order = ent_matrix_order_new (boxes, G_N_ELEMENTS (boxes));
  g_autofree char *text = ent_matrix_order_describe (order, numbers);

  g_assert_cmpstr (text, ==, "Risks: 7 outranks 4.");
}

static void
test_many (void)
{
  EntMatrixBox boxes[300];
  g_autoptr (EntMatrixOrder) order = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = (EntMatrixBox) { i / 300.0, (i + 1) / 300.0, -(double) (i + 1) / 300, -(double) i / 300 };

  order = ent_matrix_order_new (boxes, G_N_ELEMENTS (boxes));
  text = ent_matrix_order_describe (order, NULL);
  g_assert_cmpint (ent_matrix_order_get_level (order, 0), ==, 299);
  g_assert_cmpstr (text, ==, "Each of the risks can be ordered against each other one.");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strconcat ("/matrix-order/pair/", pairs[i].name, NULL);

      g_test_add_data_func (path, &pairs[i], test_pair);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/matrix-order/text/", texts[i].name, NULL);

      g_test_add_data_func (path, &texts[i], test_text);
    }
  g_test_add_func ("/matrix-order/partial-order", test_partial_order);
  g_test_add_func ("/matrix-order/levels", test_levels);
  g_test_add_func ("/matrix-order/numbers", test_numbers);
  g_test_add_func ("/matrix-order/many", test_many);

  return g_test_run ();
}
