/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How large headed columns are, and how much of them is shown. All paragraphs
 * of a slide have one size: the largest that fits between what can be read
 * aloud from and what any row can read. Where not even the smallest fits,
 * fewer are shown.
 */

#include "ent-slide-blocks-private.h"

#define MOST_BLOCKS 12
#define MOST_LINES 30

/* Of the text's em size. */
#define PARAGRAPH_GAP 0.5
#define STRONG_GAP 0.1 /* between what is bold and what it stands above */
#define HEADING_LINES 4
#define CHIP_GAP 0.2
#define MOST_SPREAD 1.5

/* Sizes in units: of sentences without headings, of one alone, of one with a heading. */
#define MOST_BARE 60.0
#define MOST_ALONE 130.0
#define MOST_HEADED 80.0

/**
 * ent_slide_plan_peek:
 * @plan: a plan
 * @index: less than the number of blocks
 *
 * Returns: (transfer none): that block
 */
EntSlideBlock *
ent_slide_plan_peek (const EntSlidePlan *plan, guint index)
{
  return g_ptr_array_index (plan->blocks, index);
}

/**
 * ent_slide_plan_column_width:
 * @plan: a plan
 *
 * Returns: the width of each column
 */
double
ent_slide_plan_column_width (const EntSlidePlan *plan)
{
  return (plan->room.width - (plan->n_columns - 1) * plan->gutter) / plan->n_columns;
}

/**
 * ent_slide_block_count_left:
 * @block: a block
 *
 * Returns: how many of its paragraphs are left out, without what is bold above them
 */
guint
ent_slide_block_count_left (const EntSlideBlock *block)
{
  guint n = block->n_left;

  for (guint i = 0; i < block->paragraphs->len; i++)
    n += !ent_slide_block_shows (block, i) &&
         g_array_index (block->paragraphs, EntSlideParagraph, i).weight != PANGO_WEIGHT_BOLD;

  return n;
}

/**
 * ent_slide_block_shows:
 * @block: a block
 * @index: less than the number of its paragraphs
 *
 * Returns: whether that paragraph is shown
 */
gboolean
ent_slide_block_shows (const EntSlideBlock *block, guint index)
{
  return g_array_index (block->paragraphs, EntSlideParagraph, index).rank < block->n_shown;
}

/**
 * ent_slide_plan_indent:
 * @plan: a plan
 * @paragraph: a paragraph
 *
 * Returns: how far its text is moved in by what stands before it
 */
double
ent_slide_plan_indent (const EntSlidePlan *plan, const EntSlideParagraph *paragraph)
{
  return paragraph->finding >= 0 ? plan->size * 1.3 : 0;
}

/**
 * ent_slide_plan_paragraph_height:
 * @plan: a plan
 * @paragraph: a paragraph
 *
 * Returns: the height that it takes
 */
double
ent_slide_plan_paragraph_height (const EntSlidePlan *plan, const EntSlideParagraph *paragraph)
{
  double height = ent_slide_measure (plan->slide, paragraph->text, paragraph->raised, plan->size, paragraph->weight,
                                     MAX (ent_slide_plan_column_width (plan) - ent_slide_plan_indent (plan, paragraph), 1), NULL);

  return plan->n_lines > 0 ? MIN (height, plan->n_lines * ENT_SLIDE_LINE * plan->size) : height;
}

/**
 * ent_slide_plan_title_height:
 * @plan: a plan
 * @block: a block
 *
 * Returns: the height of the words above it; 0 for none
 */
double
ent_slide_plan_title_height (const EntSlidePlan *plan, const EntSlideBlock *block)
{
  if (block->heading == NULL)
    return 0;

  return MIN (ent_slide_measure (plan->slide, block->heading, NULL, plan->size, PANGO_WEIGHT_BOLD, ent_slide_plan_column_width (plan), NULL),
              HEADING_LINES * ENT_SLIDE_LINE * plan->size);
}

/**
 * ent_slide_plan_heading_height:
 * @plan: a plan
 * @block: a block
 *
 * Returns: the height of all that stands above its rule
 */
