/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-claim-card.h"
#include "ent-claims-view.h"
#include "ent-compat.h"
#include "ent-source-card.h"
#include "ent-sources-view.h"

#include "ent-test.h"

#define MANY 700 /* sources, claims and passages: more than any list shows at once */

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GString *log;
  GtkWidget *window;
} Fixture;

static void
append_sources (GString *json)
{
  g_string_append (json,
                   "{\"id\": \"s1\", \"title\": \"Paper <one>\", \"publisher\": \"Press\", \"date\": \"2025-10-01\","
                   " \"address\": \"https://example.org/one\", \"accessed\": \"2025-11\", \"licence\": \"CC0\", \"read\": \"full\","
                   " \"reliability\": \"D\", \"reliability_reason\": \"It errs.\", \"passages\": [");
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (json, "%s{\"id\": \"p%u\", \"section\": \"Part\", \"kind\": \"stance\", \"text\": \"Passage %u says it.\"%s}",
                            i > 0 ? ", " : "", i, i, i == 0 ? ", \"members\": [\"a\"]" : "");
  g_string_append (json,
                   "]}, {\"id\": \"s2\", \"title\": \"Reprint\", \"origin\": \"s1\", \"address\": \"javascript:alert(1)\", \"read\": \"excerpt\","
                   " \"reliability\": \"C\", \"reliability_reason\": \"So.\"}");
  for (guint i = 3; i < MANY; i++)
    g_string_append_printf (json, ", {\"id\": \"s%u\", \"title\": \"Other %u\", \"read\": \"excerpt\", \"reliability\": \"B\","
                                  " \"reliability_reason\": \"So.\"}", i, i);
}

static void
append_claims (GString *json)
{
  g_string_append (json,
                   "{\"id\": \"c1\", \"source\": \"s1\", \"passage\": \"p0\", \"text\": \"A <third> have it.\", \"finding\": \"partly\","
                   " \"explanation\": \"It is less.\", \"computations\": [{\"indicator\": \"people\", \"members\": [\"a\", \"b\"],"
                   " \"note\": \"Both\"}], \"citations\": [{\"source\": \"s3\", \"credibility\": 2}]}");
  for (guint i = 2; i < MANY; i++)
    g_string_append_printf (json, ", {\"id\": \"c%u\", \"source\": \"s1\", \"passage\": \"p1\", \"text\": \"Claim %u.\","
                                  " \"finding\": \"consistent\", \"explanation\": \"Yes.\"}", i, i);
}

static EntBriefing *
load (void)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  g_string_append (json,
                   "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"test\", \"title\": \"Test\", \"language\": \"en\","
                   " \"compiled\": \"2025\", \"information_cutoff\": \"2025\", \"yardstick\": \"icd203\","
                   " \"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": ["
                   " {\"id\": \"l\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0, \"to\": 0.5, \"glyph\": \"bar\", \"slot\": 1},"
                   " {\"id\": \"k\", \"name\": \"L\", \"definition\": \"D\", \"from\": 0.5, \"to\": 1, \"glyph\": \"bar\", \"slot\": 2}]}],"
                   " \"gaps\": [{\"text\": \"Unknown.\", \"basis\": \"reported\", \"citations\": ["
                   "  {\"source\": \"s1\", \"passage\": \"p0\", \"credibility\": 3}]}],"
                   " \"members\": [{\"id\": \"a\", \"kind\": \"state\", \"name\": \"Aland\"}, {\"id\": \"b\", \"kind\": \"state\", \"name\": \"Beland\"}],"
                   " \"indicators\": [{\"id\": \"people\", \"name\": \"Population\", \"unit\": \"million\", \"source\": \"s3\", \"decimals\": 1,"
                   "  \"total\": {\"name\": \"of the world\", \"value\": 100, \"year\": 2025}}],"
                   " \"values\": [{\"indicator\": \"people\", \"member\": \"a\", \"year\": 2024, \"value\": 30, \"source\": \"s4\"}],"
                   " \"sources\": [");
  append_sources (json);
  g_string_append (json, "], \"claims\": [");
  append_claims (json);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->briefing = load ();
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->log = g_string_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    ent_test_close (fixture->window);
  g_string_free (fixture->log, TRUE);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
}

