/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-paragraph.h"

#include <string.h>

/* What it is shaped at: large enough that a Pango unit is nothing of an em. */
#define SHAPED_SIZE 100.0

/* To a Pango unit, as Pango does it. */
#define TOLERANCE (1.0 / PANGO_SCALE)

/* What stands between two places where a line may end. Lengths are for an em
 * size of 1, of the text's size or of that of what is raised. */
typedef struct {
  int end;                      /* byte at which the next one begins */
  float plain, raised;          /* advance */
  float gap;                    /* of its last character if that is a space: of what is raised, if any of it is */
  float ascent, descent;        /* of the text's size */
} Piece;

struct _EntParagraph {
  EntMetrics *metrics;
  char *text;
  char *raised_text; /* (nullable) */
  int n_plain;       /* bytes of it */
  PangoWeight weight;
  PangoStyle style;
  gboolean tabular;

  PangoLayout *layout;   /* (nullable): while it is likely to be painted */
  double shaped_raised;  /* em size of what is raised in it */
  GArray *pieces;        /* (nullable) of Piece; %NULL: Pango has to break it */
  float ascent, descent; /* of what is raised, of its size, without the rise */
};

/* A line, and where in the pieces the next one begins. */
typedef struct {
  guint next;
  int start, end; /* bytes */
  double width;
  double ascent, descent;
} Line;

static PangoLayout *
shape (const EntParagraph *self)
{
  PangoLayout *layout =
    ent_metrics_create_layout (self->metrics, self->text, SHAPED_SIZE, self->weight, self->style, self->tabular);

  if (self->raised_text != NULL)
    ent_metrics_add_raised (self->metrics, layout, self->raised_text, SHAPED_SIZE);

  return layout;
}

/* Whether the lines of it can be broken and painted from left to right, one
 * character of it after the other. */
static gboolean
is_simple (PangoLayout *layout, const PangoLayoutLine *line)
{
  int n;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n);

  if (line->runs == NULL || pango_layout_get_line_count (layout) != 1)
    return FALSE;
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    if (((PangoGlyphItem *) l->data)->item->analysis.level != 0)
      return FALSE;
  for (int i = 0; i + 1 < n; i++)
    if (attrs[i].is_line_break && (attrs[i].break_inserts_hyphen || attrs[i].is_mandatory_break))
      return FALSE;

  return TRUE;
}

/* @first: the character that the run begins with. Returns: the one behind it */
static int
add_run (EntParagraph *self, PangoGlyphItem *run, const PangoLogAttr *attrs, int first)
{
  const char *text = pango_layout_get_text (self->layout);
  gboolean raised = run->item->offset >= self->n_plain;
  double em = (raised ? self->shaped_raised : SHAPED_SIZE) * PANGO_SCALE;
  g_autofree int *widths = g_new (int, run->item->num_chars);
  const char *at = text + run->item->offset;
  PangoRectangle logical;
  float ascent, descent;

  pango_glyph_string_extents (run->glyphs, run->item->analysis.font, NULL, &logical);
  ascent = (float) (PANGO_ASCENT (logical) / em);
  descent = (float) (PANGO_DESCENT (logical) / em);
  pango_glyph_item_get_logical_widths (run, text, widths);
  for (int i = 0; i < run->item->num_chars; i++, at = g_utf8_next_char (at))
    {
      float width = (float) (widths[i] / em);
      Piece *piece;

      if (self->pieces->len == 0 || attrs[first + i].is_line_break)
        g_array_set_size (self->pieces, self->pieces->len + 1);
      piece = &g_array_index (self->pieces, Piece, self->pieces->len - 1);
      piece->end = (int) (g_utf8_next_char (at) - text);
      piece->gap = attrs[first + i].is_white ? width : 0;
      if (raised)
        {
          piece->raised += width;
          self->ascent = MAX (self->ascent, ascent);
          self->descent = MAX (self->descent, descent);
        }
      else
        {
          piece->plain += width;
          piece->ascent = MAX (piece->ascent, ascent);
          piece->descent = MAX (piece->descent, descent);
        }
    }

  return first + run->item->num_chars;
}

