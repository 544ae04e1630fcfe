/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntMark is a drawing in the size of the text around it: a level's chip, a
 * gauge, the bar of an impact, the number of a factor. It is drawn as a tiny
 * scene, with the colours and glyphs of the large ones. What it means stands
 * beside it in words or is its accessible label; it cannot be acted on.
 */

#include "ent-mark.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "ent-finding.h"
#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-style.h"

typedef struct {
  EntMark *mark;
  EntScene *scene;
  EntSceneItem *item;
  EntPaletteKind kind;
  const EntPalette *palette;
  double width, height;
  double em;
} Drawing;

typedef void (*DrawFunc) (Drawing *drawing);

struct _EntMark {
  GtkWidget parent_instance;

  DrawFunc draw;
  double em_width; /* 0: as wide as there is room */
  double em_height;

  EntQuestion *question;
  EntLevel *level;
  EntImpactScale *scale;
  EntRange range;
  guint number;
  EntMatrixSide side;
  EntFinding finding;
};

G_DEFINE_FINAL_TYPE (EntMark, ent_mark, GTK_TYPE_WIDGET)

static const EntColour no_colour = { 0.0, 0.0, 0.0, 0.0 };

static double
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96.0 / 72.0;
}

static void
add_shape (Drawing      *drawing,
           EntShapeKind  kind,
           EntRect       rect,
           double        radius,
           EntColour     fill,
           EntColour     stroke,
           double        stroke_width)
{
  EntShape shape = { .kind = kind, .rect = rect, .radius = radius, .fill = fill, .stroke = stroke, .stroke_width = stroke_width };

  ent_scene_item_add_shape (drawing->item, &shape);
}

static void
draw_level (Drawing *drawing)
{
  EntLevel *level = drawing->mark->level;
  EntRect chip = { 0.5, 0.5, drawing->width - 1.0, drawing->height - 1.0 };
  double radius = drawing->height * 0.25;
  double glyph = drawing->height * 0.6;
  EntRect inner = { (drawing->width - glyph) / 2.0, (drawing->height - glyph) / 2.0, glyph, glyph };
  EntColour fill;
  EntShape shape;

  if (level == NULL)
    {
      add_shape (drawing, ENT_SHAPE_HATCH, chip, radius, drawing->palette->hatch_ground, drawing->palette->hatch, 1.0);
      add_shape (drawing, ENT_SHAPE_RECT, chip, radius, no_colour, drawing->palette->line, 1.0);
      return;
    }

  fill = ent_palette_slot (drawing->kind, ent_level_get_slot (level));
  add_shape (drawing, ENT_SHAPE_RECT, chip, radius, fill, drawing->palette->line, 1.0);
  shape = (EntShape) { .kind = ENT_SHAPE_GLYPH, .rect = inner, .glyph = ent_level_get_glyph (level),
                       .fill = ent_colour_text_on (fill) };
  ent_scene_item_add_shape (drawing->item, &shape);
}

/* Where a part of a whole lies, read in the direction of the text. */
static EntRect
span (Drawing *drawing,
      double   inset,
      double   from,
      double   to,
      double   y,
      double   height)
{
  double room = drawing->width - 2.0 * inset;
  double left = gtk_widget_get_direction (GTK_WIDGET (drawing->mark)) == GTK_TEXT_DIR_RTL ? 1.0 - to : from;

  return (EntRect) { inset + left * room, y, (to - from) * room, height };
}

static void
draw_gauge (Drawing *drawing)
{
  EntMark *self = drawing->mark;
  GListModel *levels = ent_question_get_levels (self->question);
  double track = drawing->em * 0.45;
  double inset = drawing->em * 0.3;
  double middle = drawing->height / 2.0;
  double pill = drawing->em * 1.0;
  EntRect range, tick;

  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (EntLevel) level = g_list_model_get_item (levels, i);
      EntRect segment;

      if (ent_level_get_categorical (level))
        continue;
      segment = span (drawing, inset, ent_level_get_from (level), ent_level_get_to (level), middle - track / 2.0, track);
      add_shape (drawing, ENT_SHAPE_RECT, segment, 0.0, ent_palette_slot (drawing->kind, ent_level_get_slot (level)),
                 drawing->palette->line, 1.0);
    }

  range = span (drawing, inset, self->range.low, self->range.high, middle - pill / 2.0, pill);
  if (range.width < pill / 2.0)
    {
      range.x -= (pill / 2.0 - range.width) / 2.0;
      range.width = pill / 2.0;
    }
  add_shape (drawing, ENT_SHAPE_RECT, range, pill / 3.0, no_colour, drawing->palette->keyline, 5.0);
  add_shape (drawing, ENT_SHAPE_RECT, range, pill / 3.0,
             self->level != NULL ? ent_palette_slot (drawing->kind, ent_level_get_slot (self->level)) : no_colour,
             drawing->palette->text, 2.0);

  tick = span (drawing, inset, self->range.best, self->range.best, 0.0, drawing->height);
  add_shape (drawing, ENT_SHAPE_LINE, tick, 0.0, no_colour, drawing->palette->keyline, 5.0);
  add_shape (drawing, ENT_SHAPE_LINE, tick, 0.0, no_colour, drawing->palette->text, 3.0);
}

