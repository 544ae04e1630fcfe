/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which facts the picture has: those of the filter, and on a slide those that tell most. */

#include "config.h"

#include "ent-timeline-private.h"

#define ROOM_AREA 130.0 /* of a slide for each fact, in square ems */

/* Those who joined a group on one day have one mark: half of all facts may be of that kind. What is selected stands
 * for itself. */
static gboolean
join_others (EntTimePlot *self, GHashTable *places, const EntFact *fact)
{
  g_autofree char *key = NULL;
  EntTimeEntry *entry;
  gpointer place;

  if ((fact->kind != ENT_FACT_JOINED && fact->kind != ENT_FACT_LEFT) || ent_time_plot_is_selected (self, fact))
    return FALSE;

  key = g_strdup_printf ("%d %s %s", fact->kind, fact->date, ent_membership_get_group (ENT_MEMBERSHIP (fact->part)));
  if (!g_hash_table_lookup_extended (places, key, NULL, &place))
    {
      g_hash_table_insert (places, g_steal_pointer (&key), GUINT_TO_POINTER (self->entries->len));
      return FALSE;
    }

  entry = &g_array_index (self->entries, EntTimeEntry, GPOINTER_TO_UINT (place));
  if (entry->together == NULL)
    {
      entry->together = g_ptr_array_new ();
      g_ptr_array_add (entry->together, (gpointer) entry->fact);
    }
  g_ptr_array_add (entry->together, (gpointer) fact);

  return TRUE;
}

void
ent_time_plot_collect (EntTimePlot *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntFilter *filter = ent_stage_get_filter (self->stage);
  const char * const *members = filter != NULL ? ent_filter_get_members (filter) : NULL;
  g_autoptr (GPtrArray) facts = ent_timeline_filter (ent_timeline_get (self->briefing), members);

  self->filtered = members != NULL && members[0] != NULL;
  for (guint i = 0; i < facts->len; i++)
    {
      EntTimeEntry entry = { .fact = g_ptr_array_index (facts, i) };

      if (entry.fact->kind == ENT_FACT_CUTOFF)
        {
          self->cutoff = entry.fact;
          continue;
        }
      if (++self->n_facts <= ENT_TIMELINE_LIMIT && !join_others (self, places, entry.fact))
        g_array_append_val (self->entries, entry);
    }
}

/* In which pass a fact gets its place. On a slide, which nobody scrolls, those come first that tell most: reported
 * facts and texts, then what is judged or ahead, and memberships and relations at last. */
guint
ent_time_plot_get_rank (const EntTimePlot *self, const EntFact *fact)
{
  if (ent_time_plot_is_selected (self, fact))
    return 0;
  if (!self->metrics->slide)
    return 1;

  switch (fact->kind)
    {
    case ENT_FACT_ITEM:
    case ENT_FACT_SIGN:
      return fact->basis == ENT_BASIS_REPORTED ? 1 : 2;
    case ENT_FACT_DUE:
    case ENT_FACT_STANCE:
      return 2;
    default:
      return 3;
    }
}

/* Of two facts of a rank the later one tells more of how things are. */
static int
compare_telling (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntFact *first = ((const EntTimeEntry *) a)->fact;
  const EntFact *second = ((const EntTimeEntry *) b)->fact;
  guint rank = ent_time_plot_get_rank (data, first), other = ent_time_plot_get_rank (data, second);

  if (rank != other)
    return rank < other ? -1 : 1;
  return (first->from < second->from) - (first->from > second->from);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const EntFact *first = ((const EntTimeEntry *) a)->fact;
  const EntFact *second = ((const EntTimeEntry *) b)->fact;

  return (first->from > second->from) - (first->from < second->from);
}

/* A slide has room for the words of a few, and its line of time runs from the first to the last of these. */
void
ent_time_plot_keep_telling (EntTimePlot *self)
{
  double area = self->width * MAX (ent_scene_get_height (self->scene), self->width / 4);
  guint most = (guint) CLAMP (area / (ROOM_AREA * self->small * self->small), 4, 40);

  if (self->entries->len <= most)
    return;
  g_array_sort_with_data (self->entries, compare_telling, self);
  g_array_set_size (self->entries, most);
  g_array_sort (self->entries, compare_times);
}
