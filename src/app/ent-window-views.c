/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which view stands in which tab of the window. A view is built when it is
 * shown for the first time and stays from then on; all that were built follow
 * the window's stage. What a view shows is its own affair.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-checks-view.h"
#include "ent-claims-view.h"
#include "ent-compare-view.h"
#include "ent-compared.h"
#include "ent-ranking-view.h"
#include "ent-scatter-view.h"
#include "ent-sources-view.h"
#include "ent-themes-view.h"
#include "ent-timeline-view.h"
#include "ent-what-if-view.h"

/* Logical pixels at the normal text size, from which content and inspector stand beside each other. */
#define WIDE               960
#define WIDE_WITH_SWITCHES 1080

/* A tab shows the first of its pages until another one was chosen. A view may
 * stand in more than one tab: in which, what is selected says. */
static const struct {
  EntView view;
  const char *tab;
  GType (*type) (void); /* NULL: it is in the window's template */
  const char *title;    /* in the choice among the pages of a tab */
  const char *heading;  /* of what belongs to no question; NULL: the question itself */
  GType (*selected) (void); /* NULL: the view stands here whatever is selected */
} pages[] = {
  { ENT_VIEW_MAP, "map", NULL, N_("Map"), NULL },
  { ENT_VIEW_RANKING, "map", ent_ranking_view_get_type, N_("Ranking"), NULL },
  { ENT_VIEW_SCATTER, "map", ent_scatter_view_get_type, N_("Scatter plot"), NULL },
  { ENT_VIEW_STANCES, "stances", NULL, N_("Cards"), NULL },
  { ENT_VIEW_COMPARE, "stances", ent_compare_view_get_type, N_("Side by side"), NULL, ent_member_get_type },
  { ENT_VIEW_MATRIX, "matrix", NULL, N_("Matrix"), N_("Risks and opportunities") },
  { ENT_VIEW_COMPARE, "matrix", ent_compare_view_get_type, N_("Side by side"), N_("Risks and opportunities"),
    ent_factor_get_type },
  { ENT_VIEW_THEMES, "themes", ent_themes_view_get_type, N_("Themes"), N_("Themes behind the stances") },
  { ENT_VIEW_SOURCES, "sources", ent_sources_view_get_type, N_("Sources"), N_("What the briefing rests on") },
  { ENT_VIEW_CLAIMS, "sources", ent_claims_view_get_type, N_("Claims"), N_("Claims, checked") },
  { ENT_VIEW_TIMELINE, "sources", ent_timeline_view_get_type, N_("Timeline"), N_("What happened when") },
  { ENT_VIEW_CHECKS, "sources", ent_checks_view_get_type, N_("Weak points"), N_("Weak points of the briefing") },
  { ENT_VIEW_WHAT_IF, "what-if", ent_what_if_view_get_type, N_("What if"), N_("What if…") },
};

static int
find_page (EntView view)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].view == view)
      return i;

  return -1;
}

/* With nothing selected that decides it, whoever asks for the view stays in the tab. */
static int
find_page_of_stage (EntWindow *self,
                    EntView    view)
{
  int page = find_page (view);
  const char *tab = adw_view_stack_get_visible_child_name (self->view_stack);
  g_autoptr (EntCompared) compared = NULL;

  if (page < 0 || pages[page].selected == NULL)
    return page;

  compared = ent_compared_find (ent_window_get_briefing (self), self->stage);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].view == view &&
        (compared->type == G_TYPE_NONE ? g_strcmp0 (pages[i].tab, tab) == 0 : pages[i].selected () == compared->type))
      return i;

  return page;
}

static const char *
get_nick (EntView view)
{
  g_autoptr (GEnumClass) views = g_type_class_ref (ENT_TYPE_VIEW);

  return g_enum_get_value (views, view)->value_nick; /* static */
}

static GtkStack *
get_stack (EntWindow  *self,
           const char *tab)
{
  return GTK_STACK (adw_view_stack_get_child_by_name (self->view_stack, tab));
}

/**
 * ent_window_has_view:
 * @view: a view
 *
 * Returns: whether the window can show it
 */
gboolean
ent_window_has_view (EntView view)
{
  return find_page (view) >= 0;
}

/**
 * ent_window_get_heading:
 *
 * Returns: (transfer none) (nullable): what stands above the view of the
 *   stage, in the user's language; %NULL where that is the question
 */
const char *
ent_window_get_heading (EntWindow *self)
{
  int page = find_page_of_stage (self, ent_stage_get_view (self->stage));

  return page >= 0 && pages[page].heading != NULL ? _(pages[page].heading) : NULL;
}

