/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-comparison-card.h"
#include "ent-factor-card.h"
#include "ent-overview-card.h"
#include "ent-selection-card.h"
#include "ent-stance-card.h"

#include "ent-mark.h"
#include "ent-test.h"

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->briefing = ent_test_briefing ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
}

static EntMember *
get_member (Fixture    *fixture,
            const char *id)
{
  return ent_briefing_lookup (fixture->briefing, ENT_TYPE_MEMBER, id);
}

static GtkWidget *
new_stance_card (Fixture    *fixture,
                 const char *member)
{
  GtkWidget *card = g_object_ref_sink (ent_stance_card_new ());

  ent_stance_card_show (ENT_STANCE_CARD (card), fixture->briefing, fixture->stage, get_member (fixture, member));

  return card;
}

static void
assert_texts (GtkWidget         *card,
              const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (ent_test_find_text (card, texts[i]) == NULL)
      g_error ("No label shows ‘%s’", texts[i]);
}

static void
test_stance (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = {
    ENT_TEST_MARKUP_NAME,
    "Full member since 2001",
    "Supports",
    "The desk’s view as of November 2025",
    "Takes part in <everything>.",
    "Moderate confidence",
    "One source.",
    "What others hold",
    "The view of “Paper <one>”: opposes (differs)",
    "Points towards this level",
    "It signed & sealed.\302\2401",
    "Points away from this level",
    "It may leave. our judgement",
    "Would change our mind",
    "It leaves. would point away from this level",
    "Touched by",
    "A <risk>",
    "Population: 30 million (2025)\302\2402",
    "1. Paper <one>",
    "Press, 1 October 2025",
    "D: not usually reliable",
    "[D3] possibly true · passage p1",
    "They signed.",
    "2. Figures",
    NULL,
  };
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  GtkWidget *title = ent_test_find_text (card, ENT_TEST_MARKUP_NAME);

  assert_texts (card, texts);
  gtk_test_accessible_assert_role (title, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (title)));
}

/* Whoever says something later only does not say otherwise. */
static void
test_earlier (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "date", "2024-12-31", NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_stance_card_new ());

  ent_stance_card_show (ENT_STANCE_CARD (card), fixture->briefing, stage, get_member (fixture, "a"));
  g_assert_nonnull (ent_test_find_text (card, "The view of “Paper <one>”: nothing as of 31 December 2024"));
  g_assert_null (ent_test_find_text (card, "(differs)"));
  g_assert_null (ent_test_find_text (card, "(the same)"));
}

/* Only what a browser opens becomes a link. */
static void
test_addresses (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  GtkWidget *good = ent_test_find_text (card, "https://example.org/one");
  GtkWidget *bad = ent_test_find_text (card, "javascript:alert(1)");

  g_assert_nonnull (gtk_widget_get_ancestor (good, GTK_TYPE_LINK_BUTTON));
  g_assert_null (gtk_widget_get_ancestor (bad, GTK_TYPE_LINK_BUTTON));
}

static void
test_no_stance (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const texts[] = { "Gamma", "The desk’s view", NULL };
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "c");

  assert_texts (card, texts);
  g_assert_null (ent_test_find_text (card, "Points towards"));
  g_assert_null (ent_test_find_text (card, "Sources"));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  g_autoptr (GtkWidget) factor_card = g_object_ref_sink (ent_factor_card_new ());
  g_autoptr (GtkWidget) overview_card = g_object_ref_sink (ent_overview_card_new ());
  g_autoptr (GtkWidget) selection_card = g_object_ref_sink (ent_selection_card_new ());
  g_autoptr (GtkWidget) comparison_card = g_object_ref_sink (ent_comparison_card_new ());

  ent_stance_card_show (ENT_STANCE_CARD (card), NULL, NULL, NULL);
  ent_factor_card_show (ENT_FACTOR_CARD (factor_card), NULL, NULL, NULL);
  ent_overview_card_show (ENT_OVERVIEW_CARD (overview_card), NULL);
  ent_selection_card_show (ENT_SELECTION_CARD (selection_card), NULL, NULL);
  ent_comparison_card_show (ENT_COMPARISON_CARD (comparison_card), NULL, NULL, NULL);
  g_assert_null (ent_test_find_type (card, GTK_TYPE_LABEL));
  g_assert_null (ent_test_find_type (factor_card, GTK_TYPE_LABEL));
  g_assert_null (ent_test_find_type (overview_card, GTK_TYPE_LABEL));
  g_assert_null (ent_test_find_type (selection_card, GTK_TYPE_LABEL));
  g_assert_null (ent_test_find_type (comparison_card, GTK_TYPE_LABEL));
}

