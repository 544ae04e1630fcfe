/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-clearance.h"

#include "ent-compared.h"
#include "ent-evidence.h"
#include "ent-links.h"
#include "ent-list.h"
#include "ent-position.h"
#include "ent-timeline.h"

/* What is looked for while one thing is gone through. */
typedef struct {
  EntBriefing *briefing;
  EntClearance *clearance;
  GHashTable *markings; /* of label: marking */
} Finder;

static GHashTable *
get_markings (EntBriefing *briefing)
{
  static GQuark quark;
  GHashTable *markings;

  if (quark == 0)
    quark = g_quark_from_static_string ("ent-clearance-markings");
  markings = g_object_get_qdata (G_OBJECT (briefing), quark);
  if (markings == NULL)
    {
      GListModel *list = ent_briefing_get_markings (briefing);
      EntMarking *marking;

      markings = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; (marking = ent_list_peek (list, i)) != NULL; i++)
        if (ent_marking_get_label (marking) != NULL)
          g_hash_table_insert (markings, (gpointer) ent_marking_get_label (marking), marking);
      g_object_set_qdata_full (G_OBJECT (briefing), quark, markings, (GDestroyNotify) g_hash_table_unref);
    }

  return markings;
}

/* The first of the most restricted is the one that is named. */
static void
note (Finder     *self,
      const char *label,
      gpointer    owner,
      gpointer    part)
{
  EntMarking *marking = label != NULL ? g_hash_table_lookup (self->markings, label) : NULL;

  if (marking == NULL || ent_marking_get_rank (marking) <= self->clearance->rank)
    return;

  *self->clearance = (EntClearance) { ent_marking_get_rank (marking), marking, owner, part };
}

static void
begin (Finder       *self,
       EntBriefing  *briefing,
       EntClearance *clearance)
{
  const char *label = ent_briefing_get_marking (briefing);

  self->briefing = briefing;
  self->clearance = clearance;
  self->markings = get_markings (briefing);

  *clearance = (EntClearance) { 0 };
  clearance->marking = label != NULL ? g_hash_table_lookup (self->markings, label) : NULL;
  if (clearance->marking != NULL)
    clearance->rank = ent_marking_get_rank (clearance->marking);
}

static void
note_source (Finder     *self,
             const char *id)
{
  EntSource *source = id != NULL ? ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, id) : NULL;

  if (source != NULL)
    note (self, ent_source_get_marking (source), source, NULL);
}

static void
note_citations (Finder     *self,
                GListModel *citations)
{
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    note_source (self, ent_citation_get_source (citation));
}

static void
note_item (Finder   *self,
           gpointer  owner,
           EntItem  *item)
{
  note (self, ent_item_get_marking (item), owner, item);
  note_citations (self, ent_item_get_citations (item));
}

static void
note_items (Finder     *self,
            gpointer    owner,
            GListModel *items)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    note_item (self, owner, item);
}

/* A figure may have a source of its own. */
static void
note_indicator (Finder       *self,
                EntIndicator *indicator)
{
  GListModel *values = ent_briefing_get_values (self->briefing);
  EntTotal *total = ent_indicator_get_total (indicator);
  EntValue *value;

  note_source (self, ent_indicator_get_source (indicator));
  if (total != NULL)
    note_source (self, ent_total_get_source (total));
  for (guint i = 0; (value = ent_list_peek (values, i)) != NULL; i++)
    if (g_strcmp0 (ent_value_get_indicator (value), ent_indicator_get_id (indicator)) == 0)
      note_source (self, ent_value_get_source (value));
}

/* What a record says by itself: without its lines. */
static void
note_record (Finder   *self,
             gpointer  record)
{
  if (ENT_IS_STANCE (record))
    {
      note_source (self, ent_stance_get_by (record));
      note_citations (self, ent_stance_get_citations (record));
    }
  else if (ENT_IS_JUDGEMENT (record))
    note_citations (self, ent_judgement_get_citations (record));
  else if (ENT_IS_FACTOR (record))
    note_citations (self, ent_factor_get_citations (record));
  else if (ENT_IS_CLAIM (record))
    {
      note_source (self, ent_claim_get_source (record));
      note_citations (self, ent_claim_get_citations (record));
    }
  else if (ENT_IS_RELATION (record))
    note_citations (self, ent_relation_get_citations (record));
  else if (ENT_IS_INDICATOR (record))
    note_indicator (self, record);
  else if (ENT_IS_SOURCE (record))
    {
      note (self, ent_source_get_marking (record), record, NULL);
      note_source (self, ent_source_get_origin (record));
    }
}

