/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_make_file (fixture);
  fixture_open (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
assert_state (Fixture    *fixture,
              const char *action,
              const char *expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  g_assert_nonnull (state);
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, expected);
}

static EntStage *
stage_of (Fixture *fixture)
{
  return ent_window_get_stage (fixture->window);
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_null (ent_window_get_briefing (fixture->window));
  g_assert_null (stage_of (fixture));
  g_assert_false (fixture_is_enabled (fixture, "copy"));
  g_assert_false (fixture_is_enabled (fixture, "save-copy"));
  g_assert_false (fixture_is_enabled (fixture, "reload"));
  g_assert_false (fixture_is_enabled (fixture, "show-problems"));

  /* Nothing to act on, and nothing happens. */
  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "question", "signed");
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "highlight", "ind");
  fixture_act (fixture, "toggle-level", "none");
  fixture_act (fixture, "filter-member", "ind");
  g_assert_null (stage_of (fixture));
}

static void
test_bundled (Fixture       *fixture,
              gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);

  g_assert_nonnull (ent_window_get_briefing (fixture->window));
  g_assert_cmpstr (page_of (fixture), ==, "briefing");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   ent_briefing_get_title (ent_window_get_briefing (fixture->window)));
  assert_state (fixture, "view", "map");
  assert_state (fixture, "question", "engagement");
  assert_state (fixture, "by", "desk");
  assert_state (fixture, "layout", "equal-all");
  assert_state (fixture, "colour", "stance");
  assert_state (fixture, "perspective", "members");
  assert_state (fixture, "filter-member", "");
  g_assert_true (fixture_is_enabled (fixture, "copy"));
  g_assert_false (fixture_is_enabled (fixture, "clear-selection"));
  fixture_settle ();
}

static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_notified = 0;

  ent_window_open_bundled (fixture->window);
  g_signal_connect_swapped (fixture->window, "notify::stage", G_CALLBACK (count_cb), &n_notified);

  fixture_act (fixture, "view", "matrix");
  assert_state (fixture, "view", "matrix");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->window->view_stack), ==, "matrix");
  g_assert_cmpuint (n_notified, ==, 1);
  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "view", "nowhere");
  fixture_act (fixture, "view", "title");
  g_assert_cmpuint (n_notified, ==, 1);
  assert_state (fixture, "view", "matrix");
  g_assert_cmpstr (ent_settings_get_view (fixture->settings), ==, "matrix");

  fixture_act (fixture, "perspective", "china");
  assert_state (fixture, "perspective", "china");

  fixture_act (fixture, "by", "article");
  assert_state (fixture, "by", "article");
  fixture_act (fixture, "question", "technology");
  assert_state (fixture, "question", "technology");
  fixture_act (fixture, "question", "engagement");

  fixture_act (fixture, "colour", "indicator:gdp");
  assert_state (fixture, "colour", "indicator:gdp");
  fixture_act (fixture, "colour", "confidence");
  assert_state (fixture, "colour", "confidence");
  fixture_act (fixture, "colour", "indicator");
  fixture_act (fixture, "colour", "rainbow");
  assert_state (fixture, "colour", "confidence");

  fixture_act (fixture, "sort", "name");
  assert_state (fixture, "sort", "name");
  g_assert_cmpstr (ent_settings_get_sort (fixture->settings), ==, "name");
  g_object_set (fixture->settings, "sort", "level", "view", "map", NULL);
}

