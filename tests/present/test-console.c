/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The speaker's window: what it says in each state, and that what is done in it is private. */

#include "ent-console-window.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "ent-clearance.h"
#include "ent-console-band.h"
#include "ent-console-buttons.h"
#include "ent-console-clock.h"
#include "ent-console-end.h"
#include "ent-console-live.h"
#include "ent-console-overview.h"
#include "ent-console-preview.h"
#include "ent-console-search.h"
#include "ent-rehearsal-window.h"
#include "ent-scene-button.h"
#include "ent-slide-view.h"
#include "ent-test.h"
#include "talk.h"

typedef struct {
  EntBriefing *briefing;
  EntPresentation *presentation;
  GtkWidget *window;
} Fixture;

static void
set_up_briefing (Fixture     *fixture,
                 EntBriefing *briefing,
                 int          room_level,
                 int          width,
                 int          height)
{
  fixture->briefing = briefing;
  fixture->presentation = ent_presentation_new (fixture->briefing, talk_story (fixture->briefing), 1, room_level);
  fixture->window = GTK_WIDGET (ent_console_window_new (NULL, fixture->presentation));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ent_test_settle ();
}

static void
set_up_sized (Fixture *fixture,
              int      room_level,
              int      width,
              int      height)
{
  set_up_briefing (fixture, talk_briefing_new (), room_level, width, height);
}

/* Titles, a marking and a name that nobody reads to the end. */
static void
set_up_long (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *title = g_strnfill (10000, 'x');

  set_up_briefing (fixture, talk_briefing_new_with (data, title), TALK_OPEN, 1280, 800);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_sized (fixture, ENT_CLEARANCE_ALL, 1280, 800);
}

static void
set_up_open (Fixture      *fixture,
             gconstpointer data)
{
  set_up_sized (fixture, TALK_OPEN, 1280, 800);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ent_test_settle ();
  g_object_add_weak_pointer (G_OBJECT (fixture->presentation), (gpointer *) &fixture->presentation);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_test_settle ();
  g_object_unref (fixture->presentation);
  /* Nothing of the window keeps the talk. */
  g_assert_null (fixture->presentation);
  g_object_unref (fixture->briefing);
}

static GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *found = ent_test_find_type (fixture->window, type);

  g_assert_nonnull (found);

  return found;
}

static void
activate (Fixture    *fixture,
          const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (fixture->window, name, target));
  ent_test_settle ();
}

static void
assert_says (Fixture    *fixture,
             const char *words)
{
  g_autofree char *said = NULL;

  ent_test_settle ();
  said = ent_console_band_get_words (ENT_CONSOLE_BAND (find (fixture, ENT_TYPE_CONSOLE_BAND)));
  g_assert_cmpstr (said, ==, words);
}

static void
test_band (Fixture      *fixture,
           gconstpointer data)
{
  static const struct {
    const char *actions; /* one after the other */
    const char *words;
  } rows[] = {
    { "present.next", "The room sees what you see. Step 2 of 6." },
    { "present.freeze", "The room sees step 2, frozen. F lets it follow you again." },
    { "present.next", "The room sees step 2, frozen. You are on step 3, private. Enter shows it." },
    { "present.black", "The room sees black. You are on step 3, private. Enter shows it." },
    { "present.enter", "The room sees step 3, frozen. F lets it follow you again." },
    { "present.black", "The room sees black. B or Enter shows the slide again." },
    { "present.white", "The room sees white. W or Enter shows the slide again." },
    { "present.white", "The room sees step 3, frozen. F lets it follow you again." },
    { "present.freeze", "The room sees what you see. Step 3 of 6." },
    { "present.look-at(5)", "You are on step 5, private. The room sees step 3. Enter shows yours, Backspace returns." },
    { "present.back", "The room sees what you see. Step 3 of 6." },
    { "present.evidence", "You see the evidence, private. The room sees step 3. Enter shows yours, Backspace returns." },
    { "present.evidence", "The room sees what you see. Step 3 of 6." },
    { "win.view('matrix')",
      "This is private. The room sees step 3. Enter shows yours, Backspace returns." },
    { "present.enter", "The room sees what you see. Backspace goes back to the story." },
    { "present.digit(4)", "The room sees what you see. Enter goes to step 4." },
    { "present.digit(2)", "The room sees what you see. Enter goes to step 42." },
    { "present.escape", "The room sees what you see. Backspace goes back to the story." },
    { "present.go-to(9)", "The room sees what you see. There is no step 9: the last one is step 6." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      activate (fixture, rows[i].actions);
      assert_says (fixture, rows[i].words);
    }
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  activate (fixture, "present.look-at(4)");
  activate (fixture, "present.enter");

  assert_says (fixture, "You are on step 4, private. Step 4 is not shown: it is marked “Internal”, above what this room "
                        "may see.");
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 1);
  g_assert_true (gtk_widget_has_css_class (find (fixture, ENT_TYPE_CONSOLE_BAND), "message"));
}

