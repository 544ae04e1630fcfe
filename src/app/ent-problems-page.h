/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a document, and where. */

#pragma once

#include <adwaita.h>

#include "ent-document.h"

G_BEGIN_DECLS

#define ENT_TYPE_PROBLEMS_PAGE (ent_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (EntProblemsPage, ent_problems_page, ENT, PROBLEMS_PAGE, AdwBin)

void ent_problems_page_show (EntProblemsPage *self,
                             EntDocument     *document,
                             gboolean         can_go_back);

G_END_DECLS
