/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-share-range.h"

#include <math.h>

#include "ent-list.h"

/* 2^16 cases are looked at in a few milliseconds. */
#define MAX_ENUMERATED 16
/* Draws of one member each; fewer samples are taken of very many members. */
#define N_SAMPLES 20000
#define MAX_DRAWS 20000000
#define SEED 20261124
/* A chance below this is the noise of adding. */
#define NO_CHANCE 1e-9

/* Distribution function of the triangular distribution: see Evans, Hastings
 * and Peacock, Statistical Distributions, 3rd edition 2000, chapter 40. */
static double
triangular_below (const EntRange *self,
                  double          x)
{
  double width = self->high - self->low;

  if (x <= self->low)
    return 0;
  if (x >= self->high)
    return 1;
  if (x <= self->best)
    return (x - self->low) * (x - self->low) / (width * (self->best - self->low));

  return 1 - (self->high - x) * (self->high - x) / (width * (self->high - self->best));
}

static gboolean
is_in (EntQuestion        *question,
       const char * const *levels,
       double              position)
{
  EntLevel *level = ent_question_level_at (question, position);

  return level != NULL && g_strv_contains (levels, ent_level_get_id (level));
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* Where levels begin and end, from 0 to 1: between two of these, the level is one. */
static GArray *
find_edges (EntQuestion *question)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (double));
  const double ends[] = { 0, 1 };
  EntLevel *level;

  g_array_append_vals (edges, ends, 2);
  for (guint i = 0; (level = ent_list_peek (ent_question_get_levels (question), i)) != NULL; i++)
    if (!ent_level_get_categorical (level))
      {
        double of_level[] = { ent_level_get_from (level), ent_level_get_to (level) };

        g_array_append_vals (edges, of_level, 2);
      }
  g_array_sort (edges, compare_doubles);

  return edges;
}

/* The same for a position whose edges and levels have been looked up. */
static double
find_chance (const GArray   *edges,
             const gboolean *in,
             const EntRange *position)
{
  double chance = 0;

  for (guint i = 0; i + 1 < edges->len; i++)
    if (in[i])
      chance += triangular_below (position, g_array_index (edges, double, i + 1))
                - triangular_below (position, g_array_index (edges, double, i));

  return chance < NO_CHANCE ? 0 : chance > 1 - NO_CHANCE ? 1 : chance;
}

static gboolean *
find_bands (EntQuestion        *question,
            const char * const *levels,
            const GArray       *edges)
{
  gboolean *in = g_new0 (gboolean, edges->len);

  for (guint i = 0; i + 1 < edges->len; i++)
    in[i] = is_in (question, levels, (g_array_index (edges, double, i) + g_array_index (edges, double, i + 1)) / 2);

  return in;
}

/**
 * ent_share_range_chance:
 * @question: a question
 * @levels: (array zero-terminated=1): ids of levels that count as "in"
 * @position: a position, with low <= best <= high from 0 to 1
 *
 * The position is taken to be triangular: certainly from low to high, most
 * likely best, and as likely as a straight line says in between.
 *
 * Returns: how likely the level is one of @levels, 0 to 1; where low and high
 *   are one, 0 or 1
 */
double
ent_share_range_chance (EntQuestion        *question,
                        const char * const *levels,
                        const EntRange     *position)
{
  g_autoptr (GArray) edges = NULL;
  g_autofree gboolean *in = NULL;

  g_return_val_if_fail (ENT_IS_QUESTION (question), 0);
  g_return_val_if_fail (levels != NULL && position != NULL, 0);

  if (position->low >= position->high)
    return is_in (question, levels, position->best);

  edges = find_edges (question);
  in = find_bands (question, levels, edges);

  return find_chance (edges, in, position);
}

/* A member that may be in or out, with a figure. */
typedef struct {
  double fraction;
  double chance;
} Undecided;

typedef struct {
  double share;
  double chance;
} Case;

static double
chance_of_part (const EntShareParts *parts,
                const EntSharePart  *part,
                const GArray        *edges,
                const gboolean      *in)
{
  const EntRange *position = part->stance != NULL ? ent_stance_get_position (part->stance) : NULL;

  if (position == NULL || parts->question == NULL || position->low >= position->high
      || (part->level != NULL && ent_level_get_categorical (part->level)))
    return part->in;

  return find_chance (edges, in, position);
}

/* What is certain is added up, and what is not is listed. */
static GArray *
collect_undecided (const EntShareParts *parts,
                   EntShareRange       *out,
                   double              *certain)
{
  GArray *undecided = g_array_new (FALSE, FALSE, sizeof (Undecided));
  g_autoptr (GArray) edges = parts->question != NULL ? find_edges (parts->question) : NULL;
  g_autofree gboolean *in = NULL;

  if (edges != NULL)
    in = find_bands (parts->question, ent_measure_get_levels (parts->measure), edges);

  for (guint i = 0; i < parts->n_parts; i++)
    {
      const EntSharePart *part = &parts->parts[i];
      Undecided one = { part->fraction, chance_of_part (parts, part, edges, in) };

      if (!(one.chance > 0))
        continue;
      out->n_missing += !part->has_figure;
      out->mean += one.chance * one.fraction;
      if (one.chance >= 1)
        {
          out->n_in++;
          *certain += one.fraction;
          continue;
        }
      out->n_undecided++;
      out->least += MIN (one.fraction, 0);
      out->most += MAX (one.fraction, 0);
      if (part->has_figure && one.fraction != 0)
        g_array_append_val (undecided, one);
    }
  out->least += *certain;
  out->most += *certain;

  return undecided;
}

