/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-briefing-private.h"

/* An id has no line feed, so that a key is read in one way only. */
#define SEPARATOR "\n"

static void
index_record (EntBriefing *self,
              EntRecord   *record)
{
  const char *id = ent_record_get_id (record);

  /* The first of two keeps the id; the checks refuse the second. */
  if (id != NULL && !g_hash_table_contains (self->records, id))
    g_hash_table_insert (self->records, (gpointer) id, record);
}

static void
index_list (EntBriefing *self,
            GListModel  *list)
{
  EntRecord *record;

  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    index_record (self, record);
}

static void
index_items (EntBriefing *self)
{
  gpointer record;

  index_list (self, self->gaps);
  for (guint i = 0; (record = ent_list_peek (self->stances, i)) != NULL; i++)
    {
      index_list (self, ent_stance_get_towards (record));
      index_list (self, ent_stance_get_away (record));
      index_list (self, ent_stance_get_would_change (record));
    }
  for (guint i = 0; (record = ent_list_peek (self->judgements, i)) != NULL; i++)
    index_list (self, ent_judgement_get_assumptions (record));
  for (guint i = 0; (record = ent_list_peek (self->themes, i)) != NULL; i++)
    index_list (self, ent_theme_get_items (record));
  for (guint i = 0; (record = ent_list_peek (self->factors, i)) != NULL; i++)
    index_list (self, ent_factor_get_items (record));
}

static int
compare_as_of (gconstpointer a,
               gconstpointer b)
{
  EntStance *left = *(EntStance *const *) a;
  EntStance *right = *(EntStance *const *) b;

  return ent_date_compare (ent_stance_get_as_of (left), ent_stance_get_as_of (right));
}

static char *
stance_key (const char *member,
            const char *question,
            const char *by)
{
  return g_strjoin (SEPARATOR, member, question, by, NULL);
}

static void
index_stances (EntBriefing *self)
{
  GHashTableIter iter;
  gpointer sorted;
  EntStance *stance;

  for (guint i = 0; (stance = ent_list_peek (self->stances, i)) != NULL; i++)
    {
      const char *member = ent_stance_get_member (stance);
      const char *question = ent_stance_get_question (stance);
      const char *by = ent_stance_get_by (stance);
      g_autofree char *key = NULL;
      GPtrArray *stances;

      if (member == NULL || question == NULL || by == NULL || ent_stance_get_as_of (stance) == NULL)
        continue;

      key = stance_key (member, question, by);
      stances = g_hash_table_lookup (self->stances_by_key, key);
      if (stances == NULL)
        {
          stances = g_ptr_array_new ();
          g_hash_table_insert (self->stances_by_key, g_steal_pointer (&key), stances);
        }
      g_ptr_array_add (stances, stance);
    }

  g_hash_table_iter_init (&iter, self->stances_by_key);
  while (g_hash_table_iter_next (&iter, NULL, &sorted))
    g_ptr_array_sort (sorted, compare_as_of);
}

static char *
figure_key (const char *indicator,
            const char *member)
{
  return g_strjoin (SEPARATOR, indicator, member, NULL);
}

static void
index_figures (EntBriefing *self)
{
  EntValue *value;

  for (guint i = 0; (value = ent_list_peek (self->values, i)) != NULL; i++)
    {
      const char *indicator = ent_value_get_indicator (value);
      const char *member = ent_value_get_member (value);
      g_autofree char *key = NULL;
      EntValue *known;

      if (indicator == NULL || member == NULL)
        continue;

      key = figure_key (indicator, member);
      known = g_hash_table_lookup (self->figures, key);
      if (known == NULL || ent_value_get_year (value) > ent_value_get_year (known))
        g_hash_table_insert (self->figures, g_steal_pointer (&key), value);
    }
}

static void
index_sources (EntBriefing *self)
{
  EntSource *source;

  for (guint i = 0; (source = ent_list_peek (self->sources, i)) != NULL; i++)
    {
      const char *id = ent_source_get_id (source);

      if (id != NULL && !g_hash_table_contains (self->numbers, id))
        g_hash_table_insert (self->numbers, (gpointer) id, GUINT_TO_POINTER (i + 1));
    }
}

