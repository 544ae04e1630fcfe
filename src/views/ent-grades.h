/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the letters and digits of a grade mean, where they stand. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ent_grades_new (void);

G_END_DECLS
