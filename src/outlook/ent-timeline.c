/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-timeline.h"

#include <string.h>

struct _EntTimeline {
  GPtrArray *facts;   /* of EntFact, in the order of time */
  GPtrArray *members; /* the lists that facts of one owner share */
};

typedef struct {
  EntBriefing *briefing; /* unowned: it holds the timeline */
  GPtrArray *facts;
  GPtrArray *members;
  const char *cutoff;    /* (nullable) */
  GHashTable *dates;     /* of what a stance is on to the date of one, or "" for several */
} Builder;

static void
fact_free (gpointer data)
{
  EntFact *fact = data;

  g_free (fact->id);
  g_free (fact);
}

static void
timeline_free (gpointer data)
{
  EntTimeline *self = data;

  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->members);
  g_free (self);
}

static int
first_day (int year, int month, int day)
{
  GDate date;

  year = CLAMP (year, 1, 9999);
  month = CLAMP (month, 1, 12);
  day = CLAMP (day, 1, g_date_get_days_in_month (month, year));
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return (int) g_date_get_julian (&date);
}

/**
 * ent_timeline_days:
 * @date: a valid date
 * @from: (out): its first day, counted as in a GDate
 * @to: (out): the day after its last one
 */
void
ent_timeline_days (const char *date, int *from, int *to)
{
  gsize length = strlen (date);
  int year = (int) g_ascii_strtoll (date, NULL, 10);
  int month = length >= 7 ? (int) g_ascii_strtoll (date + 5, NULL, 10) : 0;
  int day = length >= 10 ? (int) g_ascii_strtoll (date + 8, NULL, 10) : 0;

  *from = first_day (year, MAX (month, 1), MAX (day, 1));
  if (day > 0)
    *to = *from + 1;
  else if (month > 0)
    *to = first_day (year, month, 31) + 1;
  else
    *to = first_day (year, 12, 31) + 1;
}

/* A list for all facts of an owner that has none of its own: of @b, too, if there is one. */
static const char * const *
keep_members (Builder *builder, const char *a, const char *b)
{
  const char **members = g_new0 (const char *, 3);

  members[0] = a;
  members[1] = b;
  g_ptr_array_add (builder->members, members);

  return members;
}

/* What is asked of each fact comes with it; the rest follows from the date. */
static EntFact *
add_fact (Builder *builder, EntFactKind kind, const char *date, gpointer owner, const char *focus, const char * const *members)
{
  static const char * const nicks[] = { "item", "sign", "joined", "left", "tied", "untied", "stance", "due", "cutoff" };
  const char *id = ent_record_get_id (owner);
  EntFact *fact;

  if (date == NULL || !ent_date_is_valid (date))
    return NULL;

  fact = g_new0 (EntFact, 1);
  fact->kind = kind;
  fact->date = date;
  fact->owner = owner;
  fact->focus = focus;
  fact->members = members;
  fact->ahead = builder->cutoff != NULL && ent_date_is_after (date, builder->cutoff);
  fact->id = g_strconcat (id != NULL ? id : "briefing", ":", nicks[kind], NULL);
  ent_timeline_days (date, &fact->from, &fact->to);
  g_ptr_array_add (builder->facts, fact);

  return fact;
}

/* Memberships and most items have no id of their own: their place among those of the owner stands for it. */
static void
number_fact (EntFact *fact, const char *list, guint index)
{
  g_autofree char *id = g_steal_pointer (&fact->id);

  fact->id = g_strdup_printf ("%s:%s:%u", id, list, index);
}

static void
add_items (Builder *builder, gpointer owner, const char *list, GListModel *items, const char *focus, const char * const *members)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    {
      const char *dates[] = { ent_item_get_date (item), ENT_IS_SIGN (item) ? ent_sign_get_observed_on (ENT_SIGN (item)) : NULL };

      for (guint d = 0; d < G_N_ELEMENTS (dates); d++)
        {
          EntFact *fact = add_fact (builder, d == 0 ? ENT_FACT_ITEM : ENT_FACT_SIGN, dates[d], owner, focus, members);

          if (fact == NULL)
            continue;
          fact->part = ENT_RECORD (item);
          fact->has_basis = TRUE;
          fact->basis = ent_item_get_basis (item);
          number_fact (fact, list, i);
        }
    }
}

