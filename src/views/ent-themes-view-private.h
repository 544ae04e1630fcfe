/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of EntThemesView share: cards, one after another. */

#pragma once

#include "ent-briefing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is shown in a section, in its order, before any of it is built. */
typedef struct {
  EntBriefing *briefing; /* unowned: the view holds it */
  EntSection section;
  GPtrArray *entries;    /* of EntRecord, EntItem, EntPoint, or GPtrArray of EntTheme, by section */
  GPtrArray *models;     /* of EntTheme, where there are points to compare */
  GPtrArray *compared;   /* those of them that are */
} EntThemesContent;

EntThemesContent *ent_themes_content_new   (EntBriefing      *briefing,
                                            EntSection        section);
void              ent_themes_content_free  (EntThemesContent *self);
double            ent_themes_content_ems   (EntThemesContent *self,
                                            double           *most);
guint             ent_themes_content_get_page (EntThemesContent *self);
gssize            ent_themes_content_find  (EntThemesContent *self,
                                            const char       *id);
GtkWidget        *ent_themes_content_build (EntThemesContent *self,
                                            guint             index);
GtkWidget        *ent_themes_content_build_head (EntThemesContent *self,
                                            guint             index);
const char       *ent_themes_content_get_note (EntThemesContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntThemesContent, ent_themes_content_free)

G_END_DECLS
