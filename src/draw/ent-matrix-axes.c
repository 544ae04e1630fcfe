/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-axes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-declutter.h"
#include "ent-matrix-axes-private.h"
#include "ent-yardstick.h"

/* A title that is too long for its room wraps, but not onto more lines than this. */
#define MAX_TITLE_LINES 3

/* The least height and width of what is acted on, in logical pixels. */
#define MIN_TARGET 24.0

/**
 * ent_matrix_axes_get_line:
 * @self: axes
 *
 * Returns: the height of a line of the smallest text
 */
double
ent_matrix_axes_get_line (const EntMatrixAxes *self)
{
  return ent_scene_measure (self->scene, "X", self->metrics->text_small, PANGO_WEIGHT_NORMAL, -1, NULL);
}

/**
 * ent_matrix_axes_measure:
 * @self: axes
 * @text: text
 * @size: its em size
 * @weight: its weight
 *
 * Returns: how wide a box has to be for it
 */
double
ent_matrix_axes_measure (const EntMatrixAxes *self, const char *text, double size, PangoWeight weight)
{
  double width;

  ent_scene_measure (self->scene, text, size, weight, -1, &width);
  return ceil (width) + 1;
}

/* Nobody hits a picture of a slide. */
static double
least_target (const EntMatrixAxes *self)
{
  return self->metrics->slide ? 0 : MIN_TARGET;
}

static double
wrapped_height (const EntMatrixAxes *self, const char *text, double size, double width)
{
  double line = ceil (ent_scene_measure (self->scene, "X", size, PANGO_WEIGHT_BOLD, -1, NULL));

  return MIN (ceil (ent_scene_measure (self->scene, text, size, PANGO_WEIGHT_BOLD, MAX (width, 1), NULL)),
              MAX_TITLE_LINES * line);
}

static double
arrow_width (const EntMatrixAxes *self)
{
  return ceil (self->title_size * 1.3);
}

static GListModel *
get_impact_bands (const EntMatrixAxes *self)
{
  return self->scale != NULL ? ent_impact_scale_get_bands (self->scale) : NULL;
}

static guint
get_n_impact_bands (const EntMatrixAxes *self)
{
  GListModel *bands = get_impact_bands (self);

  return bands != NULL ? g_list_model_get_n_items (bands) : 0;
}