static void
assert_selected (Fixture    *fixture,
                 const char *focus,
                 const char *highlight)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) ent_stage_get_highlight (stage_of (fixture)));

  g_assert_cmpstr (ent_stage_get_focus (stage_of (fixture)), ==, focus);
  g_assert_cmpstr (joined, ==, highlight);
  g_assert_cmpint (fixture_is_enabled (fixture, "clear-selection"), ==, focus != NULL);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);

  fixture_act (fixture, "focus", "ind");
  assert_selected (fixture, "ind", "");
  assert_state (fixture, "select", "ind");
  fixture_act (fixture, "highlight", "chn");
  fixture_act (fixture, "highlight", "pak");
  assert_selected (fixture, "ind", "chn pak");
  fixture_act (fixture, "highlight", "ind");
  assert_selected (fixture, "chn", "pak");
  fixture_act (fixture, "highlight", "pak");
  assert_selected (fixture, "chn", "");
  fixture_act (fixture, "highlight", "chn");
  assert_selected (fixture, NULL, "");
  fixture_act (fixture, "highlight", "rus");
  assert_selected (fixture, "rus", "");
  fixture_act (fixture, "highlight", "atlantis");
  assert_selected (fixture, "rus", "");
  fixture_act (fixture, "clear-selection", NULL);
  assert_selected (fixture, NULL, "");
  fixture_act (fixture, "focus", "atlantis");
  assert_selected (fixture, NULL, "");
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntStage) before = NULL;
  EntFilter *filter;

  ent_window_open_bundled (fixture->window);
  before = g_object_ref (stage_of (fixture));

  fixture_act (fixture, "toggle-level", "none");
  fixture_act (fixture, "toggle-level", "supports");
  fixture_act (fixture, "toggle-group", "partner");
  fixture_act (fixture, "filter-member", "ind");
  filter = ent_stage_get_filter (stage_of (fixture));
  g_assert_cmpstr (ent_filter_get_levels (filter)[0], ==, "none");
  g_assert_cmpstr (ent_filter_get_levels (filter)[1], ==, "supports");
  g_assert_cmpstr (ent_filter_get_groups (filter)[0], ==, "partner");
  g_assert_cmpstr (ent_filter_get_members (filter)[0], ==, "ind");
  assert_state (fixture, "filter-member", "ind");

  fixture_act (fixture, "toggle-level", "none");
  fixture_act (fixture, "toggle-level", "supports");
  fixture_act (fixture, "toggle-group", "partner");
  g_assert_false (fixture_is_enabled (fixture, "show-all"));
  fixture_act (fixture, "filter-member", "");
  g_assert_true (ent_stage_equal (before, stage_of (fixture)));

  /* All at once, but for the members to whom factors are limited. */
  fixture_act (fixture, "toggle-level", "none");
  fixture_act (fixture, "toggle-group", "partner");
  fixture_act (fixture, "filter-member", "ind");
  g_assert_true (fixture_is_enabled (fixture, "show-all"));
  fixture_act (fixture, "show-all", NULL);
  g_assert_false (fixture_is_enabled (fixture, "show-all"));
  assert_state (fixture, "filter-member", "ind");
  fixture_act (fixture, "filter-member", "");
  g_assert_true (ent_stage_equal (before, stage_of (fixture)));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);
  g_assert_false (fixture_is_enabled (fixture, "zoom-normal"));
  fixture_act (fixture, "zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (ent_stage_view_get_zoom (fixture->window->map_view), 1.1, 1e-9);
  for (int i = 0; i < 30; i++)
    fixture_act (fixture, "zoom-in", NULL);
  g_assert_false (fixture_is_enabled (fixture, "zoom-in"));
  fixture_act (fixture, "zoom-normal", NULL);
  g_assert_cmpfloat (ent_settings_get_zoom (fixture->settings), ==, 1.0);
}

static gboolean
has_briefing (Fixture *fixture)
{
  return ent_window_get_briefing (fixture->window) != NULL;
}

static gboolean
has_refused (Fixture *fixture)
{
  return fixture->window->refused != NULL;
}

static gboolean
has_no_alarm (Fixture *fixture)
{
  return fixture->window->alarm == NULL;
}

static gboolean
has_new_title (Fixture *fixture)
{
  return g_str_equal (ent_briefing_get_title (ent_window_get_briefing (fixture->window)), "Another edition");
}

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (new, parts);
}

