/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-clock.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-choice-button.h"
#include "ent-clearance.h"
#include "ent-menus.h"
#include "ent-scene.h"
#include "ent-wrap-layout.h"

#include "ent-console-end.h"
#include "ent-talk-time.h"

/* Often enough for seconds that change when they do. */
#define TICK_MS 200

/* Nobody corrects themselves for so little, in seconds. */
#define ON_PACE 30.0
#define FAR_BEHIND 120.0

/* Ends are offered at the quarters of an hour that come next. */
#define QUARTER_S (15 * 60)
#define N_QUARTERS 8

struct _EntConsoleClock {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  GActionGroup *choices;
  GSimpleAction *end; /* when the talk has to */
  gint64 quarter; /* since 1970, that the ends were offered in */
  guint tick_id;

  /* Owned by the widget tree. */
  GtkLabel *elapsed;
  EntChoiceButton *target;
  GtkLabel *pace;
  GtkLabel *held;
  EntChoiceButton *level;
  GtkLabel *time;
  GtkWidget *end_entry; /* (nullable): made when it is first wanted */
};

G_DEFINE_FINAL_TYPE (EntConsoleClock, ent_console_clock, GTK_TYPE_WIDGET)

static char *
format_span (double seconds)
{
  g_autofree char *minutes = NULL;

  if (seconds < 60)
    /* Translators: a number of seconds, as short as it can be */
    return g_strdup_printf (_("%d s"), (int) seconds);

  minutes = ent_talk_time_format_span (seconds);

  return g_steal_pointer (&minutes);
}

/**
 * ent_console_clock_describe_pace:
 * @clock: the clock of a talk
 *
 * Returns: (transfer full) (nullable): how the talk stands to its plan; %NULL
 *   if it has none
 */
char *
ent_console_clock_describe_pace (EntTalkClock *clock)
{
  g_autofree char *span = NULL;
  double behind;

  g_return_val_if_fail (ENT_IS_TALK_CLOCK (clock), NULL);

  if (!ent_talk_clock_has_plan (clock))
    return NULL;
  if (!ent_talk_clock_is_running (clock))
    return g_strdup (_("not started"));

  behind = ent_talk_clock_get_pace (clock);
  span = format_span (fabs (behind));
  if (fabs (behind) < 1)
    return g_strdup (_("on pace"));
  if (fabs (behind) <= ON_PACE)
    /* Translators: %s is a time, such as “25 s” or “1:10” */
    return g_strdup_printf (behind < 0 ? _("on pace, %s ahead") : _("on pace, %s behind"), span);

  /* Translators: %s is a time, such as “25 s” or “1:10” */
  return g_strdup_printf (behind < 0 ? _("%s ahead") : _("%s behind"), span);
}

/**
 * ent_console_clock_describe_target:
 * @clock: the clock of a talk
 * @choice: "planned", "remaining" or "finish"
 *
 * Returns: (transfer full): what stands beside the time that has passed
 */
char *
ent_console_clock_describe_target (EntTalkClock *clock,
                                   const char   *choice)
{
  gint64 end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ENT_IS_TALK_CLOCK (clock), NULL);

  end = ent_talk_clock_get_end (clock);
  if (end == 0 && !ent_talk_clock_has_plan (clock))
    return g_strdup (_("no plan"));
  if (g_strcmp0 (choice, "remaining") == 0)
    {
      double left = ent_talk_clock_get_remaining (clock);

      text = ent_talk_time_format_span (fabs (left));
      /* Translators: %s is a time, such as “12:18” */
      return g_strdup_printf (left < 0 ? _("%s over time") : _("%s left"), text);
    }
  if (g_strcmp0 (choice, "finish") == 0 || !ent_talk_clock_has_plan (clock))
    {
      text = ent_talk_time_format_day (end != 0 ? end : ent_talk_clock_get_finish (clock));
      /* Translators: %s is a time of day, such as “14:30” */
      return g_strdup_printf (_("finish at %s"), text);
    }

  text = ent_talk_time_format_span (ent_talk_clock_get_planned_total (clock));
  /* Translators: beside how long the talk has lasted: how long it is to last, such as “20:00” */
  return g_strdup_printf (_("of %s"), text);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
}

static void
append_end (GMenu      *menu,
            const char *label,
            gint64      unix_seconds)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "end.at", "x", unix_seconds);
  g_menu_append_item (menu, item);
}