static void
log_passage_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  const char *source, *passage;

  g_variant_get (parameter, "(&s&s)", &source, &passage);
  g_string_append_printf (user_data, "passage(%s %s);", source, passage);
}

static void
log_focus_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_string_append_printf (user_data, "focus(%s);", g_variant_get_string (parameter, NULL));
}

static void
log_section_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_string_append_printf (user_data, "section(%s);", g_variant_get_string (parameter, NULL));
}

static void
show_window (Fixture   *fixture,
             GtkWidget *child)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) passage = g_simple_action_new ("passage", G_VARIANT_TYPE ("(ss)"));
  g_autoptr (GSimpleAction) focus = g_simple_action_new ("focus", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) section = g_simple_action_new ("section", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) selected =
    g_simple_action_new_stateful ("select", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect (passage, "activate", G_CALLBACK (log_passage_cb), fixture->log);
  g_signal_connect (focus, "activate", G_CALLBACK (log_focus_cb), fixture->log);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (passage));
  g_signal_connect (selected, "activate", G_CALLBACK (log_focus_cb), fixture->log);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (focus));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (selected));
  g_signal_connect (section, "activate", G_CALLBACK (log_section_cb), fixture->log);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (section));
  fixture->window = ent_test_window (child, 900, 600);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  ent_test_settle ();
}

static guint
count_type (GtkWidget *widget,
            GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);

  return n;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *label = ent_test_find_text (widget, text);

  if (label == NULL)
    g_error ("No label shows ‘%s’", text);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