static void
note_lines (Finder   *self,
            gpointer  record)
{
  if (ENT_IS_STANCE (record))
    {
      note_items (self, record, ent_stance_get_towards (record));
      note_items (self, record, ent_stance_get_away (record));
      note_items (self, record, ent_stance_get_would_change (record));
    }
  else if (ENT_IS_JUDGEMENT (record))
    note_items (self, record, ent_judgement_get_assumptions (record));
  else if (ENT_IS_THEME (record))
    note_items (self, record, ent_theme_get_items (record));
  else if (ENT_IS_FACTOR (record))
    note_items (self, record, ent_factor_get_items (record));
  else if (ENT_IS_BRIEFING (record))
    note_items (self, record, ent_briefing_get_gaps (record));
}

static void
note_member (Finder    *self,
             EntMember *member)
{
  GListModel *memberships = ent_member_get_memberships (member);
  EntMembership *membership;
  EntRecord * const *touching;
  guint n;

  for (guint i = 0; (membership = ent_list_peek (memberships, i)) != NULL; i++)
    note_citations (self, ent_membership_get_citations (membership));

  touching = ent_links_get_touching (ent_links_get (self->briefing), ent_member_get_id (member), &n);
  for (guint i = 0; i < n; i++)
    if (ENT_IS_STANCE (touching[i]))
      {
        note_record (self, touching[i]);
        note_lines (self, touching[i]);
      }
}

/* Whether a view shows where things are, and none of their lines. */
static gboolean
shows_no_lines (EntStage *stage)
{
  switch (ent_stage_get_view (stage))
    {
    case ENT_VIEW_TITLE:
    case ENT_VIEW_MAP:
    case ENT_VIEW_RANKING:
    case ENT_VIEW_SCATTER:
    case ENT_VIEW_TIMELINE:
      return TRUE;
    case ENT_VIEW_MATRIX:
      return ent_stage_get_focus (stage) == NULL;
    default:
      return FALSE;
    }
}

/* Whether a view shows the selection in the place of all that it has. */
static gboolean
shows_selection (EntBriefing *briefing,
                 EntStage    *stage)
{
  gpointer focus = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, ent_stage_get_focus (stage));

  switch (ent_stage_get_view (stage))
    {
    case ENT_VIEW_STANCES:
      return ENT_IS_MEMBER (focus);
    case ENT_VIEW_MATRIX:
      return ENT_IS_FACTOR (focus);
    case ENT_VIEW_THEMES:
      return ENT_IS_THEME (focus) || ENT_IS_JUDGEMENT (focus) || ENT_IS_FACTOR (focus);
    case ENT_VIEW_JUDGEMENT:
      return ENT_IS_JUDGEMENT (focus);
    case ENT_VIEW_SOURCES:
      return ENT_IS_SOURCE (focus);
    case ENT_VIEW_CLAIMS:
      return ENT_IS_CLAIM (focus);
    default:
      return TRUE;
    }
}

static void
note_records (Finder    *self,
              GPtrArray *records,
              gboolean   with_lines)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      note_record (self, record);
      if (with_lines)
        note_lines (self, record);
    }
}

/* The foot of a slide names the sources of all that stands behind it, also those of lines that are not shown. */
static void
note_foot (Finder      *self,
           EntEvidence *evidence)
{
  for (guint i = 0; i < evidence->sources->len; i++)
    note_source (self, ent_source_get_id (g_array_index (evidence->sources, EntEvidenceSource, i).source));
}

/* Of lines, only those that have a date stand there. */
static void
note_timeline (Finder *self)
{
  EntTimeline *timeline = ent_timeline_get (self->briefing);
  guint n = ent_timeline_get_n (timeline);

  for (guint i = 0; i < n; i++)
    {
      const EntFact *fact = ent_timeline_peek (timeline, i);

      if (fact->part != NULL && ENT_IS_ITEM (fact->part))
        note_item (self, fact->owner, ENT_ITEM (fact->part));
      else if (fact->part != NULL && ENT_IS_MEMBERSHIP (fact->part))
        note_citations (self, ent_membership_get_citations (ENT_MEMBERSHIP (fact->part)));
      else if (fact->part == NULL)
        note_record (self, fact->owner);
    }
}

/* A member that is selected is shown although the filter hides it. With one
 * alone, what others say of it is named beside its stance, and told in full
 * where the views are compared. */
