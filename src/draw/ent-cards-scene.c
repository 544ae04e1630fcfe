/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-cards-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-card.h"

/* The least widths of a card and of a compact one, in texts. */
#define CARD_EMS 16.0
#define COMPACT_EMS 12.0

/* A name that needs more than this is cut. */
#define WIDEST_EMS 22.0

/* Lines any longer are tiring to read. */
#define MOST_EMS 34.0

/* The least height of what is acted on, in logical pixels. */
#define MIN_TARGET 24.0

typedef struct {
  EntMember *member; /* (unowned) */
  EntPosition position;
  guint index; /* in the document */
  int rank;    /* of its section */
} Card;

/* Sections of cards that are sorted by level, after those of the levels themselves. */
enum {
  RANK_UNSTATED = 1000,
  RANK_NOT_FOUND,
  RANK_OUTSIDE,
};

typedef struct {
  EntCardStyle style;
  GArray *cards;   /* of Card */
  guint n_hidden;  /* by the filter */
  guint n_shown;   /* that the filter lets through; cards holds the first of them */
  double margin;
  double gap;
  double y;
  double least[2]; /* width of a card, and of a compact one: the same in all sections, so that columns align */
  guint most[2];   /* cards of a kind in one section: there is no use for more columns */
} Cards;

static int
rank_of_level (const Cards *self, EntLevel *level)
{
  GListModel *levels;

  if (self->style.question == NULL)
    return 0;

  levels = ent_question_get_levels (self->style.question);
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (EntLevel) other = g_list_model_get_item (levels, i);

      if (g_strcmp0 (ent_level_get_id (other), ent_level_get_id (level)) == 0)
        return (int) i;
    }

  return RANK_UNSTATED - 1;
}

/* The place of a member's section among the sections: those without a stance come last, in any order. */
static int
rank_of (const Cards *self, const EntPosition *position)
{
  EntSort sort = ent_stage_get_sort (self->style.stage);

  if (position->kind == ENT_POSITION_NOT_FOUND)
    return RANK_NOT_FOUND;
  if (position->kind == ENT_POSITION_OUTSIDE)
    return RANK_OUTSIDE;
  if (sort == ENT_SORT_NAME)
    return 0;
  if (sort == ENT_SORT_CONFIDENCE)
    return ENT_CONFIDENCE_HIGH - (int) ent_stance_get_confidence (position->stance);
  if (position->kind == ENT_POSITION_UNSTATED)
    return RANK_UNSTATED;

  return rank_of_level (self, position->level);
}

static int
compare_cards (gconstpointer a, gconstpointer b, gpointer data)
{
  const Card *first = a;
  const Card *second = b;
  EntSort sort = GPOINTER_TO_INT (data);

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  if (sort == ENT_SORT_NAME)
    {
      int order = g_utf8_collate (ent_member_get_name (first->member), ent_member_get_name (second->member));

      if (order != 0)
        return order;
    }

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
collect_cards (Cards *self)
{
  GListModel *members = ent_briefing_get_members (self->style.briefing);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (EntMember) member = g_list_model_get_item (members, i);
      Card card = { .member = member, .index = i };

      ent_position_find (self->style.briefing, self->style.stage, member, &card.position);
      if (card.position.hidden)
        {
          self->n_hidden++;
          continue;
        }

      card.rank = rank_of (self, &card.position);
      g_array_append_val (self->cards, card);
    }

  g_array_sort_with_data (self->cards, compare_cards, GINT_TO_POINTER (ent_stage_get_sort (self->style.stage)));
  self->n_shown = self->cards->len;
  if (self->cards->len > ENT_CARDS_LIMIT)
    g_array_set_size (self->cards, ENT_CARDS_LIMIT);
}

static double
content_width (const Cards *self)
{
  return MAX (1, ent_scene_get_width (self->style.scene) - 2 * self->margin);
}

