/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-inspector.h"
#include "ent-judgement-card.h"
#include "ent-point-card.h"
#include "ent-relation-card.h"
#include "ent-sections.h"
#include "ent-theme-card.h"
#include "ent-themes-view.h"

#include <string.h>

#include "ent-target.h"
#include "ent-test.h"

/* Two models, of which one has a point that the other has not, two sides, a
 * relation, a judgement, and @n_agenda items of the agenda. */
static EntBriefing *
load (guint n_agenda)
{
  GString *json = g_string_new (
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\",\"compiled\":\"2026\","
    "\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
    "\"gaps\":[{\"text\":\"We do not <know>.\",\"basis\":\"judgement\"}],"
    "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":[{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\","
    "\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],"
    "\"members\":[{\"id\":\"a\",\"kind\":\"state\",\"name\":\"<b>Aria</b>\"},{\"id\":\"b\",\"kind\":\"state\",\"name\":\"Beta\"}],"
    "\"relations\":[{\"id\":\"r\",\"a\":\"a\",\"b\":\"b\",\"kind\":\"export-licence\",\"name\":\"Chips <sold>\",\"from\":\"2024\","
    "\"citations\":[{\"source\":\"s\",\"passage\":\"p1\",\"credibility\":2}]}],"
    "\"judgements\":[{\"id\":\"j\",\"statement\":\"A treaty is signed.\",\"likelihood\":{\"low\":0.55,\"best\":0.6,"
    "\"high\":0.7},\"by_date\":\"2030\",\"confidence\":\"low\",\"confidence_reason\":\"One source.\","
    "\"assumptions\":[{\"text\":\"Money is there.\",\"basis\":\"assumption\"}],"
    "\"alternatives\":[{\"statement\":\"None is.\",\"why_less_likely\":\"They talk.\"}],"
    "\"dissents\":[{\"by\":\"A colleague\",\"statement\":\"Two are.\"}],"
    "\"citations\":[{\"source\":\"s\",\"passage\":\"p1\",\"credibility\":2}]}],"
    "\"sources\":[{\"id\":\"s\",\"title\":\"Paper\",\"publisher\":\"Press & Co\",\"read\":\"full\",\"reliability\":\"B\","
    "\"reliability_reason\":\"R.\",\"passages\":[{\"id\":\"p1\",\"kind\":\"model\",\"text\":\"The market leads.\"}]}],"
    "\"factors\":[{\"id\":\"f\",\"title\":\"A risk\",\"event\":\"E.\",\"resolves\":\"R.\",\"by_date\":\"2030\","
    "\"likelihood\":{\"low\":0.2,\"best\":0.3,\"high\":0.4},\"confidence\":\"low\",\"impacts\":[{\"perspective\":\"p\","
    "\"low\":-0.3,\"best\":-0.2,\"high\":-0.1,\"reason\":\"R.\"}]}],\"perspectives\":[{\"id\":\"p\",\"name\":\"all\"}],"
    "\"themes\":["
    "{\"id\":\"west\",\"kind\":\"model\",\"title\":\"Market\",\"about\":\"Aria\",\"members\":[\"a\",\"b\"],\"factors\":[\"f\"],"
    "\"items\":[{\"text\":\"Firms lead.\",\"basis\":\"reported\",\"point\":\"Who leads\","
    "\"citations\":[{\"source\":\"s\",\"passage\":\"p1\",\"credibility\":2}]},"
    "{\"text\":\"Critics see a club.\",\"basis\":\"judgement\",\"point\":\"Who is in\"},"
    "{\"text\":\"It is loud.\",\"basis\":\"assumption\"}]},"
    "{\"id\":\"east\",\"kind\":\"model\",\"title\":\"State\",\"about\":\"Beta\",\"items\":["
    "{\"text\":\"The state leads.\",\"basis\":\"judgement\",\"point\":\"Who leads\"}]},"
    "{\"id\":\"adv\",\"kind\":\"advantage\",\"title\":\"Chips\",\"about\":\"Aria\"},"
    "{\"id\":\"con\",\"kind\":\"constraint\",\"title\":\"Rules\",\"about\":\"Aria\"},"
    "{\"id\":\"adv2\",\"kind\":\"advantage\",\"title\":\"Size\",\"about\":\"Beta\"}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  for (guint i = 0; i < n_agenda; i++)
    g_string_append_printf (json, ",{\"id\":\"t%u\",\"kind\":\"agenda\",\"title\":\"Item number %u.\",\"members\":[\"a\"]}", i, i);
  g_string_append (json, "]}");
  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

static void
show (Fixture    *fixture,
      EntSection  section,
      const char *focus)
{
  g_autoptr (EntStage) stage = ent_stage_with (fixture->stage, "view", ENT_VIEW_THEMES, "section", section, "focus", focus, NULL);

  ent_stage_view_set_stage (ENT_STAGE_VIEW (fixture->view), stage);
  for (guint i = 0; i < 6; i++)
    ent_test_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->briefing = load (GPOINTER_TO_UINT (data));
  fixture->stage = ent_stage_new_default (fixture->briefing);
  fixture->view = ent_themes_view_new ();
  ent_stage_view_set_briefing (ENT_STAGE_VIEW (fixture->view), fixture->briefing);
  fixture->window = ent_test_window (fixture->view, 900, 600);
  show (fixture, ENT_SECTION_AGENDA, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_test_close (fixture->window);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
}

static void
assert_texts (GtkWidget         *widget,
              const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (ent_test_find_text (widget, texts[i]) == NULL)
      g_error ("No label shows ‘%s’", texts[i]);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *text)
{
  GtkWidget *label = ent_test_find_text (widget, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static GtkWidget *
find_card (GtkWidget  *widget,
           const char *id)
{
  if (g_strcmp0 (ent_target_get_id (widget), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_sections (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct {
    EntSection section;
    const char *texts[8];
  } cases[] = {
    { ENT_SECTION_AGENDA, { "Agenda 2", "Item number 0.", "Item number 1.", "<b>Aria</b>" } },
    { ENT_SECTION_SIDES, { "Sides 3", "Chips", "Rules", "Size", "Advantage · Aria", "Constraint · Aria" } },
    { ENT_SECTION_JUDGEMENTS, { "A treaty is signed.", "Likely (55–", "Low confidence", "One source.", "Money is there. assumption",
                                "Alternative: None is.", "Dissent, A colleague: Two are." } },
    { ENT_SECTION_RELATIONS, { "<b>Aria</b> and Beta: Chips <sold>", "Export licence, since 2024", "Beta",
                               "Source 1, passage p1: The market leads.", "none of them says anything about borders" } },
    { ENT_SECTION_GAPS, { "We do not <know>. our judgement" } },
    { ENT_SECTION_CONTEXT, { "Nothing Here" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (fixture, cases[i].section, NULL);
      assert_texts (fixture->view, cases[i].texts);
    }
}

/* A line has who says it above it, and no counterpart is said, not left out. */
static void
test_models (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const texts[] = {
    "Who leads", "According to Press & Co", "Firms lead.", "We judge", "The state leads.", "Who is in",
    "there is no counterpart in this model", "Without a counterpart", "We assume", "Nothing further.", NULL,
  };
  GtkWidget *ours, *theirs;
  graphene_rect_t first, second;

  show (fixture, ENT_SECTION_MODELS, NULL);
  assert_texts (fixture->view, texts);
  theirs = ent_test_find_text (fixture->view, "Firms lead.");
  ours = ent_test_find_text (fixture->view, "The state leads.");
  g_assert_true (gtk_widget_compute_bounds (theirs, fixture->view, &first));
  g_assert_true (gtk_widget_compute_bounds (ours, fixture->view, &second));
  g_assert_cmpfloat (second.origin.x, >, first.origin.x + 100);
  g_assert_cmpfloat (ABS (second.origin.y - first.origin.y), <, 30);
}

static void
test_models_narrow (void)
{
  Fixture fixture = { .briefing = load (0) };
  GtkWidget *first, *second;
  graphene_rect_t above, below;

  fixture.stage = ent_stage_new_default (fixture.briefing);
  fixture.view = ent_themes_view_new ();
  ent_stage_view_set_briefing (ENT_STAGE_VIEW (fixture.view), fixture.briefing);
  fixture.window = ent_test_window (fixture.view, 360, 600);
  show (&fixture, ENT_SECTION_MODELS, NULL);
  first = ent_test_find_text (fixture.view, "Firms lead.");
  second = ent_test_find_text (fixture.view, "The state leads.");
  g_assert_true (gtk_widget_compute_bounds (first, fixture.view, &above));
  g_assert_true (gtk_widget_compute_bounds (second, fixture.view, &below));
  g_assert_cmpfloat (below.origin.y, >=, above.origin.y + above.size.height);
  g_assert_cmpfloat_with_epsilon (below.origin.x, above.origin.x, 1.0);
  tear_down (&fixture, NULL);
}

static void
test_points (void)
{
  g_autoptr (EntBriefing) briefing = load (0);
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  g_autoptr (GPtrArray) points = NULL;
  static const struct {
    const char *name;
    guint west, east;
  } expected[] = { { "Who leads", 1, 1 }, { "Who is in", 1, 0 }, { NULL, 1, 0 } };

  g_ptr_array_add (themes, ent_briefing_lookup (briefing, ENT_TYPE_THEME, "west"));
  g_ptr_array_add (themes, ent_briefing_lookup (briefing, ENT_TYPE_THEME, "east"));
  points = ent_points_find (themes);
  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      EntPoint *point = g_ptr_array_index (points, i);

      g_assert_cmpstr (point->name, ==, expected[i].name);
      g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (point->items, 0))->len, ==, expected[i].west);
      g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (point->items, 1))->len, ==, expected[i].east);
    }
}

/* Which one is selected is the state of win.select, and a toggle says so. */
static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) focus = g_simple_action_new_stateful ("select", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  GtkWidget *card = find_card (fixture->view, "t1");
  GtkWidget *title = find_button (card, "Item number 1.");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (focus));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_LABEL, "Item number 1.");
  g_assert_false (gtk_widget_has_css_class (card, "selected"));

  g_signal_emit_by_name (title, "clicked");
  g_assert_cmpstr (g_variant_get_string (g_action_get_state (G_ACTION (focus)), NULL), ==, "t1");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (title)));
  show (fixture, ENT_SECTION_AGENDA, "t1");
  g_assert_true (gtk_widget_has_css_class (card, "selected"));
  /* The same card: nothing was built anew. */
  g_assert_true (find_card (fixture->view, "t1") == card);
  show (fixture, ENT_SECTION_AGENDA, "t0");
  g_assert_false (gtk_widget_has_css_class (card, "selected"));
}

/* Of many the first are there, and whatever is selected is brought to sight. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ent_test_find_type (fixture->view, GTK_TYPE_SCROLLED_WINDOW)));
  GtkWidget *more = find_button (fixture->view, "The First 40 of 100 Are Shown");
  GtkWidget *card;
  graphene_rect_t bounds;

  for (guint i = 0; i < 12; i++)
    ent_test_settle ();
  g_assert_nonnull (find_card (fixture->view, "t39"));
  g_assert_null (find_card (fixture->view, "t40"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  show (fixture, ENT_SECTION_AGENDA, "t90");
  card = find_card (fixture->view, "t90");
  g_assert_nonnull (card);
  g_assert_null (find_card (fixture->view, "t89"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  g_assert_true (gtk_widget_compute_bounds (card, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (fixture->view) + 1);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *first = g_strdup_printf ("t%u", 40 + i * 40);
      GtkWidget *focus;

      g_assert_true (gtk_widget_grab_focus (more));
      g_signal_emit_by_name (more, "clicked");
      for (guint j = 0; j < 16; j++)
        ent_test_settle ();
      /* The focus goes on at the first card that is new. */
      focus = gtk_root_get_focus (gtk_widget_get_root (fixture->view));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, find_card (fixture->view, first)));
    }
  g_assert_nonnull (find_card (fixture->view, "t99"));
  g_assert_false (gtk_widget_get_visible (more));
}

