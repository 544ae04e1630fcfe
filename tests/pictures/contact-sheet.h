/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One picture of many, each small and with its name. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _ContactSheet ContactSheet;

ContactSheet *contact_sheet_new  (guint            n_columns);
void          contact_sheet_free (ContactSheet    *self);
void          contact_sheet_add  (ContactSheet    *self,
                                  guint            column,
                                  const char      *row,
                                  cairo_surface_t *picture);
gboolean      contact_sheet_save (ContactSheet    *self,
                                  const char      *path,
                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ContactSheet, contact_sheet_free)

G_END_DECLS
