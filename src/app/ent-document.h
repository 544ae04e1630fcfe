/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One attempt to read a briefing from a file, and what came of it. */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

#define ENT_TYPE_DOCUMENT (ent_document_get_type ())

G_DECLARE_FINAL_TYPE (EntDocument, ent_document, ENT, DOCUMENT, GObject)

EntDocument  *ent_document_read_bundled (void);
EntDocument  *ent_document_read         (GFile               *file);
void          ent_document_read_async   (GFile               *file,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
EntDocument  *ent_document_read_finish  (GAsyncResult        *result,
                                         GError             **error);

GFile        *ent_document_get_file     (EntDocument         *self);
EntBriefing  *ent_document_get_briefing (EntDocument         *self);
GListModel   *ent_document_get_problems (EntDocument         *self);
const GError *ent_document_get_error    (EntDocument         *self);
gboolean      ent_document_is_bundled   (EntDocument         *self);
char         *ent_document_dup_name     (EntDocument         *self);

G_END_DECLS