click (GtkWidget  *widget,
       const char *text)
{
  GtkWidget *button = find_button (widget, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ent_test_settle ();
}

static GtkWidget *
new_view (Fixture   *fixture,
          GtkWidget *view)
{
  ent_stage_view_set_briefing (ENT_STAGE_VIEW (view), fixture->briefing);
  ent_stage_view_set_stage (ENT_STAGE_VIEW (view), fixture->stage);
  show_window (fixture, view);

  return view;
}

static void
test_view (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *view = new_view (fixture, ent_sources_view_new ());
  GtkWidget *first = find_button (view, "1. Paper <one>");
  GtkWidget *card = gtk_widget_get_parent (first);

  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1. Paper <one>; Press · 1 October 2025; D: not usually reliable; "
                                       "Read in full · 700 passages · cited in 700 places");
  /* A copy stands with its origin, and the two are said to be one. */
  g_assert_nonnull (ent_test_find_text (card, "2. Reprint"));
  g_assert_nonnull (ent_test_find_text (card, "Counted as one source"));
  g_assert_nonnull (ent_test_find_text (view, "699 sources, counted as 698"));
  g_assert_nonnull (ent_test_find_text (view, "Show 399 More Sources"));
  g_assert_null (ent_test_find_text (view, "301. Other"));
  g_signal_emit_by_name (first, "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "focus(s1);");

  click (view, "Show 399 More Sources");
  g_assert_nonnull (ent_test_find_text (view, "301. Other"));
  g_assert_nonnull (ent_test_find_text (view, "Show 99 More Sources"));
}

static gboolean
is_filtered (gpointer view)
{
  return ent_test_find_text (view, "1 source") != NULL && ent_test_find_text (view, "1. Paper") == NULL;
}

static gboolean
is_empty (gpointer view)
{
  return ent_test_find_text (view, "No source matches.") != NULL;
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *view = new_view (fixture, ent_sources_view_new ());
  GtkWidget *entry = ent_test_find_type (view, GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (ent_test_find_text (view, "Sort: Number"));
  gtk_widget_activate_action (view, "sources.sort", "s", "reliability");
  ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (view, "Sort: Reliability"));
  g_assert_null (ent_test_find_text (view, "1. Paper <one>"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "OTHER 55");
  g_assert_nonnull (ent_test_find_text (view, "Sort: Reliability"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Other 555");
  ent_test_wait (is_filtered, view);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  ent_test_wait (is_empty, view);
}

/* What is selected is pressed; nothing is built anew for it. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", "s3", NULL);
  GtkWidget *view = new_view (fixture, ent_sources_view_new ());
  GtkWidget *button = find_button (view, "Other 3");

  ent_stage_view_set_stage (ENT_STAGE_VIEW (view), stage);
  ent_stage_view_flush (ENT_STAGE_VIEW (view));
  g_assert_true (find_button (view, "Other 3") == button);
  gtk_widget_grab_focus (view);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);

  ent_stage_view_set_briefing (ENT_STAGE_VIEW (view), NULL);
  ent_stage_view_flush (ENT_STAGE_VIEW (view));
  g_assert_null (ent_test_find_text (view, "Other 3"));
  g_assert_nonnull (ent_test_find_text (view, "There are no sources."));
}

static void
test_grades (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = { "A: completely reliable", "F: reliability cannot be judged", "1: confirmed by other sources",
                                       "6: truth cannot be judged", "not that it is bad", NULL };
  GtkWidget *view = new_view (fixture, ent_sources_view_new ());
  GtkWidget *expander = ent_test_find_type (view, GTK_TYPE_EXPANDER);

  g_assert_null (ent_test_find_text (view, "A: completely reliable"));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  for (guint i = 0; texts[i] != NULL; i++)
    g_assert_nonnull (ent_test_find_text (view, texts[i]));
}

static GtkWidget *
new_source_card (Fixture    *fixture,
                 EntStage   *stage,
                 const char *id)
{
  GtkWidget *card = ent_source_card_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), card);
  ent_source_card_show (ENT_SOURCE_CARD (card), fixture->briefing, stage,
                        ent_briefing_lookup (fixture->briefing, ENT_TYPE_SOURCE, id));
  show_window (fixture, scroller);

  return card;
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = {
    "Source 1", "Paper <one>", "D: not usually reliable", "It errs.", "Press", "1 October 2025", "In full", "CC0",
    "https://example.org/one", "Counted as one source", "It is repeated by", "p0 · Part · stance", "Passage 0 says it.",
    "Cited by", "Gap: What we do not know", "Nothing in the briefing cites it.", NULL,
  };
  GtkWidget *card = new_source_card (fixture, fixture->stage, "s1");

  for (guint i = 0; texts[i] != NULL; i++)
    if (ent_test_find_text (card, texts[i]) == NULL)
      g_error ("No label shows ‘%s’", texts[i]);
  g_assert_nonnull (ent_test_find_text (card, "Open in Browser"));
  click (card, "Aland");
  click (card, "Claim: A <third> have it.");
  click (card, "Reprint");
  click (card, "Gap: What we do not know");
  g_assert_cmpstr (fixture->log->str, ==, "focus(a);focus(c1);focus(s2);section(gaps);");

  /* Bounded, and more when asked for. */
  g_assert_null (ent_test_find_text (card, "Passage 20 "));
  click (card, "Show 680 more passages");
  g_assert_nonnull (ent_test_find_text (card, "Passage 20 "));
  g_assert_null (ent_test_find_text (card, "Passage 80 "));
  g_assert_null (ent_test_find_text (card, "Claim 10."));
  click (card, "Show 692 more that rest on it");
  g_assert_nonnull (ent_test_find_text (card, "Claim 10."));
  g_assert_null (ent_test_find_text (card, "Claim 110."));
}

static gboolean
has_part (gpointer card)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (card)));

  return focus != NULL && gtk_widget_has_css_class (focus, "part");
}

