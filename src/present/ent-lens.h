/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What lies between the room and its slide: a spotlight, a magnifier, or
 * nothing but black or white. The slide behind it stays what it is.
 */

#pragma once

#include <gtk/gtk.h>

#include "ent-presentation.h"

G_BEGIN_DECLS

#define ENT_TYPE_LENS (ent_lens_get_type ())

G_DECLARE_FINAL_TYPE (EntLens, ent_lens, ENT, LENS, GtkWidget)

GtkWidget *ent_lens_new (EntPresentation *presentation,
                         GtkWidget       *child);

G_END_DECLS