/**
 * ent_paragraph_new:
 * @metrics: the font
 * @text: text that can be laid out, see ent_text_clean()
 * @raised: (nullable): what is raised behind it, the same
 * @weight: weight
 * @style: style
 * @tabular: whether figures have equal widths
 *
 * It belongs to the calling thread.
 *
 * Returns: (transfer full): the text, shaped
 */
EntParagraph *
ent_paragraph_new (const EntMetrics *metrics,
                   const char       *text,
                   const char       *raised,
                   PangoWeight       weight,
                   PangoStyle        style,
                   gboolean          tabular)
{
  EntParagraph *self = g_new0 (EntParagraph, 1);
  const PangoLayoutLine *line;

  self->metrics = ent_metrics_copy (metrics);
  self->text = g_strdup (text);
  self->raised_text = g_strdup (raised);
  self->n_plain = (int) strlen (text);
  self->weight = weight;
  self->style = style;
  self->tabular = tabular;
  self->shaped_raised = ent_metrics_raised_size (metrics, SHAPED_SIZE);

  self->layout = shape (self);
  line = pango_layout_get_line_readonly (self->layout, 0);
  if (is_simple (self->layout, line))
    {
      const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (self->layout, NULL);
      int first = 0;

      self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
      for (GSList *l = line->runs; l != NULL; l = l->next)
        first = add_run (self, l->data, attrs, first);
    }
  else
    g_clear_object (&self->layout);

  return self;
}

/**
 * ent_paragraph_free:
 * @self: (transfer full): a paragraph
 */
void
ent_paragraph_free (EntParagraph *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->pieces, g_array_unref);
  ent_metrics_free (self->metrics);
  g_free (self->text);
  g_free (self->raised_text);
  g_free (self);
}

/**
 * ent_paragraph_get_bytes:
 * @self: a paragraph
 *
 * Returns: roughly what it takes of memory beside its layout
 */
gsize
ent_paragraph_get_bytes (const EntParagraph *self)
{
  return (gsize) self->n_plain + (self->pieces != NULL ? self->pieces->len * sizeof (Piece) : 0);
}

/**
 * ent_paragraph_ensure_layout:
 * @self: a paragraph
 *
 * Has it have its glyphs, by far the most of its memory, at hand.
 *
 * Returns: whether they had to be made
 */
gboolean
ent_paragraph_ensure_layout (EntParagraph *self)
{
  if (self->layout != NULL || self->pieces == NULL)
    return FALSE;

  self->layout = shape (self);
  return TRUE;
}

/**
 * ent_paragraph_drop_layout:
 * @self: a paragraph
 *
 * Gives up its glyphs until it is painted. It can be measured without them.
 */
void
ent_paragraph_drop_layout (EntParagraph *self)
{
  g_clear_object (&self->layout);
}

/* FALSE: a word is wider than the line. */
static gboolean
next_line (const EntParagraph *self, const EntParagraphSize *size, Line *line)
{
  double rise = ent_metrics_rise (size->size);

  line->start = line->next > 0 ? g_array_index (self->pieces, Piece, line->next - 1).end : 0;
  line->width = line->ascent = line->descent = 0;
  for (guint first = line->next, i = first; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      double advance = piece->plain * size->size + piece->raised * size->raised;
      double gap = piece->gap * (piece->raised > 0 ? size->raised : size->size);

      if (size->width >= 0 && line->width + advance - gap > size->width + TOLERANCE)
        {
          const Piece *last;

          if (i == first)
            return FALSE;
          last = piece - 1;
          line->width -= last->gap * (last->raised > 0 ? size->raised : size->size);
          return TRUE;
        }

      line->width += advance;
      line->ascent = MAX (line->ascent, piece->ascent * size->size);
      line->descent = MAX (line->descent, piece->descent * size->size);
      if (piece->raised > 0)
        {
          line->ascent = MAX (line->ascent, self->ascent * size->raised + rise);
          line->descent = MAX (line->descent, self->descent * size->raised - rise);
        }
      line->end = piece->end;
      line->next = i + 1;
    }

  return TRUE;
}