/* Whether the scale has a name of its own for what lies around none. */
static gboolean
none_is_named (const EntMatrixAxes *self)
{
  for (guint i = 0; i < get_n_impact_bands (self); i++)
    {
      g_autoptr (EntBand) band = g_list_model_get_item (get_impact_bands (self), i);

      if (ent_band_get_from (band) < 0 && ent_band_get_to (band) > 0)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_side_title (const EntMatrixAxes *self, gboolean harm)
{
  const char *name = self->perspective != NULL ? ent_perspective_get_name (self->perspective) : NULL;

  if (name == NULL)
    return g_strdup (harm ? _("Risks: harm") : _("Opportunities: gain"));

  /* Translators: a side of the risk matrix; %s is in whose interest impacts are read, as in "the members". */
  return g_strdup_printf (harm ? _("Risks: harm to %s") : _("Opportunities: gain to %s"), name);
}

/* The width that no label may exceed for all of them to fit: only the widest are cut. */
static double
find_cap (const double *widths, guint n_widths, double room)
{
  double low = 0, high = room;

  for (guint step = 0; step < 24; step++)
    {
      double cap = (low + high) / 2;
      double total = 0;

      for (guint i = 0; i < n_widths; i++)
        total += MIN (widths[i], cap);

      if (total > room)
        high = cap;
      else
        low = cap;
    }

  return low;
}

/* Where the names of the bands in one of @n_rows rows go: @centres and @widths have room for all bands. */
static guint
place_impact_labels (const EntMatrixAxes *self, guint row, guint n_rows, double *centres, double *widths)
{
  guint n_bands = get_n_impact_bands (self);
  guint n = (n_bands - row + n_rows - 1) / n_rows;
  double low = self->plot.x;
  double high = self->plot.x + self->plot.width;
  double cap;

  for (guint i = 0; i < n; i++)
    {
      guint index = row + (self->metrics->rtl ? n - 1 - i : i) * n_rows;
      g_autoptr (EntBand) band = g_list_model_get_item (get_impact_bands (self), index);
      double needed =
        ent_matrix_axes_measure (self, ent_band_get_name (band), self->metrics->text_small, PANGO_WEIGHT_NORMAL);

      centres[i] = ent_matrix_axes_get_x (self, (ent_band_get_from (band) + ent_band_get_to (band)) / 2);
      widths[i] = MAX (needed + self->metrics->text_small / 2, least_target (self));
    }

  cap = MAX (least_target (self), find_cap (widths, n, high - low));
  for (guint i = 0; i < n; i++)
    widths[i] = MIN (widths[i], cap);

  ent_declutter_labels (centres, widths, n, low, high);
  return n;
}

/* One row, where each name is whole and its middle stands below its band. */
static gboolean
one_row_is_enough (const EntMatrixAxes *self)
{
  guint n_bands = get_n_impact_bands (self);
  g_autofree double *centres = g_new (double, n_bands);
  g_autofree double *widths = g_new (double, n_bands);

  place_impact_labels (self, 0, 1, centres, widths);
  for (guint i = 0; i < n_bands; i++)
    {
      guint index = self->metrics->rtl ? n_bands - 1 - i : i;
      g_autoptr (EntBand) band = g_list_model_get_item (get_impact_bands (self), index);
      double from = ent_matrix_axes_get_x (self, ent_band_get_from (band));
      double to = ent_matrix_axes_get_x (self, ent_band_get_to (band));
      double whole =
        ent_matrix_axes_measure (self, ent_band_get_name (band), self->metrics->text_small, PANGO_WEIGHT_NORMAL);

      if (widths[i] < whole || centres[i] < MIN (from, to) || centres[i] > MAX (from, to))
        return FALSE;
    }

  return TRUE;
}

static void
prepare_impact_bands (EntMatrixAxes *self)
{
  self->n_band_rows = 0;
  if (get_n_impact_bands (self) > 0)
    self->n_band_rows = one_row_is_enough (self) ? 1 : 2;
  self->band_row = MAX (least_target (self), ceil (ent_matrix_axes_get_line (self) * 1.25));
}

/* The room that "none" needs between the titles of the two sides. */
static double
none_width (const EntMatrixAxes *self)
{
  if (none_is_named (self))
    return 0;

  return ent_matrix_axes_measure (self, C_ ("impact", "none"), self->metrics->text_small, PANGO_WEIGHT_NORMAL);
}

static void
prepare_titles (EntMatrixAxes *self)
{
  double sizes[] = { self->metrics->text_body, self->metrics->text_small };
  double none = none_width (self);
  g_autofree char *harm = dup_side_title (self, TRUE);
  g_autofree char *gain = dup_side_title (self, FALSE);

  self->stacked = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && self->stacked; i++)
    {
      double widest = MAX (ent_matrix_axes_measure (self, harm, sizes[i], PANGO_WEIGHT_BOLD),
                           ent_matrix_axes_measure (self, gain, sizes[i], PANGO_WEIGHT_BOLD));

      self->title_size = sizes[i];
      self->stacked = widest + 1.5 * sizes[i] > (self->plot.width - none) / 2 - sizes[i];
    }

  self->harm_height = wrapped_height (self, harm, self->title_size, self->plot.width - arrow_width (self));
  self->gain_height = wrapped_height (self, gain, self->title_size, self->plot.width - arrow_width (self));
}

/**
 * ent_matrix_axes_prepare:
 * @self: axes with everything public but the plot set
 * @x: left edge of what they may take
 * @width: its width
 *
 * Finds out how wide the plot will be and how much stands above and below
 * it, in @self's fields of that name.
 */
void
ent_matrix_axes_prepare (EntMatrixAxes *self, double x, double width)
{
  double line, beside;

  ent_matrix_axes_prepare_likelihood (self, width);
  line = ent_matrix_axes_get_line (self);
  /* As it is drawn: a slide has no margin that the rest of a pixel could go to. */
  if (self->metrics->slide)
    line = ceil (line);

  beside = self->labels + self->gutter;
  self->plot.width = MAX (width - beside, 1);
  self->plot.x = self->metrics->rtl ? x : x + beside;

  prepare_impact_bands (self);
  prepare_titles (self);

  self->when_height = wrapped_height (self, self->when, self->metrics->text_small, width);
  self->above = self->when_height + ceil (line * 0.8);
  self->below = ceil (line * 0.4) + self->n_band_rows * self->band_row + ceil (line * 0.3);
  if (self->stacked)
    self->below += self->harm_height + self->gain_height + (none_is_named (self) ? 0 : ceil (line));
  else
    self->below += self->harm_height;
}

/**
 * ent_matrix_axes_place:
 * @self: prepared axes
 * @y: top edge of what they may take
 * @plot_height: height of the plot alone
 */
void
ent_matrix_axes_place (EntMatrixAxes *self, double y, double plot_height)
{
  self->plot.y = y + self->above;
  self->plot.height = plot_height;
}

/**
 * ent_matrix_axes_get_x:
 * @self: placed axes
 * @impact: -1 to +1
 *
 * Harm grows to the left and gain to the right; where text runs from right
 * to left it is the other way round, with labels, titles and arrows.
 *
 * Returns: where @impact lies on the surface
 */
double
ent_matrix_axes_get_x (const EntMatrixAxes *self, double impact)
{
  double along = CLAMP ((impact + 1) / 2, 0, 1);

  return self->plot.x + self->plot.width * (self->metrics->rtl ? 1 - along : along);
}

/**
 * ent_matrix_axes_get_y:
 * @self: placed axes
 * @likelihood: 0 to 1
 *
 * Returns: where @likelihood lies on the surface
 */
double
ent_matrix_axes_get_y (const EntMatrixAxes *self, double likelihood)
{
  return self->plot.y + self->plot.height * (1 - CLAMP (likelihood, 0, 1));
}

static double
needed_contrast (const EntMatrixAxes *self)
{
  return self->metrics->slide ? 7 : 4.5;
}

/**
 * ent_matrix_axes_legible:
 * @self: axes
 * @colour: the colour that a text would have
 * @ground: what it stands on
 *
 * Returns: @colour if it has the contrast that text needs, 7:1 in a room and
 *   4.5:1 on the desktop, otherwise the colour of all text
 */
EntColour
ent_matrix_axes_legible (const EntMatrixAxes *self, EntColour colour, EntColour ground)
{
  return ent_colour_contrast (colour, ground) >= needed_contrast (self) ? colour : self->palette->text;
}

/**
 * ent_matrix_axes_add_line:
 * @item: an item
 * @x: where the line starts
 * @y: where the line starts
 * @width: how far it goes to the right, or to the left if negative
 * @height: how far it goes down, or up if negative
 * @colour: its colour
 * @stroke: its width
 */
void
ent_matrix_axes_add_line (EntSceneItem *item,
                          double        x,
                          double        y,
                          double        width,
                          double        height,
                          EntColour     colour,
                          double        stroke)
{
  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_LINE,
                                    .rect = { x, y, width, height },
                                    .stroke = colour,
                                    .stroke_width = stroke,
                                  });
}

