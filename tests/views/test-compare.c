/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-compare-view.h"

#include <string.h>

#include "ent-choice-button.h"
#include "ent-compare-chooser.h"
#include "ent-comparison-card.h"
#include "ent-factor-card.h"
#include "ent-selection-card.h"
#include "ent-stance-card.h"
#include "ent-test.h"

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *view;
  GtkWidget *window;
  GString *log;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  static const char *const names[] = { "highlight", "focus", "view", "date", NULL };

  fixture->briefing = ent_test_briefing ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->log = g_string_new (NULL);
  fixture->view = ent_compare_view_new ();
  g_object_set (fixture->view, "briefing", fixture->briefing, "stage", fixture->stage, NULL);
  fixture->window = ent_test_window (fixture->view, GPOINTER_TO_INT (width), 700);
  ent_test_record (fixture->window, names, fixture->log);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_test_close (fixture->window);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
  g_string_free (fixture->log, TRUE);
}

/* @other: (nullable): id of what is selected beside @focus */
static void
show (Fixture    *fixture,
      const char *focus,
      const char *other)
{
  const char *highlight[] = { other, NULL };
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", focus, "highlight", highlight, NULL);

  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), stage);
  ent_test_settle ();
}

static GtkWidget *
get_card (Fixture *fixture)
{
  return ent_test_find_type (fixture->view, ENT_TYPE_COMPARISON_CARD);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ent_test_find_type (fixture->view, GTK_TYPE_STACK)));
}

/* The row of the table whose name is @name: what holds its heading and its cells. */
static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  GtkWidget *label = ent_test_find_text (get_card (fixture), name);

  g_assert_nonnull (label);
  return gtk_widget_get_parent (gtk_widget_get_parent (label));
}

static void
assert_row (Fixture    *fixture,
            const char *name,
            gboolean    differs)
{
  GtkWidget *row = find_row (fixture, name);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, differs ? "differs" : "the same");

  g_assert_nonnull (ent_test_find_text (row, differs ? "≠ differs" : "= the same"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

static void
test_members (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    const char *name;
    gboolean differs;
  } rows[] = {
    { "Who takes part", TRUE },
    { "Place on the scale", TRUE },
    { "Confidence", TRUE },
    { "Whose view", FALSE },
    { "As of", FALSE },
    { "In short", TRUE },
    { "Points towards this level", TRUE },
    { "The view of “Paper <one>”", TRUE },
    { "Status", FALSE },
    { "Population", TRUE },
    { "Risks and opportunities", TRUE },
  };
  guint n_rows;

  show (fixture, "a", "b");
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  g_assert_cmpuint (ent_comparison_card_get_n_columns (ENT_COMPARISON_CARD (get_card (fixture))), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (fixture, rows[i].name, rows[i].differs);
  g_assert_cmpuint (ent_comparison_card_get_n_different (ENT_COMPARISON_CARD (get_card (fixture)), &n_rows), <, n_rows);

  /* A name that looks like markup is a name, and what is not said of one is said to be none. */
  g_assert_nonnull (ent_test_find_text (fixture->view, ENT_TEST_MARKUP_NAME));
  g_assert_nonnull (ent_test_find_text (find_row (fixture, "Place on the scale"), "none"));
  g_assert_nonnull (ent_test_find_text (find_row (fixture, "Population"), "30.0\302\240% of the world"));
  /* Nobody is named only as part of a group. */
  g_assert_null (ent_test_find_text (get_card (fixture), "How it is named"));
}

static void
test_only_differences (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *button;

  show (fixture, "a", "b");
  g_assert_true (gtk_widget_get_mapped (find_row (fixture, "Status")));
  button = gtk_widget_get_ancestor (ent_test_find_text (fixture->view, "Only Differences"), GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ent_test_settle ();
  g_assert_false (gtk_widget_get_mapped (find_row (fixture, "Status")));
  g_assert_true (gtk_widget_get_mapped (find_row (fixture, "Confidence")));

  /* It stays so for the next ones. */
  show (fixture, "b", "a");
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "Status")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "Status")));
}

