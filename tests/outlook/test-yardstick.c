/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-yardstick.h"

#include <locale.h>
#include <math.h>

typedef struct {
  EntYardstick yardstick;
  double fraction;
  const char *word;
} WordCase;

static const WordCase words[] = {
  /* edges belong to the upper band; under 1 % and over 99 % take no word */
  { ENT_YARDSTICK_ICD203, 0.0, NULL },
  { ENT_YARDSTICK_ICD203, 0.0099, NULL },
  { ENT_YARDSTICK_ICD203, 0.01, "almost no chance" },
  { ENT_YARDSTICK_ICD203, 0.049, "almost no chance" },
  { ENT_YARDSTICK_ICD203, 0.05, "very unlikely" },
  { ENT_YARDSTICK_ICD203, 0.1999, "very unlikely" },
  { ENT_YARDSTICK_ICD203, 0.20, "unlikely" },
  { ENT_YARDSTICK_ICD203, 0.4499, "unlikely" },
  { ENT_YARDSTICK_ICD203, 0.45, "roughly even chance" },
  { ENT_YARDSTICK_ICD203, 0.5499, "roughly even chance" },
  { ENT_YARDSTICK_ICD203, 0.55, "likely" },
  { ENT_YARDSTICK_ICD203, 0.1 + 0.45, "likely" },
  { ENT_YARDSTICK_ICD203, 1 - 0.45, "likely" },
  { ENT_YARDSTICK_ICD203, 0.7999, "likely" },
  { ENT_YARDSTICK_ICD203, 0.80, "very likely" },
  { ENT_YARDSTICK_ICD203, 0.95, "almost certain" },
  { ENT_YARDSTICK_ICD203, 0.99, "almost certain" },
  { ENT_YARDSTICK_ICD203, 0.9901, NULL },
  { ENT_YARDSTICK_ICD203, 1.0, NULL },
  { ENT_YARDSTICK_ICD203, -0.5, NULL },
  { ENT_YARDSTICK_ICD203, 1.5, NULL },

  { ENT_YARDSTICK_PHIA, 0.0, NULL },
  { ENT_YARDSTICK_PHIA, 0.005, NULL },
  { ENT_YARDSTICK_PHIA, 0.01, "remote chance" },
  { ENT_YARDSTICK_PHIA, 0.05, "remote chance" },
  { ENT_YARDSTICK_PHIA, 0.07, NULL },
  { ENT_YARDSTICK_PHIA, 0.10, "highly unlikely" },
  { ENT_YARDSTICK_PHIA, 0.20, "highly unlikely" },
  { ENT_YARDSTICK_PHIA, 0.22, NULL },
  { ENT_YARDSTICK_PHIA, 0.25, "unlikely" },
  { ENT_YARDSTICK_PHIA, 0.35, "unlikely" },
  { ENT_YARDSTICK_PHIA, 0.37, NULL },
  { ENT_YARDSTICK_PHIA, 0.40, "realistic possibility" },
  { ENT_YARDSTICK_PHIA, 0.499, "realistic possibility" },
  { ENT_YARDSTICK_PHIA, 0.50, NULL },
  { ENT_YARDSTICK_PHIA, 0.55, "likely or probable" },
  { ENT_YARDSTICK_PHIA, 0.75, "likely or probable" },
  { ENT_YARDSTICK_PHIA, 0.77, NULL },
  { ENT_YARDSTICK_PHIA, 0.80, "highly likely" },
  { ENT_YARDSTICK_PHIA, 0.90, "highly likely" },
  { ENT_YARDSTICK_PHIA, 0.93, NULL },
  { ENT_YARDSTICK_PHIA, 0.95, "almost certain" },
  { ENT_YARDSTICK_PHIA, 0.99, "almost certain" },
  { ENT_YARDSTICK_PHIA, 0.995, NULL },
};

static void
test_word (gconstpointer data)
{
  const WordCase *expected = data;

  g_assert_cmpstr (ent_yardstick_word (expected->yardstick, expected->fraction), ==, expected->word);
}

static void
test_not_a_number (void)
{
  g_assert_null (ent_yardstick_word (ENT_YARDSTICK_ICD203, (double) NAN));
  g_assert_null (ent_yardstick_word (ENT_YARDSTICK_PHIA, (double) INFINITY));
}

static void
check_ranges (EntYardstick yardstick, const char *const *ranges)
{
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (yardstick, &n_bands);

  g_assert_cmpuint (n_bands, ==, g_strv_length ((char **) ranges));
  for (gsize i = 0; i < n_bands; i++)
    {
      g_autofree char *range = ent_yardstick_band_dup_range (&bands[i]);

      g_assert_cmpstr (range, ==, ranges[i]);
      g_assert_cmpfloat (bands[i].from, <, bands[i].to);
      if (i > 0)
        g_assert_cmpfloat (bands[i - 1].to, <=, bands[i].from);
    }
}

static void
test_ranges (void)
{
  static const char *const icd203[] = {
    "1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %", NULL,
  };
  static const char *const phia[] = {
    "> 0–5 %", "10–20 %", "25–35 %", "40–< 50 %", "55–75 %", "80–90 %", "95–< 100 %", NULL,
  };

  check_ranges (ENT_YARDSTICK_ICD203, icd203);
  check_ranges (ENT_YARDSTICK_PHIA, phia);
}

static void
test_words_unmixed (void)
{
  gsize n_icd203, n_phia;
  const EntYardstickBand *icd203 = ent_yardstick_get_bands (ENT_YARDSTICK_ICD203, &n_icd203);
  const EntYardstickBand *phia = ent_yardstick_get_bands (ENT_YARDSTICK_PHIA, &n_phia);

  for (gsize i = 0; i < n_icd203; i++)
    g_assert_cmpstr (icd203[i].context, ==, ent_yardstick_get_name (ENT_YARDSTICK_ICD203));
  for (gsize i = 0; i < n_phia; i++)
    g_assert_cmpstr (phia[i].context, ==, ent_yardstick_get_name (ENT_YARDSTICK_PHIA));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/yardstick/word/%s/%03u-%g",
                                               words[i].yardstick == ENT_YARDSTICK_PHIA ? "phia" : "icd203",
                                               (guint) i, words[i].fraction);

      g_test_add_data_func (path, &words[i], test_word);
    }
  g_test_add_func ("/yardstick/not-a-number", test_not_a_number);
  g_test_add_func ("/yardstick/ranges", test_ranges);
  g_test_add_func ("/yardstick/words-unmixed", test_words_unmixed);

  return g_test_run ();
}
