/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of short strings that the JSON Schema gives as patterns. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_SYNTAX_MAX_ID 128

gboolean ent_syntax_is_id       (const char *text);
gboolean ent_syntax_is_code     (const char *text);
gboolean ent_syntax_is_language (const char *text);

G_END_DECLS