static void
test_changed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *title = g_strconcat ("\"", "title\": \"", NULL);
  g_autofree char *start = NULL;
  g_autofree char *changed = NULL;
  const char *at, *end;
  GString *edited = g_string_new (NULL);

  at = strstr (fixture->text, title);
  g_assert_nonnull (at);
  at += strlen (title);
  end = strchr (at, '"');
  g_string_append_len (edited, fixture->text, at - fixture->text);
  g_string_append (edited, "Another edition");
  g_string_append (edited, end);
  changed = g_string_free (edited, FALSE);

  fixture_write (fixture, fixture->text);
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, has_briefing);
  fixture_act (fixture, "view", "stances");
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "highlight", "pak");

  fixture_write (fixture, changed);
  fixture_wait_for (fixture, has_new_title);
  assert_state (fixture, "view", "stances");
  assert_selected (fixture, "ind", "pak");

  /* What cannot be read is told, and what is shown stays. */
  fixture_write (fixture, "{");
  fixture_wait_for (fixture, has_refused);
  g_assert_true (has_new_title (fixture));
  g_assert_cmpstr (page_of (fixture), ==, "briefing");
  g_assert_true (fixture_is_enabled (fixture, "show-problems"));
  fixture_act (fixture, "show-problems", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "problems");
  fixture_act (fixture, "back", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "briefing");

  /* It is told for as long as it holds, and no longer. */
  g_assert_nonnull (fixture->window->alarm);
  g_assert_cmpuint (adw_toast_get_timeout (fixture->window->alarm), ==, 0);
  fixture_write (fixture, changed);
  fixture_wait_for (fixture, has_no_alarm);
  g_assert_null (fixture->window->refused);
  g_object_set (fixture->settings, "view", "map", NULL);
}

static gboolean
has_no_toast (Fixture *fixture)
{
  AdwToastOverlay *overlay = fixture->window->toast_overlay;

  return gtk_widget_get_last_child (GTK_WIDGET (overlay)) == adw_toast_overlay_get_child (overlay);
}

/* An alarm may end as soon as it is there: an editor saves in two steps. */
static void
test_short_alarm (Fixture       *fixture,
                  gconstpointer  data)
{
  EntWindow *window = fixture->window;

  ent_window_open_bundled (window);
  fixture_settle ();
  g_assert_true (has_no_toast (fixture));

  /* At once, in place of what was said. */
  ent_window_toast (window, "First", NULL, NULL);
  ent_window_alarm (window, "Alarm", "_Show", "win.show-problems");
  g_assert_null (window->toast);
  g_assert_cmpstr (adw_toast_get_title (window->alarm), ==, "Alarm");
  g_assert_cmpstr (adw_toast_get_button_label (window->alarm), ==, "_Show");

  /* What is said next takes its place. */
  ent_window_end_alarm (window);
  g_assert_null (window->alarm);
  ent_window_toast (window, "Second", NULL, NULL);
  g_assert_cmpstr (adw_toast_get_title (window->toast), ==, "Second");
  g_assert_null (adw_toast_get_button_label (window->toast));

  /* What is said meanwhile waits for its end. */
  ent_window_alarm (window, "Alarm", "_Show", "win.show-problems");
  ent_window_toast (window, "Third", NULL, NULL);
  ent_window_alarm (window, "Alarm again", "_Show", "win.show-problems");
  g_assert_cmpstr (adw_toast_get_title (window->alarm), ==, "Alarm again");
  ent_window_end_alarm (window);
  g_assert_cmpstr (adw_toast_get_title (window->toast), ==, "Third");

  ent_window_alarm (window, "Last alarm", "_Show", "win.show-problems");
  ent_window_end_alarm (window);
  fixture_wait_for (fixture, has_no_toast);
  g_assert_null (window->toast);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  fixture_write (fixture, "{\"format\": 1}");
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, has_refused);
  g_assert_null (ent_window_get_briefing (fixture->window));
  g_assert_cmpstr (page_of (fixture), ==, "problems");
  g_assert_false (fixture_is_enabled (fixture, "save-copy"));
  g_assert_true (fixture_is_enabled (fixture, "reload"));
  fixture_settle ();

  /* Mended, it is read by the same key. */
  fixture_write (fixture, fixture->text);
  fixture_act (fixture, "reload", NULL);
  fixture_wait_for (fixture, has_briefing);
  g_assert_cmpstr (page_of (fixture), ==, "briefing");
  g_assert_null (fixture->window->refused);
}

