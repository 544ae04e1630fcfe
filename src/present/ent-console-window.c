/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each part follows the presentation by itself; the window puts them together,
 * says which are shown, and has the actions of the speaker's slide: what they
 * make of it is private until it is pushed.
 */

#include "config.h"

#include "ent-console-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-choice-button.h"
#include "ent-evidence-card.h"
#include "ent-scene.h"
#include "ent-stage-actions.h"

#include "ent-console-band.h"
#include "ent-console-buttons.h"
#include "ent-console-choices.h"
#include "ent-console-clock.h"
#include "ent-console-live.h"
#include "ent-console-menus.h"
#include "ent-console-notes.h"
#include "ent-console-overview.h"
#include "ent-console-preview.h"
#include "ent-console-search.h"
#include "ent-present-actions.h"
#include "ent-present-keys.h"
#include "ent-rehearsal-window.h"

/* Of eight columns of the wide arrangement, the speaker's picture has five. */
#define COLUMNS 8
#define MAIN_COLUMNS 5

struct _EntConsoleWindow {
  GtkApplicationWindow parent_instance;

  EntPresentation *presentation;
  GActionGroup *actions;
  GActionGroup *choices;
  GMenu *windows_menu;
  EntConsoleState state;
  guint update_id;

  /* (nullable): weak: the widget from which a slide's action was last activated by key */
  GtkWidget *acted_from;

  EntEvidenceCard *card; /* made when it is first wanted */

  AdwHeaderBar *header;
  EntAdaptiveBin *adaptive;
  EntChoiceButton *parts_button;
  EntChoiceButton *choices_button;
  EntConsoleClock *clock;
  GtkStack *stack;
  GtkGrid *grid;
  GtkWidget *main_side;
  GtkWidget *picture;
  EntConsoleBand *band;
  EntConsoleLive *live;
  EntConsoleSearch *search;
  GtkWidget *other_side;
  GtkWidget *previews;
  GtkWidget *room_part;
  GtkLabel *room_label;
  EntConsolePreview *room;
  GtkWidget *next_part;
  GtkLabel *next_label;
  EntConsolePreview *next;
  EntConsoleNotes *notes;
  GtkScrolledWindow *evidence;
  EntConsoleOverview *overview;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (EntConsoleWindow, ent_console_window, GTK_TYPE_APPLICATION_WINDOW)

static void
update_state (EntConsoleWindow *self)
{
  gtk_widget_remove_css_class (self->picture, ent_console_state_get_css_class (self->state));
  self->state = ent_console_state_get (self->presentation);
  gtk_widget_add_css_class (self->picture, ent_console_state_get_css_class (self->state));
}

static void
ensure_card (EntConsoleWindow *self)
{
  if (self->card != NULL)
    return;

  self->card = ENT_EVIDENCE_CARD (ent_evidence_card_new ());
  gtk_scrolled_window_set_child (self->evidence, GTK_WIDGET (self->card));
}

static void
update_evidence (EntConsoleWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "evidence");
  gboolean shown = ent_presentation_get_evidence (self->presentation);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shown));
  if (shown)
    {
      ensure_card (self);
      ent_evidence_card_show (self->card, ent_presentation_get_briefing (self->presentation),
                              ent_presentation_get_speaker_stage (self->presentation));
    }
}

static void
update_parts (EntConsoleWindow *self)
{
  gboolean room = ent_console_choices_is_shown (self->choices, "show-room");
  gboolean next = ent_console_choices_is_shown (self->choices, "show-next");
  gboolean notes = ent_console_choices_is_shown (self->choices, "show-notes");
  gboolean evidence = ent_presentation_get_evidence (self->presentation);
  gboolean narrow = ent_adaptive_bin_get_narrow (self->adaptive);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkLayoutChild *main_child = gtk_layout_manager_get_layout_child (layout, self->main_side);
  GtkLayoutChild *other_child = gtk_layout_manager_get_layout_child (layout, self->other_side);
  gboolean other = room || next || notes || evidence;

  gtk_widget_set_visible (GTK_WIDGET (self->clock), ent_console_choices_is_shown (self->choices, "show-clock"));
  gtk_widget_set_visible (self->buttons, ent_console_choices_is_shown (self->choices, "show-buttons"));
  gtk_widget_set_visible (self->room_part, room);
  gtk_widget_set_visible (self->next_part, next);
  gtk_widget_set_visible (self->previews, room || next);
  /* Asked for, the evidence takes the place of the notes. */
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes && !evidence);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), evidence);
  gtk_widget_set_visible (self->other_side, other);

  g_object_set (main_child, "column-span", narrow || !other ? COLUMNS : MAIN_COLUMNS, NULL);
  g_object_set (other_child, "column", narrow ? 0 : MAIN_COLUMNS, "row", narrow ? 1 : 0,
                "column-span", narrow ? COLUMNS : COLUMNS - MAIN_COLUMNS, NULL);
}

