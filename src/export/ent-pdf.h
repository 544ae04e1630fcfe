/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages as a PDF: the slides that a room sees, as shapes and as text that can
 * be searched, with an outline, links and what a catalogue wants to know.
 * Nothing in it is a picture, and speaker's notes are never in it.
 */

#pragma once

#include "ent-pages.h"

G_BEGIN_DECLS

/* A page in points: what other programs have for a wide slide, 13⅓ × 7½ inches. */
#define ENT_PDF_WIDTH 960.0
#define ENT_PDF_HEIGHT 540.0

GBytes *ent_pdf_new (EntBriefing *briefing,
                     EntPages    *pages,
                     GError     **error);

G_END_DECLS
