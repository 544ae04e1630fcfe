/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-palette.h"

#include <math.h>

#define RGB(hex)                                                                            \
  {                                                                                         \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 \
  }

static const EntPalette palettes[ENT_N_PALETTES] = {
  [ENT_PALETTE_LIGHT] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x1a1a1a),
    .text_dim = RGB (0x4a4a4a),
    .line = RGB (0x757575),
    .line_faint = RGB (0xd9d9d9),
    .band = RGB (0xf5f3f8),
    .hatch = RGB (0xd4d4d4),
    .hatch_ground = RGB (0xffffff),
    .selection = RGB (0xe66100),
    .keyline = RGB (0xffffff),
    .risk = RGB (0x7f3b08),
    .opportunity = RGB (0x40277a),
  },
  [ENT_PALETTE_DARK] = {
    .ground = RGB (0x1e1e1e),
    .text = RGB (0xf2f2f2),
    .text_dim = RGB (0xcacaca),
    .line = RGB (0x9a9a9a),
    .line_faint = RGB (0x454545),
    .band = RGB (0x28262e),
    .hatch = RGB (0x464646),
    .hatch_ground = RGB (0x1e1e1e),
    .selection = RGB (0xe66100),
    .keyline = RGB (0x000000),
    .risk = RGB (0xe8793a),
    .opportunity = RGB (0xb49cf0),
  },
  [ENT_PALETTE_HIGH_CONTRAST] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x000000),
    .text_dim = RGB (0x000000),
    .line = RGB (0x000000),
    .line_faint = RGB (0x8c8c8c),
    .band = RGB (0xf0f0f0),
    .hatch = RGB (0xa0a0a0),
    .hatch_ground = RGB (0xffffff),
    .selection = RGB (0xbf4f00),
    .keyline = RGB (0xffffff),
    .risk = RGB (0x6b3006),
    .opportunity = RGB (0x351f68),
  },
  [ENT_PALETTE_HIGH_CONTRAST_DARK] = {
    .ground = RGB (0x000000),
    .text = RGB (0xffffff),
    .text_dim = RGB (0xffffff),
    .line = RGB (0xffffff),
    .line_faint = RGB (0x7a7a7a),
    .band = RGB (0x1a1a1a),
    .hatch = RGB (0x585858),
    .hatch_ground = RGB (0x000000),
    .selection = RGB (0xff8a33),
    .keyline = RGB (0x000000),
    .risk = RGB (0xff9a5c),
    .opportunity = RGB (0xcbb8ff),
  },
  [ENT_PALETTE_PRINT] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x000000),
    .text_dim = RGB (0x3a3a3a),
    .line = RGB (0x5a5a5a),
    .line_faint = RGB (0xcccccc),
    .band = RGB (0xf4f4f4),
    .hatch = RGB (0xbdbdbd),
    .hatch_ground = RGB (0xffffff),
    .selection = RGB (0xd05800),
    .keyline = RGB (0xffffff),
    .risk = RGB (0x7f3b08),
    .opportunity = RGB (0x40277a),
  },
};

/* Slots 1 to 5 carry the bundled scale; 6 to 9 were searched so that every
 * pair of the nine stays apart, and that none lies in the range of
 * luminance where neither black nor white text reaches 7:1. */
static const EntColour light_slots[ENT_N_SLOTS] = {
  RGB (0x2d004b), RGB (0x5e3c99), RGB (0xb2abd2), RGB (0xf0c24b), RGB (0x7f3b08),
  RGB (0x4fa58a), RGB (0x2d4b4b), RGB (0xa5f0b4), RGB (0x04140a),
};

/* On a dark ground it is the light end that stands out, so the violet runs
 * the other way: the level nearest to the top of the scale stays the one
 * that is seen first. */
static const EntColour dark_slots[ENT_N_SLOTS] = {
  RGB (0xe9dcff), RGB (0xa98be8), RGB (0x4b2e83), RGB (0xf0c24b), RGB (0xe8793a),
  RGB (0x4fb394), RGB (0x17555a), RGB (0xb9f0c8), RGB (0x7a2e2e),
};

/* The first five differ in lightness alone, for printers without colour. */
static const EntColour print_slots[ENT_N_SLOTS] = {
  RGB (0x2d004b), RGB (0x65459f), RGB (0xa79fcc), RGB (0xf7dc97), RGB (0x55260a),
  RGB (0x4fa58a), RGB (0x2d4b4b), RGB (0x30e8d8), RGB (0x04140a),
};

