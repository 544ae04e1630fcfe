/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fact as it is drawn, with its mark, its date and its words, and the legend of the marks. */

#include "config.h"

#include "ent-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-phrase-fact.h"
#include "ent-phrase.h"
#include "ent-ring.h"

static EntGlyph
glyph_of (const EntFact *fact)
{
  switch (fact->kind)
    {
    case ENT_FACT_JOINED:
    case ENT_FACT_LEFT:
    case ENT_FACT_TIED:
    case ENT_FACT_UNTIED:
      return ENT_GLYPH_SQUARE;
    case ENT_FACT_STANCE:
      return ENT_GLYPH_TRIANGLE;
    case ENT_FACT_DUE:
      return ENT_GLYPH_SQUARE_OPEN;
    case ENT_FACT_ITEM:
    case ENT_FACT_SIGN:
    case ENT_FACT_CUTOFF:
    default:
      return fact->basis == ENT_BASIS_REPORTED ? ENT_GLYPH_CIRCLE
             : fact->basis == ENT_BASIS_JUDGEMENT ? ENT_GLYPH_DIAMOND
                                                  : ENT_GLYPH_DIAMOND_OPEN;
    }
}

static const char *
name_glyph (EntGlyph glyph)
{
  switch (glyph)
    {
    case ENT_GLYPH_SQUARE:
      return C_("timeline", "Membership or relation, as the briefing has it");
    case ENT_GLYPH_TRIANGLE:
      return C_("timeline", "Stance as of then");
    case ENT_GLYPH_SQUARE_OPEN:
      return C_("timeline", "Forecast, settled by then");
    case ENT_GLYPH_DIAMOND:
      return C_("basis", "Judged");
    case ENT_GLYPH_DIAMOND_OPEN:
      return C_("basis", "Assumed");
    default:
      return C_("basis", "Reported");
    }
}

/* What the marks mean that are there. */
double
ent_time_plot_add_legend (EntTimePlot *self, double y)
{
  static const EntGlyph glyphs[] = { ENT_GLYPH_CIRCLE, ENT_GLYPH_DIAMOND, ENT_GLYPH_DIAMOND_OPEN, ENT_GLYPH_SQUARE,
                                     ENT_GLYPH_TRIANGLE, ENT_GLYPH_SQUARE_OPEN };
  double size = ent_time_plot_get_glyph_size (self);
  double row = ceil (self->line * 1.3);
  double x = self->margin;

  for (guint g = 0; g < G_N_ELEMENTS (glyphs); g++)
    {
      g_autofree char *id = g_strdup_printf ("legend:%u", g);
      gboolean used = FALSE;
      double width, most;
      EntSceneItem *item;
      EntText text;
      EntPen pen;

      for (guint i = 0; i < self->entries->len && !used; i++)
        used = glyph_of (g_array_index (self->entries, EntTimeEntry, i).fact) == glyphs[g];
      if (!used)
        continue;

      ent_scene_measure (self->scene, name_glyph (glyphs[g]), self->small, PANGO_WEIGHT_NORMAL, -1, &width);
      most = self->width - 2 * self->margin;
      width = MIN (size * 1.5 + ceil (width) + 2, most);
      if (x > self->margin && x + width > self->width - self->margin)
        {
          x = self->margin;
          y += row;
        }
      item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, (EntRect) { x, y, width, row });
      pen = ent_time_plot_get_pen (self, item);
      ent_pen_glyph (&pen, (EntRect) { x, y + (row - size) / 2, size, size }, glyphs[g], self->palette->text);
      text = ent_pen_text_init (name_glyph (glyphs[g]),
                                (EntRect) { x + size * 1.4, y + (row - self->line) / 2, width - size * 1.4, self->line },
                                self->small, self->palette->text);
      text.ellipsize = TRUE;
      ent_pen_text (&pen, &text);
      x += width + self->small;
    }

  return y + row;
}

void
ent_time_plot_draw_entry (EntTimePlot *self, const EntTimeEntry *entry)
{
  const EntFact *fact = entry->fact;
  g_autofree char *id = g_strconcat ("fact:", fact->id, NULL);
  gboolean acts = fact->focus != NULL && entry->together == NULL; /* several have no card */
  EntSceneItem *item = ent_scene_add (self->scene, id, acts ? ENT_SCENE_ROLE_BUTTON : ENT_SCENE_ROLE_GROUND, entry->box);
  EntPen pen = ent_time_plot_get_pen (self, item);
  const EntRect *box = &entry->box;
  double size = ent_time_plot_get_glyph_size (self);
  double middle = (entry->from + entry->to) / 2;
  double thick = floor (size * 0.3);
  double x = CLAMP (middle - size / 2, box->x, box->x + box->width - size);
  double mark_y = entry->bare ? box->y + (box->height - size) / 2 : box->y;
  /* Where a date reaches far to the left of its mark, the words stay with the mark. */
  double words_x = MIN (x, MAX (box->x, box->x + box->width - ENT_TIME_PLOT_WORDS * self->small));
  double y = box->y + size + ceil (self->small * 0.2);
  EntText text;

  if (entry->together != NULL)
    {
      g_autofree char *date = ent_phrase_fact_date (fact);
      g_autofree char *words = ent_phrase_memberships (self->briefing, entry->together);

      /* Translators: a date and what happened */
      item->spoken = g_strdup_printf (C_("timeline", "%1$s: %2$s"), date, words);
    }
  else
    item->spoken = ent_phrase_fact_spoken (self->briefing, fact);
  if (acts)
    {
      item->action = ent_action_print ("win.focus", fact->focus);
      item->action_more = ent_action_print ("win.highlight", fact->focus);
    }
  item->selected = ent_time_plot_is_selected (self, fact);

  /* Neither the grid nor the cut-off runs through words. */
  if (!entry->bare)
    ent_pen_rect (&pen, *box, 0, self->palette->ground, ent_pen_none, 0, 0);
  if (!entry->bare && entry->to - entry->from > size)
    ent_pen_rect (&pen, (EntRect) { entry->from, box->y + (size - thick) / 2, entry->to - entry->from, thick }, thick / 2,
                  self->palette->line, ent_pen_none, 0, 0);
  ent_pen_rect (&pen, (EntRect) { x, mark_y, size, size }, size / 2, self->palette->ground, ent_pen_none, 0, 0);
  ent_pen_glyph (&pen, (EntRect) { x, mark_y, size, size }, glyph_of (fact), self->palette->text);
  if (entry->bare)
    return; /* what is selected has words */

  text = ent_pen_text_init (entry->date, (EntRect) { words_x, y, box->x + box->width - words_x, self->line }, self->small, self->palette->text);
  text.weight = PANGO_WEIGHT_BOLD;
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);

  text = ent_pen_text_init (entry->words, (EntRect) { words_x, y + self->line, text.box.width, entry->words_height }, self->small, self->palette->text);
  text.wrap = TRUE;
  text.ellipsize = entry->cut;
  ent_pen_text (&pen, &text);

  if (item->selected)
    ent_ring_add (item, self->metrics, ENT_SHAPE_RECT, &item->bounds, size / 4, FALSE);
}
