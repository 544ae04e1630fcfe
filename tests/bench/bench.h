/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several of the programs that measure share. */

#pragma once

#include <time.h>

#include "ent-briefing.h"

G_BEGIN_DECLS

EntBriefing *bench_load            (const char    *path);
double       bench_get_ms          (clockid_t      clock);
int          bench_compare_doubles (gconstpointer  a,
                                    gconstpointer  b);
double       bench_get_median      (GArray        *values);

G_END_DECLS
