/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Times of a talk as they are written: how long something lasts, and the time
 * of day at which it ends. It knows no date: a time of day is the next one.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *ent_talk_time_format_span (double       seconds);
char    *ent_talk_time_format_day  (gint64       unix_seconds);
gboolean ent_talk_time_parse       (const char  *text,
                                    gint64       now,
                                    gint64      *unix_seconds);

G_END_DECLS
