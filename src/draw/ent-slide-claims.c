/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of what others say: claims with what came of checking them, sources by their grades, weak points. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-finding.h"
#include "ent-links.h"
#include "ent-phrase.h"
#include "ent-source-list.h"
#include "ent-weakness.h"

#define MOST_CLAIMS 5000 /* that are counted */
#define MOST 30
#define COLUMNS 3
#define N_GRADES (ENT_RELIABILITY_F + 1)

static guint
count_columns (guint n_blocks)
{
  return n_blocks == 4 ? 2 : MIN (n_blocks, 3);
}

/* How many findings have more claims than @finding has. */
static guint
count_larger (const guint *counts, guint finding)
{
  guint n = 0;

  for (guint other = 0; other < ENT_N_FINDINGS; other++)
    n += counts[other] > counts[finding];

  return n;
}

/**
 * ent_slide_claims_body:
 * @self: a slide
 *
 * The claims by what came of checking them, with their numbers.
 */
void
ent_slide_claims_body (EntSlide *self)
{
  GListModel *claims = ent_briefing_get_claims (self->briefing);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  guint counts[ENT_N_FINDINGS] = { 0 };
  EntSlideBlock *rest = NULL;
  guint n_findings = 0, n_own = 0;
  EntClaim *claim;

  for (guint i = 0; i < MOST_CLAIMS && (claim = ent_list_peek (claims, i)) != NULL; i++)
    counts[ent_claim_get_finding (claim)]++;
  for (guint finding = 0; finding < ENT_N_FINDINGS; finding++)
    n_findings += counts[finding] > 0;
  for (guint finding = 0; finding < ENT_N_FINDINGS; finding++)
    {
      g_autofree char *id = g_strdup_printf ("finding:%u", finding);
      g_autofree char *heading = NULL;
      EntSlideBlock *block;

      if (counts[finding] == 0)
        continue;
      /* Translators: what came of checking claims, then of how many */
      heading = g_strdup_printf (C_("slide", "%1$s: %2$u"), ent_finding_name (finding), counts[finding]);
      /* A column for each would be too narrow: those with few claims share the last one. */
      if (n_findings > COLUMNS && (n_own == COLUMNS - 1 || count_larger (counts, finding) >= COLUMNS - 1))
        {
          block = rest != NULL ? rest : ent_slide_block_new (id, heading);
          if (rest != NULL)
            ent_slide_block_add_strong (block, heading);
          rest = block;
        }
      else
        {
          block = ent_slide_block_add (blocks, id, heading);
          n_own++;
        }
      for (guint i = 0; i < MOST_CLAIMS && (claim = ent_list_peek (claims, i)) != NULL; i++)
        if (ent_claim_get_finding (claim) == finding)
          ent_slide_block_add_finding (block, finding, ent_claim_get_text (claim));
    }
  if (rest != NULL)
    {
      ent_slide_block_set_even (rest);
      g_ptr_array_add (blocks, rest);
    }
  for (guint i = 0; i < MOST_CLAIMS && (claim = ent_list_peek (claims, i)) != NULL && i < MOST; i++)
    ent_slide_note (self, ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_claim_get_source (claim)), 0);

  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL), _("The briefing has no claims."));
  ent_slide_add_blocks (self, blocks, self->room, count_columns (blocks->len));
}

static void
add_said (EntSlide *self, GPtrArray *blocks, EntClaim *claim)
{
  EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_claim_get_source (claim));
  EntPassage *passage = source != NULL && ent_claim_get_passage (claim) != NULL
                          ? ent_source_find_passage (source, ent_claim_get_passage (claim))
                          : NULL;
  g_autofree char *heading = NULL;
  EntSlideBlock *block;

  if (source == NULL)
    return;

  /* Translators: %d is the number of a source */
  heading = g_strdup_printf (_("What source %d says"),
                             ent_briefing_number_of_source (self->briefing, ent_source_get_id (source)));
  block = ent_slide_block_add (blocks, "said", heading);
  ent_slide_block_add_text (block, passage != NULL ? ent_passage_get_text (passage) : ent_claim_get_text (claim));
  ent_slide_block_add_text (block, ent_source_get_title (source));
  ent_slide_note (self, source, 0);
}

