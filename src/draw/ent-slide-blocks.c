/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws headed columns of paragraphs, with the numbers of their sources raised behind them. */

#include "ent-slide-blocks-private.h"

#include <glib/gi18n.h>

#include "ent-finding.h"

static char *
dup_more (guint n)
{
  return g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
}

static char *
dup_spoken (const EntSlideBlock *block)
{
  GString *spoken = g_string_new (NULL);
  guint left = ent_slide_block_count_left (block);

  for (guint i = 0; i < block->paragraphs->len; i++)
    {
      const EntSlideParagraph *paragraph = &g_array_index (block->paragraphs, EntSlideParagraph, i);

      if (!ent_slide_block_shows (block, i))
        continue;
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
draw_heading (const EntSlidePlan *plan, const EntPen *pen, const EntSlideBlock *block, EntRect box)
{
  double rule = 3 * plan->slide->unit;
  double title = ent_slide_plan_title_height (plan, block);
  double chip = ENT_SLIDE_CHIP * plan->size;

  /* Headings of a row stand on one line. */
  if (title > 0)
    ent_slide_add_text (plan->slide, pen, block->heading, NULL,
                        (EntRect) { box.x, box.y + box.height - ent_slide_plan_heading_height (plan, block), box.width, title },
                        plan->size, PANGO_WEIGHT_BOLD, plan->slide->palette->text);
  if (block->level != NULL)
    ent_slide_add_chip (plan->slide, pen, block->level, (EntRect) { box.x, box.y + box.height - chip, box.width, chip },
                        plan->size);
  else if (title > 0)
    ent_pen_rect (pen, (EntRect) { box.x, box.y + box.height + plan->size * 0.15, box.width, rule }, 0,
                  plan->slide->palette->text, ent_pen_none, 0, 0);
}

static double
draw_paragraph (const EntSlidePlan *plan, const EntPen *pen, const EntSlideParagraph *paragraph, EntRect box)
{
  double indent = ent_slide_plan_indent (plan, paragraph);

  box.height = ent_slide_plan_paragraph_height (plan, paragraph);
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
draw_block (const EntSlidePlan *plan, const EntSlideBlock *block, EntRect box, double heading)
{
  guint left = ent_slide_block_count_left (block);
  EntSceneItem *item = ent_slide_add_item (plan->slide, block->id, box);
  EntPen pen = ent_slide_pen (plan->slide, item);
  double y = box.y + heading + ent_slide_plan_rule_height (plan, heading);

  draw_heading (plan, &pen, block, (EntRect) { box.x, box.y, box.width, heading });
  for (guint i = 0; i < block->paragraphs->len; i++)
    {
      const EntSlideParagraph *paragraph = &g_array_index (block->paragraphs, EntSlideParagraph, i);

      if (!ent_slide_block_shows (block, i))
        continue;
      y += draw_paragraph (plan, &pen, paragraph, (EntRect) { box.x, y, box.width, 0 }) + ent_slide_plan_gap_after (plan, paragraph);
    }
  if (left > 0)
    {
      g_autofree char *more = dup_more (left);

      ent_slide_add_text (plan->slide, &pen, more, NULL, (EntRect) { box.x, y, box.width, ENT_SLIDE_LINE * plan->size }, plan->size,
                          PANGO_WEIGHT_NORMAL, plan->slide->palette->text_dim);
    }
  item->spoken = dup_spoken (block);
  if (block->focus == NULL && ent_slide_block_has_more (block))
    ent_slide_act_page (plan->slide, item);
  else
    ent_slide_act (item, block->focus);
  item->link = g_strdup (block->link);
}

static void
draw_more_blocks (const EntSlidePlan *plan, double y)
{
  guint n = (plan->blocks->len - plan->n_blocks) / (ent_slide_plan_peek (plan, 0)->paired ? 2 : 1);
  g_autofree char *more = dup_more (n);
  EntRect box = { plan->room.x, y, plan->room.width, ENT_SLIDE_LINE * plan->size };
  EntSceneItem *item = ent_slide_add_item (plan->slide, "more", box);
  EntPen pen = ent_slide_pen (plan->slide, item);

  ent_slide_add_text (plan->slide, &pen, more, NULL, box, plan->size, PANGO_WEIGHT_NORMAL, plan->slide->palette->text_dim);
  item->spoken = g_steal_pointer (&more);
  ent_slide_act_page (plan->slide, item);
}

/* Whether the plan leaves out anything that a further page could show. */
static gboolean
has_more (const EntSlidePlan *plan)
{
  for (guint i = 0; i < plan->n_blocks; i++)
    if (ent_slide_block_has_more (ent_slide_plan_peek (plan, i)))
      return TRUE;

  return plan->n_blocks < plan->blocks->len;
}

/* Takes out what the planned page shows. Pairs are single sentences and go
 * together; who they are of may stand above the first pair alone. */
static void
drop_shown (EntSlidePlan *plan)
{
  char *headings[] = { NULL, NULL };
  gboolean paired = ent_slide_plan_peek (plan, 0)->paired && plan->n_blocks < plan->blocks->len;

  for (guint i = 0; paired && i < G_N_ELEMENTS (headings); i++)
    headings[i] = g_steal_pointer (&ent_slide_plan_peek (plan, i)->heading);

  for (guint i = plan->n_blocks; i > 0; i--)
    {
      EntSlideBlock *block = ent_slide_plan_peek (plan, i - 1);

      ent_slide_block_drop_shown (block);
      if (block->paragraphs->len == 0)
        g_ptr_array_remove_index (plan->blocks, i - 1);
    }

  for (guint i = 0; paired && i < G_N_ELEMENTS (headings); i++)
    {
      if (ent_slide_plan_peek (plan, i)->heading == NULL)
        ent_slide_plan_peek (plan, i)->heading = g_steal_pointer (&headings[i]);
      g_free (headings[i]);
    }
}

/* Plans each page in turn up to the slide's, or the last one. */
static void
plan_page (EntSlidePlan *plan, guint n_columns)
{
  const EntSlidePlan first = *plan;

  ent_slide_plan_choose (plan, n_columns);
  for (guint page = 1; page < plan->slide->page && has_more (plan); page++)
    {
      drop_shown (plan);
      *plan = first;
      ent_slide_plan_choose (plan, n_columns);
    }
}

/**
 * ent_slide_add_blocks:
 * @self: a slide
 * @blocks: (element-type EntSlideBlock): at least one; those of pages before the slide's are taken out
 * @room: where they stand
 * @n_columns: how many stand side by side in a wide room, at most; they stand
 *   below each other in an upright one
 *
 * Adds the blocks, as large as they fit.
 */
void
ent_slide_add_blocks (EntSlide *self, GPtrArray *blocks, EntRect room, guint n_columns)
{
  EntSlidePlan plan = {
    .slide = self,
    .blocks = blocks,
    .room = room,
    .gutter = ENT_SLIDE_GUTTER * self->unit,
  };
  double y = room.y;

  if (blocks->len == 0)
    return;

  plan_page (&plan, self->upright ? 1 : n_columns);

  for (guint i = 0; i < plan.n_blocks; i += plan.n_columns)
    {
      double heading;
      double height = ent_slide_plan_row_heights (&plan, i, &heading);

      /* Not even one block of two lines: the room is what it is. */
      height = MIN (height, MAX (room.y + room.height - y, 1));
      for (guint k = i; k < MIN (i + plan.n_columns, plan.n_blocks); k++)
        draw_block (&plan, ent_slide_plan_peek (&plan, k),
                    (EntRect) { room.x + (k - i) * (ent_slide_plan_column_width (&plan) + plan.gutter), y, ent_slide_plan_column_width (&plan), height },
                    heading);
      y += height + ent_slide_plan_row_gap (&plan) + plan.spread;
    }
  if (plan.n_blocks < blocks->len)
    draw_more_blocks (&plan, y - plan.spread);
}
