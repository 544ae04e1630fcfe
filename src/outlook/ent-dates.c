/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-dates.h"

#include <string.h>

#include "ent-links.h"

/**
 * ent_dates_compare:
 * @a: a valid date
 * @b: another
 *
 * An order by the last day that is meant: what is shown as of 2025 is all
 * that is of 2025, so that 2025 is later than any month of it.
 *
 * Returns: less than, equal to or greater than 0
 */
int
ent_dates_compare (const char *a, const char *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = strncmp (a, b, MIN (strlen (a), strlen (b)));
  if (order != 0)
    return order;

  return (strlen (a) < strlen (b)) - (strlen (a) > strlen (b));
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  return ent_dates_compare (*(const char *const *) b, *(const char *const *) a);
}

static int
compare_stances (gconstpointer a, gconstpointer b)
{
  return ent_dates_compare (ent_stance_get_as_of (*(EntStance *const *) b), ent_stance_get_as_of (*(EntStance *const *) a));
}

static gboolean
is_of (EntStance *stance, const char *question, const char *by)
{
  return g_strcmp0 (ent_stance_get_question (stance), question) == 0 && g_strcmp0 (ent_stance_get_by (stance), by) == 0;
}

/**
 * ent_dates_find:
 * @briefing: a briefing
 * @question: (nullable): id of a question
 * @by: (nullable): %ENT_BY_DESK or id of a source
 *
 * Returns: (transfer container) (element-type utf8): the dates of the stances
 *   on @question by @by, each once, the latest first; they are the briefing's
 */
GPtrArray *
ent_dates_find (EntBriefing *briefing, const char *question, const char *by)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *dates = g_ptr_array_new ();
  EntStance *stance;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), dates);

  for (guint i = 0; (stance = ent_list_peek (ent_briefing_get_stances (briefing), i)) != NULL; i++)
    if (is_of (stance, question, by) && g_hash_table_add (seen, (gpointer) ent_stance_get_as_of (stance)))
      g_ptr_array_add (dates, (gpointer) ent_stance_get_as_of (stance));
  g_ptr_array_sort (dates, compare_latest_first);

  return dates;
}

/**
 * ent_dates_of_member:
 * @briefing: a briefing
 * @member: id of a member
 * @question: (nullable): id of a question
 * @by: (nullable): %ENT_BY_DESK or id of a source
 *
 * Returns: (transfer container) (element-type EntStance): the stances of
 *   @member on @question by @by, the latest first; they are the briefing's
 */
GPtrArray *
ent_dates_of_member (EntBriefing *briefing, const char *member, const char *question, const char *by)
{
  GPtrArray *stances = g_ptr_array_new ();
  EntRecord *const *touching;
  guint n_touching;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), stances);
  g_return_val_if_fail (member != NULL, stances);

  touching = ent_links_get_touching (ent_links_get (briefing), member, &n_touching);
  for (guint i = 0; i < n_touching; i++)
    if (ENT_IS_STANCE (touching[i]) && is_of (ENT_STANCE (touching[i]), question, by))
      g_ptr_array_add (stances, touching[i]);
  g_ptr_array_sort (stances, compare_stances);

  return stances;
}

/**
 * ent_dates_reach:
 * @briefing: a briefing
 * @question: (nullable): id of a question
 * @by: (nullable): %ENT_BY_DESK or id of a source
 * @date: a date
 *
 * Returns: whether anybody's stance on @question by @by is of @date or earlier
 */
gboolean
ent_dates_reach (EntBriefing *briefing, const char *question, const char *by, const char *date)
{
  EntStance *stance;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  for (guint i = 0; (stance = ent_list_peek (ent_briefing_get_stances (briefing), i)) != NULL; i++)
    if (is_of (stance, question, by) && !ent_date_is_after (ent_stance_get_as_of (stance), date))
      return TRUE;

  return FALSE;
}
