/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-name-place.h"

#include <math.h>

/* How far from its mark a name may stand, in its own heights; the first is beside it, with no line. */
static const double distances[] = { 0, 0.9, 1.8, 3.0 };

/* In the order in which an eye expects them. */
static const struct {
  int x, y;
} directions[] = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };

static gboolean
overlap (const EntRect *a, const EntRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
is_free (const EntNamePlace *names, guint n_names, guint index, const EntRect *place, const EntRect *area)
{
  if (place->x < area->x || place->y < area->y || place->x + place->width > area->x + area->width ||
      place->y + place->height > area->y + area->height)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (overlap (place, &names[i].mark) || (i < index && names[i].placed && overlap (place, &names[i].place)))
      return FALSE;

  return TRUE;
}

static double
along (double start, double length, double name, double away, int direction)
{
  if (direction == 0)
    return start + (length - name) / 2;

  return direction > 0 ? start + length + away : start - away - name;
}

/**
 * ent_name_place:
 * @names: (array length=n_names) (inout): what is to be named
 * @n_names: how many there are
 * @gap: between a mark and its name
 * @area: where names have to stay
 *
 * Names get their places one after the other, each the first one that is
 * free: the order alone decides, and nothing moves for those that follow.
 *
 * Returns: how many have no place
 */
guint
ent_name_place (EntNamePlace *names, guint n_names, double gap, const EntRect *area)
{
  guint n_left = 0;

  g_return_val_if_fail (names != NULL || n_names == 0, 0);
  g_return_val_if_fail (area != NULL, 0);

  for (guint i = 0; i < n_names; i++)
    names[i].placed = names[i].leader = FALSE;

  for (guint i = 0; i < n_names; i++)
    {
      EntNamePlace *name = &names[i];

      for (guint d = 0; d < G_N_ELEMENTS (distances) && !name->placed; d++)
        for (guint k = 0; k < G_N_ELEMENTS (directions) && !name->placed; k++)
          {
            double away = gap + distances[d] * name->height;

            name->place = (EntRect) {
              along (name->mark.x, name->mark.width, name->width, away, directions[k].x),
              along (name->mark.y, name->mark.height, name->height, directions[k].x != 0 ? away - gap : away, directions[k].y),
              name->width,
              name->height,
            };
            name->leader = d > 0;
            name->placed = is_free (names, n_names, i, &name->place, area);
          }
      n_left += !name->placed;
    }

  return n_left;
}
