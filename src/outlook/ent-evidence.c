/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-evidence.h"

#include "ent-links.h"
#include "ent-position.h"
#include "ent-sections.h"
#include "ent-support.h"

/* Stances that are held against others, for all that is selected: of one
 * member there may be thousands, each of them selected. */
#define MAX_COMPARISONS 1000000

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntEvidence *evidence;
  guint n_comparisons;
  GHashTable *seen;    /* records that were added */
  GHashTable *indices; /* of source: index in evidence->sources, plus 1 */
} Collector;

static void
add_source (Collector  *self,
            const char *id,
            int         credibility)
{
  EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, id);
  guint index;
  EntEvidenceSource *entry;

  if (source == NULL)
    return;

  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, source));
  if (index == 0)
    {
      EntEvidenceSource first = { .source = source };

      g_array_append_val (self->evidence->sources, first);
      index = self->evidence->sources->len;
      g_hash_table_insert (self->indices, source, GUINT_TO_POINTER (index));
    }

  entry = &g_array_index (self->evidence->sources, EntEvidenceSource, index - 1);
  entry->n_citations++;
  if (credibility >= 1 && credibility <= ENT_N_CREDIBILITY)
    entry->n_by_credibility[credibility - 1]++;
}

static void
add_citations (Collector  *self,
               GListModel *citations)
{
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    add_source (self, ent_citation_get_source (citation), ent_citation_get_credibility (citation));
}

static void
add_line (Collector *self,
          gpointer   owner,
          EntItem   *item)
{
  EntEvidenceLine line = { owner, item };

  g_array_append_val (self->evidence->lines[ent_item_get_basis (item)], line);
  add_citations (self, ent_item_get_citations (item));
}

static void
add_lines (Collector  *self,
           gpointer    owner,
           GListModel *items)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    add_line (self, owner, item);
}

/* Whoever else has a stance on the same question, and another level. */
static void
add_other_views (Collector *self,
                 EntStance *stance)
{
  const char *member = ent_stance_get_member (stance);
  EntLevel *level = ent_briefing_get_stance_level (self->briefing, stance);
  EntRecord * const *touching;
  guint n;

  touching = ent_links_get_touching (ent_links_get (self->briefing), member, &n);
  for (guint i = 0; i < n && ENT_IS_STANCE (touching[i]) && self->n_comparisons < MAX_COMPARISONS; i++)
    {
      EntStance *other = ENT_STANCE (touching[i]);
      const char *by = ent_stance_get_by (other);
      EntEvidenceDissent dissent = { ENT_RECORD (stance), NULL, other };

      self->n_comparisons++;
      if (g_strcmp0 (ent_stance_get_question (other), ent_stance_get_question (stance)) != 0 ||
          g_strcmp0 (by, ent_stance_get_by (stance)) == 0 ||
          ent_briefing_get_stance_level (self->briefing, other) == level)
        continue;
      /* An earlier one of the same source is not what it holds now. */
      if (ent_briefing_find_stance (self->briefing, member, ent_stance_get_question (stance), by,
                                    ent_stage_get_date (self->stage)) == other)
        g_array_append_val (self->evidence->dissents, dissent);
    }
}

static void
add_stance (Collector *self,
            EntStance *stance)
{
  add_citations (self, ent_stance_get_citations (stance));
  add_lines (self, stance, ent_stance_get_towards (stance));
  add_lines (self, stance, ent_stance_get_away (stance));
  add_lines (self, stance, ent_stance_get_would_change (stance));
  add_other_views (self, stance);
}

static void
add_judgement (Collector    *self,
               EntJudgement *judgement)
{
  GListModel *dissents = ent_judgement_get_dissents (judgement);
  EntDissent *dissent;

  add_citations (self, ent_judgement_get_citations (judgement));
  add_lines (self, judgement, ent_judgement_get_assumptions (judgement));
  for (guint i = 0; (dissent = ent_list_peek (dissents, i)) != NULL; i++)
    {
      EntEvidenceDissent entry = { ENT_RECORD (judgement), dissent, NULL };

      g_array_append_val (self->evidence->dissents, entry);
    }
}

