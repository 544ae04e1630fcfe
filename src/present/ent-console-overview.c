/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-overview.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

#include "ent-console-preview.h"
#include "ent-talk-time.h"

/* Nobody finds a step among more; those beyond have their number. */
#define MOST_STEPS 200

/* Logical pixels. */
#define STEP_WIDTH 224
#define PREVIEW_WIDTH 200

#define FILLED_KEY "ent-filled"

struct _EntConsoleOverview {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  gboolean is_built;
  guint tick_id; /* 0: all that is in sight is there */
  gboolean is_placed; /* since what is in sight last changed */

  /* Owned by the widget tree. */
  GtkWidget *scroller;
  GtkFlowBox *box;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (EntConsoleOverview, ent_console_overview, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 24, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The text below a step; takes nothing. */
static char *
describe_step (EntConsoleOverview *self,
               guint               step)
{
  EntStep *record = ent_presentation_get_step_at (self->presentation, step);
  g_autofree char *title = ent_text_clean (ent_step_get_title (record), ENT_TEXT_LINE_LIMIT);

  /* Translators: the number of a step, then its title */
  return g_strdup_printf (C_("step", "%1$u. %2$s"), step, title);
}

static char *
describe_plan (EntConsoleOverview *self,
               guint               step)
{
  guint seconds = ent_talk_clock_get_planned (ent_presentation_get_clock (self->presentation), step);
  g_autofree char *time = ent_talk_time_format_span (seconds);

  if (!ent_presentation_is_allowed (self->presentation, step))
    return g_strdup (_("not for this room"));
  if (seconds == 0)
    return g_strdup (_("no planned time"));

  /* Translators: %s is a time, such as “1:30” */
  return g_strdup_printf (_("%s planned"), time);
}

/* What takes time, once the step is in sight: its slide, and whether the room may see it. */
static void
fill_child (EntConsoleOverview *self,
            GtkWidget          *child,
            guint               step)
{
  EntStep *record = ent_presentation_get_step_at (self->presentation, step);
  const EntSlideCaption caption = {
    .title = ent_step_get_title (record),
    .marking = ent_presentation_get_marking_at (self->presentation, step),
    .step = step,
    .n_steps = ent_presentation_get_n_steps (self->presentation),
  };
  GtkWidget *lines = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
  g_autofree char *text = describe_step (self, step);
  g_autofree char *plan = describe_plan (self, step);
  g_autofree char *spoken = NULL;

  g_object_set_data (G_OBJECT (child), FILLED_KEY, GINT_TO_POINTER (TRUE));
  ent_console_preview_show (ENT_CONSOLE_PREVIEW (gtk_widget_get_first_child (lines)), self->presentation,
                            ent_presentation_get_stage_at (self->presentation, step), &caption, ENT_BLANK_NONE);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (lines)), plan);
  if (!ent_presentation_is_allowed (self->presentation, step))
    gtk_widget_add_css_class (child, "refused");

