/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of what has a likelihood: factors and key judgements. Likelihood and confidence never share a sentence. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-outlook.h"
#include "ent-phrase.h"
#include "ent-yardstick.h"

#define WORD 44.0
#define SMALL 33.0
#define LINE 1.37
#define MOST 60

static char *
dup_likelihood (EntSlide *self, const EntRange *likelihood)
{
  const char *word = ent_yardstick_word (ent_briefing_get_yardstick (self->briefing), likelihood->best);
  g_autofree char *range = ent_phrase_range (likelihood);
  g_autofree char *begin = word != NULL ? ent_phrase_begin (word) : NULL;

  if (begin == NULL)
    return g_steal_pointer (&range);

  /* Translators: a word for a likelihood, then its range, as in "Unlikely, 21–43 %" */
  return g_strdup_printf (C_("slide", "%1$s, %2$s"), begin, range);
}

static char *
dup_by_date (const char *date)
{
  g_autofree char *text = ent_date_format (date);

  /* Translators: %s is the date by which something is settled */
  return text != NULL ? g_strdup_printf (C_("slide", "by %s"), text) : NULL;
}

/* The likelihood and by when; a line is broken between the two rather than within the date. */
static char *
dup_heading (EntSlide *self, EntJudgement *judgement)
{
  g_autofree char *likelihood = dup_likelihood (self, ent_judgement_get_likelihood (judgement));
  g_autofree char *by = dup_by_date (ent_judgement_get_by_date (judgement));
  g_auto (GStrv) words = by != NULL ? g_strsplit (by, " ", -1) : NULL;
  g_autofree char *kept = words != NULL ? g_strjoinv ("\302\240", words) : NULL;

  if (kept == NULL)
    return g_steal_pointer (&likelihood);

  /* Translators: a likelihood, then by when, as in "Unlikely, 21–43 %, by 31 December 2028" */
  return g_strdup_printf (C_("likelihood", "%1$s, %2$s"), likelihood, kept);
}

/* The likelihood in words and on the yardstick; returns what is left of the room. */
static EntRect
add_head (EntSlide *self, const EntRange *likelihood, const EntRange *was, const char *date, EntConfidence confidence)
{
  g_autofree char *words = dup_likelihood (self, likelihood);
  g_autofree char *by = dup_by_date (date);
  const char *sure = ent_phrase_confidence_heading (confidence);
  EntRect room = self->room;
  gboolean stacked = self->upright || room.width < 1500 * self->unit;
  double height = (WORD + 2 * SMALL) * LINE * self->unit;
  EntRect box = { room.x, room.y, stacked ? room.width : room.width * 0.42, 0 };
  EntSceneItem *item;
  EntPen pen;
  double y = room.y;

  if (by == NULL)
    height -= SMALL * LINE * self->unit;
  box.height = height;
  item = ent_slide_add_item (self, "likelihood", box);
  pen = ent_slide_pen (self, item);
  y += ent_slide_add_text (self, &pen, words, NULL, (EntRect) { box.x, y, box.width, WORD * LINE * self->unit },
                           WORD * self->unit, PANGO_WEIGHT_BOLD, self->palette->text);
  if (by != NULL)
    y += ent_slide_add_text (self, &pen, by, NULL, (EntRect) { box.x, y, box.width, SMALL * LINE * self->unit },
                             SMALL * self->unit, PANGO_WEIGHT_NORMAL, self->palette->text);
  ent_slide_add_text (self, &pen, sure, NULL, (EntRect) { box.x, y, box.width, SMALL * LINE * self->unit },
                      SMALL * self->unit, PANGO_WEIGHT_NORMAL, self->palette->text);
  if (by != NULL)
    /* Translators: a likelihood, by when, and how sure we are of it: two sentences */
    item->spoken = g_strdup_printf (C_("slide", "%1$s, %2$s. %3$s."), words, by, sure);
  else
    /* Translators: a likelihood, then how sure we are of it: two sentences */
    item->spoken = g_strdup_printf (C_("slide", "%1$s. %2$s."), words, sure);

  if (stacked)
    {
      ent_slide_add_yardstick (self, "yardstick", likelihood, was,
                               (EntRect) { room.x, room.y + height + 12 * self->unit, room.width, 110 * self->unit });
      height += 122 * self->unit;
    }
  else
    ent_slide_add_yardstick (self, "yardstick", likelihood, was,
                             (EntRect) { box.x + box.width, room.y + 10 * self->unit, room.width - box.width,
                                         MIN (height - 10 * self->unit, 130 * self->unit) });

  height += 26 * self->unit;
  return (EntRect) { room.x, room.y + height, room.width, MAX (room.height - height, 1) };
}

static void
add_impacts (EntSlide *self, EntSlideBlock *block, EntFactor *factor)
{
  GListModel *impacts = ent_factor_get_impacts (factor);
  EntImpact *impact;

  for (guint i = 0; i < MOST && (impact = ent_list_peek (impacts, i)) != NULL; i++)
    {
      EntPerspective *perspective = ent_briefing_lookup (self->briefing, ENT_TYPE_PERSPECTIVE,
                                                         ent_impact_get_perspective (impact));
      g_autofree char *sentence = ent_phrase_impact (self->briefing, factor, perspective);

      ent_slide_block_add_text (block, sentence);
    }
}

/**
 * ent_slide_add_factor_block:
 * @self: a slide
 * @blocks: blocks
 * @factor: a factor
 *
 * Adds what can be said of a factor beside another.
 */
