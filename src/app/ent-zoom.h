/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sizes that the zoom keys go through. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double ent_zoom_step (double zoom,
                      int    direction);

G_END_DECLS
