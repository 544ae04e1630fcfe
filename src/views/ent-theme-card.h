/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A theme: an agenda item, motive, model, advantage, constraint, implication or open question. */

#pragma once

#include "ent-record-card.h"

G_BEGIN_DECLS

#define ENT_TYPE_THEME_CARD (ent_theme_card_get_type ())

G_DECLARE_FINAL_TYPE (EntThemeCard, ent_theme_card, ENT, THEME_CARD, EntRecordCard)

GtkWidget  *ent_theme_card_new       (void);
void        ent_theme_card_show      (EntThemeCard *self,
                                      EntBriefing  *briefing,
                                      EntTheme     *theme);
void        ent_theme_card_show_few  (EntThemeCard *self,
                                      EntBriefing  *briefing,
                                      EntTheme     *theme,
                                      gboolean      items);

G_END_DECLS