/* The speaker sees what the room sees, and not what it would if nothing had been pushed. */
static void
test_room_evidence (Fixture      *fixture,
                    gconstpointer data)
{
  EntConsolePreview *room = ENT_CONSOLE_PREVIEW (find (fixture, ENT_TYPE_CONSOLE_PREVIEW));

  activate (fixture, "present.evidence");
  g_assert_false (ent_console_preview_get_evidence (room));
  activate (fixture, "present.push");
  g_assert_true (ent_console_preview_get_evidence (room));
  activate (fixture, "present.next");
  g_assert_false (ent_console_preview_get_evidence (room));
}

/* Spoken once, 16:9 at the start of the line, and without the slide while the room sees none. */
static void
test_preview (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *room = find (fixture, ENT_TYPE_CONSOLE_PREVIEW);
  GtkWidget *view = ent_test_find_type (room, ENT_TYPE_SLIDE_VIEW);
  graphene_rect_t bounds;

  gtk_test_accessible_assert_property (room, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The room sees step 1 of 6, “Opening”.");
  gtk_test_accessible_assert_state (view, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);

  for (guint rtl = 0; rtl <= 1; rtl++)
    {
      gtk_widget_set_direction (room, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_widget_allocate (room, 300, 90, -1, NULL);
      g_assert_true (gtk_widget_compute_bounds (view, room, &bounds));
      g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (rtl ? 140 : 0, 0, 160, 90)));
    }

  /* The proportions are those of the audience's window, whenever they change. */
  ent_presentation_set_aspect (fixture->presentation, 4.0 / 3.0);
  ent_test_settle ();
  gtk_widget_set_direction (room, GTK_TEXT_DIR_LTR);
  gtk_widget_allocate (room, 300, 90, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (view, room, &bounds));
  g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (0, 0, 120, 90)));

  activate (fixture, "present.white");
  g_assert_cmpint (ent_console_preview_get_blank (ENT_CONSOLE_PREVIEW (room)), ==, ENT_BLANK_WHITE);
  g_assert_null (ent_slide_view_get_stage (ENT_SLIDE_VIEW (view)));
  g_assert_true (gtk_widget_has_css_class (view, "white"));
  activate (fixture, "present.white");
  g_assert_true (ent_console_preview_get_stage (ENT_CONSOLE_PREVIEW (room)) ==
                 ent_presentation_get_room_stage (fixture->presentation));
  g_assert_false (gtk_widget_has_css_class (view, "white"));
}

