/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-declutter.h"

#include <math.h>

#define N_ANGLES 24

/* Rings lie this part of a mark's size apart. */
#define RING_STEP 0.125

/* A mark that is moved by less than this part of its size needs no line. */
#define UNNOTICED 0.05

/* Which marks lie where, in square cells of a mark's size: whoever overlaps
 * a point lies in its cell or in one of the eight around it. */
typedef struct {
  const EntMark *marks;
  double size;
  EntRect area;
  int columns, rows;
  GArray **cells; /* of guint, NULL where nobody lies */
} Grid;

static int
cell_at (const Grid *grid, double x, double y)
{
  int column = (int) floor ((x - grid->area.x) / grid->size);
  int row = (int) floor ((y - grid->area.y) / grid->size);

  return CLAMP (row, 0, grid->rows - 1) * grid->columns + CLAMP (column, 0, grid->columns - 1);
}

static void
grid_init (Grid *grid, const EntMark *marks, double size, const EntRect *area)
{
  grid->marks = marks;
  grid->size = size;
  grid->area = *area;
  grid->columns = MAX (1, (int) ceil (area->width / size));
  grid->rows = MAX (1, (int) ceil (area->height / size));
  grid->cells = g_new0 (GArray *, (gsize) grid->columns * grid->rows);
}

static void
grid_clear (Grid *grid)
{
  for (gsize i = 0; i < (gsize) grid->columns * grid->rows; i++)
    if (grid->cells[i] != NULL)
      g_array_unref (grid->cells[i]);
  g_clear_pointer (&grid->cells, g_free);
}

static void
grid_add (Grid *grid, guint index)
{
  int cell = cell_at (grid, grid->marks[index].x, grid->marks[index].y);

  if (grid->cells[cell] == NULL)
    grid->cells[cell] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (grid->cells[cell], index);
}

/* How many marks in the grid, @except aside, a mark at that point would cover. */
static guint
grid_count (const Grid *grid, double x, double y, guint except)
{
  int at = cell_at (grid, x, y);
  int column = at % grid->columns;
  int row = at / grid->columns;
  double near_enough = grid->size * (1 - 1e-6);
  guint n = 0;

  for (int r = MAX (0, row - 1); r <= MIN (grid->rows - 1, row + 1); r++)
    for (int c = MAX (0, column - 1); c <= MIN (grid->columns - 1, column + 1); c++)
      {
        GArray *cell = grid->cells[r * grid->columns + c];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            guint index = g_array_index (cell, guint, i);
            const EntMark *mark = &grid->marks[index];

            n += index != except && fabs (mark->x - x) < near_enough && fabs (mark->y - y) < near_enough;
          }
      }

  return n;
}

static gboolean
within (const EntRect *area, double x, double y)
{
  return x >= area->x && x <= area->x + area->width && y >= area->y && y <= area->y + area->height;
}

/* Looks on growing rings around the place wanted, first away from @heading, then ever further round. */
static gboolean
find_free_on_rings (const Grid *grid, double *x, double *y, double heading)
{
  double reach = hypot (grid->area.width, grid->area.height);
  double step = grid->size * RING_STEP;

  for (double radius = step; radius <= reach; radius += step)
    for (int i = 0; i < N_ANGLES; i++)
      {
        int turn = (i + 1) / 2 * (i % 2 == 1 ? 1 : -1);
        double angle = heading + turn * 2 * G_PI / N_ANGLES;
        double to_x = *x + radius * cos (angle);
        double to_y = *y + radius * sin (angle);

        if (within (&grid->area, to_x, to_y) && grid_count (grid, to_x, to_y, G_MAXUINT) == 0)
          {
            *x = to_x;
            *y = to_y;
            return TRUE;
          }
      }

  return FALSE;
}

/* The last resort when the area is nearly full: each mark, in order, takes the nearest free place of a lattice. */
static void
place_on_lattice (EntMark *marks, const EntMark *wanted, guint n_marks, double size, const EntRect *area)
{
  int columns = (int) floor (area->width / size + 1e-9) + 1;
  int rows = (int) floor (area->height / size + 1e-9) + 1;
  double step_x = columns > 1 ? area->width / (columns - 1) : 0;
  double step_y = rows > 1 ? area->height / (rows - 1) : 0;
  g_autofree gboolean *taken = g_new0 (gboolean, (gsize) columns * rows);

  for (guint i = 0; i < n_marks; i++)
    {
      double nearest = G_MAXDOUBLE;
      int best = -1;

      for (int place = 0; place < columns * rows; place++)
        {
          double distance = hypot (area->x + place % columns * step_x - wanted[i].x,
                                   area->y + place / columns * step_y - wanted[i].y);

          if (!taken[place] && distance < nearest)
            {
              nearest = distance;
              best = place;
            }
        }

      if (best < 0)
        {
          /* More marks than there are places: the rest stay where they belong. */
          marks[i] = wanted[i];
          continue;
        }

      taken[best] = TRUE;
      marks[i].x = area->x + best % columns * step_x;
      marks[i].y = area->y + best / columns * step_y;
    }
}

static EntRect
room_for_centres (const EntRect *area, double size)
{
  double width = MAX (0, area->width - size);
  double height = MAX (0, area->height - size);

  return (EntRect) {
    area->x + (area->width - width) / 2,
    area->y + (area->height - height) / 2,
    width,
    height,
  };
}

/**
 * ent_declutter_capacity:
 * @area: an area
 * @size: width and height of a mark
 *
 * Returns: how many marks ent_declutter_marks() can surely place in @area
 *   without one covering another
 */