static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  EntComparisonCard *card;

  show (fixture, "a", NULL);
  card = ENT_COMPARISON_CARD (get_card (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  g_assert_cmpuint (ent_comparison_card_get_n_columns (card), ==, 2);
  g_assert_cmpstr (ent_comparison_card_get_column (card, 0), ==, "The desk’s view");
  g_assert_cmpstr (ent_comparison_card_get_column (card, 1), ==, "The view of “Paper <one>”");
  assert_row (fixture, "Who takes part", TRUE);
  assert_row (fixture, "As of", FALSE);
  /* What is the member's whoever looks at it is no difference of views. */
  g_assert_null (ent_test_find_text (get_card (fixture), "Population"));
}

static void
test_factors (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    const char *name;
    gboolean differs;
  } rows[] = {
    { "What happens", TRUE }, { "What counts", TRUE },  { "By when", FALSE },  { "Likelihood", TRUE },
    { "Confidence", FALSE },  { "The members", TRUE },  { "Concerns", TRUE },
  };

  show (fixture, "f", "g");
  g_assert_cmpstr (get_page (fixture), ==, "compare");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_row (fixture, rows[i].name, rows[i].differs);
  g_assert_nonnull (ent_test_find_text (find_row (fixture, "The members"), "It hurts."));
}

/* The check button whose name is @name. */
static GtkWidget *
find_check (GtkWidget  *widget,
            const char *name)
{
  GtkWidget *chooser = ent_test_find_type (widget, ENT_TYPE_COMPARE_CHOOSER);
  GtkWidget *label = ent_test_find_text (chooser, name);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *stack = ent_test_find_type (fixture->view, GTK_TYPE_STACK);
  GtkWidget *page, *check;

  g_assert_cmpstr (get_page (fixture), ==, "choose");
  page = gtk_stack_get_visible_child (GTK_STACK (stack));
  g_assert_nonnull (ent_test_find_text (page, "Choose Members"));
  check = find_check (page, "Beta");
  g_assert_nonnull (check);
  g_assert_true (gtk_widget_get_mapped (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (fixture->log->str, ==, "highlight(b);");

  /* What the stage says is no click. */
  g_string_truncate (fixture->log, 0);
  show (fixture, "b", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "choose");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (page, "Beta"))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (page, "Gamma"))));
  g_assert_cmpstr (fixture->log->str, ==, "");

  /* Risks are offered where there are risks. */
  show (fixture, "g", NULL);
  g_assert_nonnull (ent_test_find_text (page, "Choose Risks or Opportunities"));
  g_assert_nonnull (find_check (page, "A <risk>"));
  g_assert_null (find_check (page, "Beta"));
  show (fixture, NULL, NULL);
  g_assert_nonnull (find_check (page, "Beta"));
  g_object_set (fixture->view, "factors", TRUE, NULL);
  ent_test_settle ();
  g_assert_nonnull (find_check (page, "A <risk>"));
}

/* The one that is found is chosen, and the chooser left, without leaving the entry. */
static void
test_choose_by_keys (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkWidget *button, *entry;

  show (fixture, "b", "a");
  button = ent_test_find_type (fixture->view, ENT_TYPE_CHOICE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ent_test_settle ();
  entry = ent_test_find_type (ent_test_find_type (button, ENT_TYPE_COMPARE_CHOOSER), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);

  /* Which of several is nobody's guess. */
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->log->str, ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "gam");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->log->str, ==, "highlight(c);");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

/* What is compared can be taken out without a Ctrl key. */
static void
test_take_out (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *button;

  show (fixture, "b", "a");
  button = gtk_widget_get_ancestor (ent_test_find_text (fixture->view, "Beta"), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take Beta out of the comparison");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "highlight(b);");
}

static gboolean
is_stacked (gpointer data)
{
  GtkWidget *row = find_row (data, "Confidence");

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_last_child (row))) == GTK_ORIENTATION_VERTICAL;
}

/* One under the other, each cell says whose it is. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *caption;

  show (fixture, "a", "b");
  ent_test_wait (is_stacked, fixture);
  ent_test_settle ();
  caption = ent_test_find_text (find_row (fixture, "Confidence"), "Beta");
  g_assert_true (gtk_widget_get_mapped (caption));
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 400);
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "a", "b");
  g_assert_false (is_stacked (fixture));
  g_assert_false (gtk_widget_get_mapped (ent_test_find_text (find_row (fixture, "Confidence"), "Beta")));
}

/* The document of the tests with @n more stances of a member, each older than the other. */
static EntBriefing *
load_with_stances (guint n)
{
  g_autoptr (EntBriefing) plain = ent_test_briefing ();
  gsize size;
  const char *data = g_bytes_get_data (ent_briefing_get_bytes (plain), &size);
  g_autoptr (GString) text = g_string_new_len (data, size);
  g_autoptr (GString) more = g_string_new ("\"stances\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (more,
                            "{\"id\": \"old%u\", \"member\": \"a\", \"question\": \"q\", \"by\": \"desk\","
                            " \"as_of\": \"%04u-%02u\", \"level\": \"no\", \"confidence\": \"low\","
                            " \"confidence_reason\": \"R.\", \"summary\": \"S.\"}, ",
                            i, 2024 - i / 12, 12 - i % 12);
  g_string_replace (text, "\"stances\": [", more->str, 1);
  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

static GtkWidget *
find_link (GtkWidget  *card,
           const char *text)
{
  GtkWidget *label = ent_test_find_text (card, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
assert_target (GtkWidget  *link,
               const char *action,
               const char *target)
{
  g_assert_nonnull (link);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (link)), ==, action);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (link)), NULL), ==, target);
}