static gboolean
is_current (EntBriefing   *self,
            EntMembership *membership)
{
  const char *from = ent_membership_get_from (membership);
  const char *to = ent_membership_get_to (membership);
  const char *now = self->information_cutoff;

  if (ent_membership_get_state (membership) != ENT_MEMBERSHIP_STATE_ACTIVE)
    return FALSE;
  if (now == NULL)
    return TRUE;

  return !(from != NULL && ent_date_is_after (from, now)) && !(to != NULL && ent_date_is_after (now, to));
}

static EntMembership *
find_status (EntBriefing *self,
             EntMember   *member)
{
  EntMembership *found = NULL;
  EntMembership *membership;

  for (guint i = 0; (membership = ent_list_peek (ent_member_get_memberships (member), i)) != NULL; i++)
    {
      EntGroup *group = ent_briefing_lookup (self, ENT_TYPE_GROUP, ent_membership_get_group (membership));

      if (group == NULL || ent_group_get_kind (group) != ENT_GROUP_KIND_STATUS || !is_current (self, membership))
        continue;
      if (!ent_group_get_outside (group))
        return membership;
      if (found == NULL)
        found = membership;
    }

  return found;
}

static void
index_statuses (EntBriefing *self)
{
  EntMember *member;

  for (guint i = 0; (member = ent_list_peek (self->members, i)) != NULL; i++)
    {
      EntMembership *status = find_status (self, member);

      if (status != NULL)
        g_hash_table_insert (self->statuses, member, status);
    }
}

/**
 * ent_briefing_index_records:
 * @self: a briefing whose members have all been read
 *
 * Makes the tables that the look-ups use. A document that the schema refuses
 * is indexed too, as far as it goes, so that the content checks can run.
 */
void
ent_briefing_index_records (EntBriefing *self)
{
  const EntRecordShape *shape = ent_record_get_shape (ENT_RECORD (self));
  EntGroup *group;

  self->records = g_hash_table_new (g_str_hash, g_str_equal);
  self->stances_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->statuses = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].kind == ENT_FIELD_LIST)
      index_list (self, *(GListModel **) ENT_RECORD_FIELD (self, &shape->fields[i]));
  index_items (self);
  index_stances (self);
  index_figures (self);
  index_sources (self);
  index_statuses (self);

  for (guint i = 0; (group = ent_list_peek (self->groups, i)) != NULL; i++)
    self->has_statuses |= ent_group_get_kind (group) == ENT_GROUP_KIND_STATUS;
}

void
ent_briefing_clear_index (EntBriefing *self)
{
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->stances_by_key, g_hash_table_unref);
  g_clear_pointer (&self->figures, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->statuses, g_hash_table_unref);
}

/**
 * ent_briefing_lookup:
 * @self: a briefing
 * @type: the kind of record that is wanted; %ENT_TYPE_RECORD for any
 * @id: (nullable): its id
 *
 * What stands at the top of a document, and items that have an id, share one
 * space of ids. Passages, levels, options and steps are looked up where they
 * belong.
 *
 * Returns: (transfer none) (nullable): the record, %NULL if there is none of
 *   that id and kind
 */
gpointer
ent_briefing_lookup (EntBriefing *self,
                     GType        type,
                     const char  *id)
{
  gpointer record;

  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  if (id == NULL)
    return NULL;

  record = ent_briefing_replacement (self, g_hash_table_lookup (self->records, id));
  return record != NULL && G_TYPE_CHECK_INSTANCE_TYPE (record, type) ? record : NULL;
}

/**
 * ent_briefing_find_stance:
 * @self: a briefing
 * @member: (nullable): id of a member
 * @question: (nullable): id of a question
 * @by: (nullable): %ENT_BY_DESK or id of a source
 * @date: (nullable): the date of which the state is wanted; %NULL for the latest
 *
 * Returns: (transfer none) (nullable): the latest stance that is not after
 *   @date; %NULL if no position was found
 */
EntStance *
ent_briefing_find_stance (EntBriefing *self,
                          const char  *member,
                          const char  *question,
                          const char  *by,
                          const char  *date)
{
  g_autofree char *key = NULL;
  GPtrArray *stances;
  guint n_before = 0, behind;

  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);

  if (member == NULL || question == NULL || by == NULL)
    return NULL;

  key = stance_key (member, question, by);
  stances = g_hash_table_lookup (self->stances_by_key, key);
  if (stances == NULL)
    return NULL;

  /* They are sorted: those after @date are behind all that are not. */
  behind = stances->len;
  if (date == NULL)
    n_before = behind;
  while (n_before < behind)
    {
      guint middle = n_before + (behind - n_before) / 2;

      if (ent_date_is_after (ent_stance_get_as_of (g_ptr_array_index (stances, middle)), date))
        behind = middle;
      else
        n_before = middle + 1;
    }

  return n_before > 0 ? ent_briefing_replacement (self, g_ptr_array_index (stances, n_before - 1)) : NULL;
}

