/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-quote.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-outlook.h"
#include "ent-share.h"
#include "ent-yardstick.h"

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  GString *text;
  GHashTable *cited; /* source id to a GPtrArray of EntCitation (owned) */
  GHashTable *known; /* of these citations, by what is said of them */
} Quote;

static const char *
confidence_words (EntConfidence confidence)
{
  switch (confidence)
    {
    case ENT_CONFIDENCE_HIGH:
      return _("High confidence");
    case ENT_CONFIDENCE_MODERATE:
      return _("Moderate confidence");
    case ENT_CONFIDENCE_LOW:
    default:
      return _("Low confidence");
    }
}

static const char *
basis_word (EntBasis basis)
{
  switch (basis)
    {
    case ENT_BASIS_JUDGEMENT:
      return C_ ("basis", "judgement");
    case ENT_BASIS_ASSUMPTION:
      return C_ ("basis", "assumption");
    case ENT_BASIS_REPORTED:
    default:
      return C_ ("basis", "reported");
    }
}

static const char *
sign_word (EntSign *sign)
{
  gboolean towards = ent_sign_get_direction (sign) == ENT_DIRECTION_TOWARDS;

  switch (ent_sign_get_status (sign))
    {
    case ENT_SIGN_STATUS_SEEN:
      return towards ? C_ ("sign", "towards this level, seen") : C_ ("sign", "away from this level, seen");
    case ENT_SIGN_STATUS_GONE:
      return towards ? C_ ("sign", "towards this level, gone again") : C_ ("sign", "away from this level, gone again");
    case ENT_SIGN_STATUS_OPEN:
    default:
      return towards ? C_ ("sign", "towards this level, not seen so far") : C_ ("sign", "away from this level, not seen so far");
    }
}

static int
hundredths (double fraction)
{
  return (int) lround (fraction * 100);
}

/* A per cent figure; one that would be rounded to 0 or 100 keeps a decimal. */
static char *
percent (double fraction)
{
  double value = fraction * 100;
  gboolean extreme = (value > 0 && value < 1) || (value > 99 && value < 100);

  return g_strdup_printf (extreme ? "%.1f" : "%.0f", value);
}

/* With a real minus sign. */
static char *
signed_hundredths (double fraction)
{
  int value = hundredths (fraction);

  return g_strdup_printf ("%s%d", value < 0 ? "−" : value > 0 ? "+" : "", ABS (value));
}

/* FALSE where the same passage was cited with the same grade before. */
static gboolean
is_news (Quote *self, EntCitation *citation)
{
  const char *passage = ent_citation_get_passage (citation);

  /* No id has a space in it. */
  return g_hash_table_add (self->known,
                           g_strdup_printf ("%s %s %d", ent_citation_get_source (citation), passage != NULL ? passage : "",
                                            ent_citation_get_credibility (citation)));
}

/* What is cited of a source so far; with nothing in it the source is listed, too. */
static GPtrArray *
get_cited (Quote *self, const char *source)
{
  GPtrArray *list = g_hash_table_lookup (self->cited, source);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->cited, (gpointer) source, list);
    }

  return list;
}

/* Appends " [1] [5]", each number once, and remembers what the list at the end has to show. */
static void
append_citations (Quote *self, GListModel *citations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (EntCitation) citation = g_list_model_get_item (citations, i);
      const char *source = ent_citation_get_source (citation);
      int number = ent_briefing_number_of_source (self->briefing, source);

      if (number <= 0)
        continue;

      if (g_hash_table_add (seen, GINT_TO_POINTER (number)))
        g_string_append_printf (self->text, " [%d]", number);

      if (is_news (self, citation))
        g_ptr_array_add (get_cited (self, source), g_object_ref (citation));
    }
}

static void
append_items (Quote *self, const char *heading, GListModel *items)
{
  guint n_items = g_list_model_get_n_items (items);

  if (n_items == 0)
    return;

  if (heading != NULL)
    g_string_append_printf (self->text, "\n%s\n", heading);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (EntItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (self->text, "– %s (%s", ent_item_get_text (item),
                              basis_word (ent_item_get_basis (item)));
      if (ENT_IS_SIGN (item))
        g_string_append_printf (self->text, "; %s", sign_word (ENT_SIGN (item)));
      if (ent_item_get_marking (item) != NULL)
        g_string_append_printf (self->text, "; %s", ent_item_get_marking (item));
      g_string_append_c (self->text, ')');
      append_citations (self, ent_item_get_citations (item));
      g_string_append_c (self->text, '\n');
    }
}