/* The passage of the stage is shown however far down it is. */
static void
test_part (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", "s1", "part", "p600", NULL);
  GtkWidget *card = new_source_card (fixture, stage, "s1");
  GtkWidget *entry;

  ent_test_wait (has_part, card);
  entry = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_has_css_class (entry, "found"));
  g_assert_nonnull (ent_test_find_text (entry, "Passage 600 says it."));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "p600 · Part · stance");
  g_assert_null (ent_test_find_text (card, "Passage 0 "));
  click (card, "Show the 598 passages before");
  g_assert_nonnull (ent_test_find_text (card, "Passage 540 "));
  g_assert_null (ent_test_find_text (card, "Passage 530 "));
}

/* What a browser does not open has no button. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *card = new_source_card (fixture, NULL, "s2");

  g_assert_nonnull (ent_test_find_text (card, "javascript:alert(1)"));
  g_assert_null (ent_test_find_text (card, "Open in Browser"));
  click (card, "Paper <one>");
  g_assert_cmpstr (fixture->log->str, ==, "focus(s1);");
  ent_source_card_show (ENT_SOURCE_CARD (card), NULL, NULL, NULL);
  g_assert_null (ent_test_find_type (card, GTK_TYPE_LABEL));

  g_assert_true (ent_is_web_address ("https://example.org"));
  g_assert_true (ent_is_web_address ("http://example.org/a?b"));
  g_assert_false (ent_is_web_address ("file:///etc/passwd"));
  g_assert_false (ent_is_web_address ("https:///nowhere"));
  g_assert_false (ent_is_web_address ("example.org"));
  g_assert_false (ent_is_web_address (NULL));
}

static void
test_claim (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const texts[] = {
    "A <third> have it.", "Said by 1. Paper <one> · passage p0", "Passage 0 says it.", "Partly consistent", "It is less.\302\2403", "Both",
    "30.0 of 100.0 million = 30.0\302\240% of the world", "There is no figure for Beland, which is left out.",
    "3. Other 3", NULL,
  };
  const char *sum = "30.0 of 100.0 million = 30.0\302\240% of the world";
  GtkWidget *card = ent_claim_card_new ();
  GtkWidget *button;

  ent_claim_card_show (ENT_CLAIM_CARD (card), fixture->briefing,
                       ent_briefing_lookup (fixture->briefing, ENT_TYPE_CLAIM, "c1"), TRUE);
  show_window (fixture, card);
  for (guint i = 0; texts[i] != NULL; i++)
    if (ent_test_find_text (card, texts[i]) == NULL)
      g_error ("No label shows ‘%s’", texts[i]);
  click (card, "Said by");
  g_assert_cmpstr (fixture->log->str, ==, "passage(s1 p0);");

  button = find_button (card, sum);
  /* The macro prints its arguments as a format, so that a per cent sign may not stand in them. */
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, sum);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (ent_test_find_text (card, "Aland"));
  g_signal_emit_by_name (button, "clicked");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  /* Each figure with its year and its own source. */
  g_assert_nonnull (ent_test_find_text (card, "Aland: 30.0 million (2024)\302\2404"));
  g_assert_nonnull (ent_test_find_text (card, "Beland: no figure"));
  g_assert_nonnull (ent_test_find_text (card, "Population: 100.0 million (2025)\302\2403"));
}

static void
test_claims (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = new_view (fixture, ent_claims_view_new ());

  g_assert_nonnull (ent_test_find_text (view, "All claims: 699"));
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 60);
  click (view, "Show 639 More Claims");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 180);
  g_assert_false (gtk_widget_get_sensitive (find_button (view, "Contradicted: 0")));
  gtk_test_accessible_assert_property (find_button (view, "Partly consistent: 1"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Partly consistent: 1");
  click (view, "Partly consistent: 1");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 1);
  click (view, "A <third> have it.");
  click (view, "3. Other 3 [B2] probably true");
  g_assert_cmpstr (fixture->log->str, ==, "focus(c1);passage(s3 );");

  ent_stage_view_set_briefing (ENT_STAGE_VIEW (view), NULL);
  ent_stage_view_flush (ENT_STAGE_VIEW (view));
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 0);
}

