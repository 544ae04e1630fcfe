/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-source-list.h"

#include <string.h>

#include "ent-fold.h"
#include "ent-links.h"
#include "ent-support.h"

typedef struct {
  EntBriefing *briefing;
  EntSourceSort sort;
} Order;

static void
group_free (gpointer data)
{
  EntSourceGroup *group = data;

  g_ptr_array_unref (group->sources);
  g_free (group);
}

static EntSourceGroup *
ensure_group (GHashTable *groups,
              GPtrArray  *list,
              EntSource  *origin)
{
  EntSourceGroup *group = g_hash_table_lookup (groups, origin);

  if (group == NULL)
    {
      group = g_new0 (EntSourceGroup, 1);
      group->origin = origin;
      group->sources = g_ptr_array_new ();
      g_ptr_array_add (group->sources, origin);
      g_hash_table_insert (groups, origin, group);
      g_ptr_array_add (list, group);
    }

  return group;
}

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *other = text != NULL ? ent_fold (text) : NULL;

  return other != NULL && strstr (other, folded) != NULL;
}

static gboolean
matches (EntBriefing    *briefing,
         EntSourceGroup *group,
         const char     *folded)
{
  for (guint i = 0; i < group->sources->len; i++)
    {
      EntSource *source = g_ptr_array_index (group->sources, i);
      g_autofree char *number = g_strdup_printf ("%d", ent_briefing_number_of_source (briefing, ent_source_get_id (source)));

      if (contains (ent_source_get_title (source), folded) || contains (ent_source_get_publisher (source), folded) ||
          g_str_equal (number, folded))
        return TRUE;
    }

  return FALSE;
}

static int
compare_dates (const char *a,
               const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return ent_date_compare (b, a);
}

static int
compare_groups (gconstpointer first,
                gconstpointer second,
                gpointer      user_data)
{
  const EntSourceGroup *a = *(const EntSourceGroup *const *) first;
  const EntSourceGroup *b = *(const EntSourceGroup *const *) second;
  Order *order = user_data;
  int way = 0;

  switch (order->sort)
    {
    case ENT_SOURCE_SORT_RELIABILITY:
      way = (int) ent_source_get_reliability (a->origin) - (int) ent_source_get_reliability (b->origin);
      break;
    case ENT_SOURCE_SORT_DATE:
      way = compare_dates (ent_source_get_date (a->origin), ent_source_get_date (b->origin));
      break;
    case ENT_SOURCE_SORT_USES:
      way = (a->n_uses < b->n_uses) - (a->n_uses > b->n_uses);
      break;
    case ENT_SOURCE_SORT_NUMBER:
    default:
      break;
    }
  if (way != 0)
    return way;

  return ent_briefing_number_of_source (order->briefing, ent_source_get_id (a->origin)) -
         ent_briefing_number_of_source (order->briefing, ent_source_get_id (b->origin));
}

/**
 * ent_source_list_new:
 * @briefing: a briefing
 * @sort: what comes first; equal ones stand by the number of their origin
 * @text: (nullable): what a title or a publisher must contain, whatever its
 *   case and accents, or which number one must have; %NULL for all
 *
 * A group is found if one of its sources is.
 *
 * Returns: (transfer full) (element-type EntSourceGroup): the groups, which
 *   point into @briefing
 */
GPtrArray *
ent_source_list_new (EntBriefing   *briefing,
                     EntSourceSort  sort,
                     const char    *text)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_autofree char *folded = stripped != NULL && *stripped != '\0' ? ent_fold (stripped) : NULL;
  Order order = { briefing, sort };
  GListModel *sources;
  EntSource *source;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  list = g_ptr_array_new_with_free_func (group_free);
  sources = ent_briefing_get_sources (briefing);
  for (guint i = 0; (source = ent_list_peek (sources, i)) != NULL; i++)
    {
      EntSourceGroup *group = ensure_group (groups, list, ent_support_find_origin (briefing, source, origins));

      if (source != group->origin)
        g_ptr_array_add (group->sources, source);
      group->n_uses += ent_source_list_count_uses (briefing, source);
    }

  if (folded != NULL)
    {
      guint n_kept = 0;

      for (guint i = 0; i < list->len; i++)
        if (matches (briefing, g_ptr_array_index (list, i), folded))
          {
            gpointer kept = list->pdata[n_kept];

            /* Swapped, because what is cut off at the end is freed. */
            list->pdata[n_kept++] = list->pdata[i];
            list->pdata[i] = kept;
          }
      g_ptr_array_set_size (list, n_kept);
    }
  g_ptr_array_sort_with_data (list, compare_groups, &order);

  return g_steal_pointer (&list);
}

/**
 * ent_source_list_count_uses:
 * @briefing: a briefing
 * @source: one of its sources
 *
 * Returns: in how many places @source is cited or a claim of it is checked
 */
guint
ent_source_list_count_uses (EntBriefing *briefing,
                            EntSource   *source)
{
  guint n_mentions;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), 0);
  g_return_val_if_fail (ENT_IS_SOURCE (source), 0);

  ent_links_to_source (ent_links_get (briefing), source, &n_mentions);

  return n_mentions;
}
