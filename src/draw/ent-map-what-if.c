/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a scenario moves, as it stands beside the map on a slide: members from
 * what to what, by which option and why; factors with their likelihoods. What
 * does not fit is told with fewer words, and then counted.
 */

#include "config.h"

#include "ent-map-private.h"

#include <glib/gi18n.h>

#include "ent-action.h"
#include "ent-measure.h"
#include "ent-phrase-change.h"

typedef enum {
  TELL_COUNT,   /* how many there are */
  TELL_NAMES,   /* and which */
  TELL_CHANGES, /* and from what to what */
  TELL_REASONS, /* and by which option and why */
} Tell;

/* From the most to the least that is told. */
static const struct {
  Tell members, factors;
  guint most; /* that are listed of each */
} details[] = {
  { TELL_REASONS, TELL_REASONS, 12 }, { TELL_REASONS, TELL_CHANGES, 12 }, { TELL_REASONS, TELL_NAMES, 12 },
  { TELL_CHANGES, TELL_CHANGES, 12 }, { TELL_CHANGES, TELL_NAMES, 12 },   { TELL_CHANGES, TELL_NAMES, 4 },
  { TELL_CHANGES, TELL_NAMES, 2 },    { TELL_NAMES, TELL_NAMES, 12 },     { TELL_NAMES, TELL_COUNT, 12 },
  { TELL_COUNT, TELL_COUNT, 0 },
};

#define LEAST_DETAIL (G_N_ELEMENTS (details) - 1)

typedef struct {
  EntMap *map;
  double y;
  guint detail;
  gboolean measure_only;
} Column;

static void
add_gap (Column *self, double ems)
{
  self->y += ems * self->map->legend_size;
}

/* An item of two paragraphs, the second in a dimmer colour with raised numbers behind it. */
static void
add_entry (Column *self, const char *id, const char *focus, const char *words, PangoWeight weight, const char *reason,
           const char *raised, const char *spoken)
{
  EntMap *map = self->map;
  double size = map->legend_size;
  double width = map->text_right - map->text_left;
  double height = ent_scene_measure (map->scene, words, size, weight, width, NULL);
  double below = reason != NULL ? ent_measure_raised (map->metrics, reason, raised, size, PANGO_WEIGHT_NORMAL, width, NULL) : 0;
  EntRect rect = { map->text_left, self->y, width, height };
  EntSceneItem *item;
  EntText text;
  EntPen pen;

  self->y += height + below;
  if (self->measure_only)
    return;

  item = ent_scene_add (map->scene, id, focus != NULL ? ENT_SCENE_ROLE_BUTTON : ENT_SCENE_ROLE_GROUND, rect);
  pen = ent_map_pen (map, item, map->palette->ground);
  item->bounds = ent_pen_turn (&pen, (EntRect) { rect.x, rect.y, rect.width, height + below });
  item->spoken = ent_text_clean (spoken != NULL ? spoken : words, ENT_TEXT_LIMIT);
  if (focus != NULL)
    item->action = ent_action_print ("win.focus", focus);

  text = ent_pen_text_init (words, rect, size, map->palette->text);
  text.weight = weight;
  text.wrap = TRUE;
  ent_pen_text (&pen, &text);
  if (reason == NULL)
    return;

  text = ent_pen_text_init (reason, (EntRect) { rect.x, rect.y + height, width, below }, size, map->palette->text_dim);
  text.raised = (char *) raised;
  text.wrap = TRUE;
  ent_pen_text (&pen, &text);
}

/* The first reason, with the option it belongs to where that is not said already. */
static char *
dup_reason (Column *self, const EntChange *change, char **raised)
{
  g_autoptr (GPtrArray) assumed = ent_outlook_list_assumptions (self->map->outlook);

  for (guint i = 0; i < change->n_contributions; i++)
    {
      const EntContribution *each = &change->contributions[i];
      g_autofree char *numbers = NULL;
      g_autofree char *name = NULL;
      g_autofree char *reason = NULL;

      if (each->effect == NULL)
        continue;
      numbers = ent_phrase_source_numbers (self->map->briefing, ent_effect_get_citations (each->effect));
      *raised = numbers != NULL ? g_strconcat ("\302\240", numbers, NULL) : NULL;
      reason = ent_text_clean (ent_effect_get_reason (each->effect), ENT_TEXT_LINE_LIMIT);
      if (assumed->len == 1)
        return g_steal_pointer (&reason);
      name = ent_text_clean (ent_option_get_name (each->option), ENT_TEXT_LINE_LIMIT);
      /* Translators: the option of a scenario, then why it changes something, which is a sentence */
      return g_strdup_printf (C_("what if", "“%1$s”: %2$s"), name, reason);
    }

  return NULL;
}