static void
update_overview (EntConsoleWindow *self)
{
  gboolean shown = ent_presentation_get_overview (self->presentation);

  if (shown == g_str_equal (gtk_stack_get_visible_child_name (self->stack), "overview"))
    return;

  gtk_stack_set_visible_child_name (self->stack, shown ? "overview" : "talk");
  if (shown)
    ent_console_overview_open (self->overview);
  else
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static gboolean
update_cb (gpointer user_data)
{
  EntConsoleWindow *self = user_data;

  self->update_id = 0;
  ent_stage_actions_sync (G_ACTION_MAP (self), ent_presentation_get_speaker_stage (self->presentation));
  update_state (self);
  ent_console_preview_show_room (self->room, self->room_label, self->presentation);
  ent_console_preview_show_next (self->next, self->next_label, self->presentation);
  update_evidence (self);
  update_parts (self);
  update_overview (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that an act changes. */
static void
queue_update (EntConsoleWindow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/* Neither end of a header gets more than about half of it: without a title, the menus stand in the half that the
 * buttons of the window leave empty. */
static void
move_button (EntConsoleWindow *self,
             EntChoiceButton  *button,
             gboolean          narrow)
{
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (button));

  adw_header_bar_remove (self->header, kept);
  if (narrow)
    adw_header_bar_pack_start (self->header, kept);
  else
    adw_header_bar_pack_end (self->header, kept);
}

/* Narrow, the picture needs the room more than anything around it. */
static void
narrow_changed_cb (EntConsoleWindow *self)
{
  gboolean narrow = ent_adaptive_bin_get_narrow (self->adaptive);

  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  adw_header_bar_set_title_widget (self->header, narrow ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0) : NULL);
  /* From the outside in. */
  move_button (self, narrow ? self->choices_button : self->parts_button, narrow);
  move_button (self, narrow ? self->parts_button : self->choices_button, narrow);
  if (self->presentation != NULL)
    update_parts (self);
}

/* A member that is clicked again shows its card. */
static EntStage *
open_further (EntConsoleWindow *self,
              EntStage         *before,
              EntStage         *after)
{
  const char *id = ent_stage_get_focus (after);

  if (id == NULL || !ent_stage_equal (before, after) || ent_stage_get_view (after) != ENT_VIEW_MAP ||
      ent_briefing_lookup (ent_presentation_get_briefing (self->presentation), ENT_TYPE_MEMBER, id) == NULL)
    return NULL;

  return ent_stage_with (after, "view", ENT_VIEW_STANCES, NULL);
}

/* What is clicked is the speaker's alone. */
static void
stage_action_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  EntConsoleWindow *self = user_data;
  EntStage *before = ent_presentation_get_speaker_stage (self->presentation);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) further = NULL;

  stage = ent_stage_actions_apply (ent_presentation_get_briefing (self->presentation), before,
                                   g_action_get_name (G_ACTION (action)), parameter);
  if (stage == NULL)
    return;

  further = open_further (self, before, stage);
  g_set_weak_pointer (&self->acted_from, gtk_window_get_focus (GTK_WINDOW (self)));
  ent_presentation_set_speaker_stage (self->presentation, further != NULL ? further : stage);
}

