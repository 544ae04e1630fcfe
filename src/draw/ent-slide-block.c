/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a headed column holds: paragraphs, with what they cite. */

#include "ent-slide-blocks-private.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include <stdlib.h>


static void
clear_paragraph (gpointer data)
{
  EntSlideParagraph *paragraph = data;

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
  g_free (self->link);
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
 * ent_slide_block_new:
 * @id: the id of its item
 * @heading: (nullable): its heading
 *
 * Returns: (transfer full): a new block, for a list of ent_slide_blocks_new()
 */
EntSlideBlock *
ent_slide_block_new (const char *id, const char *heading)
{
  EntSlideBlock *self = g_new0 (EntSlideBlock, 1);

  self->id = g_strdup (id);
  self->heading = heading != NULL ? ent_text_clean (heading, ENT_SLIDE_TEXT_LIMIT) : NULL;
  self->paragraphs = g_array_new (FALSE, TRUE, sizeof (EntSlideParagraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);

  return self;
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
  EntSlideBlock *self = ent_slide_block_new (id, heading);

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
 * ent_slide_block_set_link:
 * @self: a block
 * @link: (nullable): address of what it is about, as the document has it
 */
void
ent_slide_block_set_link (EntSlideBlock *self, const char *link)
{
  g_free (self->link);
  self->link = g_strdup (link);
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

/**
 * ent_slide_block_set_even:
 * @self: a block with all of its paragraphs
 *
 * Where not all of it fits, has what stands above the first bold paragraph
 * shown before all else, and the first paragraph under each bold one before the
 * second of any: no side of a matter is left out for another. What is bold and
 * has nothing under it is taken out.
 */
void
ent_slide_block_set_even (EntSlideBlock *self)
{
  guint rank = 0;

  for (guint i = self->paragraphs->len; i > 0; i--)
    if (g_array_index (self->paragraphs, EntSlideParagraph, i - 1).weight == PANGO_WEIGHT_BOLD &&
        (i == self->paragraphs->len || g_array_index (self->paragraphs, EntSlideParagraph, i).weight == PANGO_WEIGHT_BOLD))
      g_array_remove_index (self->paragraphs, i - 1);

  self->even = TRUE;
  for (guint turn = 0; rank < self->paragraphs->len; turn++)
    {
      guint below = 0; /* paragraphs since the last bold one */
      gboolean above = TRUE; /* all bold ones */

      for (guint i = 0; i < self->paragraphs->len; i++)
        {
          EntSlideParagraph *paragraph = &g_array_index (self->paragraphs, EntSlideParagraph, i);

          if (paragraph->weight == PANGO_WEIGHT_BOLD)
            {
              above = FALSE;
              below = 0;
            }
          if (below == turn)
            paragraph->rank = rank++;
          below += !above && paragraph->weight != PANGO_WEIGHT_BOLD;
        }
    }
}

/**
 * ent_slide_block_has_more:
 * @block: a planned block
 *
 * Returns: whether it holds paragraphs that are not shown
 */
gboolean
ent_slide_block_has_more (const EntSlideBlock *block)
{
  for (guint i = 0; i < block->paragraphs->len; i++)
    if (!ent_slide_block_shows (block, i) &&
        g_array_index (block->paragraphs, EntSlideParagraph, i).weight != PANGO_WEIGHT_BOLD)
      return TRUE;

  return FALSE;
}

/* Whether a paragraph is shown again after it was: what is bold, above others that were not. */
static gboolean
stays (const EntSlideBlock *self, guint index)
{
  const EntSlideParagraph *paragraphs = (const EntSlideParagraph *) self->paragraphs->data;

  if (paragraphs[index].weight != PANGO_WEIGHT_BOLD)
    return !ent_slide_block_shows (self, index);
  for (guint i = index + 1; i < self->paragraphs->len && paragraphs[i].weight != PANGO_WEIGHT_BOLD; i++)
    if (!ent_slide_block_shows (self, i))
      return TRUE;

  return FALSE;
}

/* Where all is gone that a heading alone stood above, the first bold one takes its place. */
static void
take_heading (EntSlideBlock *self)
{
  EntSlideParagraph *first = self->paragraphs->len > 0 ? &g_array_index (self->paragraphs, EntSlideParagraph, 0) : NULL;

  if (first == NULL || first->weight != PANGO_WEIGHT_BOLD || !self->even || self->level != NULL || self->focus != NULL)
    return;

  g_free (self->heading);
  self->heading = g_steal_pointer (&first->text);
  g_array_remove_index (self->paragraphs, 0);
  for (guint i = 0; i < self->paragraphs->len; i++)
    g_array_index (self->paragraphs, EntSlideParagraph, i).rank = i;
}

/**
 * ent_slide_block_drop_shown:
 * @block: a planned block
 *
 * Leaves in it what the page after this one shows.
 */
void
ent_slide_block_drop_shown (EntSlideBlock *block)
{
  g_autofree gboolean *kept = g_new (gboolean, block->paragraphs->len + 1);

  for (guint i = 0; i < block->paragraphs->len; i++)
    kept[i] = stays (block, i);
  for (guint i = block->paragraphs->len; i > 0; i--)
    if (!kept[i - 1])
      g_array_remove_index (block->paragraphs, i - 1);
  for (guint i = 0; i < block->paragraphs->len; i++)
    g_array_index (block->paragraphs, EntSlideParagraph, i).rank = i;
  take_heading (block);
  if (block->even)
    ent_slide_block_set_even (block);
}

static EntSlideParagraph *
add_paragraph (EntSlideBlock *self, const char *text)
{
  EntSlideParagraph paragraph = { .weight = PANGO_WEIGHT_NORMAL, .finding = -1, .rank = self->paragraphs->len };

  if (self->paragraphs->len >= ENT_SLIDE_PARAGRAPHS)
    {
      self->n_left++;
      return NULL;
    }

  paragraph.text = ent_text_clean (text, ENT_SLIDE_TEXT_LIMIT);
  g_array_append_val (self->paragraphs, paragraph);
  return &g_array_index (self->paragraphs, EntSlideParagraph, self->paragraphs->len - 1);
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
  /* Beyond them nothing stands under it either. */
  if (text != NULL && *text != '\0' && self->paragraphs->len < ENT_SLIDE_PARAGRAPHS)
    add_paragraph (self, text)->weight = PANGO_WEIGHT_BOLD;
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
  EntSlideParagraph *paragraph = add_paragraph (self, text);

  if (paragraph != NULL)
    paragraph->finding = finding;
}

static void
add_citing (EntSlideBlock *self, EntBriefing *briefing, const char *text, const char *mark, GListModel *citations)
{
  EntSlideParagraph *paragraph = add_paragraph (self, text);
  g_autoptr (GString) raised = g_string_new ("\302\240");
  g_autofree char *numbers = NULL;

  if (paragraph == NULL)
    return;

  if (mark != NULL)
    g_string_append (raised, mark);
  numbers = ent_phrase_source_numbers (briefing, citations);
  if (numbers != NULL)
    {
      if (mark != NULL)
        g_string_append (raised, "\302\240");
      g_string_append (raised, numbers);
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
  guint kept = MIN (n, ENT_SLIDE_PARAGRAPHS);

  for (guint i = 0; i < kept; i++)
    ent_slide_block_add_line (self, briefing, ent_list_peek (items, i));
  self->n_left += n - kept;
}