static double
impact_to_part (double impact)
{
  return (impact + 1.0) / 2.0;
}

static void
draw_impact (Drawing *drawing)
{
  EntMark *self = drawing->mark;
  double inset = drawing->em * 0.5;
  double middle = drawing->height / 2.0;
  double mark = drawing->em * 0.8;
  gboolean risk = self->range.best < 0.0;
  EntColour colour = risk ? drawing->palette->risk : drawing->palette->opportunity;
  EntRect box, best;

  add_shape (drawing, ENT_SHAPE_LINE, span (drawing, inset, 0.0, 1.0, middle, 0.0), 0.0, no_colour,
             drawing->palette->line, 1.0);
  if (self->scale != NULL)
    {
      GListModel *bands = ent_impact_scale_get_bands (self->scale);

      for (guint i = 0; i < g_list_model_get_n_items (bands); i++)
        {
          g_autoptr (EntBand) band = g_list_model_get_item (bands, i);
          double edge = impact_to_part (ent_band_get_from (band));

          add_shape (drawing, ENT_SHAPE_LINE, span (drawing, inset, edge, edge, middle - mark * 0.3, mark * 0.6), 0.0,
                     no_colour, drawing->palette->line, 1.0);
        }
    }
  add_shape (drawing, ENT_SHAPE_LINE, span (drawing, inset, 0.5, 0.5, 0.0, drawing->height), 0.0, no_colour,
             drawing->palette->text, 2.0);

  box = span (drawing, inset, impact_to_part (self->range.low), impact_to_part (self->range.high), middle - mark * 0.65,
              mark * 1.3);
  add_shape (drawing, ENT_SHAPE_RECT, box, 3.0, no_colour, colour, 2.0);
  best = span (drawing, inset, impact_to_part (self->range.best), impact_to_part (self->range.best), middle - mark / 2.0,
               mark);
  best.x -= mark / 2.0;
  best.width = mark;
  add_shape (drawing, risk ? ENT_SHAPE_ELLIPSE : ENT_SHAPE_RECT, best, 2.0, colour, drawing->palette->keyline, 1.0);
}

static void
draw_factor (Drawing *drawing)
{
  EntMark *self = drawing->mark;
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  EntRect rect = { 0.5, 0.5, drawing->width - 1.0, drawing->height - 1.0 };
  EntColour fill = self->side == ENT_MATRIX_SIDE_HARM   ? drawing->palette->risk
                   : self->side == ENT_MATRIX_SIDE_GAIN ? drawing->palette->opportunity
                                                        : drawing->palette->text_dim;
  double size = drawing->em * (self->number > 99 ? 0.7 : 0.9);
  double height = ent_scene_measure (drawing->scene, number, size, PANGO_WEIGHT_BOLD, -1.0, NULL);
  EntText text = { .text = number, .size = size, .weight = PANGO_WEIGHT_BOLD, .align = PANGO_ALIGN_CENTER,
                   .colour = ent_colour_text_on (fill), .ground = fill, .tabular = TRUE };

  text.box = (EntRect) { 0.0, (drawing->height - height) / 2.0, drawing->width, height };
  add_shape (drawing, self->side == ENT_MATRIX_SIDE_HARM ? ENT_SHAPE_ELLIPSE : ENT_SHAPE_RECT, rect,
             drawing->em * 0.3, fill, no_colour, 0.0);
  ent_scene_item_add_text (drawing->item, &text);
}

static void
draw_finding (Drawing *drawing)
{
  EntRect rect = { 1.0, 1.0, drawing->width - 2.0, drawing->height - 2.0 };

  ent_finding_draw (drawing->mark->finding, drawing->item, rect, drawing->palette->text);
}

static void
ent_mark_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  EntMark *self = ENT_MARK (widget);
  double em = get_em (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = ceil (self->em_height * em);
  else if (self->em_width > 0.0)
    *minimum = *natural = ceil (self->em_width * em);
  else
    {
      *minimum = ceil (5.0 * em);
      *natural = ceil (12.0 * em);
    }
}

static void
ent_mark_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  EntMark *self = ENT_MARK (widget);
  Drawing drawing = { .mark = self };
  g_autoptr (EntMetrics) metrics = NULL;
  g_autoptr (EntScene) scene = NULL;
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const char *family = pango_font_description_get_family (pango_context_get_font_description (context));
  cairo_t *cr;

  drawing.width = gtk_widget_get_width (widget);
  drawing.height = gtk_widget_get_height (widget);
  drawing.em = get_em (widget);
  drawing.kind = ent_style_get_palette ();
  drawing.palette = ent_palette_get (drawing.kind);

  metrics = ent_metrics_new_desktop (drawing.em, 1.0, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, family,
                                     drawing.kind);
  drawing.scene = scene = ent_scene_new (metrics, drawing.width, drawing.height);
  drawing.item = ent_scene_add (scene, "mark", ENT_SCENE_ROLE_GROUND, (EntRect) { 0, 0, drawing.width, drawing.height });
  self->draw (&drawing);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, drawing.width, drawing.height));
  ent_scene_paint_item (scene, drawing.item, cr);
  cairo_destroy (cr);
}

