/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-quote.h"

#include "ent-outlook.h"

#include <locale.h>

static const char document[] =
  "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"d\",\"title\":\"Title\",\"language\":\"en\","
  "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
  "\"markings\":[{\"label\":\"SPECIMEN\",\"rank\":0}],\"marking\":\"SPECIMEN\","
  "\"questions\":[{\"id\":\"q\",\"text\":\"Question\",\"levels\":["
  "{\"id\":\"up\",\"name\":\"Supports\",\"definition\":\"U.\",\"from\":0.5,\"to\":1,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"low\",\"name\":\"Opposes\",\"definition\":\"L.\",\"from\":0,\"to\":0.5,\"glyph\":\"cross\",\"slot\":5}]}],"
  "\"groups\":[{\"id\":\"in\",\"name\":\"Member\",\"kind\":\"status\"},"
  "{\"id\":\"out\",\"name\":\"Not in it\",\"kind\":\"status\",\"outside\":true}],"
  "\"members\":["
  "{\"id\":\"a\",\"kind\":\"state\",\"name\":\"Aland\",\"memberships\":[{\"group\":\"in\",\"state\":\"active\"}]},"
  "{\"id\":\"b\",\"kind\":\"state\",\"name\":\"Beland\",\"memberships\":[{\"group\":\"in\",\"state\":\"active\"}]},"
  "{\"id\":\"c\",\"kind\":\"state\",\"name\":\"Celand\",\"memberships\":[{\"group\":\"out\",\"state\":\"active\"}]}],"
  "\"indicators\":[{\"id\":\"people\",\"name\":\"Population\",\"unit\":\"million people\",\"decimals\":1,\"source\":\"one\","
  "\"total\":{\"name\":\"of the world\",\"value\":200,\"year\":2025}}],"
  "\"values\":[{\"indicator\":\"people\",\"member\":\"a\",\"year\":2025,\"value\":30.5},"
  "{\"indicator\":\"people\",\"member\":\"b\",\"year\":2025,\"value\":19.5}],"
  "\"measures\":[{\"id\":\"m\",\"name\":\"supports\",\"question\":\"q\",\"levels\":[\"up\"]}],"
  "\"perspectives\":[{\"id\":\"p\",\"name\":\"the members\"}],"
  "\"stances\":[{\"id\":\"s\",\"member\":\"a\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\","
  "\"position\":{\"low\":0.5,\"best\":0.6,\"high\":0.75},\"confidence\":\"moderate\",\"confidence_reason\":\"Two agree.\","
  "\"summary\":\"It supports it.\",\"group_only\":true,"
  "\"towards\":[{\"text\":\"It signed.\",\"basis\":\"reported\",\"citations\":["
  "{\"source\":\"two\",\"passage\":\"r1\",\"credibility\":2},{\"source\":\"two\",\"passage\":\"r2\",\"credibility\":3}]}],"
  "\"away\":[{\"text\":\"It waits.\",\"basis\":\"judgement\"}],"
  "\"would_change\":[{\"text\":\"It leaves.\",\"basis\":\"assumption\",\"direction\":\"away\"}]}],"
  "\"factors\":["
  "{\"id\":\"f\",\"title\":\"A risk\",\"event\":\"It breaks.\",\"resolves\":\"Two reports.\",\"by_date\":\"2030\","
  "\"likelihood\":{\"low\":0.55,\"best\":0.7,\"high\":0.8},\"confidence\":\"low\",\"impacts\":["
  "{\"perspective\":\"p\",\"low\":-0.8,\"best\":-0.5,\"high\":0.1,\"reason\":\"It is needed.\"}],"
  "\"citations\":[{\"source\":\"one\",\"credibility\":1}]},"
  "{\"id\":\"g\",\"title\":\"A hope\",\"event\":\"It works.\",\"resolves\":\"One report.\",\"by_date\":\"2030\","
  "\"likelihood\":{\"low\":0,\"best\":0.005,\"high\":0.1},\"confidence\":\"high\",\"impacts\":["
  "{\"perspective\":\"p\",\"low\":0,\"best\":0.5,\"high\":0.6,\"reason\":\"It helps.\"}]}],"
  "\"switches\":[{\"id\":\"w\",\"question\":\"Does it join?\",\"kind\":\"event\",\"options\":["
  "{\"id\":\"no\",\"name\":\"No\",\"baseline\":true},{\"id\":\"yes\",\"name\":\"It joins\",\"effects\":["
  "{\"target\":\"s\",\"field\":\"position\",\"operation\":\"shift\",\"value\":-0.2,\"reason\":\"R.\"},"
  "{\"target\":\"f\",\"field\":\"likelihood\",\"operation\":\"shift\",\"value\":0.1,\"reason\":\"R.\"},"
  "{\"target\":\"f\",\"field\":\"impact\",\"perspective\":\"p\",\"operation\":\"shift\",\"value\":0.2,\"reason\":\"R.\"}]}]}],"
  "\"sources\":["
  "{\"id\":\"one\",\"title\":\"First source\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\"},"
  "{\"id\":\"two\",\"title\":\"Second source\",\"publisher\":\"House\",\"date\":\"2025\",\"address\":\"https://example.org/\","
  "\"read\":\"excerpt\",\"reliability\":\"C\",\"reliability_reason\":\"R.\",\"passages\":["
  "{\"id\":\"r1\",\"kind\":\"stance\",\"text\":\"Aland signs.\",\"members\":[\"a\"]},"
  "{\"id\":\"r2\",\"kind\":\"stance\",\"text\":\"Aland joins.\",\"members\":[\"a\"]}]}]}";

