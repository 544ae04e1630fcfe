/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a thing of the document is called where only its name can stand: in a
 * link to it, in a result of a search, in the way back to a stage.
 */

#include "ent-phrase.h"

#include <glib/gi18n.h>

#include "ent-phrase-change.h"
#include "ent-scene.h"

/* A name stands in a line with others. */
#define NAME_LIMIT 160

#define MOST_CITATIONS 200 /* that are looked at */
#define MOST_NUMBERS 3 /* raised behind one paragraph */

static char *
clean (const char *text)
{
  return ent_text_clean (text != NULL ? text : "", NAME_LIMIT);
}

static char *
name_of (EntBriefing *briefing, GType type, const char *id)
{
  EntRecord *record = ent_briefing_lookup (briefing, type, id);

  return record != NULL ? ent_phrase_record (briefing, record) : g_strdup ("");
}

static char *
name_stance (EntBriefing *briefing, EntStance *stance)
{
  g_autofree char *member = name_of (briefing, ENT_TYPE_MEMBER, ent_stance_get_member (stance));
  g_autofree char *question = name_of (briefing, ENT_TYPE_QUESTION, ent_stance_get_question (stance));
  g_autofree char *by = ent_phrase_by (briefing, ent_stance_get_by (stance));

  /* Translators: a member, a question, then whose view it is, as in “the desk’s view” */
  return g_strdup_printf (C_("stance", "%1$s: %2$s, %3$s"), member, question, by);
}

static char *
name_relation (EntBriefing *briefing, EntRelation *relation)
{
  g_autofree char *a = name_of (briefing, ENT_TYPE_MEMBER, ent_relation_get_a (relation));
  g_autofree char *b = name_of (briefing, ENT_TYPE_MEMBER, ent_relation_get_b (relation));
  g_autofree char *name = clean (ent_relation_get_name (relation));

  /* Translators: two members, then what joins them */
  return g_strdup_printf (C_("relation", "%1$s and %2$s: %3$s"), a, b, name);
}

/**
 * ent_phrase_record:
 * @briefing: a briefing
 * @record: a thing of its top level, or the briefing itself for its gaps
 *
 * Returns: (transfer full): what @record is called, on one line
 */
char *
ent_phrase_record (EntBriefing *briefing, EntRecord *record)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_RECORD (record), NULL);

  if (ENT_IS_MEMBER (record))
    return clean (ent_member_get_name (ENT_MEMBER (record)));
  if (ENT_IS_STANCE (record))
    return name_stance (briefing, ENT_STANCE (record));
  if (ENT_IS_FACTOR (record))
    return clean (ent_factor_get_title (ENT_FACTOR (record)));
  if (ENT_IS_THEME (record))
    return clean (ent_theme_get_title (ENT_THEME (record)));
  if (ENT_IS_JUDGEMENT (record))
    return clean (ent_judgement_get_statement (ENT_JUDGEMENT (record)));
  if (ENT_IS_RELATION (record))
    return name_relation (briefing, ENT_RELATION (record));
  if (ENT_IS_SOURCE (record))
    return clean (ent_source_get_title (ENT_SOURCE (record)));
  if (ENT_IS_CLAIM (record))
    return clean (ent_claim_get_text (ENT_CLAIM (record)));
  if (ENT_IS_QUESTION (record))
    return clean (ent_question_get_text (ENT_QUESTION (record)));
  if (ENT_IS_INDICATOR (record))
    return clean (ent_indicator_get_name (ENT_INDICATOR (record)));
  if (ENT_IS_SWITCH (record))
    return clean (ent_switch_get_question (ENT_SWITCH (record)));
  if (ENT_IS_STORY (record))
    return clean (ent_story_get_title (ENT_STORY (record)));
  if (ENT_IS_BRIEFING (record))
    return g_strdup (_("What we do not know"));

  return clean (ent_record_get_id (record));
}

/**
 * ent_phrase_record_kind:
 * @record: a thing of a briefing's top level, or the briefing itself
 *
 * Returns: (transfer none): what kind of thing it is, to stand before its name
 */
const char *
ent_phrase_record_kind (EntRecord *record)
{
  g_return_val_if_fail (ENT_IS_RECORD (record), NULL);

  if (ENT_IS_MEMBER (record))
    return C_("kind", "Member");
  if (ENT_IS_STANCE (record))
    return C_("kind", "Stance");
  if (ENT_IS_FACTOR (record))
    return C_("kind", "Risk or opportunity");
  if (ENT_IS_THEME (record))
    return C_("kind", "Theme");
  if (ENT_IS_JUDGEMENT (record))
    return C_("kind", "Key judgement");
  if (ENT_IS_RELATION (record))
    return C_("kind", "Relation");
  if (ENT_IS_SOURCE (record))
    return C_("kind", "Source");
  if (ENT_IS_CLAIM (record))
    return C_("kind", "Claim");
  if (ENT_IS_INDICATOR (record))
    return C_("kind", "Indicator");
  if (ENT_IS_SWITCH (record))
    return C_("kind", "Open question");
  if (ENT_IS_STORY (record))
    return C_("kind", "Story");
  if (ENT_IS_BRIEFING (record))
    return C_("kind", "Gap");

  return "";
}

