/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place where a scene becomes pixels, or a page. */

#include "ent-scene.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "ent-glyph.h"
#include "ent-hatch.h"
#include "ent-measure.h"

static void
set_colour (cairo_t *cr, const EntColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
trace_rect (cairo_t *cr, const EntRect *rect, double radius)
{
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, rect->x + rect->width - r, rect->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, rect->x + rect->width - r, rect->y + rect->height - r, r, 0, G_PI / 2);
  cairo_arc (cr, rect->x + r, rect->y + rect->height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace_ellipse (cairo_t *cr, const EntRect *rect)
{
  if (rect->width <= 0 || rect->height <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, rect->x + rect->width / 2, rect->y + rect->height / 2);
  cairo_scale (cr, rect->width / 2, rect->height / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_restore (cr);
}

/* Stripes are a path: a repeating pattern shows its seams in PDF. */
static void
paint_hatch (cairo_t *cr, const EntShape *shape)
{
  set_colour (cr, &shape->stroke);
  ent_hatch_trace (cr, &shape->rect, shape->radius, shape->stroke_width,
                   shape->dash > 0 ? shape->dash : 4 * shape->stroke_width);
  cairo_fill (cr);
}

static void
paint_shape (const EntShape *shape, cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);

  switch (shape->kind)
    {
    case ENT_SHAPE_RECT:
      trace_rect (cr, &shape->rect, shape->radius);
      break;
    case ENT_SHAPE_ELLIPSE:
      trace_ellipse (cr, &shape->rect);
      break;
    case ENT_SHAPE_LINE:
      cairo_move_to (cr, shape->rect.x, shape->rect.y);
      cairo_rel_line_to (cr, shape->rect.width, shape->rect.height);
      break;
    case ENT_SHAPE_GLYPH:
      ent_glyph_paint (shape->glyph, cr, shape->rect.x, shape->rect.y, shape->rect.width, shape->rect.height,
                       shape->fill);
      cairo_restore (cr);
      return;
    case ENT_SHAPE_HATCH:
      if (shape->fill.alpha > 0)
        {
          trace_rect (cr, &shape->rect, shape->radius);
          set_colour (cr, &shape->fill);
          cairo_fill (cr);
        }
      paint_hatch (cr, shape);
      cairo_restore (cr);
      return;
    default:
      g_assert_not_reached ();
    }

  if (shape->fill.alpha > 0 && shape->kind != ENT_SHAPE_LINE)
    {
      set_colour (cr, &shape->fill);
      cairo_fill_preserve (cr);
    }
  if (shape->stroke.alpha > 0 && shape->stroke_width > 0)
    {
      set_colour (cr, &shape->stroke);
      cairo_set_line_width (cr, shape->stroke_width);
      if (shape->dash > 0)
        cairo_set_dash (cr, &shape->dash, 1, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* What was measured is painted as it is where it fits, which it mostly does:
 * what fits is not cut, and one line needs no width. */
static PangoLayout *
get_layout (const EntMetrics *metrics, const EntText *text, double size, double width, double height)
{
  PangoLayout *layout = ent_measure_peek_layout (metrics, text->text, text->raised, size, text->weight, text->style,
                                                 text->tabular, text->wrap ? width : -1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (!text->ellipsize ||
      (text->wrap ? logical.height <= height * PANGO_SCALE + 1 : logical.width <= width * PANGO_SCALE + 1))
    return g_object_ref (layout);

  layout = ent_metrics_create_layout (metrics, text->text, size, text->weight, text->style, text->tabular);
  if (text->raised != NULL)
    ent_metrics_add_raised (metrics, layout, text->raised, size);
  pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (text->wrap)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, (int) ceil (height * PANGO_SCALE));
    }

  return layout;
}

static void
paint_layout (const EntMetrics *metrics, const EntText *text, cairo_t *cr, double size, double width, double height)
{
  g_autoptr (PangoLayout) layout = get_layout (metrics, text, size, width, height);
  double x = 0;

  if (pango_layout_get_width (layout) >= 0)
    {
      PangoAlignment align = text->align;
      PangoDirection base = metrics->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;

      /* Pango swaps the sides for a paragraph that runs against its context;
       * the scene has already said which side is meant. */
      if (align != PANGO_ALIGN_CENTER &&
          pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) != base)
        align = align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
      pango_layout_set_alignment (layout, align);
    }
  else if (text->align != PANGO_ALIGN_LEFT)
    {
      PangoRectangle logical;
      double slack;

      pango_layout_get_extents (layout, NULL, &logical);
      slack = width - (double) logical.width / PANGO_SCALE;
      x = text->align == PANGO_ALIGN_RIGHT ? slack : slack / 2;
    }

  cairo_move_to (cr, x, 0);
  pango_cairo_show_layout (cr, layout);
}

/* FALSE: Pango has to do it. */
static gboolean
paint_paragraph (const EntMetrics *metrics, const EntText *text, cairo_t *cr, double size, double width, double height)
{
  const EntParagraphSize wanted = { size, ent_metrics_raised_size (metrics, size), text->wrap ? width : -1 };
  EntParagraph *paragraph =
    ent_measure_peek_paragraph (metrics, text->text, text->raised, text->weight, text->style, text->tabular);
  double text_width, text_height;

  if (!ent_paragraph_measure (paragraph, &wanted, &text_width, &text_height) ||
      (text->ellipsize && (text->wrap ? text_height > height + 1.0 / PANGO_SCALE : text_width > width + 1.0 / PANGO_SCALE)))
    return FALSE;

  ent_paragraph_paint (paragraph, cr, &wanted, text->align, width);
  return TRUE;
}

/* Nothing is hinted: a text can be painted at any scale, and is only shaped once. */
static void
paint_text (const EntScene *self, const EntText *text, cairo_t *cr)
{
  double scale = text->own_size > 0 && text->size > 0 ? text->size / text->own_size : 1;
  double size = text->own_size > 0 ? text->own_size : text->size;
  double width = text->own_size > 0 ? text->own_width : text->box.width;
  EntMetrics metrics = *ent_scene_get_metrics (self);

  metrics.text_small /= scale;
  cairo_save (cr);
  set_colour (cr, &text->colour);
  cairo_translate (cr, text->box.x, text->box.y);
  cairo_scale (cr, scale, scale);
  if (!paint_paragraph (&metrics, text, cr, size, width, text->box.height / scale))
    paint_layout (&metrics, text, cr, size, width, text->box.height / scale);
  cairo_restore (cr);
}

/**
 * ent_scene_paint_item:
 * @self: a scene
 * @item: one of its items
 * @cr: where to paint, in the coordinates of the scene
 */
void
ent_scene_paint_item (const EntScene *self, const EntSceneItem *item, cairo_t *cr)
{
  for (guint i = 0; i < item->shapes->len; i++)
    paint_shape (&g_array_index (item->shapes, EntShape, i), cr);
  for (guint i = 0; i < item->texts->len; i++)
    paint_text (self, &g_array_index (item->texts, EntText, i), cr);
}

static void
paint_background (const EntScene *self, cairo_t *cr)
{
  cairo_save (cr);
  set_colour (cr, &ent_palette_get (ent_scene_get_metrics (self)->palette)->ground);
  cairo_rectangle (cr, 0, 0, ent_scene_get_width (self), ent_scene_get_height (self));
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * ent_scene_paint_ground:
 * @self: a scene
 * @cr: where to paint
 *
 * Paints the ground and the items that cannot be acted on: what lies below
 * the buttons where a view makes buttons of the others.
 */
void
ent_scene_paint_ground (const EntScene *self, cairo_t *cr)
{
  paint_background (self, cr);
  for (guint i = 0; i < ent_scene_get_n_items (self); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (self, i);

      if (item->role == ENT_SCENE_ROLE_GROUND)
        ent_scene_paint_item (self, item, cr);
    }
}

/**
 * ent_scene_paint:
 * @self: a scene
 * @cr: where to paint
 *
 * Paints the ground and all items in their order.
 */
void
ent_scene_paint (const EntScene *self, cairo_t *cr)
{
  paint_background (self, cr);
  for (guint i = 0; i < ent_scene_get_n_items (self); i++)
    ent_scene_paint_item (self, ent_scene_get_item (self, i), cr);
}