/* Whoever has the room until half past says so here. */
static void
set_target_menu (EntConsoleClock *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();
  g_autoptr (GMenu) ends = g_menu_new ();

  g_menu_append (shown, _("_Planned Time"), "console.clock::planned");
  g_menu_append (shown, _("Time _Left"), "console.clock::remaining");
  g_menu_append (shown, _("Time of the _End"), "console.clock::finish");
  append_end (ends, _("As the Plan Has It"), 0);
  for (gint64 i = 1; i <= N_QUARTERS; i++)
    {
      gint64 end = (self->quarter + i) * QUARTER_S;
      g_autofree char *time = ent_talk_time_format_day (end);
      /* Translators: %s is a time of day, such as “14:30” */
      g_autofree char *label = g_strdup_printf (_("End at %s"), time);

      append_end (ends, label, end);
    }
  g_menu_append (ends, _("At _Another Time…"), "end.choose");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  g_menu_append_section (menu, _("The Talk Has to End"), G_MENU_MODEL (ends));
  ent_choice_button_set_menu (self->target, G_MENU_MODEL (menu));
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
update (EntConsoleClock *self)
{
  EntTalkClock *clock = ent_presentation_get_clock (self->presentation);
  g_autofree char *elapsed = ent_talk_time_format_span (ent_talk_clock_get_elapsed (clock));
  g_autofree char *pace = ent_console_clock_describe_pace (clock);
  g_autofree char *time = ent_talk_time_format_day (g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *target = NULL;
  g_autoptr (GVariant) choice = g_action_group_get_action_state (self->choices, "clock");
  double behind = ent_talk_clock_get_pace (clock);
  gboolean running = ent_talk_clock_is_running (clock);
  gint64 quarter = g_get_real_time () / G_USEC_PER_SEC / QUARTER_S;

  if (self->quarter != quarter)
    {
      self->quarter = quarter;
      set_target_menu (self);
    }
  target = ent_console_clock_describe_target (clock, g_variant_get_string (choice, NULL));
  set_text (self->elapsed, elapsed);
  set_text (self->time, time);
  ent_choice_button_set_text (self->target, target);
  set_text (self->pace, pace != NULL ? pace : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pace), pace != NULL);
  set_class (GTK_WIDGET (self->pace), "good", running && behind <= ON_PACE);
  set_class (GTK_WIDGET (self->pace), "late", running && behind > ON_PACE && behind <= FAR_BEHIND);
  set_class (GTK_WIDGET (self->pace), "very-late", running && behind > FAR_BEHIND);

  gtk_widget_set_visible (GTK_WIDGET (self->held), ent_talk_clock_get_held (clock));
  if (ent_talk_clock_get_held (clock))
    {
      g_autofree char *span = ent_talk_time_format_span (ent_talk_clock_get_held_seconds (clock));
      /* Translators: %s is how long questions have taken, such as “1:10” */
      g_autofree char *held = g_strdup_printf (_("clock held: question, %s"), span);

      set_text (self->held, held);
    }
}

static void
update_level (EntConsoleClock *self)
{
  EntMarking *marking = ent_clearance_find_level (ent_presentation_get_briefing (self->presentation),
                                                  ent_presentation_get_room_level (self->presentation));
  g_autofree char *text = NULL;

  if (marking == NULL)
    text = g_strdup (_("room: nothing that is marked"));
  else
    {
      g_autofree char *label = ent_text_clean (ent_marking_get_label (marking), ENT_MENU_MAX_CHARS);

      /* Translators: the highest marking that the room may see, such as “RESTRICTED” */
      text = g_strdup_printf (_("room: up to %s"), label);
    }
  ent_choice_button_set_text (self->level, text);
}

static void
set_level_menu (EntConsoleClock *self)
{
  g_autoptr (GPtrArray) levels = ent_clearance_get_levels (ent_presentation_get_briefing (self->presentation));
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < levels->len; i++)
    {
      EntMarking *marking = g_ptr_array_index (levels, i);
      g_autofree char *label = ent_menu_label (ent_marking_get_label (marking));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "present.room-level", "i", ent_marking_get_rank (marking));
      g_menu_append_item (menu, item);
    }
  ent_choice_button_set_menu (self->level, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->level), levels->len > 0);
}

static void
end_at_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  EntConsoleClock *self = ENT_CONSOLE_CLOCK (user_data);

  ent_talk_clock_set_end (ent_presentation_get_clock (self->presentation), g_variant_get_int64 (value));
}