static void
ent_mark_dispose (GObject *object)
{
  EntMark *self = ENT_MARK (object);

  g_clear_object (&self->question);
  g_clear_object (&self->level);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (ent_mark_parent_class)->dispose (object);
}

static void
ent_mark_class_init (EntMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_mark_dispose;

  widget_class->measure = ent_mark_measure;
  widget_class->snapshot = ent_mark_snapshot;

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_mark_init (EntMark *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static EntMark *
mark_new (DrawFunc    draw,
          double      em_width,
          double      em_height,
          const char *label)
{
  EntMark *self = g_object_new (ENT_TYPE_MARK, NULL);

  self->draw = draw;
  self->em_width = em_width;
  self->em_height = em_height;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return self;
}

/**
 * ent_mark_new_level:
 * @level: (nullable): a level; %NULL for no position
 *
 * Returns: (transfer floating): a chip in the level's colour with its glyph;
 *   hatched for %NULL
 */
GtkWidget *
ent_mark_new_level (EntLevel *level)
{
  g_autofree char *label = NULL;
  EntMark *self;

  g_return_val_if_fail (level == NULL || ENT_IS_LEVEL (level), NULL);

  label = level != NULL ? ent_text_clean (ent_level_get_name (level), 200) : g_strdup (_("No position"));
  self = mark_new (draw_level, 1.9, 1.5, label);
  g_set_object (&self->level, level);
  if (level != NULL)
    ent_style_set_tooltip (GTK_WIDGET (self), ent_level_get_definition (level));

  return GTK_WIDGET (self);
}

/**
 * ent_mark_new_gauge:
 * @question: whose scale it is
 * @level: (nullable): the level on it
 * @position: best estimate and range, from 0 to 1
 *
 * Returns: (transfer floating): the scale with its levels, and on it the
 *   range with a tick at the best estimate
 */
GtkWidget *
ent_mark_new_gauge (EntQuestion    *question,
                    EntLevel       *level,
                    const EntRange *position)
{
  g_autofree char *best = NULL;
  g_autofree char *range = NULL;
  g_autofree char *label = NULL;
  EntMark *self;

  g_return_val_if_fail (ENT_IS_QUESTION (question), NULL);
  g_return_val_if_fail (position != NULL, NULL);

  best = ent_phrase_percent (position->best, 0);
  range = ent_phrase_range (position);
  /* Translators: position on a scale, a best estimate and its range, both in per cent */
  label = g_strdup_printf (_("Position on the scale: %1$s, range %2$s"), best, range);
  self = mark_new (draw_gauge, 0.0, 1.5, label);
  g_set_object (&self->question, question);
  g_set_object (&self->level, level);
  self->range = *position;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);

  return GTK_WIDGET (self);
}

/**
 * ent_mark_new_impact:
 * @scale: (nullable): the bands that are ticked off
 * @impact: best estimate and range, from -1 (harm) to +1 (gain)
 *
 * Returns: (transfer floating): a bar with none in its middle
 */
GtkWidget *
ent_mark_new_impact (EntImpactScale *scale,
                     const EntRange *impact)
{
  EntMark *self;

  g_return_val_if_fail (scale == NULL || ENT_IS_IMPACT_SCALE (scale), NULL);
  g_return_val_if_fail (impact != NULL, NULL);

  self = mark_new (draw_impact, 0.0, 1.2, impact->best < 0.0 ? _("Harm") : impact->best > 0.0 ? _("Gain") : _("None"));
  g_set_object (&self->scale, scale);
  self->range = *impact;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);

  return GTK_WIDGET (self);
}

/**
 * ent_mark_new_factor:
 * @number: the factor's number on the matrix
 * @side: on which side of none it lies
 *
 * Returns: (transfer floating): the number on a round for a risk, on a square
 *   for the others
 */
GtkWidget *
ent_mark_new_factor (guint         number,
                     EntMatrixSide side)
{
  g_autofree char *label = NULL;
  EntMark *self;

  /* Translators: the number of a risk or opportunity on the matrix */
  label = g_strdup_printf (_("Number %u"), number);
  self = mark_new (draw_factor, 1.7, 1.7, label);
  self->number = number;
  self->side = side;

  return GTK_WIDGET (self);
}

/**
 * ent_mark_new_finding:
 * @finding: what came of checking a claim
 *
 * Returns: (transfer floating): its shape
 */
GtkWidget *
ent_mark_new_finding (EntFinding finding)
{
  EntMark *self = mark_new (draw_finding, 1.25, 1.25, ent_finding_name (finding));

  self->finding = finding;

  return GTK_WIDGET (self);
}