static void
test_refused_after (Fixture       *fixture,
                    gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);
  fixture_act (fixture, "focus", "ind");
  ent_window_open (fixture->window, fixture->file); /* there is none */
  fixture_wait_for (fixture, has_refused);
  g_assert_cmpstr (page_of (fixture), ==, "problems");
  g_assert_false (fixture_is_enabled (fixture, "copy"));

  fixture_act (fixture, "back", NULL);
  g_assert_cmpstr (page_of (fixture), ==, "briefing");
  assert_selected (fixture, "ind", "");
}

static gboolean
is_saved (Fixture *fixture)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (fixture->path, &text, NULL, NULL) && g_str_equal (text, fixture->text);
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);
  ent_window_save_copy (fixture->window, fixture->file);
  fixture_wait_for (fixture, is_saved);
  fixture_settle ();
}

static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *endless = g_strnfill (10000, 'W');
  g_autofree char *title = g_strconcat ("<b>&amp; \342\200\256", endless, NULL);
  g_autofree char *named = replace (fixture->text, "\"India\"", "\"<span size='999999'>India\"");
  g_autofree char *questioned = NULL;
  g_autofree char *wanted = g_strconcat ("\"text\": \"", title, " ", NULL);
  int width, height;

  questioned = replace (named, "\"text\": \"", wanted);
  fixture_write (fixture, questioned);
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, has_briefing);
  fixture_act (fixture, "focus", "ind");
  fixture_settle ();

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_VERTICAL, 1280, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 500);
  g_assert_cmpint (height, <=, 800);
}

static gboolean
has_other (Fixture *fixture)
{
  return fixture->window->document != NULL &&
         !g_file_equal (ent_document_get_file (fixture->window->document), fixture->file);
}

static gboolean
is_at_rest (Fixture *fixture)
{
  return fixture->window->reading == NULL;
}

/* A change on disk does not give up what the user has asked for. */
static void
test_changed_while_opening (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "y.entente.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntDocument *before;

  fixture_write (fixture, fixture->text);
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, has_briefing);

  /* Refused: what is shown is read again, and the reasons stay on the page. */
  g_file_set_contents (path, "[]", -1, &error);
  g_assert_no_error (error);
  before = fixture->window->document;
  g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
  ent_window_open (fixture->window, other);
  g_signal_emit_by_name (fixture->window->watch, "changed");
  fixture_wait_for (fixture, is_at_rest);
  g_assert_null (before);
  g_assert_nonnull (fixture->window->refused);
  g_assert_cmpstr (page_of (fixture), ==, "problems");

  /* Read: it takes the place. */
  g_file_set_contents (path, fixture->text, -1, &error);
  g_assert_no_error (error);
  ent_window_open (fixture->window, other);
  g_signal_emit_by_name (fixture->window->watch, "changed");
  fixture_wait_for (fixture, has_other);
  g_assert_null (fixture->window->refused);
  g_assert_cmpstr (page_of (fixture), ==, "briefing");

  g_remove (path);
}

static void
test_closed_while_reading (Fixture       *fixture,
                           gconstpointer  data)
{
  fixture_write (fixture, fixture->text);
  ent_window_open (fixture->window, fixture->file);
  ent_window_open (fixture->window, fixture->file);
}

static const char *
tab_of (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (fixture->window->view_stack);
}

static const char *
child_of (Fixture    *fixture,
          const char *tab)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (adw_view_stack_get_child_by_name (fixture->window->view_stack, tab)));
}

