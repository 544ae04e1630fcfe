/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-links.h"

struct _EntLinks {
  GHashTable *mentions; /* of source or passage: GArray of EntMention */
  GHashTable *sources;  /* of passage */
  GHashTable *passages; /* of member id: GPtrArray of passages that name it */
  GHashTable *touching; /* of member or factor id: GPtrArray of records */
  GHashTable *copies;   /* of source: GPtrArray of sources that repeat it */
};

typedef struct {
  EntBriefing *briefing; /* unowned: it holds the links */
  EntLinks *links;
} Builder;

static void
ent_links_free (gpointer data)
{
  EntLinks *self = data;

  g_hash_table_unref (self->mentions);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->passages);
  g_hash_table_unref (self->touching);
  g_hash_table_unref (self->copies);
  g_free (self);
}

static void
add_mention (Builder     *builder,
             gpointer     target,
             gpointer     owner,
             EntItem     *item,
             EntCitation *citation)
{
  EntMention mention = { owner, item, citation };
  GArray *mentions;

  if (target == NULL)
    return;

  mentions = g_hash_table_lookup (builder->links->mentions, target);
  if (mentions == NULL)
    {
      mentions = g_array_new (FALSE, FALSE, sizeof (EntMention));
      g_hash_table_insert (builder->links->mentions, target, mentions);
    }
  g_array_append_val (mentions, mention);
}

static void
add_to_list (GHashTable *lists,
             gpointer    key,
             gpointer    record)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, key, list);
    }
  /* A list may name the same one twice in a row of its own; a record is found once. */
  if (list->len == 0 || g_ptr_array_index (list, list->len - 1) != record)
    g_ptr_array_add (list, record);
}

static void
add_touched (Builder            *builder,
             gpointer            record,
             const char * const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    add_to_list (builder->links->touching, (gpointer) ids[i], record);
}

static void
add_pointer (Builder     *builder,
             const char  *source_id,
             const char  *passage_id,
             gpointer     owner,
             EntItem     *item,
             EntCitation *citation)
{
  EntSource *source = ent_briefing_lookup (builder->briefing, ENT_TYPE_SOURCE, source_id);

  if (source == NULL)
    return;

  add_mention (builder, source, owner, item, citation);
  if (passage_id != NULL)
    add_mention (builder, ent_source_find_passage (source, passage_id), owner, item, citation);
}

static void
add_citations (Builder    *builder,
               gpointer    owner,
               EntItem    *item,
               GListModel *citations)
{
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    add_pointer (builder, ent_citation_get_source (citation), ent_citation_get_passage (citation), owner, item, citation);
}

static void
add_items (Builder    *builder,
           gpointer    owner,
           GListModel *items)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    add_citations (builder, owner, item, ent_item_get_citations (item));
}

static void
visit_source (Builder  *builder,
              gpointer  record)
{
  EntSource *source = record;
  GListModel *passages = ent_source_get_passages (source);
  EntSource *origin = ent_briefing_lookup (builder->briefing, ENT_TYPE_SOURCE, ent_source_get_origin (source));
  EntPassage *passage;

  if (origin != NULL)
    add_to_list (builder->links->copies, origin, source);

  for (guint i = 0; (passage = ent_list_peek (passages, i)) != NULL; i++)
    {
      const char * const *members = ent_passage_get_members (passage);

      g_hash_table_insert (builder->links->sources, passage, source);
      for (guint m = 0; members[m] != NULL; m++)
        add_to_list (builder->links->passages, (gpointer) members[m], passage);
    }
}

static void
visit_member (Builder  *builder,
              gpointer  record)
{
  GListModel *memberships = ent_member_get_memberships (record);
  EntMembership *membership;

  for (guint i = 0; (membership = ent_list_peek (memberships, i)) != NULL; i++)
    add_citations (builder, record, NULL, ent_membership_get_citations (membership));
}

static void
visit_stance (Builder  *builder,
              gpointer  record)
{
  EntStance *stance = record;
  const char *member[] = { ent_stance_get_member (stance), NULL };

  add_touched (builder, stance, member);
  add_citations (builder, stance, NULL, ent_stance_get_citations (stance));
  add_items (builder, stance, ent_stance_get_towards (stance));
  add_items (builder, stance, ent_stance_get_away (stance));
  add_items (builder, stance, ent_stance_get_would_change (stance));
}