/* A card of each in the inspector, with the way to everything that it touches. */
static void
test_inspector (void)
{
  static const struct {
    const char *focus;
    const char *texts[8];
  } cases[] = {
    { "west", { "Market", "Model · Aria", "Firms lead.\302\2401", "Touches", "A risk", "Source 1, passage p1: The market leads.", "Seen in: Models",
                "1. Paper" } },
    { "j", { "Key judgement", "A treaty is signed.", "One source.", "Assumptions", "Other readings and dissents",
             "Seen in: Judgements", "1. Paper" } },
    { "r", { "Chips <sold>", "it says nothing about borders", "Export licence, since 2024", "<b>Aria</b>", "Beta",
             "Seen in: Relations" } },
    { "a", { "Themes and relations", "Market", "Beta: Chips <sold> (export licence, since 2024)" } },
    { "f", { "Themes and relations", "Market" } },
  };
  g_autoptr (EntBriefing) briefing = load (0);
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntStage) focused = ent_stage_with (stage, "focus", cases[i].focus, NULL);
      GtkWidget *view = ent_inspector_new ();
      GtkWidget *window;
      const char *texts[G_N_ELEMENTS (cases[i].texts) + 1] = { NULL };

      memcpy (texts, cases[i].texts, sizeof cases[i].texts);
      g_object_set (view, "briefing", briefing, "stage", focused, NULL);
      window = ent_test_window (view, 400, 600);
      assert_texts (view, texts);
      ent_test_close (window);
    }
}

