/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weak points of estimates and of what they rest on. */

#include "ent-weakness-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-support.h"
#include "ent-yardstick.h"

/* An edge that two bands share is in neither for this purpose. */
#define EPSILON 1e-9

static guint
find_bands (EntYardstick             yardstick,
            const EntRange          *range,
            const EntYardstickBand **first,
            const EntYardstickBand **last)
{
  gsize n_bands;
  const EntYardstickBand *bands = ent_yardstick_get_bands (yardstick, &n_bands);
  guint n = 0;

  for (gsize i = 0; i < n_bands; i++)
    if (MIN (range->high, bands[i].to) - MAX (range->low, bands[i].from) > EPSILON)
      {
        if (n++ == 0)
          *first = &bands[i];
        *last = &bands[i];
      }

  return n;
}

static void
check_likelihood (EntWeaknessSearch *self,
                  gpointer           record,
                  gpointer           part,
                  const EntRange    *likelihood)
{
  EntYardstick yardstick = ent_briefing_get_yardstick (self->briefing);
  const char *name = ent_yardstick_get_name (yardstick);
  const EntYardstickBand *first = NULL, *last = NULL;
  guint n_bands;

  if (likelihood == NULL)
    return;

  n_bands = find_bands (yardstick, likelihood, &first, &last);
  if (n_bands > 1)
    ent_weakness_add (self, ENT_WEAKNESS_WIDE_RANGE, record, part, "likelihood",
                      /* Translators: two percentages, how many bands, the name of a scale, and the words of the first and the last band */
                      ngettext ("The range from %1$g to %2$g %% spans %3$u band of %4$s, from “%5$s” to “%6$s”.",
                                "The range from %1$g to %2$g %% spans %3$u bands of %4$s, from “%5$s” to “%6$s”.", n_bands),
                      likelihood->low * 100, likelihood->high * 100, n_bands, name,
                      ent_yardstick_band_get_word (first), ent_yardstick_band_get_word (last));

  if (yardstick == ENT_YARDSTICK_PHIA && likelihood->best >= 0.01 && likelihood->best <= 0.99
      && ent_yardstick_find_band (yardstick, likelihood->best) == NULL)
    ent_weakness_add (self, ENT_WEAKNESS_GAP, record, part, "likelihood",
                      _("The best estimate of %g %% lies in a gap of PHIA and takes no word."), likelihood->best * 100);
}

/**
 * ent_weakness_find_estimates:
 * @self: a search
 *
 * Looks at the likelihoods of factors, judgements and options.
 */
void
ent_weakness_find_estimates (EntWeaknessSearch *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  GListModel *judgements = ent_briefing_get_judgements (self->briefing);
  GListModel *switches = ent_briefing_get_switches (self->briefing);
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (factors, i)) != NULL; i++)
    check_likelihood (self, record, NULL, ent_factor_get_likelihood (record));
  for (guint i = 0; (record = ent_list_peek (judgements, i)) != NULL; i++)
    check_likelihood (self, record, NULL, ent_judgement_get_likelihood (record));
  for (guint i = 0; (record = ent_list_peek (switches, i)) != NULL; i++)
    {
      EntOption *option;

      for (guint o = 0; (option = ent_list_peek (ent_switch_get_options (record), o)) != NULL; o++)
        check_likelihood (self, record, option, ent_option_get_likelihood (option));
    }
}

/* High confidence is for what others confirm. */
static void
check_confidence (EntWeaknessSearch *self,
                  gpointer           record,
                  const EntSupport  *support)
{
  if (support->n_sources == 0)
    ent_weakness_add (self, ENT_WEAKNESS_ONE_SOURCE, record, NULL, "confidence", _("The confidence is high, and no source is cited."));
  else if (support->n_sources == 1)
    ent_weakness_add (self, ENT_WEAKNESS_ONE_SOURCE, record, NULL, "confidence",
                      _("The confidence is high, and rests on a single source."));
  else if (support->n_origins == 1)
    ent_weakness_add (self, ENT_WEAKNESS_ONE_ORIGIN, record, NULL, "confidence",
                      ngettext ("The confidence is high, and %u source goes back to one origin.",
                                "The confidence is high, and all %u sources go back to one origin.", support->n_sources),
                      support->n_sources);

  if (support->n_citations > 0 && support->n_sound == 0)
    ent_weakness_add (self, ENT_WEAKNESS_POOR_GRADES, record, NULL, "confidence",
                      ngettext ("The confidence is high, and the %u citation is of a source graded D to F or of a credibility of 4 to 6.",
                                "The confidence is high, and all %u citations are of sources graded D to F or of a credibility of 4 to 6.",
                                support->n_citations),
                      support->n_citations);
}

