/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a desktop has beside its compositor: as much of gnome-session as a
 * program asks when it wants the computer to stay awake, and as much of
 * systemd-localed as the compositor asks for the layouts of the keyboard. They
 * have a thread and a connection of their own: a program that waits for an
 * answer is not to wait for a test that waits for the program.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _DesktopServices DesktopServices;

DesktopServices *desktop_services_new           (const char      *address);
void             desktop_services_free          (DesktopServices *self);

guint            desktop_services_get_inhibited (DesktopServices *self);

G_END_DECLS
