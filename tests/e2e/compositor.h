/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A desktop of the test's own: mutter without hardware, with two screens that
 * can be taken away, a keyboard, a pointer, and a session manager that keeps
 * the computer awake for whoever asks. Buses, homes and sockets are its own,
 * so that it meets nothing of the desktop the test is run from.
 *
 * There is one at a time: it is where programs that are started meanwhile
 * show their windows. It knows nothing of the program under test.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of the two screens, in pixels. Mutter makes the larger one the first. */
#define COMPOSITOR_FIRST_WIDTH 1920
#define COMPOSITOR_FIRST_HEIGHT 1080
#define COMPOSITOR_SECOND_WIDTH 1280
#define COMPOSITOR_SECOND_HEIGHT 800

/* What an inhibitor keeps from happening, as gnome-session counts. */
#define COMPOSITOR_SUSPEND 4
#define COMPOSITOR_IDLE 8

/* Keys, as Linux counts them: by where they are. */
enum {
  COMPOSITOR_KEY_ESCAPE = 1,
  COMPOSITOR_KEY_BACKSPACE = 14,
  COMPOSITOR_KEY_TAB = 15,
  COMPOSITOR_KEY_Q = 16,
  COMPOSITOR_KEY_ENTER = 28,
  COMPOSITOR_KEY_A = 30,
  COMPOSITOR_KEY_F = 33,
  COMPOSITOR_KEY_K = 37,
  COMPOSITOR_KEY_SHIFT = 42,
  COMPOSITOR_KEY_Z = 44,
  COMPOSITOR_KEY_X = 45,
  COMPOSITOR_KEY_B = 48,
  COMPOSITOR_KEY_PERIOD = 52,
  COMPOSITOR_KEY_SLASH = 53,
  COMPOSITOR_KEY_ALT = 56,
  COMPOSITOR_KEY_F5 = 63,
  COMPOSITOR_KEY_LAYOUT = 70, /* the next layout: Scroll Lock */
  COMPOSITOR_KEY_PAGE_UP = 104,
  COMPOSITOR_KEY_PAGE_DOWN = 109,
};

typedef struct _Compositor Compositor;

gboolean    compositor_is_installed  (void);
Compositor *compositor_new           (void);
void        compositor_free          (Compositor *self);

GDBusConnection *compositor_get_bus  (Compositor *self);
char      **compositor_dup_environment (Compositor *self);

void        compositor_key           (Compositor *self,
                                      guint       key);
void        compositor_chord         (Compositor *self,
                                      guint       modifier,
                                      guint       key);
void        compositor_point         (Compositor *self,
                                      int         x,
                                      int         y);
void        compositor_click         (Compositor *self);

void        compositor_set_screens   (Compositor *self,
                                      guint       n);

guint       compositor_get_inhibited (Compositor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Compositor, compositor_free)

G_END_DECLS
