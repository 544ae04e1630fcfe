/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Headed columns of paragraphs, with the numbers of their sources raised
 * behind them. All of a slide have one size: the largest that fits between
 * what can be read aloud from and what any row can read. Where not even the
 * smallest fits, fewer are shown, and a number says how many more there are.
 */

#include "ent-slide-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-finding.h"

/* Of a block, and of blocks: what would not fit any slide is not even measured. */
#define MOST_PARAGRAPHS 12
#define MOST_BLOCKS 12
#define MOST_LINES 30
#define MOST_NUMBERS 3 /* raised behind one paragraph */

/* Of the text's em size. */
#define PARAGRAPH_GAP 0.5
#define STRONG_GAP 0.1 /* between what is bold and what it stands above */
#define ROW_GAP 0.8
#define HEADING_LINES 3
#define LINE 1.37
#define CHIP 1.7
#define CHIP_GAP 0.2
#define MOST_SPREAD 1.5

/* Sizes in units: of sentences without headings, and of one alone. */
#define MOST_BARE 60.0
#define MOST_ALONE 130.0
#define MOST_HEADED 80.0 /* of one with a heading */

typedef struct {
  char *text;
  char *raised;          /* (nullable) */
  GListModel *citations; /* (nullable): what it cites, the briefing's */
  PangoWeight weight;
  int finding;           /* whose shape stands before it; -1: none */
} Paragraph;

struct _EntSlideBlock {
  char *id;
  char *heading;   /* (nullable) */
  char *focus;     /* (nullable): what it opens */
  EntLevel *level; /* (nullable): its chip stands under the heading, or in its place */
  gboolean paired; /* with the one after or before it: they come and go together */
  GArray *paragraphs;
  guint n_left;    /* paragraphs that were not even kept */
  guint n_shown;   /* of those that were */
};

typedef struct {
  EntSlide *slide;
  GPtrArray *blocks;
  EntRect room;
  guint n_blocks;     /* that are shown */
  guint n_columns;
  guint n_lines;      /* of a paragraph, at most; 0 for all */
  double least, most; /* sizes, in units */
  double size;
  double gutter;
  double spread;      /* what is added between paragraphs and between rows */
} Plan;

static void
clear_paragraph (gpointer data)
{
  Paragraph *paragraph = data;

  g_free (paragraph->text);
  g_free (paragraph->raised);
}

static void
free_block (gpointer data)
{
  EntSlideBlock *self = data;

  g_free (self->id);
  g_free (self->heading);
  g_free (self->focus);
  g_array_unref (self->paragraphs);
  g_free (self);
}

/**
 * ent_slide_blocks_new:
 *
 * Returns: (transfer full) (element-type EntSlideBlock): no blocks yet
 */
GPtrArray *
ent_slide_blocks_new (void)
{
  return g_ptr_array_new_with_free_func (free_block);
}

/**
 * ent_slide_block_add:
 * @blocks: blocks
 * @id: the id of its item
 * @heading: (nullable): its heading
 *
 * Returns: (transfer none): a new block at the end
 */
