/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-matrix-list.h"

#include <glib/gi18n.h>

#include "ent-pen.h"

#define MOST_LINES 3 /* of a title; the mark on the plot says it whole */

/* In ems of the titles. */
#define MARK 1.4
#define GAP  0.4

/* What "and 3 more" takes, if that many are listed. */
static double
more_height (const EntMatrixList *self, EntScene *scene)
{
  return ent_scene_measure (scene, "0", self->size, PANGO_WEIGHT_NORMAL, -1, NULL);
}

static double
lead (const EntMatrixList *self, EntScene *scene, double *mark)
{
  g_autofree char *number = g_strdup_printf ("%u", self->n_entries > 0 ? self->entries[self->n_entries - 1].number : 0);
  double width;

  ent_scene_measure (scene, number, self->size * 0.85, PANGO_WEIGHT_BOLD, -1, &width);
  *mark = MAX (self->size * MARK, width + self->size * 0.5);

  return *mark + self->size * 0.5;
}

static double
entry_height (const EntMatrixList *self, EntScene *scene, const EntMatrixEntry *entry, double width)
{
  double line = ent_scene_measure (scene, "0", self->size, PANGO_WEIGHT_NORMAL, -1, NULL);
  double height = ent_scene_measure (scene, entry->title, self->size,
                                     entry->selected ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, width, NULL);

  return MAX (MIN (height, (MOST_LINES + 0.02) * line), self->size * MARK);
}

/**
 * ent_matrix_list_plan:
 * @self: a list
 * @scene: what it will be added to
 * @most: how high it may get
 *
 * Finds out how high the list is and how many of its entries have a place.
 *
 * Returns: whether all of them have
 */
gboolean
ent_matrix_list_plan (EntMatrixList *self, EntScene *scene, double most)
{
  double mark;
  double width = MAX (self->width - lead (self, scene, &mark), 1);
  double gap = self->size * GAP;

  self->height = 0;
  for (self->n_fit = 0; self->n_fit < self->n_entries; self->n_fit++)
    {
      double height = entry_height (self, scene, &self->entries[self->n_fit], width) + (self->n_fit > 0 ? gap : 0);
      /* Unless it is the last of all, there has to be room to say so. */
      double after = self->n_fit + 1 < self->n_all ? gap + more_height (self, scene) : 0;

      if (self->height + height + after > most + 0.5 && self->n_fit + 1 < self->n_entries)
        break;
      if (self->height + height > most + 0.5)
        break;
      self->height += height;
    }
  if (self->n_fit < self->n_all)
    self->height += (self->n_fit > 0 ? gap : 0) + more_height (self, scene);

  return self->n_fit == self->n_entries;
}

static double
add_entry (const EntMatrixList *self, EntScene *scene, const EntMatrixEntry *entry, double y)
{
  const EntMetrics *metrics = ent_scene_get_metrics (scene);
  const EntPalette *palette = ent_palette_get (metrics->palette);
  EntColour fill = entry->risk ? palette->risk : palette->opportunity;
  g_autofree char *id = g_strconcat ("list:", entry->id, NULL);
  g_autofree char *number = g_strdup_printf ("%u", entry->number);
  double mark;
  double indent = lead (self, scene, &mark);
  double size = self->size * 0.85 < metrics->text_small ? metrics->text_small : self->size * 0.85;
  double width = MAX (self->width - indent, 1);
  double height = entry_height (self, scene, entry, width);
  double line = ent_scene_measure (scene, "0", self->size, PANGO_WEIGHT_NORMAL, -1, NULL);
  double number_height = ent_scene_measure (scene, number, size, PANGO_WEIGHT_BOLD, -1, NULL);
  EntRect disc = { self->x, y + MAX (line - self->size * MARK, 0) / 2, mark, self->size * MARK };
  EntSceneItem *item = ent_scene_add (scene, id, ENT_SCENE_ROLE_GROUND, (EntRect) { self->x, y, self->width, height });
  EntPen pen = { .item = item, .axis = self->axis, .mirrored = metrics->rtl, .ground = fill };
  EntText text;

  item->bounds = ent_pen_turn (&pen, item->bounds);
  if (entry->risk && disc.width < disc.height * 1.01)
    ent_pen_ellipse (&pen, disc, fill, ent_pen_none, 0);
  else
    ent_pen_rect (&pen, disc, entry->risk ? disc.height / 2 : disc.height / 6, fill, ent_pen_none, 0, 0);

  text = ent_pen_text_init (number, (EntRect) { disc.x, disc.y + (disc.height - number_height) / 2, disc.width, number_height },
                            size, ent_colour_text_on (fill));
  text.weight = PANGO_WEIGHT_BOLD;
  text.align = PANGO_ALIGN_CENTER;
  text.tabular = TRUE;
  ent_pen_text (&pen, &text);

  pen.ground = palette->ground;
  text = ent_pen_text_init (entry->title, (EntRect) { self->x + indent, y, width, height }, self->size, palette->text);
  text.weight = entry->selected ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  text.wrap = TRUE;
  text.ellipsize = TRUE;
  if (height <= self->size * MARK + 0.01)
    text.box.y = y + MAX (height - line, 0) / 2;
  text.box.height = y + height - text.box.y;
  ent_pen_text (&pen, &text);

  return height;
}

/**
 * ent_matrix_list_add:
 * @self: a planned list
 * @scene: what it is added to
 * @y: its top
 *
 * Adds an item "list:ID" for each factor that has a place, and how many have
 * none. They cannot be acted on: the marks on the plot are.
 */
void
ent_matrix_list_add (const EntMatrixList *self, EntScene *scene, double y)
{
  const EntMetrics *metrics = ent_scene_get_metrics (scene);
  const EntPalette *palette = ent_palette_get (metrics->palette);
  double gap = self->size * GAP;
  g_autofree char *more = NULL;
  EntSceneItem *item;
  EntText text;
  EntRect rect;
  EntPen pen;

  for (guint i = 0; i < self->n_fit; i++)
    y += add_entry (self, scene, &self->entries[i], y) + gap;
  if (self->n_fit == self->n_all)
    return;

  /* Translators: below the risks and opportunities that are listed */
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", self->n_all - self->n_fit), self->n_all - self->n_fit);
  rect = (EntRect) { self->x, y, self->width, more_height (self, scene) };
  item = ent_scene_add (scene, "list-more", ENT_SCENE_ROLE_GROUND, rect);
  pen = (EntPen) { .item = item, .axis = self->axis, .mirrored = metrics->rtl, .ground = palette->ground };
  item->bounds = ent_pen_turn (&pen, rect);
  item->spoken = g_strdup (more);
  text = ent_pen_text_init (more, rect, self->size, palette->text);
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);
}