static EntBriefing *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static char *
quote (const char *focus, const char *const *highlight)
{
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "focus", focus, "highlight", highlight, NULL);

  return ent_quote_selection (briefing, stage);
}

static void
test_member (void)
{
  g_autofree char *text = quote ("a", NULL);

  g_assert_cmpstr (text, ==,
                   "SPECIMEN\n"
                   "Title\n"
                   "\n"
                   "Aland\n"
                   "Question\n"
                   "Supports (position 60 of 100, range 50 to 75)\n"
                   "It supports it.\n"
                   "Moderate confidence: Two agree.\n"
                   "Named only as part of a group\n"
                   "The desk’s view, as of 2026\n"
                   "\n"
                   "Points towards this level\n"
                   "– It signed. (reported) [2]\n"
                   "\n"
                   "Points away from this level\n"
                   "– It waits. (judgement)\n"
                   "\n"
                   "Would change our mind\n"
                   "– It leaves. (assumption; away from this level, not seen so far)\n"
                   "\n"
                   "Sources\n"
                   "[2] Second source. House. 2025. https://example.org/\n"
                   "    Grade C2, r1: Aland signs.\n"
                   "    Grade C3, r2: Aland joins.\n"
                   "\n"
                   "Information cut-off: 2026\n");
}

static void
test_factor (void)
{
  g_autofree char *text = quote ("f", NULL);

  g_assert_cmpstr (text, ==,
                   "SPECIMEN\n"
                   "Title\n"
                   "\n"
                   "A risk\n"
                   "It breaks. [1]\n"
                   "Likelihood: likely by 2030 (70 %, range 55 to 80 %; ICD 203)\n"
                   "Low confidence\n"
                   "Impact on the members: −50 (range −80 to +10 on a scale from −100 to +100). It is needed.\n"
                   "What counts: Two reports.\n"
                   "\n"
                   "Sources\n"
                   "[1] First source.\n"
                   "    Grade A1\n"
                   "\n"
                   "Information cut-off: 2026\n");
}

/* Below 1 % there is no word, and the number stands alone. */
static void
test_without_word (void)
{
  g_autofree char *text = quote ("g", NULL);

  g_assert_nonnull (strstr (text, "\nLikelihood: 0.5 % by 2030 (range 0 to 10 %)\n"));
  g_assert_null (strstr (text, "Sources"));
}

