/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Back and forward through what was shown. Each stage that the window shows
 * is remembered, whoever asked for it; a step back is nothing but another
 * stage to show.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-inspector.h"
#include "ent-menus.h"
#include "ent-phrase.h"

/* As many stages are listed in the menu of a button. */
#define MENU_MAX 12

#define POPOVER_KEY "ent-history-menu"

/* The mouse's own buttons for going back and forward. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

/* What would change on the screen; an edited file may have made two stages the same. */
static EntStage *
find_other (EntWindow *self,
            int        direction,
            int       *offset)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  EntStage *stage;

  if (self->stage == NULL || briefing == NULL)
    return NULL;

  for (*offset = direction; (stage = ent_history_peek (self->history, *offset)) != NULL; *offset += direction)
    {
      g_autoptr (EntStage) fitted = ent_stage_fit (stage, briefing);

      if (!ent_stage_equal (fitted, self->stage))
        return stage;
    }

  return NULL;
}

static void
remember_place (EntWindow *self)
{
  ent_history_set_scroll (self->history, ent_inspector_get_scroll (ENT_INSPECTOR (self->inspector)));
}

static void
move (EntWindow *self,
      int        offset)
{
  EntStage *stage = ent_history_peek (self->history, offset);

  if (stage == NULL)
    return;

  remember_place (self);
  ent_history_move (self->history, offset);
  self->travelling = TRUE;
  ent_window_set_stage (self, stage);
  self->travelling = FALSE;
  ent_inspector_scroll_to (ENT_INSPECTOR (self->inspector), ent_history_get_scroll (self->history));
  ent_window_show_inspector (self, ent_stage_get_focus (self->stage) != NULL);
}

static void
step_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  EntWindow *self = user_data;
  int direction = g_str_equal (g_action_get_name (G_ACTION (action)), "history-back") ? -1 : 1;
  int offset;

  /* What was shown before the problems is what lies under them. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "problems") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  /* A raised number that was followed within the card is a step, too. */
  else if ((direction > 0 || !ent_inspector_jump_back (ENT_INSPECTOR (self->inspector))) &&
           find_other (self, direction, &offset) != NULL)
    move (self, offset);
}

static void
go_cb (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  move (user_data, g_variant_get_int32 (parameter));
}

static void
update_button (EntWindow  *self,
               GtkWidget  *button,
               int         direction,
               const char *format)
{
  int offset;
  EntStage *stage = find_other (self, direction, &offset);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (stage == NULL)
    {
      gtk_widget_set_tooltip_text (button, NULL);
      return;
    }

  title = ent_phrase_stage (ent_window_get_briefing (self), stage);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, title);
#pragma GCC diagnostic pop
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), text) != 0)
    gtk_widget_set_tooltip_text (button, text);
}

static void
set_enabled (EntWindow  *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * ent_window_sync_history:
 *
 * Makes the ways back and forward say where they lead.
 */
void
ent_window_sync_history (EntWindow *self)
{
  gboolean problems = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "problems") == 0;
  int offset;

  set_enabled (self, "history-back",
               problems ? self->document != NULL : find_other (self, -1, &offset) != NULL);
  set_enabled (self, "history-forward", !problems && find_other (self, 1, &offset) != NULL);

  /* Translators: %s is the title of what was shown before, as in “India · Map: Overall engagement” */
  update_button (self, self->history_back_button, -1, _("Back to %s"));
  /* Translators: %s is the title of what was shown next, before the user went back */
  update_button (self, self->history_forward_button, 1, _("Forward to %s"));
}

/**
 * ent_window_remember_stage:
 *
 * Notes down what is shown, so that somebody can come back to it.
 */
void
ent_window_remember_stage (EntWindow *self)
{
  /* The inspector still shows what was there before. */
  if (!self->travelling)
    {
      remember_place (self);
      ent_history_add (self->history, self->stage);
    }
}

static GMenu *
make_menu (EntWindow *self,
           int        direction)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  GMenu *menu = g_menu_new ();
  EntStage *stage;

  for (int i = 1; briefing != NULL && i <= MENU_MAX; i++)
    {
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *title = NULL;
      g_autofree char *label = NULL;

      stage = ent_history_peek (self->history, direction * i);
      if (stage == NULL)
        break;
      title = ent_phrase_stage (briefing, stage);
      label = ent_menu_label (title);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.history-go", "i", direction * i);
      g_menu_append_item (menu, item);
    }

  return menu;
}

/* The tooltip would lie over the first entry. */
static void
menu_closed_cb (GtkWidget *button)
{
  gtk_widget_set_has_tooltip (button, TRUE);
}

/* A child of the button, which does not know of it and takes no leave of it. */
static GtkWidget *
ensure_popover (GtkWidget *button)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (button), POPOVER_KEY);

  if (popover != NULL)
    return popover;

  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (popover, button);
  g_object_set_data (G_OBJECT (button), POPOVER_KEY, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (menu_closed_cb), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "destroy", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);

  return popover;
}

static void
show_menu (EntWindow *self,
           GtkWidget *button)
{
  g_autoptr (GMenu) menu = make_menu (self, button == self->history_back_button ? -1 : 1);
  GtkWidget *popover;

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;

  popover = ensure_popover (button);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), G_MENU_MODEL (menu));
  gtk_widget_set_has_tooltip (button, FALSE);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
button_pressed_cb (GtkGesture *gesture,
                   int         n_press,
                   double      x,
                   double      y,
                   gpointer    user_data)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (user_data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static void
button_held_cb (GtkGesture *gesture,
                double      x,
                double      y,
                gpointer    user_data)
{
  button_pressed_cb (gesture, 1, x, y, user_data);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  show_menu (user_data, widget);

  return TRUE;
}

static void
add_menu (EntWindow *self,
          GtkWidget *button)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (button_pressed_cb), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (hold, "pressed", G_CALLBACK (button_held_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (hold), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (hold));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (button, keys);
}

static void
mouse_pressed_cb (GtkGesture *gesture,
                  int         n_press,
                  double      x,
                  double      y,
                  gpointer    user_data)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (user_data, button == BUTTON_BACK ? "win.history-back" : "win.history-forward", NULL);
}

/**
 * ent_window_add_history:
 *
 * Adds the ways back and forward: actions, the mouse's buttons, and menus.
 */
void
ent_window_add_history (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "history-back", step_cb },
    { "history-forward", step_cb },
    { "history-go", go_cb, "i" },
  };
  GtkGesture *mouse = gtk_gesture_click_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (mouse), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (mouse), GTK_PHASE_CAPTURE);
  g_signal_connect (mouse, "pressed", G_CALLBACK (mouse_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (mouse));

  add_menu (self, self->history_back_button);
  add_menu (self, self->history_forward_button);
}
