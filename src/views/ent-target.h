/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards that stand among others of their kind, and can be selected. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

GtkWidget  *ent_target_add          (EntRecordCard *card,
                                     GtkWidget     *section,
                                     EntRecord     *record,
                                     const char    *text,
                                     gboolean       strong);
void        ent_target_add_items    (EntRecordCard *card,
                                     GtkWidget     *section,
                                     GListModel    *items,
                                     guint          n_most,
                                     const char    *owner);
const char *ent_target_get_id       (GtkWidget     *card);
void        ent_target_set_selected (GtkWidget     *card,
                                     gboolean       selected);

G_END_DECLS