static void
test_buttons (Fixture      *fixture,
              gconstpointer data)
{
  static const struct {
    const char *action;
    const char *property; /* of a toggle */
  } rows[] = {
    { "present.freeze", "frozen" },
    { "present.spotlight", "spotlight" },
    { "present.magnify", "magnifier" },
    { "present.evidence", "evidence" },
    { "present.overview", "overview" },
    { "present.question", "question-held" },
  };
  GtkWidget *buttons = find (fixture, ENT_TYPE_CONSOLE_BUTTONS);
  guint n_buttons = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));

      n_buttons++;
      g_assert_true (gtk_widget_is_sensitive (button));
      g_assert_false (gtk_widget_get_focus_on_click (button));
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        if (g_str_equal (rows[i].action, action))
          {
            gboolean on;

            g_signal_emit_by_name (button, "clicked");
            g_object_get (fixture->presentation, rows[i].property, &on, NULL);
            g_assert_true (on);
            g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
            g_object_set (fixture->presentation, rows[i].property, FALSE, NULL);
            g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
            ent_test_settle ();
          }
      if (g_str_equal (action, "present.next"))
        {
          g_signal_emit_by_name (button, "clicked");
          g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 2);
        }
    }
  g_assert_cmpuint (n_buttons, ==, 12);
}

static gboolean
is_handled (GtkWidget  *widget,
            const char *controller_name,
            guint       keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), controller_name) == 0)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
press (GtkWidget  *widget,
       const char *controller_name,
       guint       keyval)
{
  g_assert_true (is_handled (widget, controller_name, keyval));
  ent_test_settle ();
}

static gboolean
has_rows (gpointer list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

static GtkWidget *
begin_search (Fixture    *fixture,
              const char *text)
{
  GtkWidget *search = find (fixture, ENT_TYPE_CONSOLE_SEARCH);
  GtkWidget *entry = ent_test_find_type (search, GTK_TYPE_SEARCH_ENTRY);

  activate (fixture, "present.search");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ent_test_wait (has_rows, ent_test_find_type (search, GTK_TYPE_LIST_BOX));

  return entry;
}

static const char *
get_room_focus (Fixture *fixture)
{
  return ent_stage_get_focus (ent_presentation_get_room_stage (fixture->presentation));
}

static const char *
get_speaker_focus (Fixture *fixture)
{
  return ent_stage_get_focus (ent_presentation_get_speaker_stage (fixture->presentation));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *entry;

  activate (fixture, "present.freeze");
  entry = begin_search (fixture, "ala");

  /* Three letters, and Enter: the card is on the console alone. */
  press (entry, "ent-console-search-keys", GDK_KEY_Return);
  g_assert_cmpstr (get_speaker_focus (fixture), ==, "aland");
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_speaker_stage (fixture->presentation)), ==, ENT_VIEW_STANCES);
  g_assert_null (get_room_focus (fixture));
  g_assert_true (ent_presentation_is_private (fixture->presentation));

  press (entry, "ent-console-search-keys", GDK_KEY_Return);
  g_assert_cmpstr (get_room_focus (fixture), ==, "aland");
  g_assert_false (ent_presentation_is_private (fixture->presentation));
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_search_given_up (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *entry = begin_search (fixture, "beland");

  press (entry, "ent-console-search-keys", GDK_KEY_Tab);
  g_assert_cmpstr (get_speaker_focus (fixture), ==, "beland");
  press (entry, "ent-console-search-keys", GDK_KEY_Escape);

  g_assert_cmpuint (ent_presentation_get_speaker_step (fixture->presentation), ==, 1);
  g_assert_false (ent_presentation_is_private (fixture->presentation));

  /* Also if something else was written in between. */
  entry = begin_search (fixture, "beland");
  press (entry, "ent-console-search-keys", GDK_KEY_Tab);
  g_assert_true (ent_presentation_is_private (fixture->presentation));
  gtk_editable_set_text (GTK_EDITABLE (entry), "a");
  press (entry, "ent-console-search-keys", GDK_KEY_Escape);
  g_assert_false (ent_presentation_is_private (fixture->presentation));

  /* And wherever the focus has gone meanwhile. */
  entry = begin_search (fixture, "beland");
  press (entry, "ent-console-search-keys", GDK_KEY_Tab);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  press (fixture->window, "ent-console-page-keys", GDK_KEY_Escape);
  g_assert_false (ent_presentation_is_private (fixture->presentation));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Escape is the menu's that is open, and the search stays. */
static void
test_search_under_menu (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *entry = begin_search (fixture, "beland");
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *item = gtk_button_new_with_label ("Item");

  gtk_popover_set_child (GTK_POPOVER (popover), item);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_parent (popover, find (fixture, ENT_TYPE_CONSOLE_SEARCH));
  gtk_popover_popup (GTK_POPOVER (popover));
  ent_test_settle ();
  g_assert_true (gtk_widget_grab_focus (item));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == item);
  g_assert_false (is_handled (fixture->window, "ent-console-page-keys", GDK_KEY_Escape));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "beland");

  gtk_widget_unparent (popover);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  press (fixture->window, "ent-console-page-keys", GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_search_refused (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *entry = begin_search (fixture, "yet pay");

  g_assert_nonnull (ent_test_find_text (fixture->window, "Internal: not for this room"));
  press (entry, "ent-console-search-keys", GDK_KEY_Down);
  g_assert_cmpstr (get_speaker_focus (fixture), ==, "beland");
  press (entry, "ent-console-search-keys", GDK_KEY_Return);

  g_assert_null (get_room_focus (fixture));
  g_assert_true (ent_presentation_is_private (fixture->presentation));
  g_assert_nonnull (ent_presentation_get_message (fixture->presentation));
}

static GtkWidget *
find_scene_button (GtkWidget  *widget,
                   const char *prefix)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ENT_IS_SCENE_BUTTON (child) && g_str_has_prefix (ent_scene_button_get_id (ENT_SCENE_BUTTON (child)), prefix))
      return child;

  return NULL;
}