static void
draw_plot (EntMatrixAxes *self)
{
  EntSceneItem *item = ent_scene_add (self->scene, "axis:plot", ENT_SCENE_ROLE_GROUND, self->plot);
  double hair = MAX (1, self->metrics->unit);
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (self->yardstick, &n_bands);
  double none = ent_matrix_axes_get_x (self, 0);

  for (gsize i = 0; i < n_bands; i++)
    {
      double top = ent_matrix_axes_get_y (self, bands[i].to);
      gboolean touching = i > 0 && bands[i - 1].to == bands[i].from;

      /* Of bands that touch every second one is shaded; between others the gap is what is left white. */
      if (touching && i % 2 == 1)
        continue;

      ent_scene_item_add_shape (item, &(EntShape) {
                                        .kind = ENT_SHAPE_RECT,
                                        .rect = { self->plot.x, top, self->plot.width,
                                                  ent_matrix_axes_get_y (self, bands[i].from) - top },
                                        .fill = self->palette->band,
                                      });
    }

  for (guint i = 0; i < get_n_impact_bands (self); i++)
    {
      g_autoptr (EntBand) band = g_list_model_get_item (get_impact_bands (self), i);

      if (i > 0)
        ent_matrix_axes_add_line (item, ent_matrix_axes_get_x (self, ent_band_get_from (band)), self->plot.y, 0,
                                  self->plot.height, self->palette->line_faint, hair);
    }

  /* Frame at 0 and 100 %, and none, from which both sides grow. */
  ent_matrix_axes_add_line (item, self->plot.x, self->plot.y, self->plot.width, 0, self->palette->line_faint, hair);
  ent_matrix_axes_add_line (item, self->plot.x, self->plot.y + self->plot.height, self->plot.width, 0,
                            self->palette->line, hair);
  ent_matrix_axes_add_line (item, none, self->plot.y, 0, self->plot.height, self->palette->text, 2 * hair);
}