/* What a word means, for the speaker alone. */
static void
show_definition_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntConsoleWindow *self = user_data;
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "\n", 2);
  g_autofree char *word = NULL;
  g_autofree char *meaning = NULL;
  g_autofree char *said = NULL;

  if (parts[0] == NULL || parts[1] == NULL)
    return;

  word = ent_text_clean (parts[0], ENT_PRESENTATION_NAME_CHARS);
  meaning = ent_text_clean (parts[1], ENT_TEXT_LINE_LIMIT);
  /* Translators: a word, then what it means */
  said = g_strdup_printf (C_("definition", "%1$s: %2$s"), word, meaning);
  ent_presentation_say (self->presentation, said);
}

static void
set_evidence_cb (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  EntConsoleWindow *self = user_data;

  ent_presentation_set_evidence (self->presentation, g_variant_get_boolean (value));
}

static void
show_rehearsals_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntConsoleWindow *self = user_data;
  EntStory *story = ent_presentation_get_story (self->presentation);
  g_autoptr (EntRehearsal) rehearsal = NULL;
  g_autofree char *path = NULL;

  path = ent_rehearsal_path (ent_briefing_get_id (ent_presentation_get_briefing (self->presentation)),
                             ent_story_get_id (story));
  rehearsal = ent_rehearsal_new (path, story);
  gtk_window_present (ent_rehearsal_window_new (GTK_WINDOW (self), self->presentation, rehearsal));
}

/* The button from which something was opened has done its work: from there
 * Enter shows it to the room. */
static gboolean
live_key_pressed_cb (EntConsoleWindow *self,
                     guint             keyval,
                     guint             keycode,
                     GdkModifierType   state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (focus == NULL || focus != self->acted_from || !ent_presentation_is_private (self->presentation))
    return GDK_EVENT_PROPAGATE;

  ent_presentation_push (self->presentation);

  return GDK_EVENT_STOP;
}

/* A menu is on top of everything else, and closes itself. */
static gboolean
is_in_popover (EntConsoleWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && GTK_WIDGET (gtk_widget_get_native (focus)) != GTK_WIDGET (self);
}

/* What has the focus may scroll by these keys; a clicker has no others.
 * Escape closes the search wherever the focus is. */
static gboolean
page_key_pressed_cb (EntConsoleWindow *self,
                     guint             keyval,
                     guint             keycode,
                     GdkModifierType   state)
{
  const char *action = NULL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    action = "next";
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    action = "previous";
  else if (keyval == GDK_KEY_Escape)
    /* What is on top: results stay open while something else has the focus. */
    return ent_presentation_get_typed (self->presentation) == NULL && !is_in_popover (self) &&
           ent_console_search_close (self->search);
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (self->actions, action, NULL);

  return GDK_EVENT_STOP;
}

/* Searching brings this window to the front, and with it the notes: where the
 * audience has the only screen, nobody but the speaker opens it there. */
static void
asked_search_cb (EntConsoleWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (self)));
      ent_presentation_say (self->presentation,
                            _("The search is on this window, which was away: the room has the only screen. X brings it."));
      return;
    }

  ent_presentation_set_overview (self->presentation, FALSE);
  if (self->update_id != 0)
    {
      g_clear_handle_id (&self->update_id, g_source_remove);
      update_cb (self);
    }
  gtk_window_present (GTK_WINDOW (self));
  ent_console_search_begin (self->search);
}

static void
set_menus (EntConsoleWindow *self)
{
  g_autoptr (GMenuModel) views = ent_console_menu_views (self->presentation);
  g_autoptr (GMenuModel) parts = ent_console_menu_parts (G_MENU_MODEL (self->windows_menu));

  ent_choice_button_set_text (self->choices_button, _("Other Views"));
  ent_choice_button_set_menu (self->choices_button, views);
  ent_choice_button_set_text (self->parts_button, _("Show"));
  ent_choice_button_set_menu (self->parts_button, parts);
}

/* The keys are the talk's: nothing has the focus until somebody wants it. */
static void
ent_console_window_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_console_window_parent_class)->show (widget);

  gtk_window_set_focus (GTK_WINDOW (widget), NULL);
}

