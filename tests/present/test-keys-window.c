/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys in a window: what has the focus keeps its own. */

#include "ent-present-keys.h"

#include <locale.h>

#include "ent-present-actions.h"
#include "talk.h"

typedef struct {
  EntBriefing *briefing;
  EntPresentation *presentation;
  GActionGroup *actions;
  GtkWidget *window;
  GtkWidget *entry;
  GtkWidget *button;
  GtkEventController *controller;
} Fixture;

static GtkEventController *
find_controller (GtkWidget  *widget,
                 const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }

  return NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->briefing = talk_briefing_new ();
  fixture->presentation = ent_presentation_new (fixture->briefing, talk_story (fixture->briefing), 1, TALK_INTERNAL);
  fixture->actions = ent_present_actions_new (fixture->presentation);
  fixture->window = gtk_window_new ();
  fixture->entry = gtk_search_entry_new ();
  fixture->button = gtk_button_new_with_label ("Button");
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  ent_present_keys_attach (fixture->window, fixture->actions);
  ent_present_pointer_attach (box, fixture->actions);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->controller = find_controller (fixture->window, "ent-present-keys");
  g_assert_nonnull (fixture->controller);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->actions);
  g_assert_finalize_object (fixture->presentation);
  g_object_unref (fixture->briefing);
}

static gboolean
press (Fixture *fixture,
       guint    keyval,
       guint    position)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (fixture->controller, "key-pressed", keyval, position + 8, 0, &taken);

  return taken;
}

static void
test_entry (Fixture       *fixture,
            gconstpointer  data)
{
  static const guint writing[] = { GDK_KEY_b, GDK_KEY_slash, GDK_KEY_space, GDK_KEY_3, GDK_KEY_Return, GDK_KEY_BackSpace };

  gtk_widget_grab_focus (fixture->entry);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_false (press (fixture, writing[i], 0));
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_NONE);

  /* A clicker goes on, whatever has the focus. */
  g_assert_true (press (fixture, GDK_KEY_Page_Down, 109));
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 2);
}

static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->button);
  g_assert_true (press (fixture, GDK_KEY_b, 48));
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_BLACK);
  /* The same key under a Russian layout. */
  g_assert_true (press (fixture, GDK_KEY_Cyrillic_i, 48));
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_NONE);
  g_assert_true (press (fixture, GDK_KEY_5, 6));
  g_assert_cmpstr (ent_presentation_get_typed (fixture->presentation), ==, "5");
  g_assert_true (press (fixture, GDK_KEY_Return, 28));
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 5);
  g_assert_false (press (fixture, GDK_KEY_Tab, 15));
}

/* What a button wants reaches it before the window. */
static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (fixture->controller), ==, GTK_PHASE_BUBBLE);
}

/* Enter is the button's, unless it ends a number. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  GtkEventController *number = find_controller (fixture->window, "ent-present-number");
  gboolean taken = TRUE;

  g_assert_cmpint (gtk_event_controller_get_propagation_phase (number), ==, GTK_PHASE_CAPTURE);
  gtk_widget_grab_focus (fixture->button);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  g_signal_emit_by_name (number, "key-pressed", GDK_KEY_Return, 36, 0, &taken);
  g_assert_false (taken);
  press (fixture, GDK_KEY_3, 4);
  g_signal_emit_by_name (number, "key-pressed", GDK_KEY_space, 65, 0, &taken);
  g_assert_false (taken);
  g_signal_emit_by_name (number, "key-pressed", GDK_KEY_Return, 36, 0, &taken);
  g_assert_true (taken);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 3);

  /* An entry keeps it. */
  press (fixture, GDK_KEY_5, 6);
  gtk_widget_grab_focus (fixture->entry);
  g_signal_emit_by_name (number, "key-pressed", GDK_KEY_Return, 36, 0, &taken);
  g_assert_false (taken);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 3);
}

/* Space and Enter are the button's while one sees that it has the focus, else
 * the talk's, and never both's. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct {
    guint keyval;
    gboolean visible;
    gboolean taken;
    guint step; /* that the room sees afterwards */
  } rows[] = {
    { GDK_KEY_space, TRUE, FALSE, 1 },
    { GDK_KEY_Return, TRUE, FALSE, 1 },
    { GDK_KEY_space, FALSE, TRUE, 2 },
    { GDK_KEY_Return, FALSE, TRUE, 2 },
    { GDK_KEY_Tab, FALSE, FALSE, 2 },
    { GDK_KEY_b, FALSE, FALSE, 2 },
  };
  GtkEventController *captured = find_controller (fixture->window, "ent-present-number");
  gboolean taken = FALSE;

  gtk_widget_grab_focus (fixture->button);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), rows[i].visible);
      g_signal_emit_by_name (captured, "key-pressed", rows[i].keyval, 0, 0, &taken);
      g_assert_cmpint (taken, ==, rows[i].taken);
      g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, rows[i].step);
    }

  /* Nor is anything taken from where text is written. */
  gtk_widget_grab_focus (fixture->entry);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), FALSE);
  g_signal_emit_by_name (captured, "key-pressed", GDK_KEY_space, 0, 0, &taken);
  g_assert_false (taken);
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

  g_test_add ("/keys-window/entry", Fixture, NULL, set_up, test_entry, tear_down);
  g_test_add ("/keys-window/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/keys-window/number", Fixture, NULL, set_up, test_number, tear_down);
  g_test_add ("/keys-window/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/keys-window/phase", Fixture, NULL, set_up, test_phase, tear_down);

  return g_test_run ();
}