static char *
dup_stance_key (EntStance *stance)
{
  return g_strjoin ("\n", ent_stance_get_member (stance), ent_stance_get_question (stance), ent_stance_get_by (stance), NULL);
}

static void
find_stance_dates (Builder *builder, GListModel *stances)
{
  EntStance *stance;

  for (guint i = 0; (stance = ent_list_peek (stances, i)) != NULL; i++)
    {
      char *key = dup_stance_key (stance);
      const char *other = g_hash_table_lookup (builder->dates, key);
      const char *date = ent_stance_get_as_of (stance);

      if (other != NULL && g_strcmp0 (other, date) != 0)
        date = "";
      g_hash_table_replace (builder->dates, key, (gpointer) (date != NULL ? date : ""));
    }
}

static void
add_stances (Builder *builder)
{
  GListModel *stances = ent_briefing_get_stances (builder->briefing);
  EntStance *stance;

  find_stance_dates (builder, stances);
  for (guint i = 0; (stance = ent_list_peek (stances, i)) != NULL; i++)
    {
      /* A stance is read on its member's card. */
      const char * const *members = keep_members (builder, ent_stance_get_member (stance), NULL);
      g_autofree char *key = dup_stance_key (stance);
      const char *date = g_hash_table_lookup (builder->dates, key);

      if (date != NULL && *date == '\0')
        add_fact (builder, ENT_FACT_STANCE, ent_stance_get_as_of (stance), stance, members[0], members);
      add_items (builder, stance, "towards", ent_stance_get_towards (stance), members[0], members);
      add_items (builder, stance, "away", ent_stance_get_away (stance), members[0], members);
      add_items (builder, stance, "would-change", ent_stance_get_would_change (stance), members[0], members);
    }
}

static void
add_members (Builder *builder)
{
  GListModel *all = ent_briefing_get_members (builder->briefing);
  EntMember *member;

  for (guint i = 0; (member = ent_list_peek (all, i)) != NULL; i++)
    {
      const char * const *members = keep_members (builder, ent_member_get_id (member), NULL);
      GListModel *memberships = ent_member_get_memberships (member);
      EntMembership *membership;

      for (guint m = 0; (membership = ent_list_peek (memberships, m)) != NULL; m++)
        {
          const char *dates[] = { ent_membership_get_from (membership), ent_membership_get_to (membership) };

          for (guint d = 0; d < G_N_ELEMENTS (dates); d++)
            {
              EntFact *fact = add_fact (builder, d == 0 ? ENT_FACT_JOINED : ENT_FACT_LEFT, dates[d], member, members[0], members);

              if (fact == NULL)
                continue;
              fact->part = ENT_RECORD (membership);
              number_fact (fact, "membership", m);
            }
        }
    }
}

static void
add_relations (Builder *builder)
{
  GListModel *relations = ent_briefing_get_relations (builder->briefing);
  EntRelation *relation;

  for (guint i = 0; (relation = ent_list_peek (relations, i)) != NULL; i++)
    {
      const char * const *members = keep_members (builder, ent_relation_get_a (relation), ent_relation_get_b (relation));
      const char *id = ent_relation_get_id (relation);

      add_fact (builder, ENT_FACT_TIED, ent_relation_get_from (relation), relation, id, members);
      add_fact (builder, ENT_FACT_UNTIED, ent_relation_get_to (relation), relation, id, members);
    }
}