static void
note_compared (Finder   *self,
            EntStage *stage)
{
  gboolean in_full = ent_stage_get_view (stage) == ENT_VIEW_COMPARE;
  g_autoptr (EntCompared) compared = NULL;

  if (!in_full && ent_stage_get_view (stage) != ENT_VIEW_STANCES)
    return;

  compared = ent_compared_find (self->briefing, stage);
  for (guint i = 0; i < compared->records->len; i++)
    {
      gpointer record = g_ptr_array_index (compared->records, i);
      EntPosition position = { 0 };

      if (ENT_IS_MEMBER (record))
        ent_position_find (self->briefing, stage, record, &position);
      if (position.stance != NULL)
        {
          note_record (self, position.stance);
          note_lines (self, position.stance);
        }
    }
  for (guint i = 0; i < compared->views->len; i++)
    {
      const char *by = g_ptr_array_index (compared->views, i);
      EntStance *stance;

      note_source (self, by);
      if (!in_full)
        continue;

      stance = ent_briefing_find_stance (self->briefing, ent_record_get_id (g_ptr_array_index (compared->records, 0)),
                                         ent_stage_get_question (stage), by, ent_stage_get_date (stage));
      if (stance != NULL)
        {
          note_record (self, stance);
          note_lines (self, stance);
        }
    }
}

/* Of the relations, a map shows those of the member that is selected. */
static void
note_relations (Finder   *self,
                EntStage *stage)
{
  EntRecord * const *touching;
  guint n;

  if (ent_stage_get_view (stage) != ENT_VIEW_MAP || ent_stage_get_focus (stage) == NULL)
    return;

  touching = ent_links_get_touching (ent_links_get (self->briefing), ent_stage_get_focus (stage), &n);
  for (guint i = 0; i < n; i++)
    if (ENT_IS_RELATION (touching[i]))
      note_record (self, touching[i]);
}

/**
 * ent_clearance_find_marking:
 * @briefing: a briefing
 * @label: (nullable): label of a marking
 *
 * Returns: (transfer none) (nullable): the marking
 */
EntMarking *
ent_clearance_find_marking (EntBriefing *briefing,
                            const char  *label)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  return label != NULL ? g_hash_table_lookup (get_markings (briefing), label) : NULL;
}

/**
 * ent_clearance_get_rank:
 * @briefing: a briefing
 * @label: (nullable): label of the marking of a thing in it
 *
 * Nothing is less restricted than the document in which it stands.
 *
 * Returns: the thing's rank; that of the document where @label is %NULL, and 0
 *   where it has none either
 */
int
ent_clearance_get_rank (EntBriefing *briefing,
                        const char  *label)
{
  EntClearance clearance;
  Finder self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), 0);

  begin (&self, briefing, &clearance);
  note (&self, label, briefing, NULL);

  return clearance.rank;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  EntMarking *first = *(EntMarking **) a;
  EntMarking *second = *(EntMarking **) b;

  return ent_marking_get_rank (first) - ent_marking_get_rank (second);
}

/**
 * ent_clearance_get_levels:
 * @briefing: a briefing
 *
 * Returns: (transfer container) (element-type EntMarking): the markings that
 *   a room may be given as its level, the least restricted first: that of the
 *   document and those above it, at most %ENT_CLEARANCE_MAX_LEVELS
 */
GPtrArray *
ent_clearance_get_levels (EntBriefing *briefing)
{
  GPtrArray *levels = g_ptr_array_new ();
  int lowest;
  GListModel *list;
  EntMarking *marking;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), levels);

  lowest = ent_clearance_get_rank (briefing, NULL);
  list = ent_briefing_get_markings (briefing);
  for (guint i = 0; (marking = ent_list_peek (list, i)) != NULL; i++)
    if (ent_marking_get_rank (marking) >= lowest)
      g_ptr_array_add (levels, marking);
  g_ptr_array_sort (levels, compare_ranks);
  /* What is left out lets nobody see more. */
  g_ptr_array_set_size (levels, (int) MIN (levels->len, ENT_CLEARANCE_MAX_LEVELS));

  return levels;
}

/**
 * ent_clearance_find_level:
 * @briefing: a briefing
 * @level: the highest rank that a room may see, or %ENT_CLEARANCE_ALL
 *
 * Returns: (transfer none) (nullable): the highest marking that @level lets
 *   through; %NULL if that is none
 */
EntMarking *
ent_clearance_find_level (EntBriefing *briefing,
                          int          level)
{
  g_autoptr (GPtrArray) levels = NULL;
  EntMarking *found = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  levels = ent_clearance_get_levels (briefing);
  for (guint i = 0; i < levels->len; i++)
    if (ent_marking_get_rank (g_ptr_array_index (levels, i)) <= level)
      found = g_ptr_array_index (levels, i);

  return found;
}

