/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The way from one slide to the next: what both have moves to where it now
 * is, all else is cross-faded. It has no clock: whoever shows it says how far
 * it has come.
 */

#pragma once

#include "ent-slide-cache.h"

G_BEGIN_DECLS

typedef struct _EntSlideChange EntSlideChange;

EntSlideChange *ent_slide_change_new         (EntPaintedSlide *from,
                                              EntPaintedSlide *to,
                                              int              scale);
void            ent_slide_change_free        (EntSlideChange  *self);
guint           ent_slide_change_get_n_moved (EntSlideChange  *self);
void            ent_slide_change_snapshot    (EntSlideChange  *self,
                                              GtkSnapshot     *snapshot,
                                              double           progress,
                                              gboolean         by_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSlideChange, ent_slide_change_free)

G_END_DECLS