static void
add_factor (Collector *self,
            EntFactor *factor)
{
  add_citations (self, ent_factor_get_citations (factor));
  add_lines (self, factor, ent_factor_get_items (factor));
}

static void
add_claim (Collector *self,
           EntClaim  *claim)
{
  add_source (self, ent_claim_get_source (claim), 0);
  add_citations (self, ent_claim_get_citations (claim));
}

static void
add_indicator (Collector    *self,
               EntIndicator *indicator)
{
  EntTotal *total = ent_indicator_get_total (indicator);

  add_source (self, ent_indicator_get_source (indicator), 0);
  if (total != NULL)
    add_source (self, ent_total_get_source (total), 0);
}

static void
add_record (Collector *self,
            gpointer   record)
{
  if (record == NULL || !g_hash_table_add (self->seen, record))
    return;

  g_ptr_array_add (self->evidence->records, record);
  if (ENT_IS_STANCE (record))
    add_stance (self, record);
  else if (ENT_IS_JUDGEMENT (record))
    add_judgement (self, record);
  else if (ENT_IS_THEME (record))
    add_lines (self, record, ent_theme_get_items (record));
  else if (ENT_IS_FACTOR (record))
    add_factor (self, record);
  else if (ENT_IS_CLAIM (record))
    add_claim (self, record);
  else if (ENT_IS_RELATION (record))
    add_citations (self, ent_relation_get_citations (record));
  else if (ENT_IS_INDICATOR (record))
    add_indicator (self, record);
  else if (ENT_IS_SOURCE (record))
    add_source (self, ent_source_get_id (record), 0);
  else if (ENT_IS_BRIEFING (record))
    add_lines (self, record, ent_briefing_get_gaps (record));
}

static void
add_all (Collector  *self,
         GListModel *records)
{
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (records, i)) != NULL; i++)
    add_record (self, record);
}

static void
add_member (Collector *self,
            EntMember *member)
{
  EntPosition position;

  ent_position_find (self->briefing, self->stage, member, &position);
  if (!position.hidden)
    add_record (self, position.stance);
}

static void
add_stances (Collector *self)
{
  GListModel *members = ent_briefing_get_members (self->briefing);
  EntMember *member;

  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    add_member (self, member);
}

static void
add_factors (Collector *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  EntFilter *filter = ent_stage_get_filter (self->stage);
  EntFactor *factor;

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL; i++)
    if (ent_filter_lets_through (filter, ent_factor_get_members (factor)))
      add_record (self, factor);
}

static void
add_section (Collector *self)
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  EntSection section = ent_stage_get_section (self->stage);
  EntTheme *theme;

  if (section == ENT_SECTION_JUDGEMENTS)
    add_all (self, ent_briefing_get_judgements (self->briefing));
  else if (section == ENT_SECTION_RELATIONS)
    add_all (self, ent_briefing_get_relations (self->briefing));
  else if (section == ENT_SECTION_GAPS)
    add_record (self, self->briefing);
  else
    for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
      if (ent_section_has_kind (section, ent_theme_get_kind (theme)))
        add_record (self, theme);
}

static void
add_indicators (Collector *self)
{
  add_record (self, ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR, ent_stage_get_indicator (self->stage)));
  if (ent_stage_get_view (self->stage) == ENT_VIEW_SCATTER)
    add_record (self, ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR, ent_stage_get_versus (self->stage)));
}

static void
add_view (Collector *self)
{
  switch (ent_stage_get_view (self->stage))
    {
    case ENT_VIEW_MATRIX:
      add_factors (self);
      break;
    case ENT_VIEW_THEMES:
      add_section (self);
      break;
    case ENT_VIEW_TIMELINE:
      add_all (self, ent_briefing_get_themes (self->briefing));
      break;
    case ENT_VIEW_SOURCES:
      add_all (self, ent_briefing_get_sources (self->briefing));
      break;
    case ENT_VIEW_CLAIMS:
      add_all (self, ent_briefing_get_claims (self->briefing));
      break;
    case ENT_VIEW_TITLE:
    case ENT_VIEW_JUDGEMENT:
      add_all (self, ent_briefing_get_judgements (self->briefing));
      break;
    case ENT_VIEW_RANKING:
    case ENT_VIEW_SCATTER:
      add_indicators (self);
      add_stances (self);
      break;
    case ENT_VIEW_MAP:
      if (ent_stage_get_colour (self->stage) == ENT_COLOUR_BY_INDICATOR)
        add_indicators (self);
      add_stances (self);
      break;
    case ENT_VIEW_STANCES:
    case ENT_VIEW_COMPARE:
      add_stances (self);
      break;
    case ENT_VIEW_CHECKS:
    case ENT_VIEW_WHAT_IF:
    default:
      break;
    }
}

