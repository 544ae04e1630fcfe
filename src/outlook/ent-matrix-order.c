/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-matrix-order.h"

#include <glib/gi18n.h>

/* A sentence with more clauses than this, or a longer list in one, is summed up by a count. */
#define MAX_CLAUSES 4
#define MAX_LISTED 5
#define MAX_SPOKEN_PAIRS 40

struct _EntMatrixOrder {
  guint n_boxes;
  EntMatrixSide *sides;
  int *levels;
  GArray *relations; /* of EntMatrixRelation, by upper, then lower */
};

G_DEFINE_BOXED_TYPE (EntMatrixOrder, ent_matrix_order, ent_matrix_order_copy, ent_matrix_order_free)

/**
 * ent_matrix_box_get_side:
 * @self: a box
 *
 * Says on which side of none a box lies. One that reaches over none belongs
 * to no side, and neither does one that is nothing but none; one that only
 * touches it does.
 *
 * Returns: the side
 */
EntMatrixSide
ent_matrix_box_get_side (const EntMatrixBox *self)
{
  g_return_val_if_fail (self != NULL, ENT_MATRIX_SIDE_NEITHER);

  if (self->impact_low < 0 && self->impact_high <= 0)
    return ENT_MATRIX_SIDE_HARM;
  if (self->impact_low >= 0 && self->impact_high > 0)
    return ENT_MATRIX_SIDE_GAIN;

  return ENT_MATRIX_SIDE_NEITHER;
}

static gboolean
box_equal (const EntMatrixBox *a, const EntMatrixBox *b)
{
  return a->likelihood_low == b->likelihood_low && a->likelihood_high == b->likelihood_high &&
         a->impact_low == b->impact_low && a->impact_high == b->impact_high;
}

/**
 * ent_matrix_box_outranks:
 * @self: a box
 * @other: another box
 *
 * @self outranks @other when both lie on the same side and @self lies
 * wholly above or level (no likelihood in it is less than any in @other)
 * and wholly further out or level, and the two aren't the same point. This
 * is a strict partial order. Whatever it leaves open cannot be ordered from
 * ranges alone: to rank it all the same by a product of ordinal labels, as
 * coloured risk matrices do, is what L. A. Cox Jr., "What's Wrong with Risk
 * Matrices?", Risk Analysis 28(2), 2008, pp. 497–512, shows to be able to
 * do worse than chance.
 *
 * Returns: whether @self outranks @other
 */
gboolean
ent_matrix_box_outranks (const EntMatrixBox *self, const EntMatrixBox *other)
{
  EntMatrixSide side;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  side = ent_matrix_box_get_side (self);
  if (side == ENT_MATRIX_SIDE_NEITHER || side != ent_matrix_box_get_side (other) || box_equal (self, other))
    return FALSE;

  if (self->likelihood_low < other->likelihood_high)
    return FALSE;

  return side == ENT_MATRIX_SIDE_HARM ? self->impact_high <= other->impact_low
                                      : self->impact_low >= other->impact_high;
}

/**
 * ent_matrix_box_init_factor:
 * @self: (out): what to fill
 * @factor: a factor
 * @perspective: (nullable): id of the perspective to read it from
 *
 * Returns: whether the factor has an impact from that perspective; @self is
 *   left alone if not
 */
gboolean
ent_matrix_box_init_factor (EntMatrixBox *self, EntFactor *factor, const char *perspective)
{
  GListModel *impacts;
  const EntRange *likelihood;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ENT_IS_FACTOR (factor), FALSE);

  likelihood = ent_factor_get_likelihood (factor);
  impacts = ent_factor_get_impacts (factor);
  if (likelihood == NULL || perspective == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);
      const EntRange *range = ent_impact_get_range (impact);

      if (g_strcmp0 (ent_impact_get_perspective (impact), perspective) != 0)
        continue;

      *self = (EntMatrixBox) { likelihood->low, likelihood->high, range->low, range->high };
      return TRUE;
    }

  return FALSE;
}

/* The longest chain above a box. The relation is transitive, so whoever is on
 * that chain outranks the box itself, and memoising makes this quadratic. */
static int
find_level (EntMatrixOrder *self, const EntMatrixBox *boxes, guint index)
{
  int level = 0;

  if (self->levels[index] >= 0)
    return self->levels[index];

  for (guint i = 0; i < self->n_boxes; i++)
    if (ent_matrix_box_outranks (&boxes[i], &boxes[index]))
      level = MAX (level, find_level (self, boxes, i) + 1);

  self->levels[index] = level;
  return level;
}

