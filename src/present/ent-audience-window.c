/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-audience-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-lens.h"
#include "ent-placement.h"
#include "ent-present-keys.h"

/* Of an ordinary window, logical pixels. */
#define WIDTH 960
#define HEIGHT 540

#define POINTER_SECONDS 1

struct _EntAudienceWindow {
  GtkWindow parent_instance;

  EntPresentation *presentation;
  EntSlideView *view; /* owned by the widget tree */
  EntPlacement *placement;
  guint pointer_id;
  guint aspect_id;
  double x, y; /* where the pointer was last */
  gboolean hides_pointer;
};

G_DEFINE_FINAL_TYPE (EntAudienceWindow, ent_audience_window, GTK_TYPE_WINDOW)

/* What the room is told of a step, the same whether it is shown or painted ahead. */
static EntSlideCaption
make_caption (EntAudienceWindow *self,
              guint              step)
{
  EntStep *record = ent_presentation_get_step_at (self->presentation, step);

  if (record == NULL)
    return (EntSlideCaption) { .marking = ent_presentation_get_room_marking (self->presentation) };

  return (EntSlideCaption) {
    .title = ent_step_get_title (record),
    .marking = ent_presentation_get_marking_at (self->presentation, step),
    .step = step,
    .n_steps = ent_presentation_get_n_steps (self->presentation),
  };
}

static void
add_ahead (EntAudienceWindow *self,
           guint              step)
{
  EntSlideCaption caption;

  if (!ent_presentation_is_allowed (self->presentation, step))
    return;

  caption = make_caption (self, step);
  ent_slide_view_add_ahead (self->view, ent_presentation_get_stage_at (self->presentation, step), &caption);
}

static void
show_room (EntAudienceWindow *self)
{
  guint here = ent_presentation_get_step (self->presentation);
  guint next = ent_presentation_get_next_step (self->presentation);
  EntSlideCaption caption = make_caption (self, ent_presentation_get_room_step (self->presentation));

  caption.evidence = ent_presentation_get_room_evidence (self->presentation);
  caption.marking = ent_presentation_get_room_marking (self->presentation);
  ent_slide_view_set_slide (self->view, ent_presentation_get_room_stage (self->presentation), &caption);
  /* Whatever the room is shown, the story goes on from where it is. */
  add_ahead (self, next);
  add_ahead (self, here);
  if (here > 1)
    add_ahead (self, here - 1);
}

static void
show_pointer (EntAudienceWindow *self,
              gboolean           show)
{
  self->hides_pointer = !show;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), show ? NULL : "none");
}

static gboolean
pointer_rests_cb (gpointer data)
{
  EntAudienceWindow *self = data;

  self->pointer_id = 0;
  show_pointer (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* With one screen it is here that the spotlight is led. */
static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           gpointer                  data)
{
  EntAudienceWindow *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  gboolean is_first = self->x < 0;
  gboolean is_motion = fabs (x - self->x) >= 1 || fabs (y - self->y) >= 1;

  /* A window that comes to be under the pointer is no motion. */
  self->x = x;
  self->y = y;
  if (is_first || !is_motion)
    return;

  g_clear_handle_id (&self->pointer_id, g_source_remove);
  self->pointer_id = g_timeout_add_seconds (POINTER_SECONDS, pointer_rests_cb, self);
  if (self->hides_pointer)
    show_pointer (self, TRUE);
  if (width > 0 && height > 0 &&
      (ent_presentation_get_spotlight (self->presentation) || ent_presentation_get_magnifier (self->presentation)))
    ent_presentation_point (self->presentation, CLAMP (x / width, 0, 1), CLAMP (y / height, 0, 1));
}

/* Whoever closes it ends the talk. */
static gboolean
ent_audience_window_close_request (GtkWindow *window)
{
  ent_presentation_ask (ENT_AUDIENCE_WINDOW (window)->presentation, "stop");

  return GDK_EVENT_STOP;
}

static gboolean
tell_aspect_cb (gpointer data)
{
  EntAudienceWindow *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  self->aspect_id = 0;
  if (width > 0 && height > 0)
    ent_presentation_set_aspect (self->presentation, (double) width / height);

  return G_SOURCE_REMOVE;
}

/* Later: the speaker's window is laid out anew for it. */
static void
ent_audience_window_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  EntAudienceWindow *self = ENT_AUDIENCE_WINDOW (widget);

  GTK_WIDGET_CLASS (ent_audience_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->aspect_id == 0)
    self->aspect_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_aspect_cb, self, NULL);
}