/* Beside the button in whose menu it was asked for. */
static void
choose_end_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntConsoleClock *self = ENT_CONSOLE_CLOCK (user_data);
  graphene_rect_t bounds;

  if (self->end_entry == NULL)
    {
      self->end_entry = ent_console_end_new (self->presentation);
      gtk_popover_set_position (GTK_POPOVER (self->end_entry), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->end_entry, GTK_WIDGET (self));
    }
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->target), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->end_entry),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->end_entry));
}

/* Whoever said it: what was just said is to be seen. */
static void
end_changed_cb (EntConsoleClock *self)
{
  gint64 end = ent_talk_clock_get_end (ent_presentation_get_clock (self->presentation));

  g_simple_action_set_state (self->end, g_variant_new_int64 (end));
  if (end > 0)
    g_action_group_change_action_state (self->choices, "clock", g_variant_new_string ("finish"));
  update (self);
}

static gboolean
tick_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
ent_console_clock_map (GtkWidget *widget)
{
  EntConsoleClock *self = ENT_CONSOLE_CLOCK (widget);

  GTK_WIDGET_CLASS (ent_console_clock_parent_class)->map (widget);

  if (self->presentation != NULL && self->tick_id == 0)
    {
      self->tick_id = g_timeout_add (TICK_MS, tick_cb, self);
      update (self);
    }
}

static void
ent_console_clock_unmap (GtkWidget *widget)
{
  EntConsoleClock *self = ENT_CONSOLE_CLOCK (widget);

  g_clear_handle_id (&self->tick_id, g_source_remove);

  GTK_WIDGET_CLASS (ent_console_clock_parent_class)->unmap (widget);
}

static void
ent_console_clock_dispose (GObject *object)
{
  EntConsoleClock *self = ENT_CONSOLE_CLOCK (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->presentation);
  g_clear_object (&self->choices);
  g_clear_object (&self->end);

  G_OBJECT_CLASS (ent_console_clock_parent_class)->dispose (object);
}

static void
ent_console_clock_class_init (EntConsoleClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_clock_dispose;
  widget_class->map = ent_console_clock_map;
  widget_class->unmap = ent_console_clock_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consoleclock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (EntConsoleClock *self,
           const char      *css_class)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static EntChoiceButton *
add_choice (EntConsoleClock *self,
            const char      *css_class,
            const char      *tooltip)
{
  GtkWidget *button = ent_choice_button_new ();

  gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return ENT_CHOICE_BUTTON (button);
}

static void
ent_console_clock_init (EntConsoleClock *self)
{
  self->elapsed = add_label (self, "elapsed");
  /* No figure moves another one. */
  gtk_label_set_width_chars (self->elapsed, 5);
  gtk_label_set_xalign (self->elapsed, 0.0);
  self->target = add_choice (self, "target", _("What stands beside the clock"));
  self->pace = add_label (self, "pill");
  self->held = add_label (self, "pill");
  gtk_widget_add_css_class (GTK_WIDGET (self->held), "held");
  self->level = add_choice (self, "pill", _("What this room may see"));
  self->time = add_label (self, "time");
  gtk_widget_set_hexpand (GTK_WIDGET (self->time), TRUE);
  gtk_label_set_xalign (self->time, 1.0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clock"), -1);
}

/**
 * ent_console_clock_set_presentation:
 * @self: a clock row
 * @presentation: what it follows from now on; only once
 * @choices: see ent_console_choices_new()
 */
void
ent_console_clock_set_presentation (EntConsoleClock *self,
                                    EntPresentation *presentation,
                                    GActionGroup    *choices)
{
  static const GActionEntry entries[] = { { "choose", choose_end_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  EntTalkClock *clock;

  g_return_if_fail (ENT_IS_CONSOLE_CLOCK (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (G_IS_ACTION_GROUP (choices));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  self->choices = g_object_ref (choices);
  clock = ent_presentation_get_clock (presentation);
  self->end = g_simple_action_new_stateful ("at", G_VARIANT_TYPE_INT64,
                                            g_variant_new_int64 (ent_talk_clock_get_end (clock)));
  g_signal_connect_object (self->end, "change-state", G_CALLBACK (end_at_cb), self, 0);
  g_signal_connect_object (clock, "notify::end", G_CALLBACK (end_changed_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->end));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "end", G_ACTION_GROUP (group));
  set_level_menu (self);
  update (self);
  update_level (self);
  g_signal_connect_object (presentation, "notify::question-held", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::room-level", G_CALLBACK (update_level), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choices, "action-state-changed::clock", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