static void
test_over_time (void)
{
  g_autoptr (EntBriefing) briefing = load_with_stances (2);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) past = ent_stage_with (stage, "date", "2024-12", NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_stance_card_new ());
  EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "a");

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, stage, member);
  assert_target (find_link (card, "November 2025: supports (shown here)"), "win.date", "");
  assert_target (find_link (card, "December 2024: opposes"), "win.date", "2024-12");
  assert_target (find_link (card, "November 2024: opposes"), "win.date", "2024-11");

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, past, member);
  g_assert_nonnull (ent_test_find_text (card, "The desk’s view as of December 2024"));
  assert_target (find_link (card, "November 2025: supports"), "win.date", "");
  assert_target (find_link (card, "December 2024: opposes (shown here)"), "win.date", "2024-12");

  /* Who never changed has no past to go to. */
  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, stage, ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "b"));
  g_assert_null (ent_test_find_text (card, "Over time"));
}

/* The oldest of very many is shown when it is what the card is about. */
static void
test_thousands_of_dates (void)
{
  g_autoptr (EntBriefing) briefing = load_with_stances (6000);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) past = ent_stage_with (stage, "date", "1600-05", NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_stance_card_new ());
  EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "a");

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, stage, member);
  g_assert_nonnull (ent_test_find_text (card, "February 2024: opposes"));
  g_assert_null (ent_test_find_text (card, "January 2024: opposes"));
  g_assert_nonnull (ent_test_find_text (card, "5989 other dates are not shown here"));

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, past, member);
  g_assert_nonnull (ent_test_find_text (card, "May 1600: opposes (shown here)"));
}

/* How one gets to a comparison from what is selected. */
static void
test_ways (void)
{
  const char *highlight[] = { "b", NULL };
  const char *factors[] = { "g", NULL };
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) one = ent_stage_with (stage, "focus", "a", NULL);
  g_autoptr (EntStage) two = ent_stage_with (stage, "focus", "a", "highlight", highlight, NULL);
  g_autoptr (EntStage) compared = ent_stage_with (two, "view", ENT_VIEW_COMPARE, NULL);
  g_autoptr (EntStage) risks = ent_stage_with (stage, "focus", "f", "highlight", factors, NULL);
  g_autoptr (GtkWidget) card = g_object_ref_sink (ent_stance_card_new ());
  g_autoptr (GtkWidget) selection = g_object_ref_sink (ent_selection_card_new ());
  g_autoptr (GtkWidget) factor = g_object_ref_sink (ent_factor_card_new ());
  EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "a");

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, one, member);
  assert_target (find_link (card, "Compare the views side by side"), "win.view", "compare");
  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, two, member);
  g_assert_null (find_link (card, "Compare the views side by side"));

  ent_selection_card_show (ENT_SELECTION_CARD (selection), briefing, two);
  assert_target (find_link (selection, "Compare side by side"), "win.view", "compare");
  ent_selection_card_show (ENT_SELECTION_CARD (selection), briefing, compared);
  g_assert_null (find_link (selection, "Compare side by side"));

  ent_factor_card_show (ENT_FACTOR_CARD (factor), briefing, risks, ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, "f"));
  assert_target (find_link (factor, "Compare 2 selected ones side by side"), "win.view", "compare");
}

static void
add_tests (void)
{
  static const struct {
    const char *path;
    int width;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/compare/members", 1000, test_members },
    { "/compare/only-differences", 1000, test_only_differences },
    { "/compare/views", 1000, test_views },
    { "/compare/factors", 1000, test_factors },
    { "/compare/choose", 1000, test_choose },
    { "/compare/choose-by-keys", 1000, test_choose_by_keys },
    { "/compare/take-out", 1000, test_take_out },
    { "/compare/narrow", 360, test_narrow },
    { "/compare/wide", 1000, test_wide },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].width), set_up, tests[i].test, tear_down);
  g_test_add_func ("/compare/over-time", test_over_time);
  g_test_add_func ("/compare/thousands-of-dates", test_thousands_of_dates);
  g_test_add_func ("/compare/ways", test_ways);
}

int
main (int   argc,
      char *argv[])
{
  return ent_test_run (&argc, &argv, add_tests);
}
