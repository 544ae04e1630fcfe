/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search has found in the briefing, grouped by kind. */

#pragma once

#include <adwaita.h>

#include "ent-search.h"

G_BEGIN_DECLS

#define ENT_TYPE_SEARCH_PAGE (ent_search_page_get_type ())

G_DECLARE_FINAL_TYPE (EntSearchPage, ent_search_page, ENT, SEARCH_PAGE, AdwBin)

gboolean ent_search_page_set_briefing (EntSearchPage *self,
                                       EntBriefing   *briefing);
void     ent_search_page_set_text     (EntSearchPage *self,
                                       const char    *text);
gboolean ent_search_page_open_first   (EntSearchPage *self);
gboolean ent_search_page_focus_first  (EntSearchPage *self);

G_END_DECLS