static void
check_age (EntWeaknessSearch *self,
           gpointer           record,
           const EntSupport  *support)
{
  const char *cutoff = ent_briefing_get_information_cutoff (self->briefing);
  g_autofree char *limit = NULL;
  int year;

  if (support->newest == NULL || cutoff == NULL)
    return;

  /* As precise as the source's date is; the last year that a date can have is never over. */
  year = (int) g_ascii_strtoll (support->newest, NULL, 10);
  if (self->max_age > 9999 - year)
    return;
  limit = g_strdup_printf ("%04d%s", year + self->max_age, support->newest + 4);
  if (!ent_date_is_after (cutoff, limit))
    return;

  ent_weakness_add (self, ENT_WEAKNESS_OLD_EVIDENCE, record, NULL, NULL,
                    /* Translators: two dates as the document has them, YYYY-MM-DD, and a number of years */
                    ngettext ("The newest dated source is of %1$s, more than %3$d year before the information cut-off on %2$s.",
                              "The newest dated source is of %1$s, more than %3$d years before the information cut-off on %2$s.",
                              (gulong) self->max_age),
                    support->newest, cutoff, self->max_age);
}

static void
check_support (EntWeaknessSearch *self,
               gpointer           record,
               EntConfidence      confidence)
{
  EntSupport support;

  ent_support_measure (self->briefing, record, self->origins, &support);
  if (confidence == ENT_CONFIDENCE_HIGH)
    check_confidence (self, record, &support);
  check_age (self, record, &support);
}

/* Whom the passages of a source concern. */
typedef struct {
  gboolean everybody;
  GHashTable *members;
} Scope;

static void
scope_free (gpointer data)
{
  Scope *self = data;

  g_hash_table_unref (self->members);
  g_free (self);
}

/* Without passages nothing says that a source is about somebody else. */
static Scope *
get_scope (GHashTable *scopes,
           EntSource  *source)
{
  GListModel *passages = ent_source_get_passages (source);
  Scope *scope = g_hash_table_lookup (scopes, source);
  EntPassage *passage;

  if (scope != NULL)
    return scope;

  scope = g_new0 (Scope, 1);
  scope->members = g_hash_table_new (g_str_hash, g_str_equal);
  scope->everybody = g_list_model_get_n_items (passages) == 0;
  for (guint i = 0; (passage = ent_list_peek (passages, i)) != NULL; i++)
    {
      const char * const *members = ent_passage_get_members (passage);

      scope->everybody = scope->everybody || *members == NULL;
      for (guint m = 0; members[m] != NULL; m++)
        g_hash_table_add (scope->members, (gpointer) members[m]);
    }
  g_hash_table_insert (scopes, source, scope);

  return scope;
}

static void
check_citations (EntWeaknessSearch *self,
                 GHashTable        *scopes,
                 EntStance         *stance,
                 GListModel        *citations)
{
  const char *member = ent_stance_get_member (stance);
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));
      Scope *scope;

      /* With a passage the reader has looked already. */
      if (source == NULL || ent_citation_get_passage (citation) != NULL)
        continue;
      scope = get_scope (scopes, source);
      if (!scope->everybody && !g_hash_table_contains (scope->members, member))
        ent_weakness_add (self, ENT_WEAKNESS_UNCONCERNED, stance, citation, NULL,
                          _("The source “%1$s” is cited as a whole, and none of its passages concerns “%2$s”."),
                          ent_source_get_id (source), member);
    }
}

static void
check_items (EntWeaknessSearch *self,
             GHashTable        *scopes,
             EntStance         *stance,
             GListModel        *items)
{
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    check_citations (self, scopes, stance, ent_item_get_citations (item));
}

static void
check_stance (EntWeaknessSearch *self,
              GHashTable        *scopes,
              EntStance         *stance)
{
  const char *by = ent_stance_get_by (stance);

  check_citations (self, scopes, stance, ent_stance_get_citations (stance));
  check_items (self, scopes, stance, ent_stance_get_towards (stance));
  check_items (self, scopes, stance, ent_stance_get_away (stance));
  check_items (self, scopes, stance, ent_stance_get_would_change (stance));

  if (!g_str_equal (by, ENT_BY_DESK)
      || ent_briefing_find_stance (self->briefing, ent_stance_get_member (stance), ent_stance_get_question (stance), by,
                                   NULL) != stance)
    return;

  if (ent_list_peek (ent_stance_get_would_change (stance), 0) == NULL)
    ent_weakness_add (self, ENT_WEAKNESS_NO_SIGNS, stance, NULL, NULL, _("Nothing is named that would change this stance."));
  check_support (self, stance, ent_stance_get_confidence (stance));
}

/**
 * ent_weakness_find_support:
 * @self: a search
 *
 * Looks at what stances, factors and judgements rest on.
 */
void
ent_weakness_find_support (EntWeaknessSearch *self)
{
  g_autoptr (GHashTable) scopes = g_hash_table_new_full (NULL, NULL, NULL, scope_free);
  GListModel *stances = ent_briefing_get_stances (self->briefing);
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  GListModel *judgements = ent_briefing_get_judgements (self->briefing);
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (stances, i)) != NULL; i++)
    check_stance (self, scopes, record);
  for (guint i = 0; (record = ent_list_peek (factors, i)) != NULL; i++)
    check_support (self, record, ent_factor_get_confidence (record));
  for (guint i = 0; (record = ent_list_peek (judgements, i)) != NULL; i++)
    check_support (self, record, ent_judgement_get_confidence (record));
}
