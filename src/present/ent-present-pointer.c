/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stepping with a mouse, a touchpad or a finger on the audience's window: a
 * click and a swipe to the left go on, the other buttons and a swipe to the
 * right go back, and the wheel does both.
 */

#include "config.h"

#include "ent-present-keys.h"

#include <math.h>

/* Buttons beside the usual three. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

/* Of a touchpad, as much makes one step. */
#define SCROLL_STEP 3.0

/* One turn of a wheel is not two steps. */
#define SCROLL_PAUSE_MS 120

/* Logical pixels a second: what is slower is a hand that rests. */
#define SWIPE_SPEED 300.0

typedef struct {
  double sum;   /* of what was scrolled since the last step */
  guint32 last; /* time of the last step, milliseconds of the event's clock */
} Scroll;

static void
step (GtkEventController *controller,
      const char         *action)
{
  GActionGroup *actions = g_object_get_data (G_OBJECT (controller), "actions");

  g_action_group_activate_action (actions, action, NULL);
}

static gboolean
is_touch (GtkGestureClick *gesture)
{
  return gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         data)
{
  /* A finger that comes down may be going to swipe. */
  if (is_touch (gesture))
    return;

  switch (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)))
    {
    case GDK_BUTTON_PRIMARY:
    case BUTTON_FORWARD:
      step (GTK_EVENT_CONTROLLER (gesture), "next");
      break;
    case GDK_BUTTON_SECONDARY:
    case BUTTON_BACK:
      step (GTK_EVENT_CONTROLLER (gesture), "previous");
      break;
    default:
      break;
    }
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             gpointer         data)
{
  /* Zero where the finger has moved too far for a tap. */
  if (is_touch (gesture) && n_press > 0)
    step (GTK_EVENT_CONTROLLER (gesture), "next");
}

static void
free_scroll (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           Scroll                   *scroll)
{
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean is_smooth = event != NULL && gdk_event_get_event_type (event) == GDK_SCROLL &&
                       gdk_scroll_event_get_direction (event) == GDK_SCROLL_SMOOTH;
  double amount = fabs (dy) >= fabs (dx) ? dy : dx;

  if ((scroll->sum > 0) != (amount > 0))
    scroll->sum = 0;
  scroll->sum += amount;
  /* A wheel that is finer than a click counts like a touchpad. */
  if (fabs (scroll->sum) < (is_smooth && fabs (amount) < 1 ? SCROLL_STEP : 1))
    return GDK_EVENT_STOP;
  if (now - scroll->last < SCROLL_PAUSE_MS)
    {
      scroll->sum = 0;
      return GDK_EVENT_STOP;
    }

  step (GTK_EVENT_CONTROLLER (controller), scroll->sum > 0 ? "next" : "previous");
  scroll->sum = 0;
  scroll->last = now;

  return GDK_EVENT_STOP;
}

static void
swipe_cb (GtkGestureSwipe *gesture,
          double           velocity_x,
          double           velocity_y,
          gpointer         data)
{
  if (fabs (velocity_x) < SWIPE_SPEED || fabs (velocity_x) < fabs (velocity_y))
    return;

  step (GTK_EVENT_CONTROLLER (gesture), velocity_x < 0 ? "next" : "previous");
}

static void
add (GtkWidget          *widget,
     GtkEventController *controller,
     GActionGroup       *actions)
{
  g_object_set_data_full (G_OBJECT (controller), "actions", g_object_ref (actions), g_object_unref);
  gtk_widget_add_controller (widget, controller);
}

/**
 * ent_present_pointer_attach:
 * @widget: what the audience sees
 * @actions: what clicks, the wheel and swipes do, see ent_present_actions_new()
 */
void
ent_present_pointer_attach (GtkWidget    *widget,
                            GActionGroup *actions)
{
  GtkGesture *click, *swipe;
  GtkEventController *scroll;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_ACTION_GROUP (actions));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_gesture_single_set_exclusive (GTK_GESTURE_SINGLE (click), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), NULL);
  add (widget, GTK_EVENT_CONTROLLER (click), actions);

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect_data (scroll, "scroll", G_CALLBACK (scroll_cb), g_new0 (Scroll, 1), free_scroll, 0);
  add (widget, scroll, actions);

  swipe = gtk_gesture_swipe_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), NULL);
  add (widget, GTK_EVENT_CONTROLLER (swipe), actions);
}
