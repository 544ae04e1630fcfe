/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-evidence.h"

#include <locale.h>

static EntBriefing *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);

  return load (path);
}

static EntEvidence *
gather (EntBriefing *briefing,
        EntView      view,
        const char  *focus)
{
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", view, "focus", focus, NULL);

  return ent_evidence_new (briefing, stage);
}

static guint
count_items (GListModel *items,
             EntBasis    basis)
{
  guint n = 0;
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    n += ent_item_get_basis (item) == basis;

  return n;
}

/* What is selected, and nothing else. */
static void
test_member (void)
{
  g_autoptr (EntBriefing) briefing = load (g_getenv ("ENT_BRIEFING"));
  g_autoptr (EntEvidence) evidence = gather (briefing, ENT_VIEW_MAP, "ind");
  EntStance *stance = ent_briefing_find_stance (briefing, "ind", "engagement", "desk", NULL);
  guint n_citations = 0;

  g_assert_cmpuint (evidence->records->len, ==, 1);
  g_assert_true (g_ptr_array_index (evidence->records, 0) == stance);
  for (EntBasis basis = ENT_BASIS_REPORTED; basis <= ENT_BASIS_ASSUMPTION; basis++)
    g_assert_cmpuint (evidence->lines[basis]->len, ==,
                      count_items (ent_stance_get_towards (stance), basis) +
                      count_items (ent_stance_get_away (stance), basis) +
                      count_items (ent_stance_get_would_change (stance), basis));

  g_assert_cmpuint (evidence->sources->len, >, 1);
  g_assert_cmpuint (evidence->n_origins, <=, evidence->sources->len);
  for (guint i = 0; i < evidence->sources->len; i++)
    {
      EntEvidenceSource *entry = &g_array_index (evidence->sources, EntEvidenceSource, i);
      guint n = 0;

      for (guint c = 0; c < ENT_N_CREDIBILITY; c++)
        n += entry->n_by_credibility[c];
      g_assert_cmpuint (n, ==, entry->n_citations);
      n_citations += n;
      if (i > 0)
        g_assert_cmpint (ent_briefing_number_of_source (briefing, ent_source_get_id (entry->source)), >,
                         ent_briefing_number_of_source (briefing, ent_source_get_id (entry[-1].source)));
    }
  g_assert_cmpuint (n_citations, >=, evidence->lines[ENT_BASIS_REPORTED]->len);
}

/* With nothing selected it is about all that the view shows. */
static void
test_views (void)
{
  g_autoptr (EntBriefing) briefing = load (g_getenv ("ENT_BRIEFING"));
  const struct {
    EntView view;
    guint n_records;
  } cases[] = {
    { ENT_VIEW_MATRIX, g_list_model_get_n_items (ent_briefing_get_factors (briefing)) },
    { ENT_VIEW_CLAIMS, g_list_model_get_n_items (ent_briefing_get_claims (briefing)) },
    { ENT_VIEW_SOURCES, g_list_model_get_n_items (ent_briefing_get_sources (briefing)) },
    { ENT_VIEW_JUDGEMENT, g_list_model_get_n_items (ent_briefing_get_judgements (briefing)) },
    { ENT_VIEW_THEMES, 4 }, /* the agenda */
    { ENT_VIEW_MAP, 10 },   /* the members */
    { ENT_VIEW_CHECKS, 0 },
    { ENT_VIEW_WHAT_IF, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntEvidence) evidence = gather (briefing, cases[i].view, NULL);

      g_test_message ("view %d", cases[i].view);
      g_assert_cmpuint (evidence->records->len, ==, cases[i].n_records);
    }
}

static void
test_filter (void)
{
  static const char *const levels[] = { "initiates", NULL };
  g_autoptr (EntBriefing) briefing = load (g_getenv ("ENT_BRIEFING"));
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntFilter) filter = ent_filter_new (NULL, levels, NULL);
  g_autoptr (EntStage) stage = ent_stage_with (first, "filter", filter, NULL);
  g_autoptr (EntEvidence) evidence = ent_evidence_new (briefing, stage);

  g_assert_cmpuint (evidence->records->len, ==, 9);
}

static void
test_dissents (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  GListModel *judgements = ent_briefing_get_judgements (briefing);
  g_autoptr (EntEvidence) evidence = gather (briefing, ENT_VIEW_JUDGEMENT, NULL);
  guint n = 0;
  EntJudgement *judgement;

  for (guint i = 0; (judgement = ent_list_peek (judgements, i)) != NULL; i++)
    n += g_list_model_get_n_items (ent_judgement_get_dissents (judgement));
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (evidence->dissents->len, ==, n);
  g_assert_nonnull (g_array_index (evidence->dissents, EntEvidenceDissent, 0).dissent);
}

/* What another source holds of a member is a dissent only where it differs. */
static void
test_other_views (void)
{
  g_autoptr (EntBriefing) briefing = load (g_getenv ("ENT_BRIEFING"));
  GListModel *members = ent_briefing_get_members (briefing);
  guint n_differ = 0, n_found = 0;
  EntMember *member;

  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    {
      const char *id = ent_member_get_id (member);
      g_autoptr (EntEvidence) evidence = gather (briefing, ENT_VIEW_MAP, id);
      EntStance *desk = ent_briefing_find_stance (briefing, id, "engagement", "desk", NULL);
      EntStance *article = ent_briefing_find_stance (briefing, id, "engagement", "article", NULL);

      if (desk != NULL && article != NULL)
        n_differ += ent_briefing_get_stance_level (briefing, desk) != ent_briefing_get_stance_level (briefing, article);
      n_found += evidence->dissents->len;
    }

  g_assert_cmpuint (n_differ, >, 0);
  g_assert_cmpuint (n_found, ==, n_differ);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/member", test_member);
  g_test_add_func ("/evidence/views", test_views);
  g_test_add_func ("/evidence/filter", test_filter);
  g_test_add_func ("/evidence/dissents", test_dissents);
  g_test_add_func ("/evidence/other-views", test_other_views);

  return g_test_run ();
}