static void
test_tile (Fixture      *fixture,
           gconstpointer data)
{
  EntSceneView *view;
  GtkWidget *button;

  activate (fixture, "present.next");
  view = ent_console_live_get_view (ENT_CONSOLE_LIVE (find (fixture, ENT_TYPE_CONSOLE_LIVE)));
  button = find_scene_button (GTK_WIDGET (view), "level:");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_focus_on_click (button));
  g_signal_emit_by_name (button, "clicked");
  ent_test_settle ();

  g_assert_true (ent_presentation_is_private (fixture->presentation));
  g_assert_nonnull (ent_stage_get_filter (ent_presentation_get_speaker_stage (fixture->presentation)));
  g_assert_null (ent_stage_get_filter (ent_presentation_get_room_stage (fixture->presentation)));
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 2);

  activate (fixture, "present.back");
  g_assert_false (ent_presentation_is_private (fixture->presentation));
  g_assert_true (ent_scene_view_get_stage (view) == ent_presentation_get_speaker_stage (fixture->presentation));
}

/* What is in focus on a map is opened by a second click. */
static void
test_second_click (Fixture      *fixture,
                   gconstpointer data)
{
  activate (fixture, "present.next");
  activate (fixture, "win.focus('aland')");
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_speaker_stage (fixture->presentation)), ==, ENT_VIEW_MAP);
  activate (fixture, "win.focus('aland')");
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_speaker_stage (fixture->presentation)), ==, ENT_VIEW_STANCES);
  g_assert_cmpstr (get_speaker_focus (fixture), ==, "aland");
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_room_stage (fixture->presentation)), ==, ENT_VIEW_MAP);
}