static void
add_selected (Collector  *self,
              const char *id)
{
  EntRecord *record = ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, id);

  if (ENT_IS_MEMBER (record))
    add_member (self, ENT_MEMBER (record));
  else
    add_record (self, record);
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b,
                 gpointer      briefing)
{
  const EntEvidenceSource *first = a;
  const EntEvidenceSource *second = b;

  return ent_briefing_number_of_source (briefing, ent_source_get_id (first->source)) -
         ent_briefing_number_of_source (briefing, ent_source_get_id (second->source));
}

static void
note_date (EntEvidence *evidence,
           const char  *date)
{
  if (date == NULL)
    return;
  if (evidence->oldest == NULL || ent_date_compare (date, evidence->oldest) < 0)
    evidence->oldest = date;
  if (evidence->newest == NULL || ent_date_compare (date, evidence->newest) > 0)
    evidence->newest = date;
}

static void
sum_up (Collector *self)
{
  EntEvidence *evidence = self->evidence;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);

  g_array_sort_with_data (evidence->sources, compare_sources, self->briefing);
  for (guint i = 0; i < evidence->sources->len; i++)
    {
      EntSource *source = g_array_index (evidence->sources, EntEvidenceSource, i).source;

      note_date (evidence, ent_source_get_date (source));
      g_hash_table_add (origins, ent_support_find_origin (self->briefing, source, known));
    }
  evidence->n_origins = g_hash_table_size (origins);
}

/**
 * ent_evidence_new:
 * @briefing: a briefing
 * @stage: what is shown of it
 *
 * Gathers what stands behind the selection on @stage or, with nothing
 * selected, behind all that its view shows; what the filter hides is left out.
 *
 * Returns: (transfer full): the evidence, which holds nothing of @briefing
 */
EntEvidence *
ent_evidence_new (EntBriefing *briefing,
                  EntStage    *stage)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GHashTable) indices = NULL;
  EntEvidence *evidence;
  Collector self = { .briefing = briefing, .stage = stage };
  const char * const *highlight;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);

  self.evidence = evidence = g_new0 (EntEvidence, 1);
  self.seen = seen = g_hash_table_new (NULL, NULL);
  self.indices = indices = g_hash_table_new (NULL, NULL);

  evidence->records = g_ptr_array_new ();
  for (guint i = 0; i < ENT_N_BASES; i++)
    evidence->lines[i] = g_array_new (FALSE, FALSE, sizeof (EntEvidenceLine));
  evidence->sources = g_array_new (FALSE, FALSE, sizeof (EntEvidenceSource));
  evidence->dissents = g_array_new (FALSE, FALSE, sizeof (EntEvidenceDissent));

  highlight = ent_stage_get_highlight (stage);
  if (ent_stage_get_focus (stage) == NULL)
    add_view (&self);
  else
    add_selected (&self, ent_stage_get_focus (stage));
  for (guint i = 0; highlight != NULL && highlight[i] != NULL; i++)
    add_selected (&self, highlight[i]);
  sum_up (&self);

  return evidence;
}

/**
 * ent_evidence_free:
 * @self: evidence
 */
void
ent_evidence_free (EntEvidence *self)
{
  g_ptr_array_unref (self->records);
  for (guint i = 0; i < ENT_N_BASES; i++)
    g_array_unref (self->lines[i]);
  g_array_unref (self->sources);
  g_array_unref (self->dissents);
  g_free (self);
}
