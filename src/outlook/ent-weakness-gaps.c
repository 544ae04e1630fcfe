/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weak points of what is not there: findings, figures, tests; and titles that say too much. */

#include "ent-weakness-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes of an event and its test that are compared. */
#define MAX_COMPARED 20000

/* A claim may weigh several passages of its source together, and then cites the others. */
static void
add_weighed (EntClaim   *claim,
             EntSource  *source,
             GHashTable *passages)
{
  GListModel *citations = ent_claim_get_citations (claim);
  EntCitation *citation;

  for (guint i = 0; (citation = ent_list_peek (citations, i)) != NULL; i++)
    if (g_strcmp0 (ent_citation_get_source (citation), ent_source_get_id (source)) == 0)
      {
        EntPassage *passage = ent_source_find_passage (source, ent_citation_get_passage (citation));

        if (passage != NULL)
          g_hash_table_add (passages, passage);
      }
}

static void
check_claims (EntWeaknessSearch *self,
              GHashTable        *checked,
              GHashTable        *passages)
{
  GListModel *claims = ent_briefing_get_claims (self->briefing);
  EntClaim *claim;

  for (guint i = 0; (claim = ent_list_peek (claims, i)) != NULL; i++)
    {
      EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_claim_get_source (claim));
      EntFinding finding = ent_claim_get_finding (claim);

      if (source != NULL)
        {
          EntPassage *passage = ent_source_find_passage (source, ent_claim_get_passage (claim));

          g_hash_table_add (checked, source);
          if (passage != NULL)
            g_hash_table_add (passages, passage);
          add_weighed (claim, source, passages);
        }
      /* Of what was not found there is nothing to cite. */
      if (finding != ENT_FINDING_NOT_FOUND && finding != ENT_FINDING_NOT_CHECKABLE
          && ent_list_peek (ent_claim_get_citations (claim), 0) == NULL
          && ent_list_peek (ent_claim_get_computations (claim), 0) == NULL)
        ent_weakness_add (self, ENT_WEAKNESS_UNCHECKED, claim, NULL, "finding",
                          _("The finding cites no source and computes nothing."));
    }
}

/* Sources of figures and background make many statements that nobody means to
 * check; the one that the briefing is about, and those of which a claim was
 * checked, are different. */
static void
find_unchecked (EntWeaknessSearch *self)
{
  g_autoptr (GHashTable) checked = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) passages = g_hash_table_new (NULL, NULL);
  GListModel *stances = ent_briefing_get_stances (self->briefing);
  GListModel *sources = ent_briefing_get_sources (self->briefing);
  EntStance *stance;
  EntSource *source;

  check_claims (self, checked, passages);
  for (guint i = 0; (stance = ent_list_peek (stances, i)) != NULL; i++)
    {
      source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_stance_get_by (stance));
      if (source != NULL)
        g_hash_table_add (checked, source);
    }

  for (guint i = 0; (source = ent_list_peek (sources, i)) != NULL; i++)
    {
      EntPassage *passage;

      if (!g_hash_table_contains (checked, source))
        continue;
      for (guint p = 0; (passage = ent_list_peek (ent_source_get_passages (source), p)) != NULL; p++)
        if ((ent_passage_get_kind (passage) == ENT_PASSAGE_KIND_CLAIM || ent_passage_get_kind (passage) == ENT_PASSAGE_KIND_FIGURE)
            && !g_hash_table_contains (passages, passage))
          ent_weakness_add (self, ENT_WEAKNESS_UNCHECKED, source, passage, NULL,
                            ent_passage_get_kind (passage) == ENT_PASSAGE_KIND_CLAIM
                              ? _("The passage “%s” makes a claim, and none of the checked claims is of this passage.")
                              : _("The passage “%s” states a figure, and none of the checked claims is of this passage."),
                            ent_passage_get_id (passage));
    }
}

static void
find_without_figures (EntWeaknessSearch *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *members = ent_briefing_get_members (self->briefing);
  GListModel *values = ent_briefing_get_values (self->briefing);
  guint n_members = g_list_model_get_n_items (members);
  EntMember *member;
  EntValue *value;

  for (guint i = 0; (value = ent_list_peek (values, i)) != NULL; i++)
    g_hash_table_add (known, (gpointer) ent_value_get_member (value));

  /* Said once, and not of each member. */
  if (g_hash_table_size (known) == 0)
    {
      if (n_members > 0)
        ent_weakness_add (self, ENT_WEAKNESS_NO_FIGURES, self->briefing, NULL, "members",
                          ngettext ("The document has no figures: the %u member has no indicator.",
                                    "The document has no figures: none of its %u members has an indicator.", n_members),
                          n_members);
      return;
    }

  for (guint i = 0; (member = ent_list_peek (members, i)) != NULL; i++)
    if (!ent_member_is_outside (member, self->briefing) && !g_hash_table_contains (known, ent_member_get_id (member)))
      ent_weakness_add (self, ENT_WEAKNESS_NO_FIGURES, member, NULL, NULL, _("No indicator has a figure for this member."));
}