static char *
dup_heading_id (const Cards *self, const Card *card)
{
  const char *what = "none";

  if (card->position.kind == ENT_POSITION_OUTSIDE)
    what = "outside";
  else if (card->position.kind == ENT_POSITION_NOT_FOUND)
    what = "none";
  else if (ent_stage_get_sort (self->style.stage) == ENT_SORT_NAME)
    what = "name";
  else if (ent_stage_get_sort (self->style.stage) == ENT_SORT_CONFIDENCE)
    return g_strdup_printf ("heading:confidence-%d", (int) ent_stance_get_confidence (card->position.stance));
  else if (card->position.kind == ENT_POSITION_UNSTATED)
    what = "unstated";
  else
    return g_strconcat ("heading:level-", ent_level_get_id (card->position.level), NULL);

  return g_strconcat ("heading:", what, NULL);
}

static void
dup_heading (const Cards *self, const Card *card, char **title, char **definition)
{
  EntSort sort = ent_stage_get_sort (self->style.stage);

  if (card->position.stance != NULL && sort == ENT_SORT_NAME)
    *title = g_strdup (_("By name"));
  else if (card->position.kind == ENT_POSITION_LEVEL && sort == ENT_SORT_LEVEL)
    {
      *title = g_strdup (ent_level_get_name (card->position.level));
      *definition = g_strdup (ent_level_get_definition (card->position.level));
    }
  else if (card->position.stance != NULL && sort == ENT_SORT_CONFIDENCE)
    {
      EntConfidence confidence = ent_stance_get_confidence (card->position.stance);

      *title = g_strdup (ent_phrase_confidence_heading (confidence));
      *definition = g_strdup (ent_phrase_confidence_definition (confidence));
    }
  else if (card->position.kind == ENT_POSITION_NOT_FOUND)
    {
      *title = g_strdup (_("No position found"));
      *definition = g_strdup (_("No statement was found from which a position could be told."));
    }
  else if (card->position.kind == ENT_POSITION_OUTSIDE)
    {
      EntGroup *status = ent_briefing_get_status (self->style.briefing, card->member);

      *title = g_strdup (status != NULL ? ent_group_get_name (status) : _("Not in the organisation"));
    }
  else
    {
      gboolean desk = g_strcmp0 (ent_stance_get_by (card->position.stance), ENT_BY_DESK) == 0;

      *title = g_strdup (desk ? _("No position stated") : _("No position in the source"));
    }
}

static void
add_heading_text (const Cards *self,
                  EntSceneItem *item,
                  const char   *text,
                  double        size,
                  PangoWeight   weight,
                  EntColour     colour,
                  EntRect       place)
{
  ent_scene_item_add_text (item, &(EntText) {
                                   .text = (char *) text,
                                   .box = ent_card_mirror (&self->style, place.x, place.y, place.width, place.height),
                                   .size = size,
                                   .weight = weight,
                                   .align = self->style.metrics->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                                   .colour = colour,
                                   .ground = self->style.palette->ground,
                                   .ellipsize = TRUE,
                                 });
}

