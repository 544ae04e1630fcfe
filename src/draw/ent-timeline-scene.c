/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-timeline-scene.h"

#include "ent-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase.h"

/* In ems of the smallest text: how wide a stretch is that is shortened. */
#define SHORTENED 5.5

#define ROOM_TEXT 24.0 /* units: all of it is read in a room */

static void
clear_entry (gpointer data)
{
  g_clear_pointer (&((EntTimeEntry *) data)->together, g_ptr_array_unref);
  g_free (((EntTimeEntry *) data)->date);
  g_free (((EntTimeEntry *) data)->words);
}

EntPen
ent_time_plot_get_pen (const EntTimePlot *self, EntSceneItem *item)
{
  EntPen pen = { .item = item, .axis = self->width, .mirrored = self->metrics->rtl, .ground = self->palette->ground };

  item->bounds = ent_pen_turn (&pen, item->bounds);

  return pen;
}

gboolean
ent_time_plot_is_selected (const EntTimePlot *self, const EntFact *fact)
{
  const char * const *highlight = ent_stage_get_highlight (self->stage);

  return fact->focus != NULL && (g_strcmp0 (ent_stage_get_focus (self->stage), fact->focus) == 0 ||
                                 (highlight != NULL && g_strv_contains (highlight, fact->focus)));
}

/* What is drawn and the cut-off, which is there in any case, give the line its ends. */
static void
prepare_scale (EntTimePlot *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDays));
  gboolean waiting = self->cutoff != NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const EntFact *fact = g_array_index (self->entries, EntTimeEntry, i).fact;

      if (waiting && self->cutoff->from <= fact->from)
        {
          g_array_append_val (days, ((EntDays) { self->cutoff->from, self->cutoff->to }));
          waiting = FALSE;
        }
      g_array_append_val (days, ((EntDays) { fact->from, fact->to }));
    }
  if (waiting)
    g_array_append_val (days, ((EntDays) { self->cutoff->from, self->cutoff->to }));

  self->scale = ent_time_scale_new ((const EntDays *) days->data, days->len, self->plot.width, SHORTENED * self->small);
}

double
ent_time_plot_get_x (const EntTimePlot *self, double day)
{
  return self->plot.x + ent_time_scale_place (self->scale, day);
}

double
ent_time_plot_get_glyph_size (const EntTimePlot *self)
{
  return ceil (self->small * 1.15);
}

static double
add_paragraph (EntTimePlot *self, const char *id, const char *words, double y)
{
  double width = self->width - 2 * self->margin;
  EntRect rect = { self->margin, y, width, 0 };
  EntSceneItem *item;
  EntText text;
  EntPen pen;

  if (words == NULL)
    return y;

  rect.height = ceil (ent_scene_measure (self->scene, words, self->small, PANGO_WEIGHT_NORMAL, width, NULL));
  item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  pen = ent_time_plot_get_pen (self, item);
  text = ent_pen_text_init (words, rect, self->small, self->palette->text);
  text.wrap = TRUE;
  item->spoken = ent_text_clean (words, ENT_TEXT_LIMIT);
  ent_pen_text (&pen, &text);

  return y + rect.height;
}

static double
add_foot (EntTimePlot *self, double y)
{
  gboolean shortened = FALSE;
  guint n_drawn = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->scale->len; i++)
    shortened = shortened || g_array_index (self->scale, EntTimeSpan, i).shortened;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const EntTimeEntry *entry = &g_array_index (self->entries, EntTimeEntry, i);

      n_drawn += entry->together != NULL ? entry->together->len : 1;
    }
  if (n_drawn < self->n_facts)
    {
      g_autofree char *shown = ent_phrase_number (n_drawn, 0);
      g_autofree char *all = ent_phrase_number (self->n_facts, 0);

      if (self->metrics->slide)
        /* Translators: two numbers */
        count = g_strdup_printf (_("There is room for %1$s of %2$s dated facts."), shown, all);
      else
        /* Translators: two numbers */
        count = g_strdup_printf (_("There is room for %1$s of %2$s dated facts; the list has all of them."), shown, all);
    }

  y = add_paragraph (self, "foot:count", count, y);
  if (shortened)
    y = add_paragraph (self, "foot:scale", _("Time is to scale, but for long stretches without an entry: these are shortened where the line is broken."), y);

  return y;
}

/**
 * ent_timeline_scene_new:
 * @briefing: what it is about
 * @stage: filter by members, and selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Each dated fact that concerns one of the members in the filter is an item
 * "fact:ID" with a mark at its date, as long as the date is vague, and its
 * first words; the earlier, the higher, as far as there is room. Memberships
 * of one group that began, or ended, at one date share the mark of the first,
 * which has no action. What finds no room within twice the height has its mark
 * alone. What lies after the information cut-off stands on a ground of its own. Time
 * runs as text does. At most %ENT_TIMELINE_LIMIT are drawn, and the foot says
 * of how many. On a slide those are drawn that tell most: reported facts and
 * texts before what is judged or ahead, and these before memberships.
 *
 * Returns: (transfer full): the scene; higher than @height where that is too
 *   little
 */
EntScene *
ent_timeline_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (EntTimeEntry));
  EntTimePlot self = { .briefing = briefing, .stage = stage, .metrics = metrics, .width = width, .entries = entries };
  double top, bottom, foot;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  g_array_set_clear_func (entries, clear_entry);
  self.palette = ent_palette_get (metrics->palette);
  self.scene = ent_scene_new (metrics, width, MAX (height, 0));
  self.small = metrics->slide ? ROOM_TEXT * metrics->unit : metrics->text_small;
  self.margin = metrics->slide ? 0 : metrics->text_body * 0.8;
  self.line = ceil (ent_scene_measure (self.scene, "0", self.small, PANGO_WEIGHT_NORMAL, -1, NULL));
  self.plot = (EntRect) { self.margin + self.small, 0, MAX (width - 2 * (self.margin + self.small), 4 * self.small), 0 };

  ent_time_plot_collect (&self);
  if (self.entries->len == 0)
    {
      bottom = add_paragraph (&self, "foot:empty",
                              self.filtered ? _("Nothing with a date concerns only these members.") : _("Nothing in this briefing has a date."),
                              self.margin);
      ent_scene_set_height (self.scene, MAX (height, bottom + self.margin));
      return self.scene;
    }

  if (metrics->slide)
    ent_time_plot_keep_telling (&self);
  prepare_scale (&self);
  top = ent_time_plot_add_legend (&self, self.margin * 0.5) + ceil (self.small * 0.5);
  self.plot.y = top + 2 * self.line + ceil (self.small * 2);
  foot = (metrics->slide && width < height ? 3.5 : 2.5) * self.line + self.margin * 0.6;
  bottom = ent_time_plot_place_entries (&self, self.plot.y, height - foot - self.small * 0.6);
  self.plot.height = MAX (bottom + self.small * 0.6, height - foot) - self.plot.y;

  ent_time_plot_draw_ground (&self, top);
  for (guint i = 0; i < self.entries->len; i++)
    ent_time_plot_draw_entry (&self, &g_array_index (self.entries, EntTimeEntry, i));

  bottom = add_foot (&self, self.plot.y + self.plot.height + ceil (self.small * 0.5));
  ent_scene_set_height (self.scene, MAX (height, ceil (bottom + self.margin * 0.5)));
  g_array_unref (self.scale);

  return self.scene;
}
