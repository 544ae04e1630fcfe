/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the oldest and the newest supported GTK do by different means. The
 * only version conditions of the tree stand behind these functions.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   ent_open_file_async  (GtkWindow           *parent,
                             const char          *title,
                             GListModel          *filters,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);
GFile *ent_open_file_finish (GAsyncResult        *result,
                             GError             **error);

void   ent_save_file_async  (GtkWindow           *parent,
                             const char          *title,
                             const char          *name,
                             GListModel          *filters,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);
GFile *ent_save_file_finish (GAsyncResult        *result,
                             GError             **error);

gboolean ent_is_web_address (const char          *address);
void   ent_open_address     (GtkWindow           *parent,
                             const char          *address);

void   ent_announce         (GtkWidget           *widget,
                             const char          *message);

G_END_DECLS