/* Of each case so far, one in which the member is out and one in which it is
 * in: both are sorted already, and are merged. */
static Case *
double_cases (const Case      *cases,
              guint            n,
              const Undecided *member)
{
  Case *doubled = g_new (Case, 2 * n);
  guint out = 0, in = 0;

  for (guint i = 0; i < 2 * n; i++)
    if (in == n || (out < n && cases[out].share <= cases[in].share + member->fraction))
      {
        doubled[i] = (Case) { cases[out].share, cases[out].chance * (1 - member->chance) };
        out++;
      }
    else
      {
        doubled[i] = (Case) { cases[in].share + member->fraction, cases[in].chance * member->chance };
        in++;
      }

  return doubled;
}

/* The smallest share that is not exceeded with the chance @level. */
static double
find_percentile (const Case *cases,
                 guint       n,
                 double      level)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += cases[i].chance;
      if (sum >= level - NO_CHANCE)
        return cases[i].share;
    }

  return cases[n - 1].share;
}

static void
enumerate (const GArray  *undecided,
           double         certain,
           EntShareRange *out)
{
  g_autofree Case *cases = g_new (Case, 1);
  guint n = 1;

  cases[0] = (Case) { certain, 1 };
  for (guint i = 0; i < undecided->len; i++)
    {
      Case *doubled = double_cases (cases, n, &g_array_index (undecided, Undecided, i));

      g_free (cases);
      cases = doubled;
      n *= 2;
    }

  out->exact = TRUE;
  out->low = find_percentile (cases, n, 0.05);
  out->median = find_percentile (cases, n, 0.5);
  out->high = find_percentile (cases, n, 0.95);
}

/* From the binomial spread of how many samples are below the percentile: see
 * Wilks, Order statistics, Bulletin of the American Mathematical Society 54,
 * 1948; one standard deviation of ranks to either side. */
static double
percentile_error (const double *sorted,
                  guint         n,
                  double        level)
{
  double spread = sqrt (n * level * (1 - level));
  guint below = (guint) MAX (floor (n * level - spread), 0);
  guint above = (guint) MIN (ceil (n * level + spread), n - 1);

  return (sorted[above] - sorted[below]) / 2;
}

/* The seed is always the same, so that what is shown twice is the same. */
static void
sample (const GArray  *undecided,
        double         certain,
        EntShareRange *out)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n = MIN (N_SAMPLES, MAX (MAX_DRAWS / undecided->len, 100));
  g_autofree double *shares = g_new (double, n);
  g_autofree guint32 *limits = g_new (guint32, undecided->len);

  for (guint i = 0; i < undecided->len; i++)
    limits[i] = (guint32) (g_array_index (undecided, Undecided, i).chance * G_MAXUINT32);

  for (guint i = 0; i < n; i++)
    {
      shares[i] = certain;
      for (guint j = 0; j < undecided->len; j++)
        if (g_rand_int (random) < limits[j])
          shares[i] += g_array_index (undecided, Undecided, j).fraction;
    }
  qsort (shares, n, sizeof (double), compare_doubles);

  out->n_samples = n;
  out->low = shares[(guint) (n * 0.05)];
  out->median = shares[n / 2];
  out->high = shares[(guint) (n * 0.95)];
  out->standard_error = MAX (percentile_error (shares, n, 0.05), percentile_error (shares, n, 0.95));
}

/**
 * ent_share_range_compute:
 * @parts: the share, member by member
 * @out: (out caller-allocates): the range
 *
 * Each member's position is triangular from low over best to high, whatever
 * those of others are, and it is in with the chance that the position falls in
 * a level that counts. Without a position, or with a level that is a category,
 * it is in or out as it is on the map. With up to 16 undecided members of whom
 * there is a figure each of the cases is looked at; otherwise a sample of
 * 20,000, and fewer, at least 100, where there are more than 1,000 of them.
 * The median of a share that could be either of two neighbours is the lower.
 *
 * Returns: %FALSE if nobody may be in or out: then the share is certain, and
 *   all the numbers are the same
 */
gboolean
ent_share_range_compute (const EntShareParts *parts,
                         EntShareRange       *out)
{
  g_autoptr (GArray) undecided = NULL;
  double certain = 0;

  g_return_val_if_fail (parts != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  *out = (EntShareRange) { 0 };
  undecided = collect_undecided (parts, out, &certain);
  if (undecided->len <= MAX_ENUMERATED)
    enumerate (undecided, certain, out);
  else
    sample (undecided, certain, out);

  return out->n_undecided > 0;
}