void
ent_slide_add_factor_block (EntSlide *self, GPtrArray *blocks, EntFactor *factor)
{
  g_autofree char *id = g_strdup_printf ("factor:%s", ent_factor_get_id (factor));
  g_autofree char *likelihood = dup_likelihood (self, ent_factor_get_likelihood (factor));
  EntSlideBlock *block = ent_slide_block_add (blocks, id, ent_factor_get_title (factor));

  ent_slide_block_set_focus (block, ent_factor_get_id (factor));
  ent_slide_block_add_strong (block, likelihood);
  ent_slide_block_add_move (self, block, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD);
  ent_slide_block_add_text (block, ent_phrase_confidence_heading (ent_factor_get_confidence (factor)));
  add_impacts (self, block, factor);
  ent_slide_block_add_citing (block, self->briefing, ent_factor_get_event (factor), ent_factor_get_citations (factor));
}

/**
 * ent_slide_factor_body:
 * @self: a slide with a factor in focus
 *
 * One risk or opportunity: likelihood, event, impact by perspective, test.
 */
void
ent_slide_factor_body (EntSlide *self)
{
  EntFactor *factor = self->focus;
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  const EntChange *change = ent_outlook_find_move (self->briefing, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD, NULL);
  EntRect room = add_head (self, ent_factor_get_likelihood (factor), change != NULL ? &change->before : NULL, ent_factor_get_by_date (factor),
                           ent_factor_get_confidence (factor));
  EntSlideBlock *block;
  gboolean moved;

  moved = ent_slide_add_moves (self, blocks, ENT_RECORD (factor));
  block = ent_slide_block_add (blocks, "event", _("What would happen"));
  ent_slide_block_add_citing (block, self->briefing, ent_factor_get_event (factor), ent_factor_get_citations (factor));
  if (g_list_model_get_n_items (ent_factor_get_impacts (factor)) > 0)
    add_impacts (self, ent_slide_block_add (blocks, "impact", _("Whom it touches")), factor);
  /* In the room of the reasons for what a scenario moves. */
  if (!moved)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "test", _("What counts")), ent_factor_get_resolves (factor));
  ent_slide_add_blocks (self, blocks, room, 3);
}

static void
add_dissents (GPtrArray *blocks, EntJudgement *judgement)
{
  GListModel *dissents = ent_judgement_get_dissents (judgement);
  EntSlideBlock *block = NULL;
  EntDissent *dissent;

  for (guint i = 0; i < MOST && (dissent = ent_list_peek (dissents, i)) != NULL; i++)
    {
      if (block == NULL)
        block = ent_slide_block_add (blocks, "dissents", _("Who sees it otherwise"));
      ent_slide_block_add_strong (block, ent_dissent_get_by (dissent));
      ent_slide_block_add_text (block, ent_dissent_get_statement (dissent));
    }
}

/**
 * ent_slide_judgement_body:
 * @self: a slide with a key judgement in focus
 *
 * One key judgement: likelihood, what it assumes, other readings, dissents.
 */
void
ent_slide_judgement_body (EntSlide *self)
{
  EntJudgement *judgement = self->focus;
  GListModel *alternatives = ent_judgement_get_alternatives (judgement);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntRect room = add_head (self, ent_judgement_get_likelihood (judgement), NULL, ent_judgement_get_by_date (judgement),
                           ent_judgement_get_confidence (judgement));
  EntAlternative *alternative;
  EntSlideBlock *block;

  /* It is the title, unless the step says something else. */
  if (self->caption->title != NULL)
    ent_slide_block_add_citing (ent_slide_block_add (blocks, "statement", _("Judgement")), self->briefing,
                                ent_judgement_get_statement (judgement), ent_judgement_get_citations (judgement));
  else
    ent_slide_note_all (self, ent_judgement_get_citations (judgement));
  if (g_list_model_get_n_items (ent_judgement_get_assumptions (judgement)) > 0)
    ent_slide_block_add_lines (ent_slide_block_add (blocks, "assumptions", _("It assumes")), self->briefing,
                               ent_judgement_get_assumptions (judgement));
  if (g_list_model_get_n_items (alternatives) > 0)
    {
      block = ent_slide_block_add (blocks, "alternatives", _("Other readings"));
      for (guint i = 0; i < MOST && (alternative = ent_list_peek (alternatives, i)) != NULL; i++)
        ent_slide_block_add_text (block, ent_alternative_get_statement (alternative));
    }
  add_dissents (blocks, judgement);
  if (blocks->len > 0)
    ent_slide_add_blocks (self, blocks, room, blocks->len == 4 ? 2 : 3);
}

/**
 * ent_slide_judgements_body:
 * @self: a slide
 *
 * All key judgements, each with its likelihood.
 */
void
ent_slide_judgements_body (EntSlide *self)
{
  GListModel *judgements = ent_briefing_get_judgements (self->briefing);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntJudgement *judgement;

  for (guint i = 0; i < MOST && (judgement = ent_list_peek (judgements, i)) != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("judgement:%s", ent_judgement_get_id (judgement));
      g_autofree char *heading = dup_heading (self, judgement);
      EntSlideBlock *block = ent_slide_block_add (blocks, id, heading);

      ent_slide_block_set_focus (block, ent_judgement_get_id (judgement));
      ent_slide_block_add_citing (block, self->briefing, ent_judgement_get_statement (judgement),
                                  ent_judgement_get_citations (judgement));
    }
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL), _("The briefing has no key judgements."));
  ent_slide_add_blocks (self, blocks, self->room, blocks->len <= 3 ? blocks->len : blocks->len == 4 ? 2 : 3);
}