/**
 * ent_matrix_order_new:
 * @boxes: (array length=n_boxes): the boxes to compare
 * @n_boxes: how many there are
 *
 * Compares each box with each other one. The result depends on the boxes
 * and their order alone, and keeps nothing of them but indices.
 *
 * Returns: (transfer full): the partial order
 */
EntMatrixOrder *
ent_matrix_order_new (const EntMatrixBox *boxes, guint n_boxes)
{
  EntMatrixOrder *self;

  g_return_val_if_fail (boxes != NULL || n_boxes == 0, NULL);

  self = g_new0 (EntMatrixOrder, 1);
  self->n_boxes = n_boxes;
  self->sides = g_new (EntMatrixSide, n_boxes);
  self->levels = g_new (int, n_boxes);
  self->relations = g_array_new (FALSE, FALSE, sizeof (EntMatrixRelation));

  for (guint i = 0; i < n_boxes; i++)
    {
      self->sides[i] = ent_matrix_box_get_side (&boxes[i]);
      self->levels[i] = -1;
    }

  for (guint i = 0; i < n_boxes; i++)
    {
      if (self->sides[i] != ENT_MATRIX_SIDE_NEITHER)
        find_level (self, boxes, i);

      for (guint j = 0; j < n_boxes; j++)
        if (ent_matrix_box_outranks (&boxes[i], &boxes[j]))
          g_array_append_vals (self->relations, &(EntMatrixRelation) { i, j }, 1);
    }

  return self;
}

/**
 * ent_matrix_order_copy:
 * @self: an order
 *
 * Returns: (transfer full): an equal one
 */
EntMatrixOrder *
ent_matrix_order_copy (const EntMatrixOrder *self)
{
  EntMatrixOrder *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (EntMatrixOrder, 1);
  copy->n_boxes = self->n_boxes;
  copy->sides = g_memdup2 (self->sides, self->n_boxes * sizeof *self->sides);
  copy->levels = g_memdup2 (self->levels, self->n_boxes * sizeof *self->levels);
  copy->relations = g_array_copy (self->relations);

  return copy;
}

/**
 * ent_matrix_order_free:
 * @self: (transfer full) (nullable): an order
 */
void
ent_matrix_order_free (EntMatrixOrder *self)
{
  if (self == NULL)
    return;

  g_free (self->sides);
  g_free (self->levels);
  g_array_unref (self->relations);
  g_free (self);
}

/**
 * ent_matrix_order_get_n_boxes:
 * @self: an order
 *
 * Returns: how many boxes were compared
 */
guint
ent_matrix_order_get_n_boxes (const EntMatrixOrder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_boxes;
}

/**
 * ent_matrix_order_get_side:
 * @self: an order
 * @index: index of a box
 *
 * Returns: the side it lies on
 */
EntMatrixSide
ent_matrix_order_get_side (const EntMatrixOrder *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_boxes, ENT_MATRIX_SIDE_NEITHER);

  return self->sides[index];
}

/**
 * ent_matrix_order_get_level:
 * @self: an order
 * @index: index of a box
 *
 * The level of a box in the partial order: 0 where nothing outranks it,
 * otherwise the length of the longest chain above it. Two boxes on different
 * levels are not for that reason ordered: only a relation says so.
 *
 * Returns: the level, or -1 for a box that lies on no side
 */
int
ent_matrix_order_get_level (const EntMatrixOrder *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_boxes, -1);

  return self->levels[index];
}

/**
 * ent_matrix_order_get_relations:
 * @self: an order
 * @n_relations: (out): how many there are
 *
 * All ordered pairs, those that follow from others included, by upper and
 * then by lower index.
 *
 * Returns: (array length=n_relations) (transfer none): the pairs
 */
const EntMatrixRelation *
ent_matrix_order_get_relations (const EntMatrixOrder *self, guint *n_relations)
{
  g_return_val_if_fail (self != NULL && n_relations != NULL, NULL);

  *n_relations = self->relations->len;
  return (const EntMatrixRelation *) (gpointer) self->relations->data;
}

static gboolean
related (const EntMatrixOrder *self, guint upper, guint lower)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const EntMatrixRelation *relation = &g_array_index (self->relations, EntMatrixRelation, i);

      if (relation->upper == upper && relation->lower == lower)
        return TRUE;
    }

  return FALSE;
}

