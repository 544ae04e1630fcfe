/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How large text is in a window that is larger than usual. The size that the
 * user has set is a multiple of it, and stays as it is.
 */

#include "config.h"

#include "ent-window-private.h"

#include "ent-style.h"

/* Logical pixels */
#define USUAL_WIDTH 1920
#define USUAL_HEIGHT 1080

#define SHARE 0.6 /* of what the window is larger by; the rest is for more content */

/* On a screen of 3840 × 2160 that is not scaled, text of the usual size fills a
 * third of the window and is read from nearby only. Text that is large already
 * needs the room itself. */
static double
choose_scale (EntWindow *self,
              int        width,
              int        height)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  double desktop = resolution > 0.0 ? resolution / 96.0 : 1.0;
  double ratio = MIN ((double) width / USUAL_WIDTH, (double) height / USUAL_HEIGHT) / desktop;

  return 1.0 + SHARE * MAX (ratio - 1.0, 0.0);
}

static gboolean
scale_cb (gpointer user_data)
{
  EntWindow *self = user_data;

  self->scale_id = 0;
  ent_style_set_zoom (GTK_WIDGET (self->pages), self->text_scale);

  return G_SOURCE_REMOVE;
}

/**
 * ent_window_update_text_scale:
 * @width: width of the window in logical pixels
 * @height: its height
 *
 * Chooses the size of the text for a window of that size; it takes effect
 * ahead of the next frame, for while sizes are handed out nobody may ask for
 * another one.
 */
void
ent_window_update_text_scale (EntWindow *self,
                              int        width,
                              int        height)
{
  double scale = choose_scale (self, width, height);

  if (scale == self->text_scale)
    return;

  self->text_scale = scale;
  if (self->scale_id == 0)
    self->scale_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, scale_cb, self, NULL);
}
