/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record says in numbers: what it lists, and the dates, figures and ranges in it. */

#include "ent-tally-private.h"

#include <string.h>

#include "ent-share.h"

/* Of a text, what takes as long as to look at a member. */
#define TEXT_BYTES_OF_A_VISIT 64

/**
 * ent_tally_add_count:
 * @set: what is added to
 * @n: how many there are of something
 */
void
ent_tally_add_count (EntNumberSet *set,
                     guint         n)
{
  ent_number_set_add (set, ENT_NUMBER_PLAIN, n);
}

/**
 * ent_tally_add_length:
 * @set: what is added to
 * @list: a list that is counted
 */
void
ent_tally_add_length (EntNumberSet *set,
                      GListModel   *list)
{
  ent_tally_add_count (set, g_list_model_get_n_items (list));
}

/**
 * ent_tally_add_date:
 * @set: what is added to
 * @date: (nullable): a date of the document, of which a title may say the
 *   year, and the day of the month where the date has one
 */
void
ent_tally_add_date (EntNumberSet *set,
                    const char   *date)
{
  if (date == NULL)
    return;

  ent_number_set_add (set, ENT_NUMBER_YEAR, g_ascii_strtoll (date, NULL, 10));
  if (strlen (date) >= 10)
    ent_number_set_add (set, ENT_NUMBER_DAY, g_ascii_strtoll (date + 8, NULL, 10));
}

/* "million people": a figure of 3,430.2 is one of 3.4 billion. */
static double
scale_of_unit (const char *unit)
{
  static const struct {
    const char *word;
    double scale;
  } scales[] = { { "thousand", 1e3 }, { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 } };

  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (unit, scales[i].word))
      return scales[i].scale;

  return 1;
}

/**
 * ent_tally_add_figure:
 * @set: what is added to
 * @indicator: an indicator
 * @value: a figure of it, in its unit: a title may say it with the unit
 *   written out, and as a percentage where that is the unit
 */
void
ent_tally_add_figure (EntNumberSet *set,
                      EntIndicator *indicator,
                      double        value)
{
  const char *unit = ent_indicator_get_unit (indicator);
  double scale = scale_of_unit (unit);

  ent_number_set_add (set, ENT_NUMBER_PLAIN, value);
  if (scale > 1)
    ent_number_set_add (set, ENT_NUMBER_PLAIN, value * scale);
  if (unit != NULL && *unit == '%')
    ent_number_set_add (set, ENT_NUMBER_PERCENT, value);
}

/**
 * ent_tally_add_range:
 * @set: what is added to
 * @range: (nullable): probabilities from 0 to 1, added as percentages
 */
void
ent_tally_add_range (EntNumberSet   *set,
                     const EntRange *range)
{
  if (range == NULL)
    return;

  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->low * 100);
  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->best * 100);
  ent_number_set_add (set, ENT_NUMBER_PERCENT, range->high * 100);
}

/* A text costs more the longer it is. */
static void
add_text (EntTally     *self,
          EntNumberSet *set,
          const char   *text)
{
  if (text != NULL && ent_tally_visit (self, 1 + strlen (text) / TEXT_BYTES_OF_A_VISIT))
    ent_number_set_add_text (set, text, ent_briefing_get_language (self->briefing));
}

static void
add_items (EntTally     *self,
           EntNumberSet *set,
           GListModel   *items)
{
  EntItem *item;

  ent_tally_add_length (set, items);
  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL && ent_tally_visit (self, 1); i++)
    {
      add_text (self, set, ent_item_get_text (item));
      ent_tally_add_date (set, ent_item_get_date (item));
    }
}

static void
add_ids (EntTally            *self,
         EntNumberSet        *set,
         const char * const *ids)
{
  guint n = g_strv_length ((char **) ids);

  ent_tally_visit (self, n);
  ent_tally_add_count (set, n);
}

static void
add_claim (EntTally     *self,
           EntNumberSet *set,
           EntClaim     *claim)
{
  EntComputation *computation;

  add_text (self, set, ent_claim_get_text (claim));
  add_text (self, set, ent_claim_get_explanation (claim));
  for (guint i = 0; (computation = ent_list_peek (ent_claim_get_computations (claim), i)) != NULL; i++)
    {
      const char * const *members = ent_computation_get_members (computation);
      const char * const *of = ent_computation_get_of (computation);
      EntIndicator *indicator = ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR,
                                                     ent_computation_get_indicator (computation));
      EntShare share;

      add_ids (self, set, members);
      add_ids (self, set, of);
      if (indicator == NULL || !ent_tally_visit (self, 1)
          || !ent_share_compute (self->briefing, ent_indicator_get_id (indicator), members, *of != NULL ? of : NULL, &share))
        continue;
      ent_number_set_add (set, ENT_NUMBER_PERCENT, share.fraction * 100);
      ent_tally_add_figure (set, indicator, share.part);
      ent_tally_add_figure (set, indicator, share.whole);
    }
}

/**
 * ent_tally_add_record:
 * @self: a tally
 * @set: what is added to
 * @record: a record of the document
 *
 * What @record itself says in numbers, beside its title.
 */
void
ent_tally_add_record (EntTally     *self,
                      EntNumberSet *set,
                      gpointer      record)
{
  if (ENT_IS_THEME (record))
    {
      add_items (self, set, ent_theme_get_items (record));
      add_ids (self, set, ent_theme_get_members (record));
      add_ids (self, set, ent_theme_get_factors (record));
    }
  else if (ENT_IS_FACTOR (record))
    {
      add_text (self, set, ent_factor_get_event (record));
      add_text (self, set, ent_factor_get_resolves (record));
      add_items (self, set, ent_factor_get_items (record));
      add_ids (self, set, ent_factor_get_members (record));
      ent_tally_add_range (set, ent_factor_get_likelihood (record));
    }
  else if (ENT_IS_JUDGEMENT (record))
    {
      add_items (self, set, ent_judgement_get_assumptions (record));
      ent_tally_add_range (set, ent_judgement_get_likelihood (record));
    }
  else if (ENT_IS_STANCE (record))
    {
      add_text (self, set, ent_stance_get_summary (record));
      add_items (self, set, ent_stance_get_towards (record));
      add_items (self, set, ent_stance_get_away (record));
      add_items (self, set, ent_stance_get_would_change (record));
    }
  else if (ENT_IS_CLAIM (record))
    add_claim (self, set, record);
  else if (ENT_IS_SOURCE (record))
    {
      ent_tally_add_length (set, ent_source_get_passages (record));
      ent_tally_add_date (set, ent_source_get_date (record));
    }
}