/**
 * ent_paragraph_measure:
 * @self: a paragraph
 * @size: how large it is
 * @out_width: (out): the width that it takes
 * @out_height: (out): the height that it takes
 *
 * Returns: whether it can be measured and painted at that size; if not,
 *   Pango has to do it
 */
gboolean
ent_paragraph_measure (const EntParagraph *self, const EntParagraphSize *size, double *out_width, double *out_height)
{
  Line line = { 0 };

  if (self->pieces == NULL)
    return FALSE;

  *out_width = *out_height = 0;
  while (line.next < self->pieces->len)
    {
      if (!next_line (self, size, &line))
        return FALSE;
      *out_width = MAX (*out_width, line.width);
      *out_height += line.ascent + line.descent;
    }

  return TRUE;
}

/* What of @rest lies before @end, which is the whole of it when it ends there. */
static PangoGlyphItem *
take (PangoGlyphItem **rest, const char *text, int end)
{
  PangoItem *item = (*rest)->item;
  PangoGlyphItem *taken = NULL;

  if (item->offset + item->length > end)
    taken = pango_glyph_item_split (*rest, text, end - item->offset);

  /* NULL also where it ends with a cluster, such as a ligature, that the line would break. */
  return taken != NULL ? taken : g_steal_pointer (rest);
}

static double
paint_run (const EntParagraph *self, cairo_t *cr, const EntParagraphSize *size, PangoGlyphItem *run, double x, double baseline)
{
  gboolean raised = run->item->offset >= self->n_plain;
  double scale = raised ? size->raised / self->shaped_raised : size->size / SHAPED_SIZE;

  cairo_save (cr);
  cairo_translate (cr, x, raised ? baseline - ent_metrics_rise (size->size) : baseline);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_glyph_item (cr, pango_layout_get_text (self->layout), run);
  cairo_restore (cr);

  return pango_glyph_string_get_width (run->glyphs) * scale / PANGO_SCALE;
}

/**
 * ent_paragraph_paint:
 * @self: a paragraph that ent_paragraph_measure() can do at this size
 * @cr: where to paint in the current colour, the upper left corner at 0, 0
 * @size: how large it is
 * @align: where lines stand that are shorter than @width
 * @width: what it is aligned in
 */
void
ent_paragraph_paint (EntParagraph           *self,
                     cairo_t                *cr,
                     const EntParagraphSize *size,
                     PangoAlignment          align,
                     double                  width)
{
  PangoGlyphItem *rest = NULL;
  const char *text;
  const GSList *runs;
  Line line = { 0 };
  double y = 0;

  g_return_if_fail (self->pieces != NULL);

  ent_paragraph_ensure_layout (self);
  text = pango_layout_get_text (self->layout);
  runs = pango_layout_get_line_readonly (self->layout, 0)->runs;
  while (line.next < self->pieces->len && next_line (self, size, &line))
    {
      double x = align == PANGO_ALIGN_LEFT ? 0 : align == PANGO_ALIGN_RIGHT ? width - line.width : (width - line.width) / 2;

      y += line.ascent;
      while (rest != NULL || (runs != NULL && ((PangoGlyphItem *) runs->data)->item->offset < line.end))
        {
          PangoGlyphItem *run;

          if (rest == NULL)
            {
              rest = pango_glyph_item_copy (runs->data);
              runs = runs->next;
            }
          if (rest->item->offset >= line.end)
            break;
          run = take (&rest, text, line.end);
          x += paint_run (self, cr, size, run, x, y);
          pango_glyph_item_free (run);
        }
      y += line.descent;
    }
  g_clear_pointer (&rest, pango_glyph_item_free);
}
