/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card says of a stance that a scenario moves: where it was, by which option, and why. */

#include "ent-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-measure.h"
#include "ent-outlook.h"
#include "ent-phrase-change.h"

#define MOST_REASONS 3

/**
 * ent_card_add_ghost:
 * @style: where cards are shown
 * @item: the card
 * @was: the range that it had
 * @bar: the bar of its gauge, laid out from left to right
 *
 * Adds the former range to the gauge, in dashes that stand out of the new one.
 */
void
ent_card_add_ghost (const EntCardStyle *style, EntSceneItem *item, const EntRange *was, EntRect bar)
{
  double stroke = MAX (1, bar.height / 12);
  double from = bar.x + bar.width * was->low;
  double width = MAX (bar.width * (was->high - was->low), bar.height / 2);
  EntRect box = ent_card_mirror (style, from, bar.y - bar.height * 0.05, MIN (width, bar.x + bar.width - from),
                                 bar.height * 1.1);
  EntRect best = ent_card_mirror (style, bar.x + bar.width * was->best - stroke / 2, bar.y - bar.height * 0.05, stroke,
                                  bar.height * 1.1);

  ent_scene_item_add_shape (item, &(EntShape) {
                                    .kind = ENT_SHAPE_RECT,
                                    .rect = box,
                                    .radius = bar.height * 0.25,
                                    .stroke = style->palette->text,
                                    .stroke_width = stroke,
                                    .dash = stroke * 3,
                                  });
  ent_scene_item_add_shape (item, &(EntShape) { .kind = ENT_SHAPE_RECT, .rect = best, .fill = style->palette->text });
}

static double
add_text (const EntCardStyle *style, EntSceneItem *item, const char *words, const char *raised, PangoWeight weight,
          EntRect place)
{
  double size = style->metrics->text_body;
  double height = ceil (ent_measure_raised (style->metrics, words, raised, size, weight, place.width, NULL));

  if (item != NULL)
    ent_scene_item_add_text (item, &(EntText) {
                                     .text = (char *) words,
                                     .raised = (char *) raised,
                                     .box = ent_card_mirror (style, place.x, place.y, place.width, height),
                                     .size = size,
                                     .weight = weight,
                                     .align = style->metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                                     .colour = style->palette->text,
                                     .ground = style->palette->ground,
                                     .wrap = TRUE,
                                   });

  return height;
}

/**
 * ent_card_add_move:
 * @style: where cards are shown
 * @item: (nullable): the card; %NULL to measure only
 * @position: a position
 * @place: where it goes
 *
 * Adds from what to what the stance moves, and by which options and why.
 *
 * Returns: the height; 0 where no scenario moves it
 */
double
ent_card_add_move (const EntCardStyle *style, EntSceneItem *item, const EntPosition *position, const EntRect *place)
{
  const EntChange *change = ent_outlook_find_move (style->briefing, (EntRecord *) position->stance, ENT_CHANGE_STANCE, NULL);
  g_autofree char *what = NULL;
  g_autofree char *begun = NULL;
  EntRect at = *place;
  guint n = 0;

  if (change == NULL)
    return 0;

  what = ent_phrase_change (style->briefing, change);
  begun = ent_phrase_begin (what);
  at.y += add_text (style, item, begun, NULL, PANGO_WEIGHT_BOLD, at);
  for (guint i = 0; i < change->n_contributions && n < MOST_REASONS; i++)
    {
      const EntContribution *each = &change->contributions[i];
      g_autofree char *numbers = NULL;
      g_autofree char *raised = NULL;
      g_autofree char *name = NULL;
      g_autofree char *reason = NULL;
      g_autofree char *words = NULL;

      if (each->effect == NULL)
        continue;
      n++;
      numbers = ent_phrase_source_numbers (style->briefing, ent_effect_get_citations (each->effect));
      raised = numbers != NULL ? g_strconcat ("\302\240", numbers, NULL) : NULL;
      name = ent_text_clean (ent_option_get_name (each->option), ENT_TEXT_LINE_LIMIT);
      reason = ent_text_clean (ent_effect_get_reason (each->effect), ENT_TEXT_LINE_LIMIT);
      /* Translators: the option of a scenario, then why it changes something, which is a sentence */
      words = g_strdup_printf (C_("what if", "“%1$s”: %2$s"), name, reason);
      at.y += add_text (style, item, words, raised, PANGO_WEIGHT_NORMAL, at);
    }

  return at.y - place->y;
}
