/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-checks-view.h"

#include <string.h>

#include "ent-test.h"
#include "ent-weakness.h"

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GtkWidget *view;
  GtkWidget *window;
  GString *log;
} Fixture;

static const char *const action_names[] = { "focus", NULL };

static gboolean
has_result (gpointer data)
{
  return ent_test_find_text (data, "eak points found") != NULL || ent_test_find_type (data, GTK_TYPE_LIST_BOX) != NULL;
}

static EntBriefing *
read_text (const char *text,
           gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static void
passage_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  const char *source, *passage;

  g_variant_get (parameter, "(&s&s)", &source, &passage);
  g_string_append_printf (user_data, "passage(%s,%s);", source, passage);
}

/* Beside what the window records: this one takes two ids. */
static void
record_passages (GtkWidget *view,
                 GString   *log)
{
  static const GActionEntry entries[] = { { "passage", passage_cb, "(ss)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), log);
  gtk_widget_insert_action_group (view, "win", G_ACTION_GROUP (group));
}

static void
show (Fixture     *fixture,
      EntBriefing *briefing)
{
  fixture->briefing = briefing;
  fixture->stage = ent_stage_new_default (briefing);
  fixture->log = g_string_new (NULL);
  fixture->view = ent_checks_view_new ();
  g_object_set (fixture->view, "briefing", briefing, "stage", fixture->stage, NULL);
  fixture->window = ent_test_window (fixture->view, 800, 700);
  ent_test_record (fixture->window, action_names, fixture->log);
  ent_test_wait (has_result, fixture->view);
  ent_test_settle ();
}

static void
tear_down (Fixture *fixture)
{
  ent_test_close (fixture->window);
  g_assert_finalize_object (fixture->stage);
  g_assert_finalize_object (fixture->briefing);
  g_string_free (fixture->log, TRUE);
}

static GtkWidget *
row_of (GtkWidget  *view,
        const char *text)
{
  GtkWidget *label = ent_test_find_text (view, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

static GString *
new_document (const char *factors)
{
  GString *text = g_string_new (
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"d\",\"title\":\"T\",\"language\":\"en\","
    "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
    "\"impact_scale\":{\"bands\":[{\"id\":\"all\",\"name\":\"any\",\"from\":-1,\"to\":1,\"definition\":\"D.\"}]},"
    "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
    "{\"id\":\"up\",\"name\":\"Up\",\"definition\":\"U.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"low\",\"name\":\"Low\",\"definition\":\"L.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":5}]}],"
    "\"members\":[{\"id\":\"m\",\"kind\":\"state\",\"name\":\"M\"}],"
    "\"indicators\":[{\"id\":\"pop\",\"name\":\"P\",\"unit\":\"people\",\"source\":\"s\"}],"
    "\"values\":[{\"indicator\":\"pop\",\"member\":\"m\",\"year\":2025,\"value\":1}],"
    "\"perspectives\":[{\"id\":\"p\",\"name\":\"P\"}],"
    "\"sources\":[{\"id\":\"s\",\"title\":\"A source\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\","
    "\"passages\":[{\"id\":\"p1\",\"kind\":\"claim\",\"text\":\"X.\"},{\"id\":\"p2\",\"kind\":\"context\",\"text\":\"X.\"}]}],"
    "\"claims\":[{\"id\":\"c\",\"source\":\"s\",\"passage\":\"p1\",\"text\":\"X.\",\"finding\":\"not-found\",\"explanation\":\"E.\"}],"
    "\"factors\":[");

  g_string_append (text, factors);
  g_string_append (text, "]}");
  return text;
}

static void
append_factor (GString    *factors,
               guint       i,
               const char *high)
{
  g_string_append_printf (factors,
                          "%s{\"id\":\"f%u\",\"title\":\"<b>Factor</b> called %c\",\"event\":\"E.\",\"resolves\":\"A test.\","
                          "\"by_date\":\"2030\",\"likelihood\":{\"low\":0.2,\"best\":0.3,\"high\":%s},\"confidence\":\"low\","
                          "\"impacts\":[{\"perspective\":\"p\",\"low\":-1,\"best\":0,\"high\":1,\"reason\":\"R.\"}]}",
                          i > 0 ? "," : "", i, 'A' + i % 26, high);
}

static void
test_none (void)
{
  g_autoptr (GString) factors = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  Fixture fixture;

  append_factor (factors, 0, "0.45");
  text = new_document (factors->str);
  show (&fixture, read_text (text->str, text->len));

  g_assert_nonnull (ent_test_find_text (fixture.view, "No weak points found"));
  g_assert_nonnull (ent_test_find_text (fixture.view, "proves nothing"));
  /* What was looked for is said. */
  for (guint kind = 0; kind < ENT_N_WEAKNESS_KINDS; kind++)
    g_assert_nonnull (ent_test_find_text (fixture.view, ent_weakness_kind_get_title (kind)));
  tear_down (&fixture);
}