/**
 * ent_slide_claim_body:
 * @self: a slide with a claim in focus
 *
 * One claim: what the source says, what we find, what was computed for it.
 */
void
ent_slide_claim_body (EntSlide *self)
{
  EntClaim *claim = self->focus;
  EntFinding finding = ent_claim_get_finding (claim);
  GListModel *computations = ent_claim_get_computations (claim);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntComputation *computation;
  EntSlideBlock *block;

  add_said (self, blocks, claim);
  block = ent_slide_block_add (blocks, "finding", _("What we find"));
  ent_slide_block_add_finding (block, finding, ent_finding_name (finding));
  ent_slide_block_add_citing (block, self->briefing, ent_claim_get_explanation (claim), ent_claim_get_citations (claim));
  if (g_list_model_get_n_items (computations) > 0)
    {
      block = ent_slide_block_add (blocks, "computed", _("What we computed"));
      for (guint i = 0; i < MOST && (computation = ent_list_peek (computations, i)) != NULL; i++)
        {
          g_autofree char *phrase = ent_computation_phrase (self->briefing, computation);

          ent_slide_block_add_strong (block, ent_computation_get_note (computation));
          ent_slide_block_add_text (block, phrase);
        }
    }
  ent_slide_add_blocks (self, blocks, self->room, 3);
}

static char *
dup_numbered (EntSlide *self, EntSource *source)
{
  g_autofree char *title = ent_text_clean (ent_source_get_title (source), 160);

  /* Translators: number and title of a source */
  return g_strdup_printf (C_("slide", "%1$d. %2$s"),
                          ent_briefing_number_of_source (self->briefing, ent_source_get_id (source)), title);
}

static char *
dup_grade (EntReliability reliability)
{
  /* Translators: the letter of a source's grade and what it says, as in "D: not usually reliable" */
  return g_strdup_printf (_("%1$c: %2$s"), 'A' + (char) reliability, ent_phrase_reliability (reliability));
}

static int
compare_uses (gconstpointer a, gconstpointer b, gpointer user_data)
{
  EntSource *first = *(EntSource *const *) a;
  EntSource *second = *(EntSource *const *) b;
  guint first_uses = ent_source_list_count_uses (user_data, first);
  guint second_uses = ent_source_list_count_uses (user_data, second);

  if (first_uses != second_uses)
    return first_uses < second_uses ? 1 : -1;
  return ent_briefing_number_of_source (user_data, ent_source_get_id (first)) -
         ent_briefing_number_of_source (user_data, ent_source_get_id (second));
}

/**
 * ent_slide_add_sources:
 * @self: a slide
 * @blocks: where to add
 * @sources: (element-type EntSource): some sources
 *
 * Adds a block for each reliability that some have: how many, and those that
 * are cited most.
 */
void
ent_slide_add_sources (EntSlide *self, GPtrArray *blocks, GPtrArray *sources)
{
  for (int grade = 0; grade < N_GRADES; grade++)
    {
      g_autoptr (GPtrArray) of_grade = g_ptr_array_new ();
      g_autofree char *id = g_strdup_printf ("grade:%c", 'A' + grade);
      g_autofree char *words = dup_grade (grade);
      g_autofree char *count = NULL;
      EntSlideBlock *block;

      for (guint i = 0; i < sources->len; i++)
        if ((int) ent_source_get_reliability (g_ptr_array_index (sources, i)) == grade)
          g_ptr_array_add (of_grade, g_ptr_array_index (sources, i));
      if (of_grade->len == 0)
        continue;

      g_ptr_array_sort_with_data (of_grade, compare_uses, self->briefing);
      block = ent_slide_block_add (blocks, id, words);
      count = g_strdup_printf (ngettext ("%u source", "%u sources", of_grade->len), of_grade->len);
      ent_slide_block_add_strong (block, count);
      for (guint i = 0; i < of_grade->len; i++)
        {
          g_autofree char *numbered = i < MOST ? dup_numbered (self, g_ptr_array_index (of_grade, i)) : NULL;

          ent_slide_block_add_text (block, numbered != NULL ? numbered : " ");
        }
    }
}