static void
test_overview (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *overview = find (fixture, ENT_TYPE_CONSOLE_OVERVIEW);
  GtkWidget *box = ent_test_find_type (overview, GTK_TYPE_FLOW_BOX);
  GtkFlowBoxChild *child;

  activate (fixture, "present.overview");
  g_assert_true (gtk_widget_get_mapped (overview));
  child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 0);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (child)));

  /* A click looks; Enter goes there. */
  g_signal_emit_by_name (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 4), "activate");
  ent_test_settle ();
  g_assert_cmpuint (ent_presentation_get_speaker_step (fixture->presentation), ==, 5);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 1);
  g_assert_false (gtk_widget_get_mapped (overview));

  activate (fixture, "present.overview");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 2)));
  press (box, "ent-console-overview-keys", GDK_KEY_End);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), 5))));
  press (box, "ent-console-overview-keys", GDK_KEY_Home);
  press (box, "ent-console-overview-keys", GDK_KEY_Right);
  press (box, "ent-console-overview-keys", GDK_KEY_Right);
  press (box, "ent-console-overview-keys", GDK_KEY_Return);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 3);
  g_assert_cmpuint (ent_presentation_get_speaker_step (fixture->presentation), ==, 3);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

/* How many steps have their slide; sets the last of them. */
static guint
count_slides (GtkWidget *box,
              guint     *last)
{
  guint n = 0;

  for (int i = 0; gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), i) != NULL; i++)
    {
      GtkWidget *child = GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), i));
      GtkWidget *view = ent_test_find_type (child, ENT_TYPE_SLIDE_VIEW);

      if (view != NULL && ent_slide_view_get_stage (ENT_SLIDE_VIEW (view)) != NULL)
        {
          n++;
          *last = (guint) i;
        }
    }

  return n;
}

static gboolean
has_last_slide (gpointer box)
{
  guint last = 0;

  return count_slides (box, &last) > 0 && last == 199;
}

static gboolean
has_a_slide (gpointer box)
{
  guint last;

  return count_slides (box, &last) > 0;
}

/* Of two hundred steps those in sight have a slide, one more with each frame. */
static void
test_overview_many (void)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  Fixture fixture;
  GtkWidget *box, *scroller;
  GtkAdjustment *adjustment;
  guint n, last = 0;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (steps, "{'id': 'x%u', 'title': 'Again', 'stage': {'view': 'map'}}, ", i);
  g_string_append (steps, "{'id': 's6'");
  set_up_briefing (&fixture, talk_briefing_new_with ("{'id': 's6'", steps->str), ENT_CLEARANCE_ALL, 1280, 800);
  box = ent_test_find_type (find (&fixture, ENT_TYPE_CONSOLE_OVERVIEW), GTK_TYPE_FLOW_BOX);
  scroller = gtk_widget_get_ancestor (box, GTK_TYPE_SCROLLED_WINDOW);

  /* Closed before anything is there, nothing comes. */
  ent_presentation_set_overview (fixture.presentation, TRUE);
  ent_presentation_set_overview (fixture.presentation, FALSE);
  ent_test_settle ();
  g_assert_cmpuint (count_slides (box, &last), ==, 0);

  ent_presentation_set_overview (fixture.presentation, TRUE);
  ent_test_wait (has_a_slide, box);
  n = count_slides (box, &last);
  g_assert_cmpuint (n, <=, 5);
  for (guint i = 0; i < 40; i++)
    ent_test_settle ();
  n = count_slides (box, &last);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, <, 60);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  ent_test_wait (has_last_slide, box);
  g_assert_cmpuint (count_slides (box, &last), <, 120);
  tear_down (&fixture, NULL);
}

/* A clicker steps, whatever has the focus. */
static void
test_clicker (Fixture      *fixture,
              gconstpointer data)
{
  activate (fixture, "present.overview");
  press (fixture->window, "ent-console-page-keys", GDK_KEY_Page_Down);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 2);
  g_assert_false (ent_presentation_get_overview (fixture->presentation));

  begin_search (fixture, "ala");
  press (fixture->window, "ent-console-page-keys", GDK_KEY_Page_Up);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 1);
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *buttons = find (fixture, ENT_TYPE_CONSOLE_BUTTONS);

  g_assert_true (gtk_widget_get_mapped (buttons));
  activate (fixture, "console.show-buttons");
  g_assert_false (gtk_widget_get_mapped (buttons));
  activate (fixture, "console.show-buttons");
  g_assert_true (gtk_widget_get_mapped (buttons));
}

