/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a screen reader meets in every view: each thing that can have the
 * focus has a name that is no class's, and each button and link can be acted
 * on (GTK 4.8 offers no action for its check boxes; they have their key). What
 * does not is listed before the test fails.
 */

#include "e2e.h"

#include <string.h>

static const struct {
  const char *tab;
  const char *mode; /* (nullable): within the tab, or the beginning of its name */
} views[] = {
  { "Map", NULL },
  { "Map", "Ranking" },
  { "Map", "Scatter plot" },
  { "Stances", NULL },
  { "Stances", "Side by side" },
  { "Matrix", NULL },
  { "Themes", NULL },
  { "Themes", "Motives " },
  { "Themes", "Models " },
  { "Themes", "Sides " },
  { "Themes", "Implications " },
  { "Themes", "Questions " },
  { "Themes", "Context " },
  { "Themes", "Judgements " },
  { "Themes", "Relations " },
  { "Themes", "Gaps " },
  { "Sources", NULL },
  { "Sources", "Claims" },
  { "Sources", "Timeline" },
  { "Sources", "Weak points" },
};

typedef struct {
  const char *view;
  GHashTable *known; /* path on the bus */
  guint n_focusable;
  guint n_offenders;
} Walk;

static void
offend (Walk            *walk,
        AtspiAccessible *accessible,
        const char      *what)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = e2e_dup_name (accessible);

  walk->n_offenders++;
  g_test_message ("%s: a %s called “%s” %s", walk->view, role, name != NULL ? name : "", what);
}

static gboolean
has_action (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0;
}

/* What nobody named is called after its class. */
static gboolean
is_name (const char *name)
{
  static const char * const prefixes[] = { "Gtk", "Adw", "Ent" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]) && g_ascii_isupper (name[strlen (prefixes[i])]))
      return FALSE;

  return name != NULL && *name != '\0';
}

/* The page of libadwaita that says that there is nothing has a pane of its own in it, and its title as its name. */
static gboolean
is_in_named_panel (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);
  g_autofree char *name = parent != NULL ? e2e_dup_name (parent) : NULL;

  return is_name (name) && atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_PANEL;
}

static E2eVisit
visit_cb (AtspiAccessible *accessible,
          AtspiRole        role,
          gpointer         user_data)
{
  Walk *walk = user_data;
  g_autoptr (AtspiStateSet) states = NULL;
  g_autofree char *name = NULL;
  gboolean button = role == ATSPI_ROLE_PUSH_BUTTON || role == ATSPI_ROLE_TOGGLE_BUTTON || role == ATSPI_ROLE_LINK;

  if (role == ATSPI_ROLE_IMAGE || role == ATSPI_ROLE_SCROLL_BAR)
    return E2E_SKIP;

  states = atspi_accessible_get_state_set (accessible);
  if (states == NULL || !atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE))
    return role == ATSPI_ROLE_LABEL ? E2E_SKIP : E2E_ON;

  if (g_hash_table_add (walk->known, g_strdup (ATSPI_OBJECT (accessible)->path)))
    {
      walk->n_focusable++;
      name = e2e_dup_name (accessible);
      if (role == ATSPI_ROLE_INVALID || role == ATSPI_ROLE_UNKNOWN)
        offend (walk, accessible, "has no role");
      if (!is_name (name) && !(role == ATSPI_ROLE_SCROLL_PANE && is_in_named_panel (accessible)))
        offend (walk, accessible, "has no name of its own");
      if (role == ATSPI_ROLE_PUSH_BUTTON && name != NULL && strchr (name, '_') != NULL)
        offend (walk, accessible, "has its underline spoken");
      if (button && !has_action (accessible))
        offend (walk, accessible, "cannot be acted on");
    }

  return button || role == ATSPI_ROLE_PAGE_TAB || role == ATSPI_ROLE_LABEL || role == ATSPI_ROLE_HEADING ? E2E_SKIP : E2E_ON;
}

static void
look (E2eProgram *program,
      Walk       *walk,
      const char *view)
{
  guint before = walk->n_focusable;
  gint64 start = g_get_monotonic_time ();

  /* Whatever is looked at for the first time brings something, once it is there. */
  walk->view = view;
  while (walk->n_focusable == before && g_get_monotonic_time () - start < E2E_LIMIT_US)
    e2e_walk (program->application, visit_cb, walk);
  g_assert_cmpuint (walk->n_focusable, >, before);
  g_test_message ("%s: %u more that can have the focus", view, walk->n_focusable - before);
}

static void
test_views (void)
{
  E2eProgram program = { NULL };
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { .known = known };

  e2e_start (&program, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      e2e_press (&program, ATSPI_ROLE_PAGE_TAB, views[i].tab);
      e2e_assert_selected (&program, views[i].tab);
      if (views[i].mode != NULL)
        e2e_press (&program, ATSPI_ROLE_INVALID, views[i].mode);
      look (&program, &walk, views[i].mode != NULL ? views[i].mode : views[i].tab);
    }

  /* What is selected has a card of its own. */
  e2e_press (&program, ATSPI_ROLE_PUSH_BUTTON, "India: takes part selectively");
  e2e_assert_shows (&program, ATSPI_ROLE_HEADING, "Would change our mind");
  look (&program, &walk, "India");
  e2e_press (&program, ATSPI_ROLE_PUSH_BUTTON, "Evidence");
  e2e_assert_gone (&program, ATSPI_ROLE_HEADING, "Would change our mind");
  look (&program, &walk, "Evidence");
  e2e_press (&program, ATSPI_ROLE_PUSH_BUTTON, "Search");
  e2e_assert_shows (&program, ATSPI_ROLE_ENTRY, "Search the briefing");
  look (&program, &walk, "Search");

  g_assert_cmpuint (walk.n_offenders, ==, 0);
  e2e_stop (&program);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  e2e_init ();
  g_test_add_func ("/e2e/names", test_views);

  return g_test_run ();
}