/**
 * ent_slide_sources_body:
 * @self: a slide
 *
 * The sources by their reliability: how many, and those that are cited most.
 */
void
ent_slide_sources_body (EntSlide *self)
{
  GListModel *list = ent_briefing_get_sources (self->briefing);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  EntSource *source;

  for (guint i = 0; (source = ent_list_peek (list, i)) != NULL; i++)
    g_ptr_array_add (sources, source);
  ent_slide_add_sources (self, blocks, sources);
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL), _("The briefing has no sources."));
  ent_slide_add_blocks (self, blocks, self->room, count_columns (blocks->len));
}

/**
 * ent_slide_source_body:
 * @self: a slide with a source in focus
 *
 * One source: its grade and why it has it, who published it, how often it is
 * cited, and what it says.
 */
void
ent_slide_source_body (EntSlide *self)
{
  EntSource *source = self->focus;
  guint uses = ent_source_list_count_uses (self->briefing, source);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  g_autofree char *grade = dup_grade (ent_source_get_reliability (source));
  g_autofree char *date = ent_date_format (ent_source_get_date (source));
  g_autofree char *cited = g_strdup_printf (ngettext ("Cited in %u place", "Cited in %u places", uses), uses);
  EntPassage *passage;
  EntSlideBlock *block;

  ent_slide_note (self, source, 0);
  block = ent_slide_block_add (blocks, "reliability", grade);
  ent_slide_block_add_text (block, ent_source_get_reliability_reason (source));
  block = ent_slide_block_add (blocks, "published", _("Where it is from"));
  ent_slide_block_set_link (block, ent_source_get_address (source));
  ent_slide_block_add_text (block, ent_source_get_publisher (source));
  ent_slide_block_add_text (block, date);
  ent_slide_block_add_text (block, ent_source_get_read (source) == ENT_SOURCE_READ_FULL ? _("Read in full")
                                                                                        : _("Read in excerpts"));
  ent_slide_block_add_text (block, cited);
  if (g_list_model_get_n_items (ent_source_get_passages (source)) > 0)
    {
      block = ent_slide_block_add (blocks, "passages", _("What it says"));
      for (guint i = 0; (passage = ent_list_peek (ent_source_get_passages (source), i)) != NULL; i++)
        ent_slide_block_add_text (block, ent_passage_get_text (passage));
    }
  ent_slide_add_blocks (self, blocks, self->room, 3);
}

/**
 * ent_slide_checks_body:
 * @self: a slide
 *
 * How many weak points of which kind the briefing has.
 */
void
ent_slide_checks_body (EntSlide *self)
{
  g_autoptr (GListModel) weaknesses = ent_weakness_find (self->briefing, ENT_WEAKNESS_MAX_AGE);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  guint counts[ENT_N_WEAKNESS_KINDS] = { 0 };
  guint n = g_list_model_get_n_items (weaknesses);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntWeakness) weakness = g_list_model_get_item (weaknesses, i);

      counts[ent_weakness_get_kind (weakness)]++;
    }
  for (guint kind = 0; kind < ENT_N_WEAKNESS_KINDS; kind++)
    {
      g_autofree char *id = g_strdup_printf ("weakness:%s", ent_weakness_kind_get_word (kind));
      g_autofree char *text = NULL;
      g_autofree char *explanation = NULL;

      if (counts[kind] == 0)
        continue;
      /* Translators: a kind of weak points, then how many there are */
      text = g_strdup_printf (C_("slide", "%1$s: %2$u"), ent_weakness_kind_get_title (kind), counts[kind]);
      explanation = ent_weakness_kind_dup_explanation (kind, ENT_WEAKNESS_MAX_AGE);
      ent_slide_block_add_text (ent_slide_block_add (blocks, id, text), explanation);
    }
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL),
                              _("No weak points were found, which proves nothing."));
  ent_slide_add_blocks (self, blocks, self->room, count_columns (blocks->len));
}
