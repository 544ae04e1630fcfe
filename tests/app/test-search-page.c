/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search of a window, from the key to what is shown. */

#include "fixture.h"

#include <locale.h>
#include <string.h>

#include "ent-record-card.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_open (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ent_window_open_bundled (fixture->window);
  fixture_settle ();
}

/* (nullable): the first widget of a type in the tree that passes. */
static GtkWidget *
find (GtkWidget *widget,
      gboolean (*passes) (GtkWidget *widget))
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (passes (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, passes);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_row (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX_ROW (widget);
}

static gboolean
is_status (GtkWidget *widget)
{
  return ADW_IS_STATUS_PAGE (widget);
}

static gboolean
is_found_label (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "found");
}

static gboolean
has_row (Fixture *fixture)
{
  return find (GTK_WIDGET (fixture->window->search_page), is_row) != NULL;
}

static gboolean
has_revealed (Fixture *fixture)
{
  return find (GTK_WIDGET (fixture->window->inspector), is_found_label) != NULL;
}

static gboolean
is_showing (Fixture *fixture)
{
  return fixture->window->search_page != NULL && gtk_widget_get_visible (GTK_WIDGET (fixture->window->search_page));
}

static void
type_text (Fixture    *fixture,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->window->search_entry), text);
}

static void
search_for (Fixture    *fixture,
            const char *text)
{
  if (!is_showing (fixture))
    fixture_act (fixture, "search", NULL);
  g_assert_true (is_showing (fixture));
  type_text (fixture, text);
  fixture_wait_for (fixture, has_row);
}

static const char *
first_text (Fixture *fixture)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->window->search_page), is_row);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  return gtk_label_get_text (GTK_LABEL (label));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_member (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_stages = 0;
  GtkWidget *row;
  PangoAttrList *marks;

  g_signal_connect_swapped (fixture->window, "notify::stage", G_CALLBACK (count_cb), &n_stages);
  search_for (fixture, "kaz");
  g_assert_cmpstr (first_text (fixture), ==, "Kazakhstan");
  row = find (GTK_WIDGET (fixture->window->search_page), is_row);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)), ==, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Kazakhstan. Full member");
  marks = gtk_label_get_attributes (GTK_LABEL (gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)))));
  g_assert_nonnull (marks);

  g_signal_emit_by_name (fixture->window->search_entry, "activate");
  g_assert_false (is_showing (fixture));
  g_assert_cmpuint (n_stages, ==, 1);
  g_assert_cmpstr (ent_stage_get_focus (ent_window_get_stage (fixture->window)), ==, "kaz");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->view_stack)));
  fixture_settle ();
}

/* What stands on a card and has none of its own. */
typedef struct {
  const char *name;
  const char *text;
  const char *focus;
} Line;

static const Line lines[] = {
  { "item", "Its delegate was present in Moscow", "ind" },
  { "summary", "Kazakhstan is among the most active in proposals", "kaz" },
  { "alternative", "The roadmap leads to a convention on AI within three years", "kj-binding" },
  { "dissent", "Its article sees in the summit the start of what might grow into a structured", "kj-binding" },
};

static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  const Line *line = data;
  EntStage *stage;

  search_for (fixture, line->text);
  g_signal_emit_by_name (fixture->window->search_entry, "activate");
  stage = ent_window_get_stage (fixture->window);
  g_assert_cmpstr (ent_stage_get_focus (stage), ==, line->focus);
  g_assert_cmpstr (ent_stage_get_by (stage), ==, "desk");
  fixture_wait_for (fixture, has_revealed);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (gtk_root_get_focus (GTK_ROOT (fixture->window)))), line->text));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 find (GTK_WIDGET (fixture->window->inspector), is_found_label));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *status;

  search_for (fixture, "kaz");
  type_text (fixture, "kaz zzzz");
  g_assert_false (has_row (fixture));
  status = find (GTK_WIDGET (fixture->window->search_page), is_status);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "Nothing Found");
  /* Enter leads nowhere. */
  g_signal_emit_by_name (fixture->window->search_entry, "activate");
  g_assert_true (is_showing (fixture));
  fixture_act (fixture, "search", NULL);
  g_assert_false (is_showing (fixture));
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *before;

  gtk_widget_child_focus (GTK_WIDGET (fixture->window->map_view), GTK_DIR_TAB_FORWARD);
  before = gtk_root_get_focus (GTK_ROOT (fixture->window));
  search_for (fixture, "india");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->window->search_entry));

  g_assert_true (ent_search_page_focus_first (fixture->window->search_page));
  g_assert_true (is_row (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  /* From a result the key leads back to the entry. */
  fixture_act (fixture, "search", NULL);
  g_assert_true (is_showing (fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->window->search_entry));

  g_signal_emit_by_name (fixture->window->search_entry, "stop-search");
  g_assert_false (is_showing (fixture));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == before);
}

static void
test_more (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page, *row, *last = NULL;
  guint before = 0, after = 0;

  search_for (fixture, "kaz");
  page = find (GTK_WIDGET (fixture->window->search_page), is_row);
  page = gtk_widget_get_parent (page);
  for (row = gtk_widget_get_first_child (page); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = is_row (row) ? gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)) : NULL;

      before += is_row (row);
      if (last == NULL && GTK_IS_LABEL (child) && gtk_widget_has_css_class (child, "more"))
        last = row;
    }
  g_assert_nonnull (last);
  g_signal_emit_by_name (page, "row-activated", last);
  for (row = gtk_widget_get_first_child (page); row != NULL; row = gtk_widget_get_next_sibling (row))
    after += is_row (row);
  g_assert_cmpuint (after, >, before);
  g_assert_true (is_row (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* Another briefing: no row of the former one is there to be opened. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  EntBriefing *former = ent_window_get_briefing (fixture->window);

  search_for (fixture, "kaz");
  ent_window_open_bundled (fixture->window);
  g_assert_true (ent_window_get_briefing (fixture->window) != former);
  g_assert_false (has_row (fixture));
  g_signal_emit_by_name (fixture->window->search_entry, "activate");
  g_assert_null (ent_stage_get_focus (ent_window_get_stage (fixture->window)));

  g_assert_true (is_showing (fixture));
  fixture_wait_for (fixture, has_row);
  g_assert_cmpstr (first_text (fixture), ==, "Kazakhstan");

  /* Whatever else changes the stage ends the search. */
  fixture_act (fixture, "view", "matrix");
  g_assert_false (is_showing (fixture));
  fixture_settle ();
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  /* The index is still in the making when the window goes. */
  fixture_act (fixture, "search", NULL);
  type_text (fixture, "kaz");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, func) g_test_add ("/search-page/" name, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("member", test_member);
  ADD ("nothing", test_nothing);
  ADD ("focus", test_focus);
  ADD ("more", test_more);
  ADD ("reload", test_reload);
  ADD ("closed", test_closed);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search-page/line/%s", lines[i].name);

      g_test_add (path, Fixture, &lines[i], set_up, test_line, fixture_tear_down);
    }

  return g_test_run ();
}
