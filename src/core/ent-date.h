/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates as a briefing has them: YYYY, YYYY-MM or YYYY-MM-DD, at the precision
 * that is known. They stay text; nothing here invents a day.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ent_date_is_valid (const char *date);
gboolean ent_date_is_real  (const char *date);
int      ent_date_compare  (const char *a,
                            const char *b);
gboolean ent_date_is_after (const char *a,
                            const char *b);
char    *ent_date_format   (const char *date);

G_END_DECLS