static void
add_others (Builder *builder)
{
  static const char * const nobody[] = { NULL };
  EntBriefing *briefing = builder->briefing;
  EntJudgement *judgement;
  EntFactor *factor;
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (ent_briefing_get_themes (briefing), i)) != NULL; i++)
    add_items (builder, theme, "items", ent_theme_get_items (theme), ent_theme_get_id (theme), ent_theme_get_members (theme));

  for (guint i = 0; (factor = ent_list_peek (ent_briefing_get_factors (briefing), i)) != NULL; i++)
    {
      const char * const *members = ent_factor_get_members (factor);
      const char *id = ent_factor_get_id (factor);

      add_fact (builder, ENT_FACT_DUE, ent_factor_get_by_date (factor), factor, id, members);
      add_items (builder, factor, "items", ent_factor_get_items (factor), id, members);
    }

  for (guint i = 0; (judgement = ent_list_peek (ent_briefing_get_judgements (briefing), i)) != NULL; i++)
    {
      const char *id = ent_judgement_get_id (judgement);

      add_fact (builder, ENT_FACT_DUE, ent_judgement_get_by_date (judgement), judgement, id, nobody);
      add_items (builder, judgement, "assumptions", ent_judgement_get_assumptions (judgement), id, nobody);
    }

  add_items (builder, briefing, "gaps", ent_briefing_get_gaps (briefing), NULL, nobody);
  add_fact (builder, ENT_FACT_CUTOFF, builder->cutoff, briefing, NULL, nobody);
}

/* By the first day that is meant; of one day, what is over first comes first. */
static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const EntFact *first = *(const EntFact * const *) a;
  const EntFact *second = *(const EntFact * const *) b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  if (first->to != second->to)
    return first->to < second->to ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  return strcmp (first->id, second->id);
}

/**
 * ent_timeline_get:
 * @briefing: a briefing
 *
 * Collects the facts when they are first asked for, and keeps them with the
 * briefing. To be called from one thread.
 *
 * Returns: (transfer none): the facts of @briefing, which live as long as it
 */
EntTimeline *
ent_timeline_get (EntBriefing *briefing)
{
  static GQuark quark;
  EntTimeline *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  if (quark == 0)
    quark = g_quark_from_static_string ("ent-timeline");
  self = g_object_get_qdata (G_OBJECT (briefing), quark);
  if (self == NULL)
    {
      g_autoptr (GHashTable) dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Builder builder = {
        .briefing = briefing,
        .facts = g_ptr_array_new_with_free_func (fact_free),
        .members = g_ptr_array_new_with_free_func (g_free),
        .cutoff = ent_briefing_get_information_cutoff (briefing),
        .dates = dates,
      };

      add_stances (&builder);
      add_members (&builder);
      add_relations (&builder);
      add_others (&builder);
      g_ptr_array_sort (builder.facts, compare_facts);

      self = g_new0 (EntTimeline, 1);
      self->facts = builder.facts;
      self->members = builder.members;
      g_object_set_qdata_full (G_OBJECT (briefing), quark, self, timeline_free);
    }

  return self;
}

/**
 * ent_timeline_get_n:
 * @self: a timeline
 *
 * Returns: how many facts it has
 */
guint
ent_timeline_get_n (EntTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->facts->len;
}

/**
 * ent_timeline_peek:
 * @self: a timeline
 * @index: less than the number of facts
 *
 * Returns: (transfer none): the fact at that place in the order of time
 */
const EntFact *
ent_timeline_peek (EntTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->facts->len, NULL);

  return g_ptr_array_index (self->facts, index);
}

/**
 * ent_timeline_filter:
 * @self: a timeline
 * @members: (nullable): ids of members; none lets everything through
 *
 * Returns: (transfer container) (element-type EntFact): the facts that are
 *   about one of @members, and the cut-off, in the order of time
 */
GPtrArray *
ent_timeline_filter (EntTimeline *self, const char * const *members)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean all = members == NULL || members[0] == NULL;

  g_return_val_if_fail (self != NULL, found);

  for (guint m = 0; !all && members[m] != NULL; m++)
    g_hash_table_add (wanted, (gpointer) members[m]);

  for (guint i = 0; i < self->facts->len; i++)
    {
      EntFact *fact = g_ptr_array_index (self->facts, i);
      gboolean passes = all || fact->kind == ENT_FACT_CUTOFF;

      for (guint m = 0; fact->members[m] != NULL && !passes; m++)
        passes = g_hash_table_contains (wanted, fact->members[m]);
      if (passes)
        g_ptr_array_add (found, fact);
    }

  return found;
}