/**
 * ent_window_get_tab_view:
 * @tab: name of a tab
 *
 * Returns: the nick of the view that was last seen in @tab, or of its first;
 *   what was seen may stand elsewhere by now
 */
const char *
ent_window_get_tab_view (EntWindow  *self,
                         const char *tab)
{
  const char *name = gtk_stack_get_visible_child_name (get_stack (self, tab));

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (get_nick (pages[i].view), name))
      {
        int page = find_page_of_stage (self, pages[i].view);

        if (!g_str_equal (pages[page].tab, tab))
          name = NULL;
        break;
      }
  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].tab, tab))
      name = get_nick (pages[i].view);

  return name != NULL ? name : "map";
}

static guint
count_pages (const char *tab)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    n += g_str_equal (pages[i].tab, tab);

  return n;
}

/* A tab with one page has nothing to choose. */
static void
update_modes (EntWindow  *self,
              const char *tab)
{
  gboolean several = count_pages (tab) > 1;

  gtk_widget_set_visible (self->mode_box, several);
  if (self->modes_tab == tab)
    return;

  self->modes_tab = tab;
  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->mode_box)) != NULL;)
    gtk_box_remove (GTK_BOX (self->mode_box), child);
  for (guint i = 0; several && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].tab, tab))
      {
        GtkWidget *button = gtk_toggle_button_new_with_label (_(pages[i].title));

        gtk_widget_add_css_class (button, "flat");
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_nick (pages[i].view));
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
        gtk_box_append (GTK_BOX (self->mode_box), button);
      }
}

/**
 * ent_window_hide_empty_tabs:
 *
 * Hides the tabs that no view belongs to, and that of open questions where the
 * document has none.
 */
void
ent_window_hide_empty_tabs (EntWindow *self)
{
  static const char * const tabs[] = { "map", "stances", "matrix", "themes", "sources", "what-if" };
  EntBriefing *briefing = ent_window_get_original (self);
  gboolean has_switches = briefing != NULL && g_list_model_get_n_items (ent_briefing_get_switches (briefing)) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      AdwViewStackPage *page =
        adw_view_stack_get_page (self->view_stack, adw_view_stack_get_child_by_name (self->view_stack, tabs[i]));

      adw_view_stack_page_set_visible (page, count_pages (tabs[i]) > 0 &&
                                             (has_switches || !g_str_equal (tabs[i], "what-if")));
    }

  /* The header has to have room for their names. */
  ent_adaptive_bin_set_threshold (self->adaptive, has_switches ? WIDE_WITH_SWITCHES : WIDE);
}

/**
 * ent_window_add_view:
 * @view: a view in the window
 *
 * Lets @view follow what the window shows.
 */
void
ent_window_add_view (EntWindow    *self,
                     EntStageView *view)
{
  g_ptr_array_add (self->views, view);
  ent_stage_view_set_zoom (view, ent_settings_get_zoom (self->settings));
}

/**
 * ent_window_show_view:
 * @view: one that the window has
 *
 * Brings @view to the front, and builds it if it was never there.
 */
void
ent_window_show_view (EntWindow *self,
                      EntView    view)
{
  int page = find_page_of_stage (self, view);
  const char *tab;
  GtkStack *stack;

  if (page < 0)
    page = 0;
  tab = pages[page].tab;
  stack = get_stack (self, tab);

  if (pages[page].type != NULL && gtk_stack_get_child_by_name (stack, get_nick (pages[page].view)) == NULL)
    {
      GtkWidget *child = g_object_new (pages[page].type (), "vexpand", TRUE, NULL);

      if (ENT_IS_COMPARE_VIEW (child))
        g_object_set (child, "factors", g_str_equal (tab, "matrix"), NULL);
      gtk_stack_add_named (stack, child, get_nick (pages[page].view));
      ent_window_add_view (self, ENT_STAGE_VIEW (child));
    }

  gtk_stack_set_visible_child_name (stack, get_nick (pages[page].view));
  adw_view_stack_set_visible_child_name (self->view_stack, tab);
  update_modes (self, tab);
}

/**
 * ent_window_update_views:
 *
 * Shows the present briefing and stage in all views that were built.
 */
void
ent_window_update_views (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);

  for (guint i = 0; i < self->views->len; i++)
    {
      EntStageView *view = g_ptr_array_index (self->views, i);

      ent_stage_view_set_briefing (view, briefing);
      ent_stage_view_set_stage (view, self->stage);
    }
}