double
ent_slide_plan_heading_height (const EntSlidePlan *plan, const EntSlideBlock *block)
{
  double title = ent_slide_plan_title_height (plan, block);

  if (block->level == NULL)
    return title;

  return title + (title > 0 ? CHIP_GAP * plan->size : 0) + ENT_SLIDE_CHIP * plan->size;
}

/**
 * ent_slide_plan_rule_height:
 * @plan: a plan
 * @heading: height of the headings of a row
 *
 * Returns: from the headings to the first paragraph, with the rule between them
 */
double
ent_slide_plan_rule_height (const EntSlidePlan *plan, double heading)
{
  return heading > 0 ? plan->size * 0.55 : 0;
}

/**
 * ent_slide_plan_gap_after:
 * @plan: a plan
 * @paragraph: a paragraph that is not the last
 *
 * Returns: the space behind it
 */
double
ent_slide_plan_gap_after (const EntSlidePlan *plan, const EntSlideParagraph *paragraph)
{
  if (paragraph->weight == PANGO_WEIGHT_BOLD)
    return STRONG_GAP * plan->size;

  return PARAGRAPH_GAP * plan->size + plan->spread;
}

static double
paragraphs_height (const EntSlidePlan *plan, const EntSlideBlock *block)
{
  gboolean more = ent_slide_block_count_left (block) > 0;
  double height = more ? ENT_SLIDE_LINE * plan->size : 0;
  double gap = 0;

  for (guint i = 0; i < block->paragraphs->len; i++)
    {
      const EntSlideParagraph *paragraph = &g_array_index (block->paragraphs, EntSlideParagraph, i);

      if (!ent_slide_block_shows (block, i))
        continue;
      /* To measure is what a slide costs: what is too high already is not measured to its end. */
      if (height > plan->room.height)
        return height;
      height += gap + ent_slide_plan_paragraph_height (plan, paragraph);
      gap = ent_slide_plan_gap_after (plan, paragraph);
    }

  return more ? height + gap : height;
}

/**
 * ent_slide_plan_row_heights:
 * @plan: a plan
 * @first: the block that a row begins with
 * @out_heading: (out) (optional): the height of the headings of the row
 *
 * Returns: the height of the row
 */
double
ent_slide_plan_row_heights (const EntSlidePlan *plan, guint first, double *out_heading)
{
  double heading = 0, paragraphs = 0;

  for (guint i = first; i < MIN (first + plan->n_columns, plan->n_blocks); i++)
    {
      heading = MAX (heading, ent_slide_plan_heading_height (plan, ent_slide_plan_peek (plan, i)));
      paragraphs = MAX (paragraphs, paragraphs_height (plan, ent_slide_plan_peek (plan, i)));
    }
  if (out_heading != NULL)
    *out_heading = heading;

  return heading + ent_slide_plan_rule_height (plan, heading) + paragraphs;
}

/**
 * ent_slide_plan_row_gap:
 * @plan: a plan
 *
 * Returns: the space between two rows without what is spread over all of them
 */
double
ent_slide_plan_row_gap (const EntSlidePlan *plan)
{
  return (ent_slide_plan_peek (plan, 0)->paired ? PARAGRAPH_GAP : ENT_SLIDE_ROW_GAP) * plan->size;
}

static double
plan_height (const EntSlidePlan *plan)
{
  double height = 0;

  for (guint i = 0; i < plan->n_blocks && height <= plan->room.height; i += plan->n_columns)
    height += ent_slide_plan_row_heights (plan, i, NULL) + (i > 0 ? ent_slide_plan_row_gap (plan) + plan->spread : 0);
  if (plan->n_blocks < plan->blocks->len)
    height += ENT_SLIDE_LINE * plan->size + ent_slide_plan_row_gap (plan);

  return height;
}