/* Glyph, name and count; what the name means is shown by its action and its tooltip. */
static void
add_heading (Cards *self, const Card *card, guint n_cards)
{
  const EntMetrics *metrics = self->style.metrics;
  double size = (metrics->text_title + metrics->text_body) / 2;
  g_autofree char *id = dup_heading_id (self, card);
  g_autofree char *title = NULL;
  g_autofree char *definition = NULL;
  g_autofree char *count = g_strdup_printf ("%u", n_cards);
  double line, height, x = self->margin;
  double title_width, count_width, room;
  gboolean with_swatch = ent_stage_get_sort (self->style.stage) == ENT_SORT_LEVEL || card->position.stance == NULL;
  EntSceneItem *item;
  EntRect bounds;

  dup_heading (self, card, &title, &definition);

  line = ceil (ent_scene_measure (self->style.scene, title, size, PANGO_WEIGHT_BOLD, -1, &title_width));
  ent_scene_measure (self->style.scene, count, size, PANGO_WEIGHT_NORMAL, -1, &count_width);
  count_width = ceil (count_width) + 1;
  height = MAX (MIN_TARGET, line);
  room = content_width (self) - count_width - size / 2 - (with_swatch ? line + size / 2 : 0);
  title_width = CLAMP (ceil (title_width) + 1, 1, MAX (1, room));

  bounds = ent_card_mirror (&self->style, x, self->y,
                            (with_swatch ? line + size / 2 : 0) + title_width + size / 2 + count_width, height);
  item = ent_scene_add (self->style.scene, id,
                        definition != NULL ? ENT_SCENE_ROLE_BUTTON : ENT_SCENE_ROLE_GROUND, bounds);
  {
    g_autofree char *clean = ent_text_clean (title, ENT_TEXT_LINE_LIMIT);

    /* Translators: a heading of the stance cards, and how many are below it. */
    item->spoken = g_strdup_printf (ngettext ("%s: %u card", "%s: %u cards", n_cards), clean, n_cards);
  }
  if (definition != NULL)
    {
      g_autofree char *both = g_strdup_printf ("%s\n%s", title, definition);

      item->tooltip = g_strdup (definition);
      item->action = ent_action_print ("win.show-definition", both);
    }

  if (with_swatch)
    x += ent_card_draw_swatch (&self->style, item, &card->position, x, self->y + (height - line) / 2, line) + size / 2;
  add_heading_text (self, item, title, size, PANGO_WEIGHT_BOLD, self->style.palette->text,
                    (EntRect) { x, self->y + (height - line) / 2, title_width, line });
  x += title_width + size / 2;
  add_heading_text (self, item, count, size, PANGO_WEIGHT_NORMAL, self->style.palette->text_dim,
                    (EntRect) { x, self->y + (height - line) / 2, count_width, line });

  self->y += height + self->gap;
}

/* Wide enough for the longest name of its kind, within reason. */
static void
plan_widths (Cards *self)
{
  double em = self->style.metrics->text_body;
  guint run = 0;

  self->least[FALSE] = CARD_EMS * em;
  self->least[TRUE] = COMPACT_EMS * em;
  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);
      gboolean compact = ent_card_is_compact (&card->position) ? TRUE : FALSE;
      double *least = &self->least[compact];

      run = i > 0 && g_array_index (self->cards, Card, i - 1).rank == card->rank ? run + 1 : 1;
      self->most[compact] = MAX (self->most[compact], run);
      *least = MAX (*least, ent_card_get_width (&self->style, card->member, &card->position));
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->least); i++)
    self->least[i] = MIN (MIN (self->least[i], WIDEST_EMS * em), content_width (self));
}

/* Fills rows with the cards of one section; the cards of a row are as high as the highest. */
static void
add_cards (Cards *self, guint first, guint n_cards)
{
  gboolean compact = TRUE;
  double width;
  guint n_columns;

  for (guint i = first; i < first + n_cards; i++)
    compact = compact && ent_card_is_compact (&g_array_index (self->cards, Card, i).position);
  n_columns = MAX (1, (guint) floor ((content_width (self) + self->gap) / (self->least[compact] + self->gap)));
  n_columns = MIN (n_columns, MAX (1, self->most[compact]));
  width = (content_width (self) - self->gap * (n_columns - 1)) / n_columns;
  width = MIN (width, MOST_EMS * self->style.metrics->text_body);

  for (guint row = first; row < first + n_cards; row += n_columns)
    {
      guint end = MIN (row + n_columns, first + n_cards);
      double height = 0;

      for (guint i = row; i < end; i++)
        {
          const Card *card = &g_array_index (self->cards, Card, i);

          height = MAX (height, ent_card_measure (&self->style, card->member, &card->position, width));
        }

      for (guint i = row; i < end; i++)
        {
          const Card *card = &g_array_index (self->cards, Card, i);

          ent_card_draw (&self->style, card->member, &card->position,
                         &(EntRect) { self->margin + (i - row) * (width + self->gap), self->y, width, height });
        }

      self->y += height + self->gap;
    }
}