/**
 * ent_clearance_of_record:
 * @briefing: a briefing
 * @record: a record of it: a line, a source or passage, or anything that has
 *   lines and citations; for a member all of its stances count
 * @clearance: (out): how restricted it is, with all that stands in it
 */
void
ent_clearance_of_record (EntBriefing  *briefing,
                         EntRecord    *record,
                         EntClearance *clearance)
{
  Finder self;

  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_RECORD (record));
  g_return_if_fail (clearance != NULL);

  begin (&self, briefing, clearance);
  if (ENT_IS_ITEM (record))
    note_item (&self, record, ENT_ITEM (record));
  else if (ENT_IS_MEMBER (record))
    note_member (&self, ENT_MEMBER (record));
  else if (ENT_IS_PASSAGE (record))
    {
      EntSource *source = ent_links_get_source (ent_links_get (briefing), ENT_PASSAGE (record));

      if (source != NULL)
        note_record (&self, source);
    }
  else if (ENT_IS_STEP (record))
    ent_clearance_of_step (briefing, ENT_STEP (record), clearance);
  else
    {
      note_record (&self, record);
      note_lines (&self, record);
    }
}

/**
 * ent_clearance_of_stage:
 * @briefing: a briefing
 * @stage: what would be shown of it
 * @with_evidence: whether the evidence of @stage would be shown as well
 * @clearance: (out): how restricted that is
 *
 * A view that shows where things are, such as a map, shows none of their
 * lines, and at its foot the sources of them; one that shows a thing shows all of its lines, however few would
 * fit: what is refused does not depend on a screen's size.
 */
void
ent_clearance_of_stage (EntBriefing  *briefing,
                        EntStage     *stage,
                        gboolean      with_evidence,
                        EntClearance *clearance)
{
  Finder self;
  g_autoptr (EntEvidence) evidence = NULL;
  gboolean is_plot;

  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_STAGE (stage));
  g_return_if_fail (clearance != NULL);

  begin (&self, briefing, clearance);
  note_source (&self, ent_stage_get_by (stage));

  is_plot = shows_no_lines (stage);
  evidence = ent_evidence_new (briefing, stage);
  if (with_evidence || !is_plot)
    note_records (&self, evidence->records, TRUE);
  note_compared (&self, stage);
  if (!shows_selection (briefing, stage))
    {
      g_autoptr (EntStage) whole = ent_stage_with (stage, "focus", NULL, "highlight", NULL, NULL);
      g_autoptr (EntEvidence) behind = ent_evidence_new (briefing, whole);

      note_records (&self, behind->records, ent_stage_get_view (stage) != ENT_VIEW_MATRIX);
    }
  if (is_plot && ent_stage_get_view (stage) != ENT_VIEW_TITLE)
    {
      /* The selection is marked in it: it does not take the place of the rest. */
      g_autoptr (EntStage) whole = ent_stage_with (stage, "focus", NULL, "highlight", NULL, NULL);
      g_autoptr (EntEvidence) behind = ent_evidence_new (briefing, whole);

      if (ent_stage_get_view (stage) == ENT_VIEW_TIMELINE)
        note_timeline (&self);
      else
        note_records (&self, behind->records, FALSE);
      note_foot (&self, behind);
      note_relations (&self, stage);
    }
}

/**
 * ent_clearance_of_step:
 * @briefing: a briefing
 * @step: a step of one of its stories
 * @clearance: (out): how restricted it is: by its own marking, or by what its
 *   stage shows
 */
void
ent_clearance_of_step (EntBriefing  *briefing,
                       EntStep      *step,
                       EntClearance *clearance)
{
  Finder self;
  g_autoptr (EntStage) stage = NULL;
  EntClearance own;

  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_STEP (step));
  g_return_if_fail (clearance != NULL);

  begin (&self, briefing, &own);
  note (&self, ent_step_get_marking (step), step, NULL);

  stage = ent_stage_fit (ent_step_get_stage (step), briefing);
  ent_clearance_of_stage (briefing, stage, FALSE, clearance);
  if (own.rank >= clearance->rank)
    *clearance = own;
}

/**
 * ent_clearance_allows:
 * @briefing: a briefing
 * @record: a record of it, as for ent_clearance_of_record()
 * @level: the highest rank that may be seen, or %ENT_CLEARANCE_ALL
 *
 * Returns: whether @record may be shown as a whole
 */
gboolean
ent_clearance_allows (EntBriefing *briefing,
                      EntRecord   *record,
                      int          level)
{
  EntClearance clearance;

  if (level == ENT_CLEARANCE_ALL)
    return TRUE;

  ent_clearance_of_record (briefing, record, &clearance);

  return clearance.rank <= level;
}