static void
visit_judgement (Builder  *builder,
                 gpointer  record)
{
  add_citations (builder, record, NULL, ent_judgement_get_citations (record));
  add_items (builder, record, ent_judgement_get_assumptions (record));
}

static void
visit_theme (Builder  *builder,
             gpointer  record)
{
  add_touched (builder, record, ent_theme_get_members (record));
  add_touched (builder, record, ent_theme_get_factors (record));
  add_items (builder, record, ent_theme_get_items (record));
}

static void
visit_relation (Builder  *builder,
                gpointer  record)
{
  const char *members[] = { ent_relation_get_a (record), ent_relation_get_b (record), NULL };

  add_touched (builder, record, members);
  add_citations (builder, record, NULL, ent_relation_get_citations (record));
}

static void
visit_factor (Builder  *builder,
              gpointer  record)
{
  add_touched (builder, record, ent_factor_get_members (record));
  add_citations (builder, record, NULL, ent_factor_get_citations (record));
  add_items (builder, record, ent_factor_get_items (record));
}

static void
visit_claim (Builder  *builder,
             gpointer  record)
{
  add_pointer (builder, ent_claim_get_source (record), ent_claim_get_passage (record), record, NULL, NULL);
  add_citations (builder, record, NULL, ent_claim_get_citations (record));
}

static void
visit_switch (Builder  *builder,
              gpointer  record)
{
  GListModel *options = ent_switch_get_options (record);
  EntOption *option;

  for (guint i = 0; (option = ent_list_peek (options, i)) != NULL; i++)
    {
      GListModel *effects = ent_option_get_effects (option);
      EntEffect *effect;

      for (guint j = 0; (effect = ent_list_peek (effects, j)) != NULL; j++)
        {
          const char *target[] = { ent_effect_get_target (effect), NULL };

          add_touched (builder, record, target);
          add_citations (builder, record, NULL, ent_effect_get_citations (effect));
        }
    }
}

/* An indicator cites a source once, however many of its figures are from there. */
static void
visit_indicator (Builder  *builder,
                 gpointer  record)
{
  EntTotal *total = ent_indicator_get_total (record);
  const char *source = ent_indicator_get_source (record);
  const char *other = total != NULL ? ent_total_get_source (total) : NULL;

  add_pointer (builder, source, NULL, record, NULL, NULL);
  if (g_strcmp0 (source, other) != 0)
    add_pointer (builder, other, NULL, record, NULL, NULL);
}

static void
visit_values (Builder *builder)
{
  GListModel *values = ent_briefing_get_values (builder->briefing);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntValue *value;

  for (guint i = 0; (value = ent_list_peek (values, i)) != NULL; i++)
    {
      const char *source = ent_value_get_source (value);
      EntIndicator *indicator =
        ent_briefing_lookup (builder->briefing, ENT_TYPE_INDICATOR, ent_value_get_indicator (value));

      if (source == NULL || indicator == NULL || g_strcmp0 (source, ent_indicator_get_source (indicator)) == 0)
        continue;
      if (g_hash_table_add (known, g_strconcat (ent_indicator_get_id (indicator), "/", source, NULL)))
        add_pointer (builder, source, NULL, indicator, NULL, NULL);
    }
}

static void
visit_all (Builder    *builder,
           GListModel *records,
           void      (*visit) (Builder *, gpointer))
{
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (records, i)) != NULL; i++)
    visit (builder, record);
}

static EntLinks *
ent_links_new (EntBriefing *briefing)
{
  EntLinks *self = g_new0 (EntLinks, 1);
  Builder builder = { briefing, self };

  /* The keys live as long as the briefing. */
  self->mentions = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->sources = g_hash_table_new (NULL, NULL);
  self->passages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->touching = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->copies = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  visit_all (&builder, ent_briefing_get_sources (briefing), visit_source);
  visit_all (&builder, ent_briefing_get_stances (briefing), visit_stance);
  visit_all (&builder, ent_briefing_get_judgements (briefing), visit_judgement);
  visit_all (&builder, ent_briefing_get_themes (briefing), visit_theme);
  visit_all (&builder, ent_briefing_get_factors (briefing), visit_factor);
  visit_all (&builder, ent_briefing_get_claims (briefing), visit_claim);
  visit_all (&builder, ent_briefing_get_relations (briefing), visit_relation);
  visit_all (&builder, ent_briefing_get_members (briefing), visit_member);
  visit_all (&builder, ent_briefing_get_indicators (briefing), visit_indicator);
  visit_values (&builder);
  visit_all (&builder, ent_briefing_get_switches (briefing), visit_switch);
  add_items (&builder, briefing, ent_briefing_get_gaps (briefing));

  return self;
}