/* Whether a relation follows from two others; such a one is not put into words. */
static gboolean
follows (const EntMatrixOrder *self, const EntMatrixRelation *relation)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      const EntMatrixRelation *first = &g_array_index (self->relations, EntMatrixRelation, i);

      if (first->upper == relation->upper && first->lower != relation->lower &&
          related (self, first->lower, relation->lower))
        return TRUE;
    }

  return FALSE;
}

static guint
number_of (const guint *numbers, guint index)
{
  return numbers != NULL ? numbers[index] : index + 1;
}

/* "3", "3 and 4", "3, 4 and 5" */
static char *
join_numbers (const guint *list, guint n_list)
{
  g_autofree char *head = NULL;

  if (n_list == 0)
    return g_strdup ("");

  head = g_strdup_printf ("%u", list[0]);
  for (guint i = 1; i < n_list; i++)
    {
      g_autofree char *next = g_strdup_printf ("%u", list[i]);
      char *joined;

      if (i + 1 < n_list)
        /* Translators: numbers of factors in a list, as in "3, 4". */
        joined = g_strdup_printf (C_ ("list of numbers", "%s, %s"), head, next);
      else
        /* Translators: the last of a list of numbers, as in "3, 4 and 5". */
        joined = g_strdup_printf (C_ ("list of numbers", "%s and %s"), head, next);

      g_free (head);
      head = joined;
    }

  return g_steal_pointer (&head);
}

/* "1 outranks 3 and 4; 2 outranks 4", or NULL if that would be too long to be read. */
static char *
describe_relations (const EntMatrixOrder *self, EntMatrixSide side, const guint *numbers)
{
  g_autoptr (GString) clauses = g_string_new (NULL);
  guint n_clauses = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      guint lower[MAX_LISTED];
      guint n_lower = 0;
      g_autofree char *list = NULL;

      if (self->sides[i] != side)
        continue;

      for (guint r = 0; r < self->relations->len; r++)
        {
          const EntMatrixRelation *relation = &g_array_index (self->relations, EntMatrixRelation, r);

          if (relation->upper != i || follows (self, relation))
            continue;
          if (n_lower == MAX_LISTED)
            return NULL;

          lower[n_lower++] = number_of (numbers, relation->lower);
        }

      if (n_lower == 0)
        continue;
      if (n_clauses++ == MAX_CLAUSES)
        return NULL;

      list = join_numbers (lower, n_lower);
      if (clauses->len > 0)
        /* Translators: stands between two clauses, as in "1 outranks 3; 2 outranks 4". */
        g_string_append (clauses, C_ ("clauses", "; "));
      /* Translators: a factor's number, then those of the factors that it outranks. */
      g_string_append_printf (clauses, _("%u outranks %s"), number_of (numbers, i), list);
    }

  return g_string_free (g_steal_pointer (&clauses), FALSE);
}

static gboolean
has_astride (const EntMatrixOrder *self)
{
  for (guint i = 0; i < self->n_boxes; i++)
    if (self->sides[i] == ENT_MATRIX_SIDE_NEITHER)
      return TRUE;

  return FALSE;
}

/* The first numbers of the boxes on one side, as a list in words. */
static char *
list_side (const EntMatrixOrder *self, EntMatrixSide side, const guint *numbers)
{
  guint list[MAX_LISTED];
  guint n_list = 0;

  for (guint i = 0; i < self->n_boxes && n_list < MAX_LISTED; i++)
    if (self->sides[i] == side)
      list[n_list++] = number_of (numbers, i);

  return join_numbers (list, n_list);
}

/**
 * ent_matrix_order_describe_side:
 * @self: an order
 * @side: which side
 * @numbers: (nullable) (array): what each box is called; its index plus one
 *   if %NULL
 *
 * Puts one side into a sentence: "None of the 4 risks outranks another." or
 * "Risks: 1 outranks 3; the rest cannot be ordered." What follows from two
 * other pairs is left out, and an order of many pairs is given as their
 * number.
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL where fewer
 *   than two boxes lie on that side
 */
