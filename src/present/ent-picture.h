/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pixels that were painted once and are shown often. Both kinds of renderer
 * show the same memory: the one that draws with cairo as a surface, the
 * others as a texture.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _EntPicture EntPicture;

EntPicture *ent_picture_new         (double       width,
                                     double       height,
                                     int          scale,
                                     gboolean     opaque);
EntPicture *ent_picture_copy        (EntPicture  *self);
EntPicture *ent_picture_ref         (EntPicture  *self);
void        ent_picture_unref       (EntPicture  *self);

cairo_t    *ent_picture_begin       (EntPicture  *self);
gsize       ent_picture_get_bytes   (EntPicture  *self);
void        ent_picture_append      (EntPicture  *self,
                                     GtkSnapshot *snapshot,
                                     double       x,
                                     double       y,
                                     double       opacity,
                                     gboolean     by_cairo);

gboolean    ent_picture_is_by_cairo (GtkWidget   *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPicture, ent_picture_unref)

G_END_DECLS