static void
test_rows (void)
{
  g_autoptr (GString) factors = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  GtkWidget *row;
  Fixture fixture;
  char *kind;

  append_factor (factors, 0, "0.45");
  append_factor (factors, 1, "0.5");
  text = new_document (factors->str);
  /* A second weak point, at a passage. */
  kind = strstr (text->str, "\"p2\",\"kind\":\"context\"");
  memcpy (kind, "\"p2\",\"kind\":\"figure\" ", strlen ("\"p2\",\"kind\":\"figure\" "));
  show (&fixture, read_text (text->str, text->len));

  g_assert_nonnull (ent_test_find_text (fixture.view, "2 weak points"));
  g_assert_nonnull (ent_test_find_text (fixture.view, "Ranges with more than one likelihood word: 1"));
  g_assert_null (ent_test_find_text (fixture.view, "called A"));

  /* Text of the document stays text. */
  row = row_of (fixture.view, "Risk or opportunity: <b>Factor</b> called B");
  g_assert_nonnull (ent_test_find_text (row, "The range from 20 to 50"));
  /* Where in the file is for whoever edits it. */
  g_assert_null (ent_test_find_text (row, "$."));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "$.factors[1].likelihood");
  g_assert_true (gtk_widget_activate (row));
  ent_test_settle ();
  g_assert_cmpstr (fixture.log->str, ==, "focus(f1);");

  row = row_of (fixture.view, "Source: A source");
  record_passages (fixture.view, fixture.log);
  g_assert_true (gtk_widget_activate (row));
  ent_test_settle ();
  g_assert_cmpstr (fixture.log->str, ==, "focus(f1);passage(s,p2);");
  g_assert_true (gtk_widget_grab_focus (fixture.view));
  tear_down (&fixture);
}

static guint
count_rows (GtkWidget *view)
{
  GtkListBox *list = GTK_LIST_BOX (ent_test_find_type (view, GTK_TYPE_LIST_BOX));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

/* Many are not all made at once. */
static void
test_many (void)
{
  g_autoptr (GString) factors = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  GtkWidget *label;
  Fixture fixture;

  for (guint i = 0; i < 700; i++)
    append_factor (factors, i, "0.5");
  text = new_document (factors->str);
  show (&fixture, read_text (text->str, text->len));

  g_assert_nonnull (ent_test_find_text (fixture.view, "700 weak points"));
  g_assert_cmpuint (count_rows (fixture.view), ==, 300);
  label = ent_test_find_text (fixture.view, "Show 400 More Weak Points");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count_rows (fixture.view), ==, 600);
  label = ent_test_find_text (fixture.view, "Show 100 More Weak Points");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count_rows (fixture.view), ==, 700);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)));
  tear_down (&fixture);
}

/* Another document while one is gone through, and none at all. */
static void
test_change (void)
{
  g_autoptr (GString) factors = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  g_autoptr (EntBriefing) first = NULL;
  g_autoptr (EntBriefing) second = ent_test_briefing ();
  GtkWidget *view = ent_checks_view_new ();
  GtkWidget *window;
  int minimum;

  append_factor (factors, 0, "0.45");
  text = new_document (factors->str);
  first = read_text (text->str, text->len);
  g_object_set (view, "briefing", second, NULL);
  window = ent_test_window (view, 400, 400);
  g_object_set (view, "briefing", first, NULL);
  ent_test_wait (has_result, view);
  ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (view, "No weak points found"));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);

  ent_stage_view_set_zoom (ENT_STAGE_VIEW (view), 2.0);
  g_object_set (view, "briefing", NULL, NULL);
  ent_test_settle ();
  g_assert_null (ent_test_find_type (view, GTK_TYPE_LIST_BOX));

  /* Closed while it looks. */
  g_object_set (view, "briefing", second, NULL);
  ent_stage_view_flush (ENT_STAGE_VIEW (view));
  ent_test_close (window);
}

static gboolean
is_listed (gpointer view)
{
  return ent_test_find_type (view, GTK_TYPE_LIST_BOX) != NULL;
}

/* Another version of the document: whoever reads it goes on where they were. */
static void
test_version (void)
{
  g_autoptr (GString) factors = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  GtkAdjustment *adjustment;
  GtkListBox *list;
  GtkListBoxRow *row;
  graphene_rect_t before, after;
  Fixture fixture;

  for (guint i = 0; i < 700; i++)
    append_factor (factors, i, "0.5");
  text = new_document (factors->str);
  show (&fixture, read_text (text->str, text->len));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ent_test_find_type (fixture.view, GTK_TYPE_SCROLLED_WINDOW)));
  g_signal_emit_by_name (gtk_widget_get_ancestor (ent_test_find_text (fixture.view, "Show 400 More"), GTK_TYPE_BUTTON), "clicked");
  list = GTK_LIST_BOX (ent_test_find_type (fixture.view, GTK_TYPE_LIST_BOX));
  ent_test_settle ();
  row = gtk_list_box_get_row_at_index (list, 450);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  for (guint i = 0; i < 4; i++)
    ent_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 600);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), fixture.view, &before));

  g_clear_object (&fixture.briefing);
  fixture.briefing = read_text (text->str, text->len);
  g_object_set (fixture.view, "briefing", fixture.briefing, NULL);
  ent_stage_view_flush (ENT_STAGE_VIEW (fixture.view));
  g_assert_false (is_listed (fixture.view));
  ent_test_wait (is_listed, fixture.view);
  for (guint i = 0; i < 6; i++)
    ent_test_settle ();
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (ent_test_find_type (fixture.view, GTK_TYPE_LIST_BOX)), 450);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), fixture.view, &after));
  g_assert_cmpfloat_with_epsilon (after.origin.y, before.origin.y, 1.0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture.window)) == GTK_WIDGET (row));
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/views/checks/version", test_version);

  g_test_add_func ("/views/checks/none", test_none);
  g_test_add_func ("/views/checks/rows", test_rows);
  g_test_add_func ("/views/checks/many", test_many);
  g_test_add_func ("/views/checks/change", test_change);
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