static gint64
read_clock (gpointer data)
{
  return *(gint64 *) data;
}

static void
test_narrow (void)
{
  static const struct {
    int width, height;
    gboolean narrow;
  } rows[] = {
    { 1440, 900, FALSE },
    { 1024, 600, FALSE },
    { 500, 800, TRUE },
  };
  static const char *const menus[] = { "Other Views", "Show" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;
      GtkWidget *live, *buttons;
      graphene_rect_t bounds;

      set_up_sized (&fixture, ENT_CLEARANCE_ALL, rows[i].width, rows[i].height);
      live = GTK_WIDGET (ent_console_live_get_view (ENT_CONSOLE_LIVE (find (&fixture, ENT_TYPE_CONSOLE_LIVE))));
      buttons = find (&fixture, ENT_TYPE_CONSOLE_BUTTONS);
      g_assert_cmpint (gtk_widget_has_css_class (fixture.window, "narrow"), ==, rows[i].narrow);
      /* Nothing is pushed out of the window, and the picture has the slide's proportions. */
      g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, rows[i].width);
      g_assert_cmpint (gtk_widget_get_height (fixture.window), <=, rows[i].height);
      g_assert_true (gtk_widget_compute_bounds (buttons, fixture.window, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, rows[i].height);
      g_assert_cmpint (ABS (gtk_widget_get_width (live) * 9 - gtk_widget_get_height (live) * 16), <=, 200);
      g_assert_cmpint (gtk_widget_get_width (live), >=, 240);
      /* The menus of the header keep their names. */
      for (guint k = 0; k < G_N_ELEMENTS (menus); k++)
        {
          GtkWidget *label = ent_test_find_text (fixture.window, menus[k]);

          g_assert_nonnull (label);
          g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
        }
      tear_down (&fixture, NULL);
    }
}

static void
test_rehearsals (Fixture      *fixture,
                 gconstpointer data)
{
  EntTalkClock *clock = ent_presentation_get_clock (fixture->presentation);
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rehearsal.ini", NULL);
  g_autoptr (EntRehearsal) rehearsal = ent_rehearsal_new (path, talk_story (fixture->briefing));
  g_autoptr (EntTalkClock) rehearsed = ent_talk_clock_new (6, NULL);
  gint64 now = 0;
  GtkWidget *window, *button;

  /* Seven seconds for the first step, five for the second. */
  ent_talk_clock_set_time_funcs (rehearsed, read_clock, read_clock, &now);
  ent_talk_clock_start (rehearsed);
  ent_talk_clock_set_step (rehearsed, 1);
  now = 7 * G_USEC_PER_SEC;
  ent_talk_clock_set_step (rehearsed, 2);
  now = 12 * G_USEC_PER_SEC;
  ent_talk_clock_stop (rehearsed);
  g_assert_true (ent_rehearsal_add (rehearsal, rehearsed, 1000000, NULL));

  window = GTK_WIDGET (ent_rehearsal_window_new (GTK_WINDOW (fixture->window), fixture->presentation, rehearsal));
  gtk_window_present (GTK_WINDOW (window));
  ent_test_settle ();
  g_assert_nonnull (ent_test_find_text (window, "1. Opening"));
  g_assert_nonnull (ent_test_find_text (window, "1:00"));
  g_assert_nonnull (ent_test_find_text (window, "0:07"));
  g_assert_cmpuint (ent_talk_clock_get_planned (clock, 1), ==, 60);

  button = gtk_widget_get_ancestor (ent_test_find_text (window, "Take Over as Plan"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (ent_talk_clock_get_planned (clock, 1), ==, 7);
  gtk_window_destroy (GTK_WINDOW (window));

  g_unlink (path);
  g_rmdir (folder);
}

/* An end that is set counts from then on, and taking it back leaves the plan. */
static void
test_end (Fixture      *fixture,
          gconstpointer data)
{
  EntTalkClock *clock = ent_presentation_get_clock (fixture->presentation);
  GtkWidget *row = find (fixture, ENT_TYPE_CONSOLE_CLOCK);
  const gint64 end = g_get_real_time () / G_USEC_PER_SEC + 3600;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (end);
  g_autofree char *finish = g_date_time_format (time, "finish at %H:%M");

  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 0);
  g_assert_true (gtk_widget_activate_action (row, "end.at", "x", end));
  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, end);
  g_assert_cmpfloat_with_epsilon (ent_talk_clock_get_remaining (clock), 3600, 5);
  g_assert_nonnull (ent_test_find_text (row, finish));

  g_assert_true (gtk_widget_activate_action (row, "end.at", "x", (gint64) 0));
  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 0);
  gtk_widget_activate_action (row, "console.clock", "s", "planned");
}