/**
 * ent_links_get:
 * @briefing: a briefing
 *
 * Works the links out when they are first asked for: it takes about as long
 * as reading the document's citations once. To be called from one thread at a
 * time.
 *
 * Returns: (transfer none): the links of @briefing, which live as long as it
 */
EntLinks *
ent_links_get (EntBriefing *briefing)
{
  static GQuark quark;
  EntLinks *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  if (quark == 0)
    quark = g_quark_from_static_string ("ent-links");
  self = g_object_get_qdata (G_OBJECT (briefing), quark);
  if (self == NULL)
    {
      self = ent_links_new (briefing);
      g_object_set_qdata_full (G_OBJECT (briefing), quark, self, ent_links_free);
    }

  return self;
}

static const EntMention *
get_mentions (EntLinks *self,
              gpointer  target,
              guint    *n_mentions)
{
  GArray *mentions = g_hash_table_lookup (self->mentions, target);

  *n_mentions = mentions != NULL ? mentions->len : 0;

  return mentions != NULL ? (const EntMention *) mentions->data : NULL;
}

static gpointer
get_list (GHashTable    *lists,
          gconstpointer  key,
          guint         *n_records)
{
  GPtrArray *list = key != NULL ? g_hash_table_lookup (lists, key) : NULL;

  *n_records = list != NULL ? list->len : 0;

  return list != NULL ? list->pdata : NULL;
}

/**
 * ent_links_to_source:
 * @self: links
 * @source: a source of the same briefing
 * @n_mentions: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_mentions): all that
 *   points to @source or one of its passages, in the order stances,
 *   judgements, themes, factors, claims and the rest; %NULL if nothing does
 */
const EntMention *
ent_links_to_source (EntLinks  *self,
                     EntSource *source,
                     guint     *n_mentions)
{
  g_return_val_if_fail (self != NULL && ENT_IS_SOURCE (source) && n_mentions != NULL, NULL);

  return get_mentions (self, source, n_mentions);
}

/**
 * ent_links_to_passage:
 * @self: links
 * @passage: a passage of the same briefing
 * @n_mentions: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_mentions): all that
 *   points to @passage; %NULL if nothing does
 */
const EntMention *
ent_links_to_passage (EntLinks   *self,
                      EntPassage *passage,
                      guint      *n_mentions)
{
  g_return_val_if_fail (self != NULL && ENT_IS_PASSAGE (passage) && n_mentions != NULL, NULL);

  return get_mentions (self, passage, n_mentions);
}

/**
 * ent_links_get_source:
 * @self: links
 * @passage: a passage of the same briefing
 *
 * Returns: (transfer none): the source that @passage stands in
 */
EntSource *
ent_links_get_source (EntLinks   *self,
                      EntPassage *passage)
{
  g_return_val_if_fail (self != NULL && ENT_IS_PASSAGE (passage), NULL);

  return g_hash_table_lookup (self->sources, passage);
}

/**
 * ent_links_get_passages:
 * @self: links
 * @member: id of a member
 * @n_passages: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_passages): the passages
 *   that say whom they concern and name @member, in the order of the document
 */
EntPassage * const *
ent_links_get_passages (EntLinks   *self,
                        const char *member,
                        guint      *n_passages)
{
  g_return_val_if_fail (self != NULL && n_passages != NULL, NULL);

  return get_list (self->passages, member, n_passages);
}

/**
 * ent_links_get_touching:
 * @self: links
 * @id: id of a member, factor or stance
 * @n_records: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_records): the stances,
 *   themes, factors, relations and switches that name it, in this order
 */
EntRecord * const *
ent_links_get_touching (EntLinks   *self,
                        const char *id,
                        guint      *n_records)
{
  g_return_val_if_fail (self != NULL && n_records != NULL, NULL);

  return get_list (self->touching, id, n_records);
}

/**
 * ent_links_get_copies:
 * @self: links
 * @origin: a source of the same briefing
 * @n_sources: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_sources): the sources
 *   that repeat @origin, and so add nothing to what it proves
 */
EntSource * const *
ent_links_get_copies (EntLinks  *self,
                      EntSource *origin,
                      guint     *n_sources)
{
  g_return_val_if_fail (self != NULL && ENT_IS_SOURCE (origin) && n_sources != NULL, NULL);

  return get_list (self->copies, origin, n_sources);
}
