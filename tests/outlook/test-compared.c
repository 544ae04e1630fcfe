/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-compared.h"

#define STANCE(id, member, by, as_of) \
  "{\"id\":\"" id "\",\"member\":\"" member "\",\"question\":\"q\",\"by\":\"" by "\",\"as_of\":\"" as_of "\",\"level\":\"yes\"," \
  "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\"}"
#define SOURCE(id) "{\"id\":\"" id "\",\"title\":\"S\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\"}"
#define FACTOR(id) \
  "{\"id\":\"" id "\",\"title\":\"F\",\"event\":\"E.\",\"resolves\":\"R.\",\"by_date\":\"2030\",\"likelihood\":" \
  "{\"low\":0.2,\"best\":0.3,\"high\":0.4},\"confidence\":\"low\",\"impacts\":[{\"perspective\":\"p\",\"low\":0.1,\"best\":0.2,\"high\":0.3,\"reason\":\"R.\"}]," \
  "\"members\":[]}"

static const char document[] =
  "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
  "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\",\"questions\":["
  "{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
  "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
  "\"members\":[{\"id\":\"a\",\"kind\":\"state\",\"name\":\"A\"},{\"id\":\"b\",\"kind\":\"state\",\"name\":\"B\"},"
  "{\"id\":\"c\",\"kind\":\"state\",\"name\":\"C\"},{\"id\":\"d\",\"kind\":\"state\",\"name\":\"D\"}],"
  "\"perspectives\":[{\"id\":\"p\",\"name\":\"P\"}],"
  "\"factors\":[" FACTOR ("f") "," FACTOR ("g") "],"
  "\"sources\":[" SOURCE ("s1") "," SOURCE ("s2") "," SOURCE ("s3") "],"
  "\"stances\":[" STANCE ("1", "a", "desk", "2025") "," STANCE ("2", "a", "s1", "2024") "," STANCE ("3", "a", "s2", "2023") ","
  STANCE ("4", "a", "s3", "2023") "," STANCE ("5", "b", "s1", "2025") "]}";

/* The ids of what is compared, then those by whose view one member is. */
static void
test_table (void)
{
  static const struct {
    const char *focus, *highlight, *by, *date;
    const char *records, *views;
    guint n_selected, n_views;
    gboolean can;
  } cases[] = {
    { NULL, "", "desk", NULL, "", "", 0, 0, FALSE },
    { "b", "", "desk", NULL, "b", "s1", 1, 1, FALSE },
    { "c", "", "desk", NULL, "c", "", 1, 0, FALSE },
    { "a", "b", "desk", NULL, "a b", "", 2, 0, TRUE },
    { "b", "a", "desk", NULL, "b a", "", 2, 0, TRUE },
    { "a", "b c d", "desk", NULL, "a b c", "", 4, 0, TRUE },
    { NULL, "b c", "desk", NULL, "b c", "", 2, 0, TRUE },
    { "a", "", "desk", NULL, "a", "desk s1 s2", 1, 4, TRUE },
    { "a", "", "s3", NULL, "a", "desk s3 s1", 1, 4, TRUE },
    { "a", "", "desk", "2024", "a", "s1 s2 s3", 1, 3, TRUE },
    { "a", "", "desk", "2023", "a", "s2 s3", 1, 2, TRUE },
    { "a", "", "desk", "2022", "a", "", 1, 0, FALSE },
    { "f", "g", "desk", NULL, "f g", "", 2, 0, TRUE },
    { "f", "a g", "desk", NULL, "f g", "", 2, 0, TRUE }, /* a member is beside no factor */
    { "f", "", "desk", NULL, "f", "", 1, 0, FALSE },
    { "s1", "a b", "desk", NULL, "a b", "", 2, 0, TRUE }, /* nor is a source beside anything */
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_autoptr (EntStage) base = NULL;

  g_assert_no_error (error);
  base = ent_stage_new_default (briefing);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) highlight = g_strsplit (cases[i].highlight, " ", -1);
      g_autoptr (EntStage) stage =
        ent_stage_with (base, "focus", cases[i].focus, "highlight", highlight, "by", cases[i].by, "date", cases[i].date, NULL);
      g_autoptr (EntCompared) compared = ent_compared_find (briefing, stage);
      g_autoptr (GString) records = g_string_new (NULL);
      g_autoptr (GString) views = g_string_new (NULL);

      for (guint r = 0; r < compared->records->len; r++)
        g_string_append_printf (records, "%s%s", r > 0 ? " " : "",
                                ent_record_get_id (g_ptr_array_index (compared->records, r)));
      for (guint v = 0; v < compared->views->len; v++)
        g_string_append_printf (views, "%s%s", v > 0 ? " " : "", (const char *) g_ptr_array_index (compared->views, v));
      g_test_message ("Case %u", i);
      g_assert_cmpstr (records->str, ==, cases[i].records);
      g_assert_cmpstr (views->str, ==, cases[i].views);
      g_assert_cmpuint (compared->n_selected, ==, cases[i].n_selected);
      g_assert_cmpuint (compared->n_views, ==, cases[i].n_views);
      g_assert_cmpint (ent_compared_can (compared), ==, cases[i].can);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compared/table", test_table);

  return g_test_run ();
}