static void
add_change (Column *self, const char *id, const char *focus, const char *name, const EntChange *change, Tell tell)
{
  g_autofree char *what = ent_phrase_change (self->map->briefing, change);
  g_autofree char *raised = NULL;
  g_autofree char *reason = tell == TELL_REASONS ? dup_reason (self, change, &raised) : NULL;
  g_autofree char *by = ent_phrase_change_by (change);
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  /* Translators: a member or a factor, then from what to what it moves */
  words = g_strdup_printf (C_("what if", "%1$s: %2$s"), name, what);
  /* Translators: what moves, from what to what, then the options that it comes from */
  spoken = by != NULL ? g_strdup_printf (C_("what if", "%1$s; by %2$s"), words, by) : g_strdup (words);
  add_entry (self, id, focus, words, PANGO_WEIGHT_NORMAL, reason, raised, spoken);
  add_gap (self, 0.3);
}

static void
add_more (Column *self, const char *id, guint n)
{
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  /* Translators: at the end of a list */
  words = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  add_entry (self, id, NULL, words, PANGO_WEIGHT_NORMAL, NULL, NULL, NULL);
  add_gap (self, 0.3);
}

/* All names in one paragraph: what became of them is on their tiles. */
static void
add_names (Column *self, const char *id, GPtrArray *names)
{
  g_autofree char *joined = NULL;

  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  /* Translators: between the parts of a list, as in "supports, moderate confidence, full member" */
  joined = g_strjoinv (C_("list", ", "), (char **) names->pdata);
  add_entry (self, id, NULL, joined, PANGO_WEIGHT_NORMAL, NULL, NULL, NULL);
  add_gap (self, 0.3);
}

/* Levels before places: they are what the tiles show. */
static void
add_members (Column *self, guint n_stances)
{
  EntMap *map = self->map;
  Tell tell = details[self->detail].members;
  g_autofree char *heading = g_strdup_printf (ngettext ("%u stance moves", "%u stances move", n_stances), n_stances);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = 0, n_here = 0;

  add_entry (self, "moved:stances", NULL, heading, PANGO_WEIGHT_BOLD, NULL, NULL, NULL);
  add_gap (self, 0.2);
  if (tell == TELL_COUNT)
    return;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < map->tiles->len; i++)
      {
        const EntMapTile *tile = &g_array_index (map->tiles, EntMapTile, i);
        g_autofree char *id = NULL;
        g_autofree char *name = NULL;

        if (tile->move == NULL || ent_change_is_relevelled (tile->move) != (pass == 0))
          continue;
        n_here++;
        if (n == details[self->detail].most)
          continue;
        n++;
        id = g_strconcat ("moved:", ent_member_get_id (tile->member), NULL);
        name = ent_text_clean (ent_member_get_name (tile->member), ENT_TEXT_LINE_LIMIT);
        if (tell == TELL_NAMES)
          g_ptr_array_add (names, g_steal_pointer (&name));
        else
          add_change (self, id, ent_member_get_id (tile->member), name, tile->move, tell);
      }
  add_names (self, "moved:members", names);
  add_more (self, "moved:more-stances", n_here - n);
  if (n_here < n_stances)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u on another question or not on this map",
                                                          "%u on other questions or not on this map", n_stances - n_here),
                                                n_stances - n_here);

      add_entry (self, "moved:elsewhere", NULL, words, PANGO_WEIGHT_NORMAL, NULL, NULL, NULL);
      add_gap (self, 0.3);
    }
}

/* The range, where nothing else is another. */
static char *
dup_likelihood (const EntChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (ABS (change->before.best - change->after.best) > 1e-9)
    return ent_phrase_percent_move (change->before.best, change->after.best, 0);

  before = ent_phrase_range (&change->before);
  after = ent_phrase_range (&change->after);
  /* Translators: a range before and after; the arrow points to what is read last */
  return g_strdup_printf (C_("what if", "%1$s → %2$s"), before, after);
}