static void
ent_audience_window_dispose (GObject *object)
{
  EntAudienceWindow *self = ENT_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->pointer_id, g_source_remove);
  g_clear_handle_id (&self->aspect_id, g_source_remove);
  if (self->presentation != NULL)
    g_signal_handlers_disconnect_by_data (self->presentation, self);
  g_clear_object (&self->presentation);
  g_clear_object (&self->placement);

  G_OBJECT_CLASS (ent_audience_window_parent_class)->dispose (object);
}

static void
ent_audience_window_class_init (EntAudienceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_audience_window_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = ent_audience_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ent_audience_window_close_request;
}

static void
ent_audience_window_init (EntAudienceWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->placement = ent_placement_new (GTK_WINDOW (self));
  self->x = self->y = -1;
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_icon_name (GTK_WINDOW (self), ENT_APPLICATION_ID);
  /* Translators: the title of the window that the room sees, by which it is chosen in a video call */
  gtk_window_set_title (GTK_WINDOW (self), _("Entente: audience"));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  show_pointer (self, FALSE);
}

/**
 * ent_audience_window_new:
 * @application: (nullable): whose window it is
 * @presentation: the talk
 * @actions: what its keys, clicks and the wheel do, see ent_present_actions_new()
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWindow *
ent_audience_window_new (GtkApplication  *application,
                         EntPresentation *presentation,
                         GActionGroup    *actions)
{
  EntAudienceWindow *self;
  EntStory *story;
  GtkWidget *lens;

  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (G_IS_ACTION_GROUP (actions), NULL);

  story = ent_presentation_get_story (presentation);
  self = g_object_new (ENT_TYPE_AUDIENCE_WINDOW, "application", application, NULL);
  self->presentation = g_object_ref (presentation);
  self->view = ENT_SLIDE_VIEW (ent_slide_view_new (ent_presentation_get_briefing (presentation),
                                                   story != NULL ? ent_story_get_language (story) : NULL));
  ent_slide_view_set_animated (self->view, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->view), TRUE);
  lens = ent_lens_new (presentation, GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self), lens);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->view));

  gtk_widget_insert_action_group (GTK_WIDGET (self), "present", actions);
  ent_present_keys_attach (GTK_WIDGET (self), actions);
  ent_present_pointer_attach (lens, actions);

  g_signal_connect_object (presentation, "notify::room-stage", G_CALLBACK (show_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::room-step", G_CALLBACK (show_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::room-evidence", G_CALLBACK (show_room), self, G_CONNECT_SWAPPED);
  show_room (self);

  return GTK_WINDOW (self);
}

/**
 * ent_audience_window_place:
 * @monitor: (nullable): the screen that it is to fill; %NULL for an ordinary window
 */
void
ent_audience_window_place (EntAudienceWindow *self,
                           GdkMonitor        *monitor)
{
  g_return_if_fail (ENT_IS_AUDIENCE_WINDOW (self));
  g_return_if_fail (monitor == NULL || GDK_IS_MONITOR (monitor));

  ent_placement_set_monitor (self->placement, monitor);
}

/**
 * ent_audience_window_get_view:
 *
 * Returns: (transfer none): the slide
 */
EntSlideView *
ent_audience_window_get_view (EntAudienceWindow *self)
{
  g_return_val_if_fail (ENT_IS_AUDIENCE_WINDOW (self), NULL);

  return self->view;
}

/**
 * ent_audience_window_hides_pointer:
 *
 * Returns: whether the pointer cannot be seen over it
 */
gboolean
ent_audience_window_hides_pointer (EntAudienceWindow *self)
{
  g_return_val_if_fail (ENT_IS_AUDIENCE_WINDOW (self), FALSE);

  return self->hides_pointer;
}