guint
ent_declutter_capacity (const EntRect *area, double size)
{
  g_return_val_if_fail (area != NULL && size > 0, 0);

  if (area->width < size || area->height < size)
    return 0;

  return (guint) floor (area->width / size + 1e-9) * (guint) floor (area->height / size + 1e-9);
}

/**
 * ent_declutter_marks:
 * @marks: (array length=n_marks): marks at the places where they belong
 * @n_marks: how many there are
 * @size: width and height of a mark with the gap that it keeps
 * @area: where all of them have to stay, edges included
 *
 * Moves marks so that no two of them overlap as squares of @size. A mark
 * that covers nobody stays; of those that cover each other the first stays
 * and each further one goes to a free place near its own. Order and places
 * alone decide, and the number of steps is bounded by the size of @area.
 *
 * Returns: how many marks still cover another, which is 0 up to
 *   ent_declutter_capacity()
 */
guint
ent_declutter_marks (EntMark *marks, guint n_marks, double size, const EntRect *area)
{
  EntRect room;
  Grid wanted_grid, grid;
  g_autofree EntMark *wanted = NULL;
  gboolean full = FALSE;
  guint n_covered = 0;

  g_return_val_if_fail (marks != NULL || n_marks == 0, 0);
  g_return_val_if_fail (size > 0 && area != NULL, 0);

  room = room_for_centres (area, size);
  for (guint i = 0; i < n_marks; i++)
    marks[i].moved = FALSE;
  wanted = g_memdup2 (marks, n_marks * sizeof *marks);

  for (guint i = 0; i < n_marks; i++)
    {
      marks[i].x = CLAMP (marks[i].x, room.x, room.x + room.width);
      marks[i].y = CLAMP (marks[i].y, room.y, room.y + room.height);
    }

  /* Who covers nobody is an obstacle for all others from the start. */
  grid_init (&wanted_grid, marks, size, &room);
  grid_init (&grid, marks, size, &room);
  for (guint i = 0; i < n_marks; i++)
    grid_add (&wanted_grid, i);
  for (guint i = 0; i < n_marks; i++)
    {
      marks[i].moved = grid_count (&wanted_grid, marks[i].x, marks[i].y, i) > 0;
      if (!marks[i].moved)
        grid_add (&grid, i);
    }
  grid_clear (&wanted_grid);

  for (guint i = 0; i < n_marks && !full; i++)
    {
      double from_x = 0, from_y = 0;

      if (!marks[i].moved)
        continue;

      if (grid_count (&grid, marks[i].x, marks[i].y, i) > 0)
        {
          /* Away from the earlier marks that it covers. */
          for (guint j = 0; j < n_marks; j++)
            if (j != i && fabs (marks[j].x - marks[i].x) < size && fabs (marks[j].y - marks[i].y) < size)
              {
                from_x += marks[i].x - marks[j].x;
                from_y += marks[i].y - marks[j].y;
              }

          full = !find_free_on_rings (&grid, &marks[i].x, &marks[i].y, atan2 (from_y, from_x));
        }
      grid_add (&grid, i);
    }

  if (full)
    place_on_lattice (marks, wanted, n_marks, size, &room);

  grid_clear (&grid);
  grid_init (&grid, marks, size, &room);
  for (guint i = 0; i < n_marks; i++)
    grid_add (&grid, i);
  for (guint i = 0; i < n_marks; i++)
    {
      marks[i].moved = hypot (marks[i].x - wanted[i].x, marks[i].y - wanted[i].y) > size * UNNOTICED;
      n_covered += grid_count (&grid, marks[i].x, marks[i].y, i) > 0;
    }
  grid_clear (&grid);

  return n_covered;
}

/**
 * ent_declutter_labels:
 * @centres: (array length=n_labels): where the labels of an axis belong, ascending
 * @heights: (array length=n_labels): their heights
 * @n_labels: how many there are
 * @low: where the axis may begin
 * @high: where it may end
 *
 * Moves labels along one axis by as little as possible, so that none
 * overlaps the next and, if there is room for all, none leaves @low to
 * @high. Labels that touch are moved as a block to the mean of where its
 * labels belong (pool adjacent violators: the least squares solution).
 */
void
ent_declutter_labels (double *centres, const double *heights, guint n_labels, double low, double high)
{
  typedef struct {
    double start; /* where the block begins if nothing holds it */
    double length;
    guint n_labels;
  } Block;
  g_autofree Block *blocks = NULL;
  guint n_blocks = 0;
  guint label = 0;

  g_return_if_fail ((centres != NULL && heights != NULL) || n_labels == 0);

  blocks = g_new (Block, MAX (n_labels, 1));
  for (guint i = 0; i < n_labels; i++)
    {
      Block block = { centres[i] - heights[i] / 2, heights[i], 1 };

      block.start = CLAMP (block.start, low, MAX (low, high - block.length));
      while (n_blocks > 0 && blocks[n_blocks - 1].start + blocks[n_blocks - 1].length > block.start)
        {
          const Block *before = &blocks[--n_blocks];
          double start = (before->start * before->n_labels + (block.start - before->length) * block.n_labels) /
                         (before->n_labels + block.n_labels);

          block = (Block) { start, before->length + block.length, before->n_labels + block.n_labels };
          block.start = MAX (low, MIN (block.start, high - block.length));
        }
      blocks[n_blocks++] = block;
    }

  for (guint b = 0; b < n_blocks; b++)
    {
      double at = blocks[b].start;

      for (guint i = 0; i < blocks[b].n_labels; i++, label++)
        {
          centres[label] = at + heights[label] / 2;
          at += heights[label];
        }
    }
}