/* From the least to the most: luminance jumps from 0.31 to 0.10. */
static const EntColour classes[ENT_N_CLASSES] = {
  RGB (0xf8efdc), RGB (0xd3e98c), RGB (0x98b992), RGB (0x47a4a3), RGB (0x355e6a), RGB (0x20224e),
};

/* By EntConfidence. */
static const EntColour confidences[] = { RGB (0xddede6), RGB (0x6fb3a6), RGB (0x12484a) };

static gboolean
is_dark (EntPaletteKind kind)
{
  return kind == ENT_PALETTE_DARK || kind == ENT_PALETTE_HIGH_CONTRAST_DARK;
}

/**
 * ent_palette_get:
 * @kind: which palette
 *
 * Returns: (transfer none): the colours of all that is not a level, a class
 *   or a confidence
 */
const EntPalette *
ent_palette_get (EntPaletteKind kind)
{
  g_return_val_if_fail (kind < ENT_N_PALETTES, &palettes[ENT_PALETTE_LIGHT]);

  return &palettes[kind];
}

/**
 * ent_palette_slot:
 * @kind: which palette
 * @slot: a level's slot, from 1 to %ENT_N_SLOTS; others are clamped
 *
 * Returns: the fill of the levels in that slot
 */
EntColour
ent_palette_slot (EntPaletteKind kind, int slot)
{
  int index = CLAMP (slot, 1, ENT_N_SLOTS) - 1;

  if (kind == ENT_PALETTE_PRINT)
    return print_slots[index];
  return is_dark (kind) ? dark_slots[index] : light_slots[index];
}

/**
 * ent_palette_class:
 * @kind: which palette
 * @klass: class of an indicator, from 0 (least) to %ENT_N_CLASSES - 1 (most);
 *   others are clamped
 *
 * Sequential, so that the class that has most stands out most against the
 * ground. No class has a luminance between 0.10 and 0.30, where neither black
 * nor white text would reach 7:1.
 *
 * Returns: the fill of that class
 */
EntColour
ent_palette_class (EntPaletteKind kind, int klass)
{
  int index = CLAMP (klass, 0, ENT_N_CLASSES - 1);

  return classes[is_dark (kind) ? ENT_N_CLASSES - 1 - index : index];
}

/**
 * ent_palette_confidence:
 * @kind: which palette
 * @confidence: a confidence
 *
 * Returns: the fill for that confidence; the higher, the more it stands out
 */
EntColour
ent_palette_confidence (EntPaletteKind kind, EntConfidence confidence)
{
  int index = CLAMP ((int) confidence, 0, (int) G_N_ELEMENTS (confidences) - 1);

  return confidences[is_dark (kind) ? (int) G_N_ELEMENTS (confidences) - 1 - index : index];
}

/**
 * ent_palette_frame:
 * @kind: which palette
 * @fill: the fill of something that stands on the ground
 *
 * A fill that is not at least 3:1 to the ground it stands on needs a frame
 * that is (WCAG 2.2, 1.4.11); one that is takes its own colour, so that the
 * frame is there without being seen.
 *
 * Returns: the colour of the frame
 */
EntColour
ent_palette_frame (EntPaletteKind kind, EntColour fill)
{
  const EntPalette *palette = ent_palette_get (kind);

  if (fill.alpha > 0 && ent_colour_contrast (fill, palette->ground) >= 3.0)
    return fill;
  return palette->line;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * ent_colour_luminance:
 * @colour: a colour; alpha is ignored
 *
 * Returns: its relative luminance, from 0 to 1, as WCAG 2.2 defines it for sRGB
 */
double
ent_colour_luminance (EntColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) + 0.0722 * linear (colour.blue);
}

/**
 * ent_colour_contrast:
 * @a: a colour
 * @b: another one
 *
 * Returns: the contrast ratio of WCAG 2.2, from 1 to 21
 */
double
ent_colour_contrast (EntColour a, EntColour b)
{
  double la = ent_colour_luminance (a);
  double lb = ent_colour_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * ent_colour_text_on:
 * @fill: what the text stands on
 *
 * Returns: black or white, whichever has the higher contrast to @fill
 */
EntColour
ent_colour_text_on (EntColour fill)
{
  const EntColour black = RGB (0x000000);
  const EntColour white = RGB (0xffffff);

  return ent_colour_contrast (fill, black) >= ent_colour_contrast (fill, white) ? black : white;
}
