/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-label.h"

#include "ent-measure.h"
#include "ent-scene.h"

/* Kerning between words and the rounding of Pango units. */
#define TOLERANCE 1.01

struct _EntLabel {
  char *text;
  GArray *words;   /* of double: widths in ems */
  double space;    /* in ems */
  double line;     /* height of a line in ems */
};

G_DEFINE_BOXED_TYPE (EntLabel, ent_label, ent_label_copy, ent_label_free)

/* Nothing is hinted, so that any size would do for measuring. Each size of a
 * font is looked up by itself, though: this one is there anyway. */
static double
measure (const EntMetrics *metrics, const char *text, PangoWeight weight, double *out_height)
{
  const double em = metrics->text_body;
  double width;
  double height = ent_measure (metrics, text, em, weight, -1, &width);

  if (out_height != NULL)
    *out_height = height / em;

  return width / em;
}

/**
 * ent_label_new:
 * @metrics: the font
 * @text: (nullable): a name
 * @weight: its weight
 *
 * Returns: (transfer full): the name with what it takes to lay it out
 */
EntLabel *
ent_label_new (const EntMetrics *metrics, const char *text, PangoWeight weight)
{
  EntLabel *self = g_new0 (EntLabel, 1);
  g_auto (GStrv) words = NULL;
  double whole;

  self->text = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
  self->words = g_array_new (FALSE, FALSE, sizeof (double));
  whole = measure (metrics, self->text, weight, &self->line);
  words = g_strsplit (self->text, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      double width;

      if (*words[i] == '\0')
        continue;
      width = g_str_equal (words[i], self->text) ? whole : measure (metrics, words[i], weight, NULL);
      whole -= width;
      width *= TOLERANCE;
      g_array_append_val (self->words, width);
    }
  if (self->words->len > 1)
    self->space = MAX (whole, 0) / (self->words->len - 1);

  return self;
}

/**
 * ent_label_copy:
 * @self: a label
 *
 * Returns: (transfer full): a copy
 */
EntLabel *
ent_label_copy (const EntLabel *self)
{
  EntLabel *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->words = g_array_copy (self->words);

  return copy;
}

/**
 * ent_label_free:
 * @self: (transfer full): a label
 */
void
ent_label_free (EntLabel *self)
{
  g_array_unref (self->words);
  g_free (self->text);
  g_free (self);
}

/**
 * ent_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none): the text as it can be laid out
 */
const char *
ent_label_get_text (const EntLabel *self)
{
  return self->text;
}

/**
 * ent_label_get_widest:
 * @self: a label
 * @size: em size
 *
 * Returns: the width of its widest word at @size
 */
double
ent_label_get_widest (const EntLabel *self, double size)
{
  double widest = 0;

  for (guint i = 0; i < self->words->len; i++)
    widest = MAX (widest, g_array_index (self->words, double, i));

  return widest * size;
}

/**
 * ent_label_count_lines:
 * @self: a label
 * @size: em size
 * @width: where it wraps
 *
 * Returns: the number of lines at @size, 0 if a word is wider than @width
 */
guint
ent_label_count_lines (const EntLabel *self, double size, double width)
{
  guint n_lines = 1;
  double x = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      double word = g_array_index (self->words, double, i) * size;

      if (word > width)
        return 0;
      if (x > 0 && x + self->space * size + word > width)
        {
          n_lines++;
          x = 0;
        }
      x += (x > 0 ? self->space * size : 0) + word;
    }

  return n_lines;
}

/**
 * ent_label_get_height:
 * @self: a label
 * @size: em size
 * @n_lines: how many lines
 *
 * Returns: the height of that many lines
 */
double
ent_label_get_height (const EntLabel *self, double size, guint n_lines)
{
  return self->line * size * n_lines;
}