static void
draw_impact_label (EntMatrixAxes *self, EntBand *band, double centre, double top, double width)
{
  const char *name = ent_band_get_name (band);
  g_autofree char *id = g_strconcat ("axis:impact:", ent_band_get_id (band), NULL);
  g_autofree char *definition = g_strdup_printf ("%s\n%s", name, ent_band_get_definition (band));
  EntRect bounds = { centre - width / 2, top, width, self->band_row };
  double line = ceil (ent_matrix_axes_get_line (self));
  double y = top + (self->band_row + line) / 2;
  double underline =
    MIN (width, ent_matrix_axes_measure (self, name, self->metrics->text_small, PANGO_WEIGHT_NORMAL));
  EntSceneItem *item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_BUTTON, bounds);

  /* Translators: spoken for a label on the impact axis; %s is the band's name, as in "moderate". */
  item->spoken = g_strdup_printf (_("Impact band: %s"), name);
  item->tooltip = g_strdup (ent_band_get_definition (band));
  item->action = ent_action_print ("win.show-definition", definition);

  ent_scene_item_add_text (item, &(EntText) {
                                   .text = (char *) name,
                                   .box = { bounds.x, top + (self->band_row - line) / 2, width, line },
                                   .size = self->metrics->text_small,
                                   .weight = PANGO_WEIGHT_NORMAL,
                                   .align = PANGO_ALIGN_CENTER,
                                   .colour = self->palette->text,
                                   .ground = self->palette->ground,
                                   .ellipsize = TRUE,
                                 });

  /* Dots under a word say that there is a definition behind it. */
  if (!self->metrics->slide)
    ent_scene_item_add_shape (item, &(EntShape) {
                                      .kind = ENT_SHAPE_LINE,
                                      .rect = { centre - underline / 2, y, underline, 0 },
                                      .stroke = self->palette->line,
                                      .stroke_width = 1,
                                      .dash = 2,
                                    });
}

/* The names of the impact bands, in one row or by turns in two. */
static void
draw_impact_labels (EntMatrixAxes *self)
{
  guint n_bands = get_n_impact_bands (self);
  g_autofree double *centres = g_new (double, n_bands);
  g_autofree double *widths = g_new (double, n_bands);
  double top = self->plot.y + self->plot.height + ceil (ent_matrix_axes_get_line (self) * 0.4);

  for (guint row = 0; row < self->n_band_rows; row++)
    {
      guint n = place_impact_labels (self, row, self->n_band_rows, centres, widths);

      for (guint i = 0; i < n; i++)
        {
          guint index = row + (self->metrics->rtl ? n - 1 - i : i) * self->n_band_rows;
          g_autoptr (EntBand) band = g_list_model_get_item (get_impact_bands (self), index);

          draw_impact_label (self, band, centres[i], top + row * self->band_row, widths[i]);
        }
    }
}