static void
ent_console_window_dispose (GObject *object)
{
  EntConsoleWindow *self = ENT_CONSOLE_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_weak_pointer (&self->acted_from);
  g_clear_object (&self->actions);
  g_clear_object (&self->windows_menu);
  g_clear_object (&self->choices);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_console_window_parent_class)->dispose (object);
}

static void
ent_console_window_class_init (EntConsoleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_window_dispose;
  widget_class->show = ent_console_window_show;

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_CONSOLE_BAND);
  g_type_ensure (ENT_TYPE_CONSOLE_BUTTONS);
  g_type_ensure (ENT_TYPE_CONSOLE_CLOCK);
  g_type_ensure (ENT_TYPE_CONSOLE_LIVE);
  g_type_ensure (ENT_TYPE_CONSOLE_NOTES);
  g_type_ensure (ENT_TYPE_CONSOLE_OVERVIEW);
  g_type_ensure (ENT_TYPE_CONSOLE_PREVIEW);
  g_type_ensure (ENT_TYPE_CONSOLE_SEARCH);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-console-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, header);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, parts_button);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, choices_button);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, main_side);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, band);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, live);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, search);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, other_side);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, previews);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, room_part);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, room_label);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, room);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, next_part);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, next_label);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, next);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, evidence);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, overview);
  gtk_widget_class_bind_template_child (widget_class, EntConsoleWindow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
ent_console_window_init (EntConsoleWindow *self)
{
  static const GActionEntry entries[] = {
    { "evidence", NULL, NULL, "false", set_evidence_cb },
    { "show-definition", show_definition_cb, "s" },
    { "rehearsals", show_rehearsals_cb },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->windows_menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_stage_actions_add (G_ACTION_MAP (self), stage_action_cb, self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (live_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->live), keys);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_name (keys, "ent-console-page-keys");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (page_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Takes what it follows, before it is shown. */
static void
set_presentation (EntConsoleWindow *self,
                  EntPresentation  *presentation)
{
  static const char *const changes[] = {
    "notify::speaker-stage", "notify::speaker-step", "notify::room-stage", "notify::room-step", "notify::step",
    "notify::blank", "notify::frozen", "notify::private", "notify::evidence", "notify::overview", "notify::room-level",
    "notify::room-evidence", "notify::aspect",
  };

  self->presentation = g_object_ref (presentation);
  self->actions = ent_present_actions_new (presentation);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "present", self->actions);
  ent_present_keys_attach (GTK_WIDGET (self), self->actions);
  self->choices = ent_console_choices_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "console", self->choices);
  ent_console_clock_set_presentation (self->clock, presentation, self->choices);
  ent_console_band_set_presentation (self->band, presentation);
  ent_console_live_set_presentation (self->live, presentation);
  ent_console_search_set_presentation (self->search, presentation);
  ent_console_notes_set_presentation (self->notes, presentation);
  ent_console_overview_set_presentation (self->overview, presentation);
  set_menus (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "rehearsals")),
                               ent_presentation_get_story (presentation) != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "asked::search", G_CALLBACK (asked_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "action-state-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update_cb (self);
}

/**
 * ent_console_window_new:
 * @application: (nullable): the application that it belongs to
 * @presentation: the talk
 *
 * It has the actions of the talk, and its keys, by itself.
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWindow *
ent_console_window_new (GtkApplication  *application,
                        EntPresentation *presentation)
{
  EntConsoleWindow *self;

  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (ENT_TYPE_CONSOLE_WINDOW, "application", application, NULL);
  set_presentation (self, presentation);

  return GTK_WINDOW (self);
}

/**
 * ent_console_window_get_windows_menu:
 * @self: a console
 *
 * Returns: (transfer none): the part of its menu that is about the windows of
 *   the talk, for whoever has both
 */
GMenu *
ent_console_window_get_windows_menu (EntConsoleWindow *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_WINDOW (self), NULL);

  return self->windows_menu;
}

/**
 * ent_console_window_get_presentation:
 * @self: a console
 *
 * Returns: (transfer none): the talk
 */
EntPresentation *
ent_console_window_get_presentation (EntConsoleWindow *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_WINDOW (self), NULL);

  return self->presentation;
}