static void
test_citation (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const names[] = { "focus", NULL };
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  GtkWidget *window = ent_test_window (card, 400, 300);
  GtkWidget *label = ent_test_find_text (card, "It signed & sealed.");
  GtkWidget *entry;
  gboolean handled;

  ent_test_record (window, names, log);

  /* A number leads to the card's own list, which needs no other window. */
  g_signal_emit_by_name (label, "activate-link", "source:s1", &handled);
  g_assert_true (handled);
  entry = gtk_widget_get_ancestor (ent_test_find_text (card, "1. Paper <one>"), GTK_TYPE_BOX);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == entry);
  g_assert_true (gtk_widget_has_css_class (entry, "found"));
  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpstr (log->str, ==, "");

  /* One that is not in it, to the window's. */
  g_signal_emit_by_name (label, "activate-link", "source:s9", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (log->str, ==, "focus(s9);");

  /* Cleared with the mark still on. */
  ent_record_card_clear (ENT_RECORD_CARD (card), NULL);
  ent_test_close (window);
}

static void
take_title (GMarkupParseContext *context,
            const char          *element,
            const char         **names,
            const char         **values,
            gpointer             titles,
            GError             **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "title"))
      g_ptr_array_add (titles, g_strdup (values[i]));
}

/* What a link says when one points at it is markup for GtkLabel. */
static void
test_link_titles (Fixture       *fixture,
                  gconstpointer  data)
{
  const GMarkupParser parser = { .start_element = take_title };
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  const char *markup = gtk_label_get_label (GTK_LABEL (ent_test_find_text (card, "It signed & sealed.")));
  g_autofree char *document = g_strdup_printf ("<markup>%s</markup>", markup);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, titles, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  g_markup_parse_context_parse (context, document, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (titles->len, >, 0);
  pango_parse_markup (g_ptr_array_index (titles, 0), -1, 0, NULL, &shown, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shown, ==, "Paper <one>");
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "focus", "by", NULL };
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GtkWidget) card = new_stance_card (fixture, "a");
  GtkWidget *window = ent_test_window (card, 400, 300);
  GtkWidget *link = gtk_widget_get_ancestor (ent_test_find_text (card, "A <risk>"), GTK_TYPE_BUTTON);
  GtkWidget *by = gtk_widget_get_ancestor (ent_test_find_text (card, "(differs)"), GTK_TYPE_BUTTON);

  ent_test_record (window, names, log);
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "A <risk>");
  g_signal_emit_by_name (link, "clicked");
  g_signal_emit_by_name (by, "clicked");
  g_assert_cmpstr (log->str, ==, "focus(f);by(s1);");
  ent_test_close (window);
}

static void
test_factor (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = {
    "A <risk>",    "Risk for the members",      "It happens.",       "Two papers say so.", "2030",
    "Likely (55–", "Low confidence", "The members: severe", "It hurts.",          ENT_TEST_MARKUP_NAME,
    NULL,
  };
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_factor_card_new ());

  ent_factor_card_show (ENT_FACTOR_CARD (card), fixture->briefing, fixture->stage,
                        ent_briefing_lookup (fixture->briefing, ENT_TYPE_FACTOR, "f"));
  assert_texts (card, texts);
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const texts[] = {
    "A <i>test</i>", "A. Author", "18 November 2025", "3 members · 3 stances", "A treaty is signed.",
    "Likely (55–",   "by 2030",   "We do not know. our judgement", NULL,
  };
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_overview_card_new ());

  ent_overview_card_show (ENT_OVERVIEW_CARD (card), fixture->briefing);
  assert_texts (card, texts);
}