/* Any minute can be entered, by keys alone; what is none says what was expected. */
static void
test_end_entry (Fixture      *fixture,
                gconstpointer data)
{
  static const guint writing[] = {
    GDK_KEY_1, GDK_KEY_colon, GDK_KEY_period, GDK_KEY_space, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down,
    GDK_KEY_Home, GDK_KEY_End, GDK_KEY_BackSpace, GDK_KEY_Return, GDK_KEY_b, GDK_KEY_w,
  };
  EntTalkClock *clock = ent_presentation_get_clock (fixture->presentation);
  GtkWidget *row = find (fixture, ENT_TYPE_CONSOLE_CLOCK);
  gint64 now = 1767190200 * (gint64) G_USEC_PER_SEC;
  GtkWidget *popover, *entry, *focus, *set;

  ent_talk_clock_set_time_funcs (clock, read_clock, read_clock, &now);
  g_assert_true (gtk_widget_activate_action (row, "end.choose", NULL));
  ent_test_settle ();
  popover = find (fixture, ENT_TYPE_CONSOLE_END);
  g_assert_true (gtk_widget_get_mapped (popover));
  entry = ent_test_find_type (popover, GTK_TYPE_ENTRY);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Time at which the talk has to end, in hours and minutes");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, entry));
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    {
      g_assert_false (is_handled (fixture->window, "ent-present-keys", writing[i]));
      g_assert_false (is_handled (fixture->window, "ent-present-number", writing[i]));
      g_assert_false (is_handled (fixture->window, "ent-console-page-keys", writing[i]));
    }
  g_assert_cmpuint (ent_presentation_get_step (fixture->presentation), ==, 1);
  g_assert_null (ent_presentation_get_typed (fixture->presentation));

  gtk_editable_set_text (GTK_EDITABLE (entry), "14:65");
  set = gtk_widget_get_ancestor (ent_test_find_text (popover, "Set"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (set, "clicked");
  ent_test_settle ();
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_nonnull (ent_test_find_text (popover, "The end of the talk is entered as hours from 0 to 23, a colon and "
                                                 "minutes, such as 14:30."));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 0);

  /* Seventeen minutes from now, in whichever zone that is. */
  {
    g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (1767190200 + 17 * 60);
    g_autofree char *text = g_date_time_format (time, "%H:%M");
    g_autofree char *shown = g_strconcat ("finish at ", text, NULL);

    gtk_editable_set_text (GTK_EDITABLE (entry), text);
    gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
    g_signal_emit_by_name (set, "clicked");
    ent_test_settle ();
    g_assert_cmpint (ent_talk_clock_get_end (clock), ==, 1767190200 + 17 * 60);
    g_assert_cmpfloat (ent_talk_clock_get_remaining (clock), ==, 17 * 60);
    g_assert_nonnull (ent_test_find_text (row, shown));
    g_assert_false (gtk_widget_get_visible (popover));
    /* The keys are the talk's again. */
    g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
    press (fixture->window, "ent-present-keys", GDK_KEY_space);
    g_assert_cmpuint (ent_presentation_get_step (fixture->presentation), ==, 2);

    g_assert_true (gtk_widget_activate_action (row, "end.choose", NULL));
    ent_test_settle ();
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text);
    gtk_popover_popdown (GTK_POPOVER (popover));
  }
  gtk_widget_activate_action (row, "console.clock", "s", "planned");
}