/* Letters and digits in one case, so that spacing and a full stop make no difference. */
static char *
dup_essence (const char *text)
{
  gsize length = strnlen (text, MAX_COMPARED);
  g_autofree char *folded = NULL;
  GString *essence = g_string_new (NULL);

  while ((text[length] & 0xc0) == 0x80)
    length--;
  folded = g_utf8_casefold (text, length);
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (essence, g_utf8_get_char (at));

  return g_string_free (essence, FALSE);
}

static void
find_without_test (EntWeaknessSearch *self)
{
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  EntFactor *factor;

  for (guint i = 0; (factor = ent_list_peek (factors, i)) != NULL; i++)
    {
      g_autofree char *event = dup_essence (ent_factor_get_event (factor));
      g_autofree char *title = dup_essence (ent_factor_get_title (factor));
      g_autofree char *test = dup_essence (ent_factor_get_resolves (factor));

      if (strstr (event, test) != NULL || strstr (title, test) != NULL)
        ent_weakness_add (self, ENT_WEAKNESS_NO_TEST, factor, NULL, "resolves",
                          _("The test of what counts says no more than the event does."));
    }
}

/**
 * ent_weakness_find_gaps:
 * @self: a search
 *
 * Looks for claims without finding, findings without evidence, members
 * without figures and factors without a test. The format asks for a finding
 * and for a test, so that an empty one cannot be met with; see
 * ent_weakness_kind_dup_explanation() for what is meant instead.
 */
void
ent_weakness_find_gaps (EntWeaknessSearch *self)
{
  find_unchecked (self);
  find_without_figures (self);
  find_without_test (self);
}

/* Each number once, however often the title has it. */
static void
check_title (EntWeaknessSearch *self,
             EntNumberSet      *set,
             GArray            *numbers,
             gpointer           record,
             gpointer           part,
             const char        *member,
             const char        *title)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const EntNumber *number = &g_array_index (numbers, EntNumber, i);
      char *words;

      if (number->bound || ent_number_set_bears (set, number))
        continue;
      words = g_strndup (title + number->start, number->end - number->start);
      if (!g_hash_table_add (said, words))
        continue;
      ent_weakness_add (self, ENT_WEAKNESS_TITLE_NUMBER, record, part, member,
                        /* Translators: a number, as it stands in a title */
                        _("The title says “%s”, and nothing that can be counted or computed for it comes to that."), words);
    }
}

static void
check_record (EntWeaknessSearch *self,
              EntTally          *tally,
              gpointer           record,
              const char        *member,
              const char        *title)
{
  g_autoptr (GArray) numbers = ent_numbers_in_title (title, ent_briefing_get_language (self->briefing));
  g_autoptr (EntNumberSet) set = numbers->len > 0 ? ent_tally_for_record (tally, record) : NULL;

  if (set != NULL)
    check_title (self, set, numbers, record, NULL, member, title);
}

static void
check_steps (EntWeaknessSearch *self,
             EntTally          *tally,
             EntStory          *story)
{
  const char *language = ent_story_get_language (story);
  EntStep *step;

  for (guint i = 0; (step = ent_list_peek (ent_story_get_steps (story), i)) != NULL; i++)
    {
      const char *title = ent_step_get_title (step);
      g_autoptr (GArray) numbers = NULL;
      g_autoptr (EntNumberSet) set = NULL;

      numbers = ent_numbers_in_title (title, language != NULL ? language : ent_briefing_get_language (self->briefing));
      if (numbers->len > 0)
        set = ent_tally_for_stage (tally, ent_step_get_stage (step));
      if (set != NULL)
        check_title (self, set, numbers, story, step, "title", title);
    }
}

/**
 * ent_weakness_find_titles:
 * @self: a search
 *
 * Holds the numbers in the titles of factors and themes, in key judgements and
 * in the titles of a story's steps against what the data bears out.
 */
void
ent_weakness_find_titles (EntWeaknessSearch *self)
{
  g_autoptr (EntTally) tally = ent_tally_new (self->briefing);
  GListModel *judgements = ent_briefing_get_judgements (self->briefing);
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  GListModel *stories = ent_briefing_get_stories (self->briefing);
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (judgements, i)) != NULL; i++)
    check_record (self, tally, record, "statement", ent_judgement_get_statement (record));
  for (guint i = 0; (record = ent_list_peek (themes, i)) != NULL; i++)
    check_record (self, tally, record, "title", ent_theme_get_title (record));
  for (guint i = 0; (record = ent_list_peek (factors, i)) != NULL; i++)
    check_record (self, tally, record, "title", ent_factor_get_title (record));
  for (guint i = 0; (record = ent_list_peek (stories, i)) != NULL; i++)
    check_steps (self, tally, record);
}