/* With nothing selected it may stand in two tabs, and the stage is the same in both. */
static void
test_compare_in_two_tabs (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct {
    const char *tab;
    const char *first_mode;
  } tabs[] = {
    { "stances", "Cards" },
    { "matrix", "Matrix" },
    { "stances", "Cards" },
  };

  ent_window_open_bundled (fixture->window);
  fixture_wait_for (fixture, has_briefing);
  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "view", "compare");
  fixture_act (fixture, "view", "stances");
  fixture_act (fixture, "view", "compare");
  fixture_act (fixture, "view", "map");

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      gboolean matrix = g_str_equal (tabs[i].tab, "matrix");
      GtkWidget *mode;

      adw_view_stack_set_visible_child_name (fixture->window->view_stack, tabs[i].tab);
      assert_state (fixture, "view", "compare");
      g_assert_cmpstr (tab_of (fixture), ==, tabs[i].tab);
      g_assert_cmpstr (child_of (fixture, tabs[i].tab), ==, "compare");
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->question_button)) != matrix);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->heading_label)) == matrix);
      mode = gtk_widget_get_first_child (fixture->window->mode_box);
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (mode)), ==, tabs[i].first_mode);
    }
}

/* What is compared says in which tab it stands. */
static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  ent_window_open_bundled (fixture->window);
  fixture_wait_for (fixture, has_briefing);

  fixture_act (fixture, "view", "matrix");
  fixture_act (fixture, "view", "compare");
  g_assert_cmpstr (tab_of (fixture), ==, "matrix");
  g_assert_cmpstr (child_of (fixture, "matrix"), ==, "compare");
  fixture_act (fixture, "focus", "ind");
  fixture_act (fixture, "highlight", "chn");
  g_assert_cmpstr (tab_of (fixture), ==, "stances");
  g_assert_cmpstr (child_of (fixture, "stances"), ==, "compare");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->question_button)));

  /* Another tab doesn't lead back to where the comparison stands. */
  adw_view_stack_set_visible_child_name (fixture->window->view_stack, "matrix");
  assert_state (fixture, "view", "matrix");
  g_assert_cmpstr (tab_of (fixture), ==, "matrix");
  g_assert_cmpstr (child_of (fixture, "matrix"), ==, "matrix");
  adw_view_stack_set_visible_child_name (fixture->window->view_stack, "stances");
  assert_state (fixture, "view", "compare");

  fixture_act (fixture, "focus", "standards");
  g_assert_cmpstr (tab_of (fixture), ==, "matrix");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window->question_button)));
  fixture_act (fixture, "clear-selection", NULL);
  g_assert_cmpstr (tab_of (fixture), ==, "matrix");
  assert_state (fixture, "view", "compare");

  /* The next window has nothing to compare. */
  g_assert_cmpstr (ent_settings_get_view (fixture->settings), !=, "compare");
}

static gboolean
is_shown (EntChoiceButton *button)
{
  return gtk_widget_get_visible (GTK_WIDGET (button));
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  static const char stance[] =
    "\"stances\": [{\"id\": \"long-ago\", \"member\": \"ind\", \"question\": \"signed\", \"by\": \"desk\","
    " \"as_of\": \"1996\", \"level\": \"binding\", \"confidence\": \"low\", \"confidence_reason\": \"R.\", \"summary\": \"S.\"}, ";
  g_autoptr (GString) text = g_string_new (fixture->text);

  g_string_replace (text, "\"stances\": [", stance, 1);
  fixture_write (fixture, text->str);
  ent_window_open (fixture->window, fixture->file);
  fixture_wait_for (fixture, has_briefing);

  fixture_act (fixture, "view", "map");
  fixture_act (fixture, "question", "signed");
  assert_state (fixture, "date", "");
  g_assert_true (is_shown (fixture->window->date_button));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->window->date_button), "past"));

  fixture_act (fixture, "date", "1996");
  assert_state (fixture, "date", "1996");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window->date_button), "past"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->window->date_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "As of 1996");

  /* Risks are of no date. */
  fixture_act (fixture, "view", "matrix");
  g_assert_false (is_shown (fixture->window->date_button));
  fixture_act (fixture, "view", "map");
  assert_state (fixture, "date", "1996");

  /* Where nobody had a stance by then, the latest is shown. */
  fixture_act (fixture, "question", "technology");
  assert_state (fixture, "date", "");
  fixture_act (fixture, "question", "signed");
  fixture_act (fixture, "date", "1996");
  fixture_act (fixture, "by", "article");
  assert_state (fixture, "date", "");

  /* A date that nothing can be chosen beside can still be left. */
  fixture_act (fixture, "date", "1996");
  g_assert_true (is_shown (fixture->window->date_button));
  fixture_act (fixture, "date", "");
  assert_state (fixture, "date", "");
}