char *
ent_matrix_order_describe_side (const EntMatrixOrder *self, EntMatrixSide side, const guint *numbers)
{
  guint n = 0, n_ordered = 0, n_pairs;
  gboolean risks = side == ENT_MATRIX_SIDE_HARM;
  g_autofree char *relations = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (side != ENT_MATRIX_SIDE_NEITHER, NULL);

  for (guint i = 0; i < self->n_boxes; i++)
    n += self->sides[i] == side;
  if (n < 2)
    return NULL;

  for (guint i = 0; i < self->relations->len; i++)
    n_ordered += self->sides[g_array_index (self->relations, EntMatrixRelation, i).upper] == side;

  /* Where some boxes lie on no side, "the risks" would not say which are meant. */
  if (n_ordered == 0 && n <= MAX_LISTED && has_astride (self))
    {
      g_autofree char *list = list_side (self, side, numbers);

      if (n == 2)
        /* Translators: %s are two numbers of factors, as in "1 and 4". */
        return g_strdup_printf (risks ? _("Of the risks %s, neither outranks the other.")
                                      : _("Of the opportunities %s, neither outranks the other."),
                                list);
      /* Translators: %s are the numbers of three factors or more, as in "1, 3 and 4". */
      return g_strdup_printf (risks ? _("Of the risks %s, none outranks another.")
                                    : _("Of the opportunities %s, none outranks another."),
                              list);
    }

  if (n_ordered == 0 && n == 2)
    return g_strdup (risks ? _("Neither of the two risks outranks the other.")
                           : _("Neither of the two opportunities outranks the other."));

  if (n_ordered == 0)
    {
      const char *format =
        risks ? ngettext ("The %u risk stands alone.", "None of the %u risks outranks another.", n)
              : ngettext ("The %u opportunity stands alone.", "None of the %u opportunities outranks another.", n);

      return g_strdup_printf (format, n);
    }

  n_pairs = n * (n - 1) / 2;
  relations = n_ordered <= MAX_SPOKEN_PAIRS ? describe_relations (self, side, numbers) : NULL;

  if (relations == NULL)
    {
      if (n_ordered == n_pairs)
        return g_strdup (risks ? _("Each of the risks can be ordered against each other one.")
                               : _("Each of the opportunities can be ordered against each other one."));

      /* Translators: how many pairs of factors can be ordered, and how many there are. */
      return g_strdup_printf (risks ? _("Risks: %u of %u pairs can be ordered, the rest cannot.")
                                    : _("Opportunities: %u of %u pairs can be ordered, the rest cannot."),
                              n_ordered, n_pairs);
    }

  if (n_ordered == n_pairs)
    /* Translators: %s as in "1 outranks 3; 3 outranks 4". */
    return g_strdup_printf (risks ? _("Risks: %s.") : _("Opportunities: %s."), relations);

  /* Translators: %s as in "1 outranks 3; 2 outranks 4". */
  return g_strdup_printf (risks ? _("Risks: %s; the rest cannot be ordered.")
                                : _("Opportunities: %s; the rest cannot be ordered."),
                          relations);
}

/**
 * ent_matrix_order_describe:
 * @self: an order
 * @numbers: (nullable) (array): what each box is called; its index plus one
 *   if %NULL
 *
 * Puts the order into words: what ent_matrix_order_describe_side() says of
 * the risks and of the opportunities, and which boxes lie on or across none.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where there is
 *   nothing to compare
 */
char *
ent_matrix_order_describe (const EntMatrixOrder *self, const guint *numbers)
{
  g_autofree char *harm = NULL;
  g_autofree char *gain = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_astride = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_boxes < 2)
    return NULL;

  harm = ent_matrix_order_describe_side (self, ENT_MATRIX_SIDE_HARM, numbers);
  gain = ent_matrix_order_describe_side (self, ENT_MATRIX_SIDE_GAIN, numbers);

  if (harm != NULL)
    g_string_append (text, harm);
  if (gain != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", gain);

  for (guint i = 0; i < self->n_boxes; i++)
    n_astride += self->sides[i] == ENT_MATRIX_SIDE_NEITHER;

  if (n_astride > 0 && text->len > 0)
    g_string_append_c (text, ' ');

  if (n_astride > MAX_LISTED)
    {
      /* Translators: “none” is the middle of the scale of impact, between harm and gain. */
      g_string_append_printf (text, ngettext ("%u range lies on or across “none” and cannot be ordered.",
                                              "%u ranges lie on or across “none” and cannot be ordered.",
                                              n_astride),
                              n_astride);
    }
  else if (n_astride > 0)
    {
      g_autofree char *list = list_side (self, ENT_MATRIX_SIDE_NEITHER, numbers);

      /* Translators: %s is a factor's number, or several, as in "3, 4 and 5"; “none” is the middle of
       * the scale of impact, between harm and gain. */
      g_string_append_printf (text, ngettext ("The range of %s lies on or across “none”, so it cannot be ordered.",
                                              "The ranges of %s lie on or across “none”, so they cannot be ordered.",
                                              n_astride),
                              list);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