static void
append_confidence (Quote *self, EntConfidence confidence, const char *reason)
{
  if (reason != NULL)
    /* Translators: how confident an assessment is, then the reason, which is a sentence. */
    g_string_append_printf (self->text, _("%s: %s"), confidence_words (confidence), reason);
  else
    g_string_append (self->text, confidence_words (confidence));
  g_string_append_c (self->text, '\n');
}

/* The level, with the numbers behind it, or why there is none. */
static void
append_level (Quote *self, EntMember *member, EntStance *stance)
{
  EntLevel *level = stance != NULL ? ent_briefing_get_stance_level (self->briefing, stance) : NULL;
  const EntRange *position = stance != NULL ? ent_stance_get_position (stance) : NULL;

  if (stance == NULL && ent_member_is_outside (member, self->briefing))
    {
      EntGroup *status = ent_briefing_get_status (self->briefing, member);

      g_string_append (self->text, status != NULL ? ent_group_get_name (status) : _("Not in the organisation"));
    }
  else if (stance == NULL)
    {
      g_string_append (self->text, _("No position found"));
    }
  else if (level == NULL)
    {
      g_string_append (self->text, _("No position in the source"));
    }
  else
    {
      g_string_append (self->text, ent_level_get_name (level));
    }

  if (position != NULL)
    /* Translators: the position on a scale from 0 to 100. */
    g_string_append_printf (self->text, _(" (position %d of 100, range %d to %d)"), hundredths (position->best),
                            hundredths (position->low), hundredths (position->high));
  g_string_append_c (self->text, '\n');
}

/* What the briefing itself says, where a scenario makes something else of it. */
static void
append_level_before (Quote *self, EntStance *stance)
{
  const EntChange *change = ent_outlook_find_move (self->briefing, ENT_RECORD (stance), ENT_CHANGE_STANCE, NULL);

  if (change == NULL)
    return;

  if (change->has_before && change->level_before != NULL)
    /* Translators: the name of a level, then a position on a scale from 0 to 100. */
    g_string_append_printf (self->text, _("This is assumed. The briefing says: %1$s (position %2$d of 100, range %3$d to %4$d)"),
                            ent_level_get_name (change->level_before), hundredths (change->before.best),
                            hundredths (change->before.low), hundredths (change->before.high));
  else
    /* Translators: the name of a level. */
    g_string_append_printf (self->text, _("This is assumed. The briefing says: %s"),
                            change->level_before != NULL ? ent_level_get_name (change->level_before)
                                                         : _("No position in the source"));
  g_string_append_c (self->text, '\n');
}

static void
append_member (Quote *self, EntMember *member)
{
  const char *question_id = ent_stage_get_question (self->stage);
  const char *by = ent_stage_get_by (self->stage);
  EntQuestion *question =
    question_id != NULL ? ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, question_id) : NULL;
  EntStance *stance = ent_briefing_find_stance (self->briefing, ent_member_get_id (member), question_id, by,
                                                ent_stage_get_date (self->stage));

  g_string_append_printf (self->text, "\n%s\n", ent_member_get_name (member));
  if (question != NULL)
    g_string_append_printf (self->text, "%s\n", ent_question_get_text (question));
  append_level (self, member, stance);

  if (stance == NULL)
    return;

  append_level_before (self, stance);

  g_string_append_printf (self->text, "%s", ent_stance_get_summary (stance));
  append_citations (self, ent_stance_get_citations (stance));
  g_string_append_c (self->text, '\n');
  append_confidence (self, ent_stance_get_confidence (stance), ent_stance_get_confidence_reason (stance));
  if (ent_stance_get_group_only (stance))
    g_string_append_printf (self->text, "%s\n", _("Named only as part of a group"));

  {
    g_autofree char *as_of = ent_date_format (ent_stance_get_as_of (stance));
    EntSource *source = g_strcmp0 (ent_stance_get_by (stance), ENT_BY_DESK) != 0
                          ? ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_stance_get_by (stance))
                          : NULL;

    if (source != NULL)
      /* Translators: whose view a stance is, and as of when; the title of a source and a date. */
      g_string_append_printf (self->text, _("As stated by “%s”, as of %s"), ent_source_get_title (source), as_of);
    else
      /* Translators: %s is a date; the view is that of the authors of the briefing. */
      g_string_append_printf (self->text, _("The desk’s view, as of %s"), as_of);
    g_string_append_c (self->text, '\n');
  }

  append_items (self, _("Points towards this level"), ent_stance_get_towards (stance));
  append_items (self, _("Points away from this level"), ent_stance_get_away (stance));
  append_items (self, _("Would change our mind"), ent_stance_get_would_change (stance));
}

