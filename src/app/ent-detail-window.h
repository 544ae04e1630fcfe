/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small window beside the main one: what a word means. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *ent_definition_window_new (GtkWindow  *parent,
                                      const char *title,
                                      const char *text);

G_END_DECLS