/**
 * ent_briefing_get_stance_level:
 * @self: a briefing
 * @stance: one of its stances
 *
 * Returns: (transfer none) (nullable): the level that the stance names, or
 *   else the one whose band holds its best estimate; %NULL if it has neither
 */
EntLevel *
ent_briefing_get_stance_level (EntBriefing *self,
                               EntStance   *stance)
{
  EntQuestion *question;
  const EntRange *position;

  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ENT_IS_STANCE (stance), NULL);

  question = ent_briefing_lookup (self, ENT_TYPE_QUESTION, ent_stance_get_question (stance));
  if (question == NULL)
    return NULL;
  if (ent_stance_get_level (stance) != NULL)
    return ent_question_find_level (question, ent_stance_get_level (stance));

  position = ent_stance_get_position (stance);
  return position != NULL ? ent_question_level_at (question, position->best) : NULL;
}

/**
 * ent_briefing_find_value:
 * @self: a briefing
 * @indicator: id of an indicator
 * @member: id of a member
 *
 * Returns: (transfer none) (nullable): the figure of the latest year, with
 *   whatever the document says about it
 */
EntValue *
ent_briefing_find_value (EntBriefing *self,
                         const char  *indicator,
                         const char  *member)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (indicator != NULL && member != NULL, NULL);

  key = figure_key (indicator, member);

  return g_hash_table_lookup (self->figures, key);
}

/**
 * ent_briefing_get_figure:
 * @self: a briefing
 * @indicator: id of an indicator
 * @member: id of a member
 * @value: (out) (optional): the figure, in the unit of the indicator
 * @year: (out) (optional): the year it holds for
 *
 * Returns: %FALSE if there is no figure; otherwise it is that of the latest year
 */
gboolean
ent_briefing_get_figure (EntBriefing *self,
                         const char  *indicator,
                         const char  *member,
                         double      *value,
                         int         *year)
{
  EntValue *figure = ent_briefing_find_value (self, indicator, member);

  if (figure == NULL)
    return FALSE;

  if (value != NULL)
    *value = ent_value_get_value (figure);
  if (year != NULL)
    *year = ent_value_get_year (figure);
  return TRUE;
}

/**
 * ent_briefing_get_status_membership:
 * @self: a briefing
 * @member: one of its members
 *
 * Returns: (transfer none) (nullable): the membership by which the member has
 *   a status at the information cut-off: the first active one in a group of
 *   that kind, and one of those who are in the organisation rather than not
 */
EntMembership *
ent_briefing_get_status_membership (EntBriefing *self,
                                    EntMember   *member)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ENT_IS_MEMBER (member), NULL);

  return g_hash_table_lookup (self->statuses, member);
}

/**
 * ent_briefing_get_status:
 * @self: a briefing
 * @member: one of its members
 *
 * Returns: (transfer none) (nullable): the member's status at the information
 *   cut-off, see ent_briefing_get_status_membership()
 */
EntGroup *
ent_briefing_get_status (EntBriefing *self,
                         EntMember   *member)
{
  EntMembership *membership = ent_briefing_get_status_membership (self, member);

  return membership != NULL ? ent_briefing_lookup (self, ENT_TYPE_GROUP, ent_membership_get_group (membership)) : NULL;
}

/**
 * ent_briefing_has_statuses:
 * @self: a briefing
 *
 * Returns: %TRUE if it declares a status at all
 */
gboolean
ent_briefing_has_statuses (EntBriefing *self)
{
  return self->has_statuses;
}

/**
 * ent_briefing_number_of_source:
 * @self: a briefing
 * @source_id: (nullable): id of a source
 *
 * Returns: the number by which the source is cited everywhere, from 1; 0 if
 *   there is no such source
 */
int
ent_briefing_number_of_source (EntBriefing *self,
                               const char  *source_id)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (self), 0);

  return source_id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, source_id)) : 0;
}
