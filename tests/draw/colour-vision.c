/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "colour-vision.h"

#include <math.h>

/* Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009: severity 1.0,
 * for linear RGB. */
static const double matrices[N_VISIONS][3][3] = {
  [VISION_FULL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [VISION_PROTANOPIA] = { { 0.152286, 1.052583, -0.204868 },
                          { 0.114503, 0.786281, 0.099216 },
                          { -0.003882, -0.048116, 1.051998 } },
  [VISION_DEUTERANOPIA] = { { 0.367322, 0.860646, -0.227968 },
                            { 0.280085, 0.672501, 0.047413 },
                            { -0.011820, 0.042940, 0.968881 } },
  [VISION_TRITANOPIA] = { { 1.255528, -0.076749, -0.178779 },
                          { -0.078411, 0.930809, 0.147602 },
                          { 0.004733, 0.691367, 0.303900 } },
};

typedef struct {
  double l, a, b;
} Lab;

static double
decode (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
encode (double channel)
{
  channel = CLAMP (channel, 0, 1);
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * pow (channel, 1 / 2.4) - 0.055;
}

EntColour
colour_vision_simulate (EntColour colour, Vision vision)
{
  const double (*m)[3] = matrices[vision];
  double r = decode (colour.red), g = decode (colour.green), b = decode (colour.blue);

  return (EntColour) {
    encode (m[0][0] * r + m[0][1] * g + m[0][2] * b),
    encode (m[1][0] * r + m[1][1] * g + m[1][2] * b),
    encode (m[2][0] * r + m[2][1] * g + m[2][2] * b),
    colour.alpha,
  };
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b* under D65, from sRGB as IEC 61966-2-1 defines it. */
static Lab
to_lab (EntColour colour)
{
  double r = decode (colour.red), g = decode (colour.green), b = decode (colour.blue);
  double x = lab_curve ((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  double y = lab_curve (0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  double z = lab_curve ((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
hue (double a, double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

/* CIEDE2000 with all weights 1 (CIE 142-2001; ISO/CIE 11664-6). */
double
colour_vision_difference (EntColour first, EntColour second)
{
  const double p = pow (25, 7);
  Lab x = to_lab (first), y = to_lab (second);
  double mean_c = (hypot (x.a, x.b) + hypot (y.a, y.b)) / 2;
  double g = 0.5 * (1 - sqrt (pow (mean_c, 7) / (pow (mean_c, 7) + p)));
  double a1 = x.a * (1 + g), a2 = y.a * (1 + g);
  double c1 = hypot (a1, x.b), c2 = hypot (a2, y.b);
  double h1 = hue (a1, x.b), h2 = hue (a2, y.b);
  double dh = c1 * c2 == 0 ? 0 : h2 - h1;
  double l = (x.l + y.l) / 2, c = (c1 + c2) / 2, h = h1 + h2;
  double dl = y.l - x.l, dc = c2 - c1, dbig, t, sl, sc, sh, rt;

  if (dh > 180)
    dh -= 360;
  else if (dh < -180)
    dh += 360;
  if (c1 * c2 != 0)
    h = fabs (h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;

  dbig = 2 * sqrt (c1 * c2) * sin (radians (dh / 2));
  t = 1 - 0.17 * cos (radians (h - 30)) + 0.24 * cos (radians (2 * h)) + 0.32 * cos (radians (3 * h + 6)) -
      0.20 * cos (radians (4 * h - 63));
  sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  rt = -2 * sqrt (pow (c, 7) / (pow (c, 7) + p)) * sin (radians (60 * exp (-pow ((h - 275) / 25, 2))));

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dbig / sh, 2) + rt * dc / sc * dbig / sh);
}