/* A level's name is never cut for the sake of larger letters. */
static gboolean
chips_fit (const EntSlidePlan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    {
      EntLevel *level = ent_slide_plan_peek (plan, i)->level;
      double width;

      if (level == NULL)
        continue;
      ent_slide_measure (plan->slide, ent_level_get_name (level), NULL, plan->size, PANGO_WEIGHT_BOLD, -1, &width);
      if (width + 2.6 * plan->size > ent_slide_plan_column_width (plan))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fits (const EntSlidePlan *plan)
{
  return plan_height (plan) <= plan->room.height;
}

/* The largest size at which everything stands in @n_columns; FALSE: not even the smallest. */
static gboolean
try_size (EntSlidePlan *plan, guint n_columns)
{
  int large = (int) plan->least, too_large = (int) plan->most + 1;

  plan->n_columns = n_columns;
  plan->size = plan->least * plan->slide->unit;
  if (!fits (plan))
    return FALSE;
  while (too_large - large > 1)
    {
      int middle = (large + too_large) / 2;

      plan->size = middle * plan->slide->unit;
      if (chips_fit (plan) && fits (plan))
        large = middle;
      else
        too_large = middle;
    }

  plan->size = large * plan->slide->unit;
  return TRUE;
}

/* Columns that are narrower have hardly two words in a line. */
static guint
most_columns (const EntSlidePlan *plan)
{
  guint most = MAX (1, (guint) (plan->room.width / (280 * plan->slide->unit)));

  return MIN (most, ent_slide_plan_peek (plan, 0)->paired ? 2 : plan->n_blocks);
}

/* Other numbers of columns are tried where the wished one lets nothing fit. */
static gboolean
choose_size (EntSlidePlan *plan, guint n_wished)
{
  guint best = 0;
  double best_size = 0;

  if (try_size (plan, n_wished))
    return TRUE;

  for (guint n = 1; n <= most_columns (plan); n++)
    if (n != n_wished && try_size (plan, n) && plan->size > best_size)
      {
        best = n;
        best_size = plan->size;
      }

  return best > 0 && try_size (plan, best);
}

static void
set_paragraphs (EntSlidePlan *plan, guint n)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    ent_slide_plan_peek (plan, i)->n_shown = MIN (ent_slide_plan_peek (plan, i)->paragraphs->len, n);
}

static void
set_blocks (EntSlidePlan *plan, guint n)
{
  plan->n_blocks = ent_slide_plan_peek (plan, 0)->paired ? MAX (n / 2 * 2, 2) : n;
}

static void
set_lines (EntSlidePlan *plan, guint n)
{
  plan->n_lines = n;
}

/* The most of 1 to @most that fit at the smallest size, set; 0: not even one. */
static guint
choose_number (EntSlidePlan *plan, void (*set) (EntSlidePlan *plan, guint n), guint most)
{
  guint good = 0, too_many = most + 1;

  while (too_many - good > 1)
    {
      guint middle = (good + too_many) / 2;

      set (plan, middle);
      if (fits (plan))
        good = middle;
      else
        too_many = middle;
    }

  set (plan, MAX (good, 1));
  return good;
}

/* As many columns as are wished while @enough fit with them, or else those with which most do. */
static guint
choose_columns (EntSlidePlan *plan,
                void        (*set) (EntSlidePlan *plan, guint n),
                guint         most,
                guint         n_wished,
                guint         enough)
{
  guint n_columns = most_columns (plan);
  guint best = n_wished, best_number;

  plan->n_columns = n_wished;
  best_number = choose_number (plan, set, most);
  for (guint n = 1; n <= n_columns && best_number < enough; n++)
    {
      guint number;

      set (plan, most);
      plan->n_columns = n;
      number = choose_number (plan, set, most);
      if (number > best_number)
        {
          best = n;
          best_number = number;
        }
    }

  plan->n_columns = best;
  set (plan, MAX (best_number, 1));
  return best_number;
}

/* Whether each block is one paragraph. */
static gboolean
are_sentences (const EntSlidePlan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    if (ent_slide_plan_peek (plan, i)->paragraphs->len > 1)
      return FALSE;

  return plan->n_blocks > 1;
}

/* Sentences without headings, or one: they may be larger. */
static gboolean
is_bare (const EntSlidePlan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    if (ent_slide_plan_peek (plan, i)->paragraphs->len > 1 || ent_slide_plan_peek (plan, i)->heading != NULL ||
        ent_slide_plan_peek (plan, i)->level != NULL)
      return FALSE;

  return TRUE;
}

/* Fewer paragraphs in a block, then shorter ones, then fewer blocks. Of
 * single sentences a whole one less is better than half ones. */
static void
choose_less (EntSlidePlan *plan, guint n_wished)
{
  plan->size = plan->least * plan->slide->unit;
  if (are_sentences (plan))
    {
      if (choose_columns (plan, set_blocks, plan->n_blocks, n_wished, plan->n_blocks) > 1)
        return;
      set_blocks (plan, MIN (plan->blocks->len, MOST_BLOCKS));
      plan->n_columns = n_wished;
    }
  else if (choose_columns (plan, set_paragraphs, ENT_SLIDE_PARAGRAPHS, n_wished, 1) > 0)
    return;

  if (choose_number (plan, set_lines, MOST_LINES) > 1)
    return;

  set_lines (plan, 2);
  choose_number (plan, set_blocks, plan->n_blocks);
}

static const EntSlideParagraph *
find_last (const EntSlideBlock *block)
{
  for (guint i = 0; i < block->paragraphs->len; i++)
    if (g_array_index (block->paragraphs, EntSlideParagraph, i).rank + 1 == block->n_shown)
      return &g_array_index (block->paragraphs, EntSlideParagraph, i);

  return NULL;
}

/* One paragraph more in turn, wherever there is room for it. */
static void
fill (EntSlidePlan *plan)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < plan->n_blocks; i++)
        {
          EntSlideBlock *block = ent_slide_plan_peek (plan, i);

          if (block->n_shown == block->paragraphs->len)
            continue;
          block->n_shown++;
          if (fits (plan))
            more = TRUE;
          else
            block->n_shown--;
        }
    }

  /* What is bold would stand above nothing. */
  for (guint i = 0; i < plan->n_blocks; i++)
    {
      EntSlideBlock *block = ent_slide_plan_peek (plan, i);

      while (block->n_shown > 1 && block->n_shown < block->paragraphs->len &&
             find_last (block)->weight == PANGO_WEIGHT_BOLD)
        block->n_shown--;
    }
}

