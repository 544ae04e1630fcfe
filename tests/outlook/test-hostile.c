/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents that are made to be slow for what is worked out from them: two
 * long lists, and something that would go through the one for each element of
 * the other. None takes more than a moment; otherwise this file would take
 * many minutes, and be ended.
 */

#include "ent-evidence.h"
#include "ent-timeline.h"
#include "ent-weakness.h"

#define LEVEL(id, from, to) \
  "{\"id\":\"" id "\",\"name\":\"n\",\"definition\":\"d\",\"from\":" from ",\"to\":" to ",\"glyph\":\"cross\",\"slot\":1}"

#define FACTOR(title) \
  "\"id\":\"f\",\"event\":\"e\",\"resolves\":\"r\",\"by_date\":\"2030\",\"confidence\":\"low\"," \
  "\"likelihood\":{\"low\":0.1,\"best\":0.2,\"high\":0.3},\"title\":\"" title

static GString *
begin (void)
{
  return g_string_new ("{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"d\",\"title\":\"t\",\"language\":\"en\","
                       "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\",\"questions\":["
                       "{\"id\":\"q\",\"text\":\"t\",\"levels\":[" LEVEL ("a", "0", "0.5") "," LEVEL ("b", "0.5", "1") "]}],"
                       "\"members\":[{\"id\":\"n\",\"kind\":\"state\",\"name\":\"N\"},"
                       "{\"id\":\"m\",\"kind\":\"state\",\"name\":\"M\"}],\"perspectives\":[{\"id\":\"p\",\"name\":\"n\"}]");
}

static void
repeat (GString *text, guint n, const char *element, const char *separator)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "", element);
}

static void
add_steps (GString *text, const char *focus)
{
  g_string_append (text, ",\"stories\":[{\"id\":\"s\",\"title\":\"t\",\"steps\":[");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"id\":\"x%u\",\"title\":\"All 7777\",\"stage\":{\"view\":\"map\",\"focus\":\"%s\"}}",
                            i > 0 ? "," : "", i, focus);
  g_string_append (text, "]}]}");
}

static GString *
members_and_steps (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"factors\":[{" FACTOR ("t") "\",\"members\":[");
  repeat (text, 300000, "\"n\"", ",");
  g_string_append (text, "],\"impacts\":[{\"perspective\":\"p\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}]}]");
  add_steps (text, "m");
  return text;
}

static GString *
measures_and_steps (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"measures\":[");
  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, "%s{\"id\":\"u%u\",\"name\":\"n\",\"question\":\"q\",\"levels\":[\"a\"]}", i > 0 ? "," : "", i);
  g_string_append_c (text, ']');
  add_steps (text, "m");
  return text;
}

static GString *
numbers_of_a_title (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"factors\":[{");
  for (guint i = 0; i < 16000; i++)
    g_string_append_printf (text, "\"x%u\":1,", i);
  g_string_append (text, FACTOR (""));
  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (text, " %u", 77777 + i);
  return g_string_append (text, "\",\"impacts\":[{\"perspective\":\"p\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}]}]}");
}

static GString *
quotations_of_a_title (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"factors\":[{" FACTOR (""));
  repeat (text, 4000000, "“", " ");
  return g_string_append (text, "\",\"impacts\":[{\"perspective\":\"p\",\"low\":0,\"best\":0,\"high\":0,\"reason\":\"r\"}]}]}");
}

static GString *
dates_of_a_theme (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"themes\":[{\"id\":\"t\",\"kind\":\"agenda\",\"title\":\"t\",\"members\":[");
  repeat (text, 200000, "\"n\"", ",");
  g_string_append (text, "],\"items\":[");
  repeat (text, 50000, "{\"text\":\"t\",\"basis\":\"judgement\",\"date\":\"2020\"}", ",");
  return g_string_append (text, "]}]}");
}

static GString *
stances_of_a_member (void)
{
  GString *text = begin ();

  g_string_append (text, ",\"sources\":[{\"id\":\"s\",\"title\":\"t\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"r\"}],"
                         "\"stances\":[");
  for (guint i = 0; i < 24000; i++)
    g_string_append_printf (text, "%s{\"id\":\"t%u\",\"member\":\"m\",\"question\":\"q\",\"by\":\"%s\",\"as_of\":\"%04u-%02u\","
                                  "\"level\":\"%s\",\"confidence\":\"low\",\"confidence_reason\":\"r\",\"summary\":\"s\"}",
                            i > 0 ? "," : "", i, i % 2 ? "s" : "desk", 1 + i / 12, 1 + i % 12, i % 3 ? "a" : "b");
  return g_string_append (text, "]}");
}

static const struct {
  const char *name;
  GString *(*create) (void);
  guint least, most; /* weak points */
} cases[] = {
  { "members-and-steps", members_and_steps, 1, 100 },
  { "measures-and-steps", measures_and_steps, 1, 100 },
  { "numbers-of-a-title", numbers_of_a_title, 5000, 20000 },
  { "quotations-of-a-title", quotations_of_a_title, 1, 10 },
  { "dates-of-a-theme", dates_of_a_theme, 1, 10 },
  { "stances-of-a-member", stances_of_a_member, 1, 10 },
};

static void
test_work_out (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (cases[index].create ());
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_autoptr (GListModel) weaknesses = NULL;
  g_autoptr (GPtrArray) highlight = g_ptr_array_new ();
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) selected = NULL;
  g_autoptr (EntEvidence) evidence = NULL;
  EntStance *stance;

  g_assert_no_error (error);
  weaknesses = ent_weakness_find (briefing, ENT_WEAKNESS_MAX_AGE);
  g_assert_cmpuint (g_list_model_get_n_items (weaknesses), >=, cases[index].least);
  g_assert_cmpuint (g_list_model_get_n_items (weaknesses), <=, cases[index].most);
  g_assert_cmpuint (ent_timeline_get_n (ent_timeline_get (briefing)), >, 0);

  for (guint i = 0; (stance = ent_list_peek (ent_briefing_get_stances (briefing), i)) != NULL; i++)
    g_ptr_array_add (highlight, (gpointer) ent_stance_get_id (stance));
  g_ptr_array_add (highlight, NULL);
  stage = ent_stage_new_default (briefing);
  selected = ent_stage_with (stage, "highlight", highlight->pdata, "date", "0001", NULL);
  evidence = ent_evidence_new (briefing, selected);
  g_assert_cmpuint (evidence->records->len, >=, highlight->len - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_work_out);
    }

  return g_test_run ();
}