/* In a window the end comes a few frames later, unless something else does first. */
static void
test_overview_in_window (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *card = ent_overview_card_new ();
  GtkWidget *window = ent_test_window (card, 400, 600);

  ent_overview_card_show (ENT_OVERVIEW_CARD (card), fixture->briefing);
  g_assert_nonnull (ent_test_find_text (card, "A treaty is signed."));
  g_assert_null (ent_test_find_text (card, "Nobody joins."));
  g_assert_null (ent_test_find_text (card, "Sources"));
  for (guint i = 0; i < 3; i++)
    ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (card, "Nobody joins."));
  g_assert_nonnull (ent_test_find_text (card, "We do not know."));
  g_assert_nonnull (ent_test_find_text (card, "Sources"));

  ent_overview_card_show (ENT_OVERVIEW_CARD (card), fixture->briefing);
  ent_overview_card_show (ENT_OVERVIEW_CARD (card), NULL);
  ent_test_settle ();
  g_assert_null (ent_test_find_type (card, GTK_TYPE_LABEL));
  ent_test_close (window);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const texts[] = {
    "2 members together", ENT_TEST_MARKUP_NAME, "Population: 42.0\302\240% of the world (42 of 100 million)", "Supports",
    "1 of the 2 selected", "Population: 30.0\302\240% of the world (30 of 100 million)", NULL,
  };
  const char *highlight[] = { "b", NULL };
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", "a", "highlight", highlight, NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_selection_card_new ());

  ent_selection_card_show (ENT_SELECTION_CARD (card), fixture->briefing, stage);
  assert_texts (card, texts);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  EntQuestion *question = ent_briefing_lookup (fixture->briefing, ENT_TYPE_QUESTION, "q");
  const EntRange range = { 0.6, 0.7, 0.9 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *marks[] = {
    ent_mark_new_level (ent_question_find_level (question, "yes")),
    ent_mark_new_level (NULL),
    ent_mark_new_gauge (question, NULL, &range),
    ent_mark_new_impact (NULL, &range),
    ent_mark_new_factor (7, ENT_MATRIX_SIDE_HARM),
  };
  const char *labels[] = { "Supports", "No position", "Position on the scale: 70\302\240%, range 60–90\302\240%", "Gain", "Number 7" };
  GtkWidget *window;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gtk_test_accessible_assert_role (marks[i], GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (marks[i], GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i]);
      gtk_box_append (GTK_BOX (box), marks[i]);
    }
  window = ent_test_window (box, 300, 200);
  ent_test_close (window);
}

static void
test_dispose (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *card = new_stance_card (fixture, "a");
  GtkWidget *label = ent_test_find_text (card, "Moderate confidence");

  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *) &label);
  g_assert_finalize_object (card);
  g_assert_null (label);
}

static void
add_tests (void)
{
  g_test_add ("/views/cards/stance", Fixture, NULL, set_up, test_stance, tear_down);
  g_test_add ("/views/cards/addresses", Fixture, NULL, set_up, test_addresses, tear_down);
  g_test_add ("/views/cards/earlier", Fixture, NULL, set_up, test_earlier, tear_down);
  g_test_add ("/views/cards/no-stance", Fixture, NULL, set_up, test_no_stance, tear_down);
  g_test_add ("/views/cards/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/views/cards/citation", Fixture, NULL, set_up, test_citation, tear_down);
  g_test_add ("/views/cards/link-titles", Fixture, NULL, set_up, test_link_titles, tear_down);
  g_test_add ("/views/cards/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/views/cards/factor", Fixture, NULL, set_up, test_factor, tear_down);
  g_test_add ("/views/cards/overview", Fixture, NULL, set_up, test_overview, tear_down);
  g_test_add ("/views/cards/overview-in-window", Fixture, NULL, set_up, test_overview_in_window, tear_down);
  g_test_add ("/views/cards/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/views/cards/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/views/cards/dispose", Fixture, NULL, set_up, test_dispose, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
