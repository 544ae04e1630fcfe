/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-palette.h"

#include "colour-vision.h"

static const char *const kinds[ENT_N_PALETTES] = { "light", "dark", "high contrast", "high contrast dark", "print" };
static const char *const visions[N_VISIONS] = { "full", "protanopia", "deuteranopia", "tritanopia" };

static void
assert_contrast (EntPaletteKind kind, const char *what, EntColour a, EntColour b, double least)
{
  double contrast = ent_colour_contrast (a, b);

  if (contrast < least)
    g_error ("%s: %s has %.2f:1, %.1f:1 is needed", kinds[kind], what, contrast, least);
}

static void
test_luminance (void)
{
  EntColour black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (ent_colour_luminance (white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_colour_contrast (black, white), 21, 1e-9);
  /* The grey that is known for missing 4.5:1 by a hair. */
  g_assert_cmpfloat_with_epsilon (ent_colour_contrast (grey, white), 4.48, 0.01);
}

static void
test_text (void)
{
  for (EntPaletteKind kind = 0; kind < ENT_N_PALETTES; kind++)
    {
      const EntPalette *p = ent_palette_get (kind);

      assert_contrast (kind, "text", p->text, p->ground, 7);
      assert_contrast (kind, "dim text", p->text_dim, p->ground, 7);
      assert_contrast (kind, "text on a band", p->text, p->band, 7);
      assert_contrast (kind, "dim text on a band", p->text_dim, p->band, 7);
      assert_contrast (kind, "text on a hatched tile", p->text, p->hatch_ground, 7);
      assert_contrast (kind, "text on a line of the hatch", p->text, p->hatch, 7);

      for (int slot = 1; slot <= ENT_N_SLOTS; slot++)
        {
          EntColour fill = ent_palette_slot (kind, slot);

          assert_contrast (kind, "text on a level", ent_colour_text_on (fill), fill, 7);
        }
      for (int klass = 0; klass < ENT_N_CLASSES; klass++)
        {
          EntColour fill = ent_palette_class (kind, klass);
          double luminance = ent_colour_luminance (fill);

          assert_contrast (kind, "text on a class", ent_colour_text_on (fill), fill, 7);
          g_assert_true (luminance <= 0.10 || luminance >= 0.30);
        }
      for (EntConfidence confidence = ENT_CONFIDENCE_LOW; confidence <= ENT_CONFIDENCE_HIGH; confidence++)
        {
          EntColour fill = ent_palette_confidence (kind, confidence);

          assert_contrast (kind, "text on a confidence", ent_colour_text_on (fill), fill, 7);
        }
    }
}

static void
test_graphics (void)
{
  for (EntPaletteKind kind = 0; kind < ENT_N_PALETTES; kind++)
    {
      const EntPalette *p = ent_palette_get (kind);

      assert_contrast (kind, "line", p->line, p->ground, 3);
      assert_contrast (kind, "line on a band", p->line, p->band, 3);
      assert_contrast (kind, "selection", p->selection, p->ground, 3);
      assert_contrast (kind, "selection and its keyline", p->selection, p->keyline, 3);
      assert_contrast (kind, "risk", p->risk, p->ground, 3);
      assert_contrast (kind, "risk on a band", p->risk, p->band, 3);
      assert_contrast (kind, "opportunity", p->opportunity, p->ground, 3);
      assert_contrast (kind, "opportunity on a band", p->opportunity, p->band, 3);

      for (int slot = 1; slot <= ENT_N_SLOTS; slot++)
        assert_contrast (kind, "frame of a level", ent_palette_frame (kind, ent_palette_slot (kind, slot)), p->ground, 3);
      for (int klass = 0; klass < ENT_N_CLASSES; klass++)
        assert_contrast (kind, "frame of a class", ent_palette_frame (kind, ent_palette_class (kind, klass)), p->ground, 3);
      assert_contrast (kind, "plain frame", ent_palette_frame (kind, (EntColour) { 0, 0, 0, 0 }), p->ground, 3);
    }
}

static void
assert_apart (EntPaletteKind kind, const char *what, const EntColour *colours, guint n)
{
  for (Vision vision = VISION_FULL; vision < N_VISIONS; vision++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < i; j++)
        {
          double difference = colour_vision_difference (colour_vision_simulate (colours[i], vision),
                                                        colour_vision_simulate (colours[j], vision));

          if (difference < 10)
            g_error ("%s: %s %u and %u are %.1f apart (%s)", kinds[kind], what, j + 1, i + 1, difference, visions[vision]);
        }
}

/* Every pair of the nine, not only of those that the bundled scale uses. */
static void
test_levels_apart (void)
{
  for (EntPaletteKind kind = 0; kind < ENT_N_PALETTES; kind++)
    {
      EntColour slots[ENT_N_SLOTS];

      for (int i = 0; i < ENT_N_SLOTS; i++)
        slots[i] = ent_palette_slot (kind, i + 1);
      assert_apart (kind, "levels", slots, ENT_N_SLOTS);
    }
}

static void
test_classes_apart (void)
{
  for (EntPaletteKind kind = 0; kind < ENT_N_PALETTES; kind++)
    {
      const EntPalette *p = ent_palette_get (kind);
      EntColour classes[ENT_N_CLASSES];
      EntColour confidences[3];
      EntColour sides[] = { p->risk, p->opportunity };
      double previous = -1;

      for (int i = 0; i < ENT_N_CLASSES; i++)
        {
          double distance;

          classes[i] = ent_palette_class (kind, i);
          distance = ABS (ent_colour_luminance (classes[i]) - ent_colour_luminance (p->ground));
          g_assert_cmpfloat (distance, >, previous);
          previous = distance;
        }
      for (int i = 0; i < 3; i++)
        confidences[i] = ent_palette_confidence (kind, i);
      assert_apart (kind, "classes", classes, ENT_N_CLASSES);
      assert_apart (kind, "confidences", confidences, 3);
      assert_apart (kind, "risk and opportunity", sides, 2);
    }
}

/* The pairs of Sharma, Wu and Dalal (2005) are in L*a*b*; these are in sRGB
 * and worked out by hand from the same formula. */
static void
test_difference (void)
{
  EntColour black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (colour_vision_difference (black, white), 100, 0.1);
  g_assert_cmpfloat_with_epsilon (colour_vision_difference (white, white), 0, 1e-9);
  for (Vision vision = VISION_FULL; vision < N_VISIONS; vision++)
    g_assert_cmpfloat (colour_vision_difference (colour_vision_simulate (white, vision), white), <, 0.5);
}

static void
test_clamped (void)
{
  EntColour first = ent_palette_slot (ENT_PALETTE_LIGHT, 1), below = ent_palette_slot (ENT_PALETTE_LIGHT, -3);
  EntColour last = ent_palette_slot (ENT_PALETTE_LIGHT, ENT_N_SLOTS), above = ent_palette_slot (ENT_PALETTE_LIGHT, 99);

  g_assert_cmpfloat (ent_colour_contrast (first, below), ==, 1);
  g_assert_cmpfloat (ent_colour_contrast (last, above), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/luminance", test_luminance);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/graphics", test_graphics);
  g_test_add_func ("/palette/difference", test_difference);
  g_test_add_func ("/palette/levels-apart", test_levels_apart);
  g_test_add_func ("/palette/classes-apart", test_classes_apart);
  g_test_add_func ("/palette/clamped", test_clamped);

  return g_test_run ();
}
