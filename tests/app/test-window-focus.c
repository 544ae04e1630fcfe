/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where Tab and Shift+Tab go in each view: once round the whole window, and
 * the same way back. Of a picture an area counts as one place, and of a list
 * in which one can be selected the list, whichever item has the focus; of a
 * text with links, the text.
 */

#include "fixture.h"

#include "ent-scene-button.h"

#include <string.h>

/* More than it takes to go round any view of the bundled briefing. */
#define MOST_KEYS 3000

#define WAIT_MS     60
#define QUIET_WAITS 5
#define MOST_WAITS  300

typedef struct {
  const char *name;
  const char *view;
  const char *section; /* (nullable) */
  const char *focus;   /* (nullable): what is selected */
  const char *action;  /* (nullable): that is activated as well */
  gboolean narrow;
} Case;

static const Case cases[] = {
  { "map", "map" },
  { "map-selected", "map", NULL, "ind" },
  { "ranking", "ranking" },
  { "scatter", "scatter" },
  { "stances", "stances" },
  { "stances-selected", "stances", NULL, "ind" },
  { "compare", "compare" },
  { "matrix", "matrix" },
  { "matrix-selected", "matrix", NULL, "trust" },
  { "agenda", "themes", "agenda" },
  { "motives", "themes", "motives" },
  { "models", "themes", "models" },
  { "sides", "themes", "sides" },
  { "implications", "themes", "implications" },
  { "questions", "themes", "questions" },
  { "context", "themes", "context" },
  { "judgements", "themes", "judgements" },
  { "relations", "themes", "relations" },
  { "gaps", "themes", "gaps" },
  { "sources", "sources" },
  { "claims", "claims" },
  { "timeline", "timeline" },
  { "checks", "checks" },
  { "what-if", "what-if" },
  { "evidence", "map", NULL, "ind", "evidence" },
  { "search", "map", NULL, NULL, "search" },
  { "narrow-map", "map", NULL, NULL, NULL, TRUE },
  { "narrow-ranking", "ranking", NULL, NULL, NULL, TRUE },
  { "narrow-scatter", "scatter", NULL, NULL, NULL, TRUE },
  { "narrow-stances", "stances", NULL, NULL, NULL, TRUE },
  { "narrow-matrix", "matrix", NULL, NULL, NULL, TRUE },
  { "narrow-themes", "themes", "motives", NULL, NULL, TRUE },
  { "narrow-sources", "sources", NULL, NULL, NULL, TRUE },
  { "narrow-claims", "claims", NULL, NULL, NULL, TRUE },
  { "narrow-what-if", "what-if", NULL, NULL, NULL, TRUE },
  { "narrow-timeline", "timeline", NULL, NULL, NULL, TRUE },
  { "narrow-inspector", "map", NULL, "ind", NULL, TRUE },
};

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

/* Cards come some in each frame: until for a while none did. */
static void
settle (Fixture *fixture)
{
  guint n_quiet = 0;
  guint before = 0;

  for (guint i = 0; i < MOST_WAITS && n_quiet < QUIET_WAITS; i++)
    {
      guint now;

      fixture_let_pass (WAIT_MS);
      now = count_widgets (GTK_WIDGET (fixture->window));
      n_quiet = now == before ? n_quiet + 1 : 0;
      before = now;
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Case *it = data;

  fixture_open (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), it->narrow ? 500 : 1280, it->narrow ? 900 : 800);
  ent_window_open_bundled (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* What a person would call the place of the focus. */
static char *
dup_place (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_autofree char *text = NULL;

  if (focus == NULL)
    return g_strdup ("nothing");
  if (ENT_IS_SCENE_BUTTON (focus))
    {
      const char *id = ent_scene_button_get_id (ENT_SCENE_BUTTON (focus));
      const char *colon = strchr (id, ':');

      return g_strdup_printf ("%p area %.*s", gtk_widget_get_parent (focus), colon != NULL ? (int) (colon - id) : 0, id);
    }
  /* It is entered at the row that is selected. */
  if (GTK_IS_LIST_BOX_ROW (focus) &&
      gtk_list_box_get_selection_mode (GTK_LIST_BOX (gtk_widget_get_parent (focus))) != GTK_SELECTION_NONE)
    return g_strdup_printf ("%p list", gtk_widget_get_parent (focus));
  if (GTK_IS_LABEL (focus))
    text = g_strndup (gtk_label_get_text (GTK_LABEL (focus)), 30);
  else if (GTK_IS_BUTTON (focus))
    text = g_strdup (gtk_button_get_label (GTK_BUTTON (focus)));

  return g_strdup_printf ("%p %s %s", focus, G_OBJECT_TYPE_NAME (focus), text != NULL ? text : "");
}

static void
tell (GPtrArray  *places,
      const char *what)
{
  for (guint i = 0; i < places->len; i++)
    g_test_message ("%s %u: %s", what, i, (const char *) g_ptr_array_index (places, i));
}

/* Goes on until a place comes again; each counts once while the focus stays there. */
static GPtrArray *
walk (Fixture          *fixture,
      GtkDirectionType  direction)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (places, dup_place (fixture));
  for (guint i = 0; i < MOST_KEYS; i++)
    {
      g_autofree char *place = NULL;
      gboolean again;

      g_signal_emit_by_name (fixture->window, "move-focus", direction);
      place = dup_place (fixture);
      if (g_str_equal (place, g_ptr_array_index (places, places->len - 1)))
        continue;
      again = g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL);
      g_ptr_array_add (places, g_steal_pointer (&place));
      if (again)
        return places;
    }

  /* It stays in one place. */
  return places;
}

static void
test_round (Fixture       *fixture,
            gconstpointer  data)
{
  const Case *it = data;
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;
  guint n;
  gboolean same;

  settle (fixture);
  g_action_group_activate_action (actions, "view", g_variant_new_string (it->view));
  if (it->section != NULL)
    g_action_group_activate_action (actions, "section", g_variant_new_string (it->section));
  if (it->focus != NULL)
    g_action_group_activate_action (actions, "focus", g_variant_new_string (it->focus));
  if (it->action != NULL)
    g_action_group_activate_action (actions, it->action, NULL);
  settle (fixture);

  /* From the header bar, where every way comes by. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->menu_button));
  there = walk (fixture, GTK_DIR_TAB_FORWARD);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->menu_button));
  back = walk (fixture, GTK_DIR_TAB_BACKWARD);

  n = there->len;
  same = n == back->len;
  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (g_ptr_array_index (there, i), g_ptr_array_index (back, n - 1 - i));
  /* And it is the whole circle. */
  same = same && n > 1 && g_str_equal (g_ptr_array_index (there, 0), g_ptr_array_index (there, n - 1));
  if (!same)
    {
      tell (there, "forward");
      tell (back, "backward");
    }
  g_assert_true (same);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window-focus/round/%s", cases[i].name);

      g_test_add (path, Fixture, &cases[i], set_up, test_round, fixture_tear_down);
    }

  return g_test_run ();
}