/* What is left of the room goes between what is there. */
static void
spread (EntSlidePlan *plan)
{
  guint n_gaps = 0;

  for (guint first = 0; first < plan->n_blocks; first += plan->n_columns)
    {
      guint most = 0;

      for (guint i = first; i < MIN (first + plan->n_columns, plan->n_blocks); i++)
        {
          const EntSlideBlock *block = ent_slide_plan_peek (plan, i);
          guint n = 0;

          for (guint p = 0; p < block->paragraphs->len; p++)
            n += ent_slide_block_shows (block, p) &&
                 g_array_index (block->paragraphs, EntSlideParagraph, p).weight != PANGO_WEIGHT_BOLD;
          most = MAX (most, n > 0 && ent_slide_block_count_left (block) == 0 ? n - 1 : n);
        }
      n_gaps += (first > 0) + most;
    }

  if (n_gaps > 0)
    plan->spread = CLAMP ((plan->room.height - plan_height (plan)) / n_gaps, 0, plan->size * MOST_SPREAD);
}

/**
 * ent_slide_plan_choose:
 * @plan: a plan with its slide, at least one block, and room
 * @n_columns: how many columns are wished
 *
 * Decides how many blocks and paragraphs are shown, in how many columns, and
 * how large.
 */
void
ent_slide_plan_choose (EntSlidePlan *plan, guint n_columns)
{
  guint n_wished;

  plan->n_blocks = MIN (plan->blocks->len, MOST_BLOCKS);
  plan->least = ENT_SLIDE_LEAST;
  plan->most = ENT_SLIDE_MOST;
  set_paragraphs (plan, ENT_SLIDE_PARAGRAPHS);
  if (is_bare (plan))
    plan->most = plan->blocks->len == 1 ? MOST_ALONE : MOST_BARE;
  else if (plan->blocks->len == 1 && ent_slide_plan_peek (plan, 0)->paragraphs->len == 1)
    plan->most = MOST_HEADED;
  n_wished = CLAMP (n_columns, 1, most_columns (plan));
  if (!choose_size (plan, n_wished))
    {
      choose_less (plan, n_wished);
      fill (plan);
    }
  spread (plan);
}
