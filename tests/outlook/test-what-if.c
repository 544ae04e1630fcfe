/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Choosing options: a table of what is chosen along, gives way or is refused,
 * and what must hold whatever is chosen, tried on made-up documents.
 */

#include "ent-what-if.h"

#include "ent-outlook.h"

static const char head[] =
  "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
  "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
  "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
  "{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Y.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"no\",\"name\":\"no\",\"definition\":\"N.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
  "\"members\":[{\"id\":\"m\",\"kind\":\"state\",\"name\":\"M\"}],\"switches\":[";

static EntBriefing *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

/* "b2" is the option 2 of the switch b; its name is B2. */
static void
append_choices (GString    *text,
                const char *name,
                const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  g_string_append_printf (text, ",\"%s\":[", name);
  for (guint i = 0; list[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"switch\":\"%c\",\"option\":\"%s\"}", i > 0 ? "," : "", *list[i], list[i]);
  g_string_append (text, "]");
}

/* Switches a to f with three options each, of which 0 is the baseline. A rule
 * reads "a1 +b2 c1" for what a1 requires and "a1 -b2" for what it excludes. */
static EntBriefing *
make_up (const char *rules)
{
  g_auto (GStrv) list = g_strsplit (rules, "; ", -1);
  g_autoptr (GString) text = g_string_new (head);

  for (char swtch = 'a'; swtch <= 'f'; swtch++)
    {
      g_string_append_printf (text, "%s{\"id\":\"%c\",\"question\":\"%c?\",\"kind\":\"event\",\"options\":[",
                              swtch > 'a' ? "," : "", swtch, g_ascii_toupper (swtch));
      for (int option = 0; option < 3; option++)
        {
          g_string_append_printf (text, "%s{\"id\":\"%c%d\",\"name\":\"%c%d\",\"baseline\":%s", option > 0 ? "," : "", swtch,
                                  option, g_ascii_toupper (swtch), option, option == 0 ? "true" : "false");
          for (guint i = 0; list[i] != NULL; i++)
            if (strlen (list[i]) > 4 && list[i][0] == swtch && list[i][1] == '0' + option)
              append_choices (text, list[i][3] == '+' ? "requires" : "excludes", list[i] + 4);
          g_string_append (text, "}");
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "],\"scenarios\":[{\"id\":\"z\",\"name\":\"Z\",\"options\":{\"f\":\"f1\"}}]}");

  return read_text (text->str);
}

/* The options that a stage gives to the switches, as in "a1 b0 c0 d0 e0 f0". */
static char *
describe (EntBriefing *briefing,
          EntStage    *stage)
{
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_stage (baseline, stage);
  g_autoptr (GString) text = g_string_new (NULL);
  EntSwitch *swtch;

  for (guint i = 0; (swtch = ent_list_peek (ent_briefing_get_switches (briefing), i)) != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ent_option_get_id (ent_outlook_get_option (outlook, ent_switch_get_id (swtch))));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_switches (GPtrArray *switches)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < switches->len; i++)
    g_string_append (text, ent_switch_get_id (g_ptr_array_index (switches, i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct {
  const char *name;
  const char *rules;
  const char *choose;   /* one after the other; the last is looked at */
  const char *expected; /* what then holds, or how it is refused */
  const char *also;     /* %NULL where it is refused */
} cases[] = {
  { "alone", "", "a1", "a1 b0 c0 d0 e0 f0", "" },
  { "again", "", "a1 a1", "a1 b0 c0 d0 e0 f0", "" },
  { "requires", "a1 +b2", "a1", "a1 b2 c0 d0 e0 f0", "b" },
  { "requires-far", "a1 +c2; c2 +e1 b1", "a1", "a1 b1 c2 d0 e1 f0", "bce" },
  { "requires-what-is-so", "a1 +b2", "b2 a1", "a1 b2 c0 d0 e0 f0", "" },
  { "requires-other", "a1 +b2", "b1 a1", "a1 b2 c0 d0 e0 f0", "b" },
  { "excludes", "a1 -b2", "b2 a1", "a1 b0 c0 d0 e0 f0", "b" },
  { "excluded-by", "b2 -a1", "b2 a1", "a1 b0 c0 d0 e0 f0", "b" },
  { "excludes-neither", "a1 -b2", "b1 a1", "a1 b1 c0 d0 e0 f0", "" },
  { "requirement-breaks", "b1 +a1", "b1 a2", "a2 b0 c0 d0 e0 f0", "b" },
  { "taken-back", "b1 +a1", "b1 a0", "a0 b0 c0 d0 e0 f0", "b" },
  { "stays-when-taken-back", "b1 +a1", "b1 b0", "a1 b0 c0 d0 e0 f0", "" },
  { "chain-breaks", "b1 +a1; c1 +b1; d1 +c1", "d1 a0", "a0 b0 c0 d0 e0 f0", "bcd" },
  { "chain-breaks-backwards", "e1 +f1; d1 +e1; c1 +d1", "c1 f0", "a0 b0 c0 d0 e0 f0", "cde" },
  { "by-way-of-exclusion", "a1 -b2; c1 +b2; d2 -b0", "c1 d2 a1", "a1 b0 c0 d0 e0 f0", "bcd" },
  { "of-required", "a1 +b1; b1 -c2", "c2 a1", "a1 b1 c0 d0 e0 f0", "bc" },
  { "baseline-required", "a1 +b0", "b2 a1", "a1 b0 c0 d0 e0 f0", "b" },
  { "own-switch", "a1 -a2; a2 -a1", "a2 a1", "a1 b0 c0 d0 e0 f0", "" },
  { "two-of-one-switch", "a1 +b1 c1; c1 +b2", "a1",
    "“A1” cannot be chosen: it would need both “B1” and “B2”, which answer the same question.", NULL },
  { "leads-to-own-switch", "a1 +b1; b1 +a2", "a1",
    "“A1” cannot be chosen: it would need both “A1” and “A2”, which answer the same question.", NULL },
  { "excludes-what-it-requires", "a1 +b1; b1 -a1", "a1",
    "“A1” cannot be chosen, because “B1” excludes “A1” and both would have to hold.", NULL },
  { "requires-what-excludes", "a1 +b1 c1; b1 -c1", "a1",
    "“A1” cannot be chosen, because “B1” excludes “C1” and both would have to hold.", NULL },
  { "excludes-baseline", "a1 -b0", "a1",
    "“A1” cannot be chosen, because “A1” excludes “B0” and both would have to hold.", NULL },
  { "excludes-baseline-at-last", "a1 -b0 b1", "b1 a1",
    "“A1” cannot be chosen, because “A1” excludes “B0” and both would have to hold.", NULL },
  { "excludes-baseline-that-is-left", "a1 -b0", "b1 a1", "a1 b1 c0 d0 e0 f0", "" },
  { "baseline-requires", "b0 +a0", "a1", "“A1” cannot be chosen, because “B0” holds and requires “A0”.", NULL },
  { "no-such-option", "", "a7", "The switch “a” has no option with the id “a7”.", NULL },
  { "no-such-switch", "", "y1", "There is no switch with the id “y”.", NULL },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = make_up (cases[index].rules);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_auto (GStrv) choices = g_strsplit (cases[index].choose, " ", -1);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      gboolean is_last = choices[i + 1] == NULL;
      const char switch_id[] = { *choices[i], '\0' };
      g_autoptr (GPtrArray) also = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntStage) next = ent_what_if_choose (briefing, stage, switch_id, choices[i], &also, &error);
      g_autofree char *text = NULL;

      if (is_last && cases[index].also == NULL)
        {
          g_assert_null (next);
          g_assert_null (also);
          g_assert_true (error->domain == ENT_WHAT_IF_ERROR);
          g_assert_cmpstr (error->message, ==, cases[index].expected);
          return;
        }
      g_assert_no_error (error);
      if (is_last)
        {
          g_autofree char *changed = describe_switches (also);

          text = describe (briefing, next);
          g_assert_cmpstr (text, ==, cases[index].expected);
          g_assert_cmpstr (changed, ==, cases[index].also);
        }
      g_set_object (&stage, next);
    }
}

static EntStage *
choose (EntBriefing *briefing,
        EntStage    *stage,
        const char  *switch_id,
        const char  *option_id)
{
  g_autoptr (GError) error = NULL;
  EntStage *next = ent_what_if_choose (briefing, stage, switch_id, option_id, NULL, &error);

  g_assert_no_error (error);
  return next;
}

/* What the scenario says already is not kept beside it. */
static void
test_scenario (void)
{
  g_autoptr (EntBriefing) briefing = make_up ("");
  g_autoptr (EntStage) plain = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (plain, "scenario", "z", NULL);
  g_autoptr (EntStage) same = choose (briefing, stage, "f", "f1");
  g_autoptr (EntStage) back = choose (briefing, stage, "f", NULL);
  g_autoptr (EntStage) again = choose (briefing, back, "f", "f1");
  g_autoptr (EntStage) clear = ent_what_if_clear (again);
  g_autofree char *text = describe (briefing, back);

  g_assert_true (ent_stage_equal (same, stage));
  g_assert_true (ent_stage_equal (again, stage));
  g_assert_cmpstr (text, ==, "a0 b0 c0 d0 e0 f0");
  g_assert_cmpstr (ent_stage_get_option (back, "f"), ==, "f0");
  g_assert_true (ent_stage_equal (clear, plain));
  g_assert_true (ent_what_if_is_active (stage));
  g_assert_true (ent_what_if_is_active (back));
  g_assert_false (ent_what_if_is_active (clear));
}

static char *
make_up_rules (GRand *random)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (char swtch = 'a'; swtch <= 'f'; swtch++)
    for (int option = 1; option < 3; option++)
      for (int excludes = 0; excludes < 2; excludes++)
        {
          char other = excludes ? (char) g_rand_int_range (random, 'a', 'g')
                                : (char) g_rand_int_range (random, swtch, 'g');

          /* What is required stands further down, so that there is no circle. */
          if (other != swtch && g_rand_boolean (random))
            g_string_append_printf (rules, "%c%d %c%c%d; ", swtch, option, excludes ? '-' : '+', other,
                                    g_rand_int_range (random, 1, 3));
        }

  return g_string_free (g_steal_pointer (&rules), FALSE);
}

/* Whatever is chosen, what holds goes together: as the content checks see it. */
static gboolean
is_allowed (EntBriefing *briefing,
            EntStage    *stage)
{
  g_autoptr (EntOutlook) baseline = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_stage (baseline, stage);
  EntSwitch *swtch;

  for (guint i = 0; (swtch = ent_list_peek (ent_briefing_get_switches (briefing), i)) != NULL; i++)
    {
      EntOption *option = ent_outlook_get_option (outlook, ent_switch_get_id (swtch));
      GListModel *lists[] = { ent_option_get_requires (option), ent_option_get_excludes (option) };
      EntChoice *choice;

      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        for (guint k = 0; (choice = ent_list_peek (lists[j], k)) != NULL; k++)
          if (g_str_equal (ent_option_get_id (ent_outlook_get_option (outlook, ent_choice_get_switch (choice))),
                           ent_choice_get_option (choice)) != (j == 0))
            return FALSE;
    }

  return TRUE;
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_refused = 0, n_along = 0;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *rules = make_up_rules (random);
      g_autoptr (EntBriefing) briefing = make_up (rules);
      g_autoptr (EntStage) plain = ent_stage_new_default (briefing);
      g_autoptr (EntStage) stage = g_object_ref (plain);

      for (int j = 0; j < 20; j++)
        {
          const char switch_id[] = { (char) g_rand_int_range (random, 'a', 'g'), '\0' };
          g_autofree char *option_id = g_strdup_printf ("%s%d", switch_id, g_rand_int_range (random, 0, 3));
          g_autoptr (GPtrArray) also = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (EntStage) next = ent_what_if_choose (briefing, stage, switch_id, option_id, &also, &error);

          if (next == NULL)
            {
              g_assert_error (error, ENT_WHAT_IF_ERROR, ENT_WHAT_IF_ERROR_CONFLICT);
              n_refused++;
              continue;
            }
          g_assert_true (is_allowed (briefing, next));
          n_along += also->len;
          g_set_object (&stage, next);
        }

      /* Each taken back, and it is as if nothing had been. */
      for (char swtch = 'a'; swtch <= 'f'; swtch++)
        {
          const char switch_id[] = { swtch, '\0' };
          g_autoptr (EntStage) next = choose (briefing, stage, switch_id, NULL);

          g_set_object (&stage, next);
        }
      g_assert_true (ent_stage_equal (stage, plain));
    }

  g_assert_cmpuint (n_refused, >, 10);
  g_assert_cmpuint (n_along, >, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/what-if/case/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/what-if/scenario", test_scenario);
  g_test_add_func ("/what-if/any", test_any);

  return g_test_run ();
}
