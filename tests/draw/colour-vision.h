/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far apart two colours are, and how they look to those who see two of three primaries. */

#pragma once

#include "ent-palette.h"

G_BEGIN_DECLS

typedef enum {
  VISION_FULL,
  VISION_PROTANOPIA,
  VISION_DEUTERANOPIA,
  VISION_TRITANOPIA,
  N_VISIONS,
} Vision;

EntColour colour_vision_simulate   (EntColour colour, Vision vision);
double    colour_vision_difference (EntColour a, EntColour b);

G_END_DECLS