  /* Translators: the number and title of a step, then its planned time */
  spoken = g_strdup_printf (C_("step", "%1$s. %2$s."), text, plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static gboolean
is_in_sight (EntConsoleOverview *self,
             GtkWidget          *child)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (child, self->scroller, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (self->scroller);
}

/* One in a frame, so that each key is answered. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntConsoleOverview *self = ENT_CONSOLE_OVERVIEW (widget);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint step = 1; child != NULL; child = gtk_widget_get_next_sibling (child), step++)
    if (g_object_get_data (G_OBJECT (child), FILLED_KEY) == NULL && is_in_sight (self, child))
      {
        fill_child (self, child, step);
        return G_SOURCE_CONTINUE;
      }

  /* Before the layout of this frame, where each is was so in the last one. */
  if (!self->is_placed)
    {
      self->is_placed = TRUE;
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
queue_fill (EntConsoleOverview *self)
{
  self->is_placed = FALSE;
  if (self->tick_id == 0 && self->is_built && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
stop_filling (EntConsoleOverview *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static GtkWidget *
create_child (EntConsoleOverview *self,
              guint               step)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *preview = ent_console_preview_new ();
  g_autofree char *text = describe_step (self, step);

  gtk_accessible_update_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_size_request (preview, PREVIEW_WIDTH,
                               (int) (PREVIEW_WIDTH / ent_presentation_get_aspect (self->presentation)));
  gtk_widget_set_size_request (lines, STEP_WIDTH, -1);
  gtk_box_append (GTK_BOX (lines), preview);
  gtk_box_append (GTK_BOX (lines), create_label (text, "heading"));
  gtk_box_append (GTK_BOX (lines), create_label ("", "caption"));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return child;
}

static void
clear_children (EntConsoleOverview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  self->is_built = FALSE;
}

static void
ensure_built (EntConsoleOverview *self)
{
  guint n_steps = ent_presentation_get_n_steps (self->presentation);

  if (self->is_built)
    return;

  for (guint step = 1; step <= MIN (n_steps, MOST_STEPS); step++)
    gtk_flow_box_append (self->box, create_child (self, step));
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n_steps > MOST_STEPS || n_steps == 0);
  if (n_steps == 0)
    gtk_label_set_label (self->rest, _("This briefing has no story to step through."));
  else if (n_steps > MOST_STEPS)
    {
      guint n = n_steps - MOST_STEPS;
      g_autofree char *text = NULL;

      text = g_strdup_printf (ngettext ("%u further step is not listed: type its number, then Enter.",
                                        "%u further steps are not listed: type the number of one, then Enter.", n), n);
      gtk_label_set_label (self->rest, text);
    }
  self->is_built = TRUE;
  queue_fill (self);
}

static void
ent_console_overview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ent_console_overview_parent_class)->map (widget);

  queue_fill (ENT_CONSOLE_OVERVIEW (widget));
}

static void
ent_console_overview_unmap (GtkWidget *widget)
{
  stop_filling (ENT_CONSOLE_OVERVIEW (widget));

  GTK_WIDGET_CLASS (ent_console_overview_parent_class)->unmap (widget);
}

/* What is for the room and how long things take may have changed. */
static void
forget (EntConsoleOverview *self)
{
  clear_children (self);
  if (ent_presentation_get_overview (self->presentation))
    ensure_built (self);
}

static void
activated_cb (EntConsoleOverview *self,
              GtkFlowBoxChild    *child)
{
  ent_presentation_look_at (self->presentation, (guint) gtk_flow_box_child_get_index (child) + 1);
}

/* How many steps are beside each other. */
static int
count_columns (EntConsoleOverview *self)
{
  GtkFlowBoxChild *child;
  graphene_rect_t first, bounds;
  int n = 0;

  while ((child = gtk_flow_box_get_child_at_index (self->box, n)) != NULL &&
         gtk_widget_compute_bounds (GTK_WIDGET (child), GTK_WIDGET (self->box), &bounds))
    {
      if (n == 0)
        first = bounds;
      else if (bounds.origin.y > first.origin.y)
        break;
      n++;
    }

  return MAX (n, 1);
}

/* The cursor of a GtkFlowBox does not follow the focus that it is given. */
static gboolean
find_target (EntConsoleOverview *self,
             guint               keyval,
             int                 index,
             int                *target)
{
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self->box)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *target = index + forward;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *target = index - forward;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *target = index + count_columns (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *target = index - count_columns (self);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *target = 0;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *target = (int) MIN (ent_presentation_get_n_steps (self->presentation), MOST_STEPS) - 1;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (EntConsoleOverview *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box));
  GtkFlowBoxChild *child;
  int index, target;

  if (focus == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  index = gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (focus));
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      /* Digits that were typed say which one. */
      if (ent_presentation_get_typed (self->presentation) != NULL)
        ent_presentation_enter (self->presentation);
      else
        ent_presentation_go_to (self->presentation, (guint) index + 1);
      return GDK_EVENT_STOP;
    }
  if (!find_target (self, keyval, index, &target))
    return GDK_EVENT_PROPAGATE;

  child = target >= 0 ? gtk_flow_box_get_child_at_index (self->box, target) : NULL;
  if (child != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (child));
  else
    gtk_widget_error_bell (GTK_WIDGET (self->box));

  return GDK_EVENT_STOP;
}

static void
ent_console_overview_dispose (GObject *object)
{
  EntConsoleOverview *self = ENT_CONSOLE_OVERVIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_console_overview_parent_class)->dispose (object);
}

static void
ent_console_overview_class_init (EntConsoleOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_overview_dispose;
  widget_class->map = ent_console_overview_map;
  widget_class->unmap = ent_console_overview_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consoleoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_console_overview_init (EntConsoleOverview *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkAdjustment *adjustment;

  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  g_object_set (self->box, "homogeneous", TRUE, "column-spacing", 12, "row-spacing", 12, "max-children-per-line", 12,
                "selection-mode", GTK_SELECTION_NONE, "valign", GTK_ALIGN_START, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
  g_signal_connect_swapped (self->box, "child-activated", G_CALLBACK (activated_cb), self);
  gtk_event_controller_set_name (keys, "ent-console-overview-keys");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);

  self->rest = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->rest));
  self->scroller = gtk_scrolled_window_new ();
  g_object_set (self->scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), lines);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All steps"), -1);
}

/**
 * ent_console_overview_set_presentation:
 * @self: an overview
 * @presentation: whose steps it shows; only once
 */
void
ent_console_overview_set_presentation (EntConsoleOverview *self,
                                       EntPresentation    *presentation)
{
  g_return_if_fail (ENT_IS_CONSOLE_OVERVIEW (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "notify::room-level", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::aspect", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
}

/**
 * ent_console_overview_open:
 * @self: an overview
 *
 * Makes a place for each step if need be, and gives the focus to the one that
 * the story is at. The slides come one a frame, those in sight alone.
 */
void
ent_console_overview_open (EntConsoleOverview *self)
{
  GtkFlowBoxChild *child;
  guint step;

  g_return_if_fail (ENT_IS_CONSOLE_OVERVIEW (self));

  ensure_built (self);
  step = ent_presentation_get_step (self->presentation);
  child = step > 0 ? gtk_flow_box_get_child_at_index (self->box, (int) MIN (step, MOST_STEPS) - 1) : NULL;
  if (child != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (child));
}