EntSlideBlock *
ent_slide_block_add (GPtrArray *blocks, const char *id, const char *heading)
{
  EntSlideBlock *self = g_new0 (EntSlideBlock, 1);

  self->id = g_strdup (id);
  self->heading = heading != NULL ? ent_text_clean (heading, ENT_SLIDE_TEXT_LIMIT) : NULL;
  self->paragraphs = g_array_new (FALSE, TRUE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  g_ptr_array_add (blocks, self);

  return self;
}

/**
 * ent_slide_block_set_level:
 * @self: a block
 * @level: a level, whose chip becomes its heading
 */
void
ent_slide_block_set_level (EntSlideBlock *self, EntLevel *level)
{
  self->level = level;
}

/**
 * ent_slide_block_set_focus:
 * @self: a block
 * @focus: id of what it is about, which it opens
 */
void
ent_slide_block_set_focus (EntSlideBlock *self, const char *focus)
{
  g_free (self->focus);
  self->focus = g_strdup (focus);
}

/**
 * ent_slide_block_set_paired:
 * @self: a block
 *
 * Has it shown and left out together with the one that it is set against:
 * the first with the second, the third with the fourth.
 */
void
ent_slide_block_set_paired (EntSlideBlock *self)
{
  self->paired = TRUE;
}

static Paragraph *
add_paragraph (EntSlideBlock *self, const char *text)
{
  Paragraph paragraph = { .weight = PANGO_WEIGHT_NORMAL, .finding = -1 };

  if (self->paragraphs->len >= MOST_PARAGRAPHS)
    {
      self->n_left++;
      return NULL;
    }

  paragraph.text = ent_text_clean (text, ENT_SLIDE_TEXT_LIMIT);
  g_array_append_val (self->paragraphs, paragraph);
  return &g_array_index (self->paragraphs, Paragraph, self->paragraphs->len - 1);
}

/**
 * ent_slide_block_add_text:
 * @self: a block
 * @text: (nullable): plain text; %NULL adds nothing
 *
 * Adds a paragraph.
 */
void
ent_slide_block_add_text (EntSlideBlock *self, const char *text)
{
  if (text != NULL && *text != '\0')
    add_paragraph (self, text);
}

/**
 * ent_slide_block_add_strong:
 * @self: a block
 * @text: (nullable): plain text; %NULL adds nothing
 *
 * Adds a bold paragraph.
 */
void
ent_slide_block_add_strong (EntSlideBlock *self, const char *text)
{
  Paragraph *paragraph = text != NULL && *text != '\0' ? add_paragraph (self, text) : NULL;

  if (paragraph != NULL)
    paragraph->weight = PANGO_WEIGHT_BOLD;
}

/**
 * ent_slide_block_add_finding:
 * @self: a block
 * @finding: what has come of checking a claim; its shape stands before the text
 * @text: plain text
 *
 * Adds a paragraph about a claim.
 */
void
ent_slide_block_add_finding (EntSlideBlock *self, EntFinding finding, const char *text)
{
  Paragraph *paragraph = add_paragraph (self, text);

  if (paragraph != NULL)
    paragraph->finding = finding;
}

/* The numbers of the sources, each once, in their order in the text. */
static void
add_numbers (GString *raised, EntBriefing *briefing, GListModel *citations)
{
  int numbers[MOST_NUMBERS];
  guint n = 0;
  EntCitation *citation;

  for (guint i = 0; i < ENT_SLIDE_CITATIONS && (citation = ent_list_peek (citations, i)) != NULL; i++)
    {
      int number = ent_briefing_number_of_source (briefing, ent_citation_get_source (citation));
      guint k = 0;

      while (k < n && numbers[k] != number)
        k++;
      if (k < n || number <= 0)
        continue;
      if (n == MOST_NUMBERS)
        {
          g_string_append (raised, ",\302\240…");
          return;
        }
      if (n > 0)
        g_string_append (raised, ",\302\240");
      g_string_append_printf (raised, "%d", number);
      numbers[n++] = number;
    }
}

static void
add_citing (EntSlideBlock *self, EntBriefing *briefing, const char *text, const char *mark, GListModel *citations)
{
  Paragraph *paragraph = add_paragraph (self, text);
  g_autoptr (GString) raised = g_string_new ("\302\240");

  if (paragraph == NULL)
    return;

  if (mark != NULL)
    g_string_append (raised, mark);
  if (citations != NULL && g_list_model_get_n_items (citations) > 0)
    {
      if (mark != NULL)
        g_string_append (raised, "\302\240");
      add_numbers (raised, briefing, citations);
    }
  if (raised->len > 2)
    paragraph->raised = g_strdup (raised->str);
  paragraph->citations = citations;
}

/**
 * ent_slide_block_add_citing:
 * @self: a block
 * @briefing: what the sources are numbered in
 * @text: (nullable): plain text; %NULL adds nothing
 * @citations: (nullable): what stands behind it
 *
 * Adds a paragraph with the numbers of its sources.
 */
void
ent_slide_block_add_citing (EntSlideBlock *self, EntBriefing *briefing, const char *text, GListModel *citations)
{
  if (text != NULL && *text != '\0')
    add_citing (self, briefing, text, NULL, citations);
}

/**
 * ent_slide_block_add_line:
 * @self: a block
 * @briefing: what the sources are numbered in
 * @item: a line of a stance, theme or factor
 *
 * Adds it with the numbers of its sources, or with the word that it is
 * judged or assumed.
 */
void
ent_slide_block_add_line (EntSlideBlock *self, EntBriefing *briefing, EntItem *item)
{
  const char *mark = NULL;

  if (ent_item_get_basis (item) == ENT_BASIS_JUDGEMENT && !ENT_IS_SIGN (item))
    /* Translators: raised behind a sentence that is not reported by a source but judged by us */
    mark = C_("raised", "judgement");
  else if (ent_item_get_basis (item) == ENT_BASIS_ASSUMPTION && !ENT_IS_SIGN (item))
    /* Translators: raised behind a sentence that is assumed */
    mark = C_("raised", "assumption");

  add_citing (self, briefing, ent_item_get_text (item), mark, ent_item_get_citations (item));
}

/**
 * ent_slide_block_add_lines:
 * @self: a block
 * @briefing: what the sources are numbered in
 * @items: (nullable) (element-type EntItem): lines
 *
 * Adds all of them.
 */
void
ent_slide_block_add_lines (EntSlideBlock *self, EntBriefing *briefing, GListModel *items)
{
  guint n = items != NULL ? g_list_model_get_n_items (items) : 0;
  guint kept = MIN (n, MOST_PARAGRAPHS);

  for (guint i = 0; i < kept; i++)
    ent_slide_block_add_line (self, briefing, ent_list_peek (items, i));
  self->n_left += n - kept;
}

static EntSlideBlock *
peek_block (const Plan *plan, guint index)
{
  return g_ptr_array_index (plan->blocks, index);
}

static double
column_width (const Plan *plan)
{
  return (plan->room.width - (plan->n_columns - 1) * plan->gutter) / plan->n_columns;
}

static guint
count_left (const EntSlideBlock *block)
{
  return block->n_left + block->paragraphs->len - block->n_shown;
}

static double
indent_of (const Plan *plan, const Paragraph *paragraph)
{
  return paragraph->finding >= 0 ? plan->size * 1.3 : 0;
}

static double
paragraph_height (const Plan *plan, const Paragraph *paragraph)
{
  double height = ent_slide_measure (plan->slide, paragraph->text, paragraph->raised, plan->size, paragraph->weight,
                                     MAX (column_width (plan) - indent_of (plan, paragraph), 1), NULL);

  return plan->n_lines > 0 ? MIN (height, plan->n_lines * LINE * plan->size) : height;
}

static double
title_height (const Plan *plan, const EntSlideBlock *block)
{
  if (block->heading == NULL)
    return 0;

  return MIN (ent_slide_measure (plan->slide, block->heading, NULL, plan->size, PANGO_WEIGHT_BOLD, column_width (plan), NULL),
              HEADING_LINES * LINE * plan->size);
}

static double
heading_height (const Plan *plan, const EntSlideBlock *block)
{
  double title = title_height (plan, block);

  if (block->level == NULL)
    return title;

  return title + (title > 0 ? CHIP_GAP * plan->size : 0) + CHIP * plan->size;
}

/* From the heading to the first paragraph, with the rule between them. */
static double
rule_height (const Plan *plan, double heading)
{
  return heading > 0 ? plan->size * 0.55 : 0;
}

/* Behind a paragraph that is not the last. */
static double
gap_after (const Plan *plan, const Paragraph *paragraph)
{
  if (paragraph->weight == PANGO_WEIGHT_BOLD)
    return STRONG_GAP * plan->size;

  return PARAGRAPH_GAP * plan->size + plan->spread;
}

static double
paragraphs_height (const Plan *plan, const EntSlideBlock *block)
{
  gboolean more = count_left (block) > 0;
  double height = more ? LINE * plan->size : 0;

  for (guint i = 0; i < block->n_shown; i++)
    {
      const Paragraph *paragraph = &g_array_index (block->paragraphs, Paragraph, i);

      /* To measure is what a slide costs: what is too high already is not measured to its end. */
      if (height > plan->room.height)
        return height;
      height += paragraph_height (plan, paragraph);
      if (i + 1 < block->n_shown || more)
        height += gap_after (plan, paragraph);
    }

  return height;
}

/* Of the row that begins with block @first. */
static double
row_heights (const Plan *plan, guint first, double *out_heading)
{
  double heading = 0, paragraphs = 0;

  for (guint i = first; i < MIN (first + plan->n_columns, plan->n_blocks); i++)
    {
      heading = MAX (heading, heading_height (plan, peek_block (plan, i)));
      paragraphs = MAX (paragraphs, paragraphs_height (plan, peek_block (plan, i)));
    }
  if (out_heading != NULL)
    *out_heading = heading;

  return heading + rule_height (plan, heading) + paragraphs;
}

static double
plan_height (const Plan *plan)
{
  double height = 0;

  for (guint i = 0; i < plan->n_blocks && height <= plan->room.height; i += plan->n_columns)
    height += row_heights (plan, i, NULL) + (i > 0 ? ROW_GAP * plan->size + plan->spread : 0);
  if (plan->n_blocks < plan->blocks->len)
    height += (LINE + ROW_GAP) * plan->size;

  return height;
}

/* A level's name is never cut for the sake of larger letters. */
static gboolean
chips_fit (const Plan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    {
      EntLevel *level = peek_block (plan, i)->level;
      double width;

      if (level == NULL)
        continue;
      ent_slide_measure (plan->slide, ent_level_get_name (level), NULL, plan->size, PANGO_WEIGHT_BOLD, -1, &width);
      if (width + 2.6 * plan->size > column_width (plan))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fits (const Plan *plan)
{
  return plan_height (plan) <= plan->room.height;
}

/* The largest size at which everything stands in @n_columns; FALSE: not even the smallest. */
static gboolean
try_size (Plan *plan, guint n_columns)
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
most_columns (const Plan *plan)
{
  guint most = MAX (1, (guint) (plan->room.width / (280 * plan->slide->unit)));

  return MIN (most, peek_block (plan, 0)->paired ? 2 : plan->n_blocks);
}

/* Other numbers of columns are tried where the wished one lets nothing fit. */
static gboolean
choose_size (Plan *plan, guint n_wished)
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
set_paragraphs (Plan *plan, guint n)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    peek_block (plan, i)->n_shown = MIN (peek_block (plan, i)->paragraphs->len, n);
}

static void
set_blocks (Plan *plan, guint n)
{
  plan->n_blocks = peek_block (plan, 0)->paired ? MAX (n / 2 * 2, 2) : n;
}

static void
set_lines (Plan *plan, guint n)
{
  plan->n_lines = n;
}

/* The most of 1 to @most that fit at the smallest size, set; 0: not even one. */
static guint
choose_number (Plan *plan, void (*set) (Plan *plan, guint n), guint most)
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

/* As many columns as are wished, or those with which most fit if nothing does so. */
static guint
choose_columns (Plan *plan, void (*set) (Plan *plan, guint n), guint most, guint n_wished)
{
  guint n_columns = most_columns (plan);
  guint best = n_wished, best_number;

  plan->n_columns = n_wished;
  best_number = choose_number (plan, set, most);
  for (guint n = 1; n <= n_columns && best_number == 0; n++)
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
are_sentences (const Plan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    if (peek_block (plan, i)->paragraphs->len > 1)
      return FALSE;

  return plan->n_blocks > 1;
}

/* Sentences without headings, or one: they may be larger. */
static gboolean
is_bare (const Plan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    if (peek_block (plan, i)->paragraphs->len > 1 || peek_block (plan, i)->heading != NULL ||
        peek_block (plan, i)->level != NULL)
      return FALSE;

  return TRUE;
}

/* Fewer paragraphs in a block, then shorter ones, then fewer blocks. Of
 * single sentences a whole one less is better than half ones. */
static void
choose_less (Plan *plan, guint n_wished)
{
  plan->size = plan->least * plan->slide->unit;
  if (are_sentences (plan))
    {
      if (choose_columns (plan, set_blocks, plan->n_blocks, n_wished) > 1)
        return;
      set_blocks (plan, MIN (plan->blocks->len, MOST_BLOCKS));
      plan->n_columns = n_wished;
    }
  else if (choose_columns (plan, set_paragraphs, MOST_PARAGRAPHS, n_wished) > 0)
    return;

  if (choose_number (plan, set_lines, MOST_LINES) > 1)
    return;

  set_lines (plan, 2);
  choose_number (plan, set_blocks, plan->n_blocks);
}

/* One paragraph more in turn, wherever there is room for it. */
static void
fill (Plan *plan)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < plan->n_blocks; i++)
        {
          EntSlideBlock *block = peek_block (plan, i);

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
      EntSlideBlock *block = peek_block (plan, i);

      while (block->n_shown > 1 && block->n_shown < block->paragraphs->len &&
             g_array_index (block->paragraphs, Paragraph, block->n_shown - 1).weight == PANGO_WEIGHT_BOLD)
        block->n_shown--;
    }
}

/* What is left of the room goes between what is there. */
static void
spread (Plan *plan)
{
  guint n_gaps = 0;

  for (guint first = 0; first < plan->n_blocks; first += plan->n_columns)
    {
      guint most = 0;

      for (guint i = first; i < MIN (first + plan->n_columns, plan->n_blocks); i++)
        {
          const EntSlideBlock *block = peek_block (plan, i);
          guint n = 0;

          for (guint p = 0; p < block->n_shown; p++)
            if (p + 1 < block->n_shown || count_left (block) > 0)
              n += g_array_index (block->paragraphs, Paragraph, p).weight != PANGO_WEIGHT_BOLD;
          most = MAX (most, n);
        }
      n_gaps += (first > 0) + most;
    }

  if (n_gaps > 0)
    plan->spread = CLAMP ((plan->room.height - plan_height (plan)) / n_gaps, 0, plan->size * MOST_SPREAD);
}

static char *
dup_more (guint n)
{
  return g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
}

static char *
dup_spoken (const EntSlideBlock *block)
{
  GString *spoken = g_string_new (NULL);
  guint left = count_left (block);

  for (guint i = 0; i < block->n_shown; i++)
    {
      const Paragraph *paragraph = &g_array_index (block->paragraphs, Paragraph, i);

      if (spoken->len > 0)
        g_string_append_c (spoken, ' ');
      if (paragraph->finding >= 0)
        g_string_append_printf (spoken, "%s: ", ent_finding_name (paragraph->finding));
      g_string_append (spoken, paragraph->text);
    }
  if (left > 0)
    {
      g_autofree char *more = dup_more (left);

      g_string_append_printf (spoken, " %s", more);
    }

  if (block->level != NULL || block->heading != NULL)
    {
      g_autofree char *body = g_string_free (spoken, FALSE);
      g_autofree char *level = block->level != NULL ? ent_text_clean (ent_level_get_name (block->level), ENT_TEXT_LINE_LIMIT)
                                                    : NULL;

      /* Translators: a heading, then what stands under it */
      return g_strdup_printf (C_("slide", "%1$s: %2$s"), level != NULL ? level : block->heading, body);
    }

  return g_string_free (spoken, FALSE);
}

static void
draw_heading (const Plan *plan, const EntPen *pen, const EntSlideBlock *block, EntRect box)
{
  double rule = 3 * plan->slide->unit;
  double title = title_height (plan, block);
  double chip = CHIP * plan->size;

  /* Headings of a row stand on one line. */
  if (title > 0)
    ent_slide_add_text (plan->slide, pen, block->heading, NULL,
                        (EntRect) { box.x, box.y + box.height - heading_height (plan, block), box.width, title },
                        plan->size, PANGO_WEIGHT_BOLD, plan->slide->palette->text);
  if (block->level != NULL)
    ent_slide_add_chip (plan->slide, pen, block->level, (EntRect) { box.x, box.y + box.height - chip, box.width, chip },
                        plan->size);
  else if (title > 0)
    ent_pen_rect (pen, (EntRect) { box.x, box.y + box.height + plan->size * 0.15, box.width, rule }, 0,
                  plan->slide->palette->text, ent_pen_none, 0, 0);
}

static double
draw_paragraph (const Plan *plan, const EntPen *pen, const Paragraph *paragraph, EntRect box)
{
  double indent = indent_of (plan, paragraph);

  box.height = paragraph_height (plan, paragraph);
  if (paragraph->finding >= 0)
    ent_finding_draw (paragraph->finding, pen->item,
                      ent_pen_turn (pen, (EntRect) { box.x, box.y + plan->size * 0.2, plan->size, plan->size }),
                      plan->slide->palette->text);
  box.x += indent;
  box.width = MAX (box.width - indent, 1);
  ent_slide_add_text (plan->slide, pen, paragraph->text, paragraph->raised, box, plan->size, paragraph->weight,
                      plan->slide->palette->text);
  ent_slide_note_all (plan->slide, paragraph->citations);

  return box.height;
}

static void
draw_block (const Plan *plan, const EntSlideBlock *block, EntRect box, double heading)
{
  guint left = count_left (block);
  EntSceneItem *item = ent_slide_add_item (plan->slide, block->id, box);
  EntPen pen = ent_slide_pen (plan->slide, item);
  double y = box.y + heading + rule_height (plan, heading);

  draw_heading (plan, &pen, block, (EntRect) { box.x, box.y, box.width, heading });
  for (guint i = 0; i < block->n_shown; i++)
    {
      const Paragraph *paragraph = &g_array_index (block->paragraphs, Paragraph, i);

      y += draw_paragraph (plan, &pen, paragraph, (EntRect) { box.x, y, box.width, 0 }) + gap_after (plan, paragraph);
    }
  if (left > 0)
    {
      g_autofree char *more = dup_more (left);

      ent_slide_add_text (plan->slide, &pen, more, NULL, (EntRect) { box.x, y, box.width, LINE * plan->size }, plan->size,
                          PANGO_WEIGHT_NORMAL, plan->slide->palette->text_dim);
    }
  item->spoken = dup_spoken (block);
  ent_slide_act (item, block->focus);
}

static void
draw_more_blocks (const Plan *plan, double y)
{
  guint n = (plan->blocks->len - plan->n_blocks) / (peek_block (plan, 0)->paired ? 2 : 1);
  g_autofree char *more = dup_more (n);
  EntRect box = { plan->room.x, y, plan->room.width, LINE * plan->size };
  EntSceneItem *item = ent_slide_add_item (plan->slide, "more", box);
  EntPen pen = ent_slide_pen (plan->slide, item);

  ent_slide_add_text (plan->slide, &pen, more, NULL, box, plan->size, PANGO_WEIGHT_NORMAL, plan->slide->palette->text_dim);
  item->spoken = g_steal_pointer (&more);
}

/**
 * ent_slide_add_blocks:
 * @self: a slide
 * @blocks: (element-type EntSlideBlock): at least one
 * @room: where they stand
 * @n_columns: how many stand side by side in a wide room, at most; they stand
 *   below each other in an upright one
 *
 * Adds the blocks, as large as they fit.
 */
void
ent_slide_add_blocks (EntSlide *self, GPtrArray *blocks, EntRect room, guint n_columns)
{
  Plan plan = {
    .slide = self,
    .blocks = blocks,
    .room = room,
    .n_blocks = MIN (blocks->len, MOST_BLOCKS),
    .least = ENT_SLIDE_LEAST,
    .most = ENT_SLIDE_MOST,
    .gutter = 40 * self->unit,
  };
  guint n_wished;
  double y = room.y;

  if (blocks->len == 0)
    return;

  set_paragraphs (&plan, MOST_PARAGRAPHS);
  if (is_bare (&plan))
    plan.most = blocks->len == 1 ? MOST_ALONE : MOST_BARE;
  else if (blocks->len == 1 && peek_block (&plan, 0)->paragraphs->len == 1)
    plan.most = MOST_HEADED;
  n_wished = CLAMP (self->upright ? 1 : n_columns, 1, most_columns (&plan));
  if (!choose_size (&plan, n_wished))
    {
      choose_less (&plan, n_wished);
      fill (&plan);
    }
  spread (&plan);

  for (guint i = 0; i < plan.n_blocks; i += plan.n_columns)
    {
      double heading;
      double height = row_heights (&plan, i, &heading);

      /* Not even one block of two lines: the room is what it is. */
      height = MIN (height, MAX (room.y + room.height - y, 1));
      for (guint k = i; k < MIN (i + plan.n_columns, plan.n_blocks); k++)
        draw_block (&plan, peek_block (&plan, k),
                    (EntRect) { room.x + (k - i) * (column_width (&plan) + plan.gutter), y, column_width (&plan), height },
                    heading);
      y += height + ROW_GAP * plan.size + plan.spread;
    }
  if (plan.n_blocks < blocks->len)
    draw_more_blocks (&plan, y - plan.spread);
}
