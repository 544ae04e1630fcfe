/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The search of the window: a bar under the header, and a page of results in
 * place of the views. It changes nothing but the stage, and that once for
 * each result that is opened. Whatever else changes the stage ends it.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-inspector.h"
#include "ent-style.h"

static gboolean
is_searching (EntWindow *self)
{
  return self->search_page != NULL && gtk_widget_get_visible (GTK_WIDGET (self->search_page));
}

/* The views and what stands above them make room for the results. */
static void
show_results (EntWindow *self,
              gboolean   show)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->content); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, show == (child == GTK_WIDGET (self->search_page)));
}

static void
set_searching (EntWindow *self,
               gboolean   searching)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "search");

  if (searching == is_searching (self))
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (searching));
  show_results (self, searching);
  gtk_search_bar_set_search_mode (self->search_bar, searching);
}

static void
give_focus_back (EntWindow *self)
{
  GtkWidget *from = self->search_from;

  g_clear_weak_pointer (&self->search_from);
  if (from == NULL || !gtk_widget_get_mapped (from) || !gtk_widget_grab_focus (from))
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
}

/**
 * ent_window_end_search:
 *
 * Shows the views again, and gives the focus back to where it was.
 *
 * Returns: %FALSE if there was no search
 */
gboolean
ent_window_end_search (EntWindow *self)
{
  if (!is_searching (self))
    return FALSE;

  set_searching (self, FALSE);
  give_focus_back (self);

  return TRUE;
}

static void
opened_cb (EntWindow             *self,
           const EntSearchResult *result)
{
  EntBriefing *briefing = ent_window_get_original (self);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntRecord) line = NULL;

  if (self->stage == NULL)
    return;

  stage = ent_search_result_to_stage (result, briefing, self->stage);
  if (!ent_window_has_view (ent_stage_get_view (stage)))
    {
      g_autoptr (EntStage) here = ent_stage_with (stage, "view", ent_stage_get_view (self->stage), NULL);

      g_set_object (&stage, here);
    }
  if (result->group == ENT_SEARCH_LINES)
    line = g_object_ref (result->record);

  set_searching (self, FALSE);
  g_clear_weak_pointer (&self->search_from);
  ent_window_set_stage (self, stage);
  ent_window_show_inspector (self, TRUE);
  if (!ent_window_is_narrow (self))
    gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
  /* What moved has another one in its place on the card. */
  if (ENT_IS_STANCE (line))
    g_set_object (&line, ent_briefing_lookup (ent_window_get_briefing (self), ENT_TYPE_STANCE, ent_record_get_id (line)));
  if (line != NULL)
    ent_inspector_reveal (ENT_INSPECTOR (self->inspector), line);
}

static void
typed_cb (EntWindow *self)
{
  if (is_searching (self))
    ent_search_page_set_text (self->search_page, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
activated_cb (EntWindow *self)
{
  ent_search_page_open_first (self->search_page);
}

static gboolean
down_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  EntWindow *self = user_data;

  return ent_search_page_focus_first (self->search_page);
}

static void
build (EntWindow *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->pages));
  GtkEventController *controller;
  GtkWidget *clamp;

  if (self->search_page != NULL)
    return;

  self->search_entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search_entry, TRUE);
  g_object_set (self->search_entry, "placeholder-text", _("Name, code or words"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the briefing"), -1);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 480, "hexpand", TRUE, "child", self->search_entry, NULL);
  self->search_bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  gtk_search_bar_set_child (self->search_bar, clamp);
  gtk_box_insert_child_after (GTK_BOX (box), GTK_WIDGET (self->search_bar),
                              gtk_widget_get_prev_sibling (GTK_WIDGET (self->pages)));

  self->search_page = g_object_new (ENT_TYPE_SEARCH_PAGE, "visible", FALSE, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->search_page));
  ent_search_page_set_briefing (self->search_page, ent_window_get_original (self));

  /* The text in the entry has no line to go down to. */
  controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down"),
                                                          gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (self->search_entry, controller);

  g_signal_connect_object (self->search_entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (ent_window_end_search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

static void
start (EntWindow *self)
{
  if (!is_searching (self))
    g_set_weak_pointer (&self->search_from, gtk_root_get_focus (GTK_ROOT (self)));

  build (self);
  ent_window_show_inspector (self, FALSE);
  ent_style_set_zoom (GTK_WIDGET (self->search_page), ent_settings_get_zoom (self->settings));
  set_searching (self, TRUE);
  ent_search_page_set_text (self->search_page, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  /* What was searched for last is there to be typed over; GTK warns of what is
   * selected once the cursor blinks. */
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
  gtk_widget_grab_focus (self->search_entry);
}

static void
set_search_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  EntWindow *self = user_data;

  if (g_variant_get_boolean (value))
    start (self);
  else
    ent_window_end_search (self);
}

/* The key brings the entry back to whoever has gone into the results with it. */
static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  EntWindow *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean in_results = is_searching (self) && GTK_IS_LIST_BOX_ROW (focus) &&
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_page));

  if (!is_searching (self) || in_results)
    start (self);
  else
    ent_window_end_search (self);
}

static void
briefing_changed_cb (EntWindow *self)
{
  /* What is assumed is no other version: what is searched is what was written. */
  self->search_goes_on = self->search_page != NULL &&
                         ent_search_page_set_briefing (self->search_page, ent_window_get_original (self));
}

/* Another version of the document changes the stage, too, and ends no search. */
static void
stage_changed_cb (EntWindow *self)
{
  if (!self->search_goes_on)
    set_searching (self, FALSE);
  self->search_goes_on = FALSE;
}

/**
 * ent_window_sync_search:
 * @enabled: whether there is anything to search
 *
 * Ends a search that has nothing to search in any more.
 */
void
ent_window_sync_search (EntWindow *self,
                        gboolean   enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "search");

  /* The window asks before all of its actions are there. */
  if (action == NULL)
    return;

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
  if (!enabled)
    set_searching (self, FALSE);
}

/**
 * ent_window_add_search:
 *
 * Adds the action that starts and ends a search.
 */
void
ent_window_add_search (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "search", search_cb, NULL, "false", set_search_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::briefing", G_CALLBACK (briefing_changed_cb), NULL);
  g_signal_connect (self, "notify::stage", G_CALLBACK (stage_changed_cb), NULL);
}