/* What a document's author can do is a long list: the rest is behind a link. */
static void
test_bounded (void)
{
  GString *json = g_string_new ("{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
                                "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\",\"questions\":[{"
                                "\"id\":\"q\",\"text\":\"Q\",\"levels\":[{\"id\":\"yes\",\"name\":\"yes\",\"definition\":\"Yes.\","
                                "\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},{\"id\":\"no\",\"name\":\"no\",\"definition\":\"No.\","
                                "\"categorical\":true,\"glyph\":\"cross\",\"slot\":2}]}],\"members\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (GtkWidget) card = NULL;
  EntTheme *theme;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (json, "%s{\"id\":\"m%u\",\"kind\":\"state\",\"name\":\"Member %u.\"}", i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"themes\":[{\"id\":\"t\",\"kind\":\"agenda\",\"title\":\"T\",\"members\":[");
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (json, "%s\"m%u\"", i > 0 ? "," : "", i);
  g_string_append (json, "],\"items\":[");
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (json, "%s{\"text\":\"Line %u.\",\"basis\":\"judgement\"}", i > 0 ? "," : "", i);
  g_string_append (json, "]}]}");
  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  theme = ent_briefing_lookup (briefing, ENT_TYPE_THEME, "t");

  card = g_object_ref_sink (ent_theme_card_new ());
  ent_theme_card_show_few (ENT_THEME_CARD (card), briefing, theme, TRUE);
  g_assert_nonnull (find_button (card, "488 more lines"));
  g_assert_nonnull (find_button (card, "494 more"));
  g_assert_null (ent_test_find_text (card, "Member 6."));
  g_assert_null (ent_test_find_text (card, "Line 12."));

  ent_theme_card_show (ENT_THEME_CARD (card), briefing, theme);
  g_assert_nonnull (ent_test_find_text (card, "Member 29."));
  g_assert_null (ent_test_find_text (card, "Member 30."));
  g_assert_nonnull (ent_test_find_text (card, "470 more"));
  g_assert_nonnull (ent_test_find_text (card, "400 further lines are not shown here"));
}

static void
add_tests (void)
{
  g_test_add ("/views/themes/sections", Fixture, GUINT_TO_POINTER (2), set_up, test_sections, tear_down);
  g_test_add ("/views/themes/models", Fixture, GUINT_TO_POINTER (0), set_up, test_models, tear_down);
  g_test_add_func ("/views/themes/models-narrow", test_models_narrow);
  g_test_add_func ("/views/themes/points", test_points);
  g_test_add ("/views/themes/selected", Fixture, GUINT_TO_POINTER (2), set_up, test_selected, tear_down);
  g_test_add ("/views/themes/many", Fixture, GUINT_TO_POINTER (100), set_up, test_many, tear_down);
  g_test_add_func ("/views/themes/inspector", test_inspector);
  g_test_add_func ("/views/themes/bounded", test_bounded);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