/* The display of the tests has no room for such windows: this one has no size
 * of its own meanwhile. */
static void
test_text_scale (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct {
    int width, height;
    double scale;
    const char *css_class; /* NULL: none of these */
  } tests[] = {
    { 3840, 2160, 1.6, "zoom-160" },   { 1920, 1080, 1.0, NULL }, { 2560, 1440, 1.2, "zoom-120" },
    { 2160, 3840, 1.075, "zoom-110" }, { 360, 640, 1.0, NULL },   { 3840, 1080, 1.0, NULL },
  };

  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_auto (GStrv) classes = NULL;
      const char *found = NULL;

      ent_window_update_text_scale (fixture->window, tests[i].width, tests[i].height);
      g_assert_cmpfloat_with_epsilon (fixture->window->text_scale, tests[i].scale, 1e-6);
      while (fixture->window->scale_id != 0)
        g_main_context_iteration (NULL, TRUE);
      classes = gtk_widget_get_css_classes (GTK_WIDGET (fixture->window->pages));
      for (guint j = 0; classes[j] != NULL; j++)
        if (g_str_has_prefix (classes[j], "zoom-"))
          found = classes[j];
      g_assert_cmpstr (found, ==, tests[i].css_class);
    }
}

static gboolean
is_wide (Fixture *fixture)
{
  return !ent_window_is_narrow (fixture->window);
}

static gboolean
is_narrow (Fixture *fixture)
{
  return ent_window_is_narrow (fixture->window);
}

/* The word gives way to a sign, and the name stays. */
static void
test_open_button (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkMenuButton *button = fixture->window->open_button;

  for (guint i = 0; i < 2; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
      fixture_wait_for (fixture, is_wide);
      g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Open");
      g_assert_null (gtk_menu_button_get_icon_name (button));

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 900);
      fixture_wait_for (fixture, is_narrow);
      g_assert_null (gtk_menu_button_get_label (button));
      g_assert_cmpstr (gtk_menu_button_get_icon_name (button), ==, "document-open-symbolic");
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Open");
    }
}

/* What was searched for is typed over. */
static void
test_search_again (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkEditable *entry;
  int start, end;

  ent_window_open_bundled (fixture->window);
  fixture_wait_for (fixture, has_briefing);
  fixture_act (fixture, "search", NULL);
  entry = GTK_EDITABLE (fixture->window->search_entry);
  gtk_editable_set_text (entry, "kaz");
  gtk_editable_set_position (entry, -1);
  g_assert_false (gtk_editable_get_selection_bounds (entry, NULL, NULL));
  fixture_act (fixture, "search", NULL);
  fixture_act (fixture, "search", NULL);
  g_assert_true (gtk_editable_get_selection_bounds (entry, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 3);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/window/empty", test_empty },
    { "/window/bundled", test_bundled },
    { "/window/choices", test_choices },
    { "/window/selection", test_selection },
    { "/window/filter", test_filter },
    { "/window/compare", test_compare },
    { "/window/compare-in-two-tabs", test_compare_in_two_tabs },
    { "/window/search-again", test_search_again },
    { "/window/dates", test_dates },
    { "/window/zoom", test_zoom },
    { "/window/text-scale", test_text_scale },
    { "/window/open-button", test_open_button },
    { "/window/changed-on-disk", test_changed_on_disk },
    { "/window/short-alarm", test_short_alarm },
    { "/window/refused", test_refused },
    { "/window/refused-after", test_refused_after },
    { "/window/save-copy", test_save_copy },
    { "/window/hostile", test_hostile },
    { "/window/changed-while-opening", test_changed_while_opening },
    { "/window/closed-while-reading", test_closed_while_reading },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}
