/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The window's actions beside those that change the stage, and its keys.
 * Keys with a modifier that no text field wants are the application's
 * accelerators; the others are shortcuts in the bubble phase, so that
 * whatever has the focus keeps its own.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-detail-window.h"
#include "ent-quote.h"
#include "ent-zoom.h"

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ent_window_ask_open (user_data);
}

static void
open_bundled_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  ent_window_open_bundled (user_data);
}

static void
save_copy_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ent_window_ask_save_copy (user_data);
}

static void
reload_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  EntWindow *self = user_data;
  EntDocument *document = self->document;

  /* What could not be read is what its author has just mended. */
  if (self->refused != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "problems") == 0)
    document = self->refused;
  if (document != NULL)
    ent_window_read (self, ent_document_get_file (document), document == self->document);
}

static void
close_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  gtk_window_close (user_data);
}

static void
show_problems_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ent_window_show_problems (user_data);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntWindow *self = user_data;

  if (self->document != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "problems") == 0)
    ent_window_show_page (self, "briefing");
  else
    ent_window_show_inspector (self, FALSE);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntWindow *self = user_data;
  g_autofree char *text = NULL;

  if (self->stage == NULL)
    return;

  text = ent_quote_selection (ent_window_get_briefing (self), self->stage);
  if (text == NULL || *text == '\0')
    {
      ent_window_toast (self, _("Nothing is selected"), NULL, NULL);
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ent_window_toast (self, _("Copied with its citations"), NULL, NULL);
}

static void
zoom_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntWindow *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  int direction = g_str_equal (name, "zoom-in") ? 1 : g_str_equal (name, "zoom-out") ? -1 : 0;

  ent_settings_set_zoom (self->settings, ent_zoom_step (ent_settings_get_zoom (self->settings), direction));
}

static void
set_fullscreen_cb (GSimpleAction *action,
                   GVariant      *value,
                   gpointer       user_data)
{
  if (g_variant_get_boolean (value))
    gtk_window_fullscreen (user_data);
  else
    gtk_window_unfullscreen (user_data);
}

static void
fullscreened_cb (EntWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

static void
show_definition_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "\n", 2);

  if (parts[0] != NULL)
    gtk_window_present (ent_definition_window_new (user_data, parts[0], parts[1] != NULL ? parts[1] : ""));
}

static void
set_evidence_cb (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  EntWindow *self = user_data;

  if (self->stage == NULL)
    return;

  g_simple_action_set_state (action, value);
  g_object_set (self->inspector, "evidence", g_variant_get_boolean (value), NULL);
  ent_window_show_inspector (self, g_variant_get_boolean (value));
}

static void
choose_nth_question_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  EntWindow *self = user_data;
  EntBriefing *briefing = ent_window_get_briefing (self);
  EntQuestion *question = NULL;
  int n = g_variant_get_int32 (parameter);

  if (briefing != NULL && n >= 1)
    question = ent_list_peek (ent_briefing_get_questions (briefing), (guint) n - 1);
  if (question != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "question",
                                    g_variant_new_string (ent_question_get_id (question)));
}

/* Built when it is first wanted: it takes longer than all the rest of the window. */
static void
show_help_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntWindow *self = user_data;

  if (self->help == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/entente_app/Entente/help-overlay.ui");

      g_set_weak_pointer (&self->help, GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
      gtk_window_set_transient_for (self->help, GTK_WINDOW (self));
      gtk_window_set_hide_on_close (self->help, TRUE);
    }
  gtk_window_present (self->help);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  EntWindow *self = ENT_WINDOW (widget);

  if (ent_window_end_search (self))
    return TRUE;
  if (gtk_widget_get_visible (self->back_button))
    return gtk_widget_activate_action (widget, "win.back", NULL);
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      gtk_window_unfullscreen (GTK_WINDOW (self));
      return TRUE;
    }

  return gtk_widget_activate_action (widget, "win.clear-selection", NULL);
}

static void
set_enabled (EntWindow  *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * ent_window_sync_actions:
 *
 * Makes the actions say what the window says. Whatever has changed, this is
 * what is called.
 */
void
ent_window_sync_actions (EntWindow *self)
{
  double zoom = ent_settings_get_zoom (self->settings);
  gboolean problems = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "problems") == 0;
  EntDocument *told = self->refused != NULL ? self->refused : self->document;

  /* The template is complete before the actions are there. */
  if (g_action_map_lookup_action (G_ACTION_MAP (self), "copy") == NULL)
    return;

  ent_window_sync_stage_actions (self);
  ent_window_sync_history (self);
  ent_window_sync_search (self, self->stage != NULL && !problems);
  ent_window_sync_present (self, self->stage != NULL && !problems);
  set_enabled (self, "copy", self->stage != NULL && !problems);
  set_enabled (self, "evidence", self->stage != NULL && !problems);
  set_enabled (self, "save-copy", self->document != NULL);
  set_enabled (self, "reload", self->document != NULL || self->refused != NULL);
  set_enabled (self, "show-problems",
               told != NULL && (told == self->refused || g_list_model_get_n_items (ent_document_get_problems (told)) > 0));
  set_enabled (self, "zoom-in", zoom < ENT_ZOOM_MAX);
  set_enabled (self, "zoom-out", zoom > ENT_ZOOM_MIN);
  set_enabled (self, "zoom-normal", zoom != 1.0);
}

/* A label that can be selected from takes Ctrl+C even when nothing is selected in it. */
static gboolean
copy_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (!GTK_IS_LABEL (focus) || gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.copy", NULL);
}

static void
add_copy_key (EntWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c|<Control>Insert"),
                                                          gtk_callback_action_new (copy_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * ent_window_add_actions:
 *
 * Adds all actions of the window.
 */
void
ent_window_add_actions (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "open", open_cb },
    { "open-bundled", open_bundled_cb },
    { "save-copy", save_copy_cb },
    { "reload", reload_cb },
    { "close", close_cb },
    { "back", back_cb },
    { "show-problems", show_problems_cb },
    { "copy", copy_cb },
    { "zoom-in", zoom_cb },
    { "zoom-out", zoom_cb },
    { "zoom-normal", zoom_cb },
    { "evidence", NULL, NULL, "false", set_evidence_cb },
    { "fullscreen", NULL, NULL, "false", set_fullscreen_cb },
    { "nth-question", choose_nth_question_cb, "i" },
    { "show-definition", show_definition_cb, "s" },
    { "show-help-overlay", show_help_cb },
  };

  ent_window_add_stage_actions (self);
  ent_window_add_history (self);
  ent_window_add_what_if (self);
  ent_window_add_present (self);
  add_copy_key (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}

/**
 * ent_window_class_add_keys:
 * @widget_class: the window's class
 *
 * Adds the keys that whatever has the focus may take for itself.
 */
void
ent_window_class_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  /* A label or an entry with selected text copies that. Menus show the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
}