static void
select_record (Fixture    *fixture,
               GtkWidget  *view,
               const char *id)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "focus", id, NULL);

  g_set_object (&fixture->stage, stage);
  ent_stage_view_set_stage (ENT_STAGE_VIEW (view), stage);
  for (guint i = 0; i < 4; i++)
    ent_test_settle ();
}

/* From the upper edge of the view. */
static double
get_y (GtkWidget  *view,
       const char *text)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (find_button (view, text), view, &bounds));

  return bounds.origin.y;
}

static void
assert_seen (GtkWidget  *view,
             const char *text)
{
  double y = get_y (view, text);

  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y, <, gtk_widget_get_height (view));
}

/* What is selected elsewhere is brought into sight, whether it was in the list or not. */
static void
test_brought (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = new_view (fixture, ent_claims_view_new ());
  GtkWidget *card;

  select_record (fixture, view, "c40");
  assert_seen (view, "Claim 40.");
  card = gtk_widget_get_ancestor (find_button (view, "Claim 40."), ENT_TYPE_CLAIM_CARD);
  g_assert_true (gtk_widget_has_css_class (card, "selected"));

  select_record (fixture, view, "c650");
  assert_seen (view, "Claim 650.");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 61);
  g_assert_false (gtk_widget_has_css_class (card, "selected"));

  /* Its turn comes once. */
  for (guint i = 0; i < 6; i++)
    click (view, " More Claims");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, MANY - 1);
  select_record (fixture, view, "c649");
  assert_seen (view, "Claim 649.");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, MANY - 1);

  /* A finding that hides it is let go. */
  click (view, "Partly consistent: 1");
  g_assert_cmpuint (count_type (view, ENT_TYPE_CLAIM_CARD), ==, 1);
  select_record (fixture, view, "c30");
  assert_seen (view, "Claim 30.");
}

/* Another version of the document: whoever reads it goes on where they were. */
static void
test_version (Fixture       *fixture,
              gconstpointer  data)
{
  gboolean claims = data != NULL;
  GtkWidget *view = new_view (fixture, claims ? ent_claims_view_new () : ent_sources_view_new ());
  GtkWidget *scroller = ent_test_find_type (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  const char *text = claims ? "Claim 150." : "400. Other 400";
  g_autoptr (EntBriefing) before = g_steal_pointer (&fixture->briefing);
  double y;

  click (view, claims ? " More Claims" : " More Sources");
  g_assert_true (gtk_widget_grab_focus (find_button (view, text)));
  for (guint i = 0; i < 4; i++)
    ent_test_settle ();
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 60);
  ent_test_settle ();
  y = get_y (view, text);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 600);

  fixture->briefing = load ();
  ent_stage_view_set_briefing (ENT_STAGE_VIEW (view), fixture->briefing);
  for (guint i = 0; i < 6; i++)
    ent_test_settle ();
  g_assert_cmpfloat_with_epsilon (get_y (view, text), y, 1.0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_button (view, text));
}

static void
add_tests (void)
{
  g_test_add ("/views/sources/brought", Fixture, NULL, set_up, test_brought, tear_down);
  g_test_add ("/views/sources/version-of-sources", Fixture, NULL, set_up, test_version, tear_down);
  g_test_add ("/views/sources/version-of-claims", Fixture, GINT_TO_POINTER (1), set_up, test_version, tear_down);

  g_test_add ("/views/sources/view", Fixture, NULL, set_up, test_view, tear_down);
  g_test_add ("/views/sources/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/views/sources/selected", Fixture, NULL, set_up, test_selected, tear_down);
  g_test_add ("/views/sources/grades", Fixture, NULL, set_up, test_grades, tear_down);
  g_test_add ("/views/sources/source", Fixture, NULL, set_up, test_source, tear_down);
  g_test_add ("/views/sources/part", Fixture, NULL, set_up, test_part, tear_down);
  g_test_add ("/views/sources/address", Fixture, NULL, set_up, test_address, tear_down);
  g_test_add ("/views/sources/claim", Fixture, NULL, set_up, test_claim, tear_down);
  g_test_add ("/views/sources/claims", Fixture, NULL, set_up, test_claims, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