static void
test_several (void)
{
  static const char *const highlight[] = { "a", "c", "f", NULL };
  g_autofree char *text = quote ("b", highlight);
  const char *b = strstr (text, "\nBeland\nQuestion\nNo position found\n");
  const char *a = strstr (text, "\nAland\n");
  const char *c = strstr (text, "\nCeland\nQuestion\nNot in it\n");
  const char *f = strstr (text, "\nA risk\n");

  g_assert_true (b != NULL && a != NULL && c != NULL && f != NULL);
  g_assert_true (b < a && a < c && c < f);
  g_assert_true (strstr (text, "[1] First source") < strstr (text, "[2] Second source"));
  g_assert_true (g_str_has_prefix (text, "SPECIMEN\n"));
  g_assert_true (g_str_has_suffix (text, "Information cut-off: 2026\n"));
}

/* Two members have a share between them, and one of them counts as in; one member has none. */
static void
test_together (void)
{
  static const char *const b[] = { "b", NULL };
  static const char *const c[] = { "c", "f", NULL };
  static const char *const factors[] = { "f", "g", NULL };
  g_autofree char *two = quote ("a", b);
  g_autofree char *missing = quote ("b", c);
  g_autofree char *one = quote ("a", factors);

  g_assert_nonnull (strstr (two, "\n2 members together\n"
                                 "– Population: 25.0 % of the world (50.0 of 200.0 million people) [1]\n"
                                 "supports: 1 of 2\n"
                                 "– Population: 15.2 % of the world (30.5 of 200.0 million people) [1]\n"
                                 "\nSources\n[1] First source.\n[2] Second"));
  g_assert_nonnull (strstr (missing, "\n2 members together\n"
                                     "– Population: 9.8 % of the world (19.5 of 200.0 million people) [1]\n"
                                     "  No figure is known for one of them.\n"
                                     "supports: 0 of 2\n"));
  g_assert_null (strstr (one, "together"));
}

static void
test_once (void)
{
  static const char *const highlight[] = { "a", NULL };
  g_autofree char *text = quote ("a", highlight);

  g_assert_null (strstr (strstr (text, "Aland\n") + 1, "\nAland\n"));
}

static void
test_nothing (void)
{
  g_assert_null (quote (NULL, NULL));
  g_assert_null (quote ("q", NULL));
}

/* What is copied says that it is assumed, and what the briefing says. */
static void
test_assumed (void)
{
  static const char *const both[] = { "f", NULL };
  g_autoptr (EntBriefing) briefing = load ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "focus", "a", "highlight", both, NULL);
  g_autoptr (EntOutlook) today = ent_outlook_new (briefing);
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (today, "w", "yes");
  g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing (outlook);
  g_autofree char *plain = ent_quote_selection (briefing, stage);
  g_autofree char *text = ent_quote_selection (shown, stage);

  g_assert_null (strstr (plain, "ssumed"));
  g_assert_true (g_str_has_prefix (text, "SPECIMEN\nTitle\nAssumed, not forecast:\n– Does it join? – It joins\n\nAland\n"));
  g_assert_nonnull (strstr (text, "\nOpposes (position 40 of 100, range 30 to 55)\n"
                                  "This is assumed. The briefing says: Supports (position 60 of 100, range 50 to 75)\n"));
  g_assert_nonnull (strstr (text, "(80 %, range 65 to 90 %; "));
  g_assert_nonnull (strstr (text, "\nThis likelihood is assumed. The briefing says: 70 % (range 55 to 80 %)\n"));
  g_assert_nonnull (strstr (text, "\nThis impact is assumed. The briefing says: −50 (range −80 to +10)\n"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quote/assumed", test_assumed);
  g_test_add_func ("/quote/member", test_member);
  g_test_add_func ("/quote/factor", test_factor);
  g_test_add_func ("/quote/without-word", test_without_word);
  g_test_add_func ("/quote/several", test_several);
  g_test_add_func ("/quote/together", test_together);
  g_test_add_func ("/quote/once", test_once);
  g_test_add_func ("/quote/nothing", test_nothing);

  return g_test_run ();
}