static void
append_impact_before (Quote *self, EntFactor *factor, EntImpact *impact)
{
  const EntChange *change = ent_outlook_find_move (self->briefing, ENT_RECORD (factor), ENT_CHANGE_IMPACT,
                                                   ent_impact_get_perspective (impact));
  g_autofree char *low = NULL;
  g_autofree char *best = NULL;
  g_autofree char *high = NULL;

  if (change == NULL)
    return;

  low = signed_hundredths (change->before.low);
  best = signed_hundredths (change->before.best);
  high = signed_hundredths (change->before.high);
  /* Translators: an impact and its range. */
  g_string_append_printf (self->text, _("This impact is assumed. The briefing says: %s (range %s to %s)"), best, low, high);
  g_string_append_c (self->text, '\n');
}

static void
append_impacts (Quote *self, EntFactor *factor)
{
  GListModel *impacts = ent_factor_get_impacts (factor);

  for (guint i = 0; i < g_list_model_get_n_items (impacts); i++)
    {
      g_autoptr (EntImpact) impact = g_list_model_get_item (impacts, i);
      const EntRange *range = ent_impact_get_range (impact);
      EntPerspective *perspective =
        ent_briefing_lookup (self->briefing, ENT_TYPE_PERSPECTIVE, ent_impact_get_perspective (impact));
      g_autofree char *low = NULL;
      g_autofree char *best = NULL;
      g_autofree char *high = NULL;

      if (perspective == NULL)
        continue;

      low = signed_hundredths (range->low);
      best = signed_hundredths (range->best);
      high = signed_hundredths (range->high);
      /* Translators: in whose interest; the impact; its range; why, which is a sentence. */
      g_string_append_printf (self->text, _("Impact on %s: %s (range %s to %s on a scale from −100 to +100). %s"),
                              ent_perspective_get_name (perspective), best, low, high, ent_impact_get_reason (impact));
      g_string_append_c (self->text, '\n');
      append_impact_before (self, factor, impact);
    }
}

static void
append_likelihood_before (Quote *self, EntFactor *factor)
{
  const EntChange *change = ent_outlook_find_move (self->briefing, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD, NULL);
  g_autofree char *low = NULL;
  g_autofree char *best = NULL;
  g_autofree char *high = NULL;

  if (change == NULL)
    return;

  low = percent (change->before.low);
  best = percent (change->before.best);
  high = percent (change->before.high);
  /* Translators: best estimate and range in percent. */
  g_string_append_printf (self->text, _("This likelihood is assumed. The briefing says: %s %% (range %s to %s %%)"), best,
                          low, high);
  g_string_append_c (self->text, '\n');
}

static void
append_factor (Quote *self, EntFactor *factor)
{
  const EntRange *likelihood = ent_factor_get_likelihood (factor);
  EntYardstick yardstick = ent_briefing_get_yardstick (self->briefing);
  const char *word = ent_yardstick_word (yardstick, likelihood->best);
  g_autofree char *date = ent_date_format (ent_factor_get_by_date (factor));
  g_autofree char *low = percent (likelihood->low);
  g_autofree char *best = percent (likelihood->best);
  g_autofree char *high = percent (likelihood->high);

  g_string_append_printf (self->text, "\n%s\n%s", ent_factor_get_title (factor), ent_factor_get_event (factor));
  append_citations (self, ent_factor_get_citations (factor));
  g_string_append_c (self->text, '\n');

  if (word != NULL)
    /* Translators: likelihood word, date, best estimate and range in percent, name of the scale. */
    g_string_append_printf (self->text, _("Likelihood: %s by %s (%s %%, range %s to %s %%; %s)"), word, date,
                            best, low, high, ent_yardstick_get_name (yardstick));
  else
    /* Translators: best estimate, date, and range in percent. */
    g_string_append_printf (self->text, _("Likelihood: %s %% by %s (range %s to %s %%)"), best, date, low, high);
  g_string_append_c (self->text, '\n');

  append_likelihood_before (self, factor);

  /* Confidence never shares a sentence with a likelihood. */
  append_confidence (self, ent_factor_get_confidence (factor), ent_factor_get_confidence_reason (factor));
  append_impacts (self, factor);
  /* Translators: the test that shows whether an event has happened. */
  g_string_append_printf (self->text, _("What counts: %s"), ent_factor_get_resolves (factor));
  g_string_append_c (self->text, '\n');
  append_items (self, _("What it rests on"), ent_factor_get_items (factor));
}

