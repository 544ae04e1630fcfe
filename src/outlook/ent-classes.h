/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Classes of an indicator for a map: bounds that can be read, each class with somebody in it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint ent_classes_find (const double *values, gsize n_values, guint max_classes, double *bounds);
guint ent_classes_of   (double value, const double *bounds, guint n_bounds);

G_END_DECLS
