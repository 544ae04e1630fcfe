/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours, each kind tested by itself for contrast and colour blindness. */

#pragma once

#include <glib.h>

#include "ent-enums.h"

G_BEGIN_DECLS

typedef struct {
  double red, green, blue, alpha; /* sRGB, 0 to 1 */
} EntColour;

typedef enum {
  ENT_PALETTE_LIGHT,
  ENT_PALETTE_DARK,
  ENT_PALETTE_HIGH_CONTRAST,
  ENT_PALETTE_HIGH_CONTRAST_DARK,
  ENT_PALETTE_PRINT,
} EntPaletteKind;

typedef struct {
  EntColour ground;      /* behind everything */
  EntColour text;        /* on the ground, at least 7:1 */
  EntColour text_dim;    /* on the ground, at least 7:1 */
  EntColour line;        /* frames: at least 3:1 to the ground */
  EntColour line_faint;  /* grid lines, never the only carrier of a fact */
  EntColour band;        /* every second band of the matrix */
  EntColour hatch;       /* lines of "no position found" */
  EntColour hatch_ground;
  EntColour selection;
  EntColour keyline;     /* between the selection or a segment and what it touches */
  EntColour risk;
  EntColour opportunity;
} EntPalette;

#define ENT_N_PALETTES 5
#define ENT_N_SLOTS 9
#define ENT_N_CLASSES 6

const EntPalette *ent_palette_get         (EntPaletteKind kind);
EntColour         ent_palette_slot        (EntPaletteKind kind, int slot);
EntColour         ent_palette_class       (EntPaletteKind kind, int klass);
EntColour         ent_palette_confidence  (EntPaletteKind kind, EntConfidence confidence);
EntColour         ent_palette_frame       (EntPaletteKind kind, EntColour fill);
EntColour         ent_colour_text_on      (EntColour fill);
double            ent_colour_luminance    (EntColour colour);
double            ent_colour_contrast     (EntColour a, EntColour b);

G_END_DECLS