/* A number as the locale writes it, as the inspector does. */
static char *
number (double value, int decimals)
{
  return g_strdup_printf ("%'.*f", CLAMP (decimals, 0, 6), value);
}

/* A line for each indicator that has a total, with its source: a share of people alone flatters. */
static void
append_shares (Quote *self, const char *const *members)
{
  g_autoptr (GPtrArray) indicators = ent_share_indicators (self->briefing);

  for (guint i = 0; i < indicators->len; i++)
    {
      EntIndicator *indicator = g_ptr_array_index (indicators, i);
      const char *source = ent_indicator_get_source (indicator);
      int source_number = ent_briefing_number_of_source (self->briefing, source);
      int decimals = ent_indicator_get_decimals (indicator);
      EntShare share;
      g_autofree char *fraction = NULL;
      g_autofree char *part = NULL;
      g_autofree char *whole = NULL;

      if (!ent_share_compute (self->briefing, ent_indicator_get_id (indicator), members, NULL, &share))
        continue;

      fraction = number (share.fraction * 100, 1);
      part = number (share.part, decimals);
      whole = number (share.whole, decimals);
      /* Translators: an indicator, a percentage, what it is of, a part, a whole, a unit, as in
       * "Population: 17.8 % of the world (1463.9 of 8231.6 million people)" */
      g_string_append_printf (self->text, _("– %1$s: %2$s %% %3$s (%4$s of %5$s %6$s)"), ent_indicator_get_name (indicator),
                              fraction, ent_total_get_name (ent_indicator_get_total (indicator)), part, whole,
                              ent_indicator_get_unit (indicator));
      if (source_number > 0)
        {
          g_string_append_printf (self->text, " [%d]", source_number);
          get_cited (self, source);
        }
      g_string_append_c (self->text, '\n');
      if (share.n_missing > 0)
        g_string_append_printf (self->text, "  %s\n", ngettext ("No figure is known for one of them.",
                                                               "No figure is known for some of them.", share.n_missing));
    }
}

/* Those of the selected that the stage's measure counts as in, and what they have between them. */
static void
append_measure (Quote *self, const char *const *members)
{
  EntMeasure *measure = ent_briefing_lookup (self->briefing, ENT_TYPE_MEASURE, ent_stage_get_measure (self->stage));
  g_autoptr (GHashTable) selected = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_auto (GStrv) in = NULL;

  if (measure == NULL)
    return;

  in = ent_share_members_in_measure (self->briefing, self->stage, ent_measure_get_id (measure));
  for (guint i = 0; members[i] != NULL; i++)
    g_hash_table_add (selected, (gpointer) members[i]);
  for (guint i = 0; in[i] != NULL; i++)
    if (g_hash_table_contains (selected, in[i]))
      g_ptr_array_add (both, in[i]);

  /* Translators: the name of a measure, as in "supports or initiates", then how many of the selected */
  g_string_append_printf (self->text, ngettext ("%1$s: %2$u of %3$u", "%1$s: %2$u of %3$u", both->len),
                          ent_measure_get_name (measure), both->len, g_hash_table_size (selected));
  g_string_append_c (self->text, '\n');
  if (both->len == 0)
    return;

  g_ptr_array_add (both, NULL);
  append_shares (self, (const char *const *) both->pdata);
}

/* What several selected members have between them, as the inspector shows it. */
static void
append_together (Quote *self)
{
  g_auto (GStrv) members = ent_share_selected (self->briefing, self->stage);
  guint n_members = g_strv_length (members);

  if (n_members < 2)
    return;

  g_string_append_c (self->text, '\n');
  g_string_append_printf (self->text, ngettext ("%u member together", "%u members together", n_members), n_members);
  g_string_append_c (self->text, '\n');
  append_shares (self, (const char *const *) members);
  append_measure (self, (const char *const *) members);
}