/* Either both titles are coloured or none. */
static EntColour
side_colour (const EntMatrixAxes *self, gboolean harm)
{
  EntColour colours[] = { self->palette->opportunity, self->palette->risk };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (ent_colour_contrast (colours[i], self->palette->ground) < needed_contrast (self))
      return self->palette->text;

  return colours[harm ? 1 : 0];
}

/* The title of a side stands at its outer end, behind an arrow that points outward. */
static void
draw_side_title (EntMatrixAxes *self, gboolean harm, double top, double height, double width)
{
  gboolean left = harm != self->metrics->rtl;
  double arrow = arrow_width (self);
  EntRect bounds = { left ? self->plot.x : self->plot.x + self->plot.width - width, top, width, height };
  g_autofree char *title = dup_side_title (self, harm);
  EntSceneItem *item = ent_scene_add (self->scene, harm ? "axis:harm" : "axis:gain", ENT_SCENE_ROLE_GROUND, bounds);
  EntText text = {
    .text = title,
    .box = { left ? bounds.x + arrow : bounds.x, top, MAX (1, width - arrow), height },
    .size = self->title_size,
    .weight = PANGO_WEIGHT_BOLD,
    .align = left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
    .wrap = TRUE,
    .colour = side_colour (self, harm),
    .ground = self->palette->ground,
    .ellipsize = TRUE,
  };

  ent_scene_item_add_text (item, &text);

  /* An arrow of its own, so that the direction of the text can't turn it. */
  text.text = (char *) (left ? "←" : "→");
  text.box.x = left ? bounds.x : bounds.x + width - arrow;
  text.box.width = arrow;
  text.wrap = FALSE;
  ent_scene_item_add_text (item, &text);
}

static void
draw_impact_titles (EntMatrixAxes *self)
{
  double line = ceil (ent_matrix_axes_get_line (self));
  double top =
    self->plot.y + self->plot.height + ceil (line * 0.4) + self->n_band_rows * self->band_row + ceil (line * 0.3);
  const char *none = C_ ("impact", "none");

  if (!none_is_named (self))
    {
      double width = ent_matrix_axes_measure (self, none, self->metrics->text_small, PANGO_WEIGHT_NORMAL);
      EntRect bounds = { ent_matrix_axes_get_x (self, 0) - width / 2, top, width, line };
      EntSceneItem *item;

      if (!self->stacked)
        bounds.y += MAX (0, (self->harm_height - line) / 2);
      item = ent_scene_add (self->scene, "axis:none", ENT_SCENE_ROLE_GROUND, bounds);
      ent_scene_item_add_text (item, &(EntText) {
                                       .text = (char *) none,
                                       .box = bounds,
                                       .size = self->metrics->text_small,
                                       .weight = PANGO_WEIGHT_NORMAL,
                                       .align = PANGO_ALIGN_CENTER,
                                       .colour = self->palette->text,
                                       .ground = self->palette->ground,
                                     });
      if (self->stacked)
        top += line;
    }

  if (self->stacked)
    {
      draw_side_title (self, TRUE, top, self->harm_height, self->plot.width);
      draw_side_title (self, FALSE, top + self->harm_height, self->gain_height, self->plot.width);
    }
  else
    {
      double width = (self->plot.width - none_width (self)) / 2 - self->title_size / 2;

      draw_side_title (self, TRUE, top, self->harm_height, width);
      draw_side_title (self, FALSE, top, self->gain_height, width);
    }
}

/**
 * ent_matrix_axes_draw:
 * @self: placed axes
 *
 * Adds the axes to the scene: bands at their real widths, words, ranges and
 * names, each with the definition behind it, and the titles of both axes.
 */
void
ent_matrix_axes_draw (EntMatrixAxes *self)
{
  draw_plot (self);
  ent_matrix_axes_draw_likelihood (self);
  draw_impact_labels (self);
  draw_impact_titles (self);
}

/**
 * ent_matrix_axes_clear:
 * @self: axes
 *
 * Frees what they own.
 */
void
ent_matrix_axes_clear (EntMatrixAxes *self)
{
  g_clear_pointer (&self->when, g_free);
}
