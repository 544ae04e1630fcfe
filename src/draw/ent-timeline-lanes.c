/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where facts stand below the line of time: as high as they can without covering one another. */

#include "config.h"

#include "ent-timeline-private.h"

#include <math.h>

#include "ent-phrase-fact.h"
#include "ent-phrase.h"

#define MIN_TARGET 24.0

/* In ems of the smallest text: how wide the words of a fact are at least. */
#define LEAST_WORDS 11.0
#define MOST_LINES 3

#define WORDS_PART 0.6 /* of the height: the rest is for marks that find no room for words */

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  double first = (*(const EntTimeEntry * const *) a)->box.y;
  double second = (*(const EntTimeEntry * const *) b)->box.y;

  return (first > second) - (first < second);
}

/* The highest place where it covers none that has its place: along the tops of those that it would meet. */
static double
find_place (EntTimePlot *self, guint index, double y)
{
  const EntTimeEntry *entry = &g_array_index (self->entries, EntTimeEntry, index);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  double gap = ceil (self->small * (entry->bare ? 0.2 : 0.8));

  for (guint i = 0; i < self->entries->len; i++)
    {
      EntTimeEntry *other = &g_array_index (self->entries, EntTimeEntry, i);

      if (i != index && other->placed && other->box.x < entry->box.x + entry->box.width + gap && entry->box.x < other->box.x + other->box.width + gap)
        g_ptr_array_add (near, other);
    }
  g_ptr_array_sort (near, compare_tops);

  for (guint i = 0; i < near->len; i++)
    {
      const EntTimeEntry *other = g_ptr_array_index (near, i);

      if (other->box.y < y + entry->box.height + gap && other->box.y + other->box.height + gap > y)
        y = other->box.y + other->box.height + gap;
    }

  return y;
}

static void
measure_entry (EntTimePlot *self, EntTimeEntry *entry, double most)
{
  double date_width, words_width, height, width;
  double glyph = ent_time_plot_get_glyph_size (self);
  double middle, right;

  entry->date = ent_phrase_fact_date (entry->fact);
  entry->words = entry->together != NULL ? ent_phrase_memberships (self->briefing, entry->together)
                                         : ent_phrase_fact (self->briefing, entry->fact);
  entry->from = ent_time_plot_get_x (self, entry->fact->from);
  entry->to = ent_time_plot_get_x (self, entry->fact->to);
  middle = (entry->from + entry->to) / 2;

  ent_scene_measure (self->scene, entry->date, self->small, PANGO_WEIGHT_BOLD, -1, &date_width);
  height = ceil (ent_scene_measure (self->scene, entry->words, self->small, PANGO_WEIGHT_NORMAL, most, &words_width));
  entry->words_height = MIN (height, MOST_LINES * self->line);
  entry->cut = height > entry->words_height + 0.5;
  width = MIN (MAX (ceil (date_width) + 2, entry->cut ? most : ceil (words_width) + 2), most);
  width = MAX (width, self->metrics->slide ? 0 : MIN_TARGET);

  entry->box.width = width;
  /* Words of what is known end before what is ahead begins. */
  right = self->plot.x + self->plot.width;
  if (self->cutoff != NULL && entry->fact->to <= self->cutoff->to)
    right = ent_time_plot_get_x (self, self->cutoff->to) - ceil (self->small * 0.4);
  entry->box.x = CLAMP (middle - glyph / 2, self->plot.x, MAX (self->plot.x, right - width));
  /* A long date may reach beyond the words. */
  if (entry->from < entry->box.x)
    {
      entry->box.width += entry->box.x - entry->from;
      entry->box.x = entry->from;
    }
  entry->box.width = MAX (entry->box.width, entry->to - entry->box.x);
  entry->box.width = MAX (entry->box.width, MIN (middle + glyph / 2, self->plot.x + self->plot.width) - entry->box.x);
  entry->box.height = glyph + ceil (self->small * 0.2) + self->line + entry->words_height;
}

/* The mark alone, as large as a target has to be. */
static void
strip_entry (EntTimePlot *self, EntTimeEntry *entry)
{
  double size = MAX (ent_time_plot_get_glyph_size (self), MIN_TARGET);

  entry->bare = TRUE;
  entry->box.x = CLAMP ((entry->from + entry->to) / 2 - size / 2, self->plot.x, self->plot.x + self->plot.width - size);
  entry->box.width = entry->box.height = size;
}

/* Where words end, and where everything does. On a slide, which nobody scrolls, both are its end; a window is
 * scrolled, but a picture of which one sees a tenth at once is none: it has two of them. */
static void
find_limits (EntTimePlot *self, double y, double bottom, double *words, double *marks)
{
  double pages = MAX (2 * (bottom - y), 80 * self->line);

  *words = self->metrics->slide ? bottom : y + pages * WORDS_PART;
  *marks = self->metrics->slide ? bottom : y + pages;
}

/* Returns the bottom of the lowest. What is selected has words in any case, what finds no room not even for its
 * mark is left out. */
double
ent_time_plot_place_entries (EntTimePlot *self, double y, double page_bottom)
{
  double most = MIN (self->plot.width, CLAMP (self->plot.width / 4, LEAST_WORDS * self->small,
                                              ENT_TIME_PLOT_WORDS * self->small));
  double bottom = y, words_limit, limit;

  find_limits (self, y, page_bottom, &words_limit, &limit);
  for (guint pass = 0; pass < (self->metrics->slide ? 4 : 3); pass++)
    for (guint i = 0; i < self->entries->len; i++)
      {
        EntTimeEntry *entry = &g_array_index (self->entries, EntTimeEntry, i);
        guint rank = ent_time_plot_get_rank (self, entry->fact);
        gboolean worded = self->metrics->slide || pass < 2;

        if (entry->placed || rank != (worded ? pass : 1))
          continue;
        if (worded)
          measure_entry (self, entry, most);
        else
          strip_entry (self, entry);
        entry->box.y = find_place (self, i, y);
        entry->placed = rank == 0 || entry->box.y + entry->box.height <= (worded ? words_limit : limit);
        if (entry->placed)
          bottom = MAX (bottom, entry->box.y + entry->box.height);
      }
  for (guint i = self->entries->len; i-- > 0;)
    if (!g_array_index (self->entries, EntTimeEntry, i).placed)
      g_array_remove_index (self->entries, i);

  return bottom;
}
