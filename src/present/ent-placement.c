/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-placement.h"

/* How long the first request has to come true; each further one twice as long. */
#define PATIENCE_MS 400

/* How many there are for one change of place; together they take 25 seconds. */
#define MAX_REQUESTS 6

/* How long it has to stay there before it is left alone. */
#define REST_MS 2000

typedef enum {
  HERE,
  MISFIT,   /* full screen where it belongs, at another size */
  ELSEWHERE,
} Place;

struct _EntPlacement {
  GObject parent_instance;

  GtkWindow *window;
  GdkSurface *surface; /* (nullable): weak: the one that is watched */
  GdkMonitor *wanted;  /* (nullable): NULL for an ordinary window */
  GdkMonitor *asked;   /* (nullable): of the last request */
  guint n_requests;    /* since the place was wanted; 0: it never was */
  guint timeout_id;
  gboolean rests; /* it was where it belongs when the timeout began */
};

G_DEFINE_FINAL_TYPE (EntPlacement, ent_placement, G_TYPE_OBJECT)

/* Which of the screens that show the same a surface is said to be on is chance:
 * it is on each of them. */
static gboolean
is_on (GdkSurface         *surface,
       GdkMonitor         *monitor,
       const GdkRectangle *area)
{
  GdkMonitor *its = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  GdkRectangle its_area;

  if (its == NULL || its == monitor)
    return its != NULL;

  gdk_monitor_get_geometry (its, &its_area);

  return gdk_rectangle_equal (&its_area, area);
}

static Place
get_place (EntPlacement *self,
           GdkMonitor   *monitor)
{
  gboolean fills = (gdk_toplevel_get_state (GDK_TOPLEVEL (self->surface)) & GDK_TOPLEVEL_STATE_FULLSCREEN) != 0;
  GdkRectangle area;

  if (monitor == NULL)
    return fills ? ELSEWHERE : HERE;

  gdk_monitor_get_geometry (monitor, &area);
  if (!fills || !is_on (self->surface, monitor, &area))
    return ELSEWHERE;

  return gdk_surface_get_width (self->surface) == area.width && gdk_surface_get_height (self->surface) == area.height
           ? HERE
           : MISFIT;
}

static void timeout_cb (gpointer data);

static void
start_timeout (EntPlacement *self,
               guint         milliseconds)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_once (milliseconds, timeout_cb, self);
}

/* A compositor that thinks that it is done does nothing when it is asked
 * again: the window has to leave the screen first. That is seen, so that it is
 * tried where asking again is of no use, and the last request is in earnest. */
static gboolean
has_to_leave (EntPlacement *self)
{
  if (self->wanted == NULL || self->asked != self->wanted || self->n_requests == 0 || self->n_requests >= MAX_REQUESTS - 1)
    return FALSE;

  return get_place (self, self->wanted) == MISFIT || self->n_requests > 1;
}

static void
request (EntPlacement *self)
{
  gboolean shown = gtk_widget_get_mapped (GTK_WIDGET (self->window));
  gboolean leaves = shown && has_to_leave (self);

  self->n_requests++;
  self->rests = FALSE;
  g_set_object (&self->asked, (leaves ? NULL : self->wanted));
  if (self->asked != NULL)
    gtk_window_fullscreen_on_monitor (self->window, self->asked);
  else
    gtk_window_unfullscreen (self->window);
  if (shown)
    start_timeout (self, PATIENCE_MS << (self->n_requests - 1));
}

static void
timeout_cb (gpointer data)
{
  EntPlacement *self = data;
  gboolean here = get_place (self, self->wanted) == HERE;

  self->timeout_id = 0;
  if (here && self->asked == self->wanted)
    {
      if (!self->rests)
        start_timeout (self, REST_MS);
      self->rests = TRUE;
    }
  else if (self->n_requests < MAX_REQUESTS)
    request (self);
}

/* Something has come of a request: is there another? Or it was where it
 * belongs, and is not any more: what is under way may bring it back. */
static void
look (EntPlacement *self)
{
  if (self->timeout_id == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return;

  if (self->asked != self->wanted)
    {
      if (get_place (self, self->asked) == HERE)
        request (self);
    }
  else if (self->rests && get_place (self, self->wanted) != HERE)
    {
      self->rests = FALSE;
      start_timeout (self, PATIENCE_MS);
    }
}

static void
map_cb (EntPlacement *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  if (g_set_weak_pointer (&self->surface, surface))
    {
      g_signal_connect_object (surface, "notify::state", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (surface, "layout", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (surface, "enter-monitor", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (surface, "leave-monitor", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
    }
  if (self->n_requests > 0)
    start_timeout (self, PATIENCE_MS << (self->n_requests - 1));
}

static void
unmap_cb (EntPlacement *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
}

static void
ent_placement_dispose (GObject *object)
{
  EntPlacement *self = ENT_PLACEMENT (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_weak_pointer (&self->surface);
  g_clear_object (&self->wanted);
  g_clear_object (&self->asked);

  G_OBJECT_CLASS (ent_placement_parent_class)->dispose (object);
}

static void
ent_placement_class_init (EntPlacementClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_placement_dispose;
}

static void
ent_placement_init (EntPlacement *self)
{
}

/**
 * ent_placement_new:
 * @window: a window that is not shown yet; it has to outlive the placement
 *
 * Returns: (transfer full): what will place @window
 */
EntPlacement *
ent_placement_new (GtkWindow *window)
{
  EntPlacement *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (ENT_TYPE_PLACEMENT, NULL);
  self->window = window;
  g_signal_connect_object (window, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ent_placement_set_monitor:
 * @monitor: (nullable): the screen that the window is to fill; %NULL for an
 *   ordinary window
 *
 * While an earlier request is under way, this one waits for what comes of it.
 */
void
ent_placement_set_monitor (EntPlacement *self,
                           GdkMonitor   *monitor)
{
  gboolean shown;

  g_return_if_fail (ENT_IS_PLACEMENT (self));
  g_return_if_fail (monitor == NULL || GDK_IS_MONITOR (monitor));

  shown = gtk_widget_get_mapped (GTK_WIDGET (self->window));
  if (self->n_requests > 0 && shown && self->wanted == monitor &&
      (self->timeout_id > 0 || get_place (self, monitor) == HERE))
    return;

  g_set_object (&self->wanted, monitor);
  self->n_requests = 0;
  if (!shown || self->timeout_id == 0 || self->rests)
    request (self);
}