/* The number of a factor on the matrix, and its likelihoods, which no line is to end within. */
static char *
dup_numbers (const EntChange *change, guint number)
{
  g_autofree char *likelihood = dup_likelihood (change);
  /* Translators: the number of a factor on the matrix, then its likelihood before and after, as in "3: 45 → 35 %" */
  g_autofree char *numbers = g_strdup_printf (C_("factor", "%1$u: %2$s"), number, likelihood);
  g_auto (GStrv) words = g_strsplit (numbers, " ", -1);
  g_autofree char *joined = g_strjoinv ("\302\240", words);

  return ent_phrase_isolate (joined);
}

static void
add_factors (Column *self, guint n_factors)
{
  EntMap *map = self->map;
  Tell tell = details[self->detail].factors;
  GListModel *factors = ent_briefing_get_factors (map->briefing);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *heading = g_strdup_printf (ngettext ("%u factor shifts", "%u factors shift", n_factors), n_factors);
  EntFactor *factor;
  guint n = 0;

  add_gap (self, 0.3);
  add_entry (self, "moved:factors", NULL, heading, PANGO_WEIGHT_BOLD, NULL, NULL, NULL);
  add_gap (self, 0.2);
  if (tell == TELL_COUNT)
    return;

  for (guint i = 0; n < details[self->detail].most && (factor = ent_list_peek (factors, i)) != NULL; i++)
    {
      const EntChange *change = ent_outlook_find_move (map->briefing, ENT_RECORD (factor), ENT_CHANGE_LIKELIHOOD, NULL);
      g_autofree char *id = NULL;
      g_autofree char *title = NULL;
      g_autofree char *name = NULL;

      if (change == NULL)
        continue;
      n++;
      if (tell == TELL_NAMES)
        {
          g_ptr_array_add (names, dup_numbers (change, i + 1));
          continue;
        }
      id = g_strconcat ("moved:", ent_record_get_id (change->target), NULL);
      title = ent_phrase_record (map->briefing, change->target);
      /* Translators: the number of a factor on the matrix, then its title */
      name = g_strdup_printf (C_("what if", "%1$u %2$s"), i + 1, title);
      add_change (self, id, ent_record_get_id (change->target), name, change, tell);
    }
  add_names (self, "moved:likelihoods", names);
  if (n < n_factors)
    add_more (self, "moved:more-factors", n_factors - n);
}

/**
 * ent_map_add_moves:
 * @map: a map of a briefing under a scenario, whose tiles are known
 * @y: top of the column
 * @detail: of ent_map_fit_moves()
 * @measure_only: whether to add nothing
 *
 * Its counts are those of the title: of the whole outlook, whatever the map shows.
 *
 * Returns: its bottom
 */
double
ent_map_add_moves (EntMap *map, double y, guint detail, gboolean measure_only)
{
  Column self = { .map = map, .y = y, .detail = MIN (detail, LEAST_DETAIL), .measure_only = measure_only };
  guint n_stances, n_factors;

  ent_outlook_count (map->outlook, &n_stances, &n_factors);
  if (n_stances == 0 && n_factors == 0)
    add_entry (&self, "moved:nothing", NULL, _("Nothing moves."), PANGO_WEIGHT_BOLD, NULL, NULL, NULL);
  if (n_stances > 0)
    add_members (&self, n_stances);
  if (n_factors > 0)
    add_factors (&self, n_factors);

  return self.y;
}

/**
 * ent_map_fit_moves:
 * @map: a map of a briefing under a scenario, whose tiles are known
 * @width: of the column
 * @size: em size of its texts
 * @room: its height
 * @detail: (out): how much can be told in it
 *
 * Returns: the height that takes, which is more than @room where not even
 *   the least fits
 */
double
ent_map_fit_moves (EntMap *map, double width, double size, double room, guint *detail)
{
  double left = map->text_left, right = map->text_right, was = map->legend_size;
  double height = 0;

  map->text_left = 0;
  map->text_right = width * map->em / size;
  map->legend_size = map->em;
  for (*detail = 0; *detail <= LEAST_DETAIL; (*detail)++)
    {
      height = ent_map_add_moves (map, 0, *detail, TRUE) * size / map->em + 1;
      if (height <= room || *detail == LEAST_DETAIL)
        break;
    }
  map->text_left = left;
  map->text_right = right;
  map->legend_size = was;

  return height;
}