/* Grades stand where the passage stands: a source is graded once, what it says each time. */
static void
append_source (Quote *self, EntSource *source, int number, GPtrArray *citations)
{
  g_autofree char *date = ent_source_get_date (source) != NULL ? ent_date_format (ent_source_get_date (source)) : NULL;
  char reliability = (char) ('A' + ent_source_get_reliability (source));

  g_string_append_printf (self->text, "[%d] %s.", number, ent_source_get_title (source));
  if (ent_source_get_publisher (source) != NULL)
    g_string_append_printf (self->text, " %s.", ent_source_get_publisher (source));
  if (date != NULL)
    g_string_append_printf (self->text, " %s.", date);
  if (ent_source_get_address (source) != NULL)
    g_string_append_printf (self->text, " %s", ent_source_get_address (source));
  if (ent_source_get_marking (source) != NULL)
    g_string_append_printf (self->text, " (%s)", ent_source_get_marking (source));
  g_string_append_c (self->text, '\n');

  for (guint i = 0; i < citations->len; i++)
    {
      EntCitation *citation = g_ptr_array_index (citations, i);
      const char *passage_id = ent_citation_get_passage (citation);
      EntPassage *passage = passage_id != NULL ? ent_source_find_passage (source, passage_id) : NULL;

      /* Translators: an Admiralty grade, as in "Grade B2". */
      g_string_append_printf (self->text, _("    Grade %c%d"), reliability, ent_citation_get_credibility (citation));
      if (passage != NULL)
        g_string_append_printf (self->text, ", %s: %s", ent_passage_get_id (passage), ent_passage_get_text (passage));
      if (ent_citation_get_note (citation) != NULL)
        g_string_append_printf (self->text, " (%s)", ent_citation_get_note (citation));
      g_string_append_c (self->text, '\n');
    }
}

static void
append_sources (Quote *self)
{
  GListModel *sources = ent_briefing_get_sources (self->briefing);

  if (g_hash_table_size (self->cited) == 0)
    return;

  g_string_append_printf (self->text, "\n%s\n", _("Sources"));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntSource) source = g_list_model_get_item (sources, i);
      GPtrArray *citations = g_hash_table_lookup (self->cited, ent_source_get_id (source));

      if (citations != NULL)
        append_source (self, source, (int) i + 1, citations);
    }
}

/* Nothing that is copied may be taken for the briefing's own judgement. */
static void
append_assumptions (Quote *self)
{
  EntOutlook *outlook = ent_outlook_peek (self->briefing);
  g_autoptr (GPtrArray) switches = outlook != NULL ? ent_outlook_list_assumptions (outlook) : NULL;

  if (switches == NULL || switches->len == 0)
    return;

  g_string_append_printf (self->text, "%s\n", _("Assumed, not forecast:"));
  for (guint i = 0; i < switches->len; i++)
    {
      EntSwitch *swtch = g_ptr_array_index (switches, i);

      g_string_append_printf (self->text, "– %s – %s\n", ent_switch_get_question (swtch),
                              ent_option_get_name (ent_outlook_get_option (outlook, ent_switch_get_id (swtch))));
    }
}

static gboolean
append_thing (Quote *self, const char *id)
{
  EntMember *member = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, id);
  EntFactor *factor = ent_briefing_lookup (self->briefing, ENT_TYPE_FACTOR, id);

  if (member != NULL)
    append_member (self, member);
  else if (factor != NULL)
    append_factor (self, factor);

  return member != NULL || factor != NULL;
}

/**
 * ent_quote_selection:
 * @briefing: a briefing
 * @stage: what is selected: its focus, then its highlight
 *
 * Writes out each selected member's stance on the stage's question, and each
 * selected factor, with level or likelihood and the numbers behind them,
 * confidence and its reason, every line with its basis and the numbers of
 * its sources, the joint share of several members, all of them and those that
 * the stage's measure counts as in, and then these sources with address, passages and grades.
 * Under a scenario the text says what is assumed, and of each thing that moves
 * what the briefing itself says.
 * The document's marking stands on top and the information cut-off at the
 * foot. Numbers are those of the whole document.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if neither a member
 *   nor a factor is selected
 */
char *
ent_quote_selection (EntBriefing *briefing, EntStage *stage)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) cited =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *cutoff = NULL;
  Quote self = { .briefing = briefing, .stage = stage, .text = text, .cited = cited, .known = known };
  const char *const *highlight;
  const char *focus;
  gboolean any = FALSE;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);

  if (ent_briefing_get_marking (briefing) != NULL)
    g_string_append_printf (text, "%s\n", ent_briefing_get_marking (briefing));
  g_string_append_printf (text, "%s\n", ent_briefing_get_title (briefing));

  append_assumptions (&self);

  focus = ent_stage_get_focus (stage);
  if (focus != NULL)
    any = append_thing (&self, focus);

  highlight = ent_stage_get_highlight (stage);
  for (guint i = 0; highlight[i] != NULL; i++)
    if (g_strcmp0 (highlight[i], focus) != 0)
      any = append_thing (&self, highlight[i]) || any;

  if (!any)
    return NULL;

  append_together (&self);
  append_sources (&self);
  cutoff = ent_date_format (ent_briefing_get_information_cutoff (briefing));
  /* Translators: %s is a date. */
  g_string_append_printf (text, _("\nInformation cut-off: %s\n"), cutoff);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