/* What makes a stage what it is, where something is assumed; with something in focus that does. */
static gboolean
is_about_scenario (EntStage *stage)
{
  EntView view = ent_stage_get_view (stage);

  return ent_stage_get_focus (stage) == NULL &&
         (view == ENT_VIEW_MAP || view == ENT_VIEW_STANCES || view == ENT_VIEW_MATRIX || view == ENT_VIEW_RANKING);
}

static const char *
name_view (EntView view)
{
  switch (view)
    {
    case ENT_VIEW_STANCES:
      return _("Stances");
    case ENT_VIEW_MATRIX:
      return _("Matrix");
    case ENT_VIEW_THEMES:
      return _("Themes");
    case ENT_VIEW_SOURCES:
      return _("Sources");
    case ENT_VIEW_CLAIMS:
      return _("Claims");
    case ENT_VIEW_TIMELINE:
      return _("Timeline");
    case ENT_VIEW_RANKING:
      return _("Ranking");
    case ENT_VIEW_JUDGEMENT:
      return _("Key judgements");
    case ENT_VIEW_SCATTER:
      return _("Scatter plot");
    case ENT_VIEW_COMPARE:
      return _("Side by side");
    case ENT_VIEW_CHECKS:
      return _("Weak points");
    case ENT_VIEW_WHAT_IF:
      return _("What if");
    case ENT_VIEW_TITLE:
      return _("Title");
    case ENT_VIEW_MAP:
    default:
      return _("Map");
    }
}

/* Whether it is the question that makes the view what it is. */
static gboolean
has_question (EntView view)
{
  return view == ENT_VIEW_MAP || view == ENT_VIEW_STANCES;
}

/* What is not the latest cannot be taken for it. */
static char *
with_date (char *title, EntStage *stage)
{
  g_autofree char *plain = title;
  g_autofree char *date = ent_date_format (ent_stage_get_date (stage));

  if (date == NULL)
    return g_steal_pointer (&plain);

  /* Translators: name of a view and of its question, then the date as of which it is shown */
  return g_strdup_printf (C_("stage", "%1$s, as of %2$s"), plain, date);
}

/**
 * ent_phrase_stage:
 * @briefing: a briefing
 * @stage: what is shown of it
 *
 * Returns: (transfer full): a short title for @stage, by which somebody who
 *   has seen it knows it again: "India · Map: Overall engagement"; what follows
 *   from it, where @briefing is one that looks so under a scenario
 */
char *
ent_phrase_stage (EntBriefing *briefing, EntStage *stage)
{
  const char *focus_id = ent_stage_get_focus (stage);
  EntRecord *focus = focus_id != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_RECORD, focus_id) : NULL;
  g_autofree char *view = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);

  if (is_about_scenario (stage) && (name = ent_phrase_scenario_title (briefing, stage)) != NULL)
    return g_steal_pointer (&name);

  if (has_question (ent_stage_get_view (stage)) && ent_stage_get_question (stage) != NULL)
    {
      g_autofree char *question = name_of (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage));

      /* Translators: name of a view, then the question that it shows */
      view = with_date (g_strdup_printf (C_("stage", "%1$s: %2$s"), name_view (ent_stage_get_view (stage)), question),
                        stage);
    }
  else
    view = g_strdup (name_view (ent_stage_get_view (stage)));

  if (focus == NULL)
    return g_steal_pointer (&view);

  name = ent_phrase_record (briefing, focus);
  /* Translators: what is selected, then the view that it is selected in */
  return g_strdup_printf (C_("stage", "%1$s · %2$s"), name, view);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/**
 * ent_phrase_source_numbers:
 * @briefing: a briefing
 * @citations: (nullable): what something in it cites
 *
 * Returns: (transfer full) (nullable): the numbers of the sources that are
 *   named first, each once, to be raised behind a text; %NULL for none
 */
char *
ent_phrase_source_numbers (EntBriefing *briefing, GListModel *citations)
{
  g_autoptr (GString) raised = g_string_new (NULL);
  int numbers[MOST_NUMBERS];
  gboolean more = FALSE;
  guint n = 0;
  EntCitation *citation;

  for (guint i = 0; citations != NULL && i < MOST_CITATIONS && (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      int number = ent_briefing_number_of_source (briefing, ent_citation_get_source (citation));
      guint k = 0;

      while (k < n && numbers[k] != number)
        k++;
      if (k < n || number <= 0)
        continue;
      more = n == MOST_NUMBERS;
      if (more)
        break;
      numbers[n++] = number;
    }
  if (n == 0)
    return NULL;

  qsort (numbers, n, sizeof *numbers, compare_numbers);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (raised, i > 0 ? ",\302\240%d" : "%d", numbers[i]);
  if (more)
    g_string_append (raised, ",\302\240…");

  return g_string_free (g_steal_pointer (&raised), FALSE);
}