/* Whatever can be acted on has a name that is spoken. */
static void
assert_named (GtkWidget *widget)
{
  if ((GTK_IS_BUTTON (widget) || GTK_IS_FLOW_BOX_CHILD (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
       GTK_IS_LIST_BOX_ROW (widget) || ENT_IS_SCENE_VIEW (widget)) && gtk_widget_get_mapped (widget) &&
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      (!GTK_IS_BUTTON (widget) || gtk_button_get_label (GTK_BUTTON (widget)) == NULL) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL)
    g_error ("A %s has no name", G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Entente: speaker");
  assert_named (fixture->window);
  activate (fixture, "present.overview");
  assert_named (fixture->window);
  activate (fixture, "present.overview");
  activate (fixture, "present.evidence");
  assert_named (fixture->window);
  begin_search (fixture, "a");
  assert_named (fixture->window);
}

/* What is spoken and what stands in a line is short, whatever the document says; a
 * slide says its first sentences. */
static void
assert_short (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "no such name");
  if (name != NULL)
    g_assert_cmpuint (strlen (name), <, 2000);
  if (GTK_IS_LABEL (widget))
    g_assert_cmpuint (strlen (gtk_label_get_label (GTK_LABEL (widget))), <, 3000);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_short (child);
}

static void
test_long (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const acts[] = {
    "present.next", "present.look-at(4)", "present.enter", "present.overview", "present.overview", "present.back",
    "present.first", "present.evidence",
  };

  assert_short (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      activate (fixture, acts[i]);
      assert_short (fixture->window);
    }
}

static void
add_tests (void)
{
  g_test_add ("/console/band", Fixture, NULL, set_up, test_band, tear_down);
  g_test_add ("/console/refused", Fixture, NULL, set_up_open, test_refused, tear_down);
  g_test_add ("/console/room-evidence", Fixture, NULL, set_up, test_room_evidence, tear_down);
  g_test_add ("/console/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/console/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/console/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/console/search-given-up", Fixture, NULL, set_up, test_search_given_up, tear_down);
  g_test_add ("/console/search-under-menu", Fixture, NULL, set_up, test_search_under_menu, tear_down);
  g_test_add ("/console/search-refused", Fixture, NULL, set_up_open, test_search_refused, tear_down);
  g_test_add ("/console/tile", Fixture, NULL, set_up, test_tile, tear_down);
  g_test_add ("/console/second-click", Fixture, NULL, set_up, test_second_click, tear_down);
  g_test_add ("/console/overview", Fixture, NULL, set_up, test_overview, tear_down);
  g_test_add_func ("/console/overview/many", test_overview_many);
  g_test_add ("/console/clicker", Fixture, NULL, set_up, test_clicker, tear_down);
  g_test_add ("/console/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add_func ("/console/sizes", test_narrow);
  g_test_add ("/console/rehearsals", Fixture, NULL, set_up, test_rehearsals, tear_down);
  g_test_add ("/console/long-title", Fixture, "Opening", set_up_long, test_long, tear_down);
  g_test_add ("/console/long-next", Fixture, "Who is for it", set_up_long, test_long, tear_down);
  g_test_add ("/console/long-marking", Fixture, "Internal", set_up_long, test_long, tear_down);
  g_test_add ("/console/long-member", Fixture, "Aland", set_up_long, test_long, tear_down);
  g_test_add ("/console/end", Fixture, NULL, set_up, test_end, tear_down);
  g_test_add ("/console/end-entry", Fixture, NULL, set_up, test_end_entry, tear_down);
  g_test_add ("/console/names", Fixture, NULL, set_up, test_names, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  return ent_test_run (&argc, &argv, add_tests);
}
