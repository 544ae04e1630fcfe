/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-breaking.h"

#include <math.h>

/* Shares closer than this are one: the rest is the noise of adding. */
#define SAME 1e-12

/* A member that can move, and how far that takes the share. */
typedef struct {
  guint index; /* among the parts */
  double by;
} Mover;

static int
compare_movers (gconstpointer a,
                gconstpointer b)
{
  const Mover *left = a, *right = b;

  if (left->by != right->by)
    return left->by > right->by ? -1 : 1;

  return left->index < right->index ? -1 : left->index > right->index;
}

/* Those whose move helps, the largest first. */
static GArray *
find_movers (EntBreaking         *self,
             const EntShareParts *parts)
{
  GArray *movers = g_array_new (FALSE, FALSE, sizeof (Mover));

  for (guint i = 0; i < parts->n_parts; i++)
    {
      const EntSharePart *part = &parts->parts[i];
      Mover mover = { i, self->into == part->in ? -part->fraction : part->fraction };

      if (part->level == NULL)
        self->n_without_stance++;
      else if (part->in == self->into)
        continue;
      else if (!part->has_figure)
        self->n_without_figure++;
      else if (mover.by > 0)
        g_array_append_val (movers, mover);
    }
  g_array_sort (movers, compare_movers);

  return movers;
}

static double
get_by (const GArray *movers,
        guint         at)
{
  return g_array_index (movers, Mover, at).by;
}

static gboolean
is_across (EntBreaking *self,
           double       by)
{
  return self->into ? self->share + by >= self->threshold - SAME : self->share - by < self->threshold - SAME;
}

/* The largest members are enough if any so many are. */
static guint
find_size (EntBreaking  *self,
           const GArray *movers)
{
  double by = 0;

  for (guint i = 0; i < movers->len; i++)
    {
      by += get_by (movers, i);
      if (is_across (self, by))
        return i + 1;
    }

  return 0;
}

static void
add_set (EntBreaking  *self,
         GArray       *sets,
         const GArray *movers,
         const guint  *picked,
         double        by)
{
  EntBreakingSet set = { g_new (guint, self->size), self->into ? self->share + by : self->share - by };

  for (guint i = 0; i < self->size; i++)
    set.members[i] = g_array_index (movers, Mover, picked[i]).index;
  g_array_append_val (sets, set);
}

/* Sets are gone through in the order of the largest members first. With some
 * picked, the largest that are left make the largest set, so that where that
 * does not suffice, none does; where it does, it is listed. Thus the search
 * never goes where there is nothing, and its length is that of the list. */
static void
find_sets (EntBreaking  *self,
           const GArray *movers,
           GArray       *sets)
{
  g_autofree guint *picked = g_new0 (guint, self->size + 1);
  g_autofree double *by = g_new0 (double, self->size + 1); /* of those before */
  g_autofree double *sums = g_new0 (double, movers->len + 1);
  /* Down to each set and back up; where adding is at the limit of its
   * precision, a few ways lead nowhere. */
  guint64 n_steps = 4 * (ENT_BREAKING_MAX_SETS + 1) * ((guint64) self->size + 1);
  guint depth = 0;

  for (guint i = 0; i < movers->len; i++)
    sums[i + 1] = sums[i] + get_by (movers, i);

  self->is_cut = TRUE;
  for (; n_steps > 0; n_steps--)
    {
      guint at = picked[depth], rest = self->size - depth;

      if (at + rest > movers->len || !is_across (self, by[depth] + sums[at + rest] - sums[at]))
        {
          if (depth == 0)
            {
              self->is_cut = FALSE;
              return;
            }
          picked[--depth]++;
          continue;
        }
      if (rest > 1)
        {
          by[depth + 1] = by[depth] + get_by (movers, at);
          picked[++depth] = at + 1;
          continue;
        }
      if (sets->len == ENT_BREAKING_MAX_SETS)
        return;
      add_set (self, sets, movers, picked, by[depth] + get_by (movers, at));
      picked[depth]++;
    }
}

/**
 * ent_breaking_new:
 * @parts: the share, member by member
 * @threshold: a share, or a number of members, as @parts has it
 *
 * A share below the threshold has to reach it, by moves into the measure; one
 * that is at it or above has to fall below it, by moves out. These are the
 * minimal winning coalitions of a weighted voting game, and those of them that
 * have the fewest members: see Taylor and Zwicker, Simple Games, 1999. A
 * member with no figure is not moved, nor is one whose position is unknown:
 * that is not an opposing one.
 *
 * Returns: (transfer full): all such sets up to a number
 */
EntBreaking *
ent_breaking_new (const EntShareParts *parts,
                  double               threshold)
{
  EntBreaking *self;
  g_autoptr (GArray) movers = NULL;
  GArray *sets;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (isfinite (threshold), NULL);

  self = g_new0 (EntBreaking, 1);
  self->share = self->limit = parts->share;
  self->threshold = threshold;
  self->into = parts->share < threshold - SAME;
  movers = find_movers (self, parts);
  self->n_movable = movers->len;
  for (guint i = 0; i < movers->len; i++)
    self->limit += self->into ? get_by (movers, i) : -get_by (movers, i);

  sets = g_array_new (FALSE, FALSE, sizeof (EntBreakingSet));
  self->size = find_size (self, movers);
  if (self->size > 0)
    find_sets (self, movers, sets);
  self->n_sets = sets->len;
  self->sets = (EntBreakingSet *) (gpointer) g_array_free (sets, FALSE);

  return self;
}

void
ent_breaking_free (EntBreaking *self)
{
  for (guint i = 0; i < self->n_sets; i++)
    g_free (self->sets[i].members);
  g_free (self->sets);
  g_free (self);
}