static void
add_foot (Cards *self, const char *id, const char *text)
{
  double size = self->style.metrics->text_body;
  double width = content_width (self);
  double height = ceil (ent_scene_measure (self->style.scene, text, size, PANGO_WEIGHT_NORMAL, width, NULL));

  ent_scene_add_note (self->style.scene, id,
                      &(EntText) {
                        .text = (char *) text,
                        .box = { self->margin, self->y, width, height },
                        .size = size,
                        .weight = PANGO_WEIGHT_NORMAL,
                        .colour = self->style.palette->text_dim,
                        .tabular = TRUE,
                      });
  self->y += height + self->gap;
}

static void
add_feet (Cards *self)
{
  g_autofree char *date = ent_phrase_as_of (self->style.stage);

  /* Also on a picture of the window, or it would be taken for the present. */
  if (date != NULL)
    add_foot (self, "foot:date", date);

  if (self->n_shown == 0)
    add_foot (self, "foot:none", _("No member is shown."));

  if (self->cards->len < self->n_shown)
    {
      /* Translators: how many of how many cards there are. */
      g_autofree char *text = g_strdup_printf (_("The first %u of %u are shown."), self->cards->len, self->n_shown);

      add_foot (self, "foot:count", text);
      if (!self->style.metrics->slide)
        add_foot (self, "foot:search", _("Search (Ctrl+F) finds each of the others by its name."));
    }

  if (self->n_hidden > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u more is hidden by the filter.",
                                                         "%u more are hidden by the filter.", self->n_hidden),
                                               self->n_hidden);

      add_foot (self, "foot:hidden", text);
    }
}

/**
 * ent_cards_scene_new:
 * @briefing: what it is about
 * @stage: what is shown: question, by whom, as of when, sort, filter, selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Lays out a card for each member that the filter doesn't hide, as an item
 * "card:MEMBER" that can be acted on. Sorted by level or by confidence they
 * stand below a heading for each; who has no stance comes last, however the
 * others are sorted. Of
 * more than %ENT_CARDS_LIMIT cards the first are shown, with the count.
 *
 * Returns: (transfer full): the scene, as high as the cards need
 */
EntScene *
ent_cards_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (EntScene) scene = NULL;
  Cards self = { 0 };
  guint first = 0;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  scene = ent_scene_new (metrics, width, height);
  self.style = (EntCardStyle) {
    .briefing = briefing,
    .stage = stage,
    .scene = scene,
    .metrics = metrics,
    .palette = ent_palette_get (metrics->palette),
    .sort = ent_stage_get_sort (stage),
  };
  if (ent_stage_get_question (stage) != NULL)
    self.style.question = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, ent_stage_get_question (stage));
  self.cards = g_array_new (FALSE, FALSE, sizeof (Card));
  self.margin = metrics->slide ? ceil (metrics->text_small) : ENT_METRICS_MARGIN;
  self.gap = ceil (metrics->text_body * 0.8);
  self.y = self.margin;

  collect_cards (&self);
  plan_widths (&self);
  while (first < self.cards->len)
    {
      guint n = 1;

      while (first + n < self.cards->len && g_array_index (self.cards, Card, first + n).rank ==
                                              g_array_index (self.cards, Card, first).rank)
        n++;

      add_heading (&self, &g_array_index (self.cards, Card, first), n);
      add_cards (&self, first, n);
      self.y += self.gap;
      first += n;
    }
  add_feet (&self);

  ent_scene_set_height (scene, MAX (height, ceil (self.y + self.margin - self.gap)));
  g_array_unref (self.cards);

  return g_steal_pointer (&scene);
}
